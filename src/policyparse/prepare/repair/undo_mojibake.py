"""undo_mojibake: text read in a wrong encoding, line by line, so that files of several encodings come right.

Repairs UTF-8 and GBK that were read as Latin-1, Windows-1252 or another single-byte code page (å…¨å›½, ÖÐ¹ú), also twice, and UTF-8 that was
read as GBK (鍏ㄥ浗) where every byte survived. What only resembles this is left to ftfy in its harmless configuration. Refuses stretches
whose reading is not clearly Chinese: names with accents, Greek letters, a lone symbol.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...text import LOST, Edit, Span
from ..legibility import chinese_rate, is_han
from .double_byte import find_groups
from .fill_groups import fill_groups
from .single_byte import CODE_PAGES, bytes_of, stretches

_STEP = "undo_mojibake"
_LETTER = re.compile("[À-ÖØ-öø-ɏ\u0400-\u04ff]")
_LATIN = re.compile("[\xa1-\xb6\xb8-\xffĀ-ɏ\u0400-\u04ff]")  # quotes and dashes alone are Chinese
_REASON = {"utf-8": "UTF-8 read as {}", "gb18030": "GBK read as {}"}


_Unit = tuple[int, int, str]
"""Where the bytes of a character stand in a stretch, and the character."""

_HOLE = "\xff"  # no byte of GBK


class _Reading(NamedTuple):
    """Characters that a stretch of bytes stands for, each with the place of its bytes."""

    units: list[_Unit]
    broken: int

    @property
    def chars(self) -> str:
        return "".join(unit[2] for unit in self.units)


class _Recipe(NamedTuple):
    """How a line is read again: the code page that it was read in, and the encoding that it is in."""

    page: str
    codec: str


def undo_mojibake(chars: str) -> list[Edit]:
    """Replace what a wrong encoding made of Chinese by the Chinese, one edit for each character.

    >>> "".join(e.new for e in undo_mojibake("å…¨å¸‚æ\\x96°å¢žå°±ä¸š"))
    '全市新增就业'
    >>> "".join(e.new for e in undo_mojibake("鍏ㄥ競浜哄憳"))
    '全市人员'
    >>> undo_mojibake("Müller与José访问α实验室")
    []
    """
    edits: list[Edit] = []
    if len(_LETTER.findall(chars)) > 2:
        edits = _single_byte_edits(chars)
    edits += fill_groups(chars, find_groups(chars), _STEP)
    return sorted(edits, key=lambda edit: edit.span)


def _lines(chars: str) -> Iterator[tuple[int, str]]:
    start = 0
    for line in chars.split("\n"):
        yield start, line
        start += len(line) + 1


def _single_byte_edits(chars: str) -> list[Edit]:
    edits: list[Edit] = []
    rest: list[tuple[int, str]] = []
    used: set[_Recipe] = set()
    for start, line in _lines(chars):
        recipe = _recipe(line)
        if recipe:
            used.add(recipe)
            edits += _line_edits(line, start, recipe)
        elif not line.isascii():
            rest.append((start, line))
    # What one line proves holds for the short lines beside it.
    for start, line in rest:
        found = next((found for recipe in used if (found := _line_edits(line, start, recipe, strict=True))), None)
        edits += found or (_ftfy_edits(line, start) if used or len(_LETTER.findall(line)) > 5 else [])
    return edits


def _recipe(line: str, depth: int = 2) -> _Recipe | None:
    """The recipe whose reading of the line is Chinese beyond doubt, or gives mojibake that a recipe of less ``depth`` reads."""
    if len(_LETTER.findall(line)) < 3:
        return None
    for codec in ("utf-8", "gb18030"):
        for page in CODE_PAGES:
            readings = [_read(match.group(), page, codec) for match in stretches(page, codec).finditer(line)]
            if _is_proof(readings, codec, depth):
                return _Recipe(page, codec)
    return None


def _is_proof(readings: list[_Reading], codec: str, depth: int) -> bool:
    text = "".join(reading.chars for reading in readings)
    broken = sum(reading.broken for reading in readings)
    han = sum(map(is_han, text))
    if codec == "gb18030":
        return han > 2 and 20 * broken < han and 3 * text.count(LOST) < han and chinese_rate(text.replace(LOST, "")) >= 0.6
    # Valid sequences for two characters do not come about by chance; where some are broken, they must be common ones.
    if han > 1 and (chinese_rate(text) >= 0.3 if broken else _is_plain(text)):
        return 3 * broken < han
    return depth > 0 and not broken and len(_LETTER.findall(text)) > 2 and _recipe(text, depth - 1) is not None


def _read(stretch: str, page: str, codec: str) -> _Reading:
    """Read a stretch again; a byte that does not fit stays the character that it was."""
    data = stretch.replace("\ufffd", _HOLE).translate(bytes_of(page)).encode("latin-1")
    if _HOLE in stretch or "\ufffd" in stretch:
        return _read_in_pairs(stretch, data)
    units: list[_Unit] = []
    position = broken = 0
    for char in data.decode(codec, "surrogateescape"):
        escaped = "\udc80" <= char <= "\udcff"
        size = 1 if escaped else len(char.encode(codec))
        broken += escaped
        units.append((position, position + size, stretch[position] if escaped else char))
        position += size
    return _Reading(units, broken)


def _read_in_pairs(stretch: str, data: bytes) -> _Reading:
    """Read GBK in which single bytes are unknown: the character is lost, and the pairs behind it stay in step."""
    units: list[_Unit] = []
    position = broken = 0
    while position < len(data):
        lead, trail = data[position], data[position + 1 : position + 2]
        size = 2 if lead > 0x7F and trail >= b"\x40" else 1
        piece = data[position : position + size]
        char = piece.decode("gb18030", "ignore")
        if "\ufffd" in stretch[position : position + size]:
            char = LOST
        elif len(char) != 1:
            char, size = stretch[position], 1
            broken += 1
        units.append((position, position + size, char))
        position += size
    return _Reading(units, broken)


def _line_edits(line: str, offset: int, recipe: _Recipe, *, strict: bool = False) -> list[Edit]:
    edits: list[Edit] = []
    for match in stretches(*recipe).finditer(line):
        reading = _read(match.group(), *recipe)
        if strict and (not _LATIN.search(match.group()) or reading.broken or LOST in reading.chars or not _is_plain(reading.chars)):
            continue
        units = _unwrapped(reading.units)
        reason = _REASON[recipe.codec].format(recipe.page)
        base = offset + match.start()
        edits += [
            Edit(Span(base + start, base + end), char, _STEP, "lost" if char == LOST else "certain", reason=reason)
            for start, end, char in units
            if match.group()[start:end] != char
        ]
    return edits


def _is_plain(text: str) -> bool:
    """Whether all characters are of the kinds that Chinese text is made of; the ideographs must be in GBK, as nearly all are."""
    return all(c < "\xc0" or _in_gbk(c) or "\u2000" <= c <= "\u2fff" or "\uff00" <= c <= "\uffef" or c in "×÷" for c in text)


def _in_gbk(char: str) -> bool:
    try:
        return bool(char.encode("gbk"))
    except UnicodeEncodeError:
        return False


def _unwrapped(units: list[_Unit], depth: int = 2) -> list[_Unit]:
    """Units read once more where the reading is mojibake itself."""
    text = "".join(unit[2] for unit in units)
    recipe = _recipe(text) if depth else None
    if recipe is None:
        return units
    outer: list[_Unit] = []
    position = 0
    for match in stretches(*recipe).finditer(text):
        outer += units[position : match.start()]
        for start, end, char in _read(match.group(), *recipe).units:
            first, last = units[match.start() + start], units[match.start() + end - 1]
            outer.append((first[0], last[1], char))
        position = match.end()
    return _unwrapped(outer + units[position:], depth - 1)


def _ftfy_edits(line: str, offset: int) -> list[Edit]:
    """ftfy's opinion, only if it makes the line Chinese. Its other habits (straight quotes, half-width punctuation, NFC) are off."""
    from ftfy import TextFixerConfig, fix_text_segment

    config = TextFixerConfig(
        unescape_html=False, remove_terminal_escapes=False, fix_latin_ligatures=False, fix_character_width=False, uncurl_quotes=False,
        fix_line_breaks=False, remove_control_chars=False, normalization=None, explain=False, decode_inconsistent_utf8=False,
    )  # fmt: skip
    fixed = fix_text_segment(line, config)
    if sum(map(is_han, fixed)) < sum(map(is_han, line)) + 2 or chinese_rate(fixed) < 0.6:
        return []
    return [Edit(Span(offset, offset + len(line)), fixed, _STEP, "likely", (fixed,), "mojibake with lost bytes")]
