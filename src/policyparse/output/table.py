"""The readable table: one block for each document, with its head, its facts by kind and its warnings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..document import Document
from .figure_rows import figure_rows
from .marks import LOST_STYLE, marked
from .screen import Cell, Column, Screen, draw, styled, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..facts.base import Fact
    from ..facts.date import Date
    from ..text import Span

_KNOWN = frozenset(("figure", "programme", "document", "honour", "position", "organisation", "place", "person", "date"))
_LONGEST_PLACE = 24
_HEAD_FIELDS = ("source", "published", "region", "issuer", "number")


class TablePrinter:
    """Draws each document for a reader.

    >>> from policyparse import parse
    >>> printer = TablePrinter(Screen(width=120, colour=False, language="zh"))
    >>> lines = printer.document(parse("到2025年，新建社区食堂120家。")).split("\\n")
    >>> lines[3], lines[4].split()
    ('指标数据（1）', ['指标', '数值', '单位', '界限', '性质', '时间', '地区', '原文'])
    """

    def __init__(self, screen: Screen) -> None:
        self._screen = screen

    def begin(self) -> str:
        """Nothing stands before the first document."""
        return ""

    def document(self, document: Document) -> str:
        """The block of a document."""
        return draw(_block(document, self._screen), self._screen) + "\n"

    def failure(self, record: dict[str, Any]) -> str:
        """Nothing: what failed is said on standard error."""
        return ""

    def end(self) -> str:
        """Nothing stands behind the last document."""
        return ""


def _block(document: Document, screen: Screen) -> Iterator[RenderableType]:
    yield from _head(document, screen)
    for drawn in _tables(document, screen):
        yield styled("")
        yield drawn
    if not document.facts:
        yield styled("")
        yield styled(screen.word("no_facts"), "dim")
    lists = [line for line in _lists(document, screen) if line]
    if lists:
        yield styled("")
        yield from lists
    yield from _warnings(document, screen)


def _head(document: Document, screen: Screen) -> Iterator[RenderableType]:
    from rich.rule import Rule

    yield Rule(styled(document.source.name or "—", "dim"), align="left", style="dim")
    meta = document.meta
    if meta.title:
        yield styled(meta.title, "bold")
    if meta.subtitle:
        yield styled(meta.subtitle)
    parts = [f"{screen.word(field)} {getattr(meta, field)}" for field in _HEAD_FIELDS if getattr(meta, field)]
    makers = [*meta.reporters, *meta.correspondents, *meta.photographers, *meta.editors]
    if makers:
        parts.append(f"{screen.word('makers')} {' '.join(makers)}")
    if parts:
        yield styled("   ".join(parts))
    yield styled(_counts(document, screen), "dim")


def _counts(document: Document, screen: Screen) -> str:
    """Encoding, length, and how much was repaired with what certainty."""
    sure = Counter(repair.certainty for repair in document.repairs)
    counts = [document.source.encoding, f"{len(document.source.chars):,} {screen.word('characters')}"]
    if document.repairs:
        counts.append(f"{len(document.repairs):,} {screen.word('n_repairs')}")
    if sure["likely"]:
        counts.append(f"{sure['likely']} {screen.word('n_likely')}")
    if sure["lost"]:
        counts.append(f"{sure['lost']} {screen.word('n_lost')}")
    return " · ".join(counts)


def _tables(document: Document, screen: Screen) -> Iterator[RenderableType]:
    if document.figures:
        yield table(_title("figure", document.figures, screen), *figure_rows(document, screen), screen)
    plain: tuple[tuple[str, Sequence[Fact], tuple[tuple[str, str], ...]], ...] = (
        ("programme", document.programmes, (("name", "name"), ("category", "category"), ("part_of", "part_of"))),
        (
            "document",
            document.documents,
            (("name", "name"), ("type", "type"), ("number", "number"), ("state", "status"), ("issuers", "issuers")),
        ),
        ("honour", document.honours, (("name", "name"), ("holder", "holder"))),
        ("position", document.positions, (("person_name", "person"), ("org", "org"), ("job", "title"))),
    )
    for kind, facts, fields in plain:
        if facts:
            rows = [[_field_cell(fact, name, screen, first=i == 0) for i, (_, name) in enumerate(fields)] for fact in facts]
            yield table(_title(kind, facts, screen), [Column(key) for key, _ in fields], rows, screen)


def _title(kind: str, facts: Sequence[object], screen: Screen) -> str:
    return f"{screen.word(kind)}（{len(facts)}）" if screen.language == "zh" else f"{screen.word(kind)} ({len(facts)})"


def _field_cell(fact: Fact, name: str, screen: Screen, *, first: bool) -> Cell:
    value = getattr(fact, name)
    chars = "、".join(value) if isinstance(value, tuple) else value or ""
    if name == "category":
        chars = screen.word(chars)
    return marked(chars, fact, screen) if first else Cell(chars)


def _lists(document: Document, screen: Screen) -> Iterator[RenderableType]:
    """Kinds that have little more than a name, each on a line."""
    named: tuple[tuple[str, Iterable[Any]], ...] = (
        ("organisation", document.organisations),
        ("place", document.places),
        ("person", document.persons),
    )
    for kind, facts in named:
        names = [marked(fact.name, fact, screen).chars for fact in facts]
        if names:
            yield styled(f"{_title(kind, names, screen)}  {'、'.join(names)}")
    for kind in dict.fromkeys(fact.kind for fact in document.facts if fact.kind not in _KNOWN):  # a kind that was added later
        quotes = [_quote_words(fact, screen) for fact in document.facts if fact.kind == kind]
        yield styled(f"{_title(kind, quotes, screen)}  {'、'.join(quotes)}")
    if document.dates:
        yield styled(f"{_title('date', document.dates, screen)}  {'；'.join(_date_words(d, screen) for d in document.dates)}")


def _quote_words(fact: Fact, screen: Screen) -> str:
    return marked(fact.mentions[0].quote, fact, screen).chars


def _date_words(date: Date, screen: Screen) -> str:
    if date.damage is not None and date.damage.pattern:
        return f"{date.text} = {marked('', date, screen).chars}"
    mod = f" {screen.word(date.mod)}" if date.mod else ""
    return f"{date.text} = {date.value or '—'}{mod}"


def _warnings(document: Document, screen: Screen) -> Iterator[RenderableType]:
    """Warnings counted by code, with the words around the first ones."""
    chars = document.text.chars
    for code, count in Counter(w.code for w in document.warnings).items():
        places = [w.span for w in document.warnings if w.code == code][:3]
        around = ["…" + _words_around(chars, place).replace("\n", " ") + "…" for place in places]
        more = f" {screen.word('more')}" if count > len(places) else ""
        yield styled(f"! {screen.word(code)} × {count}  {'  '.join(around)}{more}", LOST_STYLE)


def _words_around(chars: str, place: Span) -> str:
    """The words at a place with a few around them; of a long place its beginning."""
    if place.length > _LONGEST_PLACE:
        return chars[place.start : place.start + _LONGEST_PLACE]
    return chars[max(0, place.start - 6) : place.end + 6]
