"""Values of several dates: 2025年、2026年分别新增300家和200家 gives them one by one, 2025年和2026年各4000户 the same to each."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from ...lexicon.quantity import Quantity
from .distribution import LIST_MARK, TO_DATES
from .model import Figure, Time
from .rank import Rank
from .special import dates_before
from .when import Governor

_AND = re.compile("[、和与及]|以及")
_FEWEST, _FARTHEST = 2, 24
"""The dates may stand so many characters before the first value."""


def _date_apart(chars: str, items: Sequence[Quantity | Rank], index: int, governors: Sequence[Governor]) -> Any | None:
    """The date that 分别 gives to a value of a list, None where it gives none.

    Args:
        items: the numbers of the sentence; ``index``: of the value among them.
        governors: the dates of the sentence.
    """
    first = index
    while first and LIST_MARK.fullmatch(chars, items[first - 1].end, items[first].start):
        first -= 1
    start = items[first].start
    match = TO_DATES.search(chars, max(0, start - _FARTHEST), start)
    if match is None:
        return None
    end = match.end() - 2
    last = next((i for i, g in enumerate(governors) if g.end == end), -1)
    begin = last
    while begin > 0 and _AND.fullmatch(chars, governors[begin - 1].end, governors[begin].start):
        begin -= 1
    count = 1
    while first + count < len(items) and LIST_MARK.fullmatch(chars, items[first + count - 1].end, items[first + count].start):
        count += 1
    return governors[begin + index - first].hit if last > begin and count == last - begin + 1 else None


def with_dates(
    figure: Figure,
    chars: str,
    floor: int,
    items: Sequence[Quantity | Rank],
    index: int,
    governors: Sequence[Governor],
    time_of: Callable[[Any], Time],
) -> list[Figure]:
    """A figure with the date that is its own, and the same for each other date that has the same value.

    Args:
        floor: where the sentence begins.
        items: the numbers of the sentence; ``index``: of the figure's among them.
        governors: the dates of the sentence.
        time_of: what a figure stores of a date.
    """
    if len(governors) < _FEWEST:
        return [figure]
    same = [figure.model_copy(update={"time": time_of(hit)}) for hit in dates_before(chars, floor, items[index].start, governors)]
    own = _date_apart(chars, items, index, governors)
    return [*same, figure if own is None else figure.model_copy(update={"time": time_of(own)})]
