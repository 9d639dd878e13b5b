"""One reading of all names of places and organisations in an article, shared by the extractors of both kinds."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..prepare.segment import Sentence
from ..text import Span
from .base import Context
from .organisation_spans import OrganisationSpan, find_spans
from .place_hits import find_place_hits, stands_whole
from .place_lexicon import PlaceHit

_TITLED = re.compile(r"《[^《》]{1,80}》")
_PROPER_TAGS = frozenset(("ns", "nr", "nz", "nt", "nrt", "nrfg", ""))


@dataclass(frozen=True)
class Names:
    """The places and organisations of an article in text order, and the stretches in 《》."""

    places: tuple[PlaceHit, ...]
    organisations: tuple[OrganisationSpan, ...]
    titled: tuple[Span, ...]


def read_names(context: Context) -> Names:
    """The names of the document, read once and kept in the context as its cached properties are."""
    names = context.__dict__.get("_names")
    if names is None:
        names = context.__dict__["_names"] = _read(context)
    return names


def _read(context: Context) -> Names:
    places: list[PlaceHit] = []
    organisations: list[OrganisationSpan] = []
    titled: list[Span] = []
    judge = SegmenterJudge(context)
    for sentence in context.sentences:
        span = sentence.span
        inside = [Span(*m.span()) for m in _TITLED.finditer(context.chars, span.start, span.end)]
        hits = find_place_hits(context, sentence)
        spans = find_spans(context.chars, span.start, span.end, hits, judge)
        places += hits
        organisations += [s for s in spans if _counts(context.chars, s, inside)]
        titled += inside
    return Names(tuple(places), tuple(organisations), tuple(titled))


def _counts(chars: str, found: OrganisationSpan, titled: list[Span]) -> bool:
    """Inside 《》 only the body that issues counts: 《国务院办公厅关于…》."""
    span = Span(found.start, found.end)
    around = next((t for t in titled if t.overlaps(span)), None)
    return around is None or (found.start == around.start + 1 and chars.startswith("关于", found.end))


class SegmenterJudge:
    """The segmenter's word on stems and short forms of one article."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def is_proper(self, stem: str) -> bool:
        """Whether a stem holds a word that is a name or that the dictionary does not know."""
        if any(c.isascii() and c.isalpha() for c in stem):
            return True
        tokens = self._context.segmenter.tokens(stem)
        return any(token.tag in _PROPER_TAGS for token in tokens) or all(token.end - token.start == 1 for token in tokens)

    def is_whole(self, start: int, end: int) -> bool:
        """Whether the segmenter's words begin and end at the two positions."""
        return stands_whole(self._context, start, end)
