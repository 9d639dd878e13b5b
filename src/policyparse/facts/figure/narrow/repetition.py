"""Repetition: the same quantity stated in another sentence, in title and lead, in a table and in the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ....text import Span
from ...base import Context
from ..model import Figure
from .limit import Limit

_SAME = ("unit", "measure", "status", "bound", "basis", "frequency", "value_from", "value_high", "region")
_TITLES = ("title", "subtitle")
_FEW, _MANY = 2, 3
"""Digits that must agree: of two quantities of one name every hundredth pair has the same two last digits."""


def repeated(context: Context, figures: Sequence[Figure], unknown: Figure) -> Iterator[Limit]:
    """The limit of a number that the article states a second time, without damage.

    Refused: in the same sentence, which would be a list or a contrast; where statements of the same quantity differ among themselves (subsidies
    of several classes have one name); where another time, place, bound, or an aim beside a result makes it another quantity; and where too
    few digits are left to tell (?0万元).
    """
    named = [one for one in figures if one is not unknown and one.unit == unknown.unit and _is_named_alike(one, unknown)]
    same = [one for one in named if _is_same_quantity(one, unknown)]
    if not same or len({one.value for one in same}) > 1 or not _is_only(same[0], named):
        return
    value, mention = (same[0].value or "").lstrip("-"), same[0].mentions[0]
    is_identified = any(_is_of_same_time(one, unknown) for one in same) or (len(named) == 1 and _is_headline(context, same[0], unknown))
    needed = _FEW if is_identified and unknown.measure != "change" else _MANY
    if unknown.damage and value in unknown.damage.candidates and _digits_left(unknown) >= needed:
        yield Limit("figure.repeated", mention.start, mention.end, Decimal(value), Decimal(value))


def _digits_left(unknown: Figure) -> int:
    """How many digits are left, zeros at the end aside: round numbers are alike."""
    pattern = unknown.damage.pattern if unknown.damage else None
    return sum(sign.isdigit() for sign in (pattern or "").rstrip("0."))


def _is_named_alike(one: Figure, other: Figure) -> bool:
    """Whether two figures count the same: the same words, or names of one known indicator."""
    return one.indicator == other.indicator or (one.indicator_id is not None and one.indicator_id == other.indicator_id)


def _is_same_quantity(one: Figure, unknown: Figure) -> bool:
    """Whether an undamaged figure of another sentence is the same quantity; a headline leaves out the time that the text gives."""
    if one.value is None or one.damage is not None or one.mentions[0].sentence == unknown.mentions[0].sentence:
        return False
    times = one.time and (one.time.value or one.time.text), unknown.time and (unknown.time.value or unknown.time.text)
    return all(getattr(one, name) == getattr(unknown, name) for name in _SAME) and (times[0] == times[1] or None in times)


def _is_of_same_time(one: Figure, unknown: Figure) -> bool:
    return one.time is not None and unknown.time is not None and one.time.value is not None and one.time.value == unknown.time.value


def _is_headline(context: Context, one: Figure, other: Figure) -> bool:
    """Whether one of two figures stands in the title: then the text gives the same number, and no other of the name is there."""
    titles = [block.span for block in context.blocks if block.role in _TITLES]
    return _is_inside(one, titles) != _is_inside(other, titles)


def _is_inside(figure: Figure, spans: Sequence[Span]) -> bool:
    return any(start <= figure.mentions[0].start < end for start, end in spans)


def _is_only(same: Figure, named: Sequence[Figure]) -> bool:
    """Whether no other value of the indicator ends in the same digits: of 218 and 318 neither proves ?18."""
    tail = (same.value or "")[1:]
    return all(one.value == same.value or (one.value or "")[1:] != tail for one in named if one.value is not None)
