"""The main text of a web page: which of its blocks belong to it, as trafilatura judges.

The page itself is parsed, so every offset leads to the file and the metadata around the text is read; what stands in menus, lists of links
and the like gives no facts.
"""

from __future__ import annotations

import html
import logging
import re
from typing import TYPE_CHECKING

from ..text import replace_surrogates
from .extras import require

if TYPE_CHECKING:
    from ..document import Document
    from ..facts.base import Fact

_TAG = re.compile(r"<[^<>]*>")
_OTHER = re.compile(r"[\W_]+")
_LENGTH, _SHARE = 4, 0.5
_HEADS = ("title", "subtitle", "meta")  # not part of what extractors call the text, but of the article


def extractor() -> str:
    """The extractor and its version, of which results depend.

    Raises:
        InputError: the extra ``html`` is not installed.
    """
    return f"trafilatura {require('trafilatura', 'html').__version__}"


def outside_main_text(document: Document) -> list[tuple[int, int]]:
    """The stretches of the repaired text that are no main text; none where no main text is found at all.

    Raises:
        InputError: the extra ``html`` is not installed.
    """
    page = replace_surrogates(document.source.chars)
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    main = _grams(require("trafilatura", "html").extract(page, include_comments=False) or "")
    if not main:
        return []
    outside = []
    for block in document.blocks:
        span = document.text.to_source(block.span)
        # Both sides are the page as it is, before any repair, so damage is the same in both.
        grams = _grams(html.unescape(_TAG.sub("", page[span.start : span.end])))
        if block.role not in _HEADS and len(grams & main) < _SHARE * len(grams):
            outside.append((block.span.start, block.span.end))
    return outside


def without(facts: list[Fact], outside: list[tuple[int, int]]) -> list[Fact]:
    """The facts without the mentions that begin in those stretches, and without the facts that have no other.

    >>> from policyparse import parse
    >>> facts = parse("记者从莱阳市获悉，莱阳市今年开工。招远市次之。").places
    >>> [(f.name, len(f.mentions)) for f in without(facts, [])], [(f.name, len(f.mentions)) for f in without(facts, [(6, 30)])]
    ([('莱阳市', 2), ('招远市', 1)], [('莱阳市', 1)])
    """
    if not outside:
        return facts
    kept = []
    for fact in facts:
        mentions = tuple(m for m in fact.mentions if not any(start <= m.start < end for start, end in outside))
        if mentions:
            kept.append(fact.model_copy(update={"mentions": mentions}))
    return kept


def _grams(chars: str) -> set[str]:
    """Every four characters in a row that are letters or digits; shorter texts whole."""
    squeezed = _OTHER.sub("", chars)
    return {squeezed[place : place + _LENGTH] for place in range(max(1, len(squeezed) - _LENGTH + 1))} - {""}
