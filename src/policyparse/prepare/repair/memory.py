"""What a page says elsewhere about a missing character: pairs and triples of characters that it repeats."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from .missing_signs import HOLE

_PAIR, _TRIPLE = 0.5, 4.0
"""What one sighting adds to the factor of a reading."""


class Memory:
    """Pairs and triples of a page.

    Args:
        page: the text, digits as ``0``, with ``HOLE`` for what is missing.

    >>> memory = Memory("技能竞赛开幕，技能" + HOLE + "赛")
    >>> memory.factor("技能", "竞", "赛"), memory.factor("技能", "竟", "赛")
    (10.0, 1.0)
    """

    def __init__(self, page: str) -> None:
        self._pairs = Counter(map("".join, pairwise(page)))
        self._triples = Counter(map("".join, zip(page, page[1:], page[2:], strict=False)))

    def factor(self, left: str, char: str, right: str) -> float:
        """How much likelier than by its words alone a character is between ``left`` and ``right``."""
        before, after = _known_end(left[-2:]), _known_head(right[:2])
        pairs = [before[-1:] + char, char + after[:1]]
        triples = [before + char, before[-1:] + char + after[:1], char + after]
        seen = sum(self._pairs[pair] for pair in pairs if len(pair) == 2)
        return 1.0 + _PAIR * seen + _TRIPLE * sum(self._triples[triple] for triple in triples if len(triple) == 3)


def _known_end(chars: str) -> str:
    return chars.rpartition(HOLE)[2]


def _known_head(chars: str) -> str:
    return chars.partition(HOLE)[0]
