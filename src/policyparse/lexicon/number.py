"""Numbers of any text with unit and bound: the quantities, and what only stands as a number (一百二十万零三, -5, 三点一四).

Figures are built on ``find_quantities``, which passes over what states no quantity. Here a reader asks for numbers themselves.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .bound import LESS, MORE
from .number_coins import with_change
from .number_currency import Codes, name_before, symbol_before
from .number_measure import find_measures
from .number_moment import is_moment
from .number_plain import one_way_of_writing, plain_capitals
from .number_spacing import without_gaps
from .number_spoken import find_spoken
from .number_stated import FORMAL, NO_NUMBERS, NUMERALS, read_bare, read_halves, read_parts, read_spoken, read_written
from .numeral import decimal_string, numeral_value
from .quantity import Quantity, find_quantities


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: half-open positions with its bound words, and decimal strings in units of ``unit``, multipliers applied.

    ``value_high`` is the upper end of a range; where digits are lost ``value`` is None and ``pattern`` keeps what is left (``?0``).
    ``bound`` is EQUAL, MORE_THAN, EQUAL_OR_MORE, LESS_THAN, EQUAL_OR_LESS or APPROX. ``kind`` is ``number``, ``ordinal`` (第三: a place in
    an order counts nothing) or ``ratio`` (3∶2, whose value is the quotient, cut to four decimals).
    """

    start: int
    end: int
    value: str | None
    value_high: str | None = None
    unit: str | None = None
    bound: str = "EQUAL"
    pattern: str | None = None
    kind: str = "number"


_COINS = re.compile("块(?:钱|(?=[，。；、！？以左到至—]|\\Z))")
_NEGATIVE = re.compile(r"(?:负|零下|-|−)\Z")

_DASH = re.compile("(?:[（(]含[）)])?[-—–~～∼至到]{1,2}")
_THAN = re.compile("比 ?\\Z")
_ADJECTIVE = re.compile(" ?(?:(?P<more>[大高多长宽重深])|[小低少短窄轻浅矮])(?![一-鿿]?[学校中型村街路])")
_AND = re.compile("[和与跟]")
_MULTIPLIERS = frozenset(("百", "千", "万", "亿", "万万"))
_NUMERAL_ONLY = re.compile(rf"[负-]?[{NUMERALS}{FORMAL}○点]{{2,40}}|负?[{NUMERALS}{FORMAL}]|[零一]个|\d+")


def find_numbers(chars: str) -> list[Number]:
    """The numbers of a text, from left to right, without overlaps; dates, clock times and codes are none.

    Args:
        chars: a text in Simplified characters.

    >>> [(n.value, n.value_high, n.unit, n.bound) for n in find_numbers("不少于1.2万人，30-50家，负三点五，一个半小时")]
    [('12000', None, '人', 'EQUAL_OR_MORE'), ('30', '50', '家', 'EQUAL'), ('-3.5', None, None, 'EQUAL'), ('1.5', None, '小时', 'EQUAL')]
    """
    whole = _whole(chars)
    if whole is not None:
        return [whole]
    joined, places = without_gaps(plain_capitals(chars))
    found = _read(joined)
    if places is None:
        return found
    return [replace(number, start=places[number.start], end=places[number.end - 1] + 1) for number in found]


def _read(chars: str) -> list[Number]:
    """The numbers of a text without spaces inside numbers."""
    codes = Codes(one_way_of_writing(chars))
    chars = codes.blanked
    taken = bytearray(len(chars))  # 1 where a number or its unit stands
    kept: list[Quantity] = []
    for readings in (
        read_written(chars), read_spoken(chars, find_measures(chars)), read_spoken(chars, find_spoken(chars)), read_halves(chars), read_parts(chars),
        find_quantities(chars), read_bare(chars, taken),
    ):  # fmt: skip
        for found in readings:
            quantity = with_change(chars, found) if found.unit == "元" else found
            if not any(taken[quantity.number_start : quantity.unit_end]):
                taken[quantity.number_start : quantity.unit_end] = b"\1" * (quantity.unit_end - quantity.number_start)
                kept.append(quantity)
    joined = _join_ranges(chars, sorted(kept, key=lambda q: q.number_start))
    numbers: list[Number] = []
    for quantity in joined:
        if quantity.form != "score" and not is_moment(chars, quantity):
            numbers.append(_number(chars, quantity, codes, numbers[-1].end if numbers else 0))
    return numbers


def _whole(chars: str) -> Number | None:
    """A text that is one numeral and nothing else: 十万, 一〇二四, 负三."""
    numeral = chars.strip()
    if not numeral or numeral in NO_NUMBERS or numeral in _MULTIPLIERS or not _NUMERAL_ONLY.fullmatch(numeral):
        return None
    value = numeral_value(numeral)
    start = chars.index(numeral)
    if value is None and numeral[-1] == "个" and numeral[:-1] in ("零", "一"):
        return Number(start, start + 2, "01"["零一".index(numeral[0])], unit="个")
    return None if value is None else Number(start, start + len(numeral), decimal_string(value))


def _join_ranges(chars: str, found: list[Quantity]) -> list[Quantity]:
    """三十到五十家: a number without a unit before one that has a higher value."""
    joined: list[Quantity] = []
    for quantity in found:
        low = joined[-1] if joined else None
        if low and _is_range(chars, low, quantity):
            joined[-1] = quantity.but(start=low.start, number_start=low.number_start, value=low.value, value_high=quantity.value)
        else:
            joined.append(quantity)
    return joined


def _is_range(chars: str, low: Quantity, high: Quantity) -> bool:
    if low.value is None or high.value is None or low.value >= high.value or low.value_high is not None or high.value_high is not None:
        return False
    if low.unit not in (None, high.unit):
        return False
    if _AND.fullmatch(chars, low.end, high.start):
        return chars.startswith("之间", high.end)  # 10万元和20万元之间
    return _DASH.fullmatch(chars, low.end, high.start) is not None


def _number(chars: str, quantity: Quantity, codes: Codes, floor: int) -> Number:
    """The number of a quantity, with the sign and currency around it; what stands before ``floor`` belongs to the number before."""
    start, end, value, unit, bound = quantity.start, quantity.end, quantity.value, quantity.unit, quantity.bound
    sign = _NEGATIVE.search(chars, max(0, quantity.number_start - 2), quantity.number_start)
    if sign and sign.start() >= floor and value is not None:
        start, value = min(start, sign.start()), -value
    before = _currency_before(chars, quantity, codes)
    if before and before[0] >= floor:
        start, unit = min(start, before[0]), before[1]
    behind = codes.after(end) if unit is None else None
    if behind:
        end, unit = behind
    if (quantity.unit is None and (coins := _COINS.match(chars, end))) or (
        unit == "块" and (coins := _COINS.match(chars, quantity.unit_end - 1))
    ):
        end, unit = max(end, coins.end()), "元"
    if chars.startswith("出头", end):
        end, bound = end + 2, MORE
    if bound == "EQUAL" and _THAN.search(chars, max(0, start - 2), start) and (adjective := _ADJECTIVE.match(chars, end)):
        bound = MORE if adjective["more"] else LESS  # 比三十大
    high = None if quantity.value_high is None else decimal_string(quantity.value_high)
    shown = None if value is None else decimal_string(value)
    kind = "ratio" if quantity.dimension == "proportion" else quantity.form if quantity.form in ("ordinal", "ratio") else "number"
    return Number(start, end, shown, high, unit, bound, quantity.pattern, kind)


def _currency_before(chars: str, quantity: Quantity, codes: Codes) -> tuple[int, str] | None:
    """The sign, code or name of a currency before a number that has no unit but 元: where it starts, and the currency."""
    place = quantity.number_start
    if quantity.unit is None and quantity.form not in ("ordinal", "ratio"):
        return symbol_before(chars, place) or codes.before(place) or name_before(chars, place)
    if quantity.unit == "元":
        return codes.before(place) or name_before(chars, place)
    return None
