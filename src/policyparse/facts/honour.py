"""Honour: a title, an award or a skill grade that is conferred on persons or bodies."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Literal

from ..prepare.segment import Sentence
from ..text import once
from .anchors import Gathered, Word, WordList, article_quotes, fold
from .base import Context, Fact
from .honour_awarded import handed
from .honour_beside import winner_clauses, won_at
from .honour_evidence import (
    ALLOWANCE,
    CHOOSE,
    CONFER,
    MERIT,
    PASSIVE,
    RECEIVE,
    RECIPIENTS,
    RELATIVE,
    VERBS,
    WEAK,
    is_chosen,
)
from .honour_holders import (
    RESPECTIVELY,
    Holder,
    bodies_counted,
    distributed,
    listed_bodies,
    objects,
    possible_holders,
    shaped_items,
    within,
)
from .honour_names import Name, is_common, is_known, plain_heads
from .honour_objects import object_names, with_shared_head
from .honour_persons import titles_of_persons
from .honour_prizes import announced, prizes_taken, shared_out
from .honour_quotes import EDGES, quoted_honours, winner_before
from .honour_referring import referring
from .honour_rolls import PRIZE, rolls_of_honour
from .honour_subjects import one_of_them, subjects
from .names import read_names

_VERBS = WordList(VERBS)
_OF_GROUPS = tuple("先锋号 文明号 标兵岗 文明岗 示范岗 集体 单位 企业 基地 工作室 示范区 示范县 班组 组织 团队 服务队".split())


class Honour(Fact):
    """An honour: one fact for each (honour, named holder)."""

    kind: Literal["honour"] = "honour"
    name: str
    holder: str | None = None


def find_honours(context: Context) -> list[Honour]:
    """The honours that an article says were or are to be conferred, in the order of their first mention.

    Args:
        context: the article; persons, bodies and programmes that were found before may hold them.

    >>> from ..prepare.layout import Block, Meta
    >>> from ..text import Source, Span, Text
    >>> text = Text.from_source(Source.from_chars("全县选树“海棠工匠”20名。"))
    >>> [h.name for h in find_honours(Context(text, [Block("paragraph", Span(0, len(text.chars)))], Meta(), []))]
    ['海棠工匠']
    """
    roll = _Roll(context)
    roll.read_verbs()
    roll.read_quotes()
    roll.read_labels()
    roll.read_plain()
    roll.read_titles_of_persons()
    facts = [gathered.build(context, Honour) for gathered in roll.settled()]
    return sorted(facts, key=lambda fact: (fact.mentions[0].start, fact.holder or ""))


class _Roll:
    """The honours found so far, by name and holder."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.chars = context.chars
        self.quotes = article_quotes(context)
        self._found: dict[tuple[str, str], Gathered] = {}
        self._unproven: list[Name] = []
        self._read: set[int] = set()

    @once
    def holders(self) -> list[Holder]:
        """Who may hold an honour, by position; gathered when the first title asks, for most articles have none."""
        return sorted([*possible_holders(self.context), *referring(self.context)])

    def _within(self, start: int, stop: int) -> list[Holder]:
        return within(self.holders, start, stop)

    @once
    def _people(self) -> list[Holder]:
        """The mentions of persons, without the pronouns."""
        return sorted(Holder(m.start, m.end, fact.name, "person") for fact in self.context.of_kind("person") for m in fact.mentions)

    def settled(self) -> list[Gathered]:
        """All records; one without a holder only where no record of that honour has one. Mentions without evidence join proven ones."""
        held = {name for name, holder in self._found if holder}
        kept = [g for (name, holder), g in self._found.items() if holder or name not in held]
        by_name = {fold(g.fields["name"]): g for g in reversed(kept)}
        for name in self._unproven:
            if fold(name.name) in by_name:
                by_name[fold(name.name)].add(name.start, name.end)
        return kept

    def _enter(self, name: Name, rule: str, holder: Holder | None = None) -> None:
        key = (fold(name.name), fold(holder.name) if holder else "")
        gathered = self._found.get(key)
        if gathered is None:
            fields = {"name": name.name, "holder": holder.name if holder else None}
            gathered = self._found[key] = Gathered(rule, fields)
        gathered.add(name.start, name.end)
        self._read.update(range(name.start, name.end))

    def _is_quoted(self, position: int) -> bool:
        """Whether a position lies inside quotation marks."""
        index = bisect_left(self.quotes, (position,)) - 1
        if index < 0 or position >= self.quotes[index].end:
            return False
        return "，" not in self.quotes[index].inner  # what somebody says is no name

    def read_verbs(self) -> None:
        """荣获…, 被授予…称号, 成为…之一: the subject holds what the verb governs. 授予甲…: the object holds it."""
        for verb in _VERBS.find(self.context.scan):
            if verb.word in ("记", "立") and MERIT.match(self.chars, verb.end) is None:
                continue
            sentence = None if self._is_quoted(verb.start) else self.context.sentence_at(verb.start)
            if verb.word == "命名" and self.chars.startswith("的", verb.end):
                continue  # 以他名字命名的工作室
            if verb.word == "获得" and self.chars.startswith("者", verb.end):
                continue
            if verb.word == "获批" and self.chars.startswith("以来", verb.end):
                continue
            if sentence is None or (verb.word == "获" and self.chars.startswith(("悉", "准", "取", "益", "奖"), verb.end)):
                continue
            is_conferring = verb.word in CONFER and not PASSIVE.search(self.chars, sentence.span.start, verb.start)
            passive = not is_conferring and (verb.word in RECEIVE or verb.word in CONFER)
            names = object_names(self.chars, verb, sentence.span.end, self.quotes)
            if verb.word in CONFER:
                names = [self._without_holder(name) for name in names]
            if verb.word in RECEIVE and self.chars.endswith(("分别", "分"), 0, verb.start):
                names = with_shared_head(self.chars, verb.end, names)
            behind = self._holders_behind(names[-1], sentence.span.end) if names and verb.word in RECEIVE else None
            shared = distributed(self.context, self.holders, sentence, verb.start, len(names)) if len(names) > 1 else []
            if behind is not None:
                self._enter_all(verb, names, behind)
            elif shared:
                for name, holder in zip(names, shared, strict=True):
                    self._enter(name, "honour.received", holder)
            elif names and passive:
                found = subjects(self.context, self.holders, sentence, verb.start)
                if len(found) > 1 and len(names) > 1 and RESPECTIVELY.search(self.chars, sentence.span.start, verb.start):
                    found = []  # 分别 over lists of different lengths says of nobody which
                self._enter_all(verb, names, found or one_of_them(self.context, self.holders, verb.end, sentence.span.end))
            elif names:
                is_title = any(t.start <= verb.start < t.end for t in read_names(self.context).titled)  # 《关于命名…的决定》
                found = [] if is_title else objects(self.context, self.holders, verb.end, names[0].start)
                self._enter_all(verb, names, found or self._recipients(verb, sentence))

    def _recipients(self, verb: Word, sentence: Sentence) -> list[Holder]:
        """为甲颁发…, 给予甲表扬，授予…: the persons that a preposition names before the verb."""
        if verb.word not in CONFER:
            return []
        low = sentence.span.start
        if verb.word == "记" and any(h.is_person and h.end == verb.start for h in within(self.holders, low, verb.start)):
            return subjects(self.context, self.holders, sentence, verb.start)  # 甲、乙记三等功
        match = RECIPIENTS.search(self.chars, low, verb.start)
        if match is None:
            return []
        people = [h for h in within(self.holders, match.start(1), verb.start) if h.is_person]
        return people or listed_bodies(self.chars, match.start(1), match.end(1))

    def _without_holder(self, name: Name) -> Name:
        """授予甲市五一劳动奖章: the holder stands right before the title."""
        ends = [h.end for h in within(self.holders, name.start, name.end) if h.start == name.start and h.kind in ("person", "organisation")]
        people = [h.end for h in within(self.holders, name.start + 1, name.end) if h.is_person and h.name == self.chars[h.start : h.end]]
        end = max((e for e in (*ends, *people) if name.end - e >= 3), default=None)
        if end is not None and self.chars.startswith(("同志", "先生", "女士", "教授"), end) and name.end - end >= 5:
            end += 2  # 授予甲同志某某奖
        return name if end is None or self.chars[name.start] in "“「『" else Name(end, name.end, self.chars[end : name.end], name.named)

    def _holders_behind(self, name: Name, limit: int) -> list[Holder] | None:
        """The holders in a clause that stands before them: 获得…的有甲、乙, 获得…的选手甲; None where the clause is no such."""
        match = RELATIVE.match(self.chars, name.end, limit)
        if match is None:
            return None
        people = [h for h in within(self.holders, match.end(), limit) if h.is_person]
        if match[0][-1] != "的":
            return people or shaped_items(self.chars, match.end(), limit)
        bodies = bodies_counted(self.chars, self.holders, match.end(), limit)
        if bodies:
            return bodies
        first = people[:1]
        if not first or first[0].start - match.end() > 20 or re.search("[，。；]", self.chars[match.end() : first[0].start]):
            return []
        for person in people[1:]:
            if self.chars[first[-1].end : person.start] not in ("、", "和"):
                break
            first.append(person)
        return first

    def _enter_all(self, verb: Word, names: list[Name], found: list[Holder]) -> None:
        for name in names:
            is_quoted = self.chars[name.start] in "“「『"
            # 工人先锋号 is conferred on a team, not on the person who leads it.
            holding = [h for h in found if not (h.is_person and name.name.endswith(_OF_GROUPS))]
            for holder in holding:
                self._enter(name, "honour.received", holder)
            if not holding and name.named and verb.word not in CHOOSE and (verb.word not in WEAK or is_quoted or is_known(name.name)):
                self._enter(name, "honour.conferred")

    def read_quotes(self) -> None:
        """Quoted titles with evidence beside them that they are conferred."""
        quotes = [q for q in self.quotes if q.start not in self._read]
        for name, holder, rule in quoted_honours(self.context, lambda: self.holders, quotes):
            if name.start in self._read:
                continue
            if rule:
                self._enter(name, rule, holder)
            else:
                self._unproven.append(name)

    def read_labels(self) -> None:
        """Titles as labels and headings of lists."""
        for holder in self._people:
            prize = PRIZE.search(self.chars, max(0, holder.start - 10), holder.start)
            if prize is not None:
                self._enter(Name(prize.start(1), prize.end(1), prize[1], True), "honour.roll", holder)
        for start, end in winner_clauses(self.context.scan):
            won = won_at(self.chars, start)
            winner = winner_before(self.context, self.holders, won.start, end) if won is not None else None
            if won is not None and winner is not None:
                self._enter(won, "honour.winner", winner)
        for name, winners in handed(self.context, self._within, self.quotes):
            for holder in winners:
                self._enter(name, "honour.handed", holder)
        for name, winners in (
            *prizes_taken(self.context, self._within),
            *shared_out(self.context, self._within),
            *announced(self.context, self._within, self.quotes),
        ):
            for holder in winners:
                self._enter(name, "honour.prize", holder)
        for name, holders in rolls_of_honour(self.context, self._within):
            for holder in holders:
                if not (holder.is_person and name.name.endswith(_OF_GROUPS)):
                    self._enter(name, "honour.roll", holder)

    def read_plain(self) -> None:
        """全省首席技师5名: a title without quotation marks, with a number or a verb of choosing beside it."""
        for hit in plain_heads().find(self.context.scan):
            if (
                self.chars.startswith("”", hit.end)
                or hit.start in self._read
                or not is_chosen(self.chars, hit.start, hit.end)
                or self._is_quoted(hit.start)
            ):
                continue
            begin, _ = EDGES.before(self.chars, max(0, hit.start - 20), hit.start)
            begin += 2 if self.chars.startswith("其中", begin) else 0
            name = self.chars[begin : hit.end]
            if len(name) >= 4 and hit.start - begin <= 14 and not is_common(name) and self.context.sentence_at(begin):
                self._enter(Name(begin, hit.end, name, True), "honour.plain")

    def read_titles_of_persons(self) -> None:
        """What stands beside the persons of the article: known titles before a name, 是 and allowances behind it."""
        for name, rule, holder in titles_of_persons(self.context, self._people, lambda: self.holders, self.quotes):
            self._enter(name, rule, holder)
        for match in ALLOWANCE.finditer(self.context.scan):
            sentence = self.context.sentence_at(match.start())
            found = subjects(self.context, self.holders, sentence, match.start()) if sentence is not None else []
            for holder in (h for h in found if h.is_person):
                self._enter(Name(*match.span(1), match[1], True), "honour.allowance", holder)
