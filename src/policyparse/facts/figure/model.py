"""Figure and Time: what is stored of a number that states a quantity of something in the world."""

from __future__ import annotations

from typing import Literal

from ..base import Fact, Model

Role = Literal["deadline", "as_of", "period", "since"]


class Time(Model):
    """The date expression that governs a figure; ``value`` is EDTF, null where the anchor is missing."""

    text: str
    role: Role
    value: str | None
    mod: str | None = None


class Figure(Fact):
    """A number with what it counts and how it is meant. Values are decimal strings in units of ``unit``, multipliers applied.

    ``bound`` uses the words of TIMEX3; ``status`` is target, achieved or provision; ``measure`` is level, increment, change, share,
    rank or ratio; ``basis`` is yoy, pop or the EDTF period that a change is compared with.
    """

    kind: Literal["figure"] = "figure"
    quote: str
    indicator: str
    indicator_id: str | None = None
    value: str | None
    value_high: str | None = None
    value_from: str | None = None
    unit: str | None
    bound: Literal["EQUAL", "MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN", "EQUAL_OR_LESS", "APPROX"] = "EQUAL"
    status: Literal["target", "achieved", "provision"] = "achieved"
    measure: Literal["level", "increment", "change", "share", "rank", "ratio"] = "level"
    basis: str | None = None
    frequency: str | None = None
    cumulative: bool = False
    time: Time | None = None
    region: str | None = None
    region_code: str | None = None
