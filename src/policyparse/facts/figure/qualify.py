"""Qualifiers of a figure: status, measure, basis, frequency, time. The clause decides, not the verb alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from .model import Time
from .words import ACHIEVED, INCREMENT, PROVISION, SHARE_HEADS, TARGET

_YOY = re.compile(r"同比|比上年|较上年|比去年|较去年|比上年同期|较上年同期|上年同期|去年同期|年增长|年均增长|年均增速")
_POP = re.compile(r"环比|比上月|较上月|比上季度|较上季度|比上季|比上期")
_POINT_CLAUSE = re.compile(r"高于|低于|快于|慢于|高出|领先|超过")
_WORD = re.compile("|".join(sorted(map(re.escape, TARGET | ACHIEVED | PROVISION), key=len, reverse=True)))


def status_of(before: str, clause: str, time: Time | None, published: date | None, plan: bool, imperative: bool, legal: bool) -> str:
    """target, achieved or provision.

    Args:
        before: the sentence up to the number. clause: the clause of the number.
        time: the governing date. published: the day the article came out.
        plan: the article presents a plan. imperative: the sentence tells what is to be done. legal: the article states rules.
    """
    cues = [m.group() for m in _WORD.finditer(before)]
    in_clause = [m.group() for m in _WORD.finditer(clause)]
    if _is_provision(in_clause, clause) or legal:
        return "provision"
    if time is not None and time.role == "deadline" and not _is_past(time, published):
        return "target"
    achieved, target = [c for c in in_clause if c in ACHIEVED], [c for c in cues if c in TARGET]
    if achieved and not (target and target[-1] in in_clause):
        return "achieved"
    if target and not any(c in ACHIEVED for c in cues[len(cues) - cues[::-1].index(target[-1]) :]):
        return "target"
    if plan and imperative and not any(c in ACHIEVED for c in cues) and not (time is not None and _is_past(time, published)):
        return "target"
    return "achieved"


def _is_provision(cues: Sequence[str], clause: str) -> bool:
    strong = {"补贴", "补助", "奖励", "奖补", "资助", "罚款", "处以", "贴息", "报销", "补偿", "减免", "免征"}
    if any(c in strong for c in cues):
        return bool(re.search(r"给予|每[人户家个名亩吨月年]|最高|标准|按|一次性|不超过|不低于|以下|罚款|处|奖\S{0,6}\d|的，", clause)) and "累计" not in clause and "发放" not in clause
    return bool(re.search(r"(?:确保|不低于|不少于|不超过|按)[^，]{0,10}%[^，]{0,4}用于|应当|不得(?:少于|低于|超过)|方可|可申请|符合[^，]{0,16}条件", clause))


def _is_past(time: Time, published: date | None) -> bool:
    if not time.value or published is None or not re.match(r"\d{4}", time.value):
        return False
    last = time.value.rsplit("/", 1)[-1]
    return last[:4] < f"{published.year:04d}" or last < published.isoformat()[: len(last)]


def measure_of(unit: str | None, indicator: str, words: str, change: int, increment: bool, clause_after: str) -> str:
    """level, increment, change, share, rank or ratio; ``change`` is 1 or -1 behind a verb of rise or fall, else 0."""
    if unit == "百分点":
        return "change"
    if unit == "倍":
        return "change" if change or "翻" in words else "ratio"
    if unit in ("%", "‰", "千分点"):
        if change:
            return "change"
        return "share"
    if change or increment:
        return "increment"
    return "level"


def is_share(indicator: str, words: str) -> bool:
    """Whether a percentage is a part of a whole by its words."""
    return indicator.endswith(SHARE_HEADS) or "占" in words


def basis_of(words: str, dates: Sequence[Any]) -> str | None:
    """What a change is compared with: yoy, pop, or the EDTF value of the date behind 比 or 较."""
    for hit in dates:
        if hit.value and words.endswith(("比", "较", "比较")):
            return str(hit.value)
    if _POP.search(words):
        return "pop"
    return "yoy" if _YOY.search(words) else None


def is_increment(words: Sequence[str]) -> bool:
    """Whether one of the words before the number says that something was added."""
    return any(word in INCREMENT for word in words)
