"""UTF-8 that was read as GBK: 鍏ㄥ浗 for 全国. Part of ``undo_mojibake``.

The characters give back their bytes. A byte that GBK could not read is U+FFFD or '?' (Windows and browsers write € for 0x80). A GB18030
decoder rejects only 0x80 before another character beyond ASCII; a plain GBK decoder rejects a few user-defined pairs too, so there the
character is likely or lost. At the end of a run the last byte of a character is lost.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ...text import LOST, Certainty, Edit, Span
from ..legibility import COMMON, chinese_rate, is_han

# What UTF-8 punctuation, 的, 是 and other frequent characters become in GBK; hardly ever written.
GBK_SIGNS = frozenset("銆锛鈥鐨鏄鍏鍦绗鍥鎴涔浠鏂杩")
_STRETCH = re.compile("[^\x00-\x7f](?:[^\x00-\x7f]|[\x20-\x7e](?=[\x20-\x7e]*[^\x00-\x7f]))*+\\??")
_STEP = "undo_mojibake"
_REASON = "UTF-8 read as GBK"
_HOLES = "\ufffd?"
_HOLE = 0xFF  # no byte of UTF-8


class _Unit(NamedTuple):
    """A character and how many bytes it took; where one of them is unknown, how sure it is and what it may have been."""

    char: str
    size: int
    certainty: Certainty = "certain"
    candidates: tuple[str, ...] = ()


def utf8_in_gbk(line: str, offset: int) -> list[Edit]:
    """Edits for the stretches of a line that are UTF-8 read as GBK.

    Args:
        line: one line. offset: where it begins in the text.

    >>> "".join(e.new for e in utf8_in_gbk("鍏ㄥ競浜哄憳", 0))
    '全市人员'
    """
    if GBK_SIGNS.isdisjoint(line):
        return []
    edits: list[Edit] = []
    for match in _STRETCH.finditer(line):
        edits += _stretch_edits(match.group(), offset + match.start())
    return edits


def _stretch_edits(stretch: str, offset: int) -> list[Edit]:
    pieces = _bytes(stretch)
    units = _units(b"".join(pieces))
    if units is None:
        return []
    text = "".join(unit.char for unit in units)
    if sum(map(is_han, text)) < 2 or chinese_rate(text) < chinese_rate(stretch) + 0.3:
        return []
    return _aligned(stretch, [len(piece) for piece in pieces], units, offset)


def _bytes(stretch: str) -> list[bytes]:
    """The bytes that each character stands for."""
    # User-defined pairs came through as private-use characters: the decoder knew all of GB18030, so a hole inside is 0x80.
    complete = any("\ue000" <= char < "\uf900" for char in stretch)
    pieces: list[bytes] = []
    for index, char in enumerate(stretch):
        inside = stretch[index + 1 : index + 2] > "\x7f"
        if char == "€":
            pieces.append(b"\x80")
        elif char in _HOLES and (char != "?" or stretch[index - 1 : index] > "\x7f"):
            pieces.append(b"\x80" if inside and complete else bytes((_HOLE,)))
        else:
            pieces.append(char.encode("gb18030", "replace"))
    return pieces


def _units(data: bytes) -> list[_Unit] | None:
    """Read UTF-8 with unknown bytes; None where it is none."""
    units: list[_Unit] = []
    position = 0
    while position < len(data):
        lead = data[position]
        size = 1 if lead < 0x80 else 2 if 0xC2 <= lead < 0xE0 else 3 if 0xE0 <= lead < 0xF0 else 4 if 0xF0 <= lead < 0xF5 else 0
        piece = data[position : position + size]
        if not size or len(piece) < size:
            return None
        if _HOLE in piece:
            units.append(_guess(piece, data[position + size : position + size + 1]))
        else:
            try:
                units.append(_Unit(piece.decode("utf-8"), size))
            except UnicodeDecodeError:
                return None
        position += size
    return units


def _guess(piece: bytes, after: bytes) -> _Unit:
    """A character with an unknown byte: likely where the pairs that GBK rejects leave one common character, else lost."""
    hole = piece.index(_HOLE)
    following = (piece[hole + 1 :] + after)[:1]
    if not following or following < b"\x80":
        possible: list[int] = list(range(0x81, 0xC0))
    elif following >= b"\xa1":
        possible = [0x80, *range(0xAA, 0xB0)]
    else:
        possible = [0x80, *range(0xA1, 0xB0)]
    chars = [bytes((*piece[:hole], byte, *piece[hole + 1 :])).decode("utf-8", "ignore") for byte in possible]
    common = tuple(char for char in chars if char in COMMON and not char.isdigit())
    if len(common) == 1 and following >= b"\x80":
        return _Unit(common[0], len(piece), "likely", common)
    return _Unit(LOST, len(piece), "lost", common)


def _aligned(stretch: str, sizes: list[int], units: list[_Unit], offset: int) -> list[Edit]:
    """One edit for each shortest piece whose ends are ends of characters in both readings."""
    ends: dict[int, int] = {}
    total = 0
    for index, size in enumerate(sizes):
        total += size
        ends[total] = index + 1
    edits: list[Edit] = []
    start, total = 0, 0
    piece: list[_Unit] = []
    for unit in units:
        piece.append(unit)
        total += unit.size
        if total not in ends:
            continue
        new = "".join(u.char for u in piece)
        if stretch[start : ends[total]] != new:
            worst = max(piece, key=lambda u: ("certain", "likely", "lost").index(u.certainty))
            span = Span(offset + start, offset + ends[total])
            edits.append(Edit(span, new, _STEP, worst.certainty, worst.candidates, _REASON))
        start, piece = ends[total], []
    return edits
