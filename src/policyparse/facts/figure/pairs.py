"""Two numbers that belong together: the ends of a range (在正4%与负4%之间), where something began and where it arrived (由A提高到B)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ...lexicon.quantity import Quantity
from ...text import LOST

_FROM = re.compile(r"(?:由|从|自)[^，。；由从自]{0,12}\Z")
_CHANGES = "增长|下降|上涨|上升|提高|增加|减少|降低|回升|下滑"
_TO = re.compile(
    rf"[^。；]{{0,12}}?[到至为{LOST}](?:了|(?:\d{{4}}|去|今|上)年底?末?|\d{{4}}届|目前|现在|现行|如今|当前)?(?:的|(?:同比)?(?:{_CHANGES}))?"
)
_FALLEN = re.compile("(?:下降|减少|降低|下滑|回落|下跌|萎缩)了?\\Z")
_BETWEEN = re.compile("[与和到至](?=正|负|-|\\d)正?|[与和到至]")
_LONGEST_SHARE = 12
_SPAN_ENDS = ("之间", "间")


def join_ranges(chars: str, quantities: list[Quantity]) -> list[Quantity]:
    """The quantities with both ends of A与B之间 in one: 在4%与8%之间, 在正4%与负4%之间."""
    if chars.find("间", quantities[0].end, quantities[-1].end + 2) < 0:
        return quantities
    found: list[Quantity] = []
    for quantity in quantities:
        last = found[-1] if found else None
        if (
            last is not None
            and chars.startswith(_SPAN_ENDS, quantity.unit_end)
            and last.unit == quantity.unit
            and last.value is not None
            and quantity.value is not None
            and last.value_high is None
            and _BETWEEN.fullmatch(chars, last.end, quantity.number_start)
        ):
            low, high = sorted((last.value, quantity.value))
            found[-1] = last.but(value=low, value_high=high, end=quantity.end, unit_end=quantity.unit_end, number_end=quantity.number_end)
        else:
            found.append(quantity)
    return found


def find_origins(chars: str, quantities: Sequence[Quantity]) -> dict[int, Quantity]:
    """由A提高到B: the first value by the position of the second; one that was a fall (由下降3%转为增长1%) is negative."""
    found: dict[int, Quantity] = {}
    for first, second in pairwise(quantities):
        if second.start - first.end > 16 or first.number_start in found or not _same_unit(first.unit, second.unit):
            continue
        before = max(0, first.start - 14)
        if _FROM.search(chars, before, first.start) and _TO.fullmatch(chars, first.end, second.start):
            fallen = first.value is not None and _FALLEN.search(chars, before, first.start)
            found[second.number_start] = first.but(value=-first.value) if fallen and first.value is not None else first
    return found


def origin_word(chars: str, origin: Quantity) -> int:
    """Where 由 or 从 stands before the first value of 由A提高到B: the indicator is to its left."""
    return max(chars.rfind(word, 0, origin.start) for word in "由从自")


def share_of_origin(chars: str, word: int, origin: Quantity) -> str:
    """占产值 of 物流成本由占产值的9.1%降到8.3%: what the share is of, where it stands behind 由 only; else ''."""
    share = chars[word + 1 : origin.start]
    return share.removesuffix("的") if share.startswith("占") and len(share) < _LONGEST_SHARE else ""


def turned(chars: str, position: int) -> int:
    """1 or -1 where a word of rise or fall stands right before a number: 转为增长1.5%; else 0."""
    word = chars[position - 2 : position]
    return 0 if word not in _CHANGES.split("|") else -1 if _FALLEN.search(word) else 1


def _same_unit(first: str | None, second: str | None) -> bool:
    """Whether two values of 由A到B are in one unit, which may stand in full with the second only: 从177美元回落至160美元/吨."""
    return second is None or second == first or second.partition("/")[0] == first
