"""Programme: a named undertaking: action, project, plan, strategy, brand, competition, campaign, platform, system."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal

from ..lexicon.pattern import places_of
from .anchors import Gathered, article_quotes, between, find_names, fold
from .base import Context, Fact
from .document_titles import find_titles, stem
from .programme_known import find_known
from .programme_order import settle_belonging
from .programme_plain import find_heads, find_plain
from .programme_quoted import Named, find_quoted

_EDITION = "届"
_NOUNS = ("工程", "行动", "计划")


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
    found: list[Gathered] = []
    by_name: dict[str, Gathered] = {}
    idle: set[str] = set()
    titles = tuple(fold(stem(document.name)) for document in context.of_kind("document"))
    for named in _names(context, idle):
        name = named.name.removeprefix("首届")
        gathered = by_name.get(name)
        if gathered is None:
            key = fold(name)
            if any(title.endswith(key) for title in titles):
                continue  # a document under its name without marks
            gathered = _alike(found, key, named.category)
            if gathered is None:
                gathered = Gathered(named.rule, {"name": name, "category": named.category, "core": named.core}, key)
                found.append(gathered)
            elif len(key) > len(gathered.key) and not name[:4].isdigit():
                gathered.fields["name"], gathered.key = name, key
            by_name[name] = gathered
        gathered.add(named.start, named.end)
    for gathered in found:
        core = gathered.fields.pop("core")
        # A platform that is also called by its coined name alone bears that name.
        if core in idle and gathered.fields["category"] == "platform":
            gathered.fields["name"] = core
    _find_again(context, found)
    settle_belonging(context, found)
    return sorted((g.build(context, Programme) for g in found), key=lambda fact: fact.mentions[0].start)


def _find_again(context: Context, found: list[Gathered]) -> None:
    """Further mentions of the names that were found, without quotation marks."""
    names = {g.fields["name"]: g for g in found if len(g.fields["name"]) >= (4 if g.fields["name"].endswith(_NOUNS) else 5)}
    taken = [span for g in found for span in g.spans]
    for hit in find_names(context.chars, names):
        if context.sentence_at(hit.start) and not any(s < hit.end and hit.start < e for s, e in taken):
            names[hit.word].add(hit.start, hit.end)


def _alike(found: list[Gathered], key: str, category: str) -> Gathered | None:
    """The programme that a longer or shorter form of a name means: 海州工匠建设工程 and 工匠建设工程."""
    for gathered in found:
        if gathered.key == key:
            return gathered
        if gathered.fields["category"] == category:
            short, long = (key, gathered.key) if len(key) < len(gathered.key) else (gathered.key, key)
            if len(short) >= (5 if category == "campaign" else 6) and long.endswith(short):
                return gathered
    return None


def _names(context: Context, idle: set[str]) -> Iterator[Named]:
    """Every name in the article, block by block; what stands inside 《》 counts only where it is not the title itself.

    Args:
        idle: is filled with the quoted words that name no undertaking where they stand.
    """
    chars = context.chars
    all_titles = find_titles(chars, 0, len(chars))
    all_quotes, all_heads, all_known = article_quotes(context), find_heads(context.scan), list(find_known(context))
    found_at = (s.start for found in (all_quotes, all_heads, all_known) for s in found)
    signs = sorted([*found_at, *places_of(chars, _EDITION)])
    for block in context.article_blocks:
        start, end = block.span
        index = bisect_left(signs, start)
        if index == len(signs) or signs[index] >= end:
            continue  # most blocks name no undertaking
        quotes, heads = between(all_quotes, start, end), between(all_heads, start, end)
        titles = [(t.start, t.end) for t in all_titles if start <= t.start < end]
        taken = [*titles, *((q.start, q.end) for q in quotes)]
        named_at: set[int] = set()
        for named in find_quoted(chars, start, end, quotes):
            if not any(s < named.start < e <= named.end + 2 for s, e in titles):
                taken.append((named.start, named.end))
                named_at.update((named.start, named.start - 1))
                yield named
        idle.update(q.inner for q in quotes if q.start not in named_at)
        for named in find_plain(chars, start, end, heads):
            own = [(s, e) for s, e in taken if s < named.end and named.start < e]
            if not own or ("“" in chars[named.start : named.end] and all(named.start <= s and e <= named.end for s, e in own)):
                taken.append((named.start, named.end))
                yield named
        around = {(q.start + 1, q.end - 1) for q in quotes if q.start not in named_at}
        for named in all_known:
            is_quoted = (named.start, named.end) in around  # “三北工程”
            if start <= named.start < end and (is_quoted or not any(s < named.end and named.start < e for s, e in taken)):
                yield named
