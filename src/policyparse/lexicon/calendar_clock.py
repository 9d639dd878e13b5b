"""Clock times without a calendar word before them: 下午三点二十, 14:30, 9至11时, 差五分八点, 晚上8点到次日凌晨2点."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from .calendar import DateHit
from .calendar_now import Now, hit
from .calendar_point import hour_of_day, number_value
from .number_moment import POINTS_MADE

_H = r"(?:2[0-4]|[01]?\d|二十[一二三四]?|十[一二三四五六七八九]?|[零〇一二两三四五六七八九])"
_M = r"(?:[0-5]?\d|[二三四五]?十[一二三四五六七八九]?|[零〇]?[一二三四五六七八九])"
PART = "上午|早上|早晨|清晨|凌晨|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|夜里|夜晚|深夜|半夜|午夜|早|晚"
# 三点二十: minutes without 分 are tens, or have a zero; 三点五 is a number.
_BARE_M = r"(?:[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九]|[0-5]\d)(?=[，。、；）)至到\-—～~\s]|\Z)"
_NO_HOUR = "(?!(?!之间)[一-鿿]?[睛尚击评燃间代段期候]|通|儿|都|也)"
_POINTS = (
    rf"[点时]{_NO_HOUR}(?:(?P<minute>{_M})分(?:(?P<second>{_M})秒)?|(?P<bare>{_BARE_M})|(?P<half>半)|(?P<quarter>[一三13])刻|整|多?钟|许)?"
)
_CLOCK = re.compile(
    rf"(?<![\d.第])(?<!\d[:：])(?:(?P<next>次日|翌日|第二天))?(?P<part>{PART})?(?P<hour>{_H})(?:{_POINTS}|[:：](?P<digits>[0-5]\d)(?:[:：](?P<seconds>[0-5]\d))?(?![\d:：]))"
)
_TO = re.compile(r" ?(?:至|到|[-—–~～]{1,2}) ?")
_ROUND = re.compile(
    rf"(?<![\d.:：一二三四五六七八九十])(?P<part>{PART})?(?P<hour>{_H})(?: ?(?:至|到|[-—–~～]{{1,2}}) ?)(?=(?:{PART})?{_H}[点时]{_NO_HOUR})"
)
_PARTS = re.compile(PART)
_PART_ENDS = re.compile(rf"(?:{PART})\Z")
_TO_GO = re.compile(rf"(?P<part>{PART})?(?:差(?P<left>一刻|{_M})分?钟?(?P<hour>{_H})点|(?P<hour2>{_H})点差(?P<left2>一刻|{_M})分?)")
_ENGLISH = re.compile(
    r"(?<![\d.:])(?P<hour>1[0-2]|[1-9])(?::(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?)? ?(?P<half>[ap])\.?m\.?(?![A-Za-z])", re.I
)
_NOON = re.compile("(?<![一-鿿])正午(?!时分)|正午时分")
# 比分21:15, 1:16的师生比 are no times
_SCORE = re.compile("[比胜负局赛]|得分")
_AT_TIME = re.compile("的?时候|准时|开始|开会|出发|集合|以?前|之前|以后")
_TIME_IS = re.compile(r"时间(?:为|是|[:：]| )?\Z")
_POINT_MADE = re.compile(f"的?(?:{POINTS_MADE})")
_SPEAKS = re.compile("(?:提出?|[讲谈说]|这|如下|强调)了?\\Z")
_NEAR = 6
_WEEK = frozenset("周期拜")
_DIGITS = frozenset("0123456789零〇一二三四五六七八九")
_NOON_HOUR = 12


def find_clocks(chars: str, now: Now, anchors: dict[int, str | None]) -> Iterator[DateHit]:
    """The clock times of a text, unsorted; where two overlap, the first holds.

    Args:
        chars: the text.
        now: the day that times lean on where the text names none before.
        anchors: for the places behind a day that the text names, that day.

    >>> [h.value for h in find_clocks("下午三点二十，14:30，差五分八点", Now(datetime.date(2023, 10, 26)), {})]
    ['2023-10-26T07:55', '2023-10-26T15:20', '2023-10-26T14:30', '2023-10-26T08:00']
    """
    for match in _TO_GO.finditer(chars):
        yield from _to_go(chars, match, _day(chars, match.start(), now, anchors))
    for match in _ENGLISH.finditer(chars):
        hour = int(match["hour"]) % 12 + (12 if match["half"] in "pP" else 0)
        value = _at(_day(chars, match.start(), now, anchors), f"{hour:02d}:{match['minute'] or '00'}{match['second'] or ''}")
        yield hit(chars, match.start(), match.end(), value, "TIME")
    yield from _ranges_and_points(chars, now, anchors)
    for match in _NOON.finditer(chars):
        yield hit(chars, match.start(), match.end(), _at(_day(chars, match.start(), now, anchors), "12:00"), "TIME")


def _ranges_and_points(chars: str, now: Now, anchors: dict[int, str | None]) -> Iterator[DateHit]:
    position = 0
    while match := _CLOCK.search(chars, position):
        position = match.end()
        day = _day(chars, match.start(), now, anchors)
        first = time_value(match, None)
        dash = _TO.match(chars, position)
        second = _CLOCK.match(chars, dash.end()) if dash else None
        if first is None or not (_is_time(chars, match) or (second and second["digits"] and match["digits"])):
            continue
        last = time_value(second, match["part"]) if second else None
        if second and last:
            position = second.end()
        start, value = match.start(), _at(day, *first)
        before = next((m for m in _ROUND.finditer(chars, max(0, start - 8), position) if m.end() == start), None)
        if before and not last and (opening := _opening(before, match)):
            start, value = before.start(), _span(day, opening, first)
        elif last:
            value = _span(day, first, last, bool(second and second["next"]))
        yield hit(chars, start, position, value, "TIME")


def clock_behind(chars: str, position: int, start: str, words: str = "") -> tuple[int, str] | None:
    """The end of a range of times of one day, which begins with ``start`` (2023-10-26T14:30): where it ends, and its EDTF value.

    The part of the day that the words of the first time name holds for the second: 下午2:30-5:30.

    >>> clock_behind("14:30-16:00", 5, "2023-10-26T14:30"), clock_behind("下午2:30-5:30", 6, "2023-10-26T14:30", "下午2:30")
    ((11, '2023-10-26T14:30/2023-10-26T16:00'), (11, '2023-10-26T14:30/2023-10-26T17:30'))
    """
    dash = _TO.match(chars, position)
    match = _CLOCK.match(chars, dash.end()) if dash else None
    day, clock = start[:10], start[11:]
    if match is None or (match["digits"] and ":" not in clock):
        return None
    later = int(clock[:2]) > _NOON_HOUR and (number_value(match["hour"], 0, 24) or 0) < _NOON_HOUR
    named = _PARTS.search(words)
    last = time_value(match, "下午" if later and (named or not match["digits"]) else None)
    first = (clock, 0)
    if last and named and last < first and (night := time_value(match, None)):
        last = night  # 晚上10:00到2:00
    return (match.end(), _span(day, first, last, bool(match["next"])) or "") if last else None


def hours_behind(chars: str, start: int, position: int, day: str) -> tuple[int, str] | None:
    """Two hours behind a part of a day, 10月26日晚7至9点: where they end, and their EDTF value; None where there are none.

    >>> hours_behind("26日晚7至9点", 0, 4, "2023-10-26")
    (8, '2023-10-26T19:00/2023-10-26T21:00')
    """
    part = _PART_ENDS.search(chars, start, position)
    before = _ROUND.match(chars, position) if part else None
    match = _CLOCK.match(chars, before.end()) if before else None
    hour = number_value(before["hour"], 0, 24) if before else None
    last = time_value(match, part[0] if part else None) if match else None
    if part is None or match is None or hour is None or last is None:
        return None
    return match.end(), _span(day, _clock(*hour_of_day(part[0], hour), 0), last) or ""


def _opening(before: re.Match[str], match: re.Match[str]) -> tuple[str, int] | None:
    """The first hour of 9至11时."""
    hour = number_value(before["hour"], 0, 24)
    return None if hour is None else _clock(*hour_of_day(before["part"] or match["part"] or "", hour), 0)


def _is_time(chars: str, match: re.Match[str]) -> bool:
    """Whether a single match states a time: with 点 or a part of the day always, with a colon where two digits or 时间： stand before it.

    零点五 and 二十七点三 are decimals.
    """
    if _is_decimal(chars, match) or (not match["part"] and _is_point_made(chars, match)):
        return False
    if match["part"] or match["digits"] is None:
        return True
    around = chars[max(0, match.start() - _NEAR) : match.start()] + chars[match.end() : match.end() + _NEAR]
    named = (
        len(match["hour"]) == 2
        or _AT_TIME.match(chars, match.end())
        or _TIME_IS.search(chars[max(0, match.start() - _NEAR) : match.start()])
    )
    return bool(named) and not _SCORE.search(around)


def _is_point_made(chars: str, match: re.Match[str]) -> bool:
    """三点建议, 讲了两点: points of a speech."""
    if chars[match.end() - 1] != "点":
        return False
    return _POINT_MADE.match(chars, match.end()) is not None or _SPEAKS.search(chars, max(0, match.start() - 3), match.start()) is not None


def _is_decimal(chars: str, match: re.Match[str]) -> bool:
    """Whether the hour is the whole part of a decimal, or its head stands before the match."""
    start, before = match.start("hour"), chars[match.start("hour") - 1 : match.start("hour")]
    tens = match["hour"][0] == "十"
    if (
        not match["part"]
        and before
        and before in ("二三四五六七八九" if tens else "十百千万")
        and chars[start - 2 : start - 1] not in _WEEK
    ):
        return True
    return not match["part"] and chars[match.end() - 1] == "点" and chars[match.end() : match.end() + 1] in _DIGITS


def time_value(match: re.Match[str], part: str | None) -> tuple[str, int] | None:
    """HH:MM of a clock time, and the days by which it lies behind the day named; the part of the day of the first one holds for the second."""
    hour = number_value(match["hour"].replace("〇", "零"), 0, 24)
    if hour is None:
        return None
    words = match["minute"] or match["bare"]
    minute = (
        number_value(words.lstrip("零〇") or "零", 0, 59)
        if words
        else 30
        if match["half"]
        else 15 * (number_value(match["quarter"] or "零", 0, 3) or 0)
    )
    if match["digits"]:
        minute = int(match["digits"])
    if minute is None:
        return None
    seconds = match["seconds"] or (match["second"] and f"{number_value(match['second'].lstrip('零〇') or '零', 0, 59):02d}")
    clock = _clock(*hour_of_day(match["part"] or part or "", hour), minute)
    return (f"{clock[0]}:{seconds}" if seconds else clock[0]), clock[1] + bool(match["next"])


def _clock(hour: int, later: int, minute: int) -> tuple[str, int]:
    return f"{hour:02d}:{minute:02d}", later


def _at(day: str | None, clock: str, later: int = 0) -> str | None:
    """A time of a day, or of one of the days behind it."""
    if day is None:
        return None
    return f"{(datetime.date.fromisoformat(day) + datetime.timedelta(later)).isoformat()}T{clock}"


def _span(day: str | None, first: tuple[str, int], last: tuple[str, int], named: bool = False) -> str | None:
    """From one time to the next; 晚上8点到凌晨2点 ends on the day after."""
    over = 1 if not named and last[::-1] < first[::-1] else 0
    start, end = _at(day, *first), _at(day, last[0], last[1] + over)
    return f"{start}/{end}" if start else None


def _to_go(chars: str, match: re.Match[str], day: str | None) -> Iterator[DateHit]:
    hour = number_value(match["hour"] or match["hour2"], 1, 24)
    left = match["left"] or match["left2"]
    minutes = 15 if left == "一刻" else number_value(left, 1, 59)
    if hour is not None and minutes is not None:
        full, later = hour_of_day(match["part"] or "", hour)
        yield hit(chars, match.start(), match.end(), _at(day, f"{(full - 1) % 24:02d}:{60 - minutes:02d}", later), "TIME")


def _day(chars: str, position: int, now: Now, anchors: dict[int, str | None]) -> str | None:
    """The day that a time is of: the last one that its line names before it, else the day of publication."""
    line = chars.rfind("\n", 0, position) + 1
    named = [place for place in anchors if line <= place <= position]
    return anchors[max(named)] if named else now.day.isoformat() if now.day else None
