"""The wide form of the panel: a row for each region and year, a column for each indicator."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from .export_table import Column, Table, Tell, counted
from .notes import word
from .views_base import select
from .views_once import PANEL

MOST = 250
"""How many indicators have a column: the most frequent ones. Stata/BE takes 2,048 variables, Excel 16,384 columns."""

NAMES = ("panel_wide", "城市年份面板宽表")

_KEY = "COALESCE(indicator_id, indicator) AS id, unit, status, measure, basis"
_PLACED = f"(SELECT *, {_KEY} FROM ({select(PANEL, 'en')}) WHERE region IS NOT NULL AND year IS NOT NULL AND indicator <> '')"


class Measured(NamedTuple):
    """What a column holds: an indicator (its id, or its words), unit, target or achieved, what is measured, against what."""

    id: str
    unit: str | None
    status: str
    measure: str
    basis: str | None

    def heading(self, names: Mapping[str, str], language: str) -> str:
        """What the column is called.

        >>> Measured("gdp", "%", "target", "change", "yoy").heading({"gdp": "地区生产总值"}, "zh")
        '地区生产总值（%，目标，变化，同比）'
        """
        parts = [self.unit, word("status", self.status, language)]
        if self.measure != "level":
            parts.append(word("measure", self.measure, language))
        if self.basis:
            parts.append(word("basis", self.basis, language))
        told = ("，" if language == "zh" else ", ").join(part for part in parts if part)
        return names.get(self.id, self.id) + (f"（{told}）" if language == "zh" else f" ({told})")


class Layout(NamedTuple):
    """The columns of a wide panel: each with whether some of its values are no plain equals; and how many indicators have none."""

    columns: tuple[tuple[Measured, bool], ...]
    left_out: int


def wide_layout(db: sqlite3.Connection, most: int = MOST) -> Layout:
    """Which indicators have a column: those that are known of the most regions and years."""
    found = db.execute(
        "SELECT id, unit, status, measure, basis, MAX(bound <> 'EQUAL' OR value_high IS NOT NULL) FROM "
        f"{_PLACED} GROUP BY 1, 2, 3, 4, 5 ORDER BY COUNT(DISTINCT region || ' ' || year) DESC, 1, 2, 3, 4, 5"
    ).fetchall()
    return Layout(tuple((Measured(*row[:5]), bool(row[5])) for row in found[:most]), max(0, len(found) - most))


def wide_table(db: sqlite3.Connection, language: str, layout: Layout | None = None, tell: Tell = lambda title, rows: None) -> Table:
    """The wide panel. Of several values for one cell, that of the most articles is taken (reprints are one), then the one published last;
    how many cells of the row have several is said, and the evidence names the fact behind every cell.

    >>> from policyparse.batch.tables import SCHEMA
    >>> db = sqlite3.connect(":memory:")
    >>> _ = db.executescript(SCHEMA)
    >>> [column.heading for column in wide_table(db, "en").columns]
    ['region', 'region_code', 'year', 'several', 'fact_ids', 'evidence']
    """
    layout = layout or wide_layout(db)
    zh = language == "zh"
    columns = [Column("region", "地区" if zh else "region", "text"), Column("region_code", "区划代码" if zh else "region_code", "text")]
    columns.append(Column("year", "年份" if zh else "year", "integer"))
    names = _indicator_names()
    for number, (measured, has_bounds) in enumerate(layout.columns, 1):
        heading = measured.heading(names, language)
        columns.append(Column(f"v{number:03}", heading, "amount"))
        if has_bounds:
            columns.append(Column(f"v{number:03}_bound", heading + ("界限" if zh else " bound"), "text"))
    columns.append(Column("several", "多值格数" if zh else "several", "integer"))
    columns += [Column("fact_ids", "事实编号" if zh else "fact_ids", "text"), Column("evidence", "依据" if zh else "evidence", "text")]
    cursor = db.execute(f"SELECT * FROM {_PLACED} ORDER BY region, year, document, source_start")
    title = NAMES[1] if zh else NAMES[0]
    return Table(NAMES[0], title, tuple(columns), counted(_rows(cursor, layout, language), title, tell))


def _rows(cursor: sqlite3.Cursor, layout: Layout, language: str) -> Iterator[Sequence[Any]]:
    fields = [column[0] for column in cursor.description]
    facts = (dict(zip(fields, row, strict=True)) for row in cursor)
    names = _indicator_names()
    for (region, year), group in groupby(facts, key=lambda fact: (fact["region"], fact["year"])):
        for code, members in _by_code(group):
            cells: dict[Measured, list[dict[str, Any]]] = {}
            for fact in members:
                cells.setdefault(Measured(*(fact[name] for name in Measured._fields)), []).append(fact)
            row: list[Any] = [region, code, year]
            several, used = 0, []
            for measured, has_bounds in layout.columns:
                chosen = _chosen(cells.get(measured, ()))
                row += [chosen and chosen["value"], *([chosen and _bound(chosen, language)] if has_bounds else [])]
                several += len({_stated(fact) for fact in cells.get(measured, ())}) > 1
                if chosen:
                    used.append((measured.heading(names, language), chosen))
            if used:
                evidence = "\n".join(_evidence(heading, fact) for heading, fact in used)
                yield [*row, several, "、".join(fact["fact_id"] for _, fact in used), evidence]


def _by_code(facts: Iterable[dict[str, Any]]) -> list[tuple[str | None, list[dict[str, Any]]]]:
    """Facts of one name and year by the code of the region: several cities have a 朝阳区. Those without a code belong to the only one."""
    found: dict[str | None, list[dict[str, Any]]] = {}
    for fact in facts:
        found.setdefault(fact["region_code"], []).append(fact)
    known = [code for code in found if code]
    if len(known) == 1:
        return [(known[0], [fact for members in found.values() for fact in members])]
    return sorted(found.items(), key=lambda item: item[0] or "")


def _stated(fact: dict[str, Any]) -> tuple[Any, ...]:
    return fact["value"], fact["value_high"], fact["bound"]


def _chosen(facts: Sequence[dict[str, Any]]) -> dict[str, Any] | None:
    articles = Counter(stated for stated, _ in {(_stated(fact), fact["document"]) for fact in facts})  # a group of reprints is one
    return max(facts, key=lambda fact: (articles[_stated(fact)], fact["published"] or ""), default=None)


def _bound(fact: dict[str, Any], language: str) -> str | None:
    told = word("bound", fact["bound"], language) if fact["bound"] != "EQUAL" else ""
    return (told + (f"–{fact['value_high']}" if fact["value_high"] else "")) or None


def _evidence(heading: str, fact: dict[str, Any]) -> str:
    return f"{heading}: {fact['document']} [{fact['source_start']}, {fact['source_end']}) {fact['sentence']}"


def _indicator_names() -> dict[str, str]:
    from ..lexicon.gazetteer import table

    return {row["id"]: row["name"] for row in table("indicators")}
