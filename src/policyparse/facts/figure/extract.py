"""find_figures: from the sentences of an article to its figures."""

from __future__ import annotations

import re

from ...text import LOST
from ..base import Context
from .article import Article, find_numbers
from .model import Figure
from .reader import SentenceReader

_NUMERIC = re.compile(r"[\d二两三四五六七八九十百千万亿半" + LOST + r"]|第一|首位|前列|榜首|翻番|翻一番|倍增")


def find_figures(context: Context) -> list[Figure]:
    """The figures of a document, in text order.

    Each sees the dates, documents and programmes that were found before: their numbers are no figures, and dates govern figures.
    """
    article = Article.read(context)
    found: list[Figure] = []
    for sentence in context.sentences:
        if not _NUMERIC.search(context.chars, sentence.span.start, sentence.span.end):
            continue
        numbers = find_numbers(context, article, sentence)
        if numbers.items:
            found += SentenceReader(context, article, sentence, numbers).figures()
    return found
