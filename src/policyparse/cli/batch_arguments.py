"""The words behind batch, status, runs, diff, sql and export become options."""

from __future__ import annotations

import argparse

from ..output.labels import Language
from .arguments import Words, _date, read_size
from .batch_messages import say_batch
from .messages import UsageError

_OPTIONS: dict[str, tuple[str, ...]] = {
    "batch": (
        *("--store", "--text-col", "--id-col", "--published-col", "--region-col", "--published", "--region", "--name-pattern"),
        *("--jobs", "--time-limit", "--max-size"),
    ),
    "status": ("--format",),
    "runs": ("--format",),
    "diff": ("--format",),
    "sql": ("--format",),
    "export": ("--view",),
}


def read_words(command: str, words: list[str], language: Language) -> argparse.Namespace:
    """The options of a subcommand and its ``paths``.

    Raises:
        UsageError: with the sentence to show.

    >>> read_words("sql", ["out.db", "SELECT 1", "--format", "json"], "en").paths
    ['out.db', 'SELECT 1']
    """
    is_run = command == "batch"
    return Words(language, _OPTIONS[command], ("--retry-failed", "--main-text") if is_run else (), output=not is_run).read(words)


def number(written: str | None, default: float, language: Language) -> float:
    """A number of at least 0.

    Raises:
        UsageError: it is none.
    """
    try:
        value = default if written is None else float(written)
    except ValueError:
        value = -1.0
    if not 0 <= value < 1e9:
        raise UsageError(say_batch(language, "bad_number", written))
    return value


def choice(written: str | None, allowed: tuple[str, ...], language: Language) -> str:
    """One of the allowed words, by default the first.

    Raises:
        UsageError: another one.
    """
    if written is None:
        return allowed[0]
    if written not in allowed:
        raise UsageError(say_batch(language, "bad_choice", written, "、".join(allowed)))
    return written


def checked_date(written: str | None, language: Language) -> str | None:
    """A date as it was written, if it is one.

    Raises:
        UsageError: it is no date.
    """
    found = _date(written, language)
    return found.isoformat() if found else None


def max_bytes(written: str | None, language: Language) -> int:
    """The limit of ``--max-size`` in bytes.

    Raises:
        UsageError: it is no size.
    """
    return read_size(written, language)
