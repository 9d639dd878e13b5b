"""The store: one SQLite file with runs, documents, results and facts. One writer at a time, any number of readers."""

from __future__ import annotations

import contextlib
import json
import os
import sqlite3
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from .core import Job, Outcome
from .problem import NO_PROBLEM
from .reprints import SCHEMA as SKETCH_SCHEMA
from .reprints import group_reprints
from .tables import (
    DROP_INDEXES,
    FACT_FIELDS,
    HEAD_FIELDS,
    INDEXES,
    OF_DOCUMENT,
    PLACES,
    REPAIR_FIELDS,
    SCHEMA,
    FactRow,
    cells_of,
    names_sql,
    places,
    put_fact,
)
from .troubles import StoreError, of_database
from .upgrade import FORMAT, bring_up_to_date, check_format
from .views import create_views, drop_views

_STATEMENTS = 512
"""So many are kept prepared: facts with other columns that have a value are written by another one, of which there are some hundreds."""

_RESULT_COLUMNS = (
    *("run", "content_hash", "given", "fingerprint", "state", "error_layer", "error_kind", "error_message", "error_hint"),
    *("error_message_zh", "error_hint_zh"),
    *HEAD_FIELDS,
)
_PUT_RESULT = f"INSERT INTO result (doc, {names_sql(_RESULT_COLUMNS)}) VALUES ({places(1 + len(_RESULT_COLUMNS))})"
_PUT_REPAIR = f"INSERT INTO repair (doc, seq, {names_sql(REPAIR_FIELDS)}) VALUES ({places(2 + len(REPAIR_FIELDS))})"
_KEEP_RESULT = f"""INSERT OR REPLACE INTO result_old (doc, replaced, same, {names_sql(_RESULT_COLUMNS)})
  SELECT doc, ?, ?, {names_sql(_RESULT_COLUMNS)} FROM result WHERE doc = ?"""
_KEEP_FACTS = f"""INSERT OR REPLACE INTO fact_old (doc, replaced, seq, {names_sql(FACT_FIELDS)})
  SELECT ?1, ?2, seq, {names_sql(FACT_FIELDS)} FROM fact WHERE {OF_DOCUMENT}"""


class Known(NamedTuple):
    """What the store has of a document. ``state`` is None where it was met but has no result; ``is_seen``: in this run, already."""

    doc: int
    is_seen: bool
    content_hash: str | None
    given: str | None
    fingerprint: str | None
    state: str | None


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; a batch may write at the same time.

    Raises:
        StoreError: there is no store, or it cannot be read.
    """
    if path.is_dir():
        raise StoreError("is_folder", path)
    if not path.is_file():
        raise StoreError("no_store", path)
    try:
        db = _connect_to_read(path)
    except sqlite3.Error as problem:
        raise StoreError("unreadable", path, problem) from None
    try:
        db.execute("PRAGMA query_only = ON")
        if check_format(db, path) < FORMAT:
            raise StoreError("older", path)
    except sqlite3.Error as problem:
        db.close()
        raise of_database(path, problem) from None
    except StoreError:
        db.close()
        raise
    return db


def _connect_to_read(path: Path) -> sqlite3.Connection:
    """Where SQLite cannot make its helper files (a read-only folder), the store itself is read: nobody can be writing to it there."""
    uri = path.resolve().as_uri()
    db = sqlite3.connect(f"{uri}?mode=ro", uri=True, timeout=30)
    try:
        db.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        db.close()
        log = path.with_name(path.name + "-wal")
        if os.access(path.parent, os.W_OK) or (log.exists() and log.stat().st_size):
            raise
        db = sqlite3.connect(f"{uri}?mode=ro&immutable=1", uri=True)
    except sqlite3.DatabaseError:
        pass  # no database: the next question says so
    return db


class Writer:
    """What a run writes. Nothing is committed but by ``commit``; what a crash leaves behind is the state of the last one.

    Raises:
        StoreError: the file is no store, or of another format, or cannot be written.
    """

    def __init__(self, path: Path) -> None:
        if path.is_dir():
            raise StoreError("is_folder", path)
        self.run, self.fingerprint = 0, ""
        self._seen: set[int] = set()
        try:
            self.db = sqlite3.connect(path, isolation_level=None, timeout=30, cached_statements=_STATEMENTS)
        except sqlite3.Error as problem:
            raise of_database(path, problem) from None
        try:
            self.db.execute("PRAGMA page_size = 8192")  # of a new store: rows are long; still larger pages make indexing take more memory
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = FULL")
            self.db.execute("BEGIN IMMEDIATE")
            self._create(path)
            self.db.execute("COMMIT")
        except sqlite3.Error as problem:
            self.close()
            raise of_database(path, problem) from None
        except StoreError:
            self.close()
            raise

    def _create(self, path: Path) -> None:
        found = FORMAT
        if self.db.execute("SELECT 1 FROM sqlite_master WHERE type = 'table'").fetchone():
            found = check_format(self.db, path)
        schema = f"{SCHEMA};{SKETCH_SCHEMA}"
        drop_views(self.db)
        if found < FORMAT:
            bring_up_to_date(self.db, schema)
        for statement in filter(str.strip, schema.split(";")):
            self.db.execute(statement)
        self.db.execute("INSERT OR REPLACE INTO store VALUES ('format', ?)", (str(FORMAT),))
        create_views(self.db)

    def begin_run(self, fingerprint: str, described: Mapping[str, Any], command: str) -> int:
        """Open a run; one that was killed before is marked as such."""
        self.fingerprint = fingerprint
        self._begin()
        self.db.execute("UPDATE run SET state = 'killed' WHERE state = 'running'")
        self.db.execute(
            "INSERT OR IGNORE INTO pipeline VALUES (?, ?)", (fingerprint, json.dumps(described, ensure_ascii=False, sort_keys=True))
        )
        row = (_now(), fingerprint, command)
        self.run = self.db.execute("INSERT INTO run (started, state, fingerprint, command) VALUES (?, 'running', ?, ?)", row).lastrowid or 0
        if self.db.execute("SELECT 1 FROM fact LIMIT 1").fetchone() is None:
            for statement in filter(str.strip, DROP_INDEXES.split(";")):
                self.db.execute(statement)
        self.commit()
        return self.run

    def find(self, doc_id: str) -> Known | None:
        """What there is of a document; None for a new one."""
        found = self.db.execute(
            "SELECT d.doc, d.run_seen = ?, r.content_hash, r.given, r.fingerprint, r.state FROM doc d LEFT JOIN result r USING (doc)"
            " WHERE d.doc_id = ?",
            (self.run, doc_id),
        ).fetchone()
        if found is None:
            return None
        known = Known(*found)
        return known._replace(is_seen=True) if known.doc in self._seen else known

    def saw(self, doc: int) -> None:
        """An unchanged document is part of this run."""
        self._seen.add(doc)

    def put(self, job: Job, content_hash: str, outcome: Outcome, *, new_doc: int | None = None) -> None:
        """The result of a document, in place of an older one, which is kept with its facts.

        Args:
            job: the document.
            content_hash: of its bytes.
            outcome: what parsing gave.
            new_doc: its number from ``enter``, where it is known to have no older result.
        """
        self._begin()  # a result and its facts are written together or not at all
        doc = self.enter(job) if new_doc is None else new_doc
        if new_doc is None:
            self._keep(doc, outcome)
        state = "error" if outcome.error else "ok"
        head = outcome.head or (None,) * len(HEAD_FIELDS)
        self.db.execute(
            _PUT_RESULT,
            (
                doc,
                self.run,
                content_hash,
                job.given,
                self.fingerprint,
                state,
                *(outcome.error.row() if outcome.error else NO_PROBLEM),
                *head,
            ),
        )
        put = self.db.cursor().execute
        for columns, values in _numbered(outcome.facts, doc):
            put(put_fact(columns), values)
        self.db.executemany(_PUT_REPAIR, ((doc, i, *row) for i, row in enumerate(outcome.repairs)))
        size = len(outcome.sketch)
        self.db.executemany("INSERT INTO sketch (doc, hash, size) VALUES (?, ?, ?)", ((doc, number, size) for number in outcome.sketch))

    def enter(self, job: Job) -> int:
        """The number of a document; entered when it is met, so that numbers follow the input and not the end of the work."""
        self._begin()
        row = (job.doc_id, job.extra or None, self.run, self.run)
        sql = """INSERT INTO doc (doc_id, extra, run_first, run_seen) VALUES (?, ?, ?, ?)
          ON CONFLICT (doc_id) DO UPDATE SET extra = excluded.extra, run_seen = excluded.run_seen RETURNING doc"""
        (doc,) = self.db.execute(sql, row).fetchall()[0]
        return int(doc)

    def group(self) -> None:
        """Find the reprints among all documents; done at the end of a run, when all are there."""
        self._begin()
        group_reprints(self.db)

    def _keep(self, doc: int, outcome: Outcome) -> None:
        """The older result goes to ``result_old``; its facts only where they differ, since offsets alone are no difference."""
        before = [row[0] for row in self.db.execute(f"SELECT fact_id FROM fact WHERE {OF_DOCUMENT} ORDER BY fact", (doc,))]
        same = not outcome.error and before == [cells_of(row)["fact_id"] for row in outcome.facts]
        self.db.execute(_KEEP_RESULT, (self.run, int(same), doc))
        if not same:
            self.db.execute(_KEEP_FACTS, (doc, self.run))
        self.db.execute(f"DELETE FROM fact WHERE {OF_DOCUMENT}", (doc,))
        for table in ("result", "repair", "sketch"):
            self.db.execute(f"DELETE FROM {table} WHERE doc = ?", (doc,))

    def commit(self, **counts: int) -> None:
        """Make what was written so far last, with the counts of the run."""
        self._begin()
        self.db.executemany(f"UPDATE doc SET run_seen = {self.run} WHERE doc = ?", ((doc,) for doc in self._seen))
        self._seen.clear()
        for name, count in counts.items():
            self.db.execute(f'UPDATE run SET "{name}" = ? WHERE run = ?', (count, self.run))
        self.db.execute("COMMIT")

    def index(self) -> None:
        """The indexes, made at the end: keeping them up to date during a load costs five times as much."""
        for statement in filter(str.strip, INDEXES.split(";")):
            self.db.execute(statement)

    def end_run(self, state: str, **counts: int) -> None:
        """Close the run: ``complete`` or ``interrupted``."""
        self._begin()
        self.db.execute("UPDATE run SET ended = ?, state = ? WHERE run = ?", (_now(), state, self.run))
        self.commit(**counts)

    def close(self) -> None:
        """Give up what is not committed. Never fails: on a full disk or a damaged store there is nothing more to do."""
        with contextlib.suppress(sqlite3.Error):
            if self.db.in_transaction:
                self.db.execute("ROLLBACK")
        with contextlib.suppress(sqlite3.Error):
            self.db.close()

    def _begin(self) -> None:
        if not self.db.in_transaction:
            self.db.execute("BEGIN IMMEDIATE")


def _numbered(facts: Sequence[FactRow], doc: int) -> Sequence[FactRow]:
    """The facts with the number of their document, which those of a run have from the start."""
    first = doc << PLACES
    if not facts or facts[0][1][0] == first:
        return facts
    return [(columns, (first + place, *values[1:])) for place, (columns, values) in enumerate(facts)]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
