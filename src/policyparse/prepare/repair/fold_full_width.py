"""fold_full_width: full-width letters, digits and signs become ASCII; the punctuation of Chinese stays full-width.

Repairs ０-９, Ａ-Ｚ, ａ-ｚ, ％ and the signs that only exist because a whole text was widened (－／＋＝＠＃＊＿｜＂＇ …). Inside widened numbers,
times and addresses ． ， ： ～ become ASCII too (１，２３４．５ and １０：３０). Refuses ， ： ； ！ ？ （ ） and ～ elsewhere: they are right in Chinese.
"""

from __future__ import annotations

import re

from ...text import Edit, Span

_STEP = "fold_full_width"
_SIGNS = "％＂＇＃＄＊＋－／＝＠［＼］＾＿｀｛｜｝"
_RUN = re.compile(f"[０-９Ａ-Ｚａ-ｚ{_SIGNS}．＆][０-９Ａ-Ｚａ-ｚ{_SIGNS}．＆，：～]*+")
# Inside a number, a clock time or a date of full-width digits.
_INSIDE = re.compile("(?<=[０-９])[：．～](?=[０-９])|(?<=[０-９]％)～(?=[０-９])|(?<=[A-Za-zａ-ｚ])：(?=／／)")
_THOUSANDS = re.compile("(?<![０-９])[０-９]{1,3}(?:，[０-９]{3}(?![０-９]))++")
_DOUBTFUL = frozenset("，：．＆％～")


def fold_full_width(chars: str) -> list[Edit]:
    """Replace full-width letters, digits and signs by their ASCII forms.

    >>> [(e.span, e.new) for e in fold_full_width("到２０２５年，达到１２％（ＧＤＰ）")]
    [(Span(start=1, end=5), '2025'), (Span(start=9, end=12), '12%'), (Span(start=13, end=16), 'GDP')]
    """
    edits: list[Edit] = []
    for match in _RUN.finditer(chars):
        folded = _fold(match.group(), chars, match.start())
        edits += _changes(match.group(), folded, match.start())
    return edits


def _fold(run: str, chars: str, offset: int) -> str:
    inside = {match.start() - offset for match in _INSIDE.finditer(chars, offset, offset + len(run))}
    for number in _THOUSANDS.finditer(run):
        inside.update(i for i in range(*number.span()) if run[i] == "，")
    return "".join(
        chr(ord(c) - 0xFEE0) if c not in _DOUBTFUL or i in inside or _folds(c, chars, offset + i) else c for i, c in enumerate(run)
    )


def _folds(sign: str, chars: str, position: int) -> bool:
    """Whether a sign that Chinese text may use full-width belongs to a widened number or word here."""
    before, after = chars[position - 1 : position], chars[position + 1 : position + 2]
    if sign == "％":  # not where an escape such as %u5168 would come into being
        return not _is_letter(after)
    if sign == "．":
        return _is_letter(before)
    return sign == "＆" and _is_letter(before) and _is_letter(after)


def _is_letter(char: str) -> bool:
    """ASCII or full-width letter or digit."""
    return char.isalnum() and (char.isascii() or "０" <= char <= "ｚ")


def _changes(run: str, folded: str, offset: int) -> list[Edit]:
    """One edit for each changed stretch of a run."""
    edits: list[Edit] = []
    start = -1
    for index, (old, new) in enumerate(zip(run + "\0", folded + "\0", strict=True)):
        if old != new and start < 0:
            start = index
        elif old == new and start >= 0:
            edits.append(_edit(run[start:index], folded[start:index], offset + start))
            start = -1
    return edits


def _edit(old: str, new: str, position: int) -> Edit:
    span = Span(position, position + len(old))
    if "，" in old and "," in new:  # it may have been a comma between two figures
        return Edit(span, new, _STEP, "likely", (new, new.replace(",", "，")), "separator of thousands")
    return Edit(span, new, _STEP, reason="full-width ASCII")
