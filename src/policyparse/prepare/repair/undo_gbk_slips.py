"""undo_gbk_slips: stretches of GBK read one byte out of step, as the cloaking scripts of copying sites leave them.

Such a script replaces and cuts at pairs of bytes without minding where characters begin: ``因?yàn)樾Ｆ箅p方`` is 因為校企雙方 with a reading put
behind 驗, which only stands between 為 and 校; ``?！肮そ场`` is 。“工匠 cut at A3 A1. The byte that ``?`` swallowed is known from the reading,
or is one of few. Repairs what reads clearly better in step, likely at best. Refuses questions, and stretches that stay odd.
"""

from __future__ import annotations

import re
from itertools import dropwhile

from ...text import LOST, Edit, Span
from ..legibility import is_han
from .fill_groups import Group, fill_groups
from .slip import CUTS, LEADS, LETTERS, READING_TAIL, Slip, read_slip, trails_of
from .slip_gaps import fill_gaps
from .units import Unit

_STEP = "undo_gbk_slips"
_START = re.compile(rf"\?(?:(?=[{LETTERS}]{{1,6}}[ \xa0]?\))|(?=[{CUTS}!](?:[^\x00-\x7f]|[@-~?\n]|\Z)))")
_ANNOTATION = re.compile(rf"([^\x00-\x7f])[(（][{LETTERS}]{{1,6}}[ \xa0]?[)）]\Z")
_BRACKETED = re.compile(rf"[\u3400-\u9fff][(（][{LETTERS}]{{1,6}}[ \xa0]?[)）]")
_MARKED = 3
_REASON = "GBK read one byte out of step"


def undo_gbk_slips(chars: str) -> list[Edit]:
    """Read the stretches in step, one edit for each.

    >>> [(e.span.start, e.new) for e in undo_gbk_slips("這是因?yàn)樾Ｆ箅p方組織")]
    [(3, '為校企雙')]
    >>> undo_gbk_slips("好不好?！大家說好")
    []
    """
    groups = _read_page(chars, proven=False)
    if groups or len(_BRACKETED.findall(chars)) >= _MARKED:  # the page comes from such a script: short runs count too
        groups = _read_page(chars, proven=True)
    return fill_groups(chars, groups, _STEP)


def _read_page(chars: str, *, proven: bool) -> list[Group]:
    groups: list[Group] = []
    position = 0
    match = _START.search(chars)
    while match:
        slip = _read_start(chars, match.start(), proven)
        if slip:
            units = fill_gaps(slip.units, chars[max(0, match.start() - 3) : match.start()], chars[slip.end : slip.end + 3])
            groups += _parts(Span(match.start(), slip.end), tuple(units), cut=not READING_TAIL.match(chars, match.start()))
        position = slip.end if slip else match.end()
        match = _START.search(chars, position)
    return groups


def _parts(span: Span, units: tuple[Unit, ...], *, cut: bool) -> list[Group]:
    """The characters of which a byte is lost, at both ends of what was cut, apart from those between them, which are surer."""
    unknown = len(units) - len(list(dropwhile(lambda unit: unit.char == LOST, reversed(units))))
    if not cut or unknown > 2 or len(units) - unknown < 2 or span.length < 4:
        return [Group(span, units, _REASON, sure=False)]
    inner = Span(span.start + 1, span.end - bool(unknown))
    ends = (
        (Span(span.start, inner.start), units[:1]),
        (inner, units[1 : len(units) - unknown]),
        (Span(inner.end, span.end), units[len(units) - unknown :]),
    )
    return [Group(part, read, _REASON, sure=False) for part, read in ends if part.length]


def _read_start(chars: str, place: int, proven: bool) -> Slip | None:
    tail = READING_TAIL.match(chars, place)
    if not tail:
        cut = "！" if chars[place + 1] == "!" else chars[place + 1]
        first, second = cut.encode("gbk")
        return read_slip(chars, place + 2, (LEADS, frozenset((first,)), frozenset((second,))), cut, proven=proven)
    before = chars[place - 1 : place]
    if before in (")", "）"):  # it carries a reading of its own
        annotated = _ANNOTATION.search(chars, max(0, place - 10), place)
        before = annotated[1] if annotated else ""
    if not before or not is_han(before):
        return None
    try:
        second = before.encode("gbk")[1]
    except UnicodeEncodeError:
        return None
    missing = trails_of(tail[1], second)
    return read_slip(chars, tail.end(), (missing,), proven=True) if missing else None
