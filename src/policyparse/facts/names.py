"""One reading of all names of places and organisations in an article, shared by the extractors of both kinds."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from operator import itemgetter
from typing import Any

from ..lexicon.word_index import IndexGroup
from ..prepare.segment import Sentence
from ..text import Span, maker
from .base import Context
from .organisation_bare import hong_kong_bureaus
from .organisation_firms import find_firms
from .organisation_heads import find_short_heads, heads, quoted_firms
from .organisation_known import known_in_hong_kong, known_names
from .organisation_left import OrganisationSpan
from .organisation_short import short_spans
from .organisation_spans import Words, find_spans
from .place_checks import stands_whole
from .place_hits import find_page_region, find_place_hits, find_townships
from .place_lexicon import PlaceHit, place_lexicon
from .place_shapes import find_shapes, listed_townships
from .quotes import uniform_chars

_TITLED = re.compile(r"《[^《》]{1,80}》")
_new_hit = maker(PlaceHit)
_HONOURED = re.compile("模范|先进|优秀|文明|最美|示范|十佳")
_LOOSE_NOUNS = ("区", "市", "旗")
"""Nouns of places that end many words of the language (航区, 股市): only a name that the dictionary knows may stand before them."""

_PROPER_TAGS = frozenset(("ns", "nr", "nz", "nt", "nrt", "nrfg", ""))


@dataclass(frozen=True)
class Names:
    """The places and organisations of an article in text order, the stretches in 《》, and which organisations are short forms."""

    places: tuple[PlaceHit, ...]
    organisations: tuple[OrganisationSpan, ...]
    titled: tuple[Span, ...]
    short_forms: dict[int, str]  # start of a short form -> the full name


def read_names(context: Context) -> Names:
    """The names of the document, read once and kept in the context."""
    names: Names | None = context.names
    if names is None:
        names = context.names = _read(context)
    return names


@cache
def _dictionaries(in_hong_kong: bool = False) -> IndexGroup:
    return IndexGroup(place_lexicon(), known_in_hong_kong() if in_hong_kong else known_names(), heads())


def _read(context: Context) -> Names:
    chars = uniform_chars(context)
    places: list[PlaceHit] = []
    organisations: list[OrganisationSpan] = []
    titled = [Span(*m.span()) for m in _TITLED.finditer(chars)] if "《" in chars else []
    judge = SegmenterJudge(context)
    for sentence, words in _words_of_sentences(context):
        hits = find_place_hits(context, sentence, words.places) if words.places else []
        places += hits
        if words.known or words.heads:
            start, end = sentence.limits
            spans = find_spans(chars, start, end, Words(hits, words.known, words.heads), judge)
            organisations += [s for s in spans if _counts(chars, s, titled)]
    if _is_of_hong_kong(context):
        organisations += [
            b
            for b in hong_kong_bureaus(chars, organisations, judge.is_common)
            if context.sentence_at(b.start) and _counts(chars, b, titled)
        ]
    firms = find_firms(context.scan, chars, sorted(organisations), judge)
    firms = [f for f in firms if context.sentence_at(f.start) is not None and _counts(chars, f, titled)]
    if firms:
        organisations = [o for o in organisations if not any(f.start <= o.start and o.end <= f.end for f in firms)] + firms
    organisations += [q for q in quoted_firms(context.scan, chars) if context.sentence_at(q.start) is not None]
    short = short_spans(chars, organisations, lambda position: context.sentence_at(position) is not None)
    organisations += [span for span, _ in short]
    return Names(tuple(places), tuple(sorted(organisations)), tuple(titled), {span.start: full for span, full in short})


def _words_of_sentences(context: Context) -> list[tuple[Sentence, Words]]:
    """The sentences in which a dictionary or the shape of a township finds a word, with the words."""
    if not context.sentences:
        return []
    chars, start, end = uniform_chars(context), context.sentences[0].span.start, context.sentences[-1].span.end
    dictionaries = _dictionaries(_is_of_hong_kong(context))
    # Quotation marks, in which the two may differ, begin and end no word.
    named, known, nouns = dictionaries.find(chars, start, end, context.scan.places(dictionaries.pairs, start, end))
    nouns = sorted([*nouns, *find_short_heads(chars, start, end)], key=lambda noun: (noun[0], -noun[1]))
    shapes = find_shapes(chars, {hit[0] for hit in named}, {hit[1] for hit in named}, SegmenterJudge(context).is_proper_place)
    judge = SegmenterJudge(context)
    listed = [h for h in listed_townships(chars, judge.is_new_place) if h.start not in {hit[0] for hit in named}]
    more = [*find_townships(chars), *find_page_region(context), *shapes, *listed]
    by_sentence: dict[Sentence, Words] = {}
    offers: tuple[list[Any], ...] = ([*map(_new_hit, named)], known, nouns, more)
    for number, found in enumerate(offers):
        low = high = 0  # of the sentence of the word before: most words stand in the same
        for word in found:
            first, last, _ = word
            if not low <= first < high:
                sentence = context.sentence_at(first)
                if sentence is None:
                    continue
                low, high = sentence.limits
                of_sentence = by_sentence.get(sentence)
                if of_sentence is None:
                    of_sentence = by_sentence[sentence] = Words([], [], [])
                words = of_sentence[number % 3]
            if last <= high:
                words.append(word)
    return sorted(by_sentence.items(), key=lambda entry: entry[0].span)


def _is_of_hong_kong(context: Context) -> bool:
    code = context.region.get("code", "") if context.region else ""
    if code:
        return code.startswith("81")
    chars = context.chars
    if "香港" in chars and "立法会" in chars:
        return True  # what the Legislative Council hears
    return chars.count("港") > 2 and ("港元" in chars or "全港" in chars)


def _counts(chars: str, found: OrganisationSpan, titled: list[Span]) -> bool:
    """Inside 《》 only the body that issues counts: 《国务院办公厅关于…》."""
    if found.rule == "organisation.stem" and chars[found.start - 1 : found.start] == "“" and chars[found.end : found.end + 1] == "”":
        return False  # “蓝湾种业”工程
    if (
        chars[found.start - 1 : found.start] == "“"
        and chars[found.end : found.end + 1] == "”"
        and _HONOURED.search(chars, found.start, found.end)
    ):
        return False  # 评为“全国模范人民调解委员会”
    index = bisect_right(titled, found.start, key=itemgetter(1))  # the first that ends behind the start
    around = titled[index] if index < len(titled) and titled[index].start < found.end else None
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

    def is_new(self, stem: str) -> bool:
        """Whether a stem is one word that no dictionary has."""
        segmenter = self._context.segmenter
        return not segmenter.tag(stem) and len(segmenter.tokens(stem)) == 1

    def is_new_place(self, word: str) -> bool:
        """Whether the dictionary has a word at most as a name."""
        return self._context.segmenter.tag(word) in _PROPER_TAGS

    def is_common(self, word: str) -> bool:
        """Whether the dictionary has a word that is no name."""
        return self._context.segmenter.tag(word) not in ("", "nt", "ns", "nz")

    def is_proper_place(self, stem: str, noun: str) -> bool:
        """Whether the words before a noun of places are a name: begin with one, or unknown, and do not end in a word that the noun ends (城 + 乡)."""
        segmenter = self._context.segmenter
        if len(noun) == 1 and segmenter.tag(stem[-1] + noun):
            return len(stem) == 1 and segmenter.tag(stem + noun) == "ns"
        tokens = segmenter.tokens(stem)
        if noun in _LOOSE_NOUNS:
            return len(tokens) == 1 and segmenter.tag(stem) in ("ns", "nr")
        return tokens[0].tag in _PROPER_TAGS or all(t.end - t.start == 1 for t in tokens)

    def is_whole(self, start: int, end: int) -> bool:
        """Whether the segmenter's words begin and end at the two positions."""
        return stands_whole(self._context, start, end)

    def is_place(self, stem: str) -> bool:
        """Whether the dictionary has the stem as the name of a place (滨河 + 市人民政府)."""
        return self._context.segmenter.tag(stem) == "ns"

    def is_unknown(self, stem: str) -> bool:
        """Whether no dictionary has the stem or a word inside it."""
        segmenter = self._context.segmenter
        return not segmenter.tag(stem) and all(t.tag == "" or t.end - t.start == 1 for t in segmenter.tokens(stem))
