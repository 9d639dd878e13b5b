"""Digits that damage destroyed: the value is unknown, the pattern keeps what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..text import LOST
from .bound import AT_LEAST
from .quantity_base import DASH, Quantity, readings, with_bounds
from .unit import STRONG, unit_at

_LOST_SCALE = re.compile("[十百千]?[万亿]{1,2}")
_GROUP = re.compile(r"\d{3}(?!\d)")
_LEADING_ZERO = re.compile(r"0\d")
_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿")
_OPEN_ENDS = _NUMERALS | frozenset("0123456789余多几")
_LETTERS = re.compile("[À-ÖØ-öø-ɏ\u0370-\u04ff\uac00-\ud7a3\ue000-\uf8ff]")
"""Characters that no number of Chinese text stands beside: what a wrong encoding or a font of its own left."""

_DEBRIS = re.compile(f"[?+{LOST}{_LETTERS.pattern[1:]}")
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
    return quantity.but(value=None, pattern=pattern, candidates=readings(pattern, match["scale"] or ""))


def damaged_right(chars: str, match: re.Match[str], left: int, start: int, end: int) -> Iterator[Quantity]:
    """Digits, or digits and a point, with a lost character behind them: it may be a digit, a multiplier or a word; the value stays unknown."""
    after = match.end()
    point = "." if chars[after] == "." else ""
    after += len(point)
    while after < end and chars[after] in LOST + "万亿":
        after += 1
    unit = unit_at(chars, after) if after < end else None
    shown = chars[left : match.end()].replace(LOST, "?") + point
    unit_end = unit.end if unit else after
    name, dimension = (unit.unit, unit.dimension) if unit else (None, "")
    yield Quantity(left, unit_end, left, after, unit_end, None, name, dimension, pattern=f"{shown}?")


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


def may_lose(chars: str, start: int, end: int) -> bool:
    """Whether a stretch holds a sign beside which a number may be a part of what stood there."""
    return _DEBRIS.search(chars, start, end) is not None


def doubt_beside_losses(chars: str, found: list[Quantity]) -> list[Quantity]:
    """The quantities, without the value of those that end, or begin, right at what damage left: 4万� may be 4万亿, 百分之五� 百分之五十.

    Behind its unit a number is whole.
    """
    return [quantity if quantity.value is None else _doubted(chars, quantity) for quantity in found]


def _doubted(chars: str, quantity: Quantity) -> Quantity:
    first, last = quantity.number_start, quantity.end
    if first and (_LETTERS.match(chars[first - 1]) or _LEADING_ZERO.match(chars, first) or _is_last_group(chars, first)):
        return quantity.but(value=None, value_high=None, pattern=f"?{chars[first : quantity.number_end]}", candidates=())
    if chars[last - 1] in _OPEN_ENDS and _is_gone(chars, last):
        return quantity.but(value=None, value_high=None, pattern=f"{chars[first:last]}?", candidates=())
    return quantity


def without_cut_end(chars: str, start: int, quantity: Quantity) -> Quantity:
    """A number without a unit that ends a text in the middle of a sentence has no value: of 总额4万亿元 the copy may have left 总额4万.

    Args:
        chars: the whole text. start: where the paragraph begins; one without a full stop before the number is no running text.
    """
    is_open = quantity.unit is None or chars[quantity.end - 1] == "成"  # 九成五
    is_cut = is_open and quantity.value is not None and not chars[quantity.end :].strip()
    if not is_cut or chars.find("。", start, quantity.start) < 0:
        return quantity
    return quantity.but(value=None, value_high=None, pattern=f"{chars[quantity.number_start : quantity.end]}?", candidates=())


def _is_last_group(chars: str, start: int) -> bool:
    """Whether digits are the last three of a number of which the others are lost: ?,000 and, as Hong Kong writes it, ? 000."""
    return start > 1 and chars[start - 1] in ", " and chars[start - 2] in (LOST, "?") and _GROUP.match(chars, start) is not None


def _is_gone(chars: str, position: int) -> bool:
    """Whether what stands at a position is no character of the text: a question mark where no question ends, 百分之八+ for 八十."""
    sign, after = chars[position : position + 1], chars[position + 1 : position + 2]
    if sign == "?":
        return after not in "”’」』）)" and not after.isspace()
    if sign == "+":
        return chars[position - 1] in _NUMERALS and not after.isdigit()
    return sign == LOST or (sign != "" and _LETTERS.match(sign) is not None)


def join_damaged(chars: str, found: list[Quantity]) -> list[Quantity]:
    """A range of which one end lost its digits has no value: �%至3%, �倍以上2倍以下."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined else None
        if last and last.unit == quantity.unit and (last.pattern or quantity.pattern) and quantity.number_start - last.unit_end < 5:
            between = chars[last.unit_end : quantity.number_start]
            if DASH.fullmatch(between) or (last.bound == AT_LEAST and quantity.number_start == last.end):
                pattern = last.pattern or quantity.pattern
                joined[-1] = quantity.but(
                    start=last.start, number_start=last.number_start, value=None, value_high=None, pattern=pattern, candidates=()
                )
                continue
        joined.append(quantity)
    return joined
