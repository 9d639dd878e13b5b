"""The subcommands that read a store: status, runs, diff, sql, export."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import sqlite3
import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from ..batch.diff import find_differences
from ..batch.export import FORMATS, export, view_names
from ..batch.progress import Progress
from ..batch.store import open_to_read
from ..batch.troubles import StoreError, of_database
from ..errors import InputError
from ..output.labels import Language
from ..output.screen import Cell, Column, Screen, draw, styled, table
from .batch_arguments import choice
from .batch_messages import PHASES, say_batch
from .messages import OutputError, UsageError, sentence_of
from .outlet import Outlet

_READS = re.compile(r"\s*(?:select|with|values|explain)\b", re.IGNORECASE)
_STATUS = (
    ("documents", "SELECT COUNT(*) FROM doc"),
    ("parsed", "SELECT COUNT(*) FROM result WHERE state = 'ok'"),
    ("failed", "SELECT COUNT(*) FROM result WHERE state = 'error'"),
    ("facts", "SELECT COUNT(*) FROM fact"),
    ("runs", "SELECT COUNT(*) FROM run"),
    ("last_run", "SELECT state FROM run ORDER BY run DESC LIMIT 1"),
    ("not_in_last_run", "SELECT COUNT(*) FROM doc WHERE run_seen < (SELECT MAX(run) FROM run)"),
)
_STATUS_ZH = {
    "documents": "文档",
    "parsed": "已解析",
    "failed": "失败",
    "facts": "事实",
    "runs": "运行次数",
    "last_run": "最近一次运行",
    "not_in_last_run": "最近一次运行未见的文档",
}


def _status(options: Namespace, language: Language) -> int:
    with _opened(options, 1, "status", language) as db:
        rows: list[tuple[Any, ...]] = [(name, db.execute(sql).fetchone()) for name, sql in _STATUS]
        rows = [(name, found[0] if found else None) for name, found in rows]
        rows += db.execute("SELECT 'facts.' || kind, COUNT(*) FROM fact GROUP BY kind ORDER BY kind").fetchall()
        rows += db.execute("SELECT 'error.' || error_kind, COUNT(*) FROM result WHERE state = 'error' GROUP BY 1 ORDER BY 1").fetchall()
    if options.format == "json":
        _write(json.dumps(dict(rows), ensure_ascii=False) + "\n", options, language)
    else:
        named = [(_STATUS_ZH.get(name, name) if language == "zh" else name, value) for name, value in rows]
        _write(_drawn(("", ""), named, language), options, language)
    return 0


def _runs(options: Namespace, language: Language) -> int:
    with _opened(options, 1, "runs", language) as db:
        found = db.execute(
            "SELECT run, started, ended, state, parsed, unchanged, failed, facts, substr(fingerprint, 1, 12) AS pipeline FROM run"
        )
        _write_rows([column[0] for column in found.description], found, options, language, ("table", "json", "csv"))
    return 0


def _sql(options: Namespace, language: Language) -> int:
    with _opened(options, 2, "sql", language) as db:
        statement = options.paths[1]
        if not _READS.match(statement):
            raise UsageError(say_batch(language, "one_statement"))
        try:
            found = db.execute(statement)
            _write_rows([column[0] for column in found.description], found, options, language, ("table", "json", "csv"))
        except sqlite3.Error as problem:
            raise UsageError(say_batch(language, "sql_failed", problem)) from None
    return 0


def _diff(options: Namespace, language: Language) -> int:
    with _opened(options, 3, "diff", language) as db:
        known = [run for (run,) in db.execute("SELECT run FROM run ORDER BY run")]
        wanted = [int(word) if word.isascii() and word.isdigit() else 0 for word in options.paths[1:]]
        for word, run in zip(options.paths[1:], wanted, strict=True):
            if run not in known:
                raise UsageError(say_batch(language, "no_run", word, "、".join(map(str, known))))
        first, second = sorted(wanted)
        rows = ((d.change, d.doc_id, d.before, d.after, d.fields) for d in find_differences(db, first, second))
        format_ = choice(options.format, ("table", "json", "xlsx"), language)
        if format_ == "xlsx":
            _write_differences(rows, options, language)
        elif format_ == "json":
            names = ("change", "document", "before", "after")
            lines = [json.dumps(dict(zip(names, row, strict=False)), ensure_ascii=False) for row in rows]
            _write("".join(line + "\n" for line in lines), options, language)
        else:
            shown = [
                (change, doc, (after or before or {})["kind"], (after or before or {})["quote"], _change(change, fields))
                for change, doc, before, after, fields in rows
            ]
            _write(_drawn(("change", "document", "kind", "quote", "what"), shown, language), options, language)
    return 0


def _write_differences(rows: Iterable[tuple[Any, ...]], options: Namespace, language: Language) -> None:
    """Added, removed and changed facts on one sheet of a workbook."""
    if not options.output:
        raise UsageError(say_batch(language, "no_output"))
    from ..batch.export_table import Column, Table
    from ..batch.export_xlsx import write_xlsx

    headings = ("change", "document", "kind", "quote", "what", "sentence")
    facts = ((change, doc, after or before, _change(change, fields)) for change, doc, before, after, fields in rows)
    cells = ((change, doc, fact["kind"], fact["quote"], what, fact["sentence"]) for change, doc, fact, what in facts)
    target = Path(options.output)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        write_xlsx(temporary, "notes", [Table("diff", "diff", tuple(Column(name, name, "text") for name in headings), cells)])
        os.replace(temporary, target)
    except OSError as problem:
        raise OutputError(f"{target}: {problem.strerror or problem}") from None
    finally:
        temporary.unlink(missing_ok=True)


def _change(change: str, fields: dict[str, tuple[Any, Any]]) -> str:
    if change == "changed":
        return "; ".join(f"{name}: {before or '—'} → {after or '—'}" for name, (before, after) in fields.items())
    return "; ".join(f"{name}: {after or before}" for name, (before, after) in fields.items() if name not in ("kind", "quote"))


def _export(options: Namespace, language: Language) -> int:
    if not options.output:
        raise UsageError(say_batch(language, "no_output"))
    target = Path(options.output)
    if target.suffix.lower() not in FORMATS:
        raise UsageError(say_batch(language, "no_output"))
    from .batch import make_progress

    with _opened(options, 1, "export", language) as db:
        progress = make_progress(None, language)
        try:
            written = export(db, target, view=options.view or "", language=options.lang, tell=_teller(progress, language))
        except ValueError:
            raise UsageError(say_batch(language, "no_view", options.view, " ".join(view_names(language)))) from None
        except OSError as problem:
            raise OutputError(f"{target}: {problem.strerror or problem}") from None
        except InputError as problem:
            raise OutputError(sentence_of(str(target), problem, language)) from None
        finally:
            progress.end()
    for sheet in written:
        if sheet.sheets > 1:
            print(say_batch(language, "split", sheet.name, sheet.sheets), file=sys.stderr)
    print(say_batch(language, "written", target, sum(sheet.rows for sheet in written)), file=sys.stderr)
    return 0


def _teller(progress: Progress, language: Language) -> Callable[[str, int], None]:
    """Shows which table is being written; the file is put together at the end."""
    words = PHASES[language]

    def tell(title: str, rows: int) -> None:
        progress.show(f"{words['exporting']} {title}" if title else words["closing"], {"rows": rows})

    return tell


@contextmanager
def _opened(options: Namespace, words: int, command: str, language: Language) -> Iterator[sqlite3.Connection]:
    if len(options.paths) != words:
        raise UsageError(say_batch(language, "two_runs" if command == "diff" else "store_first", command))
    store = Path(options.paths[0])
    try:
        with closing(open_to_read(store)) as db:
            try:
                yield db
            except sqlite3.Error as problem:
                raise of_database(store, problem) from None
    except StoreError as problem:
        raise OutputError(problem.message_zh if language == "zh" else str(problem)) from None


def _write_rows(headings: Sequence[str], rows: sqlite3.Cursor, options: Namespace, language: Language, formats: tuple[str, ...]) -> None:
    format_ = choice(options.format, formats, language)
    if format_ == "json":
        lines = (json.dumps(dict(zip(headings, row, strict=True)), ensure_ascii=False) + "\n" for row in rows)
        _write("".join(lines), options, language)
    elif format_ == "csv":
        file = io.StringIO(newline="")
        csv.writer(file).writerows([headings, *rows])
        _write(file.getvalue(), options, language)
    else:
        _write(_drawn(headings, rows, language), options, language)


def _drawn(headings: Sequence[str], rows: Any, language: Language) -> str:
    import shutil

    width = shutil.get_terminal_size((140, 24)).columns if sys.stdout is not None and sys.stdout.isatty() else 140
    cells = [[Cell("" if value is None else str(value)) for value in row] for row in rows]
    screen = Screen(width, False, language)
    drawn = table("", [Column(name) for name in headings], cells, screen)
    drawn.title = None
    for column, name in zip(drawn.columns, headings, strict=True):  # names of columns are shown as they are, never as labels
        column.header = styled(name)
    return draw([drawn], screen)


def _write(chars: str, options: Namespace, language: Language) -> None:
    with Outlet(Path(options.output) if options.output else None, language) as outlet:
        outlet.write(chars)


READING: dict[str, Callable[[Namespace, Language], int]] = {
    "status": _status,
    "runs": _runs,
    "diff": _diff,
    "sql": _sql,
    "export": _export,
}
"""The subcommands by name; each takes its options and gives the exit status."""
