"""Decrees of appointment: 任命： above lines that each hold names and an office (甲、乙为某院检察员；), 免去： above what is taken away (丙的某局局长职务)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .base import Context
from .person_patterns import NOT_GIVEN, surnames
from .quotes import uniform_chars

_HAN = "\u3400-\u9fff"
_NAME = rf"(?:[{_HAN}]{{2,4}}|[{_HAN}]{{1,8}}(?:·[{_HAN}]{{1,8}}){{1,2}}|[{_HAN}][ \u3000]{{1,2}}[{_HAN}])"
_HEADING = re.compile(rf"(?:任命|聘任|免去|免除|免职)[{_HAN}]{{0,8}}[：:]?[ \u3000]*\n")
_LINE = re.compile(
    rf"[ \u3000]*(?:\d{{1,2}}[.．、])?[ \u3000]*({_NAME}(?:、{_NAME}){{0,12}})(?:（[^（）\n]{{1,8}}）)?(?:同志|等同志)?(?:[为任]|担任|的)([^，。；\n]{{4,48}}?)(?:（[^（）\n]{{1,24}}）)?[，。；;]?[ \u3000]*(?:\n|\Z)"
)
_NAMES = re.compile(_NAME)
_WORDS = ("任命", "聘任", "免去", "免除", "免职")
_LONGEST = 80


class Decreed(NamedTuple):
    """A line of a decree: the names, and where the office begins and ends."""

    names: tuple[tuple[int, int], ...]
    begin: int
    stop: int


def decrees(context: Context) -> list[Decreed]:
    """The lines below headings that appoint and dismiss, read once and kept in the context.

    Returns:
        The lines in text order; the office is without 职务 at its end.
    """
    found: list[Decreed] | None = context.decrees
    if found is None:
        found = context.decrees = list(_read(context))
    return found


def _read(context: Context) -> Iterator[Decreed]:
    chars = uniform_chars(context)
    if not any(word in chars for word in _WORDS):
        return
    for heading in _HEADING.finditer(chars):
        position = heading.end()
        for _ in range(_LONGEST):
            line = _LINE.match(chars, position)
            if line is None or context.sentence_at(line.start(1)) is None:
                break
            names = tuple(m.span() for m in _NAMES.finditer(chars, *line.span(1)))
            begin, stop = line.span(2)
            if all(_may_name(chars[s:e]) for s, e in names):
                yield Decreed(names, begin, stop - 2 if chars.endswith("职务", begin, stop) else stop)
            position = line.end()


def _may_name(name: str) -> bool:
    """Whether characters may be a name where the line says that they are one: a surname in front, or nothing that names do not hold."""
    return name[0] in surnames() or "·" in name or NOT_GIVEN.isdisjoint(name)
