"""Parts and multiples in words: 三分之一, 百分之五十, 七成半, 过半, 翻一番, 翻两番."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from .numeral import digit_string, numeral_value

_C = "[零一二两三四五六七八九十百千万点]"
_PARTS = re.compile(
    rf"(?P<whole>{_C}{{1,4}}|\d{{1,4}})分之(?P<part>{_C}{{1,6}}|\d+(?:\.\d+)?)(?:[至到—\-～~](?:百分之)?(?P<high>{_C}{{1,6}}|\d+(?:\.\d+)?))?"
)
_TENTHS = re.compile(
    r"(?<![分构生组建养形])(?P<tenths>[一二三四五六七八九]|(?<![\d.])\d(?:\.\d)?)成(?P<half>半)?(?:(?P<vague>多)|(?=以上|以下|左右|[，。；、的）是]|企业|受访|用|产|投|由|来自|职工|群众|居民|人))"
)
_HALF = re.compile(
    r"(?P<over>过半数?|超半数?|半数以上|大半)(?![年天个径圆小])|(?<=[占近超约有])(?P<half>一半|半数)|(?P<half2>一半以上|半数以上|半数(?=[是为来]))"
)
_DOUBLE = re.compile(r"翻(?:了)?(?:(?P<times>[一两二三四\d])?番|(?P<fold>倍))|(?<=[实现接近])倍增")


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
    if chars.find("成", start, end) >= 0:
        yield from _tenths(chars, start, end)
    if chars.find("半", start, end) >= 0:
        for match in _HALF.finditer(chars, start, end):
            bound = "MORE_THAN" if match["over"] and match["over"] != "半数以上" else None
            stop = match.end() - 2 if match.group().endswith("以上") else match.end()
            yield Part(match.start(), stop, Decimal(50), "%", bound)
    if chars.find("番", start, end) >= 0 or chars.find("倍", start, end) >= 0:
        for match in _DOUBLE.finditer(chars, start, end):
            # 翻一番 doubles: growth of one time; each further 番 doubles again (翻两番 is four times, growth of three).
            times = int(numeral_value(match["times"]) or 1) if match["times"] else 1
            yield Part(match.start(), match.end(), Decimal(2**times - 1), "倍")


def _parts(chars: str, start: int, end: int) -> Iterator[Part]:
    for match in _PARTS.finditer(chars, start, end):
        whole, part = _worded(match["whole"]), _worded(match["part"])
        if whole is None or part is None or not whole:
            continue
        if whole == 1000:
            yield Part(match.start(), match.end(), part, "‰")
        else:
            share = (part * 100 / whole).quantize(Decimal("0.01"), ROUND_HALF_UP)
            yield Part(
                match.start(), match.end(), share.normalize() if share != share.to_integral_value() else share.quantize(Decimal(1)), "%"
            )


def _tenths(chars: str, start: int, end: int) -> Iterator[Part]:
    for match in _TENTHS.finditer(chars, start, end):
        value = numeral_value(match["tenths"])
        if value is not None:
            bound = "MORE_THAN" if match["vague"] else None
            yield Part(match.start(), match.end(), value * 10 + (5 if match["half"] else 0), "%", bound)


def _worded(numeral: str) -> Decimal | None:
    """A numeral that may have a decimal part in words: 五点六 is 5.6."""
    whole, dot, decimals = numeral.partition("点")
    value = numeral_value(whole)
    if not dot or value is None:
        return value
    digits = digit_string(decimals)
    return Decimal(f"{value}.{digits}") if digits else None
