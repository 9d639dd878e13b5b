"""remove_repeated_punctuation: marks that a copy doubled, as in ，， and 。。 and ，。.

Repairs a doubled ，、；：。 and two different ones in a row, of which the stronger stays (likely, with both as candidates). Refuses …… and
——, ！！ and ？！ (they are meant), three 。 or more (an improvised ellipsis), and lines of
nothing but marks.
"""

from __future__ import annotations

import re

from ...text import Edit, Span

_STEP = "remove_repeated_punctuation"
_RUN = re.compile("[，、；：。][，、；：。,;]++")
_STRENGTH = "、，,：；;。"
_FULL = {",": "，", ";": "；"}


def remove_repeated_punctuation(chars: str) -> list[Edit]:
    """Reduce repeated marks to one.

    >>> [(e.span, e.new, e.certainty) for e in remove_repeated_punctuation("全市，，新增，。等等……")]
    [(Span(start=2, end=4), '，', 'certain'), (Span(start=6, end=8), '。', 'likely')]
    """
    edits: list[Edit] = []
    if not _may_repeat(chars):
        return edits
    for match in _RUN.finditer(chars):
        run = match.group()
        if run.count("。") > 2 or _is_line(chars, *match.span()):
            continue
        kinds = sorted({_FULL.get(c, c) for c in run}, key=_STRENGTH.index, reverse=True)
        if len(kinds) == 1:
            edits.append(Edit(Span(*match.span()), kinds[0], _STEP, reason="repeated mark"))
        else:
            edits.append(Edit(Span(*match.span()), kinds[0], _STEP, "likely", tuple(kinds), "two marks in a row"))
    return edits


def _may_repeat(chars: str) -> bool:
    """Whether two marks stand side by side: with all of them made one, that is looked for in half the time that the pattern takes."""
    alike = chars.replace("。", "，").replace("、", "，").replace("：", "，").replace("；", "，")
    return "，，" in alike or ("," in chars and "，," in alike) or (";" in chars and "，;" in alike)


def _is_line(chars: str, start: int, end: int) -> bool:
    """A line of nothing but marks is an ornament."""
    return chars[max(0, start - 1) : start] in ("", "\n") and chars[end : end + 1] in ("", "\n")
