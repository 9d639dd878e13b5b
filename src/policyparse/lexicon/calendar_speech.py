"""Stretches and recurrences as people say them: 两个月零三天, 接下来三天, 三十多年前, 每周一三五, 五六十年代, 去年暑假, 周三至周五."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal

from .calendar import DateHit
from .calendar_clock import PART
from .calendar_era import find_ages
from .calendar_length import find_lengths
from .calendar_now import YEAR, Now, hit
from .calendar_point import Day, day_of, edtf, month_before, number_value
from .numeral import decimal_string, numeral_value

_N = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,4})"
_ABOUT_AGO = re.compile(
    rf"(?<![\d.])(?P<count>{_N})[余多几来]个?(?P<unit>年|月|天|周|星期)(?:之|以)?(?P<way>前|后)(?!后|期|夕|[一二两三四五1-9])"
)
_DECADES_AGO = re.compile("(?:几十|数十|上百|几百|数百|上千|几千|数千|[百千万]百?)年(?:之|以)?前")
_HOURS = re.compile(rf"(?<![\d.])(?P<count>{_N}|半)个?(?P<unit>小时|钟头|分钟|刻钟|秒钟?)(?:之|以)?(?P<way>前|后)")
_DAYS_OF_WEEK = "[一二三四五六日天末]"
_TIME = r"(?:\d{1,2}[时点:：](?:\d\d分?|半|[一三13]刻)?|[一二三四五六七八九十]{1,3}[时点](?:[一二三四五]?十[一二三四五六七八九]?分|半|[一三]刻)?)"
_TIMES = rf"{_TIME}(?:[至到—–~～-]{{1,2}}(?:{PART})?{_TIME})?"
_WEEKLY = re.compile(
    rf"每(?:逢|到)?个?(?:周|星期)(?![一二三四五六][天次课小节个场])(?P<days>{_DAYS_OF_WEEK}(?:[、和及至到]?(?:周|星期)?{_DAYS_OF_WEEK}(?![个年月次名场本方般定起直样]))*)(?P<part>(?:{PART})?(?:{_TIMES})?)"
)
_DAILY = re.compile(
    rf"每[天日](?:(?:{PART})(?:{_TIMES})?|{_TIMES})|每[晚早](?:上|晨)?(?:{_TIMES})?|每个?(?:工作日|交易日|节假日)(?:{PART})?(?:{_TIMES})?"
)
_EVERY = re.compile(rf"每隔?(?P<count>{_N}|半)?个?(?P<unit>小时|钟头|分钟|秒(?!钟?[速内]))(?! ?[\d一二两三四五六七八九十几数约近超])")
_EVERY_MONTH = re.compile(
    r"每个?月的?(?:第[一二三四]个(?:星期|周)[一二三四五六日天]|[底初末]|[上中下]旬|(?:3[01]|[12]\d|[1-9])[日号]?(?:至|到|[-—～])(?:3[01]|[12]\d|[1-9])[日号])"
)
_EVERY_OTHER = re.compile("隔(?P<unit>[天日周年])(?!壁|离)")
_AVERAGE = re.compile("(?<![一-鿿])(?P<unit>[日周月])均(?!线|衡|匀|价|等|可|为|有)|(?<=[，。；、])(?P<unit2>[日周月])均(?=[一-鿿]{2})")
_YEARLY_FEAST = re.compile(
    "每年的?(?:春节|元旦|国庆节?|清明节?|端午节?|中秋节?|五一|劳动节|教师节|植树节|元宵节|重阳节|母亲节|父亲节|儿童节|妇女节)(?:期间|前夕|假期)?|每年的?(?:[春夏秋冬][季天]|暑假|寒假)(?:期间)?"
)
_SEASON = re.compile(r"(?P<word>[今去明])(?P<season>[春夏秋冬])(?![一-鿿]?[节装令眠灌]|[令装眠])")
_SCHOOL = re.compile(rf"(?:{YEAR}的?)?(?P<name>暑假|寒假)(?:期间)?(?![作工])")
_CHINESE_MONTH = re.compile(
    r"(?<![一二三四五六七八九十百千个每正腊闰第\d])(?P<month>十[一二]?|[一二三四五六七八九])月(?:(?P<edge>中)(?=[，。、；）)至到]|\Z)|里|间|(?=[，。、；）)以至到起前后内]|和[一二三四五六七八九十]{1,2}月之?间|之间|\Z))"
)
_MONTH_EDGE = re.compile(r"(?<![\d一二三四五六七八九十上下本当每各同次个正腊])月(?P<edge>[底末初]|中(?=[，。、；]|\Z))(?!步|级)")
_MIDYEAR = re.compile(r"(?<![一-鿿\d])年中(?=[，。、；以之前后]|\Z)")
_FAR = re.compile(r"(?P<word>大前|大后)(?P<unit>天|年)(?:(?<=年)(?P<season>[春夏秋冬])[季天])?")
_WEEKDAYS = re.compile(
    rf"(?P<week>上上|下下|上|下|本|这)?个?(?:周|星期)(?P<first>{_DAYS_OF_WEEK})(?:[至到]|[-—–~～]{{1,2}})(?:周|星期)?(?P<last>[一二三四五六日天])(?![个年月次名场])"
)
_WEEKDAY = re.compile(
    r"(?<![上下本这每隔半一二两三四五六七八九十\d个\-—])(?:周|星期)(?P<day>[一二三四五六日天末])(?![岁年边围期转密刊报会内个])|(?P<rest>双休日)(?![一-鿿]*制)"
)
_WEEKS = {"上上": -2, "下下": 2, "上": -1, "下": 1}
_QUARTER = re.compile("这个?季度")
_PAST = re.compile("刚才|前阵子|前段日子|前些日子|近段日子")
_PRESENT = re.compile("此时此刻|此刻|此时(?!此|的)|眼前(?=[，。])|时至今日|当今时代")
_FUTURE = re.compile("过几天|过些天|过些日子|过段时间|不久后|稍后|即将来临的日子")
_EDGES = {"末": "END", "后": "END", "初": "START", "前": "START", "中": "MID"}


def find_speech(chars: str, now: Now) -> Iterator[DateHit]:
    """The stretches, recurrences and weekdays of a text that are said in these ways, unsorted; where two overlap, the first holds.

    >>> [(h.text, h.value) for h in find_speech("两个月零三天，每周一三五，三十多年前", Now(datetime.date(2023, 10, 26)))]
    [('两个月零三天', 'P2M3D'), ('三十多年前', '1993'), ('每周一三五', 'P1W')]
    """
    yield from find_lengths(chars)
    yield from _ago(chars, now)
    yield from _recurrences(chars)
    yield from find_ages(chars)
    yield from _of_year(chars, now)
    yield from _of_week(chars, now)
    for pattern, value in ((_PAST, "PAST_REF"), (_PRESENT, "PRESENT_REF"), (_FUTURE, "FUTURE_REF")):
        for match in pattern.finditer(chars):
            yield hit(chars, match.start(), match.end(), value)


def _ago(chars: str, now: Now) -> Iterator[DateHit]:
    """三十多年前 is about thirty years before publication; 两小时前 needs the hour of it."""
    for match in _ABOUT_AGO.finditer(chars):
        count, unit, sign = number_value(match["count"], 1, 200), match["unit"][0], -1 if match["way"] == "前" else 1
        if count is None:
            continue
        if now.day is None:
            day = Day(None)
        elif unit == "年":
            day = Day(now.day.year + sign * count)
        elif unit == "月":
            day = month_before(day_of(now.day), -sign * count)
        else:
            day = day_of(now.day + sign * datetime.timedelta(count * (1 if unit == "天" else 7)))
        yield hit(chars, match.start(), match.end(), edtf(day), mod="APPROX")
    for match in _DECADES_AGO.finditer(chars):
        yield hit(chars, match.start(), match.end(), "PAST_REF")
    for match in _HOURS.finditer(chars) if now.moment else ():
        hours = {"小": 3600, "钟": 3600, "分": 60, "刻": 900, "秒": 1}[match["unit"][0]]
        amount = Decimal("0.5") if match["count"] == "半" else numeral_value(match["count"])
        if amount is not None and now.moment:
            moment = now.moment + datetime.timedelta(seconds=float(amount * hours) * (-1 if match["way"] == "前" else 1))
            yield hit(chars, match.start(), match.end(), moment.strftime("%Y-%m-%dT%H:%M"), "TIME")


def _recurrences(chars: str) -> Iterator[DateHit]:
    if "每" in chars:
        for pattern, value in ((_WEEKLY, "P1W"), (_DAILY, "P1D"), (_EVERY_MONTH, "P1M"), (_YEARLY_FEAST, "P1Y")):
            for match in pattern.finditer(chars):
                yield hit(chars, match.start(), match.end(), value, "SET")
        for match in _EVERY.finditer(chars):
            count = Decimal("0.5") if match["count"] == "半" else numeral_value(match["count"] or "一")
            letter = {"小": "H", "钟": "H", "分": "M", "秒": "S"}[match["unit"][0]]
            if count is not None:
                yield hit(chars, match.start(), match.end(), f"PT{decimal_string(count)}{letter}", "SET")
    for match in _EVERY_OTHER.finditer(chars):
        if chars[match.start() - 1 : match.start()] not in ("每", "相", "间", "时", "分"):
            yield hit(
                chars, match.start(), match.end(), f"P2{'W' if match['unit'] == '周' else 'Y' if match['unit'] == '年' else 'D'}", "SET"
            )
    for match in _AVERAGE.finditer(chars):
        yield hit(chars, match.start(), match.end(), {"日": "P1D", "周": "P1W", "月": "P1M"}[match["unit"] or match["unit2"]], "SET")


def _of_year(chars: str, now: Now) -> Iterator[DateHit]:
    for match in _SEASON.finditer(chars):
        year = now.day.year + {"今": 0, "去": -1, "明": 1}[match["word"]] if now.day else None
        yield hit(chars, match.start(), match.end(), f"{year}-{'春夏秋冬'.index(match['season']) + 21}" if year else None)
    for match in _SCHOOL.finditer(chars):
        year = now.year(match) if now.names_year(match) else now.day.year if now.day else None
        first, last = ("07", "08") if match["name"] == "暑假" else ("01", "02")
        yield hit(chars, match.start(), match.end(), f"{year}-{first}/{year}-{last}" if year else None, mod="APPROX")
    for match in _CHINESE_MONTH.finditer(chars):
        month = number_value(match["month"], 1, 12)
        value = edtf(Day(now.day.year, month)) if now.day else None
        yield hit(chars, match.start(), match.end(), value, mod="MID" if match["edge"] else None)
    for match in _MONTH_EDGE.finditer(chars):
        month_day = edtf(month_before(day_of(now.day), 0)) if now.day else None
        yield hit(chars, match.start(), match.end(), month_day, mod=_EDGES.get(match["edge"], "END"))
    for match in _MIDYEAR.finditer(chars):
        yield hit(chars, match.start(), match.end(), f"{now.day.year:04d}" if now.day else None, mod="MID")
    for match in _FAR.finditer(chars):
        distance = -3 if match["word"] == "大前" else 3
        far = Day(None) if now.day is None else Day(now.day.year + distance)
        if now.day is not None and match["unit"] == "天":
            far = day_of(now.day + datetime.timedelta(distance))
        value = edtf(far)
        if match["season"] and value:
            value = f"{value}-{'春夏秋冬'.index(match['season']) + 21}"
        yield hit(chars, match.start(), match.end(), value)
    for match in _QUARTER.finditer(chars):
        opening = (now.day.month - 1) // 3 * 3 + 1 if now.day else None
        value = f"{now.day.year}-{opening:02d}/{now.day.year}-{opening + 2:02d}" if now.day and opening else None
        yield hit(chars, match.start(), match.end(), value)


def _of_week(chars: str, now: Now) -> Iterator[DateHit]:
    for match in _WEEKDAYS.finditer(chars):
        if chars[match.start() - 1 : match.start()] != "每":
            yield hit(chars, match.start(), match.end(), _days(match["first"], match["last"], now, _WEEKS.get(match["week"] or "", 0)))
    for match in _WEEKDAY.finditer(chars):
        first = match["day"] or "末"
        value = _days("六", "日", now, 0) if first == "末" else _days(first, first, now, 0)
        yield hit(chars, match.start(), match.end(), value if first == "末" or value is None else value[:10])


def _days(first: str, last: str, now: Now, weeks: int) -> str | None:
    """The days from one day of a week to another."""
    if now.day is None:
        return None
    monday = now.day - datetime.timedelta(now.day.weekday() - 7 * weeks)
    start, end = (min("一二三四五六日天".replace("末", "六").index(word), 6) for word in (first.replace("末", "六"), last))
    days = [monday + datetime.timedelta(start), monday + datetime.timedelta(end + (7 if end < start else 0))]
    return "/".join(day.isoformat() for day in days)
