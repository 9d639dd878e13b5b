"""rich behind two functions: cells that cannot harm a terminal, and tables drawn to a string."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .labels import Language, label, visible

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text


class Cell(NamedTuple):
    """The characters of a cell and the style they are drawn in."""

    chars: str
    style: str = ""


class Column(NamedTuple):
    """A column: the key of its heading, whether its cells are kept on one line or stand on the right, and its least width."""

    key: str
    one_line: bool = False
    right: bool = False
    least: int | None = None


class Screen(NamedTuple):
    """What is drawn on: the width in terminal cells, whether colours may be used, and the language of the words."""

    width: int
    colour: bool
    language: Language

    def word(self, key: str) -> str:
        """The word for a key in the language of the screen."""
        return label(key, self.language)


def draw(items: Iterable[RenderableType], screen: Screen) -> str:
    """Draw to a string; without colours it holds no control sequence and no trailing spaces."""
    from rich.console import Console

    file = io.StringIO()
    console = Console(
        file=file,
        width=screen.width,
        force_terminal=screen.colour,
        color_system="auto" if screen.colour else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    for item in items:
        console.print(item)
    drawn = file.getvalue()
    return drawn if screen.colour else "\n".join(line.rstrip() for line in drawn.split("\n"))


def styled(chars: str, style: str = "") -> Text:
    """Characters for rich, never read as markup, with controls made visible."""
    from rich.text import Text

    return Text(visible(chars), style)


def table(heading: str, columns: Sequence[Column], rows: Iterable[Sequence[Cell]], screen: Screen) -> Table:
    """A table with a heading above it; long cells wrap, and Chinese characters count two cells wide."""
    from rich import box
    from rich.table import Table

    drawn = Table(
        title=styled(heading, "bold"),
        title_justify="left",
        box=box.SIMPLE_HEAD,
        pad_edge=False,
        padding=(0, 1),
        show_edge=False,
    )
    for column in columns:
        drawn.add_column(
            styled(screen.word(column.key)),
            no_wrap=column.one_line,
            overflow="fold",
            justify="right" if column.right else "left",
            min_width=column.least,
        )
    for row in rows:
        drawn.add_row(*(styled(cell.chars, cell.style) for cell in row))
    return drawn
