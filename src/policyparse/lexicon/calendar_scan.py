"""Whole calendar expressions: points, ranges of two points, times of day behind a day, and 以来."""

from __future__ import annotations

import re
from typing import NamedTuple

from . import calendar_grammar as grammar
from .calendar_duration import DAYS_COUNTED
from .calendar_memory import Memory
from .calendar_point import LOST, Day, Point, day_of, edtf, hour_of_day, number_value, shift_years
from .calendar_reader import read_tail
from .calendar_year import REPUBLIC, Year, read_year, year_value


class Found(NamedTuple):
    """An expression that was read: its point, where it ends, the rule, and whether its words name their own year."""

    point: Point
    end: int
    rule: str
    explicit: bool = True


_RANGE = re.compile(rf" ?{grammar.DASH} ?(?=[\d一二三四五六七八九十今明后年次翌本底])")
_SINCE = re.compile(r" ?(?:以来|至今(?![天日年晚早]))")
_SAME_PERIOD = re.compile(r"同期|同季|同月|同日")
_NEXT_YEAR = ("次年", "翌年")
# What a pattern can begin with: most expressions end where none of them does.
_DASH_HEADS = frozenset(" -—–~～―－─﹣起至到")
_SINCE_HEADS = frozenset(" 以至")
_CLOCK_HEADS = frozenset(" 上下中晚凌早傍夜深清午晨零〇一二两三四五六七八九十")
_ISO_MARKS = frozenset("-/.")
_FARTHEST_DAY = 4
"""Characters within which a bare day ends: 26 日."""
_SECOND_YEAR_HEADS = _DASH_HEADS | {"/"}


def read_calendar(chars: str, start: int, memory: Memory) -> Found | None:
    """A year with what follows it, or a month, day, quarter or the like without one; ranges, times of day and 以来 included."""
    behind = chars[start + 4 : start + 5]  # of the four characters of a year
    if behind in _ISO_MARKS and (iso := _read_iso(chars, start)) is not None:
        return iso
    found = _read_years(chars, start) if behind in _SECOND_YEAR_HEADS else None
    if found is None and memory.taiwan:
        found = _read_republican_years(chars, start)
    found = found or _read_point(chars, start, memory)
    if found is None:
        return None
    if found.point.raw is None:
        found = add_clock(chars, _extend_range(chars, found, memory))
    return add_since(chars, found, memory)


def _read_iso(chars: str, start: int) -> Found | None:
    match = grammar.ISO.match(chars, start)
    if match is None:
        return None
    month = int(match["month"] or match["only"])
    day = Day(int(match["year"]), month, int(match["day"]) if match["day"] else None)
    clock = f"{int(match['hour']):02d}:{match['minute']}{match['second'] or ''}" if match["hour"] and match["day"] else ""
    return Found(Point(day, type="TIME" if clock else "DATE", clock=clock), match.end(), grammar.ISO.name) if edtf(day) else None


def _read_years(chars: str, start: int) -> Found | None:
    """2023—2025年, 2022-23年度."""
    match = grammar.YEAR_RANGE.match(chars, start)
    if match is None:
        return None
    first, digits = year_value(match["first"]), match["last"]
    last = year_value(match["first"][:2] + digits if len(digits) == 2 else digits)
    if match["unit"] in ("年度", "学年") and (closing := _second_year(chars, match.end(), last)):
        return Found(Point(Day(first), Day(closing[0])), closing[1], grammar.YEAR_RANGE.name) if first else None
    if first is None or last is None:
        return Found(Point(Day(None), lost=True), match.end(), grammar.YEAR_RANGE.name) if LOST in match[0] else None
    return Found(Point(Day(first), Day(last)), match.end(), grammar.YEAR_RANGE.name) if first < last else None


def _read_republican_years(chars: str, start: int) -> Found | None:
    """109至111年度: only the last year is called one."""
    match = grammar.MINGUO_RANGE.match(chars, start)
    if match is None:
        return None
    first, last = int(match["first"]) + REPUBLIC, int(match["last"]) + REPUBLIC
    return Found(Point(Day(first), Day(last)), match.end(), grammar.MINGUO_RANGE.name) if first < last else None


def _second_year(chars: str, start: int, last: int | None) -> tuple[int, int] | None:
    """The end of a run of fiscal years: 2024-25年度至2028-29年度."""
    dash = _RANGE.match(chars, start)
    match = grammar.YEAR_RANGE.match(chars, dash.end()) if dash else None
    year = year_value(match["first"][:2] + match["last"][-2:]) if match else None
    return (year, match.end()) if match and year and last and year > last else None


def _read_point(chars: str, start: int, memory: Memory) -> Found | None:
    """One point or period, without range, time of day and 以来."""
    year = read_year(chars, start, memory)
    if year is not None:
        same = _SAME_PERIOD.match(chars, year.end) if chars.startswith("同", year.end) else None
        if same:
            return Found(_same_period(year, memory, start), same.end(), "date.same_period", False)
        tail = read_tail(chars, year.end, year, memory)
        if tail:
            return Found(*tail, year.own)
        return Found(Point(Day(year.value), lost=year.lost), year.end, year.rule, year.own)
    tail = read_tail(chars, start, None, memory)
    return Found(*tail, False) if tail else _read_day(chars, start, memory)


def _read_day(chars: str, start: int, memory: Memory) -> Found | None:
    """26日 without a month: only where the words around treat it as a date, since 30日 is a length as often."""
    match = grammar.DAY.match(chars, start) if chars.find("日", start + 1, start + _FARTHEST_DAY) > 0 else None
    if match is None or DAYS_COUNTED.search(chars[max(0, start - 4) : start]):
        return None
    if not grammar.DAY_OPENS.search(chars, max(0, start - 3), start) and not grammar.DAY_FOLLOWS.match(chars, match.end()):
        return None
    return Found(Point(memory.day_without_month(int(match["day"]), start)), match.end(), grammar.DAY.name, False)


def _same_period(year: Year, memory: Memory, start: int) -> Point:
    """去年同期: what the sentence spoke of last, in that year; else the year itself."""
    period = memory.last_period(start)
    if period is None or period.start.year is None or year.value is None:
        return Point(Day(year.value))
    return shift_years(period._replace(mod=None, clock="", raw=None), year.value - period.start.year)


def _extend_range(chars: str, found: Found, memory: Memory) -> Found:
    """A至B: what stands behind a dash or 至 closes the period; it takes the year of the first where it names none."""
    first = found.point
    if chars[found.end : found.end + 1] not in _DASH_HEADS:
        return found
    dash = _RANGE.match(chars, found.end) if first.end is None else None
    second = _read_point(chars, dash.end(), memory) if dash else None
    if dash is None or second is None or second.point.end is not None or second.point.raw:
        return found
    if (second.rule == "date.day") != (found.rule == "date.day"):
        return found
    if (second.rule == "date.minguo_year") != (found.rule == "date.minguo_year") and not (memory.taiwan and second.explicit):
        return found
    last, start = second.point.start, first.start
    if chars.startswith(_NEXT_YEAR, dash.end()):
        last = last._replace(year=None if start.year is None else start.year + 1)
    elif second.rule == "date.day":
        last = start._replace(day=last.day)
    elif not second.explicit and second.rule != "date.edge":
        last = _year_after(start, last)
    elif not found.explicit and start.month is not None:
        over = last.month is not None and start.month > last.month
        start = start._replace(year=None if last.year is None else last.year - over)
    if edtf(start) is not None and (edtf(last) or "9") < (edtf(start) or ""):
        return found
    end = second.end + chars.startswith("止", second.end)
    return Found(Point(start, last, lost=first.lost or second.point.lost), end, found.rule, found.explicit)


def _year_after(first: Day, last: Day) -> Day:
    """The end of a range that names no year: it has the first's, or the next one where the months run over."""
    if first.year is None or last.month is None or first.month is None:
        return last._replace(year=first.year)
    return last._replace(year=first.year + (last.month < first.month))


def add_clock(chars: str, found: Found) -> Found:
    """A time of day behind a day makes it a TIME; the value gets the hour where one is named."""
    point = found.point
    if point.start.day is None or point.end is not None:
        return found
    head = chars[found.end : found.end + 1]
    match = grammar.CLOCK.match(chars, found.end) if head in _CLOCK_HEADS or head.isdecimal() else None
    if match is None or not match[0].strip():
        return found
    return found._replace(point=point._replace(type="TIME", clock=clock_value(match)), end=match.end())


def clock_value(match: re.Match[str]) -> str:
    """HH:MM of a match of CLOCK; '' where no hour is named.

    >>> [clock_value(grammar.CLOCK.match(w)) for w in ("下午3点半", "上午9时", "14:30", "晚", "下午三点二十分")]
    ['15:30', '09:00', '14:30', '', '15:20']
    """
    if match["hour"] is None:
        return ""
    hour = number_value(match["hour"].replace("〇", "零"), 0, 24)
    if hour is None:
        return ""
    hour, later = hour_of_day(match["part"] or "", hour)
    if later:
        return ""  # The end of the day: the day itself says it.
    words = match["minute"] or match["worded"]
    minute = (
        30
        if match["half"]
        else {"一": 15, "1": 15, "三": 45, "3": 45}.get(match["quarter"] or "", number_value(words, 0, 59) if words else 0)
    )
    return f"{hour:02d}:{minute or 0:02d}"


def add_since(chars: str, found: Found, memory: Memory) -> Found:
    """以来 and 至今 open a period that lasts until publication; without that date it stays open (EDTF ``..``)."""
    match = _SINCE.match(chars, found.end) if chars[found.end : found.end + 1] in _SINCE_HEADS else None
    point = found.point
    if match is None or (point.start == Day(None) and point.lost):
        return found
    if point.start == Day(None):  # 今年以来 where nobody knows which year that is
        return Found(point, match.end(), "date.since", found.explicit) if memory.published is None else found
    start = point.start
    if start.month is None:
        start = start._replace(month=12) if point.mod == "END" else start._replace(month=1, day=1)
    if memory.published is None:
        first = edtf(start)
        return Found(Point(start, raw=first and f"{first}/..", lost=point.lost), match.end(), "date.since", found.explicit)
    return Found(Point(start, day_of(memory.published), lost=point.lost), match.end(), "date.since", found.explicit)
