"""fold_compatibility_characters: look-alikes of ordinary characters from PDF copies and old code pages.

Repairs Kangxi radicals, radicals of the supplement (which Unicode's NFKC leaves alone), compatibility ideographs, the marks of vertical text
and small ones, and a radical that a PDF put beside its own character. One character at a time: NFKC of a whole text would flatten punctuation, ℃, ① and ㎡. Refuses everything else.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ...lexicon.gazetteer import table
from ...text import Edit, Span

_STEP = "fold_compatibility_characters"
_LOOKALIKE = re.compile("[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe44\ufe50-\ufe5e\U0002f800-\U0002fa1d]")
_MARKS = dict(
    zip(
        "︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄﹐﹑﹔﹕﹖﹗﹘﹙﹚﹛﹜﹝﹞",
        "，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』，、；：？！—（）｛｝〔〕",
        strict=True,
    )
)
"""Forms of vertical text and small forms; NFKC would make most of them ASCII."""


def fold_compatibility_characters(chars: str) -> list[Edit]:
    """Replace radicals and compatibility ideographs by the ordinary characters.

    >>> [(e.span, e.new) for e in fold_compatibility_characters("⼯⼈技能⻓⾏")]
    [(Span(start=0, end=1), '工'), (Span(start=1, end=2), '人'), (Span(start=4, end=5), '长'), (Span(start=5, end=6), '行')]
    """
    found = [(match.start(), _ordinary(match.group())) for match in _LOOKALIKE.finditer(chars)]
    found = [(position, new) for position, new in found if new != chars[position]]
    doubled = [position for position, new in found if chars[position + 1 : position + 2] == new]
    # Where nearly every radical is followed by its own character the copy holds both; else 人人 was two characters before.
    drop = set(doubled) if len(doubled) > 2 and len(doubled) > 0.8 * len(found) else set()
    return [
        Edit(Span(position, position + 1), "" if position in drop else new, _STEP, reason="look-alike of an ordinary character")
        for position, new in found
    ]


@cache
def _ordinary(char: str) -> str:
    if "\ufe10" <= char <= "\ufe5e":
        return _MARKS.get(char, char)
    if "\u2e80" <= char <= "\u2ef3":
        return _radicals().get(char, char)
    folded = unicodedata.normalize("NFKC", char)
    return folded if len(folded) == 1 else char


@cache
def _radicals() -> dict[str, str]:
    return {row["radical"]: row["character"] for row in table("radicals")}
