"""Parts and multiples in words: 三分之一, 百分之五十, 七成半, 过半, 翻一番, 翻两番."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from .numeral import digit_string, numeral_value

_C = "[零一二两三四五六七八九十百千万点]"
_PARTS = re.compile(
    rf"(?P<whole>{_C}{{1,4}}|\d{{1,4}})分之(?P<part>{_C}{{1,10}}|\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:[至到—\-～~](?:百分之)?(?P<high>(?:{_C}{{1,6}}|\d+(?:\.\d+)?)(?!分|{_C})))?"
)
_TENTHS = re.compile(
    r"(?<![分构生组建养形])(?:(?P<low>[一二两三四五六七八])(?P<high>[二两三四五六七八九])(?=成)|(?P<tenths>[一二两三四五六七八九]|(?<![\d.])\d(?:\.\d)?))成"
    r"(?P<rest>半|[1-9一二三四五六七八九](?![\d十百千万个家名项年月天成]))?(?:(?P<vague>多)|(?=以上|以下|左右|上下|[，。；、的）是” ]|\Z|企业|受访|用|产|投|由|来自|职工|群众|居民|人|行政村|家庭|农户|项目|资金|市民|家长|亏损|没有|靠|在))"
)
_SOME_TENTHS = re.compile(r"[一二两三四五六七八九\d]成")
_SLASH = re.compile(
    r"(?<![\d/.:：第])(?P<part>[1-9]\d?)/(?P<whole>[2-9]|[1-9]\d{1,2})(?![\d/.年月页版]|决赛|预赛|赛)"
    r"(?:(?=的|以[上下内]|左右|强|弱|多|[，。；、）])|(?<=[占超过近约达足到于为].{3})|(?<=[占超过近约达足到于为].{4}))"
)
_HALF = re.compile(
    r"(?P<over>过半数?|超半数?|半数以上|大半)(?![年天个径圆小])|(?<=[占近超约有])(?P<half>一半|半数)|(?P<half2>一半以上|半数以上|半数(?=[是为来]))"
)
_DOUBLE = re.compile(r"翻(?:了)?(?P<near>近|将近|约)?(?:(?P<times>[一两二三四\d])?番|(?P<fold>倍))(?P<over>还多|多)?|(?<=[实现接近])倍增")


_NEAR = {"近": "LESS_THAN", "将近": "LESS_THAN", "约": "APPROX"}


class Part(NamedTuple):
    """A part or multiple: half-open positions, value, unit (% or 倍), and a bound where the word itself says one."""

    start: int
    end: int
    value: Decimal
    unit: str
    bound: str | None = None
    high: Decimal | None = None


def find_fractions(chars: str, start: int = 0, end: int | None = None) -> Iterator[Part]:
    """Parts and multiples written in words.

    >>> [(str(p.value), p.unit) for p in find_fractions("三分之一、百分之五十、近七成的企业、过半、翻两番")]
    [('33.33', '%'), ('50', '%'), ('70', '%'), ('50', '%'), ('3', '倍')]
    """
    end = len(chars) if end is None else end
    if chars.find("分之", start, end) >= 0:
        yield from _parts(chars, start, end)
    if chars.find("成", start, end) >= 0 and _SOME_TENTHS.search(chars, start, end):
        yield from _tenths(chars, start, end)
    if chars.find("/", start, end) >= 0:
        yield from _slashes(chars, start, end)
    if chars.find("半", start, end) >= 0:
        for match in _HALF.finditer(chars, start, end):
            bound = "MORE_THAN" if match["over"] and match["over"] != "半数以上" else None
            stop = match.end() - 2 if match.group().endswith("以上") else match.end()
            yield Part(match.start(), stop, Decimal(50), "%", bound)
    if chars.find("番", start, end) >= 0 or chars.find("倍", start, end) >= 0:
        for match in _DOUBLE.finditer(chars, start, end):
            # 翻一番 doubles: growth of one time; each further 番 doubles again (翻两番 is four times, growth of three).
            times = int(numeral_value(match["times"]) or 1) if match["times"] else 1
            bound = "MORE_THAN" if match["over"] else _NEAR.get(match["near"] or "")
            yield Part(match.start(), match.end(), Decimal(2**times - 1), "倍", bound)


def _parts(chars: str, start: int, end: int) -> Iterator[Part]:
    for match in _PARTS.finditer(chars, start, end):
        whole, part = _worded(match["whole"]), _worded(match["part"])
        if whole is None or part is None or not whole:
            continue
        high = _worded(match["high"]) if match["high"] else None
        unit, scale = ("‰", Decimal(1)) if whole == 1000 else ("%", 100 / whole)
        yield Part(match.start(), match.end(), _share(part * scale), unit, None, None if high is None else _share(high * scale))


def _share(value: Decimal) -> Decimal:
    """A share with two decimals at most."""
    cut = value.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return cut.normalize() if cut != cut.to_integral_value() else cut.quantize(Decimal(1))


def _tenths(chars: str, start: int, end: int) -> Iterator[Part]:
    """七成, 三成半, 一成七; 七八成 is a range."""
    for match in _TENTHS.finditer(chars, start, end):
        if match["low"]:
            low, high = numeral_value(match["low"]), numeral_value(match["high"])
            if low is not None and high is not None and high == low + 1 and not match["rest"]:
                yield Part(match.start(), match.end(), low * 10, "%", "APPROX", high * 10)
            continue
        value = numeral_value(match["tenths"])
        if value is not None:
            rest = match["rest"] or ""
            below = Decimal(5) if rest == "半" else (numeral_value(rest) or Decimal(0)) if rest else Decimal(0)
            yield Part(match.start(), match.end(), value * 10 + below, "%", "MORE_THAN" if match["vague"] else None)


def _slashes(chars: str, start: int, end: int) -> Iterator[Part]:
    """1/3: a part of a whole where the words around say so; 1/3页 and 10/26 are none."""
    for match in _SLASH.finditer(chars, start, end):
        part, whole = int(match["part"]), int(match["whole"])
        if part < whole:
            yield Part(match.start(), match.end(), _share(Decimal(part * 100) / whole), "%")


def _worded(numeral: str) -> Decimal | None:
    """A numeral that may have a decimal part in words: 五点六 is 5.6."""
    whole, dot, decimals = numeral.partition("点")
    value = numeral_value(whole)
    if not dot or value is None:
        return value
    digits = digit_string(decimals)
    return Decimal(f"{value}.{digits}") if digits else None
