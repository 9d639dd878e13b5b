"""Repairs that are not made because they are not certain, and the places that nothing later may touch.

The steps run without the uncertain edits, and what such an edit would have changed stays for good as the source has it, its neighbours'
later edits included. ``repair_certain`` says what that is good for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ...text import Alignment, Edit, Span
from ...text.alignment import checked


class Withheld:
    """The places of withheld edits, followed through the texts.

    >>> withheld = Withheld()
    >>> chars = "⼀是作?。目前,有"
    >>> [e.new for e in withheld.keep([Edit(Span(0, 1), "一", "a"), Edit(Span(3, 4), "用", "a", "likely")], chars)]
    ['一']
    >>> [e.new for e in withheld.keep([Edit(Span(3, 4), "？", "b"), Edit(Span(7, 8), "，", "b")], chars)]
    ['，']
    """

    def __init__(self) -> None:
        self._places: list[Span] = []
        self._ends: list[int] = []

    def keep(self, edits: Iterable[Edit], chars: str) -> list[Edit]:
        """The certain edits of a step that lie apart from what was withheld before; the places of the others are remembered.

        Args:
            edits: what the step would do. chars: the text that it would do it to; an edit that changes nothing there holds nothing.
        """
        given = checked(list(edits), chars)
        kept = [edit for edit in given if edit.certainty == "certain" and not self._touches(edit.span)]
        held = [edit.span for edit in given if edit.certainty != "certain"]
        if held:
            self._set(_united([*self._places, *held]))
        return kept

    def follow(self, alignment: Alignment) -> None:
        """Carry the places over to the text after an alignment."""
        if self._places:
            self._set(_united(alignment.to_after(place) for place in self._places))

    def _set(self, places: Sequence[Span]) -> None:
        self._places, self._ends = list(places), [place.end for place in places]

    def _touches(self, span: Span) -> bool:
        """Whether a stretch overlaps a withheld place or stands directly beside one."""
        index = bisect_left(self._ends, span.start)
        return index < len(self._places) and self._places[index].start <= span.end


def _united(places: Iterable[Span]) -> list[Span]:
    """Places in order, those that overlap as one."""
    united: list[Span] = []
    for place in sorted(places):
        if united and place.start < united[-1].end:
            united[-1] = Span(united[-1].start, max(united[-1].end, place.end))
        else:
            united.append(place)
    return united
