"""Where organisations stand in a sentence: from the head noun leftwards to a region, a known name or a proper stem."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from ..lexicon.gazetteer import Row
from ..lexicon.word_index import Found
from .organisation_bare import with_commissions, with_region
from .organisation_heads import find_heads, select_heads
from .organisation_judge import Judge, NoJudge
from .organisation_known import known_names, known_spans
from .organisation_left import (
    Head,
    OrganisationSpan,
    SentenceReading,
    after_region,
    after_stops,
    anchor_of,
    bounds_of,
    chain_start,
    may_be_anchored,
    prefixed_start,
    with_mother,
    with_unknown_place,
    without_outer_places,
)
from .organisation_lists import labelled_spans, listed_spans
from .organisation_merge import foreign_ends, merge_spans, with_bare_departments, with_countries, with_parents
from .organisation_parts import is_daughter, is_inner, is_office, is_part
from .organisation_patterns import (
    COUNTED,
    COUNTED_AFTER,
    COUNTERS,
    GENERIC_HEADS,
    LEGAL_FORM,
    NO_BODIES,
    PARTY_OFFICES,
    STRONG_HEADS,
    TITLE_FOLLOWS,
    TRADES,
    edges,
)
from .organisation_stems import CHOSEN_KINDS, is_open, span_of_stem, span_of_title
from .place_lexicon import PlaceHit, find_names

_OWN_HEAD = re.compile(r"([处局厅科司署部])\1长")
_ZONES = ("新区", "开发区", "高新区", "经开区", "园区", "示范区", "保税区", "合作区", "度假区", "试验区")
_REGIONAL = frozenset("government venue congress party military media bureau".split())
"""Kinds of heads whose names begin with a region, the state or a known name."""

_EACH = re.compile("(?:[^\u4e00-\u9fff、]|各|\\A)(?:自治州|[省市县区州])、\\Z")
_LED = re.compile("党[组委]|副?[局厅]长|[，：]|表示|介绍|指出|补充|说")


class Words(NamedTuple):
    """What the dictionaries found in a sentence: places, known organisations and head nouns."""

    places: list[PlaceHit]
    known: list[Found[Row]]
    heads: list[Found[str]]


def find_spans(chars: str, start: int, end: int, words: Words | None = None, judge: Judge | None = None) -> list[OrganisationSpan]:
    """The organisations between two positions, from left to right, without overlaps.

    Args:
        chars: the whole text.
        start, end: half-open positions of a sentence.
        words: what the dictionaries found between them, if that is known already.
        judge: the segmenter's word on stems and short forms; asked only where nothing else decides.

    >>> text = "烟台市总工会联合市人社局"
    >>> [text[s.start:s.end] for s in find_spans(text, 0, 12)]
    ['烟台市总工会', '市人社局']
    """
    judge = judge or NoJudge()
    words = words or Words(find_names(chars, start, end), known_names().find(chars, start, end), find_heads(chars, start, end))
    known = with_parents(chars, known_spans(chars, words.known, judge.is_whole)) if words.known else []
    all_heads = select_heads(chars, words.heads) if words.heads else []
    if not known and not all_heads:
        return []
    countries = [p for p in words.places if p.entries[0].level == "country"]
    if known and countries:
        known = with_countries(known, countries)
    reading = SentenceReading(
        chars,
        start,
        end,
        {p.end: p.start for p in words.places},
        {k.end: k.start for k in known},
        foreign_ends(countries),
    )
    if known:
        known = [with_region(reading, k) for k in known]
    merged = merge_spans(_spans_of_heads(reading, all_heads, known, judge) if all_heads else [], known)
    if all_heads:
        merged = with_commissions(reading, all_heads, merged)
    merged = [s for s in merged if not _is_of_each(chars, s)]
    if countries:
        merged = [s for s in merged if not _is_minister_abroad(reading, s)]
    merged = sorted([*map(reading.with_partners, merged), *labelled_spans(reading, merged)])
    if chars.find("、", start, end) >= 0:
        merged = with_bare_departments(chars, all_heads, merged)
        merged = sorted([*merged, *listed_spans(reading, merged)])
    return merged


def _spans_of_heads(reading: SentenceReading, all_heads: list[Head], known: list[OrganisationSpan], judge: Judge) -> list[OrganisationSpan]:
    found: list[OrganisationSpan] = []
    for head in all_heads:
        around = bisect_right(known, head.start, key=attrgetter("start")) - 1 if known else -1
        if around >= 0 and head.end < known[around].end:
            continue  # the 国务院 of 国务院办公厅
        previous = found[-1] if found else next((k for k in reversed(known) if k.end <= head.start), None) if known else None
        span = _span_of_head(reading, head, previous, judge)
        if span is not None and not _is_counted(reading, span):
            span = without_outer_places(reading, span)
            while found and span.start <= found[-1].start:
                found.pop()
            if not found or span.start >= found[-1].end:
                found.append(span)
    return found


def _is_minister_abroad(reading: SentenceReading, span: OrganisationSpan) -> bool:
    """法国经济部长, 、财政部长: in a sentence about foreign countries 部长 is a post and the 部 before it no body of ours."""
    chars = reading.chars
    return (
        bool(reading.countries)
        and chars[span.end - 1] == "部"
        and chars.startswith("长", span.end)
        and chars[span.start - 2 : span.start] != "中国"
    )


def _is_of_each(chars: str, span: OrganisationSpan) -> bool:
    """各省、自治区住房城乡建设厅, 市、县人民政府; 国家试点医院: bodies of all regions, or of a kind."""
    if span.kind == "international" and chars[span.start - 1 : span.start] in ("—", "-", "－") and span.end - span.start < 4:
        return True  # 中国—东盟某某峰会
    if span.kind in ("hospital", "school", "company") and chars.startswith(("国家试点", "国家定点", "全国试点"), span.start):
        return True
    return chars[span.start - 1 : span.start] == "、" and _EACH.search(chars, max(0, span.start - 5), span.start) is not None


def _is_counted(reading: SentenceReading, span: OrganisationSpan) -> bool:
    """Whether a number in front or behind makes the words a kind of body."""
    if reading.chars[span.start - 1] in COUNTERS and COUNTED.search(reading.chars, max(reading.start, span.start - 3), span.start):
        return True
    return span.kind in TRADES and COUNTED_AFTER.match(reading.chars, span.end) is not None


def _span_of_head(reading: SentenceReading, head: Head, previous: OrganisationSpan | None, judge: Judge) -> OrganisationSpan | None:
    word = reading.chars[head.start : head.end]
    if word.startswith(("街道党", "镇党", "乡党", "社区党")) and TITLE_FOLLOWS.match(reading.chars, head.end):
        return None  # 某街道 + 党工委书记
    if (
        word in PARTY_OFFICES
        and TITLE_FOLLOWS.match(reading.chars, head.end)
        and head.start in (*reading.place_ends, previous.end if previous else -1)
        and not _is_body_of_place(reading.chars, head.start, word)
    ):
        return None  # 局 + 党组书记 is a post of the 局
    start = prefixed_start(reading, head)
    if start is not None and previous is not None and is_daughter(reading, previous, start, word):
        start = previous.start
    if start is not None:
        return OrganisationSpan(
            with_unknown_place(reading, start, judge.is_unknown, judge.is_place), head.end, head.kind, "organisation.region"
        )
    if previous is not None and reading.chars[previous.end : head.start] == "附属" and head.kind in ("school", "hospital"):
        return OrganisationSpan(previous.start, head.end, head.kind, previous.rule)
    if previous is not None and is_inner(reading, head, previous, word):
        return None
    if previous is not None and is_part(reading, head, previous, word):
        outer = previous.start
        if LEGAL_FORM.search(word):
            outer = with_mother(reading, chain_start(reading, outer), word)  # 合肥 + 京东方光电科技有限公司
        return OrganisationSpan(outer, head.end, head.kind, previous.rule)
    if word == "办" and not is_office(reading, head):
        return None
    if word == "委" or (_is_known(reading, head) and not reading.is_abroad(head.start)):
        return None
    if reading.chars[head.start - 1] in "省市县区大" and reading.chars[head.start - 2] in "两三四五六七八九十":
        return None  # 荆门三市总工会, 某某两大集团 are several
    if head.kind in _REGIONAL and not STRONG_HEADS.search(word) and not may_be_anchored(reading, head.start):
        return span_of_title(reading, head, previous)
    low, group = bounds_of(reading, head)
    after = after_stops(reading, low, head.start)
    if word == "联席会议" and previous is not None and previous.end == head.start:
        return None  # 市政府与市总工会联席会议 is a meeting of the two
    anchor = anchor_of(reading, after, head.start)
    if head.kind in ("department", "office") and _OWN_HEAD.match(reading.chars, head.end - 1):
        return _span_of_bare_department(reading, head, after)
    if (head.kind == "bureau" or word in ("办", "厂", "司")) and (
        anchor is None or not 2 <= head.start - reading.kept.get(anchor, anchor + 1) <= 8
    ):
        return None
    if anchor is not None and head.kind != "team" and _is_worth(reading, anchor, head, word):
        anchor = with_mother(reading, anchor, reading.chars[anchor : head.end])
        return OrganisationSpan(anchor, head.end, head.kind, "organisation.anchored")
    if group is not None and after <= group and head.kind in ("committee", "association"):
        return OrganisationSpan(group, head.end, head.kind, "organisation.quoted")
    if (
        head.kind == "department"
        and len(word) > 2
        and word[-1] in "局厅"
        and _LED.match(reading.chars, head.end)
        and is_open(reading, head.start)
    ):
        return OrganisationSpan(head.start, head.end, head.kind, "organisation.headed")
    named = span_of_stem(reading, head, after, judge)
    if named is not None and previous is not None and reading.chars[previous.end : named.start] == "附属":
        return named._replace(start=previous.start)  # 某大学 + 附属 + 某某医院
    return named or span_of_title(reading, head, previous)


def _is_body_of_place(chars: str, start: int, word: str) -> bool:
    """Whether a party office behind a place is a body of its own: 某自治区 + 党委, 某高新区 + 党工委, 某区 + 妇联, and not of a village or a bureau."""
    if chars.endswith("自治区", 0, start):
        return True
    if word == "党工委":
        return chars.endswith(_ZONES, 0, start)
    return word in ("妇联", "团委") and chars[start - 1] in "省市县区州盟旗"


def _span_of_bare_department(reading: SentenceReading, head: Head, low: int) -> OrganisationSpan | None:
    """农业处 of 农业处处长: the head of a department names it, even without its region."""
    anchor = anchor_of(reading, low, head.start)
    start = low if anchor is None else anchor
    if head.end - start < 3 or reading.chars[start - 1 : start] in ("该", "本", "我"):
        return None  # 该厂质检科科长
    return OrganisationSpan(start, head.end, head.kind, "organisation.headed")


def _is_known(reading: SentenceReading, head: Head) -> bool:
    start = reading.name_ends.get(head.end)
    return start is not None and start <= head.start


def _is_worth(reading: SentenceReading, anchor: int, head: Head, word: str) -> bool:
    """An ordinary noun needs two characters of its own behind the region, and no verb among them (建设…中心)."""
    if word not in GENERIC_HEADS and word not in NO_BODIES and word not in CHOSEN_KINDS:
        return True
    own = after_region(reading, anchor, head.start)
    if word in CHOSEN_KINDS and reading.chars.find("示范", own, head.start) >= 0:
        return False  # 某省智能制造示范工厂 is what many firms are named
    if reading.chars[anchor - 1] == "、" and head.start - own >= 4:
        return True  # 甲剧院、玉溪滇剧传承展演中心: an item of a list
    leads = (edge for p in range(own, head.start) if (edge := edges().at(reading.chars, p)) is not None)
    return head.start - own >= 2 and not any(edge.kind == "lead" and edge.end < head.start for edge in leads)
