"""Numbers of any text with unit and bound: the quantities, and what only stands as a number (一百二十万零三, -5, 三点一四).

Figures are built on ``find_quantities``, which passes over what states no quantity. Here a reader asks for numbers themselves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from .bound import bound_after, bound_before
from .number_spoken import find_spoken, with_plain_commas
from .numeral import decimal_string, numeral_value
from .quantity import Quantity, find_quantities
from .unit import unit_at


@dataclass(frozen=True, slots=True)
class Number:
    """A number in a text: half-open positions with its bound words, and decimal strings in units of ``unit``, multipliers applied.

    ``value_high`` is the upper end of a range; where digits are lost ``value`` is None and ``pattern`` keeps what is left (``?0``).
    ``bound`` is EQUAL, MORE_THAN, EQUAL_OR_MORE, LESS_THAN, EQUAL_OR_LESS or APPROX.
    """

    start: int
    end: int
    value: str | None
    value_high: str | None = None
    unit: str | None = None
    bound: str = "EQUAL"
    pattern: str | None = None


_C = "零〇一二两三四五六七八九十百千万亿廿卅"
_FULL_WIDTH = {ord("０") + i: str(i) for i in range(10)} | {ord("％"): "%", ord("．"): ".", ord("－"): "-"}
_SIGN = re.compile(r"(?:(?<=[\s，。：；、（(为是长达到幅温约增值率])|^)[-−](?=\d)", re.M)
_PLUS = re.compile(r"(?:(?<=[\s，。：；、（(为是长达到幅约增值率])|^)\+(?=\d)", re.M)
_ONCE = re.compile("一倍(?!半)")
_RANGE = re.compile(r"(?<![\d.\-A-Za-z])(\d{1,6}(?:\.\d+)?)-(?=\d{1,6}(?:\.\d+)?(?:[万亿千百]|[\u4e00-\u9fff℃%‰])(?![年月日号]))")
_CURRENCIES = {"HK$": "港元", "NT$": "新台币", "US$": "美元", "$": "美元", "¥": "元", "￥": "元", "€": "欧元", "£": "英镑"}
_CURRENCY = re.compile(r"(?:HK\$|NT\$|US\$|[$¥￥€£])\s?$")
_NAMED_CURRENCY = re.compile("(?:港币|港元|新台币|台币|美元|美金|欧元)$")
_NAMES = {"港币": "港元", "台币": "新台币", "美金": "美元"}
_CHANGE = re.compile(
    rf"(?P<tenths>[{_C}]|\d)(?P<unit>[角毛])(?:(?P<hundredths>[{_C}]|\d)分)?|(?P<alone>[{_C}]|\d)分(?!之|钟|店|别|成|行|公)"
)
_NEGATIVE = re.compile(r"(?:负|零下|-|−)$")

_FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
_BARE = re.compile(rf"(?<![第{_C}{_FORMAL}初号.])(?:[{_C}]{{1,24}}点[零〇一二三四五六七八九]{{1,8}}[万亿]{{0,2}}|[{_C}{_FORMAL}]{{1,24}})")
_CLASSIFIER = re.compile("个|名|位|项|条|件|次|种|只|张|本|部|场|间|座|批|类|支|台|辆|人|家|户|所|元|岁|天|公里|小时|分钟|倍")
_DASH = re.compile("[-—–~～至到]{1,2}")
_NUMERAL_ONLY = re.compile(rf"[负-]?[{_C}{_FORMAL}○点]{{2,30}}|[{_C}]")
_ODD = re.compile("[多余](?![一-鿿])")
_NO_NUMBERS = frozenset(("万一", "千万", "一一"))
_PAIR = re.compile("一二|[一两二]三|两三|三[四五]|四五|五六|六七|七八|八九|一两")
_HALVES = re.compile("(?<!另)(?:一半|半数)(?!径|天|年)")
_TENTHS = re.compile(rf"({_PAIR.pattern})成(?![都为了员本立功果长])")
_NOT_BARE = re.compile(r"分之|[年月日号时点届期]|世纪|大(?=以来|报告|精神|代表|召开|提出|[，。、的》”]|$)|假期|黄金周|长假|国庆")
_MULTIPLIERS = frozenset("十百千万亿拾佰仟廿卅")
_OF_THOUSAND = re.compile(rf"(?P<whole>[千万])分之(?P<part>[{_C}]{{1,4}}(?:点[{_C}]{{1,3}})?|\d+(?:\.\d+)?)")
_SLASH = re.compile(r"(?<![\d/.])(?P<part>[1-9]\d?)/(?P<whole>[1-9]\d{0,2})(?=的|以[上下内]|左右|强|弱|多|$)")
_HALF = re.compile(
    r"(?P<whole>\d+|[一二两三四五六七八九十]{1,3})(?:个半(?P<behind>小时|钟头|月|世纪|学期)|(?P<unit>年|天|公里|吨|倍|斤|亩|里)半(?!年|天|个|月))"
    r"|(?<![上下前后大一多过个])半(?:个(?P<of>小时|月|世纪|学期)|(?P<one>小时|年|天|公里|斤|吨|亩))(?![来前后度间])"
)


def find_numbers(chars: str) -> list[Number]:
    """The numbers of a text, from left to right, without overlaps; dates, codes and ordinals are none.

    Args:
        chars: a text in Simplified characters.

    >>> [(n.value, n.value_high, n.unit, n.bound) for n in find_numbers("不少于1.2万人，30-50家，负三点五，一个半小时")]
    [('12000', None, '人', 'EQUAL_OR_MORE'), ('30', '50', '家', 'EQUAL'), ('-3.5', None, None, 'EQUAL'), ('1.5', None, '小时', 'EQUAL')]
    """
    whole = _whole(chars)
    if whole is not None:
        return [whole]
    chars = _PLUS.sub(" ", _SIGN.sub("负", with_plain_commas(chars).translate(_FULL_WIDTH)))
    chars = _RANGE.sub(r"\1—", chars)
    taken = bytearray(len(chars))  # 1 where a number or its unit stands
    kept: list[Quantity] = []
    for readings in (_spoken(chars), _halves(chars), _parts(chars), find_quantities(chars), _bare(chars, taken)):
        for found in readings:
            quantity = _with_change(chars, found) if found.unit == "元" else found
            if not any(taken[quantity.number_start : quantity.unit_end]):
                taken[quantity.number_start : quantity.unit_end] = b"\1" * (quantity.unit_end - quantity.number_start)
                kept.append(quantity)
    return [_number(chars, quantity) for quantity in _join_ranges(chars, sorted(kept, key=lambda q: q.number_start))]


def _whole(chars: str) -> Number | None:
    """A text that is one numeral and nothing else: 十万, 一〇二四, 负三."""
    numeral = chars.strip()
    if not numeral or numeral in _NO_NUMBERS or not _NUMERAL_ONLY.fullmatch(numeral):
        return None
    value = numeral_value(numeral)
    start = chars.index(numeral)
    return None if value is None else Number(start, start + len(numeral), decimal_string(value))


def _spoken(chars: str) -> Iterator[Quantity]:
    """三块五毛, 打七折, 一又二分之一, 十几, 华氏30度; of a vague count with a unit behind it the other readers know more."""
    for found in find_spoken(chars):
        unit = unit_at(chars, found.end) if found.unit is None and found.end < len(chars) else None
        if unit and found.bound != "EQUAL":
            continue
        quantity = _quantity(chars, found.start, found.end, unit.end if unit else found.end, found.value, unit.unit if unit else found.unit)
        yield quantity._replace(value_high=found.high, bound=found.bound if found.bound != "EQUAL" else quantity.bound)


def _with_change(chars: str, yuan: Quantity) -> Quantity:
    """五元三角二分: the small coins behind the yuan."""
    match = _CHANGE.match(chars, yuan.unit_end)
    if match is None or yuan.value is None or yuan.end != yuan.unit_end:
        return yuan
    tenths, hundredths = (numeral_value(digit or "0") for digit in (match["tenths"], match["hundredths"] or match["alone"]))
    if tenths is None or hundredths is None:
        return yuan
    return yuan._replace(value=yuan.value + tenths / 10 + hundredths / 100, end=match.end(), unit_end=match.end())


def _join_ranges(chars: str, found: list[Quantity]) -> list[Quantity]:
    """三十到五十家: a number without a unit before one that has a higher value."""
    joined: list[Quantity] = []
    for quantity in found:
        low = joined[-1] if joined else None
        if low and _is_range(chars, low, quantity):
            joined[-1] = quantity._replace(start=low.start, number_start=low.number_start, value=low.value, value_high=quantity.value)
        else:
            joined.append(quantity)
    return joined


def _is_range(chars: str, low: Quantity, high: Quantity) -> bool:
    if low.value is None or high.value is None or low.value >= high.value or low.value_high is not None or high.value_high is not None:
        return False
    return low.unit in (None, high.unit) and _DASH.fullmatch(chars, low.end, high.start) is not None


def _number(chars: str, quantity: Quantity) -> Number:
    start, value, unit = quantity.start, quantity.value, quantity.unit
    sign = _NEGATIVE.search(chars, max(0, quantity.number_start - 2), quantity.number_start)
    if sign and value is not None:
        start, value = min(start, sign.start()), -value
    currency = _CURRENCY.search(chars, max(0, quantity.number_start - 4), quantity.number_start)
    if currency and unit is None:
        start, unit = min(start, currency.start()), _CURRENCIES[currency.group().strip()]
    if unit == "元" and (named := _NAMED_CURRENCY.search(chars, max(0, quantity.number_start - 3), quantity.number_start)):
        start, unit = min(start, named.start()), _NAMES.get(named.group(), named.group())
    high = None if quantity.value_high is None else decimal_string(quantity.value_high)
    shown = None if value is None else decimal_string(value)
    return Number(start, quantity.end, shown, high, unit, quantity.bound, quantity.pattern)


def _quantity(chars: str, start: int, number_end: int, unit_end: int, value: Decimal, unit: str | None) -> Quantity:
    """A quantity with the bound words around it."""
    before, after = bound_before(chars, start), bound_after(chars, unit_end)
    bound = after.bound if after else before.bound if before else "EQUAL"
    left, right = before.start if before else start, after.end if after else unit_end
    return Quantity(left, right, start, number_end, unit_end, value, unit, "", bound)


def _halves(chars: str) -> Iterator[Quantity]:
    """一个半小时, 两年半, 半天."""
    for match in _HALF.finditer(chars) if "半" in chars else ():
        whole = numeral_value(match["whole"]) if match["whole"] else Decimal(0)
        if whole is not None:
            unit = unit_at("1" + (match["behind"] or match["of"] or match["unit"] or match["one"]), 1)
            name = unit.unit if unit else match["behind"] or match["of"] or match["unit"] or match["one"]
            yield _quantity(chars, match.start(), match.end(), match.end(), whole + Decimal("0.5"), name)


def _parts(chars: str) -> Iterator[Quantity]:
    """千分之三, 万分之五, 1/3的企业."""
    for match in _OF_THOUSAND.finditer(chars):
        part = numeral_value(match["part"])
        if part is not None:
            value, unit = (part, "‰") if match["whole"] == "千" else (part / 100, "%")
            yield _quantity(chars, match.start(), match.end(), match.end(), value, unit)
    for match in _HALVES.finditer(chars):
        yield _quantity(chars, match.start(), match.end(), match.end(), Decimal(50), "%")
    for match in _ONCE.finditer(chars):
        yield _quantity(chars, match.start(), match.end(), match.end(), Decimal(1), "倍")
    for match in _TENTHS.finditer(chars):
        low, high = (numeral_value(digit) for digit in match[1])
        if low is not None and high is not None:
            tenths = _quantity(chars, match.start(), match.end(), match.end(), low * 10, "%")
            yield tenths._replace(value_high=high * 10, bound="APPROX")
    for match in _SLASH.finditer(chars):
        above, below = int(match["part"]), int(match["whole"])
        if above < below:
            share = (Decimal(above) * 100 / below).quantize(Decimal("0.01"))
            yield _quantity(chars, match.start(), match.end(), match.end(), share, "%")


def _bare(chars: str, taken: bytearray) -> Iterator[Quantity]:
    """Chinese numerals that state no figure: without a unit (一百二十万零三), or small ones with a classifier (五个).

    Rows of digits without a multiplier (一二三) and words like 千万, 十分 and 三角 are none.
    """
    for match in _BARE.finditer(chars):
        number, start, end = match.group(), match.start(), match.end()
        if number in _NO_NUMBERS or _NOT_BARE.match(chars, end) or any(taken[start:end]):
            continue
        unit = unit_at(chars, end) if end < len(chars) and _CLASSIFIER.match(chars, end) else None
        counts = "点" in number or (set(number) & _MULTIPLIERS and set(number) - _MULTIPLIERS)
        if not counts and not (unit and len(number) <= 2):
            continue
        pair = _PAIR.fullmatch(number)
        value = numeral_value(number[0] if pair else number)
        if value is not None and unit is None and not pair and _ODD.match(chars, end):
            yield _quantity(chars, start, end, end + 1, value, None)._replace(bound="MORE_THAN", end=end + 1)  # 一千多
            continue
        if value is not None and (counts or value > 1):
            found = _quantity(chars, start, end, unit.end if unit else end, value, unit.unit if unit else None)
            yield found._replace(value_high=numeral_value(number[1]), bound="APPROX") if pair else found
