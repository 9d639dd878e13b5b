"""How words go with each other: the best way to cut a text into words, pair by pair, and what may stand behind a word."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .word_pairs import ANYTHING, BEGIN, NUMBER, TIME, Followers, word_pairs
from .words import LONGEST_WORD, general_lexicon, is_han

HIDDEN = "\ue001"
"""Stands for what is not known."""

_REACH = 5
_ALONE = 0.2
"""Words of one character are rarer than the dictionary says."""

_DICTIONARY = 0.3
"""What the frequencies of the dictionary count beside those of the pairs."""

_UNKNOWN = 0.01
_BEFORE_FIGURE = 0.25
"""Exponent of how likely a figure is behind a word: in newspapers figures come before what they count, in policy texts often behind it."""

_SENTENCE_ENDS = "。！？；：\n"
_NUMERALS = frozenset("〇二三四五六七八九十百千万亿两")
_FIGURE = re.compile(r"0[0.]*[万亿]{0,2}[多余]?[%％]?")
_NUMERAL = re.compile("[〇一二两三四五六七八九十百千万亿]{2,}")
_HAN = re.compile("[\u3400-\u9fff]+")


class Before(NamedTuple):
    """What is known at one place of a text.

    Attributes:
        likelihood: of the best way to cut what is before it; 0 where no word ends. followers: what stands behind the last word.
    """

    likelihood: float
    followers: Followers


_NOWHERE = Before(0.0, ANYTHING)


def best_cut(left: str) -> list[Before]:
    """For each place near the end of a text, its end included, the best way to cut what is before it.

    Args:
        left: the text, digits as ``0``.

    >>> best_cut("发挥重要")[2].likelihood > best_cut("发挥重要")[4].likelihood > 0
    True
    """
    near = left[-_REACH:]
    ended = max(map(near.rfind, _SENTENCE_ENDS))
    pairs = word_pairs()
    followers = pairs.after(BEGIN) if ended >= 0 or len(left) < _REACH else ANYTHING
    near = near[ended + 1 :]
    likelihoods = [1.0] + [0.0] * len(near)
    words = [""] * (len(near) + 1)
    found: list[Before] = []
    for start, likelihood in enumerate(likelihoods):  # those further on are filled in on the way
        if not likelihood:
            found.append(_NOWHERE)
            continue
        if words[start]:
            followers = pairs.after(words[start])
        found.append(Before(likelihood, followers))
        known, rest = followers
        for word, size in words_at(near, start) if start < len(near) else ():
            share = likelihood * (known.get(word, 0.0) + rest * general_share(word))
            if share > likelihoods[start + size]:
                likelihoods[start + size], words[start + size] = share, word
    return found


def words_at(text: str, start: int) -> list[tuple[str, int]]:
    """Words that may begin at a place of a text, with the number of characters that they take; a number is one word.

    >>> words_at("发展00年", 2), words_at("发展", 0)
    ([('未##时', 3), ('未##数', 2)], [('发', 1), ('发展', 2)])
    """
    char = text[start]
    if char == "0":
        figure = _FIGURE.match(text, start)
        end = figure.end() if figure else start + 1
        number = [(NUMBER, end - start)]
        return [(TIME, end + 1 - start), *number] if text[end : end + 1] in ("年", "月", "日") else number
    found = [(char, 1)]
    if not is_han(char):
        return found
    numeral = _NUMERAL.match(text, start) if char in _NUMERALS else None
    if numeral:
        found.append((NUMBER, numeral.end() - start))
    listed = general_lexicon().frequencies
    for end in range(start + 2, min(start + LONGEST_WORD, len(text)) + 1):
        word = text[start:end]
        if word in listed:
            found.append((word, end - start))
    return found


@lru_cache(maxsize=65_536)
def general_share(word: str) -> float:
    """How frequent a word is: in the dictionary and in the texts of which the pairs are.

    >>> general_share("发展") > general_share("发屏") == 0
    True
    """
    lexicon, pairs = general_lexicon(), word_pairs()
    listed = lexicon.share(word) * (_ALONE if len(word) == 1 else 1.0)
    seen = pairs.count(word) / pairs.total
    return _DICTIONARY * listed + (1 - _DICTIONARY) * seen or (lexicon.unknown if len(word) == 1 else 0.0)


def follow(word: str, right: str) -> float:
    """How likely ``right`` is behind a word.

    >>> follow("以来", "，") > follow("一个", "，")
    True
    """
    char = right[:1]
    if char in ("", "\n", "，"):
        return word_pairs().clause_end(word, char == "，")
    if "\ue000" <= char <= "\uf8ff" or char == "\ufffd":
        return _UNKNOWN
    likelihood = _follow_words(word, right)
    return likelihood**_BEFORE_FIGURE if char == "0" else likelihood


@lru_cache(maxsize=16_384)
def _follow_words(word: str, right: str) -> float:
    followers = word_pairs().after(word)
    return sum(followers.share(found, general_share(found)) * _rest(right, size) for found, size in words_at(right, 0))


@lru_cache(maxsize=16_384)
def _rest(right: str, size: int) -> float:
    found = _HAN.match(right, size)
    return general_lexicon().best_cuts(found[0])[-1] if found else 1.0
