"""Bytes with holes read as UTF-8 or as a double-byte encoding, unit by unit: a broken byte costs one character and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from itertools import product
from typing import NamedTuple

from ...text import LOST
from .misread import HOLE, unreadable_before

_CONTINUATION = frozenset(range(0x80, 0xC0))
_LEADS = frozenset(range(0xE2, 0xF0))
_MOST_READINGS = 5000


class Unit(NamedTuple):
    """One character of the true reading.

    Args:
        char: the character, U+FFFD where it is not known. size: how many bytes it takes. allowed: what it may be where it is not known.
        broken: its bytes mean nothing in this encoding.
    """

    char: str
    size: int
    allowed: frozenset[str] = frozenset()
    broken: bool = False


_BROKEN = Unit(LOST, 1, broken=True)


def read_units(data: bytes, codec: str, holes: Mapping[int, frozenset[int]]) -> Iterator[Unit]:
    """Read bytes of which some are unknown.

    Args:
        data: the bytes, ``HOLE`` where one is unknown. codec: ``utf-8``, or a double-byte encoding. holes: what the unknown ones may be.

    >>> [unit.char for unit in read_units("全市".encode()[:-1], "utf-8", {})]
    ['全', '\ufffd']
    >>> hole = read_units(bytes((0xE5, HOLE, 0xA8)), "utf-8", {1: frozenset((0x85, 0x86))})
    >>> sorted(next(hole).allowed)
    ['全', '冨']
    """
    position = 0
    while position < len(data):
        size = _utf8_size(data[position], holes.get(position, ())) if codec == "utf-8" else _pair_size(data, position, codec)
        unit = _unit(data, position, size, codec, holes)
        yield unit
        position += unit.size


def _utf8_size(lead: int, allowed: Collection[int]) -> int:
    if lead == HOLE:  # hardly anything but Chinese has its first byte lost
        return 3 if any(0xE2 <= byte < 0xF0 for byte in allowed) else 0
    return 1 if lead < 0x80 else 2 if 0xC2 <= lead < 0xE0 else 3 if 0xE0 <= lead < 0xF0 else 4 if 0xF0 <= lead < 0xF5 else 0


def _pair_size(data: bytes, position: int, codec: str) -> int:
    if data[position] < 0x80:
        return 1
    following = data[position + 1] if position + 1 < len(data) else 0
    if codec == "gb18030" and 0x30 <= following <= 0x39:
        return 4
    return 2 if following >= 0x40 else 0


def _unit(data: bytes, position: int, size: int, codec: str, holes: Mapping[int, frozenset[int]]) -> Unit:
    piece = data[position : position + size]
    if not piece or len(piece) < size:
        return (_shortened(data, position) if codec == "utf-8" else None) or _BROKEN
    if HOLE not in piece:
        try:
            char = piece.decode(codec)
        except UnicodeDecodeError:
            return (_shortened(data, position) if codec == "utf-8" else None) or _BROKEN
        return Unit(char, size) if len(char) == 1 else _BROKEN
    if codec == "utf-8" and not all(byte == HOLE or byte in _CONTINUATION for byte in piece[1:]):
        return _shortened(data, position) or _BROKEN
    choices = tuple(holes[position + i] if byte == HOLE else frozenset((byte,)) for i, byte in enumerate(piece))
    allowed = _readings(choices, codec)
    return Unit(next(iter(allowed)), size) if len(allowed) == 1 else Unit(LOST, size, allowed)


def _shortened(data: bytes, position: int) -> Unit | None:
    """A character of three bytes of which a reader of GBK left one out that it could not read."""
    lead, second = data[position], data[position + 1] if position + 1 < len(data) else 0
    if not 0xE3 <= lead <= 0xEF or second not in _CONTINUATION:
        return None
    first, known = frozenset((lead,)), frozenset((second,))
    following = data[position + 2] if position + 2 < len(data) else -1
    choices = ((first, known, unreadable_before("gbk", following)), (first, unreadable_before("gbk", second), known))
    allowed = frozenset(char for way in choices for char in _readings(way, "utf-8"))
    return Unit(next(iter(allowed)), 2) if len(allowed) == 1 else Unit(LOST, 2, allowed)


@cache
def _readings(choices: tuple[frozenset[int], ...], codec: str) -> frozenset[str]:
    """The characters that the bytes may be; none where there are too many."""
    if codec == "utf-8":
        choices = (choices[0] & _LEADS if len(choices[0]) > 1 else choices[0], *(choice & _CONTINUATION for choice in choices[1:]))
    total = 1
    for choice in choices:
        total *= len(choice)
    if total > _MOST_READINGS:
        return frozenset()
    chars = (bytes(piece).decode(codec, "ignore") for piece in product(*choices))
    return frozenset(char for char in chars if len(char) == 1 and (codec == "utf-8" or not "\ue000" <= char < "\uf900"))
