"""restore_punctuation: ASCII punctuation beside Chinese becomes the full-width mark that Chinese typography uses.

Repairs , : ; ! ? beside a Chinese character, quote or bracket, brackets that hold or touch Chinese, straight quotes in pairs around
Chinese, and the dots that pose as · between Chinese characters. Refuses marks between digits or Latin letters (10:11, 3:1, 1,234, addresses, English phrases), a question mark that asks nothing
(it may stand for a lost character), and brackets and quotes without a partner on their line. 「」 and | stay as they are.
"""

from __future__ import annotations

import re

from ...text import Edit, Span
from ..legibility import is_han
from .find_signs import find_signs

_STEP = "restore_punctuation"
_MARKS = ",:;!?"
_DOTS = "•・‧∙⋅･"
_FULL = {",": "，", ":": "：", ";": "；", "!": "！", "?": "？", "(": "（", ")": "）"}
_CLOSING = frozenset("”’》〉）】」』〕")
_OPENING = frozenset("“‘《〈（【「『〔")
_QUOTES = frozenset("“”‘’《》")
_ADDRESS = re.compile(r"(?:https?|ftp)(?:://[\x21-\x7e]*+)?$|www\.[\x21-\x7e]*+$|@[\w.-]{1,40}$", re.ASCII)
_LONGEST_ADDRESS = 120
_ASKS = re.compile("[吗嗎呢么麼吧谁誰何哪]|怎|什|几[个時时何]|多少|多[久大长高]|是否|能否|可否|有没有|難道|难道|如何")
_QUESTION_REACH = 40


def restore_punctuation(chars: str) -> list[Edit]:
    """Replace ASCII punctuation beside Chinese by its full-width form.

    >>> restored = {e.span.start: e.new for e in restore_punctuation('近日,市里(含县区)新增"夜校"5家:3:1,1,234人')}
    >>> restored
    {2: '，', 5: '（', 9: '）', 12: '“', 15: '”', 18: '：'}
    """
    changes: dict[int, str] = {}
    if '"' in chars or "'" in chars:
        changes = _quotes(chars)
    if "(" in chars or ")" in chars:
        changes |= _brackets(chars, changes)
    for position in sorted(find_signs(chars, _MARKS)):
        if _is_chinese_mark(chars, position, changes) and not _ADDRESS.search(chars, max(0, position - _LONGEST_ADDRESS), position):
            changes[position] = _FULL[chars[position]]
    changes |= {position: "·" for position in find_signs(chars, _DOTS) if _parts_names(chars, position, changes)}
    return [Edit(Span(p, p + 1), new, _STEP, reason="punctuation of Chinese text") for p, new in sorted(changes.items())]


def _is_chinese_mark(chars: str, position: int, changes: dict[int, str]) -> bool:
    before, after = chars[position - 1 : position] if position else "", chars[position + 1 : position + 2]
    before, after = changes.get(position - 1, before), changes.get(position + 1, after)
    left = bool(before) and (is_han(before) or before in _CLOSING or (before in "%％" and _in_chinese(chars, position)))
    right = bool(after) and (is_han(after) or after in _OPENING)
    if chars[position] == "?":
        return left and _asks(chars, position, after)
    return left or (right and not before.isspace() and bool(before))


def _in_chinese(chars: str, position: int) -> bool:
    """Whether Chinese stands shortly before, so that 5%, is no English."""
    return any(map(is_han, chars[max(0, position - 12) : position]))


def _asks(chars: str, position: int, after: str) -> bool:
    """Whether a question mark ends a question. Beside a digit or a bracket it may be what is left of a character."""
    if after and not (is_han(after) or after in "\n ”’“‘》）"):
        return False
    clause = re.split("[。！？；!?;\n]", chars[max(0, position - _QUESTION_REACH) : position])[-1]
    return bool(_ASKS.search(clause))


def _parts_names(chars: str, position: int, changes: dict[int, str]) -> bool:
    """Whether a dot stands between two Chinese characters, as in a foreign name or a compound title."""
    before = changes.get(position - 1, chars[position - 1 : position])
    after = changes.get(position + 1, chars[position + 1 : position + 2])
    return bool(before and after) and (is_han(before) or before == "”") and (is_han(after) or after == "“")


def _brackets(chars: str, quotes: dict[int, str]) -> dict[int, str]:
    """Pairs on one line that hold or touch Chinese; a pair of one ASCII and one full-width bracket becomes full-width too."""
    changes: dict[int, str] = {}
    stack: list[int] = []
    line_end = -1
    for position in sorted(find_signs(chars, "()（）")):
        sign = chars[position]
        if position > line_end:
            stack.clear()
            line_end = chars.find("\n", position) % (len(chars) + 1)
        if sign in "(（":
            stack.append(position)
        elif stack:
            start = stack.pop()
            if chars[start] + sign != "（）" and _touches_chinese(chars, start, position, quotes):
                changes |= {p: _FULL[chars[p]] for p in (start, position) if chars[p] in _FULL}
    return changes


def _touches_chinese(chars: str, start: int, end: int, quotes: dict[int, str]) -> bool:
    if chars[start] + chars[end] in ("（)", "(）"):
        return True
    around = quotes.get(start - 1, chars[max(0, start - 1) : start]) + quotes.get(end + 1, chars[end + 1 : end + 2])
    return any(is_han(c) or c in _QUOTES for c in around) or any(map(is_han, chars[start:end]))


def _quotes(chars: str) -> dict[int, str]:
    """Straight quotes, turned in pairs line by line; only where the pair holds or touches Chinese."""
    changes: dict[int, str] = {}
    start = 0
    for line in chars.split("\n"):
        for quote, pair in (('"', "“”"), ("'", "‘’")):
            places = [i for i, c in enumerate(line) if c == quote] if quote in line else []
            if len(places) % 2:
                continue  # without a partner nobody knows which way they turn
            for first, last in zip(places[::2], places[1::2], strict=True):
                if _quotes_chinese(line, first, last, quote):
                    changes |= {start + first: pair[0], start + last: pair[1]}
                    line = line[:first] + pair[0] + line[first + 1 : last] + pair[1] + line[last + 1 :]
        start += len(line) + 1
    return changes


def _quotes_chinese(line: str, first: int, last: int, quote: str) -> bool:
    inner = line[first + 1 : last]
    if quote == "'":  # an apostrophe is no quote
        return bool(inner) and is_han(inner[0]) and (is_han(inner[-1]) or inner[-1] in "”》")
    around = line[max(0, first - 1) : first] + line[last + 1 : last + 2]
    return any(map(is_han, inner)) or any(map(is_han, around))
