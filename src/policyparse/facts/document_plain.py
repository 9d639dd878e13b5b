"""Titles of policy documents without marks: the title line of a notice, 出台……实施意见, 政府工作报告."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon.gazetteer import matcher
from ..prepare.layout import Block
from .anchors import WordList
from .base import Context
from .document_state import find_number, issuers_before, issuers_in_name, number_at_end
from .document_titles import Title, is_bare, stem, type_of
from .quotes import uniform_chars

_ABOUT = re.compile(r"[^，。；！？\n]{0,30}?关于[^，。；！？\n]{2,80}的[\u4e00-\u9fff]{1,6}(?:[（(][^（）()]{1,20}[）)])?\Z")
_SENTENCE = re.compile("[，。《；]")
_NEWS_VERB = re.compile(r"印发|出台|发布|公布|审议|通过|解读|召开|推出|实施了|启动|获批|揭晓|[！？：|｜，]|\s")
_REPORT_ENDS = WordList(("政府工作报告", "大报告", "代会报告", "代表大会报告"))
_REPORT = re.compile(
    r"(?:(?:19|20)\d{2}年)?政府工作报告\Z|党的[一二三四五六七八九十]{1,3}大报告\Z|第[一二三四五六七八九十]{1,3}次(?:党代会|党员代表大会)报告\Z"
)
_PLANNING = re.compile(
    r"“[一二三四五六七八九十]{1,3}五”规划(?:纲要)?(?!目标|期|编制|建设|任务|指标|[\u4e00-\u9fff]{0,6}(?:方案|意见|的通知))"
)
# Before “十四五”规划 stands a mark, a verb or a scope; a noun (社区建设“十四五”规划) makes another title of it.
_GOVERNED = re.compile(
    r"(?:[^\u4e00-\u9fff]|实现|落实|制定|编制|贯彻|完成|实施|谋划|助力|对接|国家|我[国省市]|全[国省市]|[省市县和与及在是将把对为从])\Z|^\Z"
)
# 出台A、B和C等政策: the list of what was issued.
_ISSUING = WordList(("出台", "印发", "颁布", "下发", "发布"))
_ISSUED = re.compile(r"(?:实施)?了?((?:“[^“”\n]{1,20}”|[^，。；：！？《》“”\n]){4,80})")
_ITEM_END = re.compile(r"等|后|，")
# What makes a list item a title and not a common noun: a proper name, a period, 关于.
_NAMED = re.compile(r"“|[一二三四五十两]年|\d{4}|关于")
# Kinds of documents that are never the name of an undertaking: 计划 and 方案 in quotation marks are programmes.
_RULES_CLOSED = WordList(
    noun + mark
    for noun in ("条例", "办法", "规定", "规则", "细则", "要点", "纲要", "意见", "指引", "准则", "公约", "公报")
    for mark in "”」"
)
_VAGUE = re.compile(
    r"一系列|多项|多个|相关|有关|配套|系列|一批|各项|这|该|本|新的|时|的[^的]{0,3}\Z|[一二两三四五六七八九十几\d]+[项个份部]"
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


def find_title_lines(context: Context) -> Iterator[Plain]:
    """The titles of the page that are titles of documents: …关于…的通知, a plan, a work report, a communiqué."""
    for block in context.blocks_of("title"):
        yield from _title_line(context, block)


def find_plain_titles(context: Context, titles: list[Title]) -> Iterator[Plain]:
    """The titles without marks in an article, title lines apart.

    Args:
        titles: what stands in 《》: nothing inside these is a title of its own.
    """
    covered = [(t.start, t.end) for t in titles]
    for plain in (*_reports(context), *_issued(context), *_quoted(context)):
        inside = any(start < plain.end and plain.start < end for start, end in covered)
        if not inside and context.sentence_at(plain.start) is not None:
            yield plain


def _title_line(context: Context, block: Block) -> Iterator[Plain]:
    line = block.span.of(context.chars)
    glued = number_at_end(line)
    name = line[: len(line) - len(glued)].strip() if glued else line
    about = _ABOUT.match(name)
    is_plan = "《" not in name and not _NEWS_VERB.search(stem(name)) and len(stem(name)) >= 6
    if not type_of(name) or not (about or is_plan):
        return
    start = block.span.start
    issuers = issuers_in_name(name) or tuple((context.meta.issuer or "").split())
    # The number of another document stands in a sentence, behind its title.
    below = _SENTENCE.split(context.chars[block.span.end : block.span.end + 60], 1)[0]
    number = glued or context.meta.number or find_number(below)
    yield Plain(start, start + len(name), name, "document.title_line", None, issuers, number)


def _reports(context: Context) -> Iterator[Plain]:
    """政府工作报告, 党的二十大报告, 海州市第三次党代会报告, “十四五”规划纲要."""
    chars = uniform_chars(context)
    for hit in _REPORT_ENDS.find(context.scan):
        match = _REPORT.search(chars, max(0, hit.start - 12), hit.end)
        if match:
            place = matcher("divisions", "name", "short").ending_at(chars, match.start()) if match[0].startswith("第") else None
            start = place.start if place else match.start()
            yield Plain(start, match.end(), chars[start : match.end()], "document.report")
    position = chars.find("五”规划")
    while position >= 0:
        start = chars.rfind("“", max(0, position - 4), position)
        match = _PLANNING.match(chars, start) if start >= 0 else None
        if match and _GOVERNED.search(chars[max(0, start - 4) : start]):
            yield Plain(start, match.end(), match[0], "document.five_year_plan")
        position = chars.find("五”规划", position + 4)


def _issued(context: Context) -> Iterator[Plain]:
    """出台海州五年规划、“海棠”品牌建设实施意见: what an issuing verb governs, where it has a proper name."""
    chars = context.chars
    for verb in _ISSUING.find(context.scan):
        match = _ISSUED.match(chars, verb.end) if chars[verb.end : verb.end + 1] not in "《的" else None
        if not match:
            continue
        stop = _ITEM_END.search(match[1])
        position = match.start(1)
        for item in (match[1][: stop.start()] if stop else match[1]).split("、"):
            if _is_title(item):
                sentence = context.sentence_at(verb.start)
                issuers = issuers_before(context, sentence, verb.start, position) if sentence else ()
                yield Plain(position, position + len(item), item, "document.issued", verb.word, issuers)
            position += len(item) + 1


def _quoted(context: Context) -> Iterator[Plain]:
    """「海州县志愿服务自治条例」: where 《》 are not used, quotation marks hold the titles of rules."""
    chars = context.chars
    for hit in _RULES_CLOSED.find(context.scan):
        start = chars.rfind("“" if hit.word[-1] == "”" else "「", max(0, hit.start - 40), hit.start)
        name = chars[start + 1 : hit.end - 1]
        if start >= 0 and len(name) >= 6 and not re.search(r"[，。；\n”」]", name):
            yield Plain(start, hit.end, name, "document.quoted")


def _is_title(item: str) -> bool:
    core = stem(item)
    return bool(_NAMED.search(core)) and not _VAGUE.search(core) and bool(type_of(core)) and not is_bare(core)
