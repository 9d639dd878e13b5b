"""Place: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class Place(Fact):
    """A place."""

    kind: Literal["place"] = "place"
    name: str
    code: str | None = None
    level: str | None = None


def find_places(context: Context) -> list[Place]:
    """The places of a document."""
    return []
