"""Finds the words of dictionaries in a text: fast enough to read whole articles with several of them at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from itertools import compress
from typing import Any, Generic, NamedTuple, TypeVar

from ..text import maker

Value = TypeVar("Value")

_BEYOND = re.compile("[\U00010000-\U0010ffff]")


class Found(NamedTuple, Generic[Value]):
    """A word in a text: half-open positions and what the dictionary says about it."""

    start: int
    end: int
    value: Value


_new_found: Callable[[tuple[int, int, Any]], Found[Any]] = maker(Found)


class WordIndex(Generic[Value]):
    """Words of two or more characters, keyed by their first two.

    Args:
        values: what each word stands for; words of one character are left out.

    >>> index = WordIndex({"总工会": 1, "工会": 2})
    >>> [(f.start, f.end, f.value) for f in index.find("市总工会和工会", 0, 7)]
    [(1, 4, 1), (5, 7, 2)]
    >>> index.find("市总工会", 0, 3)
    []
    """

    def __init__(self, values: Mapping[str, Value]) -> None:
        self.values = {word: value for word, value in values.items() if len(word) > 1}
        self.lengths = _lengths_by(self.values, slice(0, 2))
        self._tails = _lengths_by(self.values, slice(-2, None))

    def __contains__(self, word: str) -> bool:
        return word in self.values

    def get(self, word: str) -> Value | None:
        """What a word stands for, or None."""
        return self.values.get(word)

    def find(self, chars: str, start: int, end: int) -> list[Found[Value]]:
        """The longest words between two positions, from left to right, without overlaps."""
        found: list[Found[Value]] = []
        free = start
        for position in range(start, end - 1):
            if position >= free and (word := self.at(chars, position, end)) is not None:
                found.append(word)
                free = word.end
        return found

    def at(self, chars: str, start: int, limit: int) -> Found[Value] | None:
        """The longest word that begins at ``start`` and ends by ``limit``."""
        limit = min(limit, len(chars))
        for size in self.lengths.get(chars[start : start + 2], ()):
            if start + size <= limit and (word := chars[start : start + size]) in self.values:
                return Found(start, start + size, self.values[word])
        return None

    def ending_at(self, chars: str, end: int, low: int = 0) -> Found[Value] | None:
        """The longest word that ends at ``end`` and begins at ``low`` or behind it."""
        for size in self._tails.get(chars[end - 2 : end] if end > 1 else "", ()):
            if end - size >= low and (word := chars[end - size : end]) in self.values:
                return Found(end - size, end, self.values[word])
        return None


def _lengths_by(words: Iterable[str], key: slice) -> dict[str, tuple[int, ...]]:
    """The lengths of the words with the same first or last two characters, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[key], set()).add(len(word))
    return {pair: tuple(sorted(sizes, reverse=True)) for pair, sizes in lengths.items()}


class IndexGroup:
    """Several dictionaries that read a text in one pass.

    >>> group = IndexGroup(WordIndex({"烟台": "place"}), WordIndex({"总工会": "head"}))
    >>> [[(f.start, f.value) for f in found] for found in group.find("烟台市总工会", 0, 6)]
    [[(0, 'place')], [(3, 'head')]]
    """

    def __init__(self, *indexes: WordIndex[Any]) -> None:
        self._count = len(indexes)
        self._entries: dict[str, tuple[tuple[int, Any], ...]] = {}
        for number, index in enumerate(indexes):
            for word, value in index.values.items():
                self._entries[word] = (*self._entries.get(word, ()), (number, value))
        # Names begin with words (发展, 教育) that stand everywhere; their second and third character are together far rarer.
        self._sizes: dict[str, dict[str, tuple[int, ...]]] = {word: {} for word in self._entries if len(word) == 2}
        for head, sizes in _lengths_by((word for word in self._entries if len(word) > 2), slice(0, 3)).items():
            self._sizes.setdefault(head[1:], {})[head[0]] = sizes
        self.pairs = pair_keys(self._sizes)

    def find(self, chars: str, start: int, end: int, places: Iterable[int] | None = None) -> list[list[Found[Any]]]:
        """For each dictionary its longest words between two positions, from left to right, without overlaps.

        Args:
            chars: the text.
            start: where the first word may begin.
            end: where the last one may end.
            places: where ``pairs`` stand, if somebody has looked for them already.
        """
        found: list[list[Found[Any]]] = [[] for _ in range(self._count)]
        free = [0] * self._count
        # At one position the longest first: the shorter ones of the same dictionary then begin before the free part of the text.
        offers = self._offers(chars, start, end, find_pairs(chars, start, end, self.pairs) if places is None else places)
        for position, size, entries in sorted(offers):
            for number, value in entries:
                if position >= free[number]:
                    free[number] = stop = position - size
                    found[number].append(_new_found((position, stop, value)))
        return found

    def _offers(self, chars: str, start: int, end: int, places: Iterable[int]) -> list[tuple[int, int, tuple[tuple[int, Any], ...]]]:
        """The words of the text: positions, each with the size of its word below zero, and what the dictionaries say of it; no two are equal."""
        offers: list[tuple[int, int, tuple[tuple[int, Any], ...]]] = []
        sizes_of, entries_of = self._sizes.get, self._entries.get
        for position in places:
            pair = chars[position : position + 2]
            sizes_by_first = sizes_of(pair)
            if sizes_by_first is None:
                continue
            before = position - 1
            if before >= start and (sizes := sizes_by_first.get(chars[before])) is not None:
                for size in sizes:
                    entries = entries_of(chars[before : before + size])
                    if entries is not None and before + size <= end:
                        offers.append((before, -size, entries))
            entries = entries_of(pair)
            if entries is not None:
                offers.append((position, -2, entries))
        return offers


def pair_keys(words: Iterable[str]) -> dict[int, None]:
    """The first two characters of words as the integers that ``find_pairs`` compares.

    Keys of a dictionary: a question that is denied mostly touches its small index alone, where a set is eight times as wide.
    """
    pairs = (word[:2].encode("utf-16-le", "surrogatepass") for word in words)
    return dict.fromkeys(int.from_bytes(pair, "little") for pair in pairs if len(pair) == 4)


def find_pairs(chars: str, start: int, end: int, keys: Container[int]) -> list[int]:
    """The positions where the first two characters of a word stand; no word begins with one beyond the basic plane.

    Pairs of characters are read as integers from UTF-16, twice as fast as cutting two-character strings at every position; map and
    compress keep the loop over the characters in C.

    >>> find_pairs("在烟台和潍坊", 0, 6, pair_keys(["烟台市", "潍坊"])), find_pairs("😀在烟台", 0, 4, pair_keys(["烟台市"]))
    ([1, 4], [2])
    """
    data = chars[start:end].encode("utf-16-le", "surrogatepass")
    if len(data) != 2 * (end - start):  # characters beyond the basic plane take two units
        data = _BEYOND.sub("\0", chars[start:end]).encode("utf-16-le", "surrogatepass")
    is_opening = keys.__contains__
    even = memoryview(data)[: len(data) // 4 * 4].cast("I")
    odd = memoryview(data)[2 : 2 + max(len(data) - 2, 0) // 4 * 4].cast("I")
    openings = [*compress(range(start, end, 2), map(is_opening, even)), *compress(range(start + 1, end, 2), map(is_opening, odd))]
    openings.sort()
    return openings
