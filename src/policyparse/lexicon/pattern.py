"""A named pattern that carries its own examples: what it must match and what it must leave alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from .pair_scan import Landmarks, PairScan


@dataclass(frozen=True)
class Pattern:
    """A regular expression with a dotted name and examples that a test runs.

    Args:
        name: the dotted rule name that facts carry, ``date.year_month``.
        expression: the expression, compiled once on first use.
        yes: texts in which the pattern must find something.
        no: texts in which it must find nothing.

    >>> year = Pattern("date.year", r"(?<!\\d)(\\d{4})年(?!产)", yes=("2023年",), no=("2023年产",))
    >>> [m[1] for m in year.finditer("2021年和2022年")], year.failures()
    (['2021', '2022'], [])
    """

    name: str
    expression: str
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.expression)

    def finditer(self, chars: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Every match between two half-open positions; the characters around them stay visible to look-behinds."""
        return self.compiled.finditer(chars, start, len(chars) if end is None else end)

    def search(self, chars: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match between two half-open positions, or None."""
        return self.compiled.search(chars, start, len(chars) if end is None else end)

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """``match(chars, start, end)``: the match that begins exactly at ``start``, or None.

        The bound method of ``re`` itself: the readers of dates call it so often that one more function around it would show.
        """
        return self.compiled.match

    def failures(self) -> list[str]:
        """The examples that the pattern gets wrong: ``yes`` texts without a match, ``no`` texts with one."""
        missed = [f"{self.name} misses {text!r}" for text in self.yes if self.search(text) is None]
        return missed + [f"{self.name} takes {text!r}" for text in self.no if self.search(text) is not None]


def branches(expressions: Iterable[str]) -> str:
    """An alternation of expressions that each begin with a plain character, those of one character behind it.

    ``re`` tries the branches of an alternation one by one: so each first character is looked at once, and the order stays what it was
    among those that begin with the same.

    >>> branches(["荣获", "荣立", "当选", "获"])
    '荣(?:获|立)|当选|获'
    """
    behind: dict[str, list[str]] = {}
    for expression in expressions:
        behind.setdefault(expression[0], []).append(expression[1:])
    return "|".join(first + (more[0] if len(more) == 1 else f"(?:{'|'.join(more)})") for first, more in behind.items())


def alternatives(expression: str) -> list[str]:
    """The alternatives of an expression without escaped brackets, those inside its groups and classes apart.

    >>> alternatives("任(?:[长|员]|职)|当选")
    ['任(?:[长|员]|职)', '当选']
    """
    found, depth = [""], 0
    for char in expression:
        depth += (char in "([") - (char in ")]")
        if char == "|" and not depth:
            found.append("")
        else:
            found[-1] += char
    return found


class Rare:
    """A pattern whose every match holds one of some pairs of characters that most texts lack: these are not searched at all.

    Args:
        pairs: of each match one at least is a part.
        expression: the pattern.

    >>> [m[0] for m in Rare(["得主", "奖者"], "(?:获奖者|得主)[是为]").finditer(PairScan("得主为甲"))]
    ['得主为']
    """

    def __init__(self, pairs: Iterable[str], expression: str) -> None:
        self._landmarks = Landmarks(pairs)
        self.pattern = re.compile(expression)

    def finditer(self, scan: PairScan, chars: str | None = None) -> Iterable[re.Match[str]]:
        """Every match, from left to right.

        Args:
            scan: the search through the text.
            chars: the text as it is read here, where single characters of it are spelled otherwise than in the search.
        """
        return self.pattern.finditer(scan.chars if chars is None else chars) if scan.shows(self._landmarks) else ()


class AnyWord:
    """Whether a text holds any of many words: for rules that read names which end in one of these.

    A word is looked for by two characters in its middle, where two words meet: its last ones alone (企业 of 示范企业) stand everywhere.

    Args:
        words: the words.

    >>> honours = AnyWord(["示范企业", "工匠", "奖"])
    >>> honours.stands_in(PairScan("评为示范企业")), honours.stands_in(PairScan("示范引领企业")), honours.stands_in(PairScan("获奖"))
    (True, False, True)
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._singles: list[str] = []
        self._by_pair: dict[str, list[tuple[str, int]]] = {}
        for word in words:
            middle = (len(word) - 1) // 2
            if len(word) == 1:
                self._singles.append(word)
            else:
                self._by_pair.setdefault(word[middle : middle + 2], []).append((word, middle))
        self._landmarks = Landmarks(self._by_pair)

    def stands_in(self, scan: PairScan) -> bool:
        """Whether one of them stands in the text."""
        chars = scan.chars
        if any(word in chars for word in self._singles):
            return True
        return any(
            place >= before and chars.startswith(word, place - before)
            for place in scan.sights(self._landmarks)
            for word, before in self._by_pair[chars[place : place + 2]]
        )


class Sighted:
    """A pattern each match of which begins with one of some pairs of characters: it is tried only where one stands.

    Args:
        pairs: all pairs that a match may begin with.
        expression: the pattern; it matches no empty string.
        singles: characters each of which may begin a match whatever follows it.

    >>> [m[0] for m in Sighted(["表示", "指出"], "表示|指出|说", singles="说").finditer(PairScan("甲说，乙表示，"))]
    ['说', '表示']
    """

    def __init__(self, pairs: Iterable[str], expression: str, singles: str = "") -> None:
        self._landmarks = Landmarks(pairs)
        self.pattern = re.compile(expression)
        self._singles = singles

    def finditer(self, scan: PairScan, chars: str | None = None) -> Iterator[re.Match[str]]:
        """Every match, from left to right; the arguments are those of ``Rare``."""
        chars = scan.chars if chars is None else chars
        starts = scan.sights(self._landmarks)
        if self._singles:
            starts = sorted([*starts, *places_of_each(chars, self._singles)])
        return tried_at(self.pattern, chars, starts) if starts else iter(())


def tried_at(pattern: re.Pattern[str], chars: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches of a pattern that begin at one of some places, without overlaps.

    Args:
        pattern: it matches no empty string.
        chars: the text.
        starts: the places, in order.

    >>> [m.span() for m in tried_at(re.compile("[a-z]+"), "ab cd ef", [0, 1, 3, 7])]
    [(0, 2), (3, 5), (7, 8)]
    """
    free, match_at = 0, pattern.match
    for start in starts:
        if start >= free and (match := match_at(chars, start)) is not None:
            free = match.end()
            yield match


def places_of_each(chars: str, singles: str) -> list[int]:
    """Where any of some characters stands in a text, in order: for characters that are rare, several times as fast as a class of them.

    >>> places_of_each("上市和全区上市", "区市")
    [1, 4, 6]
    """
    return sorted([place for char in singles for place in places_of(chars, char)])


def places_of(chars: str, word: str) -> list[int]:
    """Where a word stands in a text, without overlaps.

    >>> places_of("说来说去", "说")
    [0, 2]
    """
    found = []
    position = chars.find(word)
    while position >= 0:
        found.append(position)
        position = chars.find(word, position + len(word))
    return found


class Opening:
    """A pattern for what begins a text or stands right behind one of some marks.

    The same as ``(?:^|[marks])expression``, several times as fast: a search for each mark by itself runs from one to the next.

    Args:
        marks: the characters; one of them is part of a match that does not begin the text.
        expression: what must follow.

    >>> [m[1] for m in Opening("：。", "([a-z]+)").finditer("ab cd：ef。gh")]
    ['ab', 'ef', 'gh']
    """

    def __init__(self, marks: str, expression: str) -> None:
        self.pattern = re.compile(expression)
        self._behind = [re.compile(re.escape(mark) + expression) for mark in marks]

    def finditer(self, chars: str) -> Iterator[re.Match[str]]:
        """Every match, from left to right."""
        match = self.pattern.match(chars)
        ahead = [(behind, found) for behind in self._behind if (found := behind.search(chars)) is not None]
        if match is None and ahead:
            match = min((found for _, found in ahead), key=re.Match.start)
        while match is not None:
            yield match
            end = match.end()
            ahead = [
                (behind, found)
                for behind, last in ahead
                if (found := last if last.start() >= end else behind.search(chars, end)) is not None
            ]
            match = min((found for _, found in ahead), key=re.Match.start, default=None)
