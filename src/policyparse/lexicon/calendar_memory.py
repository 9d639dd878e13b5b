"""What a reader of dates keeps in mind: the day of publication, and the dates that were read before in the same paragraph."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from .calendar_point import Day, Point, nearest_day, nearest_year

_AHEAD = re.compile(r"将(?!近|军)|拟|定于|起施行|起执行|起实施|前完成|前建成|之前|月(?:[底末初中]|[上中下]旬|\d{1,2}日)?以?前")
_COMPARED = frozenset("比较与同按")


class Read(NamedTuple):
    """A date that was read: where, what, and whether the words themselves gave its year."""

    start: int
    end: int
    point: Point
    explicit: bool


@dataclass
class Memory:
    """The anchors of relative expressions.

    Args:
        chars: the whole text.
        published: the day of publication.
        taiwan: whether a bare 109年 is a year of the Republic.
        document_year: the year that the article is about, where its title names one (2023年统计公报, published in 2024).
        sections: where a part of the text that is about a year begins (2023年工作回顾), and where it ends (None).
    """

    chars: str
    published: date | None = None
    taiwan: bool = False
    document_year: int | None = None
    read: list[Read] = field(default_factory=list)
    sections: list[tuple[int, int | None]] = field(default_factory=list)

    def before(self, position: int, stops: str) -> Iterator[Read]:
        """What was read before a position with none of the stops between, the last first."""
        end = position
        for item in reversed(self.read):
            between = self.chars[item.end : end]
            if any(stop in between for stop in stops):
                return
            yield item
            end = item.start

    def year_of_publication(self, distance: int = 0) -> int | None:
        """The year of publication, plus a distance in years."""
        return None if self.published is None else self.published.year + distance

    def year_in_text(self, position: int, stops: str = "\n") -> int | None:
        """The last year that was named, publication's or an earlier one.

        A goal ahead and a year that is only compared with (较2019年) are no years that a text is in.
        """
        limit = self.year_of_publication()
        for item in self.before(position, stops):
            year = item.point.start.year
            if year is None or not item.explicit or item.point.lost or (limit is not None and year > limit):
                continue
            if self.chars[item.start - 1 : item.start] not in _COMPARED:
                return year
        return None

    def reference_year(self, position: int, stops: str = "\n。；") -> int | None:
        """The year that 全年, 年末, 上年 and the like lean on: that of the sentence, of the document, else of publication."""
        return self.year_in_text(position, stops) or self.section_year(position) or self.document_year or self.year_of_publication()

    def section_year(self, position: int) -> int | None:
        """The year that the part of the text around a position is about, where its heading names one."""
        index = bisect_right(self.sections, position, key=lambda section: section[0]) - 1
        return self.sections[index][1] if index >= 0 else None

    def month_year(self, month: int, position: int) -> int | None:
        """The year of a month without one: that of an earlier full date of the sentence, else the one nearest to publication."""
        for item in self.before(position, "\n。；"):
            day = item.point.start
            if item.explicit and day.year is not None and day.month is not None and item.point.end is None:
                if month >= day.month:
                    return day.year
                break
        return nearest_year(month, self.published, self.is_ahead(position))

    def day_without_month(self, number: int, position: int) -> Day:
        """The date of 26日: of the month named before it in the paragraph, else the last such day before publication."""
        for item in self.before(position, "\n"):
            day = item.point.end or item.point.start
            if day.month is not None:
                if day.day is None or day.day <= number:
                    return Day(day.year, day.month, number)
                break
        return nearest_day(number, self.published, self.is_ahead(position))

    def last_day(self, position: int) -> Day | None:
        """The last full day that was named in this paragraph or the one before."""
        for item in self.read[:-9:-1]:
            start, end = item.point.start, item.point.end
            one_day = start.day is not None and (end is None or end[:2] == start[:2])
            if one_day and self.chars.count("\n", item.end, position) <= 1:
                return end or start
        return None

    def last_month(self, position: int) -> Day | None:
        """The last month that the paragraph named."""
        return next((item.point.start for item in self.before(position, "\n") if item.point.start.month is not None), None)

    def last_period(self, position: int) -> Point | None:
        """What 同期 repeats: the last month, quarter, run of months or year to date of the sentence, the last run of the paragraph, or the title's."""
        for stops, whole in (("\n。", True), ("\n", False)):
            for item in self.before(position, stops):
                compared = self.chars[item.start - 1 : item.start] in _COMPARED
                if (
                    item.point.start.month is not None
                    and item.point.type == "DATE"
                    and not compared
                    and (whole or item.point.end is not None)
                ):
                    return item.point
        first = self.read[0] if self.read else None
        titled = (
            first is not None
            and first.point.end is not None
            and first.point.start.month is not None
            and "\n" not in self.chars[: first.end]
        )
        return first.point if first and titled else None

    def is_ahead(self, position: int) -> bool:
        """Whether the words right around a position speak of something to come."""
        return _AHEAD.search(self.chars, max(0, position - 2), position + 16) is not None
