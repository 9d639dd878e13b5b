"""Indicators of the gazetteer as one word each: 房地产开发投资 is a noun, whatever verbs the segmenter sees in it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from ...lexicon.gazetteer import words
from ...lexicon.pair_scan import PairScan
from ...lexicon.word_index import pair_keys
from ...prepare.segment import Token
from .phrase import MAKERS, SCOPE_WORDS, is_attribute, is_nominal
from .words import INCREMENT

_SHORTEST = 4
"""Characters; shorter names are words of the segmenter."""

_READ_OTHERWISE = re.compile("占|之比|^[与对]|^新[设增建]")
"""Names that relate two things or begin with what was done: the rules for shares, ratios and increments read them."""


_READ_ALONE = SCOPE_WORDS | MAKERS | INCREMENT


@cache
def _names() -> tuple[frozenset[str], dict[str, tuple[int, ...]], dict[int, None]]:
    """The names and synonyms of indicators, their lengths by their first three characters, and the last two of these as keys of ``PairScan``.

    Names begin with words (城镇, 工业) that stand everywhere; the second and third character are together far rarer.
    """
    listed = words("indicators", "name") | words("indicators", "synonyms")
    names = frozenset(name for name in listed if len(name) >= _SHORTEST and not _READ_OTHERWISE.search(name))
    lengths: dict[str, set[int]] = {}
    for name in names:
        lengths.setdefault(name[:3], set()).add(len(name))
    return names, {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}, pair_keys(head[1:] for head in lengths)


class KnownNames:
    """The names of indicators in a text; looked for in the clauses that are asked for.

    Args:
        scan: the text.
    """

    def __init__(self, scan: PairScan) -> None:
        self._chars = scan.chars
        self._places = scan.places(_names()[2], 0, len(scan.chars))

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """The names in a clause, the longest at each place, without overlaps; no name holds a mark at which clauses end."""
        first = bisect_right(self._places, start)
        last = bisect_left(self._places, end - 1, first)
        if first == last:
            return []
        names, lengths, _ = _names()
        chars, free = self._chars, start
        found: list[tuple[int, int]] = []
        for place in self._places[first:last]:
            begin = place - 1
            sizes = lengths.get(chars[begin : place + 2])
            if sizes is not None and begin >= free:
                for size in sizes:
                    if chars[begin : begin + size] in names:
                        free = begin + size
                        found.append((begin, free))
                        break
        return found


def with_known(tokens: list[Token], known: Sequence[tuple[int, int]]) -> list[Token]:
    """The words of a clause with each known name as one noun.

    A name that begins with a verb (新增就业岗位, 接待游客) or with a scope stays what it is: that word is read for itself.

    >>> cut = [Token(0, 3, "n", "房地产"), Token(3, 5, "v", "开发"), Token(5, 7, "vn", "投资"), Token(7, 8, "n", "额")]
    >>> [t.text for t in with_known(cut, [(0, 7)])]
    ['房地产开发投资', '额']
    """
    for start, end in known:
        first, last = bisect_left(tokens, (start,)), bisect_left(tokens, (end,))
        inside = tokens[first:last]
        if len(inside) < 2 or inside[0].start != start or inside[-1].end != end:
            continue
        is_noun = is_nominal(inside[0].text, inside[0]) or is_attribute(inside, 0)
        if not is_noun or inside[0].text in _READ_ALONE:
            continue
        tokens = [*tokens[:first], Token(start, end, "n", "".join([t.text for t in inside])), *tokens[last:]]
    return tokens
