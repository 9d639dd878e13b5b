"""Text read in a wrong double-byte code page: 鍏ㄥ浗 for 全国, half-width Katakana, Hangul, Bopomofo. Part of ``undo_mojibake``.

The characters give back their bytes (``misread``), the bytes are read as what they are (``units``). Where the reader had put U+FFFD or
``?`` for a byte, the bytes that it rejects leave few characters; at the end of a run the last byte of UTF-8 is gone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby
from typing import NamedTuple

from ...text import LOST, Span
from ..legibility import chinese_rate, is_han
from .fill_groups import Group
from .misread import Bytes, bytes_behind, bytes_behind_readings, reader_of
from .text_lines import lines_of
from .units import Unit, read_units

# What UTF-8 punctuation, 的, 是 and other frequent characters become in GBK; hardly ever written.
GBK_SIGNS = frozenset("銆锛鈥鐨鏄鍏鍦绗鍥鎴涔浠鏂杩" + "閵閿閳閸閺")  # the last ones where that was read wrong again
SCRIPTS = "\u3041-\u30f6\u3105-\u3129\uff66-\uff9f\uac00-\ud7a3"
"""Kana, Bopomofo, half-width Katakana and Hangul: what GBK becomes in the code pages of the neighbours."""

_STRETCH = re.compile("[^\x00-\x7f]++(?:[\x20-\x7e]++[^\x00-\x7f]++)*+[?-~]?")
_FEW = 3
_AHEAD = 1.2
_PLAUSIBLE = 0.45
_UNREADABLE = 0.35  # share of common characters up to which Chinese may be mojibake again
_USER_DEFINED = re.compile("[\ue000-\uf8ff]")


class Recipe(NamedTuple):
    """How a stretch came about.

    Args:
        page: the code page that it was read in. codec: what it was written in. sign: what such stretches show.
    """

    page: str
    codec: str
    sign: re.Pattern[str]
    reason: str


_KATAKANA, _HANGUL = re.compile("[\uff66-\uff9f]"), re.compile("[\uac00-\ud7a3]")

RECIPES = (
    Recipe("gbk", "utf-8", re.compile(f"[{''.join(sorted(GBK_SIGNS))}]"), "UTF-8 read as GBK"),
    Recipe("cp932", "utf-8", _KATAKANA, "UTF-8 read as Shift-JIS"),
    Recipe("cp949", "utf-8", _HANGUL, "UTF-8 read as EUC-KR"),
    Recipe("cp932", "gb18030", _KATAKANA, "GBK read as Shift-JIS"),
    Recipe("cp949", "gb18030", _HANGUL, "GBK read as EUC-KR"),
    Recipe("cp932", "cp950", _KATAKANA, "Big5 read as Shift-JIS"),
    Recipe("cp949", "cp950", _HANGUL, "Big5 read as EUC-KR"),
    Recipe("big5", "gb18030", re.compile("[\u3105-\u3129]"), "GBK read as Big5"),
    Recipe("gbk", "cp950", re.compile("[\u3041-\u30f6]"), "Big5 read as GBK"),
)


def find_groups(chars: str) -> list[Group]:
    """Everything in a text that a wrong double-byte code page made of Chinese, in order.

    >>> "".join(group.chars for group in find_groups("鍏ㄥ競浜哄憳"))
    '全市人员'
    """
    recipes = [recipe._replace(page=reader_of(chars, recipe.page)) for recipe in RECIPES if recipe.sign.search(chars)]
    found: list[Group] = []
    proven: dict[Recipe, None] = {}
    rest: list[tuple[int, str]] = []
    lines = [(start, line) for start, line in lines_of(chars) if not line.isascii()] if recipes else []
    for (start, line), ways in zip(lines, _ways(lines, recipes), strict=True):
        best = max(ways, key=lambda way: way.score, default=None)
        if best:
            found += best.groups
            proven[best.recipe] = None
        else:
            rest.append((start, line))
    for start, line in rest if proven else ():  # what one line proves holds for the short lines beside it
        found += max((read_line(line, start, recipe, proven=True) for recipe in proven), key=_han)
    return sorted(found, key=lambda group: group.span)


class _Way(NamedTuple):
    """A way to read a line, and how good it is."""

    recipe: Recipe
    groups: list[Group]
    score: float


def _ways(lines: Sequence[tuple[int, str]], recipes: Sequence[Recipe]) -> Iterator[list[_Way]]:
    """For each line the recipes that read it; the one that reads the text best is ahead by a little, as short lines fit several."""
    totals = dict.fromkeys(recipes, 0.0)
    read: list[list[_Way]] = []
    for start, line in lines:
        tried = [(recipe, read_line(line, start, recipe)) for recipe in recipes if recipe.sign.search(line)]
        ways = [_Way(recipe, groups, _score(groups, line)) for recipe, groups in tried if groups]
        for way in ways:
            totals[way.recipe] += way.score * len(line)
        read.append(ways)
    usual = max(totals, key=totals.__getitem__, default=None)
    for ways in read:
        yield [way._replace(score=way.score * _AHEAD) if way.recipe == usual else way for way in ways]


def _score(groups: Sequence[Group], line: str) -> float:
    """Share of the line that is read, times the share of common characters in it."""
    text = "".join(group.chars for group in groups)
    read = sum(group.span.length for group in groups)
    return chinese_rate(text.replace(LOST, "")) * (1 - text.count(LOST) / len(text)) * read / (len(line) - _ascii(line))


def _han(groups: Iterable[Group]) -> int:
    return sum(is_han(unit.char) for group in groups for unit in group.units)


def read_line(line: str, offset: int, recipe: Recipe, *, proven: bool = False) -> list[Group]:
    """The groups of a line that are Chinese by a recipe, and something else as they stand.

    Args:
        line: one line. offset: where it begins in the text. recipe: how it may have come about.
        proven: other lines of the text came about in this way.
    """
    found: list[Group] = []
    stretches = list(_stretches(line, recipe.page))
    if recipe.codec != "utf-8" and 2 * sum(len(stretch) for _, stretch in stretches) < len(line.strip()) - _ascii(line):
        return []  # most of it is something else
    for start, stretch in stretches:
        groups = _read_stretch(stretch, recipe)
        for run in _runs(groups) if recipe.codec == "utf-8" else [groups]:
            inner = _read_again(run, recipe)
            if run and _is_chinese(inner, stretch, recipe, proven):
                sure = _is_sure(inner)
                found += [_placed(group, start + offset, recipe, sure) for group in inner if group.span.of(stretch) != group.chars]
    return found


def _ascii(line: str) -> int:
    return sum(char < "\x80" for char in line)


def _placed(group: Group, by: int, recipe: Recipe, sure: bool) -> Group:
    return group._replace(span=group.span.shift(by), reason=recipe.reason, sure=sure)


def _is_sure(groups: Iterable[Group]) -> bool:
    """Whether what is read has no user-defined characters, which a reading out of step is full of, and is no mojibake itself.

    Where damage that was done twice lost bytes, one of the two may be all that can be undone: what is left is not what once stood there.
    """
    text = "".join(group.chars for group in groups)
    if _USER_DEFINED.search(text):
        return False
    known = text.replace(LOST, "")
    return len(known) < 2 or chinese_rate(known) > _UNREADABLE


def _stretches(line: str, page: str) -> Iterator[tuple[int, str]]:
    """Stretches that the code page can have read: from a character beyond ASCII to the last one."""
    for match in _STRETCH.finditer(line):
        start = match.start()
        if bytes_behind(match[0], page) is not None:
            yield start, match[0]
            continue
        for known, piece in groupby(match[0], key=lambda char: bytes_behind(char, page) is not None):
            stretch = "".join(piece)
            if known and not stretch.isascii():
                yield start, stretch
            start += len(stretch)


def _read_stretch(stretch: str, recipe: Recipe) -> list[Group]:
    # Where user-defined pairs came through as private-use characters, the reader knew all of GB18030.
    page = "gb18030" if recipe.page == "gbk" and any("\ue000" <= char < "\uf900" for char in stretch) else recipe.page
    known = bytes_behind(stretch, page, "\ufffd?" if recipe.codec == "utf-8" else "\ufffd")
    if known is None:
        return []
    groups = _grouped([Span(place, place + 1) for place in range(len(stretch))], known, recipe.codec)
    # A question mark that fills no gap is one.
    return [group._replace(units=(Unit("?", 1),)) if group.span.of(stretch) == "?" else group for group in groups]


def _grouped(spans: Sequence[Span], known: Bytes, codec: str) -> Iterator[Group]:
    """Pieces of text with known bytes, joined where they hold parts of the same characters."""
    ends = {total: index for index, total in enumerate(accumulate(known.sizes))}
    first = total = 0
    units: list[Unit] = []
    for unit in read_units(known.data, codec, known.allowed):
        units.append(unit)
        total += unit.size
        if total in ends:
            last = ends[total]
            yield Group(Span(spans[first].start, spans[last].end), tuple(units))
            first, units = last + 1, []


def _read_again(run: list[Group], recipe: Recipe, depth: int = 2) -> list[Group]:
    """The groups of a run, read once more where they are mojibake of the same kind again."""
    text = "".join(group.chars for group in run)
    if not depth or recipe.codec != "utf-8" or chinese_rate(text) > _UNREADABLE or not recipe.sign.search(text):
        return run
    readings = [[unit.allowed or frozenset((unit.char,) if not unit.broken else ()) for unit in group.units] for group in run]
    known = bytes_behind_readings(readings, recipe.page)
    return _read_again(list(_grouped([group.span for group in run], known, recipe.codec)), recipe, depth - 1)


def _runs(groups: list[Group]) -> Iterator[list[Group]]:
    """Stretches of groups that can be read; a few broken ones between them belong to them as lost characters."""
    run: list[Group] = []
    broken: list[Group] = []
    for group in groups:
        if group.broken:
            broken.append(group)
            continue
        if len(broken) > _FEW or not run:
            yield run
            run, broken = [], []
        run += [*broken, group]
        broken = []
    yield run


def _is_chinese(run: list[Group], stretch: str, recipe: Recipe, proven: bool) -> bool:
    if not run:
        return False
    text, shown = "".join(group.chars for group in run), stretch[run[0].span.start : run[-1].span.end]
    han = sum(map(is_han, text))
    broken = sum(unit.broken for group in run for unit in group.units)
    signed = recipe.sign.search(shown)
    if han < (1 if proven else 2) or 10 * broken > len(text) + 8 or not (proven or signed):
        return False
    rate = chinese_rate(text.replace(LOST, ""))
    if recipe.codec != "utf-8" and (rate < _PLAUSIBLE or 20 * len(_USER_DEFINED.findall(text)) > len(text)):
        return False  # any two bytes are some character of GBK
    gain = rate - chinese_rate(shown)
    return gain >= 0.3 or (proven and bool(signed) and gain > 0.1 and not broken)
