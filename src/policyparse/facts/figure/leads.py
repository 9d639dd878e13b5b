"""Deadlines over paragraphs: a lead or a heading (到2025年，主要目标如下：) gives its time to the items of its section."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any

from ..base import Context
from ..quotes import uniform_chars
from .model import Time
from .when import find_governors, with_role

Lead = tuple[int, Time | None]

_ANNOUNCED = re.compile(
    r"[^，。；\d]{0,12}(?:，[^，。；\d]{0,16})?(?:(?:主要|总体|发展|工作|预期|具体|奋斗)目标|(?:以下|如下|下列)[^，。；\d]{0,8})(?:如下|是)?。"
)
_HEADED = re.compile(
    r"[^，。；：\d]{0,10}(?:目标(?:任务)?|工作(?:的?简要)?(?:回顾|总结|情况|安排|打算|思路|重点|任务)|(?:重点|主要)(?:工作|任务)|任务)[：:]?\n"
)
"""Behind the year of a heading: 2022年工作回顾, 2023年重点任务, 到2025年的主要目标."""
_NUMBERING = re.compile(
    r"[ \u3000]*(?:(?P<c0>第[一二三四五六七八九十百]+[章编篇部])|(?P<c1>[一二三四五六七八九十]{1,3}、)|(?P<c2>[（(][一二三四五六七八九十]{1,3}[）)])"
    r"|(?P<c3>\d{1,2}[.．、])|(?P<c4>[（(]\d{1,2}[）)]))"
)
_UNNUMBERED = 9


def find_leads(context: Context, dates: Sequence[Any], time_of: Callable[[Any], Time]) -> list[Lead]:
    """Where a lead begins to govern, with its time, and where a heading ends it, with None; in order.

    A heading ends the lead unless it is numbered as a part of the section that the lead stands in.

    Args:
        dates: all date expressions of the document, in order.
        time_of: what a figure stores of a date expression.
    """
    leads = sorted(_leads(context, dates), key=itemgetter(0))
    if not leads:
        return []
    chars = uniform_chars(context)
    found: list[Lead] = []
    bounds = list(_bounds(context))
    section, governed, index = _UNNUMBERED, _UNNUMBERED, 0
    for position, hit in leads:
        while index < len(bounds) and bounds[index][0] < position:
            start, rank = bounds[index]
            if found and found[-1][1] is not None and not governed < rank < _UNNUMBERED:
                found.append((start, None))
            section, index = rank, index + 1
        found.append((position, with_role(time_of(hit), "deadline") if chars[hit.start - 1] in "到至" else time_of(hit)))
        governed = section
    for start, rank in bounds[index:]:
        if not governed < rank < _UNNUMBERED:
            return [*found, (start, None)]
    return found


def _leads(context: Context, dates: Sequence[Any]) -> Iterator[tuple[int, Any]]:
    """The dates of leads, with the place where each begins to govern."""
    chars = uniform_chars(context)
    for governor in find_governors(chars, [hit for hit in dates if hit.role_hint == "deadline"]):
        sentence = context.sentence_at(governor.start)
        if sentence is not None and (chars[sentence.span.end - 1] == "：" or _ANNOUNCED.fullmatch(chars, governor.end, sentence.span.end)):
            yield sentence.span.end, governor.hit
    for block in context.blocks_of("heading"):
        start, end = block.span
        if chars.find("目标", start, end) < 0 and chars.find("工作", start, end) < 0 and chars.find("任务", start, end) < 0:
            continue
        for hit in dates:
            if start <= hit.start < end and hit.type == "DATE" and _HEADED.fullmatch(chars[hit.end : end] + "\n"):
                before = _NUMBERING.sub("", chars[start : hit.start]).strip()
                if before in ("", "到", "至"):
                    yield end, hit


def _bounds(context: Context) -> Iterator[tuple[int, int]]:
    """Where headings and numbered paragraphs begin, with the depth of their numbering."""
    chars = uniform_chars(context)
    for block in context.blocks:
        numbering = None
        if block.role == "paragraph" and chars[block.span.start] not in "一二三四五六七八九十第（( \u3000":
            continue
        if block.role in ("heading", "title", "paragraph"):
            numbering = _NUMBERING.match(chars, *block.span)
            if numbering is not None:
                yield block.span.start, int((numbering.lastgroup or "c9")[1:])
            elif block.role != "paragraph":
                yield block.span.start, _UNNUMBERED
