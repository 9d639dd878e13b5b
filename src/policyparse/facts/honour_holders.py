"""Who holds an honour: the person, else the body or programme, that is the subject of the verb or stands beside the title."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ..prepare.segment import Sentence
from .anchors import find_names
from .base import Context
from .position_clauses import body_shape

_AGENT = re.compile(r"被|由|经")
_ADVERB = r"等(?:\d+|[一二三四五六七八九十百]+)余?[个家名位人所][\u4e00-\u9fff]{0,6}|再次|成功|首次|也|均|还|又|都|已|双双|分别|先后|曾|同时|日前|近日|今年|去年|连续[^，。]{1,6}|一举|荣|共同|相继|喜|\d{4}年|[（(][^（）()]{1,12}[）)]"
# Between a body and its verb a noun may stand (某某公司产品), between a place and its verb none.
_GAP = re.compile(rf"(?:{_ADVERB})*[\u4e00-\u9fff]{{0,2}}(?:{_ADVERB})*")
_STRICT_GAP = re.compile(rf"(?:{_ADVERB})*")
# 其中3位曾获…: the subject is a number of people.
_COUNTED = re.compile(
    r"(?:其中|有|共)?，?[^，。等]{0,6}?(?:近|超|约|数|上)?(?:[\d�]+|[一二三四五六七八九十百千万]+)余?多?[名位人家](?!民|士|员)"
)
_SAYING = re.compile(r"(?:说|表示|介绍|指出|坦言|透露|告诉记者|认为|强调)，?$")
_QUOTED = re.compile(rf"“([^“”]{{2,16}})”(?:{_ADVERB})*$")
_OURS = re.compile(rf"[该我本]([省市县区镇乡村])(?:{_ADVERB})*$")
_SELF = re.compile(r"自己|我(?![国省市县区们])")
_RESPECTIVELY = re.compile(r"(?:分别|分)$")
_PART = re.compile(r"([^，。、和等]{2,20})(?:等[^，。、]{2,10})?(?:[、和]|(?=$|分))")
_TOGETHER = re.compile(r"[与和同跟][^，。]{2,30}(?:一道|一起|一同|共同)")
_PRONOUN = re.compile(r"(?<![其吉])[他她](?![们人乡日者山])")


# What follows a body that is the subject: no noun that goes on (某某公司张某).
_AND_OTHERS = re.compile(r"([^，。；、“”]{4,36}?)(?:、[^，。；“”]{1,80}?)?等(?:\d+|[一二三四五六七八九十]+)[个家]")
_LISTED = re.compile(
    "[：:]?([\u4e00-\u9fffA-Za-z0-9（）、]{3,200}?)(?:等[\\d一二三四五六七八九十]{1,4}[个家所名][\u4e00-\u9fff]{0,4})?(?:为|\\Z)(?=[^、]{0,12}\\Z)"
)
_LISTED_ITEM = re.compile("[^、]+")
_ADVERBS_BEFORE = re.compile(rf"(?:{_ADVERB})*\\Z")
_GROUP = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9]{{0,10}}(?:班组?|队|小组|车间|团队|工作室|科室?|所|支部|站)(?=(?:{_ADVERB})*\\Z)")
_NOT_NAMED = re.compile("[该本我全多各这那其此一几每某\\d]|部分|许多|不少|相关|有关|优秀|先进|企业|单位")
_PREDICATE = frozenset("，在以把将凭先近连不坚由从被荣获也已又还因经")


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
    for match in _PRONOUN.finditer(context.chars) if people else ():
        index = bisect_left(starts, match.start()) - 1
        if index >= 0 and match.start() - starts[index] < 160:
            found.append(Holder(match.start(), match.end(), people[index].name, "person"))
    return sorted(found)


def subjects(context: Context, holders: list[Holder], sentence: Sentence, verb: int) -> list[Holder]:
    """The holders that are the subject of a verb of receiving.

    The body or place right before the verb; else the persons in its clause or the nearest one before; else the body that opens the sentence.
    """
    clauses = [c for c in sentence.clauses if c.start < verb]
    if not clauses:
        return []
    if _COUNTED.match(context.chars, clauses[-1].start, verb):
        return []
    agent = _AGENT.search(context.chars, clauses[-1].start, verb)
    stop = agent.start() if agent else verb
    near = within(holders, clauses[-1].start, stop)
    group = _GROUP.match(context.chars, near[-1].end, stop) if near and near[-1].kind == "organisation" else None
    if group:
        return [Holder(near[-1].start, group.end(), context.chars[near[-1].start : group.end()], "name")]
    gap = {"organisation": _GAP, "place": _STRICT_GAP}.get(near[-1].kind) if near else None
    if gap and gap.fullmatch(context.chars, near[-1].end, stop):
        return near[-1:]
    shaped = None if any(h.is_person for h in near) else _shaped_subject(context.chars, clauses[-1].start, stop)
    if shaped:
        return [shaped]
    for clause in reversed(clauses):
        # 张某说，…荣获…: the speaker is the subject only where he speaks of himself.
        said = clause is not clauses[-1] and _SAYING.search(context.chars, clause.start, clause.end)
        if said and not _SELF.search(context.chars, clause.end, verb):
            break
        people = [h for h in within(holders, clause.start, min(stop, clause.end)) if h.is_person]
        if people:
            joined = _coordinated(context.chars, people)
            together = _TOGETHER.match(context.chars, clause.start, verb)
            # 张某安全行车百万公里，与李某一道当选…: the subject of the clause before takes part.
            before = [h for h in within(holders, sentence.span.start, clause.start) if h.is_person] if together else []
            return [*before[-1:], *joined]
    here = _referred(context, holders, clauses[-1].start, stop)
    if here:
        return here
    opening = [
        h for h in within(holders, sentence.span.start, verb) if h.start == sentence.span.start and h.kind in ("organisation", "programme")
    ]
    return opening[-1:] if opening and context.chars[opening[-1].end] in _PREDICATE else []


def _shaped_subject(chars: str, start: int, stop: int) -> Holder | None:
    """机修班荣获…: a clause whose subject has the shape of a body that nobody has to know."""
    gap = _ADVERBS_BEFORE.search(chars, start, stop)
    end = gap.start() if gap is not None else stop
    while start < end and chars[start] in "，。；、 \u3000\n":
        start += 1
    name = chars[start:end]
    if not 3 <= len(name) <= 20 or _NOT_NAMED.match(name) or not body_shape(name):
        return None
    return Holder(start, end, name, "name")


def distributed(context: Context, holders: list[Holder], sentence: Sentence, verb: int, count: int) -> list[Holder]:
    """甲镇等3个镇、乙村等12个村分别获评…: one holder for each of the titles; [] where the numbers differ."""
    start = next((c.start for c in reversed(sentence.clauses) if c.start < verb), verb)
    match = _RESPECTIVELY.search(context.chars, start, verb)
    parts = list(_PART.finditer(context.chars, start, match.start())) if match else []
    if len(parts) != count or count < 2:
        return []
    people = [next((h for h in within(holders, *part.span(1)) if h.is_person and h.end == part.end(1)), None) for part in parts]
    return [person or Holder(part.start(1), part.end(1), part[1], "name") for part, person in zip(parts, people, strict=True)]


def _referred(context: Context, holders: list[Holder], start: int, stop: int) -> list[Holder]:
    """“清溪红薯”入选…, 该县获评…: a quoted name right before the verb, or the place that 该县 and 我市 mean."""
    quoted = _QUOTED.search(context.chars, start, stop)
    if quoted and context.chars[quoted.start() - 1] not in "名位个家人":
        return [Holder(quoted.start(), quoted.end(), quoted[1], "name")]
    ours = _OURS.search(context.chars, start, stop)
    if ours is None:
        return []
    places = [h.name for h in holders if h.kind == "place" and h.end <= ours.start() and h.name.endswith(ours[1])]
    region = context.region["name"] if context.region else context.meta.region or ""
    name = places[-1] if places else region if region.endswith(ours[1]) else ""
    return [Holder(ours.start(), ours.end(), name, "place")] if name else []


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
    people = [h for h in between if h.is_person]
    if people:
        return people
    listed = _listed_bodies(context, start, stop)
    if listed:
        return listed
    bodies = [h for h in between if h.kind in ("organisation", "place") and h.start - start <= 2]
    others = _AND_OTHERS.match(context.chars, bodies[0].start, stop) if bodies else None
    if bodies and others:
        return [Holder(bodies[0].start, others.end(1), others[1], bodies[0].kind)]
    return [h for h in bodies if h.end == stop or context.chars[h.end] in "、和为“"]


def _listed_bodies(context: Context, start: int, stop: int) -> list[Holder]:
    """甲公司、乙小学为: items that all have the shape of a body."""
    stretch = _LISTED.match(context.chars, start, stop)
    if stretch is None:
        return []
    items = [Holder(*m.span(), m[0], "name") for m in _LISTED_ITEM.finditer(context.chars, *stretch.span(1))]
    return items if all(len(item.name) > 2 and body_shape(item.name) for item in items) else []


def shaped_items(chars: str, start: int, limit: int) -> list[Holder]:
    """甲校代表队、乙公司 up to the next mark: items that all have the shape of a body."""
    stop = re.compile("[，。；\n]").search(chars, start, limit)
    items = [Holder(*m.span(), m[0], "name") for m in _LISTED_ITEM.finditer(chars, start, stop.start() if stop else limit)]
    return items if all(body_shape(item.name) for item in items) else []


def _coordinated(chars: str, people: list[Holder]) -> list[Holder]:
    """The last person and those joined to it by 、 or 和, whatever stands between the conjunction and the name."""
    joined = [people[-1]]
    for person in reversed(people[:-1]):
        between = chars[person.end : joined[0].start]
        if not between.startswith(("、", "和", "与", "以及")) or "，" in between:
            break
        joined.insert(0, person)
    return joined


def beside(holders: list[Holder], position: int) -> Holder | None:
    """The person or body that begins at a position: “时代先锋”李某."""
    index = bisect_left(holders, (position,))
    if index < len(holders) and holders[index].start == position and holders[index].kind in ("person", "organisation"):
        return holders[index]
    return None
