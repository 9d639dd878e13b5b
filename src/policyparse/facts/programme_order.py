"""What a programme belongs to: the document that sets it up, or the programme under which the text puts it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from ..prepare.segment import Sentence
from .anchors import Gathered
from .base import Context
from .document_state import alias_end

# 根据方案: a document by its head noun alone.
_ACCORDING = re.compile(r"(?:根据|按照|依据)(?:该|本|上述)?([\u4e00-\u9fff]{0,2}(?:方案|意见|规划|计划|办法|通知|纲要|措施))[，的要]")
_SAYS = re.compile(r"[^，。；《》]{0,6}，?(?:还|将|正式)?(?:提出|明确|要求|部署|指出|确定|规定)")
# （一）实施“甲”行动。: a short sentence that opens a paragraph and puts what follows under it.
_OPENING = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{0,3}[)）、.．]?是?\s*(?:深入|大力|全面|组织)?(?:实施|开展|推进|启动|打造|推行)?[“「]?$"
)
_ON_ITSELF = re.compile(r"[”」]?(?:主要|重点)?(?:面向|旨在|针对|是指|打通|聚焦|则|以)")
_BETWEEN = re.compile(r"[、“”「」和与及]{0,3}")
_FRAMES = ("方案", "计划", "规划", "办法", "意见", "措施", "纲要", "指南", "条例", "规定", "细则")


def settle_belonging(context: Context, programmes: list[Gathered]) -> None:
    """Fill ``part_of`` of every programme of which the text says it.

    Args:
        programmes: what was found, with their mentions; ``fields['part_of']`` is set.
    """
    by_start = sorted((start, end, p) for p in programmes for start, end in p.spans)
    leads = _leads(context, by_start)
    for programme in programmes:
        programme.fields["part_of"] = _document_of(context, programme)
    _share_in_lists(by_start)
    frame = _frame(context)
    for programme in programmes:
        fields = programme.fields
        lead = _lead_of(context, leads, programme)
        if lead is not None and (fields["part_of"] is None or lead.fields["part_of"] == fields["part_of"]):
            fields["part_of"] = lead.fields["name"]
        elif fields["part_of"] is None:
            fields["part_of"] = _follows_competition(by_start, programme) or frame


def _document_of(context: Context, programme: Gathered) -> str | None:
    """The document that a sentence names as the one that sets the programme up: 根据《…》, 《…》提出, or whose title holds the name."""
    documents = context.of_kind("document")
    for start, end in sorted(programme.spans):
        sentence = context.sentence_at(start)
        if sentence is None:
            continue
        for document in documents:
            for mention in document.mentions:
                if mention.start < start and end <= mention.end:
                    return str(document.name)
                if (
                    sentence.span.start <= mention.start
                    and mention.end <= start
                    and _governs(context, sentence, mention.start, mention.end)
                ):
                    return str(document.name)
        said = _ACCORDING.search(context.chars, sentence.span.start, start)
        if said:
            alike = [d for d in documents if d.mentions[0].start < start and said[1].endswith(d.type or "\0")]
            if alike:
                return str(alike[-1].name)
    return None


def _governs(context: Context, sentence: Sentence, start: int, end: int) -> bool:
    before = context.chars[max(sentence.span.start, start - 4) : start]
    if before.endswith(("根据", "按照", "依据")):
        # 根据《…》精神，制定…: only the ground on which something else is made.
        return not context.chars.startswith(("精神", "等", "和", "有关", "要求"), alias_end(context.chars, end))
    return _SAYS.match(context.chars, alias_end(context.chars, end)) is not None


def _share_in_lists(by_start: list[tuple[int, int, Gathered]]) -> None:
    """Programmes that stand in one list belong to the same."""
    text_neighbours = [(a, b) for a, b in pairwise(by_start) if 0 <= b[0] - a[1] <= 3]
    for pairs in (text_neighbours, text_neighbours[::-1]):
        for (_, _, left), (_, _, right) in pairs:
            part_of = left.fields["part_of"] or right.fields["part_of"]
            left.fields["part_of"] = left.fields["part_of"] or part_of
            right.fields["part_of"] = right.fields["part_of"] or part_of


def _leads(context: Context, by_start: list[tuple[int, int, Gathered]]) -> list[tuple[int, int, Gathered]]:
    """The programmes under which a paragraph puts what follows: (position, end of their reach, programme)."""
    blocks = [b for b in context.blocks if b.role in ("paragraph", "heading")]
    starts = [b.span.start for b in blocks]
    found = []
    for start, end, programme in by_start:
        sentence = context.sentence_at(start)
        index = bisect_right(starts, start) - 1
        if sentence is None or index < 0 or not _OPENING.fullmatch(context.chars, sentence.span.start, start):
            continue
        block = blocks[index]
        alone = sentence.span.end - end <= 4 and programme.fields["category"] not in ("platform", "system", "competition")
        if alone or _ON_ITSELF.match(context.chars, end):
            reach = block.span.end
            if block.role == "heading":
                following = next((b.span.start for b in blocks[index + 1 :] if b.role == "heading"), len(context.chars))
                reach = following
            found.append((end, reach, programme))
    return found


def _lead_of(context: Context, leads: list[tuple[int, int, Gathered]], programme: Gathered) -> Gathered | None:
    first = min(programme.spans)[0]
    over = [lead for position, reach, lead in leads if position <= first < reach and lead is not programme]
    return over[-1] if over else None


def _follows_competition(by_start: list[tuple[int, int, Gathered]], programme: Gathered) -> str | None:
    """第三届海州市职工技能大赛“复赛周”活动: what directly follows a competition is part of it."""
    start = min(programme.spans)[0]
    for _, end, other in by_start:
        if end == start and other.fields["category"] == "competition":
            return str(other.fields["name"])
    return None


def _frame(context: Context) -> str | None:
    """The plan that the article itself is: what it sets up belongs to it."""
    titled = [d for d in context.of_kind("document") if d.rule == "document.title_line"]
    for document in titled:
        if document.type in _FRAMES:
            return str(document.name)
        inner = [d for d in context.of_kind("document") if d is not document and f"印发《{d.name}》" in document.name]
        if inner:
            return str(inner[0].name)
    return None
