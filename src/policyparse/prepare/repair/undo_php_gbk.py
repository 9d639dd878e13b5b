"""Undo the round trip through GBK that PHP mbstring makes of a page in UTF-8 (``mb_convert_encoding($s, 'UTF-8', 'GBK')`` and back)."""

from __future__ import annotations

from operator import attrgetter

from ...text import LOST, Certainty, Edit, Span, make_span, maker
from .php_gbk.marks import Marks, find_marks
from .php_gbk.page import Page, Spot, read_page
from .php_gbk.resolve import Reading, resolve_holes
from .php_gbk.silent import Shift, find_marked_shifts, find_silent_shifts
from .remove_tag_residue import ORPHANS_NEEDED

STEP = "undo_php_gbk"

_make_edit = maker(Edit)


def undo_php_gbk(chars: str) -> list[Edit]:
    """Restore what the machine shifted (certain), choose what it wiped out (likely) or mark it (lost), and delete the tails of tags.

    Nothing is done without three orphan tails that only this machine can have left. Digits are never guessed: a lost one is U+FFFD,
    unless the year it belongs to leaves no choice. What was lost before white space leaves no trace and is not restored.

    >>> [e.new for e in undo_php_gbk("全县农业总产值稳步提卆/span>+/span>粮食连年丰收、/span>")]
    ['升', '', '，', '', '。', '']
    """
    marks = find_marks(chars) if LOST in chars else None
    if marks is None:
        return _page_edits(_damaged_page(chars))
    edits = [*_page_edits(_damaged_page(marks.chars, marks))]
    return sorted(marks.carried_back(edits, chars), key=lambda edit: edit.span)


def _page_edits(page: Page | None) -> list[Edit]:
    if page is None:
        return []
    edits = [edit for spot in page.spots for edit in _spot_edits(page, spot)]
    edits += [_reading_edit(reading) for reading in resolve_holes(page)]
    edits += [_shift_edit(page, shift) for shift in (find_marked_shifts(page) if page.marks else find_silent_shifts(page))]
    return sorted(edits, key=attrgetter("span"))


def php_gbk_evidence(chars: str) -> int:
    """Number of orphan tails that speak for this machine; 0 where they speak for something else.

    >>> php_gbk_evidence("收入稳步提卆/span>+/span>粮食连年丰收、/span>"), php_gbk_evidence("首页 > 新闻 > 正文 > 收入")
    (3, 0)
    """
    page = _damaged_page(chars)
    return page.evidence if page else 0


def _damaged_page(chars: str, marks: Marks | None = None) -> Page | None:
    if chars.count(">") < ORPHANS_NEEDED:
        return None
    page = read_page(chars, marks)
    return page if page.evidence >= ORPHANS_NEEDED else None


def _spot_edits(page: Page, spot: Spot) -> list[Edit]:
    """The restored character, where there is but one, and the deleted tail."""
    position, tail, origins, gap, stray = spot
    removed = _make_edit((tail, gap, STEP, "certain", (), "tail of a tag whose < was swallowed"))
    if stray or len(origins) != 1:
        return [removed]
    place = make_span((position, position + 1))
    return [_make_edit((place, origins[0], STEP, "certain", (), "last byte minus one: it took the < of the tag")), removed]


def _reading_edit(reading: Reading) -> Edit:
    certainty: Certainty = "lost" if LOST in reading.new else "likely"
    return Edit(reading.span, reading.new, STEP, certainty, reading.candidates, reading.reason)


def _shift_edit(page: Page, shift: Shift) -> Edit:
    position = page.position_of(shift.place)
    new = shift.origin + shift.mark
    reason = "last byte minus one: it took a colon or semicolon that left no trace"
    return Edit(Span(position, position + 1), new, STEP, "likely", (new,), reason)
