"""One search through a text for the words of several dictionaries, which layers that do not know each other share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping

from .word_index import find_pairs

_wanted: dict[int, None] = {}
_askers: dict[int, Mapping[int, None]] = {}
"""The tables that have asked, by identity; they are kept, so that no other one gets theirs."""


def _enter(keys: Mapping[int, None]) -> None:
    """Look for the pairs of one more dictionary from now on; each asks with the same table all its life."""
    _wanted.update(keys)
    _askers[id(keys)] = keys


class PairScan:
    """Where in a text the pairs of characters stand that any dictionary looks for.

    A search asks of every character; the places that it finds are one in twenty, and a dictionary that gets those of the others too turns
    them away sooner than it would search again.

    Args:
        chars: the text.

    >>> from policyparse.lexicon.word_index import pair_keys
    >>> PairScan("在烟台和潍坊").places(pair_keys(["烟台市", "潍坊"]), 0, 6)
    [1, 4]
    """

    def __init__(self, chars: str) -> None:
        self.chars = chars
        self._places: list[int] = []
        self._size = 0  # pairs that were looked for

    def places(self, keys: Mapping[int, None], start: int, end: int) -> list[int]:
        """The places between two positions where a pair of these keys may stand, in order; pairs of other dictionaries stand there too.

        Args:
            keys: what ``pair_keys`` made of the words, the same object each time.
            start: where to begin.
            end: where the last word ends.
        """
        if id(keys) not in _askers:
            _enter(keys)
        if self._size != len(_wanted):
            self._places, self._size = find_pairs(self.chars, 0, len(self.chars), _wanted), len(_wanted)
        first = bisect_left(self._places, start)
        return self._places[first : bisect_left(self._places, end - 1, first)]
