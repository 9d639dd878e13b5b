"""Figures as rows of a table, for wide and for narrow screens."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from ..document import Document
from .marks import LOST_STYLE, marked
from .screen import Cell, Column, Screen

if TYPE_CHECKING:
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
_NARROW_COLUMNS = (
    Column("indicator"),
    Column("value", least=10, right=True),
    Column("status", least=9),
    Column("time", least=8),
    Column("quote"),
)
_NARROW = 110
"""Below this width the figures share a column for bound, value and unit, and the region stands only where it is not the article's."""


def figure_rows(document: Document, screen: Screen) -> tuple[tuple[Column, ...], list[list[Cell]]]:
    """The columns that fit on a screen, and a row of cells for each figure."""
    if screen.width < _NARROW:
        return _NARROW_COLUMNS, [_narrow_row(figure, document, screen) for figure in document.figures]
    return _FIGURE_COLUMNS, [_figure_row(figure, screen) for figure in document.figures]


def _figure_row(figure: Figure, screen: Screen) -> list[Cell]:
    return [
        Cell(figure.indicator),
        marked(figure_value(figure), figure, screen),
        Cell(figure.unit or ""),
        Cell(screen.word(figure.bound)),
        Cell(" ".join(_status_words(figure, screen))),
        Cell(time_words(figure.time, screen)),
        Cell(figure.region or ""),
        _quote_cell(figure),
    ]


def _narrow_row(figure: Figure, document: Document, screen: Screen) -> list[Cell]:
    elsewhere = figure.region if figure.region != document.meta.region else None
    value = marked(figure_value(figure), figure, screen)
    words = (screen.word(figure.bound), value.chars, figure.unit or "")
    return [
        Cell(f"{figure.indicator} ({elsewhere})" if elsewhere else figure.indicator),
        Cell(" ".join(word for word in words if word), value.style),
        Cell(" ".join(_status_words(figure, screen))),
        Cell(time_words(figure.time, screen)),
        _quote_cell(figure),
    ]


def _quote_cell(figure: Figure) -> Cell:
    lost = figure.damage is not None and figure.damage.pattern is not None
    return Cell(figure.quote, LOST_STYLE if lost else "dim")


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
    known = time.value is not None and not time.value.endswith("_REF")
    words = (screen.word(time.role), time.value if known else time.text, screen.word(time.mod) if time.mod and known else "")
    return " ".join(word for word in words if word)
