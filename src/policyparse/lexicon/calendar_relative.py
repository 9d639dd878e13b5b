"""Expressions that lean on the day of publication or on no date at all: 昨天, 上月底, 上周五, 每年, 五年来, 近年来."""

from __future__ import annotations

import datetime
import re

from . import calendar_words as words
from .calendar_duration import COUNTED_DAYS, DAYS_COUNTED, DURATION, HOURS, duration_value, hours_value, is_length, is_ordinal
from .calendar_memory import Memory
from .calendar_point import Day, Point, day_of, edtf, month_before, nearest_day, number_value
from .calendar_reader import EDGES
from .calendar_reference import reference_at
from .calendar_scan import Found, add_clock, add_since

_UNITS = {"年": "Y", "月": "M", "周": "W", "星": "W", "天": "D", "日": "D"}
_WEEKS = {"上上": -2, "下下": 2, "上": -1, "本": 0, "这": 0, "下": 1}
# 两年后参保率提高到60% looks ahead from publication; 毕业两年后, 满五年后 count from something else.
_FARTHEST_HOUR = 40
"""Characters within which a length of hours names its unit."""

_OPENS = re.compile(r"(?:^|[，。；：、“”！？\s到在将])\Z")
_PAIR_STARTS = {"去": -1, "昨": -1, "今": 0, "明": 1}


def read_day_word(chars: str, start: int, memory: Memory) -> Found | None:
    """今天, 昨晚, 今(16)日, 当天: a day, with a time of day behind it."""
    match = words.DAY_WORD.match(chars, start)
    if match is None:
        return None
    head, published = match["word"][0], memory.published
    if match["number"]:
        day = _near(int(match["number"]), published)
    elif head in words.DAY_WORDS:
        day = day_of(published + datetime.timedelta(words.DAY_WORDS[head])) if published else Day(None)
    else:
        antecedent = _antecedent(match["word"], start, memory)
        if antecedent is None and head == "当":
            return None
        day = antecedent or Day(None)
    # A time of day may follow even where the date is not known.
    found = add_clock(chars, Found(Point(day._replace(day=day.day or 1)), match.end(), words.DAY_WORD.name))
    return add_since(chars, found, memory) if day.day else found._replace(point=found.point._replace(start=Day(None)))


def _near(number: int, published: datetime.date | None) -> Day:
    """The date with that day of the month that is nearest to publication: papers print 今(16)日 a day before they come out."""
    if published is None:
        return Day(None)
    around = (published + datetime.timedelta(distance) for distance in (0, -1, 1, -2, 2, -3, 3))
    return next((day_of(moment) for moment in around if moment.day == number), nearest_day(number, published))


def _antecedent(word: str, start: int, memory: Memory) -> Day | None:
    """The day that 当天 or 次日 refers to."""
    day = memory.last_day(start)
    if day is None or word[0] not in "次翌":
        return day
    iso = edtf(day)
    return day_of(datetime.date.fromisoformat(iso) + datetime.timedelta(1)) if iso else None


def read_pair_word(chars: str, start: int, memory: Memory) -> Found | None:
    """今明两年, 今明后三天: a run of years or days."""
    match = words.PAIR_WORD.match(chars, start)
    if match is None:
        return None
    first, count = _PAIR_STARTS[match["first"]], 2 if match["more"] == "两" else 3
    if match["unit"] == "年":
        point = Point(Day(memory.year_of_publication(first)), Day(memory.year_of_publication(first + count - 1)))
    elif memory.published is None:
        point = Point(Day(None))
    else:
        opening = memory.published + datetime.timedelta(first)
        point = Point(day_of(opening), day_of(opening + datetime.timedelta(count - 1)))
    return Found(point, match.end(), words.PAIR_WORD.name)


def read_month_word(chars: str, start: int, memory: Memory) -> Found | None:
    """上月底, 本月26日, 当月."""
    match = words.MONTH_WORD.match(chars, start)
    if match is None:
        return None
    head = match["word"][0]
    if head in "当同次":
        last = memory.last_month(start)
        if last is None:
            return None
        month = month_before(last, -1 if head == "次" else 0)
    else:
        twice = 2 if match["word"][:2] in ("上上", "下下") else 1
        month = month_before(day_of(memory.published), {"上": 1, "下": -1}.get(head, 0) * twice) if memory.published else Day(None)
    if match["day"] and month.month:
        month = month._replace(day=number_value(match["day"], 1, 31))
    found = Found(Point(month, mod=EDGES.get(match["edge"] or "")), match.end(), words.MONTH_WORD.name, head not in "当同次")
    return add_since(chars, add_clock(chars, found), memory)


def read_quarter_word(chars: str, start: int, memory: Memory) -> Found | None:
    """本季度, 上季度末: a quarter beside the one of publication."""
    match = words.QUARTER_WORD.match(chars, start)
    if match is None:
        return None
    rule, published = words.QUARTER_WORD.name, memory.published
    if published is None:
        return Found(Point(Day(None)), match.end(), rule)
    quarters = published.year * 4 + (published.month - 1) // 3 + {"上": -1, "下": 1}.get(match["word"][0], 0)
    first, last = Day(quarters // 4, quarters % 4 * 3 + 1), Day(quarters // 4, quarters % 4 * 3 + 3)
    if match["edge"]:
        return Found(Point(last, mod="END") if match["edge"] == "末" else Point(first, mod="START"), match.end(), rule)
    return Found(Point(first, last), match.end(), rule)


def read_week_word(chars: str, start: int, memory: Memory) -> Found | None:
    """上周, 本周三: a week as the interval of its days, or one day of it."""
    match = words.WEEK_WORD.match(chars, start)
    if match is None:
        return None
    if memory.published is None:
        return Found(Point(Day(None)), match.end(), words.WEEK_WORD.name)
    monday = memory.published - datetime.timedelta(memory.published.weekday() - 7 * _WEEKS[match["word"]])
    if match["day"] == "末":
        return Found(
            Point(day_of(monday + datetime.timedelta(5)), day_of(monday + datetime.timedelta(6))), match.end(), words.WEEK_WORD.name
        )
    if match["day"]:
        distance = min("一二三四五六日天".index(match["day"]), 6)
        return add_clock(chars, Found(Point(day_of(monday + datetime.timedelta(distance))), match.end(), words.WEEK_WORD.name))
    return Found(Point(day_of(monday), day_of(monday + datetime.timedelta(6))), match.end(), words.WEEK_WORD.name)


def read_recurrence(chars: str, start: int, memory: Memory) -> Found | None:
    """每年, 每两年, 每月15日, 年均: a SET."""
    if chars[start] == "年":
        match = words.YEARLY.match(chars, start)
        return Found(Point(Day(None), raw="P1Y", type="SET"), match.end(), words.YEARLY.name) if match else None
    match = words.RECURRENCE.match(chars, start)
    if match is None:
        return None
    unit = match["unit"][0]
    if match["count"] == "半":
        value = "P6M" if unit == "年" else None
    else:
        count = (number_value(match["count"], 1, 99) if match["count"] else None) or 1
        value = f"P{count * 3}M" if unit == "季" else f"P{count}{_UNITS[unit]}"
    return Found(Point(Day(None), raw=value, type="SET"), match.end(), words.RECURRENCE.name) if value else None


def read_length(chars: str, start: int, memory: Memory) -> Found | None:
    """五年前 as a year, 五年 as a DURATION."""
    if is_ordinal(chars, start) or "公元前" in chars[max(0, start - 3) : start + 1]:
        return None
    near = chars[start : start + _FARTHEST_HOUR]
    match = words.AGO.match(chars, start) if "前" in near else None
    if match is not None:
        return _reckoned(match, memory, -1, words.AGO.name)
    match = words.LATER.match(chars, start) if "后" in near else None
    if match is not None and _OPENS.search(chars, max(0, start - 2), start):
        return _reckoned(match, memory, 1, words.LATER.name)
    match = HOURS.match(chars, start) if "时" in near or "钟" in near or "秒" in near else None
    if match is not None:
        hours = hours_value(match)
        return Found(Point(Day(None), raw=hours[0], mod=hours[1], type="DURATION"), match.end(), HOURS.name) if hours else None
    match = DURATION.match(chars, start)
    if match is not None:
        value = duration_value(match) if is_length(chars, start, match) else None
        point = Point(Day(None), raw=value[0], mod=value[1], type="DURATION", lost=value[0] is None) if value else None
        return Found(point, match.end(), DURATION.name) if point else None
    match = COUNTED_DAYS.match(chars, start) if "日" in near else None
    if match is None or not DAYS_COUNTED.search(chars[max(0, start - 4) : start]):
        return None
    return Found(Point(Day(None), raw=f"P{int(match['count'])}D", type="DURATION"), match.end(), COUNTED_DAYS.name)


def _reckoned(match: re.Match[str], memory: Memory, sign: int, rule: str) -> Found | None:
    """五年前 as a year, 三个月前 as a month, 两天后 as a day; ``sign`` is -1 before publication, 1 after it."""
    count, published, unit = number_value(match["count"], 1, 200), memory.published, match["unit"]
    if match["count"] == "半":
        count, unit = 6, "月"
    if count is None or (len(match["count"]) > 1 and not match["count"].isdecimal() and "十" not in match["count"]):
        return None  # 五八年前 names a year
    if published is None:
        day = Day(None)
    elif unit == "年":
        day = Day(published.year + sign * count)
    elif unit == "月":
        day = month_before(day_of(published), -sign * count)
    else:
        day = day_of(published + sign * datetime.timedelta(count * (1 if unit in "天日" else 7)))
    mod = "APPROX" if unit[0] in "周星" else None
    return Found(Point(day, mod=mod), match.end(), rule, False)


def read_reference(chars: str, start: int, memory: Memory) -> Found | None:
    """近年来, 目前, 今后: no calendar fixes it."""
    hit = reference_at(chars, start)
    return Found(Point(Day(None), raw=hit[1]), hit[0], "date.reference") if hit else None
