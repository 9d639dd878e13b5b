"""The bytes behind characters that were read in a wrong double-byte code page, and which bytes may stand where the reader found none.

A reader that meets bytes which mean nothing to it shows U+FFFD for the first of them (or ``?``) and goes on with the next. So every hole
is one byte, the bytes behind it keep their places, and only few bytes can have been the hole: those that make no pair with the next one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

HOLE = 0xFF
"""Stands for an unknown byte; none of the encodings has it."""

_RELATED = {"gbk": ("gb18030",), "big5": ("cp950",), "cp950": ("big5",), "shift_jis": ("cp932",), "euc_kr": ("cp949",)}
"""Encodings that know a few more pairs."""

_READERS = {"cp932": ("shift_jis", "cp932"), "cp949": ("euc_kr", "cp949"), "big5": ("big5", "cp950", "big5hkscs")}
"""Variants of an encoding, the narrower one first."""


class Bytes(NamedTuple):
    """The bytes of a stretch of characters.

    Args:
        data: the bytes, ``HOLE`` where one is unknown.
        sizes: how many bytes each character stands for.
        allowed: for each hole the bytes that it may be.
    """

    data: bytes
    sizes: list[int]
    allowed: Mapping[int, frozenset[int]]


def reader_of(chars: str, page: str) -> str:
    """The variant of a code page that knows most of the characters of a text.

    >>> reader_of("ﾈｫﾊﾐ", "cp932"), reader_of("똠방각하", "cp949"), reader_of("鍏ㄥ浗", "gbk")
    ('shift_jis', 'cp949', 'gbk')
    """
    if page not in _READERS:
        return page
    foreign = {char for char in chars if char > "\x7f" and char != "\ufffd"}
    return max(_READERS[page], key=lambda reader: sum(_encoded(char, reader) != b"" for char in foreign))


def bytes_behind(chars: str, page: str, holes: str = "\ufffd") -> Bytes | None:
    """What ``page`` read as ``chars``; None where it has one of the characters not.

    Args:
        chars: a stretch of text. page: the code page it was read in. holes: characters that stand for unknown bytes.

    >>> bytes_behind("鍏ㄥ浗", "gbk").data.decode()
    '全国'
    >>> sorted(bytes_behind("缁\\ufffd", "gbk").allowed[2])[:2]
    [128, 129]
    """
    euro = b"\xa2\xe3" if "\ufffd" in chars else b"\x80"  # Windows reads byte 80 as a euro sign, others cannot read it
    ways = [
        ((bytes((HOLE,)),) if char in holes else (euro,) if char == "€" and page != "cp932" else _bytes_of(char, page)) for char in chars
    ]
    if not all(ways):
        return None
    return _known(ways, page)


def bytes_behind_readings(readings: Sequence[Sequence[frozenset[str]]], page: str) -> Bytes:
    """The same for characters of which some are not known.

    Args:
        readings: for each piece of text its characters, each as all that it may be; none where nothing is known.
        page: the code page that it was read in.

    >>> sorted(map(hex, bytes_behind_readings([[frozenset("鍏"), frozenset("ㄥㄦ")]], "gbk").allowed[3]))
    ['0xe5', '0xe6']
    """
    data, sizes = bytearray(), list[int]()
    allowed: dict[int, frozenset[int]] = {}
    for piece in readings:
        start = len(data)
        for chars in piece:
            ways = tuple(ways[0] for char in chars if (ways := _bytes_of(char, page)) and len(ways[0]) == 2) or _ANY
            ways = ((bytes((HOLE,)),) if chars == {"\ufffd"} else _bytes_of(min(chars), page) or _ANY) if len(chars) == 1 else ways
            _add(ways, data, allowed)
        sizes.append(len(data) - start)
    return _with_holes(data, sizes, allowed, page)


_ANY = tuple(bytes((byte, byte)) for byte in range(0x80, 0xFF))


def _known(ways: Sequence[tuple[bytes, ...]], page: str) -> Bytes:
    data, allowed = bytearray(), dict[int, frozenset[int]]()
    for way in ways:
        _add(way, data, allowed)
    return _with_holes(data, [len(way[0]) for way in ways], allowed, page)


def _add(ways: tuple[bytes, ...], data: bytearray, allowed: dict[int, frozenset[int]]) -> None:
    """Bytes of a character; where it may have been read from several sequences, those bytes are holes in which they differ."""
    for offset, byte in enumerate(ways[0]):
        same = frozenset(other[offset] for other in ways)
        if len(same) > 1:
            allowed[len(data)] = same
        data.append(byte if len(same) == 1 else HOLE)


def _with_holes(data: bytearray, sizes: list[int], allowed: dict[int, frozenset[int]], page: str) -> Bytes:
    for place, byte in enumerate(data):
        if byte == HOLE and place not in allowed:
            allowed[place] = unreadable_before(page, data[place + 1] if place + 1 < len(data) else -1)
    return Bytes(bytes(data), sizes, allowed)


@cache
def _bytes_of(char: str, page: str) -> tuple[bytes, ...]:
    """The byte sequences that a character can have been read from, all of one length; none where the code page lacks it."""
    if page == "cp932" and char > "\x7f":
        return _pairs_of_shift_jis().get(char, ())
    return next(((data,) for codec in (page, *_RELATED.get(page, ())) if (data := _encoded(char, codec))), ())


def _encoded(char: str, codec: str) -> bytes:
    """The bytes of a character, none where the encoding lacks it; EUC-KR spells out the syllables that it lacks in eight."""
    data = char.encode(codec, "ignore")
    return data if len(data) < 8 else b""


@cache
def _pairs_of_shift_jis() -> dict[str, tuple[bytes, ...]]:
    """Shift-JIS of Windows has some signs and rare ideographs twice or three times."""
    found: dict[str, tuple[bytes, ...]] = {}
    for code in (*range(0x80, 0x100), *range(0x8140, 0xFFFD)):
        data = code.to_bytes(1 if code < 0x100 else 2)
        if _reads(data, "cp932") and len(char := data.decode("cp932")) == 1:
            found[char] = (*found.get(char, ()), data)
    return found


@cache
def unreadable_before(page: str, following: int) -> frozenset[int]:
    """Bytes that a reader in ``page`` cannot read where ``following`` comes next (-1: nothing; ``HOLE``: unknown).

    >>> sorted(unreadable_before("gb18030", 0xE5)), len(unreadable_before("gbk", 0x31))
    ([128], 127)
    """
    if following < 0:
        return frozenset(byte for byte in range(0x80, 0xFF) if not _reads(bytes((byte,)), page))
    followers = range(0x80, 0xFF) if following == HOLE else (following,)
    return frozenset(
        byte
        for byte in range(0x80, 0xFF)
        if not _reads(bytes((byte,)), page) and not all(_reads(bytes((byte, f)), page) for f in followers)
    )


def _reads(data: bytes, page: str) -> bool:
    try:
        data.decode(page)
    except UnicodeDecodeError:
        return False
    return True
