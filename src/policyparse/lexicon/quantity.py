"""Quantities: numbers with their unit and bound, recognised once; what they mean is decided by whoever knows the clause."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ..text import LOST
from .bound import ABOUT, AT_LEAST, AT_MOST, LESS, MORE
from .numeral import multiplier_value, numeral_value
from .quantity_base import DASH, DASHES, Quantity, in_percent, with_bounds
from .quantity_damage import damaged_left, damaged_right, doubt_beside_losses, find_lost, join_damaged, lost_before, may_lose
from .quantity_signs import SPECIAL
from .quantity_words import find_medals, find_parts, find_worded, may_count
from .unit import Unit, unit_at

__all__ = ["Quantity", "find_quantities"]

# 1,234; in Hong Kong 1 234 with a unit right behind it
_SPACED = r"(?<!\d\d)(?<!\d \d)\d{0,2}(?:(?: \d{3})+|(?:，\d{3})+(?!\d))(?=[\u4e00-\u9fff])(?![年月日号])"
# Hardly any number is printed in groups: one look ahead spares the others the attempt.
_DIGITS = rf"\d(?:(?=\d{{0,2}}+[ ，,])(?:{_SPACED}|\d{{0,2}}(?:,\d{{3}})+(?![\d,]))|\d*)(?:\.\d+)?"
_SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿]|[十百千](?![瓦克米卡帕伏焦赫字分]))"
_ARABIC = re.compile(
    rf"(?P<number>{_DIGITS})(?:(?=[余多几来十百千万亿])"
    rf"(?:(?P<vague>[余多几来])?(?P<scale>{_SCALE})(?P<rest>零?{_DIGITS}[十百千]?万?(?![%.]))?)?(?P<vague2>[余多](?P<more>[万亿]{{1,2}})?)?)?"
)
_MAY_GO_ON = frozenset(DASHES + "?" + LOST)

# What must not stand before a number: it is then an ordinal, a code, a version, a clock time or a part of a longer number.
_BEFORE_NOT = re.compile(r"(?<=\d)·\Z|[A-Za-z_#№@./:\-第+×*〔\[【](?:(?<=[〔\[【])[^〕\]】]{0,6}[〕\]】]?)?\Z")
# Most numbers stand behind a plain word: only behind these signs, or near a bracket, is there anything to look at.
_SUSPECT = frozenset(string.ascii_letters + "_#№@./:-第+×*·〔[【－−–?：∶、至\n" + LOST)
_OPENING = re.compile(r"[〔\[【]")
_LETTERED = ("GDP", "CPI", "PPI", "PMI")
"""Indicators that are written in letters: digits right behind them are their value."""

_MINUS = frozenset("-－−–")
_AFTER_NOT = re.compile(r"[A-Za-z_@]|[:：]\d|[.．、)）]\s?[^\d\s]|[〕\]】]|\+\d|/\d")
_BROKEN_OFF = frozenset((LOST, "."))
_CALENDAR = frozenset("年月日号届")
_PARTED = re.compile(r"(?<=\d) \d{3}(?!\d)")
_ORDINALS = re.compile(r"第 ?\d+(?:[、至]\d+)*[、至]\Z")
_TO_ONE = re.compile(r"∶1(?![\d.∶])")
_SIGN = re.compile(r"(?:(?<=[\u4e00-\u9fff，：；、（( ])|^)[-－−–]\Z")
_SIGNED = ("percent", "percent_point", "temperature")
_UPPER = re.compile(r"[至、，但]?(?=(?:不足|不满|不到|未满|低于|少于|不超过)\d)|(?=\d)")
_SHORTEST_PARTED = len("1,234")
_REACH_OF_TERM = 10
_YEAR = re.compile(r"(?:19|20)\d\d")  # 2024全球大会: a year without 年


def find_quantities(chars: str, start: int = 0, end: int | None = None, first: int | None = None) -> list[Quantity]:
    """The quantities of a stretch of text, from left to right, without overlaps.

    Args:
        chars: the text.
        start: where the stretch begins.
        end: where it ends.
        first: where the first of ``quantity_signs`` of the stretch stands, if somebody has looked for it already.

    >>> [(str(q.value), q.unit, q.bound) for q in find_quantities("建成5.2万余个，占比近七成，不低于60%，500至800元")]
    [('52000', '个', 'MORE_THAN'), ('70', '%', 'LESS_THAN'), ('60', '%', 'EQUAL_OR_MORE'), ('500', '元', 'EQUAL')]
    """
    end = len(chars) if end is None else end
    found = _read(chars, start, end, start if first is None else first)
    return doubt_beside_losses(chars, found) if found and may_lose(chars, start, end) else found


def _read(chars: str, start: int, end: int, first: int) -> list[Quantity]:
    """The quantities as they are written; no sign of one stands before ``first``."""
    special = SPECIAL.search(chars, first, end) is not None
    found = [*find_parts(chars, start, end)] if special else []
    in_digits = [*_arabic(chars, start, end, first)]
    found += in_digits
    if may_count(chars, first, end):
        found += find_worded(chars, start, end)
    damaged = chars.find(LOST, start, end) >= 0
    if damaged:
        found += find_lost(chars, start, end)
    if special:
        found += find_medals(chars, start, end)
    if len(found) < 2:
        return found  # nothing to join or to share
    if len(found) > len(in_digits):
        found.sort(key=lambda q: (q.number_start, q.dimension != "medal", -q.end))
    kept: list[Quantity] = []
    free = -1
    for quantity in found:
        if quantity.number_start >= free:
            kept.append(quantity)
            free = quantity.end
    return _share_units(chars, join_damaged(chars, kept) if damaged else _join_worded(chars, kept))


def _is_money(quantity: Quantity) -> bool:
    """1.09万亿、8412亿和8247.6亿元: sums with a multiplier each."""
    return quantity.dimension == "currency" and quantity.form == "plain"


_AND_CHANGED = re.compile(
    "[、和及，](?:分别)?(?:提高|上升|增加|提升|回升|加快|扩大|下降|降低|回落|减少|收窄|增长|下滑|减缓|放缓|高于|低于)"
)


def _share_units(chars: str, found: list[Quantity]) -> list[Quantity]:
    """1.5个和0.6个百分点, 5、6、8个: a value takes over the unit that is printed once, behind the last of its list."""
    for index in range(len(found) - 2, -1, -1):
        one, following = found[index], found[index + 1]
        if one.unit == "个" and following.unit == "百分点" and _AND_CHANGED.fullmatch(chars, one.end, following.start):
            found[index] = one.but(unit=following.unit, dimension=following.dimension)  # 提高0.6个和下降1.1个百分点
        if following.start - one.end != 1 or chars[one.end] not in "、和及，" or following.unit is None:
            continue
        if (one.unit == "个" and following.unit == "百分点") or (
            one.unit is None and (not one.scaled or _is_money(following)) and one.end == one.number_end
        ):
            found[index] = one.but(unit=following.unit, dimension=following.dimension)
    return found


def _arabic(chars: str, start: int, end: int, first: int) -> Iterator[Quantity]:
    position = first
    is_parted = chars.find(" ", start, end) >= 0
    for match in _ARABIC.finditer(chars, first, end):
        begin, stop = match.span()
        if begin < position:
            continue  # the end of a range
        position = stop
        after = chars[position : position + 1]
        if after in _CALENDAR and not match["scale"] and not chars.startswith(("日元", "日圆"), position):
            if after == "年" and "." in match[0] and chars.find("年限", max(start, begin - _REACH_OF_TERM), begin) >= 0:
                yield _years(chars, match, start, end)
            continue  # most numbers of a text are years, months and days
        if is_parted and _is_parted(chars, begin, start):
            continue  # 1 234: a number in parts is none of them
        left = begin
        if chars[begin - 1 : begin] in _SUSPECT or _OPENING.search(chars, max(start, begin - 8), begin):
            left = lost_before(chars, begin, start)
            if left > 0 and chars[left - 1] in _MINUS and _SIGN.search(chars[max(0, left - 2) : left]):
                signed = _signed(chars, match, start, end)
                if signed is not None:
                    yield signed
                    position = signed.end
                    continue
            if left == begin and _is_part_of_more(chars, begin, start):
                continue
        if after in _BROKEN_OFF and not match["scale"] and (after == LOST or chars.startswith(LOST, position + 1)):
            yield from damaged_right(chars, match, left, start, end)
            continue
        quantity = _with_unit(chars, match, left, start, end)
        if quantity is None:
            continue
        if one := _TO_ONE.match(chars, quantity.end, end) if chars.startswith("∶", quantity.end) else None:
            position = one.end()
            yield quantity.but(end=position, unit_end=position, dimension="proportion")
            continue
        quantity, position = _extend_range(chars, quantity, start, end)
        if quantity.unit is not None or chars[position : position + 1] != "-":  # 010-12345678
            yield quantity


def _is_parted(chars: str, begin: int, start: int) -> bool:
    """Whether digits stand in parts with spaces between them: 1 234."""
    near = max(start, begin - 3)
    return chars.find(" ", near, begin) >= 0 and _PARTED.search(chars, near, begin + 3) is not None


def _years(chars: str, match: re.Match[str], start: int, end: int) -> Quantity:
    """平均受教育年限提高到11.3年: a term of years with tenths is measured, no date."""
    first, last = match.span()
    value, unit_end = Decimal(match["number"]), last + 1
    years = Quantity(first, unit_end, first, last, unit_end, value, "年", "time")
    return with_bounds(chars, years, start, end)


def _is_part_of_more(chars: str, begin: int, start: int) -> bool:
    """Whether what stands before digits makes them a code, an ordinal or the second number of a ratio."""
    if chars.endswith(_LETTERED, start, begin):
        return False  # GDP486亿元
    if _BEFORE_NOT.search(chars, max(start, begin - 8), begin):
        return True
    if begin < 2 or not chars[begin - 2].isdigit():
        return False
    # 4∶6, and 第4、5条
    before = chars[begin - 1]
    return before in "：∶" or (before in "、至" and _ORDINALS.search(chars, max(start, begin - 16), begin) is not None)


def _signed(chars: str, match: re.Match[str], start: int, end: int) -> Quantity | None:
    """增长-1.8%, 采矿业-4.6%: a minus before a percentage or a temperature."""
    quantity = _with_unit(chars, match, match.start(), start, end)
    if quantity is None or quantity.value is None or (quantity.dimension not in _SIGNED and chars[match.start() - 2] not in "为至达"):
        return None  # a loss: 利润为-361元
    sign = match.start() - 1
    return _extend_range(chars, quantity.but(start=min(sign, quantity.start), number_start=sign, value=-quantity.value), start, end)[0]


def _with_unit(chars: str, match: re.Match[str], left: int, start: int, end: int) -> Quantity | None:
    begin, number_end = match.span()
    number, vague, scale, rest, vague2, more = match.groups()
    unit = unit_at(chars, number_end) if number_end < end else None
    if unit and unit.unit == "条" and chars[left - 2 : left] == "全文":
        return None  # 全文16条: articles of a law
    if unit is None and vague2 and not scale:
        return None  # 3多元: the vague word belongs to what follows
    if unit is None and _AFTER_NOT.match(chars, number_end, end):
        return None
    if unit is None and chars[number_end : number_end + 1] == "个" and number_end + 1 < end:
        unit = Unit(number_end + 1, "个", "count", "classifier")
    value = _value(number, scale or "", rest, more or "") if scale or more or len(number) >= _SHORTEST_PARTED else Decimal(number)
    if value is None or (unit is None and not scale and _YEAR.fullmatch(number)):
        return None
    bound = MORE if vague or vague2 else "EQUAL"
    unit_end, name, dimension, _ = unit or (number_end, None, "", "")
    quantity = Quantity(left, unit_end, left, number_end, unit_end, value, name, dimension, bound, scaled=bool(scale))
    if left < begin:
        quantity = damaged_left(chars, quantity, match)
    return with_bounds(chars, in_percent(chars, quantity) if name == "成" else quantity, start, end)


def _value(number: str, scale: str, rest: str | None, more: str) -> Decimal | None:
    """The value of the parts of a matched number."""
    if rest:
        return numeral_value((number + scale + rest).replace(" ", "").replace("，", ""))
    value = Decimal(number.replace(",", "").replace(" ", "").replace("，", ""))
    if not scale and not more:
        return value
    value *= _factor(scale + more)  # 3千多万
    whole = int(value)
    return Decimal(whole) if whole == value else value


@cache
def _factor(scale: str) -> int:
    return multiplier_value(scale)


def _extend_range(chars: str, low: Quantity, start: int, end: int) -> tuple[Quantity, int]:
    """A range: 5—8家, 60%至70%, 1万元以上5万元以下. Returns the quantity and where to go on."""
    following = chars[low.unit_end : low.unit_end + 1]
    if low.bound != AT_LEAST and following not in _MAY_GO_ON and not following.isspace():
        return low, low.end  # most numbers
    dash = DASH.match(chars, low.unit_end, end)
    upper = _UPPER.match(chars, low.end, end) if not dash and low.bound == AT_LEAST else None
    worded = bool(upper) and not chars[low.end : low.end + 1].isdigit()
    at = dash.end() if dash else upper.end() if upper else 0
    if worded and upper:
        at = next(i for i in range(upper.end(), end) if chars[i].isdigit())
    if not at and low.dimension == "percent" and low.unit_end < end and chars[low.unit_end] in (LOST, "?"):
        at = low.unit_end  # 10%��0%: the mark of the range is lost with the digit behind it
    digits = at
    while at and digits < end and chars[digits] in (LOST, "?"):
        digits += 1
    match = _ARABIC.match(chars, digits, end) if at else None
    if match is None:
        return low, low.end
    high = _with_unit(chars, match, digits - (digits > at), upper.end() if worded and upper else match.start(), end)
    if high is None or high.unit is None or (low.unit not in (None, high.unit)) or (worded and high.bound not in (LESS, AT_MOST)):
        return low, low.end
    if low.value is None or high.value is None:
        # One end is damaged: the range as a whole has no value, and the pattern shows which end.
        pattern = low.pattern or high.pattern
        return high.but(start=low.start, number_start=low.number_start, value=None, pattern=pattern, candidates=()), high.end
    value = low.value
    if match["scale"] and not low.scaled and low.unit is None and value * _factor(match["scale"]) < high.value:
        value *= _factor(match["scale"])  # 30—50万元: the multiplier is printed once
    if value >= high.value:
        return low, low.end
    bound = high.bound if dash and high.bound == ABOUT else low.bound if dash and low.bound == ABOUT else "EQUAL"
    joined = high.but(start=low.start, number_start=low.number_start, value=value, value_high=high.value, bound=bound)
    return joined, joined.end


def _join_worded(chars: str, found: list[Quantity]) -> list[Quantity]:
    """一倍以上三倍以下, 百分之五至百分之八: ranges of which an end is written in words."""
    joined: list[Quantity] = []
    for quantity in found:
        last = joined[-1] if joined and quantity.form != "plain" else None
        if last and last.form != "plain" and _are_ends(chars, last, quantity):
            bound = last.bound if last.bound == ABOUT else "EQUAL"
            joined[-1] = quantity.but(
                start=last.start, number_start=last.number_start, value=last.value, value_high=quantity.value, bound=bound
            )
        else:
            joined.append(quantity)
    return joined


def _are_ends(chars: str, low: Quantity, high: Quantity) -> bool:
    if low.unit != high.unit or low.value is None or high.value is None or low.value >= high.value or low.value_high or high.value_high:
        return False
    if low.bound == AT_LEAST and high.bound in (LESS, AT_MOST):
        return chars[low.end : high.start] in ("", "、", "，", "至", "但")
    return DASH.fullmatch(chars, low.end, high.start) is not None
