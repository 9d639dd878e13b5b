"""The words of the command line become options; what does not fit is a UsageError."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from ..output.labels import Language
from .messages import UsageError, say

FORMATS = ("table", "json", "jsonl", "text")
STORE_COMMANDS = ("batch", "status", "runs", "diff", "sql", "export")
_MEGABYTE = 1024 * 1024
_VALUES = ("--format", "--published", "--region", "--max-size")


@dataclass(frozen=True, slots=True)
class Options:
    """What one run is asked to do. ``format`` is None where it depends on where the output goes."""

    paths: tuple[str, ...]
    language: Language
    format: str | None = None
    published: date | None = None
    region: str | None = None
    explain: bool = False
    output: Path | None = None
    max_bytes: int = 16 * _MEGABYTE


class Words(argparse.ArgumentParser):
    """argparse without its own sentences and exits.

    Args:
        language: of the sentences.
        values: options with a value, beside ``--lang``. flags: options without one. output: whether there is ``-o``.
    """

    def __init__(self, language: Language, values: tuple[str, ...], flags: tuple[str, ...] = (), *, output: bool = True) -> None:
        super().__init__(add_help=False, allow_abbrev=False, exit_on_error=False)
        self.language = language
        for name in (*values, "--lang"):
            self.add_argument(name)
        if output:
            self.add_argument("-o", "--output")
        for name in flags:
            self.add_argument(name, action="store_true")
        self.add_argument("paths", nargs="*")

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)

    def read(self, arguments: list[str]) -> argparse.Namespace:
        """The words by option; options and paths may stand in any order."""
        try:
            words, rest = self.parse_known_intermixed_args(arguments)
        except argparse.ArgumentError as problem:
            key = "takes_no_value" if "explicit argument" in problem.message else "needs_value"
            raise UsageError(say(self.language, key, problem.argument_name)) from None
        unknown = [word for word in rest if word.startswith("-") and word != "-"]
        if unknown:
            raise UsageError(say(self.language, "unknown_option", " ".join(unknown)))
        words.paths += rest
        require(words.lang in (None, "zh", "en"), "bad_language", words.lang, self.language)
        return words


def before_paths(words: list[str]) -> list[str]:
    """The words that may be options: behind ``--`` all are paths.

    >>> before_paths(["--explain", "--", "-h"])
    ['--explain']
    """
    return words[: words.index("--")] if "--" in words else words


def wants_help(words: list[str]) -> bool:
    """Whether the help is asked for."""
    return not {"-h", "--help"}.isdisjoint(before_paths(words))


def read_options(arguments: list[str], language: Language) -> Options:
    """The options of a run.

    Raises:
        UsageError: with the sentence to show.

    >>> read_options(["a.txt", "--format", "text"], "en").format
    'text'
    """
    words = Words(language, _VALUES, ("--explain",)).read(arguments)
    require(words.format in (None, *FORMATS), "bad_format", words.format, language)
    require(bool(words.paths), "no_path", "", language)
    return Options(
        paths=tuple(words.paths),
        language=language,
        format=words.format,
        published=_date(words.published, language),
        region=words.region,
        explain=words.explain,
        output=Path(words.output) if words.output else None,
        max_bytes=read_size(words.max_size, language),
    )


def read_schema_options(arguments: list[str], language: Language) -> Options:
    """The options of the subcommand ``schema``: only where the output goes, and the language.

    Raises:
        UsageError: with the sentence to show.
    """
    words = Words(language, _VALUES, ("--explain",)).read(arguments)
    require(not words.paths, "schema_takes_no_path", " ".join(words.paths), language)
    return Options((), language, output=Path(words.output) if words.output else None)


def require(fits: bool, key: str, value: object, language: Language) -> None:
    """Refuse what does not fit with the sentence of that key.

    Raises:
        UsageError: it does not.
    """
    if not fits:
        raise UsageError(say(language, key, value))


def _date(written: str | None, language: Language) -> date | None:
    if written is None:
        return None
    try:
        return datetime.fromisoformat(written.strip()).date()
    except ValueError:
        raise UsageError(say(language, "bad_date", written)) from None


def read_size(written: str | None, language: Language) -> int:
    """Bytes from megabytes as they are written, 16 by default.

    Raises:
        UsageError: it is no number above 0.
    """
    try:
        megabytes = 16.0 if written is None else float(written)
    except ValueError:
        megabytes = 0.0
    require(0 < megabytes < 1e6, "bad_size", written, language)
    return max(1, int(megabytes * _MEGABYTE))
