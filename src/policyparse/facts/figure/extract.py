"""find_figures: from the sentences of an article to its figures."""

from __future__ import annotations

from ..base import Context
from .article import Article
from .bulletin import period_of_bulletin, with_period
from .model import Figure
from .narrow import narrow_candidates
from .period import Periods
from .reader import SentenceReader


def find_figures(context: Context) -> list[Figure]:
    """The figures of a document, in text order.

    Each sees the dates, documents and programmes that were found before: their numbers are no figures, and dates govern figures.
    """
    article = Article.read(context)
    periods = Periods(context, article)
    found: list[Figure] = []
    carried = None
    for sentence, items in article.items_by_sentence(context):
        reader = SentenceReader(context, article, sentence, items, carried)
        found += periods.complete(sentence, reader.figures())
        carried = reader.carried
    period = period_of_bulletin(context, article)
    if period is not None:
        found = with_period(found, period)
    if any(figure.damage is not None and figure.damage.candidates for figure in found):
        return narrow_candidates(context, found)
    return found
