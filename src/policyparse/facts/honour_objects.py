"""The object of a verb of receiving or conferring: a list of honours, quoted or not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from .anchors import Quote, Word, between
from .honour_evidence import CHOOSE, CONFER, WEAK
from .honour_names import Name, contest_name, ends_in_honour, is_call, is_common, mixed_name, plain_name, quoted_name
from .programme_heads import head_of

_OBJECT_END = re.compile(
    r"(?<=”)的|(?<=称号)的|[，。；：！？…\n]|——|、(?=[\u4e00-\u9fff]{2,4}(?:被?评为|被授予|被认定为|荣获|获评|当选|入选))"
)
"""甲被评为…、乙被评为…: there the next one begins."""
_AS = re.compile("为(?:\\d{4}年度?|本年度)?(?:第[一二三四五六七八九十\\d]{1,3}[批届]|首[批届]|[\u4e00-\u9fff]{0,3}级)?\\Z")
"""认定甲为第四批“…”: the title begins behind it."""
_CUT = re.compile(r"、|[和与及](?![平谐睦美]|工匠|技能)")
# 甲、乙等多项荣誉称号: what stands in the list is called an honour.
_CALLED = re.compile(r"等[^，。；“”、]{0,10}(?:称号|荣誉|奖项|殊荣)")
# 入选全省十大品牌: a scope before it and a kind of thing that is chosen behind it.
_SCOPED = re.compile(
    r"(?:最佳|优秀|杰出|十佳|最美|模范)[\u4e00-\u9fff]{2,10}|(?:全国|国家|全省|省级?|全市|市级|自治区|中国|世界|联合国|亚洲|第[一二三四五六七八九十\d]+[届批]|\d{4}年度?|首批|[\u4e00-\u9fff]{2,3}[省市])[\u4e00-\u9fff“”（）]{2,16}"
    r"(?:名[镇村县]|强[镇村县]|[型创范优]县|高中|中学|站点|驿站|书屋|合作社|工坊|村庄|村落|街区|好人榜|[百十]强|品牌|案例|企业|单位|集体|基地|工作室|团队|家庭|园区|景区|乡村|[^\u4e00]村|工厂|车间|产品|作品|示范[区县市镇]|城市|港口|学校|院校|医院|社区|博物馆|纪念馆|图书馆|文化馆|联合体|共同体|专科|学科|中心|酒庄|氧吧|古镇|街道|团支部|党支部|青年|工作者|志愿者|个人|人物|教师|干部|党员|农民工|民警|警察|企业家|运动员|教练员|裁判员|军人|家属|学员)(?:（[市区县、]{1,5}）)?"
)
_GRADED = re.compile("([\u4e00-\u9fff]{0,24}?)([特一二三四五金银铜](?:[、和][特一二三四五金银铜])+)(等奖|等功|奖|牌)")
"""一、二、三等奖: several grades with one noun."""
_OF_LEVEL = re.compile("(?:国家|自治区|[省市州])级.*(?:工作室|基地|示范基地)\\Z")
_PRIZE_OF_EVENT = re.compile("(?:赛项|项目|工种|组别|组|比赛|竞赛)?(?:第[一二三四五六]名|[冠亚季]军|[金银铜][牌奖]|[特一二三]等奖)\\Z")
_WORK = re.compile("(?:等\\d{1,3}[项个部件篇]|等)?(?:项目|成果|课题|作品|技术|论文|专利|工程|产品)")
_SCOPE = re.compile("(?:全国|全省|全市|[省市县区]级?|[\u4e00-\u9fff]{2,3}[省市县区州])\\Z")
_FAR = re.compile(r"(?<![颁发授予选])的|为.|名单|活动|工作|“")

_PLACES = ("冠军", "亚军", "季军")
"""Common nouns that are prizes in a list (分获亚军、季军)."""

_WON = frozenset(("夺得", "摘得", "斩获", "荣获", "获得", "勇夺", "问鼎", "夺下", "拿下", "摘取", "捧得", "获"))

_CHOSEN_FOR = frozenset(
    (
        "成功创建",
        "成功创成",
        "跻身",
        "上榜",
        "创建为",
        "创成",
        "创建成为",
        "评定为",
        "被列为",
        "被列入",
        "被确定为",
        "荣膺",
        "获颁",
        "入选",
        "获评",
        "评为",
        "被命名为",
        "被认定为",
        "认定为",
        "命名为",
        "评选为",
        "荣获",
        "荣登",
    )
)


def object_names(chars: str, verb: Word, end: int, quotes: list[Quote]) -> list[Name]:
    """The honours in the object of a verb, item by item.

    Args:
        end: end of the sentence.
        quotes: the quotations of the text.
    """
    # 获评委会大奖 is 获 + 评委会.
    start = verb.end - 1 if verb.word == "获评" and chars.startswith(("委", "审"), verb.end) else verb.end
    start += verb.word in CONFER and chars.startswith("：", start)  # 授予：甲、乙“…”称号
    match = _OBJECT_END.search(chars, start, end)
    stop = min(match.start() if match else end, start + 140)
    graded = _GRADED.match(chars, start, stop)
    if graded is not None:
        grades = re.compile("[^、和]").finditer(chars, *graded.span(2))
        return [Name(m.start(), m.end(), graded[1] + m[0] + graded[3], True) for m in grades]
    called = _CALLED.search(chars, start, stop) if chars.find("等", start, stop) >= 0 else None
    inside = [q for q in between(quotes, start, stop) if q.end <= stop]
    names = []
    for begin, finish in _items(chars, start, called.start() if called else stop, inside):
        quote = next((q for q in inside if begin <= q.start and q.end <= finish), None)
        work = _WORK.match(chars, quote.end, finish) if quote and verb.word in CONFER else None
        if work is not None and ends_in_honour(chars[work.end() : finish]):
            begin, quote = work.end(), None  # 授予“…”项目某某科技进步奖
        name = _quoted_item(chars, begin, finish, quote, verb.word) if quote else _plain_item(chars, begin, finish, bool(called), verb.word)
        if name and (not is_common(name.name) or (name.name in _PLACES and "、" in chars[start:stop])):
            names.append(name)
        elif name and name.name in _PLACES and verb.word in _WON:
            names.append(name._replace(named=False))
        elif name and verb.word in _CHOSEN_FOR and _OF_LEVEL.match(name.name):
            names.append(name._replace(named=False))  # 国家级技能大师工作室: only with a holder
    return names


def with_shared_head(chars: str, start: int, names: list[Name]) -> list[Name]:
    """焊工、电工、车工赛项第一名: what was won in each event, where the prize stands behind the last; else the names as they are.

    Args:
        start: where the object of the verb begins.
        names: the honours found in it.
    """
    prize = _PRIZE_OF_EVENT.search(names[0].name) if len(names) == 1 and chars[names[0].start - 1] == "、" else None
    events = chars[start : names[0].start - 1].split("、") if prize is not None else []
    if prize is None or not prize.start() or not all(2 <= len(e) <= 12 and re.fullmatch("[\u4e00-\u9fff]+", e) for e in events):
        return names
    found, position = [], start
    for event in events:
        found.append(Name(position, position + len(event), event + prize[0], names[0].named))
        position += len(event) + 1
    return [*found, names[0]]


def _quoted_item(chars: str, begin: int, finish: int, quote: Quote, verb: str) -> Name | None:
    before = chars[begin : quote.start]
    if verb == "颁发" and chars.startswith(("补贴", "津贴", "补助", "奖金", "消费券"), quote.end):
        return None
    # 认定甲等3人为“…”: the holders stand between the verb and the title.
    if verb in CHOOSE | CONFER and _AS.search(before):
        return quoted_name(chars, quote) or _whatever(quote)
    # 授予甲公司一班等20个集体“…”: whoever receives it stands between.
    if "“" in before if verb in CONFER else len(before) > 20 or _FAR.search(before):
        return None
    name = contest_name(chars, begin, finish, quote) if verb not in CONFER else None
    name = name or mixed_name(chars, begin, finish, quote) or quoted_name(chars, quote)
    if name is None and verb not in CONFER:
        name = _honour_around(chars, begin, finish, quote)
    return name if name or verb in WEAK or verb in CHOOSE else _whatever(quote)


def _honour_around(chars: str, begin: int, finish: int, quote: Quote) -> Name | None:
    """北京市“三八”红旗手: the noun of the title stands behind the marks."""
    behind = chars[quote.end : finish]
    if not 2 <= len(behind) <= 8 or is_common(behind) or not ends_in_honour(behind) or not re.fullmatch("[\u4e00-\u9fff]+", behind):
        return None
    scope = _SCOPE.search(chars, begin, quote.start)
    start = scope.start() if scope is not None else quote.start
    return Name(start, finish, chars[start : quote.start] + quote.inner + behind, True)


def _whatever(quote: Quote) -> Name | None:
    """A verb that governs nothing but honours makes one of any quotation: 被评为“森林乡村”."""
    head = head_of(quote.inner)
    if (
        len(quote.inner) > 20
        or "，" in quote.inner
        or is_call(quote.inner)
        or (head and head.category in ("action", "project", "plan", "strategy"))
    ):
        return None
    return Name(quote.start, quote.end, quote.inner, True)


def _plain_item(chars: str, begin: int, finish: int, called: bool, verb: str) -> Name | None:
    if verb in CHOOSE | CONFER:
        begin = max(begin, chars.rfind("为", begin, finish) + 1)  # 命名甲为某某
    name = plain_name(chars, begin, finish)
    text = chars[begin:finish].removeprefix("了")
    if name or not 4 <= len(text) <= 26 or not ((called and verb not in CONFER) or (verb in _CHOSEN_FOR and _SCOPED.fullmatch(text))):
        return name
    return (
        Name(finish - len(text), finish, text, True) if re.fullmatch(r"[\u4e00-\u9fffA-Za-z0-9（）]+", text) and "的" not in text else None
    )


def _items(chars: str, start: int, stop: int, quotes: list[Quote]) -> Iterator[tuple[int, int]]:
    """The items of a list between two positions: cut at 、, and at 和 where a title ends before it, outside quotation marks."""
    begin = start
    for match in _CUT.finditer(chars, start, stop):
        position = match.start()
        if any(q.start < position < q.end for q in quotes):
            continue
        if (
            chars[position] == "、"
            or chars[position - 1] == "”"
            or chars.startswith("”提名", position - 3)
            or ends_in_honour(chars[begin:position])
        ):
            yield from _side_by_side(begin, position, quotes)
            begin = match.end()
    yield from _side_by_side(begin, stop, quotes)


def _side_by_side(begin: int, end: int, quotes: list[Quote]) -> Iterator[tuple[int, int]]:
    """Quotations that stand side by side are items of their own."""
    inside = [q for q in quotes if begin <= q.start and q.end <= end]
    edges = [begin, *(q.start for q in inside[1:]), end]
    yield from ((a, b) for a, b in pairwise(edges) if a < b)
