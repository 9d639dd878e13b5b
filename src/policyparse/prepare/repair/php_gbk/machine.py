"""The byte machine of PHP mbstring (5.3 to 8.0) that reads UTF-8 as GBK and writes it back.

It takes bytes in pairs. A byte 81 to BF at the end of a run of Chinese has no partner but the ASCII character behind it. The column
test of the machine is wrong by six, so ``: ; < = >`` are looked up in the row before: the last byte of the Chinese character becomes one
smaller and the ASCII character is gone. Rows that are not full (81, A5 to B0), and the other ASCII characters below ``@``, give ``?``
for both. Byte 80 is a character of its own (the euro sign) and takes no partner.

In UTF-8 the last byte is 80 plus the code point's low six bits, so the rules are rules about code points.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from typing import NewType

Phases = NewType("Phases", int)
"""Set of the phases the machine may be in: bit 0 stands for "between two pairs", bit 1 for "first half of a pair read"."""

BETWEEN, HALFWAY, EITHER = Phases(1), Phases(2), Phases(3)

FOLDED = frozenset(",:;!?()+%~'\"[]{}=&*#$@<>|")
"""ASCII marks that NFKC may have made of full-width ones. Digits and letters are taken for what they are."""

_SYMBOLS = (range(0xA0, 0x100), range(0x2000, 0x2800), range(0x3000, 0x3400), range(0xFF01, 0xFF5F))


def _low(char: str) -> int:
    return ord(char) & 0x3F


def gives_question(char: str) -> bool:
    """True where ``char`` before a tag becomes ``?``.

    >>> gives_question("用"), gives_question("、"), gives_question("。")
    (True, True, False)
    """
    return _low(char) == 1 or 0x25 <= _low(char) <= 0x30


def underflow_origin(shown: str) -> str:
    """The one character that shows as ``shown`` before a tag, or "" where there is none.

    >>> underflow_origin("罐"), underflow_origin("、"), underflow_origin("用")
    ('网', '。', '')
    """
    if shown < "\x80" or _low(shown) == 0x3F:
        return ""
    origin = chr(ord(shown) + 1)
    return "" if gives_question(origin) else origin


@cache
def folded_origins(shown: str) -> tuple[str, ...]:
    """Characters that show as the ASCII ``shown`` before a tag, once NFKC has folded the page; those of GBK only.

    >>> folded_origins("+"), folded_origins("9"), folded_origins("2")
    (('，',), ('：',), ('③', '３'))
    """
    found = []
    for code in (code for block in _SYMBOLS for code in block):
        if unicodedata.normalize("NFKC", chr(code)) == shown:
            origin = underflow_origin(chr(code))
            if origin and in_gbk(origin):
                found.append(origin)
    return tuple(found)


def in_gbk(char: str) -> bool:
    """Whether GBK has a character.

    >>> in_gbk("國"), in_gbk("𬟽")
    (True, False)
    """
    try:
        return bool(char.encode("gbk"))
    except UnicodeEncodeError:
        return False


@lru_cache(maxsize=32_768)
def is_common(char: str) -> bool:
    """True for punctuation and the everyday characters, Simplified (first level of GB 2312) or Traditional (first level of Big5).

    >>> is_common("冚"), is_common("军"), is_common("軍"), is_common("，")
    (False, True, True, True)
    """
    for codec, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            lead = char.encode(codec)[0]
        except UnicodeEncodeError:
            continue
        if first <= lead <= last or lead in (0xA1, 0xA3):
            return True
    return False


@lru_cache(maxsize=32_768)
def phases_after(phases: Phases, char: str, folded: bool) -> Phases:
    """The phases the machine may be in behind ``char``, which it left whole.

    Args:
        folded: the page went through NFKC, so that an ASCII mark may have been a full-width one.
    """
    if char >= "\x80":
        return _after_bytes(phases, char)
    if not folded or char not in FOLDED:
        return BETWEEN
    return Phases(phases & BETWEEN | _after_bytes(phases, chr(ord(char) + 0xFEE0)))


def _after_bytes(phases: Phases, char: str) -> Phases:
    """Halfway, any byte ends the pair; between, any byte but 80 begins one."""
    for byte in char.encode("utf-8", "surrogatepass"):
        phases = Phases((BETWEEN if phases & HALFWAY or byte <= 0x80 else 0) | (HALFWAY if phases & BETWEEN and byte > 0x80 else 0))
    return phases


def fits(char: str, phases: Phases) -> bool:
    """True where the last byte of ``char`` can have begun a pair, given the phases before it.

    >>> fits("名", BETWEEN), fits("名", HALFWAY), fits("”", HALFWAY), fits("一", BETWEEN)
    (True, False, True, False)
    """
    return bool(_after_bytes(phases, char) & HALFWAY)


def lost_characters(before_tag: bool, phases: Phases) -> frozenset[str]:
    """Chinese characters and punctuation that can have become ``?``; the same object for the same characters.

    Args:
        before_tag: the ``<`` of a tag was swallowed; else a character that is no partner for any row.

    >>> "用" in lost_characters(True, BETWEEN), "。" in lost_characters(True, BETWEEN), "。" in lost_characters(False, BETWEEN)
    (True, False, True)
    """
    return _lost_characters(before_tag, phases == HALFWAY)


@cache
def _lost_characters(before_tag: bool, halfway: bool) -> frozenset[str]:
    blocks = (range(0x2010, 0x2040), range(0x3000, 0x3018), range(0x3400, 0xA000), range(0xFF01, 0xFF5F))
    chars = (chr(code) for block in blocks for code in block)
    phases = HALFWAY if halfway else BETWEEN
    return frozenset(char for char in chars if fits(char, phases) and (not before_tag or gives_question(char)))
