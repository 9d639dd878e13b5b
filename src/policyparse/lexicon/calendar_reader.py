"""From the parts of a date expression to a Point: years first, then what follows the year or stands without one."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from . import calendar_grammar as grammar
from .calendar_holiday import HOLIDAY, holiday_day, nearest_holiday
from .calendar_memory import Memory
from .calendar_point import FIRST_YEAR, LAST_YEAR, LOST, Day, Point, months, number_value, quarter

Match = re.Match[str]
EDGES = {"底": "END", "末": "END", "初": "START", "伊始": "START", "下旬": "END", "上旬": "START", "中旬": "MID", "中": "MID"}
_YEAR_DISTANCE = {
    "今年": 0,
    "本年": 0,
    "新一": 0,
    "去年": -1,
    "上年": -1,
    "上一": -1,
    "前年": -2,
    "明年": 1,
    "来年": 1,
    "下年": 1,
    "下一": 1,
    "后年": 2,
}


class Year(NamedTuple):
    """A year that opens an expression: its number (None where unknown), where it ends and the rule that read it."""

    value: int | None
    end: int
    rule: str
    lost: bool = False


def read_year(chars: str, start: int, memory: Memory) -> Year | None:
    """The year that begins at a position, or None."""
    head = chars[start]
    if head in "今去上前明后当同次翌来本下新":
        return _relative_year(chars, start, memory)
    match = grammar.YEAR.match(chars, start)
    if match:
        value = (
            number_value(_arabic(match["year"]), 1800, 2199)
            if LOST not in match["year"]
            else number_value(_arabic(match["year"]), FIRST_YEAR, LAST_YEAR)
        )
        lost = LOST in match["year"] and value is None
        return Year(value, match.end(), grammar.YEAR.name, lost) if value or lost else None
    if memory.taiwan or head in "中民":
        match = grammar.MINGUO_YEAR.match(chars, start)
        if match:
            value = _minguo_value(match, chars)
            return Year(value, match.end(), grammar.MINGUO_YEAR.name) if value else None
    match = grammar.SHORT_YEAR.match(chars, start)
    if match:
        short = int(match["short"][:2])
        return Year((2000 if short < 60 else 1900) + short, match.end(), grammar.SHORT_YEAR.name)
    return None


def _arabic(chars: str) -> str:
    """Year digits in Arabic: 二〇二三 is a row of digits, not a number."""
    return chars.translate(grammar.CHINESE_DIGITS)


def _minguo_value(match: Match, chars: str) -> int | None:
    digits = match["minguo"]
    positional = len(digits) > 1 and not any(c in "十百" for c in digits)
    number = number_value(_arabic(digits) if positional else digits, 1, 199)
    if number is None:
        return None
    # Without 民国 before it, a small number of years is a length; a month behind it makes it a year again.
    named = match["named"] or number >= 80 or (number >= 38 and chars[match.end() + 1 : match.end() + 3].find("月") >= 0)
    return number + 1911 if named else None


def _relative_year(chars: str, start: int, memory: Memory) -> Year | None:
    match = grammar.RELATIVE_YEAR.match(chars, start)
    if match is None:
        return None
    word, rule = match["word"][:2], grammar.RELATIVE_YEAR.name
    if word in ("当年", "同年", "次年", "翌年"):
        found = memory.year_in_text(start)
        if found is None:
            return None if word == "当年" else Year(None, match.end(), rule)
        return Year(found + (word in ("次年", "翌年")), match.end(), rule)
    if word == "上年":
        found = memory.reference_year(start)
        return Year(None if found is None else found - 1, match.end(), rule)
    return Year(memory.year_of_publication(_YEAR_DISTANCE[word]), match.end(), rule)


def _month(match: Match, year: Year | None, memory: Memory) -> Point | None:
    digits = match["month"]
    month = 1 if digits == "元" else number_value(digits, 1, 12)
    day = number_value(match["day"].removeprefix("初"), 1, 31) if match["day"] else None
    lost = (month is None and LOST in digits) or (day is None and LOST in (match["day"] or "")) or bool(year and year.lost)
    if month is None and not lost:
        return None
    edge = match["edge"] or match["edge2"]
    # A bare Chinese month is a name as often as a month (十月革命, 三月三): it needs a day, an edge or 份.
    if (
        year is None
        and match["day"] is None
        and not edge
        and not digits[0].isdecimal()
        and LOST not in digits
        and not match[0].endswith("份")
    ):
        return None
    number = year.value if year else memory.month_year(month or 1, match.start())[0]
    return Point(Day(number, month, day), mod=EDGES.get(edge or ""), lost=lost)


def _month_range(match: Match, year: Year | None, memory: Memory) -> Point | None:
    first, last = number_value(match["first"], 1, 12), number_value(match["last"], 1, 12)
    lost = LOST in match[0] or bool(year and year.lost)
    if (first is None or last is None) and not lost:
        return None
    number = year.value if year else memory.month_year(last or 1, match.start())[0]
    return months(number, first or 1, last or 1)._replace(lost=lost)


def _day_range(match: Match, year: Year | None, memory: Memory) -> Point | None:
    month, first, last = number_value(match["month"], 1, 12), number_value(match["first"], 1, 31), number_value(match["last"], 1, 31)
    lost = LOST in match[0] or bool(year and year.lost)
    if None in (month, first, last) and not lost:
        return None
    number = year.value if year else memory.month_year(month or 1, match.start())[0]
    return Point(Day(number, month, first), Day(number, month, last), lost=lost)


def _quarter(match: Match, year: Year | None, memory: Memory) -> Point | None:
    first = number_value(match["run"] or match["number"] or "1", 1, 4) or 1
    if match["run"]:
        return quarter(_year_number(year, memory, 1, match), 1, first)
    point = quarter(_year_number(year, memory, first * 3 - 2, match), first)
    return (
        point
        if not match["edge"]
        else Point(Day(point.start.year, first * 3 - (2 if match["edge"] == "初" else 0)), mod=EDGES[match["edge"]])
    )


def _half(match: Match, year: Year | None, memory: Memory) -> Point | None:
    first = 1 if match["half"] == "上" else 7
    return months(_year_number(year, memory, first, match), first, first + 5)


def _first_months(match: Match, year: Year | None, memory: Memory) -> Point | None:
    count = number_value(match["count"], 1, 12)
    if count is None:
        return None
    if year is None and not match["measure"] and match[0].strip()[0] != "前":
        return None
    # The run ends in that month: eleven months that a paper of January counts were those of the year before.
    return months(_year_number(year, memory, count, match), 1, count)


def _edge(match: Match, year: Year | None, memory: Memory) -> Point | None:
    return Point(Day(year.value if year else memory.reference_year(match.start())), mod=EDGES[match["edge"]])


def _middle(match: Match, year: Year | None, memory: Memory) -> Point | None:
    return Point(Day(year.value), mod="MID") if year else None


def _season(match: Match, year: Year | None, memory: Memory) -> Point | None:
    if year is None:
        return None
    return Point(Day(None), raw=None if year.value is None else f"{year.value}-{'春夏秋冬'.index(match['season']) + 21}")


def _whole(match: Match, year: Year | None, memory: Memory) -> Point | None:
    if year is None and match[0].strip() == "内":
        return None
    if year is not None:
        return Point(Day(year.value))
    return Point(Day(memory.reference_year(match.start())))


def _holiday(match: Match, year: Year | None, memory: Memory) -> Point | None:
    if year is None and not match["span"]:
        return None
    day = holiday_day(match["name"], year.value) if year else nearest_holiday(match["name"], memory.published)
    return Point(day) if day else None


def _year_number(year: Year | None, memory: Memory, month: int, match: Match) -> int | None:
    return year.value if year else memory.month_year(month, match.start())[0]


Reader = Callable[[Match, "Year | None", Memory], "Point | None"]
_NUMBER_HEADS = "0123456789\ufffd一二三四五六七八九十元"
_TAILS = (
    (grammar.DAY_RANGE, _day_range, _NUMBER_HEADS),
    (grammar.MONTH_RANGE, _month_range, _NUMBER_HEADS),
    (grammar.MONTH, _month, _NUMBER_HEADS),
    (grammar.QUARTER, _quarter, "第前首一二三四1234"),
    (grammar.FIRST_MONTHS, _first_months, "前头首"),
    (grammar.HALF, _half, "上下"),
    (grammar.WHOLE, _whole, "全年内"),
    (grammar.MIDDLE, _middle, "年"),
    (grammar.EDGE, _edge, "年底末初伊"),
    (grammar.SEASON, _season, "春夏秋冬"),
    (HOLIDAY, _holiday, "春元清端中国五“劳儿教建妇"),
)
_BY_HEAD: dict[str, list[tuple[grammar.Pattern, Reader]]] = {}
for _pattern, _reader, _heads in _TAILS:
    for _head in _heads:
        _BY_HEAD.setdefault(_head, []).append((_pattern, _reader))


def read_tail(chars: str, start: int, year: Year | None, memory: Memory) -> tuple[Point, int, str] | None:
    """What follows a year, or the same parts without one: the point, where it ends and the rule that read it."""
    position = start + 1 if chars[start : start + 1] == " " else start
    for pattern, reader in _BY_HEAD.get(chars[position : position + 1], ()):
        match = pattern.match(chars, position)
        if match is not None:
            point = reader(match, year, memory)
            if point is not None:
                return point, match.end(), pattern.name
    return None
