"""Names without quotation marks: walk left from the head noun to the verb or mark that governs the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.gazetteer import matcher
from .anchors import find_words
from .programme_heads import goes_on
from .programme_quoted import Named

# Head noun: category, the fewest characters of a name before it, whether it needs a place, an ordinal or a year besides.
_HEADS: dict[str, tuple[str, int, bool]] = {
    "行动": ("action", 4, False),
    "攻坚战": ("action", 4, False),
    "保卫战": ("action", 2, False),
    "工程": ("project", 4, False),
    "战略": ("strategy", 4, False),
    "大赛": ("competition", 2, True),
    "竞赛": ("competition", 2, True),
    "锦标赛": ("competition", 2, True),
    "挑战赛": ("competition", 2, True),
    "邀请赛": ("competition", 2, True),
    "公开赛": ("competition", 2, True),
    "运动会": ("competition", 2, True),
    "大比武": ("competition", 2, True),
    "博览会": ("campaign", 2, True),
    "山货节": ("campaign", 2, True),
    "学徒制": ("system", 2, False),
    "试点": ("system", 5, False),
    "联席会议制度": ("system", 2, False),
    "大讲堂": ("platform", 2, False),
    "会客厅": ("platform", 2, False),
    "茶话会": ("campaign", 2, False),
    "联盟": ("platform", 4, False),
    "学习系统": ("platform", 2, True),
    "服务基地": ("platform", 4, True),
    "网络平台": ("platform", 4, True),
    "服务平台": ("platform", 4, True),
    "攀登计划": ("plan", 2, False),
    "提升计划": ("plan", 4, False),
    "培养计划": ("plan", 4, False),
    "培育计划": ("plan", 4, False),
    "倍增计划": ("plan", 2, False),
}
_STOP = re.compile(
    r"[，。；：！？、“”《》（）()\n\s|…—>【】]"
    r"|[的了将把是从让被着也都其每该这此各之]|(?<!自)由|(?<![高平同])等(?!级)|在(?![线职校岗])|对(?![接口外])|以(?!旧换新|工代赈)|为(?![民农])"
    r"|(?<![国所])有(?![机轨声])|(?<![定面双])向|到(?![户村位])|于(?=[\u4e00-\u9fff])|于(?!一体)|并(?!购)"
    r"|实施|开展|推进|启动|推行|推动|推广|深入|深化|大力|积极|持续|扎实|稳步|有序|加快|加强|组织|举办|承办|主办|举行|参加|参与|支持|鼓励|引导|建立|健全|完善"
    r"|构建|搭建|打造|成立|组建|设立|发起|制定|出台|印发|发布|落实|贯彻|执行|采取|统筹|聚焦|围绕|依托|通过|根据|按照|结合|作为|成为|列入|纳入|入选|获得|荣获"
    r"|探索|开启|进行|完成|实现|继续|提出|明确|发挥|做好|抓好|办好|打好|打赢|坚决|坚持|强化|优化|巩固|扩大|申报|承担|助力|迎接|确保|带动|用好|利用|运用|抓住"
    r"|尤其|特别|联合|共同|率先|先后|新一轮|一系列|一批|各类|各级|多项|系列|正式|正在|不断|进一步|其中|以及|包括|涵盖|例如|我[国省市区县们]|重大|重点|相关|有关|上述"
    r"|同时|目前|近年来|创新推出|推出|召开|严格|有效|切实|认真|充分|不仅|而且|可以|能够|需要|应当|必须|已经|今天|昨天|[上下]午|我们|他们|首批|首个|全国首|参赛|竞相|继而|融入|服务好|共建|面向|增设|融合推"
    r"|[\d一二两三四五六七八九十百]+(?:个|项|大|家|名|场|批|期|件|条|支|所|座|万|亿|元|%|余)+"
)
_ANCHOR = re.compile(r"第[一二三四五六七八九十百\d]{1,4}[届次]|\d{4}年|全国|全省|全市|全区|全县|国家|中国|国际|世界|亚洲|全球|杯|一年一度")
_VAGUE = re.compile(
    r"(?:实际|具体|自觉|一致|统一|集体|军事|重点|重大|民生|系统|水利|建筑|土木|隐蔽|配套|附属|在建|重要|各项|所有|救援|保护|生命|施工|主体|安装|整体|全部|大型|特高压|交通|市政)(?:行动|工程)$"
    r"|发展战略$(?<!驱动发展战略)(?<!协调发展战略)(?<!兴国战略)|[\u4e00-\u9fff]{0,2}战略$(?<=\b.{4})"
)
_FIRST = re.compile(
    r"^(?:新|首届|年|月|日|和|与|及|届|全面|全|省|市|县|区|级|大|老|多|再|又|还|已|正|上|下|个|家|名|项|种|场|次|该|本|我|更|最|可|会|能|要|使|至|自|则|即|而|但|如|或|给|用|按|经|因|据|当|前|后|中|内|外|时)(?=.{4})"
)
_JOIN = re.compile(r"[和与及]")


@cache
def _heads() -> tuple[str, ...]:
    return tuple(_HEADS)


def find_plain(chars: str, start: int, end: int) -> Iterator[Named]:
    """The undertakings that are named without quotation marks in a stretch of text.

    >>> [n.name for n in find_plain("深入开展职业技能提升行动，参加第三届海州市职工技能大赛。", 0, 27)]
    ['职业技能提升行动', '第三届海州市职工技能大赛']
    """
    for hit in find_words(chars, start, end, _heads()):
        if goes_on(chars, hit.end, hit.word) or chars[hit.end : hit.end + 1] == "”":
            continue
        category, fewest, anchored = _HEADS[hit.word]
        begin = _left_edge(chars, max(start, hit.start - 36), hit.start)
        begin = _narrow(chars, begin, hit.start, anchored)
        if begin is None or hit.start - begin < fewest:
            continue
        name = chars[begin : hit.end]
        if _VAGUE.search(name) or chars[begin - 1 : begin] == "”":
            continue
        if anchored and not _is_anchored(name):
            continue
        yield Named(begin, hit.end, name, category, "programme.plain_" + category)


def _left_edge(chars: str, start: int, stop: int) -> int:
    """The position behind the last verb, mark or particle before the head noun; an adverb right before the noun (全面试点) is passed."""
    edge = start
    for match in _STOP.finditer(chars, start, stop):
        if match.end() <= stop - 2 or match[0] in "，。；：、“”《》（）()的了":
            edge = match.end()
    return edge


def _narrow(chars: str, begin: int, stop: int, anchored: bool) -> int | None:
    """Move the left edge over what does not belong to the name: 和, scope words, loose characters."""
    joins = [m.end() for m in _JOIN.finditer(chars, begin, stop)]
    if joins and not (anchored and _is_anchored(chars[begin : begin + 12]) and not _ANCHOR.match(chars, joins[-1])):
        begin = joins[-1]
    while (match := _FIRST.match(chars[begin:stop])) and not _is_place(chars, begin):
        begin += match.end()
    return begin if begin < stop else None


def _is_place(chars: str, position: int) -> bool:
    return matcher("divisions", "name", "short").at(chars, position) is not None or chars.startswith(
        ("全国", "全省", "全市", "全区", "全县"), position
    )


def _is_anchored(name: str) -> bool:
    return _ANCHOR.search(name) is not None or _is_place(name, 0)
