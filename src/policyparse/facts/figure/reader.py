"""SentenceReader: reads the numbers of one sentence from left to right and carries over what later clauses leave out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ...lexicon.indicator import indicator_id
from ...lexicon.numeral import decimal_string
from ...lexicon.quantity import Quantity
from ...prepare.segment import Sentence, Token
from ..base import Context
from ..quotes import uniform_chars
from .apart import with_dates
from .article import Article
from .before import looks_back, take_from_clause_before
from .conferred import CONFERRED, read_conferred
from .damage import damage_of
from .distribution import LIST_MARK, LONGEST_MARK, find_distribution
from .indicator import read_indicator
from .model import Figure, Time
from .of_plan import read_share_of_plan
from .outlook import begins_now, is_ahead
from .pairs import origin_word, share_of_origin, turned
from .payment import paid_before, read_payment
from .phrase import is_verb
from .qualify import Cue, find_cues, is_increment, is_tabled, measure_of, status_of
from .rank import Rank, as_quantity
from .reading import NOTHING, Carried, Reading, base_of, rule_of, shown_value
from .rules import Rules
from .special import (
    AGES,
    bound_of,
    is_age,
    is_base_of_change,
    is_manner,
    is_unitless,
    lists_rates,
    next_item,
    read_class,
    read_member,
    read_threshold,
    unit_of,
)
from .surroundings import Surroundings, says_among
from .when import basis_of, find_frequencies, find_governors, frequency_of, governing_date, with_role
from .words import IMPERATIVE


class SentenceReader:
    """Reads the numbers of one sentence."""

    def __init__(
        self, context: Context, article: Article, sentence: Sentence, items: Sequence[Quantity | Rank], before: Carried | None = None
    ) -> None:
        self.context, self.article, self.sentence, self.items = context, article, sentence, items
        self.chars = chars = uniform_chars(context)
        start, end = sentence.span
        self.around = Surroundings(context, article, sentence)
        self.governors = find_governors(chars, self.around.dates)
        self.sections = [start]
        if chars.find("；", start, end) >= 0:
            self.sections += [c.end for c in sentence.clauses if chars[c.end - 1] == "；"]
        self.section = -1
        # 其中，3月份增长5.6%: a sentence that opens a part of the one before goes on with its subject
        self.carried = before if before and chars.startswith("其中", start) else NOTHING
        self.end = start  # of the last number
        self.last: Figure | None = None
        self.frequencies = find_frequencies(chars, start, items[-1].end)
        self.distribution = find_distribution(context, sentence.span, items)
        self._cues: list[Cue] | None = None
        self._imperative: bool | None = None
        self.rules = Rules(self.chars, sentence, self.sections)
        self.last_change = 0  # 1 or -1 where the last number stood behind a verb of rise or fall
        self.list_bound = False  # the bound of the last number stood before it and holds for a list
        self.class_of = ""  # 产值 of 产值超10亿元的9家、超亿元的64家
        self.adding = False  # the last number stood under 新增 or the like

    def _is_imperative(self) -> bool:
        """Whether the sentence begins by saying what is to be done: 实施…, 加快…."""
        if self._imperative is None:
            first = self.sentence.clauses[0]
            self._imperative = any(t.text in IMPERATIVE for t in self.around.between(first.start, first.end)[:8])
        return self._imperative

    def figures(self) -> list[Figure]:
        """The figures of the sentence; a number of which nothing says what it counts is none."""
        found: list[Figure] = []
        for index, item in enumerate(self.items):
            figure = self._read(item, index)
            if figure is not None:
                found += with_dates(figure, self.chars, self.sentence.span.start, self.items, index, self.governors, self.article.time_of)
        return found

    def _enter_section(self, section: int) -> None:
        """Behind ； a sentence begins anew: nothing is carried over but dates and scopes."""
        self.section = section
        self.adding = False
        # 9月份环比下降: a section without a subject of its own keeps the one before
        if not self.carried.indicator or self.around.topic(section):
            self.carried = Carried(find_topic=self.around.topic, section=section)
        elif self.carried.of is not None:
            self.carried = self.carried.of  # …400家，其中农村150家；2025年新增300家: of the whole again

    def _right_tokens(self, index: int, start: int, end: int) -> list[Token]:
        """The words behind a number, up to the next one; an age right behind it belongs to what is counted: 2.9万名七十岁以上老人."""
        if index + 1 < len(self.items):
            following = next_item(self.items, index + 1, start)
            if following is not None and is_age(following, start):
                start, following = following.end, next_item(self.items, index + 2, following.end)
            if following is not None and following.start < end:
                end = following.start
        return self.around.between(start, end)

    def _read(self, item: Quantity | Rank, index: int) -> Figure | None:
        quantity = item if isinstance(item, Quantity) else as_quantity(item)
        chars, number, previous, last = self.chars, quantity.number_start, self.end, self.last
        section = self.sections[bisect_right(self.sections, number, 1) - 1]
        if section != self.section:
            self._enter_section(section)
        clause = self.around.clause_of(number)
        origin, attribute = self.article.origins.get(number), self.article.attributes.get(number)
        left_end = origin_word(chars, origin) if origin else quantity.start
        left = self.around.left_tokens(max(clause[0], previous), left_end)
        medal = quantity.dimension == "medal"
        right = attribute.end + 1 if attribute else quantity.end
        reading = (
            Reading(quantity.unit or "", quantity.start, quantity.end)
            if medal
            else read_indicator(chars, quantity, left, self._right_tokens(index, right, clause[1]), self.carried)
        )
        if reading.inherited and (reading.passed or origin) and previous <= clause[0] > section:
            take_from_clause_before(self.around, previous, clause[0], reading)
        if origin:
            reading.change = reading.change or turned(chars, quantity.start)
            reading.indicator += share_of_origin(chars, left_end, origin)
        if attribute and reading.end > right:
            reading.indicator = chars[quantity.end : right] + reading.indicator
        threshold = self.article.members.get(number)
        if threshold is not None:
            start = next((t.start for t in left if not is_verb(t)), threshold.start)
            self.class_of = read_threshold(chars, threshold, quantity.start, start, self.class_of, self.carried, reading)
        if chars.startswith("之一", quantity.unit_end):
            read_member(chars, self.sentence.span.start, quantity, reading)
        if len(self.items) > 1:
            read_class(chars, self.items, index, quantity, reading)
        if quantity.unit in CONFERRED:
            read_conferred(chars, quantity, reading)
        elif reading.change and quantity.dimension == "percent" and is_base_of_change(chars, quantity):
            reading.change = 0
        unit = "枚" if medal else quantity.unit or unit_of(chars, quantity, reading, last)
        listed = last is not None and 0 < quantity.start - previous <= LONGEST_MARK and self._is_listed(quantity)
        if reading.indicator[:2] == "标准":
            reading.indicator = paid_before(chars, clause[0]) or reading.indicator
        if unit == "元":
            read_payment(chars, quantity, (section, *clause), last.indicator if last and last.unit == unit else None, reading)
        elif unit == "%" and chars.endswith("的", 0, quantity.start):
            read_share_of_plan(chars, clause[0], quantity, left, self.carried, reading)
        if self.distribution is not None:
            self.distribution.apply(item, reading, listed)
        self.end = max(previous, quantity.end)
        counted = is_tabled(unit, quantity, reading) if unit else is_unitless(chars, quantity, reading, origin is not None)
        if not counted and unit in AGES:
            self.end = previous  # 0至17周岁未成年人阅读率: an age parts nothing
        if len(reading.indicator) < 2 or not counted or is_manner(chars, quantity):
            if not reading.inherited and len(reading.indicator) > 1:
                self.carried.indicator, self.carried.start = reading.indicator, reading.start
            return None
        figure = self._build(item, quantity, reading, unit, clause, previous, listed)
        carried = self.carried
        is_aside = says_among(chars, reading.end) or (figure.status == "provision" and chars.endswith("的，", *clause))
        if not (reading.inherited and carried.indicator) and not is_aside:
            if chars.startswith("其中", clause[0]):
                carried = self.carried = carried.opened()
            carried.base = base_of(reading, carried)
            carried.indicator, carried.start, carried.unit, carried.whole = reading.indicator, reading.start, unit, reading.whole
            carried.by_unit[unit] = reading.indicator, reading.start
        self.list_bound = figure.bound != "EQUAL" and (quantity.start < number or (listed and self.list_bound))
        self.last = figure
        if self.distribution is not None and figure.measure in {"level", "increment", "share"}:
            self.distribution.note(reading.indicator, figure.measure == "share")
        return figure

    def _is_listed(self, quantity: Quantity) -> bool:
        """Whether only a list mark stands between this number and the last one: 分别增长8.3%和15.7%."""
        return LIST_MARK.fullmatch(self.chars, self.end, quantity.start) is not None

    def _build(
        self,
        item: Quantity | Rank,
        quantity: Quantity,
        reading: Reading,
        unit: str | None,
        clause: tuple[int, int],
        previous: int,
        listed: bool,
    ) -> Figure:
        chars, last, is_rank = self.chars, self.last, quantity is not item
        start = self.around.with_governor(min(reading.start, quantity.start), previous)
        end = max(reading.end, quantity.end)
        left = max(clause[0], previous)
        shares = last is not None and previous > self.section and (self.adding or last.cumulative) and self._shares_verb(quantity, previous)
        if shares and ((reading.start >= quantity.start and "，" in chars[previous : quantity.start]) or "日均" in reading.passed):
            shares = False  # 累计培训5万课时，25万名学员参加: the count before its noun begins anew
        goes_on = listed and not is_rank and self._goes_on(quantity, reading, unit, previous)
        change = 0 if is_rank else reading.change or (self.last_change if goes_on else 0)
        self.last_change = change
        added = (
            is_increment(reading.passed, chars[start : reading.start], reading.governor)
            or "新增" in chars[start : reading.start] + reading.indicator[:6]
        )
        added = added and unit != "%" and not (reading.arrives and "新增" not in reading.passed)
        self.adding = added or (shares and self.adding)
        origin = self.article.origins.get(quantity.number_start)
        words = chars[left : quantity.end] if unit == "倍" else ""
        measure = "rank" if is_rank else measure_of(unit, reading.indicator, words, change, self.adding)
        if measure == "share" and (
            (quantity.value or 0) < 0 or (not reading.reach and lists_rates(chars, self.sentence.span.start, quantity))
        ):
            measure = "change"  # 增速分别为：采矿业-4.6%，制造业11.7%
        if goes_on and last and last.measure in ("change", "increment"):
            measure = "change" if unit == "%" else last.measure  # 下降198元或3%
        elif origin and measure == "increment":
            measure = "level"  # 由A增加到B: what is stated is the level reached
        time = self._time(quantity.number_start, clause[1])
        status = self._status(quantity, unit, clause, time)
        if status == "provision" and time is not None and not self.rules.dates(self.section, clause, self.governors):
            time = None  # a rule holds whenever its case comes up
        region, code = self.article.where.region_of(self.sentence.span, self.around.scopes, quantity.start)
        mention = self.context.mention(start, end)
        is_negative = change < 0 and measure in ("change", "increment")
        before = last.bound if listed and last and self.list_bound else "EQUAL"
        bound = bound_of(chars, self.sentence.span.start, quantity, reading, before)
        return Figure.trusted(
            {
                "kind": "figure",
                "rule": rule_of(item, reading),
                "mentions": (mention,),
                "damage": damage_of(self.context, quantity, start, end) if self.article.is_damaged or quantity.pattern else None,
                "quote": mention.quote,
                "indicator": reading.indicator,
                "indicator_id": indicator_id(reading.indicator, unit, measure),
                "value": shown_value(quantity.value, is_negative),
                "value_high": None if quantity.value_high is None else shown_value(quantity.value_high, is_negative),
                "value_from": decimal_string(origin.value) if origin and origin.value is not None else None,
                "unit": unit,
                "bound": bound,
                "status": status,
                "measure": measure,
                "basis": self._basis(quantity, clause, listed) if measure in {"change", "increment", "ratio"} else None,
                "frequency": self._frequency(quantity.number_start, listed) if (self.frequencies or listed) and not is_rank else None,
                "cumulative": self.around.is_total(left, quantity.number_start) or (shares and last is not None and last.cumulative),
                "time": time,
                "region": region,
                "region_code": code,
            }
        )

    def _find_cues(self) -> list[Cue]:
        if self._cues is None:
            end = self.around.clause_of(self.items[-1].end)[1]  # what follows the clause of the last number decides nothing
            self._cues = find_cues(self.chars, self.sentence.span.start, end, self.around.before_verb)
        return self._cues

    def _time(self, number: int, clause_end: int) -> Time | None:
        """The time of the figure: of the date that governs the number, else of the lead of its list."""
        hit = governing_date(self.governors, number, clause_end)
        if hit is None:
            return self.article.lead_time(number)
        time = self.article.time_of(hit)
        undated = time.role == "deadline" and self.article.stance.published is None
        return with_role(time, "as_of") if undated and looks_back(self.chars, self.sentence.span, self._find_cues) else time

    def _status(self, quantity: Quantity, unit: str | None, clause: tuple[int, int], time: Time | None) -> str:
        """A rule of entitlement or penalty is a provision, what is to come a target; else the words of the sentence decide."""
        stance, number = self.article.stance, quantity.number_start
        if self.rules.state(self.section, clause, unit, quantity.dimension):
            return "provision"
        if time is not None and (is_ahead(time, stance.published) or (self.frequencies and begins_now(time, stance.published))):
            return "target"
        return status_of(self._find_cues(), clause, number, time, stance, self.article.mode_at(number), self._is_imperative)

    def _goes_on(self, quantity: Quantity, reading: Reading, unit: str | None, previous: int) -> bool:
        """Whether a number of a list is meant as the one before it: 分别增长45%、1.3倍, but not 增长10倍，90%以上是民企."""
        begins = reading.start >= quantity.start and "，" in self.chars[previous : quantity.start]
        return not begins or (self.last is not None and self.last.unit == unit)

    def _shares_verb(self, quantity: Quantity, previous: int) -> bool:
        """Whether the stretch since the last number has no verb of its own: A50人次，B200人次 share theirs."""
        is_reached = self.chars[quantity.start : quantity.number_start].startswith(("突破", "超过", "达"))
        return not is_reached and self.around.lacks_verb(previous, quantity.start)

    def _frequency(self, number: int, listed: bool) -> str | None:
        """How often what a number counts recurs, where the sentence says it or a list goes on."""
        often = frequency_of(self.chars, self.around.dates, self.frequencies, number)
        return self.last.frequency if often is None and listed and self.last else often

    def _basis(self, quantity: Quantity, clause: tuple[int, int], listed: bool) -> str | None:
        basis = basis_of(self.chars, self.around.dates, clause[0], quantity.start)
        return self.last.basis if basis is None and listed and self.last else basis
