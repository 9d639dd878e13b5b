"""Damage made visible: a fact that it touches says so wherever it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .screen import Cell, Screen

if TYPE_CHECKING:
    from ..facts.base import Fact

LOST_STYLE, UNSURE_STYLE = "bold red", "yellow"
_FEW = 3


def marked(chars: str, fact: Fact, screen: Screen) -> Cell:
    """A cell that says so where damage touches the fact."""
    if fact.damage is None:
        return Cell(chars)
    if fact.damage.pattern:
        return Cell(f"{fact.damage.pattern} [{screen.word('digits_lost')}]{_readings(fact)}", LOST_STYLE)
    return Cell(f"{chars} [{screen.word('unsure')}]", UNSURE_STYLE)


def _readings(fact: Fact) -> str:
    """The candidates that the article itself leaves, where they are few."""
    damage = fact.damage
    few = damage is not None and damage.evidence and len(damage.candidates) <= _FEW
    return f": {' | '.join(damage.candidates)}" if few and damage else ""
