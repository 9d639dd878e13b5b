"""Where organisations stand in a sentence: from the head noun leftwards to a region, a known name or a proper stem."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from ..lexicon.gazetteer import Matcher, Row, table
from .organisation_known import known_spans
from .organisation_left import Head, OrganisationSpan, SentenceReading, after_stops, anchor_of, bounds_of, prefixed_start
from .organisation_lists import listed_spans
from .organisation_patterns import CHAIN_KINDS, FOUNDED, GENERIC_HEADS, OFFICE, STEM_KINDS, STRONG_HEADS, generics
from .place_lexicon import PlaceHit

_SHORT_HEAD = re.compile(r"委(?![托派任员屈婉实外内会])|办(?![理公法学好事案结税实件证卡班展会])")
_MEMBERS = ("代表", "委员")


class Judge(Protocol):
    """What decides where characters alone do not: the words of the segmenter."""

    def is_proper(self, stem: str) -> bool:
        """Whether a stem (豪迈 of 豪迈集团) is more than ordinary words."""

    def is_whole(self, start: int, end: int) -> bool:
        """Whether no word of the segmenter crosses the two positions."""


class NoJudge:
    """Takes no stem for a name and every short form for whole; for texts without a segmenter."""

    def is_proper(self, stem: str) -> bool:
        """Never."""
        return False

    def is_whole(self, start: int, end: int) -> bool:
        """Always."""
        return True


@cache
def heads() -> Matcher:
    """The head nouns of organisations."""
    extra: dict[str, Row] = {word: {"word": word, "kind": kind} for word, kind in (("宣讲团", "committee"), ("研究室", "party"))}
    extra |= {word: {"word": word, "kind": "team"} for word in ("创新团队", "团队", "班组", "突击队")}
    return Matcher({row["word"]: row for row in table("body_nouns") if len(row["word"]) > 1} | extra)


def find_spans(chars: str, start: int, end: int, places: list[PlaceHit], judge: Judge | None = None) -> list[OrganisationSpan]:
    """The organisations between two positions, from left to right, without overlaps.

    Args:
        chars: the whole text.
        start, end: half-open positions of a sentence.
        places: names of places in the sentence.
        judge: the segmenter's word on stems and short forms; asked only where nothing else decides.

    >>> from .place_lexicon import place_lexicon
    >>> text = "烟台市总工会联合市人社局"
    >>> [text[s.start:s.end] for s in find_spans(text, 0, 12, place_lexicon().find(text, 0, 12))]
    ['烟台市总工会', '市人社局']
    """
    judge = judge or NoJudge()
    known = known_spans(chars, start, end, judge.is_whole)
    reading = SentenceReading(chars, start, end, {p.end: p.start for p in places}, {k.end: k.start for k in known})
    found: list[OrganisationSpan] = []
    for head in _find_heads(chars, start, end):
        previous = found[-1] if found else next((k for k in reversed(known) if k.end <= head.start), None)
        span = _span_of_head(reading, head, previous, judge)
        if span is not None:
            while found and span.start <= found[-1].start:
                found.pop()
            if not found or span.start >= found[-1].end:
                found.append(span)
    merged = merge_spans(found, known)
    listed = listed_spans(reading, merged)
    return sorted([*merged, *listed]) if listed else merged


def _find_heads(chars: str, start: int, end: int) -> list[Head]:
    piece, found = chars[start:end], []
    for hit in heads().find(piece):
        word = hit.row["word"]
        if word.endswith(("人大", "政协")) and piece.startswith(_MEMBERS, hit.end):
            continue
        found.append(Head(start + hit.start, start + hit.end, hit.row["kind"]))
    short = [Head(start + m.start(), start + m.end(), "party") for m in _SHORT_HEAD.finditer(piece)] if "委" in piece or "办" in piece else []
    if "长" in piece:
        short += [Head(start + m.start(), start + m.end(), "office") for m in OFFICE.finditer(piece)]
    if short:
        covered = {position for head in found for position in range(head.start, head.end)}
        found = sorted([*found, *(head for head in short if head.start not in covered)])
    return found


def merge_spans(found: list[OrganisationSpan], known: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """Both lists without overlaps: of two that overlap the longer stays."""
    merged: list[OrganisationSpan] = []
    for span in sorted([*found, *known], key=lambda s: (s.start, -s.end)):
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
        elif span.end - span.start > merged[-1].end - merged[-1].start:
            merged[-1] = span
    return merged


def _span_of_head(reading: SentenceReading, head: Head, previous: OrganisationSpan | None, judge: Judge) -> OrganisationSpan | None:
    word = reading.chars[head.start : head.end]
    start = prefixed_start(reading, head)
    if start is not None:
        return OrganisationSpan(start, head.end, head.kind, "organisation.region")
    if previous is not None and _is_part(reading, head, previous, word):
        return OrganisationSpan(previous.start, head.end, head.kind, previous.rule)
    if word in ("委", "办"):
        return None
    low, group = bounds_of(reading, head)
    is_founded = FOUNDED.search(reading.chars, max(reading.start, low - 3), low) is not None
    after = after_stops(reading, low, head.start)
    is_founded = is_founded or FOUNDED.search(reading.chars, max(reading.start, after - 3), after) is not None
    if word == "联席会议" and previous is not None and previous.end == head.start:
        return None  # 市政府与市总工会联席会议 is a meeting of the two
    anchor = anchor_of(reading, after, head.start)
    if anchor is not None and head.kind != "team" and (word not in GENERIC_HEADS or head.start - anchor >= 4):
        return OrganisationSpan(anchor, head.end, head.kind, "organisation.anchored")
    if group is not None and after <= group and head.kind in ("committee", "association"):
        return OrganisationSpan(group, head.end, head.kind, "organisation.quoted")
    return _span_of_stem(reading, head, after, is_founded, judge)


def _is_part(reading: SentenceReading, head: Head, previous: OrganisationSpan, word: str) -> bool:
    """Whether the head ends a part of the organisation before it: 省委 + 组织部, 大学 + 公共管理学院."""
    gap = head.start - previous.end
    if gap < 0 or gap > 8 or word == "联席会议" or (word == "委" and gap == 0) or (word == "办" and previous.kind not in ("party", "government")):
        return False
    if head.kind not in CHAIN_KINDS and head.kind != "office":
        return False
    between = reading.chars[previous.end : head.start]
    if not all("\u4e00" <= c <= "\u9fff" for c in between):
        return False
    return head.kind == "office" or after_stops(reading, previous.end, head.start) == previous.end


def _span_of_stem(reading: SentenceReading, head: Head, low: int, is_founded: bool, judge: Judge) -> OrganisationSpan | None:
    word, stem = reading.chars[head.start : head.end], reading.chars[low : head.start]
    if not 2 <= len(stem) <= 16 or generics().covers(stem):
        return None
    if head.kind == "team":
        is_named = low > reading.start and reading.chars[low - 1] == "”" and len(stem) <= 6
    elif is_founded and len(stem) >= 4 and head.kind in ("committee", "association", "research", "school", "company"):
        is_named = True
    elif STRONG_HEADS.search(word):
        is_named = True
    else:
        is_named = head.kind in STEM_KINDS and word not in GENERIC_HEADS and judge.is_proper(stem)
    return OrganisationSpan(low, head.end, head.kind, "organisation.stem") if is_named else None
