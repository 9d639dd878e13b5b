"""Dates as people say them without a calendar word beside: 下午三点, 周三, 月底, 春节, 大前天. A reader of dates asks for them; in articles such words
are mostly parts of names and timetables, so facts are not made of them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from .calendar import DateHit
from .calendar_holiday import HOLIDAY, nearest_holiday
from .calendar_point import Day, Point, day_of, month_before, number_value

_H = r"\d{1,2}|[一二两三四五六七八九十]{1,3}"
_PART = r"上午|早上|早晨|清晨|凌晨|中午|下午|午后|傍晚|晚上|晚间|夜间|深夜|早|晚"
_CLOCK = re.compile(
    rf"(?P<part>{_PART})?(?P<hour>{_H})(?:[点时](?![一-鿿]?[睛尚击评燃])(?:(?P<minute>{_H})分|(?P<half>半)|(?P<quarter>[一三])刻|整|钟)?|[:：](?P<digits>[0-5]\d)(?![\d:：]))"
)
_TO = re.compile(r" ?(?:至|到|[-—–~～]{1,2}) ?")
_LATE = ("下午", "午后", "傍晚", "晚上", "晚间", "夜间", "深夜", "晚")
_WEEKDAY = re.compile(
    r"(?<![上下本这每隔半一二两三四五六七八九十\d个\-—])(?:周|星期|礼拜)(?P<day>[一二三四五六日天末])(?![岁年边围期转密刊报会内个至到、—-])"
)
_MONTH_EDGE = re.compile(r"(?<![\d一二三四五六七八九十上下本当每各同次个正腊])月(?P<edge>[底末初])(?!步|级)")
_FAR = re.compile(r"(?P<word>大前|大后)(?P<unit>天|年)")
_CENTURY = re.compile(r"(?P<number>1[89]|2[01]|十[八九]|二十一?)世纪(?!以|末|初|中|后|[\d一二三四五六七八九]|经济|大道|广场)")
_BEFORE_CHRIST = re.compile(r"公元前(?P<year>\d{1,4})年")
_NOW = re.compile("此刻|此时此刻|眼前")


def find_spoken_dates(chars: str, published: datetime.date | None, hits: Sequence[DateHit]) -> list[DateHit]:
    """The hits of a text with the spoken ones added, in text order; durations in two parts (1年2个月) are joined.

    Args:
        chars: the text, simplified.
        published: the day that they are reckoned from.
        hits: what the readers of calendar expressions found; nothing is read where they stand.

    >>> from .calendar import find_date_expressions as find
    >>> day = datetime.date(2023, 10, 26)
    >>> [(h.text, h.value) for t in ("下午三点到五点", "1年2个月") for h in find_spoken_dates(t, day, find(t, published=day))]
    [('下午三点到五点', '2023-10-26T15:00/2023-10-26T17:00'), ('1年2个月', 'P1Y2M')]
    """
    found = _joined(chars, hits)
    for hit in (*_far(chars, published), *_clocks(chars, published), *_others(chars, published)):
        covering = [h for h in found if h.start < hit.end and hit.start < h.end]
        if all(hit.start <= h.start and h.end <= hit.end and hit.rule == "date.far" for h in covering):
            found = [h for h in found if h not in covering] + [hit]
    return sorted(found, key=lambda hit: hit.start)


def _joined(chars: str, hits: Sequence[DateHit]) -> list[DateHit]:
    """2小时30分钟, 两个月零三天: lengths that stand together are one."""
    found: list[DateHit] = []
    for hit in hits:
        last = found[-1] if found else None
        both = last is not None and last.type == hit.type == "DURATION" and last.value and hit.value and not last.mod
        if last and both and chars[last.end : hit.start] in ("", "零", "又"):
            first, second = str(last.value), str(hit.value)
            value = first + (second[2:] if "T" in first else second[1:])
            found[-1] = last._replace(end=hit.end, text=chars[last.start : hit.end], value=value, mod=hit.mod)
        else:
            found.append(hit)
    return found


def _hit(chars: str, start: int, end: int, point: Point, rule: str) -> DateHit:
    return DateHit(start, end, chars[start:end], point.type, point.value, point.mod, rule)


def _clocks(chars: str, published: datetime.date | None) -> Iterator[DateHit]:
    position = 0
    while match := _CLOCK.search(chars, position):
        position = match.end()
        first = _time(match, None)
        if first is None or not (match["part"] or match["digits"] is None):
            continue
        dash = _TO.match(chars, position)
        second = _CLOCK.match(chars, dash.end()) if dash else None
        last = _time(second, match["part"]) if second else None
        if second and last:
            position = second.end()
        day = published.isoformat() if published else None
        value = None if day is None else f"{day}T{first}" + (f"/{day}T{last}" if last else "")
        yield DateHit(match.start(), position, chars[match.start() : position], "TIME", value, None, "date.spoken")


def _time(match: re.Match[str] | None, part: str | None) -> str | None:
    """HH:MM of a clock time; the part of the day of the first one holds for the second."""
    hour = number_value(match["hour"], 0, 24) if match else None
    if match is None or hour is None:
        return None
    minute = 30 if match["half"] else {"一": 15, "三": 45}.get(match["quarter"] or "", 0)
    minute = int(match["digits"]) if match["digits"] else number_value(match["minute"], 0, 59) or 0 if match["minute"] else minute
    if (match["part"] or part) in _LATE and hour < 12:
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None


def _far(chars: str, published: datetime.date | None) -> Iterator[DateHit]:
    for match in _FAR.finditer(chars):
        distance = -3 if match["word"] == "大前" else 3
        if published is None:
            day = Day(None)
        else:
            day = Day(published.year + distance) if match["unit"] == "年" else day_of(published + datetime.timedelta(distance))
        yield _hit(chars, match.start(), match.end(), Point(day), "date.far")
    for match in _BEFORE_CHRIST.finditer(chars):
        value = f"-{int(match['year']) - 1:04d}"  # EDTF has a year 0
        yield _hit(chars, match.start(), match.end(), Point(Day(None), raw=value), "date.far")


def _others(chars: str, published: datetime.date | None) -> Iterator[DateHit]:
    for match in _WEEKDAY.finditer(chars):
        yield _hit(chars, match.start(), match.end(), _weekday(match["day"], published), "date.spoken")
    for match in _MONTH_EDGE.finditer(chars):
        month = month_before(day_of(published), 0) if published else Day(None)
        yield _hit(chars, match.start(), match.end(), Point(month, mod="START" if match["edge"] == "初" else "END"), "date.spoken")
    for match in HOLIDAY.finditer(chars):
        day = nearest_holiday(match["name"], published)
        if day is not None:
            yield _hit(chars, match.start(), match.end(), Point(day), "date.spoken")
    for match in _CENTURY.finditer(chars):
        number = number_value(match["number"], 18, 21) or 20
        yield _hit(chars, match.start(), match.end(), Point(Day(None), raw=f"{number - 1}XX"), "date.spoken")
    for match in _NOW.finditer(chars):
        yield _hit(chars, match.start(), match.end(), Point(Day(None), raw="PRESENT_REF"), "date.spoken")


def _weekday(word: str, published: datetime.date | None) -> Point:
    """The day of the week of publication; 周末 is its two last days."""
    if published is None:
        return Point(Day(None))
    monday = published - datetime.timedelta(published.weekday())
    if word == "末":
        return Point(day_of(monday + datetime.timedelta(5)), day_of(monday + datetime.timedelta(6)))
    return Point(day_of(monday + datetime.timedelta(min("一二三四五六日天".index(word), 6))))
