"""remove_stray_spaces: spaces that Chinese text does not have.

Repairs spaces inside quotes and brackets, before punctuation and behind commas and colons, between a figure and its unit, between spaced-out
characters, and, on pages that show such damage, between characters of a sentence. Refuses indentation, the space behind a list number,
between the names of a byline, between two labels of one line, in titles, tables and columns, and beside Latin words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text import Edit, Span
from ..legibility import is_han
from .space_context import Line, separates_names

_STEP = "remove_stray_spaces"
_SPACE = " \xa0\u2000-\u200a\u202f\u205f\u3000"
_RUN = re.compile(f"[{_SPACE}]++")
_OPENING = frozenset("“‘《〈（【「『〔［")
_CLOSING = frozenset("”’》〉）】」』〕］")
_MARKS = frozenset("，。、；：！？")
_ASCII_MARKS = frozenset(",;:!?)")
_COLON = re.compile(f"[{_SPACE}]{{0,4}}[：:]")
_EMPTY_VALUE = re.compile("[\u4e00-\u9fff]{2,8}[:：]")
_DATE = re.compile("\\d{4}(?:[-/.]\\d|年\\d)|\\d{1,2}:\\d\\d")


def remove_stray_spaces(chars: str) -> list[Edit]:
    """Delete the spaces that do not belong.

    >>> removed = [e.span for e in remove_stray_spaces("到“ 十四五”末，培育 35 万人。\\n记者 王小明 李强")]
    >>> removed
    [Span(start=2, end=3), Span(start=11, end=12), Span(start=14, end=15)]
    """
    length = len(chars)
    spans = (match.span() for match in _RUN.finditer(chars))
    runs = [run for run in spans if run[0] > 0 and run[1] < length and chars[run[0] - 1] not in "\n\t" and chars[run[1]] not in "\n\t"]
    if not runs:
        return []
    sure = {run for run in runs if _is_misplaced(chars, *run)} | _spaced_out(chars, runs)
    doubtful = [run for run in runs if run not in sure]
    if doubtful:
        damaged = sum(_is_inside_quotes(chars, *run) for run in sure) > 1
        sure.update(_doubtful(chars, doubtful, damaged))
    return [Edit(Span(*run), "", _STEP, reason="stray space") for run in sorted(sure)]


def _spaced_out(chars: str, runs: list[tuple[int, int]]) -> set[tuple[int, int]]:
    """Equal spaces between three or more single characters (国 务 院), and those of a label of two (标　题：)."""
    chains: list[list[tuple[int, int]]] = [[]]
    for start, end in runs:
        if not _between_singles(chars, start, end):
            continue
        last = chains[-1][-1] if chains[-1] else (-9, -9)
        if start == last[1] + 1 and end - start == last[1] - last[0]:
            chains[-1].append((start, end))
        else:
            chains.append([(start, end)])
    return {run for chain in chains if len(chain) > 1 or (chain and _is_label(chars, *chain[0])) for run in chain}


def _between_singles(chars: str, start: int, end: int) -> bool:
    """Whether the characters beside a space stand alone. The left one may be the right one of the space before."""
    if not (is_han(chars[start - 1]) and is_han(chars[end])):
        return False
    return not (is_han(chars[start - 2 : start - 1] or " ") or is_han(chars[end + 1 : end + 2] or " "))


def _is_label(chars: str, start: int, end: int) -> bool:
    head = chars[max(0, start - 12) : start - 1].rpartition("\n")[2]
    return not head.strip() and bool(_COLON.match(chars, end + 1))


def _is_inside_quotes(chars: str, start: int, end: int) -> bool:
    """A space behind an opening or before a closing quote: nobody types it, so the page is damaged."""
    return chars[start - 1] in "“‘《「『" or chars[end] in "”’》」』"


def _is_misplaced(chars: str, start: int, end: int) -> bool:
    """Whether the neighbours alone prove the space wrong."""
    left, right = chars[start - 1], chars[end]
    if left in _OPENING or right in _CLOSING or right in _MARKS:
        return True
    if right in _ASCII_MARKS:
        return is_han(left) or left in _CLOSING
    if right == "(" and not _is_chinese(chars[end + 1 : end + 2]):
        return False
    if left == "(":
        return not right.isascii() or right.isdigit()
    if left in "，、；" or (left in ",;" and _is_chinese(chars[start - 2 : start - 1])):
        return _is_chinese(right) or right == "(" or right.isdigit()
    if left == "：" or (left == ":" and _is_chinese(chars[start - 2 : start - 1])):
        return not _EMPTY_VALUE.match(chars, end)
    return (left == "·" and is_han(right)) or (right == "·" and is_han(left))


def _is_chinese(char: str) -> bool:
    return bool(char) and (is_han(char) or char in _OPENING or char in _CLOSING)


def _doubtful(chars: str, runs: list[tuple[int, int]], damaged: bool) -> Iterator[tuple[int, int]]:
    """Spaces that only the line around them can judge."""
    line: Line | None = None
    for start, end in runs:
        if line is None or start >= line.end:
            line = Line.around(chars, start)
        left, right = chars[start - 1], chars[end]
        if _is_figure(left) or _is_figure(right):
            if _splits_figure(line, start, end):
                yield start, end
        elif (left in "。！？" or left in _CLOSING or is_han(left)) and _splits_sentence(line, start, end, damaged):
            yield start, end


def _is_figure(char: str) -> bool:
    return char in "0123456789%％"


def _splits_figure(line: Line, start: int, end: int) -> bool:
    """Between a figure and the Chinese beside it."""
    left, right = line.chars[start - 1], line.chars[end]
    if not (_is_chinese(left) or _is_chinese(right)) or line.is_table or line.is_item_label(start):
        return False
    if _EMPTY_VALUE.match(line.chars, end) or line.is_dateline(start):
        return False
    if line.is_prose:
        return not separates_names(line, start, end)
    if _is_chinese(left) and _DATE.match(line.chars, end):
        return False
    return line.has_unit(start, end)


def _splits_sentence(line: Line, start: int, end: int, damaged: bool) -> bool:
    """Between two Chinese characters or marks."""
    left, right = line.chars[start - 1], line.chars[end]
    if not _is_chinese(right) or not line.is_prose:
        return False
    if left in _CLOSING and right in _OPENING:
        return not separates_names(line, start, end)
    if "\u3000" in line.chars[start:end] or end - start > 1:
        return False  # a column, or a paragraph break that was lost
    if left in "。！？":
        return True
    return damaged and not line.is_dateline(start) and not line.in_title(start) and not separates_names(line, start, end)
