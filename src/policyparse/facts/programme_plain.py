"""Names without quotation marks: walk left from the head noun to the verb or mark that governs the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.pair_scan import PairScan
from .anchors import Word, WordList
from .programme_edges import EDGES, KEEPING, OPENING
from .programme_evidence import has_evidence, is_held, is_item, is_one_name, is_place, is_vague
from .programme_heads import goes_on
from .programme_lists import find_events, find_listed
from .programme_quoted import Named
from .programme_rules import EVENTS, HEADS, HOLDING, INSPECTIONS, LAUNCHING, PRACTISING, RULES, Rule

_SHARED = ("赛", "计划", "平台", "讲堂", "学院", "活动")
# The syllables by which the text is searched, and the head nouns that end in each, longest first.
_STEMS: dict[str, tuple[str, ...]] = {
    stem: tuple(sorted((word for word in HEADS if word.endswith(stem)), key=len, reverse=True))
    for stem in (*_SHARED, *(w for w in HEADS if not w.endswith(_SHARED)))
}
_SIZES = {stem: tuple(sorted({len(word) for word in words}, reverse=True)) for stem, words in _STEMS.items()}
_STEM_WORDS = WordList(_STEMS)
_EVENT_WORDS = WordList(EVENTS)
_ANCHOR = re.compile(
    r"第[一二三四五六七八九十百\d]{1,4}[届次]|(?:19|20)\d{2}(?=[\u4e00-\u9fff])|全国|全省|全市|全区|全县|国家|中国|国际|世界|亚洲|全球|长三角|京津冀|粤港澳|大湾区|成渝|川渝|杯"
)
_LOOSE = re.compile(r"(?:年度|(?<=\d年)|(?<=[省市县区]、)[省市县区级])")
_AFTER_PILOT = re.compile(
    r"工作|任务|改革|建设|取得|进展|顺利|覆盖|扩大|要|已|在|获|的|重任|推进|启动|正式|示范|和|与|及|等|不断|全面|稳步|以来|成效|实施|经|列|由|将|被|落|成|完|通过"
)
# A place that no list knows, before 第N届.
_PLACE_LIKE = re.compile(r"[\u4e00-\u9fff]{2,6}[省市县区州]")
_SHORT_GROUP = re.compile("（(?![一二三四五六七八九十]+）)[\u4e00-\u9fff、]{1,4}）\\Z")
_PART = re.compile("分区赛|分站赛")
_INTO_ACTION = re.compile("(?:[一二三四五六七八九十]年|百日|集中|提升|攻坚|专项)?(?:行动|工作方案|方案|工程)")
_DEEDS = frozenset(
    "建设 利用 修复 治理 管理 服务 创新 发展 提升 改造 应用 推广 监管 传承 弘扬 开发 整治 培育 转化 共享 合作 保护 管护 防治 救助 帮扶 更新 提质 增效".split()
)
"""What one does besides something else in the name of one undertaking."""

_LOT = re.compile(r"(?:第[一二三四五六七八九十\d]{1,3}|首)批\Z")
_MAY_LAUNCH = re.compile("|".join((*LAUNCHING, *PRACTISING, "[、和与及（(.．是]")))
_CLOSING = frozenset(("建设项目", "制度"))
"""Nouns that end a name only where nothing but a mark or another item follows."""
_ACROSS = re.compile("(?<!促)进\\Z")  # 对目录进行动态调整
_JOIN = re.compile(r"[和与及](?<![普涉触顾遍]及)(?![平谐睦美])")


def find_heads(scan: PairScan) -> list[Word]:
    """The head nouns in a text, in order: first by the syllables that several of them end in."""
    chars, found = scan.chars, []
    for hit in _STEM_WORDS.find(scan):
        for size in _SIZES[hit.word]:
            word = chars[hit.end - size : hit.end]
            if word in HEADS:
                found.append(Word(hit.end - size, hit.end, word))
                break
        else:
            if hit.word == "计划" and "\u4e00" <= chars[hit.start - 1] <= "\u9fff":
                found.append(Word(*hit))  # 甲、乙、丙三大计划; 启动某某早筛计划
    events = _EVENT_WORDS.find(scan)
    return sorted([*found, *events]) if events else found


def find_plain(chars: str, start: int, end: int, heads: list[Word] | None = None) -> Iterator[Named]:
    """The undertakings that are named without quotation marks in a stretch of text.

    Args:
        heads: the head nouns in the stretch, where they are known.

    >>> [n.name for n in find_plain("深入开展职业技能提升行动，参加第三届海州市职工技能大赛。", 0, 27)]
    ['职业技能提升行动', '第三届海州市职工技能大赛']
    """
    yield from find_events(chars, start, end)
    before = -1  # where the name before ends
    for hit in [h for h in find_heads(PairScan(chars)) if start <= h.start < end] if heads is None else heads:
        if chars[hit.end : hit.end + 1] == "”" or chars[hit.start - 1 : hit.start] == "”" or _is_part_of_more(chars, hit):
            continue
        yield from find_listed(chars, start, hit)
        named = _named(chars, start, hit, before) if hit.word in RULES else None
        if named:
            before = named.end
            yield named


def _named(chars: str, start: int, hit: Word, before: int = -1) -> Named | None:
    """The name that a head noun ends, where it is one.

    Args:
        before: where the name before it ends.
    """
    rule = RULES[hit.word]
    if rule.need == "launch" and _MAY_LAUNCH.search(chars, max(start, hit.start - 36), hit.start) is None:
        return None  # most plans are nobody's undertaking: nothing more is read
    begin, kind = _left_edge(chars, max(start, hit.start - 36), hit.start, close=rule.close)
    if hit.start - begin < rule.fewest and chars.endswith("全面", start, begin) and EDGES.before(chars, start, begin - 2)[1] == "verb":
        begin -= 2  # 实施全面节约战略: the adverb belongs to the name, which were too short without it
    if hit.start - begin < rule.fewest:
        return None
    whole, begin = begin, _narrow(chars, begin, hit.start, rule)
    if whole < begin <= hit.start - rule.fewest and kind == "verb" and rule.need == "verb" and is_one_name(chars, whole, begin):
        begin = whole
    if before == whole - 1 and chars[before] == "、" and is_vague(chars[begin : hit.start], hit.word):
        begin = whole  # 、六五环境日国家主场活动: an item of a list by itself
    if hit.word == "联席会议制度" and begin > whole and chars[begin - 1] == "与":
        begin = whole  # 节能与新能源汽车产业发展部际联席会议制度
    if chars[begin - 1 : begin] in ("”", "等"):
        return None
    if hit.start - begin < rule.fewest or is_vague(chars[begin : hit.start], hit.word):
        return None
    is_joined = 0 < before == begin - 1 and chars[before] in "、和与及"  # 实施甲工程、乙工程、丙行动
    if hit.word in _CLOSING and "\u4e00" <= chars[hit.end : hit.end + 1] <= "\u9fff" and chars[hit.end] not in "和与及并等":
        return None  # 参与某某建设项目规划布局
    verbs = PRACTISING if hit.word == "制度" else LAUNCHING
    if rule.need == "launch" and not (is_joined or chars.startswith(verbs, begin - 2) or is_item(chars, begin, hit.end)):
        return None
    if rule.need == "verb" and kind != "verb" and not (is_joined or has_evidence(chars, begin, hit)):
        return None
    part = _PART.match(chars, hit.end) if rule.need == "anchor" else None
    end = part.end() if part else hit.end
    name = chars[begin:end]
    if rule.need == "anchor" and not (_is_anchored(name) or is_held(chars, begin, hit, is_joined)):
        return None
    return Named(begin, end, name, rule.category, "programme.plain_" + rule.category)


def _is_part_of_more(chars: str, hit: Word) -> bool:
    if hit.word in INSPECTIONS and _INTO_ACTION.match(chars, hit.end):
        return True  # 某某专项整治三年行动
    if goes_on(chars, hit.end, hit.word) or (hit.word == "行动" and _ACROSS.search(chars, hit.start - 2, hit.start)):
        return True
    # 支持海州试点汽车租赁: a verb.
    return hit.word == "试点" and "\u4e00" <= chars[hit.end : hit.end + 1] <= "\u9fff" and not _AFTER_PILOT.match(chars, hit.end)


def _left_edge(chars: str, start: int, stop: int, *, close: bool = False) -> tuple[int, str]:
    """Where the name begins, and whether a verb of undertaking stands before it (深入实施, 实施大规模).

    Args:
        close: whether a verb right before the head noun ends the name: 启动试点 does, 巩固提升行动 does not.
    """
    # 改革全面试点: the adverb belongs to the noun.
    adverb = 2 if chars.startswith("全面", stop - 2) else 0
    edge, kind = EDGES.before(chars, start, stop - adverb, close=close)
    lot = _LOT.search(chars, max(start, edge - 5), edge) if kind == "hard" and chars[edge - 1] == "批" else None
    if lot is not None:
        kind = EDGES.before(chars, start, lot.start())[1]  # 组织第五批某某示范工程创建
    group = _SHORT_GROUP.search(chars, max(start, edge - 6), edge) if chars[edge - 1 : edge] == "）" else None
    if group is not None:
        edge, kind = EDGES.before(chars, start, group.start())  # 五省（区）某某邀请赛
    if chars.startswith(OPENING, edge) and edge + 2 < stop:
        return edge + 2, "verb"
    if kind != "verb" and chars.startswith(KEEPING, edge) and edge + 2 < stop:
        return edge + 2, "verb"  # 巩固某某三年行动成果; 实施巩固某某行动 keeps its verb
    if kind == "soft" and EDGES.before(chars, start, edge - 2)[1] == "verb":
        return edge, "verb"
    return edge, kind


def _narrow(chars: str, begin: int, stop: int, rule: Rule) -> int:
    """Move the left edge over what does not belong to the name: the items of a list joined by 和, scope words, loose characters."""
    anchor = _first_anchor(chars, begin, stop) if rule.need == "anchor" else -1
    is_object = 0 < anchor - begin <= 4 and chars.startswith(HOLDING, begin - 2) and not is_place(chars, anchor)
    if anchor >= 0 and not is_object and not _PLACE_LIKE.fullmatch(chars, begin, anchor):
        begin = anchor
    if rule.need == "verb":
        begin = max(begin, chars.rfind("暨", begin, stop) + 1)  # 签约仪式暨某某产业学院揭牌
    joins = [m.end() for m in _JOIN.finditer(chars, begin, stop)]
    if joins and chars[joins[-1] : stop] in _DEEDS and joins[-1] - begin > 4:
        joins.pop()  # 美丽河湖保护与建设行动
    if anchor >= 0:
        joins = [j for j in joins if _ANCHOR.match(chars, j)]
    if joins:
        begin = joins[-1]
    while match := _LOOSE.match(chars, begin, stop):
        if match.end() == begin:
            break
        begin = match.end()
    return begin


def _first_anchor(chars: str, begin: int, stop: int) -> int:
    """The position of the first place, ordinal or year in a stretch: there the name of a competition begins; -1 without one."""
    return next((p for p in range(begin, stop - 1) if _ANCHOR.match(chars, p) or is_place(chars, p)), -1)


def _is_anchored(name: str) -> bool:
    return _ANCHOR.search(name) is not None or is_place(name, 0)
