"""What the readers of dates in speech share: the moment that a text is read from, years in front of a name, hits of a value."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from .calendar import DateHit
from .calendar_grammar import CHINESE_DIGITS
from .calendar_point import Day, edtf

YEAR = r"(?:(?P<year>[12]\d{3}|[一二][〇○零一二三四五六七八九]{3})年|(?P<word>大?[前后]年|[今去明本来]年)(?:度)?)"
"""A year in front of a name: 2023年, 二〇二三年, 去年."""

_DISTANCE = {"今": 0, "本": 0, "去": -1, "明": 1, "来": 1, "前": -2, "后": 2, "大前": -3, "大后": 3}


@dataclass(frozen=True)
class Now:
    """The day of publication, and the moment where its time is known; None where nothing is."""

    day: datetime.date | None = None
    moment: datetime.datetime | None = None

    def year(self, match: re.Match[str]) -> int | None:
        """The year of a match of YEAR; None where it names none, or leans on an unknown day."""
        if match["year"]:
            return int(match["year"].translate(CHINESE_DIGITS))
        return self.day.year + _DISTANCE[match["word"][:-1]] if match["word"] and self.day else None

    def names_year(self, match: re.Match[str]) -> bool:
        """Whether a match of YEAR names a year, known or not."""
        return bool(match["year"] or match["word"])


def hit(chars: str, start: int, end: int, value: str | None, type_: str = "DATE", mod: str | None = None) -> DateHit:
    """A hit of the words between two positions."""
    return DateHit(start, end, chars[start:end], type_, value, mod, "date.spoken")


def interval(first: Day | None, last: Day | None) -> str | None:
    """Two days as an EDTF interval; None where one is not known.

    >>> interval(Day(2023, 7), Day(2023, 8))
    '2023-07/2023-08'
    """
    start, end = (edtf(day) if day else None for day in (first, last))
    return f"{start}/{end}" if start and end else None
