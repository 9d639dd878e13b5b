"""Programme: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class Programme(Fact):
    """A programme."""

    kind: Literal["programme"] = "programme"
    name: str
    category: str | None = None
    part_of: str | None = None
    id: str | None = None


def find_programmes(context: Context) -> list[Programme]:
    """The programmes of a document."""
    return []
