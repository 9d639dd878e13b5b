"""Reading a name of an organisation from its head noun to the left: how far it may reach, and where it begins."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from .organisation_patterns import (
    AUTHORITIES,
    BARE_REGION,
    BRANCH,
    COMPLETE_HEADS,
    LEGAL_FORM,
    MARKETS,
    NO_BODIES,
    NOT_BARE,
    REGION_ENDS,
    TRADES,
    edges,
    generics,
)

LONGEST_NAME = 30
_QUOTE_GROUP = re.compile(r"“[^“”，。；！？]{1,14}”\Z")
_BRACKET_GROUP = re.compile(r"（(?![一二三四五六七八九十])[\u4e00-\u9fff]{1,6}）\Z")
_ANCHORS = re.compile(r"国家(?!级)|中央|中国|中华(?!民国)|全国|中共|联合国")
_ANCHOR_SIGNS = re.compile("[国中省市县区州盟旗镇乡]")
"""The characters of which every such word and every region without a name holds one."""

_PREFIX = re.compile("(?:中共|国立|私立|市立|县立|省立|共青团|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)\\Z")
"""What stands before the place in the name of a body: 共青团 + 某省 + 委."""

_UNKNOWN_REGION = re.compile("([\u4e00-\u9fff]{2,3})[市县](?=[\u4e00-\u9fff]{2,})(?<!城市)(?<!各县)(?<!上市)")
_DAY = re.compile(r"[〇零一二三四五六七八九十元]{1,4}[年月日]")
_BRAND = re.compile(
    "(?:[^\u4e00-\u9fff]|[由和与及在到是的进赴从])(中国铁路|华能|华电|大唐|国电|国能|国网|中电|中铁|中建|中交|中车|中粮|中化|中核|中储粮|三峡|华润|招商|海螺|首钢|宝武|鞍钢|大秦)\\Z"
)
"""Brands of groups that stand before the place in the name of a daughter."""

_NO_STEM = frozenset("请由与和同向给对在经及到从将让全我该各本这那被把为是的了至报送约商驻赴访原某两多数几")
"""Characters that end no name of a place that nobody knows."""

_TOGETHER = "联合"
_RUN_BEFORE = re.compile("[\u4e00-\u9fffA-Za-z·]*+\\Z")
_BODY_ENDS = frozenset("局厅委会联办部院府处署社校司")
_REGION_WORDS = ("市场", "市容", "市民", "市政工程", "乡村", "乡镇", "区域", "区块", "县域")
"""Words that only begin like a region: 市 + 市场监管局."""

_NOT_AFTER_BARE = frozenset("级两三四直属内外域区委里场民情容长际道村镇")


class OrganisationSpan(NamedTuple):
    """A name of an organisation: half-open positions, the kind of its head noun, and the rule that found it."""

    start: int
    end: int
    kind: str
    rule: str


class Head(NamedTuple):
    """A head noun: half-open positions and its kind."""

    start: int
    end: int
    kind: str


@dataclass
class SentenceReading:
    """One sentence with the names that are known in it."""

    chars: str
    start: int
    end: int
    place_ends: dict[int, int]  # end of a place -> its start
    name_ends: dict[int, int]  # end of a known organisation -> its start
    countries: frozenset[int] = frozenset()  # ends of foreign countries

    def __post_init__(self) -> None:
        self.kept = {start: end for end, start in self.place_ends.items()}
        for end, start in self.name_ends.items():
            self.kept[start] = end

    def with_partners(self, span: OrganisationSpan) -> OrganisationSpan:
        """中国—东盟某某中心: the state before a dash is part of the name."""
        if (
            span.kind == "international"
            or self.chars[span.start - 1 : span.start] not in ("—", "-", "－", "–")
            or not self.chars.endswith("中国", 0, span.start - 1)
        ):
            return span
        return span._replace(start=span.start - 3)

    def is_abroad(self, position: int) -> bool:
        """Whether a foreign country stands a few characters in front: 某国知识经济部 is no ministry at home."""
        return bool(self.countries) and any(0 < position - end <= 6 for end in self.countries)


def may_be_anchored(reading: SentenceReading, end: int) -> bool:
    """Whether anything that a name begins with stands before its head noun, as far as it may reach: a region, a known name, or a sign of one."""
    low = max(reading.start, end - LONGEST_NAME)
    if any(low < e <= end for e in reading.place_ends) or any(low < e <= end for e in reading.name_ends):
        return True
    return _ANCHOR_SIGNS.search(reading.chars, low, end) is not None


def prefixed_start(reading: SentenceReading, head: Head) -> int | None:
    """Where the name begins if a region stands right before the head or is its first character; else None."""
    chars, start = reading.chars, head.start
    word = chars[start : head.end]
    if word in COMPLETE_HEADS:
        return start
    if head.kind in ("team", "office") or word == "办":
        return None
    if start + 1 in reading.place_ends and reading.place_ends[start + 1] < start and head.end > start + 1:
        # 潍坊市 + 市委 share a character
        return with_mother(reading, chain_start(reading, reading.place_ends[start + 1]), word)
    if start in reading.place_ends:
        return None if word in NO_BODIES else with_mother(reading, chain_start(reading, reading.place_ends[start]), word)
    if chars[start] in "省市县区州盟旗镇乡" and head.end - start > 1 and not word.startswith(_REGION_WORDS):
        prefix = _PREFIX.search(chars, max(reading.start, start - 4), start)
        if prefix is not None:
            return prefix.start()  # 共青团 + 县委
        return start if is_bare_region(reading, start, chars[start], head.kind) else None
    bare = BARE_REGION.search(chars, max(reading.start, start - 3), start) if chars[start - 1] in REGION_ENDS else None
    if bare is not None and word not in NO_BODIES and is_bare_region(reading, bare.start(), bare[0], head.kind):
        return bare.start()
    return None


def with_mother(reading: SentenceReading, start: int, word: str) -> int:
    """The start of a branch's mother in front of the place: a known name, or a stem behind a boundary."""
    if start in reading.name_ends:
        return reading.name_ends[start]
    prefix = _PREFIX.search(reading.chars, max(reading.start, start - 4), start)
    if prefix is not None:
        return prefix.start()
    if start == reading.start:
        return start
    if LEGAL_FORM.search(word) and (brand := _BRAND.search(reading.chars, max(reading.start - 1, start - 5, 0), start)) is not None:
        return brand.start(1)  # 、华能 + 某地 + 发电有限责任公司
    if not BRANCH.search(word):
        return start
    low = start
    while low > reading.start and start - low < 8 and "\u4e00" <= reading.chars[low - 1] <= "\u9fff":
        low -= 1
    low = after_stops(reading, low, start)
    return low if 2 <= start - low <= 6 and not generics().covers(reading.chars[low:start]) else start


def with_unknown_place(reading: SentenceReading, start: int, is_unknown: Callable[[str], bool], is_place: Callable[[str], bool]) -> int:
    """The start of a name that a bare region begins, with the two or three characters before it where no dictionary has them: 云岭 + 市教育局."""
    chars, low = reading.chars, start
    if chars[start] not in "市县区旗镇乡" or start in reading.place_ends:
        return start
    while low > reading.start and start - low < 8 and "\u4e00" <= chars[low - 1] <= "\u9fff":
        low -= 1
    low = after_stops(reading, low, start)
    stem = chars[low:start]
    if not 2 <= len(stem) <= 3 or not _NO_STEM.isdisjoint(stem) or generics().covers(stem):
        return start
    return low if is_unknown(stem) or (len(stem) == 2 and not "\u4e00" <= chars[low - 1 : low] <= "\u9fff" and is_place(stem)) else start


def chain_start(reading: SentenceReading, start: int) -> int:
    """The start of the run of places that ends at a place's start: 山东省 + 潍坊市."""
    while start in reading.place_ends:
        start = reading.place_ends[start]
    return start


def without_outer_places(reading: SentenceReading, span: OrganisationSpan) -> OrganisationSpan:
    """某省某市 + 某县某学校: places with their suffix in front of a school or a firm say where it is, in front of an authority they name it."""
    if span.kind in AUTHORITIES:
        return span
    start, own = span.start, reading.kept.get(span.start, span.start)
    while own < span.end and own in reading.kept and own in reading.place_ends:
        inner = reading.kept[own]
        if reading.chars[own - 1] not in "省市区州县" or reading.chars[inner - 1] not in "市区县旗":
            break
        start, own = own, inner
    return span._replace(start=start)


def is_bare_region(reading: SentenceReading, start: int, word: str, kind: str = "") -> bool:
    """Whether 市 and the like stand for a region by themselves and do not end another word."""
    if start == reading.start:
        return True
    left = reading.chars[start - 1]
    if left == "原" and not "\u4e00" <= reading.chars[start - 2] <= "\u9fff":
        return True  # 、原市机械局
    if not "\u4e00" <= left <= "\u9fff":
        return not left.isdigit()
    if word in NOT_BARE:
        return left not in NOT_BARE[word] and not (word == "市" and kind in TRADES and left in MARKETS)
    if word == "区" and left in "市县州":
        return False  # 各县区人民政府
    low = max(reading.start, start - 4)
    return any(
        (edge := edges().at(reading.chars, p)) is not None and edge.end == start and edge.kind != "inside" for p in range(low, start)
    )


def bounds_of(reading: SentenceReading, head: Head) -> tuple[int, int | None]:
    """The leftmost position that the name may reach, and the start of a quoted group that it may begin with."""
    chars, position = reading.chars, head.start
    limit = max(reading.start, head.start - LONGEST_NAME)
    while position > limit:
        # at worst the run is empty
        position = _behind_joint_body(chars, _RUN_BEFORE.search(chars, limit, position).start(), position)  # type: ignore[union-attr]
        if position == limit:
            break
        char = chars[position - 1]
        if char == "”" and head.kind in ("committee", "association") and position < head.start:
            match = _QUOTE_GROUP.search(chars, max(limit, position - 16), position)
            return (match.start(), match.start()) if match else (position, None)
        if (
            char == "）"
            and head.kind in ("company", "bank")
            and (match := _BRACKET_GROUP.search(chars, max(limit, position - 8), position))
        ):
            position = match.start()
            continue
        break
    if chars[position] in "年月日号" and chars[position - 1 : position].isdigit():
        position += 1  # 2021年 + 县就业服务中心
    return position, None


def _behind_joint_body(chars: str, low: int, end: int) -> int:
    """The position behind the last 联合 between two bodies, 区妇联联合 + 区文体旅局; ``low`` where there is none."""
    joint = chars.rfind(_TOGETHER, low, end)
    while joint >= 0:
        behind = joint + len(_TOGETHER)
        if chars[behind] in "省市县区" and chars[joint - 1] in _BODY_ENDS:
            return behind
        joint = chars.rfind(_TOGETHER, low, joint)
    return low


def after_stops(reading: SentenceReading, low: int, end: int) -> int:
    """The position after the last stop word between two positions; a word that a name does not begin with is left out too."""
    chars, kept_ends, lengths, kinds = reading.chars, reading.kept, edges().lengths, edges().kinds
    position = start = low
    for match in _DAY.finditer(chars, low, end):
        position = start = match.end()
    while position < end:
        if position in kept_ends and kept_ends[position] <= end:
            position = kept_ends[position]
            continue
        step = 1
        for size in lengths.get(chars[position], ()):
            kind = kinds.get(chars[position : position + size])
            if kind is not None:
                step = size
                if position + size <= end and (kind == "stop" or (kind == "lead" and position == start and position + size < end)):
                    start = position + size
                break
        position += step
    return start


def _may_go_on(chars: str, position: int) -> bool:
    """Whether a name may go on here behind a bare region: 市民 and 县级 are words, 市民族文化局 is a body."""
    return chars[position] not in _NOT_AFTER_BARE or chars.startswith(("民族", "民政", "民宗", "内河"), position)


def after_region(reading: SentenceReading, anchor: int, end: int) -> int:
    """Where the words of a name go on behind the region or known name that it begins with."""
    ends = [e for e in (*reading.place_ends, *reading.name_ends) if anchor < e <= end]
    if ends:
        return max(ends)
    return anchor + (1 if reading.chars[anchor] in REGION_ENDS else 2)


def anchor_of(reading: SentenceReading, low: int, end: int) -> int | None:
    """The leftmost known name or region between two positions, where the name begins."""
    starts = [s for e, s in reading.place_ends.items() if low <= s and e <= end]
    starts += [s for e, s in reading.name_ends.items() if low <= s and end - 8 <= e <= end]
    match = _ANCHORS.search(reading.chars, low, end)
    if match is not None and not (match[0] == "全国" and match.end() == end):  # 全国海关 are many
        starts.append(match.start())
    if starts:
        start = chain_start(reading, min(starts))
        return low if reading.chars[start - 1] == "（" and start - 1 > low else start  # 二重（德阳）重型装备有限公司
    unknown = _UNKNOWN_REGION.match(reading.chars, low, end)
    if unknown is not None and _NO_STEM.isdisjoint(unknown[1]) and not generics().covers(unknown[1]):
        return low  # 某某市 + 某某厂: a city that nobody knows
    first = reading.chars[low : low + 1]
    if first in REGION_ENDS and end - low >= 3 and _may_go_on(reading.chars, low + 1) and is_bare_region(reading, low, first):
        return low
    return None
