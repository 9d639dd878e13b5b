"""Ranks: 居全省首位, 排名第3位, 位列全国前十, 走在全省前列. A rank is a figure with unit 位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from ...lexicon.numeral import numeral_value
from ...lexicon.pattern import Pattern
from ...lexicon.quantity import Quantity

_VERB = r"(?<![所前下并])(?:位居|位列|分列|分居|稳居|跃居|跃升至|升至|升到|居于|列居|高居|雄踞|均居|均列|保持|继续保持|连续保持|排在|排名|名列|排|列|居|为|是|获(?![奖得批评利益知悉取赠救准])|夺得|荣获|走在|处于|进入|跻身|迈入)"
_SCOPE = (
    r"(?P<scope>(?:全国|全省|全市|全县|全区|全球|世界|国内|省内|市内|亚洲|同类|同行业|行业|国际|沿海|中西部|西部|中部|东部|东北|长三角|[\u4e00-\u9fff]{2,12}?(?:省|市|区|县|新区|开发区|城市|地区))"
    r"(?:同类|同行业|省辖市|地级市|县级|副省级|各市|各省|[\u4e00-\u9fff]{0,6}?)?)?"
)
_ORDINAL = r"(?:第(?P<ordinal>[一二三四五六七八九十\d]{1,3})(?:位|名)?|(?P<first>首位|榜首|第一方阵|之首)|前(?P<top>[一二三四五六七八九十百\d]{1,4})(?:位|名|强)?|(?P<front>前列|上游|前茅|先进行列|第一梯队))"

RANK = Pattern(
    "figure.rank",
    rf"(?:{_VERB}(?:了|在)?{_SCOPE}|(?<![所前下并])(?:位居|位列|稳居|跃居|高居|排名|名列|(?<![新定安移旅故民同邻])居(?![民住家委室]))(?P<among>[\u4e00-\u9fff]{{1,18}}?)){_ORDINAL}(?![届批期次章条款轮季个步线产代大强年月时站部集篇项部书任])",
    yes=("均居全省首位", "排名全国第3位", "位列中部城市前十", "走在全省前列", "为全省第一", "位居北方港口群首位", "投诉量居食品类投诉首位"),
    no=("第一届大赛", "获得一等奖", "是第三批试点", "第二产业增加值", "全国第九个新区", "居民健康素养前三位"),
)

_NEXT = re.compile(rf"(?:、|和|及|以及){_ORDINAL}(?![届批期次章条款轮季个步线产代大强年月时站部集篇项部书任])")

# What no rank is without: its first character, and what stands behind that.
RANK_FIRSTS = "第首榜之前上先"
RANK_SIGNS = (
    r"位(?<=首位)|首(?<=[榜之]首)|游(?<=上游)|进行列(?<=先进行列)|[列茅一二三四五六七八九十百\d](?<=前.)"
    r"|(?<=第)(?:[一二三四五六七八九十\d]{1,3}(?:[位名，。；、）\s]|\Z)|一(?:方阵|梯队))"
)
_HINT = re.compile(f"[{RANK_FIRSTS}](?:{RANK_SIGNS})")


class Rank(NamedTuple):
    """A rank in a text: where it stands, its value (None for 前列), its bound, and whether a scope (全省) is printed."""

    start: int
    end: int
    value: Decimal | None
    bound: str
    scoped: bool


def find_ranks(chars: str, start: int, end: int, first: int = 0) -> list[Rank]:
    """The ranks of a stretch of text; no sign of one stands before ``first``.

    >>> [(str(r.value), r.bound) for r in find_ranks("数量居全省第二，成绩居全国前三，位居全省前列", 0, 22)]
    [('2', 'EQUAL'), ('3', 'EQUAL_OR_LESS'), ('None', 'EQUAL')]
    """
    return [*_ranks(chars, start, end)] if _HINT.search(chars, max(start, first), end) else []


def _ranks(chars: str, start: int, end: int) -> Iterator[Rank]:
    for first in RANK.finditer(chars, start, end):
        scoped = bool(first["scope"] or first["among"])
        match: re.Match[str] | None = first
        while match is not None:
            rank = _rank(match, scoped)
            if rank is not None:
                yield rank
            match = _NEXT.match(chars, match.end(), end)  # 居全省第四、第二: a list of ranks


def _rank(match: re.Match[str], scoped: bool) -> Rank | None:
    if match["front"]:
        return Rank(match.start(), match.end(), None, "EQUAL", scoped) if scoped else None  # 走在前列 alone is a phrase, no rank
    listed = match.group()[0] in "、和及以"
    start = match.end() - len(match.group().lstrip("、和及以"))
    if match["first"]:
        return Rank(start, match.end(), Decimal(1), "EQUAL", scoped)
    if match["top"]:
        value = numeral_value(match["top"])
        return Rank(start, match.end(), value, "EQUAL_OR_LESS", scoped) if value is not None and value > 1 else None
    stated = scoped or listed or match.group().startswith(("排", "位", "名列", "居", "列", "稳居", "跃居", "升至"))
    value = numeral_value(match["ordinal"]) if stated else None
    return Rank(start, match.end(), value, "EQUAL", scoped) if value is not None else None


def as_quantity(rank: Rank) -> Quantity:
    """A rank in the shape of a quantity, so that its indicator is read the same way."""
    value = None if rank.value is None else Decimal(rank.value)
    return Quantity(rank.start, rank.end, rank.start, rank.end, rank.end, value, "位", "rank", rank.bound)
