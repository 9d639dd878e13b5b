"""Repairs become rows of the store, and values become cells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from ..text import replace_surrogates

if TYPE_CHECKING:
    from ..prepare.repair.report import Repair


def repair_rows(repairs: Iterable[Repair]) -> tuple[tuple[Any, ...], ...]:
    """Repairs that someone should look at, each; those that the damage itself determines, counted by step with their first place."""
    rows: list[list[Any]] = []
    certain: dict[str, list[Any]] = {}
    for repair in repairs:
        steps = ",".join(repair.steps)
        is_certain = repair.certainty == "certain"
        if is_certain and steps in certain:
            certain[steps][2] += 1
            continue
        before, after = replace_surrogates(repair.before), replace_surrogates(repair.after)
        row = [steps, repair.certainty, 1, repair.span.start, repair.span.end, before, after]
        row += [joined(repair.candidates), joined(repair.reason) or None]
        if is_certain:
            certain[steps] = row
        rows.append(row)
    return tuple(tuple(row) for row in rows)


def joined(value: Any) -> Any:
    """A value as a cell holds it: several strings are one, truth is a number.

    >>> joined(["甲", "乙"]), joined([]), joined(True), joined(None)
    ('甲、乙', None, 1, None)
    """
    if value is None:
        return None
    if isinstance(value, str):
        return replace_surrogates(value)
    if isinstance(value, list | tuple):
        return "、".join(map(replace_surrogates, value)) or None
    return int(value) if isinstance(value, bool) else value
