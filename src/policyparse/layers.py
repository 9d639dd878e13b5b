"""Each layer alone, for users who want no facts: repair, simplify, segment."""

from __future__ import annotations

from functools import cache

from .prepare.repair import repair_text
from .prepare.segment import Segmenter, Token
from .prepare.simplify import simplify_text
from .text import Source, Text


@cache
def shared_segmenter() -> Segmenter:
    """The segmenter of this process: it takes over half a second to load and is only read afterwards, so all parsers share one."""
    return Segmenter()


def repair(text: str) -> Text:
    """Undo the damage of a text. Clean text comes back as it is.

    Returns:
        The repaired ``Text``: ``.chars`` are its characters, ``.chain()`` the texts it was made from, each with its edits
        (``.alignment.edits``), ``.to_source(span)`` leads a stretch back to the characters that were given.

    >>> repair("到“ 十四五”末,建成 35 家").chars
    '到“十四五”末，建成35家'
    """
    return repair_text(Text.from_source(Source.from_chars(text)))


def simplify(text: str) -> str:
    """Convert the Traditional passages of a text to Simplified Chinese; the length never changes.

    >>> simplify("推動高質量發展")
    '推动高质量发展'
    """
    return simplify_text(Text.from_source(Source.from_chars(text))).chars


def segment(text: str) -> list[Token]:
    """The words of a text as spans with the dictionary's parts of speech.

    >>> [(t.start, t.end) for t in segment("烟台市总工会")][0]
    (0, 3)
    """
    return shared_segmenter().tokens(text)
