"""Honour: not read yet."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact


class Honour(Fact):
    """A honour."""

    kind: Literal["honour"] = "honour"
    name: str
    holder: str | None = None


def find_honours(context: Context) -> list[Honour]:
    """The honours of a document."""
    return []
