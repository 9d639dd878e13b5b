"""Passages that nothing can be read from: what a wrong encoding left where no step could tell what stood there.

They are known by characters that clean policy text has one or two of at a time: Chinese characters outside the 3,755 of GB 2312 level 1,
letters of other scripts, U+FFFD. Names of rare characters are left alone, words of other languages too: a passage needs several scripts at
once, or more rare characters in a row than a name has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from operator import ne

from ...text import LOST
from ..legibility import is_han
from .loss import Warned, warned

_GAP = 3
_KEPT = "，。、；：？！“”‘’（）《》〈〉【】〔〕「」『』—…·％　〇×±•©®°\xa0\u2100-\u27ff\uff01-\uff5e\udc80-\udcff"
_DEBRIS = re.compile("锟|拷(?![贝问打])")
_REST = re.compile("(?:锟.{0,3}?拷|.|\n)")
_LONE = re.compile("[\u4e00-\u9fff][À-ÖÙ-öù-ÿ¡-¦¨ª-¯²-´¸-¿][\u4e00-\u9fff]")
"""A letter or sign of Latin-1 inside a word: no name has one alone; the signs that Chinese text does use (° ± · × Ø µ §) are left out."""

_SEPARATORS = re.compile("[、，。；：　\x00-\x7f]+")
_SCRIPTS = (("Latin", 0x80, 0x24F), ("Greek or Cyrillic", 0x370, 0x52F), ("kana", 0x3040, 0x30FF), ("Bopomofo", 0x3100, 0x312F),
            ("Hangul", 0xAC00, 0xD7A3), ("half-width kana", 0xFF61, 0xFF9F))  # fmt: skip


@cache
def _odd() -> re.Pattern[str]:
    frequent = "".join(bytes((lead, trail)).decode("gb2312", "ignore") for lead in range(0xB0, 0xD8) for trail in range(0xA1, 0xFF))
    # All of it one class, so that the search runs from one such character to the next; a question mark that is one must stand at an end.
    return re.compile(f"[^\x00->@-\x7f{_KEPT}{frequent}](?:(?<!\\?)|(?![\x20-\x7e]|\\Z))")


def odd_characters(chars: str) -> list[re.Match[str]]:
    """What makes a passage suspicious: everything but ASCII, the frequent characters and the signs of Chinese text.

    >>> [match[0] for match in odd_characters("推进技能人捕游榻ㄉ杌")]
    ['榻', 'ㄉ', '杌']
    """
    return [*_odd().finditer(chars)]


def find_passages(chars: str, odd: Sequence[re.Match[str]] | None = None) -> list[Warned]:
    """The warnings of all such passages.

    Args:
        chars: the text.
        odd: its odd characters, if somebody has looked for them.

    >>> [w.span for w in find_passages("推进技能人捕游榻ㄉ杌浼佷笟，新增就业3万人。")]
    [Span(start=7, end=13)]
    >>> find_passages("郦韬珉教授和Müller博士考察了嫖氰嫘社区。")
    []
    """
    groups = _groups(chars, odd_characters(chars) if odd is None else odd)
    found = ((start, end) for start, end in groups if _is_unreadable(chars[start:end]) or _LONE.match(chars, start - 1))
    return [warned("unreadable", start, _REST.match(chars, end - 1).end()) for start, end in found]  # type: ignore[union-attr]


def _groups(chars: str, odd: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Stretches of one line in which no more than three ordinary characters stand between two odd ones."""
    start = end = -1
    for match in odd:
        place = match.start()
        if start >= 0 and place - end <= _GAP and "\n" not in chars[end:place]:
            end = place + 1
            continue
        if start >= 0:
            yield start, end
        start, end = place, place + 1
    if start >= 0:
        yield start, end


def _is_unreadable(passage: str) -> bool:
    if _DEBRIS.search(passage):
        return True
    if len(passage) < 3:
        return False
    odd = _odd().findall(passage)
    if 5 * len(odd) < 2 * len(passage):
        return False
    gone = sum(char in (LOST, "?") for char in odd)
    han = sum(map(is_han, odd))
    scripts = [_script(char) for char in odd]
    foreign = len(odd) - gone - han
    return (
        (gone > 2 and len(odd) > 5 and gone < len(odd))
        or (han > 0 and foreign > 0 and len(odd) - gone > 2)
        or (han > 2 and gone > 0)
        or (len({*scripts} - {""}) > 1 and sum(map(ne, scripts, scripts[1:])) > 2)
        or scripts.count("half-width kana") > 2
        or (scripts.count("Latin") > 3 and re.search("[\x80-\u024f]{4}", passage) is not None)
        or _has_long_run(passage)
    )


def _has_long_run(passage: str) -> bool:
    """Whether rare Chinese characters follow each other as in no name, and make no words (魑魅魍魉, 蟑螂蚯蚓)."""
    runs = (part for part in _SEPARATORS.split(passage) if len(part) > 3)
    return any(_crowded(run) and not _makes_words(run) for run in runs)


def _crowded(run: str) -> bool:
    rare = sum(map(is_han, _odd().findall(run)))
    return rare > 3 and (rare > len(run) // 2 if len(run) > 5 else rare == len(run))


def _makes_words(run: str) -> bool:
    """Whether words of the dictionary cover a third of the characters."""
    from ..repair.php_gbk.words import general_lexicon

    lexicon = general_lexicon()
    covered = {
        place for size in (2, 3, 4) for start in range(len(run) - size + 1) if lexicon.share(run[start : start + size])
        for place in range(start, start + size)
    }  # fmt: skip
    return 3 * len(covered) >= len(run)


def _script(char: str) -> str:
    return next(
        (name for name, first, last in _SCRIPTS if first <= ord(char) <= last), "" if is_han(char) or char in f"{LOST}?" else "other"
    )
