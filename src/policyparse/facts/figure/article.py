"""What is the same for all sentences of an article: whether it presents a plan or states law, and where its dates stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from ...lexicon.quantity import Quantity, find_quantities
from ...prepare.segment import Sentence
from ...text import LOST
from ..base import Context
from .rank import Rank, find_ranks

_QUOTED = re.compile(r"[“《「『][^“”《》「」『』，。]{1,14}[”》」』]")
_PLAN = re.compile(r"(?:方案|规划|计划|意见|纲要|行动|措施|任务|目标)")
_PLAN_NEWS = re.compile(r"审议通过|印发|出台|发布|解读|启动|公布|制定|征求意见|明确|提出|部署|将|》$|方案$|计划$|规划$|意见$")
_ARTICLE_LINES = re.compile(r"^第[一二三四五六七八九十百]+条", re.M)
_FROM = re.compile(r"(?:由|从)[^，。；由从]{0,12}$")
_TO = re.compile(rf"[^。；]{{0,12}}?[到至为{LOST}](?:了|(?:\d{{4}}|去|今|上)年底?末?|目前|现在)?的?")


@dataclass
class Article:
    """Facts about the whole article that its sentences share."""

    plan: bool
    legal: bool
    dates: list[Any]
    starts: list[int]

    @classmethod
    def read(cls, context: Context) -> Article:
        """Look at titles, numbering and dates of a document once."""
        head = "\n".join(b.span.of(context.chars) for b in context.blocks if b.role in ("title", "subtitle"))[:300]
        plan = bool(context.meta.number) or any(_PLAN.search(line) and _PLAN_NEWS.search(line) for line in head.split("\n"))
        legal = len(_ARTICLE_LINES.findall(context.chars)) >= 8
        dates = sorted(context.found.get("date_hits", []), key=lambda h: h.start)
        return cls(plan, legal, dates, [h.start for h in dates])

    def dates_in(self, start: int, end: int) -> list[Any]:
        """The date expressions that begin in a stretch."""
        return self.dates[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


@dataclass
class Numbers:
    """The numbers of one sentence: quantities and ranks in order, and for 由A提高到B the first value by the place of the second."""

    items: list[Quantity | Rank]
    origins: dict[int, Quantity]


def find_numbers(context: Context, article: Article, sentence: Sentence) -> Numbers:
    """The numbers of a sentence that state quantities: dates, titles of documents and short quotations are left out."""
    chars, (start, end) = context.chars, sentence.span
    ranks = list(find_ranks(chars, start, end))
    blocked = _blocked(context, article, sentence) + [(r.start, r.end) for r in ranks]
    quantities = [q for q in find_quantities(chars, start, end) if not any(s < q.unit_end and q.number_start < e for s, e in blocked)]
    origins = _origins(chars, quantities)
    kept = [q for q in quantities if q not in origins.values()]
    return Numbers(sorted([*kept, *ranks], key=lambda item: item.start), origins)


def _blocked(context: Context, article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    """Stretches whose numbers are no quantities: dates, titles of documents, names, short quotations (“5+5+7”)."""
    start, end = sentence.span
    spans = [(h.start, h.end) for h in article.dates_in(start, end)]
    spans += [m.span() for m in _QUOTED.finditer(context.chars, start, end)]
    for fact in context.of_kind("document") + context.of_kind("programme"):
        spans += [(m.start, m.end) for m in fact.mentions if start <= m.start < end and m.end - m.start > 4]
    return spans


def _origins(chars: str, quantities: list[Quantity]) -> dict[int, Quantity]:
    """由A提高到B: the first value by the position of the second."""
    found: dict[int, Quantity] = {}
    for index in range(len(quantities) - 1):
        first, second = quantities[index], quantities[index + 1]
        before = chars[max(0, first.start - 14) : first.start]
        if second.unit in (first.unit, None) and _FROM.search(before) and _TO.fullmatch(chars, first.end, second.start):
            found[second.number_start] = first
    return found
