"""Figure: a number that states a quantity of something in the world."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact, Model


class Time(Model):
    """The date expression that governs a figure."""

    text: str
    role: Literal["deadline", "as_of", "period", "since"]
    value: str | None
    mod: str | None = None


class Figure(Fact):
    """A figure."""

    kind: Literal["figure"] = "figure"
    quote: str
    indicator: str
    indicator_id: str | None = None
    value: str | None
    value_high: str | None = None
    value_from: str | None = None
    unit: str | None
    bound: str = "EQUAL"
    status: str = "achieved"
    measure: str = "level"
    basis: str | None = None
    frequency: str | None = None
    cumulative: bool = False
    time: Time | None = None
    region: str | None = None
    region_code: str | None = None


def find_figures(context: Context) -> list[Figure]:
    """The figures of a document."""
    return []
