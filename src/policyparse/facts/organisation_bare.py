"""Bodies that stand without their region: 发展改革委会同… in papers of the centre, and the bureaus of Hong Kong that no list has."""

from __future__ import annotations

import re
from collections.abc import Callable

from .organisation_left import Head, OrganisationSpan, SentenceReading, chain_start, is_bare_region
from .organisation_patterns import NATIONAL, REGION_ENDS, generics

_BEFORE = frozenset("由经报请和与及同向")
_BEHIND = re.compile(
    "会同|牵头|负责|要|将|已|应|等|按|对|在|和|与|同|及|商|正在|也|有关|组织|提出|研究|认为|同意|印发|发布|下发|制定|审批|核准|批准|备案|表示|继续|近日|日前|今天|指导|统筹|根据|拟"
)
# 某某署署长, 某某局今日, 某某处发言人: what speaks and acts under such a name is a bureau.
_BUREAU = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=[由及和与向为经]))([\u4e00-\u9fff]{2,8}(?<![当布结格饭大全僵残])[署处局])"
    "(?=署长|处长|局长|副局长|副署长|副处长|常任|首席|助理|发言人|今日|昨日|今天|昨天|（|，|、|将|会(?![同场])|表示|宣布|及|和|与|公布|推出|说|正|已|于|亦|在)"
)


def with_commissions(reading: SentenceReading, heads: list[Head], spans: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """The organisations of a sentence with the commissions named by their bare name, where a clause begins with it and something is said of it.

    Args:
        heads: the head nouns of the sentence.
        spans: its organisations so far; what they hold is left out.
    """
    chars, found = reading.chars, []
    if not heads or chars.find("委", reading.start, reading.end) < 0:
        return spans
    for head in heads:
        if chars[head.end - 1] != "委" or head.kind != "department" or head.end - head.start < 3:
            continue
        left, right = chars[head.start - 1 : head.start], chars[head.end : head.end + 1]
        is_open = head.start == reading.start or not "\u4e00" <= left <= "\u9fff" or left in _BEFORE
        if not is_open or ("\u4e00" <= right <= "\u9fff" and not _BEHIND.match(chars, head.end)):
            continue
        if not any(s.start < head.end and head.start < s.end for s in spans):
            found.append(OrganisationSpan(head.start, head.end, head.kind, "organisation.bare"))
    return sorted([*spans, *found]) if found else spans


def with_region(reading: SentenceReading, span: OrganisationSpan) -> OrganisationSpan:
    """县林业和草原局, 某某县林业和草原局: the long name of a department with its region in front."""
    if (
        span.kind != "department"
        or reading.chars[span.start - 1] not in REGION_ENDS
        or NATIONAL.search(reading.chars[span.start : span.end])
    ):
        return span
    if span.start in reading.place_ends:
        return span._replace(start=chain_start(reading, span.start))
    char = reading.chars[span.start - 1]
    is_bare = span.start > reading.start and is_bare_region(reading, span.start - 1, char, span.kind)
    return span._replace(start=span.start - 1) if is_bare else span


def hong_kong_bureaus(chars: str, spans: list[OrganisationSpan], is_word: Callable[[str], bool]) -> list[OrganisationSpan]:
    """The bureaus, departments and offices of a release of Hong Kong under a name that no list has.

    Args:
        is_word: whether the dictionary has a word that is no name (办事处).
    """
    found = []
    for match in _BUREAU.finditer(chars):
        start, end = match.span(1)
        if generics().covers(match[1]) or is_word(match[1]) or any(s.start < end and start < s.end for s in spans):
            continue
        found.append(OrganisationSpan(start, end, "department", "organisation.bureau"))
    return found
