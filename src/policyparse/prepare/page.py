"""What the page is made of: blocks with roles, and what it says about itself."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Set
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from ..text import Span, maker

Role = Literal["title", "subtitle", "heading", "paragraph", "caption", "byline", "meta", "boilerplate", "spam", "related"]

ARTICLE_ROLES: frozenset[str] = frozenset({"title", "subtitle", "heading", "paragraph", "caption"})
"""Blocks that facts are read from."""


class Block(NamedTuple):
    """A stretch of the text with one role; blocks cover every non-empty line, in order."""

    role: Role
    span: Span


make_block = maker(Block)


@dataclass(slots=True)
class Meta:
    """What the page says about itself; None and [] where it does not say it."""

    title: str | None = None
    subtitle: str | None = None
    source: str | None = None
    published: str | None = None  # YYYY-MM-DD, or with THH:MM[:SS]
    reporters: list[str] = field(default_factory=list)
    correspondents: list[str] = field(default_factory=list)
    photographers: list[str] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)
    region: str | None = None
    region_code: str | None = None
    region_evidence: str | None = None
    issuer: str | None = None
    number: str | None = None


def spans_of(blocks: list[Block], roles: Set[str]) -> list[Span]:
    """Where the blocks of some roles stand."""
    return [block[1] for block in blocks if block[0] in roles]


def joined(chars: str, spans: Iterable[Span], limit: int) -> str:
    """Stretches of a text, one on a line, up to a number of characters."""
    parts: list[str] = []
    size = 0
    for start, end in spans:
        parts.append(chars[start:end])
        size += end - start + 1
        if size > limit:
            break
    return "\n".join(parts)[:limit]


def stretches(chars: str, spans: Iterable[Span], limit: int = sys.maxsize) -> list[tuple[int, int]]:
    """Spans as stretches: those between which only white space stands as one; up to a number of characters in all.

    >>> stretches("甲乙\\n丙丁\\n广告\\n戊己", [Span(0, 2), Span(3, 5), Span(9, 11)], 5)
    [(0, 5), (9, 10)]
    """
    found: list[tuple[int, int]] = []
    left = limit
    first = last = -1  # the stretch that grows
    for start, end in spans:
        if left <= 0:
            break
        if end - start > left:
            end = start + left
        left -= end - start
        if first < 0 or not (chars[last:start].isspace() or last == start):
            if first >= 0:
                found.append((first, last))
            first = start
        last = end
    return found if first < 0 else [*found, (first, last)]
