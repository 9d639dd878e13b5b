"""PolicyDocument: plans, opinions, measures, notices and the like, in 《》 or not."""

from __future__ import annotations

import re
from typing import Literal

from .anchors import Gathered, fold
from .base import Context, Fact
from .document_plain import Plain, find_plain_titles, find_title_lines
from .document_state import (
    alias_after,
    is_draft,
    issuers_before,
    issuers_beside,
    issuers_in_name,
    number_after,
    stated_later,
    status_around,
    status_of_list,
)
from .document_titles import Title, find_titles, is_bare, stated_in, stem, title_groups, type_of

_THIS = re.compile(r"该([\u4e00-\u9fff]{0,2}(?:方案|意见|办法|规划|计划|条例|规定|细则|通知|指南|纲要|措施|目录))")


class PolicyDocument(Fact):
    """A policy document: one fact for each, whatever it is called where."""

    kind: Literal["document"] = "document"
    name: str
    type: str | None = None
    number: str | None = None
    status: str | None = None
    issuers: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    id: str | None = None


def find_documents(context: Context) -> list[PolicyDocument]:
    """The policy documents that an article names, in the order of their first mention.

    Args:
        context: the article; bodies that were found before serve as issuers.

    >>> from ..prepare.layout import Block, Meta
    >>> from ..text import Source, Span, Text
    >>> text = Text.from_source(Source.from_chars("市水务局印发《河湖管护办法》，《办法》明确了分工。"))
    >>> found = find_documents(Context(text, [Block("paragraph", Span(0, len(text.chars)))], Meta(), []))
    >>> [(d.name, d.type, d.status, len(d.mentions)) for d in found]
    [('河湖管护办法', '办法', '印发', 2)]
    """
    shelf = _Shelf(context)
    blocks = context.article_blocks if "《" in context.chars else ()
    titles = [t for block in blocks for t in find_titles(context.chars, *block.span)]
    for plain in find_title_lines(context):
        shelf.add_plain(plain)
    for group in title_groups(context.chars, titles):
        shelf.add_group([title for title in group if title.type and not is_bare(title.name)])
    for plain in find_plain_titles(context, titles):
        shelf.add_plain(plain)
    bare = [title for title in titles if is_bare(title.name)]
    for title in bare:
        shelf.refer(title)
    shelf.refer_plainly()
    shelf.pass_on()
    return sorted((g.build(context, PolicyDocument) for g in shelf.found), key=lambda fact: fact.mentions[0].start)


class _Shelf:
    """The documents found so far, and the names under which they are known."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.found: list[Gathered] = []
        self._by_name: dict[str, Gathered] = {}
        self._aliases: dict[str, Gathered] = {}

    def add_group(self, group: list[Title]) -> None:
        """A list of titles: they share the words around them."""
        if not group:
            return
        context, chars = self.context, self.context.chars
        sentence = context.sentence_at(group[0].start)
        start, end = group[0].start, group[-1].end
        around = status_around(chars, sentence, start, end) if sentence else None
        issuers: tuple[str, ...] = ()
        if sentence and around:
            issuers = issuers_before(context, sentence, around.position, start if around.before else end)
        elif sentence:
            issuers = issuers_beside(context, sentence, start)
        status = around.word if around else status_of_list(chars, end)
        for title in group:
            gathered = self._enter(title.name, "document.marks", title.type)
            gathered.add(title.start, title.end)
            self._fill(gathered, status, issuers, number_after(chars, title.end))
            self._name_alias(gathered, alias_after(chars, title.end))

    def add_plain(self, plain: Plain) -> None:
        """A title without marks."""
        gathered = self._enter(plain.name, plain.rule, type_of(plain.name))
        gathered.add(plain.start, plain.end)
        self._fill(gathered, plain.status, plain.issuers, plain.number)

    def pass_on(self) -> None:
        """…关于印发《…》的通知: what a notice issues has its issuers and its number."""
        for notice in self.found:
            if notice.rule != "document.title_line" or "印发" not in notice.fields["name"]:
                continue
            start, end = notice.spans[0]
            for issued in self.found:
                is_inside = any(start < inner < end for inner, _ in issued.spans)
                if issued is not notice and (is_inside or f"印发{issued.fields['name']}的" in notice.fields["name"]):
                    self._fill(issued, "印发", notice.fields["issuers"], notice.fields["number"])

    def refer(self, title: Title) -> None:
        """《意见》 alone: the document with that short name, else the nearest one before with that head noun, else the first behind."""
        known = self._aliases.get(title.name)
        if known is None:
            alike = [g for g in self.found if stem(g.fields["name"]).endswith(title.name)]
            before = [g for g in alike if min(g.spans)[0] < title.start]
            known = max(before, key=lambda g: min(g.spans)) if before else min(alike, key=lambda g: min(g.spans), default=None)
        if known is None:
            return
        known.add(title.start, title.end)
        self._name_alias(known, title.name)
        sentence = self.context.sentence_at(title.start)
        around = status_around(self.context.chars, sentence, title.start, title.end) if sentence else None
        if around:
            self._fill(known, around.word, (), None)

    def refer_plainly(self) -> None:
        """该办法由市民政局起草，市财政局印发: who issued a document, said in the sentence behind it."""
        chars = self.context.chars
        for match in _THIS.finditer(chars):
            sentence = self.context.sentence_at(match.start())
            before = [g for g in self.found if min(g.spans)[0] < match.start() and stem(g.fields["name"]).endswith(match[1])]
            said = stated_later(self.context, sentence, match.end()) if sentence and before else None
            if said:
                known = max(before, key=lambda g: min(g.spans))
                # Who presents a document to the press is not who issues it: 印发 outweighs 发布.
                if said[0] == "印发" and known.fields["status"] in ("发布", "公布"):
                    known.fields["issuers"] = ()
                self._fill(known, *said, None)

    def _enter(self, name: str, rule: str, type_: str) -> Gathered:
        """The document of that name: new, or known under a name that ends alike (with or without the issuer before it)."""
        key = fold(stem(name)).removeprefix("中华人民共和国")
        known = self._by_name.get(key) or self._aliases.get(name) or self._longer_or_shorter(key)
        if known is None and rule == "document.issued":
            known = self._loosely_named(name, type_)
        if known is None:
            known = Gathered(
                rule, {"name": name, "type": type_, "status": stated_in(name), "issuers": issuers_in_name(name), "aliases": ()}
            )
            self.found.append(known)
        elif self._is_better(name, known.fields["name"]):
            self._name_alias(known, known.fields["name"])
            known.fields["name"] = name
            known.fields["status"] = stated_in(name) or (None if is_draft(known.fields["status"]) else known.fields["status"])
        self._by_name[key] = known
        return known

    def _is_better(self, name: str, known: str) -> bool:
        """Whether a form of the name is fuller than the known one; the name of a draft gives way to that of the document."""
        if is_draft(stated_in(name)) != is_draft(stated_in(known)):
            return is_draft(stated_in(known))
        return len(fold(name)) > len(fold(known))

    def _loosely_named(self, name: str, type_: str) -> Gathered | None:
        """The document in 《》 that a headline names in its own words: most characters and the head noun agree."""
        for gathered in self.found:
            full = gathered.fields["name"]
            if gathered.fields["type"] == type_ and len(set(name) & set(full)) >= 0.8 * len(set(name)):
                return gathered
        return None

    def _longer_or_shorter(self, key: str) -> Gathered | None:
        for other, gathered in self._by_name.items():
            short, long = sorted((key, other), key=len)
            if len(short) >= 6 and long.endswith(short) and "关于印发" not in long:
                return gathered
        return None

    def _fill(self, gathered: Gathered, status: str | None, issuers: tuple[str, ...], number: str | None) -> None:
        """What a mention says, where no earlier one said it."""
        fields = gathered.fields
        fields["status"] = fields["status"] or status
        fields["issuers"] = fields["issuers"] or issuers
        fields["number"] = fields.get("number") or number

    def _name_alias(self, gathered: Gathered, alias: str | None) -> None:
        if not alias or alias == gathered.fields["name"]:
            return
        self._aliases.setdefault(alias, gathered)
        if alias not in gathered.fields["aliases"]:
            gathered.fields["aliases"] += (alias,)
