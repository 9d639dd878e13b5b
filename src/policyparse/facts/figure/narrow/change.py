"""What 由A增加到B，增加C and 比上年的A增长r% say of each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from ...base import Context
from .limit import Limit, grain_of
from .stated import Row, Stated, is_untouched

_RISES = "增长|增加|提高|提升|上升|上涨|扩大|增|升|涨"
_FALLS = "下降|降低|减少|下滑|下跌|缩小|回落|降|减|跌"
_VERB = f"(?:共|净|累计)?(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS}))(?:了)?"
_PACE = "(?:(?P<up>涨幅|增幅|增长率|增速)|(?P<down>降幅|跌幅))(?:为|达到?|是)?"
_BY = re.compile(f"[，,、（(]?(?:{_VERB}|{_PACE})")
"""What stands between the value that was reached and by how much it changed."""
_TO = re.compile(f"[^，。；、]{{0,8}}?(?:(?P<rise>{_RISES})|(?P<fall>{_FALLS}))(?:到了?|至|为|成)(?:[12]\\d{{3}}年|目前|现在|如今)?的?")
_THAN = re.compile(r"[，,、（(]?比(?:上年|去年|上年同期|去年同期|上月|上期|[12]\d{3}年)(?:同期)?的")
_BY_RATE = re.compile(_VERB)
_PLACES = ("位", "名")
"""From the 25th place up to the 8th: what rises becomes less."""
_REAL_TERMS = re.compile("生产总值|GDP|增加值|产值|国内总值")
"""Indicators whose rates are given at constant prices: their levels do not tell them."""
_AND = re.compile("[、，和与及]|以及")
_ODDS = Decimal("0.25")
_HUNDRED = Decimal(100)


def limits_of_change(context: Context, row: Row, index: int) -> Iterator[Limit]:
    """What the values before and after a change, and the change, say of the one of them that is unknown."""
    yield from _reached(context, row, index)
    yield from _by_how_much(context, row, index)
    yield from _compared(context, row, index)


def _reached(context: Context, row: Row, index: int) -> Iterator[Limit]:
    """The value that was reached: 由120个增加到?85个 is more than 120, and 增加65个 says how much."""
    unknown = row.numbers[index]
    origin = row.origins.get(unknown.start)
    if origin is None or not is_untouched(context, origin) or _is_listed(context, row, origin):
        return
    to = None if unknown.unit in _PLACES else _TO.fullmatch(context.chars, origin.end, unknown.start)
    if to and to["rise"]:
        yield Limit("figure.from_to", origin.start, unknown.end, origin.low, None, equal=False)
    elif to and to["fall"]:
        yield Limit("figure.from_to", origin.start, unknown.end, Decimal(0), origin.high, equal=False)
    step = _step_behind(context, row, index)
    if step is not None and _is_plain(unknown):
        change, sign = step
        low, high = _moved(origin, change, sign)
        yield Limit("figure.from_to", origin.start, change.end, low, high, grain=_grain(origin, change))


def _by_how_much(context: Context, row: Row, index: int) -> Iterator[Limit]:
    """The change itself, of which both ends are known."""
    if not index or not _is_plain(row.numbers[index]):
        return
    unknown, reached = row.numbers[index], row.numbers[index - 1]
    origin = row.origins.get(reached.start)
    by = _BY.fullmatch(context.chars, reached.end, unknown.start)
    if origin is None or by is None or not _may_change(reached, unknown) or _is_listed(context, row, origin):
        return
    if not is_untouched(context, origin) or not is_untouched(context, reached):
        return
    if (by["rise"] or by["up"]) is None:
        origin, reached = reached, origin
    start = min(origin.start, reached.start)
    yield from _difference(unknown, origin, reached, start, "figure.from_to")


def _compared(context: Context, row: Row, index: int) -> Iterator[Limit]:
    """产量218.5万吨，比上年的205.3万吨增长6.4%: two levels and their rate."""
    for first in range(max(0, index - 2), min(index, len(row.numbers) - 3) + 1):
        now, before, rate = row.numbers[first : first + 3]
        by = _BY_RATE.fullmatch(context.chars, before.end, rate.start)
        if not by or not _THAN.fullmatch(context.chars, now.end, before.start) or not _is_rate_of(now, rate):
            continue
        unknown = row.numbers[index]
        if any(number is not unknown and not is_untouched(context, number) for number in (now, before, rate)) or not _is_plain(unknown):
            continue
        sign = 1 if by["rise"] else -1
        if unknown is rate:
            low, high = (before, now) if sign > 0 else (now, before)
            yield from _difference(rate, low, high, now.start, "figure.growth", base=before)
        elif unknown is now:
            yield Limit("figure.growth", now.start, rate.end, *_moved(before, rate, sign), chance=_ODDS)
        else:
            divisors = (_HUNDRED + sign * rate.low) / _HUNDRED, (_HUNDRED + sign * rate.high) / _HUNDRED
            if min(divisors) > 0:
                yield Limit("figure.growth", now.start, rate.end, now.low / max(divisors), now.high / min(divisors), chance=_ODDS)


def _is_rate_of(now: Stated, rate: Stated) -> bool:
    """Whether a rate compares two levels as they are printed."""
    return rate.unit == "%" != now.unit and not _is_in_real_terms(now)


def _is_in_real_terms(level: Stated) -> bool:
    return level.figure is None or _REAL_TERMS.search(level.figure.indicator) is not None


def _is_listed(context: Context, row: Row, origin: Stated) -> bool:
    """Whether a value is the last of a list: in 由30所、80所增加到?5所、90所 nothing says which was which."""
    return any(_AND.fullmatch(context.chars, q.unit_end, origin.start) for q in row.quantities if q.unit_end <= origin.start)


def _is_plain(unknown: Stated) -> bool:
    return unknown.figure is not None and unknown.figure.bound == "EQUAL"


def _step_behind(context: Context, row: Row, index: int) -> tuple[Stated, int] | None:
    """The change that is told right behind a value, and whether it rose (1) or fell (-1)."""
    if index + 1 >= len(row.numbers):
        return None
    reached, change = row.numbers[index], row.numbers[index + 1]
    by = _BY.fullmatch(context.chars, reached.end, change.start)
    if by is None or not is_untouched(context, change) or not _may_change(reached, change):
        return None
    return change, 1 if by["rise"] or by["up"] else -1


def _may_change(level: Stated, change: Stated) -> bool:
    """Whether a change is told in the unit of the level, in percent of it, or in points of a percentage."""
    if level.unit == "%":
        return change.unit == "百分点"
    return change.unit == level.unit or (change.unit == "%" and not _is_in_real_terms(level))


def _moved(origin: Stated, change: Stated, sign: int) -> tuple[Decimal, Decimal]:
    """The stretch that a change leads to."""
    if change.unit == "%" and origin.unit != "%":
        ends = [value * (_HUNDRED + sign * rate) / _HUNDRED for value in (origin.low, origin.high) for rate in (change.low, change.high)]
    else:
        ends = [value + sign * step for value in (origin.low, origin.high) for step in (change.low, change.high)]
    return min(ends), max(ends)


def _difference(unknown: Stated, low: Stated, high: Stated, start: int, rule: str, base: Stated | None = None) -> Iterator[Limit]:
    """How far two known values are apart, in their own unit or in percent of the first."""
    least, most = high.low - low.high, high.high - low.low
    if unknown.unit != "%":
        yield Limit(rule, start, unknown.end, least, most, grain=_grain(low, high))
        return
    before = base or (low if low.start < high.start else high)
    if least > 0 and before.low > 0:
        yield Limit(rule, start, unknown.end, least / before.high * _HUNDRED, most / before.low * _HUNDRED, chance=_ODDS)


def _grain(*numbers: Stated) -> Decimal:
    return grain_of(*(number.value for number in numbers if number.value is not None)) if all(not n.slack for n in numbers) else Decimal(0)
