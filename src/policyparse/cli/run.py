"""One run: every input parsed and written, what fails reported, and the rest goes on."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..document import Document, error_record
from ..errors import InputError
from ..output import Printer
from ..output.json import JsonLinesPrinter, JsonPrinter
from ..output.labels import Language, visible
from ..output.screen import Screen
from ..output.text import TextPrinter
from .arguments import Options
from .inputs import Input, find_inputs, is_several, read_standard_input
from .messages import for_command_line, made_error, say, sentence_of
from .outlet import Outlet

if TYPE_CHECKING:
    from ..parser import Parser

_Made = TypeVar("_Made")
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
    screen = Screen(screen_width(outlet.is_terminal), outlet.is_terminal, options.language)
    printer = _printer(format_, is_several(options.paths), screen)
    explained = options.explain and format_ in ("table", "text")
    with outlet:
        from ..parser import Parser

        parser = Parser(published=options.published, region=options.region, max_bytes=options.max_bytes)

        def written(item: Input) -> str:
            return _written(parse_input(parser, item, options), printer, screen, explained)

        return write_inputs(list(find_inputs(options.paths)), outlet, printer, written, options.language)


class _Frame(Protocol):
    """What a printer writes around the inputs that could be read."""

    def begin(self) -> str: ...
    def failure(self, record: dict[str, Any]) -> str: ...
    def end(self) -> str: ...


def write_inputs(inputs: Sequence[Input], outlet: Outlet, frame: _Frame, written: Callable[[Input], str], language: Language) -> int:
    """Write what each input gives, and say on standard error what failed; the rest goes on.

    Args:
        inputs: what to read. outlet: where it goes, open. frame: what stands before, behind, and for a failure.
        written: what an input gives; raises InputError where it fails.
        language: of the sentences.

    Returns:
        The exit status: 0, or 1 where some inputs failed.

    Raises:
        OutputError: the output cannot be written.
    """
    progress = _Progress(len(inputs), outlet.is_terminal)
    outlet.write(frame.begin())
    failed = 0
    for item in inputs:
        progress.show(item.name)
        try:
            chars = written(item)
        except InputError as problem:
            failed += 1
            progress.clear()
            print(sentence_of(item.name, problem, language), file=sys.stderr)
            chars = frame.failure(error_record(item.name, problem))
        outlet.write(chars)
    progress.clear()
    outlet.write(frame.end())
    if failed and len(inputs) > 1:
        print(say(language, "failed", failed, len(inputs)), file=sys.stderr)
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
    return read_input(item, options.max_bytes, options.language, lambda content: parser.parse(content, name=item.name))


def read_input(item: Input, max_bytes: int, language: Language, make: Callable[[bytes | Path], _Made]) -> _Made:
    """What ``make`` makes of one input: of the bytes of standard input, or of a path.

    Raises:
        InputError: what is wrong with it; ``internal`` where the program is at fault.
    """
    try:
        if item.problem is not None:
            raise item.problem
        return make(read_standard_input(max_bytes, language) if item.path is None else item.path)
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


def screen_width(is_terminal: bool) -> int:
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
