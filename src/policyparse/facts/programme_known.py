"""Undertakings that the gazetteer knows by name: 春风行动, 河长制, 三峡工程."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import table
from ..lexicon.pair_scan import Landmarks
from .base import Context
from .programme_heads import goes_on
from .programme_quoted import Named

_OFFICES = ("办公室", "办", "领导小组", "委员会", "中心", "公司", "集团")
"""Behind a name these make a body of it: 河长制办公室."""


class _Names(NamedTuple):
    categories: dict[str, str]
    sizes: dict[str, tuple[int, ...]]  # lengths, the longest first, by the first two characters
    landmarks: Landmarks  # the first two characters


@cache
def _names() -> _Names:
    categories = {row["name"]: row["category"] for row in table("programmes")}
    sizes: dict[str, set[int]] = {}
    for name in categories:
        sizes.setdefault(name[:2], set()).add(len(name))
    return _Names(categories, {head: tuple(sorted(of, reverse=True)) for head, of in sizes.items()}, Landmarks(sizes))


def find_known(context: Context) -> Iterator[Named]:
    """The known undertakings of an article, in order, without overlaps; the longest at each place."""
    categories, sizes, landmarks = _names()
    chars, free = context.chars, 0
    for start in context.scan.sights(landmarks):
        if start < free:
            continue
        for size in sizes[chars[start : start + 2]]:
            name, end = chars[start : start + size], start + size
            if name in categories and not chars.startswith(_OFFICES, end) and not goes_on(chars, end, name[-2:]):
                free = end
                yield Named(start, end, name, categories[name], "programme.known")
                break
