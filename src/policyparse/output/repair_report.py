"""The report of a repair: every edit with its place, how many edits each step made, and what could not be undone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from ..document import source_record, warning_record
from ..layers import Repaired
from ..prepare.repair.report import Repair
from .explain import CERTAINTY_STYLES, REPAIR_COLUMNS, drawn_warnings, line_starts, place_of, shown_change, warning_rows
from .labels import revealed
from .screen import Cell, Column, Screen, draw, styled, table

if TYPE_CHECKING:
    from rich.console import RenderableType

SCHEMA = "policyparse-repair/1"
"""Name and version of the JSON form."""

CERTAINTIES = ("certain", "likely", "lost")
_EDITS = (REPAIR_COLUMNS[0], Column("offset", one_line=True, right=True), *REPAIR_COLUMNS[1:])
_STEPS = (Column("steps"), *(Column(name, right=True) for name in ("edits", *CERTAINTIES)))


def count_by_step(edits: Sequence[Repair]) -> list[tuple[str, Counter[str]]]:
    """The steps that made edits, most edits first, with how many are certain, likely and lost.

    An edit that several steps made counts for each of them.

    >>> from policyparse.text import Span
    >>> edits = [Repair(("a", "b"), Span(0, 1), "x", "y", "likely"), Repair(("b",), Span(3, 4), "x", "y", "certain")]
    >>> [(step, dict(counts)) for step, counts in count_by_step(edits)]
    [('b', {'likely': 1, 'certain': 1}), ('a', {'likely': 1})]
    """
    counts: dict[str, Counter[str]] = {}
    for edit in edits:
        for step in edit.steps:
            counts.setdefault(step, Counter())[edit.certainty] += 1
    return sorted(counts.items(), key=lambda item: (-item[1].total(), item[0]))


def repair_report(repaired: Repaired, screen: Screen) -> str:
    """The report for a reader: tables on a terminal, else lines of fields separated by tabs.

    >>> from policyparse import repair
    >>> print(repair_report(repair("目前,建成5家"), Screen(80, False, "en")), end="")  # doctest: +NORMALIZE_WHITESPACE
    edit 1:3 2 , ， restore_punctuation certain - punctuation of Chinese text
    step restore_punctuation 1 1 0 0
    """
    rows = list(_edit_rows(repaired))
    counts = count_by_step(repaired.edits)
    warnings = list(warning_rows(repaired.warnings, repaired.source.chars, repaired.alignment.to_before, screen.language))
    if not screen.colour:
        lines = ["\t".join(("edit", *(field or "-" for field in row))) for row in rows]
        lines += ["\t".join(("step", step, *map(str, _numbers(found)))) for step, found in counts]
        lines += ["\t".join(("warning", *row)) for row in warnings]
        return "".join(f"{line}\n" for line in lines)
    return draw([*_drawn(repaired, rows, counts, screen), *drawn_warnings(warnings, screen)], screen) + "\n"


def _drawn(
    repaired: Repaired, rows: list[tuple[str, ...]], counts: list[tuple[str, Counter[str]]], screen: Screen
) -> Iterator[RenderableType]:
    if not rows:
        yield styled(screen.word("nothing"), "dim")
        return
    styles = [CERTAINTY_STYLES[edit.certainty] for edit in repaired.edits]
    cells = ([Cell(screen.word(c) if i == 5 else c, style) for i, c in enumerate(row)] for row, style in zip(rows, styles, strict=True))
    yield table(f"{len(rows)} {screen.word('n_repairs')}", _EDITS, cells, screen)
    yield styled("")
    yield table(screen.word("by_step"), _STEPS, ([Cell(step), *(Cell(str(n)) for n in _numbers(found))] for step, found in counts), screen)


def _numbers(counts: Counter[str]) -> list[int]:
    """All edits of a step, and those of each certainty."""
    return [counts.total(), *(counts[certainty] for certainty in CERTAINTIES)]


def _edit_rows(repaired: Repaired) -> Iterator[tuple[str, ...]]:
    """Line and column from 1, offset from 0, before, after, steps, certainty, candidates, reason."""
    starts = line_starts(repaired.source.chars)
    for edit in repaired.edits:
        yield (
            place_of(edit.span.start, starts),
            str(edit.span.start),
            shown_change(edit.before),
            shown_change(edit.after),
            " ".join(edit.steps),
            edit.certainty,
            " | ".join(map(revealed, edit.candidates)),
            revealed(edit.reason),
        )


def repair_record(repaired: Repaired) -> dict[str, Any]:
    """The repaired text, its edits and the summary as plain dictionaries, lists and strings.

    >>> from policyparse import repair
    >>> record = repair_record(repair("目前,建成5家"))
    >>> record["text"], record["edits"][0]["column"], record["steps"]
    ('目前，建成5家', 3, [{'step': 'restore_punctuation', 'edits': 1, 'certain': 1, 'likely': 0, 'lost': 0}])
    """
    starts = line_starts(repaired.source.chars)
    to_source = repaired.alignment.to_before
    return {
        "schema": SCHEMA,
        "source": source_record(repaired.source),
        "text": repaired.text,
        "edits": [_edit_record(edit, starts) for edit in repaired.edits],
        "steps": [
            {"step": step, **dict(zip(("edits", *CERTAINTIES), _numbers(found), strict=True))}
            for step, found in count_by_step(repaired.edits)
        ],
        "warnings": [warning_record(warning, to_source(warning.span)) for warning in repaired.warnings],
    }


def _edit_record(edit: Repair, starts: list[int]) -> dict[str, Any]:
    line, column = map(int, place_of(edit.span.start, starts).split(":"))
    return {
        "line": line,
        "column": column,
        "start": edit.span.start,
        "end": edit.span.end,
        "before": edit.before,
        "after": edit.after,
        "steps": [*edit.steps],
        "certainty": edit.certainty,
        "candidates": [*edit.candidates],
        "reason": edit.reason,
    }
