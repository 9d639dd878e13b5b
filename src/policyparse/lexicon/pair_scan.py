"""One search through a text for the words of several dictionaries and rules, which layers that do not know each other share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping

from .word_index import find_pairs, pair_keys

_wanted: dict[int, None] = {}
_askers: dict[int, Mapping[int, None]] = {}
"""The tables that have asked, by identity; they are kept, so that no other one gets theirs."""

_noted: set[str] = set()
_first_noted: set[str] = set()
"""The pairs of all landmarks, and the first characters of these."""


def _enter(keys: Mapping[int, None]) -> None:
    """Look for the pairs of one more dictionary from now on; each asks with the same table all its life."""
    _wanted.update(keys)
    _askers[id(keys)] = keys


class Landmarks:
    """Pairs of characters of which every match of a rule holds one: where a text has none of them, the rule has nothing to read in it.

    The search that the dictionaries share looks for them as well, which costs next to nothing, where a search for each rule adds up.

    Args:
        pairs: the pairs; such as are rare in texts save the most.
    """

    __slots__ = ("pairs",)

    def __init__(self, pairs: Iterable[str]) -> None:
        self.pairs = frozenset(pairs)
        _wanted.update(pair_keys(self.pairs))
        _noted.update(self.pairs)
        _first_noted.update(pair[0] for pair in self.pairs)


class PairScan:
    """Where in a text the pairs of characters stand that any dictionary or rule looks for.

    A search asks of every character; the places that it finds are one in twenty, and a dictionary that gets those of the others too turns
    them away sooner than it would search again.

    Args:
        chars: the text.

    >>> from policyparse.lexicon.word_index import pair_keys
    >>> PairScan("在烟台和潍坊").places(pair_keys(["烟台市", "潍坊"]), 0, 6)
    [1, 4]
    >>> said = Landmarks(["表示", "指出"])
    >>> PairScan("他表示同意。她表示不同意").sights(said), PairScan("他说").shows(said)
    ([1, 7], False)
    """

    def __init__(self, chars: str) -> None:
        self.chars = chars
        self._places: list[int] = []
        self._sights: dict[str, list[int]] = {}  # of landmarks alone
        self._sizes = (0, 0)  # pairs that were looked for, and landmarks

    def places(self, keys: Mapping[int, None], start: int, end: int) -> list[int]:
        """The places between two positions where a pair of these keys may stand, in order; pairs of other dictionaries stand there too.

        Args:
            keys: what ``pair_keys`` made of the words, the same object each time.
            start: where to begin.
            end: where the last word ends.
        """
        if id(keys) not in _askers:
            _enter(keys)
        self._search()
        first = bisect_left(self._places, start)
        return self._places[first : bisect_left(self._places, end - 1, first)]

    def shows(self, landmarks: Landmarks) -> bool:
        """Whether one of the pairs stands in the text."""
        self._search()
        return not self._sights.keys().isdisjoint(landmarks.pairs)

    def sights(self, landmarks: Landmarks) -> list[int]:
        """Where the pairs stand, in order."""
        self._search()
        sights = self._sights
        return sorted([place for pair in sights.keys() & landmarks.pairs for place in sights[pair]])

    def _search(self) -> None:
        if self._sizes == (len(_wanted), len(_noted)):
            return
        self._places, self._sights = find_pairs(self.chars, 0, len(self.chars), _wanted), {}
        self._sizes = (len(_wanted), len(_noted))
        chars = self.chars
        # To cut out a pair costs several times as much as to look at its first character.
        for place in [place for place in self._places if chars[place] in _first_noted]:
            pair = chars[place : place + 2]
            if pair in _noted:
                self._sights.setdefault(pair, []).append(place)
