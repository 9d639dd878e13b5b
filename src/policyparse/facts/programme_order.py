"""What a programme belongs to: the document that sets it up, or the programme under which the text puts it."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import Any, NamedTuple

from ..prepare.segment import Sentence
from .anchors import Gathered
from .base import Context
from .document_state import alias_end

# 根据方案: a document by its head noun alone.
_FRAME_NOUNS = "方案|意见|规划|计划|办法|通知|纲要|措施"
_ACCORDING = re.compile(
    rf"(?:根据|按照|依据)(?:该|本|上述)?([\u4e00-\u9fff]{{0,2}}(?:{_FRAME_NOUNS}))[，的要]"
    rf"|(?<![\u4e00-\u9fff“”])((?:{_FRAME_NOUNS}))(?:还|同时|明确)?(?:提出|明确|要求|部署|指出|确定|规定)"
)
_SAYS = re.compile(
    r"[^，。；《》]{0,6}，?(?:还|将|正式)?(?:提出|明确|要求|部署|指出|确定|规定)"
    r"|(?:共|分为|包含|聚焦|围绕|坚持|以)[^。；《》]{2,24}?，(?:部署|提出|明确|确定|推出)"
)
# （一）实施“甲”行动。: a short sentence that opens a paragraph and puts what follows under it.
_OPENING = re.compile(
    r"[（(]?[一二三四五六七八九十\d]{0,3}[)）、.．]?是?\s*(?:深入|大力|全面|组织)?(?:实施|开展|推进|启动|打造|推行)?[“「]?\Z"
)
_ON_ITSELF = re.compile(r"[”」]?(?:主要|重点)?(?:面向|旨在|针对|是指|打通|聚焦|则|以)")
_NUMBER = re.compile(r"[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}[是、]|\d{1,2}[.．、]")
# 是某某工程的重要组成部分, 作为该计划的子项: what a part is called, and the words between it and the whole.
_PART = re.compile(
    r"[”」』]?的?(?:重要|重点|主要|核心|关键|标志性|首个|首批|有机|具体|配套)*(?:组成部分|子项目?|子计划|子品牌|延伸|配套|内容|项目|举措|抓手|载体|一部分|一环|分支|环节)(?:之一)?"
)
_IS = re.compile(r"(是|作为|成为|系)(?:“|「|『|国家|全国|全省|全市|全县|我市|我省|我县){0,3}\Z")
_TITLE_OF_ITEM = re.compile(r"[一二三四五六七八九十]{1,2}是[“「]?\Z")
"""一是某某工程，…；二是…: the programme is the title of an item, and what the item goes on to name belongs to it."""
_HOLDS = re.compile(r"[”」』]?，?(?:主要|共|重点|具体)?(?:包括|包含|涵盖|下设|分为|由(?=[^。；]{2,60}组成))")
_INTO = re.compile(r"(?:纳入|列入|并入)[“「『]?\Z")
_REFERRED = re.compile(r"(?:该|这一|此|本)?(行动|工程|计划|战略|品牌|活动|项目)")
_AT_A_GLANCE = re.compile(r"\s*(?:一图(?:看懂|读懂|速览)|图解|一文读懂)[|｜：:]?《([^《》]{4,60})》")
_ITEM_OF_LIST = re.compile(r"[一二三四五六七八九十]{1,2}是|[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、]")
_THEREFORE = re.compile("\\s*(?:为此|其中|具体(?:来说|而言|包括)|围绕上述目标)，?")
_RELATIONS = ("作为", "部分", "包括", "包含", "涵盖", "下设", "分为", "组成", "入“", "入「", "的延伸", "的子", "的重", "的配套", "的内容")
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
    said = _said_parts(context, by_start)
    _share_in_lists(by_start)
    frame = _frame(context)
    for programme in programmes:
        fields = programme.fields
        if fields["name"] in said:
            fields["part_of"] = said[fields["name"]]
            continue
        lead = _lead_of(leads, programme)
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
        around = [(m.end - m.start, str(d.name)) for d in documents for m in d.mentions if m.start < start and end <= m.end]
        if around and programme.rule != "programme.known":
            return min(around)[1]  # 关于印发《甲行动方案》的通知: the plan, not the notice
        for document in documents:
            for mention in document.mentions:
                if (
                    sentence.span.start <= mention.start
                    and mention.end <= start
                    and _governs(context, sentence, mention.start, mention.end)
                ):
                    return str(document.name)
        goes_on = _ITEM_OF_LIST.match(context.chars, sentence.span.start) or _THEREFORE.match(context.chars, sentence.span.start)
        announced = _announcing(context, sentence, documents) if goes_on else None
        if announced is not None:
            return announced
        said = _ACCORDING.search(context.chars, sentence.span.start, start)
        if said:
            alike = [d for d in documents if d.mentions[0].start < start and (said[1] or said[2]).endswith(d.type or "\0")]
            if alike:
                return str(alike[-1].name)
    return None


def _announcing(context: Context, sentence: Sentence, documents: list[Any]) -> str | None:
    """《方案》提出三大工程。一是…: the document that the sentence before a list, or before 为此 and 其中, names as its source."""
    index = bisect_right(context.sentences, sentence.span.start, key=lambda other: other.span.start) - 1
    for before in reversed(context.sentences[max(0, index - 9) : index]):
        if _ITEM_OF_LIST.match(context.chars, before.span.start) or _THEREFORE.match(context.chars, before.span.start):
            continue
        for document in documents:
            for mention in document.mentions:
                is_here = before.span.start <= mention.start < before.span.end
                is_law = mention.quote.rstrip("》").endswith("法") and not mention.quote.rstrip("》").endswith("办法")
                if is_here and not is_law and _governs(context, before, mention.start, mention.end):
                    return str(document.name)
        return None
    return None


def _said_parts(context: Context, by_start: list[tuple[int, int, Gathered]]) -> dict[str, str]:
    """The wholes of the programmes whose sentence says what they are part of: name -> name of the whole."""
    chars, said = context.chars, dict[str, str]()
    if len(by_start) < 2 or not any(word in chars for word in _RELATIONS):
        return said
    for index, (start, end, programme) in enumerate(by_start):
        sentence = context.sentence_at(start)
        if sentence is None:
            continue
        low, high = sentence.limits
        own = [entry for entry in by_start if low <= entry[0] < high and entry[2] is not programme]
        name = str(programme.fields["name"])
        verb = _IS.search(chars, max(sentence.span.start, start - 8), start)
        if verb and _PART.match(chars, end):
            part = _named_part(chars, own, verb.start(), end, by_start[:index])
            if part is not None and part is not programme:
                said[str(part.fields["name"])] = name
        elif _INTO.search(chars, max(0, start - 4), start):
            said.update((str(p.fields["name"]), name) for _, e, p in own if e <= start)
        elif _HOLDS.match(chars, end):
            stop = chars.find("；", end, sentence.span.end)
            said.update((str(p.fields["name"]), name) for s, _, p in own if end < s and (stop < 0 or s < stop))
        said.update((str(p.fields["name"]), name) for p in _parts_of_referred(context, by_start, index))
    return {part: whole for part, whole in said.items() if said.get(whole) != part}


def _named_part(
    chars: str, own: list[tuple[int, int, Gathered]], verb: int, end: int, before: list[tuple[int, int, Gathered]]
) -> Gathered | None:
    """What “…是/作为 X 的一部分” says it of: the programme right before the verb, else the first one behind, else what 计划 refers back to."""
    left = [p for s, e, p in own if e <= verb and verb - e <= 6]
    if left:
        return left[-1]
    right = [p for s, _, p in own if s > end]
    if right:
        return right[0]
    referred = _REFERRED.search(chars, max(0, verb - 4), verb)
    alike = [p for _, _, p in before if referred and str(p.fields["name"]).endswith(referred[1])]
    return alike[-1] if alike else None


def _parts_of_referred(context: Context, by_start: list[tuple[int, int, Gathered]], index: int) -> list[Gathered]:
    """The parts that later sentences give a programme by its noun alone: 作为该工程的子项，…, 该计划包括…."""
    chars, (_, end, programme) = context.chars, by_start[index]
    noun = str(programme.fields["name"])[-2:]
    following = next((s for s, _, p in by_start[index + 1 :] if str(p.fields["name"]).endswith(noun)), len(chars))
    position = chars.find("该" + noun, end, min(following, end + 400))
    sentence = context.sentence_at(position) if position >= 0 else None
    if sentence is None:
        return []
    behind = position + 3
    own = [p for s, _, p in by_start if behind <= s < sentence.span.end and p is not programme]
    if own and _HOLDS.match(chars, behind):
        return own
    if own and _IS.search(chars, max(0, position - 4), position) and _PART.match(chars, behind):
        return own[:1]
    return []


def _governs(context: Context, sentence: Sentence, start: int, end: int) -> bool:
    before = context.chars[max(sentence.span.start, start - 4) : start]
    if before.endswith(("根据", "按照", "依据")):
        # 根据《…》精神，制定…: only the ground on which something else is made.
        behind = alias_end(context.chars, end)
        return not context.chars.startswith(("精神", "等", "和", "有关", "要求", "《", "、", "，现", "，经", "，结合"), behind)
    return _SAYS.match(context.chars, alias_end(context.chars, end)) is not None


def _share_in_lists(by_start: list[tuple[int, int, Gathered]]) -> None:
    """Programmes that stand in one list belong to the same."""
    text_neighbours = [(a, b) for a, b in pairwise(by_start) if 0 <= b[0] - a[1] <= 3]
    for pairs in (text_neighbours, text_neighbours[::-1]):
        for (_, _, left), (_, _, right) in pairs:
            part_of = left.fields["part_of"] or right.fields["part_of"]
            if part_of and any(str(p.fields["name"]) in part_of for p in (left, right)):
                continue  # 蓝天、碧水、净土保卫战: the plan of the first says nothing of the others
            left.fields["part_of"] = left.fields["part_of"] or part_of
            right.fields["part_of"] = right.fields["part_of"] or part_of


class _Lead(NamedTuple):
    """A programme under which a paragraph puts what follows: from ``position`` to ``reach``; ``level`` is the kind of its number."""

    position: int
    reach: int
    programme: Gathered
    level: str


def _leads(context: Context, by_start: list[tuple[int, int, Gathered]]) -> list[_Lead]:
    """The programmes under which a paragraph puts what follows."""
    blocks = context.blocks_of("paragraph", "heading") if by_start else []
    starts = [b.span.start for b in blocks]
    found: list[_Lead] = []
    for start, end, programme in by_start:
        sentence = context.sentence_at(start)
        index = bisect_right(starts, start) - 1
        if sentence is None or index < 0:
            continue
        item = _TITLE_OF_ITEM.search(context.chars, max(sentence.span.start, start - 6), start)
        if item is not None and context.chars[end : end + 1] in ("，", "："):
            stop = context.chars.find("；", end, sentence.span.end)
            found.append(_Lead(end, sentence.span.end if stop < 0 else stop, programme, "是"))
            continue
        if not _OPENING.fullmatch(context.chars, sentence.span.start, start):
            continue
        block = blocks[index]
        level = _level(context.chars, sentence.span.start)
        if level:
            _close(found, level, sentence.span.start)
        alone = sentence.span.end - end <= 4 and programme.fields["category"] not in ("platform", "system", "competition")
        if alone or _ON_ITSELF.match(context.chars, end):
            reach = block.span.end
            if block.role == "heading":
                following = next((b.span.start for b in blocks[index + 1 :] if b.role == "heading"), len(context.chars))
                reach = following
            found.append(_Lead(end, reach, programme, level))
    return found


def _level(chars: str, start: int) -> str:
    """The kind of number that opens an item: （一）, 一是, 1. or none."""
    mark = _NUMBER.match(chars, start)
    return "" if mark is None else "（" if mark[0][0] in "（(" else "1" if mark[0][0].isascii() else mark[0][-1]


def _close(leads: list[_Lead], level: str, start: int) -> None:
    """The item （二） ends the reach of （一） and of all under it."""
    same = next((i for i in reversed(range(len(leads))) if leads[i].level == level), len(leads))
    for index in range(same, len(leads)):
        leads[index] = leads[index]._replace(reach=min(leads[index].reach, start))


def _lead_of(leads: list[_Lead], programme: Gathered) -> Gathered | None:
    first = min(programme.spans)[0]
    over = [lead.programme for lead in leads if lead.position <= first < lead.reach and lead.programme is not programme]
    return over[-1] if over else None


def _follows_competition(by_start: list[tuple[int, int, Gathered]], programme: Gathered) -> str | None:
    """第三届海州市职工技能大赛“复赛周”活动: what directly follows a competition is part of it."""
    start = min(programme.spans)[0]
    for _, end, other in by_start:
        if end == start and other.fields["category"] == "competition":
            return str(other.fields["name"])
    return None


def _issues(notice: str, name: str) -> bool:
    """Whether a notice says that it sends out a document: 关于印发《…》的通知, with the marks or without."""
    return f"印发《{name}》" in notice or f"印发{name}的" in notice


def _frame(context: Context) -> str | None:
    """The plan that the article itself is, or that it shows at a glance: what it sets up belongs to it."""
    shown = _AT_A_GLANCE.match(context.chars)
    if shown:
        return next((str(d.name) for d in context.of_kind("document") if d.name == shown[1]), None)
    titled = [d for d in context.of_kind("document") if d.rule == "document.title_line"]
    for document in titled:
        if document.type in _FRAMES:
            return str(document.name)
        inner = [d for d in context.of_kind("document") if d is not document and _issues(document.name, d.name)]
        if inner:
            return str(inner[0].name)
    return None
