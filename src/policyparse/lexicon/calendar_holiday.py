"""Holidays of a year: fixed ones, and those of the lunar calendar from a table."""

from __future__ import annotations

import datetime

from .calendar_point import Day, edtf
from .pattern import Pattern

FIRST_TABLED = 2000
# Month and day of each year from 2000 on, from the lunar calendar of the Purple Mountain Observatory (GB/T 33661-2017).
_SPRING = (
    "0205 0124 0212 0201 0122 0209 0129 0218 0207 0126 0214 0203 0123 0210 0131 0219 0208 0128 0216 0205 0125 0212 0201 0122 0210 0129"
)
_SPRING += " 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212"
_BOAT = "0606 0625 0615 0604 0622 0611 0531 0619 0608 0528 0616 0606 0623 0612 0602 0620 0609 0530 0618 0607 0625 0614 0603 0622 0610 0531"
_BOAT += " 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614"
_MOON = "0912 1001 0921 0911 0928 0918 1006 0925 0914 1003 0922 0912 0930 0919 0908 0927 0915 1004 0924 0913 1001 0921 0910 0929 0917 1006"
_MOON += " 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920"

_LUNAR = {"春节": _SPRING.split(), "端午": _BOAT.split(), "中秋": _MOON.split()}
_LUNAR |= {"端午节": _LUNAR["端午"], "中秋节": _LUNAR["中秋"]}
_FIXED = {
    "元旦": (1, 1),
    "五一": (5, 1),
    "“五一”": (5, 1),
    "国庆节": (10, 1),
    "国庆": (10, 1),
    "“十一”": (10, 1),
    "劳动节": (5, 1),
    "五一劳动节": (5, 1),
}
_FIXED |= {
    "“五一”国际劳动节": (5, 1),
    "国际劳动节": (5, 1),
    "五四青年节": (5, 4),
    "儿童节": (6, 1),
    "教师节": (9, 10),
    "建军节": (8, 1),
    "妇女节": (3, 8),
}

HOLIDAY = Pattern(
    "date.holiday",
    r" ?(?P<name>春节|元旦|清明节?|端午节?|中秋节?|国庆节?|五四青年节|“五一”国际劳动节|“五一”|五一劳动节|五一|国际劳动节|劳动节|“十一”|儿童节|教师节|建军节|妇女节)"
    r"(?P<span>假期|连假|长假|小长假|黄金周|期间|假日|前夕)?(?!联欢|晚会|庆典|\d+周年|口岸|档|劳动奖|巾帼)",
    yes=("春节", "国庆假期", "端午节", "“五一”期间"),
    no=("过年", "六一", "春节联欢晚会", "五一劳动奖章"),
)


def holiday_day(name: str, year: int | None) -> Day | None:
    """The day of a holiday in a year; None where the table does not reach.

    >>> holiday_day("春节", 2023), holiday_day("中秋节", 2024), holiday_day("国庆节", 2025)
    (Day(year=2023, month=1, day=22), Day(year=2024, month=9, day=17), Day(year=2025, month=10, day=1))
    """
    if year is None:
        return Day(None)
    if name in _FIXED:
        return Day(year, *_FIXED[name])
    if name.startswith("清明"):
        # The solar term falls on 4 April in leap years and the years after them, else on the 5th (valid for 2000 to 2043).
        return Day(year, 4, 4 if year % 4 < 2 else 5)
    table = _LUNAR[name]
    index = year - FIRST_TABLED
    return Day(year, int(table[index][:2]), int(table[index][2:])) if 0 <= index < len(table) else None


def nearest_holiday(name: str, published: datetime.date | None, weeks: int = 10) -> Day | None:
    """The occurrence of a holiday that a text means without a year: the one within ``weeks`` ahead, else the last.

    >>> nearest_holiday("元旦", datetime.date(2023, 12, 20)), nearest_holiday("国庆节", datetime.date(2023, 10, 8))
    (Day(year=2024, month=1, day=1), Day(year=2023, month=10, day=1))
    """
    if published is None:
        return Day(None)
    for year in (published.year + 1, published.year, published.year - 1):
        day = holiday_day(name, year)
        iso = edtf(day) if day else None
        if iso and (datetime.date.fromisoformat(iso) - published).days <= weeks * 7:
            return day
    return None
