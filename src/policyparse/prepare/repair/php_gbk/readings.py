"""Which character stood in a gap: the words of the dictionary and what the page says elsewhere, as probabilities.

A small model on purpose. It ranks the few hundred characters that the damage allows, and it knows when it does not know: the share of the
best reading is what decides between a ``likely`` repair and a ``lost`` one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from .words import LONGEST_WORD, general_lexicon, is_han

RANKED = 8
LONGEST_MEMORY = 7
"""Characters before a gap that are looked for elsewhere on the page."""

_ENOUGH = 4
"""Sightings of a context that make those of its last character alone superfluous."""

_TRUST = (0.0, 12.0, 4.0, 1.5, 0.8, 0.5, 0.3, 0.3)
"""How many sightings the model is worth against those on the page, by the number of characters that agree."""

_IN_WORD, _WORDLESS, _LEAD = 0.5, 0.1, 0.02
"""What a sighting counts for that is followed by something else (a figure, a word, a mark) than the gap is: where the character ends a
word together with what stands before it; where it does not, and may have begun a word there; the same where the gap is before a figure."""

_ELSEWHERE = 0.2
"""Share of the words of a page that are words it has elsewhere too."""

_LONG_ENDING = 3
_ALONE = 0.3
"""Words of one character are rarer at the end of a run than their frequency says."""

_OPENERS = frozenset("基本 主要 特别 完全 不断 逐步 稳步 进一步 是否 下一个 这个 那个 每个 以及 因为 通过 为了 对于 关于 一个".split())
"""Words that stand before others and hardly ever end a clause, though they are frequent."""

_HAN_TAIL = re.compile("[\u3400-\u9fff]{1,6}+\\Z")
_HAN_HEAD = re.compile("[\u3400-\u9fff]{1,4}+")


class Gap(NamedTuple):
    """One missing character.

    Attributes:
        left: the text before it, repaired; digits, lost ones too, as ``0``.
        right: the text behind it, without the ASCII character that was lost together with it.
        allowed: the characters that the damage allows.
        weights: factors for characters that what follows makes more or less likely; others count 1.
        marks: shares of the punctuation that may stand here.
        joins: words may run on behind the gap.
    """

    left: str
    right: str
    allowed: frozenset[str]
    weights: Mapping[str, float]
    marks: Mapping[str, float]
    joins: bool


class Readings:
    """Ranks what may have stood in the gaps of one page.

    Args:
        page: the text of the page, digits as ``0``, with a character that occurs nowhere else in the place of each gap.
    """

    def __init__(self, page: str) -> None:
        self._page = page
        self._known: dict[str, Counter[str]] = {}

    def rank(self, gap: Gap) -> list[tuple[str, float]]:
        """Readings with their probabilities, the best first; empty where nothing is allowed."""
        shares, rest = _word_shares(gap, self._repeated, self._repeated_before)
        total = sum(shares.values()) + rest
        if not total:
            return []
        weight, seen = self._memory(gap)
        best = sorted(shares, key=shares.__getitem__, reverse=True)[:RANKED]
        mixed = {char: weight * shares.get(char, 0.0) / total + seen.get(char, 0.0) for char in {*best, *seen}}
        return sorted(mixed.items(), key=lambda reading: (-reading[1], reading[0]))[:RANKED]

    def _memory(self, gap: Gap) -> tuple[float, dict[str, float]]:
        """What the page says of the same context elsewhere, and the weight that is left to the words.

        Longer contexts count more: each length gives its sightings against the share that the shorter ones made up.
        """
        weight, shares = 1.0, dict[str, float]()
        for size, seen in self._sightings(gap):
            total = sum(seen.values()) + _TRUST[size]
            weight *= _TRUST[size] / total
            shares = {c: (shares.get(c, 0.0) * _TRUST[size] + seen.get(c, 0.0)) / total for c in shares.keys() | seen.keys()}
        return weight, shares

    def _sightings(self, gap: Gap) -> Iterator[tuple[int, dict[str, float]]]:
        """Lengths of context and what stands behind it, the shortest first."""
        pairs = self._seen_behind(gap.left[-2:], gap) if len(gap.left) > 1 else {}
        if sum(pairs.values()) < _ENOUGH and gap.left:
            yield 1, self._seen_behind(gap.left[-1], gap)
        if pairs:
            yield 2, pairs
            for size in range(3, min(LONGEST_MEMORY, len(gap.left)) + 1):
                seen = self._seen_behind(gap.left[-size:], gap)
                if not seen:
                    break
                yield size, seen

    def _seen_behind(self, context: str, gap: Gap) -> dict[str, float]:
        """Characters that stand behind ``context`` on the page; they count less where something of another kind follows them."""
        seen: dict[str, float] = {}
        others: dict[str, int] = {}
        kind, allowed = _kind(gap.right[:1]), gap.allowed
        for following, count in [entry for entry in self._followers(context).items() if entry[0][:1] in allowed]:
            char = following[0]
            if _kind(following[1:]) == kind:
                seen[char] = seen.get(char, 0.0) + count
            else:
                others[char] = others.get(char, 0) + count
        for char, count in others.items():
            seen[char] = seen.get(char, 0.0) + count * _other_kind(char, kind, gap)
        return seen

    def _repeated(self, prefix: str) -> dict[str, float]:
        """What a word that begins with ``prefix`` and stands elsewhere on the page is likelier by, for each next character."""
        shares: dict[str, float] = {}
        for following, count in self._followers(prefix).items():
            if following:
                shares[following[0]] = shares.get(following[0], 0.0) + _ELSEWHERE * count / len(self._page)
        return shares

    def _repeated_before(self, ending: str) -> dict[str, float]:
        """The same for what stands before the end of a word."""
        found = Counter([piece[-1:] for piece in self._page.split(ending)[:-1]])
        return {char: _ELSEWHERE * count / len(self._page) for char, count in found.items()}

    def _followers(self, context: str) -> Counter[str]:
        """How often which two characters stand behind ``context``; the contexts of a page come again and again."""
        if context not in self._known:
            self._known[context] = Counter([piece[:2] for piece in self._page.split(context)[1:]])
        return self._known[context]


def _other_kind(char: str, kind: str, gap: Gap) -> float:
    weight = gap.weights.get(char, 1.0)
    share = general_lexicon().share
    if any(share(gap.left[-size:] + char) for size in (1, 2, 3)):
        return _IN_WORD * min(1.0, weight)
    return min(1.0, (_LEAD if kind == "0" else _WORDLESS) * weight)


def _word_shares(
    gap: Gap, repeated: Callable[[str], Mapping[str, float]], repeated_before: Callable[[str], Mapping[str, float]]
) -> tuple[dict[str, float], float]:
    """Likelihood of readings by the best way to cut the surroundings into words, and that of all readings left out.

    Args:
        repeated: what the words of the page are likelier by than the dictionary says, by their beginning. repeated_before: by their end.
    """
    lexicon = general_lexicon()
    left = _matched(_HAN_TAIL.search(gap.left[-6:]))
    right = _matched(_HAN_HEAD.match(gap.right)) if gap.joins else ""
    before, after = lexicon.best_cuts(left), lexicon.best_cuts(right[::-1], backwards=True)
    shares, rest = _shares_alone(gap, _ALONE * before[-1] * after[-1])
    seen: Mapping[str, float] = {"": 0.0}
    for size in range(1, min(LONGEST_WORD - 1, len(left)) + 1):
        prefix = left[len(left) - size :]
        scale = before[len(left) - size] * after[-1]
        seen = repeated(prefix) if seen else {}  # what is not there is not there with more before it
        for char, share in lexicon.endings(prefix, gap.allowed):
            share = (share + seen.get(char, 0.0)) * scale
            if share > shares.get(char, 0.0):
                shares[char] = 0.03 * share if not right and prefix + char in _OPENERS else share
    if right:
        for char, share in _running_on(gap.allowed, left, right, before, after, repeated_before):
            shares[char] = max(shares.get(char, 0.0), share)
    for char in gap.weights.keys() & shares.keys():
        shares[char] *= gap.weights[char]
    return shares, rest


def _shares_alone(gap: Gap, scale: float) -> tuple[dict[str, float], float]:
    """Likelihood of characters that are words by themselves, and of punctuation."""
    everyday, foremost, rest = _everyday_characters(gap.allowed)
    shares = {char: share * scale for char, share in foremost.items()}
    shares |= {char: everyday[char] * scale for char in gap.weights if char in everyday}
    shares |= {mark: share * scale for mark, share in gap.marks.items() if mark in gap.allowed}
    return shares, rest * scale


@cache
def _everyday_characters(allowed: frozenset[str]) -> tuple[dict[str, float], dict[str, float], float]:
    """The most frequent characters that the damage allows with their shares, the first of them, the share of the others."""
    everyday = dict(islice(((c, share) for c, share in general_lexicon().characters.items() if c in allowed), 400))
    foremost = dict(islice(everyday.items(), 30))
    return everyday, foremost, sum(everyday.values()) - sum(foremost.values())


def _running_on(
    allowed: frozenset[str],
    left: str,
    right: str,
    before: list[float],
    after: list[float],
    repeated_before: Callable[[str], Mapping[str, float]],
) -> Iterator[tuple[str, float]]:
    """Characters of words that run on behind the gap: the tag stood inside a word."""
    lexicon = general_lexicon()
    for more in range(1, len(right) + 1):
        ending, scale = right[:more], after[len(right) - more]
        if more < _LONG_ENDING:
            for char, share in repeated_before(ending).items():
                if char in allowed and (more > 1 or lexicon.share(char + ending)):
                    yield char, before[-1] * share * scale
        for char, share in lexicon.beginnings(ending, _everyday_characters(allowed)[0]):
            yield char, before[-1] * share * scale
        for size in range(1, min(LONGEST_WORD - 1 - more, len(left)) + 1):
            for rest, share in lexicon.continuations(left[len(left) - size :], size + 1 + more):
                if rest[1:] == ending and rest[0] in allowed:
                    yield rest[0], before[len(left) - size] * share * scale


def _matched(match: re.Match[str] | None) -> str:
    return match[0] if match else ""


@lru_cache(maxsize=16_384)
def _kind(char: str) -> str:
    """Digit, Chinese character or boundary."""
    return "0" if char.isdigit() else "字" if is_han(char) else ""
