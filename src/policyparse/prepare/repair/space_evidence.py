"""What the spaces of sentences tell about a page: words that are split, and spaces that nothing explains. Part of ``remove_stray_spaces``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..legibility import is_han
from ..vocabulary import label_fields
from .space_context import Line, is_item_label, separates_names
from .split_words import splits_word

_NUMBER_ENDS = frozenset("条條章节節编編款一二三四五六七八九十百")
"""Chinese characters that the number of an item may end with."""

LABEL = re.compile("[\u4e00-\u9fff]{2,8}[:：]")
_MOST_LOOKED_AT = 60
ENOUGH = 3
"""Split words, or spaces in sentences that nothing explains, that a page must show; clean text has one of them at most."""


def look_into_sentences(chars: str, runs: list[tuple[int, int]], known: int) -> tuple[int, int]:
    """How many words of sentences are split, and how many spaces of sentences nothing explains; up to three of each.

    Args:
        chars: the text. runs: spaces that prove nothing by themselves.
        known: strays that the page has shown. What could tell nothing together with them is not counted.

    >>> chars = "全市稳步发 展经济，加快产 业转型。"
    >>> look_into_sentences(chars, [(5, 6), (13, 14)], 0), look_into_sentences(chars, [(5, 6)], 0)
    ((2, 2), (0, 0))
    """
    between = [
        (start, end)
        for start, end in runs[:_MOST_LOOKED_AT]
        if end - start == 1 and is_han(chars[start - 1]) and is_han(chars[end]) and not _behind_number(chars, start, end)
    ]
    inside = [(line, start, end) for line, start, end in on_lines(chars, between) if line.is_prose]
    if not _may_tell(inside, known):
        return 0, 0
    split = odd = 0
    for line, start, end in inside:
        if not separates_names(line, start, end):
            split += splits_word(chars, start, end)
            odd += _is_odd(line, start, end)
            if split >= ENOUGH or odd >= ENOUGH:
                break
    return split, odd


def _may_tell(inside: list[tuple[Line, int, int]], known: int) -> bool:
    """Whether enough spaces tell something if none of them stands in a byline, which is dearer to find out."""
    if len(inside) < 2 and not known:
        return False  # one split word is no proof by itself
    split = odd = 0
    for line, start, end in inside:
        split += splits_word(line.chars, start, end)
        odd += len(inside) >= ENOUGH and _is_odd(line, start, end)
        if split > 1 or (split and known) or odd >= ENOUGH:
            return True
    return False


def _is_odd(line: Line, start: int, end: int) -> bool:
    """Whether nothing but a byline explains a space in a sentence."""
    return not (line.chars[start] == "\u3000" or line.in_title(start) or line.divides_slogan(start, end) or heads_line(line, start, end))


def _behind_number(chars: str, start: int, end: int) -> bool:
    """Whether only the number of an item or an article stands before a space between two Chinese characters."""
    return chars[start - 1] in _NUMBER_ENDS and is_item_label(chars, chars.rfind("\n", 0, start) + 1, start, chars[end])


def heads_line(line: Line, start: int, end: int) -> bool:
    """Whether a dateline ends or a label begins at a space.

    >>> heads_line(Line("本报讯 全市", 0, 6), 3, 4), heads_line(Line("全市 新增", 0, 5), 2, 3)
    (True, False)
    """
    return line.is_dateline(start) or _opens_label(line, end)


def _opens_label(line: Line, position: int) -> bool:
    """Whether a label begins at a position: in a sentence a known one, since 现将有关事项通知如下： is none."""
    label = LABEL.match(line.chars, position)
    return label is not None and (not line.is_prose or label[0][:-1] in label_fields())


def on_lines(chars: str, runs: list[tuple[int, int]]) -> Iterator[tuple[Line, int, int]]:
    """The runs with the lines that they stand on; runs of one line share it and what it has found out.

    >>> [(line.start, start) for line, start, end in on_lines("一 二\\n三 四", [(1, 2), (5, 6)])]
    [(0, 1), (4, 5)]
    """
    line: Line | None = None
    for start, end in runs:
        if line is None or start >= line.end:
            line = Line.around(chars, start)
        yield line, start, end
