"""Titles of policy documents: what stands in 《》, its head noun, and titles without marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import Matcher, rows_by

_LONGEST = 120
# A bracket or its first digit may be lost.
_TAIL = re.compile(r"(?:[（(〔\ufffd][^（）()〔〕]{1,24}[）)〕]|\d{4}年?版|\d{4}年|\s)+\Z")
_TAIL_ENDS = frozenset("）)〕年版")
_STATED = re.compile(r"[（(](?:[^（）()]{0,8}?)(征求意见稿|试行|暂行|草案|送审稿|讨论稿)[^（）()]{0,6}[）)]\s*\Z")
_LINK = re.compile(r"\s*(?:、|和|与|及|以及|或|，|[（(][^（）()《》]{1,30}[）)][、和与及]?)?\s*")


# Words of the list that are titles of their own.
_OWN_NAMES = frozenset(("政府工作报告", "宪法", "刑法", "民法典", "基本法"))


class Title(NamedTuple):
    """A title in 《》: positions with the marks, the name between them, and its head noun ('' where it is no policy document)."""

    start: int
    end: int
    name: str
    type: str


@cache
def _types() -> Matcher:
    return Matcher(rows_by("document_types"))


@cache
def _base_type(word: str) -> str:
    """The plain head noun in a longer one: 方案 in 三年行动方案."""
    for start in range(len(word) - 2, 0, -1):
        row = _types().get(word[start:])
        if row and row["policy"] == "yes" and word[start:] != "皮书":
            return word[start:]
    return word


def stem(name: str) -> str:
    """A title without the brackets and years behind its head noun.

    >>> stem("海州市数据管理办法（试行）"), stem("海州市水利规划（2021—2035年）")
    ('海州市数据管理办法', '海州市水利规划')
    """
    return _TAIL.sub("", name) if name[-1:] in _TAIL_ENDS or name[-1:].isspace() else name


def type_of(name: str) -> str:
    """The head noun of a title, '' where the title is that of a newspaper, a film or a book.

    >>> type_of("海州市养老服务三年行动方案（2023—2025年）"), type_of("海州日报")
    ('方案', '')
    """
    core = stem(name)
    hit = _types().ending_at(core, len(core), 8)
    return _base_type(hit.row["word"]) if hit and hit.row["policy"] == "yes" else ""


def is_bare(name: str) -> bool:
    """Whether a title is nothing but the head noun: 《意见》 refers back to a document that was named.

    >>> is_bare("意见"), is_bare("海州市志愿服务办法")
    (True, False)
    """
    row = _types().get(name)
    return row is not None and row["policy"] == "yes" and name not in _OWN_NAMES


def stated_in(name: str) -> str | None:
    """The status that a title itself states.

    >>> stated_in("海州市养犬管理条例（征求意见稿）"), stated_in("海州市养犬管理条例")
    ('征求意见稿', None)
    """
    match = _STATED.search(name)
    return match[1] if match else None


def find_titles(chars: str, start: int, end: int) -> list[Title]:
    """The titles in 《》, outermost marks only; a mark that is never closed gives nothing.

    >>> [t.name for t in find_titles("《关于印发《海州市绿道办法》的通知》和《甲》", 0, 24)]
    ['关于印发《海州市绿道办法》的通知', '甲']
    """
    found: list[Title] = []
    position = chars.find("《", start, end)
    while position >= 0:
        close = _closing(chars, position, min(end, position + _LONGEST))
        if close > 0:
            name = " ".join(chars[position + 1 : close].split())
            found.append(Title(position, close + 1, name, type_of(name)))
        position = chars.find("《", close + 1 if close > 0 else position + 1, end)
    return found


def _closing(chars: str, start: int, end: int) -> int:
    """The position of the mark that closes the one at ``start``; the first closing mark where the counts do not agree; -1 without one."""
    close = chars.find("》", start, end)
    if close < 0 or chars.find("《", start + 1, close) < 0:
        return close
    depth, first = 0, -1
    for position in range(start, end):
        if chars[position] == "《":
            depth += 1
        elif chars[position] == "》":
            depth -= 1
            first = position if first < 0 else first
            if depth == 0:
                return position
    return first


def title_groups(chars: str, titles: list[Title]) -> Iterator[list[Title]]:
    """Titles that stand in one list: 《甲》《乙》, 《甲》、《乙》和《丙》."""
    group: list[Title] = []
    for title in titles:
        if group and not _LINK.fullmatch(chars, group[-1].end, title.start):
            yield group
            group = []
        group.append(title)
    if group:
        yield group
