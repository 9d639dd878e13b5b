"""Numbers as people say them: 三块五毛, 打七折, 一又二分之一, 十几, 两三百, 华氏30度. Articles state few figures so; readers of numbers ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .numeral import numeral_value

_C = "零〇一二两三四五六七八九十百千万亿"
_N = rf"(?:\d+(?:\.\d+)?|[{_C}]{{1,8}})"
_D = r"[\d一二两三四五六七八九]"


class Spoken(NamedTuple):
    """A number in speech: half-open positions, value, unit, upper end and bound."""

    start: int
    end: int
    value: Decimal
    unit: str | None
    high: Decimal | None = None
    bound: str = "EQUAL"


# 三块五毛, 三块五, 两毛五, 五分钱; 三块地 and 五分钟 are none.
_YUAN = re.compile(
    rf"(?<![数几{_C}\d.])(?P<yuan>{_N})块(?:(?P<only>{_D})分(?![钟之])|零(?P<few>{_D})分?(?=[，。；、！？]|\Z)|(?P<tenths>{_D})(?:[毛角](?:(?P<cents>{_D})分?)?)?(?![一-鿿]{{0,1}}[块个])钱?|钱|(?=[，。；、！？]|\Z))"
)
_MAO = re.compile(rf"(?<![块元])(?P<tenths>{_N})毛(?:(?P<cents>{_D})分?|钱|(?=[，。；、]|\Z))钱?")
_JIAO = re.compile(rf"(?<![元块])(?P<tenths>{_N})角(?:(?P<cents>{_D})分(?!之)钱?|钱)")
_FEN = re.compile(rf"(?P<cents>{_N})分钱")
_MIXED = re.compile(
    rf"(?P<whole>\d+|[{_C}]{{1,4}}) ?又 ?(?:(?P<below>\d{{1,3}}|[{_C}]{{1,4}})分之(?P<above>\d{{1,3}}|[{_C}]{{1,4}})|(?P<part>\d{{1,3}})/(?P<parts>\d{{1,3}}))"
)
_FOLD = re.compile(
    r"(?<![一-鿿][一二三四五六七八九])(?:打)?(?:(?P<half>[对半])|(?P<tens>[一二两三四五六七八九壹贰叁肆伍陆柒捌玖1-9])(?:点|\.)?(?P<ones>[一二三四五六七八九壹贰叁肆伍陆柒捌玖1-9])?)折(?![叠腾射旧算合线中返断磨扣痕页纸])"
)
_HALF_TENTH = re.compile("(?<![一二两三四五六七八九])半成(?![品熟立])")
_NEGATIVE_SHARE = re.compile(rf"(?P<whole>百|千)分之负(?P<part>{_N}(?:点[{_C}]{{1,4}})?)")
_FEW = re.compile(
    rf"(?<![第{_C}\d])(?:(?P<few>[数几])(?P<scale>十|百|千|万|[十百千]万|[十百千]?亿)|(?P<head>[一二三四五六七八九]?十|[一二三四五六七八九]百)几)(?![{_C}\d月日号年点])"
)
_PAIR = re.compile(
    r"(?<![第初\d之])(?<![一二两三四五六七八九])(?P<low>[一二两三四五六七八])(?P<high>[二两三四五六七八九])(?P<scale>[十百千万亿]{1,3})(?![一二三四五六七八九月日号年点])"
)
_WARM = re.compile(rf"(?P<scale>华氏|摄氏)(?:温度)?(?P<sign>零下)?(?P<value>{_N})[度°]|(?P<value2>{_N})(?P<scale2>华氏|摄氏)°")
_ANGLE = re.compile(r"(?<![\d.])(?P<value>\d+(?:\.\d+)?)°(?![CFcf\d])")
_BELOW = re.compile(rf"零下(?P<value>{_N}) ?(?:度|℃|摄氏度)")
_YEARS_OLD = re.compile(rf"(?P<value>{_N})岁半")
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?:，\d{3})*(?:\.\d+)?(?:[万亿]{0,2}元|[万亿]))")


def with_plain_commas(chars: str) -> str:
    """82，225.00元: a comma of full width between thousands before 元 becomes one that the readers know."""
    return _THOUSANDS.sub(",", chars) if "，" in chars else chars


def find_spoken(chars: str) -> Iterator[Spoken]:
    """The spoken numbers of a text, unsorted.

    >>> [(str(s.value), s.unit) for s in find_spoken("三块五毛，打七折，一又二分之一，两毛五")]
    [('3.5', '元'), ('0.25', '元'), ('1.5', None), ('70', '%')]
    """
    if any(coin in chars for coin in "块毛角分"):
        yield from _money(chars)
    for match in _MIXED.finditer(chars) if "又" in chars else ():
        above, below = (_value(match[a] or match[b]) for a, b in (("above", "part"), ("below", "parts")))
        whole = _value(match["whole"])
        if above is not None and below and whole is not None and above < below:
            yield Spoken(match.start(), match.end(), whole + (above / below).quantize(Decimal("0.0001")).normalize(), None)
    if "折" in chars or "成" in chars or "分之" in chars:
        yield from _shares(chars)
    yield from _vague(chars)
    if any(word in chars for word in "度岁℃°"):
        yield from _degrees(chars)


def _value(chars: str) -> Decimal | None:
    return numeral_value(chars) if chars else None


def _money(chars: str) -> Iterator[Spoken]:
    for pattern in (_YUAN, _MAO, _JIAO, _FEN):
        for match in pattern.finditer(chars):
            parts = match.groupdict()
            cents = _value(parts.get("cents") or parts.get("only") or parts.get("few") or "零")
            yuan, tenths = (_value(parts.get(name) or "零") for name in ("yuan", "tenths"))
            if yuan is not None and tenths is not None and cents is not None:
                yield Spoken(match.start(), match.end(), yuan + tenths / 10 + cents / 100, "元")


def _shares(chars: str) -> Iterator[Spoken]:
    for match in _FOLD.finditer(chars):
        tens, ones = _value(match["tens"] or ""), _value(match["ones"] or "零")
        value = Decimal(50) if match["half"] else (tens or 0) * 10 + (ones or 0)
        if match["half"] != "半" or match[0].startswith("打"):
            yield Spoken(match.start(), match.end(), Decimal(value), "%")
    for match in _HALF_TENTH.finditer(chars):
        yield Spoken(match.start(), match.end(), Decimal(5), "%")
    for match in _NEGATIVE_SHARE.finditer(chars):
        part = _value(match["part"])
        if part is not None:
            yield Spoken(match.start(), match.end(), -part, "%" if match["whole"] == "百" else "‰")


def _vague(chars: str) -> Iterator[Spoken]:
    for match in _FEW.finditer(chars):
        value = _value(match["scale"] or match["head"] or "")
        if value is not None:
            yield Spoken(match.start(), match.end(), value, None, None, "MORE_THAN")
    for match in _PAIR.finditer(chars):
        low, high = (_value(match[end] + match["scale"]) for end in ("low", "high"))
        if low is not None and high is not None and low < high:
            yield Spoken(match.start(), match.end(), low, None, high, "APPROX")


def _degrees(chars: str) -> Iterator[Spoken]:
    for match in _WARM.finditer(chars):
        value = _value(match["value"] or match["value2"])
        if value is not None:
            yield Spoken(match.start(), match.end(), -value if match["sign"] else value, (match["scale"] or match["scale2"]) + "度")
    for match in _ANGLE.finditer(chars):
        yield Spoken(match.start(), match.end(), Decimal(match["value"]), "度")
    for match in _BELOW.finditer(chars):
        value = _value(match["value"])
        if value is not None:
            yield Spoken(match.start(), match.end(), -value, "摄氏度")
    for match in _YEARS_OLD.finditer(chars):
        value = _value(match["value"])
        if value is not None:
            yield Spoken(match.start(), match.end(), value + Decimal("0.5"), "岁")
