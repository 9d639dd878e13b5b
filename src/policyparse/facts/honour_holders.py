"""Who holds an honour: the person, else the body or programme, that is the subject of the verb or stands beside the title."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

from ..prepare.segment import Sentence
from .anchors import article_quotes, find_names
from .base import Context
from .position_clauses import body_shape

ADVERB = r"等(?:\d+|[一二三四五六七八九十百]+)余?[个家名位人所][\u4e00-\u9fff]{0,6}|再次|成功|首次|也|均|还|又|都|已|双双|分别|先后|曾|同时|日前|近日|今年|去年|连续[^，。]{1,6}|接连|并|再度|率先|顺利|最终|当年|更|再|上半年|年内|\d{1,2}月|一举|荣|共同|相继|喜|\d{2,4}年|[（(][^（）()]{1,12}[）)]"
RESPECTIVELY = re.compile(r"[已均也]?(?:分别|分)\Z")
"""Right before a verb: each of the subjects has one of the objects."""

_PART = re.compile(r"([^，。、和等]{2,20})(?:等[^，。、]{2,10})?(?:[、和]|(?=\Z|分|，))")
_THIS_ONE = re.compile(r"这[位名](?=[^，。；]{2,})")
_PRONOUN = re.compile(r"[他她](?<![其吉].)(?![们人乡日者山])")


_BODIES_COUNTED = re.compile("([^，。；“”]{4,120}?)等[\\d一二三四五六七八九十]{1,3}余?(?:家|个集体|个班组|个单位)")
OF_GROUP = re.compile(r"[^，。、为“等]{0,8}(?:工作室|团队|班组|小组|车间|驿站)")
# What follows a body that is the subject: no noun that goes on (某某公司张某).
_AND_OTHERS = re.compile(r"([^，。；、“”]{4,36}?)(?:、[^，。；“”]{1,80}?)?等(?:\d+|[一二三四五六七八九十]+)[个家]")
_LISTED = re.compile(
    "[：:]?([\u4e00-\u9fffA-Za-z0-9（）、]{3,200}?)(?:等?[\\d一二两三四五六七八九十]{1,4}[个家所名][\u4e00-\u9fff]{0,4})?(?:为|\\Z)(?=[^、]{0,12}\\Z)"
)
_LISTED_ITEM = re.compile("[^、]+")


_POSTS_BETWEEN = re.compile(
    "[\u4e00-\u9fffA-Za-z0-9（）、]{2,39}[长任员师工匠记官席理家](?<!的)|(?:现任|现职|时任)[\u4e00-\u9fffA-Za-z0-9（）]{2,36}[长任员师工匠记官席理家]的"
)
_POST_BETWEEN = re.compile("[\u4e00-\u9fff、]{1,15}[长任员师工匠记官席理家]")


class Holder(NamedTuple):
    """A possible holder in the text."""

    start: int
    end: int
    name: str
    kind: str

    @property
    def is_person(self) -> bool:
        """Whether it is a person."""
        return self.kind == "person"


HoldersWithin = Callable[[int, int], list[Holder]]
"""Gives the possible holders that lie between two positions of the text, by position."""


def possible_holders(context: Context) -> list[Holder]:
    """Persons, bodies, programmes and places that were found, and 他 and 她 for the person named last, by position."""
    found = [
        Holder(m.start, m.end, fact.name, kind)
        for kind in ("person", "organisation", "programme", "place")
        for fact in context.of_kind(kind)
        for m in fact.mentions
    ]
    named = {h.start for h in found if h.is_person}
    for hit in find_names(context.chars, {h.name for h in found if h.is_person}):
        if hit.start not in named:
            found.append(Holder(hit.start, hit.end, hit.word, "person"))
    people = sorted(h for h in found if h.is_person)
    starts = [h.start for h in people]
    speech = [q for q in article_quotes(context) if "，" in q.inner or q.inner.endswith("。")] if people else []
    for match in _PRONOUN.finditer(context.chars) if people else ():
        index = bisect_left(starts, match.start()) - 1
        # “师傅甲是…”她说: nobody outside refers to whom somebody's words name.
        while index > 0 and any(q.start < starts[index] < q.end <= match.start() for q in speech):
            index -= 1
        if index >= 0 and match.start() - starts[index] < 240:
            found.append(Holder(match.start(), match.end(), people[_subject(context, people, index)].name, "person"))
    for match in _THIS_ONE.finditer(context.chars) if people else ():
        index = bisect_left(starts, match.start()) - 1
        if index >= 0 and match.start() - people[index].end < 40:
            found.append(Holder(match.start(), match.end(), people[index].name, "person"))
    return sorted(found)


def _subject(context: Context, people: list[Holder], index: int) -> int:
    """The person that opens the sentence of a mention: 甲，师从乙。他… is 甲."""
    sentence = context.sentence_at(people[index].start)
    first = index
    while sentence is not None and first > 0 and people[first - 1].start >= sentence.span.start:
        first -= 1
    return first if context.chars[people[first].end : people[first].end + 1] == "，" else index


def distributed(context: Context, holders: list[Holder], sentence: Sentence, verb: int, count: int) -> list[Holder]:
    """甲镇等3个镇、乙村等12个村分别获评…: one holder for each of the titles; [] where the numbers differ."""
    start = next((c.start for c in reversed(sentence.clauses) if c.start < verb), verb)
    match = RESPECTIVELY.search(context.chars, start, verb)
    if match is not None and match.start() - start < 2:  # 甲、乙，分别获评…
        start = next((c.start for c in reversed(sentence.clauses) if c.end <= match.start()), start)
    parts = list(_PART.finditer(context.chars, start, match.start())) if match else []
    if len(parts) != count or count < 2:
        return []
    people = [
        next((h for h in within(holders, *part.span(1)) if h.is_person and _ends(context.chars, h.end, part.end(1))), None)
        for part in parts
    ]
    return [person or Holder(part.start(1), part.end(1), part[1], "name") for part, person in zip(parts, people, strict=True)]


def _ends(chars: str, position: int, end: int) -> bool:
    """Whether nothing but a bracket stands between a name and the end of its part of a list: 甲（某校）."""
    return position == end or (chars[position] == "（" and chars.find("）", position) == end - 1)


def within(holders: list[Holder], start: int, stop: int) -> list[Holder]:
    """The holders that lie in a stretch of the text."""
    found = []
    for holder in holders[bisect_left(holders, (start,)) :]:
        if holder.start >= stop:
            break
        if holder.end <= stop:
            found.append(holder)
    return found


def objects(context: Context, holders: list[Holder], start: int, stop: int) -> list[Holder]:
    """The holders between a verb of conferring and the title: 授予甲“…”, 认定甲、乙等3人为…, 授予某某公司一班等20个集体“…”."""
    between = within(holders, start, stop)
    people = [h for h in between if h.is_person and OF_GROUP.match(context.chars, h.end, stop) is None]
    if people:
        return people
    listed = _listed_bodies(context, start, stop)
    if listed:
        return listed
    bodies = _chain(context.chars, [h for h in between if h.kind in ("organisation", "place")], start)
    others = _AND_OTHERS.match(context.chars, bodies[0].start, stop) if bodies else None
    if bodies and others:
        return [Holder(bodies[0].start, others.end(1), others[1], bodies[0].kind)]
    return [h for h in bodies if h.end == stop or context.chars[h.end] in "、和为“"]


def _chain(chars: str, bodies: list[Holder], start: int) -> list[Holder]:
    """The bodies of a list that begins at a position, the longest at each place: 甲局、乙镇人民政府、丙村党总支."""
    found: list[Holder] = []
    for body in sorted(bodies, key=lambda h: (h.start, -h.end)):
        if body.start - start <= 2 if not found else body.start == found[-1].end + 1 and chars[found[-1].end] in "、和与及":
            found.append(body)
    return found


def _listed_bodies(context: Context, start: int, stop: int) -> list[Holder]:
    """甲公司、乙小学为: items that all have the shape of a body."""
    stretch = _LISTED.match(context.chars, start, stop)
    if stretch is None:
        return []
    items = [Holder(*m.span(), m[0], "name") for m in _LISTED_ITEM.finditer(context.chars, *stretch.span(1))]
    return items if all(len(item.name) > 2 and body_shape(item.name) for item in items) else []


def listed_bodies(chars: str, start: int, stop: int) -> list[Holder]:
    """为甲公司、乙学校等12家单位: the items between two positions, where all have the shape of a body."""
    stretch = _LISTED.match(chars, start, stop)
    items = [Holder(*m.span(), m[0], "name") for m in _LISTED_ITEM.finditer(chars, *stretch.span(1))] if stretch is not None else []
    return items if all(len(item.name) > 2 and body_shape(item.name) for item in items) else []


def bodies_counted(chars: str, holders: list[Holder], start: int, limit: int) -> list[Holder]:
    """甲公司、乙厂等20家单位 at a position: the bodies of the list, where the number says what they are."""
    counted = _BODIES_COUNTED.match(chars, start, limit)
    if counted is None:
        return []
    found = [h for h in within(holders, start, counted.end(1)) if h.kind == "organisation"]
    return [h for h in found if h.start == start or chars[h.start - 1] == "、"]


def shaped_items(chars: str, start: int, limit: int) -> list[Holder]:
    """甲校代表队、乙公司 up to the next mark: items that all have the shape of a body."""
    stop = re.compile("[，。；\n]").search(chars, start, limit)
    items = [Holder(*m.span(), m[0], "name") for m in _LISTED_ITEM.finditer(chars, start, stop.start() if stop else limit)]
    return items if all(body_shape(item.name) for item in items) else []


def holder_behind(chars: str, holders: list[Holder], position: int) -> Holder | None:
    """“…”、某公司某队班长甲: the person whose posts stand between a title and the name."""
    index = bisect_left(holders, (position,))
    person = next((h for h in holders[index : index + 12] if h.is_person), None)
    if person is None or not position < person.start <= position + 40:
        return None
    return person if _POSTS_BETWEEN.fullmatch(chars, position, person.start) else None


def beside(chars: str, holders: list[Holder], position: int) -> Holder | None:
    """The person or body that begins at a position: “时代先锋”李某."""
    index = bisect_left(holders, (position,))
    found = [h for h in holders[index : index + 6] if h.start == position and h.kind in ("person", "organisation")]
    if not found or found[0].is_person:
        return found[0] if found else None
    end = max(h.end for h in found)
    person = next((h for h in holders[index : index + 12] if h.is_person and end < h.start), None)
    # “…”获得者、某某研究所所长李某
    return person if person is not None and _POST_BETWEEN.fullmatch(chars, end, person.start) else found[0]
