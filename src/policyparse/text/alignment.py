"""Edits and the alignment that they are: the list of edits is the offset map, the repair report and the provenance."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import Literal, NamedTuple

from .once import once
from .span import Span, make_span

Certainty = Literal["certain", "likely", "lost"]
"""``certain``: the damage determines the original. ``likely``: chosen among readings. ``lost``: gone, U+FFFD stands for it."""

LOST = "\ufffd"
"""Stands for one character that is known to be lost."""


class Edit(NamedTuple):
    """Replace the characters of ``span`` by ``new``, because ``step`` says so.

    An empty ``new`` deletes, an empty span inserts. ``candidates`` are the readings that the damage allows, best first.

    >>> Edit(Span(1, 4), "", "remove_pinyin_brackets").certainty
    'certain'
    """

    span: Span
    new: str
    step: str
    certainty: Certainty = "certain"
    candidates: tuple[str, ...] = ()
    reason: str = ""


class _Side(NamedTuple):
    """Edges of all edits in one of the two texts."""

    starts: list[int]
    ends: list[int]


class Alignment:
    """Sorted, disjoint edits of one text, and the maps between the text before and after them.

    Spans, not offsets, are mapped: tight at deletions (a deleted neighbour is not pulled in), outward at replacements (a part of a
    replaced stretch stands for the whole of it).

    >>> a = Alignment([Edit(Span(1, 5), "", "x"), Edit(Span(6, 7), "中国", "y")])
    >>> a.apply("發(fā)展C")
    '發展中国'
    >>> a.to_before(Span(0, 1)), a.to_before(Span(2, 3)), a.to_after(Span(0, 5))
    (Span(start=0, end=1), Span(start=6, end=7), Span(start=0, end=1))
    """

    def __init__(self, edits: Iterable[Edit]) -> None:
        self.edits: tuple[Edit, ...] = tuple(sorted(edits, key=attrgetter("span")))
        spans = [edit.span for edit in self.edits]
        for index, (left, right) in enumerate(pairwise(spans)):
            if left[1] > right[0] or left == right:
                raise ValueError(f"edits overlap: {self.edits[index]} and {self.edits[index + 1]}")

    def apply(self, chars: str) -> str:
        """The text after the edits."""
        parts: list[str] = []
        position = 0
        for edit in self.edits:
            start, end = edit.span
            parts += (chars[position:start], edit.new)
            position = end
        parts.append(chars[position:])
        return "".join(parts)

    @once
    def _before(self) -> _Side:
        return _Side([e.span.start for e in self.edits], [e.span.end for e in self.edits])

    @once
    def _after(self) -> _Side:
        starts, ends, shift = [], [], 0
        for edit in self.edits:
            first, last = edit.span
            length = len(edit.new)
            starts.append(first + shift)
            shift += length - (last - first)
            ends.append(last + shift)
        return _Side(starts, ends)

    def kept(self, size: int) -> tuple[list[int], list[int], list[int]]:
        """The stretches of the text after the edits in which every character is where one of the text before came to stand.

        A single character that was replaced by another keeps its place.

        Args:
            size: length of the text after the edits.

        Returns:
            Where they start, where they end, and the distance of each to its place in the text before.

        >>> Alignment([Edit(Span(1, 3), "", "x"), Edit(Span(4, 5), "乙", "y")]).kept(4)
        ([0, 1], [1, 4], [0, 2])
        """
        starts, ends, shifts = [0], [], [0]
        shift = 0
        for edit in self.edits:
            first, last = edit.span
            length = len(edit.new)
            if length != 1 or last - first != 1:
                ends.append(first - shift)
                starts.append(first - shift + length)
                shift = last - starts[-1]
                shifts.append(shift)
        ends.append(size)
        return starts, ends, shifts

    def to_before(self, span: Span) -> Span:
        """The stretch of the text before the edits that ``span`` of the text after them came from; empty if all of it was inserted."""
        return _map_span(*span, self._after, self._before) if self.edits else span

    def to_after(self, span: Span) -> Span:
        """The stretch of the text after the edits that ``span`` of the text before them became; empty if all of it was deleted."""
        return _map_span(*span, self._before, self._after) if self.edits else span


def _map_span(start: int, end: int, near: _Side, far: _Side) -> Span:
    """Hull of what the characters from ``start`` to ``end`` correspond to on the far side; an inserted character has an empty place there.

    The left edge lies behind what was deleted there and at the front of what was replaced, the right edge before the one and at the end of
    the other. Plain numbers in one function: the mentions of a document go through every layer of its text.
    """
    starts, ends = near
    index = bisect_right(ends, start)
    if index < len(starts) and starts[index] <= start:
        first = far.starts[index]
    else:
        first = start + far.ends[index - 1] - ends[index - 1] if index else start
    last = _map_end(end, near, far)
    # An empty place inside a replaced stretch stands for the whole of it; one where something was deleted lies before what was deleted.
    return make_span((min(first, last), last))


def _map_end(end: int, near: _Side, far: _Side) -> int:
    """The right edge of a stretch."""
    starts, ends = near
    index = bisect_left(starts, end) - 1
    if index < 0:
        return end
    return far.ends[index] if end <= ends[index] else end + far.ends[index] - ends[index]


def checked(edits: Sequence[Edit], chars: str) -> list[Edit]:
    """The edits without those that change nothing. A step may offer them; they would only bloat the report."""
    return [edit for edit in edits if edit[1] != chars[edit[0][0] : edit[0][1]]]
