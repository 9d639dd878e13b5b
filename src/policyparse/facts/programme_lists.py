"""Lists without quotation marks whose items share a noun, and events with their ordinal: 甲、乙等重大战略, 甲、乙三大工程, 第十届某某节."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .anchors import Word
from .programme_edges import EDGES
from .programme_quoted import Named

_LIST = "[\u4e00-\u9fff、]{4,60}"
_STRATEGIES = re.compile(rf"({_LIST}?)等(?:国家)?(?:重大|重点|区域)?(?:国家|区域)?(?:发展)?\Z")
_HAN = "\u4e00-\u9fff"
_COUNTED = re.compile(rf"((?:[{_HAN}]{{4,18}}、)*[{_HAN}]{{4,30}}?)等?([两二三四五六七八九十])[大项](?:重点|专项|重大)?\Z")
_AND_OTHERS = re.compile(rf"((?:[{_HAN}“”]{{4,18}}、)+[{_HAN}“”]{{4,18}}?)等(?:重点|重大)?(?:专项)?\Z")
_LAST_TWO = re.compile(rf"([{_HAN}]{{4,14}}?)(以及|[和与及])(?![平谐睦美])(?=[{_HAN}]{{4}})")
_COUNTS = {numeral: count for count, numeral in enumerate("一二三四五六七八九十", 1)} | {"两": 2}
_DEFENDED = re.compile(f"(?:(?<![{_HAN}])|(?<=打好)|(?<=打赢)|(?<=推进))(?:[{_HAN}]{{2}}、)+(?=[{_HAN}]{{2}}\\Z)")
"""蓝天、碧水、净土保卫战: each is one."""
_TWO = re.compile(f"[{_HAN}]{{2}}")
_GOES_ON = re.compile("计划|方案|性|目标|合作|部署|规划")
_ORDINAL_EVENT = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}届(?:[\u4e00-\u9fffA-Za-z·—－-]|（[^（）]{1,8}）){2,20}?"
    r"(?:(?<![情细环季关章])节|交易会|洽谈会|展览会|博览会|展销会|峰会|高峰论坛|发展论坛|合作论坛|国际论坛|电影大会|发展大会|产业大会|大会(?<!代表大会)(?<!会员大会)(?<!职工大会)(?<!党员大会)(?<!股东大会)(?<!居民大会)(?<!联合国大会)|艺术季|电影周|电视节|文化周|体育周|教育周|设计周|活动周|优品展)(?![会目约点能奏假日水省俗气])"
)
_CATEGORIES = {"行动": "action", "工程": "project", "战略": "strategy", "计划": "plan"}


def find_listed(chars: str, start: int, head: Word) -> Iterator[Named]:
    """The items of a list before a head noun that they share.

    Args:
        start: where the list may begin at the earliest.

    >>> text = "实施农田提升、水利提升、种业提升三大工程"
    >>> [n.name for n in find_listed(text, 0, Word(18, 20, "工程"))]
    ['农田提升工程', '水利提升工程', '种业提升工程']
    """
    if head.word == "保卫战":
        listed = _DEFENDED.search(chars, start, head.start)
        for two in _TWO.finditer(chars, *listed.span()) if listed is not None else ():
            yield Named(two.start(), two.end(), two[0] + "保卫战", "action", "programme.counted_list")
        return
    if head.word not in _CATEGORIES or _GOES_ON.match(chars, head.end):
        return
    before = chars[max(start, head.start - 90) : head.start]
    items: list[str] = []
    match, shared, rule = None, head.word, "programme.counted_list"
    if head.word == "战略" and "等" in before[-9:]:
        match, shared, rule = _STRATEGIES.search(before), "", "programme.listed_strategy"
        items = match[1].split("、") if match else []
    elif (before[-1:] in ("大", "项") and not before.endswith("专项")) or before[-3:-2] in ("大", "项"):
        match = _COUNTED.search(before)
        items = _items(match[1], _COUNTS[match[2]]) if match else []
    elif head.word in ("行动", "工程") and before.endswith(("等", "等专项", "等重点", "等重大")):
        match = _AND_OTHERS.search(before)
        shared = "专项行动" if head.word == "行动" and before[-1] == "项" else head.word
        items = _items(match[1], 0) if match else []
        if match and EDGES.before(chars, start, head.start - len(before) + match.start(1) + len(items[0]), close=False)[1] != "verb":
            return
    position = head.start - len(before) + match.start(1) if match else 0
    for item in items:
        marked = item.find("“")  # “三磷”排查整治: what stands in marks begins the name
        edge, _ = EDGES.before(chars, position, position + (len(item) if marked < 0 else marked), close=False)
        name = chars[edge : position + len(item)].removesuffix("战略" if not shared else "\0")
        width, name = len(name), name.replace("“", "").replace("”", "")
        if 4 <= len(name) <= 20:
            yield Named(edge, edge + width, name + shared, _CATEGORIES[head.word], rule)
        position = chars.find(item, position) + len(item) + _mark_after(chars, position + len(item))


def _items(listed: str, count: int) -> list[str]:
    """The items of a list; the last two are parted where 和 joins them, and where a count is given only if it then is right.

    >>> _items("农田提升、水利提升和种业振兴", 3), _items("农田和水利提升、种业振兴", 2)
    (['农田提升', '水利提升', '种业振兴'], ['农田和水利提升', '种业振兴'])
    """
    items = listed.split("、")
    last = _LAST_TWO.match(items[-1]) if not count or len(items) == count - 1 else None
    return [*items[:-1], last[1], items[-1][last.end() :]] if last else items if len(items) > 1 else []


def _mark_after(chars: str, position: int) -> int:
    """How many characters part an item from the next."""
    return 2 if chars.startswith("以及", position) else 1


def find_events(chars: str, start: int, end: int) -> Iterator[Named]:
    """第十届海州文化艺术节: a festival or a fair with its ordinal.

    >>> [n.name for n in find_events("举办第十届海州文化艺术节。", 0, 13)]
    ['第十届海州文化艺术节']
    """
    position = chars.find("届", start, end)
    while position >= 0:
        begin = chars.rfind("第", max(start, position - 5), position)
        match = _ORDINAL_EVENT.match(chars, begin, end) if begin >= 0 else None
        if match:
            yield Named(begin, match.end(), match[0], "campaign", "programme.ordinal_event")
        position = chars.find("届", position + 1, end)
