"""Publication dates as pages print them: one value out of a label's text or a line of its own."""

from __future__ import annotations

import re
from datetime import date

from ..lexicon.numeral import chinese_value

# The look-behind stands behind the first digit, so that the search runs from one digit to the next.
_ARABIC = re.compile(
    r"(?P<year>\d(?<!\d\d)\d{2,3})(?P<mark>[-/.年])\s?(?P<month>\d{1,2})[-/.月]\s?(?P<day>\d{1,2})(?!\d)日?"
    r"(?:\s*T?\s*(?P<hour>\d{1,2})[:：时](?P<minute>\d{2})(?:[:：分](?P<second>\d{2})(?!\d))?)?"
)
_DIGIT = "[〇○零0一二三四五六七八九]"
_NUMBER = "[一二三四五六七八九十廿卅元]{1,5}"
_CHINESE = re.compile(
    rf"(?P<era>民国)?(?P<year>(?<!{_DIGIT}){_DIGIT}{{4}}|(?<=民国)[一二三四五六七八九十百零〇]{{1,5}})年(?P<month>{_NUMBER})月(?P<day>{_NUMBER})日"
)
_ERA = re.compile(r"民国\s?(?P<year>\d{1,3})年\s?(?P<month>\d{1,2})月\s?(?P<day>\d{1,2})日")
_AROUND = re.compile(r"[（(【\[]?\s*(?:星期|周)?[一二三四五六日天]?\s*[)）】\]]?[。.]?")

_CLOCK = re.compile(r"\d{1,2}[-/.月]\d{1,2}日?\s{1,3}\d{1,2}[:：]\d{2}(?!\d)")

_FIRST_YEAR, _LAST_YEAR = 1949, 2100


def published_value(chars: str, taiwan: bool = False) -> str | None:
    """The first full date in ``chars`` as ``YYYY-MM-DD``, with ``THH:MM[:SS]`` where a clock time follows it.

    Args:
        chars: a label's value or a short line.
        taiwan: three-digit years count from 1912; 民国 before the year says so too.

    >>> published_value("2023年10月26日 10:11:54"), published_value("二〇二三年十月二十六日"), published_value("10月26日")
    ('2023-10-26T10:11:54', '2023-10-26', None)
    >>> published_value("112-05-10"), published_value("112-05-10", taiwan=True), published_value("民国109年3月5日")
    (None, '2023-05-10', '2020-03-05')
    """
    if "民国" in chars and (match := _ERA.search(chars)):
        return _day(int(match["year"]) + 1911, int(match["month"]), int(match["day"]))
    if match := _ARABIC.search(chars):
        return _arabic_value(match, taiwan)
    match = _chinese(chars)
    return _chinese_day(match) if match else None


def find_moment(chars: str) -> tuple[int, int] | None:
    """Where the first full date stands, with the clock time behind it: start and end.

    >>> find_moment("河滨日报 2023-10-26 10:11 记者"), find_moment("10月26日")
    ((5, 21), None)
    """
    match = _first_date(chars)
    return match.span() if match and published_value(match[0]) else None


def _first_date(chars: str) -> re.Match[str] | None:
    return (_ERA.search(chars) if "民国" in chars else None) or _ARABIC.search(chars) or _chinese(chars)


def _chinese(chars: str) -> re.Match[str] | None:
    return _CHINESE.search(chars) if "年" in chars and "月" in chars else None


def has_clock(chars: str) -> bool:
    """Whether a day and a clock time stand next to each other, as sites print them and no headline does.

    >>> has_clock("河滨发布 05-06 08:00"), has_clock("5月6日开馆")
    (True, False)
    """
    return _CLOCK.search(chars) is not None


def is_date_line(chars: str) -> bool:
    """Whether a line holds a full date, perhaps with a clock time, a weekday or brackets, and nothing else.

    >>> [is_date_line(line) for line in ("2022-09-13 13:47", "（2024年1月10日）", "二〇二三年十月二十六日", "2024年1月10日，大会开幕")]
    [True, True, True, False]
    """
    if not 6 <= len(chars) <= 40:
        return False
    match = _first_date(chars)
    if match is None or published_value(chars, taiwan=True) is None:
        return False
    start = match.start() - 2 if chars[: match.start()].endswith("中华") else match.start()
    return not chars[:start].strip("（([【 ") and _AROUND.fullmatch(chars[match.end() :].strip()) is not None


def _arabic_value(match: re.Match[str], taiwan: bool) -> str | None:
    year = int(match["year"])
    if len(match["year"]) == 3:
        if not taiwan:
            return None
        year += 1911
    day = _day(year, int(match["month"]), int(match["day"]))
    if day is None or match["hour"] is None:
        return day
    clock = [int(match[part]) for part in ("hour", "minute", "second") if match[part]]
    if clock[0] > 23 or max(clock[1:]) > 59:
        return day
    return f"{day}T" + ":".join(f"{part:02}" for part in clock)


def _chinese_day(match: re.Match[str]) -> str | None:
    digits = match["year"].replace("○", "〇").replace("0", "〇")
    year, month, day = (chinese_value(part.replace("元", "一")) for part in (digits, match["month"], match["day"]))
    if year is None or month is None or day is None:
        return None
    return _day(int(year) + (1911 if match["era"] else 0), int(month), int(day))


def _day(year: int, month: int, day: int) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
