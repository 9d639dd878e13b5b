"""The readable table: one block for each document, with its head, its facts by kind and its warnings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from ..document import Document
from .screen import Cell, Column, Screen, draw, styled, table

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..facts.base import Fact
    from ..facts.date import Date
    from ..facts.figure import Figure
    from ..facts.figure.model import Time

_FIGURE_COLUMNS = (
    Column("indicator"),
    Column("value", one_line=True, right=True),
    Column("unit", one_line=True),
    Column("bound", one_line=True),
    Column("status"),
    Column("time"),
    Column("region"),
    Column("quote"),
)
_HEAD_FIELDS = ("source", "published", "region", "issuer", "number")
_LOST_STYLE, _UNSURE_STYLE = "bold red", "yellow"


class TablePrinter:
    """Draws each document for a reader.

    >>> from policyparse import parse
    >>> printer = TablePrinter(Screen(width=100, colour=False, language="zh"))
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
    counts = f"{document.source.encoding} · {len(document.source.chars):,} {screen.word('characters')}"
    if document.repairs:
        counts += f" · {len(document.repairs):,} {screen.word('repairs')}"
    for certainty, key in (("likely", "uncertain"), ("lost", "lost")):
        if sure[certainty]:  # type: ignore[index]
            counts += f" · {sure[certainty]} {screen.word(key)}"  # type: ignore[index]
    return counts


def _tables(document: Document, screen: Screen) -> Iterator[RenderableType]:
    if document.figures:
        yield table(_title("figure", document.figures, screen), _FIGURE_COLUMNS, (_figure_row(f, screen) for f in document.figures), screen)
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
            rows = ([_field_cell(fact, name, screen, first=i == 0) for i, (_, name) in enumerate(fields)] for fact in facts)
            yield table(_title(kind, facts, screen), [Column(key) for key, _ in fields], rows, screen)


def _title(kind: str, facts: Sequence[object], screen: Screen) -> str:
    return f"{screen.word(kind)}（{len(facts)}）" if screen.language == "zh" else f"{screen.word(kind)} ({len(facts)})"


def _field_cell(fact: Fact, name: str, screen: Screen, *, first: bool) -> Cell:
    value = getattr(fact, name)
    chars = "、".join(value) if isinstance(value, tuple) else value or ""
    if name == "category":
        chars = screen.word(chars)
    return _marked(chars, fact, screen) if first else Cell(chars)


def _marked(chars: str, fact: Fact, screen: Screen) -> Cell:
    """A cell that says so where damage touches the fact."""
    if fact.damage is None:
        return Cell(chars)
    if fact.damage.pattern:
        return Cell(f"{fact.damage.pattern} [{screen.word('digits_lost')}]", _LOST_STYLE)
    return Cell(f"{chars} [{screen.word('uncertain')}]", _UNSURE_STYLE)


def _figure_row(figure: Figure, screen: Screen) -> list[Cell]:
    lost = figure.damage is not None and figure.damage.pattern is not None
    return [
        Cell(figure.indicator),
        _marked(figure_value(figure), figure, screen),
        Cell(figure.unit or ""),
        Cell(screen.word(figure.bound)),
        Cell(" ".join(_status_words(figure, screen))),
        Cell(time_words(figure.time, screen)),
        Cell(figure.region or ""),
        Cell(figure.quote, _LOST_STYLE if lost else "dim"),
    ]


def figure_value(figure: Figure) -> str:
    """The number for a reader: digits in groups of three, ranges, and from where to where.

    >>> from policyparse import parse
    >>> figure_value(parse("全市高技能人才达到35万人。").figures[0])
    '350,000'
    """
    if figure.value is None:
        return "—"
    value = _grouped(figure.value)
    if figure.value_high is not None:
        value += f"–{_grouped(figure.value_high)}"
    return f"{_grouped(figure.value_from)} → {value}" if figure.value_from is not None else value


def _grouped(number: str) -> str:
    try:
        return f"{Decimal(number):,f}"
    except InvalidOperation:
        return number


def _status_words(figure: Figure, screen: Screen) -> Iterator[str]:
    yield screen.word(figure.status)
    basis = figure.basis
    if basis in ("yoy", "pop"):
        yield screen.word(basis)
    elif basis:
        yield f"较{basis}" if screen.language == "zh" else f"vs {basis}"
    for key in (figure.measure, figure.frequency or "", "cumulative" if figure.cumulative else ""):
        if key and screen.word(key):
            yield screen.word(key)


def time_words(time: Time | None, screen: Screen) -> str:
    """The time of a figure: its role, its value (as printed where the value is unknown) and start, mid or end.

    >>> from policyparse.facts.figure.model import Time
    >>> time_words(Time(text="2025年末", role="deadline", value="2025", mod="END"), Screen(80, False, "zh"))
    '至 2025 末'
    """
    if time is None:
        return ""
    words = (screen.word(time.role), time.value or time.text, screen.word(time.mod) if time.mod and time.value else "")
    return " ".join(word for word in words if word)


def _lists(document: Document, screen: Screen) -> Iterator[RenderableType]:
    """Kinds that have little more than a name, each on a line."""
    named: tuple[tuple[str, Iterable[Any]], ...] = (
        ("organisation", document.organisations),
        ("place", document.places),
        ("person", document.persons),
    )
    for kind, facts in named:
        names = [_marked(fact.name, fact, screen).chars for fact in facts]
        if names:
            yield styled(f"{_title(kind, names, screen)}  {'、'.join(names)}")
    if document.dates:
        yield styled(f"{_title('date', document.dates, screen)}  {'；'.join(_date_words(d, screen) for d in document.dates)}")


def _date_words(date: Date, screen: Screen) -> str:
    if date.damage is not None and date.damage.pattern:
        return f"{date.text} = {_marked('', date, screen).chars}"
    mod = f" {screen.word(date.mod)}" if date.mod else ""
    return f"{date.text} = {date.value or '—'}{mod}"


def _warnings(document: Document, screen: Screen) -> Iterator[RenderableType]:
    """Warnings counted by code, with the words around the first ones."""
    chars = document.text.chars
    for code, count in Counter(w.code for w in document.warnings).items():
        places = [w.span for w in document.warnings if w.code == code][:3]
        around = ["…" + chars[max(0, p.start - 6) : p.end + 6].replace("\n", " ") + "…" for p in places]
        more = f" {screen.word('more')}" if count > len(places) else ""
        yield styled(f"! {screen.word(code)} × {count}  {'  '.join(around)}{more}", _LOST_STYLE)
