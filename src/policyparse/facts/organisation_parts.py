"""Whether what a head noun ends is a part of the organisation before it, a body beside it, or none of its own."""

from __future__ import annotations

import re

from .organisation_left import Head, OrganisationSpan, SentenceReading, after_stops
from .organisation_patterns import BRANCH, CHAIN_KINDS

_SESSION = re.compile("第[一二三四五六七八九十]+届")
_DOES = frozenset("多少再未不只先后常举承主协开兴创督试停联筹补严快代申包合公民自")
"""What stands before 办 where it is a verb (举办)."""

_NATIONAL = ("中共中央", "国务院", "全国", "国家", "中央", "中国", "中华", "最高人民")


def is_inner(reading: SentenceReading, head: Head, previous: OrganisationSpan, word: str) -> bool:
    """The section, ward or team of a firm, a school, a hospital or a bureau is no body of its own (某公司综采队队长, 某局技术科科长)."""
    if word == "委员会" and _SESSION.search(reading.chars, previous.end, head.start):
        return True  # 市总工会 + 第八届委员会
    if word == "委员会" and previous.kind == "court" and reading.chars[previous.end : head.start] in ("审判", "检察"):
        return True  # 某某法院 + 审判委员会委员 is a post in the court
    if previous.kind == "company" and word in ("党支部", "党总支", "团支部") and head.start > previous.end:
        return True  # 某公司 + 装配车间党支部书记
    units = "科股队班组处" if previous.kind == "school" else "科股队班组" if previous.kind in ("company", "hospital") else "科股"
    if word[-1] not in units or word.endswith("小组") or not 0 <= head.start - previous.end <= 8 or previous.kind in ("party", "congress"):
        return False
    return after_stops(reading, previous.end, head.start) == previous.end


def is_daughter(reading: SentenceReading, previous: OrganisationSpan, start: int, word: str) -> bool:
    """某电力公司 + 某地供电公司, 某大学 + 附属 + 某地实验学校."""
    if previous.end == start:
        if previous.kind == "department" and word in ("就业中心", "服务中心", "办事处", "分署", "分处"):
            return True  # 劳工处 + 某地就业中心
        return BRANCH.search(word) is not None
    return reading.chars[previous.end : start] == "附属"


def is_office(reading: SentenceReading, head: Head) -> bool:
    """Whether 办 ends a name (某市北部湾办通报) and is no verb."""
    after = reading.chars[head.end : head.end + 1]
    return reading.chars[head.start - 1] not in _DOES and (
        not "\u4e00" <= after <= "\u9fff" or after in "等和与及、昨今主副专联印牵负在将对通介组"
    )


def is_part(reading: SentenceReading, head: Head, previous: OrganisationSpan, word: str) -> bool:
    """Whether the head ends a part of the organisation before it: 省委 + 组织部, 大学 + 公共管理学院."""
    gap = head.start - previous.end
    if (
        gap < 0
        or gap > (16 if head.kind == "office" else 8)
        or word == "联席会议"
        or word == "委"
        or _is_beside(reading, head, previous)
        or (word == "办" and (gap > 4 or previous.kind not in ("party", "government") or reading.chars[head.start - 1] in _DOES))
    ):
        return False
    after = reading.chars[head.end : head.end + 1]
    if word == "办" and gap == 0 and "\u4e00" <= after <= "\u9fff" and after not in "等和与联印及":
        return False  # 市政府办展会
    if word == "办" and gap > 0 and not is_office(reading, head):
        return False
    if head.kind not in CHAIN_KINDS and head.kind != "office" and not (word == "署" and previous.kind == "department"):
        return False
    between = reading.chars[previous.end : head.start]
    if between.endswith("大") and between[0] in "两三四五六七八九十":
        return False  # 甲、乙 + 两大集团
    if not all("\u4e00" <= c <= "\u9fff" for c in between):
        return False
    if head.kind == "school" and previous.kind == "school" and ("与" in between or "和" in between):
        # 某大学 + 机电工程与自动化学院
        return (
            word == "学院"
            and after_stops(reading, max(between.rfind("与"), between.rfind("和")) + 1 + previous.end, head.start) < head.start - 1
        )
    return head.kind == "office" or after_stops(reading, previous.end, head.start) == previous.end


def _is_beside(reading: SentenceReading, head: Head, previous: OrganisationSpan) -> bool:
    """Whether the head ends a known name that is no part of the one before it: 中共中央办公厅 + 国务院办公厅, 民政部 + 教育部."""
    start = reading.name_ends.get(head.end, -1)
    if start < previous.end:
        return False
    return reading.chars.startswith(_NATIONAL, start) or reading.chars[head.end - 1] == reading.chars[previous.end - 1]
