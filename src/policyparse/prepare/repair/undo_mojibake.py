"""undo_mojibake: text read in a wrong encoding, line by line, so that files of several encodings come right.

Repairs UTF-8 and GBK that were read as Latin-1, Windows-1252 or another single-byte code page (å…¨å›½, ÖÐ¹ú), UTF-8 that was read as GBK
(鍏ㄥ浗), GBK that was read as Big5, Shift-JIS or EUC-KR, Big5 that was read as GBK, and all of it done twice. Bytes that were lost leave few
readings for a character; the likeliest is chosen by what stands around it. What only resembles this is left to ftfy in its harmless
configuration. Refuses stretches whose reading is not clearly Chinese: names with accents, Greek letters, a lone symbol.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...text import LOST, Edit, Span
from ..legibility import chinese_rate, is_han
from .double_byte import find_groups
from .fill_groups import Group, fill_groups
from .passages import has_passages, read_passages
from .single_byte import LETTER, Recipe, find_recipe, grade_line, has_pairs, read_line
from .stripped import read_stripped
from .text_lines import lines_of

_STEP = "undo_mojibake"
_USUAL = Recipe("cp1252", "utf-8")
_MOST_RECIPES = 4
_NEAR = 0.1
_REPLACEMENTS = re.compile("(?:锟斤拷)++(?:锟(?:斤?[\ufffd?]|斤))?|锟[\ufffd?]")


def undo_mojibake(chars: str) -> list[Edit]:
    """Replace what a wrong encoding made of Chinese by the Chinese, one edit for each character.

    >>> "".join(e.new for e in undo_mojibake("å…¨å¸‚æ\\x96°å¢žå°±ä¸š"))
    '全市新增就业'
    >>> "".join(e.new for e in undo_mojibake("鍏ㄥ競浜哄憳"))
    '全市人员'
    >>> undo_mojibake("Müller与José访问α实验室")
    []
    """
    groups = find_groups(chars)
    edits: list[Edit] = []
    if len(LETTER.findall(chars)) > 2 and has_pairs(chars):
        found, edits = _read_single_bytes(chars)
        groups = sorted(groups + found, key=lambda group: group.span)
    edits += fill_groups(chars, groups, _STEP)
    if "锟" in chars:
        edits += _without(edits, list(_replacement_edits(chars)))
    return sorted(edits, key=lambda edit: edit.span)


def _read_single_bytes(chars: str) -> tuple[list[Group], list[Edit]]:
    """Lines that were read in a single-byte code page; edits for those of which ftfy knows more."""
    groups: list[Group] = []
    edits: list[Edit] = []
    rest: list[tuple[int, str]] = []
    used: dict[Recipe, None] = {}
    lines = list(lines_of(chars))
    recipes = _agreed([line for _, line in lines])
    for (start, line), recipe in zip(lines, recipes, strict=True):
        found, recipe = _read_single_byte_line(line, start, recipe)
        groups += found
        if recipe:
            used[recipe] = None
        elif not found and not line.isascii():
            rest.append((start, line))
    # What one line proves holds for the short lines beside it.
    for start, line in rest:
        short = next((found for recipe in used if (found := read_line(line, start, recipe, strict=True))), [])
        groups += short
        if not short and (used or len(LETTER.findall(line)) > 5):
            edits += _ftfy_edits(line, start)
    return groups, edits


def _read_single_byte_line(line: str, start: int, recipe: Recipe | None) -> tuple[list[Group], Recipe | None]:
    """What a line reads as by its recipe, in passages, or with bytes that were stripped: the way that gives the most Chinese."""
    found = read_line(line, start, recipe) if recipe else []
    if (recipe == _USUAL and not any(group.broken for group in found)) or not LETTER.search(line):
        return found, recipe
    ways: list[tuple[list[Group], Recipe | None]] = [(found, recipe), (read_stripped(line, start), None)]
    if has_passages(line):
        ways.append((read_passages(line, start), _USUAL))
        if recipe == ("cp1252", "gb18030"):  # it makes of every run of UTF-8 half as many characters again
            del ways[0]
    return max(ways, key=lambda way: _han(way[0]))


def _agreed(lines: list[str]) -> list[Recipe | None]:
    """The recipe of each line; of those that read it equally well the one that reads the whole text best: short lines fit several."""
    recipes = [find_recipe(line) for line in lines]
    usual = [recipe for recipe, _ in Counter(filter(None, recipes)).most_common(_MOST_RECIPES)]
    if len(usual) < 2:
        return recipes
    grades = [[grade_line(line, recipe) if own else 0.0 for recipe in usual] for line, own in zip(lines, recipes, strict=True)]
    totals = [sum(len(line) * row[place] for line, row in zip(lines, grades, strict=True)) for place in range(len(usual))]
    return [_usual_recipe(own, row, totals, usual) for own, row in zip(recipes, grades, strict=True)]


def _usual_recipe(own: Recipe | None, grades: list[float], totals: list[float], usual: list[Recipe]) -> Recipe | None:
    if own is None or own not in usual:
        return own
    near = [place for place, grade in enumerate(grades) if grade and grade >= grades[usual.index(own)] - _NEAR]
    return usual[max(near, key=totals.__getitem__)]


def _han(groups: list[Group]) -> int:
    """Characters that are read for certain or may be."""
    return sum(is_han(unit.char) or bool(unit.allowed) for group in groups for unit in group.units)


def _replacement_edits(chars: str) -> Iterator[Edit]:
    """锟斤拷 is two replacement characters that were written as UTF-8 and read as GBK: about one character, of which nothing is left."""
    for match in _REPLACEMENTS.finditer(chars):
        lost = LOST * (1 + match[0].count("锟斤拷", 3))
        yield Edit(Span(*match.span()), lost, _STEP, "lost", (), "U+FFFD read as GBK: the characters were lost before")


def _without(edits: list[Edit], others: list[Edit]) -> list[Edit]:
    """The others that touch none of the edits."""
    taken = {place for edit in edits for place in range(*edit.span)}
    return [edit for edit in others if taken.isdisjoint(range(*edit.span))]


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
