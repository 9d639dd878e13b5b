"""What is the same for all sentences of an article: whether it presents a plan or states law, and where its dates stand."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter, itemgetter
from typing import Any

from ...lexicon.quantity import Quantity, find_quantities
from ...lexicon.quantity_damage import without_cut_end
from ...lexicon.quantity_signs import quantity_signs
from ...prepare.segment import Sentence
from ...text import Span
from ..base import Context
from ..quotes import uniform_chars
from .known import KnownNames
from .leads import Lead, find_leads
from .model import Time
from .modes import find_modes
from .pairs import find_origins, join_ranges
from .property import ATTRIBUTE, FACE_VALUES, MEMBERS, OF_THAT_SIZE, TOTALLED, counts_things, is_property, may_sign, signed
from .qualify import Stance
from .rank import RANK_FIRSTS, RANK_SIGNS, Rank, find_ranks
from .when import time_of
from .where import Where

_QUOTED = re.compile(r"[“《「『][^“”《》「」『』，。]{1,14}[”》」』]")
_PLAN = re.compile(r"(?:方案|规划|计划|意见|纲要|行动|措施|任务|目标)")
_PLAN_NEWS = re.compile(r"审议通过|印发|出台|发布|解读|启动|公布|制定|征求意见|明确|提出|部署|将|》\Z|方案\Z|计划\Z|规划\Z|意见\Z")
_ARTICLE_LINES = re.compile(r"^[ \u3000]*第(?:[一二三四五六七八九十百]+| ?\d{1,3}(?:[-—]\d{1,2})? ?)条", re.M)
_MANY_ARTICLES = 8


def _may_quote(chars: str, start: int, end: int) -> bool:
    """Whether a quotation opens in a block: a plain search for each mark costs far less than the pattern."""
    find = chars.find
    return find("“", start, end) >= 0 or find("《", start, end) >= 0 or find("「", start, end) >= 0 or find("『", start, end) >= 0


@dataclass
class Article:
    """Facts about the whole article that its sentences share, and its numbers, found once for each block."""

    stance: Stance
    modes: list[tuple[int, int]]  # where the text turns to aims, results, rules or neither (``find_modes``)
    dates: list[Any]
    items: list[Quantity | Rank]  # the numbers that state quantities, in order
    leads: list[Lead]  # where a lead (到2025年，主要目标：) begins to govern, and where a heading ends it
    origins: dict[int, Quantity]  # 由A提高到B: the first value by the place of the second
    members: dict[int, Quantity] = field(default_factory=dict)  # 产值超10亿元的9家: the threshold by the place of the count
    attributes: dict[int, Quantity] = field(default_factory=dict)  # 12个投资超5亿元的项目: likewise
    spans: list[Span] = field(default_factory=list)  # of the blocks with numbers
    is_damaged: bool = False  # damage may touch a figure of it
    times: dict[int, Time] = field(default_factory=dict)  # of the dates that govern a figure, by their places
    date_starts: list[int] = field(init=False)
    where: Where = field(init=False)  # what says where its figures belong
    known: KnownNames = field(init=False)  # its names of indicators

    def __post_init__(self) -> None:
        self.date_starts = [hit.start for hit in self.dates]

    @classmethod
    def read(cls, context: Context) -> Article:
        """Look at titles, numbering, dates and numbers of a document once."""
        chars = uniform_chars(context)
        head = "\n".join(b.span.of(chars) for b in context.blocks_of("title", "subtitle"))[:300]
        plan = bool(context.meta.number) or any(_PLAN.search(line) and _PLAN_NEWS.search(line) for line in head.split("\n"))
        legal = chars.count("第") >= _MANY_ARTICLES and _opens_articles(chars) and len(_ARTICLE_LINES.findall(chars)) >= _MANY_ARTICLES
        article = cls(
            Stance(context.published, plan, legal), find_modes(context), sorted(context.found.get("date_hits", []), key=_start), [], [], {}
        )
        article.is_damaged = bool(context.losses) or any(repair.certainty != "certain" for repair in context.repairs)
        article.leads = find_leads(context, article.dates, article.time_of)
        article.where = Where(context, article.dates, article.spans)
        article.known = KnownNames(context.scan)
        named = _named(context)
        for span, first in _numbered(context):
            article._read_block(chars, span, first, named)
        return article

    def _read_block(self, chars: str, span: Span, first: int, named: list[tuple[int, int]]) -> None:
        """Find the numbers of a block; no sign of one stands before ``first``."""
        start, end = span
        quantities, ranks = find_quantities(chars, start, end, first), find_ranks(chars, start, end, first)
        if quantities or ranks:
            self.spans.append(span)
        if not quantities:
            self.items += ranks
            return
        if quantities[-1].end > len(chars) - 3:
            quantities[-1] = without_cut_end(chars, start, quantities[-1])
        blocked = [hit[:2] for hit in self.dates_in(start, end) if hit.rule != "date.hours"]
        if _may_quote(chars, start, end):
            blocked += [match.span() for match in _QUOTED.finditer(chars, start, end)]
        if named:
            blocked += named[bisect_left(named, (start, 0)) : bisect_left(named, (end, 0))]
        if ranks:
            blocked += [(r.start, r.end) for r in ranks]
        blocked.sort()
        quantities = [q for q in _with_change(chars, quantities) if not _is_blocked(blocked, q) and not is_property(chars, q)]
        if may_sign(chars, start, end):
            quantities = [signed(chars, quantity) for quantity in quantities]
        if len(quantities) > 1:
            quantities = join_ranges(chars, quantities)
        if len(quantities) > 1 and (origins := find_origins(chars, quantities)):
            starts = {q.number_start for q in origins.values()}
            quantities = [q for q in quantities if q.number_start not in starts]
            self.origins |= origins
        if len(quantities) > 1:
            quantities = self._without_thresholds(chars, quantities)
        self.items += sorted([*quantities, *ranks], key=_start) if ranks else quantities

    def _without_thresholds(self, chars: str, quantities: list[Quantity]) -> list[Quantity]:
        """The quantities without those that only say which things the number beside them counts."""
        kept: list[Quantity] = []
        for index, quantity in enumerate(quantities):
            if quantity.bound != "EQUAL" and chars.startswith("的", quantity.end):
                following = quantities[index + 1] if index + 1 < len(quantities) else None
                before = quantities[index - 1] if index else None
                of = chars[quantity.end : following.start] if following and counts_things(following) else ""
                if (
                    following
                    and MEMBERS.fullmatch(of)
                    and (len(of) > 1 or not TOTALLED.search(chars, max(0, quantity.start - 8), quantity.start))
                ):
                    self.members[following.number_start] = quantity
                    continue
                named = chars[quantity.end + 1 : quantity.end + 2].isalpha()
                if named and before and counts_things(before) and ATTRIBUTE.fullmatch(chars, before.end, quantity.start):
                    self.attributes[before.number_start] = quantity
                    continue
            elif index and chars.startswith("的", quantity.end) and chars.endswith(FACE_VALUES, quantities[index - 1].end, quantity.start):
                self.attributes[quantities[index - 1].number_start] = quantity  # 11枚面值2元的邮票
                continue
            elif quantity.start < quantity.number_start and quantity.dimension == "currency" and index + 1 < len(quantities):
                following = quantities[index + 1]
                if counts_things(following) and OF_THAT_SIZE.fullmatch(chars, quantity.end, following.start):
                    self.members[following.number_start] = quantity  # 产值超10亿元企业达到12家
                    continue
            kept.append(quantity)
        return kept

    def time_of(self, hit: Any) -> Time:
        """The time that a date expression gives to the figures that it governs, made once for all of them."""
        time = self.times.get(hit.start)
        if time is None:
            time = self.times[hit.start] = time_of(hit, self.stance.published)
        return time

    def lead_time(self, position: int) -> Time | None:
        """The deadline of the list that a position lies in."""
        index = bisect_left(self.leads, (position + 1,)) - 1 if self.leads else -1
        return self.leads[index][1] if index >= 0 else None

    def mode_at(self, position: int) -> int:
        """1 where the text sets aims, -1 where it reports results, 0 where neither is said."""
        if len(self.modes) == 1:
            return self.modes[0][1]  # most articles; it holds from the first character on
        index = bisect_right(self.modes, (position, 2)) - 1
        return self.modes[index][1] if index >= 0 else 0

    def dates_in(self, start: int, end: int) -> list[Any]:
        """The date expressions that begin in a stretch."""
        first = bisect_left(self.date_starts, start)
        last = bisect_left(self.date_starts, end, first)
        return self.dates[first:last] if first < last else []

    def items_by_sentence(self, context: Context) -> Iterator[tuple[Sentence, list[Quantity | Rank]]]:
        """The sentences that state numbers, with them."""
        items: list[Quantity | Rank] = []
        sentence, end = None, -1
        for item in self.items:
            if item.start >= end:
                if sentence is not None:
                    yield sentence, items
                items, sentence = [], context.sentence_at(item.start)
                end = sentence.span.end if sentence is not None else -1
            items.append(item)
        if sentence is not None:
            yield sentence, items


_start = attrgetter("start")
_stop = itemgetter(1)


def _opens_articles(chars: str) -> bool:
    """Whether as many lines begin with 第 as a law has articles."""
    return chars.count("\n第") + chars.count("\n 第") + chars.count("\n\u3000第") + 1 >= _MANY_ARTICLES


def _with_change(chars: str, quantities: list[Quantity]) -> list[Quantity]:
    """五元三角 is one sum: what the coins are read from stands no longer for itself."""
    if len(quantities) < 2 or not any(q.unit and q.unit[0] in "角毛" for q in quantities):
        return quantities
    from ...lexicon.number_coins import with_change  # here, since hardly any article has coins

    joined: list[Quantity] = []
    for quantity in quantities:
        if not joined or quantity.number_start >= joined[-1].end:
            joined.append(with_change(chars, quantity) if quantity.unit == "元" else quantity)
    return joined


def _numbered(context: Context) -> Iterator[tuple[Span, int]]:
    """The blocks of the article that can hold a number at all, with the first place where one can stand: most blocks of a speech cannot."""
    chars, search = uniform_chars(context), quantity_signs(RANK_FIRSTS, RANK_SIGNS).search
    spans = [span for _, span in context.article_blocks]
    starts = [start for start, _ in spans]
    index = 0
    while index < len(spans) and (match := search(chars, starts[index])) is not None:
        place = match.start()
        index = bisect_right(starts, place)  # of the block behind
        span = spans[index - 1]
        if place < span.end and not chars.startswith("附件", span.start):
            yield span, place  # 附件：劳动模范名单（80名） states nothing


def _named(context: Context) -> list[tuple[int, int]]:
    """Stretches of documents and programmes: 三 in 三年行动 is no figure."""
    facts = context.of_kind("document") + context.of_kind("programme")
    return sorted((m.start, m.end) for fact in facts for m in fact.mentions if m.end - m.start > 4)


def _is_blocked(blocked: list[tuple[int, int]], quantity: Quantity) -> bool:
    """Whether a number lies in a date, a title, a name, a rank or a short quotation (“5+5+7”)."""
    if not blocked:
        return False
    start, index = quantity.number_start, bisect_left(blocked, (quantity.unit_end, 0))
    # Blocked stretches are short and nest at most three deep: a date in a quoted name in a title.
    return index > 0 and start < max(map(_stop, blocked[max(0, index - 4) : index]))
