"""The command line: ``python -m policyparse``. A subcommand name wins over a file of the same name; ``./schema`` is the file."""

from __future__ import annotations

import os
import sys

from ..output.labels import Language
from ..version import __version__
from .arguments import STORE_COMMANDS, before_paths, read_options, read_schema_options, wants_help
from .messages import OutputError, UsageError, help_text, language_of, say
from .outlet import Outlet, give_up_standard_output

_INTERRUPTED, _NOBODY_READS = 130, 141
"""Exit statuses of a program ended by Ctrl-C or by a reader that went away, as the shell counts them."""


def main(arguments: list[str] | None = None) -> int:
    """Run the program and say how it went.

    Args:
        arguments: the words of the command line; those of the process by default.

    Returns:
        0; 1 where some inputs failed; 2 for wrong usage or an output that cannot be written; 130 after Ctrl-C.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    language = language_of(words, os.environ)
    try:
        return _dispatch(words, language)
    except UsageError as problem:
        print(f"policyparse: {problem}; {say(language, 'see_help')}", file=sys.stderr)
        return 2
    except OutputError as problem:
        print(f"policyparse: {problem}", file=sys.stderr)
        return 2
    except BrokenPipeError:
        give_up_standard_output()
        return _NOBODY_READS
    except KeyboardInterrupt:
        return _INTERRUPTED


def _dispatch(words: list[str], language: Language) -> int:
    if words[:1] and words[0] in STORE_COMMANDS:
        from .batch import run_command

        return run_command(words[0], words[1:], language)
    if words[:1] == ["evaluate"]:
        from .evaluate import run_evaluate

        return run_evaluate(words[1:], language)
    if words[:1] == ["repair"]:
        from .repair import run_repair

        return run_repair(words[1:], language)
    if wants_help(words):
        return _show(help_text(language), language)
    if "--version" in before_paths(words):
        return _show(f"policyparse {__version__}\n", language)
    if words[:1] == ["schema"]:
        return _write_schema(words[1:], language)
    options = read_options(words, language)
    from .run import run

    return run(options)


def _show(chars: str, language: Language) -> int:
    with Outlet(None, language) as outlet:
        outlet.write(chars)
    return 0


def _write_schema(words: list[str], language: Language) -> int:
    options = read_schema_options(words, language)
    from ..contract import output_schema
    from ..document import write_json

    with Outlet(options.output, language) as outlet:
        outlet.write(write_json(output_schema(), indent=2) + "\n")
    return 0
