"""Original and repaired text side by side in a terminal, the changed passages marked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from ..prepare.repair.report import Repair
from ..text import Certainty
from .labels import revealed, visible
from .paired_lines import Pair, Piece, pair_lines
from .screen import Screen

_CONTEXT = 1
_GAP = "⋯"
_RULE = " │ "
_RESET = "\x1b[0m"
_COLOURS: dict[Certainty, tuple[str, str]] = {  # of what stood there and of what stands there now
    "certain": ("\x1b[31m", "\x1b[32m"),
    "likely": ("\x1b[31m", "\x1b[33m"),
    "lost": ("\x1b[31m", "\x1b[1;7;31m"),
}
_MARKS: dict[Certainty, tuple[str, str]] = {"certain": ("{+", "+}"), "likely": ("{?", "?}"), "lost": ("{!", "!}")}
_REMOVED = ("[-", "-]")


class _Atom(NamedTuple):
    """What is never cut: a character as it is shown, its cells, and the colour that it is drawn in."""

    shown: str
    cells: int
    colour: str = ""


def draw_side_by_side(original: str, edits: Sequence[Repair], screen: Screen, *, whole: bool = False) -> str:
    """Draw original and repaired text beside each other, one row for each line of the repaired text.

    Args:
        original: the text before repair. edits: its repairs.
        screen: on one with colours changed passages are coloured; else they stand between ``[-`` and ``-]`` on the left, and on the
            right between ``{+ +}`` (certain), ``{? ?}`` (likely) and ``{! !}`` (lost).
        whole: show every line, not only those that were changed with a line around them.

    >>> from policyparse.text import Span
    >>> edits = [Repair(("restore_punctuation",), Span(2, 3), ",", "，", "certain")]
    >>> print(draw_side_by_side("目前,建成食堂", edits, Screen(44, False, "en")), end="")
    1 目前[-,-]建成食堂   │ 目前{+，+}建成食堂
    """
    from rich.cells import cell_len

    pairs = pair_lines(original, edits)
    shown = [True] * len(pairs) if whole else _near_changes(pairs)
    number_width = len(str(pairs[-1].number))
    width = max(8, (screen.width - number_width - 1 - len(_RULE)) // 2)
    lines: list[str] = []
    for index, pair in enumerate(pairs):
        if shown[index]:
            left, right = (
                _wrap(_atoms(pieces, side, screen.colour, cell_len), width) for side, pieces in enumerate((pair.before, pair.after))
            )
            lines += _rows(str(pair.number).rjust(number_width), left, right, width)
        elif index == 0 or shown[index - 1]:
            lines.append(f"{_GAP:>{number_width}}")
    return "".join(line.rstrip() + "\n" for line in lines)


def _near_changes(pairs: Sequence[Pair]) -> list[bool]:
    shown = [False] * len(pairs)
    for index, pair in enumerate(pairs):
        if pair.changed:
            for near in range(max(0, index - _CONTEXT), min(len(pairs), index + _CONTEXT + 1)):
                shown[near] = True
    return shown


def _atoms(pieces: Sequence[Piece], side: int, colour: bool, cells: Callable[[str], int]) -> Iterator[_Atom]:
    for piece in pieces:
        if piece.change is None:
            yield from (_Atom(char, cells(char)) for char in visible(piece.chars))
            continue
        ink = _COLOURS[piece.change][side] if colour else ""
        opening, closing = ("", "") if colour else (_MARKS[piece.change] if side else _REMOVED)
        # The wide space of an indented paragraph may well belong there; what was taken away is shown by its code.
        shown = (char if side and char == "\u3000" else revealed(char).replace(" ", "␣") for char in piece.chars)
        for part in (opening, *shown, closing):
            if part:
                yield _Atom(part, cells(part), ink)


def _wrap(atoms: Iterator[_Atom], width: int) -> list[list[_Atom]]:
    """Rows of no more than ``width`` cells."""
    rows: list[list[_Atom]] = [[]]
    used = 0
    for atom in atoms:
        if used + atom.cells > width and rows[-1]:
            rows.append([])
            used = 0
        rows[-1].append(atom)
        used += atom.cells
    return rows


def _rows(number: str, left: Sequence[list[_Atom]], right: Sequence[list[_Atom]], width: int) -> Iterator[str]:
    for index in range(max(len(left), len(right))):
        before = left[index] if index < len(left) else []
        after = right[index] if index < len(right) else []
        padding = " " * (width - sum(atom.cells for atom in before))
        yield f"{number if index == 0 else ' ' * len(number)} {_drawn(before)}{padding}{_RULE}{_drawn(after)}"


def _drawn(atoms: Sequence[_Atom]) -> str:
    """The row with its colours switched on and off only where they change."""
    parts: list[str] = []
    current = ""
    for atom in atoms:
        if atom.colour != current:
            parts.append((_RESET if current else "") + atom.colour)
            current = atom.colour
        parts.append(atom.shown)
    return "".join(parts) + (_RESET if current else "")
