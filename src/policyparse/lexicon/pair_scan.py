"""One search through a text for the words of several dictionaries and rules, which layers that do not know each other share."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from .word_index import find_pairs, pair_keys

_wanted: dict[int, None] = {}
_owners: dict[str, tuple[int, ...]] = {}
"""The pairs that anybody looks for: as the integers that the search compares, and each with the numbers of those who do."""

_askers: list[object] = []
_numbers: dict[int, int] = {}
"""Who asks, and by identity which number a table of keys has; they are kept, so that no other one gets theirs."""


def _enter(asker: object, pairs: Iterable[str]) -> int:
    """Look for the pairs of one more dictionary or rule from now on; gives its number."""
    number = len(_askers)
    _askers.append(asker)
    for pair in pairs:
        _owners[pair] = (*_owners.get(pair, ()), number)
    return number


def _number_of(keys: Mapping[int, None]) -> int:
    """The number of a dictionary; each asks with the same table all its life."""
    number = _numbers.get(id(keys))
    if number is None:
        _wanted.update(keys)
        pairs = (key.to_bytes(4, "little").decode("utf-16-le", "surrogatepass") for key in keys)
        number = _numbers[id(keys)] = _enter(keys, pairs)
    return number


class Landmarks:
    """Pairs of characters of which every match of a rule holds one: where a text has none of them, the rule has nothing to read in it.

    The search that the dictionaries share looks for them as well, which costs next to nothing, where a search for each rule adds up.

    Args:
        pairs: the pairs; such as are rare in texts save the most.
    """

    __slots__ = ("number",)

    def __init__(self, pairs: Iterable[str]) -> None:
        own = frozenset(pairs)
        _wanted.update(pair_keys(own))
        self.number = _enter(self, own)


class PairScan:
    """Where in a text the pairs of characters stand that any dictionary or rule looks for.

    One search asks of every character, and hands each place that it finds to those who look for the pair that stands there.

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
        self._found: list[list[int]] = []  # the places of each who asks, in order

    def places(self, keys: Mapping[int, None], start: int, end: int) -> list[int]:
        """The places between two positions where a pair of these keys stands, in order.

        Args:
            keys: what ``pair_keys`` made of the words, the same object each time.
            start: where to begin.
            end: where the last word ends.
        """
        places = self._of(_number_of(keys))
        first = bisect_left(places, start)
        return places[first : bisect_left(places, end - 1, first)]

    def shows(self, landmarks: Landmarks) -> bool:
        """Whether one of the pairs stands in the text."""
        return bool(self._of(landmarks.number))

    def sights(self, landmarks: Landmarks) -> Sequence[int]:
        """Where the pairs stand, in order."""
        return self._of(landmarks.number)

    def _of(self, number: int) -> list[int]:
        """The places of one who asks; who came after the search is looked for now."""
        if number >= len(self._found):
            self._found = self._search()
        return self._found[number]

    def _search(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in _askers]
        chars, owners = self.chars, _owners
        for place in find_pairs(chars, 0, len(chars), _wanted):
            for number in owners[chars[place : place + 2]]:
                found[number].append(place)
        return found
