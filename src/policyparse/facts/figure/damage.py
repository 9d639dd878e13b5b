"""The damage that touches a figure, or stands so close behind it that the figure may be only a part of what was printed."""

from __future__ import annotations

import re

from ...lexicon.quantity import Quantity
from ..base import Context, Damage

_LOSS_AHEAD = re.compile("以?\ufffd|[\u4e00-\u9fff]{0,6}\\?")
_OPEN_ENDS = frozenset("0123456789〇零一二两三四五六七八九十百千万亿成")
"""What a number may go on behind."""


def damage_of(context: Context, quantity: Quantity, start: int, end: int) -> Damage | None:
    """What a figure is told about the damage of its stretch: lost digits, guesses and losses; None where there is none."""
    chars = context.chars
    if context.losses:
        end = reach_of_loss(chars, end)
    # A number may go on in what is only guessed behind it: 四成� for 四成三.
    touched = context.damage_at(start, min(end + (chars[end - 1] in _OPEN_ENDS), len(chars)))
    if quantity.pattern:
        return (touched or Damage()).model_copy(update={"pattern": quantity.pattern, "candidates": quantity.candidates})
    return touched


def reach_of_loss(chars: str, end: int) -> int:
    """How far behind a figure a loss still concerns it: 5万元以�, or words up to a question mark that stands for a lost character."""
    ahead = _LOSS_AHEAD.match(chars, end)
    return ahead.end() if ahead else end
