"""Where names of undertakings, documents and honours are anchored: quotation marks, and the words of short lists."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from ..lexicon.pair_scan import Landmarks, PairScan
from ..lexicon.pattern import places_of
from ..text import maker
from .base import Context, Fact, Mention

_QUOTE = re.compile(r"“([^“”\n]{1,48})”|「([^「」\n]{1,48})」|『([^『』\n]{1,48})』|‘([^‘’\n]{1,24})’")
_USUAL_QUOTE = re.compile(r"“([^“”\n]{1,48})”")
_OTHER_MARKS = ("‘", "「", "『")
_INNER = re.compile(r"‘([^‘’\n]{1,24})’|『([^『』\n]{1,24})』")
_SAID = re.compile("[，。；！？]")  # what somebody says, not a name
_FOLDED = str.maketrans(dict.fromkeys("“”‘’「」『』《》〈〉<>()（） \u3000·•・—–-\n"))


_NAME_CHARS = frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz·±×+")
_NUMERALS = frozenset("0123456789一二两三四五六七八九十百千余多几")


class Word(NamedTuple):
    """A word of a list in the text: half-open positions."""

    start: int
    end: int
    word: str


class Quote(NamedTuple):
    """A stretch in quotation marks: positions with the marks, and what stands between them."""

    start: int
    end: int
    inner: str


AnyHit = TypeVar("AnyHit", Word, Quote)


_new_word, _new_quote = maker(Word), maker(Quote)


def fold(name: str) -> str:
    """The key under which two ways to write one name are the same: without quotes, brackets, dots and spaces.

    >>> fold("“海棠（大）工匠”建设工程")
    '海棠大工匠建设工程'
    """
    return name.translate(_FOLDED)


class WordList:
    """The words of a fixed list, looked for where the last two characters of one stand.

    Args:
        words: the words; one of a single character is looked for by itself.

    >>> [w.word for w in WordList(("行动", "计划", "行动计划")).find(PairScan("三年行动计划和专项行动"))]
    ['行动计划', '行动']
    """

    __slots__ = ("_landmarks", "_singles", "_sizes", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._singles = [word for word in self._words if len(word) == 1]
        self._sizes: dict[str, set[int]] = {}
        for word in self._words.difference(self._singles):
            self._sizes.setdefault(word[-2:], set()).add(len(word))
        self._landmarks = Landmarks(self._sizes)

    def find(self, scan: PairScan) -> list[Word]:
        """The words of a text, in order, without overlaps; at one position the longest."""
        chars, words = scan.chars, self._words
        hits = [(place, -place - 1, word) for word in self._singles for place in places_of(chars, word)]
        for place in scan.sights(self._landmarks):
            end = place + 2
            for size in self._sizes[chars[place:end]]:
                word = chars[end - size : end] if size <= end else ""
                if word in words:
                    hits.append((end - size, -end, word))
        if not hits:
            return []
        hits.sort()
        found: list[Word] = []
        free = 0
        for start, _, word in hits:
            if start >= free:
                free = start + len(word)
                found.append(_new_word((start, free, word)))
        return found


def find_names(chars: str, names: Iterable[str]) -> Iterator[Word]:
    """Every occurrence of some names that this text alone has, name by name.

    >>> [(w.start, w.word) for w in find_names("海棠行动与海棠行动", ["海棠行动"])]
    [(0, '海棠行动'), (5, '海棠行动')]
    """
    for name in names:
        position = chars.find(name)
        while position >= 0:
            yield Word(position, position + len(name), name)
            position = chars.find(name, position + len(name))


def find_quotes(chars: str, start: int, end: int) -> list[Quote]:
    """The stretches in quotation marks, in order.

    >>> [q.inner for q in find_quotes("推进“金桥”行动和“银桥”行动", 0, 13)]
    ['金桥', '银桥']
    """
    others = [mark for mark in _OTHER_MARKS if chars.find(mark, start, end) >= 0]
    pattern = _QUOTE if others else _USUAL_QUOTE  # a search for one mark costs a tenth of one for any of four
    found = [_new_quote((*m.span(), m[0][1:-1])) for m in pattern.finditer(chars, start, end)]
    if others and others != ["「"]:
        # “要办好‘春雨’行动，…”: what somebody says holds quotations of its own.
        inner = [
            Quote(m.start(), m.end(), m[0][1:-1]) for q in found if _SAID.search(q.inner) for m in _INNER.finditer(chars, q.start, q.end)
        ]
        found = sorted({*(q for q in found if _SAID.search(q.inner) is None or _INNER.search(q.inner) is None), *inner}) if inner else found
    return found


def article_quotes(context: Context) -> list[Quote]:
    """The stretches in quotation marks of the whole text, found once and kept in the context."""
    quotes: list[Quote] | None = context.quotes
    if quotes is None:
        quotes = context.quotes = find_quotes(context.chars, 0, len(context.chars))
    return quotes


def between(hits: list[AnyHit], start: int, end: int) -> list[AnyHit]:
    """The hits of a sorted list that begin in a stretch of the text.

    >>> between([Word(2, 4, "行动"), Word(9, 11, "工程")], 5, 20)
    [Word(start=9, end=11, word='工程')]
    """
    return hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]


def _is_joint(chars: str, end: int) -> bool:
    """Whether a slash between letters or the dash of 中国—东盟 ends at a position."""
    if chars[end - 1] == "/":
        return chars[end - 2 : end - 1].isascii() and chars[end - 2 : end - 1].isalpha()
    return chars[end - 1] in "—-－" and chars.endswith("中国", 0, end - 1)


class Edges:
    """Words and characters at which a name without quotation marks begins, looked up from right to left.

    Args:
        words: words of two or three characters, each with its kind.
        chars: single characters (particles); each may be followed or preceded by some with which it makes another word.
        measures: measure words that are an edge behind a number (12家).
        compounds: words of ``words`` that are no edge behind certain words, with which they name something (循环 + 利用).

    >>> edges = Edges({"实施": "verb", "深入": "soft"}, {"等": ("高平", "级")}, "家")
    >>> edges.before("深入实施春雨行动", 0, 6), edges.before("高等教育行动", 0, 4), edges.before("12家海州工匠", 0, 5)
    ((4, 'verb'), (0, ''), (3, 'hard'))
    """

    __slots__ = ("_chars", "_compounds", "_last", "_measures", "_words")

    def __init__(
        self,
        words: dict[str, str],
        chars: dict[str, tuple[str, str]],
        measures: str,
        compounds: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        self._words = words
        self._compounds = compounds or {}
        self._last = frozenset(word[-1] for word in words)
        self._chars = chars
        self._measures = measures

    def before(self, chars: str, start: int, stop: int, *, close: bool = True) -> tuple[int, str]:
        """The nearest edge before ``stop`` and its kind: a kind of ``words``, ``hard`` for marks, particles and numbers, '' for none.

        Args:
            close: whether a word that ends right at ``stop`` is an edge; without it 巩固提升 may stand right before a head noun.
        """
        words, last, particles, measures = self._words, self._last, self._chars, self._measures
        for position in range(stop, start, -1):
            char = chars[position - 1]
            if not "\u4e00" <= char <= "\u9fff":
                if char not in _NAME_CHARS and not _is_joint(chars, position):
                    return position, "hard"
                continue
            if char in particles:
                before, behind = particles[char]
                if chars[position - 2 : position - 1] not in (*before,) and chars[position : position + 1] not in (*behind,):
                    return position, "hard"
            if char in measures and chars[position - 2 : position - 1] in _NUMERALS:
                return position, "hard"
            if char in last and (close or position < stop):
                kind = words.get(chars[position - 2 : position]) or words.get(chars[position - 3 : position])
                if kind and position - 2 >= start and not self._is_compound(chars, start, position):
                    return position, kind
        return start, ""

    def _is_compound(self, chars: str, start: int, position: int) -> bool:
        """Whether the word that ends at a position is part of a noun with the word before it: 循环利用, 农技推广."""
        behind = self._compounds.get(chars[position - 2 : position])
        return behind is not None and chars.endswith(behind, start, position - 2)


class Gathered:
    """One entity while its mentions are collected: the fields of the fact, and the stretches of the text."""

    __slots__ = ("fields", "key", "rule", "spans")

    def __init__(self, rule: str, fields: dict[str, Any], key: str = "") -> None:
        self.rule = rule
        self.key = key
        self.fields = fields
        self.spans: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        """Note one more mention; a stretch that was noted before is not noted twice."""
        if (start, end) not in self.spans:
            self.spans.append((start, end))

    def mentions(self, context: Context) -> tuple[Mention, ...]:
        """The mentions in text order."""
        return tuple([context.mention(start, end) for start, end in sorted(self.spans)])

    def build(self, context: Context, model: type[Fact]) -> Any:
        """The fact, with the damage that touches its first mention."""
        start, end = min(self.spans)
        return model.made(rule=self.rule, mentions=self.mentions(context), damage=context.damage_at(start, end), **self.fields)
