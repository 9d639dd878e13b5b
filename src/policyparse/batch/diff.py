"""What became different between two runs: facts added, removed and changed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any, NamedTuple

from .tables import FACT_FIELDS, OF_DOCUMENT, names_sql

_STATE = """SELECT replaced, same FROM result_old WHERE doc = ? AND replaced > ? ORDER BY replaced"""
_SHOWN = tuple(
    name for name in FACT_FIELDS if name not in ("start", "end", "source_start", "source_end", "spans", "mentions", "rule", "damage")
)

_PAIRED_BY = (
    ("kind", "quote", "sentence"),
    ("kind", "quote"),
    ("kind", "indicator", "sentence", "unit"),
    ("kind", "indicator", "unit", "measure", "time_value"),
    ("kind", "name"),
)
"""What makes a fact that is gone and one that has come the same one, changed: first the closest."""


class Difference(NamedTuple):
    """``change`` is added, removed or changed; ``before`` and ``after`` hold the fields of the fact that have a value."""

    change: str
    doc_id: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None

    @property
    def fields(self) -> dict[str, tuple[Any, Any]]:
        """The fields of a changed fact that differ, before and after."""
        before, after = self.before or {}, self.after or {}
        return {k: (before.get(k), after.get(k)) for k in _SHOWN if k not in ("fact_id", "sentence") and before.get(k) != after.get(k)}


def find_differences(db: sqlite3.Connection, first: int, second: int) -> Iterator[Difference]:
    """The differences between the facts as run ``first`` and as run ``second`` left them, by document."""
    touched = db.execute(
        "SELECT doc, doc_id FROM doc WHERE doc IN (SELECT doc FROM result WHERE run > :a AND run <= :b"
        " UNION SELECT doc FROM result_old WHERE replaced > :a AND replaced <= :b UNION SELECT doc FROM result_old WHERE run > :a AND run <= :b)"
        " ORDER BY doc",
        {"a": first, "b": second},
    )
    for doc, doc_id in touched:
        before, after = facts_as_of(db, doc, first), facts_as_of(db, doc, second)
        yield from _compare(doc_id, before, after)


def facts_as_of(db: sqlite3.Connection, doc: int, run: int) -> dict[str, dict[str, Any]]:
    """The facts of a document as a run left them, by fact_id. Where a later run found the same facts, they were not kept twice."""
    known = db.execute(
        "SELECT MIN(run) FROM (SELECT run FROM result WHERE doc = ?1 UNION SELECT run FROM result_old WHERE doc = ?1)", (doc,)
    )
    if (known.fetchone()[0] or run + 1) > run:
        return {}
    replaced = next((number for number, same in db.execute(_STATE, (doc, run)) if not same), None)
    kept = f"fact WHERE {OF_DOCUMENT}" if replaced is None else f"fact_old WHERE doc = ?1 AND replaced = {int(replaced)}"
    rows = db.execute(f"SELECT {names_sql(_SHOWN)} FROM {kept} ORDER BY seq", (doc,))
    return {row[0]: {k: v for k, v in zip(_SHOWN, row, strict=True) if v is not None} for row in rows}


def _compare(doc_id: str, before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]) -> Iterator[Difference]:
    """Facts by their ids; of the rest, one removed and one added that are stated by the same words, or of the same thing, are one changed."""
    gone = [fact for key, fact in before.items() if key not in after]
    come = [fact for key, fact in after.items() if key not in before]
    for names in _PAIRED_BY:
        waiting: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
        for fact in come:
            waiting.setdefault(tuple(fact.get(n) for n in names), []).append(fact)
        for fact in list(gone):
            partners = waiting.get(tuple(fact.get(n) for n in names))
            if partners and all(fact.get(n) is not None for n in names[:2]):
                partner = partners.pop(0)
                gone.remove(fact)
                come.remove(partner)
                if _without_id(fact) != _without_id(partner):
                    yield Difference("changed", doc_id, fact, partner)
    yield from (Difference("removed", doc_id, fact, None) for fact in gone)
    yield from (Difference("added", doc_id, None, fact) for fact in come)


def _without_id(fact: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in fact.items() if k not in ("fact_id", "sentence")}
