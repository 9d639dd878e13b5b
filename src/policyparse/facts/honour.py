"""Honour: a title, an award or a skill grade that is conferred on persons or bodies."""

from __future__ import annotations

import re
from typing import Literal

from ..prepare.layout import Block
from ..text import Span
from .anchors import Gathered, Quote, article_blocks, find_quotes, find_words, fold
from .base import Context, Fact
from .honour_holders import Holder, beside, objects, possible_holders, subjects
from .honour_names import Name, is_common, known_before, plain_heads, plain_name, quoted_name

_RECEIVE = (
    "荣获", "获得", "获评", "获颁", "获授", "曾获", "被授予", "被评为", "被命名为", "被认定为", "评为", "入选", "荣膺", "夺得", "摘得", "斩获", "拿下", "拿到", "成为", "荣登",
    "喜获", "获聘", "获", "当选", "被评选为", "获批", "晋升为",
)  # fmt: skip
_CONFER = ("授予", "颁授", "命名", "颁发", "追授")
_OBJECT_END = re.compile(r"[，。；：！？\n]")
_BEFORE = re.compile(
    r"(?:培育|培养|造就|选树|评选|评审|推选|授予|颁授|获|荣获|获评|推出|命名|设置|增设|申报|入选|成为|成长为|涌现|争当|新增|认定|孵化|晋升|推荐|当选|评为|选拔|产生|表彰|拥有|举行首届|[\d百千万几]+余?[名位个]|首届|首批)[^，。；]{0,10}$"
)
_AFTER = re.compile(
    r"(?:荣誉)?称号|证书|[（(]?[\d�一二三四五六七八九十百千万近超约]+余?多?[名人位]|获评|获奖|选拔|评选|颁奖|选树|推荐|培育|人选|名单|[^，。；“”]{0,6}等[^，。；]{0,10}(?:称号|工匠人才|工匠|荣誉)|入选|含金量"
)
_NUMBERED = re.compile(r"[\d�一二三四五六七八九十百千万近超约]+余?多?[名人位]|获评|评选|选拔|称号|推荐人选")
_CHOSEN = re.compile(r"(?:评选|选树|评选出|选树出|授予|涌现出|命名|认定|表彰|培育)[^，。；、]{0,10}$")
_STOP = re.compile(
    r"[，。；：！？、“”（）()\n\s]|[的了将把是从由被着为和与及出在于级]|年度?|涌现|培育|培养|选树|评选|评聘|新增|引进|认定|拥有|现有|共有|推荐|获评|首批|首届|[\d一二两三四五六七八九十百]+[名位个]|以上|我[市省国]|企业自主评价|表彰|开展|组织|成为|聘请|担任|授予"
)


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
    for block in article_blocks(context):
        quotes = find_quotes(context.chars, *block.span)
        roll.read_verbs(block, quotes)
        roll.read_quotes(quotes)
        roll.read_plain(block, quotes)
    roll.read_titles_of_persons()
    return sorted((g.build(context, Honour) for g in roll.settled()), key=lambda fact: (fact.mentions[0].start, fact.holder or ""))


class _Roll:
    """The honours found so far, by name and holder."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.chars = context.chars
        self.holders = possible_holders(context)
        self._found: dict[tuple[str, str], Gathered] = {}
        self._unproven: dict[str, list[Name]] = {}

    def settled(self) -> list[Gathered]:
        """All records; one without a holder only where no record of that honour has one. Mentions without evidence join proven ones."""
        held = {name for name, holder in self._found if holder}
        kept = [g for (name, holder), g in self._found.items() if holder or name not in held]
        for key, names in self._unproven.items():
            for gathered in kept:
                if fold(gathered.fields["name"]) == key:
                    for name in names:
                        gathered.add(name.start, name.end)
        return kept

    def _enter(self, name: Name, rule: str, holder: Holder | None = None) -> None:
        key = (fold(name.name), fold(holder.name) if holder else "")
        gathered = self._found.get(key)
        if gathered is None:
            fields = {"name": name.name, "holder": holder.name if holder else None}
            gathered = self._found[key] = Gathered(rule, fields)
        gathered.add(name.start, name.end)

    def read_verbs(self, block: Block, quotes: list[Quote]) -> None:
        """荣获…, 被授予…称号, 成为…之一: the subject holds what the verb governs. 授予甲…: the object holds it."""
        for verb in find_words(self.chars, block.span.start, block.span.end, _RECEIVE + _CONFER):
            sentence = self.context.sentence_at(verb.start)
            if sentence is None or any(q.start < verb.start < q.end for q in quotes):
                continue
            end = _OBJECT_END.search(self.chars, verb.end, sentence.span.end)
            stop = end.start() if end else sentence.span.end
            names = self._object_names(verb.end, stop, quotes, verb.word)
            if not names:
                continue
            if verb.word in _CONFER:
                found = objects(self.holders, Span(verb.end, names[0].start))
            else:
                found = subjects(self.context, self.holders, sentence, verb.start)
            for name in names:
                for holder in found:
                    self._enter(name, "honour.received", holder)
                if not found and name.named:
                    self._enter(name, "honour.conferred")

    def _object_names(self, start: int, stop: int, quotes: list[Quote], verb: str) -> list[Name]:
        """The honours in the object of a verb, item by item."""
        names = []
        inside = [q for q in quotes if start <= q.start and q.end <= stop]
        for begin, end in _items(self.chars, start, stop, inside):
            quote = next((q for q in inside if begin <= q.start and q.end <= end), None)
            name = quoted_name(self.chars, quote) if quote else plain_name(self.chars, begin, end)
            if name and not is_common(name.name) and (verb != "成为" or quote is None or not name.name.endswith("之一")):
                names.append(name)
        return names

    def read_quotes(self, quotes: list[Quote]) -> None:
        """Quoted titles with evidence beside them that they are conferred."""
        for quote in quotes:
            name = quoted_name(self.chars, quote)
            if name is None:
                continue
            holder = beside(self.holders, quote.end)
            if holder:
                self._enter(name, "honour.beside", holder)
            elif _BEFORE.search(self.chars, max(0, quote.start - 20), quote.start) or _AFTER.match(self.chars, quote.end):
                self._enter(name, "honour.quoted")
            else:
                self._unproven.setdefault(fold(name.name), []).append(name)

    def read_plain(self, block: Block, quotes: list[Quote]) -> None:
        """全省首席技师5名: a title without quotation marks, with a number or a verb of choosing beside it."""
        for hit in find_words(self.chars, block.span.start, block.span.end, plain_heads()):
            if any(q.start < hit.start < q.end for q in quotes):
                continue
            if not _NUMBERED.match(self.chars, hit.end) and not _CHOSEN.search(
                self.chars, max(block.span.start, hit.start - 16), hit.start
            ):
                continue
            begin = block.span.start
            for match in _STOP.finditer(self.chars, max(begin, hit.start - 20), hit.start):
                begin = match.end()
            name = self.chars[begin : hit.end]
            if len(name) >= 4 and not is_common(name) and hit.start - begin <= 14:
                self._enter(Name(begin, hit.end, name, True), "honour.plain")

    def read_titles_of_persons(self) -> None:
        """特级技师张某: a known title right before the name of a person."""
        for holder in self.holders:
            name = known_before(self.chars, holder.start) if holder.is_person else None
            if name:
                self._enter(name, "honour.title_before_name", holder)


def _items(chars: str, start: int, stop: int, quotes: list[Quote]) -> list[tuple[int, int]]:
    """The items of a list between two positions: split at 、 and 和 outside quotation marks."""
    cuts = [start]
    for position in range(start, stop):
        if chars[position] in "、和与及" and not any(q.start < position < q.end for q in quotes):
            cuts += [position, position + 1]
    cuts.append(stop)
    # Quotations that stand side by side are items of their own.
    pairs = []
    for begin, end in zip(cuts[::2], cuts[1::2], strict=True):
        inside = [q for q in quotes if begin <= q.start and q.end <= end]
        if len(inside) > 1:
            pairs += [(q.start, inside[i + 1].start if i + 1 < len(inside) else end) for i, q in enumerate(inside)]
        elif begin < end:
            pairs.append((begin, end))
    return pairs
