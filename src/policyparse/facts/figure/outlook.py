"""How the time of a figure lies to the day of publication: to come, going on, over."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from .model import Role, Time

_YEAR = re.compile(r"\d{4}")
_FULL_YEAR = re.compile(r"\d{4}|REF|X")
# Seasons as EDTF has them: 21 is spring. A winter goes on into the next year.
_BEGINS = {"21": "03", "22": "06", "23": "09", "24": "12"}
_ENDS = {"21": "05", "22": "08", "23": "11", "24": "12"}


class Outlook(NamedTuple):
    """How a time lies to the day of publication.

    Args:
        is_ahead: it is a deadline to come, or a period that begins after publication: 4月3日至6日加开4班.
        goes_on: it is a run of years beyond the year of publication: what 2024—2027年 bring is not there yet in 2025.
        is_over: it is no deadline, and ends before the year of publication; 2024年 in a plan of 2024 does not.
        is_current: it ends in that year or later.
    """

    is_ahead: bool
    goes_on: bool
    is_over: bool
    is_current: bool


NO_OUTLOOK = Outlook(False, False, False, False)
"""Of a figure without a time."""


def is_ahead(time: Time, published: date | None) -> bool:
    """Whether a time is still to come."""
    return outlook(time.role, time.value, published).is_ahead


def begins_now(time: Time, published: date | None) -> bool:
    """Whether something goes on from the year of publication, or a later one: 从2023年起，每年培训50万人次."""
    return time.role == "since" and published is not None and time.text[-1:] in "年起" and (time.value or "")[:4] >= f"{published:%Y}"


@lru_cache(maxsize=1024)
def outlook(role: Role, value: str | None, published: date | None) -> Outlook:
    """How a time of a role lies to the day of publication; remembered, since the figures of an article share a handful of times."""
    first, _, last = (value or "").partition("/")
    day = published.isoformat() if published is not None else ""
    year = _YEAR.match(last or first)
    is_current = year is not None and published is not None and year[0] >= day[:4]
    if role == "deadline":
        return Outlook(ends_ahead(value, published), False, False, is_current)
    is_period = role == "period" and published is not None
    begins_ahead = is_period and first[:4].isdecimal() and _by_month(first, _BEGINS) > day[: len(first)]
    goes_on = is_period and (end := _YEAR.match(last)) is not None and end[0] > day[:4]
    return Outlook(begins_ahead, goes_on, not is_current and _FULL_YEAR.search(value or "X") is not None, is_current)


def ends_ahead(value: str | None, published: date | None) -> bool:
    """Whether a time ends in the future of the article, or may."""
    last = (value or "").rpartition("/")[2]
    return published is None or not _YEAR.match(last) or _by_month(last, _ENDS) >= published.isoformat()[: len(last)]


def _by_month(value: str, months: dict[str, str]) -> str:
    """A season as the month that it begins or ends with, so that it compares with a day; anything else as it is.

    >>> _by_month("2024-21", _BEGINS), _by_month("2024-05", _BEGINS)
    ('2024-03', '2024-05')
    """
    return value[:5] + months.get(value[5:], value[5:])
