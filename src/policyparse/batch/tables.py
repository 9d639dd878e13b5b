"""The tables of a store: columns by name, and what makes a string fit to be stored."""

from __future__ import annotations

HEAD_FIELDS = (
    *("title", "subtitle", "paper", "published", "region", "region_code", "region_evidence", "issuer", "number"),
    *("reporters", "correspondents", "photographers", "editors", "name_year", "name_region"),
    *("encoding", "bytes", "characters", "n_repairs", "n_lost", "n_facts", "warnings"),
)
"""Columns of a parsed document."""

_ALWAYS_THERE = ("fact_id", "kind", "quote", "sentence", "start", "end", "source_start", "source_end", "mentions")
_EVIDENCE = (*_ALWAYS_THERE, "spans", "damage", "rule")
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


def fact_fields(kind: str) -> tuple[str, ...]:
    """The columns of the row of a fact of that kind: the others are null, and binding fifty nulls costs more than writing the row.

    >>> fact_fields("place")[-3:]
    ('name', 'code', 'level')
    """
    return _EVIDENCE + KIND_FIELDS[kind]


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
CREATE TABLE IF NOT EXISTS fact (doc INTEGER NOT NULL, seq INTEGER NOT NULL, {columns_sql(FACT_FIELDS)},
  PRIMARY KEY (doc, seq)) WITHOUT ROWID;
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


def _put_fact(kind: str) -> str:
    """Where a fact may have no value, an empty string says so: see ``fact_rows``."""
    fields = fact_fields(kind)
    values = ", ".join("?" if name in _ALWAYS_THERE else "NULLIF(?, '')" for name in fields)
    return f"INSERT INTO fact (doc, seq, {names_sql(fields)}) VALUES (?, ?, {values})"


PUT_FACT = {kind: _put_fact(kind) for kind in KIND_FIELDS}
"""What writes a fact of each kind: its document, its place among the facts of the document, and its row."""
