"""What the page is made of: blocks with roles, and what it says about itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from ..text import Span

Role = Literal["title", "subtitle", "heading", "paragraph", "caption", "byline", "meta", "boilerplate", "spam", "related"]

ARTICLE_ROLES: frozenset[str] = frozenset({"title", "subtitle", "heading", "paragraph", "caption"})
"""Blocks that facts are read from."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text with one role; blocks cover every non-empty line, in order."""

    role: Role
    span: Span


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
