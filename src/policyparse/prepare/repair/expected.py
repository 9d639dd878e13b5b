"""What the surroundings of a missing character make likely: the end of a line, a label, a date, a document number, open quotes, a figure."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .missing_signs import HOLE
from .php_gbk.holes import FIGURE_LEADS

_USUAL = {"，": 0.045, "。": 0.018, "、": 0.02, "；": 0.003, "：": 0.005, "“": 0.004, "”": 0.004, "《": 0.002, "》": 0.002, "（": 0.004, "）": 0.004,
          "〔": 0.0004, "〕": 0.0004, "！": 0.0005, "？": 0.0003, "—": 0.001, "\u3000": 0.01}  # fmt: skip
"""Shares of the marks in policy texts; the page has lost too many of its own."""

_WORTH = 1000
"""Characters of the page that the usual shares are worth."""

_LABEL = re.compile(r"(?:^|\n)[ \u3000]{0,4}[\u3400-\u9fff\ue000][\u3400-\u9fff\ue000 \u3000]{1,9}\Z")
_YEAR_BEFORE = re.compile(r"(?<!0)0000\Z")
_MONTH_BEFORE = re.compile(r"年0{1,2}\Z")
_DAY_BEFORE = re.compile(r"月0{1,2}\Z")
_NUMBER_BEFORE = re.compile(r"(?<!0)(?:0000〕|第)0{1,4}\Z")
_NUMBERED_YEAR = re.compile(r"(?:[发函办字令政规公告]|[\u3400-\u9fff])\Z")
_YEAR_AND_NUMBER = re.compile(r"0000.{1,2}?0{1,4}.")
_MEASURES = frozenset("成个個万萬亿億千百倍名届屆季项項条條")
_NUMERALS: Mapping[str, float] = dict.fromkeys("一二三四五六七八九十两兩", 30.0)
_ITEM = re.compile(r"(?:^|\n)[ \u3000]*[（(]\Z")
_PLAN = re.compile("(?:计划|规划|方案|意见|办法|细则|纲要|规定)\\Z")
_MEASURED = re.compile(r"0(?:%|[\u3400-\u9fff]{1,4})\Z")
_BOUND = re.compile(r"[少低高多大小优優晚早]\Z")
_UNITS: Mapping[str, float] = {
    **dict.fromkeys("个家万年月日项亿名人", 10.0), **dict.fromkeys("元亩吨公米户所条座次倍岁天级种处台届号时", 6.0), **dict.fromkeys("，。、）", 1.0)
}  # fmt: skip


def is_expected(char: str) -> bool:
    """Whether a mark is one that Chinese text has.

    >>> is_expected("。"), is_expected("⊙")
    (True, False)
    """
    return char in _USUAL


def expected_marks(page: str) -> dict[str, float]:
    """Shares of the marks that may stand in a gap of a page.

    >>> expected_marks("")["，"]
    0.045
    """
    return {mark: (page.count(mark) + share * _WORTH) / (len(page) + _WORTH) for mark, share in _USUAL.items()}


def expected_weights(left: str, right: str) -> dict[str, float]:
    """Factors for characters that their surroundings make more or less likely.

    Args:
        left: what stands before the gap, digits as ``0``. right: what follows.

    >>> expected_weights("2000年5".translate(str.maketrans("25", "00")), "00日")["月"]
    300.0
    """
    weights: dict[str, float] = {}
    following = right[:1]
    if left[-1:] in ("", "\n") or left.endswith(("\n\u3000", "\n" + HOLE)):
        weights["\u3000"] = 200.0
    elif left[-1:] not in "。！？；：）":
        weights["\u3000"] = 0.02
    if following.isdigit():
        weights |= FIGURE_LEADS
        if _BOUND.search(left):
            weights |= {"于": 100.0, "於": 100.0}
    if _ITEM.search(left):
        weights |= dict.fromkeys(_NUMERALS, 300.0)
    elif following in _MEASURES or left.endswith("第") or right.startswith("分之"):
        weights |= _NUMERALS
    if left[-1:].isdigit():
        weights |= _UNITS
        for pattern, char in ((_MONTH_BEFORE, "月"), (_DAY_BEFORE, "日"), (_NUMBER_BEFORE, "号")):
            if pattern.search(left):
                weights[char] = 300.0
    if following in ("", "\n"):
        weights |= {"。": 30.0, "；": 3.0, "，": 0.05, "、": 0.02, "！": 3.0, "（": 0.01, "《": 0.01, "“": 0.01, "\u3000": 0.01}
    else:
        weights |= {"。": 1.0}
    if _LABEL.search(left) and following not in ("", "\n"):
        weights["："] = 30.0
    return weights | _pairs(left, right)


def _pairs(left: str, right: str) -> dict[str, float]:
    """Quotes and brackets come in pairs; a document number has its year in brackets."""
    weights: dict[str, float] = {}
    line, rest = left.rpartition("\n")[2], right.partition("\n")[0]
    for opening, closing in ("“”", "《》", "（）", "〔〕"):
        pending = line.rfind(opening) > line.rfind(closing)
        first = re.search(f"[{opening}{closing}]", rest)
        weights[opening] = 20.0 if not pending and first and first[0] == closing else 0.3
        weights[closing] = 60.0 if pending and not (first and first[0] == closing) else 0.05
        if line[-1:] == opening:
            weights[closing] = 0.0
    if _NUMBERED_YEAR.search(left) and _YEAR_AND_NUMBER.match(right):
        weights["〔"] = 1000.0
    if _YEAR_BEFORE.search(left):
        if "〔" in left[-6:]:
            weights["〕"] = 10000.0
        if right.startswith("0000"):
            weights["—"] = 10000.0
    if right.startswith("0000") and _PLAN.search(left):
        weights["（"] = 30.0
    if _MEASURED.search(left):
        weights |= {"；": 3.0, "了": 0.1}
    return weights
