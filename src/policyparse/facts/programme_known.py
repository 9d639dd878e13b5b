"""Undertakings that the gazetteer knows by name: 春风行动, 河长制, 三峡工程."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..lexicon.gazetteer import table
from .anchors import WordList
from .base import Context
from .programme_heads import goes_on
from .programme_quoted import Named

_OFFICES = ("办公室", "办", "领导小组", "委员会", "中心", "公司", "集团", "秘书处", "组委会", "执委会")
"""Behind a name these make a body of it: 河长制办公室."""


@cache
def _categories() -> dict[str, str]:
    return {row["name"]: row["category"] for row in table("programmes")}


@cache
def _names() -> WordList:
    return WordList(_categories())


def find_known(context: Context) -> Iterator[Named]:
    """The known undertakings of an article, in order, without overlaps; the longest at each place."""
    for start, end, name in _names().find(context.scan):
        if not context.chars.startswith(_OFFICES, end) and not goes_on(context.chars, end, name[-2:]):
            yield Named(start, end, name, _categories()[name], "programme.known")
