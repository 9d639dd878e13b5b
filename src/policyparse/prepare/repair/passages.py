"""Lines in which passages of several encodings stand side by side: right Chinese, UTF-8 and GBK read as Windows-1252. Part of
``undo_mojibake``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..legibility import chinese_rate
from .fill_groups import Group
from .single_byte import LETTER, Recipe, bytes_of, grade_line, read_line, stretches

_PAGE = "cp1252"
_UTF8 = re.compile("(?:[\xe2-\xe9\xef][\x80-\xbf]{2})(?:[\x00-\x7f]|\xc2\xb7|\xc3\x97|[\xe2-\xe9\xef][\x80-\xbf]{2})*+")
_HAN = re.compile("[\xe3-\xe9][\x80-\xbf]{2}")
_FEWEST = 3
_LEGIBLE = 0.6


def read_passages(line: str, offset: int) -> list[Group]:
    """The groups of a line of which one recipe reads only a part: runs of UTF-8 show by themselves, what is left may be GBK.

    Args:
        line: one line. offset: where it begins in the text.

    >>> line = "全市新增å…¨å¸‚äººå‘˜È«ÊÐÈËÔ±Ãæ»ý"
    >>> "".join(group.chars for group in read_passages(line, 0))
    '全市人员全市人员面积'
    """
    groups: list[Group] = []
    for match in stretches(_PAGE).finditer(line):
        for start, piece, codec in _pieces(match[0]):
            recipe = Recipe(_PAGE, codec)
            if len(LETTER.findall(piece)) >= _FEWEST and grade_line(piece, recipe, 0) >= _LEGIBLE:
                groups += read_line(piece, offset + match.start() + start, recipe)
    return groups


def has_passages(line: str) -> bool:
    """Whether a run of UTF-8 stands in a line.

    >>> has_passages("å…¨å¸‚äººå‘˜"), has_passages("È«ÊÐÈËÔ±")
    (True, False)
    """
    return any(_is_utf8(match[0]) for match in _UTF8.finditer(line.translate(bytes_of(_PAGE))))


def _pieces(stretch: str) -> Iterator[tuple[int, str, str]]:
    position = 0
    for match in _UTF8.finditer(stretch.translate(bytes_of(_PAGE))):
        if _is_utf8(match[0]):
            yield position, stretch[position : match.start()], "gb18030"
            yield match.start(), stretch[match.start() : match.end()], "utf-8"
            position = match.end()
    yield position, stretch[position:], "gb18030"


def _is_utf8(run: str) -> bool:
    return len(_HAN.findall(run)) >= _FEWEST and chinese_rate(run.encode("latin-1").decode("utf-8", "ignore")) >= _LEGIBLE
