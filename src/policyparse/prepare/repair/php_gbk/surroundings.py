"""Which character stood in a gap before a tag: all words that it may end, begin or be, with what stands beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from .gap import OPENERS, Gap
from .ways import HIDDEN, Before, best_cut, follow, general_share
from .word_pairs import TIME
from .words import LONGEST_PARTNER, LONGEST_WORD, general_lexicon, is_han, partners

_PARTNER, _SHORT_PARTNER = 0.02, 0.006
"""Probability of a word behind what the gazetteer says it goes with; less behind a single character."""

_LISTED, _USUAL_MARK = 4.0, 0.01
"""Factor of 、 in a list, and the share of the mark that tells of one."""

_UNHEARD = 0.01
"""Probability of a character that no word explains, as in names."""

_DAY = 0.04
"""Share of the dates of which a number of a day is all."""

_DATE = re.compile(r"(?:0?0月)?(?<![0.月])0?0\Z")

_LONG_ENDING = 3

_MOST_ENDINGS = 30

_ENDS = ("", "，", "\n")

_HAN_TAIL = re.compile("[\u3400-\u9fff]{1,6}+\\Z")

_HAN_HEAD = re.compile("[\u3400-\u9fff]{1,4}+")


class Surroundings:
    """The words around one gap: the best way to cut what is before it, and how well words go with them."""

    def __init__(self, gap: Gap) -> None:
        self._gap = gap
        self._cut = best_cut(gap.left)
        self._left = _matched(_HAN_TAIL.search(gap.left[-6:]))[-(len(self._cut) - 1) :] if len(self._cut) > 1 else ""
        self._runs_on = gap.joins and is_han(gap.right[:1])
        self._right = gap.right[:1] if gap.right[:1] in _ENDS else gap.right if gap.joins or not is_han(gap.right[:1]) else HIDDEN
        self._found: dict[str, float] = {}

    def shares(
        self, repeated: Callable[[str, frozenset[str]], Mapping[str, float]], repeated_before: Callable[[str], Mapping[str, float]]
    ) -> tuple[dict[str, float], float]:
        """Likelihood of readings, summed up over the words that the character may end, begin or be, and that of all readings left out.

        Args:
            repeated: what the words of the page are likelier by than the dictionary says, by their beginning. repeated_before: by their end.
        """
        rest = self._alone()
        self._ending(repeated)
        if self._runs_on:
            self._running_on(repeated_before)
        for char, weight in self._gap.weights.items():
            if char in self._found:
                self._found[char] *= weight
        return self._found, rest

    def _put(self, char: str, word: str, before: Before, share: float, right: str) -> None:
        """Count in a word that the character belongs to."""
        likelihood = before.likelihood * before.followers.share(word, share)
        self._found[char] = self._found.get(char, 0.0) + likelihood * follow(word, right)

    def _alone(self) -> float:
        """Characters that are words by themselves, and punctuation; gives the likelihood of the rarer characters."""
        gap, before = self._gap, self._cut[-1]
        everyday, _, rest = _everyday_characters(gap.allowed)
        scale, (known, other) = before.likelihood, before.followers
        words = _foremost(gap.allowed, self._right)
        self._found = found = {char: scale * other * fitted for char, fitted in words.fitted.items()}
        unbound, total = other * words.total, other * words.fitted_total
        for char in known.keys() & found.keys():
            likelihood = known[char] * words.fitting[char]
            unbound += known[char]
            total += likelihood
            found[char] += scale * likelihood
        for char in gap.weights.keys() & everyday.keys():
            if char not in words.fitted:
                self._put(char, char, before, everyday[char], self._right)
        usual = scale * total / unbound if unbound else 0.0
        for mark, share in gap.marks.items():
            if mark in gap.allowed and mark != "、":
                found[mark] = usual * share
        if "、" in gap.marks and "、" in gap.allowed:
            self._put("、", "、", before, general_share("、"), self._right)
            found["、"] *= _LISTED if gap.marks["、"] > _USUAL_MARK else 1.0
        self._day()
        return (rest + _UNHEARD) * usual

    def _day(self) -> None:
        """A number that is all of a date (12日) goes with other words than one that counts something."""
        date = _DATE.search(self._gap.left) if "日" in self._gap.allowed else None
        start = len(self._cut) - 1 - (date.end() - date.start()) if date else -1
        if start >= 0 and self._cut[start].likelihood:
            before = self._cut[start]
            likelihood = _DAY * before.likelihood * before.followers.known.get(TIME, 0.0) * follow(TIME, self._right)
            self._found["日"] = self._found.get("日", 0.0) + likelihood

    def _ending(self, repeated: Callable[[str, frozenset[str]], Mapping[str, float]]) -> None:
        """Words that end with the character."""
        allowed, right, found = self._gap.allowed, self._right, self._found
        seen: Mapping[str, float] = {"": 0.0}
        partnered = self._partnered_endings()
        for size in range(1, min(LONGEST_WORD - 1, len(self._left)) + 1):
            prefix = self._left[len(self._left) - size :]
            before = self._cut[-1 - size]
            seen = repeated(prefix, allowed) if seen else {}  # what is not there is not there with more before it
            if not before.likelihood:
                continue
            scale, (known, other) = before.likelihood, before.followers
            for char, share in partnered.get(size, ()):
                if char in allowed:
                    found[char] = found.get(char, 0.0) + scale * share * follow(prefix + char, right)
            words = _endings(prefix, allowed, right)
            opener = "" if self._runs_on else OPENERS.get(prefix, "")
            without = found.get(opener, 0.0)
            for char, fitted in words.fitted.items():
                found[char] = found.get(char, 0.0) + scale * other * fitted
            for word in known.keys() & words.chars.keys():
                found[words.chars[word]] += scale * known[word] * words.fitting[words.chars[word]]
            for char, share in seen.items():
                if char in words.fitting:
                    found[char] += scale * other * share * words.fitting[char]
            if opener in words.fitting:
                found[opener] = without + 0.03 * (found[opener] - without)

    def _partnered_endings(self) -> dict[int, list[tuple[str, float]]]:
        """By how many characters of a word stand before the gap, the last characters of words behind what the gazetteer puts before them."""
        left, table = self._gap.left, partners().endings
        found: dict[int, list[tuple[str, float]]] = {}
        for start in range(max(0, len(left) - LONGEST_PARTNER - LONGEST_WORD), len(left) - 1):
            for size, char in table.get(left[start:], ()):
                share = _PARTNER if len(left) - start - size > 1 else _SHORT_PARTNER
                found.setdefault(size, []).append((char, share))
        return found

    def _partners(self, size: int) -> Iterator[tuple[str, float]]:
        """Words that the gazetteer puts behind what stands before the last ``size`` characters."""
        left, (table, tails, _) = self._gap.left, partners()
        end = len(left) - size
        first = max(0, end - LONGEST_PARTNER) if left[max(0, end - 2) : end] in tails else end - 1
        for start in range(max(0, first), end):
            for word in table.get(left[start:end], ()):
                yield word, _PARTNER if end - start > 1 else _SHORT_PARTNER

    def _running_on(self, repeated_before: Callable[[str], Mapping[str, float]]) -> None:
        """Words that run on behind the gap: the tag stood inside a word."""
        lexicon, allowed, left = general_lexicon(), self._gap.allowed, self._left
        everyday = _everyday_characters(allowed)[0]
        right = _matched(_HAN_HEAD.match(self._right))
        last = self._cut[-1]
        for more in range(1, len(right) + 1):
            ending, behind = right[:more], self._right[more:]
            if more < _LONG_ENDING:
                for char, share in repeated_before(ending).items():
                    if char in allowed and (more > 1 or lexicon.share(char + ending)):
                        self._put(char, char + ending, last, share, behind)
            for char, _ in lexicon.beginnings(ending, everyday):
                self._put(char, char + ending, last, general_share(char + ending), behind)
            for size in range(min(LONGEST_WORD - 1 - more, len(left)) + 1):
                prefix, before = left[len(left) - size :], self._cut[-1 - size]
                if not before.likelihood:
                    continue
                for word, share in self._partners(size):
                    if len(word) == size + 1 + more and word.startswith(prefix) and word.endswith(ending) and word[size] in allowed:
                        likelihood = before.likelihood * share * follow(word, behind)
                        self._found[word[size]] = self._found.get(word[size], 0.0) + likelihood
                for middle, _ in lexicon.continuations(prefix, size + 1 + more) if prefix else ():
                    if middle[1:] == ending and middle[0] in allowed:
                        word = prefix + middle
                        self._put(middle[0], word, before, general_share(word), behind)


@cache
def _everyday_characters(allowed: frozenset[str]) -> tuple[dict[str, float], dict[str, float], float]:
    """The most frequent characters that the damage allows with their shares, the first of them, the share of the others."""
    chars = islice((char for char in general_lexicon().characters if char in allowed), 400)
    everyday = {char: general_share(char) for char in chars}
    foremost = dict(islice(everyday.items(), 40))
    return everyday, foremost, sum(everyday.values()) - sum(foremost.values())


class _Fitting(NamedTuple):
    """Words for the gap.

    Attributes:
        chars: the character that each puts there. fitting: how well they go with what follows, by character. fitted: their shares
            times that. total: the sum of the shares. fitted_total: the sum of ``fitted``.
    """

    chars: Mapping[str, str]
    fitting: Mapping[str, float]
    fitted: Mapping[str, float]
    total: float
    fitted_total: float


def _fitting(words: Mapping[str, str], right: str, most: int) -> _Fitting:
    fitting = {char: follow(word, right) for word, char in words.items()}
    shares = {char: general_share(word) for word, char in words.items()}
    fitted = {char: share * fitting[char] for char, share in shares.items()}
    best = sorted(fitted, key=fitted.__getitem__, reverse=True)[:most]
    chars = {word: char for word, char in words.items() if char in best}
    return _Fitting(
        chars, {c: fitting[c] for c in best}, {c: fitted[c] for c in best}, sum(shares.values()), sum(map(fitted.__getitem__, best))
    )


@lru_cache(maxsize=256)
def _foremost(allowed: frozenset[str], right: str) -> _Fitting:
    """The most frequent characters as words."""
    chars = _everyday_characters(allowed)[1]
    return _fitting({char: char for char in chars}, right, len(chars))


@lru_cache(maxsize=8192)
def _endings(prefix: str, allowed: frozenset[str], right: str) -> _Fitting:
    """The allowed characters that make a word of ``prefix``."""
    foremost, others, _ = general_lexicon().endings(prefix, allowed)
    return _fitting({prefix + char: char for char in (*foremost, *others)}, right, _MOST_ENDINGS)


def _matched(match: re.Match[str] | None) -> str:
    return match[0] if match else ""
