"""The year that opens a date expression: 2023年, 二〇二三年, 民国109年, 去年, 同年."""

from __future__ import annotations

import re
from typing import NamedTuple

from . import calendar_grammar as grammar
from .calendar_memory import Memory
from .calendar_point import FIRST_YEAR, LAST_YEAR, LOST, number_value

_DISTANCE = {"今年": 0, "本年": 0, "新一": 0, "去年": -1, "前年": -2, "明年": 1, "来年": 1, "下年": 1, "下一": 1, "后年": 2}
REPUBLIC = 1911
"""The year before the first one of the Republic (民国元年)."""
_ALWAYS_YEAR = 80
"""From here on a Taiwanese text means the year of the Republic by 109年; below it, a month must follow."""


class Year(NamedTuple):
    """A year at the head of an expression: its number (None where unknown), where it ends, the rule, and what the words are.

    ``own`` says that the words name the year themselves: 上年 and 当年 repeat one that was named before.
    """

    value: int | None
    end: int
    rule: str
    lost: bool = False
    own: bool = True


def read_year(chars: str, start: int, memory: Memory) -> Year | None:
    """The year that begins at a position, or None.

    >>> read_year("二〇二三年10月", 0, Memory("")).value, read_year("中华民国109年", 0, Memory("")).value, read_year("三年", 0, Memory(""))
    (2023, 2020, None)
    """
    head = chars[start : start + 1]
    if head in "今去上前明后当同次翌来本下新":
        return _relative_year(chars, start, memory)
    match = grammar.YEAR.match(chars, start) if head == "公" or chars.startswith(("年", " "), start + 4) else None
    if match:
        value = year_value(match["year"]) or _old_year(chars, match)
        lost = value is None and LOST in match["year"]
        return Year(value, match.end(), grammar.YEAR.name, lost) if value or lost else None
    if memory.taiwan or head in "中民":
        match = grammar.MINGUO_YEAR.match(chars, start)
        if match:
            value = _minguo_value(match)
            return Year(value, match.end(), grammar.MINGUO_YEAR.name) if value else None
    match = grammar.SHORT_YEAR.match(chars, start) if head in "’'‘" or chars.startswith(("年", " 年"), start + 2) else None
    if match:
        short = int(match["short"][:2])
        return Year((2000 if short < 60 else 1900) + short, match.end(), grammar.SHORT_YEAR.name)
    return None


def _old_year(chars: str, match: re.Match[str]) -> int | None:
    """A year before 1800, which needs a month behind it: 1500年 is a length as often."""
    behind = grammar.MONTH.match(chars, match.end())
    return number_value(match["year"].translate(grammar.CHINESE_DIGITS), 1000, 1799) if behind else None


def year_value(digits: str) -> int | None:
    """The number of a year in four Arabic or Chinese digits; None where a lost digit leaves a choice.

    >>> year_value("二〇二三"), year_value("20\ufffd3"), year_value("\ufffd022")
    (2023, None, 2022)
    """
    low, high = (FIRST_YEAR, LAST_YEAR) if LOST in digits else (1800, 2199)
    return number_value(digits.translate(grammar.CHINESE_DIGITS), low, high)


def _minguo_value(match: re.Match[str]) -> int | None:
    digits = match["minguo"]
    positional = len(digits) > 1 and not any(c in "十百" for c in digits)
    number = number_value(digits.translate(grammar.CHINESE_DIGITS) if positional else digits, 1, 199)
    if number is None:
        return None
    followed = re.compile(r" ?[\d一二三四五六七八九十]{1,2} ?月").match(match.string, match.end())
    return number + REPUBLIC if match["named"] or number >= _ALWAYS_YEAR or (followed and number > 20) else None


def _relative_year(chars: str, start: int, memory: Memory) -> Year | None:
    match = grammar.RELATIVE_YEAR.match(chars, start)
    if match is None:
        return None
    word, rule = match["word"][:2], grammar.RELATIVE_YEAR.name
    if match["number"]:
        number = int(match["number"])
        return Year(number + REPUBLIC if number < 1000 else number, match.end(), rule)
    if word in ("当年", "同年", "次年", "翌年"):
        found = memory.year_in_text(start)
        # 当年 is also “in those days”; without a year before it, it names none.
        if found is None:
            return None if word == "当年" else Year(None, match.end(), rule, own=False)
        return Year(found + (word in ("次年", "翌年")), match.end(), rule, own=False)
    if word in ("上年", "上一", "前一"):
        reference = memory.year_in_text(start, "\n。；") or memory.year_in_text(start) or memory.reference_year(start)
        return Year(None if reference is None else reference - 1, match.end(), rule, own=False)
    return Year(memory.year_of_publication(_DISTANCE[word]), match.end(), rule)
