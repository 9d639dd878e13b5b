"""Pages on which what the machine left of a character is shown as U+FFFD: ``伙�/span>`` for 会, ``作�?/span>`` for 作用.

The marks say more than a page without them: every ``?`` behind one has swallowed a character, every other is a question mark, and a character
that was lost before white space left a trace. The page is read without them, and the edits are carried back.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ....text import LOST, Alignment, Edit, Span
from ..remove_tag_residue import ORPHANS_NEEDED, find_orphan_tails
from .machine import folded_origins, underflow_origin

_RUN = re.compile(f"{LOST}++")
_STEP = "undo_php_gbk"


class Marks(NamedTuple):
    """A page without its marks.

    Attributes:
        chars: the page, ``?`` for what was lost before white space.
        alignment: from the page as it is to ``chars``.
        questions: offsets in ``chars`` of every ``?`` that swallowed a character, those before white space among them.
        blanks: offsets of those that stand before white space.
        signs: offsets of characters that took a sign which is no tag: ``:``, ``;`` or the like.
    """

    chars: str
    alignment: Alignment
    questions: frozenset[int]
    blanks: frozenset[int]
    signs: frozenset[int]

    def carried_back(self, edits: Iterable[Edit], source: str) -> Iterator[Edit]:
        """Edits of ``chars`` as edits of the page with its marks, which go together with what they belong to."""
        for edit in edits:
            span = self.alignment.to_before(edit.span)
            start, end = span
            if edit.span.start in self.signs and (run := _RUN.match(source, end)):
                end = run.end()
            if not edit.new.strip() or self.chars[edit.span.start] == "?":  # a tail, or a character that was wiped out
                while start and source[start - 1] == LOST:
                    start -= 1
            if edit.new != source[start:end]:
                yield edit._replace(span=Span(start, end))


def find_marks(chars: str) -> Marks | None:
    """The marks of a page; None where they do not stand where the machine leaves them.

    >>> page = "粮食丰收＋�/span>收入增长、�/span>增强工会的作�?/span>共同�\\n"
    >>> marks = find_marks(page)
    >>> marks.chars, sorted(marks.blanks)
    ('粮食丰收＋/span>收入增长、/span>增强工会的作?/span>共同?\\n', [37])
    """
    if chars.count(LOST) < ORPHANS_NEEDED:
        return None
    tails = {tail.start() for tail in find_orphan_tails(chars)}
    edits: list[Edit] = []
    questions: set[int] = set()
    blanks: set[int] = set()
    signs: set[int] = set()
    shift = known = 0
    for match in _RUN.finditer(chars):
        start, end = match.span()
        following = chars[end : end + 1]
        new = "" if end in tails or following == "?" else "?" if not following.strip() else None
        if new is None:
            if not _may_be_shifted(chars[start - 1 : start]):
                continue
            signs.add(start - 1 - shift)
            new = ""
        elif following == "?" or new:
            questions.add(start - shift)
            if new:
                blanks.add(start - shift)
        known += end in tails or (following == "?" and end + 1 in tails)
        edits.append(Edit(Span(start, end), new, _STEP))
        shift += end - start - len(new)
    if known < ORPHANS_NEEDED:
        return None
    alignment = Alignment(edits)
    return Marks(alignment.apply(chars), alignment, frozenset(questions), frozenset(blanks), frozenset(signs))


def _may_be_shifted(char: str) -> bool:
    return bool(char) and bool(folded_origins(char) if char < "\x80" else underflow_origin(char))
