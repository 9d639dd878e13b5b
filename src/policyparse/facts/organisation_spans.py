"""Where organisations stand in a sentence: from the head noun leftwards to a region, a known name or a proper stem."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import Matcher, Row, matcher, table
from .organisation_patterns import BARE_REGION, CHAIN_KINDS, GENERIC_HEADS, NOT_BARE, STEM_KINDS, edges, generics
from .place_lexicon import PlaceHit

LONGEST_NAME = 30
_QUOTE_GROUP = re.compile(r"“[^“”，。；！？]{1,14}”\Z")
_BRACKET_GROUP = re.compile(r"（[\u4e00-\u9fff]{1,6}）\Z")
_ANCHORS = re.compile(r"国家|中央|中国|中华|全国|中共|国际|世界|亚洲|联合国")
_NOT_COMMISSION = frozenset("托派任员屈婉实外内会")


class OrganisationSpan(NamedTuple):
    """A name of an organisation: half-open positions, the kind of its head noun, and the rule that found it."""

    start: int
    end: int
    kind: str
    rule: str


class _Head(NamedTuple):
    start: int
    end: int
    kind: str


@dataclass
class SentenceReading:
    """One sentence with the names that are known in it."""

    chars: str
    start: int
    end: int
    place_ends: dict[int, int]  # end of a place -> its start
    name_ends: dict[int, int]  # end of a known organisation -> its start
    is_proper: Callable[[str], bool]

    def keeps(self) -> dict[int, int]:
        """Start -> end of everything known: no stop word is read inside it."""
        return {start: end for end, start in (*self.place_ends.items(), *self.name_ends.items())}


@cache
def heads() -> Matcher:
    """The head nouns of organisations."""
    extra: dict[str, Row] = {"宣讲团": {"word": "宣讲团", "kind": "committee"}, "委": {"word": "委", "kind": "party"}}
    return Matcher({row["word"]: row for row in table("body_nouns") if len(row["word"]) > 1} | extra)


@cache
def known_names() -> Matcher:
    """The organisations of the gazetteer by all their names."""
    rows = table("organisations")
    return matcher("organisations", *(c for c in ("name", "short", "aliases", "former") if c in rows[0])) if rows else Matcher({})


def find_spans(
    chars: str, start: int, end: int, places: list[PlaceHit], is_proper: Callable[[str], bool] = lambda _: False
) -> list[OrganisationSpan]:
    """The organisations between two positions, from left to right, without overlaps.

    Args:
        chars: the whole text.
        start, end: half-open positions of a sentence.
        places: names of places in the sentence.
        is_proper: whether a stem (豪迈 of 豪迈集团) is more than ordinary words; asked only where nothing else decides.
    """
    piece = chars[start:end]
    known = [OrganisationSpan(start + h.start, start + h.end, h.row.get("kind", ""), "organisation.known") for h in known_names().find(piece)]
    reading = SentenceReading(
        chars, start, end, {p.end: p.start for p in places}, {k.end: k.start for k in known}, is_proper
    )
    found: list[OrganisationSpan] = []
    for head in _find_heads(piece, start):
        span = _span_of_head(reading, head, found[-1] if found else None)
        if span is not None:
            while found and span.start <= found[-1].start:
                found.pop()
            if not found or span.start >= found[-1].end:
                found.append(span)
    return merge_spans(found, known)


def _find_heads(piece: str, offset: int) -> Iterator[_Head]:
    for hit in heads().find(piece):
        if hit.row["word"] == "委" and piece[hit.end : hit.end + 1] in _NOT_COMMISSION:
            continue
        yield _Head(offset + hit.start, offset + hit.end, hit.row["kind"])


def merge_spans(found: list[OrganisationSpan], known: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """Both lists without overlaps: of two that overlap the longer stays."""
    merged: list[OrganisationSpan] = []
    for span in sorted([*found, *known], key=lambda s: (s.start, -s.end)):
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
        elif span.end - span.start > merged[-1].end - merged[-1].start:
            merged[-1] = span
    return merged


def _span_of_head(reading: SentenceReading, head: _Head, previous: OrganisationSpan | None) -> OrganisationSpan | None:
    word = reading.chars[head.start : head.end]
    start = _prefixed_start(reading, head)
    if start is not None:
        return OrganisationSpan(start, head.end, head.kind, "organisation.region")
    if previous is not None and head.kind in CHAIN_KINDS and word != "联席会议" and head.start - previous.end <= 8:
        gap = reading.chars[previous.end : head.start]
        if _is_plain(gap) and not _has_stop(reading, previous.end, head.start):
            return OrganisationSpan(previous.start, head.end, head.kind, previous.rule)
    low, group = _lower_bound(reading, head)
    low = _after_stops(reading, low, head.start)
    anchor = _anchor(reading, low, head.start)
    if anchor is not None and _is_worth(reading.chars[anchor : head.start], word):
        return OrganisationSpan(anchor, head.end, head.kind, "organisation.anchored")
    if group is not None and low <= group and head.kind in ("committee", "association"):
        return OrganisationSpan(group, head.end, head.kind, "organisation.quoted")
    stem = reading.chars[low : head.start]
    if head.kind in STEM_KINDS and word not in GENERIC_HEADS and 2 <= len(stem) <= 14 and not generics().covers(stem) and reading.is_proper(stem):
        return OrganisationSpan(low, head.end, head.kind, "organisation.stem")
    return None


def _is_worth(prefix: str, word: str) -> bool:
    return word not in GENERIC_HEADS or len(prefix) >= 4


def _is_plain(gap: str) -> bool:
    return all("\u4e00" <= c <= "\u9fff" for c in gap)


def _prefixed_start(reading: SentenceReading, head: _Head) -> int | None:
    """Where the name begins if a region stands right before the head or is its first character; else None."""
    chars, start = reading.chars, head.start
    if start + 1 in reading.place_ends and reading.place_ends[start + 1] < start:
        return _chain_start(reading, reading.place_ends[start + 1])  # 潍坊市 + 市委 share a character
    if start in reading.place_ends:
        return _chain_start(reading, reading.place_ends[start])
    if chars[start] in "省市县区州盟旗镇乡" and head.end - start > 1:
        return start if _is_bare(reading, start, chars[start]) else None
    bare = BARE_REGION.search(chars, max(reading.start, start - 3), start)
    if bare is not None and _is_bare(reading, bare.start(), bare[0]):
        return bare.start()
    return None


def _chain_start(reading: SentenceReading, start: int) -> int:
    while start in reading.place_ends:
        start = reading.place_ends[start]
    return start


def _is_bare(reading: SentenceReading, start: int, word: str) -> bool:
    """Whether 市 and the like stand for a region by themselves and do not end another word."""
    if start == reading.start:
        return True
    left = reading.chars[start - 1]
    if not "\u4e00" <= left <= "\u9fff":
        return not left.isdigit()
    if word in NOT_BARE:
        return left not in NOT_BARE[word]
    low = max(reading.start, start - 4)
    return any((edge := edges().at(reading.chars, p)) is not None and edge.end == start and edge.kind != "inside" for p in range(low, start))


def _lower_bound(reading: SentenceReading, head: _Head) -> tuple[int, int | None]:
    """The leftmost position that the name may reach, and the start of a quoted group inside it."""
    chars, position, group = reading.chars, head.start, None
    limit = max(reading.start, head.start - LONGEST_NAME)
    while position > limit:
        char = chars[position - 1]
        if "\u4e00" <= char <= "\u9fff" or char.isascii() and char.isalpha() or char == "·":
            position -= 1
            continue
        if char == "”" and group is None:
            match = _QUOTE_GROUP.search(chars, max(limit, position - 16), position)
            return (match.start(), match.start()) if match else (position, None)
        if char == "）" and head.kind in ("company", "bank") and (match := _BRACKET_GROUP.search(chars, max(limit, position - 8), position)):
            position = match.start()
            continue
        break
    return position, group


def _after_stops(reading: SentenceReading, low: int, end: int) -> int:
    """The position after the last stop word between two positions; a word that a name does not begin with is left out too."""
    keeps, words, position, start = reading.keeps(), edges(), low, low
    while position < end:
        kept = keeps.get(position)
        if kept is not None and kept <= end:
            position = kept
            continue
        edge = words.at(reading.chars, position)
        if edge is None:
            position += 1
            continue
        if edge.end <= end and (edge.kind == "stop" or (edge.kind == "lead" and position == start and edge.end < end)):
            start = edge.end
        position = edge.end
    return start


def _has_stop(reading: SentenceReading, low: int, end: int) -> bool:
    return _after_stops(reading, low, end) > low


def _anchor(reading: SentenceReading, low: int, end: int) -> int | None:
    """The leftmost known name or region between two positions, where the name begins."""
    starts = [s for table_ in (reading.place_ends, reading.name_ends) for e, s in table_.items() if low <= s and e <= end]
    match = _ANCHORS.search(reading.chars, low, end)
    if match is not None:
        starts.append(match.start())
    if starts:
        return _chain_start(reading, min(starts))
    bare = BARE_REGION.search(reading.chars[low : low + 1])
    if bare is not None and end - low >= 3 and _is_bare(reading, low, bare[0]):
        return low
    return None
