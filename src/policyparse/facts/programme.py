"""Programme: a named undertaking: action, project, plan, strategy, brand, competition, campaign, platform, system."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from .anchors import Gathered, article_blocks, find_quotes, fold
from .base import Context, Fact
from .document_titles import find_titles, type_of
from .programme_plain import find_plain
from .programme_quoted import Named, find_quoted


class Programme(Fact):
    """A programme: one fact for each, however often it is named."""

    kind: Literal["programme"] = "programme"
    name: str
    category: str | None = None
    part_of: str | None = None
    id: str | None = None


def find_programmes(context: Context) -> list[Programme]:
    """The undertakings that an article names, in the order of their first mention.

    Args:
        context: the article; documents that were found before may be what a programme belongs to.

    >>> from ..prepare.layout import Block, Meta
    >>> from ..text import Source, Span, Text
    >>> text = Text.from_source(Source.from_chars("全县实施“海棠花开”行动，推进“海棠花开”行动进校园。"))
    >>> found = find_programmes(Context(text, [Block("paragraph", Span(0, len(text.chars)))], Meta(), []))
    >>> [(p.name, p.category, len(p.mentions)) for p in found]
    [('海棠花开行动', 'action', 2)]
    """
    known: dict[str, Gathered] = {}
    for named in _names(context):
        name = named.name.removeprefix("首届")
        key = fold(name)
        gathered = known.get(key)
        if gathered is None:
            gathered = known[key] = Gathered(named.rule, {"name": name, "category": named.category})
        gathered.add(named.start, named.end)
    return sorted((g.build(context, Programme) for g in known.values()), key=lambda fact: fact.mentions[0].start)


def _names(context: Context) -> Iterator[Named]:
    chars = context.chars
    for block in article_blocks(context):
        start, end = block.span
        titles = find_titles(chars, start, end)
        taken: list[tuple[int, int]] = [(t.start, t.end) for t in titles]
        for named in find_quoted(chars, start, end):
            if any(s < named.start and named.end > e - 3 and named.start < e for s, e in taken[: len(titles)]):
                continue
            taken.append((named.start, named.end))
            yield named
        taken += [(q.start, q.end) for q in find_quotes(chars, start, end)]
        for named in find_plain(chars, start, end):
            if not any(s < named.end and named.start < e for s, e in taken) and not type_of(named.name):
                yield named
