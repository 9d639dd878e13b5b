"""Characters that took a ``;`` or ``:`` inside a run: they show one code point too low, and nothing else tells that a mark is gone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from functools import cache
from operator import add
from typing import NamedTuple

from .machine import fits, folded_origins, is_common, underflow_origin
from .page import Page
from .words import general_lexicon, is_han

TAILS_NEEDED = 10
"""Orphan tails a page must show before its words are doubted."""

_GAIN = 2000.0
"""How much likelier the words must be with the restored character; less where the page has the pair elsewhere."""

_MARK_SHARE = 0.003
_FEW = 100
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
    pairs = Counter(map(add, readable, readable[1:]))
    for place, origin in sorted(_odd_places(readable, pairs)):
        if _is_better(readable, place, origin, pairs) and not page.in_tag(place) and fits(origin, page.phases_before(place, set())):
            yield Shift(place, origin, _mark(readable, place))


def find_marked_shifts(page: Page) -> Iterator[Shift]:
    """The same on a page with marks, which tell where."""
    for position in sorted(page.marks.signs) if page.marks else ():
        place = page.place_of(position)
        shown = page.readable[place]
        origins = (underflow_origin(shown),) if shown > "\x7f" else folded_origins(shown)
        yield Shift(place, origins[0], _mark(page.readable, place))


def _odd_places(readable: str, pairs: Counter[str]) -> set[tuple[int, str]]:
    """Where a pair that stands once is the shifted form of one that stands often, or a rare character that of a common one."""
    shifted = ((pair[1], pair[0] + chr(ord(pair[1]) - 1)) for pair, count in pairs.items() if count > 1 and is_han(pair[1]))
    origins = {shown: char for char, shown in shifted if pairs.get(shown) == 1 and underflow_origin(shown[1]) == char}
    found = {(place + 1, origins[shown]) for place, shown in _places_of(origins.keys(), readable)}
    rare = "".join(filter(_is_shifted_rarity, set(readable)))
    if rare:
        found.update((match.start(), underflow_origin(match[0])) for match in re.finditer(f"[{rare}]", readable))
    return found


def _places_of(pairs: Collection[str], readable: str) -> Iterator[tuple[int, str]]:
    """Where pairs stand that stand once: a few are searched for one by one, many in one pass."""
    if len(pairs) <= _FEW:
        return ((readable.index(pair), pair) for pair in pairs)
    return ((place, pair) for place, pair in enumerate(map(add, readable, readable[1:])) if pair in pairs)


@cache
def _is_shifted_rarity(char: str) -> bool:
    return is_han(char) and not is_common(char) and is_common(underflow_origin(char) or char)


def _is_better(readable: str, place: int, origin: str, pairs: Counter[str]) -> bool:
    left = re.search("[\u3400-\u9fff]{0,3}\\Z", readable[max(0, place - 3) : place])
    right = re.match("[\u3400-\u9fff]{0,4}", readable[place + 1 : place + 5])
    if not left or not right:
        return False
    likelihood = general_lexicon().likelihood
    before = readable[place - 1 : place]
    seen = readable.count(before + origin) if before == origin else pairs[before + origin]  # 人人人 is one pair, but two are counted
    gain = _GAIN / max(1, seen) ** 2
    return likelihood(left[0] + origin) * _MARK_SHARE * likelihood(right[0]) > gain * likelihood(left[0] + readable[place] + right[0])


def _mark(readable: str, place: int) -> str:
    """A colon behind a label, before a figure or quotation and at the end of a line, else a semicolon."""
    label = _LABEL.search(readable[max(0, place - 8) : place])
    return "：" if label or _AFTER_COLON.match(readable, place + 1) else "；"
