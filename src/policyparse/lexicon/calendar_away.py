"""Days, weeks, months and quarters at a distance, as people say them: 本月十日, 上上个月五号, 下下下周一, 下周周六, 一年半前, 三个季度后."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal

from .calendar import DateHit
from .calendar_now import YEAR, Now, hit, interval
from .calendar_point import Day, day_of, edtf, month_before, months, nearest_year, number_value, quarter
from .numeral import numeral_value

_N = r"(?:\d{1,3}|[一二两三四五六七八九十廿]{1,4})"
_WAY = "(?<![以之早晚马])(?:(?P<back>上{1,4})|(?P<on>下{1,4}))"
_CN_DAY = "(?:三十一?|二?十[一二三四五六七八九]|二?十|[一二三四五六七八九])"
_DAY_OF_MONTH = re.compile(rf"(?:{_WAY}|(?<![日成基])本|这)个?月份?(?P<day>{_CN_DAY}|\d{{1,2}})[日号](?!线|楼|店|令|文)")
_LEANING = re.compile(rf"(?<![一二三四五六七八九十首每多不\d])[次同当翌]月(?P<day>{_CN_DAY}|\d{{1,2}})[日号](?!线|楼|店|令|文)")
_MONTH = re.compile("(?<![以之早晚马])(?:(?P<back>上{3,4})|(?P<on>下{3,4}))个?月(?!\\d)")
_WEEK = re.compile(
    rf"(?:{_WAY}|[本这])个?(?:周|星期)的?(?:周|星期)(?P<day>[一二三四五六日天])|(?<!以)(?:(?P<back2>上{{3,4}})|(?P<on2>下{{3,4}}))个?(?:周|星期)(?P<day2>[一二三四五六日天])?"
)
_QUARTER = re.compile("(?<!以)(?:(?P<back>上{2,4})|(?P<on>下{2,4}))个?季度")
# 上半月, 10月下半月
_HALF_MONTH = re.compile(
    rf"(?<![以之])(?:{YEAR}?的?(?P<month>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|(?P<way>[上下]个?|本|这个?)月)?的?(?P<half>[上下])半月(?!刊|谈|板|湾)"
)
_COUNT = r"(?P<count>\d{1,2}|[一二两三四五六七八九十]{1,3})"
_OF_YEAR = re.compile(
    rf"{YEAR}的?(?:第 ?{_COUNT} ?(?:(?P<week>个?(?:周|星期)(?![一二三四五六日天]))|(?P<nth>个月))|(?P<edge>前|头|最后) ?{_COUNT.replace('count', 'many')} ?(?P<unit>天|个?(?:周|星期)|个月|个季度))"
)
_NEAR_DAY = re.compile("(?<![提目之以当生空大午日])前日(?!均|本|常)|(?<![今以之前最先])[后後]日(?!本|均|常)")
_DAYS_AGO = re.compile("(?<![今明近前数])两日(?:之|以)?(?P<way>前|后)(?!天|期)")
# Half a unit says how exact the count is: 一年半前 names a month, 两天半 no day
_HALF_AWAY = re.compile(
    rf"(?<![\d.廿一二三四五六七八九十])(?:(?P<years>{_N})年半|(?P<months>{_N})个(?:半|(?P<some>多))月|(?P<quarters>{_N})个季度|(?P<half>半)个?月)(?:之|以)?(?P<way>前|后)(?!后|期|夕|半|[一二两三四五1-9])"
)
_DAYS_LATER = re.compile(rf"(?<![\d.])(?P<count>{_N})天(?:之|以)?后(?=的)")
_HOURS_AWAY = re.compile(rf"(?<![\d.])(?:(?P<hours>{_N})个半(?:小时|钟头)|(?P<minutes>{_N})分(?:钟半|半钟?))(?:之|以)?(?P<way>前|后)")


def find_away(chars: str, now: Now) -> Iterator[DateHit]:
    """The expressions of a text that say how far a day, week, month or quarter lies from publication, unsorted.

    >>> [h.value for h in find_away("本月十日，上上个月五号，下周周六，下下个季度，一年半前", Now(datetime.date(2023, 10, 26)))]
    ['2023-10-10', '2023-08-05', '2023-11-04', '2024-04/2024-06', '2022-04']
    """
    if "月" in chars:
        yield from _months(chars, now)
        yield from _half_months(chars, now)
    if "年" in chars:
        yield from _parts_of_year(chars, now)
    if "周" in chars or "星期" in chars:
        yield from _weeks(chars, now)
    if "季" in chars:
        for match in _QUARTER.finditer(chars):
            yield hit(chars, match.start(), match.end(), _quarter(_steps(match), now))
    if "日" in chars:
        yield from _days(chars, now)
    for match in _DAYS_LATER.finditer(chars) if "天" in chars else ():
        count = number_value(match["count"], 1, 999)
        if count is not None:
            yield hit(chars, match.start(), match.end(), (now.day + datetime.timedelta(count)).isoformat() if now.day else None)
    if "半" in chars or "个" in chars:
        yield from _halves(chars, now)


def _steps(match: re.Match[str], more: str = "") -> int:
    """How far ahead (positive) or back the words point: 上上 is two back, 本 none."""
    back, on = match["back" + more], match["on" + more]
    return len(on) if on else -len(back) if back else 0


def _months(chars: str, now: Now) -> Iterator[DateHit]:
    for match in _DAY_OF_MONTH.finditer(chars):
        number = number_value(match["day"], 1, 31)
        month = month_before(day_of(now.day), -_steps(match)) if now.day else Day(None)
        if number is not None:
            value = edtf(month._replace(day=number)) if month.month else None
            yield hit(chars, match.start(), match.end(), value)
    for match in _LEANING.finditer(chars):
        yield hit(chars, match.start(), match.end(), None)  # 次月15日: the month before is not named
    for match in _MONTH.finditer(chars):
        yield hit(chars, match.start(), match.end(), edtf(month_before(day_of(now.day), -_steps(match))) if now.day else None)


def _weeks(chars: str, now: Now) -> Iterator[DateHit]:
    for match in _WEEK.finditer(chars):
        day, steps = match["day"] or match["day2"], _steps(match) or _steps(match, "2")
        value = None
        if now.day is not None:
            monday = now.day - datetime.timedelta(now.day.weekday() - 7 * steps)
            value = (
                (monday + datetime.timedelta(min("一二三四五六日天".index(day), 6))).isoformat()
                if day
                else f"{monday.isoformat()}/{(monday + datetime.timedelta(6)).isoformat()}"
            )
        yield hit(chars, match.start(), match.end(), value)


def _half_months(chars: str, now: Now) -> Iterator[DateHit]:
    """10月上半月 are its first fifteen days."""
    for match in _HALF_MONTH.finditer(chars):
        month = Day(None)
        if match["month"]:
            number = number_value(match["month"], 1, 12)
            year = now.year(match) if now.names_year(match) else nearest_year(number or 1, now.day)
            month = Day(year, number) if year and number else month
        elif now.day is not None:
            month = month_before(day_of(now.day), {"上": 1, "下": -1}.get((match["way"] or "")[:1], 0))
        value = None
        if month.year is not None and month.month is not None:
            last = datetime.date(month.year + month.month // 12, month.month % 12 + 1, 1) - datetime.timedelta(1)
            first, end = (1, 15) if match["half"] == "上" else (16, last.day)
            value = interval(month._replace(day=first), month._replace(day=end))
        yield hit(chars, match.start(), match.end(), value)


def _parts_of_year(chars: str, now: Now) -> Iterator[DateHit]:
    """2023年第13周, 今年最后两个月, 去年前10天; weeks are those of ISO 8601."""
    for match in _OF_YEAR.finditer(chars):
        count = number_value(match["count"] or match["many"], 1, 99)
        year = now.year(match)
        if count is not None:
            value = _part_of_year(year, count, match) if year else None
            if value or year is None:
                yield hit(chars, match.start(), match.end(), value)


def _part_of_year(year: int, count: int, match: re.Match[str]) -> str | None:
    if match["nth"]:
        return edtf(Day(year, count)) if count <= 12 else None
    ends = match["edge"] == "最后"
    unit = "周" if match["week"] else match["unit"][-1]
    if unit in "月度":
        size = count * (3 if unit == "度" else 1)
        return (months(year, 13 - size, 12) if ends else months(year, 1, size)).value if size <= 12 else None
    if unit == "天":
        first = datetime.date(year, 12, 31) - datetime.timedelta(count - 1) if ends else datetime.date(year, 1, 1)
        return interval(day_of(first), day_of(first + datetime.timedelta(count - 1)))
    return _weeks_of_year(year, count, bool(match["week"]), ends)


def _weeks_of_year(year: int, count: int, one: bool, ends: bool) -> str | None:
    """The count-th week of a year, or its first or last weeks."""
    opening = datetime.date.fromisocalendar(year, 1, 1)
    weeks = (datetime.date.fromisocalendar(year + 1, 1, 1) - opening).days // 7
    if count > weeks:
        return None
    first = count - 1 if one else weeks - count if ends else 0
    monday = opening + datetime.timedelta(7 * first)
    return interval(day_of(monday), day_of(monday + datetime.timedelta(7 * (1 if one else count) - 1)))


def _quarter(steps: int, now: Now) -> str | None:
    if now.day is None:
        return None
    quarters = now.day.year * 4 + (now.day.month - 1) // 3 + steps
    return quarter(quarters // 4, quarters % 4 + 1).value


def _days(chars: str, now: Now) -> Iterator[DateHit]:
    """前日 and 后日 are two days away, in papers of Hong Kong and Taiwan above all; 两日前 counts two."""
    for pattern in (_NEAR_DAY, _DAYS_AGO):
        for match in pattern.finditer(chars):
            distance = -2 if "前" in match[0] else 2
            value = (now.day + datetime.timedelta(distance)).isoformat() if now.day else None
            yield hit(chars, match.start(), match.end(), value)


def _halves(chars: str, now: Now) -> Iterator[DateHit]:
    """一年半前 is a month, 一个半小时后 a minute."""
    for match in _HALF_AWAY.finditer(chars):
        sign = -1 if match["way"] == "前" else 1
        if match["half"]:
            day = (now.day + datetime.timedelta(15 * sign)).isoformat() if now.day else None
            yield hit(chars, match.start(), match.end(), day, mod="APPROX")
            continue
        count = number_value(match["years"] or match["months"] or match["quarters"], 1, 200)
        if count is None:
            continue
        months = count * 12 + 6 if match["years"] else count * 3 if match["quarters"] else count
        exact = match["quarters"] or match["years"]
        # Half a month is fifteen days
        day_off = 0 if exact or match["some"] else 15 * sign
        value = edtf(month_before(day_of(now.day + datetime.timedelta(day_off)), -sign * months)) if now.day else None
        yield hit(chars, match.start(), match.end(), value, mod=None if exact else "APPROX")
    for match in _HOURS_AWAY.finditer(chars) if now.moment else ():
        count2 = numeral_value(match["hours"] or match["minutes"])
        if count2 is not None and now.moment:
            seconds = float((count2 + Decimal("0.5")) * (3600 if match["hours"] else 60))
            moment = now.moment + datetime.timedelta(seconds=seconds * (-1 if match["way"] == "前" else 1))
            yield hit(chars, match.start(), match.end(), moment.strftime("%Y-%m-%dT%H:%M"), "TIME")
