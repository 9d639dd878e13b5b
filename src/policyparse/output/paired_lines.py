"""Original and repaired text as pairs of lines: what stands on the left, what on the right, and which passages were changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ..prepare.repair.report import Repair
from ..text import Certainty

_BREAK = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


class Piece(NamedTuple):
    """A stretch of a line, and how certain its change is; None where nothing was changed."""

    chars: str
    change: Certainty | None = None


@dataclass
class Pair:
    """A line of the repaired text beside what it was made from: one line, several, or none.

    Args:
        number: of the first original line, from 1. before, after: their pieces in order; the line end is left out.
    """

    number: int
    before: list[Piece] = field(default_factory=list)
    after: list[Piece] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether any passage was changed."""
        return any(piece.change for piece in (*self.before, *self.after))


def pair_lines(original: str, edits: Sequence[Repair]) -> list[Pair]:
    r"""The pairs of a text and its repairs.

    >>> from policyparse.text import Span
    >>> edits = [Repair(("x",), Span(1, 2), ",", "，", "certain"), Repair(("y",), Span(3, 5), "\r\n", "\n", "certain")]
    >>> [(p.number, "".join(x.chars for x in p.before), "".join(x.chars for x in p.after)) for p in pair_lines("一,二\r\n三", edits)]
    [(1, '一,二\r', '一，二'), (2, '三', '三')]
    """
    pairs = [Pair(1)]
    line = 1
    for before, after, change in _stretches(original, edits):
        ends_line = after.endswith("\n")
        pair = pairs[-1]
        if change is None:
            piece = Piece(before.removesuffix("\n"))
            if piece.chars:
                pair.before.append(piece)
                pair.after.append(piece)
        else:
            shown = before.removesuffix("\n") if ends_line else before
            pair.before += [Piece(shown, change)] if shown else []
            pair.after += [Piece(after.removesuffix("\n"), change)] if after.removesuffix("\n") else []
            if not shown and not after.removesuffix("\n"):  # a line end that was put in
                pair.after.append(Piece("\n", change))
        line += len(_BREAK.findall(before))
        if ends_line:
            pairs.append(Pair(line))
    if not pairs[-1].before and not pairs[-1].after and len(pairs) > 1:
        pairs.pop()
    return pairs


def _stretches(original: str, edits: Sequence[Repair]) -> Iterator[tuple[str, str, Certainty | None]]:
    """What stands in the original, what in the repaired text, and the certainty of a change; none reaches beyond a repaired line."""
    position = 0
    for edit in edits:
        yield from ((line, line, None) for line in _lines(original[position : edit.span.start]))
        yield from ((before, after, edit.certainty) for before, after in _matched(edit.before, edit.after))
        position = edit.span.end
    yield from ((line, line, None) for line in _lines(original[position:]))


def _lines(chars: str) -> list[str]:
    """The lines with their ends, cut at LF only: other line ends are in edits."""
    return re.findall("[^\n]*\n|[^\n]+", chars)


def _matched(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The lines of an edit beside each other where both have as many; else all of it with the first line of the result."""
    left = re.findall(f"(?s:.*?)(?:{_BREAK.pattern})|(?s:.+)", before)
    right = _lines(after)
    if len(left) == len(right):
        yield from zip(left, right, strict=True)
    else:
        yield before, right[0] if right else ""
        yield from (("", line) for line in right[1:])
