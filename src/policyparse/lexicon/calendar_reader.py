"""From the parts of a date expression to a Point: what follows a year, or stands without one."""

from __future__ import annotations

import re
from collections.abc import Callable

from . import calendar_grammar as grammar
from .calendar_holiday import HOLIDAY, holiday_day, nearest_holiday
from .calendar_memory import Memory
from .calendar_point import LOST, Day, Point, months, number_value, quarter
from .calendar_year import Year
from .pattern import Pattern

Match = re.Match[str]
_FROM = re.compile(" ?(?:起|以来)")
_FARTHEST_HOLIDAY, _WEEKS_AHEAD = 26, 10
"""Weeks within which 春节前, and 春节期间, is a festival to come."""
_BESIDE = re.compile("(?:之|以)?[前后](?![三两十一二]|天|日)|至今|至|到")
EDGES = {
    "底": "END",
    "末": "END",
    "月底": "END",
    "月末": "END",
    "初": "START",
    "伊始": "START",
    "下旬": "END",
    "上旬": "START",
    "中旬": "MID",
    "中": "MID",
}
"""TIMEX3 mods of the words behind a year or month."""


def _month(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """4月份, 9月底, 10月26日."""
    digits, day_digits = match["month"], match["day"] or ""
    month = 1 if digits == "元" else number_value(digits, 1, 12)
    day = number_value(day_digits.removeprefix("初"), 1, 31) if day_digits else None
    lost = (month is None and LOST in digits) or (day is None and LOST in day_digits) or bool(year and year.lost)
    edge = match["edge"] or match["edge2"]
    if (month is None and not lost) or match.string[match.start() - 1 : match.start()] == "历":
        return None  # 农历八月十五日 is a day of another calendar
    # A bare Chinese month is a name as often as a month (十月革命, 三月三): it needs a year, a day, an edge or 份.
    named = year is not None or day_digits or edge or match[0].endswith("份") or _FROM.match(match.string, match.end())
    if not named and not digits[0].isdecimal() and digits[0] != LOST:
        return None
    return Point(Day(_year_number(year, memory, month or 1, match), month, day), mod=EDGES.get(edge or ""), lost=lost)


def _month_range(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """1—8月."""
    first, last = number_value(match["first"], 1, 12), number_value(match["last"], 1, 12)
    if first is not None and last is not None:
        return months(_year_number(year, memory, last, match), first, last)._replace(lost=bool(year and year.lost))
    return Point(Day(None), lost=True) if LOST in match[0] else None


def _day_range(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """10月26日至28日."""
    month, first, last = number_value(match["month"], 1, 12), number_value(match["first"], 1, 31), number_value(match["last"], 1, 31)
    if month is None or first is None or last is None:
        return Point(Day(None), lost=True) if LOST in match[0] else None
    if match["next"] and last != first + 1:
        return None  # 5月1、8日 are two days
    number = _year_number(year, memory, month, match)
    return Point(Day(number, month, first), Day(number, month, last), lost=bool(year and year.lost))


def _quarter(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """前三季度, 第二季度, 一季度末."""
    if match["plain"] and year is None and not memory.taiwan:
        return None  # 第三季 is a season of a programme as often
    number = number_value(match["run"] or match["number"] or match["plain"] or "1", 1, 4) or 1
    if match["run"]:
        return quarter(_year_number(year, memory, 1, match), 1, number)
    value = _year_number(year, memory, number * 3 - 2, match)
    if not match["edge"]:
        return quarter(value, number)
    return Point(Day(value, number * 3 - (2 if match["edge"] == "初" else 0)), mod=EDGES[match["edge"]])


def _half(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """上半年, 下半年."""
    if year is None and match["half"] in "前后":
        return None  # 会前半年 is a length
    first = 1 if match["half"] in "上前" else 7
    return months(_year_number(year, memory, first, match), first, first + 5)


def _first_months(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """前8个月. The run ends in that month: eleven months that a paper of January counts were those of the year before."""
    if match["first"]:
        return Point(Day(year.value, 1), lost=year.lost) if year else None
    if year is None and match.string.startswith(("内", "以内"), match.end()):
        return None  # 届满前三个月内 counts back from something else
    count = number_value(match["count"], 1, 12)
    if count is None or (year is None and not match["measure"] and match[0].strip()[0] != "前"):
        return None
    return months(_year_number(year, memory, count, match), 1, count)


def _edge(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """2021年底; 年初 alone."""
    return Point(Day(year.value if year else memory.reference_year(match.start())), mod=EDGES[match["edge"]], lost=bool(year and year.lost))


def _middle(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """今年年中."""
    return Point(Day(year.value), mod="MID") if year else None


def _season(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """2023年春季: EDTF counts the seasons from 21."""
    if year is None:
        return None
    return Point(Day(year.value), raw=None if year.value is None else f"{year.value}-{'春夏秋冬'.index(match['season']) + 21}")


def _whole(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """全年, 年内, 2023年内."""
    if year is None and match[0].strip() == "内":
        return None
    return Point(Day(year.value if year else memory.reference_year(match.start())), lost=bool(year and year.lost))


def _holiday(match: Match, year: Year | None, memory: Memory) -> Point | None:
    """2023年春节; 国庆假期, 春节前 alone. The bare name of a holiday is no date."""
    beside = _BESIDE.match(match.string, match.end())
    if year is None and not match["span"] and not beside:
        return None
    ahead = _FARTHEST_HOLIDAY if beside and beside[0].endswith("前") else _WEEKS_AHEAD
    day = holiday_day(match["name"], year.value) if year else nearest_holiday(match["name"], memory.published, ahead)
    return Point(day) if day else None


def _year_number(year: Year | None, memory: Memory, month: int, match: Match) -> int | None:
    return year.value if year else memory.month_year(month, match.start())


Reader = Callable[[Match, "Year | None", Memory], "Point | None"]
_NUMBER_HEADS = "0123456789\ufffd一二三四五六七八九十元"
_TAILS: tuple[tuple[Pattern, Reader, str], ...] = (
    (grammar.DAY_RANGE, _day_range, _NUMBER_HEADS),
    (grammar.MONTH_RANGE, _month_range, _NUMBER_HEADS),
    (grammar.MONTH, _month, _NUMBER_HEADS),
    (grammar.QUARTER, _quarter, "第前首一二三四1234"),
    (grammar.FIRST_MONTHS, _first_months, "前头首"),
    (grammar.HALF, _half, "上下前后"),
    (grammar.WHOLE, _whole, "全年内"),
    (grammar.MIDDLE, _middle, "年"),
    (grammar.EDGE, _edge, "年底末初伊"),
    (grammar.SEASON, _season, "春夏秋冬"),
    (HOLIDAY, _holiday, "春元清端中国五“劳儿教建妇"),
)
_BY_HEAD: dict[str, list[tuple[Pattern, Reader]]] = {}
_WITHOUT_MONTH: dict[str, list[tuple[Pattern, Reader]]] = {}
_FARTHEST_MONTH = 16
"""Characters within which a tail that begins with the number of a month must hold 月: 1 月份 至 12 月."""

for _pattern, _reader, _heads in _TAILS:
    for _head in _heads:
        _BY_HEAD.setdefault(_head, []).append((_pattern, _reader))
        if _heads is not _NUMBER_HEADS:
            _WITHOUT_MONTH.setdefault(_head, []).append((_pattern, _reader))


def read_tail(chars: str, start: int, year: Year | None, memory: Memory) -> tuple[Point, int, str] | None:
    """What follows a year, or the same parts without one.

    Returns:
        The point, where it ends and the name of the pattern that read it; None where nothing of the calendar stands there.
    """
    position = start + 1 if chars[start : start + 1] == " " else start
    by_head = _BY_HEAD if chars.find("月", position, position + _FARTHEST_MONTH) >= 0 else _WITHOUT_MONTH
    for pattern, reader in by_head.get(chars[position : position + 1], ()):
        match = pattern.match(chars, position)
        if match is not None:
            point = reader(match, year, memory)
            if point is not None:
                return point, match.end(), pattern.name
    return None
