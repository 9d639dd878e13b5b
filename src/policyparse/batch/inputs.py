"""Inputs become jobs: files, folders, patterns, and tables with one document in a row."""

from __future__ import annotations

import glob
import hashlib
import json
import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator
from io import UnsupportedOperation
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import InputError
from ..prepare.read import unreadable
from ..text import replace_surrogates
from .core import Job
from .formats import NOT_READ, TABLE_SUFFIXES, TEXT_SUFFIXES
from .problem import problem_of
from .rows import read_rows

_TEXT_NAMES = ("text", "content", "正文", "内容", "文本", "全文")


class Columns(NamedTuple):
    """Which columns of a table are what. A missing ``text`` is looked for under common names; all other columns are carried along."""

    text: str | None = None
    id: str | None = None
    published: str | None = None
    region: str | None = None


class Given(NamedTuple):
    """What holds for every document that says nothing else, and the largest file that is read."""

    published: str | None = None
    region: str | None = None
    max_bytes: int = 16 * 1024 * 1024


def find_paths(inputs: Iterable[str], *, with_tables: bool = True) -> Iterator[Path]:
    """The files that inputs stand for: files themselves, texts and tables below folders, and patterns such as ``data/**/*.txt``.

    Hidden files and folders are left out, and in a folder the order is that of the names, so every run sees the same one.

    Args:
        with_tables: whether a folder is searched for tables too; what is named itself is always read.
    """
    suffixes = TEXT_SUFFIXES + TABLE_SUFFIXES if with_tables else TEXT_SUFFIXES
    for given in inputs:
        if os.path.isdir(given):
            yield from _below(given, suffixes, set())
        elif not os.path.exists(given) and glob.has_magic(given):
            yield from (Path(found) for found in sorted(glob.glob(given, recursive=True)) if os.path.isfile(found))
        else:
            yield Path(given)


def left_out(inputs: Iterable[str], *, with_tables: bool) -> Counter[str]:
    """How many files below folders may hold articles but are not read, by their endings: tables without ``--text-col``, .doc and the like.

    >>> left_out([], with_tables=True)
    Counter()
    """
    suffixes = NOT_READ if with_tables else NOT_READ + TABLE_SUFFIXES
    found = Counter(path.suffix.lower() for given in inputs if os.path.isdir(given) for path in _below(given, suffixes, set()))
    return Counter({suffix: count for suffix, count in found.items() if suffix in suffixes})  # no folders that cannot be listed


def _below(folder: str, suffixes: tuple[str, ...], visited: set[tuple[int, int]]) -> Iterator[Path]:
    try:
        state = os.stat(folder)
        if (state.st_dev, state.st_ino) in visited:  # a link that leads back
            return
        visited.add((state.st_dev, state.st_ino))
        with os.scandir(folder) as entries:
            found, folders = [], set()  # names alone: there may be a hundred thousand
            for entry in entries:
                if not entry.name.startswith((".", "~$")):
                    if entry.is_dir():
                        folders.add(entry.name)
                    elif not entry.name.lower().endswith(suffixes):
                        continue
                    found.append(entry.name)
        found.sort()
    except OSError:  # not ours to look into, or gone since: its name is given, and reading it fails as that of a file does
        yield Path(folder)
        return
    for name in found:
        path = os.path.join(folder, name)
        if name in folders:
            yield from _below(path, suffixes, visited)
        else:
            yield Path(path)


def find_jobs(inputs: Iterable[str], columns: Columns, given: Given) -> Iterator[Job]:
    """The jobs of all inputs, read when they are asked for; what cannot be read is a job with a problem.

    Tables in folders are read where a column is named: a folder of texts often holds a list of them too.
    """
    for path in find_paths(inputs, with_tables=columns.text is not None):
        if path.suffix.lower() in TABLE_SUFFIXES:
            yield from _table_jobs(path, columns, given)
        else:
            yield _file_job(path, given)


def file_id(path: Path) -> str:
    """The name of a file in the store: the path as given, with ``/``.

    >>> file_id(Path("a//b/./c.txt"))
    'a/b/c.txt'
    """
    return replace_surrogates(Path(os.path.normpath(path)).as_posix())


def _file_job(path: Path, given: Given) -> Job:
    name = file_id(path)
    try:
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):
            os.scandir(path).close()  # says why it cannot be listed
        elif not stat.S_ISREG(mode):
            raise UnsupportedOperation("it is no file but a pipe or a device")  # reading it might wait for ever
        with path.open("rb") as file:
            content = file.read(given.max_bytes + 1)
    except (OSError, ValueError) as problem:
        return Job(name, b"", stem=path.stem, problem=problem_of(unreadable(problem)))
    return Job(name, content, given.published, given.region, path.stem, path.suffix.lower())


def _table_jobs(path: Path, columns: Columns, given: Given) -> Iterator[Job]:
    name = file_id(path)
    seen: dict[int, int] = {}
    try:
        for number, row in enumerate(read_rows(path), 1):
            job = _row_job(name, number, row, columns, given)
            times = seen[hash(job.doc_id)] = seen.get(hash(job.doc_id), 0) + 1
            yield job._replace(doc_id=f"{job.doc_id}~{times}") if times > 1 else job
    except InputError as problem:
        yield Job(name, b"", problem=problem_of(problem))
    except OSError as problem:
        yield Job(name, b"", problem=problem_of(unreadable(problem)))


def _row_job(table: str, number: int, row: dict[str, Any], columns: Columns, given: Given) -> Job:
    if isinstance(row.get(""), InputError):
        return Job(f"{table}#row {number}", b"", problem=problem_of(row[""]))
    text_column = columns.text or next((name for name in _TEXT_NAMES if name in row), None)
    for column in (text_column or "text", columns.id, columns.published, columns.region):
        if column is not None and column not in row:
            found = "、".join(map(str, row))[:200]
            raise InputError(
                "no_column",
                f"there is no column {column}; there are: {found}",
                "name it with --text-col and the like",
                layer="batch",
                message_zh=f"没有“{column}”列；有：{found}",
                hint_zh="请用 --text-col 等选项指明",
            )
    content = _words(row.get(text_column or "")).encode("utf-8", "surrogateescape")
    used = {text_column, columns.id, columns.published, columns.region}
    extra = {key: value for key, value in row.items() if key not in used and value not in (None, "")}
    # Without a column for it, the id comes from the text, so that a row put in between changes nothing for the others.
    row_id = _words(row[columns.id]) if columns.id else hashlib.sha256(content).hexdigest()[:16]
    return Job(
        replace_surrogates(f"{table}#{row_id}"),
        content,
        _words(row.get(columns.published or "")) or given.published,
        _words(row.get(columns.region or "")) or given.region,
        extra=replace_surrogates(json.dumps(extra, ensure_ascii=False, default=str)) if extra else "",
    )


def _words(value: Any) -> str:
    return "" if value is None else str(value).strip()
