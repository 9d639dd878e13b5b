"""Names of places and what they stand for: divisions, zones and geographic names by longest match."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import table
from ..lexicon.word_index import WordIndex

TABLES = ("divisions", "zones", "places")

CROSSED = frozenset(
    "大同 大理 大庆 大连 新乡 新余 新北 海口 衡水 河源 成都 海东 海西 海北 南通 南平 南充 南投 日照 定西 山南 台中 台东 台南 台北 汉中 巴中 晋中 中卫 中山 长治 内江"
    " 运城 固原 通化 开封 江门 白城 天水 三明 四平 安顺 保山 保定 营口 红河 黑河 白山 包头 自贡 文山 常德 金华 合肥 信阳 焦作 周口 乐山 丽水 威海".split()
)
"""Short names of cities that two neighbouring words often make by chance (平台中, 创新乡村, 出海口): they need the segmenter's word."""


class Entry(NamedTuple):
    """One reading of a name: the full name, its code (GB/T 2260; None where it has none) and its level."""

    name: str
    code: str | None
    level: str
    is_full: bool


class PlaceHit(NamedTuple):
    """A name of the lexicon in a text: half-open positions and its readings."""

    start: int
    end: int
    entries: tuple[Entry, ...]

    @property
    def is_full(self) -> bool:
        """Whether one of the readings is a full name, and no short form."""
        entries = self.entries
        return entries[0].is_full or (len(entries) > 1 and any(entry.is_full for entry in entries))


def _entries() -> dict[str, tuple[Entry, ...]]:
    entries: dict[str, tuple[Entry, ...]] = {}
    for row in (row for name in TABLES for row in table(name)):
        code = row.get("code") or None
        level = row.get("level") or row.get("kind", "")
        names = [(row["name"], True)]
        names += [(word, False) for column in ("short", "former", "aliases") for word in row.get(column, "").split("|") if word]
        for word, is_full in names:
            held = entries.get(word, ())
            # 北京市 is a province and its only city: the first, higher one stands for both.
            if not any(e.name == row["name"] and division_contains(e.code, code) for e in held):
                entries[word] = (*held, Entry(row["name"], code, level, is_full))
    return entries


def division_contains(outer: str | None, inner: str | None) -> bool:
    """Whether the division ``outer`` is ``inner`` or holds it."""
    if not outer or not inner:
        return outer == inner
    while outer.endswith("00"):
        outer = outer[:-2]
    return inner.startswith(outer)


@cache
def place_lexicon() -> WordIndex[tuple[Entry, ...]]:
    """The names of the installed gazetteer with their readings, read once.

    >>> [(f.start, f.end, f.value[0].code) for f in place_lexicon().find("在烟台市和潍坊", 0, 7)]
    [(1, 4, '370600'), (5, 7, '370700')]
    """
    return WordIndex(_entries())


def find_names(chars: str, start: int, end: int) -> list[PlaceHit]:
    """The names of places between two positions, the longest at each, without overlaps."""
    return [PlaceHit(*found) for found in place_lexicon().find(chars, start, end)]


def readings(word: str) -> tuple[Entry, ...]:
    """The readings of a word; empty where it is no name."""
    return place_lexicon().get(word) or ()
