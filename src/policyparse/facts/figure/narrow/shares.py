"""Shares: those of the three industries make a hundred, and 其中125家，占比50% says of how many."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from ...base import Context
from .limit import Limit
from .stated import Row, Stated, is_untouched

_WHOLE = re.compile(
    "(?:三次产业|一、?二、?三(?:次)?产业|第一、(?:第)?二、(?:第)?三产业)[^，。；]{0,10}(?:占比|比重|比例|结构|构成)[^，。；]{0,6}\\Z"
)
_LISTED = re.compile("[、，和与及]|以及")
_INDUSTRIES = 3
_AMONG = re.compile(r"[，,（(]?其中[，,：:]?[^，。；：:（(\d]{0,16}")
_MAKES = re.compile(r"[，,（(]占(?:比|全部的?|[^，。；\d]{0,8}总[数量额]的?)?(?:为|达到?)?")
_ODDS = Decimal("0.06")
_HUNDRED = Decimal(100)


def limits_of_shares(context: Context, row: Row, index: int) -> Iterator[Limit]:
    """What shares say of each other, of the part and of the whole."""
    for first in range(max(0, index - _INDUSTRIES + 1), min(index, len(row.numbers) - _INDUSTRIES) + 1):
        numbers = row.numbers[first : first + _INDUSTRIES]
        yield from _hundred(context, row, numbers, row.numbers[index])
        yield from _share(context, numbers, row.numbers[index])


def _hundred(context: Context, row: Row, numbers: tuple[Stated, ...], unknown: Stated) -> Iterator[Limit]:
    """三次产业占比分别为5.1%、40.2%和54.7%."""
    whole = _WHOLE.search(context.chars, row.span.start, numbers[0].start)
    if whole is None or not _are_known(context, numbers, unknown) or any(n.unit != "%" for n in numbers):
        return
    if any(not _LISTED.fullmatch(context.chars, a.end, b.start) for a, b in pairwise(numbers)):
        return
    known = [n for n in numbers if n is not unknown]
    low, high = (_HUNDRED - sum((getattr(n, end) for n in known), Decimal(0)) for end in ("high", "low"))
    yield Limit("figure.hundred", whole.start(), numbers[-1].end, low, high)


def _share(context: Context, numbers: tuple[Stated, ...], unknown: Stated) -> Iterator[Limit]:
    """全县有企业250家，其中规上企业125家，占比50%."""
    whole, part, share = numbers
    chars = context.chars
    if share.unit != "%" or part.unit != whole.unit or whole.unit == "%" or not _are_known(context, numbers, unknown):
        return
    if not _AMONG.fullmatch(chars, whole.end, part.start) or not _MAKES.fullmatch(chars, part.end, share.start):
        return
    if unknown is share and whole.low > 0:
        low, high = part.low / whole.high * _HUNDRED, part.high / whole.low * _HUNDRED
    elif unknown is part:
        low, high = whole.low * share.low / _HUNDRED, whole.high * share.high / _HUNDRED
    elif unknown is whole and share.low > 0:
        low, high = part.low / share.high * _HUNDRED, part.high / share.low * _HUNDRED
    else:
        return
    yield Limit("figure.share", whole.start, share.end, low, high, chance=_ODDS)


def _are_known(context: Context, numbers: tuple[Stated, ...], unknown: Stated) -> bool:
    """Whether all numbers but one are known and stated without a bound."""
    plain = all(n.figure is not None and n.figure.bound == "EQUAL" for n in numbers)
    return plain and all(n is unknown or is_untouched(context, n) for n in numbers)
