"""remove_pinyin_brackets: the reading of a character that a copying site inserted behind it, as in 發(fā)展.

Repairs a bracket that holds a reading of the very character before it, tones aside, also with stray spaces or emoji in it, and one that is
cut off at the end of the text. Works only on pages that show the pattern three times or more. Refuses a bracket that is no reading of the
character, and characters that stand more often without the bracket than with it: those are explained once, like the rare character of a
place name.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from ...lexicon.gazetteer import table
from ...text import Edit, Span
from ..legibility import is_han
from .find_signs import find_signs

_LETTERS = "a-zA-ZÀ-ÖØ-öø-ɏɡɑ\u0300-\u030f"
_EMOJI = "\xad\u2600-\u27bf\ufe0f\u200d\U0001f000-\U0001faff"
_BRACKET = re.compile(f"[(（]([{_LETTERS}{_EMOJI} (（]{{1,12}}+)[)）]")
_CUT_OFF = re.compile(f"(?<=[\u3400-\u9fff])[(（]([{_LETTERS}]{{0,6}}+)\\s*\\Z")
_NOISE = re.compile(f"[{_EMOJI}(（ ]")
_MINIMUM = 3


def remove_pinyin_brackets(chars: str) -> list[Edit]:
    """Delete readings in brackets behind the characters that they belong to.

    >>> [e.span for e in remove_pinyin_brackets("發(fā)展產(chǎn)業(yè)集群（二期）")]
    [Span(start=1, end=5), Span(start=7, end=13), Span(start=14, end=18)]
    >>> remove_pinyin_brackets("甪(lù)直古镇")
    []
    """
    hits = [match for match in _find_brackets(chars) if is_han(chars[match.start() - 1 : match.start()] or "(")]
    if len(hits) < _MINIMUM:
        return []
    hits = [match for match in hits if _is_reading(chars[match.start() - 1], match[1])]
    if len(hits) < _MINIMUM:
        return []
    spans = [Span(*match.span()) for match in _without_explained(chars, hits)]
    if len(spans) < _MINIMUM:
        return []
    return [Edit(span, "", "remove_pinyin_brackets", reason="reading of the character before it") for span in [*spans, *_cut_off(chars)]]


def _find_brackets(chars: str) -> list[re.Match[str]]:
    """What ``finditer`` finds; clean text has few brackets, and to look for two characters is cheaper than to look for one of a class."""
    places = sorted(find_signs(chars, "(（"))
    if len(places) < _MINIMUM:
        return []
    found: list[re.Match[str]] = []
    free = 0
    for place in places:
        if place >= free and (match := _BRACKET.match(chars, place)):
            free = match.end()
            found.append(match)
    return found


def _without_explained(chars: str, hits: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without the characters that mostly stand bare. Noise in the bracket is proof enough: nobody explains a reading with emoji."""
    marked = Counter(chars[match.start() - 1] for match in hits)
    if any(_NOISE.search(match[1]) for match in hits):
        return hits
    explained = {char for char, count in marked.items() if 2 * count < chars.count(char)}
    return [match for match in hits if chars[match.start() - 1] not in explained]


def _cut_off(chars: str) -> list[Span]:
    match = _CUT_OFF.search(chars, max(0, len(chars) - 16))
    if not match or not any(reading.startswith(_toneless(match[1])) for reading in _readings(chars[match.start() - 1])):
        return []
    return [Span(match.start(), match.end(1))]


def _is_reading(char: str, inside: str) -> bool:
    letters = _toneless(_NOISE.sub("", inside))
    # Nothing but emoji is noise of the same machine.
    return not letters or letters in _readings(char)


def _toneless(letters: str) -> str:
    """Letters without tone marks; ü stays apart from u only in the table, pages write v, u or ü for it."""
    letters = letters.translate({0x261: "g", 0x251: "a"}).lower().replace("v", "u")
    return "".join(c for c in unicodedata.normalize("NFD", letters) if not unicodedata.combining(c))


@cache
def _readings(char: str) -> frozenset[str]:
    return frozenset(_toneless(reading) for reading in _table().get(char, "").split("|") if reading)


@cache
def _table() -> dict[str, str]:
    """Character to readings; loaded when the first page shows the pattern."""
    return {row["char"]: row["readings"] for row in table("pinyin")}
