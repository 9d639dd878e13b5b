"""The front doors for Python: ``run`` fills a store, ``parse_many`` gives documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError
from .core import Settings
from .file_name import NamePattern
from .inputs import Columns, Given, find_jobs
from .main_text import extractor
from .pool import Pool, available_cores
from .progress import Progress
from .runner import Request, Summary, run_batch
from .worker import Failure

if TYPE_CHECKING:
    from ..document import Document

Readable = str | bytes | os.PathLike[str]


def run(
    inputs: Iterable[str | os.PathLike[str]],
    store: str | os.PathLike[str],
    *,
    jobs: int = 0,
    columns: Columns | None = None,
    given: Given | None = None,
    name_pattern: str = "",
    time_limit: float | None = 60.0,
    retry_failed: bool = False,
    main_text: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Process files, folders, patterns and tables into a store. What has not changed since an earlier run is not parsed again.

    A script that calls this needs ``if __name__ == "__main__":``, since workers are new processes that import it.

    Args:
        inputs: files, folders, patterns.
        store: the SQLite file, made if there is none; not on a network drive.
        jobs: number of processes; 0 for all cores.
        columns: which columns of tables are what.
        given: date and region for documents that have none of their own.
        name_pattern: regular expression with the groups ``year`` and ``region`` for names of files.
        time_limit: seconds for one document; None for no limit.
        retry_failed: whether documents that failed are tried again.
        main_text: whether only the main text of web pages (.html, .htm) gives facts; needs the extra ``html``.

    Raises:
        InputError: the extra ``html`` is missing.
        ValueError: ``name_pattern`` is no regular expression, or has neither group.
        RunError: the store is in use, broken, or its disk is full.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     text = Path(folder, "烟台市2015.txt")
    ...     _ = text.write_text("全市新建社区食堂120家。", encoding="utf-8")
    ...     first = run([text], Path(folder, "out.db"), jobs=1)
    ...     again = run([text], Path(folder, "out.db"), jobs=1)
    >>> (first.parsed, first.failed), (again.parsed, again.unchanged)
    ((1, 0), (0, 1))
    """
    given = given or Given()
    NamePattern(name_pattern)
    settings = Settings(given.max_bytes, name_pattern, extractor() if main_text else "")
    request = Request(Path(store), jobs, settings, time_limit, retry_failed, "batch.run")
    return run_batch(find_jobs([str(path) for path in inputs], columns or Columns(), given), request, progress)


def parse_many(
    texts: Iterable[Readable],
    *,
    jobs: int = 0,
    published: str | None = None,
    region: str | None = None,
    time_limit: float | None = 60.0,
) -> Iterator[Document | InputError]:
    """Parse many inputs in several processes; the results come in the order of the inputs, and only a few are kept at a time.

    A script that calls this needs ``if __name__ == "__main__":``, since workers are new processes that import it.

    Args:
        texts: characters (``str``), bytes, or paths (``pathlib.Path``), as for ``parse``.
        jobs: number of processes; 0 for all cores.
        published: publication date of all of them; by default what each page gives.
        region: the place whose articles they are; by default what each page gives.
        time_limit: seconds for one input; None for no limit.

    Yields:
        A ``Document``, or an ``InputError`` in place of one that could not be parsed: it is given, not raised.
    """
    jobs = jobs or available_cores()
    pool = Pool(partial(_load_documents, published, region), jobs, time_limit)
    done: dict[int, Any] = {}
    wanted = 0

    def numbered() -> Iterator[_Numbered | None]:
        for number, text in zip(count(), texts, strict=False):
            while number - wanted > 256 * jobs:  # one slow input must not make the others pile up
                yield None
            yield _Numbered(number, text)

    answers = pool.run(numbered())
    try:
        for answer in answers:
            if answer is not None:
                done[answer[0].number] = answer[1]
            while wanted in done:
                found = done.pop(wanted)
                wanted += 1
                yield _result(found)
    finally:
        pool.close()


class _Numbered(NamedTuple):
    number: int
    text: Readable


def _load_documents(published: str | None, region: str | None) -> Callable[[_Numbered], Any]:
    from ..parser import Parser

    parser = Parser(published=published, region=region)

    def work(item: _Numbered) -> Any:
        try:
            return parser.parse(item.text)
        except InputError as problem:  # an exception with several arguments does not survive being pickled
            return {**problem.record(), "message_zh": problem.message_zh, "hint_zh": problem.hint_zh}

    return work


def _result(found: Any) -> Document | InputError:
    if isinstance(found, Failure):
        return InputError(found.kind, found.message, "look at this input", layer="worker")
    if isinstance(found, dict):
        return InputError(found.pop("code"), found.pop("message"), found.pop("hint"), **found)
    document: Document = found
    return document
