"""Characters that took a ``;`` or ``:`` inside a run: they show one code point too low, and nothing else tells that a mark is gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from .machine import fits, folded_origins, is_common, underflow_origin
from .page import Page
from .words import general_lexicon, is_han

TAILS_NEEDED = 10
"""Orphan tails a page must show before its words are doubted."""

_GAIN = 2000.0
"""How much likelier the words must be with the restored character; less where the page has the pair elsewhere."""

_MARK_SHARE = 0.003
_LABEL = re.compile(r"(?:^|\n)[^\n，。；：、]{1,7}\Z")
_AFTER_COLON = re.compile(r"[\d“《\n]|\Z")


class Shift(NamedTuple):
    """``origin`` at ``place`` of the readable text, followed by the mark that it took."""

    place: int
    origin: str
    mark: str


def find_silent_shifts(page: Page) -> Iterator[Shift]:
    """Odd words that the machine makes of a word of the page, or of a common word where the odd character is a rare one."""
    if page.evidence < TAILS_NEEDED or page.all_questions:
        return
    readable = page.readable
    odd = _OddPlaces(readable, page.letters)
    for place, origin in sorted(odd.places):
        if odd.is_better(place, origin) and not page.in_tag(place) and fits(origin, page.phases_before(place, set())):
            yield Shift(place, origin, _mark(readable, place))


def find_marked_shifts(page: Page) -> Iterator[Shift]:
    """The same on a page with marks, which tell where."""
    for position in sorted(page.marks.signs) if page.marks else ():
        place = page.place_of(position)
        shown = page.readable[place]
        origins = (underflow_origin(shown),) if shown > "\x7f" else folded_origins(shown)
        yield Shift(place, origins[0], _mark(page.readable, place))


class _OddPlaces:
    """Where a pair that stands once is the shifted form of one that stands often, or a rare character that of a common one.

    Attributes:
        places: where, and the true character.
    """

    def __init__(self, readable: str, chars: frozenset[str]) -> None:
        self._readable = readable
        neighbours = [chr(left) for left, right in pairwise(sorted(map(ord, chars))) if right == left + 1]
        shifted = {shown: origin for shown in neighbours if (origin := _shifted_from(shown))}
        rare = {char: underflow_origin(char) for char in filter(_is_shifted_rarity, chars)}
        told = "".join({*shifted, *shifted.values(), *rare, *rare.values()})
        places = [match.start() for match in re.finditer(f"[{told}]", readable)] if told else []
        self._pairs = pairs = Counter([readable[place - 1 : place + 1] for place in places])
        self.places = {(place, rare[readable[place]]) for place in places if readable[place] in rare} if rare else set()
        for pair, count in pairs.items():
            origin = shifted.get(pair[1:], "") if count == 1 else ""
            if origin and pairs[pair[0] + origin] > 1:
                self.places.add((readable.index(pair) + 1, origin))

    def is_better(self, place: int, origin: str) -> bool:
        """Whether the words around it are so much likelier with the true character."""
        readable = self._readable
        left = re.search("[\u3400-\u9fff]{0,3}\\Z", readable[max(0, place - 3) : place])
        right = re.match("[\u3400-\u9fff]{0,4}", readable[place + 1 : place + 5])
        if not left or not right:
            return False
        likelihood = general_lexicon().likelihood
        before = readable[place - 1 : place]
        seen = (
            readable.count(before + origin) if before == origin else self._pairs[before + origin]
        )  # 人人人 is one pair, but two are counted
        gain = _GAIN / max(1, seen) ** 2
        return likelihood(left[0] + origin) * _MARK_SHARE * likelihood(right[0]) > gain * likelihood(left[0] + readable[place] + right[0])


@lru_cache(maxsize=32_768)
def _shifted_from(shown: str) -> str:
    """The Chinese character that shows as ``shown``, or ""."""
    origin = underflow_origin(shown)
    return origin if origin and is_han(origin) else ""


@cache
def _is_shifted_rarity(char: str) -> bool:
    return is_han(char) and not is_common(char) and is_common(underflow_origin(char) or char)


def _mark(readable: str, place: int) -> str:
    """A colon behind a label, before a figure or quotation and at the end of a line, else a semicolon."""
    label = _LABEL.search(readable[max(0, place - 8) : place])
    return "：" if label or _AFTER_COLON.match(readable, place + 1) else "；"
