r"""Bytes written as escapes: %E5%85%A8, %C8%AB, =E5=85=A8, \xe5\x85\xa8, \345\205\250, <e5><85><a8>. Part of ``undo_escapes``.

The bytes are read as UTF-8, else as GBK; a second byte of GBK that is a letter may stand unescaped behind the first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...text import Edit, Span
from ..legibility import chinese_rate, is_han

_STEP = "undo_escapes"
_ADDRESS = re.compile(r"(?:https?|ftp)://[\x21-\x7e]++|www\.[\x21-\x7e]++")
_MINIMUM = 3
_DENSE = 0.3


class Notation(NamedTuple):
    """A way to write bytes.

    Args:
        sign: what it cannot do without. unit: one byte, its digits as group 1. base: of the digits. breaks: what may stand between two
        bytes and means nothing.
    """

    sign: str
    unit: str
    base: int = 16
    breaks: str = ""


NOTATIONS = (
    Notation("%25", "%25([0-9A-Fa-f]{2})"),  # percent-encoded twice
    Notation("%", "%([0-9A-Fa-f]{2})"),
    Notation("=", "=([0-9A-F]{2})", breaks="=\n"),
    Notation("\\x", r"\\x([0-9a-fA-F]{2})"),
    Notation("\\", r"\\([23][0-7]{2})", base=8),
    Notation("<", "<([89a-f][0-9a-f])>"),
)


def escaped_bytes(chars: str) -> list[Edit]:
    """Edits for the bytes of the first notation that gives Chinese, one for each character.

    >>> "".join(e.new for e in escaped_bytes("%E5%85%A8%E5%B8%82%E4%BA%BA"))
    '全市人'
    """
    for notation in NOTATIONS:
        # Each character that is read has an escaped byte: most percent signs of an article begin none. One character is counted faster than two.
        if chars.count(notation.sign[0]) >= 2 * _MINIMUM <= chars.count(notation.sign) and len(_unit(notation).findall(chars)) >= _MINIMUM:
            edits = _read(chars, notation)
            if edits:
                return edits
    return []


@cache
def _unit(notation: Notation) -> re.Pattern[str]:
    return re.compile(notation.unit)


def _read(chars: str, notation: Notation) -> list[Edit]:
    unit = re.sub(r"\((?!\?)", "(?:", notation.unit)
    unit = f"(?:{unit}|{notation.breaks})" if notation.breaks else unit
    addresses = [match.span() for match in _ADDRESS.finditer(chars)] if notation.sign.startswith("%") else []
    for codec, run in (("utf-8", f"(?:{unit})++"), ("gb18030", f"{unit}(?:[@-~]?{unit})*+[@-~]?")):
        runs = [m for m in re.finditer(run, chars) if not any(start <= m.start() < end for start, end in addresses)]
        if not chars.isascii() or sum(len(m.group()) for m in runs) < _DENSE * len(chars):
            runs = _on_dense_lines(chars, runs)
        edits = [edit for match in runs for edit in _decoded(match, notation, codec)]
        read = "".join(edit.new for edit in edits)
        if sum(map(is_han, read)) >= _MINIMUM and chinese_rate(read) >= 0.5:
            return edits
    return []


def _on_dense_lines(chars: str, runs: list[re.Match[str]]) -> list[re.Match[str]]:
    """The runs on the lines that consist mostly of them."""
    share: dict[int, int] = {}
    for run in runs:
        line = chars.rfind("\n", 0, run.start()) + 1
        share[line] = share.get(line, 0) + len(run.group())
    ends = {line: chars.find("\n", line) % (len(chars) + 1) for line in share}
    dense = {line for line, size in share.items() if size >= _DENSE * (ends[line] - line)}
    return [run for run in runs if chars.rfind("\n", 0, run.start()) + 1 in dense]


def _decoded(run: re.Match[str], notation: Notation, codec: str) -> Iterator[Edit]:
    """One edit for each character of a run that has an escaped byte; a half character at its end stays escaped."""
    tokens = [m for m in re.finditer(f"{notation.unit}|{notation.breaks or '(?!)'}|[@-~]", run[0]) if m[0] != notation.breaks]
    data = bytes(int(token[1], notation.base) if token[1] else ord(token[0]) for token in tokens)
    starts = [run.start() + token.start() for token in tokens] + [run.end()]
    if tokens:
        starts[0] = run.start()  # a soft line break before the first byte goes with it
    taken = 0
    for char in data.decode(codec, "surrogateescape"):
        size = 1 if "\udc80" <= char <= "\udcff" else len(char.encode(codec))
        if not "\udc80" <= char <= "\udcff" and any(token[1] for token in tokens[taken : taken + size]):
            yield Edit(Span(starts[taken], starts[taken + size]), char, _STEP, reason="escaped bytes")
        taken += size
    if not tokens:
        yield Edit(Span(*run.span()), "", _STEP, reason="soft line break")
