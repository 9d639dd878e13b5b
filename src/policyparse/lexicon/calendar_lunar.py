"""The lunar calendar: the day of 正月初五 or 腊月二十三 of a year, from a table."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from .calendar_point import Day, day_of

FIRST_TABLED = 1990
# One entry a year: month and day of its first day, its leap month (0 for none), and thirteen bits for its months, 1 where one has 30 days.
# From the lunar calendar of the Purple Mountain Observatory (GB/T 33661-2017).
_YEARS = (
    "01275092f 02150092e 020400c96 012330d4a 021001d4a 013180d65 021900b58 02070156c 01285126d 02160125c 02050192c 012441a95 "
    "021201a94 020101b4a 012220b55 020900ad4 01297155b 0218004ba 02070125a 01265192b 02140152a 020301694 0123416aa 0210015aa "
    "013190ab5 021900974 0208014b6 012860a57 021600a56 020501526 012540e95 021200d54 0201015aa 0122209b5 02100096c 0129614ae "
    "02170149c 020601a4c 012651d26 021301aa6 020300b54 012330d6a 0211012da 0131b095d 02190095a 02080149a 012861a4b 021501a4a "
    "020401aa4 012451b54 0212016b4 020100ada 01222095b 021000936 013071497 021701496 02060154a 0126516a5 021400da4 0202015b4 "
    "012330ab6 "
).split()


class LunarMonth(NamedTuple):
    """A month of the lunar calendar: its first day and its number of days."""

    first: datetime.date
    days: int


def lunar_month(year: int, month: int, leap: bool = False) -> LunarMonth | None:
    """A month of a lunar year; None where the table does not reach, or the year has no such leap month.

    Args:
        year: the year in which the lunar year begins.
        month: 1 (正月) to 12 (腊月).
        leap: whether the leap month of that number is meant (闰四月).

    >>> lunar_month(2023, 2, leap=True)
    LunarMonth(first=datetime.date(2023, 3, 22), days=29)
    """
    index = year - FIRST_TABLED
    if not 0 <= index < len(_YEARS) or not 1 <= month <= 12:
        return None
    entry = _YEARS[index]
    leap_month, bits = int(entry[4], 16), f"{int(entry[5:], 16):013b}"
    if leap and month != leap_month:
        return None
    place = month - 1 + (leap or 0 < leap_month < month)
    first = datetime.date(year, int(entry[:2]), int(entry[2:4])) + datetime.timedelta(sum(29 + int(bit) for bit in bits[:place]))
    return LunarMonth(first, 29 + int(bits[place]))


def lunar_day(year: int, month: int, day: int, leap: bool = False) -> Day | None:
    """The day of the calendar on which a lunar day falls; None where the table does not reach or the month has no such day.

    >>> lunar_day(2023, 1, 5), lunar_day(2022, 12, 23), lunar_day(2023, 12, 31)
    (Day(year=2023, month=1, day=26), Day(year=2023, month=1, day=14), None)
    """
    found = lunar_month(year, month, leap)
    return day_of(found.first + datetime.timedelta(day - 1)) if found and 1 <= day <= found.days else None


def new_years_eve(year: int) -> Day | None:
    """除夕 of a calendar year: the day before its Spring Festival.

    >>> new_years_eve(2024)
    Day(year=2024, month=2, day=9)
    """
    found = lunar_month(year, 1)
    return day_of(found.first - datetime.timedelta(1)) if found else None
