"""Head nouns of organisations in a sentence: which occurrences end a name, and which are parts of other words."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon.gazetteer import table
from ..lexicon.word_index import Found, WordIndex
from .organisation_left import Head, OrganisationSpan
from .organisation_patterns import COMPLETE_HEADS, NO_HEADS, OFFICE

_BUREAU = re.compile("(?<![格结布邮大全开残政时危困胜])局(?![面势部限促中级域长内里])|(?<![部签])署(?![名理长])")
_SHORT_HEAD = re.compile(r"委(?![托派任员屈婉实外内会])|办(?![理公法学好事案结税实件证卡班展会])")
_MEMBERS = ("代表", "委员")
_QUOTED_FIRM = re.compile(
    "“([\u4e00-\u9fffA-Za-z]{2,12}(?<!工程|行动|计划|项目|活动|大赛|课题))”(?:负责人|店长|店主|创办人|创始人|老板|庄主|场长|执行长|主理人)"
)


@cache
def heads() -> WordIndex[str]:
    """The head nouns of organisations and their kinds."""
    extra = {"宣讲团": "committee", "研究室": "party", "贸促会": "association", **dict.fromkeys(COMPLETE_HEADS, "party")}
    extra |= dict.fromkeys("教委 住建委 交委 文旅委 城管委 商务委 编委 卫计委 人力社保局 人力社保厅 双拥办 妇儿工委".split(), "department")
    extra |= dict.fromkeys(("创新团队", "团队", "班组", "突击队"), "team")
    return WordIndex({row["word"]: row["kind"] for row in table("body_nouns")} | extra)


def select_heads(chars: str, start: int, end: int, hits: list[Found[str]]) -> list[Head]:
    """The head nouns of a sentence in text order: those of the table, 委 and 办, bureaus, and departments in front of their own head."""
    found = [Head(*hit) for hit in hits if not _is_other_word(chars, *hit)]
    piece = chars[start:end]
    short = [Head(start + m.start(), start + m.end(), "party") for m in _SHORT_HEAD.finditer(piece)]
    short += [Head(start + m.start(), start + m.end(), "bureau") for m in _BUREAU.finditer(piece)]
    if "长" in piece:
        short += [Head(start + m.start(), start + m.end(), "office") for m in OFFICE.finditer(piece)]
    if short:
        covered = {position for head in found for position in range(head.start, head.end)}
        found = sorted([*found, *(head for head in short if head.start not in covered)])
    return found


def _is_other_word(chars: str, start: int, end: int, kind: str) -> bool:
    """Whether a head noun is part of another word here: 调高中国, 人大代表, 银行业."""
    word, after = chars[start:end], chars[end : end + 1]
    if (
        word in NO_HEADS
        or (word == "中心" and chars.startswith("加工", start - 2))
        or (word[-1] == "部" and after in ("门", "队", "分"))
        or (word[-1] == "中" and after in ("国", "央"))
        or (word.endswith("银行") and after == "业")
        or (word == "中心" and after in ("城", "地", "任"))
    ):
        return True
    return (word.endswith(("人大", "政协")) and chars.startswith(_MEMBERS, end)) or (word == "新闻网" and after == "站")


def quoted_firms(chars: str) -> list[OrganisationSpan]:
    """“云上茶园”负责人: what has a 负责人 or a 店长 and no other noun is a firm."""
    return [OrganisationSpan(*m.span(1), "company", "organisation.quoted_firm") for m in _QUOTED_FIRM.finditer(chars)]
