"""Text read in a single-byte code page: å…¨å›½ and ÖÐ¹ú for 全国 and 中国, also twice. Part of ``undo_mojibake``.

The code pages are maps from characters back to bytes. A byte that a code page lacks is U+FFFD: it may have been any of those bytes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...text import LOST, Span
from ..legibility import chinese_rate
from .fill_groups import Group
from .misread import HOLE
from .php_gbk.machine import in_gbk
from .units import Unit, read_units

LETTER = re.compile("[À-ÖØ-öø-ɏ\u0370-\u04ff]")
_LATIN = re.compile("[\xa1-\xb6\xb8-\xffĀ-ɏ\u0370-\u04ff]")  # quotes and dashes alone are Chinese
_FOREIGN = re.compile(f"{_LATIN.pattern[:-1]}\u2500-\u2593]")  # boxes too: DOS code pages have them
_QUOTES = "“”‘’—…·•–"
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
_BROKEN = re.compile("[\udc80-\udcff]")
_REASON = {"utf-8": "UTF-8 read as {}", "gb18030": "GBK read as {}", "cp950": "Big5 read as {}"}

CODE_PAGES = (
    "cp1252", "cp1250", "cp1251", "mac_roman", "mac_cyrillic", "koi8_r", "iso8859_15", "cp1254", "iso8859_2", "cp1257", "cp1258", "cp1253",
    "iso8859_5", "iso8859_7", "cp850", "cp437", "cp866", "koi8_u",
)  # fmt: skip
"""Of two that read a line equally well the first is taken. cp1252 stands for Latin-1 too: bytes that it leaves out, and C1 controls that
were kept, map to themselves."""


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
def missing_bytes(code_page: str) -> frozenset[int]:
    """The bytes that a code page has no character for."""
    return frozenset(byte for byte in range(0x80, 0x100) if bytes((byte,)).decode(code_page, "replace") == "\ufffd")


@cache
def stretches(code_page: str) -> re.Pattern[str]:
    """Stretches of a line that a code page can have produced: from a character beyond ASCII on, ASCII and lost bytes included."""
    high = re.escape("".join(map(chr, bytes_of(code_page)))) + "\ufffd"
    return re.compile(f"[{high}][\\t -~{high}]*+")


@cache
def _pairs() -> re.Pattern[str]:
    """Two characters that code pages made of neighbouring bytes, with what a cleaner left of A0 between them; not the two of lüè and nüè."""
    signs = re.escape("".join(sorted(set().union(*map(repertoire, CODE_PAGES))))) + "\ufffd"
    return re.compile(f"{_LATIN.pattern}(?<!ü(?=è)) {{0,2}}[{signs}]")


def has_pairs(chars: str) -> bool:
    """Whether letters stand side by side as bytes of Chinese do; those with tones in the readings of a page mostly stand alone.

    >>> has_pairs("ÖÐ¹ú"), has_pairs("發(fā)展產(chǎn)業(yè)戰(zhàn)略(lüè)")
    (True, False)
    """
    return len(_pairs().findall(chars)) > 1


class Recipe(NamedTuple):
    """How a line is read again: the code page that it was read in, and the encoding that it is in."""

    page: str
    codec: str


class Reading(NamedTuple):
    """What a stretch stands for, character by character, and how many bytes mean nothing in the encoding."""

    groups: list[Group]
    broken: int

    @property
    def chars(self) -> str:
        """The true reading, U+FFFD for what is not known."""
        return "".join(group.chars for group in self.groups)


def find_recipe(line: str, depth: int = 2) -> Recipe | None:
    """The recipe whose reading of the line is Chinese beyond doubt, or gives mojibake that a recipe of less ``depth`` reads.

    A code page that lacks one of the letters or signs of the line has not made them. UTF-8 proves itself; of the other encodings the one with the
    larger share of common characters is taken.

    >>> find_recipe("ÖÐ¹ú¹ã²¥"), find_recipe("Müller, José, François")
    (Recipe(page='cp1252', codec='gb18030'), None)
    """
    if len(LETTER.findall(line)) < 3:
        return None
    signs = set(_LATIN.findall(line))
    pages = [page for page in CODE_PAGES if repertoire(page) >= signs]
    for codecs in (("utf-8",), ("gb18030", "cp950")):
        best: tuple[float, Recipe] | None = None
        for page in pages:
            for codec in codecs:
                grade = grade_line(line, Recipe(page, codec), depth)
                if grade and (best is None or grade > best[0]):
                    best = grade, Recipe(page, codec)
            if best and best[0] >= _PERFECT:
                break
        if best:
            return best[1]
    return None


_PERFECT = 2.0


@cache
def repertoire(code_page: str) -> frozenset[str]:
    """The characters beyond ASCII that a code page has.

    >>> "ÿ" in repertoire("cp1252"), "ğ" in repertoire("cp1252")
    (True, False)
    """
    return frozenset(map(chr, bytes_of(code_page)))


def _read_all(line: str, recipe: Recipe) -> tuple[str, int]:
    """What all stretches of a line read as together, without what means nothing, and how many bytes that is."""
    parts = [match.group() for match in stretches(recipe.page).finditer(line)]
    if LOST in line:
        readings = [read_stretch(part, recipe) for part in parts]
        return "".join(reading.chars for reading in readings), sum(reading.broken for reading in readings)
    data = "\n".join(parts).translate(bytes_of(recipe.page)).encode("latin-1")
    text = data.decode(recipe.codec, "surrogateescape")
    return _BROKEN.sub("", text).replace("\n", ""), len(_BROKEN.findall(text))


def grade_line(line: str, recipe: Recipe, depth: int = 2) -> float:
    """How well a reading of a line is proven: 0 where it is not, ``_PERFECT`` where nothing can be better.

    >>> grade_line("å…¨å›½", Recipe("cp1252", "utf-8")), grade_line("å…¨å›½", Recipe("cp1252", "gb18030"))
    (2.0, 0.0)
    """
    text, broken = _read_all(line, recipe)
    codec = recipe.codec
    han, rate = len(_HAN.findall(text)), chinese_rate(text.replace(LOST, ""))
    if codec != "utf-8":
        # Traditional text has fewer of the common characters, but hardly any that GB 2312 and Big5 both lack.
        proven = han > 2 and 20 * broken < han and 3 * text.count(LOST) < han and (rate >= 0.6 or (rate > 0.4 and han > 9))
        return rate - broken / han if proven else 0.0
    # Valid sequences for two characters do not come about by chance; where some are broken, they must be common ones.
    if han > 1 and (rate >= 0.3 if broken or LOST in text else _is_plain(text)):
        return max(0.0, _PERFECT - 3 * broken / han) if 3 * broken < han else 0.0
    return _PERFECT if depth > 0 and not broken and len(LETTER.findall(text)) > 2 and find_recipe(text, depth - 1) is not None else 0.0


def read_stretch(stretch: str, recipe: Recipe) -> Reading:
    """Read a stretch again; a byte that does not fit stays the character that it was."""
    data = stretch.replace(LOST, chr(HOLE)).translate(bytes_of(recipe.page)).encode("latin-1")
    if HOLE in data:
        return _read_with_holes(stretch, data, recipe)
    groups: list[Group] = []
    position = broken = 0
    for char in data.decode(recipe.codec, "surrogateescape"):
        escaped = "\udc80" <= char <= "\udcff"
        size = 1 if escaped else len(char.encode(recipe.codec))
        broken += escaped
        groups.append(Group(Span(position, position + size), (Unit(stretch[position] if escaped else char, size),)))
        position += size
    return Reading(groups, broken)


def _read_with_holes(stretch: str, data: bytes, recipe: Recipe) -> Reading:
    allowed = {place: missing_bytes(recipe.page) for place, byte in enumerate(data) if byte == HOLE}
    groups: list[Group] = []
    position = broken = 0
    for unit in read_units(data, recipe.codec, allowed):
        broken += unit.broken
        kept = Unit(stretch[position], 1) if unit.broken else unit
        groups.append(Group(Span(position, position + unit.size), (kept,)))
        position += unit.size
    return Reading(groups, broken)


def read_line(line: str, offset: int, recipe: Recipe, *, strict: bool = False) -> list[Group]:
    """The characters of a line that are others by a recipe.

    Args:
        line: one line. offset: where it begins in the text. recipe: how it came about.
        strict: other lines prove the recipe; a stretch that it cannot read to the end stays.
    """
    found: list[Group] = []
    mixed = bool(_HAN.search(line))
    reason = _REASON[recipe.codec].format(recipe.page)
    for match in stretches(recipe.page).finditer(line):
        start, stretch = _without_quotes(match[0], recipe) if mixed else (0, match[0])
        if (strict or mixed) and not _FOREIGN.search(stretch):
            continue
        reading = read_stretch(stretch, recipe)
        groups = _read_again(reading.groups, recipe if strict else None)
        if strict and (reading.broken or not _is_plain("".join(group.chars for group in groups))):
            continue
        base = offset + match.start() + start
        for group in groups:
            if group.span.of(stretch) != group.chars:
                found.append(group._replace(span=group.span.shift(base), reason=reason))
    return found


def _without_quotes(stretch: str, recipe: Recipe) -> tuple[int, str]:
    """Where a stretch begins and what it is without the quotes and dashes at its ends that belong to the Chinese beside it."""
    if stretch[0] not in _QUOTES and stretch[-1] not in _QUOTES:
        return 0, stretch
    first = len(stretch) - len(stretch.lstrip(_QUOTES))
    inner = stretch.rstrip(_QUOTES)
    ways = {(start, end) for start in (0, first) for end in (len(inner), len(stretch)) if start < end}
    start, end = max(sorted(ways), key=lambda way: grade_line(stretch[way[0] : way[1]], recipe, 0))
    return start, stretch[start:end]


def _is_plain(text: str) -> bool:
    """Whether all characters are of the kinds that Chinese text is made of; the ideographs must be in GBK, as nearly all are."""
    return all(
        c < "\xc0" or in_gbk(c) or "\u2000" <= c <= "\u2fff" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef" or c in "×÷\ufeff"
        for c in text
    )


def _read_again(groups: list[Group], proven: Recipe | None = None, depth: int = 2) -> list[Group]:
    """Groups read once more where the reading is mojibake itself; too short to tell, by a recipe that others prove."""
    text = "".join(group.chars for group in groups)
    recipe = find_recipe(text) or (proven if LETTER.search(text) else None) if depth else None
    if recipe is None:
        return groups
    outer: list[Group] = []
    position = 0
    for match in stretches(recipe.page).finditer(text):
        outer += groups[position : match.start()]
        for group in read_stretch(match[0], recipe).groups:
            first, last = groups[match.start() + group.span.start], groups[match.start() + group.span.end - 1]
            outer.append(group._replace(span=Span(first.span.start, last.span.end)))
        position = match.end()
    return _read_again(outer + groups[position:], proven, depth - 1)
