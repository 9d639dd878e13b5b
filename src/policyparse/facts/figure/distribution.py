"""分别: a list of values is given, one by one, to a list of subjects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, islice, pairwise
from operator import attrgetter

from ...lexicon.quantity import Quantity
from ..base import Context
from .phrase import MEASURE_HEADS
from .rank import Rank
from .reading import Reading

LIST_MARK = re.compile(r"(?:[、，和及与]|以及)(?:每[人户](?:每[年月日天])?|每[年月])?")
_COMMAS = re.compile("、")


class Distribution:
    """The subjects that 分别 has still to give to the numbers of a sentence."""

    def __init__(self, context: Context, items: Sequence[Quantity | Rank]) -> None:
        self._context, self._items = context, items
        self._waiting: list[str] = []
        self._subjects: list[str] = []  # all subjects of the last 分别

    def apply(self, item: Quantity | Rank, reading: Reading, listed: bool) -> None:
        """Give the number its subject: A、B分别增长1%和2%."""
        if listed and self._waiting:
            reading.indicator = self._waiting.pop(0)
            return
        self._waiting = []
        if "分别" not in reading.passed:
            return
        count = self._values_from(item)
        # 城镇、农村收入分别为A和B，分别增长C和D: the second 分别 has the subjects of the first
        again = self._subjects if reading.inherited else []
        for parts in (again, _COMMAS.split(reading.indicator), LIST_MARK.split(reading.indicator)):
            if len(parts) == count > 1 and all(parts):
                parts = parts if parts is again else self._with_shared_head(parts)
                reading.indicator, self._waiting, self._subjects = parts[0], parts[1:], parts
                return

    def _values_from(self, item: Quantity | Rank) -> int:
        """How many values the list has that begins with a number."""
        count = 1
        first = bisect_left(self._items, item.start, key=attrgetter("start"))
        for left, right in pairwise(islice(self._items, first, None)):
            if not LIST_MARK.fullmatch(self._context.chars, left.end, right.start):
                break
            count += 1
        return count

    def _with_shared_head(self, parts: list[str]) -> list[str]:
        """城镇、农村居民收入: the head that stands once, behind the last subject, belongs to each of them."""
        last = parts[-1]
        ends = list(accumulate(len(t.text) for t in self._context.segmenter.tokens(last)))
        size = len(parts[0])
        if len(last) < size + 2 or any(len(part) > 6 for part in parts[:-1]):
            return parts
        cut = size if size in ends else ends[-2] if len(ends) > 1 and last[ends[-2] :].endswith(MEASURE_HEADS) else len(last)
        return [part + last[cut:] for part in parts[:-1]] + [last]
