"""The period of figures whose sentence names none: what grew, grew in the period that the paragraph has named before.

A date reaches to the full stop. But a rate of growth is one of some period, and 其中 opens a part of what stands before: 1—4月，产量3万吨。出口2万吨，
增长5%。A sentence that says neither has no time of its own.
"""

from __future__ import annotations

import re

from ...prepare.segment import Sentence
from ...text import Span
from ..base import Context
from ..quotes import uniform_chars
from .article import Article
from .model import Figure, Time

_GROWN = re.compile("实现正?增长|保持增长|增长面|同比|环比")
_ADDED = re.compile("[增减升降]")


class Periods:
    """The period that holds where the reading of an article has come to."""

    def __init__(self, context: Context, article: Article) -> None:
        self._context, self._article = context, article
        self._blocks = iter(article.spans)
        self._block = Span(0, 0)
        self._period: Time | None = None
        self._last: Figure | None = None  # the last figure that has a time: 其中 opens a part of it
        self._since = 0  # the end of the sentence that named the period

    def complete(self, sentence: Sentence, figures: list[Figure]) -> list[Figure]:
        """The figures of a sentence, with the period of the sentences before where they need one and have none.

        Args:
            sentence: the next sentence that has numbers.
            figures: its figures.
        """
        start, end = sentence.span
        if start >= self._block.end:
            self._period = self._last = None
            self._block = next((block for block in self._blocks if block.end > start), self._block)
        for figure in figures:
            time = figure.time
            if time is not None and _is_when(time):
                self._last = None
                if figure is figures[0] or not self._is_aside(time, start, end):
                    self._name(time, end)
                    self._last = figure
                return figures  # in 增加值增长9%，其中6月份增长10% the month is an aside
        if self._last is not None and figures and (before := self._time_before(sentence, figures)) is not None:
            return [figure if figure.time else Figure.trusted({**figure.__dict__, "time": before}) for figure in figures]
        return figures

    def _is_aside(self, time: Time, start: int, end: int) -> bool:
        """Whether a sentence names a time only for a part: 其中6月份."""
        chars = uniform_chars(self._context)
        return any(chars.find(opening + time.text, start, end) >= 0 for opening in ("其中", "其中，"))

    def _name(self, time: Time, end: int) -> None:
        """A sentence names a time: its month does not end the quarter that the paragraph is about."""
        if self._period is None or not _lies_in(time, self._period):
            self._period = time if time.role == "period" and time.value != "PAST_REF" and not time.text.endswith("同期") else None
        self._since = end

    def _time_before(self, sentence: Sentence, figures: list[Figure]) -> Time | None:
        """The time that a sentence without one takes over: it says how much something grew, or opens a part of what stands before.

        A date of its own, or one that another sentence has named since then, speaks against it; one that it compares with does not.
        """
        start, end = sentence.span
        chars = uniform_chars(self._context)
        part = self._last if chars.startswith("其中", start) else None
        if part is None and self._period is None:
            return None
        status = part.status if part is not None else "achieved"
        if any(figure.status != status or figure.frequency for figure in figures):
            return None
        if part is None and not (any(map(_happens, figures)) or _GROWN.search(chars, start, end)):
            return None
        dates = self._article.dates_in(self._since, end)
        if any(not (hit.value == "PAST_REF" or hit.text.endswith("同期") or chars[hit.start - 1] in "比较与") for hit in dates):
            return None
        return self._period or (part.time if part is not None else None)


def _happens(figure: Figure) -> bool:
    """Whether a figure counts what happened in some period, and no state: growth, additions, visits."""
    if figure.measure == "change":
        return True
    added = figure.measure == "increment" and _ADDED.search(figure.quote) is not None
    return added or (figure.unit or "")[-1:] == "次" or figure.indicator.endswith("贡献率")


def _lies_in(time: Time, period: Time) -> bool:
    """Whether a time is part of a period; both as EDTF."""
    if time.role != "period" or not time.value or not period.value:
        return False
    (first, last), (begin, end) = _bounds(time.value), _bounds(period.value)
    return begin <= first and last <= end


def _bounds(value: str) -> tuple[str, str]:
    """The first and the last day of an EDTF value, to compare as text.

    >>> _bounds("2024-01/2024-09"), _bounds("2024")
    (('2024-01-00', '2024-09-99'), ('2024-00-00', '2024-99-99'))
    """
    first, _, last = value.partition("/")
    return first + "-00-00"[len(first) - 4 :], (last or first) + "-99-99"[len(last or first) - 4 :]


def _is_when(time: Time | None) -> bool:
    """Whether a figure has a time that says when; 连续四年 says how long."""
    return time is not None and not time.text.startswith("连续") and not (time.value or "").startswith("P")
