"""Where names of undertakings, documents and honours are anchored: quotation marks, and words found by plain search.

A plain search of the whole text for each of a hundred words costs a twentieth of trying a dictionary at each position.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from ..prepare.layout import ARTICLE_ROLES, Block
from .base import Context, Mention

_QUOTE = re.compile(r"“([^“”\n]{1,48})”|「([^「」\n]{1,48})」|『([^『』\n]{1,48})』")
_FOLDED = str.maketrans(dict.fromkeys("“”‘’「」『』《》〈〉<>()（） \u3000·•・—–-\n"))


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


def article_blocks(context: Context) -> list[Block]:
    """The blocks that facts are read from."""
    return [block for block in context.blocks if block.role in ARTICLE_ROLES]


def fold(name: str) -> str:
    """The key under which two ways to write one name are the same: without quotes, brackets, dots and spaces.

    >>> fold("“海棠（大）工匠”建设工程")
    '海棠大工匠建设工程'
    """
    return name.translate(_FOLDED)


def find_words(chars: str, start: int, end: int, words: Iterable[str]) -> list[Word]:
    """The words of a list in a stretch of text, in order; of words that lie one in the other only the longer.

    >>> [w.word for w in find_words("三年行动计划和专项行动", 0, 11, ("行动", "计划", "行动计划"))]
    ['行动计划', '行动']
    """
    found: list[Word] = []
    for word in words:
        position = chars.find(word, start, end)
        while position >= 0:
            found.append(Word(position, position + len(word), word))
            position = chars.find(word, position + len(word), end)
    found.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[Word] = []
    for hit in found:
        if not kept or hit.end > kept[-1].end:
            kept.append(hit)
    return kept


def find_quotes(chars: str, start: int, end: int) -> list[Quote]:
    """The stretches in quotation marks, in order.

    >>> [q.inner for q in find_quotes("推进“金桥”行动和“银桥”行动", 0, 13)]
    ['金桥', '银桥']
    """
    return [Quote(m.start(), m.end(), m[0][1:-1]) for m in _QUOTE.finditer(chars, start, end)]


class Gathered:
    """One entity while its mentions are collected: the fields of the fact, and the stretches of the text."""

    __slots__ = ("fields", "rule", "spans")

    def __init__(self, rule: str, fields: dict[str, Any]) -> None:
        self.rule = rule
        self.fields = fields
        self.spans: list[tuple[int, int]] = []

    def add(self, start: int, end: int) -> None:
        """Note one more mention; a stretch that was noted before is not noted twice."""
        if (start, end) not in self.spans:
            self.spans.append((start, end))

    def mentions(self, context: Context) -> tuple[Mention, ...]:
        """The mentions in text order."""
        return tuple(context.mention(start, end) for start, end in sorted(self.spans))

    def build(self, context: Context, model: type[Any]) -> Any:
        """The fact, with the damage that touches its first mention."""
        start, end = min(self.spans)
        return model(rule=self.rule, mentions=self.mentions(context), damage=context.damage_at(start, end), **self.fields)
