"""Honours by what stands beside them: the known ones before a person's name, and those before 获得者 and 得主."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.gazetteer import matcher
from ..lexicon.pair_scan import PairScan
from ..lexicon.pattern import Rare
from .honour_names import Name, ends_in_honour, is_common
from .place_lexicon import place_lexicon


def known_before(chars: str, end: int) -> Iterator[Name]:
    """The known honours before a person's name, in one list: 全国劳模、某某公司特级技师."""
    nearest = known_title_at(chars, end)
    if nearest:
        yield nearest
    if chars.rfind("、", max(0, end - 50), end) < 0:
        return
    start = max(map(chars.rfind, "，。；：！\n", [max(0, end - 50)] * 6, [end] * 6)) + 1
    position = chars.rfind("、", max(start, end - 50), end)
    while position >= 0:
        name = known_title_at(chars, position)
        if name is None or (nearest is None and position < end - 24):
            return
        yield name
        position = chars.rfind("、", max(start, end - 50), position)


WINNER = re.compile(r"”?(?:荣誉)?(?:称号)?(?:获得者|得主|获奖者)[、：]?")
_WON = re.compile(r"(?:荣誉)?(?:称号)?(?:获得者|得主|获奖者)(?:之一)?\Z")
_QUOTED_PRIZE = re.compile("“([^“”，]{2,20})”([\u4e00-\u9fff]{1,6}奖)\\Z")
_WINNER_CLAUSE = Rare(("得者", "得主", "奖者"), "(?:获得者|得主|获奖者)(?=[，。；）])")
_LOCAL_TITLE = re.compile(
    "(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2,5}[省市县区州]|[省市县区]级?|([\u4e00-\u9fff]{2,3}))(?:大工匠|工匠|劳动模范|劳模|首席技师|技术能手|技能大师|突出贡献高?技能人才|先进工作者|杰出工匠|首席工匠|青年岗位能手|工艺美术大师|陶瓷艺术大师|陶瓷艺术名人|乡村振兴技艺师|乡村工匠名师)\\Z"
)
"""Titles of a province or a town, whole items of a list: 四川工匠, 某市突出贡献高技能人才."""

_LEVEL = re.compile(r"(?:全国|全省|全市|国家级|省级?|市级?|[\u4e00-\u9fff]{2,4}(?:省|市|县|区|州|盟|自治区|兵团))\Z")


def winner_clauses(scan: PairScan) -> Iterator[tuple[int, int]]:
    """Where 获得者 and the like end a clause: from the 荣誉称号 in front of them, which belongs to no name, to their end.

    >>> list(winner_clauses(PairScan("他是“好人”荣誉称号获得者，")))
    [(6, 13)]
    """
    chars = scan.chars
    for match in _WINNER_CLAUSE.finditer(scan):
        start = match.start()
        start -= 2 if chars.endswith("称号", 0, start) else 0
        start -= 2 if chars.endswith("荣誉", 0, start) else 0
        yield start, match.end()


def known_title_at(chars: str, end: int) -> Name | None:
    """The known honour, or the title of a province or a town, that ends at a position: 全国劳模, 四川工匠, 全国五一劳动奖章获得者."""
    won = _WON.search(chars, max(0, end - 9), end)
    if won is not None:
        return won_at(chars, won.start())
    hit = matcher("honours").ending_at(chars, end, 16)
    local = _LOCAL_TITLE.search(chars, max(0, end - 16), end)
    if local is not None and (hit is None or local.start() < hit.start) and (not local[1] or local[1] in place_lexicon()):
        return Name(local.start(), end, local[0], True)
    if hit is None or hit.row["kind"] not in ("title", "grade") or (hit.row["kind"] == "grade" and "技师" not in hit.row["name"]):
        return None
    start = _with_place(chars, hit.start)
    return Name(start, end, chars[start:end], True)


def _with_place(chars: str, start: int) -> int:
    """The start of the place whose last character begins a known title: 广东 + 省五一劳动奖章."""
    if chars[start : start + 1] not in ("省", "市", "县", "区"):
        return start
    return next((start - size for size in (2, 3) if chars[start - size : start + 1] in place_lexicon()), start)


def won_at(chars: str, end: int) -> Name | None:
    """全国五一劳动奖章 + 获得者: any known honour, with the level or place before it; “甲”年度人物提名奖 + 获得者."""
    quoted = _QUOTED_PRIZE.search(chars, max(0, end - 30), end)
    if quoted is not None:
        return Name(quoted.start(), end, quoted[1] + quoted[2], True)
    hit = matcher("honours").ending_at(chars, end, 20) or (
        matcher("honours").ending_at(chars, end + 1, 20) if chars[end : end + 1] == "奖" else None
    )
    if hit is None:
        begin = max(map(chars.rfind, "，。；：！、\n的“”", [max(0, end - 16)] * 10, [end] * 10)) + 1
        name = chars[begin:end]
        return Name(begin, end, name, True) if 3 <= len(name) <= 14 and ends_in_honour(name) and not is_common(name) else None
    low = max(map(chars.rfind, "，。；：！、\n的", [max(0, hit.start - 12)] * 8, [hit.start] * 8)) + 1
    level = _LEVEL.search(chars, max(low, hit.start - 6), hit.start)
    start = level.start() if level is not None else _with_place(chars, hit.start)
    return Name(start, end, chars[start:end], True)
