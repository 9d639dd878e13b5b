"""The format of a store; one of an older format is changed within the transaction of the caller, so a crash leaves it as it was."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

from .tables import FACT_FIELDS, FACT_TABLE, PLACES, names_sql
from .troubles import StoreError

FORMAT = 4
"""Of the tables. A store of an older one is brought up to date by the next run; one of a newer one is refused."""


def check_format(db: sqlite3.Connection, path: Path) -> int:
    """The format of a store.

    Raises:
        StoreError: it is something else, or of a newer version.
    """
    if db.execute("SELECT 1 FROM sqlite_master WHERE name = 'store'").fetchone() is None:
        raise StoreError("other", path)
    (written,) = db.execute("SELECT value FROM store WHERE key = 'format'").fetchone() or ("",)
    if not written.isdecimal():
        raise StoreError("other", path)
    if int(written) > FORMAT:
        raise StoreError("newer", path, written, FORMAT)
    return int(written)


def bring_up_to_date(db: sqlite3.Connection, schema: str) -> None:
    """Change the tables that there are into those of this format; the views have been taken away.

    Args:
        schema: the statements that make the tables where there are none.
    """
    _number_facts(db)
    _add_columns(db, schema)


def _number_facts(db: sqlite3.Connection) -> None:
    """Before format 4 a fact was called by two columns, document and place: its table is made anew."""
    before = {row[1] for row in db.execute("PRAGMA table_info(fact)")}
    if not before or "fact" in before:
        return
    fields = names_sql(tuple(name for name in FACT_FIELDS if name in before))
    db.execute("ALTER TABLE fact RENAME TO fact_before")
    db.execute(FACT_TABLE)
    db.execute(f"INSERT INTO fact (fact, {fields}) SELECT doc << {PLACES} | seq, {fields} FROM fact_before ORDER BY doc, seq")
    db.execute("DROP TABLE fact_before")


def _add_columns(db: sqlite3.Connection, schema: str) -> None:
    """Bring the other tables of an older format up to date: what has come since are columns that may be empty."""
    with contextlib.closing(sqlite3.connect(":memory:")) as model:
        model.executescript(schema)
        for (table,) in model.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            there = {row[1] for row in db.execute(f'PRAGMA table_info("{table}")')}
            for _, name, kind, *_ in model.execute(f'PRAGMA table_info("{table}")'):
                if there and name not in there:
                    db.execute(f'ALTER TABLE "{table}" ADD COLUMN "{name}" {kind}')
