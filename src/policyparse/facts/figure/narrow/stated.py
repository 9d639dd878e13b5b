"""Stated: the numbers of a sentence as they are written, with the rounding that their digits imply."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ....lexicon.quantity import Quantity, find_quantities
from ....text import Span
from ...base import Context
from ..model import Figure

_NUMBER = re.compile(r"\d+(?:\.(\d+))?")
_GROUPS = re.compile("[, ，]")
_COUNTED = frozenset(("people", "organisation", "household", "count", "occasion", "currency"))
"""Dimensions in which a whole number without a multiplier is exact, and not rounded."""
_UNKNOWN = Decimal(0)


class Stated(NamedTuple):
    """A number of a sentence and its figure.

    Args:
        value: without sign; None where a digit is lost.
        slack: by how much the quantity may differ from what is written: half of the last digit, nothing for what is counted.
        gap: between one candidate and the next, where a digit is lost.
    """

    figure: Figure | None
    start: int
    end: int
    value: Decimal | None
    unit: str | None
    slack: Decimal
    gap: Decimal = _UNKNOWN

    @property
    def low(self) -> Decimal:
        """The lowest quantity that is written like this."""
        return (self.value or _UNKNOWN) - self.slack

    @property
    def high(self) -> Decimal:
        """The highest quantity that is written like this."""
        return (self.value or _UNKNOWN) + self.slack


class Row(NamedTuple):
    """The numbers of a section of a sentence that figures were made of, in order, and its first value of each 由A提高到B."""

    span: Span
    numbers: tuple[Stated, ...]
    quantities: tuple[Quantity, ...]  # all of the section, those too that no figure was made of
    origins: dict[int, Stated]  # by the place of the number that was reached


def row_at(context: Context, figures: Sequence[Figure], unknown: Figure) -> tuple[Row, int] | None:
    """The numbers around a figure, between two ；, and the place of its own among them; None where it is not found again.

    Args:
        figures: those of the article, in text order.
    """
    mention = unknown.mentions[0]
    low, high = mention.sentence
    quantities = find_quantities(context.chars, low, high)
    near = [figure for figure in figures if figure.mentions[0].sentence == mention.sentence]
    numbers: list[Stated] = []
    origins: dict[int, Stated] = {}
    own, last = -1, low
    for figure in near:
        quantity = _quantity_of(figure, quantities, last)
        if quantity is None:
            continue
        if quantity.number_start > last or not numbers:
            numbers.append(_stated(context, quantity, figure))
        last = quantity.number_start
        if figure is unknown:
            own = last
        origin = _origin_of(figure, quantities, last)
        if origin is not None:
            origins[last] = _stated(context, origin, None)
    if own < 0:
        return None
    span = Span(context.chars.rfind("；", low, own) + 1 or low, (context.chars.find("；", own, high) + 1 or high + 1) - 1)
    kept = tuple(number for number in numbers if span.start <= number.start < span.end)
    inside = tuple(quantity for quantity in quantities if span.start <= quantity.number_start < span.end)
    return Row(span, kept, inside, origins), next(index for index, number in enumerate(kept) if number.start == own)


def is_untouched(context: Context, number: Stated) -> bool:
    """Whether the number itself is known and no damage touches it."""
    return (
        number.value is not None and (number.figure is None or _is_plain(number.figure)) and not context.damage_at(number.start, number.end)
    )


def _is_plain(figure: Figure) -> bool:
    return figure.bound == "EQUAL" and figure.value_high is None


def _quantity_of(figure: Figure, quantities: Sequence[Quantity], last: int) -> Quantity | None:
    """The number that a figure was made of; those of one sentence stand in order, and several figures may share one."""
    mention, value = figure.mentions[0], figure.value
    pattern = figure.damage.pattern if figure.damage else None
    for quantity in quantities:
        if quantity.number_start >= max(last, mention.start) and quantity.unit_end <= mention.end:
            same = (
                quantity.pattern == pattern if value is None else quantity.value is not None and abs(quantity.value) == abs(Decimal(value))
            )
            if same and quantity.unit in (figure.unit, None):
                return quantity
    return None


def _origin_of(figure: Figure, quantities: Sequence[Quantity], reached: int) -> Quantity | None:
    if figure.value_from is None:
        return None
    value = Decimal(figure.value_from)
    return next((q for q in reversed(quantities) if q.number_start < reached and q.value == value), None)


def _stated(context: Context, quantity: Quantity, figure: Figure | None) -> Stated:
    value, gap = None if quantity.value is None else abs(quantity.value), _UNKNOWN
    written = context.chars[quantity.number_start : quantity.number_end]
    if value is None and len(quantity.candidates) > 1 and quantity.pattern is not None:
        last = Decimal(quantity.candidates[-1])
        gap = last - Decimal(quantity.candidates[-2])
        slack = _slack(quantity.pattern.replace("?", "9"), last, quantity)
    else:
        slack = _slack(written, value or _UNKNOWN, quantity)
    return Stated(figure, quantity.number_start, quantity.unit_end, value, quantity.unit, slack, gap)


def _slack(written: str, value: Decimal, quantity: Quantity) -> Decimal:
    """Half of what the last written digit is worth; what is counted to the last one is exact."""
    match = _NUMBER.search(_GROUPS.sub("", written))
    number = Decimal(match[0]) if match else _UNKNOWN
    if match is None or not number:
        return _UNKNOWN
    step = value / number
    if step == 1 and match[1] is None and quantity.dimension in _COUNTED:
        return _UNKNOWN
    return step.scaleb(-len(match[1] or "")) / 2
