"""GBK that is read one byte out of step: 樾Ｆ箅p for 驗校企雙. Part of ``undo_gbk_slips``.

The run ends where the bytes are in step again: at a letter that is the second byte of a Traditional character, at a ``?`` that swallowed a
byte and the ASCII character behind it, or at white space, before which the last byte vanished. Pairs of the user-defined area vanish without
a mark, so that one character in seven may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from math import log10
from typing import NamedTuple

from ...lexicon.gazetteer import table
from ...text import LOST
from ..conversion import convert
from ..legibility import is_han
from .misread import HOLE
from .php_gbk.machine import is_common
from .php_gbk.words import general_lexicon
from .units import Unit, read_units

LETTERS = "a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ"
READING_TAIL = re.compile(rf"\?([{LETTERS}]{{1,6}})[ \xa0]?\)")
CUTS = "。！？；"

LEADS = frozenset(range(0x81, 0xFF))
"""First bytes of the pairs of GBK."""
_TRAILS = frozenset((*range(0x40, 0x7F), *range(0x80, 0xFF)))
_LONGEST = 120
_GOOD, _FAIR = 0.75, 0.6
_USUAL, _GAIN = 3.5, 0.8


class Slip(NamedTuple):
    """A run that was read out of step.

    Args:
        end: where it ends in the text. units: what it is.
    """

    end: int
    units: tuple[Unit, ...]


def read_slip(chars: str, start: int, missing: Sequence[frozenset[int]], known: str = "", *, proven: bool = False) -> Slip | None:
    """Read a run again, with the bytes before it that the damage took.

    Args:
        chars: the text. start: where the run begins. missing: what the bytes before it may be. known: what stands for them and is no run.
        proven: the page has other runs, so that this one need not prove itself.

    Returns:
        None where the reading is not clearly more common than what is shown.

    >>> slip = read_slip("樾Ｆ箅p方組織", 0, [frozenset((0x9E,))])
    >>> slip.end, "".join(unit.char for unit in slip.units)
    (4, '為校企雙')
    """
    data = bytearray(HOLE if len(byte) != 1 else min(byte) for byte in missing)
    holes = {place: byte for place, byte in enumerate(missing) if len(byte) != 1}
    best: tuple[float, Slip] | None = None
    place = start
    while place - start <= _LONGEST:
        char = chars[place : place + 1] or "\n"
        if char > "\x7f":
            pair = pair_of(char)
            if not pair:
                break
            data += pair
        else:
            slip = _ended(chars, place, data, holes)
            quality = _quality(slip.units, known + chars[start:place], proven)
            if best is None or quality > best[0]:
                best = quality, slip
            if quality >= _GOOD or not char.isalnum():
                break
            data += bytes((0xA3, ord(char) + 0x80))  # it may be a full-width one that was folded
        place += 1
    return best[1] if best and best[0] >= _FAIR else None


def pair_of(char: str) -> bytes:
    """The two bytes of a character in GBK, b"" where it has none.

    >>> pair_of("国").hex(), pair_of("a")
    ('b9fa', b'')
    """
    try:
        pair = char.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return pair if len(pair) == 2 else b""


def _ended(chars: str, place: int, data: bytearray, holes: dict[int, frozenset[int]]) -> Slip:
    """The run, if it ends at an ASCII character."""
    char = chars[place : place + 1]
    if "@" <= char <= "~":
        return Slip(place + 1, tuple(_read(bytes((*data, ord(char))), holes)))
    allowed, end, swallowed = _TRAILS, place, False
    if char == "?":
        reading = READING_TAIL.match(chars, place)
        end = reading.end() if reading else place + 1
        if reading:
            allowed = trails_of(reading[1], data[-1])
        swallowed = not reading and chars[end : end + 1] not in CUTS
    units = tuple(_read(bytes((*data, HOLE)), {**holes, len(data): allowed}))
    return Slip(end, (*units, Unit(LOST, 1)) if swallowed else units)


def _read(data: bytes, holes: dict[int, frozenset[int]]) -> list[Unit]:
    return list(read_units(data, "gb18030", holes))


def _quality(units: Sequence[Unit], shown: str, proven: bool) -> float:
    """Share of common characters in a reading, 0 where it is no clear gain over what is shown."""
    known = "".join(unit.char for unit in units if unit.char != LOST)
    if any("\ue000" <= char < "\uf900" for char in known):
        return 0.0  # the text that was cut had no user-defined characters
    share = sum(map(is_common, known)) / len(known) if known else float(proven)
    gain = surprise(shown) - surprise(known)
    return share if proven or (gain >= _GAIN and is_prose(known)) else 0.0


def is_prose(reading: str) -> bool:
    """Whether a reading proves itself: three everyday Chinese characters or more, in words that are no odder than those of other texts.

    >>> is_prose("。“工匠”隊伍"), is_prose("。常伙际")
    (True, False)
    """
    return sum(is_han(char) and is_common(char) for char in reading) > 2 and surprise(reading) < _USUAL


def surprise(chars: str) -> float:
    """How odd a text is, in powers of ten for each letter beyond ASCII, cut into words in the best way; 0 where it has none.

    >>> surprise("人才队伍建设") < 3 < surprise("捕游榻ㄉ杌")
    True
    """
    foreign = convert("".join(char for char in chars if char > "\x7f" and char.isalpha()))
    return -log10(general_lexicon().likelihood(foreign) or 1e-300) / len(foreign) if foreign else 0.0


def trails_of(reading: str, lead: int) -> frozenset[int]:
    """Second bytes of the characters with a first byte and a reading.

    >>> sorted(map(hex, trails_of("yàn", 0xF2)))
    ['0x9e']
    """
    return frozenset(char.encode("gbk")[1] for char in _characters().get(reading, "") if char.encode("gbk")[0] == lead)


@cache
def _characters() -> dict[str, str]:
    """Characters of GBK by their readings."""
    found: dict[str, str] = {}
    for row in table("pinyin"):
        if pair_of(row["char"]):
            for reading in row["readings"].split("|"):
                found[reading] = found.get(reading, "") + row["char"]
    return found
