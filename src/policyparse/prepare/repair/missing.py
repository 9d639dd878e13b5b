"""Characters of which the damage left a few possibilities: chosen by the words of the language and by what the page says elsewhere.

A numeral is never chosen, and where one is likely nothing is: U+FFFD stands for the character, with the readings that the damage allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...text import LOST, Certainty
from ..conversion import convert
from .expected import expected_marks, expected_weights
from .lattice import read_together
from .memory import Memory
from .missing_signs import HOLE
from .php_gbk.holes import NUMERALS
from .script import of_other_script

_FLOOR = 0.6
"""Probability that a reading needs to be written into the text: about nine of ten are right."""

_SURE = 0.9
_MOST_NUMERALS = 0.2
_CANDIDATES = 5
_CHUNK = 20_000
_REACH = 16
_BACK = 48
_FOLD = str.maketrans("0123456789,:;()!" + LOST, "0000000000，：；（）！" + HOLE)
_DIGITS = NUMERALS | frozenset("０１２３４５６７８９0123456789")


class Missing(NamedTuple):
    """A hole at ``place`` of a readable text, and the characters that the damage allows there (none where it allows too many)."""

    place: int
    allowed: frozenset[str]


class Choice(NamedTuple):
    """What is written for a hole."""

    char: str
    certainty: Certainty
    candidates: tuple[str, ...] = ()


def choose_missing(readable: str, missing: Sequence[Missing]) -> Iterator[Choice]:
    """Fill the holes of a text.

    Args:
        readable: the text with ``HOLE`` at the places of ``missing``, which are in order.

    >>> allowed = frozenset("竞究竝竟章")
    >>> list(choose_missing("全市举办技能" + HOLE + "赛", [Missing(6, allowed)]))[0][:2]
    ('竞', 'likely')
    """
    done = 0
    for first in range(0, len(readable), _CHUNK):
        last = done
        while last < len(missing) and missing[last].place < first + _CHUNK:
            last += 1
        if last > done:  # with what stands around the chunk
            start = max(0, first - _REACH)
            page = readable[start : first + _CHUNK + _REACH]
            yield from _choose(page, [Missing(place - start, allowed) for place, allowed in missing[done:last]])
        done = last


def _choose(page: str, missing: Sequence[Missing]) -> Iterator[Choice]:
    other = of_other_script(page)
    holes = {place: allowed - other or allowed for place, allowed in missing if allowed}
    folded = convert(page.translate(_FOLD))
    first = _weigh(folded, holes)
    # What the first look is sure of helps with the rest.
    sure = {place: convert(best) for place, shares in first.items() if (best := _sure(shares))}
    doubtful = {place: allowed for place, allowed in holes.items() if place not in sure}
    second = first | _weigh("".join(sure.get(place, char) for place, char in enumerate(folded)), doubtful) if sure else first
    for place, _ in missing:
        yield _best(second[place]) if place in second else Choice(LOST, "lost")


def _weigh(folded: str, holes: dict[int, frozenset[str]]) -> dict[int, dict[str, float]]:
    """For each hole its readings with their weights: by the words, by the surroundings, by the rest of the page."""
    memory = Memory(folded)
    weighed: dict[int, dict[str, float]] = {}
    left, position = "", 0
    for place, shares in read_together(folded, holes, expected_marks(folded)):
        left = (left + folded[max(position, place - _BACK) : place])[-_BACK:]
        right, position = folded[place + 1 : place + 1 + _REACH], place + 1
        weights = expected_weights(left, right)
        found = {char: share * weights.get(char, 1.0) * memory.factor(left, convert(char), right) for char, share in shares.items()}
        weighed[place] = found
        best = max(found, key=found.__getitem__, default=HOLE)
        left += convert(best) if found and found[best] > 0.5 * sum(found.values()) else HOLE
    return weighed


def _sure(weighed: dict[str, float]) -> str:
    best = max(weighed, key=weighed.__getitem__, default="")
    return best if best and weighed[best] > _SURE * sum(weighed.values()) and best not in _DIGITS else ""


def _best(weighed: dict[str, float]) -> Choice:
    total = sum(weighed.values()) or 1.0
    ranked = sorted(weighed, key=lambda char: (-weighed[char], char))
    readable = tuple(char for char in ranked if weighed[char] > 0.01 * total)[:_CANDIDATES]
    numerals = sum(weighed[char] for char in weighed if char in _DIGITS)
    if ranked and weighed[ranked[0]] >= _FLOOR * total and numerals < _MOST_NUMERALS * total:
        return Choice(ranked[0], "likely", readable)
    return Choice(LOST, "lost", readable)
