"""SentenceReader: reads the numbers of one sentence from left to right and carries over what later clauses leave out."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

from ...lexicon.bound import bound_word
from ...lexicon.indicator import indicator_id
from ...lexicon.numeral import decimal_string
from ...lexicon.quantity import Quantity
from ...lexicon.unit import is_countable, natural_unit
from ...prepare.segment import Sentence, Token
from ..base import Context, Damage
from .article import Article
from .distribution import LIST_MARK, Distribution
from .indicator import read_indicator
from .model import Figure, Time
from .phrase import without_quotes
from .qualify import RESULT, Stance, begins_rule, find_cues, is_increment, is_provision, is_quota, is_tabled, measure_of, status_of
from .rank import Rank, as_quantity
from .reading import Carried, Reading
from .surroundings import Surroundings
from .when import basis_of, find_frequencies, find_governors, frequency_of, governing_date
from .words import IMPERATIVE, REACH, UNITLESS

_start = attrgetter("start")
_DISTANCES = ("高出", "多出", "低于", "高于")
_COMPARING = re.compile("[比较](?!重|例|率)[^，。；]{1,12}$")
_RATES_AHEAD = re.compile("(?:增速|增长率|涨幅|增幅|增长速度)分别[为是]：")
_QUOTED = re.compile(r"[“《「『][^“”《》「」『』，。]{1,24}[”》」』]")


class SentenceReader:
    """Reads the numbers of one sentence."""

    def __init__(
        self, context: Context, article: Article, sentence: Sentence, items: Sequence[Quantity | Rank], before: Carried | None = None
    ) -> None:
        self.context, self.article, self.sentence, self.items = context, article, sentence, items
        self.chars = context.chars
        self.around = Surroundings(context, article, sentence)
        self.governors = find_governors(self.chars, self.around.dates)
        self.cues = find_cues(self.chars, *sentence.span, self.around.before_verb)
        self.stance = Stance(
            context.published,
            article.plan,
            article.legal,
            article.plan and self._is_imperative(),
        )
        self.sections = [sentence.span.start]
        if self.chars.find("；", *sentence.span) >= 0:
            self.sections += [c.end for c in sentence.clauses if self.chars[c.end - 1] == "；"]
        self.section = -1
        # 其中，3月份增长5.6%: a sentence that opens a part of the one before goes on with its subject
        self.carried = before if before and sentence.span.of(self.chars).startswith("其中") else Carried()
        self.end = sentence.span.start  # of the last number
        self.last: Figure | None = None
        self.frequencies = find_frequencies(self.chars, *sentence.span)
        self.distribution = Distribution(context, items)
        self.rules: dict[int, int] = {}  # where the rule of a section begins; the end of the sentence where there is none
        self.last_change = 0  # 1 or -1 where the last number stood behind a verb of rise or fall
        self.list_bound = False  # the bound of the last number stood before it and holds for a list
        self.adding = False  # the last number stood under 新增 or the like

    def _is_imperative(self) -> bool:
        """Whether the sentence begins by saying what is to be done: 实施…, 加快…."""
        first = self.sentence.clauses[0]
        return any(t.text in IMPERATIVE for t in self.around.between(first.start, first.end)[:8])

    def figures(self) -> list[Figure]:
        """The figures of the sentence; a number of which nothing says what it counts is none."""
        return [figure for item in self.items if (figure := self._read(item)) is not None]

    def _enter_section(self, position: int) -> None:
        """Behind ； a sentence begins anew: nothing is carried over but dates and scopes."""
        section = self.sections[bisect_right(self.sections, position) - 1]
        if section != self.section:
            self.section = section
            self.adding = False
            # 9月份环比下降: a section without a subject of its own keeps the one before
            if not self.carried.indicator or self.around.topic(section):
                self.carried = Carried(find_topic=lambda: self.around.topic(section))

    def _right_tokens(self, start: int, end: int) -> list[Token]:
        following = bisect_left(self.items, start, key=_start)
        return self.around.between(start, min(end, self.items[following].start) if following < len(self.items) else end)

    # ---- one number

    def _read(self, item: Quantity | Rank) -> Figure | None:
        quantity = item if isinstance(item, Quantity) else as_quantity(item)
        self._enter_section(quantity.number_start)
        clause = self.around.clause_of(quantity.number_start)
        origin = self.article.origins.get(quantity.number_start)
        left_end = self._origin_word(origin) if origin else quantity.start
        left = self.around.left_tokens(max(clause[0], self.end), left_end)
        medal = quantity.dimension == "medal"
        reading = (
            Reading(quantity.unit or "", quantity.start, quantity.end)
            if medal
            else read_indicator(self.chars, quantity, left, self._right_tokens(quantity.end, clause[1]), self.carried)
        )
        if self.chars.startswith("之一", quantity.unit_end):
            self._read_member(reading, quantity)
        unit = "枚" if medal else quantity.unit or self._natural_unit(quantity, reading)
        listed = self._is_listed(quantity)
        self.distribution.apply(item, reading, listed)
        previous, self.end = self.end, max(self.end, quantity.end)
        counted = is_tabled(unit, quantity, reading) if unit else self._is_unitless(quantity, reading)
        if len(reading.indicator) < 2 or not counted:
            if not reading.inherited and len(reading.indicator) > 1:
                self.carried.indicator, self.carried.start = reading.indicator, reading.start
            return None
        figure = self._build(item, quantity, reading, unit, clause, previous, listed)
        if not (reading.inherited and self.carried.indicator):
            self.carried.indicator, self.carried.start = reading.indicator, reading.start
        self.list_bound = figure.bound != "EQUAL" and (quantity.start < quantity.number_start or (listed and self.list_bound))
        self.last = figure
        if figure.measure in ("level", "increment"):
            self.distribution.note(reading.indicator)
        return figure

    def _origin_word(self, origin: Quantity) -> int:
        """Where 由 or 从 stands before the first value of 由A提高到B: the indicator is to its left."""
        return max(self.chars.rfind("由", 0, origin.start), self.chars.rfind("从", 0, origin.start))

    def _read_member(self, reading: Reading, quantity: Quantity) -> None:
        """全国30人之一: what the members have in common is what the clause before speaks of last."""
        quoted = list(_QUOTED.finditer(self.chars, self.sentence.span.start, quantity.start))
        if quoted:
            reading.indicator, reading.start = without_quotes(quoted[-1].group()), quoted[-1].start()
            reading.end = quantity.unit_end + 2

    def _natural_unit(self, quantity: Quantity, reading: Reading) -> str | None:
        """A unit for a number printed without one, from the counted noun: 12部门 are 个, 20万产业工人 are 人."""
        head = reading.indicator
        if head.endswith("人次"):
            return "人次"
        if "\u4e00" <= self.chars[quantity.number_end : quantity.number_end + 1] <= "\u9fff":
            counted = quantity.scaled or is_countable(self.chars, quantity.number_end)
            return natural_unit(head) if counted and reading.end > quantity.end else None
        return natural_unit(head) if quantity.scaled and head else None

    def _is_unitless(self, quantity: Quantity, reading: Reading) -> bool:
        """Whether a number without a unit is a ratio or an index: 收入比由2.10缩小到2.06, 容积率不低于2.0."""
        linked = reading.reach or quantity.start < quantity.number_start
        closed = self.chars[quantity.end : quantity.end + 1] in "，。；、）以左"
        return linked and closed and not quantity.scaled and reading.indicator.endswith(UNITLESS)

    def _is_listed(self, quantity: Quantity) -> bool:
        """Whether only a list mark stands between this number and the last one: 分别增长8.3%和15.7%."""
        return self.last is not None and bool(LIST_MARK.fullmatch(self.chars, self.end, quantity.start))

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
        rank = isinstance(item, Rank)
        start = self.around.with_governor(min(reading.start, quantity.start), previous)
        end = max(reading.end, quantity.end)
        words = self.chars[max(clause[0], previous) : quantity.end]
        last = self.last
        shares = last is not None and (last.cumulative or self.adding) and self._shares_verb(quantity, previous)
        change = 0 if rank else reading.change or (self.last_change if listed else 0)
        self.last_change = change
        added = is_increment([*reading.passed, self.chars[start : reading.start], reading.governor]) or "新增" in reading.indicator[:6]
        added = added and not (reading.arrives and "新增" not in reading.passed)
        self.adding = added or (shares and self.adding)
        origin = self.article.origins.get(quantity.number_start)
        measure = "rank" if rank else measure_of(unit, reading.indicator, words, change, self.adding)
        if measure == "share" and ((quantity.value or 0) < 0 or (not reading.reach and self._lists_rates(quantity))):
            measure = "change"  # 增速分别为：采矿业-4.6%，制造业11.7%
        if last and listed and not rank and last.measure in ("change", "increment"):
            measure = last.measure
        elif origin and measure == "increment":
            measure = "level"  # 由A增加到B: what is stated is the level reached
        time = self._time(quantity.number_start, clause[1])
        mode = self.article.mode_at(quantity.number_start)
        status = status_of(self.cues, clause, quantity.number_start, time, self.stance, mode, self._states_rule(quantity, unit, clause))
        if status == "provision" and time is not None and not self._is_dated_rule(clause):
            time = None  # a rule holds whenever its case comes up
        region, code = self._region(quantity.start)
        mention = self.context.mention(start, end)
        sign = -1 if measure in ("change", "increment") and change < 0 else 1
        bound = self._bound(quantity, reading, listed)
        return Figure(
            rule=_rule(item, reading),
            mentions=(mention,),
            damage=self._damage(quantity, start, end),
            quote=mention.quote,
            indicator=reading.indicator,
            indicator_id=indicator_id(reading.indicator, unit, measure),
            value=None if quantity.value is None else decimal_string(sign * quantity.value),
            value_high=None if quantity.value_high is None else decimal_string(sign * quantity.value_high),
            value_from=decimal_string(origin.value) if origin and origin.value is not None else None,
            unit=unit,
            bound=bound,  # type: ignore[arg-type]
            status=status,  # type: ignore[arg-type]
            measure=measure,  # type: ignore[arg-type]
            basis=self._basis(quantity, clause, listed) if measure in ("change", "increment", "ratio") else None,
            frequency=None if rank else frequency_of(self.chars, self.around.dates, self.frequencies, quantity.number_start),
            cumulative=self.around.is_total(max(clause[0], previous), quantity.number_start)
            or (shares and self.last is not None and self.last.cumulative),
            time=time,
            region=region,
            region_code=code,
        )

    def _time(self, number: int, clause_end: int) -> Time | None:
        """The time of the figure: of the date that governs the number, else of the lead of its list."""
        hit = governing_date(self.governors, number, clause_end)
        return self.article.lead_time(number) if hit is None else self.article.time_of(hit)

    def _bound(self, quantity: Quantity, reading: Reading, listed: bool) -> str:
        """The bound of the number, also from words that stand further off: 最高补助60万元, 突破10亿元、30亿元."""
        said = self.chars[quantity.start : quantity.number_start]
        if said in _DISTANCES and (reading.compared or _COMPARING.search(self.chars, self.sentence.span.start, quantity.start)):
            return "EQUAL"  # 比预算高出9.8亿元
        if quantity.bound != "EQUAL" or quantity.value_high is not None:
            return quantity.bound
        if reading.limit:
            return bound_word(reading.limit)
        for word in reading.passed:
            if word in ("最高", "至多", "最多", "至少", "最低"):
                return bound_word(word)
        return self.last.bound if listed and self.last and self.list_bound else "EQUAL"

    def _states_rule(self, quantity: Quantity, unit: str | None, clause: tuple[int, int]) -> bool:
        """Whether the section of the sentence, from ； to ；, states a rule, and the number is part of it."""
        begin = self.rules.get(self.section)
        if begin is None:
            end = next((e for e in self.sections if e > self.section), self.sentence.span.end)
            rule = is_provision(self.chars[self.section : end])
            begin = self.rules[self.section] = begins_rule(self.chars, self.section, end) if rule else self.sentence.span.end
        if begin >= self.sentence.span.end:
            return False
        words = self.chars[clause[0] : clause[1]]
        return (clause[1] > begin and not (clause[0] > begin and RESULT.search(words))) or not is_quota(words, unit, quantity.dimension)

    def _is_dated_rule(self, clause: tuple[int, int]) -> bool:
        """Whether a date stands in the clause of a rule, or the clause only goes on with what the sentence aims at."""
        own = any(clause[0] <= governor.start < clause[1] for governor in self.governors)
        return own or not is_provision(self.chars[clause[0] : clause[1]])

    def _lists_rates(self, quantity: Quantity) -> bool:
        """Whether a clause before says that rates of growth are listed: 增加值增速分别为：."""
        return _RATES_AHEAD.search(self.chars, self.sentence.span.start, quantity.number_start) is not None

    def _shares_verb(self, quantity: Quantity, previous: int) -> bool:
        """Whether the stretch since the last number has no verb of its own: A50人次，B200人次 share theirs."""
        if self.last is None or self.chars[quantity.start : quantity.number_start].startswith(("突破", "超过", "达")):
            return False
        between = [t for t in self.around.between(previous, quantity.start) if t.text not in "，、和及与"]
        if between and between[0].tag == "vn":
            return False
        return not any(t.tag in ("v", "vd", "d") or t.text in REACH or t.text in ("其中", "。") for t in between)

    def _basis(self, quantity: Quantity, clause: tuple[int, int], listed: bool) -> str | None:
        basis = basis_of(self.chars, self.around.dates, clause[0], quantity.start)
        return self.last.basis if basis is None and listed and self.last else basis

    def _region(self, number: int) -> tuple[str | None, str | None]:
        """The place whose figure it is: a scope before the number, carried through the sentence; else the article's region."""
        scope = self.around.region_scope(number)
        if scope:
            return scope.name, scope.code
        region = self.context.region
        return (region["name"], region.get("code") or None) if region else (None, None)

    def _damage(self, quantity: Quantity, start: int, end: int) -> Damage | None:
        touched = self.context.damage_at(start, end)
        if quantity.pattern:
            return (touched or Damage()).model_copy(update={"pattern": quantity.pattern, "candidates": quantity.candidates})
        return touched


def _rule(item: Quantity | Rank, reading: Reading) -> str:
    if isinstance(item, Rank):
        return "figure.rank"
    if reading.change:
        return "figure.change"
    if reading.reach:
        return "figure.reach"
    if reading.inherited:
        return "figure.ellipsis"
    return "figure.number_first" if reading.end > item.end else "figure.noun_first"
