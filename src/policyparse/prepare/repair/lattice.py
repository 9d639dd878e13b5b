"""Missing characters read together: all ways to cut the text around them into words, summed up.

Where several characters stand beside each other and each has a few readings, choosing them one after another goes wrong (工作 becomes 只作);
the sum over all words tells how likely each reading is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from math import prod

from ..conversion import convert
from .expected import is_expected
from .php_gbk.words import LONGEST_WORD, general_lexicon, is_han

_REACH = LONGEST_WORD - 1
_LONGEST = 32
_MOST_WORDS = 4500
_MOST_READINGS = 80

Slot = Sequence[str]
"""The characters that may stand at one place."""


def slot_shares(slots: Sequence[Slot], marks: Mapping[str, float]) -> list[dict[str, float]]:
    """For each place the probabilities of its characters, by the words that they make with each other.

    Args:
        slots: for each place its possible characters, Chinese or marks. marks: shares of the marks.

    >>> best = [max(shares, key=shares.get) for shares in slot_shares(["工只共", "世作共", "报", "告"], {})]
    >>> "".join(best)
    '工作报告'
    """
    edges = [list(_words(slots, start, marks)) for start in range(len(slots))]
    before = [1.0] + [0.0] * len(slots)
    for start, words in enumerate(edges):
        for word, share in words:
            before[start + len(word)] += before[start] * share
    after = [0.0] * len(slots) + [1.0]
    for start in range(len(slots) - 1, -1, -1):
        after[start] = sum(share * after[start + len(word)] for word, share in edges[start])
    shares: list[dict[str, float]] = [{} for _ in slots]
    for start, words in enumerate(edges):
        for word, share in words:
            whole = before[start] * share * after[start + len(word)]
            for place, char in enumerate(word, start):
                shares[place][char] = shares[place].get(char, 0.0) + whole
    return [_normed(found) for found in shares]


def text_share(slots: Sequence[frozenset[str]], marks: Mapping[str, float]) -> float:
    """How likely a short text is, summed up over the readings of its characters: to compare two ways to read the same damage.

    >>> text_share([*map(frozenset, "芜湖市人社局")], {}) > text_share([*map(frozenset, "芜盒人社局")], {})
    True
    """
    simple = [list(_simplified(slot)) for slot in slots]
    before = [1.0] + [0.0] * len(simple)
    for start in range(len(simple)):
        for word, share in _words(simple, start, marks):
            before[start + len(word)] += before[start] * share
    return before[-1]


def _words(slots: Sequence[Slot], start: int, marks: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """Words that may begin at a place, with their shares; every character is one by itself."""
    lexicon = general_lexicon()
    for char in slots[start]:
        yield char, marks.get(char) or lexicon.share(char) or lexicon.unknown
    for size in range(2, min(LONGEST_WORD, len(slots) - start) + 1):
        part = slots[start : start + size]
        if prod(map(len, part)) > _MOST_WORDS:
            return
        for chars in product(*part):
            word = "".join(chars)
            found = lexicon.share(word)
            if found:
                yield word, found


def _normed(shares: dict[str, float]) -> dict[str, float]:
    total = sum(shares.values())
    return {char: share / total for char, share in shares.items()} if total else shares


def read_together(readable: str, holes: Mapping[int, frozenset[str]], marks: Mapping[str, float]) -> Iterator[tuple[int, dict[str, float]]]:
    """The probabilities of the characters at each hole, in order.

    Args:
        readable: the text, Simplified. holes: places and what may stand there. marks: shares of the marks.
    """
    for cluster in _clusters(readable, sorted(holes)):
        start, end = cluster[0], cluster[-1] + 1
        start -= _run(readable[max(0, start - _REACH) : start][::-1])
        end += _run(readable[end : end + _REACH])
        origins = {place: _simplified(holes[place]) for place in cluster}
        shares = slot_shares([list(origins.get(i, readable[i])) for i in range(start, end)], marks)
        for place in cluster:
            yield place, {origins[place][char]: share for char, share in shares[place - start].items()}


def _run(chars: str) -> int:
    """How many Chinese characters a string begins with."""
    return next((i for i, char in enumerate(chars) if not is_han(char)), len(chars))


def _clusters(readable: str, places: Iterable[int]) -> Iterator[list[int]]:
    """Holes with no more between them than a word can span."""
    cluster: list[int] = []
    for place in places:
        if cluster:
            between = readable[cluster[-1] + 1 : place]
            if len(between) > _REACH or place - cluster[0] > _LONGEST or _run(between) < len(between):
                yield cluster
                cluster = []
        cluster.append(place)
    if cluster:
        yield cluster


@cache
def _simplified(allowed: frozenset[str]) -> dict[str, str]:
    """The most frequent of the allowed characters, and the marks, by their Simplified forms."""
    shares = general_lexicon().characters
    readable = (char for char in allowed if is_han(char) or is_expected(char))
    ranked = sorted(((convert(char), char) for char in readable), key=lambda pair: (is_han(pair[0]), -shares.get(pair[0], 0.0), pair[1]))
    return dict(reversed(ranked[:_MOST_READINGS]))
