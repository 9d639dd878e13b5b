"""PolicyDocument: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class PolicyDocument(Fact):
    """A document."""

    kind: Literal["document"] = "document"
    name: str
    type: str | None = None
    number: str | None = None
    status: str | None = None
    issuers: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    id: str | None = None


def find_documents(context: Context) -> list[PolicyDocument]:
    """The documents of a document."""
    return []
