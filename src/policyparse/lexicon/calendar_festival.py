"""Festivals and solar terms that people name without a calendar word: 元宵节, 除夕, 母亲节, 记者节, 冬至."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from .calendar_lunar import lunar_day, new_years_eve
from .calendar_point import Day, edtf

_FIXED = {
    "十一黄金周": (10, 1), "十一假期": (10, 1), "十一长假": (10, 1), "元旦节": (1, 1), "情人节": (2, 14), "植树节": (3, 12), "消费者权益日": (3, 15), "愚人节": (4, 1), "世界地球日": (4, 22), "世界读书日": (4, 23),
    "青年节": (5, 4), "护士节": (5, 12), "世界环境日": (6, 5), "“六一”": (6, 1), "六一儿童节": (6, 1), "“七一”": (7, 1), "建党节": (7, 1),
    "“八一”": (8, 1), "八一建军节": (8, 1), "全民健身日": (8, 8), "中国医师节": (8, 19), "抗战胜利纪念日": (9, 3), "烈士纪念日": (9, 30), "国庆日": (10, 1),
    "万圣节": (10, 31), "记者节": (11, 8), "光棍节": (11, 11), "女生节": (3, 7), "国际消费者权益日": (3, 15), "双十一": (11, 11), "“双十一”": (11, 11), "国家宪法日": (12, 4), "国家公祭日": (12, 13), "平安夜": (12, 24),
    "圣诞节": (12, 25), "圣诞": (12, 25), "“三八”国际妇女节": (3, 8), "三八妇女节": (3, 8), "国际妇女节": (3, 8), "国际儿童节": (6, 1), "五一国际劳动节": (5, 1),
}  # fmt: skip
_LUNAR = {
    "元宵节": (1, 15), "元宵": (1, 15), "龙抬头": (2, 2), "七夕节": (7, 7), "七夕": (7, 7), "中元节": (7, 15), "重阳节": (9, 9), "重阳": (9, 9),
    "腊八节": (12, 8), "腊八": (12, 8), "农历新年": (1, 1), "大年初一": (1, 1), "大年初二": (1, 2), "大年初三": (1, 3), "大年初四": (1, 4),
    "大年初五": (1, 5), "大年初六": (1, 6), "大年初七": (1, 7), "大年初八": (1, 8), "大年初九": (1, 9), "大年初十": (1, 10),
}  # fmt: skip
# Of these the day is announced when the moon is seen
_SIGHTED = ("开斋节", "肉孜节", "古尔邦节", "宰牲节")
_EVE = ("除夕夜", "除夕", "大年三十", "大年夜")
# Month, which one of the month, day of the week counted from Monday.
_FLOATING = {"母亲节": (5, 2, 6), "父亲节": (6, 3, 6), "感恩节": (11, 4, 3)}
_TERMS = "小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至".split()
# The day is [0.2422 Y + C] - [Y / 4] with the two last digits of the year; for the terms before March [(Y - 1) / 4]. Valid for this century.
_C = (5.4055, 20.12, 3.87, 18.73, 5.63, 20.646, 4.81, 20.1, 5.52, 21.04, 5.678, 21.37, 7.108, 22.83, 7.5, 23.13, 7.646, 23.042, 8.318,
      23.438, 7.438, 22.36, 7.18, 21.94)  # fmt: skip
_OFF_BY_ONE = {(2002, "立秋"): 1, (2008, "小满"): 1, (2016, "小暑"): 1, (2019, "小寒"): -1, (2021, "冬至"): -1, (2026, "雨水"): -1}
_LAST_YEAR = 2050

PLAIN_TERMS = (
    "立春",
    "惊蛰",
    "春分",
    "谷雨",
    "立夏",
    "芒种",
    "夏至",
    "小暑",
    "大暑",
    "立秋",
    "处暑",
    "白露",
    "秋分",
    "寒露",
    "霜降",
    "立冬",
    "冬至",
)
"""Terms that hardly mean anything else; 雨水, 大雪, 小满 and the like need a word beside them."""

NAMES = tuple(sorted((*_FIXED, *_LUNAR, *_EVE, *_FLOATING, *_SIGHTED, "农民丰收节"), key=len, reverse=True))
TERMS = tuple(_TERMS)


def nth_weekday(year: int, month: int, count: int, weekday: int) -> Day | None:
    """The n-th such day of the week of a month, counted from Monday as 0; ``count`` -1 is the last one.

    >>> nth_weekday(2023, 11, 4, 3), nth_weekday(2023, 10, -1, 4), nth_weekday(2023, 2, 5, 0)
    (Day(year=2023, month=11, day=23), Day(year=2023, month=10, day=27), None)
    """
    following = datetime.date(year + month // 12, month % 12 + 1, 1)
    first = datetime.date(year, month, 1)
    start = first if count > 0 else following - datetime.timedelta(7)
    day = start + datetime.timedelta((weekday - start.weekday()) % 7 + 7 * (count - 1 if count > 0 else 0))
    return Day(day.year, day.month, day.day) if day < following else None


def solar_term(name: str, year: int) -> Day | None:
    """The day of a solar term; None for years in which the formula was not checked.

    >>> solar_term("冬至", 2023), solar_term("春分", 2024), solar_term("立春", 1999)
    (Day(year=2023, month=12, day=22), Day(year=2024, month=3, day=20), None)
    """
    if not 2000 <= year <= _LAST_YEAR:
        return None
    place, short = _TERMS.index(name), year % 100
    leaps = (short - 1) // 4 if place < 4 else short // 4
    day = int(short * 0.2422 + _C[place]) - leaps + _OFF_BY_ONE.get((year, name), 0)
    return Day(year, place // 2 + 1, day)


def festival_day(name: str, year: int) -> Day | None:
    """The day of a festival in a calendar year; None where a table does not reach.

    >>> festival_day("元宵节", 2024), festival_day("除夕", 2023), festival_day("母亲节", 2023), festival_day("腊八节", 2023)
    (Day(year=2024, month=2, day=24), Day(year=2023, month=1, day=21), Day(year=2023, month=5, day=14), Day(year=2024, month=1, day=18))
    """
    if name in _FIXED:
        return Day(year, *_FIXED[name])
    if name in _LUNAR:
        return lunar_day(year, *_LUNAR[name])
    if name in _EVE:
        return new_years_eve(year)
    if name in _SIGHTED:
        return None
    return solar_term("秋分", year) if name == "农民丰收节" else nth_weekday(year, *_FLOATING[name])


def nearest(day_in: Callable[[int], Day | None], published: datetime.date, weeks: int = 10) -> Day | None:
    """The occurrence that a text means without a year: the one within ``weeks`` ahead, else the last.

    >>> nearest(lambda year: festival_day("圣诞节", year), datetime.date(2023, 10, 26))
    Day(year=2023, month=12, day=25)
    """
    for year in (published.year + 1, published.year, published.year - 1):
        day = day_in(year)
        iso = edtf(day) if day else None
        if iso and (datetime.date.fromisoformat(iso) - published).days <= weeks * 7:
            return day
    return None
