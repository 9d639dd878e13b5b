"""Spaces inside words: letter-spaced lines, and a space at which the dictionary sees one word. Part of ``remove_stray_spaces``."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import groupby

from ..conversion import convert
from ..legibility import is_han
from ..segment import Segmenter

Run = tuple[int, int]
"""Half-open positions of a run of spaces."""

_DIRECT = re.compile("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_COLON = re.compile("[ \xa0\u3000]{0,4}[：:]")
_WINDOW = 6
_HAN_RUN = re.compile("[\u3400-\u9fff〇\U00020000-\U000323af]*+")
_SPACED = re.compile("([ \xa0\u2002\u2003\u2009\u200a\u202f\u3000\t])[^ \t\xa0\u3000\n]\\1[^\n]\\1[^\n]\\1")
"""What such a line holds, from its first space on: a pattern that begins with a line is tried at every character, this one at spaces only."""

_SPACED_LINE = re.compile("^(.?)([ \xa0\u2002\u2003\u2009\u200a\u202f\u3000\t])[^ \t\xa0\u3000\n]\\2[^\n]\\2[^\n]\\2", re.MULTILINE)
_LETTER_SPACED = 9
_CROWD = 24
"""Of n spaces on a line of fewer than 6n characters some three stand closer than that."""

_PARTING = frozenset(">＞»|｜/-")
"""Signs with spaces of their own on both sides: 首页 > 要闻."""


def spaced_lines(chars: str) -> list[int]:
    """Where the same space stands behind every character of a line, marks and digits included; what was a space already stays.

    >>> spaced_lines("到 2 0 年 末 ， 全")
    [1, 3, 5, 7, 9, 11]
    """
    found: list[int] = []
    if not _SPACED.search(chars):
        return found
    for match in _SPACED_LINE.finditer(chars):
        start = match.start()
        line = chars[start : chars.find("\n", start) % (len(chars) + 1)]
        first = len(match[1])
        if len(line) >= _LETTER_SPACED and set(line[first::2]) == {line[first]} and sum(map(is_han, line)) > 2:
            # The indentation of a line and the space behind a # in front of it are its own.
            spaces = range(start + first + 2 * (match[1] in ("", "#")), start + len(line), 2)
            found += [place for place in spaces if _PARTING.isdisjoint(chars[place - 1 : place + 2])]
    return found


def spaced_out_runs(chars: str, between: list[Run]) -> set[Run]:
    """Spaces of letter-spaced words: three or more single characters (国 务 院), labels of two (标　题：), and whole lines.

    Args:
        chars: the text. between: the spaces between two Chinese characters.

    >>> spaced_out_runs("国 务 院 2020", [(1, 2), (3, 4)]) == {(1, 2), (3, 4)}
    True
    """
    found = _spaced_lines(chars, between) if len(between) > 2 and _is_crowded(chars, between) else set()
    chains: list[list[Run]] = [[]]
    for start, end in between:
        if is_han(chars[start - 2 : start - 1]) or is_han(chars[end + 1 : end + 2]):
            continue
        last = chains[-1][-1] if chains[-1] else (-9, -9)
        if start == last[1] + 1 and chars[start:end] == chars[last[0] : last[1]]:
            chains[-1].append((start, end))
        else:
            chains.append([(start, end)])
    return found | {run for chain in chains if len(chain) > 1 or (chain and _is_label(chars, *chain[0])) for run in chain}


def _is_crowded(chars: str, between: list[Run]) -> bool:
    """Whether spaces stand as close somewhere, or on the whole page, as they must in what is letter-spaced: a look at numbers alone."""
    return 12 * len(between) > len(chars) or min([third[0] - first[0] for first, third in zip(between, between[2:], strict=False)]) < _CROWD


def _spaced_lines(chars: str, between: list[Run]) -> set[Run]:
    """The most common space of each line in which hardly two characters stand together; of all lines, if the page is so."""
    whole = 12 * len(between) > len(chars) and len(between) > 4 * len(_DIRECT.findall(chars))
    found: set[Run] = set()
    for line_start, group in groupby(between, lambda run: chars.rfind("\n", 0, run[0]) + 1):
        line_runs = list(group)
        line_end = chars.find("\n", line_start) % (len(chars) + 1)
        crowded = len(line_runs) > 2 and 6 * len(line_runs) > line_end - line_start
        if whole or (crowded and len(line_runs) > 4 * len(_DIRECT.findall(chars, line_start, line_end))):
            usual = Counter(chars[start:end] for start, end in line_runs).most_common(1)[0][0]
            found.update(run for run in line_runs if chars[run[0] : run[1]] == usual)
    return found


def _is_label(chars: str, start: int, end: int) -> bool:
    head = chars[max(0, start - 12) : start - 1].rpartition("\n")[2]
    return not head.strip() and bool(_COLON.match(chars, end + 1))


def splits_word(chars: str, start: int, end: int) -> bool:
    """Whether the best cut of the text without the space has a word across its place.

    >>> splits_word("稳步发 展经济", 3, 4), splits_word("多地 气温下降", 2, 3)
    (True, False)
    """
    left, right = _han_before(chars, start), _han_after(chars, end)
    joined = convert(left + right)
    if not (left and right and _segmenter().may_span(joined, len(left))):
        return False
    for token in _segmenter().tokens(joined):
        if token.end >= len(left):
            if token.end == len(left) or not token.tag:  # a word that the dictionary lacks may be two names
                return False
            halves = (left + right)[token.start : len(left)], (left + right)[len(left) : token.end]
            # 中共中央国务院 is a word of the dictionary, but so are its halves, and longer than two: the space may be meant.
            return token.end - token.start < 5 or not all(len(half) > 1 and _segmenter().tag(half) for half in halves)
    return False


def stands_joined(chars: str, start: int, end: int) -> bool:
    """Whether the page has the same four characters around the space elsewhere without one.

    >>> stands_joined("产值同比 增长5%，利润同比增长3%", 4, 5), stands_joined("周小满 何小暑", 3, 4)
    (True, False)
    """
    left, right = _han_before(chars, start)[-2:], _han_after(chars, end)[:2]
    return len(left) == len(right) == 2 and left + right in chars


def tag_of(word: str) -> str:
    """The dictionary's part of speech of a word in Simplified characters, "" where it has none.

    >>> tag_of("加快"), tag_of("效的")
    ('v', '')
    """
    return _segmenter().tag(word)


def _han_before(chars: str, end: int) -> str:
    window = chars[max(0, end - _WINDOW) : end]
    return window[len(window) - len(_HAN_RUN.match(window[::-1])[0]) :]  # type: ignore[index]


def _han_after(chars: str, start: int) -> str:
    return _HAN_RUN.match(chars, start, start + _WINDOW)[0]  # type: ignore[index]


@cache
def _segmenter() -> Segmenter:
    return Segmenter()
