"""Days with a name: festivals, solar terms, days of the lunar calendar, 十月第一个星期一."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator

from .calendar import DateHit
from .calendar_festival import NAMES, PLAIN_TERMS, TERMS, festival_day, nearest, nth_weekday, solar_term
from .calendar_holiday import HOLIDAY, nearest_holiday
from .calendar_lunar import lunar_day, lunar_month
from .calendar_now import YEAR, Now, hit, interval
from .calendar_point import Day, day_of, edtf, month_before, number_value

_FESTIVAL = re.compile(
    rf"(?:{YEAR}的?)?(?P<name>{'|'.join(NAMES)})(?:期间|前夕|假期|当[天日])?(?!联欢|晚会|档|礼物|大街|树|老人|歌|帽|卡|岛)"
)
_TERM = re.compile(
    rf"(?:{YEAR}的?(?P<any>{'|'.join(TERMS)})|(?P<plain>{'|'.join(PLAIN_TERMS)})(?![一-鿿]*[村镇路]))(?:节气|时节|当[天日])?|(?P<said>{'|'.join(TERMS)})(?:节气|时节|节)"
)
_LUNAR = re.compile(
    rf"(?:{YEAR}的?)?(?P<named>农历|阴历|旧历|夏历)?(?:(?P<year2>[12]\d{{3}}|[一二][〇○零一二三四五六七八九]{{3}})年)?(?P<leap>闰)?"
    r"(?P<month>正|腊|冬(?=月[初十廿二三])|1[0-2]|[1-9]|十[一二]|[一二三四五六七八九十])月"
    r"(?P<day>初(?:[一二三四五六七八九十]|10|[1-9](?!\d))(?![批个次位名家项种代])|廿[一二三四五六七八九]?|三十|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|(?:30|[12]\d|[1-9])(?=日)|(?<=[正腊]月)(?:30|[12]\d|[1-9])(?=[号，。、；至到前后以起\s]|\Z))?(?P<end>日)?"
)
_LUNAR_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_NTH = re.compile(
    rf"(?:(?P<near>[上下本]个?|这个)月|(?:{YEAR}的?)?(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?)的?(?:第(?P<count>[一二三四五1-5])|最后一)个?(?:星期|周)(?P<day>[一二三四五六日天])"
)


_WEEK_OF_MONTH = re.compile(
    rf"(?:{YEAR}的?)?(?<![\d一二三四五六七八九十])(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?的?第(?P<count>[一二三四五1-5])个?(?:星期|周)(?![一二三四五六日天])"
)


def find_named_days(chars: str, now: Now) -> Iterator[DateHit]:
    """The days of a text that have a name, unsorted. Without a year the one within ten weeks ahead is meant, else the last.

    >>> [h.value for h in find_named_days("2024年元宵节，腊月二十三，冬至，11月第四个星期四", Now(datetime.date(2023, 10, 26)))]
    ['2024-02-24', '2023-12-22', '2023-01-14', '2023-11-23']
    """
    for match in _FESTIVAL.finditer(chars):
        name = match["name"]
        yield hit(chars, match.start(), match.end(), _value(match, now, lambda year, name=name: festival_day(name, year)))  # type: ignore[misc]
    for match in _TERM.finditer(chars):
        term = match["any"] or match["plain"] or match["said"]
        yield hit(chars, match.start(), match.end(), _value(match, now, lambda year, term=term: solar_term(term, year)))  # type: ignore[misc]
    for match in HOLIDAY.finditer(chars):
        day = nearest_holiday(match["name"], now.day)
        if day is not None:
            yield hit(chars, match.start(), match.end(), edtf(day))
    yield from _lunar(chars, now)
    for match in _NTH.finditer(chars):
        yield from _nth(chars, match, now)
    for match in _WEEK_OF_MONTH.finditer(chars):
        yield from _week_of_month(chars, match, now)


def _value(match: re.Match[str], now: Now, day_in: Callable[[int], Day | None]) -> str | None:
    """The day in the year that the words name, else the nearest one."""
    year = now.year(match)
    if year is None and (now.names_year(match) or now.day is None):
        return None
    day = day_in(year) if year is not None else nearest(day_in, now.day) if now.day else None
    return edtf(day) if day else None


def _lunar(chars: str, now: Now) -> Iterator[DateHit]:
    """农历正月初五, 腊月二十三, 闰四月; 农历十月 as the days from its first to its last."""
    for match in _LUNAR.finditer(chars):
        digits, month_word = match["day"], match["month"]
        is_lunar = match["named"] or match["leap"] or month_word in _LUNAR_MONTHS or (digits and digits[0] in "初廿" and not match["end"])
        if not is_lunar or (digits is None and chars.startswith("初", match.end())):
            continue
        month = _LUNAR_MONTHS.get(month_word) or number_value(month_word, 1, 12)
        day = number_value(digits.removeprefix("初"), 1, 30) if digits else 0
        if month is None or day is None:
            continue
        start = match.start() if match["named"] or match["leap"] or match["year"] or match["word"] else match.start("month")
        named = match["year2"]
        leap = bool(match["leap"])
        if digits:
            value = _in_year(match, named, now, lambda year, m=month, d=day, leap=leap: lunar_day(year, m, d, leap))  # type: ignore[misc]
        else:
            value = _whole_month(_in_year(match, named, now, lambda year, m=month, leap=leap: _first(year, m, leap)))  # type: ignore[misc]
        yield hit(chars, start, match.end(), value)


def _in_year(match: re.Match[str], year: str | None, now: Now, day_in: Callable[[int], Day | None]) -> str | None:
    if year is None:
        return _value(match, now, day_in)
    number = number_value(
        "".join(
            str("〇○零一二三四五六七八九".index(c) - 2) if not c.isdecimal() and c not in "〇○" else c if c.isdecimal() else "0"
            for c in year
        ),
        1,
        9999,
    )
    day = day_in(number) if number else None
    return edtf(day) if day else None


def _first(year: int, month: int, leap: bool) -> Day | None:
    found = lunar_month(year, month, leap)
    return day_of(found.first) if found else None


def _whole_month(first: str | None) -> str | None:
    """The days of the lunar month that begins on a day."""
    if first is None:
        return None
    start = datetime.date.fromisoformat(first)
    for year in (start.year, start.year - 1):
        for month in range(1, 13):
            for leap in (False, True):
                found = lunar_month(year, month, leap)
                if found and found.first == start:
                    return interval(day_of(start), day_of(start + datetime.timedelta(found.days - 1)))
    return None


def _nth(chars: str, match: re.Match[str], now: Now) -> Iterator[DateHit]:
    year = now.year(match) if now.names_year(match) else now.day.year if now.day else None
    month = number_value(match["month"] or "", 1, 12)
    if match["near"]:
        near = month_before(day_of(now.day), {"上": 1, "下": -1}.get(match["near"][0], 0)) if now.day else Day(None)
        year, month = near.year, near.month or 1
    count = (number_value(match["count"], 1, 5) or 1) if match["count"] else -1
    weekday = min("一二三四五六日天".index(match["day"]), 6)
    if month is not None:
        day = nth_weekday(year, month, count, weekday) if year else None
        yield hit(chars, match.start(), match.end(), edtf(day) if day else None)


def _week_of_month(chars: str, match: re.Match[str], now: Now) -> Iterator[DateHit]:
    """9月第三周: a week is of the month that its Thursday is of, as ISO 8601 has it for years."""
    year = now.year(match) if now.names_year(match) else now.day.year if now.day else None
    month, count = number_value(match["month"], 1, 12), number_value(match["count"], 1, 5)
    if month is None or count is None:
        return
    thursday = nth_weekday(year, month, count, 3) if year else None
    iso = edtf(thursday) if thursday else None
    value = None
    if iso:
        middle = datetime.date.fromisoformat(iso)
        value = "/".join((middle + datetime.timedelta(distance)).isoformat() for distance in (-3, 3))
    if value or year is None:
        yield hit(chars, match.start(), match.end(), value)
