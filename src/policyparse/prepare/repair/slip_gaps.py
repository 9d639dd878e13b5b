"""Pairs that vanished inside a run read out of step: 湖市 became 盒, as the pair between them is user-defined. Part of ``undo_gbk_slips``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from ...text import LOST
from ..conversion import convert
from .expected import expected_marks
from .lattice import text_share
from .php_gbk.words import general_lexicon
from .units import Unit

_VANISHING = frozenset((*range(0xA1, 0xB0), *range(0xF8, 0xFF)))
"""First bytes of pairs that are user-defined or not assigned."""

_REACH = 3
_CLEARLY = 3.0
"""How much likelier the text must be with the gap than without it."""


def fill_gaps(units: Sequence[Unit], left: str, right: str) -> list[Unit]:
    """The units of a run, two for one where a pair vanished between them.

    Args:
        units: the run read in step. left, right: what stands around it.

    >>> run = [Unit(char, 2) for char in "蕪盒人社局"]
    >>> len(fill_gaps(run, "”", "長"))
    6
    """
    slots = [_slot(unit) for unit in units]
    before = [frozenset(char) for char in left[-_REACH:]]
    after = [frozenset(char) for char in right[:_REACH]]
    filled: list[Unit] = []
    for index, unit in enumerate(units):
        near = (slots[index + 1 :] + after)[:_REACH]
        back = (before + [_slot(known) for known in filled])[-_REACH:]
        pair = _halves(unit.char) if unit.char != LOST and not _in_word(units, index) else None
        whole = 0.0 if "\ue000" <= unit.char < "\uf900" else _CLEARLY * _share([*back, slots[index], *near])
        if pair and _share([*back, *map(_slot, pair), *near]) > whole:
            filled += pair
        else:
            filled.append(unit)
    return filled


def _in_word(units: Sequence[Unit], index: int) -> bool:
    """Whether a character makes a word with one beside it: then nothing is missing there."""
    pairs = (units[max(0, index - 1) : index + 1], units[index : index + 2])
    return any(general_lexicon().share(convert("".join(unit.char for unit in pair))) for pair in pairs if len(pair) == 2)


def _slot(unit: Unit) -> frozenset[str]:
    return unit.allowed if unit.char == LOST and unit.allowed else frozenset(unit.char)


def _share(slots: list[frozenset[str]]) -> float:
    return text_share(slots, usual_marks())


@cache
def usual_marks() -> dict[str, float]:
    """Shares of the marks in policy texts.

    >>> usual_marks()["，"] > usual_marks()["！"]
    True
    """
    return expected_marks("")


@cache
def _halves(char: str) -> tuple[Unit, Unit] | None:
    """What the two halves of a character may have been, if they belong to two."""
    pair = char.encode("gb18030", "ignore")
    if len(pair) != 2:
        return None
    lead, trail = pair
    first = _decoded((lead, second) for second in _VANISHING)
    second = _decoded((first_byte, trail) for first_byte in range(0x81, 0xFF))
    return (Unit(LOST, 2, first), Unit(LOST, 2, second)) if first and second else None


def _decoded(pairs: Iterable[tuple[int, int]]) -> frozenset[str]:
    chars = (bytes(pair).decode("gbk", "ignore") for pair in pairs)
    return frozenset(char for char in chars if len(char) == 1)
