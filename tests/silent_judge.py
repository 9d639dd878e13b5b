"""Judges the figures of a damaged text: none may have a value that the undamaged text does not have, unless it says that it is damaged."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache

from policyparse import InputError, Parser, find_numbers
from policyparse.damage import damage

_PARSER = Parser()


@dataclass
class NumbersVerdict:
    """Figures of damaged texts: how many there are, how many tell of damage, and those that are wrong and do not."""

    figures: int = 0
    told: int = 0
    silent: list[str] = field(default_factory=list)

    def add(self, other: NumbersVerdict) -> None:
        """Count another verdict in."""
        self.figures += other.figures
        self.told += other.told
        self.silent += other.silent


@lru_cache(maxsize=512)
def true_values(chars: str) -> frozenset[Decimal]:
    """The values of an undamaged text, without their signs: of its figures, which may be sums or halves of what is printed, and of its numbers."""
    found: set[Decimal] = set()
    for value, high in [(f.value, f.value_high) for f in _PARSER.parse(chars).figures] + [
        (n.value, n.value_high) for n in find_numbers(chars)
    ]:
        found.update(abs(Decimal(one)) for one in (value, high) if one is not None)
    return frozenset(found)


def judge_numbers(name: str, chars: str, seed: int = 0) -> NumbersVerdict:
    """Damage an undamaged text with a channel, parse it, and look at its figures."""
    verdict = NumbersVerdict()
    try:
        figures = _PARSER.parse(damage(name, chars, seed)).figures
    except InputError:
        return verdict  # nothing is left of it
    known = true_values(chars)
    for figure in figures:
        verdict.figures += 1
        told = figure.value is None or figure.damage is not None
        verdict.told += told
        values = [abs(Decimal(one)) for one in (figure.value, figure.value_high) if one is not None]
        if not told and not known.issuperset(values):
            verdict.silent.append(f"{figure.value} {figure.unit}: {figure.quote}")
    return verdict
