"""How a page sets its paragraphs off: by an indentation, by empty lines, or not at all. Part of ``join_broken_lines``."""

from __future__ import annotations

from operator import and_
from typing import NamedTuple

_INDENTS = ("\u3000\u3000", "    ", "\xa0\xa0")
_LONG = 20


class Setting(NamedTuple):
    """What nearly every paragraph of a page has.

    Args:
        indented: it begins with an indentation. spaced: an empty line follows it.
    """

    indented: bool
    spaced: bool

    def goes_on(self, line: str, following: str) -> bool:
        """Whether the next line lacks what would make it a paragraph of its own, although the line before it is set like one."""
        if self.indented:
            return line.startswith(_INDENTS) and not following.startswith((" ", "\t", "\u3000", "\xa0"))
        return self.spaced


def find_setting(lines: list[str]) -> Setting:
    """How the long lines of a page are set.

    >>> find_setting(["　　" + "全市新建社区食堂，服务老年人，群众十分满意。"] * 4)
    Setting(indented=True, spaced=False)
    """
    long = [line for line in lines if len(line) >= _LONG]
    indented = len([line for line in long if line.startswith(_INDENTS)])
    filled = [line != "" and not line.isspace() for line in lines]
    close = sum(map(and_, filled, filled[1:]))
    spaced = sum(filled[:-1]) - close
    return Setting(indented > 2 and 4 * (len(long) - indented) <= indented, spaced > 2 and 3 * close <= spaced)
