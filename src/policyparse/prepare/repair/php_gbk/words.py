"""The words of Chinese and how frequent they are, from the dictionary that comes with jieba, and phrases of policy texts from the gazetteer."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property
from operator import itemgetter
from typing import NamedTuple

from ....lexicon.gazetteer import table

LONGEST_WORD = 5
LONGEST_PARTNER = 8
"""The longest of what the gazetteer puts before a word."""

_MOST_CACHED = 20_000
_FOREMOST = 32
"""Words with one beginning of which each is looked at; a single character begins hundreds."""

_PHRASE = 100
"""What a phrase of the gazetteer counts beside the words of the dictionary, which sum up to 60 million."""


class Endings(NamedTuple):
    """Characters with which words end, with the shares of the words; no answer may be changed.

    Attributes:
        foremost: those of the most frequent words. others: all others. total: what the shares of the others sum up to.
    """

    foremost: Mapping[str, float]
    others: Mapping[str, float]
    total: float


class Lexicon:
    """Words with their frequencies, sorted for look-ups by prefix.

    >>> lexicon = Lexicon({"工匠": 3, "工会": 5, "工": 2})
    >>> lexicon.continuations("工", 2), lexicon.share("工会")
    ([('会', 0.5), ('匠', 0.3)], 0.5)
    """

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        self.frequencies = frequencies
        self._total = sum(frequencies.values()) or 1
        self._words = sorted(frequencies)
        self._endings: dict[tuple[str, frozenset[str]], Endings] = {}
        self.unknown = 0.5 / self._total

    def share(self, word: str) -> float:
        """Relative frequency of a word; 0 for one that is not listed."""
        return self.frequencies.get(word, 0) / self._total

    def continuations(self, prefix: str, length: int) -> list[tuple[str, float]]:
        """What words of ``length`` characters have behind ``prefix``, with their shares."""
        words, size = self._words, len(prefix)
        first = bisect_left(words, prefix)
        last = bisect_left(words, prefix[:-1] + chr(ord(prefix[-1]) + 1), first)
        return [(w[size:], self.frequencies[w] / self._total) for w in words[first:last] if len(w) == length]

    def endings(self, prefix: str, allowed: frozenset[str]) -> Endings:
        """The allowed characters that make a word of ``prefix``, with the shares of the words."""
        key = (prefix, allowed)
        found = self._endings.get(key)
        if found is None:
            if len(self._endings) >= _MOST_CACHED:
                self._endings.clear()
            words = [word for word in self.continuations(prefix, len(prefix) + 1) if word[0] in allowed]
            if len(words) > _FOREMOST:
                words.sort(key=itemgetter(1), reverse=True)
            others = dict(words[_FOREMOST:])
            self._endings[key] = found = Endings(dict(words[:_FOREMOST]), others, sum(others.values()))
        return found

    def beginnings(self, ending: str, chars: Iterable[str]) -> list[tuple[str, float]]:
        """Those of some characters that make a word together with ``ending``, with the shares of the words.

        >>> Lexicon({"工匠": 3, "工会": 5}).beginnings("会", "工学")
        [('工', 0.625)]
        """
        get, total = self.frequencies.get, self._total
        return [(char, count / total) for char in chars if (count := get(char + ending))]

    @cached_property
    def characters(self) -> dict[str, float]:
        """Chinese characters that are words with their shares, the most frequent first."""
        singles = [(n / self._total, w) for w, n in self.frequencies.items() if len(w) == 1 and w > "\u3400"]
        return {char: share for share, char in sorted(singles, reverse=True)}

    def best_cuts(self, chars: str, backwards: bool = False) -> list[float]:
        """For each length the probability of the best way to cut so many leading characters of ``chars`` into words.

        Args:
            backwards: ``chars`` is reversed, so that the answer is about trailing characters.
        """
        get, total, unknown = self.frequencies.get, self._total, self.unknown
        size = len(chars)
        forwards = chars[::-1] if backwards else chars
        best, most = [1.0], 1.0
        for end in range(1, size + 1):
            most *= unknown
            for start in range(end - LONGEST_WORD + 1 if end >= LONGEST_WORD else 0, end):
                count = get(forwards[size - end : size - start] if backwards else forwards[start:end])
                if count:
                    share = best[start] * count / total
                    if share > most:
                        most = share
            best.append(most)
        return best

    def likelihood(self, chars: str) -> float:
        """Probability of the best way to cut ``chars`` into words.

        >>> general_lexicon().likelihood("竞赛") > 1000 * general_lexicon().likelihood("竞赚")
        True
        """
        return self.best_cuts(chars)[-1]


@cache
def general_lexicon() -> Lexicon:
    """The dictionary that comes with jieba, read as a file: importing jieba would cost more and change its global state."""
    from importlib.util import find_spec
    from pathlib import Path

    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        return Lexicon({})
    fields = (Path(spec.submodule_search_locations[0]) / "dict.txt").read_text("utf-8").split()
    frequencies = dict(zip(fields[::3], map(int, fields[1::3]), strict=True))
    for phrase in phrases():
        frequencies[phrase] = frequencies.get(phrase, 0) + _PHRASE
    return Lexicon(frequencies)


def phrases() -> Iterator[str]:
    """Combinations of words that are frequent in policy texts.

    >>> "提供舞台" in set(phrases())
    True
    """
    for row in table("phrases"):
        yield from (row["word"] + follower for follower in row["followers"].split("|"))


class Partners(NamedTuple):
    """What the gazetteer puts beside each other.

    Attributes:
        words: words of policy texts by what often stands right before them. tails: the last two characters of what stands there.
        endings: by what stands before a word, the word all but its last character behind it, the size of that and the last character.
    """

    words: Mapping[str, tuple[str, ...]]
    tails: frozenset[str]
    endings: Mapping[str, tuple[tuple[int, str], ...]]


@cache
def partners() -> Partners:
    """The pairs of ``word_partners.tsv``.

    >>> "作用" in partners().words["发挥"], "发挥" in partners().tails, (1, "用") in partners().endings["发挥作"]
    (True, True, True)
    """
    found: dict[str, list[str]] = {}
    endings: dict[str, list[tuple[int, str]]] = {}
    for row in table("word_partners"):
        word = row["word"]
        for before in row["before"].split("|"):
            found.setdefault(before, []).append(word)
            if len(word) > 1:
                endings.setdefault(before + word[:-1], []).append((len(word) - 1, word[-1]))
    words = {before: tuple(words) for before, words in found.items()}
    return Partners(words, frozenset(before[-2:] for before in found), {context: tuple(ends) for context, ends in endings.items()})


def is_han(char: str) -> bool:
    """True for one Chinese character, False for "" and everything else."""
    return "\u3400" <= char <= "\u9fff"
