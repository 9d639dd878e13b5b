"""The subcommands around a store: batch fills it; status, runs, diff and sql read it; export writes files."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from ..batch.core import Settings
from ..batch.formats import TABLE_SUFFIXES, TEXT_SUFFIXES
from ..batch.inputs import Columns, Given, find_jobs, find_paths, left_out
from ..batch.progress import Lines, Live, Progress
from ..batch.runner import Request, Summary, run_batch
from ..batch.troubles import RunError
from ..errors import InputError
from ..output.labels import Language
from .arguments import wants_help
from .batch_arguments import checked_date, max_bytes, number, read_words
from .batch_messages import PHASES, batch_help, say_batch
from .messages import OutputError, UsageError, sentence_of
from .outlet import Outlet


def run_command(command: str, words: list[str], language: Language) -> int:
    """Run a subcommand; gives the exit status.

    Raises:
        UsageError: wrong words.
        OutputError: a store that cannot be read or written, or an output.
    """
    if wants_help(words):
        with Outlet(None, language) as outlet:
            outlet.write(batch_help(language))
        return 0
    options = read_words(command, words, language)
    if command == "batch":
        return _batch(options, words, language)
    from .store import READING

    reading: Callable[[Namespace, Language], int] = READING[command]
    return reading(options, language)


def make_progress(total: int | None, language: Language) -> Progress:
    """A live line where standard error is a terminal, else plain lines."""
    is_terminal = sys.stderr is not None and sys.stderr.isatty()
    return (Live if is_terminal else Lines)(PHASES[language], total)


def _batch(options: Namespace, words: list[str], language: Language) -> int:
    if not options.paths:
        raise UsageError(say_batch(language, "no_input"))
    if not options.store:
        raise UsageError(say_batch(language, "no_store"))
    size = max_bytes(options.max_size, language)
    request = Request(
        store=Path(options.store),
        jobs=int(number(options.jobs, 0, language)),
        settings=_settings(size, options, language),
        time_limit=number(options.time_limit, 60, language) or None,
        retry_failed=options.retry_failed,
        command=" ".join(["batch", *words]),
    )
    columns = Columns(options.text_col, options.id_col, options.published_col, options.region_col)
    given = Given(checked_date(options.published, language), options.region, size)
    total = _count(options.paths, columns)
    if total == 0:
        raise UsageError(say_batch(language, "nothing", "、".join(options.paths), " ".join((*TEXT_SUFFIXES, *TABLE_SUFFIXES))))
    progress = make_progress(total, language)
    try:
        summary = run_batch(find_jobs(options.paths, columns, given), request, progress)
    except RunError as problem:
        raise OutputError(problem.message_zh if language == "zh" else str(problem)) from None
    except KeyboardInterrupt:
        print(f"\n{say_batch(language, 'left')}", file=sys.stderr)
        raise
    finally:
        progress.end()
    _report(summary, request.store, language)
    others = left_out(options.paths, with_tables=columns.text is not None)
    if others:
        print(say_batch(language, "left_out", "、".join(f"{suffix} {count}" for suffix, count in others.most_common())), file=sys.stderr)
    return summary.status


def _settings(size: int, options: Namespace, language: Language) -> Settings:
    from ..batch.file_name import NamePattern
    from ..batch.main_text import extractor

    pattern = options.name_pattern or ""
    try:
        NamePattern(pattern)
        return Settings(size, pattern, extractor() if options.main_text else "")
    except ValueError as problem:
        raise UsageError(say_batch(language, "bad_pattern", problem)) from None
    except InputError as problem:
        raise OutputError(sentence_of("--main-text", problem, language)) from None


def _count(paths: list[str], columns: Columns) -> int | None:
    """How many documents there will be; None where a table is among them, whose rows are not counted beforehand."""
    count = 0
    try:
        for path in find_paths(paths, with_tables=columns.text is not None):
            if path.suffix.lower() in TABLE_SUFFIXES:
                return None
            count += 1
    except OSError:
        return None
    return count


def _report(summary: Summary, store: Path, language: Language) -> None:
    s = summary
    print(say_batch(language, "summary", s.run, s.parsed, s.unchanged, s.failed, s.facts, s.seconds, store), file=sys.stderr)
    if s.failed:
        print(say_batch(language, "how_failed", "python -m policyparse", store), file=sys.stderr)
    if s.interrupted:
        print(say_batch(language, "go_on"), file=sys.stderr)
