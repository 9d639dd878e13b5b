"""Why the result is what it is: every repair with its place, the rule behind every fact, and what could not be undone."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from ..document import Document
from ..prepare.losses import Warned
from ..text import Span
from .labels import Language, revealed
from .screen import Cell, Column, Screen, draw, styled, table

if TYPE_CHECKING:
    from rich.console import RenderableType

REPAIR_COLUMNS = (
    Column("where", one_line=True),
    Column("before"),
    Column("after"),
    Column("steps"),
    Column("certainty", one_line=True),
    Column("candidates"),
    Column("reason"),
)
_FACT_COLUMNS = (Column("where", one_line=True), Column("kind", one_line=True), Column("rule"), Column("quote"))
_WARNING_COLUMNS = (
    Column("where", one_line=True),
    Column("offset", one_line=True, right=True),
    Column("code"),
    Column("source_words"),
    Column("reason"),
)
_NARROWED_COLUMNS = (
    Column("where", one_line=True),
    Column("pattern", one_line=True),
    Column("candidates"),
    Column("rule", one_line=True),
    Column("reason"),
)
_SHOWN = 20
CERTAINTY_STYLES = {"certain": "", "likely": "yellow", "lost": "bold red"}


def explain(document: Document, screen: Screen, *, plain: bool) -> str:
    """The repairs, the rules and the warnings of a document.

    Args:
        plain: one line for each, its fields separated by tabs, for other programs; else tables.

    >>> from policyparse import parse
    >>> document = parse("高質(zhì)量發(fā)展，建(jiàn)成5家。")
    >>> print(explain(document, Screen(80, False, "en"), plain=True).split("\\n")[0])  # doctest: +NORMALIZE_WHITESPACE
    repair 1:3 (zhì) → ∅ remove_pinyin_brackets certain reading of the character before it
    """
    repairs, facts, narrowed = list(_repair_rows(document)), list(_fact_rows(document)), list(_narrowed_rows(document))
    warnings = list(warning_rows(document.warnings, document.source.chars, document.text.to_source, screen.language))
    if plain:
        lines = ["\t".join(("repair", row[0], f"{row[1]} → {row[2]}", *row[3:])).rstrip() for row in repairs]
        lines += ["\t".join(("fact", *row)) for row in facts]
        lines += ["\t".join(("narrowed", *row)) for row in narrowed]
        lines += ["\t".join(("warning", *row)) for row in warnings]
        return "".join(f"{line}\n" for line in lines)
    drawn = [*_drawn(repairs, facts, document, screen), *_drawn_narrowed(narrowed, screen), *drawn_warnings(warnings, screen)]
    return draw(drawn, screen) + "\n"


def _drawn(repairs: list[tuple[str, ...]], facts: list[tuple[str, ...]], document: Document, screen: Screen) -> Iterator[RenderableType]:
    if repairs:
        styles = (CERTAINTY_STYLES[repair.certainty] for repair in document.repairs)
        rows = (
            [Cell(screen.word(c) if i == 4 else c, style) for i, c in enumerate(row)] for row, style in zip(repairs, styles, strict=True)
        )
        yield table(f"{len(repairs)} {screen.word('n_repairs')}", REPAIR_COLUMNS, rows, screen)
    else:
        yield styled(screen.word("nothing"), "dim")
    if facts:
        yield styled("")
        yield table(screen.word("rules"), _FACT_COLUMNS, ([Cell(c) for c in row] for row in facts), screen)


def _drawn_narrowed(rows: Sequence[tuple[str, ...]], screen: Screen) -> Iterator[RenderableType]:
    if rows:
        yield styled("")
        yield table(screen.word("narrowed"), _NARROWED_COLUMNS, ([Cell(c) for c in row] for row in rows), screen)


def _repair_rows(document: Document) -> Iterator[tuple[str, ...]]:
    """Place (line and column of the source, from 1), before, after, steps, certainty, candidates, reason."""
    starts = line_starts(document.source.chars)
    for repair in document.repairs:
        yield (
            place_of(repair.span.start, starts),
            shown_change(repair.before),
            shown_change(repair.after),
            " ".join(repair.steps),
            repair.certainty,
            " | ".join(map(revealed, repair.candidates)),
            revealed(repair.reason),
        )


def warning_rows(
    warnings: Iterable[Warned], original: str, to_source: Callable[[Span], Span], language: Language
) -> Iterator[tuple[str, ...]]:
    """Line and column from 1, offset from 0, code, what stands in the original, and the sentence."""
    starts = line_starts(original)
    for warning in warnings:
        place = to_source(warning.span)
        shown = place.of(original)[:_SHOWN] + ("…" if place.length > _SHOWN else "")
        message = warning.message_zh if language == "zh" else warning.message
        yield place_of(place.start, starts), str(place.start), warning.code, shown_change(shown), message


def drawn_warnings(rows: Sequence[tuple[str, ...]], screen: Screen) -> Iterator[RenderableType]:
    """The table of warnings, if there are any."""
    if rows:
        yield styled("")
        yield table(screen.word("warnings"), _WARNING_COLUMNS, ([Cell(c) for c in row] for row in rows), screen)


def shown_change(chars: str) -> str:
    r"""Characters of a repair: nothing is ∅, a space is ␣.

    >>> shown_change(""), shown_change(" \u200b")
    ('∅', '␣<200B>')
    """
    return revealed(chars).replace(" ", "␣") or "∅"


def _fact_rows(document: Document) -> Iterator[tuple[str, ...]]:
    """Place of the first mention in the source, kind, rule and quote."""
    starts = line_starts(document.source.chars)
    for fact in document.facts:
        first = fact.mentions[0]
        yield place_of(first.source_start, starts), fact.kind, fact.rule, revealed(first.quote)


def _narrowed_rows(document: Document) -> Iterator[tuple[str, ...]]:
    """Place in the source, the digits that are left, the candidates that are left, the rule, and the words that prove it."""
    starts = line_starts(document.source.chars)
    for fact in document.facts:
        damage = fact.damage
        if damage is None:
            continue
        for evidence in damage.evidence:
            place, proof = place_of(fact.mentions[0].source_start, starts), document.text.chars[evidence.start : evidence.end]
            yield place, damage.pattern or "", " | ".join(damage.candidates), evidence.rule, revealed(proof)


def line_starts(chars: str) -> list[int]:
    r"""Where the lines of a text begin.

    >>> line_starts("一\n二二\n")
    [0, 2, 5]
    """
    starts = [0]
    position = chars.find("\n")
    while position >= 0:
        starts.append(position + 1)
        position = chars.find("\n", position + 1)
    return starts


def place_of(position: int, starts: list[int]) -> str:
    """Line and column of a position, both from 1.

    >>> place_of(3, [0, 2, 5])
    '2:2'
    """
    line = bisect_right(starts, position)
    return f"{line}:{position - starts[line - 1] + 1}"
