"""Edits for groups of characters that were read again, their unknown characters chosen by what stands around them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...text import LOST, Certainty, Edit, Span
from .missing import Choice, Missing, choose_missing
from .missing_signs import HOLE
from .units import Unit

_ORDER: tuple[Certainty, ...] = ("certain", "likely", "lost")


class Group(NamedTuple):
    """The shortest piece of a text whose ends are ends of characters in both readings.

    Args:
        span: where it stands in the text. units: what it is. reason: how it came about.
        sure: known units are certain; else likely at best.
    """

    span: Span
    units: tuple[Unit, ...]
    reason: str = ""
    sure: bool = True

    @property
    def chars(self) -> str:
        """Its true reading, U+FFFD for what is not known."""
        return "".join(unit.char for unit in self.units)

    @property
    def broken(self) -> bool:
        """Whether its bytes are none of the encoding."""
        return any(unit.broken for unit in self.units)


def fill_groups(chars: str, groups: Sequence[Group], step: str) -> list[Edit]:
    """One edit for each group, in order; ``step`` is the name that they carry.

    >>> allowed = frozenset("竞究竝竟章")
    >>> group = Group(Span(6, 7), (Unit(LOST, 3, allowed),), "x")
    >>> fill_groups("全市举办技能浗赛", [group], "undo")[0].new
    '竞'
    """
    readable, missing = _readable(chars, groups)
    choices = iter(choose_missing(readable, missing))
    edits: list[Edit] = []
    for group in groups:
        written = [next(choices) if _is_missing(unit) else _known(unit) for unit in group.units]
        new = "".join(choice.char for choice in written)
        worst = max(range(len(written)), key=lambda i: _ORDER.index(written[i].certainty))
        before, after = ("".join(choice.char for choice in part) for part in (written[:worst], written[worst + 1 :]))
        candidates = tuple(before + candidate + after for candidate in written[worst].candidates)
        certainty = written[worst].certainty
        if certainty == "certain" and not group.sure:
            certainty, candidates = "likely", (new,)
        edits.append(Edit(group.span, new, step, certainty, candidates, group.reason))
    return edits


def _is_missing(unit: Unit) -> bool:
    return unit.char == LOST and bool(unit.allowed)


def _known(unit: Unit) -> Choice:
    return Choice(unit.char, "lost" if unit.char == LOST else "certain")


def _readable(chars: str, groups: Sequence[Group]) -> tuple[str, list[Missing]]:
    parts: list[str] = []
    missing: list[Missing] = []
    position = length = 0
    for group in groups:
        parts.append(chars[position : group.span.start])
        length += len(parts[-1])
        for unit in group.units:
            if _is_missing(unit):
                missing.append(Missing(length, unit.allowed))
            parts.append(HOLE if unit.char == LOST else unit.char)
            length += 1
        position = group.span.end
    parts.append(chars[position:])
    return "".join(parts), missing
