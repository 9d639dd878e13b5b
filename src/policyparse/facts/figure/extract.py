"""find_figures: from the sentences of an article to its figures."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from ...lexicon.numeral import decimal_string
from ...lexicon.quantity import Quantity, find_quantities
from ...lexicon.unit import natural_unit
from ...prepare.segment import Sentence, Token
from ...text import LOST
from ..base import Context, Damage
from .indicator import Carried, Reading, read_indicator
from .model import Figure, Time
from .phrase import noun_phrase_after
from .qualify import basis_of, is_increment, measure_of, status_of
from .rank import Rank, find_ranks
from .scope import Scope, find_scopes
from .words import IMPERATIVE, STATE_LEADS

_NUMERIC = re.compile(r"[\d二两三四五六七八九十百千万亿半" + LOST + r"]|第一|首位|前列|榜首")
_QUOTED = re.compile(r"[“《「『][^“”《》「」『』，。]{1,14}[”》」』]")
_BETWEEN = re.compile(r"[、，和及与]|以及")
_PLAN = re.compile(r"(?:方案|规划|计划|意见|纲要|行动|措施|任务|目标)")
_PLAN_NEWS = re.compile(r"审议通过|印发|出台|发布|解读|启动|公布|制定|征求意见|明确|提出|部署|将")
_FREQUENT = re.compile(r"(?P<year>每年|年均|年带动|每一年|逐年|按年)|(?P<month>每月|月均|每个月)")
_TOTAL = re.compile(r"累计|共计|总计|合计|一共|总共|(?<![公中同])共(?![同产建享青和用])|^总|总(?=[数量额值投面规人课])")
_FROM = re.compile(r"(?:由|从)(?P<from>[^由从，。；]{1,16}?)(?:提高|提升|增加|增长|上升|扩大|发展|降低|下降|减少|降|升|增|压减|缩短|缩减)(?:到|至|为)")


@dataclass
class Clause:
    """State that is carried from one number of a sentence to the next."""

    carried: Carried = field(default_factory=Carried)
    end: int = 0  # end of the last quantity
    last: Figure | None = None
    verbless_since: int = 0


@dataclass
class Article:
    """What is the same for all sentences: whether the article presents a plan or states law, and its dates."""

    plan: bool
    legal: bool
    dates: list[Any]
    date_starts: list[int]


def find_figures(context: Context) -> list[Figure]:
    """The figures of a document, in text order."""
    article = _read_article(context)
    found: list[Figure] = []
    for sentence in context.sentences:
        if _NUMERIC.search(context.chars, sentence.span.start, sentence.span.end):
            found += _sentence_figures(context, article, sentence)
    return found


def _read_article(context: Context) -> Article:
    head = " ".join(b.span.of(context.chars) for b in context.blocks if b.role in ("title", "subtitle"))[:200]
    plan = bool(context.meta.number) or bool(_PLAN.search(head) and _PLAN_NEWS.search(head))
    legal = len(re.findall(r"^第[一二三四五六七八九十百]+条", context.chars, re.M)) >= 5
    dates = sorted(context.found.get("date_hits", []), key=lambda h: h.start)
    return Article(plan, legal, dates, [h.start for h in dates])


def _blocked(context: Context, article: Article, sentence: Sentence) -> list[tuple[int, int]]:
    """Stretches whose numbers are no quantities: dates, titles of documents, short quotations (“5+5+7”)."""
    start, end = sentence.span
    spans = [(h.start, h.end) for h in _dates_in(article, start, end)]
    spans += [m.span() for m in _QUOTED.finditer(context.chars, start, end)]
    for fact in context.of_kind("document") + context.of_kind("programme"):
        spans += [(m.start, m.end) for m in fact.mentions if start <= m.start < end and m.end - m.start > 4]
    return spans


def _dates_in(article: Article, start: int, end: int) -> list[Any]:
    return article.dates[bisect_left(article.date_starts, start) : bisect_left(article.date_starts, end)]


def _sentence_figures(context: Context, article: Article, sentence: Sentence) -> list[Figure]:
    chars, (start, end) = context.chars, sentence.span
    ranks = list(find_ranks(chars, start, end))
    blocked = _blocked(context, article, sentence) + [(r.start, r.end) for r in ranks]
    quantities = [q for q in find_quantities(chars, start, end) if not any(s < q.unit_end and q.number_start < e for s, e in blocked)]
    items: list[Quantity | Rank] = sorted([*quantities, *ranks], key=lambda item: item.start)
    if not items:
        return []
    reader = _SentenceReader(context, article, sentence, items)
    return [figure for item in items if (figure := reader.read(item)) is not None]


class _SentenceReader:
    """Reads the numbers of one sentence from left to right."""

    def __init__(self, context: Context, article: Article, sentence: Sentence, items: Sequence[Quantity | Rank]) -> None:
        self.context, self.article, self.sentence, self.items = context, article, sentence, items
        self.chars = context.chars
        self.tokens = context.tokens(sentence)
        self.token_starts = [t.start for t in self.tokens]
        self.dates = _dates_in(article, *sentence.span)
        self.scopes = find_scopes(self.chars, *sentence.span, context.region)
        self.state = Clause(end=sentence.span.start)
        self.distribution: dict[int, str] = {}
        first = self.chars[self.tokens[0].start : self.tokens[0].end] if self.tokens else ""
        self.imperative = first in IMPERATIVE or self._second_is_imperative()
        self.state.carried.topic = self._topic()

    def _second_is_imperative(self) -> bool:
        words = [self.chars[t.start : t.end] for t in self.tokens[:8]]
        return any(w in IMPERATIVE for w in words)

    def _topic(self) -> Any:
        """The noun phrase that the sentence begins with, dates and scopes aside."""
        index = 0
        while index < len(self.tokens) and index < 12:
            token = self.tokens[index]
            word = self.chars[token.start : token.end]
            if not self._in_date(token.start) and word not in STATE_LEADS and word not in "，、：" and token.tag not in ("t", "d", "r", "p", "m"):
                break
            index += 1
        return noun_phrase_after(self.chars, self.tokens[index:])[0]

    def _in_date(self, position: int) -> bool:
        return any(h.start <= position < h.end for h in self.dates)

    def _between(self, start: int, end: int) -> list[Token]:
        """Tokens that lie wholly in a stretch; a token that the number cuts is split at its edge."""
        found = []
        for token in self.tokens:
            left, right = max(token.start, start), min(token.end, end)
            if left < right:
                found.append(token if (left, right) == (token.start, token.end) else Token(left, right, "n" if token.tag != "m" else "m"))
        return found

    def _clause_of(self, position: int) -> tuple[int, int]:
        for clause in self.sentence.clauses:
            if clause.start <= position < clause.end:
                return clause.start, clause.end
        return self.sentence.span.start, self.sentence.span.end

    # ---- one number

    def read(self, item: Quantity | Rank) -> Figure | None:
        """The figure of one number or rank; None where nothing says what it counts."""
        quantity = item if isinstance(item, Quantity) else _rank_quantity(item)
        clause_start, clause_end = self._clause_of(quantity.number_start)
        left_start = max(clause_start, self.state.end)
        left = self._left_tokens(left_start, quantity.start)
        right = self._right_tokens(quantity.end, clause_end)
        reading = read_indicator(self.chars, quantity, left, right, self.state.carried)
        if isinstance(item, Rank):
            self._read_rank(reading, item)
        unit = quantity.unit or self._natural_unit(quantity, reading)
        if unit is None or len(reading.indicator) < 2:
            self.state.end = max(self.state.end, quantity.end)
            return None
        figure = self._build(item, quantity, reading, unit, (clause_start, clause_end))
        self.state.end = quantity.end
        self.state.carried.indicator, self.state.carried.start = self._to_carry(reading)
        self.state.last = figure
        return figure

    def _to_carry(self, reading: Reading) -> tuple[str, int]:
        if reading.inherited and self.state.carried.indicator:
            return self.state.carried.indicator, self.state.carried.start
        return reading.indicator, reading.start

    def _left_tokens(self, start: int, end: int) -> list[Token]:
        """Tokens before the number, from its clause or the number before it; scopes and dates at the front are left out."""
        tokens = self._between(start, end)
        while tokens:
            token = tokens[0]
            word = self.chars[token.start : token.end]
            if self._in_date(token.start) or word in "，、：；和及与 " or word in STATE_LEADS or any(s.start <= token.start < s.end for s in self.scopes):
                tokens.pop(0)
            else:
                break
        return [t for t in tokens if not self.chars[t.start : t.end].isspace()]

    def _right_tokens(self, start: int, end: int) -> list[Token]:
        following = [i.start for i in self.items if i.start >= start]
        return self._between(start, min([end, *following]))

    def _natural_unit(self, quantity: Quantity, reading: Reading) -> str | None:
        """A unit for a number printed without one: from the next value of a list, or from the counted noun."""
        head = reading.indicator
        if head.endswith("人次"):
            return "人次"
        if quantity.scaled or self.chars[quantity.number_end : quantity.number_end + 1] > "\u3400":
            follows = self.chars[quantity.number_end : quantity.number_end + 1]
            if quantity.scaled and (not follows or not "\u4e00" <= follows <= "\u9fff"):
                return natural_unit(head) if head else None
            return natural_unit(head) if reading.end > quantity.end and "\u4e00" <= follows <= "\u9fff" else None
        return None

    def _read_rank(self, reading: Reading, rank: Rank) -> None:
        """A rank takes the noun before it; several figures of the sentence are ranked together by 均."""
        head = self.chars[rank.start : rank.start + 3]
        if reading.inherited and ("均" in head or "均" in reading.passed) and self.state.last is not None:
            reading.indicator = self.state.carried.indicator

    def _build(self, item: Quantity | Rank, quantity: Quantity, reading: Reading, unit: str, clause: tuple[int, int]) -> Figure:
        context, rank = self.context, isinstance(item, Rank)
        start, end = min(reading.start, quantity.start), max(reading.end, quantity.end)
        words = self.chars[max(clause[0], min(start, self.state.end)) : quantity.end]
        inherits = self._verbless(quantity, clause)
        time = self._time(quantity, clause)
        change = 0 if rank else reading.change
        increment = is_increment(reading.passed)
        measure = "rank" if rank else measure_of(unit, reading.indicator, words, change, increment, self.chars[quantity.end : clause[1]])
        value, high = quantity.value, quantity.value_high
        if measure == "change" and change < 0 and value is not None:
            value = -value
        value_from = self._value_from(quantity, clause)
        status = status_of(
            self.chars[self.sentence.span.start : quantity.start],
            self.chars[clause[0] : clause[1]],
            time,
            context.published,
            self.article.plan,
            self.imperative,
            self.article.legal,
        )
        scope = self._scope(quantity, rank)
        mention = context.mention(start, end)
        return Figure(
            rule=self._rule(item, reading),
            mentions=(mention,),
            damage=self._damage(quantity, start, end),
            quote=mention.quote,
            indicator=reading.indicator,
            value=None if value is None else decimal_string(value),
            value_high=None if high is None else decimal_string(high),
            value_from=value_from,
            unit=unit,
            bound=quantity.bound,  # type: ignore[arg-type]
            status=status,  # type: ignore[arg-type]
            measure=measure,  # type: ignore[arg-type]
            basis=basis_of(reading.compared or words, self._compared_dates(reading)) if measure in ("change", "increment") else None,
            frequency=self._frequency(quantity, inherits),
            cumulative=bool(_TOTAL.search(self.chars, max(clause[0], self.state.end), quantity.number_start)) or inherits and self._last_cumulative(),
            time=time,
            region=scope[0],
            region_code=scope[1],
        )

    def _rule(self, item: Quantity | Rank, reading: Reading) -> str:
        if isinstance(item, Rank):
            return "figure.rank"
        if reading.change:
            return "figure.change"
        if reading.reach:
            return "figure.reach"
        if reading.inherited:
            return "figure.ellipsis"
        return "figure.number_first" if reading.end > item.end else "figure.noun_first"

    def _verbless(self, quantity: Quantity, clause: tuple[int, int]) -> bool:
        """Whether the stretch since the last number has no verb of its own: A50人次，B200人次 share theirs."""
        if self.state.last is None:
            return False
        return not any(t.tag in ("v", "vd", "d") for t in self._between(self.state.end, quantity.start))

    def _last_cumulative(self) -> bool:
        return self.state.last is not None and self.state.last.cumulative

    def _frequency(self, quantity: Quantity, inherits: bool) -> str | None:
        found = None
        for match in _FREQUENT.finditer(self.chars, self.sentence.span.start, quantity.end):
            found = "P1Y" if match["year"] else "P1M"
        for hit in self.dates:
            if hit.type == "DATE" and hit.start < quantity.start and hit.end > self.state.end and found and hit.value and hit.value[:1].isdigit():
                found = None  # a date after 每年 ends its reach
        return found

    def _value_from(self, quantity: Quantity, clause: tuple[int, int]) -> str | None:
        match = None
        for match in _FROM.finditer(self.chars, clause[0], quantity.start):
            pass
        if match is None or match.end() < quantity.start - 2:
            return None
        before = [q for q in find_quantities(self.chars, match.start("from"), match.end("from")) if q.value is not None]
        return decimal_string(before[-1].value) if before and before[-1].value is not None else None

    def _time(self, quantity: Quantity, clause: tuple[int, int]) -> Time | None:
        governing = None
        for hit in self.dates:
            if hit.type == "SET" or hit.value in ("PAST_REF", "FUTURE_REF") or self._is_basis(hit):
                continue
            if hit.type == "DURATION" and not hit.text.startswith(("连续", "近", "过去")):
                continue
            if hit.end <= quantity.number_start or (governing is None and hit.start < clause[1] and hit.role_hint == "deadline"):
                governing = hit
        if governing is None:
            return None
        role = governing.role_hint or "period"
        if governing.value == "PRESENT_REF":
            role = "as_of"
        return Time(text=governing.text, role=role, value=governing.value, mod=governing.mod)

    def _is_basis(self, hit: Any) -> bool:
        return self.chars[max(0, hit.start - 1) : hit.start] in ("比", "较") or self.chars[max(0, hit.start - 2) : hit.start] in ("相比", "对比")

    def _compared_dates(self, reading: Reading) -> list[Any]:
        return []

    def _scope(self, quantity: Quantity, rank: bool) -> tuple[str | None, str | None]:
        """The place whose figure it is: a scope or place before the number, carried through the sentence; else the article's region."""
        limit = quantity.start
        best: tuple[int, str | None, str | None] | None = None
        for scope in self.scopes:
            if scope.end <= limit and not self._ranks(scope):
                best = (scope.start, scope.name, scope.code)
        if best:
            return best[1], best[2]
        region = self.context.region
        return (region["name"], region.get("code") or None) if region else (None, None)

    def _ranks(self, scope: Scope) -> bool:
        """Whether a scope only says among whom something is ranked or compared: 居全省首位, 高于全国, 在全省率先."""
        before = self.chars[max(self.sentence.span.start, scope.start - 3) : scope.start]
        after = self.chars[scope.end : scope.end + 4]
        if any(i.start <= scope.start < i.end for i in self.items if isinstance(i, Rank)):
            return True
        return before.endswith(("居", "列", "于", "比", "占", "排", "向", "为", "是")) or after.startswith(("率先", "首", "唯一", "第", "前", "平均", "领先", "推广", "最", "各地", "统一"))

    def _damage(self, quantity: Quantity, start: int, end: int) -> Damage | None:
        touched = self.context.damage_at(start, end)
        repairs = touched.repairs if touched else ()
        if quantity.pattern:
            return Damage(pattern=quantity.pattern, candidates=quantity.candidates, repairs=repairs)
        return touched


def _rank_quantity(rank: Rank) -> Quantity:
    """A rank in the shape of a quantity, so that its indicator is read the same way."""
    value = rank.value
    return Quantity(rank.start, rank.end, rank.start, rank.end, rank.end, Decimal(value) if value is not None else None, "位", "rank", rank.bound)
