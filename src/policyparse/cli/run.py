"""One run: every input parsed and written, what fails reported, and the rest goes on."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

from ..document import Document, error_record
from ..errors import InputError
from ..output import Printer
from ..output.json import JsonLinesPrinter, JsonPrinter
from ..output.labels import visible
from ..output.screen import Screen
from ..output.text import TextPrinter
from .arguments import Options
from .inputs import Input, find_inputs, is_several, read_standard_input
from .messages import for_command_line, made_error, say, sentence_of
from .outlet import Outlet

if TYPE_CHECKING:
    from ..parser import Parser

_PIPED_WIDTH = 140
_FEW = 3


def run(options: Options) -> int:
    """Parse the inputs and write what they give.

    Returns:
        The exit status: 0, or 1 where some inputs failed.

    Raises:
        OutputError: the output cannot be written.
    """
    outlet = Outlet(options.output, options.language)
    format_ = chosen_format(options, outlet.is_terminal)
    screen = Screen(_width(outlet.is_terminal), outlet.is_terminal, options.language)
    printer = _printer(format_, is_several(options.paths), screen)
    with outlet:
        from ..parser import Parser

        parser = Parser(published=options.published, region=options.region, max_bytes=options.max_bytes)
        inputs = list(find_inputs(options.paths))
        progress = _Progress(len(inputs), outlet.is_terminal)
        outlet.write(printer.begin())
        failed = 0
        for item in inputs:
            progress.show(item.name)
            try:
                written = _written(parse_input(parser, item, options), printer, screen, options.explain and format_ in ("table", "text"))
            except InputError as problem:
                failed += 1
                progress.clear()
                print(sentence_of(item.name, problem, options.language), file=sys.stderr)
                written = printer.failure(error_record(item.name, problem))
            outlet.write(written)
        progress.clear()
        outlet.write(printer.end())
    if failed and len(inputs) > 1:
        print(say(options.language, "failed", failed, len(inputs)), file=sys.stderr)
    return 1 if failed else 0


def chosen_format(options: Options, is_terminal: bool) -> str:
    """The form of the output where none was asked for: a table for people, JSON for programs."""
    if options.format:
        return options.format
    if options.explain or is_terminal:
        return "table"
    return "jsonl" if options.output and options.output.suffix.lower() == ".jsonl" else "json"


def parse_input(parser: Parser, item: Input, options: Options) -> Document:
    """Parse one input.

    Raises:
        InputError: what is wrong with it; ``internal`` where the program is at fault.
    """
    try:
        if item.problem is not None:
            raise item.problem
        if item.path is None:
            return parser.parse(read_standard_input(options.max_bytes, options.language), name=item.name)
        return parser.parse(item.path, name=item.name)
    except InputError as problem:
        raise for_command_line(problem) from None
    except Exception as problem:
        raise _internal(problem) from problem


def _written(document: Document, printer: Printer, screen: Screen, with_explanation: bool) -> str:
    try:
        written = printer.document(document)
        if with_explanation:
            from ..output.explain import explain

            written += explain(document, screen, plain=not screen.colour)
    except Exception as problem:
        raise _internal(problem) from problem
    return written


def _internal(problem: Exception) -> InputError:
    """The error for a fault of the program: named, so that it can be reported, and the other inputs go on."""
    if os.environ.get("POLICYPARSE_DEBUG"):
        raise problem
    return made_error("internal", "internal", f"{type(problem).__name__}: {problem}")


def _printer(format_: str, several: bool, screen: Screen) -> Printer:
    if format_ == "json":
        return JsonPrinter(several=several)
    if format_ == "jsonl":
        return JsonLinesPrinter()
    if format_ == "text":
        return TextPrinter(several=several)
    from ..output.table import TablePrinter

    return TablePrinter(screen)


def _width(is_terminal: bool) -> int:
    """Cells of a line: the terminal's; COLUMNS, or enough for all columns, where the table goes elsewhere."""
    return max(40, shutil.get_terminal_size((_PIPED_WIDTH, 24)).columns) if is_terminal else int_or(os.environ.get("COLUMNS"), _PIPED_WIDTH)


def int_or(written: str | None, default: int) -> int:
    """A whole number of at least 40, or the default.

    >>> int_or("100", 140), int_or("wide", 140), int_or(None, 140)
    (100, 140, 140)
    """
    return max(40, int(written)) if written and written.isdecimal() else default


class _Progress:
    """How far a long run is: one line on standard error, where that is a terminal and the result goes elsewhere."""

    def __init__(self, total: int, result_on_terminal: bool) -> None:
        self._total, self._done, self._shown = total, 0, False
        self._wanted = total > _FEW and not result_on_terminal and sys.stderr is not None and sys.stderr.isatty()

    def show(self, name: str) -> None:
        """Say which input is being read."""
        self._done += 1
        if self._wanted:
            print(f"\r\x1b[K[{self._done}/{self._total}] {visible(os.path.basename(name))[:40]}", end="", file=sys.stderr, flush=True)
            self._shown = True

    def clear(self) -> None:
        """Take the line away before something else is said."""
        if self._shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._shown = False
