"""Firms without 公司 in their names: 甲科技、乙食品等企业, 甲科技董事长, and a coined name before a trade that opens a clause."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Protocol

from ..lexicon.pair_scan import PairScan
from ..lexicon.pattern import Rare, Sighted, branches
from .organisation_left import OrganisationSpan
from .organisation_patterns import edges, generics

_HAN = "\u4e00-\u9fff"
_ENDS = (
    "科技 股份 集团 重工 电子 炼化 石化 制药 医药 药业 生物 医疗 新材 新材料 材料 机械 精密 食品 锂业 能源 新能源 汽车 电气 电器 智能 光电 钢铁 特钢 水泥 化工 化学 纺织 服饰 家居 牧业"
    " 农科 农业 种业 乳业 酒业 铝业 铜业 矿业 软件 信息 通信 通讯 传媒 物流 建设 建工 置业 环保 光伏 储能 航空 航天 重机 机床 机电 装备 轮胎 橡胶 玻璃 陶瓷 纸业 渔业 水产 茶业 饲料"
    " 粮油 糖业 雷沃 重能 动力 锅炉 仪表 微电子 半导体 超市 电梯 家电 家具 线缆 电缆 船舶 造船 生物医药 证券 保险 期货 船业 电力 燃气 水务 数据 网络 技术 控股 实业 材业 酶 制造 服装 鞋业 农机 农牧 肉业 饮品 饮料 茶叶 智造 智控 智联 智能制造 智能装备 新材料科技 生物科技 信息科技 医药科技 环境科技 能源科技 检测 光学 光电科技 重装 精工 铸造 轴承 阀门 泵业 玩具 文旅 康养 农场 牧场 云计算 大数据 机器人 出行 旅行 快运 速递 速运 物业 家政 文创 影视 餐饮 配送 商贸 电商 数科"
).split()
_TRADES = frozenset(_ENDS)
_OPENING_TRADE = re.compile("[，。；：、“\n \u3000）][\u4e00-\u9fff]{2}(" + branches(sorted(_ENDS, key=len, reverse=True)) + ")")
_ITEM = rf"[{_HAN}A-Za-z]{{2,12}}"
# What follows a list of firms: 等12家骨干企业, 三家企业; 入选省级专精特新企业.
_COUNTED = re.compile(
    rf"(?:等(?:一批|一大批|众多)?[\d一二三四五六七八九十百两多几余]{{0,4}}(?:家|个|户)?|[两三四五六七八九十\d]{{1,3}}(?:家|户|大))[{_HAN}“”]{{0,10}}?(?:企业|公司|集团|车企|药企|链主|龙头|工厂|车间)"
)
_WON = Sighted(("入选", "跻身", "荣获", "获评", "认定", "评为"), rf"(?:入选|跻身|荣获|获评|认定为|评为)[{_HAN}“”]{{0,14}}?企业")
_ADVERB = re.compile("(?:先后|成功|被|双双)\\Z")
_NEAR = re.compile("[家等户大][^。，；\n]{0,12}?(?:企业|公司|集团|车企|药企|链主|龙头)")
_LIST_BEFORE = re.compile(rf"(?:{_ITEM}、)+{_ITEM}?(?:[和与及]{_ITEM})?\Z")
_LIST_BEHIND = Rare(
    [last + first for last in "业主户商" for first in "有包为："],
    rf"(?:企业|雇主|商户|厂商|客户)(?:有|包括|为|：)((?:{_ITEM}[、和与及])+{_ITEM})",
)
_PARTS = re.compile("[^、和与及]+")
_LEADERS = Sighted(
    "总经 总裁 总监 总工 董事 首席 创始 合伙 厂长".split(),
    "总(?:经理|裁|监|工程师)|董事长|首席(?:执行官|技术官|科学家|专家)|创始人|合伙人|厂长",
)
_MIDDLE = re.compile("(?:原|副|联合|执行|高级|常务|技术|运营|生产|销售|营销|财务|市场|研发|行政|人力资源|党委书记、|党委副书记、)*\\Z")
_BUILDERS = re.compile(
    "中(?:铁|建|交|水|核|冶|化|电建|国水电)(?:[一二三四五六七八九十]{1,3}(?:航局|公局|冶|局|院|公司)|隧道局?|大桥局)(?:集团)?(?:有限公司|公司)?(?:第?[一二三四五六七八九十]{1,2}公司)?"
)
_TEAMS = re.compile(rf"[{_HAN}]{{2,10}}?(?:项目部|经理部|指挥部|分公司)")
_ACTS = re.compile(
    "的|自主|投资|投产|建成|研发|生产|产量|订单|旗下|总部|员工|相关负责人|负责人|车间|厂区|年产|主要|获批|荣获|入选|通过|签约|中标|成立|已|将|拥有|实现|获|是|在|依托|先后|去年|今年|，|、"
)
_OPENING = frozenset("但而则又也若因故且虽让使把请称据")
_HARD = frozenset("由和与及在到是的对从将向有为被")


class Words(Protocol):
    """What is asked of a dictionary."""

    def is_proper(self, stem: str) -> bool:
        """Whether a stem holds a name or a word that no dictionary has."""

    def is_new(self, stem: str) -> bool:
        """Whether a stem is one word that no dictionary has."""


def find_firms(scan: PairScan, chars: str, known: list[OrganisationSpan], words: Words) -> list[OrganisationSpan]:
    """The firms of a text that are named by a coined word and their trade, where a list, a leader or the clause shows them.

    Args:
        scan: the search through the whole text.
        chars: its characters, with quotation marks of one kind.
        known: the organisations found so far, in text order.
        words: the segmenter's word on stems.
    """
    found: dict[int, OrganisationSpan] = {}
    shown = [*_listed(scan, chars, known, words), *_led(scan, chars, words), *_builders(chars)]
    # A page that names no other firm hardly names one by its trade alone.
    acting = _acting(chars, words) if shown or any(span.kind == "company" for span in known) else ()
    for span in (*shown, *acting):
        if span.start not in found or span.end > found[span.start].end:
            found[span.start] = span
    for name in {chars[s.start : s.end] for s in found.values()}:
        position = chars.find(name)
        while position >= 0:
            found.setdefault(position, OrganisationSpan(position, position + len(name), "company", "organisation.firm"))
            position = chars.find(name, position + len(name))
    return [span for _, span in sorted(found.items()) if not _is_held(known, span)]


def _is_held(known: list[OrganisationSpan], span: OrganisationSpan) -> bool:
    """Whether a known name holds or crosses a firm; one that a firm's name begins with does not (甲柴 of 甲柴雷沃)."""
    index = bisect_left(known, (span.start,))
    around = (s for s in known[max(0, index - 1) : index + 2] if s.start < span.end and span.start < s.end)
    return any(s.start < span.start or s.end >= span.end for s in around)


def trade_of(name: str) -> str:
    """The trade that ends a name, '' where none does or too little stands before it."""
    return next((name[-size:] for size in (4, 3, 2, 1) if len(name) - size >= 2 and name[-size:] in _TRADES), "")


def _is_named(name: str, words: Words) -> bool:
    trade = trade_of(name)
    stem = name[: -len(trade)] if trade else ""
    return 2 <= len(stem) <= 4 and not generics().covers(stem) and words.is_proper(stem)


def _listed(scan: PairScan, chars: str, known: list[OrganisationSpan], words: Words) -> Iterator[OrganisationSpan]:
    """Items of lists of firms: one of them is a firm already, or has a coined name before its trade."""
    if "企" not in chars and "公司" not in chars and "集团" not in chars:
        return
    for start, end, is_counted in _lists(scan, chars):
        items = list(_items(chars, start, end))
        sure = sum(_is_firm(chars, item, known) or _is_named(chars[slice(*item)], words) for item in items)
        if 2 * sure >= len(items) or (is_counted and all(trade_of(chars[slice(*item)]) for item in items)):
            for first, last in items:
                name = chars[first:last]
                if 3 <= len(name) <= 8 and (trade_of(name) or words.is_new(name)) and not generics().covers(name):
                    yield OrganisationSpan(first, last, "company", "organisation.listed_firm")


def _lists(scan: PairScan, chars: str) -> Iterator[tuple[int, int, bool]]:
    """The lists that firms may stand in, and whether a number of firms is given behind."""
    won = ((match, False) for match in _WON.finditer(scan, chars))
    counted = (
        (m, True) for near in _NEAR.finditer(chars) if (m := _COUNTED.search(chars, max(0, near.start() - 9), near.end())) is not None
    )
    for match, is_counted in (*counted, *won):
        end = match.start()
        adverb = None if is_counted else _ADVERB.search(chars, max(0, end - 2), end)
        end = adverb.start() if adverb else end
        low = chars.rfind("、", max(0, end - 14), end)
        before = _LIST_BEFORE.search(chars, _list_start(chars, end), end) if low >= 0 else None
        if before is not None:
            yield before.start(), end, is_counted and chars[end] != "等"
    for match in _LIST_BEHIND.finditer(scan, chars):
        yield *match.span(1), False


def _list_start(chars: str, end: int) -> int:
    """The mark before a list that ends at a position."""
    low = end
    while low > 0 and end - low < 120 and ("\u4e00" <= chars[low - 1] <= "\u9fff" or chars[low - 1] == "、" or chars[low - 1].isalpha()):
        low -= 1
    return low


def _is_firm(chars: str, item: tuple[int, int], known: list[OrganisationSpan]) -> bool:
    index = bisect_left(known, (item[0],))
    return index < len(known) and known[index].end == item[1] and known[index].kind == "company"


def _items(chars: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _PARTS.finditer(chars, start, end):
        first = match.start()
        yield (_cut(chars, first, match.end()) if first == start else first), match.end()


def _cut(chars: str, start: int, end: int) -> int:
    """The start of a name behind the last word that ends no name (支持 + 某科技)."""
    begin = start
    for position, size, kind in edges().steps(chars, start, end):
        if position + size < end - 1 and (kind == "stop" or (kind == "lead" and position == begin)):
            begin = position + size
    return begin + (chars[begin] in _OPENING)


def _led(scan: PairScan, chars: str, words: Words) -> Iterator[OrganisationSpan]:
    """甲科技副总裁: what has such a head is a firm."""
    for match in _LEADERS.finditer(scan, chars):
        middle = _MIDDLE.search(chars, max(0, match.start() - 12), match.start())
        end = middle.start() if middle else match.start()
        yield from _name_before(chars, end, words)


def _name_before(chars: str, end: int, words: Words) -> Iterator[OrganisationSpan]:
    low = end
    while (
        low > 0 and end - low < 14 and ("\u4e00" <= chars[low - 1] <= "\u9fff" or (chars[low - 1].isascii() and chars[low - 1].isalpha()))
    ):
        low -= 1
    start = _cut(chars, low, end)
    name = chars[start:end]
    if 4 <= len(name) <= 8 and _is_named(name, words):
        yield OrganisationSpan(start, end, "company", "organisation.firm")


def _acting(chars: str, words: Words) -> Iterator[OrganisationSpan]:
    """，奔砚汽车产量…: a word that no dictionary has before a trade, where a clause begins and something is said of it."""
    for match in _OPENING_TRADE.finditer(chars):
        start = match.start() + 1
        if chars[start] not in _HARD and _ACTS.match(chars, match.end()) and words.is_new(chars[start : match.start(1)]):
            yield OrganisationSpan(start, match.end(), "company", "organisation.firm")


def _builders(chars: str) -> Iterator[OrganisationSpan]:
    """中铁十六局集团 and its project departments."""
    if "局" not in chars:
        return
    for match in _BUILDERS.finditer(chars):
        team = _TEAMS.match(chars, match.end())
        yield OrganisationSpan(match.start(), team.end() if team else match.end(), "company", "organisation.firm")
