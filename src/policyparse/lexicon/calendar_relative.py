"""Expressions that lean on the day of publication or on no date at all: 昨天, 上月底, 上周五, 每年, 五年来, 近年来."""

from __future__ import annotations

import datetime

from . import calendar_words as words
from .calendar_duration import DURATION, duration_value, is_ordinal
from .calendar_memory import Memory
from .calendar_point import Day, Point, day_of, edtf, month_before, number_value
from .calendar_reader import EDGES
from .calendar_scan import Found, add_clock
from .gazetteer import Matcher, matcher

_UNITS = {"年": "Y", "月": "M", "周": "W", "星": "W", "天": "D", "日": "D"}
_WEEKS = {"上上": -2, "上": -1, "本": 0, "这": 0, "下": 1}


def read_day_word(chars: str, start: int, memory: Memory) -> Found | None:
    """今天, 昨晚, 今(16)日, 当天: a day, with a time of day behind it."""
    match = words.DAY_WORD.match(chars, start)
    if match is None:
        return None
    head, published = match["word"][0], memory.published
    if match["number"]:
        day = _near(int(match["number"]), published)
    elif head in words.DAY_WORDS:
        moment = published + datetime.timedelta(words.DAY_WORDS[head]) if published else None
        day = day_of(moment) if moment else Day(None)
    else:
        day = _antecedent(match["word"], start, memory) or Day(None)
        if day.day is None and match["word"] in ("当天", "当日", "当晚"):
            return None
    # The day is known to be one even where its date is not: a time of day may follow.
    found = add_clock(chars, Found(Point(day._replace(day=day.day or 1)), match.end(), words.DAY_WORD.name))
    return found if day.day else found._replace(point=found.point._replace(start=Day(None)))


def _near(number: int, published: datetime.date | None) -> Day:
    """The date with that day of the month that is nearest to publication."""
    if published is None:
        return Day(None)
    around = [published + datetime.timedelta(distance) for distance in (0, -1, 1, -2, 2, -3, 3)]
    return next((day_of(d) for d in around if d.day == number), Day(None))


def _antecedent(word: str, start: int, memory: Memory) -> Day | None:
    """The day that 当天 or 次日 refers to."""
    day = memory.last_day(start)
    if day is None or word[0] not in "次翌":
        return day
    iso = edtf(day)
    return day_of(datetime.date.fromisoformat(iso) + datetime.timedelta(1)) if iso else None


def read_month_word(chars: str, start: int, memory: Memory) -> Found | None:
    """上月底, 本月26日, 当月."""
    match = words.MONTH_WORD.match(chars, start)
    if match is None:
        return None
    word = match["word"]
    if word[0] in "当同次":
        last = next((r.point.start for r in memory.before(start, "\n") if r.point.start.month is not None), None)
        if last is None:
            return None
        month = month_before(last, -1 if word[0] == "次" else 0)
    else:
        distance = {"上": 1, "下": -1}.get(word[0], 0)
        month = month_before(day_of(memory.published), distance) if memory.published else Day(None)
    if match["day"] and month.month:
        month = month._replace(day=number_value(match["day"], 1, 31))
    return Found(Point(month, mod=EDGES.get(match["edge"] or "")), match.end(), words.MONTH_WORD.name)


def read_week_word(chars: str, start: int, memory: Memory) -> Found | None:
    """上周, 本周三: a week as the interval of its days, or one day of it."""
    match = words.WEEK_WORD.match(chars, start)
    if match is None:
        return None
    if memory.published is None:
        return Found(Point(Day(None)), match.end(), words.WEEK_WORD.name)
    monday = memory.published - datetime.timedelta(memory.published.weekday() - 7 * _WEEKS[match["word"]])
    if match["day"]:
        distance = min("一二三四五六日天".index(match["day"]), 6)
        return Found(Point(day_of(monday + datetime.timedelta(distance))), match.end(), words.WEEK_WORD.name)
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
        count = number_value(match["count"], 1, 99) if match["count"] else 1
        value = f"P{(count or 1) * 3}M" if unit == "季" else f"P{count}{_UNITS[unit]}"
    return Found(Point(Day(None), raw=value, type="SET"), match.end(), words.RECURRENCE.name) if value else None


def read_length(chars: str, start: int, memory: Memory) -> Found | None:
    """五年前 as a year, 五年 as a DURATION."""
    ago = words.AGO.match(chars, start)
    if ago and not is_ordinal(chars, start):
        count = number_value(ago["count"], 1, 200)
        if count:
            return Found(Point(Day(memory.year_of_publication(-count))), ago.end(), words.AGO.name, False)
    match = DURATION.match(chars, start)
    if match is None or is_ordinal(chars, start):
        return None
    value = duration_value(match)
    return Found(Point(Day(None), raw=value[0], mod=value[1], type="DURATION"), match.end(), DURATION.name) if value else None


def read_reference(chars: str, start: int, memory: Memory) -> Found | None:
    """近年来, 目前, 今后."""
    hit = words.reference_at(chars, start)
    return Found(Point(Day(None), raw=hit[1]), hit[0], "date.reference") if hit else None


def read_since_event(chars: str, end: int, memory: Memory) -> tuple[int, Found] | None:
    """党的十八大以来: a named period before 以来, which begins at ``end``. Gives where it starts."""
    stop = end - 1 if chars[end - 1 : end] == "召" else end
    hit = _periods().ending_at(chars, stop)
    if hit is None or hit.row["kind"] == "plan":
        return None
    first = hit.row["start"][:7]
    last = memory.published.isoformat() if memory.published else ".."
    parts = [int(part) for part in first.split("-")]
    return hit.start, Found(Point(Day(*parts), raw=f"{first}/{last}"), end + 2, "date.since_event")


def _periods() -> Matcher:
    return matcher("periods")
