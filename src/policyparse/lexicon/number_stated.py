"""The readers of numbers that state no figure: each gives quantities of a text, unsorted; the first that takes a place keeps it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from .bound import MORE, bound_after, bound_before
from .number_spoken import Spoken
from .number_written import find_written
from .numeral import numeral_value
from .quantity import Quantity
from .unit import unit_at

NUMERALS = "零〇一二两俩三四五六七八九十百千万亿廿卅"
FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟"
NO_NUMBERS = frozenset(("万一", "千万", "一一"))
_ONCE = re.compile("一倍(?!半)")
_TRILLION = "兆(?![瓦帕赫欧伏焦字位比])"
_BARE = re.compile(
    rf"(?<![第{NUMERALS}{FORMAL}初号.])(?:[{NUMERALS}]{{1,40}}点[零〇一二三四五六七八九]{{1,8}}[万亿]{{0,2}}(?!刻|分[，。到至，])|[{NUMERALS}{FORMAL}](?:[{NUMERALS}{FORMAL}]|{_TRILLION}){{0,39}})"
)
_CLASSIFIER = re.compile(
    "[个名位项条件次种只张本部场间座批类支台辆人家户所元岁天倍双副把瓶杯碗袋盒箱桶罐串束朵颗粒棵株匹顶幅封份篇首根栋幢扇趟遍顿桌]|公里|小时|分钟"
)
# 一名, 一双 count one; in 一个, 一种 and the like the numeral is an article more often
_ONE_OF = re.compile("(?P<of>[名位只张支台辆双副瓶袋盒箱桶罐枚幅封栋幢棵株匹岁])(?!(?P=of))")
# one of a measure: 一吨, 一美元; 一元, 一米 and 一升 begin words as often, 一公里 is mostly the last one
_MEASURE = re.compile(
    "公[升斤顷]|千[克瓦米](?!拉)|[毫微]克|毫[升米]|[厘分]米|英[里尺寸]|海里|加仑|吨(?!位)|平方(?:米|公里)|立方米"
    "|(?:美|欧|日|港|韩|澳|加)元|[英]镑|港币|美金|卢布|泰铢|升(?=[，。、；水油酒]|\\Z)"
)
_ODD = re.compile("[多余](?:(?![一-鿿])|(?=[年天]))")
_PAIR = re.compile("一二|[一两二]三|两三|三[四五]|四五|五六|六七|七八|八九|一两")
_MONTHS = {"月": "个月"}
_HALVES = re.compile("(?<!另)(?:一半|半数)(?!径|天|年)")
_TENTHS = re.compile(rf"({_PAIR.pattern})成(?![都为了员本立功果长群])")
_TENS_OF_PERCENT = re.compile("百分之(?P<low>[一二两三四五六七八])(?P<high>[二三四五六七八九])(?P<ten>十)?(?![点百千])")
_NOT_BARE = re.compile(
    r"分之|[年月日号时点届期]|世纪|大(?=以来|[和与及后前]|报告|精神|代表|召开|提出|[，。、的》”]|\Z)|假期|黄金周|长假|国庆"
)
_MULTIPLIERS = frozenset("十百千万亿兆拾佰仟廿卅")
_OF_THOUSAND = re.compile(rf"(?P<whole>百万|[千万])分之(?P<part>[{NUMERALS}]{{1,4}}(?:点[{NUMERALS}]{{1,3}})?|\d+(?:\.\d+)?)")
# a part of a measure is a number of it: 四分之一公升
_PART_OF_MEASURE = re.compile(
    rf"(?<![{NUMERALS}\d])(?P<whole>[二三四五六七八九十]|\d)分之(?P<part>[一二三四五六七八九]|\d)(?=公[升里斤顷]|毫[升米]|英[里尺寸]|加仑|小时)"
)
_SLASH = re.compile(r"(?<![\d/.])(?P<part>[1-9]\d?)/(?P<whole>[1-9]\d{0,2})(?=的|以[上下内]|左右|强|弱|多|\Z)")
_AND_HALF = re.compile(r"(?<![\d.第])(?P<whole>\d+|[一二两三四五六七八九十]{1,3})个半(?![一-鿿]?[小月世学年天钟]|[数导成])")
_HALF = re.compile(
    r"(?P<whole>\d+|[一二两三四五六七八九十]{1,3})(?:个半(?P<behind>小时|钟头|月|世纪|学期)|(?P<unit>年|天|公里|英里|公斤|千克|公顷|英寸|英尺|升|米|两|尺|吨|倍|斤|亩|里)半(?!年|天|个|月))"
    r"|(?<![上下前后大一多过个])半(?:个(?P<of>小时|月|世纪|学期)|(?P<one>小时|年|天|公里|公斤|公升|加仑|公顷|斤|吨|亩))(?![来前后度间])"
)


def read_written(chars: str) -> Iterator[Quantity]:
    """第三, 3∶2, 15k, 2.5E3, 两个亿."""
    for found in find_written(chars):
        counts = found.kind == "number"
        unit = unit_at(chars, found.end) if counts and found.end < len(chars) else None
        if found.kind == "ordinal":
            quantity = Quantity(found.start, found.end, found.start, found.end, found.end, found.value, None, "")
        else:
            quantity = _quantity(chars, found.start, found.end, unit.end if unit else found.end, found.value, unit.unit if unit else None)
        bound = quantity.bound if found.bound == "EQUAL" else found.bound
        yield quantity.but(value_high=found.high, bound=bound, form=quantity.form if counts else found.kind)


def read_spoken(chars: str, spoken: Iterable[Spoken]) -> Iterator[Quantity]:
    """三块五毛, 打七折, 一又二分之一, 十几, 华氏30度; of a vague count with a unit behind it the other readers know more."""
    for found in spoken:
        unit = unit_at(chars, found.end) if found.unit is None and found.end < len(chars) else None
        if unit and found.bound == MORE:
            continue
        quantity = _quantity(chars, found.start, found.end, unit.end if unit else found.end, found.value, unit.unit if unit else found.unit)
        yield quantity.but(value_high=found.high, bound=found.bound if found.bound != "EQUAL" else quantity.bound)


def _quantity(chars: str, start: int, number_end: int, unit_end: int, value: Decimal, unit: str | None) -> Quantity:
    """A quantity with the bound words around it."""
    before, after = bound_before(chars, start), bound_after(chars, unit_end)
    bound = after.bound if after else before.bound if before else "EQUAL"
    left, right = before.start if before else start, after.end if after else unit_end
    return Quantity(left, right, start, number_end, unit_end, value, unit, "", bound)


def read_halves(chars: str) -> Iterator[Quantity]:
    """一个半小时, 两年半, 半天; 两个半."""
    for match in _AND_HALF.finditer(chars) if "半" in chars else ():
        count = numeral_value(match["whole"])
        if count is not None:
            yield _quantity(chars, match.start(), match.end(), match.end(), count + Decimal("0.5"), "个")
    for match in _HALF.finditer(chars) if "半" in chars else ():
        whole = numeral_value(match["whole"]) if match["whole"] else Decimal(0)
        if whole is not None:
            unit = unit_at("1" + (match["behind"] or match["of"] or match["unit"] or match["one"]), 1)
            name = (
                unit.unit
                if unit
                else _MONTHS.get(match["behind"] or match["of"]) or match["behind"] or match["of"] or match["unit"] or match["one"]
            )
            yield _quantity(chars, match.start(), match.end(), match.end(), whole + Decimal("0.5"), name)


def read_parts(chars: str) -> Iterator[Quantity]:
    """千分之三, 万分之五, 1/3的企业."""
    for match in _OF_THOUSAND.finditer(chars):
        part = numeral_value(match["part"])
        if part is not None:
            value, unit = (part, "‰") if match["whole"] == "千" else (part / (100 if match["whole"] == "万" else 10_000), "%")
            yield _quantity(chars, match.start(), match.end(), match.end(), value, unit)
    for match in _PART_OF_MEASURE.finditer(chars) if "分之" in chars else ():
        divisor, counted = numeral_value(match["whole"]), numeral_value(match["part"])
        measure = unit_at(chars, match.end())
        if divisor and counted is not None and measure:
            share = (counted / divisor).quantize(Decimal("0.0001")).normalize()
            yield _quantity(chars, match.start(), match.end(), measure.end, share, measure.unit)
    for match in _HALVES.finditer(chars):
        yield _quantity(chars, match.start(), match.end(), match.end(), Decimal(50), "%")
    for match in _ONCE.finditer(chars):
        yield _quantity(chars, match.start(), match.end(), match.end(), Decimal(1), "倍")
    for match in _TENS_OF_PERCENT.finditer(chars):
        low, high = (numeral_value(match[end] + (match["ten"] or "")) for end in ("low", "high"))
        if low is not None and high is not None and low < high:
            tens = _quantity(chars, match.start(), match.end(), match.end(), low, "%")
            yield tens.but(value_high=high, bound="APPROX")
    for match in _TENTHS.finditer(chars):
        low, high = (numeral_value(digit) for digit in match[1])
        if low is not None and high is not None:
            tenths = _quantity(chars, match.start(), match.end(), match.end(), low * 10, "%")
            yield tenths.but(value_high=high * 10, bound="APPROX")
    for match in _SLASH.finditer(chars):
        above, below = int(match["part"]), int(match["whole"])
        if above < below:
            share = (Decimal(above) * 100 / below).quantize(Decimal("0.01"))
            yield _quantity(chars, match.start(), match.end(), match.end(), share, "%")


def read_bare(chars: str, taken: bytearray) -> Iterator[Quantity]:
    """Chinese numerals that state no figure: without a unit (一百二十万零三), or small ones with a classifier (五个).

    Rows of digits without a multiplier (一二三) and words like 千万, 十分 and 三角 are none.
    """
    for match in _BARE.finditer(chars):
        number, start, end = match.group(), match.start(), match.end()
        if number in NO_NUMBERS or _NOT_BARE.match(chars, end) or any(taken[start:end]):
            continue
        measure = _MEASURE.match(chars, end) if end < len(chars) and set(number) - _MULTIPLIERS else None
        unit = unit_at(chars, end) if measure or (end < len(chars) and _CLASSIFIER.match(chars, end)) else None
        counts = "点" in number or (set(number) & _MULTIPLIERS and set(number) - _MULTIPLIERS)
        if (not counts and not (unit and len(number) <= 2)) or (number == "五" and chars.startswith(("台山", "台县"), end)):
            continue
        pair = _PAIR.fullmatch(number)
        value = numeral_value(number[0] if pair else number)
        if value is not None and unit is None and not pair and _ODD.match(chars, end):
            yield _quantity(chars, start, end, end + 1, value, None).but(bound="MORE_THAN", end=end + 1)  # 一千多
            continue
        if value is not None and (counts or value > 1 or measure or _ONE_OF.match(chars, end)):
            found = _quantity(chars, start, end, unit.end if unit else end, value, unit.unit if unit else None)
            yield found.but(value_high=numeral_value(number[1]), bound="APPROX") if pair else found
