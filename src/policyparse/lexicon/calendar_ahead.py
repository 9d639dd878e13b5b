"""Months without a year that a text says are still to come: 将于3月15日开馆, published in October, is next year's."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from .calendar import DateHit

_TO_COME = re.compile("(?<![原曾])(?:(?:将|拟|计划|预计|有望|预定|(?<!一)定)[于在自从]|预计到?|有望)\\Z")
_LISTED = re.compile("[、和及与至到—-]")
_LONGEST_WORD = 5
_NO_YEAR = re.compile(r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月|第?[一二三四1-4]季度|上半年")
_VALUE = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)")
_MONTHS_PAST = 3


def with_years_ahead(chars: str, hits: Sequence[DateHit], published: datetime.date | None) -> list[DateHit]:
    """The hits with the year after the one of publication where a word of the future stands before a month long past.

    >>> from .calendar import find_date_expressions as find
    >>> day = datetime.date(2023, 10, 26)
    >>> text = "将于3月15日开馆，定于9月20日开会"
    >>> [h.value for h in with_years_ahead(text, find(text, published=day), day)]
    ['2024-03-15', '2023-09-20']
    """
    if published is None:
        return list(hits)
    found: list[DateHit] = []
    listed = -1  # where a date ends that another may be listed behind
    for hit in hits:
        behind = 0 <= listed <= hit.start and _LISTED.fullmatch(chars, listed, hit.start)
        if behind or _TO_COME.search(chars, max(0, hit.start - _LONGEST_WORD), hit.start):
            hit = _ahead(hit, published)
            listed = hit.end
        found.append(hit)
    return found


def _ahead(hit: DateHit, published: datetime.date) -> DateHit:
    parts = (hit.value or "").split("/")
    last = _VALUE.match(parts[-1])
    if last is None or not _NO_YEAR.match(hit.text) or int(last["year"]) != published.year:
        return hit
    if published.month - int(last["month"]) < _MONTHS_PAST or not all(part.startswith(last["year"]) for part in parts):
        return hit
    return hit._replace(value="/".join(f"{published.year + 1:04d}{part[4:]}" for part in parts))
