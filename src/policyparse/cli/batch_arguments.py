"""The words behind batch, status, runs, diff, sql and export become options."""

from __future__ import annotations

import argparse
from typing import NoReturn

from ..output.labels import Language
from .arguments import _date, read_size
from .batch_messages import say_batch
from .messages import UsageError, say

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


class _Words(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def read_words(command: str, words: list[str], language: Language) -> argparse.Namespace:
    """The options of a subcommand and its ``paths``.

    Raises:
        UsageError: with the sentence to show.

    >>> read_words("sql", ["out.db", "SELECT 1", "--format", "json"], "en").paths
    ['out.db', 'SELECT 1']
    """
    parser = _Words(add_help=False, allow_abbrev=False, exit_on_error=False)
    for name in (*_OPTIONS[command], "--lang"):
        parser.add_argument(name)
    if command == "batch":
        parser.add_argument("--retry-failed", action="store_true")
        parser.add_argument("--main-text", action="store_true")
    else:
        parser.add_argument("-o", "--output")
    parser.add_argument("paths", nargs="*")
    try:
        found, rest = parser.parse_known_intermixed_args(words)
    except argparse.ArgumentError as problem:
        key = "takes_no_value" if "explicit argument" in problem.message else "needs_value"
        raise UsageError(say(language, key, problem.argument_name)) from None
    unknown = [word for word in rest if word.startswith("-")]
    if unknown:
        raise UsageError(say(language, "unknown_option", " ".join(unknown)))
    found.paths += rest
    if found.lang not in (None, "zh", "en"):
        raise UsageError(say(language, "bad_language", found.lang))
    return found


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
