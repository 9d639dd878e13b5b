"""Persons: names with evidence beside them; the makers of the article are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from ..lexicon.pattern import Sighted
from .base import Context, Fact
from .person_evidence import find_candidates, makers
from .person_patterns import Candidate, is_han


class Person(Fact):
    """A person named in the article."""

    kind: Literal["person"] = "person"
    name: str


_LEADER = re.compile("习近平(?!新时代|经济|法治|文化|生态|外交|强军)")
_LEADERS = Sighted(("习近",), _LEADER.pattern)


def find_persons(context: Context) -> list[Person]:
    """The persons of a document, one fact for each name, in text order."""
    groups: dict[str, list[Candidate]] = {}
    candidates = [*find_candidates(context), *_leaders(context)]
    excluded = makers(context) if candidates else set()
    for candidate in candidates:
        name = context.chars[candidate.start : candidate.end].replace(" ", "").replace("\u3000", "")
        if name not in excluded:
            groups.setdefault(name, []).append(candidate)
    facts = [_fact(context, name, found) for name, found in groups.items()]
    return sorted(facts, key=lambda f: f.mentions[0].start)


def _leaders(context: Context) -> Iterator[Candidate]:
    for match in _LEADERS.finditer(context.scan):
        if context.sentence_at(match.start()) is not None:
            yield Candidate(match.start(), match.end(), "person.leader")


def _fact(context: Context, name: str, found: list[Candidate]) -> Person:
    spans = {(c.start, c.end) for c in found} | set(_repeated(context, name))
    ordered = sorted(spans)
    return Person.made(
        rule=found[0].rule,
        name=name,
        mentions=tuple([context.mention(start, end) for start, end in ordered]),
        damage=context.damage_at(*ordered[0]),
    )


def _repeated(context: Context, name: str) -> Iterator[tuple[int, int]]:
    """Every further place of the name in the article; a name of two characters only behind a boundary (过于敏感)."""
    chars, position = context.chars, context.chars.find(name) if name else -1
    while position >= 0:
        end = position + len(name)
        is_doctrine = name == "习近平" and _LEADER.match(chars, position) is None
        if (
            not is_doctrine
            and context.sentence_at(position) is not None
            and (len(name) > 2 or not is_han(chars[position - 1 : position] or " "))
        ):
            yield position, end
        position = chars.find(name, end)
