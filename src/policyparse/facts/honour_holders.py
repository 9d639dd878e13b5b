"""Who holds an honour: the person, else the body or programme, that is the subject of the verb or stands beside the title."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from ..prepare.segment import Sentence
from ..text import Span
from .base import Context

_AGENT = re.compile(r"被|由|经|获得?了?[^，。]{0,6}授予")
_GAP = re.compile(
    r"(?:再次|成功|首次|也|均|还|又|都|已|双双|分别|先后|曾|同时|日前|近日|今年|去年|连续[^，。]{1,6}|一举|荣|共同|相继|喜|\d{4}年|[（(][^（）()]{1,12}[）)]|的?[\u4e00-\u9fff]{0,2})*"
)


class Holder(NamedTuple):
    """A possible holder in the text."""

    start: int
    end: int
    name: str
    is_person: bool


def possible_holders(context: Context) -> list[Holder]:
    """Persons, bodies and programmes that were found, by position."""
    found = [
        Holder(m.start, m.end, fact.name, kind == "person")
        for kind in ("person", "organisation", "programme")
        for fact in context.of_kind(kind)
        for m in fact.mentions
    ]
    return sorted(found)


def subjects(context: Context, holders: list[Holder], sentence: Sentence, verb: int) -> list[Holder]:
    """The holders that are the subject of a verb of receiving.

    Persons in the verb's clause, else in the nearest clause before it; else the body that stands right before the verb or opens the sentence.
    """
    clauses = [c for c in sentence.clauses if c.start < verb]
    for clause in reversed(clauses):
        people = [h for h in _within(holders, clause.start, min(verb, clause.end)) if h.is_person]
        if people:
            return _coordinated(context.chars, people)
    if not clauses:
        return []
    agent = _AGENT.search(context.chars, clauses[-1].start, verb)
    stop = agent.start() if agent else verb
    near = _within(holders, clauses[-1].start, stop)
    if near and _GAP.fullmatch(context.chars, near[-1].end, stop):
        return near[-1:]
    opening = [h for h in _within(holders, sentence.span.start, verb) if h.start == sentence.span.start and not h.is_person]
    return opening[-1:]


def _within(holders: list[Holder], start: int, stop: int) -> list[Holder]:
    first = bisect_left(holders, (start,))
    found = []
    for holder in holders[first:]:
        if holder.start >= stop:
            break
        if holder.end <= stop:
            found.append(holder)
    return found


def _coordinated(chars: str, people: list[Holder]) -> list[Holder]:
    """The last person and those joined to it by 、 or 和."""
    joined = [people[-1]]
    for person in reversed(people[:-1]):
        between = chars[person.end : joined[0].start]
        if not (between.startswith(("、", "和", "与", "以及")) and "，" not in between):
            break
        joined.insert(0, person)
    return joined


def beside(holders: list[Holder], position: int) -> Holder | None:
    """The holder that begins at a position: “时代先锋”李某."""
    index = bisect_left(holders, (position,))
    if index < len(holders) and holders[index].start == position:
        return holders[index]
    return None


def objects(holders: list[Holder], span: Span) -> list[Holder]:
    """The holders between a verb of conferring and the title: 授予张某“先锋”称号."""
    return _within(holders, span.start, span.end)
