"""The tables of a store: columns by name, and what makes a string fit to be stored."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

HEAD_FIELDS = (
    *("title", "subtitle", "paper", "published", "region", "region_code", "region_evidence", "issuer", "number"),
    *("reporters", "correspondents", "photographers", "editors", "name_year", "name_region"),
    *("encoding", "bytes", "characters", "n_repairs", "n_lost", "n_facts", "warnings"),
)
"""Columns of a parsed document."""

_EVIDENCE = (
    *("fact_id", "kind", "quote", "sentence", "start", "end", "source_start", "source_end", "mentions"),
    *("spans", "damage", "rule"),
)
KIND_FIELDS: dict[str, tuple[str, ...]] = {
    "figure": (
        *("indicator", "indicator_id", "value", "value_high", "value_from", "unit", "bound", "status", "measure", "basis"),
        *("frequency", "cumulative", "time_text", "time_role", "time_value", "time_mod", "region", "region_code", "tone"),
    ),
    "programme": ("name", "category", "part_of", "id"),
    "document": ("name", "type", "number", "status", "issuers", "aliases", "id"),
    "honour": ("name", "holder"),
    "position": ("person", "org", "title"),
    "date": ("name", "type", "value", "mod"),
    "place": ("name", "code", "level"),
    "organisation": ("name", "aliases", "id"),
    "person": ("name",),
}
"""Columns that a kind of fact has besides its evidence."""

FACT_FIELDS = tuple(dict.fromkeys(name for fields in (_EVIDENCE, ("name",), *KIND_FIELDS.values()) for name in fields))
"""Columns of a fact, for all kinds; those that a kind has not are null."""


PLACES = 24
"""A fact is called by one number: that of its document, and in so many bits at the end its place among the facts of the document. So its
table lies in the order of the documents without an index, which would cost a fifth of writing a fact."""

FactRow = tuple[str, tuple[Any, ...]]
"""A fact: the names of the columns in which it has a value, with a space between them, and its number with these values."""


def fact_row(cells: Mapping[str, Any], number: int = 0) -> FactRow:
    """A fact of its values by the names of their columns; those that are None are left out.

    >>> fact_row({"kind": "person", "name": "甲", "id": None})
    ('kind name', (0, 'person', '甲'))
    """
    there = {name: value for name, value in cells.items() if value is not None}
    return " ".join(there), (number, *there.values())


def cells_of(row: FactRow) -> dict[str, Any]:
    """The values of a fact by the names of their columns.

    >>> cells_of(("kind name", (1, "person", "甲")))
    {'kind': 'person', 'name': '甲'}
    """
    return dict(zip(row[0].split(), row[1][1:], strict=True))


REPAIR_FIELDS = ("steps", "certainty", "count", "start", "end", "before", "after", "candidates", "reason")

_NUMBERS = frozenset(
    (
        "start",
        "end",
        "source_start",
        "source_end",
        "mentions",
        "cumulative",
        "count",
        "bytes",
        "characters",
        "n_repairs",
        "n_lost",
        "n_facts",
    )
)


def columns_sql(fields: tuple[str, ...]) -> str:
    """The columns as SQL declares them.

    >>> columns_sql(("name", "start"))
    '"name" TEXT, "start" INTEGER'
    """
    return ", ".join(f'"{name}" {"INTEGER" if name in _NUMBERS else "TEXT"}' for name in fields)


def names_sql(fields: tuple[str, ...]) -> str:
    """The columns as SQL lists them: quoted, since ``end`` is a word of SQL."""
    return ", ".join(f'"{name}"' for name in fields)


_RESULT = f"""run INTEGER NOT NULL, content_hash TEXT NOT NULL, given TEXT NOT NULL, fingerprint TEXT NOT NULL, state TEXT NOT NULL,
  error_layer TEXT, error_kind TEXT, error_message TEXT, error_hint TEXT, error_message_zh TEXT, error_hint_zh TEXT, {columns_sql(HEAD_FIELDS)}"""

FACT_TABLE = f"""CREATE TABLE IF NOT EXISTS fact (fact INTEGER PRIMARY KEY, doc INTEGER GENERATED ALWAYS AS (fact >> {PLACES}) VIRTUAL,
  seq INTEGER GENERATED ALWAYS AS (fact & {(1 << PLACES) - 1}) VIRTUAL, {columns_sql(FACT_FIELDS)})"""

SCHEMA = f"""
CREATE TABLE IF NOT EXISTS store (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS run (run INTEGER PRIMARY KEY, started TEXT NOT NULL, ended TEXT, state TEXT NOT NULL, fingerprint TEXT NOT NULL,
  command TEXT, parsed INTEGER NOT NULL DEFAULT 0, unchanged INTEGER NOT NULL DEFAULT 0, failed INTEGER NOT NULL DEFAULT 0,
  facts INTEGER NOT NULL DEFAULT 0);
CREATE TABLE IF NOT EXISTS pipeline (fingerprint TEXT PRIMARY KEY, described TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS doc (doc INTEGER PRIMARY KEY, doc_id TEXT NOT NULL UNIQUE, extra TEXT, reprint_group INTEGER, run_first INTEGER NOT NULL,
  run_seen INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS result (doc INTEGER PRIMARY KEY, {_RESULT});
CREATE TABLE IF NOT EXISTS result_old (doc INTEGER NOT NULL, replaced INTEGER NOT NULL, same INTEGER NOT NULL, {_RESULT},
  PRIMARY KEY (doc, replaced)) WITHOUT ROWID;
{FACT_TABLE};
CREATE TABLE IF NOT EXISTS fact_old (doc INTEGER NOT NULL, replaced INTEGER NOT NULL, seq INTEGER NOT NULL, {columns_sql(FACT_FIELDS)},
  PRIMARY KEY (doc, replaced, seq)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS repair (doc INTEGER NOT NULL, seq INTEGER NOT NULL, {columns_sql(REPAIR_FIELDS)},
  PRIMARY KEY (doc, seq)) WITHOUT ROWID;
"""

INDEXES = """
CREATE INDEX IF NOT EXISTS fact_kind ON fact (kind, indicator);
CREATE INDEX IF NOT EXISTS result_state ON result (state);
"""

DROP_INDEXES = "DROP INDEX IF EXISTS fact_kind; DROP INDEX IF EXISTS result_state; DROP INDEX IF EXISTS sketch_hash;"


OF_DOCUMENT = f"fact >= ?1 << {PLACES} AND fact < (?1 + 1) << {PLACES}"
"""The facts of a document, as a condition on the table ``fact``."""

OF_ITS_DOCUMENT = (
    f"d.doc = f.fact >> {PLACES} AND likelihood(f.fact >= d.doc << {PLACES}, 0.003) AND likelihood(f.fact < (d.doc + 1) << {PLACES}, 0.003)"
)
"""What joins facts and documents, said twice: so SQLite can look up the document of a fact and the few facts of a document."""


@cache
def put_fact(columns: str) -> str:
    """What writes a fact: its number, then these columns; the others are null.

    Args:
        columns: their names as in a ``FactRow``. The others are left out since to bind fifty nulls costs more than writing the row.

    >>> put_fact("kind name")
    'INSERT INTO fact (fact, "kind", "name") VALUES (?, ?, ?)'
    """
    names = tuple(columns.split())
    return f"INSERT INTO fact (fact, {names_sql(names)}) VALUES (?, {places(len(names))})"


def places(count: int) -> str:
    """So many values to bind.

    >>> places(3)
    '?, ?, ?'
    """
    return ", ".join("?" * count)
