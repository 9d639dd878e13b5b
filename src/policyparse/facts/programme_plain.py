"""Names without quotation marks: walk left from the head noun to the verb or mark that governs the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..lexicon.gazetteer import matcher
from .anchors import find_words
from .programme_heads import goes_on
from .programme_quoted import Named


class _Rule(NamedTuple):
    """How much evidence a head noun needs.

    Args:
        category: the category of the programme.
        fewest: the fewest characters before the noun.
        need: ``anchor``: a place, an ordinal or a year in the name; ``verb``: a verb of undertaking before it, or a place at its head; ``''``: nothing.
    """

    category: str
    fewest: int
    need: str = ""


_HEADS: dict[str, _Rule] = {
    "行动": _Rule("action", 4, "verb"),
    "攻坚战": _Rule("action", 4),
    "保卫战": _Rule("action", 2),
    "工程": _Rule("project", 4, "verb"),
    "战略": _Rule("strategy", 4),
    "大赛": _Rule("competition", 2, "anchor"),
    "竞赛": _Rule("competition", 2, "anchor"),
    "锦标赛": _Rule("competition", 2, "anchor"),
    "挑战赛": _Rule("competition", 2, "anchor"),
    "邀请赛": _Rule("competition", 2, "anchor"),
    "公开赛": _Rule("competition", 2, "anchor"),
    "运动会": _Rule("competition", 2, "anchor"),
    "大比武": _Rule("competition", 2, "anchor"),
    "博览会": _Rule("campaign", 2, "anchor"),
    "学徒制": _Rule("system", 2),
    "试点": _Rule("system", 5),
    "联席会议制度": _Rule("system", 2),
    "大讲堂": _Rule("platform", 2),
    "会客厅": _Rule("platform", 2),
    "茶话会": _Rule("campaign", 4),
    "工匠日": _Rule("campaign", 2),
    "联盟": _Rule("platform", 4, "verb"),
    "工匠学院": _Rule("platform", 4, "verb"),
    "产业学院": _Rule("platform", 2, "verb"),
    "学习系统": _Rule("platform", 2, "anchor"),
    "服务基地": _Rule("platform", 4, "anchor"),
    "网络平台": _Rule("platform", 4, "anchor"),
    "服务平台": _Rule("platform", 4, "anchor"),
    "攀登计划": _Rule("plan", 2),
    "提升计划": _Rule("plan", 4),
    "培养计划": _Rule("plan", 4),
    "培育计划": _Rule("plan", 4),
    "倍增计划": _Rule("plan", 2),
}

# What undertakes: behind one of these a name begins.
_UNDERTAKE = r"实施|开展|推进|启动|推行|推动|推广|落实|组织|举办|承办|主办|举行|参加|参与|建立|建成|建设(?=[^，。]{5})|构建|搭建|打造|成立|组建|设立|发起|共建|创建|开启|打响|打好|打赢|继续|深化"
# Always an edge: marks, particles, numbers with a measure word.
_HARD = (
    r"[，。；：！？、“”《》（）()\n\s|…—>【】]|[的了将把是从让被着也都其每该这此各之或]|(?<!自)由|(?<![高平同])等(?!级)|在(?![线职校岗])|对(?![接口外])"
    r"|以(?!旧换新|工代赈)|(?<![国所])有(?![机轨声])|(?<![定面双])向|到(?![户村位])|于(?!一体)|并(?!购)|[\d一二两三四五六七八九十百]+余?(?:个|项|大|家|名|场|批|件|条|支|所|座)(?!\d)"
)
# Verbs and adverbs that are no part of a name, unless they stand right before the head noun (巩固提升行动).
_SOFT = (
    r"深入|大力|积极|全面(?!试点)|持续|扎实|稳步|有序|加快|加强|支持|鼓励|引导|健全|完善|制定|出台|印发|发布|贯彻|执行|采取|统筹|聚焦|围绕|依托|通过|根据|按照|结合|作为|成为|列入"
    r"|纳入|入选|获得|荣获|探索|进行|完成|实现|提出|明确|发挥|做好|抓好|办好|坚决|坚持|扩大|申报|承担|助力|迎接|确保|带动|用好|利用|运用|抓住|尤其|特别|联合|共同|率先|先后"
    r"|新一轮|一系列|一批|各类|各级|多项|系列|正式|正在|不断|进一步|其中|以及|包括|涵盖|例如|我[国省市区县们]|相关|有关|同时|目前|近年来|推出|召开|严格|有效|切实|认真|充分"
    r"|不仅|而且|可以|能够|需要|应当|必须|已经|今天|昨天|上午|下午|他们|首批|首个|参赛|融入|面向|增设|安排|研究|符合|实行|先行|大规模|统一"
)
_EDGE = re.compile(rf"(?P<verb>{_UNDERTAKE})|(?P<hard>{_HARD})|(?P<soft>{_SOFT})")
_ANCHOR = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[届次]|\d{4}年|全国|全省|全市|全区|全县|国家|中国|国际|世界|亚洲|全球|杯")
_ONLY_SCOPE = re.compile(r"(?:全国|全省|全市|全区|全县|国家级?|国际|世界|省级|市级|国内|\d{4}年|[省市县区]|和|职业|各类|综合)+$")
_VAGUE = re.compile(
    r"(?:实际|具体|自觉|一致|统一|集体|军事|专项|各项|所有|救援|专项治理|专项整治|综合整治|集中整治|执法检查|联合执法|新思想新|国家|社会公益)(?:行动|战略)$|.{0,8}总体战略$(?<!区域发展总体战略)"
    r"|^(?:重大|重点|大型|民生|系统|水利|建筑|土木|隐蔽|配套|附属|在建|重要|施工|安装|整体|交通|市政|一批|生态建设|生态修复|水体整治).{0,8}工程$"
)
_LOOSE = re.compile(r"(?:年度|(?<=\d年)|(?<=[省市县区]、)[省市县区级])")
# What shows that a noun before it is the name of something: 某某工程培训基地, 某某行动启动仪式.
_AS_MODIFIER = re.compile(
    r"培训基地|示范基地|实施方案|领导小组|人选|人才库|进校园|进企业|启动仪式|推进会|现场会|启动会|(?:正式|全面|深入)?(?:实施|启动)"
)
_PART = re.compile("分区赛|分站赛")
_STRATEGIES = re.compile(r"([\u4e00-\u9fff、]{4,60})等(?:国家)?(?:重大|重点|区域)?(?:国家|区域)?(?:发展)?战略(?!性|目标|合作|部署|规划)")
_JOIN = re.compile(r"[和与及](?![平谐睦美])")
_SCOPE = ("全国", "全省", "全市", "全区", "全县", "国家", "中国")


def find_plain(chars: str, start: int, end: int) -> Iterator[Named]:
    """The undertakings that are named without quotation marks in a stretch of text.

    >>> [n.name for n in find_plain("深入开展职业技能提升行动，参加第三届海州市职工技能大赛。", 0, 27)]
    ['职业技能提升行动', '第三届海州市职工技能大赛']
    """
    yield from _strategies(chars, start, end)
    for hit in find_words(chars, start, end, _HEADS):
        rule = _HEADS[hit.word]
        if goes_on(chars, hit.end, hit.word) or chars[hit.end : hit.end + 1] == "”" or chars[hit.start - 1 : hit.start] in ("”", "进"):
            continue
        begin, kind = _left_edge(chars, max(start, hit.start - 36), hit.start)
        begin = _narrow(chars, begin, hit.start, rule)
        part = _PART.match(chars, hit.end) if rule.need == "anchor" else None
        end_of_name = part.end() if part else hit.end
        name = chars[begin:end_of_name]
        if hit.start - begin < rule.fewest or _is_vague(name, hit.word) or chars[begin - 1 : begin] in ("”", "等"):
            continue
        if rule.need == "anchor" and not _is_anchored(name):
            continue
        if rule.need == "verb" and kind != "verb" and not _is_place(chars, begin) and not _AS_MODIFIER.match(chars, hit.end):
            continue
        yield Named(begin, end_of_name, name, rule.category, "programme.plain_" + rule.category)


def _strategies(chars: str, start: int, end: int) -> Iterator[Named]:
    """甲、乙等重大战略: the names that a list of strategies holds."""
    for match in _STRATEGIES.finditer(chars, start, end):
        position = match.start(1)
        for item in match[1].split("、"):
            edge, _ = _left_edge(chars, position, position + len(item))
            name = chars[edge : position + len(item)].removesuffix("战略")
            if 4 <= len(name) <= 20:
                yield Named(edge, edge + len(name), name, "strategy", "programme.listed_strategy")
            position += len(item) + 1


def _left_edge(chars: str, start: int, stop: int) -> tuple[int, str]:
    """The position behind the last word before the head noun that cannot belong to the name, and what kind of word it is."""
    edge, kind = start, ""
    for match in _EDGE.finditer(chars, start, stop):
        group = match.lastgroup or ""
        if match.end() < stop or group == "hard":
            kind = "verb" if kind == "verb" and group == "soft" and match.start() == edge else group
            edge = match.end()
    return edge, kind


def _narrow(chars: str, begin: int, stop: int, rule: _Rule) -> int:
    """Move the left edge over what does not belong to the name: the items of a list joined by 和, scope words, loose characters."""
    anchor = _first_anchor(chars, begin, stop) if rule.need == "anchor" else -1
    if anchor >= 0:
        begin = anchor
    joins = [m.end() for m in _JOIN.finditer(chars, begin, stop)]
    if joins and (anchor < 0 or _ANCHOR.match(chars, joins[-1])):
        begin = joins[-1]
    while match := _LOOSE.match(chars, begin, stop):
        if match.end() == begin:
            break
        begin = match.end()
    return begin


def _first_anchor(chars: str, begin: int, stop: int) -> int:
    """The position of the first place, ordinal or year in a stretch: there the name of a competition begins; -1 without one."""
    return next((p for p in range(begin, stop - 1) if _ANCHOR.match(chars, p) or _is_place(chars, p)), -1)


def _is_vague(name: str, head: str) -> bool:
    modifiers = name[: -len(head)]
    return _VAGUE.search(name) is not None or _ONLY_SCOPE.fullmatch(modifiers) is not None


def _is_place(chars: str, position: int) -> bool:
    return matcher("divisions", "name", "short").at(chars, position) is not None or chars.startswith(_SCOPE, position)


def _is_anchored(name: str) -> bool:
    return _ANCHOR.search(name) is not None or _is_place(name, 0)
