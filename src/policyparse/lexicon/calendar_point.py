"""Days and periods as the calendar counts them, and their EDTF form. Pure arithmetic; no text is read here."""

from __future__ import annotations

import datetime
from functools import lru_cache
from typing import NamedTuple

from .numeral import chinese_value

LOST = "\ufffd"
FIRST_YEAR, LAST_YEAR = 1900, 2099
"""Years that a damaged year number may stand for: policy texts speak of these."""


class Day(NamedTuple):
    """A year, month or day; the parts after the first None are None too."""

    year: int | None
    month: int | None = None
    day: int | None = None


class Point(NamedTuple):
    """What a date expression stands for. ``end`` closes a period; ``lost`` says that a digit of it is lost.

    ``raw`` holds an EDTF value that is no day (``199X``, ``P5Y``); ``clock`` a time of day (``09:30``).
    """

    start: Day
    end: Day | None = None
    mod: str | None = None
    type: str = "DATE"
    clock: str = ""
    lost: bool = False
    raw: str | None = None

    @property
    def value(self) -> str | None:
        """The EDTF value; None where a part is lost or cannot be known.

        >>> Point(Day(2023, 1), Day(2023, 9)).value, Point(Day(None, 4)).value, Point(Day(2023, 10, 26), clock="09:30").value
        ('2023-01/2023-09', None, '2023-10-26T09:30')
        """
        if self.lost:
            return None
        if self.raw is not None:
            return self.raw
        first = edtf(self.start)
        if first is None or self.end is None:
            return f"{first}T{self.clock}" if first and self.clock else first
        last = edtf(self.end)
        return None if last is None else f"{first}/{last}"


def edtf(day: Day) -> str | None:
    """A year, month or day in EDTF; None without a year, or where the calendar has no such day.

    >>> edtf(Day(2023)), edtf(Day(2023, 4)), edtf(Day(2023, 2, 30)), edtf(Day(None, 4))
    ('2023', '2023-04', None, None)
    """
    if day.year is None:
        return None
    if day.month is None:
        return f"{day.year:04d}"
    if day.day is None:
        return f"{day.year:04d}-{day.month:02d}"
    try:
        return datetime.date(day.year, day.month, day.day).isoformat()
    except ValueError:
        return None


def day_of(moment: datetime.date) -> Day:
    """A calendar date as a Day."""
    return Day(moment.year, moment.month, moment.day)


def shift_years(point: Point, years: int) -> Point:
    """The same stretch of the calendar, years later (or earlier, where negative).

    >>> shift_years(Point(Day(2023, 1), Day(2023, 9)), -1).value
    '2022-01/2022-09'
    """

    def shifted(day: Day) -> Day:
        return day if day.year is None else day._replace(year=day.year + years)

    return point._replace(start=shifted(point.start), end=None if point.end is None else shifted(point.end))


def month_before(day: Day, months: int) -> Day:
    """The month that lies ``months`` before the month of ``day``.

    >>> month_before(Day(2024, 1, 15), 1)
    Day(year=2023, month=12, day=None)
    """
    if day.year is None or day.month is None:
        return Day(None)
    index = day.year * 12 + day.month - 1 - months
    return Day(index // 12, index % 12 + 1)


def quarter(year: int | None, number: int, last: int | None = None) -> Point:
    """The quarter of a year, or the run of quarters up to ``last``.

    >>> quarter(2023, 1, 3).value, quarter(2023, 2).value
    ('2023-01/2023-09', '2023-04/2023-06')
    """
    return months(year, number * 3 - 2, (last or number) * 3)


def months(year: int | None, first: int, last: int) -> Point:
    """A run of months of one year; where it runs over the year's end, it ends in the next one.

    >>> months(2023, 11, 2).value
    '2023-11/2024-02'
    """
    if first == last:
        return Point(Day(year, first))
    return Point(Day(year, first), Day(year if year is None or last > first else year + 1, last))


@lru_cache(maxsize=1024)
def number_value(chars: str, low: int, high: int) -> int | None:
    """A small number in Arabic or Chinese digits; None where it is out of range or a lost digit leaves a choice.

    >>> number_value("十二", 1, 12), number_value("3\ufffd", 1, 31), number_value("4\ufffd", 1, 31), number_value("13", 1, 12)
    (12, None, None, None)
    >>> number_value("\ufffd022", 1900, 2099)
    2022
    """
    if LOST in chars:
        return _only_reading(chars, low, high)
    value = int(chars) if chars.isdecimal() else chinese_value(chars)
    return int(value) if value is not None and low <= value <= high else None


def _only_reading(chars: str, low: int, high: int) -> int | None:
    """The one number of the range that fits the digits that are left, where there is only one."""
    if not all(c == LOST or c.isdecimal() for c in chars):
        return None
    width = len(chars)
    fits = [n for n in range(low, high + 1) if len(str(n)) == width and all(c in (LOST, d) for c, d in zip(chars, str(n), strict=True))]
    return fits[0] if len(fits) == 1 else None


def nearest_year(month: int, published: datetime.date | None, ahead: bool = False) -> int | None:
    """The year of a month that is named without one: the year of publication, in spring the year before for the months of autumn.

    Args:
        month: 1 to 12.
        published: the date of publication; without one nothing is known.
        ahead: whether the words around speak of the future.

    >>> [nearest_year(m, datetime.date(2023, 1, 20)) for m in (1, 3, 12)]
    [2023, 2023, 2022]
    >>> nearest_year(11, datetime.date(2023, 10, 26))
    2023
    """
    if published is None:
        return None
    return published.year - 1 if month - published.month > 6 and not ahead else published.year


def nearest_day(day: int, published: datetime.date | None, ahead: bool = False) -> Day:
    """The date of a bare day of the month: the last such day up to publication, the next one where the words speak of the future.

    >>> nearest_day(26, datetime.date(2023, 10, 26)), nearest_day(30, datetime.date(2023, 10, 2))
    (Day(year=2023, month=10, day=26), Day(year=2023, month=9, day=30))
    """
    if published is None:
        return Day(None, None, day)
    if day <= published.day or ahead or day - published.day <= 2:
        return Day(published.year, published.month, day)
    last = month_before(day_of(published), 1)._replace(day=day)
    # 31日 in May is none of April: the month of publication has it
    return last if edtf(last) else Day(published.year, published.month, day)


_AFTERNOON = ("下午", "午后", "傍晚", "晚上", "晚间", "夜晚", "晚")
_NIGHT = ("夜间", "夜里", "深夜", "半夜", "午夜", "夜")
_SMALL_HOURS = 5


def hour_of_day(part: str, hour: int) -> tuple[int, int]:
    """The hour of 24 that a part of the day and an hour of twelve say, and by how many days it lies behind the day spoken of.

    >>> [hour_of_day(*said) for said in (("下午", 3), ("晚上", 12), ("晚上", 2), ("中午", 1), ("凌晨", 12), ("深夜", 11), ("半夜", 2))]
    [(15, 0), (0, 1), (2, 1), (13, 0), (0, 0), (23, 0), (2, 0)]
    """
    if hour == 24:
        return 0, 1
    if part[:1] in ("晚", "夜") and part not in _NIGHT and 0 < hour < _SMALL_HOURS:
        return hour, 1  # 晚上2点 is after midnight
    if part in _AFTERNOON and hour < 12:
        return hour + 12, 0
    if part in _NIGHT and _SMALL_HOURS < hour < 12:
        return hour + 12, 0
    if part == "中午" and hour < 3:
        return hour + 12, 0
    if hour == 12 and part == "凌晨":
        return 0, 0
    return (0, 1) if hour == 12 and (part[:1] in ("晚", "夜", "深", "半") or part == "午夜") else (hour, 0)
