"""undo_utf16: UTF-16 that was read as Latin-1 (NUL beside every ASCII letter) or in the wrong byte order.

Repairs whole texts only, as a file is read. In the wrong byte order a character whose last byte is D8 to DF is half a surrogate pair: two of
them that make a pair survive, a single one is U+FFFD and is chosen among those characters by its surroundings. Refuses text that is not
clearly Chinese afterwards, and text that is Chinese as it stands.
"""

from __future__ import annotations

from functools import cache

from ...text import LOST, Edit, Span
from ..legibility import chinese_rate, is_han
from .fill_groups import Group, fill_groups
from .single_byte import bytes_of
from .units import Unit

_STEP = "undo_utf16"
_SAMPLE = 2000
_LEGIBLE = 0.5
_FEWEST = 2


def undo_utf16(chars: str) -> list[Edit]:
    """Read the code units again, one edit for each character.

    >>> damaged = "全市新增5家".encode("utf-16-le").decode("latin-1")
    >>> "".join(edit.new for edit in undo_utf16(damaged))
    '全市新增5家'
    >>> undo_utf16("全市新增5家")
    []
    """
    if chinese_rate(chars[:_SAMPLE]) > 0.2:
        return []
    if _is_chinese(_swapped(chars[:_SAMPLE])):
        return _swap_edits(chars)
    sample = _bytes(chars[:_SAMPLE])
    for codec in ("utf-16-le", "utf-16-be") if sample else ():
        if _is_chinese(sample.decode(codec, "replace")) and (data := _bytes(chars)):
            return _unit_edits(data, codec)
    return []


def _is_chinese(chars: str) -> bool:
    foreign = sum(char > "\x7f" for char in chars)
    return sum(map(is_han, chars)) >= _FEWEST and 3 * foreign > len(chars) and chinese_rate(chars) >= _LEGIBLE


def _bytes(chars: str) -> bytes:
    """The bytes of text that was read as Latin-1 or Windows-1252; none where it holds other characters."""
    narrow = chars.translate(bytes_of("cp1252"))
    return narrow.encode("latin-1") if not narrow or max(narrow) <= "\xff" else b""


def _unit_edits(data: bytes, codec: str) -> list[Edit]:
    edits: list[Edit] = []
    position = 0
    for char in data[: len(data) & ~1].decode(codec, "surrogatepass"):
        size = 2 if char < "\U00010000" else 4
        edits.append(Edit(Span(position, position + size), char, _STEP, reason="UTF-16 read byte by byte"))
        position += size
    return edits


def _swapped(chars: str) -> str:
    return chars.replace(LOST, "").encode("utf-16-be", "surrogatepass").decode("utf-16-le", "replace")


def _swap_edits(chars: str) -> list[Edit]:
    groups: list[Group] = []
    for place, char in enumerate(chars):
        units = char.encode("utf-16-be", "surrogatepass").decode("utf-16-le", "surrogatepass")
        read = (Unit(LOST, 2, _halves_of_pairs()),) if char == LOST else tuple(Unit(unit, 2) for unit in units)
        groups.append(Group(Span(place, place + 1), read, "UTF-16 in the wrong byte order"))
    return fill_groups(chars, groups, _STEP)


@cache
def _halves_of_pairs() -> frozenset[str]:
    """The Chinese characters that are surrogates in the other byte order."""
    return frozenset(chr(high << 8 | low) for high in range(0x4E, 0xA0) for low in range(0xD8, 0xE0))
