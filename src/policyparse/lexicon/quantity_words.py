"""Quantities that are written in words: Chinese numerals, parts and multiples, medals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from ..text import LOST
from .bound import ABOUT, MORE, bound_after, bound_before
from .fraction import find_fractions
from .numeral import chinese_value, multiplier_value
from .quantity_base import Quantity, in_percent, with_bounds
from .unit import STRONG, Unit, unit_at, unit_openings

_NUMERALS = "零〇一二两三四五六七八九十百千万亿廿卅"
_FEW = "数几"
_ONES = frozenset("一二两三四五六七八九")
_CHINESE = re.compile(
    rf"(?P<number>[{_NUMERALS}{_FEW}](?:(?<=[{_FEW}])(?=[十百千万亿])[{_NUMERALS}]{{1,12}}|(?<![{_FEW}])[{_NUMERALS}]{{0,23}}(?:点[零一二三四五六七八九]{{1,6}}[万亿]{{0,2}}(?![一二三四五六七八九十百千分刻]))?))"
    r"(?P<vague2>[余多几来](?!年|样|元|边|种|方|层|功|次|项|数))?"
    r"(?P<scale>[万亿]{0,2})"
)
_VAGUE = "余多几来"
COUNTING_FIRSTS = _NUMERALS + _VAGUE
"""The last characters of numerals."""

_NOT_BEHIND = frozenset(("第", "十", "初", LOST, "."))
_BEHIND_ONE = frozenset("成倍至到—-～")  # nothing else makes a quantity of 一
_PAIR = re.compile("(?P<tens>[一二三四五六七八九]?十)?[一二两三四五六七八九]{2}(?=[十百千万亿]|\\Z)")
_NO_TENTHS = re.compile("不变|[公为立员本功果长品套分]|了(?!解)|人[礼之]")
_PEAK = ("山", "县")
_SHARED = re.compile("(?P<large>[万亿]{1,2})\\Z|(?P<small>[百千])\\Z")
_MEDAL = re.compile(r"(\d+)([金银铜])")
_SOME_MEDAL = re.compile(r"[金银铜](?<=\d.)")
_MEDALS = re.compile(r"(?<!\d)(?:\d+[金银铜][、，]?){2,3}(?![\u4e00-\u9fff]*(?:矿|价|行))")


def find_parts(chars: str, start: int, end: int) -> Iterator[Quantity]:
    """Parts and multiples in words: 三分之一, 七成, 过半, 翻一番."""
    for part in find_fractions(chars, start, end):
        after = bound_after(chars, part.end, end)
        before = None if part.bound else bound_before(chars, part.start, start)
        bound = part.bound or (after.bound if after else before.bound if before else "EQUAL")
        yield Quantity(
            before.start if before else part.start,
            after.end if after else part.end,
            part.start,
            part.end,
            part.end,
            part.value,
            part.unit,
            "percent" if part.unit == "%" else "ratio",
            bound,
            part.high,
            form="multiple" if part.unit == "倍" else "fraction",
        )


def find_medals(chars: str, start: int, end: int) -> Iterator[Quantity]:
    """11金9银14铜: medals counted without a classifier; the unit is the medal."""
    if (chars.find("金", start, end) < 0 and chars.find("银", start, end) < 0) or not _SOME_MEDAL.search(chars, start, end):
        return
    for match in _MEDALS.finditer(chars, start, end):
        for part in _MEDAL.finditer(match.group()):
            left, right = match.start() + part.start(), match.start() + part.end()
            yield Quantity(left, right, left, left + len(part[1]), right, Decimal(part[1]), part[2] + "牌", "medal")


def counting() -> str:
    """What stands behind the end of a numeral: the first character of a unit; 万元 behind digits is none, nor is 十条 of 第十条."""
    units = f"[{re.escape(unit_openings())}]"
    ends = rf"(?<![一{_VAGUE}].)(?<!\d..)(?<!\d[{_NUMERALS}]..)|(?<=[{_NUMERALS}][一{_VAGUE}].)"
    ordinals = rf"(?<!第..)(?<!第[{_NUMERALS}]..)(?<!第[{_NUMERALS}]{{2}}..)"
    return rf"{units}{ordinals}(?:{ends})|(?<=一)[成倍]"


@cache
def _some_counting() -> re.Pattern[str]:
    """What no quantity in words is without. One class of characters in front: so the search runs from one of them to the next."""
    return re.compile(rf"[{COUNTING_FIRSTS}](?:{counting()})")


def may_count(chars: str, start: int, end: int) -> bool:
    """Whether a stretch may hold a quantity in words."""
    return _some_counting().search(chars, start, end) is not None


def find_worded(chars: str, start: int, end: int) -> Iterator[Quantity]:
    """Numbers in Chinese numerals with a unit: 三十二人, 三至五成."""
    for match in _CHINESE.finditer(chars, start, end):
        first, last = match.span()
        before = chars[first - 1 : first]
        if before in _NOT_BEHIND or before.isdigit():
            continue
        if last - first == 1 and chars[first] == "一" and chars[last : last + 1] not in _BEHIND_ONE:
            continue
        unit = unit_at(chars, last) if last < end else None
        quantity = _chinese_quantity(chars, match, unit, start, end) if unit else _chinese_range(chars, match, start, end)
        if quantity is not None:
            yield quantity


def _chinese_range(chars: str, low: re.Match[str], start: int, end: int) -> Quantity | None:
    """三至五家: a numeral without a unit before a dash and a higher one."""
    high = _CHINESE.match(chars, low.end() + 1, end) if chars[low.end() : low.end() + 1] in ("至", "到", "—", "-", "～") else None
    unit = unit_at(chars, high.end()) if high else None
    if high is None or unit is None or (unit.unit == "成" and _NO_TENTHS.match(chars, unit.end)):
        return None
    below, above = _range_values(low["number"], high["number"] + (high["scale"] or ""))
    if below is None or above is None or not 0 < below < above:
        return None
    if unit.unit == "成":  # 三至五成
        below, above, unit = below * 10, above * 10, unit._replace(unit="%", dimension="percent")
    found = Quantity(
        low.start(), unit.end, low.start(), high.end(), unit.end, below, unit.unit, unit.dimension, "EQUAL", above, form="chinese"
    )
    return with_bounds(chars, found, start, end)


def _range_values(low: str, high: str) -> tuple[Decimal | None, Decimal | None]:
    """The ends of a range: a multiplier that is printed once holds for both (两到三万, 十八至三十万, 三到五千)."""
    below, above = chinese_value(low), chinese_value(high)
    shared = _SHARED.search(high)
    if below is None or above is None or shared is None or shared["large" if shared["large"] else "small"][-1] in low:
        return below, above
    alone = shared["small"] is None or (len(low) == 1 and len(high) == 2)
    scaled = below * multiplier_value(shared[0])
    return (scaled if alone and scaled < above else below), above


_ARRIVING = ("迈上", "登上", "跃上", "跨上", "站上", "踏上", "达到", "高达")
"""Behind these a bare multiplier is a number: 产值迈上千亿元台阶."""


def _chinese_quantity(chars: str, match: re.Match[str], unit: Unit, start: int, end: int) -> Quantity | None:
    number = match["number"].lstrip(_FEW) + (match["scale"] or "")
    if number in _ONES and unit.kind == "classifier" and unit.unit not in STRONG:
        return None  # 三项, 四个
    low, high, bound = _chinese_numbers(number)
    if low is None or (low < 2 and unit.unit not in ("成", "倍")):
        return None
    if match["vague2"] or match["number"][0] in _FEW:
        bound = MORE
    before = bound_before(chars, match.start(), start)
    if (unit.unit == "分" and number == "十") or (unit.unit == "成" and _NO_TENTHS.match(chars, unit.end)):
        return None  # 十分重要, 一成不变
    if unit.unit == "台" and chars.startswith(_PEAK, unit.end):
        return None  # 五台山
    bare = set(number) <= set("百千万亿")
    if (high is None and low < 10 and unit.unit not in STRONG and unit.kind == "classifier") or (unit.unit == "成" and high is not None):
        return None
    # 百名 and 万户 count; 万人 and 百家 alone are mostly parts of other words (万人发明专利拥有量, 百家争鸣).
    counts = unit.unit in ("名", "户", "亩", "吨", "场次", "场") and chars[match.start() - 1 : match.start()] != "每"
    arrives = unit.kind != "classifier" and chars.endswith(_ARRIVING, start, match.start())
    if bare and bound == "EQUAL" and not before and not counts and not arrives:
        return None
    quantity = Quantity(
        match.start(),
        unit.end,
        match.start(),
        match.end(),
        unit.end,
        low,
        unit.unit,
        unit.dimension,
        bound,
        high,
        form="chinese",
        scaled=bare,
    )
    return with_bounds(chars, in_percent(chars, quantity), start, end)


def _chinese_numbers(number: str) -> tuple[Decimal | None, Decimal | None, str]:
    """Value, upper value and bound of a Chinese numeral: 二三十 is 20 to 30, about."""
    pair = _PAIR.match(number)
    if pair:
        tens = pair["tens"] or ""  # 二十三四: 23 to 24
        rest = number[len(tens) :]
        low, high = chinese_value(tens + rest[0] + rest[2:]), chinese_value(tens + rest[1:])
        if low is not None and high is not None and low < high:
            return low, high, ABOUT
        return None, None, "EQUAL"
    return chinese_value(number), None, "EQUAL"
