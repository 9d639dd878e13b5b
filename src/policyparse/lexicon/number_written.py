"""Numbers in the ways of forms, tables and screens: 第三, 3∶2, 15k, 30w, 2.5E3, 7万5千4百. Articles state few figures so; readers of numbers ask for them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from .bound import MORE
from .numeral import LARGE, SMALL, multiplier_value, numeral_value

_C = "零〇一二两三四五六七八九十百千万亿兆廿卅"
_FORMAL = "壹贰叁肆伍陆柒捌玖拾佰仟"


class Written(NamedTuple):
    """A number in such a form: half-open positions, value, upper end, bound, and its kind.

    ``kind`` is number, ordinal, ratio, or score for the result of a match and the like, which is no number of anything.
    """

    start: int
    end: int
    value: Decimal
    high: Decimal | None = None
    bound: str = "EQUAL"
    kind: str = "number"


_ORDINAL = re.compile(rf"第 ?(?P<low>\d{{1,7}}(?![\d,.])|[{_C}{_FORMAL}]{{1,16}})(?:[-—–~～至到](?P<high>\d{{1,7}}(?!\d)|[{_C}]{{1,8}}))?")
# 第三方评估, 第一时间: words in which nothing is counted
_NO_ORDINAL = re.compile("第三[方者](?![面案阵队向])|第一(?:时间|线|手[资材数])")
_N = r"(?:\d{1,9}(?:\.\d{1,6})?|[一二两三四五六七八九十百]{1,3})"
_RATIO = re.compile(
    rf"(?<![\d.:：∶{_C}])(?<!\d比)(?P<above>{_N}) ?(?P<mark>[∶比:：]) ?(?P<below>{_N})(?![\d.{_C}]|[%倍个名]|年|月|日| ?[:：∶比] ?[\d{_C}])"
)
_CHAIN = re.compile(rf"(?<![\d.:：∶]){_N}(?: ?[∶:：] ?{_N}){{2,}}")
_RATIO_WORD = re.compile("比")
_CLOCK_TIME = re.compile(r"\d{1,2}[:：][0-5]\d")
_RATIO_BEHIND = re.compile("的?(?:比例|配比|配套|配备|配资|匹配|配额)")
_GAME = re.compile("胜|负|败|平局|战平|比分|领先|落后|局|淘汰|击|险|球|决赛|逼平|力克|不敌")
_NEAR = 8
"""Characters around a ratio in which a word says what it is."""

_NO_THOUSAND = r"(?!高清|超高清|超清|视频|电视|屏|分辨率|直播|频道|画质|产业|显示|修复|影|级|宽带|光纤|光缆|流量|内存|以太|公司|网速|带宽)"
_LETTER = re.compile(
    rf"(?<![A-Za-z\d.,])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)(?:(?P<few>k|K|w)| ?(?P<mega>M)|(?P<wan>W)(?=元|人|\Z|左右|以上))(?![A-Za-z\d/²³+-]){_NO_THOUSAND}"
)
_FACTORS = {"k": 1000, "K": 1000, "w": 10_000, "W": 10_000, "M": 1_000_000}
_SHARED_LETTER = re.compile(r"(?<![A-Za-z\d.,-])(?P<low>\d{1,3}) ?[-—–~～至到]{1,2} ?\Z")
_POWER = re.compile(
    r"(?<![A-Za-z\d.])(?:(?P<mantissa>\d+(?:\.\d+)?)(?:[eE](?P<exponent>[-−+]?\d{1,2})(?![A-Za-z\d.])| ?[×xX*] ?10(?:\^ ?(?P<caret>[-−]?\d{1,2})|(?P<raised>⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})|的(?P<word>负?[一二三四五六七八九十\d]{1,3})次[方幂]))"
    r"|(?P<base>\d{1,3})(?:\^(?P<only>[-−]?\d{1,2})(?!\d)|的(?P<power>负?[一二三四五六七八九十\d]{1,3})次[方幂]))"
)
_HIGHEST_POWER = 99
_RAISED = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−", "-0123456789-")
_PARTED = re.compile(r"(?<![\d.,])(?:\d+(?:\.\d+)?(?:[十百千]?[万亿]|[十百千](?![瓦克米卡帕伏焦]))){3,}|(?<![\d.,])\d+(?:\.\d+)?万万")
_PART = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<scale>[十百千万亿]+)")
_SOME = re.compile(
    rf"(?<![第{_C}\d.])(?P<number>[{_C}{_FORMAL}]{{1,8}}?|\d+)零?(?P<vague>[几余多来])(?P<scale>[十百千]?[万亿]|[百千])(?![几余多{_C}])"
)
_OF_HUNDREDS = re.compile(
    "(?P<count>[一二两三四五六七八九十百几半]{1,4}|[1-9]\\d*(?:\\.\\d+)?)个(?P<scale>[十百千]?亿|[百千]万)(?![万亿]|人口)"
)
_POINT = re.compile(r"(?<![\d.．A-Za-z\u4e00-\u9fff])(?<!\d )(?P<sign>[-−])?\.(?P<digits>\d+)(?![\d.])")


def find_written(chars: str) -> Iterator[Written]:
    """The numbers of a text that are written in these ways, unsorted.

    >>> [(str(w.value), w.kind) for w in find_written("第三名，配比为3∶2，月薪15k，2.5E3，2个亿")]
    [('3', 'ordinal'), ('1.5', 'ratio'), ('15000', 'number'), ('2500', 'number'), ('200000000', 'number')]
    """
    if "第" in chars:
        yield from _ordinals(chars)
    if any(mark in chars for mark in "比∶配"):
        yield from _ratios(chars)
    yield from _letters(chars)
    yield from _powers(chars)
    yield from _parted(chars)
    yield from _some(chars)


def _ordinals(chars: str) -> Iterator[Written]:
    for match in _ORDINAL.finditer(chars):
        low, high = numeral_value(match["low"]), numeral_value(match["high"] or "")
        row = len(match["low"]) > 1 and not match["low"].isdecimal() and not set("十百千万亿兆拾佰仟廿卅零〇") & set(match["low"])
        if low is None or row or _NO_ORDINAL.match(chars, match.start()):
            continue  # 第一二三产业 names three
        if high is None or high <= low:
            yield Written(match.start(), match.end("low"), low, kind="ordinal")
        else:
            yield Written(match.start(), match.end(), low, high, kind="ordinal")


def _ratios(chars: str) -> Iterator[Written]:
    """3∶2 and 三比二 are the quotient; a colon needs a word beside it, since 14:30 is a time. 5∶3∶2 has none."""
    for match in _CHAIN.finditer(chars):
        yield Written(match.start(), match.end(), Decimal(0), kind="score")
    for match in _RATIO.finditer(chars):
        near = chars[max(0, match.start() - _NEAR) : match.start()]
        behind = _CLOCK_TIME.fullmatch(match[0]) is None and _RATIO_BEHIND.match(chars, match.end())
        if match["mark"] in ":：" and not _RATIO_WORD.search(near) and not behind:
            continue
        above, below = numeral_value(match["above"]), numeral_value(match["below"])
        around = near + chars[match.end() : match.end() + _NEAR]
        if below == 0 and _GAME.search(around):
            yield Written(match.start(), match.end(), Decimal(0), kind="score")
        if above is None or not below:
            continue
        kind = "score" if match["mark"] != "∶" and _GAME.search(around) else "ratio"
        yield Written(match.start(), match.end(), (above / below).quantize(Decimal("0.0001")).normalize(), kind=kind)


def _letters(chars: str) -> Iterator[Written]:
    """15k, 1.2w, 3.5M; in 10~15k the letter holds for both. 4K超高清 and 100M宽带 say something else."""
    for match in _LETTER.finditer(chars):
        factor = _FACTORS[match["few"] or match["mega"] or match["wan"]]
        high = Decimal(match["number"].replace(",", "")) * factor
        shared = _SHARED_LETTER.search(chars, max(0, match.start() - 6), match.start())
        low = Decimal(shared["low"]) * factor if shared else high
        if shared and low < high:
            yield Written(shared.start(), match.end(), low, high)
        else:
            yield Written(match.start(), match.end(), high)


def _powers(chars: str) -> Iterator[Written]:
    """2.5E3, 3×10^8, 10的负三次方 times a number, 2^-1."""
    for match in _POWER.finditer(chars):
        if match["base"]:
            power = numeral_value(match["power"] or match["only"].replace("−", "-"))
            if power is None or abs(power) > _HIGHEST_POWER:
                continue
            value = Decimal(match["base"]) ** int(power)
        else:
            word = numeral_value(match["word"]) if match["word"] else None
            digits = match["exponent"] or match["caret"] or match["raised"]
            if digits is None and word is None:
                continue
            value = Decimal(match["mantissa"]) * Decimal(10) ** (int(digits.translate(_RAISED)) if digits else int(word or 0))
        yield Written(match.start(), match.end(), value.normalize() if value != value.to_integral_value() else Decimal(int(value)))


def _parted(chars: str) -> Iterator[Written]:
    """7万5千4百, 10万万; and a part without its whole: .5."""
    for match in _PARTED.finditer(chars):
        value = _sum_of_parts(match.group())
        if value is not None:
            yield Written(match.start(), match.end(), value)
    for match in _POINT.finditer(chars):
        value = Decimal(f"0.{match['digits']}")
        yield Written(match.start(), match.end(), -value if match["sign"] else value)


def _sum_of_parts(chars: str) -> Decimal | None:
    """The parts of a number added up; a large multiplier takes all that was counted before it below its like."""
    total, section = Decimal(0), Decimal(0)
    for match in _PART.finditer(chars):
        small = "".join(c for c in match["scale"] if c in SMALL)
        large = [LARGE[c] for c in match["scale"] if c in LARGE]
        section += Decimal(match["number"]) * (multiplier_value(small) if small else 1)
        for factor in large:
            section *= factor
        if large:
            total, section = total + section, Decimal(0)
    value = total + section
    return value if value == value.to_integral_value() else None


def _some(chars: str) -> Iterator[Written]:
    """二十几万, 一百零几万, 五百余万; 两个亿."""
    for match in _SOME.finditer(chars):
        value = numeral_value(match["number"].rstrip("零"))
        if value is not None:
            yield Written(match.start(), match.end(), value * multiplier_value(match["scale"]), bound=MORE)
    for match in _OF_HUNDREDS.finditer(chars):
        some = match["count"].endswith("几")
        value = Decimal("0.5") if match["count"] == "半" else numeral_value(match["count"].rstrip("几") or "一")
        if value is not None:
            yield Written(match.start(), match.end(), value * multiplier_value(match["scale"]), bound=MORE if some else "EQUAL")
