"""Person: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class Person(Fact):
    """A person."""

    kind: Literal["person"] = "person"
    name: str


def find_persons(context: Context) -> list[Person]:
    """The persons of a document."""
    return []
