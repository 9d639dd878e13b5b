"""Articles whose words a machine replaced by others (伪原创): 科技立异 for 科技创新, 大众办事 for 公共服务.

What stood there cannot be told from what honest prose says in other places, so nothing is repaired; figures stay as they were, names and
wording do not. One such word may be a slip of the pen: a page needs several, and many for its length.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from ...lexicon.gazetteer import table
from ...lexicon.pair_scan import PairScan
from ...lexicon.word_index import pair_keys
from .loss import Warned, warned

_ENOUGH = 6
_CHARACTERS_FOR_ONE = 700
_SHOWN = 3


class _Word(NamedTuple):
    """A word that a machine put in, what stood there, how much it says, and where in it the two characters stand that it is found by."""

    word: str
    original: str
    weight: int
    offset: int


@cache
def _words() -> tuple[dict[str, tuple[_Word, ...]], dict[int, None]]:
    """The words by the two characters that they are found by, and these as keys of ``find_pairs``."""
    by_core: dict[str, tuple[_Word, ...]] = {}
    rows = {row["word"]: row for row in table("spun_words")}
    for core, words in _cores(rows, "|".join(row["original"] for row in rows.values())):
        found = (_Word(word, rows[word]["original"], int(rows[word]["weight"]), word.index(core)) for word in words)
        by_core[core] = tuple(sorted(found, key=lambda word: -len(word.word)))  # the longest word at a place counts
    return by_core, pair_keys(by_core)


def _cores(words: Iterable[str], honest: str) -> Iterator[tuple[str, list[str]]]:
    """Pairs of characters, as few as will do, that all the words hold, each with its words.

    Few are quickly looked for, and quicker yet where honest prose lacks them: pairs of what stood there are taken only if nothing else is left.
    """
    left = sorted(words)
    while left:
        counts = Counter(word[i : i + 2] for word in left for i in range(len(word) - 1))
        core = max(counts, key=lambda pair: (pair not in honest, counts[pair], pair))
        yield core, [word for word in left if core in word]
        left = [word for word in left if core not in word]


def find_spun_words(chars: str, scan: PairScan | None = None) -> list[Warned]:
    """One warning for the stretch of lines that hold such words, if the page has enough of them.

    >>> page = "大众办事质量较着提高，科技立异才能较着提升，妙技人才捏续增添。"
    >>> [(w.code, w.span) for w in find_spun_words(page)]
    [('spun_words', Span(start=0, end=31))]
    >>> find_spun_words("各界鼎力支持，科技创新能力持续提升。")
    []
    """
    hits = list(_find_words(chars, scan or PairScan(chars)))
    different = {word.word: word for _, word in hits}.values()
    total = sum(word.weight for _, word in hits)
    if len(different) < 2 or sum(word.weight for word in different) < _ENOUGH or total * _CHARACTERS_FOR_ONE < len(chars):
        return []
    start = chars.rfind("\n", 0, hits[0][0]) + 1
    end = chars.find("\n", hits[-1][0])
    strongest = sorted(different, key=lambda word: -word.weight)[:_SHOWN]
    shown = ", ".join(f"{word.word} ← {word.original}" for word in strongest)
    return [warned("spun_words", start, end if end >= 0 else len(chars), shown)]


def _find_words(chars: str, scan: PairScan) -> Iterator[tuple[int, _Word]]:
    by_core, keys = _words()
    for place in scan.places(keys, 0, len(chars)):
        for word in by_core.get(chars[place : place + 2], ()):
            if place >= word.offset and chars.startswith(word.word, place - word.offset):
                yield place, word
                break
