"""From the store to files for people: Excel, CSV, JSON lines, Parquet and Stata."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from ..version import __version__
from .export_parquet import write_parquet
from .export_stata import write_stata
from .export_table import Table, Tell, view_table
from .export_text import write_csv, write_jsonl
from .export_xlsx import MAX_ROWS, Adds, Written, write_xlsx
from .notes import note_lines
from .panel import NAMES as WIDE
from .panel import Layout, wide_layout, wide_table
from .sample import sample_rows, write_sample
from .views import SHEETS, VIEWS
from .views_base import View

_WRITERS: dict[str, Callable[[Path, Table], int]] = {
    ".csv": write_csv,
    ".jsonl": write_jsonl,
    ".parquet": write_parquet,
    ".dta": write_stata,
}
FORMATS = (".xlsx", *_WRITERS)
_FOR_PROGRAMS = (".jsonl", ".parquet")


def export(
    db: sqlite3.Connection,
    path: Path,
    *,
    view: str = "",
    language: str | None = None,
    tell: Tell = lambda title, rows: None,
    max_rows: int = MAX_ROWS,
) -> list[Written]:
    """Write the store, or one view of it, in the form that the ending of the path names; the file takes its name when it is complete.

    Args:
        view: name of a view, English or Chinese; by default all sheets for .xlsx, ``figures`` for .csv and .dta, else ``facts``.
        language: ``zh`` or ``en``, of names and words; by default Chinese, and English in .jsonl and .parquet, which programs read.
        tell: called with the title of the table and the number of its rows now and then; without a title while the file is closed.

    Raises:
        ValueError: an ending or a view that there is not.
        InputError: the ending needs an extra that is not installed.
        OSError: the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in FORMATS:
        raise ValueError(f"{path}: the ending must be one of {' '.join(FORMATS)}")
    language = language or ("en" if suffix in _FOR_PROGRAMS else "zh")
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with read_transaction(db):  # one state of the store, though a batch may write meanwhile
            if suffix == ".xlsx":
                written = _write_book(db, temporary, view, language, tell, max_rows)
            else:
                name = view or ("facts" if suffix in _FOR_PROGRAMS else "figures")
                table = find_table(db, name, language, tell, codes=suffix == ".jsonl")
                written = [Written(table.english, _WRITERS[suffix](temporary, table), 1)]
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


def find_table(db: sqlite3.Connection, name: str, language: str, tell: Tell = lambda title, rows: None, *, codes: bool = False) -> Table:
    """The view of that name in either language, or the wide panel, as a table.

    Raises:
        ValueError: there is none.
    """
    if name in WIDE:
        return wide_table(db, language, tell=tell)
    return view_table(db, find_view(name), language, tell, codes=codes)


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
    raise ValueError(f"there is no view {name}; there are: {' '.join(view_names('en'))}")


def view_names(language: str) -> list[str]:
    """What can be exported alone: the views, and the wide panel.

    >>> view_names("zh")[:3]
    ['文章', '目标与数据', '去重数据']
    """
    return [*(view.chinese if language == "zh" else view.english for view in VIEWS), WIDE[1 if language == "zh" else 0]]


def _write_book(db: sqlite3.Connection, path: Path, view: str, language: str, tell: Tell, max_rows: int) -> list[Written]:
    layout = Layout((), 0) if view else wide_layout(db)
    sheets = [find_table(db, view, language, tell)] if view else _sheets(db, language, tell, layout)
    lines = note_lines(db, language, __version__, layout.left_out)
    return write_xlsx(path, "说明" if language == "zh" else "notes", sheets, note_lines=lines, max_rows=max_rows, tell=tell)


def _sheets(db: sqlite3.Connection, language: str, tell: Tell, layout: Layout) -> Iterable[Table | Adds]:
    """All sheets in their order: the wide panel behind the long one, the sample behind that."""
    for view in SHEETS:
        yield view_table(db, view, language, tell)
        if view.english == "panel":
            yield wide_table(db, language, layout, tell)
            yield partial(_add_sample, db, language)


def _add_sample(db: sqlite3.Connection, language: str, book: Any, bold: Any) -> None:
    write_sample(book, bold, sample_rows(db), language)
