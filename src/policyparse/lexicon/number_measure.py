"""Measures in speech: 三斤二两, 一米八, 三打, 俩, 个把小时, 三十六度五."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .bound import ABOUT
from .number_spoken import Spoken
from .numeral import digit_string, numeral_value

_C = "零〇一二两三四五六七八九十百千"
_N = rf"(?:\d+(?:\.\d+)?|[{_C}]{{1,6}})"
_D = "[一二两三四五六七八九1-9]"
_ENDS = r"(?=[，。、；的高宽长深左以上！？）)」”…\s]|\Z)"

_TENTHS = re.compile(
    rf"(?<![\d.{_C}])(?P<number>{_N})(?:(?P<jin>斤)(?P<liang>{_D}|半)(?:两|{_ENDS})|(?P<zhang>丈)(?P<chi>{_D})(?:尺|{_ENDS})"
    rf"|(?P<chi2>尺)(?P<cun>{_D})(?:寸|{_ENDS})|(?P<mu>亩)(?P<fen>{_D})分地?(?!之))"
)
_METRES = re.compile(
    rf"(?<![\d.{_C}])(?P<number>[一二两三四五六七八九十]{{1,3}}|\d{{1,3}})(?P<unit>米|度|公里)(?P<part>[一二三四五六七八九][零一二三四五六七八九]?|\d{{1,2}}){_ENDS}"
)
_LIANG = re.compile(
    rf"(?<![斤{_C}\d.])(?P<number>[二三四五六七八九半十]|[{_C}]{{0,6}}[十百千万]|\d{{1,4}})两(?=[重黄白银金酒茶米肉油药纹]|[，。、；！]|\Z)"
)
_OF_KILO = re.compile(rf"(?<![{_C}\d.第])(?P<number>[{_C}]{{0,5}}[十百万])(?P<unit>千(?:瓦时?|克|卡|伏|帕|焦|字节|赫兹?|米))")
_DOZEN = re.compile(rf"(?<![第{_C}\d.])(?P<number>{_N}|半)打(?=[一-鿿]{{0,2}}(?:[蛋酒袜巾纸笔瓶罐杯盘花衣手鞋果碗汤]|[，。、；]|\Z))")
_TWO = re.compile(r"(?<!伎)(?P<count>[俩仨])(?![百千万亿])(?P<people>人(?!儿)|口子)?")
_ABOUT_ONE = re.compile("个把(?P<unit>小时|钟头|月|星期|礼拜|人)")
_ROUGHLY = re.compile(rf"(?<![{_C}\d])(?:百儿?八十|千儿?八百|万儿?八千|百十来)(?![万亿一二三四五六七八九])")
_ROUGH = {"百": (80, 100), "千": (800, 1000), "万": (8000, 10_000), "百十来": (100, 110)}
_FAHRENHEIT = re.compile(r"(?<![\d.])(?P<sign>[-−负])?(?P<value>\d+(?:\.\d+)?) ?(?:°F|℉)")
_HALF_HUNDRED = re.compile("半百")
_NAMES = {"小时": "小时", "钟头": "小时", "月": "个月", "星期": "周", "礼拜": "周", "人": "人"}


def find_measures(chars: str) -> Iterator[Spoken]:
    """The measures of a text that are said in these ways, unsorted.

    >>> [(str(s.value), s.unit) for s in find_measures("三斤二两，身高一米八，三打鸡蛋，仨孩子，五两酒")]
    [('3.2', '斤'), ('1.8', '米'), ('5', '两'), ('36', None), ('3', '个')]
    """
    yield from _tenths(chars)
    for match in _LIANG.finditer(chars) if "两" in chars else ():
        value = Decimal("0.5") if match["number"] == "半" else numeral_value(match["number"])
        if value is not None:
            yield Spoken(match.start(), match.end(), value, "两")
    for match in _OF_KILO.finditer(chars) if "千" in chars else ():
        value = numeral_value(match["number"])
        if value is not None:
            yield Spoken(match.start(), match.end(), value, match["unit"])  # 一百千瓦
    for match in _DOZEN.finditer(chars) if "打" in chars else ():
        value = Decimal("0.5") if match["number"] == "半" else numeral_value(match["number"])
        if value is not None:
            yield Spoken(match.start(), match.end(), value * 12, None)
    for match in _TWO.finditer(chars) if "俩" in chars or "仨" in chars else ():
        yield Spoken(match.start(), match.end(), Decimal(2 if match["count"] == "俩" else 3), "人" if match["people"] else "个")
    yield from _rough(chars)
    for match in _FAHRENHEIT.finditer(chars):
        value = Decimal(match["value"])
        yield Spoken(match.start(), match.end(), -value if match["sign"] else value, "华氏度")
    for match in _HALF_HUNDRED.finditer(chars):
        yield Spoken(match.start(), match.end(), Decimal(50), None)


def _tenths(chars: str) -> Iterator[Spoken]:
    """三斤二两 is 3.2 斤, 一米七五 is 1.75 米."""
    for match in _TENTHS.finditer(chars):
        unit = match["jin"] or match["zhang"] or match["chi2"] or match["mu"]
        part = match["liang"] or match["chi"] or match["cun"] or match["fen"]
        value, below = numeral_value(match["number"]), Decimal("0.5") if part == "半" else numeral_value(part)
        if value is not None and below is not None:
            # 三斤半 is half a pound more, 三斤半两 half a liang.
            tenths = below if part == "半" and not match.group().endswith("两") else below / 10
            yield Spoken(match.start(), match.end(), value + tenths, unit)
    for match in _METRES.finditer(chars):
        value, digits = numeral_value(match["number"]), match["part"] if match["part"].isdecimal() else digit_string(match["part"])
        if value is not None and digits is not None and value == value.to_integral_value():
            yield Spoken(match.start(), match.end(), Decimal(f"{int(value)}.{digits}"), match["unit"])


def _rough(chars: str) -> Iterator[Spoken]:
    """个把小时 is about one, 千儿八百 about a thousand."""
    for match in _ABOUT_ONE.finditer(chars) if "个把" in chars else ():
        yield Spoken(match.start(), match.end(), Decimal(1), _NAMES[match["unit"]], None, ABOUT)
    for match in _ROUGHLY.finditer(chars) if "八" in chars or "来" in chars else ():
        low, high = _ROUGH.get(match.group()) or _ROUGH[match.group()[0]]
        yield Spoken(match.start(), match.end(), Decimal(low), None, Decimal(high), ABOUT)
