r"""undo_bytes_literals: b'\xe5\x85\xa8', what Python prints for bytes, becomes the text that the bytes are.

Repairs literals with three escaped bytes or more whose bytes are UTF-8 or GBK, with their quotes, line ends and escaped quotes. Refuses
literals that are not Chinese.
"""

from __future__ import annotations

import re

from ...text import Edit, Span
from ..legibility import chinese_rate, is_han

_STEP = "undo_bytes_literals"
_LITERAL = re.compile(r"""\bb'((?:[^'\\\n]|\\.)*+)'|\bb"((?:[^"\\\n]|\\.)*+)\"""")
_UNIT = re.compile(r"\\x([0-9a-fA-F]{2})|\\([nrt\\'\"])|[\x20-\x7e]")
_NAMED = {"n": "\n", "r": "\r", "t": "\t"}
_FEWEST = 3


def undo_bytes_literals(chars: str) -> list[Edit]:
    r"""Replace literals by their text, one edit for each character that was escaped.

    >>> "".join(e.new for e in undo_bytes_literals("b'\\xe5\\x85\\xa8\\xe5\\xb8\\x82\\n'"))
    '全市\n'
    >>> undo_bytes_literals("b'GET /'")
    []
    """
    edits: list[Edit] = []
    if "b'" not in chars and 'b"' not in chars:
        return edits
    for match in _LITERAL.finditer(chars):
        if match[0].count("\\x") >= _FEWEST:
            edits += _literal_edits(match)
    return edits


def _literal_edits(match: re.Match[str]) -> list[Edit]:
    start, end = match.span(1) if match[1] is not None else match.span(2)
    units = list(_UNIT.finditer(match.string, start, end))
    if sum(len(unit[0]) for unit in units) != end - start:
        return []
    data = b"".join(_byte(unit) for unit in units)
    for codec in ("utf-8", "gb18030"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if any(map(is_han, text)) and chinese_rate(text) >= 0.4:
            opening, closing = Span(match.start(), start), Span(end, match.end())
            return [_edit(opening, ""), *_characters(text, codec, units), _edit(closing, "")]
    return []


def _byte(unit: re.Match[str]) -> bytes:
    if unit[1]:
        return bytes((int(unit[1], 16),))
    return (_NAMED.get(unit[2], unit[2]) if unit[2] else unit[0]).encode("ascii")


def _characters(text: str, codec: str, units: list[re.Match[str]]) -> list[Edit]:
    edits: list[Edit] = []
    position = 0
    for char in text:
        size = len(char.encode(codec))
        span = Span(units[position].start(), units[position + size - 1].end())
        if span.length > 1:
            edits.append(_edit(span, char))
        position += size
    return edits


def _edit(span: Span, new: str) -> Edit:
    return Edit(span, new, _STEP, reason="bytes literal")
