"""Date: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class Date(Fact):
    """A date."""

    kind: Literal["date"] = "date"
    text: str
    type: str
    value: str | None
    mod: str | None = None


def find_dates(context: Context) -> list[Date]:
    """The dates of a document."""
    return []
