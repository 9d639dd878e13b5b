"""Quantity: a number with its unit and bound, and what every form of number shares."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from .bound import ABOUT, AT_LEAST, AT_MOST, MAY_BEGIN_BOUND, MAY_END_BOUND, MORE, bound_after, bound_before
from .numeral import decimal_string, numeral_value

DASHES = "-－—–―─~～〜∼至到"
DASH = re.compile(rf"\s?[{DASHES}]{{1,2}}\s?")
"""What stands between the ends of a range."""
_HUNDREDTHS = re.compile(r"半|[1-9一二三四五六七八九](?![\d十百千万个家名项年月天成岁])")


@dataclass(slots=True)
class Quantity:
    """A number in a text. ``value`` is in units of ``unit``, multipliers applied; None where digits are lost (then ``pattern``).

    A class with slots, since the rules ask each number for its fields a hundred times: those of a named tuple take ten times as long.
    Only what makes a quantity writes to it; whoever reads it later takes another one (``but``).
    """

    start: int  # with the bound word before it
    end: int  # with unit and bound word after it
    number_start: int
    number_end: int
    unit_end: int
    value: Decimal | None
    unit: str | None
    dimension: str
    bound: str = "EQUAL"
    value_high: Decimal | None = None
    pattern: str | None = None
    candidates: tuple[str, ...] = ()
    form: str = "plain"  # plain, chinese, fraction, multiple
    scaled: bool = False

    def but(self, **changes: Any) -> Quantity:
        """The quantity with other values of some fields.

        >>> Quantity(0, 3, 0, 2, 3, Decimal(50), "元", "currency").but(unit="%").unit
        '%'
        """
        return replace(self, **changes)


def in_percent(chars: str, quantity: Quantity) -> Quantity:
    """Tenths as percent: 两成 is 20%, 一成二 is 12%, 七成半 is 75%."""
    if quantity.unit != "成":
        return quantity
    rest, end = _HUNDREDTHS.match(chars, quantity.unit_end), quantity.unit_end
    value = None if quantity.value is None else quantity.value * 10
    if rest and value is not None:
        value += 5 if rest[0] == "半" else numeral_value(rest[0]) or 0
        end = rest.end()
    return quantity.but(value=value, unit="%", dimension="percent", form="fraction", unit_end=end, end=end)


def with_bounds(chars: str, quantity: Quantity, start: int, end: int) -> Quantity:
    """Add the bound words around a quantity that was just made; a word after it (以上) says more than one before it (达)."""
    first, last = quantity.number_start, quantity.unit_end
    before = bound_before(chars, first, start) if chars[first - 1 : first] in MAY_END_BOUND else None
    after = bound_after(chars, last, end) if chars[last : last + 1] in MAY_BEGIN_BOUND else None
    if before is not None:
        quantity.start = before.start
    if after is None and quantity.unit == "倍" and chars.startswith("多", last):
        quantity.end, quantity.bound = last + 1, MORE  # 两倍多
        return quantity
    if after is not None:
        quantity.end = after.end
    if after is not None and not (before is not None and before.bound in (AT_LEAST, AT_MOST) and after.bound == ABOUT):
        quantity.bound = after.bound
    elif before is not None and quantity.bound == "EQUAL":
        quantity.bound = before.bound
    return quantity


def readings(pattern: str, scale: str) -> tuple[str, ...]:
    """The values that a pattern with one lost leading digit allows, in base units."""
    if pattern.count("?") != 1:
        return ()
    values = (numeral_value(pattern.replace("?", digit) + scale) for digit in "123456789")
    return tuple(decimal_string(v) for v in values if v is not None)
