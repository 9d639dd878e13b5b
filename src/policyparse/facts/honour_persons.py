"""Titles that stand beside a person's name: 全国劳模张某, 张某是全国劳模."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from .anchors import Quote, Word
from .base import Context
from .honour_evidence import SCOPED_PRIZE
from .honour_holders import Holder
from .honour_names import Name, is_known, known_before
from .honour_objects import object_names

_IS = re.compile("是(?<=[\u4e00-\u9fff]是)(?=[^，。；的]{4})|，(?:同时)?[也还]?是(?=[^，。；的]{4})")
_SCOPED_TITLE = re.compile(
    "(?:全国|全省|全市|[省市]级?|[\u4e00-\u9fff]{2,3}[省市])[^，。；]{0,12}(?:工匠|模范|劳模|能手|标兵|红旗手|首席技师|先进工作者|好人|奖章|技能大师)"
)


def titles_of_persons(context: Context, people: list[Holder], quotes: list[Quote]) -> Iterator[tuple[Name, str, Holder]]:
    """The known titles right before the names of persons, and what 是 says of them, with the rule.

    Args:
        context: the article.
        people: the persons in it, by position.
        quotes: the quotations in it, by position.
    """
    chars = context.chars
    for before, holder in pairwise((None, *people)):
        assert holder is not None
        for name in known_before(chars, holder.start):
            # 全国劳模张某和徒弟李某: the titles of the person before belong to nobody else.
            if before is None or not name.end <= before.start < before.end <= holder.start:
                yield name, "honour.title_before_name", holder
    starts = [h.start for h in people]
    for match in _IS.finditer(chars) if people else ():
        index = bisect_left(starts, match.start()) - 1
        sentence = context.sentence_at(match.start())
        if index < 0 or sentence is None or people[index].start < sentence.span.start:
            continue
        holder = people[index]
        if match[0] == "是" and holder.end != match.start():
            continue
        for name in object_names(chars, Word(*match.span(), "成为"), sentence.span.end, quotes):
            if name.named and (is_known(name.name) or SCOPED_PRIZE.match(name.name) or _SCOPED_TITLE.fullmatch(name.name)):
                yield name, "honour.is_holder", holder
