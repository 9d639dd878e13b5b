"""The subcommand repair: the repaired text of each input, a report of its edits, or both texts side by side."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from ..output.labels import Language, visible
from ..output.screen import Screen
from ..text import replace_surrogates
from .arguments import Words, read_size, require, wants_help
from .inputs import Input, find_inputs, is_several
from .messages import UsageError
from .outlet import Outlet
from .repair_messages import repair_help, say_repair
from .run import read_input, screen_width, write_inputs

if TYPE_CHECKING:
    from ..layers import Repaired

_FORMATS = ("text", "json", "jsonl")


@dataclass(frozen=True, slots=True)
class RepairOptions:
    """What one run is asked to do; without ``report`` and ``diff`` it prints the text."""

    paths: tuple[str, ...]
    language: Language
    format: str = "text"
    report: bool = False
    diff: bool = False
    whole: bool = False
    only: Literal["certain"] | None = None
    output: Path | None = None
    max_bytes: int = 0


def run_repair(words: list[str], language: Language) -> int:
    """Repair the inputs and write what was asked for; gives the exit status.

    Raises:
        UsageError: wrong words.
        OutputError: the output cannot be written.
    """
    if wants_help(words):
        with Outlet(None, language) as outlet:
            outlet.write(repair_help(language))
        return 0
    options = read_repair_options(words, language)
    outlet = Outlet(options.output, language)
    printer = _printer(options, Screen(screen_width(outlet.is_terminal), outlet.is_terminal, language))
    with outlet:
        inputs = list(find_inputs(options.paths))
        return write_inputs(inputs, outlet, printer, lambda item: printer.repaired(_repair(item, options)), language)


def read_repair_options(words: list[str], language: Language) -> RepairOptions:
    """The options of a run.

    Raises:
        UsageError: with the sentence to show.

    >>> read_repair_options(["a.txt", "--diff", "--only", "certain"], "en").only
    'certain'
    """
    found = Words(language, ("--format", "--only", "--max-size"), ("--report", "--diff", "--all")).read(words)
    require(bool(found.paths), "no_path", "", language)
    _require(found.format in (None, *_FORMATS), "bad_format", found.format, language)
    _require(found.only in (None, "certain"), "bad_only", found.only, language)
    _require(not found.diff or found.format in (None, "text"), "diff_is_text", found.format, language)
    _require(not found.all or found.diff, "all_needs_diff", "", language)
    return RepairOptions(
        paths=tuple(found.paths),
        language=language,
        format=found.format or "text",
        report=found.report,
        diff=found.diff,
        whole=found.all,
        only=found.only,
        output=Path(found.output) if found.output else None,
        max_bytes=read_size(found.max_size, language),
    )


def _require(fits: bool, key: str, value: object, language: Language) -> None:
    if not fits:
        raise UsageError(say_repair(language, key, value))


def _repair(item: Input, options: RepairOptions) -> Repaired:
    """Repair one input.

    Raises:
        InputError: what is wrong with it.
    """
    from ..layers import repair
    from ..prepare.read import require_chinese

    def make(content: bytes | Path) -> Repaired:
        repaired = repair(content, only=options.only, name=item.name, max_bytes=options.max_bytes)
        require_chinese(repaired.text, repaired.source, repaired.warnings)
        return repaired

    return read_input(item, options.max_bytes, options.language, make)


class _RepairPrinter:
    """Writes texts, reports and diffs; of several inputs each under its name."""

    def __init__(self, options: RepairOptions, screen: Screen, several: bool) -> None:
        self._options, self._screen, self._several = options, screen, several
        self._written = 0

    def begin(self) -> str:
        return ""

    def repaired(self, repaired: Repaired) -> str:
        """What was asked for of one input."""
        from ..output.repair_report import repair_report
        from ..output.side_by_side import draw_side_by_side

        options = self._options
        parts: list[str] = []
        if options.diff and (repaired.edits or options.whole):
            parts.append(draw_side_by_side(repaired.source.chars, repaired.edits, self._screen, whole=options.whole))
        elif options.diff and not options.report:
            parts.append(self._screen.word("nothing") + "\n")
        if options.report:
            parts.append(repair_report(repaired, self._screen))
        if not options.diff and not options.report:
            parts.append(repaired.text + ("" if repaired.text.endswith("\n") else "\n"))
        self._written += 1
        head = f"==> {visible(repaired.source.name)} <==\n" if self._several else ""
        return replace_surrogates(("\n" if head and self._written > 1 else "") + head + "\n".join(parts))

    def failure(self, record: dict[str, Any]) -> str:
        return ""

    def end(self) -> str:
        return ""


class _JsonRepairPrinter:
    """Writes one record for each input."""

    def __init__(self, several: bool, lines: bool) -> None:
        from ..output.json import JsonLinesPrinter, JsonPrinter

        self._inner: JsonLinesPrinter | JsonPrinter = JsonLinesPrinter() if lines else JsonPrinter(several=several)
        self.begin, self.failure, self.end = self._inner.begin, self._inner.failure, self._inner.end

    def repaired(self, repaired: Repaired) -> str:
        """The record of one input."""
        from ..output.repair_report import repair_record

        return self._inner.failure(repair_record(repaired))


def _printer(options: RepairOptions, screen: Screen) -> _RepairPrinter | _JsonRepairPrinter:
    several = is_several(options.paths)
    if options.format == "text":
        return _RepairPrinter(options, screen, several)
    return _JsonRepairPrinter(several, options.format == "jsonl")
