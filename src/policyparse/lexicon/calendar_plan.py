"""Long stretches with names: five-year plans, centuries and decades, and events that 以来 leans on."""

from __future__ import annotations

import re

from . import calendar_grammar as grammar
from .calendar_memory import Memory
from .calendar_point import LOST, Day, Point, number_value
from .calendar_scan import Found, add_since
from .gazetteer import matcher

_FIRST_PLAN = 1951  # Plan N began in 1951 + 5 N, from the third on.
_NAME = re.compile(r" ?[^，。；、：“”（）()\s]{0,14}?(?:规划|纲要|计划|方案)(?!期)|普法")


def read_plan(chars: str, start: int, memory: Memory) -> Found | None:
    """A five-year plan as a period: “十四五”末, “十三五”时期; alone where it does not only open the name of a document."""
    match = grammar.PLAN.match(chars, start)
    if match is None:
        return None
    numeral = (match["plan"] or match["bare"])[:-1]
    number = _only_plan(numeral) if LOST in numeral else number_value(numeral, 3, 19)
    if number is None and LOST not in numeral:
        return None
    first = _FIRST_PLAN + 5 * (number or 0)
    whole = Point(Day(first), Day(first + 4), lost=number is None)
    tail = grammar.PLAN_TAIL.match(chars, match.end())
    if tail is not None:
        found = Found(_plan_part(tail, whole, first), tail.end(), grammar.PLAN.name, False)
    elif _NAME.match(chars, match.end()):
        return None
    else:
        found = Found(whole, match.end(), grammar.PLAN.name, False)
    return add_since(chars, found, memory)


def _only_plan(numeral: str) -> int | None:
    """\ufffd四 can only be 十四; 十\ufffd leaves a choice."""
    return number_value(numeral.replace(LOST, "十"), 11, 16) if numeral[0] == LOST else None


def _plan_part(tail: re.Match[str], whole: Point, first: int) -> Point:
    if tail["head"] or tail["last"]:
        count = number_value(tail["head"] or tail["last"], 1, 5) or 1
        start = first if tail["head"] else first + 5 - count
        return whole._replace(start=Day(start), end=Day(start + count - 1))
    edge = tail["tail"].removesuffix("期")[-1:] if tail["tail"] in ("末期", "规划末期") else tail["tail"][-1]
    if edge == "末":
        return whole._replace(start=Day(first + 4), end=None, mod="END")
    return whole._replace(start=Day(first), end=None, mod="START") if edge == "初" else whole


def read_century(chars: str, start: int, memory: Memory) -> Found | None:
    """上世纪90年代 as the decade 199X, 21世纪中叶 as about 2050."""
    if "世纪" not in (near := chars[start + 1 : start + 5]) and "年代" not in near:
        return None  # 上世纪, 上个世纪, 二十一世纪, 90年代
    match = grammar.DECADE.match(chars, start)
    if match:
        tens = number_value(match["decade"], 10, 90) or 0
        century = _century(match["century"]) if match["century"] else 19 if tens >= 40 else None
        edge = (match["edge"] or "")[:1]
        mod = {"末": "END", "后": "END", "初": "START", "前": "START", "中": "MID"}.get(edge)
        return Found(Point(Day(None), raw=f"{century}{tens // 10}X", mod=mod), match.end(), grammar.DECADE.name) if century else None
    match = grammar.CENTURY.match(chars, start)
    if match is None:
        return None
    century, edge = _century(match["century"]), match["edge"]
    if edge == "中叶":
        return Found(Point(Day(century * 100 + 50), mod="APPROX"), match.end(), grammar.CENTURY.name, False)
    mod = {"末": "END", "初": "START", "后期": "END"}.get(edge, "MID")
    return Found(Point(Day(None), raw=f"{century}XX", mod=mod), match.end(), grammar.CENTURY.name)


def _century(word: str) -> int:
    if word[0] in "上本":
        return 19 if word[0] == "上" else 20
    return (number_value(word.removesuffix("世纪"), 18, 21) or 20) - 1


def read_since_event(chars: str, end: int, memory: Memory) -> tuple[int, Found] | None:
    """党的十八大以来: a named period before 以来.

    Args:
        chars: the text.
        end: where 以来 begins.
        memory: for the day of publication, which ends the period.

    Returns:
        Where the expression starts, and what was read.
    """
    stop = end - 2 if chars.startswith(("召开", "以后", "实施"), end - 2) else end
    hit = matcher("periods").ending_at(chars, stop)
    if hit is None or hit.row["kind"] == "plan":
        return None
    # The month is as exact as the expression is.
    first = hit.row["start"][:7]
    last = memory.published.isoformat() if memory.published else ".."
    return hit.start, Found(Point(Day(None), raw=f"{first}/{last}"), end + 2, "date.since_event", False)
