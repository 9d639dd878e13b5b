"""Names of honours: quoted titles, and unquoted ones that end in a known noun."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicon.gazetteer import Matcher, matcher, words
from .anchors import Quote, WordList

# They point at an honour and are no part of its name.
_POINTERS = re.compile(r"(?:荣誉)?(?:称号|证书|奖项|头衔|殊荣|美誉|资格|荣誉|名单|名录|目录|认证|牌匾|榜单|之列|行列|奖励|表彰|以上|后|时)")
# A kind of person, place or prize: an honour only with a proper name before it.
_TOO_COMMON = re.compile(
    r"(?:高?技能|高层次|青年|紧缺|拔尖|乡村振兴|领军)人[才物]|先进(?:典型|个人)?|(?:荣誉)?称号|荣誉|殊荣|美誉|头衔|资格|(?:荣誉|职业技能等级)?证书|职称|奖项?|大师|奖[牌杯]|创新(?:平台|团队)"
    r"|示范(?:区|基地|点|项目|工程)|试点(?:单位|县|市|城市)|重点实验室|职业资格|(?:职业)?技能等级|学者|明星|人物|大?工匠|技能大师|名[师家医城品]|英雄|先锋|标[杆兵]|样板|排头兵|之[星都乡]"
    r"|[冠亚季]军|功臣|能手|模范|楷模|卫士|好人|英才|专业技术资格|奖学金|典型案例|工匠人才|优秀人才|\d+[金银铜].*牌|(?:自治区级|[省市县区州]级|国家级)(?:创新工作室|技能大师工作室|示范基地|培训基地|名师|工匠)|创新工作室|优秀|良好|合格|先进|[ABC]级"
)
_LEADING = re.compile(
    r"^(?:(?:了|为|成为|到|过|出|多个|多项|首批|首位|首个|首名|的|年度?|唯一|企业自主评价|荣(?!誉)|其中?|\d{4}年度?|等)|[\d一二两三四五六七八九十]+[项个次枚名家位块面批]|由?[^“”，、]{2,12}(?:颁发|授予|评选|颁授)的?(?=.{3})|我[市省国区县])+"
)
# 获批以来首位…, 全市唯一…: the name begins behind the word that counts.
_FIRST_OF = re.compile(
    r"^[^“”]{0,24}(?:首位|首批|首个|首名|唯一一[位名家个]|第[一二三四五六七八九十\d]+位|等[一二三四五六七八九十百\d]+余?[名位个家人])"
)
_ONE_OF_SET = re.compile(r"^[^，。]{0,10}?(?:首批)?(?:\d+|[一二三四五六七八九十百]+)[家个名项人位](?=.{3})")
_COUNTED_SET = re.compile(r"[^“”]{0,8}?\d+[家个名所条项批]")
_PLACED = re.compile(r"第(?:\d+|[一二三四五六七八九十])名")
_ENDS = re.compile(r"[^\u4e00-\u9fff]|称号|荣誉|奖励|表彰|等|后|之|第|时|的|名单|以上|证书|共|计(?!划)|认定|提名|在内|\Z")


_CONTEST_BEHIND = re.compile(
    "(?:[\u4e00-\u9fff]{2,20}?(?:大赛|竞赛|比赛|评选|评比|展|节)(?:（[^（）]{1,8}）)?)?[\u4e00-\u9fff]{0,12}?(?:[特一二三]等奖|[金银铜]奖|[金银铜]牌|[冠亚季]军|第[一二三]名|优秀奖|特别奖)(?![\u4e00-\u9fff])"
)
_NOUN_BEHIND = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:企业|城市|单位|集体|先锋号|标兵岗|示范[区县市镇村点社]|高校|学校|基地|园区|品牌|[县村镇])(?![\u4e00-\u9fff](?<![数近超达共累]))"
)
_POINTING = frozenset(("牌匾", "称号", "荣誉", "证书", "奖项", "头衔", "殊荣", "奖牌", "奖旗"))
_KIND_COUNTED = re.compile(
    "(?:单位|集体|班组|团队|企业|职工|同志|个人|家庭|社区|教师|员工|代表|学校|干部)(?=全国|全省|全市|国家|中国|\\d{4}|[\u4e00-\u9fff]{2,4}[省市县区])"
)
"""等60个单位某某省五一劳动奖状: what was counted is no part of the title."""
_GRADED = re.compile(
    "年度(?:人物|之星|榜样)(?:提名奖)?|(?:提名|单项|入围|特别|优秀|组织|贡献|[一二三特]等|[金银铜])奖(?:章|状|杯)?(?![项励补金牌旗])"
)
_SLOGANS = ("寻找", "争创", "争做", "争当", "学习", "致敬", "选树", "培育", "做")


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
    return _nouns().ending_at(name, len(name), 8) is not None or _honours().ending_at(name, len(name), 16) is not None


def is_common(name: str) -> bool:
    """Whether a word alone is a kind of person or prize and no honour by itself: 工匠, 高技能人才, 奖项.

    >>> is_common("高技能人才"), is_common("海州工匠")
    (True, False)
    """
    return _TOO_COMMON.fullmatch(name) is not None


def is_call(inner: str) -> bool:
    """Whether quoted words call people to do something: “争做海州工匠”."""
    return inner.startswith(_SLOGANS)


def is_known(name: str) -> bool:
    """Whether the gazetteer lists an honour of that name."""
    return name in _honours()


@lru_cache(maxsize=4096)
def is_title(inner: str) -> bool:
    """Whether quoted words end in the noun of an honour and are more than that noun.

    >>> is_title("海州工匠"), is_title("工匠"), is_title("海州精神")
    (True, False, False)
    """
    return ends_in_honour(inner) and not is_common(inner)


def quoted_name(chars: str, quote: Quote) -> Name | None:
    """The honour that quotation marks hold, None where they hold something else.

    A noun right behind them decides too: “海棠花”称号, “海棠花”奖, 「海棠花」证书.
    """
    inner = quote.inner
    if len(inner) > 24 or "，" in inner or is_call(inner):
        return None
    behind = chars[quote.end : quote.end + 2]
    if behind == "证书" and chars.startswith(("课程", "考试", "培训"), quote.end + 2):
        return None  # “甲”证书课程
    if behind[:1] == "奖" and not inner.endswith("奖") and behind not in ("奖项", "奖励", "奖补", "奖金", "奖牌", "奖旗"):
        end = quote.end + (2 if behind in ("奖章", "奖状", "奖杯") else 1)
        return Name(quote.start, end, inner + chars[quote.end : end], True)
    graded = _GRADED.match(chars, quote.end)
    if graded is not None and not inner.endswith("奖"):
        return Name(quote.start, graded.end(), inner + graded[0], True)  # “最美工匠”提名奖
    if behind in _POINTING or is_title(inner):
        return Name(quote.start, quote.end, inner, True)
    return None


def plain_name(chars: str, start: int, end: int) -> Name | None:
    """The honour that a stretch of text without quotation marks holds: what stands between the verb and the last noun of an honour.

    >>> plain_name("全省技术能手称号", 0, 8).name, plain_name("广泛好评", 0, 4)
    ('全省技术能手', None)
    """
    one_of = chars.find("之一", start, end)
    if one_of >= 0:
        return _one_of(chars, start, one_of)
    if _end_of_noun(chars, start, end) == start:
        return None
    cut = _POINTERS.search(chars, start + 2, end)
    stop = cut.start() if cut else end
    first = _FIRST_OF.match(chars[start:stop])
    start += first.end() if first else 0
    lead = _LEADING.match(chars[start:stop])
    start += lead.end() if lead else 0
    counted = _KIND_COUNTED.match(chars, start, stop) if start > 2 and chars[start - 1] in "个名家位支" else None
    start = counted.end() if counted is not None else start
    name = chars[start : _end_of_noun(chars, start, stop)]
    if name.endswith(("奖牌", "奖杯")) and ends_in_honour(name[:-2]) and not is_common(name[:-2]):
        name = name[:-2]  # 优胜单位 + 奖牌
    if (
        not name
        or len(name) > 30
        or name[0] == "（"
        or "的" in name
        or (re.search(r"\d", name) and not re.search(r"第\d|\d年|\d届|\dA|500强", name))
    ):
        return None
    row = _honours().get(name)
    is_kind = name in _nouns() or (row is not None and row["kind"] in ("grade", "medal", "award") and len(name) <= 4)
    return Name(start, start + len(name), name, not is_kind)


def contest_name(chars: str, start: int, end: int, quote: Quote) -> Name | None:
    """第九届“创客中国”全国创新大赛一等奖, 中国工艺美术“百花杯”金奖: a prize whose contest bears a quoted name.

    Args:
        start, end: half-open positions of the item of the list.
    """
    behind = _CONTEST_BEHIND.match(chars, quote.end, end)
    if behind is None:
        return None
    lead = _LEADING.match(chars[start : quote.start])
    start += lead.end() if lead else 0
    name = chars[start : behind.end()]
    if len(name) > 40 or "的" in name or "，" in name or name.count("“") > 1:
        return None
    return Name(start, behind.end(), re.sub("[“”]", "", name), True)


def mixed_name(chars: str, start: int, end: int, quote: Quote) -> Name | None:
    """A title of which the quotation is only a part: 全国“四好农村路”示范县, 专精特新“小巨人”企业."""
    behind = _NOUN_BEHIND.match(chars, quote.end, end)
    if behind is None or _POINTERS.match(chars, quote.end):
        return None
    lead = _LEADING.match(chars[start : quote.start])
    start += lead.end() if lead else 0
    counted = _COUNTED_SET.match(chars, start, quote.start)
    start = counted.end() if counted else start
    name = chars[start : behind.end()]
    if quote.start == start or len(name) > 30 or "的" in name:
        return None
    return Name(start, behind.end(), re.sub("[“”]", "", name), True)


def _one_of(chars: str, start: int, stop: int) -> Name | None:
    """全国首批20家绿色供应链示范企业之一: the set is the honour."""
    counted = _ONE_OF_SET.match(chars[start:stop])
    if not counted or stop - start - counted.end() < 4:
        return None
    start += counted.end()
    return Name(start, stop, chars[start:stop], False)


@cache
def last_characters() -> frozenset[str]:
    """The last characters of all honours and their nouns."""
    return frozenset(word[-1] for word in words("honour_nouns") | words("honours"))


def _end_of_noun(chars: str, start: int, stop: int) -> int:
    """Where the last noun of an honour in a stretch ends, with the place taken behind it; ``start`` without one."""
    last = last_characters()
    for end in range(min(stop, start + 60), start + 1, -1):
        if chars[end - 1] in last and (end == stop or _ENDS.match(chars, end)) and ends_in_honour(chars[start:end]):
            placed = _PLACED.match(chars, end)
            return placed.end() if placed else end
    return start


_PLAIN_HEADS = ("工匠", "技师", "能手", "领军人才", "劳动模范", "劳模", "标兵", "年度人物", "技能大师", "先进工作者")


@cache
def plain_heads() -> WordList:
    """Nouns that name an honour without quotation marks where a number or a conferring verb stands beside them."""
    return WordList(w for w in words("honour_nouns") if w.endswith(_PLAIN_HEADS))
