"""Totals that are by definition the sum of their parts: the three industries, exports and imports, town and country, taxes and the rest."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...base import Context
from ..model import Figure
from .limit import Limit
from .stated import Stated, is_untouched, row_at

_SUMS = (
    ("gdp", "gva_primary", "gva_secondary", "gva_tertiary"),
    ("foreign_trade", "exports", "imports"),
    ("population", "urban_population", "rural_population"),
    ("fiscal_revenue", "tax_revenue", "non_tax_revenue"),
)
"""Identifiers of indicators: each total before all of its parts."""

_SHORT = {"出口": "exports", "进口": "imports"}
_SAME = ("unit", "status", "bound", "frequency", "region", "value_high", "value_from")
_ODDS = Decimal("0.05")


def by_definition(context: Context, figures: Sequence[Figure], unknown: Figure) -> Iterator[Limit]:
    """What the definition of a total says of it, or of one of its parts, where the article states all others once, for one time and place.

    Refused: figures without a date, bounds, another unit, and names of which the article states several values.
    """
    own = _id_of(unknown)
    members = next((one for one in _SUMS if own in one), ())
    if not members or unknown.measure != "level" or unknown.time is None or unknown.time.value is None or unknown.bound != "EQUAL":
        return
    known = {name: _stated(context, figures, unknown, name) for name in members if name != own}
    numbers = [number for number in known.values() if number is not None]
    if len(numbers) < len(known):
        return
    parts = [number for name, number in known.items() if name != members[0] and number is not None]
    low, high = sum((n.low for n in parts), Decimal(0)), sum((n.high for n in parts), Decimal(0))
    whole = known.get(members[0])
    if whole is not None:
        low, high = whole.low - high, whole.high - low
    start, end = min(n.start for n in numbers), max(n.end for n in numbers)
    yield Limit("figure.definition", start, end, low, high, chance=_ODDS)


def _id_of(figure: Figure) -> str | None:
    return figure.indicator_id or _SHORT.get(figure.indicator)


def _stated(context: Context, figures: Sequence[Figure], unknown: Figure, name: str) -> Stated | None:
    """The number that the article states for an indicator, of the same time and place; None where it is not known, or there are several."""
    time = unknown.time and unknown.time.value
    alike = [f for f in figures if _id_of(f) == name and f.measure == "level" and (f.time is None or f.time.value == time)]
    if len({(f.value, f.region) for f in alike}) != 1 or any(getattr(alike[0], field) != getattr(unknown, field) for field in _SAME):
        return None
    found = row_at(context, figures, alike[0]) if alike[0].time is not None else None
    if found is None:
        return None
    row, index = found
    return row.numbers[index] if is_untouched(context, row.numbers[index]) else None
