"""remove_stray_spaces: spaces that Chinese text does not have.

Repairs spaces inside quotes and brackets, before punctuation and behind commas and colons, between a figure and its unit, between spaced-out
characters (behind every character of a line too, figures and marks included), and, on pages that show such damage, between characters of a sentence. Refuses indentation, the space behind a list number,
between the names of a byline, between two labels of one line, in titles, tables and columns, and beside Latin words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from ...text import LOST, Edit, Span
from ..legibility import is_han
from ..vocabulary import label_fields
from .lone_pieces import is_addressed, leaves_character
from .phrases import divides_phrase, divides_title, is_set_apart, stands_apart_nowhere
from .space_context import Line, separates_names
from .space_evidence import ENOUGH, LABEL, heads_line, look_into_sentences, on_lines
from .split_words import spaced_lines, spaced_out_runs, splits_word, stands_joined

_STEP = "remove_stray_spaces"
_SPACE = " \xa0\u1680\u2000-\u200a\u202f\u205f\u3000"
_THIN = frozenset("\u1680\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f")
_PLAIN = "0-9A-Za-z"
_BEHIND_ARTICLE = "".join(f"(?<!\n第[一二三四五六七八九十百]{{{size}}}[条條章节節][ \u3000])" for size in range(1, 5))
_RUN = re.compile(
    f"[{_SPACE}](?:(?<=[^\n\t{_SPACE}{_PLAIN}].){_BEHIND_ARTICLE}[{_SPACE}]*+(?=[^\n\t])|(?<=[{_PLAIN}].)[{_SPACE}]*+(?=[^\n\t{_PLAIN}]))"
)
"""Spaces that have something on both sides on their line, tabulators aside. Between two ASCII letters or digits and behind the number of an
article they are never stray ones."""

_OPENING = frozenset("“‘《〈（【「『〔［")
_CLOSING = frozenset("”’》〉）】」』〕］")
_MARKS = frozenset("，。、；：！？")
_SENTENCE_ENDS = _CLOSING | frozenset("。！？")
_ASCII_MARKS = frozenset(",;:!?)")
_BEFORE_HAN = re.compile("[0-9.,%]++[\u4e00-\u9fff]")
_BEHIND_HAN = re.compile("[\u4e00-\u9fff][0-9.,%]+$")
_UNIT_SIGNS = frozenset("%％‰℃°㎡㎥㎞㎏")
_TELLING = frozenset("(,;:·") | _OPENING | _CLOSING | _MARKS | _ASCII_MARKS | _UNIT_SIGNS
"""Signs of which one must stand beside a space that is wrong whatever else stands around it, thin spaces aside."""

_LABEL_HEAD = re.compile("([\u4e00-\u9fff]{1,6})[:：]")
_HEAD = 5
_DATE = re.compile(f"(?:19|20)\\d\\d[{_SPACE}]?(?:[-/.]\\d|年[{_SPACE}]?\\d)|\\d{{1,2}}:\\d\\d")
_END_OF_DATE = re.compile(r"\d[-/.:]\d{1,2}$")
_DECIMAL = re.compile(
    f"(?<=[\u4e00-\u9fff])(?<![第件表图圖栏欄注条條款项項章节節])\\d{{1,6}}(?=[{_SPACE}.．])(?P<left>[{_SPACE}]?)[.．](?P<right>[{_SPACE}]?)\\d{{1,4}}[{_SPACE}]?"
    "[%％‰万萬亿億元吨噸米公平人家千百倍个個辆輛台户戶亩畝分角]"
)
"""A decimal number in a sentence with a space beside its point; 附件1. 20家企业名单 is none."""

_DECIMAL_REACH = 8
"""Characters that it has before or behind the space beside its point, at most."""

_POINTS = frozenset(".．")
_YEAR = re.compile("(?:19|20)\\d\\d")
_FIGURE = frozenset("0123456789%％")


def remove_stray_spaces(chars: str) -> list[Edit]:
    """Delete the spaces that do not belong.

    >>> removed = [e.span for e in remove_stray_spaces("到“ 十四五”末，培育 35 万人。\\n记者 王小明 李强")]
    >>> removed
    [Span(start=2, end=3), Span(start=11, end=12), Span(start=14, end=15)]
    """
    if chars.isascii():  # no Chinese, or none that has been read yet
        return []
    runs = [match.span() for match in _RUN.finditer(chars)]
    if 1 in [after[0] - before[1] for before, after in pairwise(runs)] or "\t" in chars:  # single characters between spaces
        spaced = spaced_lines(chars)
        if spaced:
            return [_removal(chars, place, place + 1) for place in spaced if not is_set_apart(chars, place, place + 1)]
    if not runs:
        return []
    points = _in_decimals(chars, [run for run in runs if chars[run[0] - 1] in _POINTS or chars[run[1]] in _POINTS])
    if points:
        runs = [run for run in runs if run not in points]
    between = [run for run in runs if is_han(chars[run[0] - 1]) and is_han(chars[run[1]])]
    sure = {run for run in runs if _is_misplaced(chars, *run)} | spaced_out_runs(chars, between)
    doubtful = [run for run in runs if run not in sure] if sure else runs
    if doubtful:
        figures = set(_beside_figures(chars, doubtful))
        quoted = sum(_is_inside_quotes(chars, *run) for run in sure)
        one_sided = sum(_is_one_sided(chars, *run) for run in figures)
        sure |= figures
        rest = [run for run in doubtful if run not in figures] if figures else doubtful
        splits = odd = 0
        if max(quoted, one_sided) < 2:
            splits, odd = look_into_sentences(chars, rest, quoted + one_sided)
        whole = LOST not in chars  # else a space may stand where a character was
        damaged = max(quoted, one_sided) > 1 or quoted + one_sided + splits >= ENOUGH or (whole and odd >= ENOUGH)
        sure.update(_splits_sentence(chars, rest, damaged, damaged or bool(quoted or figures) or splits > 1, whole))
        if one_sided > 2:
            sure.update(_in_titles(chars, rest))
    removals = [_removal(chars, *run) for run in sure if not is_set_apart(chars, *run)]
    return sorted([*points.values(), *removals], key=lambda edit: edit.span)


def _in_decimals(chars: str, beside_points: list[tuple[int, int]]) -> dict[tuple[int, int], Edit]:
    """Spaces beside the point of a decimal number (增长3. 2%), by their places: without them 2% would be read. A guess, though a good one."""
    found: dict[tuple[int, int], Edit] = {}
    for start, end in beside_points:
        for match in _DECIMAL.finditer(chars, max(0, start - _DECIMAL_REACH), end + _DECIMAL_REACH):
            for side in ("left", "right"):
                if match[side]:
                    place = match.span(side)
                    found[place] = Edit(Span(*place), "", _STEP, "likely", ("",), "stray space inside a decimal number")
    return found


def _removal(chars: str, start: int, end: int) -> Edit:
    """Where a page lost characters, several spaces may stand around some that are gone, and one behind one that vanished before it."""
    if LOST in chars and (end - start > 1 or is_han(chars[start - 1])):
        return Edit(Span(start, end), "", _STEP, "likely", ("",), "stray space, or what is left behind lost characters")
    return Edit(Span(start, end), "", _STEP, reason="stray space")


def _is_inside_quotes(chars: str, start: int, end: int) -> bool:
    """A space behind an opening or before a closing quote: nobody types it, so the page is damaged."""
    return chars[start - 1] in "“‘《「『" or chars[end] in "”’》」』"


def _is_one_sided(chars: str, start: int, end: int) -> bool:
    """A space on one side of a figure only, or a wide one: a style that sets figures apart uses plain spaces on both sides."""
    if chars[start] != " ":
        return True
    match = _BEFORE_HAN.match(chars, end) or _BEHIND_HAN.search(chars, max(0, start - 16), start)
    return match is not None


def _is_misplaced(chars: str, start: int, end: int) -> bool:
    """Whether the neighbours alone prove the space wrong."""
    left, right = chars[start - 1], chars[end]
    if left not in _TELLING and right not in _TELLING and chars[start] not in _THIN:
        return False
    if "\xa0" in chars[start:end] and ("\xbf" < left < "\u0250" or "\xbf" < right < "\u0250"):
        return False  # a byte of text that was read in a wrong encoding
    if left in _OPENING or right in _CLOSING or right in _MARKS or (right == "〔" and is_han(left)) or (right in _OPENING and left == "的"):
        return True
    if chars[start] in _THIN and _is_chinese(left) and _is_chinese(right):
        return True  # nobody types them in Chinese
    if right in _UNIT_SIGNS:
        return left.isdigit()
    if right in _ASCII_MARKS:
        return is_han(left) or left in _CLOSING
    if right == "(" and not _is_chinese(chars[end + 1 : end + 2]):
        return False
    if left == "(":
        return not right.isascii() or right.isdigit()
    if end - start > 1 and "\u3000" in chars[start:end]:
        return False  # a paragraph break that was lost
    if left in "，、；" or (left in ",;" and _is_chinese(chars[start - 2 : start - 1])):
        return _is_chinese(right) or right == "(" or right.isdigit()
    if left == "：" or (left == ":" and _is_chinese(chars[start - 2 : start - 1])):
        return not LABEL.match(chars, end)
    return (left == "·" and is_han(right)) or (right == "·" and is_han(left))


def _is_chinese(char: str) -> bool:
    return bool(char) and (is_han(char) or char in _OPENING or char in _CLOSING)


def _beside(chars: str, runs: list[tuple[int, int]], is_figure: Callable[[str], bool]) -> list[tuple[int, int]]:
    """The runs with a character of a figure on one side and Chinese on the other."""
    return [
        (start, end)
        for start, end in runs
        if (is_figure(chars[start - 1]) and _is_chinese(chars[end])) or (is_figure(chars[end]) and _is_chinese(chars[start - 1]))
    ]


def _beside_figures(chars: str, runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The runs between a figure and the Chinese that belongs to it."""
    beside = _beside(chars, runs, _FIGURE.__contains__)
    return ((start, end) for line, start, end in on_lines(chars, beside) if _splits_figure(line, start, end))


def _splits_figure(line: Line, start: int, end: int) -> bool:
    """Whether a space beside a figure is neither that of a column, a list number or a dateline."""
    chars = line.chars
    left, right = chars[start - 1], chars[end]
    if line.is_table or line.is_item_label(start, right) or line.is_dateline(start) or LABEL.match(chars, end):
        return False
    return line.is_prose or (not (_is_chinese(left) and _DATE.match(chars, end)) and line.has_unit(end))


def _in_titles(chars: str, runs: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spaces beside a figure without a unit in the titles of a page where others stand on one side of figures: 2021 河滨马拉松开赛."""
    for line, start, end in on_lines(chars, _beside(chars, runs, str.isdigit)):
        is_year = _YEAR.fullmatch(chars, line.start, start) is not None
        is_apart = line.is_table or line.is_dateline(start) or LABEL.match(chars, end) or _DATE.match(chars, end)
        if not (is_apart or _END_OF_DATE.search(chars, line.start, start)) and (is_year or not line.is_item_label(start, chars[end])):
            yield start, end


def _splits_sentence(chars: str, runs: list[tuple[int, int]], damaged: bool, suspicious: bool, whole: bool) -> Iterator[tuple[int, int]]:
    """Spaces between two Chinese characters or marks.

    Args:
        damaged: the page has spaces inside its quotes, so those inside its sentences are damage too.
        suspicious: it has other strays, so a space that splits a word is one.
        whole: it has lost no characters.
    """
    if not (damaged or suspicious):  # the other spaces could not be told from those that are meant
        runs = [(start, end) for start, end in runs if chars[start - 1] in _SENTENCE_ENDS or _LABEL_HEAD.match(chars, end)]
    between = [  # several spaces: a column, or a paragraph break that was lost
        (start, end)
        for start, end in runs
        if end - start == 1 and _is_chinese(chars[end]) and (chars[start - 1] in "。！？" or _is_chinese(chars[start - 1]))
    ]
    for line, start, end in on_lines(chars, between):
        left, right = chars[start - 1], chars[end]
        if _splits_label(line, start, end) or (
            damaged and whole and (stands_apart_nowhere(line, start, end) or leaves_character(line, start, end))
        ):
            yield start, end
            continue
        if separates_names(line, start, end) or line.is_item_label(start, right) or is_addressed(chars, start, end):
            continue
        if heads_line(line, start, end) and not (suspicious and splits_word(chars, start, end)):
            continue
        if (line.is_prose and _joins_quotes(left, right, chars[start])) or (
            chars[start] != "\u3000" and _splits_words(line, start, end, damaged, suspicious, whole)
        ):
            yield start, end


def _splits_label(line: Line, start: int, end: int) -> bool:
    """Whether the line begins with a known label that the space divides: 发布 机构：."""
    label = _LABEL_HEAD.match(line.chars, end)
    head = line.chars[line.start : start].lstrip()
    return label is not None and 0 < len(head) < _HEAD and head + label[1] in label_fields()


def _joins_quotes(left: str, right: str, space: str) -> bool:
    """Between two quotations, or behind the end of a sentence, where a wide space would be a paragraph break that was lost."""
    return (left in _CLOSING and right in _OPENING) or (left in "。！？" and space != "\u3000")


def _splits_words(line: Line, start: int, end: int, damaged: bool, suspicious: bool, whole: bool) -> bool:
    if damaged and line.is_prose and not (line.in_title(start) or line.divides_slogan(start, end)):
        return True
    if damaged and whole and divides_phrase(line, start, end):
        return True
    # The two halves of a title may well stand joined in the text below it.
    joined = suspicious and not (not line.is_prose and divides_title(line.chars, start, end)) and stands_joined(line.chars, start, end)
    behind_quote = line.is_prose and line.chars[start - 1] in _CLOSING
    return joined or (suspicious and (behind_quote or splits_word(line.chars, start, end)))
