"""Firms without a head noun in lists: 甲集团、乙酒业、丙等5家企业 makes each of them a firm."""

from __future__ import annotations

import re

from .organisation_left import OrganisationSpan, SentenceReading, after_stops
from .organisation_patterns import generics

_HAN = "\u4e00-\u9fff"
_AND_OTHERS = re.compile(
    rf"等(?:[\d一二三四五六七八九十百两多几]{{1,4}}[余多]?家)?[{_HAN}]{{0,8}}?(?:企业|公司|院校|高校|车企|药企|国企|央企|名企|大学)"
)
_LABELLED = re.compile(
    rf"(?:主办|承办|协办|联合主办|支持|指导|冠名|建设|施工|监理|设计)单位：([{_HAN}A-Za-z（）]{{3,24}}(?:、[{_HAN}A-Za-z（）]{{3,24}}){{0,12}})(?=[，。；\n]|\Z)"
)
_VAGUE = ("各", "有关", "相关", "省直", "市直", "县直", "区直", "全")
_ITEMS = re.compile(rf"(?:[{_HAN}A-Za-z]{{2,14}}(?:“[^“”]{{1,8}}”)?、)+[{_HAN}A-Za-z]{{0,14}}(?:“[^“”]{{1,8}}”)?\Z")


def labelled_spans(reading: SentenceReading, found: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """主办单位：甲厅；承办单位：乙局、丙旅行: what stands behind such a label is a body, whatever its name ends in."""
    listed: list[OrganisationSpan] = []
    if reading.chars.find("单位：", reading.start, reading.end) < 0:
        return listed
    for match in _LABELLED.finditer(reading.chars, reading.start, reading.end):
        start = match.start(1)
        for item in match[1].split("、"):
            end = start + len(item)
            is_name = 3 <= len(item) <= 24 and not generics().covers(item) and not item.startswith(_VAGUE)
            if is_name and not _overlaps([*found, *listed], start, end):
                listed.append(OrganisationSpan(start, end, "company", "organisation.labelled"))
            start = end + 1
    return listed


def listed_spans(reading: SentenceReading, found: list[OrganisationSpan]) -> list[OrganisationSpan]:
    """The items of lists of firms in which at least one is an organisation already."""
    listed: list[OrganisationSpan] = []
    if reading.chars.find("等", reading.start, reading.end) < 0:
        return listed
    for others in _AND_OTHERS.finditer(reading.chars, reading.start, reading.end):
        match = _ITEMS.search(reading.chars, max(reading.start, others.start() - 160), others.start())
        if match is None:
            continue
        items = _items(reading.chars, *match.span())
        if any(_overlaps(found, start, end) for start, end in items):
            listed += [s for start, end in items if (s := _span_of_item(reading, start, end, found)) is not None]
    return listed


def _items(chars: str, start: int, end: int) -> list[tuple[int, int]]:
    items = []
    for item in chars[start:end].split("、"):
        items.append((start, start + len(item.split("“")[0])))
        start += len(item) + 1
    return items


def _overlaps(found: list[OrganisationSpan], start: int, end: int) -> bool:
    return any(s.start < end and start < s.end for s in found)


def _span_of_item(reading: SentenceReading, start: int, end: int, found: list[OrganisationSpan]) -> OrganisationSpan | None:
    if _overlaps(found, start, end):
        return None
    is_inner = reading.chars[start - 1] == "、" and end - start <= 6  # between two marks nothing needs to be cut
    first = start if is_inner else after_stops(reading, start, end)
    name = reading.chars[first:end]
    if not 2 <= len(name) <= 8 or generics().covers(name):
        return None
    return OrganisationSpan(first, end, "company", "organisation.listed")
