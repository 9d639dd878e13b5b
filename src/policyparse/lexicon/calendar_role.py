"""What a date does for the figure that it governs: deadline, as_of, period or since, judged by the words around it."""

from __future__ import annotations

import re
from typing import Literal

from .calendar_memory import Memory
from .calendar_point import Point
from .calendar_scan import Found

Role = Literal["deadline", "as_of", "period", "since"]

_AS_OF = re.compile(r"截[至止]到? ?\Z")
# 到2025年; but in 增加到去年的98亿元 the preposition belongs to the verb.
_UP_TO = re.compile(r"(?:(?<![加高升少降增达涨扩大短展来直受得])到|(?<![升降增涨直乃])至|力争|争取|确保) ?\Z")
_BEFORE = re.compile(r" ?(?:之|以)?前(?![\d一二三四五六七八九十几后期])")
_FROM = re.compile(r" ?(?:起|开始)")
# 2016年，甲省出台《规划》以来，…: the event of which the date is told is where the stretch begins.
_SINCE_EVENT = re.compile(r"，?[^，。；：\d]{2,40}(?<![年月日天])以来，")
_THIS_YEAR = ("今年以来", "年初以来", "年初至今", "开年以来")  # the year so far is a stretch with two ends
_FROM_HEADS, _BEFORE_HEADS, _UP_TO_TAILS = frozenset(" 起开"), frozenset(" 之以前"), frozenset("到至争取保 \n")


def role_hint(chars: str, start: int, found: Found, memory: Memory) -> Role | None:
    """The role that the words around an expression give it.

    Args:
        chars: the whole text.
        start: where the expression begins.
        found: what was read there.
        memory: for the day of publication: 到2022年 in a text of 2023 counts what was reached.

    Returns:
        None for recurrences, which are the frequency of a figure and not its time.
    """
    point = found.point
    if point.type == "SET":
        return None
    if found.rule.startswith("date.since"):
        return "period" if chars.startswith(_THIS_YEAR, start) else "since"
    # The patterns are asked only where their first or last character stands: behind most dates, and before them, stands none.
    head, before = chars[found.end : found.end + 1], chars[max(0, start - 4) : start]
    if point.end is None and ((head in _FROM_HEADS and _FROM.match(chars, found.end)) or before[-1:] == "自"):
        return "since"
    if point.end is None and chars.find("以来，", found.end + 2, found.end + 44) > 0 and _SINCE_EVENT.match(chars, found.end):
        return "since"
    if point.raw == "PRESENT_REF" or ("截" in before and _AS_OF.search(before)):
        return "as_of"
    if point.type == "DURATION" or point.raw == "PAST_REF":
        return "period"
    if head in _BEFORE_HEADS and _BEFORE.match(chars, found.end):
        return "deadline"
    # 从2012年的5万到2022年的8万 compares two years, it sets no date.
    if before[-1:] in _UP_TO_TAILS and head != "的" and _UP_TO.search(before):
        return "as_of" if _is_past(point, memory) else "deadline"
    return "period"


def _is_past(point: Point, memory: Memory) -> bool:
    """Whether a point lies wholly before publication."""
    last, published = point.end or point.start, memory.published
    if published is None or last.year is None:
        return False
    return (last.year, last.month or 12, last.day or 31) < (published.year, published.month, published.day)
