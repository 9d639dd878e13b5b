"""Single-byte code pages as maps from characters back to bytes: what mojibake in Latin or Cyrillic letters was made of."""

from __future__ import annotations

import re
from functools import cache

CODE_PAGES = ("cp1252", "cp1250", "cp1251", "mac_roman", "mac_cyrillic", "koi8_r")
"""Tried in this order. cp1252 stands for Latin-1 too: bytes that it leaves out, and C1 controls that were kept, map to themselves."""


@cache
def bytes_of(code_page: str) -> dict[int, str]:
    """A ``str.translate`` table from a character to the Latin-1 character of its byte.

    >>> "å…¨".translate(bytes_of("cp1252")).encode("latin-1").decode("utf-8")
    '全'
    """
    back: dict[int, str] = {}
    for byte in range(0x80, 0x100):
        char = bytes((byte,)).decode(code_page, "replace")
        back[ord(char) if char != "\ufffd" else byte] = chr(byte)
    if code_page == "cp1252":
        back |= {byte: chr(byte) for byte in range(0x80, 0x100)}
    return back


@cache
def stretches(code_page: str, codec: str) -> re.Pattern[str]:
    """Stretches of a line that a code page can have produced: from a character beyond ASCII on, ASCII included.

    U+FFFD, a byte that the code page lacks, belongs to them where a double-byte ``codec`` must keep its pairs in step.
    """
    high = re.escape("".join(map(chr, bytes_of(code_page)))) + ("\ufffd" if codec == "gb18030" else "")
    return re.compile(f"[{high}][\\t -~{high}]*+")
