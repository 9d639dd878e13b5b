"""Titles that stand beside a person's name: 全国劳模张某, 张某是全国劳模."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise

from .anchors import Quote, Word
from .base import Context
from .honour_beside import known_before
from .honour_evidence import SCOPED_PRIZE
from .honour_holders import Holder
from .honour_names import Name, is_known
from .honour_objects import object_names

_IS = re.compile("是(?<=[\u4e00-\u9fff]是)(?=[^，。；的]{4})|，(?:同时)?[也还]?是(?=[^，。；的]{4})")
_SCOPED_TITLE = re.compile(
    "(?:全国|全省|全市|[省市]级?|[\u4e00-\u9fff]{2,3}[省市])[^，。；]{0,12}(?:工匠|模范|劳模|能手|标兵|红旗手|首席技师|先进工作者|好人|奖章|技能大师|带头人|骨干教师|特级教师)"
)


def titles_of_persons(
    context: Context, people: list[Holder], holders: Callable[[], list[Holder]], quotes: list[Quote]
) -> Iterator[tuple[Name, str, Holder]]:
    """The known titles right before the names of persons, and what 是 says of them, with the rule.

    Args:
        context: the article.
        people: the mentions of persons in it, by position.
        holders: gives all possible holders, pronouns too; asked when 是 governs a title.
        quotes: the quotations in it, by position.
    """
    chars = context.chars
    for before, holder in pairwise((None, *people)):
        assert holder is not None
        for name in known_before(chars, holder.start):
            # 全国劳模张某和徒弟李某: the titles of the person before belong to nobody else.
            if before is None or not name.end <= before.start < before.end <= holder.start:
                yield name, "honour.title_before_name", holder
    for match in _IS.finditer(chars) if people else ():
        sentence = context.sentence_at(match.start())
        if sentence is None or not _names_somebody(chars, people, sentence.span.start, match.start()):
            continue
        titles = list(_titles(chars, match, sentence.span.end, quotes))
        before = _person_before(holders(), match.start()) if titles else None
        if before is None or before.start < sentence.span.start:
            continue
        if match[0] != "是" or before.end == match.start():
            yield from ((name, "honour.is_holder", before) for name in titles)


def _names_somebody(chars: str, people: list[Holder], start: int, end: int) -> bool:
    """Whether a person or a pronoun stands between two positions."""
    index = bisect_left(people, (start,))
    return (index < len(people) and people[index].start < end) or chars.find("他", start, end) >= 0 or chars.find("她", start, end) >= 0


def _person_before(holders: list[Holder], position: int) -> Holder | None:
    """The last person named before a position."""
    index = bisect_left(holders, (position,))
    return next((h for h in reversed(holders[:index]) if h.is_person), None)


def _titles(chars: str, verb: re.Match[str], limit: int, quotes: list[Quote]) -> Iterator[Name]:
    """The titles that 是 governs: known ones or such as say their scope, and what is listed behind those."""
    has_first = False
    for name in object_names(chars, Word(*verb.span(), "成为"), limit, quotes):
        is_sure = is_known(name.name) or SCOPED_PRIZE.match(name.name) or _SCOPED_TITLE.fullmatch(name.name)
        if name.named and (is_sure or has_first):
            has_first = True
            yield name
