"""UTF-8 read as Windows-1252, from which a cleaner removed the controls: å¹´ with bytes missing. Part of ``undo_mojibake``.

Five bytes have no character in Windows-1252 and one is the soft hyphen; they are gone without a trace, and A0 is a plain space. What is
left of a character leaves a dozen readings, mostly one of them common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...text import LOST, Span
from ..legibility import chinese_rate, is_han
from .fill_groups import Group
from .php_gbk.machine import is_common
from .single_byte import bytes_of
from .units import Unit

_MISSING = (0x81, 0x8D, 0x8F, 0x90, 0x9D, 0xAD)
_REASON = "UTF-8 read as Windows-1252, its controls removed"


@cache
def _sequence() -> re.Pattern[str]:
    """A first byte of UTF-8, and the continuation bytes and spaces behind it."""
    back = bytes_of("cp1252")
    continuation = re.escape("".join(chr(code) for code, byte in back.items() if "\x80" <= byte < "\xc0"))
    return re.compile(f"([\xc2-\xdf])( ?[{continuation}]|[ ]|)|([\xe2-\xef])((?: {{0,2}}[{continuation}]){{1,2}}| ?)( ?)")


def read_stripped(line: str, offset: int) -> list[Group]:
    """The groups of a line that is UTF-8 with missing bytes; none where the reading is not clearly Chinese.

    Args:
        line: one line. offset: where it begins in the text.

    >>> "".join(group.chars for group in read_stripped("å…¨å¸‚æ–°å¢žä¸€å®¶", 0))
    '全市新增一家'
    """
    groups = [_read(match, offset) for match in _sequence().finditer(line)]
    text = "".join(group.chars for group in groups)
    known = text.replace(LOST, "")
    if sum(map(is_han, known)) < 2 or 2 * len(known) < len(text) or chinese_rate(known) < 0.5:
        return []
    return groups


def _read(match: re.Match[str], offset: int) -> Group:
    lead = match[1] or match[3]
    behind = match[2] if match[1] else match[4] + match[5]
    needed = 1 if match[1] else 2
    taken, readings = next(_ways(lead, behind, needed))
    sure = len(readings) == 1 and not match[0][: 1 + taken].endswith(" ")  # a space at the end may be one
    unit = Unit(min(readings), needed + 1) if sure else Unit(LOST, needed + 1, readings)
    start = offset + match.start()
    return Group(Span(start, start + 1 + taken), (unit,), _REASON)


def _ways(lead: str, behind: str, needed: int) -> Iterator[tuple[int, frozenset[str]]]:
    """How many of the characters behind the first byte belong to it, and what they can be; the best way first."""
    bytes_ = [0xA0 if char == " " else ord(char.translate(bytes_of("cp1252"))) for char in behind]
    inner = len(behind.rstrip(" "))  # a space before a continuation byte is A0
    for taken in dict.fromkeys((min(needed, len(behind)), inner)):
        readings = _readings(ord(lead), tuple(bytes_[:taken]), needed)
        if readings and (taken == inner or any(map(is_common, readings))):
            yield taken, readings
    yield inner, frozenset()


@cache
def _readings(lead: int, known: tuple[int, ...], needed: int) -> frozenset[str]:
    """The characters with these bytes and the missing ones between them."""
    if len(known) > needed:
        return frozenset()
    pieces = {known}
    while len(next(iter(pieces))) < needed:
        pieces = {(*piece[:i], byte, *piece[i:]) for piece in pieces for i in range(len(piece) + 1) for byte in _MISSING}
    chars = (bytes((lead, *piece)).decode("utf-8", "ignore") for piece in pieces)
    return frozenset(char for char in chars if char and (is_han(char) or is_common(char)))
