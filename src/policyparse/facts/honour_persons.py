"""Titles that stand beside a person's name: 全国劳模张某, 张某是全国劳模."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from .anchors import Quote, Word
from .base import Context
from .honour_evidence import SCOPED_PRIZE
from .honour_holders import Holder
from .honour_names import Name, is_known, known_before
from .honour_objects import object_names


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
        sentence = context.sentence_at(holder.end) if chars.startswith("是", holder.end) else None
        if sentence is None:
            continue
        for name in object_names(chars, Word(holder.end, holder.end + 1, "成为"), sentence.span.end, quotes):
            if name.named and (is_known(name.name) or SCOPED_PRIZE.match(name.name)):
                yield name, "honour.is_holder", holder
