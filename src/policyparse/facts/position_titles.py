"""The titles beside a name: chains before it (党组书记、厅长), and titles or clauses behind it (，现任…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .base import Context
from .names import read_names
from .organisation_spans import OrganisationSpan
from .person_patterns import HAN, titles

_HEADS_OF_PLACES = frozenset("省长 市长 县长 区长 州长 旗长 镇长 乡长 村长 副省长 副市长 副县长 副区长 副州长 副镇长 副乡长 自治区主席 特首 行政长官".split())
"""Posts of a place, not of the body named before them (市委副书记、市长)."""

_PLAIN = re.compile(rf"[{HAN}A-Za-z0-9“”（）]{{0,14}}\Z")
_STOP = re.compile(r"[的了在是由向与和从对被给将把让]")
_AFTER = re.compile(r"，?(?:现任|时任|曾任|现为|担任|出任|就任|任|是)")
_ROLE_TAIL = re.compile(rf"[{HAN}]{{1,8}}[工员师匠手徒]\Z")


class Post(NamedTuple):
    """A post: the organisation, the title, the stretch from the first of their characters to the person, and the rule."""

    org: str | None
    title: str
    start: int
    end: int
    rule: str


def posts_before(context: Context, start: int, end: int) -> Iterator[Post]:
    """The posts of the chain of titles that ends where a name begins."""
    sentence = context.sentence_at(start)
    if sentence is None:
        return
    low, chain, position = sentence.span.start, [], start
    while position > low:
        element = _element_before(context, low, position, is_last=position == start)
        if element is None:
            break
        chain.append(element)
        position = element[0]
        if position <= low or context.chars[position - 1] not in "、兼暨":
            break
        position -= 1
    org: str | None = None
    for first, own, title, is_post in reversed(chain):
        org = own or (None if title in _HEADS_OF_PLACES else org)
        if is_post or org is not None:
            yield Post(org, title, first, end, "position.before_name")


def _element_before(context: Context, low: int, end: int, is_last: bool) -> tuple[int, str | None, str, bool] | None:
    """One link of the chain that ends at ``end``: where it begins, its organisation, its title, and whether that is a post."""
    chars = context.chars
    hit = titles().ending_at(chars[low:end], end - low)
    tail = _ROLE_TAIL.search(chars, max(low, end - 9), end) if hit is None and is_last else None
    if hit is None and tail is None:
        return None
    first = low + hit.start if hit is not None else end - 1
    is_post = hit is not None and hit.row["role"] == "post"
    org = _organisation_before(context, low, first, end)
    if org is not None:
        title = chars[org.end : end].removeprefix("的")
        return (org.start, chars[org.start : org.end], title, is_post) if title else None
    if hit is None:
        return None
    place = next((p for p in read_names(context).places if p.end == first), None)
    if place is not None:
        return place.start, chars[place.start : place.end], chars[first:end], is_post
    return first, None, chars[first:end], is_post


def _organisation_before(context: Context, low: int, first: int, end: int) -> OrganisationSpan | None:
    """The organisation that the title belongs to: inside its words (市委 of 市委副书记) or in front with no break between."""
    for span in reversed(read_names(context).organisations):
        if span.start < low or span.start >= end:
            continue
        if first < span.end < end:
            return span
        gap = context.chars[span.end : first].removeprefix("的")
        if span.end <= first and _PLAIN.fullmatch(gap) and not _STOP.search(gap):
            return span
        if span.start < first:
            return None
    return None


def posts_after(context: Context, start: int, end: int) -> Iterator[Post]:
    """A title right behind a name (总书记), and posts in a clause that says what the person is."""
    sentence = context.sentence_at(start)
    if sentence is None:
        return
    chars, limit = context.chars, sentence.span.end
    hit = titles().at(chars, end)
    if hit is not None and hit.end <= limit and hit.row["role"] == "post" and _ends_there(chars, hit.end, limit):
        yield Post(None, hit.row["title"], start, hit.end, "position.after_name")
    match = _AFTER.match(chars, end, limit)
    if match is None:
        return
    span = next((o for o in read_names(context).organisations if match.end() <= o.start <= match.end() + 1), None)
    if span is None:
        return
    position = span.end + (chars[span.end : span.end + 1] == "的")
    title = _title_at(chars, position, limit)
    if title is not None:
        yield Post(chars[span.start : span.end], chars[position:title], start, title, "position.clause")


def _title_at(chars: str, position: int, limit: int) -> int | None:
    """The end of the longest run that ends in a title, up to the next mark."""
    stop = re.compile(r"[，。；、！？：\n]").search(chars, position, min(limit, position + 20))
    end = stop.start() if stop else min(limit, position + 20)
    return end if end > position and titles().ending_at(chars[position:end], end - position) is not None else None


def _ends_there(chars: str, end: int, limit: int) -> bool:
    return not chars.startswith(("们", "台", "团", "令", "制", "职"), end, limit)
