"""How often which words of Chinese stand beside each other: counts from newspapers and laws (``tools/build_word_pairs.py`` makes them)."""

from __future__ import annotations

import struct
import zlib
from array import array
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from itertools import accumulate
from typing import NamedTuple

BEGIN, END, NUMBER, TIME = "始##始", "末##末", "未##数", "未##时"
"""Words that stand for the beginning and the end of a sentence, for any number, and for any date or time."""

_DISCOUNT = 1.0
_SPARSE = 5.0
_TRUST = 0.5
"""What a count is worth: newspapers of one time say less about other texts."""

_LEAST_REST = 0.2
_CLAUSE_ENDS = ("，", "。", "；", END)
_FEW = 3.0
_COMMA, _CLAUSE_END = 0.0626, 0.12
"""Shares of a comma and of any end of a clause behind a word of which nothing is known, and the sightings that this is worth."""


class Followers(NamedTuple):
    """What stands behind a word.

    Attributes:
        known: shares of the words that were seen there. rest: share of all others, by their frequency.
    """

    known: Mapping[str, float]
    rest: float

    def share(self, word: str, general: float) -> float:
        """Probability of a word here, given its share in general."""
        return self.known.get(word, 0.0) + self.rest * general


ANYTHING = Followers({}, 1.0)
"""Behind a word of which nothing is known."""


class WordPairs:
    """Words and pairs of words with their counts.

    >>> pairs = word_pairs()
    >>> pairs.after("发挥").share("作用", 1e-4) > pairs.after("发挥").share("作品", 1e-4)
    True
    """

    def __init__(self, data: bytes) -> None:
        words, counts, lengths, steps, seen = _sections(zlib.decompress(data)) if data else (b"", b"", b"", b"", b"")
        self._words: Sequence[str] = words.decode().split("\n")
        self._counts = struct.unpack(f"<{len(counts) // 4}I", counts)
        self._numbers = {word: number for number, word in enumerate(self._words)}
        self._ends = array("I", accumulate(struct.unpack(f"<{len(lengths) // 2}H", lengths)))
        self._lows, self._highs, self._seen = steps[: len(seen)], steps[len(seen) :], seen
        self.total = sum(self._counts) or 1

    def count(self, word: str) -> int:
        """How often a word was seen."""
        number = self._numbers.get(word)
        return 0 if number is None or not self._counts else self._counts[number]

    def _row(self, word: str) -> dict[str, float]:
        """The words behind a word with their counts."""
        number = self._numbers.get(word)
        if number is None or not self._counts:
            return {}
        start, end = self._ends[number - 1] if number else 0, self._ends[number]
        numbers = accumulate([low + 256 * high for low, high in zip(self._lows[start:end], self._highs[start:end], strict=True)])
        values = map(_VALUES.__getitem__, self._seen[start:end])
        return dict(zip(map(self._words.__getitem__, numbers), values, strict=True))

    @lru_cache(maxsize=4096)  # noqa: B019 (there is one object)
    def after(self, word: str) -> Followers:
        """What stands behind ``word``."""
        row = self._row(word)
        if not row:
            return ANYTHING
        total = max(self.count(word), sum(row.values())) + _SPARSE
        shares = {found: (count - _DISCOUNT) / total for found, count in row.items()}
        return Followers({found: _TRUST * share for found, share in shares.items()}, max(_LEAST_REST, 1 - sum(shares.values())))

    @lru_cache(maxsize=65_536)  # noqa: B019
    def clause_end(self, word: str, comma: bool) -> float:
        """How likely a comma, or any end of a clause, is behind ``word``.

        >>> word_pairs().clause_end("以来", True) > 5 * word_pairs().clause_end("一个", True)
        True
        """
        known = self.after(word).known
        total = self.count(word) + _SPARSE
        marks, usual = (("，",), _COMMA) if comma else (_CLAUSE_ENDS, _CLAUSE_END)
        seen = sum(known[mark] * total / _TRUST + _DISCOUNT for mark in marks if mark in known)
        return (seen + _FEW * usual) / (total + _FEW - _SPARSE)


_VALUES = [float(code) if code < 8 else 2 ** ((code - 8) / 4 + 3) for code in range(256)]
"""The counts that the codes of the file stand for."""


def _sections(data: bytes) -> list[bytes]:
    """The pieces of the file, each with its length before it."""
    found, position = [], 0
    while position < len(data):
        (size,) = struct.unpack_from("<I", data, position)
        found.append(data[position + 4 : position + 4 + size])
        position += 4 + size
    return found


@cache
def word_pairs() -> WordPairs:
    """The counts that come with the package, read when they are first asked for."""
    return WordPairs(files(__package__).joinpath("word_pairs.bin").read_bytes())
