"""Losses: what no step can undo is named, with its place and a reason, so that nobody takes it for the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ...lexicon.pair_scan import PairScan
from ...text import LOST, Span, Text
from .cut import find_cut_lines
from .loss import SENTENCES, Warned, warned
from .marks import find_marks
from .misread import find_misreadings
from .passages import find_passages, odd_characters
from .spun import find_spun_words

_LEAST, _SHARE = 8, 2.5

__all__ = ["SENTENCES", "Warned", "find_losses", "is_recognised", "warned"]


def find_losses(text: Text, scan: PairScan | None = None) -> list[Warned]:
    """The places of a repaired text where something is gone or cannot be relied on, in order.

    Args:
        text: repaired and converted to Simplified; spans count in it.
        scan: the search through the text that others share.

    >>> [(w.code, w.span) for w in find_losses(Text("全市新增\ufffd\ufffd人"))]
    [('lost_characters', Span(start=4, end=6))]
    """
    chars = text.chars
    scan = scan or PairScan(chars)
    odd = odd_characters(chars)
    passages = find_passages(chars, odd)
    others = [*find_marks(chars, "".join([match[0] for match in odd])), *find_cut_lines(chars), *find_misreadings(chars, scan)]
    found = [*passages, *_outside(others, passages), *find_spun_words(chars, scan)]
    return _united(sorted(found, key=lambda w: (w.span, w.code)))


def is_recognised(found: Sequence[Warned], chars: str) -> bool:
    """Whether a text without Chinese is one of which the Chinese was lost: then it is worth a warning, not a refusal.

    >>> marks = "????????????2023?"
    >>> is_recognised(find_losses(Text(marks)), marks), is_recognised(find_losses(Text("what?? why??")), "what?? why??")
    (True, False)
    """
    gone = sum(map(chars.count, f"?{LOST}"))
    return bool(found) and gone >= _LEAST and _SHARE * gone >= len("".join(chars.split()))


def _united(found: list[Warned]) -> list[Warned]:
    """The warnings with those of lost digits as one where they overlap: both ends of a number may be gone."""
    united: list[Warned] = []
    for w in found:
        last = united[-1] if united else None
        if last is not None and last.code == w.code == "lost_digits" and w.span.start < last.span.end:
            united[-1] = last._replace(span=Span(last.span.start, max(last.span.end, w.span.end)))
        else:
            united.append(w)
    return united


def _outside(found: list[Warned], passages: list[Warned]) -> list[Warned]:
    """The warnings that say something of a place that no passage covers."""
    if not passages or not found:
        return found
    starts = [passage.span.start for passage in passages]

    def is_covered(place: int) -> bool:
        index = bisect_right(starts, place) - 1
        return index >= 0 and place < passages[index].span.end

    return [w for w in found if w.code == "lost_digits" or not is_covered(w.span.start)]
