r"""undo_escapes: characters written as escapes, %u5168, %E5%85%A8, %C8%AB, \u5168, u5168 and =E5=85=A8, become characters again.

Repairs JavaScript's escape(), percent-encoding of UTF-8 and GBK, JSON and Python escapes (also with the backslash stripped) and
quoted-printable, where a line, or a text without any Chinese, is dense with them. Refuses web addresses, and single escapes in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text import Edit, Span
from ..legibility import chinese_rate, is_han

_STEP = "undo_escapes"
_ADDRESS = re.compile(r"(?:https?|ftp)://[\x21-\x7e]++|www\.[\x21-\x7e]++")
_PERCENT_U = re.compile(r"%(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))")
_PERCENT_25_U = re.compile(r"%25(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))")
_BACKSLASH_U = re.compile(r"\\u([0-9A-Fa-f]{4})|\\([nrt\"/'])")
_BACKSLASH_2_U = re.compile(r"\\\\u([0-9A-Fa-f]{4})|\\\\([nrt\"/'])")
_BARE_U = re.compile(r"u([0-9a-f]{4})")
_BARE_RUN = re.compile(r"(?:u[0-9a-f]{4}){3,}+")
_BYTE_RUNS = {
    "%": re.compile(r"(?:%[0-9A-Fa-f]{2})++"),
    "=": re.compile(r"(?:=[0-9A-F]{2}|=\n)++"),
    "\\x": re.compile(r"(?:\\x[0-9a-fA-F]{2})++"),
}
_CONTROL = {"n": "\n", "r": "\n", "t": "\t"}
_MINIMUM = 3
_PROOF = 5
_DENSE = 0.3


def undo_escapes(chars: str) -> list[Edit]:
    r"""Replace escapes by the characters that they stand for, one edit for each.

    >>> "".join(e.new for e in undo_escapes("%u5168%u5E02%u4EBA%u5458"))
    '全市人员'
    >>> undo_escapes("增长5%,见 http://example.com/%E5%85%A8%E5%B8%82")
    []
    """
    percent = max(chars.count("%u"), chars.count("%25u"))
    if percent >= _MINIMUM and 2 * percent > len(_BARE_U.findall(chars)):  # else 12%u3002: a percent sign before a bare escape
        return list(_percent_u(chars))
    if chars.count("\\u") >= _MINIMUM:
        return sorted(_backslash_u(chars), key=lambda edit: edit.span)
    for prefix, run in _BYTE_RUNS.items():
        if chars.count(prefix) >= 2 * _MINIMUM:
            edits = _byte_runs(chars, prefix, run)
            if edits:
                return edits
    return sorted(_bare_u(chars), key=lambda edit: edit.span) if "u" in chars else []


def _percent_u(chars: str) -> Iterator[Edit]:
    """%uXXXX, and between them %XX for the characters below U+0100."""
    mark, unit = ("%u", _PERCENT_U) if "%u" in chars else ("%25u", _PERCENT_25_U)  # escaped twice
    for start, line in _lines(chars):
        if mark in line or chars.isascii():
            yield from _units((m, m[1] or m[2]) for m in unit.finditer(chars, start, start + len(line)))


def _backslash_u(chars: str) -> Iterator[Edit]:
    pure = chars.isascii()
    twice = chars.count("\\\\u") == chars.count("\\u")
    matches = list((_BACKSLASH_2_U if twice else _BACKSLASH_U).finditer(chars))
    known = {m.start() for m in matches if m[1]} | {m.end() for m in matches if m[1]}
    yield from _units((m, m[1]) for m in matches if m[1])
    for match in matches:
        # \n and \" count only in the company of the others: a path may hold them.
        if match[2] and (pure or match.start() in known or match.end() in known):
            yield Edit(Span(*match.span()), _CONTROL.get(match[2], match[2]), _STEP, reason="escape")


def _bare_u(chars: str) -> Iterator[Edit]:
    """Escapes that lost their backslash: a line is read only where they are most of it and three stand in a row somewhere."""
    if not _BARE_RUN.search(chars):
        return
    dense: list[Edit] = []
    others: list[Edit] = []
    for start, line in _lines(chars):
        matches = list(_BARE_U.finditer(chars, start, start + len(line)))
        is_dense = 5 * len(matches) >= 0.6 * len(line)
        (dense if is_dense else others).extend(_units((m, m[1]) for m in matches))
    if chinese_rate("".join(edit.new for edit in dense)) >= 0.5:
        yield from dense
        # On a page of them the few of a short line are no chance either, where they give Chinese.
        proven = len(dense) >= _PROOF * len(others)
        yield from sorted((edit for edit in others if proven and _is_text(edit.new)), key=lambda edit: edit.span)


def _is_text(char: str) -> bool:
    return is_han(char) or bool(chinese_rate(char))


def _units(pairs: Iterator[tuple[re.Match[str], str]]) -> Iterator[Edit]:
    """Edits for hexadecimal code units; the two halves of a surrogate pair are one edit."""
    high: tuple[int, int, int] | None = None
    for match, digits in pairs:
        unit = int(digits, 16)
        if high and high[1] == match.start() and 0xDC00 <= unit < 0xE000:
            char = chr(0x10000 + ((high[2] - 0xD800) << 10) + (unit - 0xDC00))
            yield Edit(Span(high[0], match.end()), char, _STEP, reason="escape")
        high = (*match.span(), unit) if 0xD800 <= unit < 0xDC00 else None
        if not 0xD800 <= unit < 0xE000:
            yield Edit(Span(*match.span()), chr(unit), _STEP, reason="escape")


def _lines(chars: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in chars.split("\n"):
        yield start, line
        start += len(line) + 1


def _byte_runs(chars: str, prefix: str, pattern: re.Pattern[str]) -> list[Edit]:
    """Runs of escaped bytes on the lines that consist mostly of them."""
    addresses = [match.span() for match in _ADDRESS.finditer(chars)] if prefix == "%" else []
    runs = [m for m in pattern.finditer(chars) if not any(start <= m.start() < end for start, end in addresses)]
    if not chars.isascii() or sum(len(m.group()) for m in runs) < _DENSE * len(chars):
        runs = _on_dense_lines(chars, runs)
    for codec in ("utf-8", "gb18030"):
        edits = [edit for run in runs for edit in _decoded(run, prefix, codec)]
        read = "".join(edit.new for edit in edits)
        if sum(map(is_han, read)) >= _MINIMUM and chinese_rate(read) >= 0.5:
            return edits
    return []


def _on_dense_lines(chars: str, runs: list[re.Match[str]]) -> list[re.Match[str]]:
    share: dict[int, int] = {}
    for run in runs:
        line = chars.rfind("\n", 0, run.start()) + 1
        share[line] = share.get(line, 0) + len(run.group())
    ends = {line: chars.find("\n", line) % (len(chars) + 1) for line in share}
    dense = {line for line, size in share.items() if size >= _DENSE * (ends[line] - line)}
    return [run for run in runs if chars.rfind("\n", 0, run.start()) + 1 in dense]


def _decoded(run: re.Match[str], prefix: str, codec: str) -> list[Edit]:
    """One edit for each character of a run of escaped bytes; a half character at its end stays escaped."""
    text, width = run.group(), len(prefix) + 2
    places: list[int] = []  # where each byte is written
    position = 0
    while position < len(text):
        if prefix == "=" and text[position + 1] == "\n":  # the soft line break of quoted-printable
            position += 2
        else:
            places.append(position)
            position += width
    data = bytes(int(text[place + len(prefix) : place + width], 16) for place in places)
    places.append(len(text))
    edits: list[Edit] = []
    taken = 0
    for char in data.decode(codec, "surrogateescape"):
        size = 1 if "\udc80" <= char <= "\udcff" else len(char.encode(codec))
        if not "\udc80" <= char <= "\udcff":
            start = places[taken] if taken else 0  # a soft line break before the first byte goes with it
            span = Span(run.start() + start, run.start() + places[taken + size])
            edits.append(Edit(span, char, _STEP, reason="escaped bytes"))
        taken += size
    if not data:  # nothing but a soft line break
        edits.append(Edit(Span(*run.span()), "", _STEP, reason="soft line break"))
    return edits
