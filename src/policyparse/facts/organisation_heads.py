"""Head nouns of organisations in a sentence: which occurrences end a name, and which are parts of other words."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..lexicon.gazetteer import table
from ..lexicon.pair_scan import PairScan
from ..lexicon.pattern import Rare
from ..lexicon.word_index import Found, WordIndex
from ..text import maker
from .organisation_left import Head, OrganisationSpan
from .organisation_patterns import COMPLETE_HEADS, NO_HEADS

_SHORT_HEADS = {
    "委": ("party", re.compile("委(?![托派任员屈婉实外内会])")),
    "办": ("party", re.compile("办(?![理公法学好事案结税实件证卡班展会])")),
    "局": ("bureau", re.compile("(?<![格结布邮大全开残政时危困胜])局(?![面势部限促中级域长内里局])")),
    "厂": ("company", re.compile("(?<![设建办分炼入进出全本该各我两])厂(?![长区房商家里内外矿址子门牌方站])")),
    "司": ("bureau", re.compile("(?<![公官上打土祭阴])司(?![机法令仪炉空徒职局长务司])")),
    "署": ("bureau", re.compile("(?<![部签])署(?![名理长署])")),
}
_PLURALS = ("力量", "工作", "组织", "干部", "会员", "经费", "系统", "改革", "智慧", "特色", "元素", "作用")
_GRANTS = ("特殊津贴", "津贴", "采购", "工作报告", "补贴", "债", "性基金", "引导", "购买")
_OFFICES = frozenset("处局厅科司署部院社馆所站室会行校厂台矿团队")
_MEMBERS = ("代表", "委员")
_SYSTEM = "体系"
"""Behind some head nouns it makes them parts of another word."""

_GO_ON = {
    "心": (),
    "部": ("门", "队", "分"),
    "中": ("国", "央"),
    "行": (),
    "站": ("点", "台", "位"),
    "厂": (),
    "会": (),
    "府": (),
    "大": (),
    "协": ("会", "同", "作", "调", "议"),
    "网": (),
    "团": ("员", "干部"),
    "议": (),
    "队": (),
}
"""The last characters of head nouns that are parts of other words in some places, and what follows them there."""

_KINDS_OF_GOVERNMENT = ("法治", "数字", "服务型", "廉洁", "阳光", "智慧", "诚信", "节约型", "透明")
_WORDS_GO_ON = {"中心": ("城", "地", "任"), "工会": _PLURALS, "政府": _GRANTS, "新闻网": ("站",)}

_QUOTED_FIRM = Rare(
    [mark + after for mark in "”」』" for after in "负店创老庄场执主"],
    "“([\u4e00-\u9fffA-Za-z]{2,12}(?<!工程|行动|计划|项目|活动|大赛|课题))”(?:负责人|店长|店主|创办人|创始人|老板|庄主|场长|执行长|主理人)",
)


@cache
def heads() -> WordIndex[str]:
    """The head nouns of organisations and their kinds."""
    extra = {"宣讲团": "committee", "研究室": "party", "贸促会": "association", **dict.fromkeys(COMPLETE_HEADS, "party")}
    extra |= dict.fromkeys("教委 住建委 交委 文旅委 城管委 商务委 编委 卫计委 人力社保局 人力社保厅 双拥办 妇儿工委".split(), "department")
    extra |= dict.fromkeys(("创新团队", "团队", "班组", "突击队"), "team")
    return WordIndex({row["word"]: row["kind"] for row in table("body_nouns")} | extra)


def find_heads(chars: str, start: int, end: int) -> list[Found[str]]:
    """All head nouns between two positions, those of the table and the short ones, in text order."""
    return sorted([*heads().find(chars, start, end), *find_short_heads(chars, start, end)], key=lambda h: (h.start, -h.end))


def find_short_heads(chars: str, start: int, end: int) -> list[Found[str]]:
    """Head nouns of one character: 委 and 办, bureaus, and departments in front of their own head."""
    found: list[Found[str]] = []
    for char, (kind, pattern) in _SHORT_HEADS.items():
        position = chars.find(char, start, end)
        while position >= 0:
            if pattern.match(chars, position, end):
                found.append(Found(position, position + 1, kind))
            position = chars.find(char, position + 1, end)
    position = chars.find("长", start + 2, end)
    while position >= 0:
        # 处处长: the body ends between the two.
        unit = chars[position - 1]
        begin = position - 2 if chars[position - 2] != "副" else position - 3
        if unit in _OFFICES and begin >= start and chars[begin] == unit:
            found.append(Found(begin, begin + 1, "office"))
        position = chars.find("长", position + 1, end)
    return found


_new_head = maker(Head)


def select_heads(chars: str, hits: list[Found[str]]) -> list[Head]:
    """The head nouns of a sentence without parts of other words and short ones inside longer ones.

    Args:
        chars: the whole text.
        hits: all head nouns in text order, of those that begin at one position the longest first.
    """
    found: list[Head] = []
    free = 0
    for hit in hits:
        start, end, _ = hit
        if start >= free and not _is_other_word(chars, start, end):
            found.append(_new_head(hit))
            free = end
    return found


def _is_other_word(chars: str, start: int, end: int) -> bool:
    """Whether a head noun is part of another word here: 调高中国, 人大代表, 银行业."""
    word = chars[start:end]
    behind = _going_on(word)
    if behind is None:
        return True
    if not behind:
        return False
    if chars.startswith(behind, end):
        return word[-1] != "协" or not chars.startswith(("会长", "会员"), end)
    if word == "厂":
        return _SHORT_HEADS["厂"][1].match(chars, start) is None
    if word == "政府":
        return chars.startswith("建设", end) and chars.endswith(_KINDS_OF_GOVERNMENT, start - 3, start)
    if word in ("支队", "大队", "中队", "总队"):
        return chars.startswith("长", end) and chars.endswith(word, 0, start)  # 治安支队 + 支队长
    if word == "联席会议":
        return chars.startswith(("制度", "机制"), end)
    if word != "中心":
        return False
    # 围绕县委、县政府中心工作: the work, not a centre.
    return chars.startswith("加工", start - 2) or (
        chars.startswith("工作", end) and chars.endswith(("政府", "委", "大局"), start - 2, start)
    )


@lru_cache(maxsize=4096)
def _going_on(word: str) -> tuple[str, ...] | None:
    """What follows a head noun where it is part of another word; None for a noun that names no body anywhere."""
    if word in NO_HEADS:
        return None
    behind = _GO_ON.get(word[-1])
    if behind is None:
        return ()
    behind = (*behind, *_WORDS_GO_ON.get(word, ()), _SYSTEM)
    if word.endswith("银行"):
        behind = (*behind, "业")
    return (*behind, *_MEMBERS) if word.endswith(("人大", "政协")) else behind


def quoted_firms(scan: PairScan, chars: str) -> list[OrganisationSpan]:
    """“云上茶园”负责人: what has a 负责人 or a 店长 and no other noun is a firm."""
    return [OrganisationSpan(*m.span(1), "company", "organisation.quoted_firm") for m in _QUOTED_FIRM.finditer(scan, chars)]
