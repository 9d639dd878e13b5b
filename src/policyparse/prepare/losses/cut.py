"""Lines that were cut off, as fields of databases that are too short cut them: half a character at the end, or three dots behind it."""

from __future__ import annotations

import re

from .loss import Warned, warned

_HALF = re.compile("(?<=[^\n\ufffd])\ufffd(?=\n|\\Z)|\\?\\.\\.(?=\n|\\Z)|(?<=[^\n.?…])\\.{3,6}(?=\n|\\Z)")
_SHARE = 0.2


def find_cut_lines(chars: str) -> list[Warned]:
    """The warnings at the ends of such lines.

    Three dots may be meant, lists of teasers have them, and one lost character may happen to end a line: they count where several lines, and
    many of the page, end so. Half a character before two dots says it alone.

    >>> [w.span for w in find_cut_lines("全市新增就业岗位一万二千个，同比增?..")]
    [Span(start=17, end=20)]
    >>> find_cut_lines("这件事说来话长...\\n第二天，大家又来了。")
    []
    """
    if "..\n" not in chars and "\ufffd\n" not in chars and not chars.endswith(("..", "\ufffd")):
        return []
    ends = list(_HALF.finditer(chars))
    lines = sum(1 for line in chars.split("\n") if line.strip())
    counts = {first: sum(match[0][0] == first for match in ends) for first in ".\ufffd"}
    many = {"?", *(first for first, count in counts.items() if count > 2 and count > _SHARE * lines)}
    return [warned("cut_lines", *match.span()) for match in ends if match[0][0] in many]
