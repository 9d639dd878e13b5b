"""Repair: each class of damage is one step, a pure function from characters to edits; ``STEPS`` is their order."""

from __future__ import annotations

from collections.abc import Callable

from ...text import Edit, Text

Step = Callable[[str], list[Edit]]

STEPS: tuple[Step, ...] = ()


def repair_text(text: Text) -> Text:
    """Run the steps; one child ``Text`` for each that changed something."""
    for step in STEPS:
        text = text.edited(step(text.chars))
    return text
