"""Places: divisions, zones and geographic names that stand by themselves in the article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

from .base import Context, Fact
from .names import read_names
from .place_lexicon import Entry, PlaceHit, division_contains
from .quotes import uniform_chars

_QUOTED_NAME = re.compile(r"“[^“”，。；！？]{1,20}”")
_EVENT = re.compile(
    r"[\u4e00-\u9fff“”·（）]{2,24}?(?:大赛|竞赛|邀请赛|交流赛|挑战赛|公开赛|运动会|锦标赛|联赛|论坛|博览会|交易会|洽谈会|艺术节|文化节|评选)"
)
_EDITION = re.compile(r"(?:第[一二三四五六七八九十百\d]{1,4}届|首届|\d{4}年度?)\Z")


class Place(Fact):
    """A division, zone or geographic name. ``name`` is its fullest form that stands by itself; ``code`` is GB/T 2260."""

    kind: Literal["place"] = "place"
    name: str
    code: str | None = None
    level: str | None = None


def find_places(context: Context) -> list[Place]:
    """The places of a document, one fact for each, in text order.

    A name counts where it stands by itself; inside the name of a person, an organisation, a document, a contest or a quoted name it does not.

    Returns:
        Facts whose mentions are all forms of the name; ``code`` is None where the name has none or several and nothing decides.
    """
    names, chars = read_names(context), uniform_chars(context)
    people = [(m.start, m.end) for person in context.of_kind("person") for m in person.mentions]
    spoken, covered = set[int](), set[int]()
    for start, end in people:
        spoken.update(range(start, end))
    for stretch in (*names.titled, *names.organisations, *people):
        covered.update(range(*stretch[:2]))
    ends = {hit.start: hit.end for hit in names.places}
    inside = {
        p
        for programme in context.of_kind("programme")
        for m in programme.mentions
        for p in range(_behind_places(ends, m.start) + 1, m.end - 1)
    }  # 健康海州行动, but not 福建莆田某某治理工程
    free = [
        hit
        for hit in names.places
        if hit.start not in covered and hit.start not in inside and hit.end - 1 not in spoken and not _is_inside_name(chars, hit)
    ]
    groups: dict[str, list[tuple[PlaceHit, Entry, str | None]]] = {}
    for hit in free:
        entry, code = resolve_entry(context, hit, names.places)
        groups.setdefault(code or entry.name, []).append((hit, entry, code))
    facts = [_fact(context, group) for group in groups.values()]
    return sorted(facts, key=lambda f: f.mentions[0].start)


def _behind_places(ends: dict[int, int], start: int) -> int:
    """The start of the last of the places that stand one behind the other from a position on; the position where none does."""
    while ends.get(start) in ends:
        start = ends[start]
    return start


def _fact(context: Context, group: list[tuple[PlaceHit, Entry, str | None]]) -> Place:
    fullest, entry, code = max(group, key=lambda g: (g[1].is_full, g[0].end - g[0].start, -g[0].start)) if len(group) > 1 else group[0]
    first, last = fullest.start, fullest.end
    return Place.trusted(
        {
            "kind": "place",
            "rule": "place.lexicon",
            "mentions": tuple([context.mention(hit.start, hit.end) for hit, _, _ in group]),
            "damage": context.damage_at(first, last),
            "name": context.chars[first:last],
            "code": code,
            "level": entry.level,
        }
    )


def _is_inside_name(chars: str, hit: PlaceHit) -> bool:
    """Whether a quoted name or the name of a contest holds the place."""
    low = max(0, hit.start - 20)
    if chars.find("“", low, hit.start) >= 0 and any(
        m.start() < hit.start and hit.end < m.end() for m in _QUOTED_NAME.finditer(chars, low, hit.end + 20)
    ):
        return True
    if not chars.endswith(("届", "度", "年"), low, hit.start):
        return False
    return _EDITION.search(chars[max(0, hit.start - 8) : hit.start]) is not None and _EVENT.match(chars, hit.end) is not None


def resolve_entry(context: Context, hit: PlaceHit, places: Iterable[PlaceHit]) -> tuple[Entry, str | None]:
    """The reading of a name and its code: of several, the one under a parent right in front, else under the article's region."""
    if len(hit.entries) == 1:
        return hit.entries[0], hit.entries[0].code
    parents = [e.code for p in places if p.end == hit.start for e in p.entries[:1]]
    region = context.region["code"] if context.region else context.meta.region_code
    parents += [region, f"{region[:4]}00", f"{region[:2]}0000"] if region else []
    for parent in parents:
        under = [e for e in hit.entries if parent and division_contains(parent, e.code)]
        if len(under) == 1:
            return under[0], under[0].code
    return hit.entries[0], None
