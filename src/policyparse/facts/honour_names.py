"""Names of honours: quoted titles, and unquoted ones that end in a known noun."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import Matcher, matcher, words
from .anchors import Quote

# They point at an honour and are no part of its name.
_POINTERS = re.compile(r"(?:荣誉)?(?:称号|证书|奖项|头衔|殊荣|美誉|资格|荣誉|名单|行列)")
_TOO_COMMON = frozenset(
    [
        "高技能人才",
        "技能人才",
        "高层次人才",
        "青年人才",
        "紧缺人才",
        "乡村振兴人才",
        "拔尖人才",
        "先进",
        "称号",
        "荣誉",
        "荣誉称号",
        "殊荣",
        "美誉",
        "头衔",
        "资格",
        "证书",
        "荣誉证书",
        "职称",
        "奖项",
        "奖",
        "大师",
        "奖牌",
        "奖杯",
        "创新平台",
        "创新团队",
        "示范区",
        "示范基地",
        "示范点",
        "试点单位",
        "试点县",
        "试点市",
        "试点城市",
        "重点实验室",
        "职业资格",
        "技能等级",
        "职业技能等级",
        "学者",
        "明星",
        "人物",
        "工匠",
        "大工匠",
        "技能大师",
        "名师",
        "名家",
        "名医",
        "英雄",
        "先锋",
        "标杆",
        "样板",
        "排头兵",
        "名城",
        "名品",
        "之星",
        "之都",
        "之乡",
        "冠军",
        "功臣",
        "能手",
        "标兵",
        "模范",
        "楷模",
        "卫士",
        "好人",
        "英才",
        "领军人才",
        "领军人物",
        "专业技术资格",
        "奖学金",
        "典型案例",
        "先进典型",
        "示范项目",
        "示范工程",
    ]
)
_LEADING = re.compile(
    r"^(?:了|为|成为|到|过|出|多个|多项|[\d一二两三四五六七八九十]+[项个次枚名家位]|其|由[^“”]{2,12}(?:颁发|授予|评选)的|我[市省国区县]|首批|首位|的|年度?|唯一|企业自主评价)+"
)
_COUNT_OF_SET = re.compile(r"^[^，。]{0,8}?(?:首批)?(\d+|[一二三四五六七八九十百]+)[家个名项人位](?=.{3})")
_PLACED = re.compile(r"(?:第\d+名|第[一二三四五六七八九十]名)")


class Name(NamedTuple):
    """The name of an honour in the text: half-open positions (with quotation marks) and the name without them."""

    start: int
    end: int
    name: str
    named: bool  # a title of its own, and not only a kind (银牌, 一等奖, 高级工)


@cache
def _nouns() -> Matcher:
    return matcher("honour_nouns")


@cache
def _honours() -> Matcher:
    return matcher("honours")


def ends_in_honour(name: str) -> bool:
    """Whether a name is a known honour or ends in the noun of one.

    >>> ends_in_honour("海州工匠"), ends_in_honour("海州精神")
    (True, False)
    """
    return name in _honours() or _nouns().ending_at(name, len(name), 8) is not None


def is_common(name: str) -> bool:
    """Whether a word alone is a kind of person or prize and no honour by itself: 工匠, 高技能人才, 奖项."""
    return name in _TOO_COMMON


def quoted_name(chars: str, quote: Quote) -> Name | None:
    """The honour that quotation marks hold, None where they hold something else.

    A noun right behind them decides too: “海棠花”称号, “海棠花”奖, 「海棠花」证书.
    """
    inner = quote.inner
    if len(inner) > 24 or "，" in inner or "、" in inner:
        return None
    behind = chars[quote.end : quote.end + 6]
    if behind.startswith("奖") and not inner.endswith("奖"):
        end = quote.end + (2 if behind.startswith(("奖章", "奖状")) else 1)
        return Name(quote.start, end, inner + chars[quote.end : end], True)
    if _POINTERS.match(behind) or (ends_in_honour(inner) and not is_common(inner)):
        return Name(quote.start, quote.end, inner, True)
    return None


def plain_name(chars: str, start: int, end: int) -> Name | None:
    """The honour that a stretch of text without quotation marks holds: what stands between the verb and the last noun of an honour.

    >>> plain_name("全省技术能手称号", 0, 8).name
    '全省技术能手'
    """
    text = chars[start:end]
    cut = _POINTERS.search(text, 2)
    if cut:
        text = text[: cut.start()]
    one_of = text.endswith("之一")
    if one_of:
        text = text[:-2]
        counted = _COUNT_OF_SET.match(text)
        if counted:
            start, text = start + counted.end(), text[counted.end() :]
    lead = _LEADING.match(text)
    if lead:
        start, text = start + lead.end(), text[lead.end() :]
    length = len(text) if one_of and len(text) >= 4 else _length_to_noun(text)
    if not length or length > 30:
        return None
    name = text[:length]
    known = _honours().ending_at(name, length, 20)
    is_kind = name in _nouns() or (
        known is not None and known.end - known.start == length and known.row["kind"] in ("grade", "medal", "award")
    )
    return Name(start, start + length, name, not is_kind)


def _length_to_noun(text: str) -> int:
    """How far a text reaches to the end of its last noun of an honour, with the place taken behind it; 0 without one."""
    for end in range(len(text), 1, -1):
        if _nouns().ending_at(text, end, 8) or _honours().ending_at(text, end, 20):
            placed = _PLACED.match(text, end)
            return placed.end() if placed else end
    return 0


def known_before(chars: str, end: int) -> Name | None:
    """The known honour that ends at a position: 特级技师 before a person's name."""
    hit = _honours().ending_at(chars, end, 16)
    if hit is None or hit.row["kind"] not in ("title", "grade") or (hit.row["kind"] == "grade" and "技师" not in hit.row["name"]):
        return None
    return Name(hit.start, end, chars[hit.start : end], True)


@cache
def plain_heads() -> tuple[str, ...]:
    """Nouns that name an honour without quotation marks where a number or a conferring verb stands beside them."""
    return tuple(
        w
        for w in words("honour_nouns")
        if w.endswith(("工匠", "技师", "能手", "领军人才", "劳动模范", "劳模", "标兵", "年度人物", "技能大师", "工作者"))
    )
