"""Spaces that leave one character alone, where no title, label or list of names has one: 施 达礼, 设 为首页, 从“要我 学”. Part of ``remove_stray_spaces``."""

from __future__ import annotations

import re

from ..legibility import is_han
from .space_context import MEASURES, Line
from .split_words import tag_of

_ALONE = re.compile("(?<![0-9A-Za-z%.·\u3400-\u9fff])[\u3400-\u9fff]")
_WORD = re.compile("[\u3400-\u9fff·]{2}")
_NUMERALS = frozenset("〇一二三四五六七八九十百千万萬亿億")
_FIRST = _NUMERALS | MEASURES | frozenset("章節节款编編文图圖表注註问問答附第致论論题題按男女甲乙丙丁上下左右东西南北東前后後")
"""Characters that head what follows by themselves, credits and questions among them, and those that belong to a number before them."""

_LAST = _NUMERALS | MEASURES | frozenset("摄攝文图圖摘编編译譯著绘繪书書审審校等讯訊电電报報完略无無有是否男女供")
"""Characters that end a line by themselves: credits, units, the cells of tables."""

_BEHIND_LAST = frozenset("\n”’》）)。，；：！？、")
_NUMBERED = re.compile(r"[〔\[（(][12]\d{3}[〕\]）)]\d{1,4}号$")


def leaves_character(line: Line, start: int, end: int) -> bool:
    """Whether one character stands alone before a space, or behind it at the end of a line or a quotation. For pages that have stray spaces.

    Padded names (王 伟) and letter-spaced words have single characters on both sides and stay.

    >>> [leaves_character(Line(chars, 0, len(chars)), place, place + 1) for chars, place in (("施 达礼", 1), ("要我 学", 2), ("王 伟", 1), ("李小满 摄", 3))]
    [True, True, False, False]
    """
    chars = line.chars
    if line.in_title(start):
        return False
    wide = chars[start] == "\u3000"
    if _ALONE.match(chars, start - 1):
        heads = chars[start - 1] in _FIRST or (wide and start - 1 > line.start) or _ends_word(line, start)
        return not heads and _WORD.match(chars, end, line.end) is not None
    behind = chars[end + 1 : end + 2]
    ends = chars[end] not in _LAST and (not behind or behind in _BEHIND_LAST)
    return ends and not wide and is_han(chars[end]) and _WORD.match(chars, start - 2, start) is not None


def _ends_word(line: Line, start: int) -> bool:
    """Whether a single character makes a word with what stands before the space before it: 摄 影 李小满."""
    before = line.chars[max(line.start, start - 3) : start]
    return len(before) == 3 and before[1].isspace() and bool(tag_of(before[0] + before[2]))


def is_addressed(chars: str, start: int, end: int) -> bool:
    """Whether the line end between the number of a document and its addressees was lost: 晋政发〔2021〕8号 各市、县人民政府.

    >>> is_addressed("晋政发〔2021〕8号 各市", 11, 12), is_addressed("晋政发〔2021〕8号 文件", 11, 12)
    (True, False)
    """
    return chars[start - 1] == "号" and chars.startswith("各", end) and _NUMBERED.search(chars, max(0, start - 12), start) is not None
