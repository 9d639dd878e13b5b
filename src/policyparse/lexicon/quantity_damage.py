"""Digits that damage destroyed: the value is unknown, the pattern keeps what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text import LOST
from .bound import AT_LEAST
from .quantity_base import DASH, Quantity, readings, with_bounds
from .unit import STRONG, unit_at

_LOST_SCALE = re.compile("[十百千]?[万亿]{1,2}")
_COUNTS_LOST = STRONG | {"个", "项", "件", "条"}


def lost_before(chars: str, position: int, floor: int) -> int:
    """Where the lost characters glued to the front of a number begin; ``position`` where there are none."""
    left = position
    if left > floor and chars[left - 1] == "." and left - 1 > floor and chars[left - 2] in (LOST, "?"):
        left -= 1  # ?.5: the whole part of the number is gone
    if left > floor and chars[left - 1] == LOST:
        return left - 1
    if left - 1 > floor and chars[left - 1] == "?" and not chars[left - 2].isascii():
        return left - 1
    return position


def damaged_left(chars: str, quantity: Quantity, match: re.Match[str]) -> Quantity:
    """A number with lost characters in front: its value is unknown, and the readings are those of one lost digit."""
    shown = chars[quantity.number_start : match.end("number")].replace(LOST, "?")
    pattern = "?" + shown.lstrip("?")
    return quantity._replace(value=None, pattern=pattern, candidates=readings(pattern, match["scale"] or ""))


def damaged_right(chars: str, match: re.Match[str], left: int, start: int, end: int) -> Iterator[Quantity]:
    """Digits with a lost character behind them: it may be a digit, a multiplier or a word; the value stays unknown."""
    after = match.end()
    while after < end and chars[after] in LOST + "万亿":
        after += 1
    unit = unit_at(chars, after) if after < end else None
    shown = chars[left : match.end()].replace(LOST, "?")
    unit_end = unit.end if unit else after
    yield Quantity(
        left, unit_end, left, after, unit_end, None, unit.unit if unit else None, unit.dimension if unit else "", pattern=f"{shown}?"
    )


def find_lost(chars: str, start: int, end: int) -> Iterator[Quantity]:
    """A number of which no digit is left: a lost character between a closing mark or word and a counting classifier."""
    position = chars.find(LOST, start, end)
    while position >= 0:
        scale = _LOST_SCALE.match(chars, position + 1, end)
        unit_start = scale.end() if scale else position + 1
        unit = unit_at(chars, unit_start) if unit_start < end else None
        if unit and unit.unit in _COUNTS_LOST and not (unit.unit == "人" and unit_start == position + 1):
            readings_ = readings("?", scale[0] if scale else "")
            bare = Quantity(
                position, unit.end, position, unit_start, unit.end, None, unit.unit, unit.dimension, pattern="?", candidates=readings_
            )
            yield with_bounds(chars, bare, start, end)
        position = chars.find(LOST, position + 1, end)


def join_damaged(chars: str, found: list[Quantity]) -> list[Quantity]:
    """A range of which one end lost its digits has no value: �%至3%, �倍以上2倍以下."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if last and last.unit == quantity.unit and (last.pattern or quantity.pattern) and quantity.number_start - last.unit_end < 5:
            between = chars[last.unit_end : quantity.number_start]
            if DASH.fullmatch(between) or (last.bound == AT_LEAST and quantity.number_start == last.end):
                pattern = last.pattern or quantity.pattern
                joined[-1] = quantity._replace(
                    start=last.start, number_start=last.number_start, value=None, value_high=None, pattern=pattern, candidates=()
                )
                continue
        joined.append(quantity)
    return joined
