"""Organisation: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class Organisation(Fact):
    """A organisation."""

    kind: Literal["organisation"] = "organisation"
    name: str
    aliases: tuple[str, ...] = ()
    id: str | None = None


def find_organisations(context: Context) -> list[Organisation]:
    """The organisations of a document."""
    return []
