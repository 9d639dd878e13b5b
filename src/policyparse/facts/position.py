"""Position: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class Position(Fact):
    """A position."""

    kind: Literal["position"] = "position"
    person: str
    org: str | None = None
    title: str


def find_positions(context: Context) -> list[Position]:
    """The positions of a document."""
    return []
