"""The subcommand evaluate: how right the program is on a corpus with gold."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from ..errors import InputError
from ..output.labels import Language
from .arguments import Words
from .evaluate_messages import evaluate_help, say_evaluate
from .messages import UsageError, sentence_of
from .outlet import Outlet

_VALUES = ("--split", "--errors", "--compare")


def run_evaluate(words: list[str], language: Language) -> int:
    """Evaluate a corpus and print what it gave; gives the exit status.

    Raises:
        UsageError: wrong words, or an old result that is none.
        OutputError: the output cannot be written.
    """
    if "--help" in words or "-h" in words:
        with Outlet(None, language) as outlet:
            outlet.write(evaluate_help(language))
        return 0
    options = _read_words(words, language)
    from .evaluation import evaluate

    old = _read_old(options.compare, language) if options.compare else None
    with Outlet(Path(options.output) if options.output else None, language) as outlet:
        try:
            evaluation = evaluate(Path(options.paths[0]), options.split)
        except InputError as problem:
            print(sentence_of(options.paths[0], problem, language), file=sys.stderr)
            return 1
        outlet.write(_written(evaluation, old, options, language))
    return 0


def _written(evaluation: Any, old: dict[str, Any] | None, options: argparse.Namespace, language: Language) -> str:
    from ..document import write_json
    from .evaluation import compare
    from .evaluation_text import changes, errors, report

    change = compare(old, evaluation) if old else None
    if options.json:
        found = evaluation.to_dict()
        if change:
            found["change"] = {name: [list(fact) for fact in facts] for name, facts in change._asdict().items()}
        return write_json(found, indent=1) + "\n"
    parts = [errors(evaluation, options.errors, language)] if options.errors else [report(evaluation, language)]
    if change:
        parts.append(changes(change, language))
    return "\n".join(parts)


def _read_words(words: list[str], language: Language) -> argparse.Namespace:
    found = Words(language, _VALUES, ("--json",)).read(words)
    _check(found, language)
    return found


def _check(found: argparse.Namespace, language: Language) -> None:
    from ..evaluate import KINDS

    if len(found.paths) != 1:
        raise UsageError(say_evaluate(language, "one_corpus"))
    if found.errors not in (None, *KINDS):
        raise UsageError(say_evaluate(language, "bad_kind", found.errors, "、".join(KINDS) if language == "zh" else ", ".join(KINDS)))


def _read_old(name: str, language: Language) -> dict[str, Any]:
    """An earlier output of ``--json``.

    Raises:
        UsageError: the file is none.
    """
    from .evaluation import SCHEMA

    try:
        old: dict[str, Any] = json.loads(Path(name).read_text(encoding="utf-8"))
        if old["schema"] != SCHEMA:
            raise ValueError(old["schema"])
        return {key: [tuple(item) for item in old[key]] for key in ("right", "missed", "extra")}
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise UsageError(say_evaluate(language, "bad_old", name, problem)) from None
