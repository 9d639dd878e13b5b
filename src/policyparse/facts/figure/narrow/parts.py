"""Parts and their whole: 其中, 分别, 合计."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from ...base import Context
from .limit import SURE, Limit, grain_of
from .stated import Row, Stated, is_untouched

_AND = re.compile("、|和|与|及|以及")
_AMONG = re.compile(r"[，,、（(]?其中[，,：:]?[^，。；：:（(、\d]{0,16}")
_NEXT_PART = re.compile(r"(?:[、，,和与及]|以及)(?!其中|包括|含|包含)[^，。；：:（(、\d]{0,16}")
_MAY_BE_LESS = re.compile("净|差|盈|亏|利润|收益|结余|缺口|增量|增减|自然增|流[入出]|占地|用地|建筑面积|带动|撬动|拉动|引导")
"""Of these a part may be more than the whole: others are below zero, storeys stand above each other, and money draws more money."""
_RESPECTIVELY = re.compile("[，,]?(?:其中[，,]?)?分别(?:为|是|有|达到?)?")
_LISTED = re.compile("、|和|与|及|以及|，")
_TOGETHER = re.compile("[，,]?(?:合计|共计|总计|总共|一共)(?:有|为|达到?)?")
_SUMMED = ("level", "increment")
_CLOSED = ("EQUAL", "LESS_THAN", "EQUAL_OR_LESS")
_ALL_PARTS = Decimal("0.002")
"""其中 names some parts: that they are all of them, three digits must bear out."""
_ODDS = Decimal("0.1")


def limits_of_parts(context: Context, row: Row, index: int) -> Iterator[Limit]:
    """What a whole says of its parts, and they of it."""
    for first in range(len(row.numbers)):
        yield from _among(context, row, index, first)
        yield from _respectively(context, row, index, first)
    yield from _together(context, row, index)


def _among(context: Context, row: Row, index: int, whole: int) -> Iterator[Limit]:
    """全县有学校218所，其中小学135所、中学83所: a part is no more than the whole, and three digits that agree show that all are named."""
    parts = _parts_behind(context, row, whole, _AMONG, _NEXT_PART)
    members = [whole, *parts]
    if not parts or index not in members:
        return
    numbers, unknown = [row.numbers[i] for i in members], row.numbers[index]
    known = [n for n in numbers if n is not unknown]
    start, end = numbers[0].start, numbers[-1].end
    if not all(is_untouched(context, n) for n in known):
        return
    if unknown is numbers[0]:
        yield Limit("figure.part", start, end, max(n.low for n in known), None, equal=False)
    elif unknown is numbers[1]:
        wholes = [q for q in row.quantities if q.number_start < unknown.start and q.unit in (unknown.unit, None)]
        values = [q.value for q in wholes if q.value is not None and q.bound in _CLOSED]
        if len(values) == len(wholes):  # 其中 may go back to all of them together
            high = sum(values, Decimal(0)) + numbers[0].slack * len(values)
            yield Limit("figure.part", start, end, Decimal(0), high, equal=False)
    if len(parts) > 1:
        yield from _sum(row, unknown, numbers[0], numbers[1:], _ALL_PARTS)


def _respectively(context: Context, row: Row, index: int, whole: int) -> Iterator[Limit]:
    """小学和中学共218所，分别为135所、83所: the whole names its parts."""
    parts = _parts_behind(context, row, whole, _RESPECTIVELY, _LISTED)
    figure = row.numbers[whole].figure
    if index not in (whole, *parts) or figure is None or len(parts) < 2 or len(_AND.split(figure.indicator)) != len(parts):
        return
    numbers, unknown = [row.numbers[i] for i in (whole, *parts)], row.numbers[index]
    before = context.chars[row.span.start : numbers[0].start]
    if before.endswith(("共", "合计", "共计", "总计", "共有")) and all(n is unknown or is_untouched(context, n) for n in numbers):
        yield from _sum(row, unknown, numbers[0], numbers[1:], SURE)


def _together(context: Context, row: Row, index: int) -> Iterator[Limit]:
    """小学135所、中学83所，合计218所: all numbers of the unit before the sum are its parts."""
    for whole in range(2, len(row.numbers)):
        total = row.numbers[whole]
        if not _TOGETHER.fullmatch(context.chars, row.numbers[whole - 1].end, total.start):
            continue
        numbers = list(row.numbers[: whole + 1])
        if not all(_NEXT_PART.fullmatch(context.chars, a.end, b.start) for a, b in pairwise(numbers[:-1])):
            continue
        unknown = row.numbers[index]
        if index <= whole and all(_is_summed(n, total) and (n is unknown or is_untouched(context, n)) for n in numbers):
            yield from _sum(row, unknown, total, numbers[:-1], _ODDS)


def _sum(row: Row, unknown: Stated, whole: Stated, parts: Sequence[Stated], chance: Decimal) -> Iterator[Limit]:
    """The equation of a whole and all of its parts, for the one of them that is unknown."""
    everything = [whole, *parts]
    start, end = min(n.start for n in everything), max(n.end for n in everything)
    if any(n.figure is None or n.figure.bound != "EQUAL" for n in everything) or _holds_others(row, start, end, everything):
        return
    known = [n for n in parts if n is not unknown]
    low, high = sum((n.low for n in known), Decimal(0)), sum((n.high for n in known), Decimal(0))
    if unknown is not whole:
        low, high = whole.low - high, whole.high - low
    values = [n.value for n in everything if n.value is not None]
    grain = grain_of(*values) if not any(n.slack for n in everything) else Decimal(0)
    yield Limit("figure.sum", start, end, low, high, grain=grain, chance=chance)


def _holds_others(row: Row, start: int, end: int, members: Sequence[Stated]) -> bool:
    """Whether a stretch holds a number of the same unit that is none of the members."""
    places = {n.start for n in members}
    return any(start <= q.number_start < end and q.number_start not in places and q.unit in (members[0].unit, None) for q in row.quantities)


def _parts_behind(context: Context, row: Row, whole: int, opens: re.Pattern[str], goes_on: re.Pattern[str]) -> list[int]:
    """The places of the numbers of the whole's unit that follow it as its parts; shares in percent may stand between them."""
    found: list[int] = []
    total, last = row.numbers[whole], row.numbers[whole]
    if not _is_summed(total, total):
        return found
    for place in range(whole + 1, len(row.numbers)):
        number = row.numbers[place]
        if found and number.unit == "%" != total.unit:
            last = number
            continue
        gap = goes_on if found else opens
        if not gap.fullmatch(context.chars, last.end, number.start) or not _is_summed(number, total):
            break
        found.append(place)
        last = number
    return found


def _is_summed(number: Stated, whole: Stated) -> bool:
    figure = number.figure
    if number.unit != whole.unit or number.unit == "%" or figure is None or figure.measure not in _SUMMED:
        return False
    return figure.rule != "figure.change" and not _MAY_BE_LESS.search(figure.quote)  # 比上年增加30人，其中男性增加40人
