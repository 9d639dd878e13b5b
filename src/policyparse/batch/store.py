"""The store: one SQLite file with runs, documents, results and facts. One writer at a time, any number of readers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from .core import Job, Outcome
from .problem import NO_PROBLEM
from .reprints import SCHEMA as SKETCH_SCHEMA
from .reprints import group_reprints
from .tables import DROP_INDEXES, FACT_FIELDS, HEAD_FIELDS, INDEXES, REPAIR_FIELDS, SCHEMA, names_sql
from .views import create_views

FORMAT = "2"


class StoreError(Exception):
    """The store cannot be opened or written; the text says what to do."""


def _places(count: int) -> str:
    return ", ".join("?" * count)


_RESULT_COLUMNS = (
    *("run", "content_hash", "given", "fingerprint", "state", "error_layer", "error_kind", "error_message", "error_hint"),
    *("error_message_zh", "error_hint_zh"),
    *HEAD_FIELDS,
)
_PUT_RESULT = f"INSERT INTO result (doc, {names_sql(_RESULT_COLUMNS)}) VALUES ({_places(1 + len(_RESULT_COLUMNS))})"
_PUT_FACT = f"INSERT INTO fact (doc, seq, {names_sql(FACT_FIELDS)}) VALUES ({_places(2 + len(FACT_FIELDS))})"
_PUT_REPAIR = f"INSERT INTO repair (doc, seq, {names_sql(REPAIR_FIELDS)}) VALUES ({_places(2 + len(REPAIR_FIELDS))})"
_KEEP_RESULT = f"""INSERT OR REPLACE INTO result_old (doc, replaced, same, {names_sql(_RESULT_COLUMNS)})
  SELECT doc, ?, ?, {names_sql(_RESULT_COLUMNS)} FROM result WHERE doc = ?"""
_KEEP_FACTS = f"""INSERT OR REPLACE INTO fact_old (doc, replaced, seq, {names_sql(FACT_FIELDS)})
  SELECT doc, ?, seq, {names_sql(FACT_FIELDS)} FROM fact WHERE doc = ?"""


def open_to_read(path: Path) -> sqlite3.Connection:
    """A connection that cannot write; a batch may write at the same time.

    Raises:
        StoreError: there is no store.
    """
    if not path.is_file():
        raise StoreError(f"there is no store {path}; make one with: python -m policyparse batch INPUT --store {path}")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=30)
    try:
        connection.execute("PRAGMA query_only = ON")
        connection.execute("SELECT 1 FROM store").fetchone()
    except sqlite3.DatabaseError as problem:
        connection.close()
        raise StoreError(f"{path} is no store of policyparse: {problem}") from None
    return connection


class Writer:
    """What a run writes. Nothing is committed but by ``commit``; what a crash leaves behind is the state of the last one.

    Raises:
        StoreError: the file is no store, or of another format.
    """

    def __init__(self, path: Path) -> None:
        try:
            self.db = sqlite3.connect(path, isolation_level=None, timeout=30)
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = FULL")
            self.db.execute("BEGIN IMMEDIATE")
            self._create(path)
            self.db.execute("COMMIT")
        except sqlite3.Error as problem:
            raise StoreError(f"the store {path} cannot be opened: {problem}") from None
        self.run, self.fingerprint = 0, ""
        self._seen: list[tuple[int, int]] = []

    def _create(self, path: Path) -> None:
        tables = {name for (name,) in self.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if tables and "store" not in tables:
            raise StoreError(f"{path} is a database of something else")
        for statement in filter(str.strip, SCHEMA.split(";")):
            self.db.execute(statement)
        self.db.execute(SKETCH_SCHEMA)
        self.db.execute("INSERT OR IGNORE INTO store VALUES ('format', ?)", (FORMAT,))
        (found,) = self.db.execute("SELECT value FROM store WHERE key = 'format'").fetchone()
        if found != FORMAT:
            raise StoreError(f"{path} has the format {found}, this version reads {FORMAT}; start a new store")
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

    def find(self, doc_id: str) -> tuple[int, int, str, str, str, str] | None:
        """Number, run that saw it last, content hash, what was given, fingerprint and state of a document; None for a new one."""
        found = self.db.execute(
            "SELECT d.doc, d.run_seen, r.content_hash, r.given, r.fingerprint, r.state FROM doc d LEFT JOIN result r USING (doc)"
            " WHERE d.doc_id = ?",
            (doc_id,),
        )
        row: tuple[int, int, str, str, str, str] | None = found.fetchone()
        return row

    def saw(self, doc: int) -> None:
        """An unchanged document is part of this run."""
        self._seen.append((self.run, doc))

    def put(self, job: Job, content_hash: str, outcome: Outcome) -> None:
        """The result of a document, in place of an older one, which is kept with its facts."""
        doc = self.enter(job)
        (old,) = self.db.execute("SELECT COUNT(*) FROM result WHERE doc = ?", (doc,)).fetchone()
        if old:
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
        self.db.executemany(_PUT_FACT, ((doc, i, *row) for i, row in enumerate(outcome.facts)))
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
        before = [row[0] for row in self.db.execute("SELECT fact_id FROM fact WHERE doc = ? ORDER BY seq", (doc,))]
        same = not outcome.error and before == [row[0] for row in outcome.facts]
        self.db.execute(_KEEP_RESULT, (self.run, int(same), doc))
        if not same:
            self.db.execute(_KEEP_FACTS, (self.run, doc))
        for table in ("result", "fact", "repair", "sketch"):
            self.db.execute(f"DELETE FROM {table} WHERE doc = ?", (doc,))

    def commit(self, **counts: int) -> None:
        """Make what was written so far last, with the counts of the run."""
        self._begin()
        self.db.executemany("UPDATE doc SET run_seen = ? WHERE doc = ?", self._seen)
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
        """Give up what is not committed."""
        if self.db.in_transaction:
            self.db.execute("ROLLBACK")
        self.db.close()

    def _begin(self) -> None:
        if not self.db.in_transaction:
            self.db.execute("BEGIN IMMEDIATE")


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
