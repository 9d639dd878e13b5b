"""What a reader of dates keeps in mind: the day of publication, and the dates that were read before in the same paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from .calendar_point import Day, Point, nearest_day, nearest_year

_AHEAD = re.compile(r"将于|将在|拟于|定于|起施行|起执行|前完成|起实施|截止|之前")


class Read(NamedTuple):
    """A date that was read: where, what, and whether the text gave its year."""

    start: int
    end: int
    point: Point
    explicit: bool


@dataclass
class Memory:
    """The anchors of relative expressions.

    ``document_year`` is the year that the article is about where its title names one (2023年统计公报, published in 2024).
    """

    chars: str
    published: date | None = None
    taiwan: bool = False
    document_year: int | None = None
    read: list[Read] = field(default_factory=list)

    def before(self, position: int, stops: str) -> list[Read]:
        """What was read before a position with none of the stops between, the last first."""
        found: list[Read] = []
        for item in reversed(self.read):
            if any(stop in self.chars[item.end : position] for stop in stops):
                break
            found.append(item)
        return found

    def year_of_publication(self, distance: int = 0) -> int | None:
        """The year of publication, plus a distance."""
        return None if self.published is None else self.published.year + distance

    def year_in_text(self, position: int) -> int | None:
        """The last year that the paragraph named, publication's or an earlier one: goals ahead are no years that a text is in."""
        limit = self.year_of_publication()
        for item in self.before(position, "\n"):
            year = item.point.start.year
            if (
                item.explicit
                and item.point.type in ("DATE", "TIME")
                and year is not None
                and (limit is None or year <= limit)
                and not item.point.lost
            ):
                return year
        return None

    def reference_year(self, position: int) -> int | None:
        """The year that 全年, 年末, 上年 and the like lean on: the sentence's, the document's, else that of publication."""
        limit = self.year_of_publication()
        for item in self.before(position, "\n。；"):
            year = item.point.start.year
            compared = self.chars[item.start - 1 : item.start] in ("比", "较", "与", "同")
            if year is not None and not compared and (limit is None or year <= limit):
                return year
        if self.document_year is not None:
            return self.document_year
        return limit

    def month_year(self, month: int, position: int) -> tuple[int | None, bool]:
        """The year of a month without one, and whether the text fixes it: an earlier full date of the sentence does."""
        for item in self.before(position, "\n。；"):
            day = item.point.start
            if item.explicit and day.year is not None and day.month is not None and item.point.end is None:
                if month >= day.month:
                    return day.year, True
                break
        return nearest_year(month, self.published, self.is_ahead(position)), False

    def day_without_month(self, number: int, position: int) -> Day:
        """The date of 26日: of the month named before it in the paragraph, else the last such day before publication."""
        for item in self.before(position, "\n"):
            day = item.point.end or item.point.start
            if day.month is not None and (day.day is None or day.day <= number):
                return Day(day.year, day.month, number)
            if day.month is not None:
                break
        return nearest_day(number, self.published, self.is_ahead(position))

    def last_day(self, position: int) -> Day | None:
        """The last full day of this paragraph or the one before."""
        for item in self.read[:-9:-1]:
            if item.point.start.day is not None and self.chars.count("\n", item.end, position) <= 1:
                return item.point.end or item.point.start
        return None

    def last_period(self, position: int) -> Point | None:
        """The last stretch of the sentence that 同期 can repeat: a month, quarter, run of months or year to date."""
        for item in self.before(position, "\n。"):
            if item.point.start.month is not None and item.point.type == "DATE":
                return item.point
        return None

    def is_ahead(self, position: int) -> bool:
        """Whether the words right after a position speak of something to come."""
        return _AHEAD.search(self.chars, max(0, position - 6), position + 16) is not None
