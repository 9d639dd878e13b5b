"""Puts the organisations of a sentence together: overlaps, countries in front, and departments that only a list makes names."""

from __future__ import annotations

from .organisation_left import Head, OrganisationSpan
from .place_lexicon import PlaceHit

_OF_THE_STATE = ("国家", "全国", "中国", "中央", "国务院", "最高")


def merge_spans(found: list[OrganisationSpan], known: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """Both lists without overlaps: of two that overlap the longer stays."""
    if not known:
        return found
    merged: list[OrganisationSpan] = []
    for span in sorted([*found, *known], key=lambda s: (s.start, -s.end)):
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
        elif span.end - span.start > merged[-1].end - merged[-1].start:
            merged[-1] = span
    return merged


def with_parents(chars: str, known: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """A ministry and the bureau right behind it are one name: 经济部 + 能源署, not 财政部 + 国家税务总局."""
    merged: list[OrganisationSpan] = []
    for span in known:
        before = merged[-1] if merged else None
        is_part = before is not None and before.end == span.start and chars[before.end - 1] in "部委" and chars[span.end - 1] in "署局处司"
        if before is not None and is_part and not chars.startswith(_OF_THE_STATE, span.start):
            merged[-1] = before._replace(end=span.end)
        else:
            merged.append(span)
    return merged


def with_countries(known: list[OrganisationSpan], countries: list[PlaceHit]) -> list[OrganisationSpan]:
    """美国 + 商务部 is one name."""
    starts = {p.end: p.start for p in countries}
    kinds = ("department", "government", "bank", "congress", "court")
    return [k._replace(start=starts[k.start]) if k.start in starts and k.kind in kinds else k for k in known]


def foreign_ends(countries: list[PlaceHit]) -> frozenset[int]:
    """Where the names of foreign countries end."""
    return frozenset([p.end for p in countries if p.entries[0].code is None])


def with_bare_departments(chars: str, all_heads: list[Head], spans: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """发展改革委 beside 民政部 in a list: departments without a region count where their neighbour is one at the centre."""
    free = [h for h in all_heads if h.kind in ("department", "party", "union") and h.end - h.start >= 3]
    free = [h for h in free if not any(s.start <= h.start < s.end for s in spans)]
    if not free:
        return spans
    spans = list(spans)
    for head in (*free, *reversed(free)):
        beside = (s for s in spans if (s.end == head.start - 1 or s.start == head.end + 1) and s.kind in ("department", "union", "party"))
        neighbour = next(beside, None)
        if neighbour is None or any(s.start < head.end and head.start < s.end for s in spans):
            continue
        mark = chars[head.start - 1] if neighbour.end == head.start - 1 else chars[head.end]
        before, after = chars[head.start - 1], chars[head.end : head.end + 1]
        if mark in "、和" and before in "、和（由会同" and (after in "、和等）按负要应将须" or not "\u4e00" <= after <= "\u9fff"):
            spans.append(OrganisationSpan(head.start, head.end, head.kind, "organisation.listed"))
    return sorted(spans)
