"""One pass over a text: at every place where a date expression can begin, the readers are tried in order."""

from __future__ import annotations

import re
from typing import NamedTuple

from . import calendar_grammar as grammar
from .calendar_memory import Memory
from .calendar_point import LOST, Day, Point, edtf, number_value, shift_years
from .calendar_reader import Year, read_tail, read_year


class Found(NamedTuple):
    """An expression: its point, where it ends, the rule, and whether it names its own year."""

    point: Point
    end: int
    rule: str
    explicit: bool = True


_RANGE = re.compile(rf"\s?{grammar.DASH}\s?(?=[\d一二三四五六七八九十今明后年次翌本底])")
_SINCE = re.compile(r"\s?(?:以来|至今)")
_SAME_PERIOD = re.compile(r"同期|同季|同月|同日")
_PLAN_START = 1981 - 30  # The sixth plan began in 1981, one every five years.


def read_calendar(chars: str, start: int, memory: Memory) -> Found | None:
    """A year with what follows it, or a month, day, quarter or the like without one; ranges, times of day and 以来 included."""
    if chars[start].isdecimal():
        iso = _read_iso(chars, start)
        if iso:
            return iso
    found = _read_years(chars, start, memory) or _read_point(chars, start, memory)
    if found is None:
        return None
    found = _extend_range(chars, found, memory) if found.point.raw is None else found
    found = add_clock(chars, found)
    return _add_since(chars, found, memory)


def _read_iso(chars: str, start: int) -> Found | None:
    match = grammar.ISO.match(chars, start)
    if match is None:
        return None
    month = int(match["month"] or match["only"])
    day = Day(int(match["year"]), month, int(match["day"]) if match["day"] else None)
    clock = f"{int(match['hour']):02d}:{match['minute']}" if match["hour"] and match["day"] else ""
    return Found(Point(day, type="TIME" if clock else "DATE", clock=clock), match.end(), grammar.ISO.name) if edtf(day) else None


def _read_years(chars: str, start: int, memory: Memory) -> Found | None:
    match = grammar.YEAR_RANGE.match(chars, start)
    if match is None:
        return None
    first, last = read_number_year(match["first"]), read_number_year(match["last"])
    if first is not None and last is not None and last < 100:
        last += first // 100 * 100
    if LOST in match[0]:
        return Found(Point(Day(first), Day(last), lost=first is None or last is None), match.end(), grammar.YEAR_RANGE.name)
    if first is None or last is None or not 0 < last - first < 100:
        return None
    return Found(Point(Day(first), Day(last)), match.end(), grammar.YEAR_RANGE.name)


def read_number_year(digits: str) -> int | None:
    """The number of a year in Arabic digits or a row of Chinese ones.

    >>> read_number_year("二〇二三"), read_number_year("20\ufffd3")
    (2023, None)
    """
    return number_value(digits.translate(grammar.CHINESE_DIGITS), 1900, 2099) if len(digits) == 4 else int(digits)


def _read_point(chars: str, start: int, memory: Memory) -> Found | None:
    year = read_year(chars, start, memory)
    if year is not None:
        same = _SAME_PERIOD.match(chars, year.end)
        if same:
            return Found(_same_period(year, memory, start), same.end(), "date.same_period")
        tail = read_tail(chars, year.end, year, memory)
        if tail:
            return Found(tail[0], tail[1], tail[2])
        return Found(Point(Day(year.value), lost=year.lost), year.end, year.rule)
    tail = read_tail(chars, start, None, memory)
    if tail:
        point, end, rule = tail
        return Found(point, end, rule, point.start.month is not None and memory.month_year(point.start.month, start)[1])
    match = grammar.DAY.match(chars, start)
    if match:
        return Found(Point(memory.day_without_month(int(match["day"]), start)), match.end(), grammar.DAY.name, False)
    return None


def _same_period(year: Year, memory: Memory, start: int) -> Point:
    """去年同期: what the sentence spoke of last, in that year; else the year itself."""
    period = memory.last_period(start)
    if period is None or period.start.year is None or year.value is None:
        return Point(Day(year.value))
    return shift_years(period._replace(mod=None, clock="", raw=None), year.value - period.start.year)


def _extend_range(chars: str, found: Found, memory: Memory) -> Found:
    """A1 to A2: what stands behind a dash or 至 closes the period; it takes the year of the first where it names none."""
    first = found.point
    if first.end is not None and found.rule != "date.day_range":
        return found
    dash = _RANGE.match(chars, found.end)
    if dash is None:
        return found
    second = _read_point(chars, dash.end(), memory)
    if (
        second is None
        or second.point.raw
        or second.rule in ("date.day", "date.minguo_year")
        or (second.point.end is not None and second.rule != "date.month")
    ):
        return found
    last = second.point.start
    if not _names_year(chars, dash.end(), memory):
        last = _year_after(first.start, last)
    elif first.start.year is not None and not found.explicit and last.year is not None:
        first = first._replace(start=first.start._replace(year=last.year))
    if first.start.year is not None and last.year is not None and last < first.start and last[0] < first.start.year:
        return found
    return Found(Point(first.start, last, lost=first.lost or second.point.lost), second.end, found.rule, found.explicit)


def _names_year(chars: str, start: int, memory: Memory) -> bool:
    return read_year(chars, start, memory) is not None


def _year_after(first: Day, last: Day) -> Day:
    """The end of a range without a year: of the first's year, or the next where the months run over."""
    if first.year is None or last.month is None or first.month is None:
        return last._replace(year=first.year)
    return last._replace(year=first.year + (last.month < first.month))


def add_clock(chars: str, found: Found) -> Found:
    """A time of day behind a day makes it a TIME; the value gets the hour where one is named."""
    point = found.point
    if point.start.day is None or point.end is not None:
        return found
    match = grammar.CLOCK.match(chars, found.end)
    if match is None or match.end() == found.end or not match[0].strip():
        return found
    return Found(point._replace(type="TIME", clock=clock_value(match)), match.end(), found.rule, found.explicit)


def clock_value(match: re.Match[str]) -> str:
    """HH:MM of a match of CLOCK; '' where no hour is named."""
    if match["hour"] is None:
        return ""
    hour = int(match["hour"])
    if match["part"] in ("下午", "晚上", "晚", "傍晚", "晚间", "夜间", "午后") and hour < 12:
        hour += 12
    return f"{hour % 24:02d}:{30 if match['half'] else int(match['minute'] or 0):02d}"


def _add_since(chars: str, found: Found, memory: Memory) -> Found:
    """以来 and 至今 open a period that lasts until publication; without that date it stays open (EDTF ``..``)."""
    match = _SINCE.match(chars, found.end)
    if match is None:
        return found
    start = found.point.start
    first = edtf(Day(start.year, start.month or 1, start.day or (None if start.month else 1)))
    last = memory.published.isoformat() if memory.published else ".."
    point = found.point._replace(
        end=None, mod=None, raw=f"{first}/{last}" if first else None, start=start if first else Day(None), type="DATE", clock=""
    )
    return Found(point, match.end(), "date.since", found.explicit)


def read_plan(chars: str, start: int, memory: Memory) -> Found | None:
    """A five-year plan as a period: “十四五”末, “十三五”时期; alone where it does not only open the name of a document."""
    match = grammar.PLAN.match(chars, start)
    if match is None:
        return None
    numeral = (match["plan"] or match["bare"])[:-1]
    number = number_value(numeral, 1, 19) if LOST not in numeral else None
    lost = number is None
    if match["plan"] == "五" or (number is None and LOST not in numeral):
        return None
    first = _PLAN_START + 5 * (number or 0)
    whole = Point(Day(first), Day(first + 4), lost=lost)
    tail = grammar.PLAN_TAIL.match(chars, match.end())
    if tail is None:
        if _PLAN_NAME.match(chars, match.end()) or (
            match["plan"] and len(match["plan"]) == 2 and chars[match.end() : match.end() + 2] == "普法"
        ):
            return None
        return _add_since(chars, Found(whole, match.end(), grammar.PLAN.name), memory)
    return _add_since(chars, Found(_plan_part(tail, whole, first), tail.end(), grammar.PLAN.name), memory)


_PLAN_NAME = re.compile(r"\s?[^，。；、：“”（）()\s]{0,14}(?:规划|纲要|计划|方案)")


def _plan_part(tail: re.Match[str], whole: Point, first: int) -> Point:
    if tail["head"] or tail["last"]:
        count = number_value(tail["head"] or tail["last"], 1, 5) or 1
        start = first if tail["head"] else first + 5 - count
        return whole._replace(start=Day(start), end=Day(start + count - 1))
    edge = tail["tail"][-1]
    if edge == "末":
        return whole._replace(start=Day(first + 4), end=None, mod="END")
    return whole._replace(start=Day(first), end=None, mod="START") if edge == "初" else whole


def read_century(chars: str, start: int, memory: Memory) -> Found | None:
    """上世纪90年代, 八十年代末, 21世纪中叶."""
    match = grammar.DECADE.match(chars, start)
    if match:
        tens = number_value(match["decade"], 10, 90) or 0
        century = _century(match["century"]) if match["century"] else 19 if tens >= 40 else None
        if century is None:
            return None
        edge = match["edge"] or ""
        mod = "END" if edge[:1] in ("末", "后") else "START" if edge[:1] == "初" else "MID" if edge else None
        return Found(Point(Day(None), raw=f"{century}{tens // 10}X", mod=mod), match.end(), grammar.DECADE.name)
    match = grammar.CENTURY.match(chars, start)
    if match is None:
        return None
    edge = match["edge"]
    century = _century(match["century"])
    if edge == "中叶":
        return Found(Point(Day(century * 100 + 50), mod="APPROX"), match.end(), grammar.CENTURY.name)
    mod = {"末": "END", "初": "START", "后期": "END"}.get(edge, "MID")
    return Found(Point(Day(None), raw=f"{century}XX", mod=mod), match.end(), grammar.CENTURY.name)


def _century(word: str) -> int:
    return 19 if word.startswith("上") else 20 if word.startswith("本") else int(word[:2]) - 1
