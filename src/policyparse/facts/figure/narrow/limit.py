"""Limit: what a statement of the article says about an unknown number, and which candidates it leaves."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from .stated import Stated

SURE = Decimal(1)
"""The highest chance where the words themselves make the equation: 由A增加到B，增加C."""


class Limit(NamedTuple):
    """The stretch of values in which an unknown number lies.

    Args:
        low, high: its ends, both included; ``high`` None where nothing limits it above.
        equal: whether an equation says so, not only a bound (a part is no more than its whole).
        grain: the power of ten that all numbers of the equation are multiples of; 0 where they are rounded.
        chance: how likely an equation that does not hold may be borne out by accident at most.
    """

    rule: str
    start: int
    end: int
    low: Decimal
    high: Decimal | None
    equal: bool = True
    grain: Decimal = Decimal(0)
    chance: Decimal = SURE

    def holds(self, value: Decimal, slack: Decimal) -> bool:
        """Whether a value, rounded by as much as ``slack``, lies in the stretch."""
        return value + slack >= self.low and (self.high is None or value - slack <= self.high)

    def is_proof(self, unknown: Stated) -> bool:
        """Whether the digits that are left bear the equation out: of candidates so far apart, few stretches so short would hold one."""
        if not self.equal or self.high is None:
            return True
        width = max(self.high - self.low + 2 * unknown.slack, self.grain)
        return width <= self.chance * unknown.gap


def grain_of(*values: Decimal) -> Decimal:
    """The highest power of ten that all values are multiples of.

    >>> grain_of(Decimal(1500), Decimal(80)), grain_of(Decimal("2.5"))
    (Decimal('1E+1'), Decimal('0.1'))
    """
    exponents = (value.normalize().as_tuple().exponent for value in values if value)
    return Decimal(1).scaleb(min((int(e) for e in exponents), default=0))
