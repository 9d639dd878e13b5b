"""Titles of policy documents without marks: the title line of a notice, 出台……实施意见, 政府工作报告."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon.gazetteer import matcher
from ..prepare.layout import Block
from .anchors import find_quotes
from .base import Context
from .document_state import find_number, issuers_before, issuers_in_name
from .document_titles import Title, is_bare, stem, type_of

_ABOUT = re.compile(r"[^，。；！？\n]{0,30}?关于[^，。；！？\n]{2,80}的[\u4e00-\u9fff]{1,6}(?:[（(][^（）()]{1,20}[）)])?$")
_NEWS_VERB = re.compile(r"印发|出台|发布|公布|审议|通过|解读|召开|推出|实施了|启动|获批|揭晓|[！？：|｜，]|\s")
_REPORT = re.compile(
    r"(?P<work>(?:(?:19|20)\d{2}年)?政府工作报告)"
    r"|(?P<party>党的[一二三四五六七八九十]{1,3}大报告|第[一二三四五六七八九十]{1,3}次(?:党代会|党员代表大会)报告)"
    r"|(?P<planning>“[一二三四五六七八九十]{1,3}五”规划(?:纲要)?)(?!目标|期|编制|建设|任务|指标|[\u4e00-\u9fff]{0,6}(?:方案|意见))"
)
# 出台A、B和C等政策: the list of what was issued.
_ISSUED = re.compile(r"(出台|印发|颁布|下发|发布)(?:实施)?了?((?:“[^“”\n]{1,20}”|[^，。；：！？《》“”\n]){4,80})")
_ITEM_END = re.compile(r"等|后|，")
# What makes a list item a title and not a common noun: a proper name, a period, 关于.
_NAMED = re.compile(r"“|[一二三四五十两]年|\d{4}|关于")
# Kinds of documents that are never the name of an undertaking: 计划 and 方案 in quotation marks are programmes.
_RULE = re.compile(r"(?:条例|办法|规定|规则|细则|要点|纲要|意见|指引|准则|公约|公报)$")
_VAGUE = re.compile(
    r"一系列|多项|多个|相关|有关|配套|系列|一批|各项|这|该|本|新的|时|的[^的]{0,3}$|[一二两三四五六七八九十几\d]+[项个份部]"
)


class Plain(NamedTuple):
    """A title without marks: positions, name, the rule that found it, and what is known of it."""

    start: int
    end: int
    name: str
    rule: str
    status: str | None = None
    issuers: tuple[str, ...] = ()
    number: str | None = None


def find_plain_titles(context: Context, block: Block, titles: list[Title]) -> Iterator[Plain]:
    """The titles without marks in a block.

    Args:
        titles: what stands in 《》 there: nothing inside these is a title of its own.
    """
    if block.role == "title":
        yield from _title_line(context, block, titles)
    covered = [(t.start, t.end) for t in titles]
    for plain in (*_reports(context, block), *_issued(context, block), *_quoted(context, block)):
        if not any(start < plain.end and plain.start < end for start, end in covered):
            yield plain


def _title_line(context: Context, block: Block, titles: list[Title]) -> Iterator[Plain]:
    """The title of the page is that of a document: …关于…的通知, or a plan, a work report, a communiqué."""
    name = block.span.of(context.chars).strip()
    about = _ABOUT.match(name)
    is_plan = not titles and not _NEWS_VERB.search(stem(name)) and len(stem(name)) >= 6
    if not type_of(name) or not (about or is_plan):
        return
    start = block.span.start
    issuers = issuers_in_name(name) or ((context.meta.issuer,) if context.meta.issuer else ())
    number = context.meta.number or find_number(context.chars[block.span.end : block.span.end + 60])
    yield Plain(start, start + len(name), name, "document.title_line", None, issuers, number)


def _reports(context: Context, block: Block) -> Iterator[Plain]:
    for match in _REPORT.finditer(context.chars, *block.span):
        rule = f"document.{match.lastgroup}_report" if match.lastgroup != "planning" else "document.named_planning"
        place = matcher("divisions", "name", "short").ending_at(context.chars, match.start()) if match[0].startswith("第") else None
        start = place.start if place else match.start()
        yield Plain(start, match.end(), context.chars[start : match.end()], rule)


def _issued(context: Context, block: Block) -> Iterator[Plain]:
    """出台海州五年规划、“海棠”品牌建设实施意见: what an issuing verb governs, where it has a proper name."""
    chars = context.chars
    for match in _ISSUED.finditer(chars, *block.span):
        stop = _ITEM_END.search(match[2])
        listed = match[2][: stop.start()] if stop else match[2]
        sentence = context.sentence_at(match.start())
        position = match.start(2)
        for item in listed.split("、"):
            if _is_title(item):
                issuers = issuers_before(context, sentence, match.start(), match.start(2)) if sentence else ()
                yield Plain(position, position + len(item), item, "document.issued", match[1], issuers)
            position += len(item) + 1


def _quoted(context: Context, block: Block) -> Iterator[Plain]:
    """「海州县志愿服务自治条例」: where 《》 are not used, quotation marks hold the titles of rules."""
    for quote in find_quotes(context.chars, *block.span):
        core = stem(quote.inner)
        if len(core) >= 6 and _RULE.search(core) and type_of(core):
            yield Plain(quote.start, quote.end, quote.inner, "document.quoted")


def _is_title(item: str) -> bool:
    core = stem(item)
    return bool(_NAMED.search(core)) and not _VAGUE.search(core) and bool(type_of(core)) and not is_bare(core)
