"""Finds the words of a dictionary in a stretch of a text: fast enough to read whole articles with several dictionaries."""

from __future__ import annotations

from collections.abc import Mapping
from operator import add
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class Found(NamedTuple, Generic[Value]):
    """A word in a text: half-open positions and what the dictionary says about it."""

    start: int
    end: int
    value: Value


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
        self._values = {word: value for word, value in values.items() if len(word) > 1}
        lengths: dict[str, set[int]] = {}
        tails: dict[str, set[int]] = {}
        for word in self._values:
            lengths.setdefault(word[:2], set()).add(len(word))
            tails.setdefault(word[-2:], set()).add(len(word))
        self._lengths = {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}
        self._tails = {tail: tuple(sorted(sizes, reverse=True)) for tail, sizes in tails.items()}

    def __contains__(self, word: str) -> bool:
        return word in self._values

    def get(self, word: str) -> Value | None:
        """What a word stands for, or None."""
        return self._values.get(word)

    def find(self, chars: str, start: int, end: int) -> list[Found[Value]]:
        """The longest words between two positions, from left to right, without overlaps."""
        lengths, values = self._lengths, self._values
        piece = chars[start:end]
        found: list[Found[Value]] = []
        free = start
        # One list of the positions where a word may begin is several times faster than asking at each position.
        for position in [i for i, head in enumerate(map(add, piece, piece[1:]), start) if head in lengths]:
            if position < free:
                continue
            for size in lengths[chars[position : position + 2]]:
                word = chars[position : position + size]
                if position + size <= end and word in values:
                    free = position + size
                    found.append(Found(position, free, values[word]))
                    break
        return found

    def at(self, chars: str, start: int, limit: int) -> Found[Value] | None:
        """The longest word that begins at ``start`` and ends by ``limit``."""
        for size in self._lengths.get(chars[start : start + 2], ()):
            if start + size <= limit and (word := chars[start : start + size]) in self._values:
                return Found(start, start + size, self._values[word])
        return None

    def ending_at(self, chars: str, end: int, low: int = 0) -> Found[Value] | None:
        """The longest word that ends at ``end`` and begins at ``low`` or behind it."""
        for size in self._tails.get(chars[max(end - 2, 0) : end], ()):
            if end - size >= low and (word := chars[end - size : end]) in self._values:
                return Found(end - size, end, self._values[word])
        return None
