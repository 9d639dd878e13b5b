"""Dates as people say them without a calendar word beside: 下午三点, 周三, 月底, 春节, 大前天, 20231026. A reader of dates asks for them; in
articles such words are mostly parts of names and timetables, so facts are not made of them."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence

from . import calendar_grammar as grammar
from .calendar import DateHit
from .calendar_ahead import with_years_ahead
from .calendar_away import find_away
from .calendar_clock import clock_behind, find_clocks, hours_behind
from .calendar_digits import find_digits
from .calendar_era import find_eras
from .calendar_festival import NAMES, festival_day
from .calendar_holiday import HOLIDAY, holiday_day
from .calendar_named import find_named_days
from .calendar_now import Now
from .calendar_point import edtf, number_value
from .calendar_scan import clock_value
from .calendar_speech import find_speech

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WEEKDAY = re.compile("(?:周|星期)[一二三四五六日天]")
_SECONDS = re.compile(r"(?P<count>[0-5]?\d)秒")
_DASH = re.compile("[时点分]? ?起?(?:至|到|[-—–~～]{1,2}) ?")
_AND = re.compile(" ?[和与跟] ?")
_WITHIN = re.compile("之?间(?![隔断歇接])")
_OWN_YEAR = re.compile("年")
_DAY_ENDS = re.compile("(?:24|二十四)[时点]")
_ABOUT = re.compile("前后|左右|上下(?![一-鿿])")
_SHORT_YEAR = re.compile("(?<![零〇○一二三四五六七八九十百千])(?P<year>[零〇一二三四五六七八九]{2})年")
_FIRST_OF_1900S = 60
_NO_YEAR = re.compile(r"第?[一二三四1-4]季|[一二三四五六七八九十]{1,2}月|1?\d月|[上下]半年|[底末初]")
_ONE_WAY = (("礼拜", "星期"), ("年尾", "年末"), ("月尾", "月末"), ("月头", "月初"), ("星期堂", "礼拜堂"))
_NEXT_DAY = re.compile(
    r"(?<=号)[、，和及](?P<day>3[01]|[12]\d|[1-9]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])号(?![线楼店令文馆院机车地])"
)
_TWO_OF = re.compile("俩(?=个?(?:月|星期|小时|钟头|年|天))")
_HOUR = re.compile(r"(?<=[\d一二两三四五六七八九十半])个钟(?![头表楼摆声塔形罩乐点])")


def in_calendar_words(chars: str) -> str:
    """礼拜三 as 星期三, 年尾 as 年末: words that the readers know by another name of the same length.

    >>> in_calendar_words("下礼拜二，年尾")
    '下星期二，年末'
    """
    for said, known in _ONE_WAY:
        chars = chars.replace(said, known)
    if "俩" in chars:
        chars = _TWO_OF.sub("两", chars)
    return _HOUR.sub("小时", chars) if "个钟" in chars else chars


def find_spoken_dates(
    chars: str, published: datetime.date | None, hits: Sequence[DateHit], moment: datetime.datetime | None = None
) -> list[DateHit]:
    """The hits of a text with the spoken ones added, in text order; durations in two parts (1年2个月) are one.

    Args:
        chars: the text, simplified.
        published: the day that they are reckoned from.
        hits: what the readers of calendar expressions found; a spoken one replaces those that lie inside it.
        moment: the time of publication where it is known, for 两小时前.

    >>> from .calendar import find_date_expressions as find
    >>> day = datetime.date(2023, 10, 26)
    >>> [(h.text, h.value) for t in ("下午三点到五点", "1年2个月") for h in find_spoken_dates(t, day, find(t, published=day))]
    [('下午三点到五点', '2023-10-26T15:00/2023-10-26T17:00'), ('1年2个月', 'P1Y2M')]
    """
    now = Now(published, moment)
    hits = with_years_ahead(chars, hits, published)
    found = _merged(hits, (*find_digits(chars, now), *find_named_days(chars, now), *find_away(chars, now), *find_speech(chars, now)))
    found = _without_weekdays(chars, _merged(_with_short_years(chars, found), find_eras(chars, now)))
    ceilings = [hit.start for hit in found[1:]] + [len(chars)] * bool(found)
    found = [_with_clock(chars, hit, ceiling) for hit, ceiling in zip(found, ceilings, strict=True)]
    found = [_with_last_time(chars, hit) for hit in found]
    found = [hit for hit, before in zip(found, [None, *found], strict=False) if before is None or hit.start >= before.end]
    found = _with_listed_days(chars, found)
    anchors = {hit.end: hit.value[:10] for hit in found if hit.value and hit.type in ("DATE", "TIME") and _DAY.match(hit.value)}
    found = _merged(found, find_clocks(chars, now, dict(anchors)))
    return [_with_about(chars, hit) for hit in _ranges(chars, found)]


def _merged(hits: Sequence[DateHit], more: Iterable[DateHit]) -> list[DateHit]:
    """The hits with those of ``more`` that overlap none, or that take in all they overlap; in text order."""
    found = list(hits)
    for hit in more:
        covered = [h for h in found if h.start < hit.end and hit.start < h.end]
        inside = all(hit.start <= h.start and h.end <= hit.end for h in covered)
        if inside and all(hit.end - hit.start > h.end - h.start or h.rule != hit.rule for h in covered):
            if any((h.start, h.end) == (hit.start, hit.end) for h in covered):
                continue
            found = [h for h in found if h not in covered] + [hit]
    return sorted(found, key=lambda hit: hit.start)


def _with_short_years(chars: str, hits: Sequence[DateHit]) -> list[DateHit]:
    """九七年一季度, 零七年8月: two digits in words are a year where a date stands behind them."""
    years = {match.end(): match for match in _SHORT_YEAR.finditer(chars)}
    found: list[DateHit] = []
    for hit in hits:
        match = years.get(hit.start)
        free = match is not None and (not found or found[-1].end <= match.start()) and _NO_YEAR.match(hit.text)
        if match and free and hit.type in ("DATE", "TIME") and hit.value and hit.value[:4].isdecimal():
            number = int(match["year"].translate(grammar.CHINESE_DIGITS))
            year = str(number + (2000 if number < _FIRST_OF_1900S else 1900))
            value = "/".join(year + part[4:] for part in hit.value.split("/"))
            hit = hit._replace(start=match.start(), text=chars[match.start() : hit.end], value=value)
        found.append(hit)
    return found


def _without_weekdays(chars: str, hits: Sequence[DateHit]) -> list[DateHit]:
    """10月26日星期四, 10月26日（周四）: the day of the week behind a date is part of it."""
    found: list[DateHit] = []
    for hit in hits:
        last = found[-1] if found else None
        between = chars[last.end : hit.start] if last else None
        if (
            last
            and last.type == "DATE"
            and _DAY.fullmatch(last.value or "")
            and (between in ("", " ", "（", "(") or (between in ("，", ", ", ",") and _falls_on(last.value or "", hit.text)))
            and _WEEKDAY.fullmatch(hit.text)
        ):
            end = hit.end + (chars[hit.end : hit.end + 1] in ("）", ")") and between in ("（", "("))
            found[-1] = last._replace(end=end, text=chars[last.start : end])
        elif (
            last
            and between in ("", "，", ", ", ",", " ")
            and _WEEKDAY.fullmatch(last.text)
            and _DAY.fullmatch(hit.value or "")
            and _falls_on(hit.value or "", last.text)
        ):
            found[-1] = hit._replace(start=last.start, text=chars[last.start : hit.end])
        else:
            found.append(hit)
    return found


def _with_listed_days(chars: str, hits: Sequence[DateHit]) -> list[DateHit]:
    """9月10号、11号、13号: the days behind one of a month are of that month."""
    found: list[DateHit] = []
    for hit in hits:
        if not found or hit.start >= found[-1].end:
            found.append(hit)
        while (last := found[-1]).type == "DATE" and last.value and _DAY.fullmatch(last.value.rpartition("/")[2]):
            match = _NEXT_DAY.match(chars, last.end)
            number = number_value(match["day"], 1, 31) if match else None
            if match is None or number is None or any(h.start < match.end() and match.start("day") < h.end for h in hits):
                break
            value = last.value.rpartition("/")[2]
            start, end = match.start("day"), match.end()
            found.append(last._replace(start=start, end=end, text=chars[start:end], value=f"{value[:8]}{number:02d}"))
    return found


def _falls_on(day: str, weekday: str) -> bool:
    """Whether a day is that day of the week: 10月26日，星期四."""
    return datetime.date.fromisoformat(day).weekday() == min("一二三四五六日天".find(weekday[-1]), 6)


def _with_last_time(chars: str, hit: DateHit) -> DateHit:
    """10月26日14:30—16:00, 14时30分20秒: the end of a range of times, and the seconds."""
    if hit.type != "TIME" or not hit.value or "/" in hit.value:
        return hit
    if "T" not in hit.value:
        hours = hours_behind(chars, hit.start, hit.end, hit.value)
        return hit._replace(end=hours[0], text=chars[hit.start : hours[0]], value=hours[1]) if hours else hit
    seconds = _SECONDS.match(chars, hit.end)
    if seconds and hit.value.count(":") == 1 and hit.text.endswith("分"):
        return hit._replace(end=seconds.end(), text=chars[hit.start : seconds.end()], value=f"{hit.value}:{int(seconds['count']):02d}")
    behind = clock_behind(chars, hit.end, hit.value, hit.text)
    return hit._replace(end=behind[0], text=chars[hit.start : behind[0]], value=behind[1]) if behind else hit


def _with_clock(chars: str, hit: DateHit, ceiling: int) -> DateHit:
    """周五晚上7点, 大后天下午: a time of day behind a day, before the next date, makes it a TIME."""
    if (
        (hit.rule != "date.spoken" and chars[hit.end - 1 : hit.end] in "日号")
        or hit.type != "DATE"
        or (hit.value and not _DAY.fullmatch(hit.value))
    ):
        return hit
    match = grammar.CLOCK.match(chars, hit.end)
    if match is None or not match[0].strip() or match.end() > ceiling:
        return hit
    clock = clock_value(match)
    value = f"{hit.value}T{clock}" if hit.value and clock else hit.value
    return hit._replace(end=match.end(), text=chars[hit.start : match.end()], type="TIME", value=value)


def _ranges(chars: str, hits: Sequence[DateHit]) -> list[DateHit]:
    """昨天到今天, 春节到元宵节, 2015年和2018年之间: two dates with a dash between, or with 和 and 之间, are one period."""
    found: list[DateHit] = []
    for hit in hits:
        last = found[-1] if found else None
        within = _WITHIN.match(chars, hit.end) if last and _AND.fullmatch(chars, last.end, hit.start) else None
        joins = last and (within or _DASH.fullmatch(chars, last.end, hit.start))
        value = _joined(chars, last, hit) if last and joins else None
        if last and value:
            end = within.end() if within else hit.end
            found[-1] = last._replace(end=end, text=chars[last.start : end], value=value)
        else:
            found.append(hit)
    return found


def _joined(chars: str, first: DateHit, last: DateHit) -> str | None:
    """The period from one date to another; None where they are none, or do not follow each other."""
    if first.type != last.type or first.type not in ("DATE", "TIME") or first.mod or last.mod or not first.value or not last.value:
        return None
    closes = last.type == "TIME" and _DAY_ENDS.search(last.text) is not None  # 12月16日24时 is the end of that day
    if first.type == "TIME" and ("T" not in first.value or ("T" not in last.value and not closes) or "/" in first.value + last.value):
        return None
    start, end = first.value.partition("/")[0], last.value.rpartition("/")[2]
    if not (start[:4].isdecimal() and end[:4].isdecimal()) or "X" in start + end:
        return None
    feast = last.text.removesuffix("期间")
    if (feast in NAMES or HOLIDAY.match(feast)) and ("年" in first.text or end < start):
        # 去年春节到元宵节 are of one year
        day = festival_day(feast, int(start[:4])) if feast in NAMES else holiday_day(feast, int(start[:4]))
        end = edtf(day) or end if day else end
    elif end < start and _OWN_YEAR.search(last.text) is None and end[:4] == start[:4]:
        end = f"{int(end[:4]) + 1}{end[4:]}"  # 10月和次年5月之间
    return f"{start}/{end}" if start < end else None


def _with_about(chars: str, hit: DateHit) -> DateHit:
    """2025年前后, 下午三点左右."""
    match = _ABOUT.match(chars, hit.end) if hit.type in ("DATE", "TIME") and not hit.mod else None
    return hit._replace(end=match.end(), text=chars[hit.start : match.end()], mod="APPROX") if match else hit
