"""From the store to files for people: Excel, CSV and JSON lines."""

from __future__ import annotations

import contextlib
import csv
import json
import os
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from ..version import __version__
from .export_xlsx import MAX_ROWS, Sheet, Written, cell_text, counted, write_xlsx
from .notes import note_lines, translated
from .sample import sample_rows, write_sample
from .views import SHEETS, VIEWS, View, select

FORMATS = (".xlsx", ".csv", ".jsonl")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*")


def export(
    db: sqlite3.Connection,
    path: Path,
    *,
    view: str = "",
    language: str | None = None,
    tell: Callable[[int], None] = lambda rows: None,
    max_rows: int = MAX_ROWS,
) -> list[Written]:
    """Write the store, or one view of it, in the form that the ending of the path names; the file takes its name when it is complete.

    Args:
        view: name of a view, English or Chinese; by default all sheets for .xlsx, ``figures`` for .csv, ``facts`` for .jsonl.
        language: ``zh`` or ``en``, of names and words; by default Chinese, and English in .jsonl, which programs read.
        tell: called with the number of rows now and then.

    Raises:
        ValueError: an ending or a view that there is not.
        OSError: the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise ValueError(f"{path}: the ending must be one of {' '.join(FORMATS)}")
    language = language or ("en" if suffix == ".jsonl" else "zh")
    chosen = SHEETS if suffix == ".xlsx" and not view else (find_view(view or ("facts" if suffix == ".jsonl" else "figures")),)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with read_transaction(db):  # one state of the store, though a batch may write meanwhile
            if suffix == ".xlsx":
                written = _write_book(db, temporary, chosen, language, tell, max_rows)
            else:
                write = _write_csv if suffix == ".csv" else _write_jsonl
                written = [Written(chosen[0].english, write(db, temporary, chosen[0], language, tell), 1)]
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    return written


@contextlib.contextmanager
def read_transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All that is read within belongs to one state of the store."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("ROLLBACK")


def find_view(name: str) -> View:
    """The view of that name in either language.

    Raises:
        ValueError: there is none.

    >>> find_view("目标与数据").english
    'figures'
    """
    for view in VIEWS:
        if name in (view.english, view.chinese):
            return view
    raise ValueError(f"there is no view {name}; there are: {' '.join(v.english for v in VIEWS)}")


def _headings(view: View, language: str) -> list[str]:
    return [chinese if language == "zh" else english for english, chinese, _ in view.columns]


def _rows(db: sqlite3.Connection, view: View, language: str, tell: Callable[[int], None]) -> Iterator[Sequence[Any]]:
    rows: Iterator[Sequence[Any]] = counted(db.execute(select(view, language)), tell)
    return (translated(view, row) for row in rows) if language == "zh" else rows


def _write_book(
    db: sqlite3.Connection, path: Path, views: Sequence[View], language: str, tell: Callable[[int], None], max_rows: int
) -> list[Written]:
    sheets = (Sheet(v.chinese if language == "zh" else v.english, _headings(v, language), _rows(db, v, language, tell)) for v in views)
    note = "说明" if language == "zh" else "notes"

    def finish(book: Any, bold: Any) -> None:
        write_sample(book, bold, sample_rows(db), language, cell_text)

    return write_xlsx(path, note, sheets, note_lines=note_lines(db, language, __version__), max_rows=max_rows, finish=finish)


def _write_csv(db: sqlite3.Connection, path: Path, view: View, language: str, tell: Callable[[int], None]) -> int:
    """With a byte order mark, by which Excel knows UTF-8."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(_headings(view, language))
        for row in _rows(db, view, language, tell):
            writer.writerow([guarded(cell) for cell in row])
            count += 1
    return count


def guarded(cell: Any) -> Any:
    """A cell that no spreadsheet runs as a formula: an apostrophe before = + - @, unless it is a number.

    >>> guarded("=1+1"), guarded("-3.5"), guarded("-甲"), guarded("甲")
    ("'=1+1", '-3.5', "'-甲", '甲')
    """
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not _NUMBER.fullmatch(cell):
        return "'" + cell_text(cell)
    return cell_text(cell) if isinstance(cell, str) else cell


def _write_jsonl(db: sqlite3.Connection, path: Path, view: View, language: str, tell: Callable[[int], None]) -> int:
    """One object a line, empty fields left out; values are never translated."""
    headings, count = _headings(view, language), 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in counted(db.execute(select(view, language)), tell):
            record = {name: cell for name, cell in zip(headings, row, strict=True) if cell is not None}
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count
