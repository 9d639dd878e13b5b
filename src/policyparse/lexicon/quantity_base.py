"""Quantity: a number with its unit and bound, and what every form of number shares."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from ..text import maker
from .bound import ABOUT, AT_LEAST, AT_MOST, MORE, bound_after, bound_before
from .numeral import decimal_string, numeral_value

DASHES = "-－—–―─~～〜∼至到"
DASH = re.compile(rf"\s?[{DASHES}]{{1,2}}\s?")
"""What stands between the ends of a range."""
_HUNDREDTHS = re.compile(r"半|[1-9一二三四五六七八九](?![\d十百千万个家名项年月天成岁])")


class Quantity(NamedTuple):
    """A number in a text. ``value`` is in units of ``unit``, multipliers applied; None where digits are lost (then ``pattern``)."""

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


make_quantity = maker(Quantity)
"""A quantity from all its fields in order, at a third of the cost of the constructor: for the numbers in digits."""


def in_percent(chars: str, quantity: Quantity) -> Quantity:
    """Tenths as percent: 两成 is 20%, 一成二 is 12%, 七成半 is 75%."""
    if quantity.unit != "成":
        return quantity
    rest, end = _HUNDREDTHS.match(chars, quantity.unit_end), quantity.unit_end
    value = None if quantity.value is None else quantity.value * 10
    if rest and value is not None:
        value += 5 if rest[0] == "半" else numeral_value(rest[0]) or 0
        end = rest.end()
    return quantity._replace(value=value, unit="%", dimension="percent", form="fraction", unit_end=end, end=end)


def with_bounds(chars: str, quantity: Quantity, start: int, end: int) -> Quantity:
    """Add the bound words around a quantity; a word after it (以上) says more than one before it (达)."""
    before = bound_before(chars, quantity.number_start, start)
    after = bound_after(chars, quantity.unit_end, end)
    if after is None and quantity.unit == "倍" and chars.startswith("多", quantity.unit_end):
        return quantity._replace(start=before.start if before else quantity.start, end=quantity.unit_end + 1, bound=MORE)  # 两倍多
    if before is None and after is None:
        return quantity
    bound = quantity.bound
    if after and not (before and before.bound in (AT_LEAST, AT_MOST) and after.bound == ABOUT):
        bound = after.bound
    elif before and bound == "EQUAL":
        bound = before.bound
    return quantity._replace(start=before.start if before else quantity.start, end=after.end if after else quantity.end, bound=bound)


def readings(pattern: str, scale: str) -> tuple[str, ...]:
    """The values that a pattern with one lost leading digit allows, in base units."""
    if pattern.count("?") != 1:
        return ()
    values = (numeral_value(pattern.replace("?", digit) + scale) for digit in "123456789")
    return tuple(decimal_string(v) for v in values if v is not None)
