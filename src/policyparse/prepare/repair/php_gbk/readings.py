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

from ..missing_signs import HOLE
from .gap import OPENERS, Gap
from .surroundings import Surroundings
from .words import LONGEST_WORD, general_lexicon, is_han

RANKED = 8
_NEGLIGIBLE = 1e-3
"""Share of the best reading below which another is not named, unless the page has it."""

LONGEST_MEMORY = 7
"""Characters before a gap that are looked for elsewhere on the page."""

_ENOUGH = 1
"""Sightings of a context that make those of its last character alone superfluous."""

_TRUST = (0.0, 24.0, 4.0, 1.5, 0.8, 0.5, 0.3, 0.3)
"""How many sightings the model is worth against those on the page, by the number of characters that agree."""

_IN_WORD, _WORDLESS, _LEAD = 0.5, 0.3, 0.02
"""What a sighting counts for that is followed by something else (a figure, a word, a mark) than the gap is: where the character ends a
word together with what stands before it; where it does not, and may have begun a word there; the same where the gap is before a figure."""

_OTHER_WORD, _SAME_CHAR, _SAME_WORD = 0.1, 3.0, 8.0
"""What a sighting counts for that is followed by another Chinese character than the gap is; by the same one; by the same two."""

_ELSEWHERE = 0.4
"""Share of the words of a page that are words it has elsewhere too."""

_LONG_ENDING = 3
_ALONE = 0.3
"""Words of one character are rarer at the end of a run than their frequency says."""

_HAN_TAIL = re.compile("[\u3400-\u9fff]{1,6}+\\Z")
_HAN_HEAD = re.compile("[\u3400-\u9fff]{1,4}+")


_NOTHING = ("", "?", HOLE)
"""What stands behind a context that leads to no other character."""


class Readings:
    """Ranks what may have stood in the gaps of one page.

    Args:
        page: the text of the page, digits as ``0``, with a character that occurs nowhere else in the place of each gap.
    """

    def __init__(self, page: str) -> None:
        self._page = page
        self._known: dict[str, dict[str, int]] = {}

    def rank(self, gap: Gap) -> list[tuple[str, float]]:
        """Readings with their probabilities, the best first, negligible ones left out; empty where nothing is allowed."""
        if gap.paired:
            shares, rest = Surroundings(gap).shares(self._repeated, self._repeated_before)
        else:
            shares, rest = _word_shares(gap, self._repeated, self._repeated_before)
        total = sum(shares.values()) + rest
        if not total:
            return []
        weight, seen = self._memory(gap)
        least = _NEGLIGIBLE * max(shares.values(), default=0.0)
        best = sorted([char for char, share in shares.items() if share > least], key=shares.__getitem__, reverse=True)[:RANKED]
        scale = weight / total
        mixed = [(-scale * shares.get(char, 0.0) - seen.get(char, 0.0), char) for char in {*best, *seen}]
        return [(char, -share) for share, char in sorted(mixed)[:RANKED]]

    def _memory(self, gap: Gap) -> tuple[float, dict[str, float]]:
        """What the page says of the same context elsewhere, and the weight that is left to the words.

        Longer contexts count more: each length gives its sightings against the share that the shorter ones made up.
        """
        weight, shares = 1.0, dict[str, float]()
        for size, seen in self._sightings(gap):
            if not seen and not shares:
                continue
            trust = _TRUST[size]
            total = sum(seen.values()) + trust
            weight *= trust / total
            mixed = {char: share * trust / total for char, share in shares.items()}
            for char, count in seen.items():
                mixed[char] = (shares.get(char, 0.0) * trust + count) / total
            shares = mixed
        return weight, shares

    def _sightings(self, gap: Gap) -> Iterator[tuple[int, dict[str, float]]]:
        """Lengths of context and what stands behind it, the shortest first."""
        left, factors = gap.left, dict[str, float]()
        pairs = self._seen_behind(left[-2:], gap, factors) if len(left) > 1 else {}
        if left and sum(pairs.values()) < _ENOUGH:
            yield 1, self._seen_behind(left[-1], gap, factors)
        if pairs:
            yield 2, pairs
            for size in range(3, min(LONGEST_MEMORY, len(left)) + 1):
                seen = self._seen_behind(left[-size:], gap, factors)
                if not seen:
                    break
                yield size, seen

    def _seen_behind(self, context: str, gap: Gap, factors: dict[str, float]) -> dict[str, float]:
        """Characters that stand behind ``context`` on the page; they count less where something of another kind follows them.

        Args:
            factors: what they count then; it is filled in here.
        """
        seen: dict[str, float] = {}
        others: list[tuple[str, int]] = []
        right, allowed = gap.right[:2], gap.allowed
        kind = _kind(right[:1])
        for found, count in self._followers(context).items():
            char, following = found[:1], found[1:2]
            if char in allowed:
                if _kind(following) != kind:
                    others.append((char, count))
                elif kind == "字":
                    same = _SAME_WORD if found[1:] == right else _SAME_CHAR if following == right[0] else _OTHER_WORD
                    seen[char] = seen.get(char, 0.0) + count * same
                else:
                    seen[char] = seen.get(char, 0.0) + count
        for char, count in others:
            if char not in factors:
                factors[char] = _other_kind(char, kind, gap)
            seen[char] = seen.get(char, 0.0) + count * factors[char]
        return seen

    def _repeated(self, prefix: str, allowed: frozenset[str]) -> dict[str, float]:
        """What a word that begins with ``prefix`` and stands elsewhere on the page is likelier by, for each allowed next character."""
        shares: dict[str, float] = {}
        each = _ELSEWHERE / len(self._page)
        for found, count in self._followers(prefix).items():
            char = found[:1]
            if char in allowed:
                shares[char] = shares.get(char, 0.0) + each * count
        return shares

    def _repeated_before(self, ending: str) -> dict[str, float]:
        """The same for what stands before the end of a word."""
        found = Counter([piece[-1:] for piece in self._page.split(ending)[:-1]])
        return {char: _ELSEWHERE * count / len(self._page) for char, count in found.items()}

    def _followers(self, context: str) -> dict[str, int]:
        """The three characters behind each ``context``; the contexts of a page come again and again, and most are in its gap alone."""
        followers = self._known.get(context)
        if followers is None:
            followers = {}
            if self._known.get(context[1:], True):  # else nothing follows what is shorter
                pieces = self._page.split(context)
                if len(pieces) > 2 or pieces[-1][:1] not in _NOTHING:
                    del pieces[0]
                    for piece in pieces:
                        found = piece[:3]
                        followers[found] = followers.get(found, 0) + 1
            self._known[context] = followers
        return followers


def _other_kind(char: str, kind: str, gap: Gap) -> float:
    weight = gap.weights.get(char, 1.0)
    listed, left = general_lexicon().frequencies, gap.left
    if left[-1:] + char in listed or left[-2:] + char in listed or left[-3:] + char in listed:
        return _IN_WORD * min(1.0, weight)
    return min(1.0, (_LEAD if kind == "0" else _WORDLESS) * weight)


def _word_shares(
    gap: Gap, repeated: Callable[[str, frozenset[str]], Mapping[str, float]], repeated_before: Callable[[str], Mapping[str, float]]
) -> tuple[dict[str, float], float]:
    """Likelihood of readings by the best way to cut the surroundings into words, and that of all readings left out.

    Args:
        repeated: what the words of the page are likelier by than the dictionary says, by their beginning. repeated_before: by their end.
    """
    lexicon = general_lexicon()
    left = _matched(_HAN_TAIL.search(gap.left[-6:]))
    right = _matched(_HAN_HEAD.match(gap.right)) if gap.joins else ""
    before, after = lexicon.best_cuts(left), lexicon.best_cuts(right[::-1], backwards=True) if right else [1.0]
    shares, rest = _shares_alone(gap, _ALONE * before[-1] * after[-1])
    seen: Mapping[str, float] = {"": 0.0}
    for size in range(1, min(LONGEST_WORD - 1, len(left)) + 1):
        prefix = left[len(left) - size :]
        scale = before[len(left) - size] * after[-1]
        seen = repeated(prefix, gap.allowed) if seen else {}  # what is not there is not there with more before it
        words, others, total = lexicon.endings(prefix, gap.allowed)
        if not words:
            continue
        if others:  # of these only those count of which something else is known
            known = others.keys() & shares.keys() | others.keys() & gap.weights.keys() | others.keys() & seen.keys()
            words = {**words, **{char: others[char] for char in known}}
            rest += scale * (total - sum(map(others.__getitem__, known)))
        opener = "" if right else OPENERS.get(prefix, "")
        for char, share in words.items():
            likelihood = (share + seen[char]) * scale if char in seen else share * scale
            if char not in shares or likelihood > shares[char]:
                shares[char] = 0.03 * likelihood if char == opener else likelihood
    if right:
        for char, share in _running_on(gap.allowed, left, right, before, after, repeated_before):
            shares[char] = max(shares.get(char, 0.0), share)
    for char, weight in gap.weights.items():
        if char in shares:
            shares[char] *= weight
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
        for char, share in _beginnings(ending, allowed):
            yield char, before[-1] * share * scale
        for size in range(1, min(LONGEST_WORD - 1 - more, len(left)) + 1):
            for rest, share in lexicon.continuations(left[len(left) - size :], size + 1 + more):
                if rest[1:] == ending and rest[0] in allowed:
                    yield rest[0], before[len(left) - size] * share * scale


@lru_cache(maxsize=4096)
def _beginnings(ending: str, allowed: frozenset[str]) -> list[tuple[str, float]]:
    return general_lexicon().beginnings(ending, _everyday_characters(allowed)[0])


def _matched(match: re.Match[str] | None) -> str:
    return match[0] if match else ""


@lru_cache(maxsize=16_384)
def _kind(char: str) -> str:
    """Digit, Chinese character or boundary."""
    return "0" if char.isdigit() else "字" if is_han(char) else ""
