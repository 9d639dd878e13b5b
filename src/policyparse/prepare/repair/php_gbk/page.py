"""A page after the round trip: what its orphan tails prove, and the text that can be read with the certain spots restored."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from operator import add
from typing import NamedTuple

from ....text import Span, make_span, maker
from ..remove_tag_residue import GAPPED, element_of, find_orphan_tails, find_tags, gap_for
from .machine import BETWEEN, Phases, folded_origins, is_common, phases_after, underflow_origin
from .marks import Marks

HOLE = "\ue000"
"""Stands in the readable text for a character that was lost together with the ``<`` of a tag."""


_HABIT = 5
"""Marks with a tag of their own that a page must show."""


class Spot(NamedTuple):
    """A character whose last byte took the ``<`` of the tag behind it."""

    position: int
    tail: Span
    origins: tuple[str, ...]
    """What the character can have been; empty where it shows as ``?``."""
    gap: str
    """What the tag leaves: a line break where it ended a line."""
    stray: bool = False
    """This machine cannot have left the tail; the character before it stays."""


@dataclass(frozen=True)
class Page:
    """The spots of a page and its readable text.

    Attributes:
        folded: the page went through NFKC, so that a full-width comma shows as ``+``, not as ``＋``.
        marks: what the marks of the page told, where it had any; ``chars`` is the page without them.
    """

    chars: str
    spots: Sequence[Spot]
    folded: bool
    marks: Marks | None = None

    @cached_property
    def evidence(self) -> int:
        """Number of tails that the machine left; 0 where they do not speak for it.

        Restored characters of a page that lost its ``<`` in some other way would be rare ones, five times out of six.
        """
        left = [spot for spot in self.spots if not spot.stray]
        restored = [spot.origins[0] for spot in left if spot.origins]
        common = sum(map(is_common, restored))
        return len(left) if 3 * common >= 2 * len(restored) and 5 * len(left) >= 4 * len(self.spots) else 0

    @cached_property
    def all_questions(self) -> bool:
        """PHP 8.1 and later: nothing is shifted, every odd end is a question mark."""
        return not any(spot.origins and not spot.stray for spot in self.spots)

    @cached_property
    def lone_questions(self) -> frozenset[int]:
        """Places in the readable text of a ``?`` that has a tag of its own: where commas do, it was a mark.

        Empty where fewer than five are, or one in five of all ``?`` before a tag: that is no habit of the page.
        """
        questions = [place for place, spot in self._spot_places.items() if not spot.origins]
        lone = [place for place in questions if self._begins_run(place)]
        return frozenset(lone) if len(lone) >= _HABIT and 12 * len(lone) >= len(questions) else frozenset()

    def _begins_run(self, place: int) -> bool:
        before = self._spot_places.get(place - 1)
        return before is not None and not before.gap

    @cached_property
    def readable(self) -> str:
        """The characters without the tails, certain spots restored, ``HOLE`` for the lost ones."""
        parts: list[str] = []
        position = 0
        for spot in self.spots:
            parts += (self.chars[position : spot.position], spot.origins[0] if len(spot.origins) == 1 else HOLE, spot.gap)
            position = spot.tail.end
        return "".join((*parts, self.chars[position:]))

    @cached_property
    def letters(self) -> frozenset[str]:
        """The different characters of the readable text."""
        return frozenset(self.readable)

    @cached_property
    def _steps(self) -> tuple[list[int], list[int]]:
        """Where the readable text takes up again behind each tail, and how far the page is ahead of it there."""
        places, shifts, shift = [0], [0], 0
        for spot in self.spots:
            shift += spot.tail.length - len(spot.gap)
            places.append(spot.tail.end - shift)
            shifts.append(shift)
        return places, shifts

    def position_of(self, place: int) -> int:
        """Offset in the page of the character at ``place`` of the readable text."""
        places, shifts = self._steps
        return place + shifts[bisect_right(places, place) - 1]

    def place_of(self, position: int) -> int:
        """Place in the readable text of a character of the page that is in no tail."""
        return position - self._steps[1][bisect_right(self._positions, position) - 1]

    @cached_property
    def _positions(self) -> list[int]:
        """Where the page takes up again behind each tail."""
        return list(map(add, *self._steps))

    @cached_property
    def _tags(self) -> list[tuple[int, int]]:
        return [tag.span() for tag in find_tags(self.readable)]

    def in_tag(self, place: int) -> bool:
        """True inside the whole tags of a page that was not stripped (a font's name may be damaged)."""
        index = bisect_right(self._tags, (place, len(self.readable))) - 1
        return index >= 0 and place < self._tags[index][1]

    def is_question(self, place: int) -> bool:
        """True where a ``?`` of the readable text is known to be a question mark."""
        return self.marks is not None and self.readable[place] == "?" and self.position_of(place) not in self.marks.questions

    def is_blank(self, place: int) -> bool:
        """True where a character was lost before white space and left a mark."""
        return self.marks is not None and self.position_of(place) in self.marks.blanks

    def origins_at(self, place: int) -> tuple[str, ...]:
        """What the spot at ``place`` of the readable text can have been."""
        return self._spot_places[place].origins

    def phases_before(self, place: int, resets: set[int]) -> Phases:
        """Phases the machine may be in before ``place`` of the readable text.

        Args:
            resets: places of characters that are known to have taken an ASCII character with them.
        """
        readable, spots, folded, start = self.readable, self._spot_places, self.folded, place - 1
        signs = self.marks is not None and bool(self.marks.signs)
        while start >= 0 and start not in resets and start not in spots:
            char = readable[start]
            if char < "\x80":
                if phases_after(BETWEEN, char, folded) == BETWEEN:
                    break
            elif signs and self._took_sign(start):
                break
            start -= 1
        phases = BETWEEN
        for char in readable[start + 1 : place]:
            phases = phases_after(phases, char, folded)
        return phases

    @cached_property
    def _spot_places(self) -> dict[int, Spot]:
        places, _ = self._steps
        return {place - 1 - len(spot.gap): spot for place, spot in zip(places[1:], self.spots, strict=True)}

    def _took_sign(self, place: int) -> bool:
        return self.marks is not None and self.position_of(place) in self.marks.signs


def read_page(chars: str, marks: Marks | None = None) -> Page:
    """Find the spots before orphan tails; of a page with marks, ``chars`` is the page without them."""
    tails = find_orphan_tails(chars)
    folded = not any("！" <= chars[tail.start() - 1] <= "～" for tail in tails)
    spots: list[Spot] = []
    for tail in tails:
        if spots and spots[-1].tail.end == tail.start():  # a crawler cut off a second tag: its tail goes with the one before it
            spots[-1] = spots[-1]._replace(tail=Span(spots[-1].tail.start, tail.end()))
        else:
            spots.append(_spot(chars, tail, folded))
    return Page(chars, spots, folded, marks)


_make_spot = maker(Spot)


def _spot(chars: str, tail: re.Match[str], folded: bool) -> Spot:
    start, end = tail.span()
    span, shown, element = make_span((start, end)), chars[start - 1], element_of(tail)
    gap = gap_for((element,), chars, span) if element in GAPPED else ""
    if shown == "?":
        return _make_spot((start - 1, span, (), gap, False))
    origins = _unfolded(shown, chars[start - 2 : start - 1].isdigit()) if shown < "\x80" and folded else _shifted(shown)
    return _make_spot((start - 1, span, origins or (shown,), gap, not origins))


@lru_cache(maxsize=4096)
def _shifted(shown: str) -> tuple[str, ...]:
    return tuple(underflow_origin(shown))


@lru_cache(maxsize=256)
def _unfolded(shown: str, behind_digit: bool) -> tuple[str, ...]:
    """Origins of a folded character, digits and letters as ASCII; behind a digit stands a digit or a unit, no numbered bullet."""
    origins = folded_origins(shown)
    if len(origins) > 1 and behind_digit:
        origins = tuple(c for c in origins if "０" <= c <= "９" or c == "℃") or origins
    return tuple(unicodedata.normalize("NFKC", c) if "０" <= c <= "ｚ" and c.isalnum() else c for c in origins)
