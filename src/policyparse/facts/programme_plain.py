"""Names without quotation marks: walk left from the head noun to the verb or mark that governs the name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.gazetteer import matcher
from ..lexicon.pair_scan import PairScan
from .anchors import Word, WordList
from .programme_edges import EDGES, KEEPING, OPENING
from .programme_heads import goes_on
from .programme_lists import find_events, find_listed
from .programme_quoted import Named
from .programme_rules import EVENTS, HEADS, HOLDING, INSPECTIONS, LAUNCHING, ORDINARY_EVENTS, ORDINARY_PLANS, RULES, Rule

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
    r"第[一二三四五六七八九十百\d]{1,4}[届次]|(?:19|20)\d{2}(?=[\u4e00-\u9fff])|全国|全省|全市|全区|全县|国家|中国|国际|世界|亚洲|全球|杯"
)
_ONLY_SCOPE = re.compile(
    r"(?:全国|全省|全市|全区|全县|国家级?|国际|世界|省级|市级|国内|\d{4}年|[省市县区]|和|职业|各类|综合|部际|厅际|部门|工作|协调)+$"
)
_VAGUE_ACTIONS = frozenset(
    (
        *(
            "实际",
            "具体",
            "自觉",
            "一致",
            "统一",
            "集体",
            "军事",
            "专项",
            "各项",
            "所有",
            "救援",
            "专项治理",
            "专项整治",
            "综合整治",
            "集中整治",
        ),
        *("执法检查", "联合执法", "理念新思想新", "新思想新", "国家", "国家整体发展", "国家发展", "社会公益"),
    )
)
_VAGUE_WORKS = (
    *(
        "重大",
        "重点",
        "大型",
        "民生",
        "系统",
        "水利",
        "建筑",
        "土木",
        "隐蔽",
        "配套",
        "附属",
        "在建",
        "重要",
        "施工",
        "安装",
        "整体",
        "交通",
        "市政",
        "一批",
    ),
    *("生态建设", "生态修复", "水体整治"),
)
_LOOSE = re.compile(r"(?:年度|(?<=\d年)|(?<=[省市县区]、)[省市县区级])")
# Works are named after a river, a lake or the route of the water: 黄河某某水利枢纽工程, 引江补汉工程, 环北部湾某省水资源配置工程.
_WATERS = re.compile(
    "[引调][\u4e00-\u9fff][济入补][\u4e00-\u9fff]|环[\u4e00-\u9fff]{2,3}湾|南水北调|西气东输|西电东送|北煤南运|[\u4e00-\u9fff]{1,3}(?:江|河|湖|运河)(?![苏西北南山])"
)
_WORKS_BUILT = re.compile(
    "(?:水利枢纽|水资源配置|[引调输供]水|入海水道|航道整治|航道|堤防|防洪|灌区|输电|输变电|输气|管道|生态修复与治理|综合治理|综合整治|治理|[东中西]线|[一二三四]期|后续|延伸|补汉)(?:[一二三四]期|后续)?\\Z"
)
# What shows that a noun before it is the name of something: 某某工程培训基地, 某某行动启动仪式.
_AS_MODIFIER = re.compile(
    r"培训基地|示范基地|实施方案|领导小组|人选|人才库|进校园|进企业|启动仪式|揭牌|授牌|推进会|现场会|启动会|(?:正式|全面|深入)?(?:实施|启动)"
)
_AFTER_PILOT = re.compile(
    r"工作|任务|改革|建设|取得|进展|顺利|覆盖|扩大|要|已|在|获|的|重任|推进|启动|正式|示范|和|与|及|等|不断|全面|稳步|以来|成效|实施|经|列|由|将|被|落|成|完|通过"
)
# A place that no list knows, before 第N届.
_PLACE_LIKE = re.compile(r"[\u4e00-\u9fff]{2,6}[省市县区州]")
_FOUNDED = ("共建的", "建设的", "打造的", "成立的", "设立的", "组建的", "搭建的", "发起的")
_BESIDE = re.compile("(?:”[\u4e00-\u9fff]{0,6}(?:行动|工程|计划|战略|项目)|(?:行动|工程|计划|战略|项目)”)\\Z")
_SHORT_GROUP = re.compile("（(?![一二三四五六七八九十]+）)[\u4e00-\u9fff、]{1,4}）\\Z")
_PART = re.compile("分区赛|分站赛")
# 一是某某工程， （二）某某工程。 3.某某行动： the item of a list, and nothing but the name in it.
_ENUMERATED = re.compile(
    r"(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十\d]{1,3}[)）]|(?<!\d)\d{1,2}[.．、]|[一二三四五六七八九十]、|第[一二三四五六七八九十]，)\s*\Z"
)
_ITEM_ENDS = frozenset("，。；：\n（( \u3000")
_INTO_ACTION = re.compile("(?:[一二三四五六七八九十]年|百日|集中|提升|攻坚|专项)?(?:行动|工作方案|方案|工程)")
_COUNTED_YEARS = frozenset("周每今去明全多整当历往近期新两一二三四五六七八九十百0123456789同少青成老")
_DEEDS = frozenset(
    "建设 利用 修复 治理 管理 服务 创新 发展 提升 改造 应用 推广 监管 传承 弘扬 开发 整治 培育 转化 共享 合作 保护 管护 防治 救助 帮扶 更新 提质 增效".split()
)
"""What one does besides something else in the name of one undertaking."""

_LOT = re.compile(r"(?:第[一二三四五六七八九十\d]{1,3}|首)批\Z")
_STRONG = re.compile("(?:提升|攻坚|专项|赋能|提质|增效|强基|培育|护航|倍增|领航|振兴|扩面|攻关|清零|帮扶|[三五百]年|百日)\\Z")
_GOING_ON = re.compile("(?:正在|持续|深入|扎实|稳步|有序|加快|全面|统筹|顺利)(?:推进|开展|深入|落地|见效)")
_ACROSS = re.compile("(?<!促)进\\Z")  # 对目录进行动态调整
_JOIN = re.compile(r"[和与及](?<![普涉触顾遍]及)(?![平谐睦美])")
_SCOPE = ("全国", "全省", "全市", "全区", "全县", "国家", "中国")


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
    begin, kind = _left_edge(chars, max(start, hit.start - 36), hit.start, close=rule.close)
    if hit.start - begin < rule.fewest and chars.endswith("全面", start, begin) and EDGES.before(chars, start, begin - 2)[1] == "verb":
        begin -= 2  # 实施全面节约战略: the adverb belongs to the name, which were too short without it
    if hit.start - begin < rule.fewest:
        return None
    whole, begin = begin, _narrow(chars, begin, hit.start, rule)
    if before == whole - 1 and chars[before] == "、" and _is_vague(chars[begin : hit.start], hit.word):
        begin = whole  # 、六五环境日国家主场活动: an item of a list by itself
    if chars[begin - 1 : begin] in ("”", "等"):
        return None
    if hit.start - begin < rule.fewest or _is_vague(chars[begin : hit.start], hit.word):
        return None
    is_joined = 0 < before == begin - 1 and chars[before] in "、和与及"  # 实施甲工程、乙工程、丙行动
    if rule.need == "launch" and not (is_joined or chars.startswith(LAUNCHING, begin - 2)):
        return None
    if rule.need == "verb" and kind != "verb" and not (is_joined or _has_evidence(chars, begin, hit)):
        return None
    part = _PART.match(chars, hit.end) if rule.need == "anchor" else None
    end = part.end() if part else hit.end
    name = chars[begin:end]
    if rule.need == "anchor" and not (_is_anchored(name) or _is_held(chars, begin, hit, is_joined)):
        return None
    return Named(begin, end, name, rule.category, "programme.plain_" + rule.category)


def _is_held(chars: str, begin: int, hit: Word, is_joined: bool) -> bool:
    """Whether a festival without place and year has a name all the same: somebody holds it, or it is an item of a list by itself."""
    if hit.word not in EVENTS or chars[begin : hit.start] in ORDINARY_EVENTS:
        return False
    if is_joined or chars.startswith(HOLDING, begin - 2):
        return True
    return (hit.end == len(chars) or chars[hit.end] in _ITEM_ENDS) and _ENUMERATED.search(chars, max(0, begin - 6), begin) is not None


def _has_evidence(chars: str, begin: int, hit: Word) -> bool:
    """Whether something other than a verb of undertaking shows a name: a place at its head, what follows it, a list with the same noun."""
    if _is_place(chars, begin) or _AS_MODIFIER.match(chars, hit.end):
        return True
    if chars.endswith(_FOUNDED, 0, begin):
        return True
    if hit.word == "行动" and hit.start - begin > 4 and (_STRONG.search(chars, begin, hit.start) or _GOING_ON.match(chars, hit.end)):
        return True  # 为全国大面积单产提升行动提供服务
    if hit.word == "工程" and _WATERS.match(chars, begin, hit.start) and _WORKS_BUILT.search(chars, begin, hit.start):
        return True
    if (hit.end == len(chars) or chars[hit.end] in _ITEM_ENDS) and _ENUMERATED.search(chars, max(0, begin - 6), begin):
        return True
    if chars[begin - 1 : begin] not in ("、", "和", "与", "及"):
        return False
    # “甲”行动和乙计划: what is joined to an undertaking in quotation marks is one too.
    return chars.endswith((hit.word, hit.word + "”"), 0, begin - 1) or _BESIDE.search(chars, max(0, begin - 30), begin - 1) is not None


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
    is_held = 0 < anchor - begin <= 4 and chars.startswith(HOLDING, begin - 2) and not _is_place(chars, anchor)
    if anchor >= 0 and not is_held and not _PLACE_LIKE.fullmatch(chars, begin, anchor):
        begin = anchor
    if rule.need == "verb":
        begin = max(begin, chars.rfind("暨", begin, stop) + 1)  # 签约仪式暨某某产业学院揭牌
    joins = [m.end() for m in _JOIN.finditer(chars, begin, stop)]
    if joins and chars[joins[-1] : stop] in _DEEDS and joins[-1] - begin > 4:
        joins.pop()  # 美丽河湖保护与建设行动
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


def _is_vague(modifiers: str, head: str) -> bool:
    """Whether the words before a head noun name nothing: 专项行动, 重大水利工程, 全国大赛."""
    if (modifiers.endswith("新") and not modifiers.endswith(("创新", "更新", "换新", "焕新", "革新"))) or (
        head == "工程" and modifiers.endswith(("重大", "民生"))
    ):
        return True
    if head == "工程" and (len(modifiers) <= 10 and modifiers.startswith(_VAGUE_WORKS)):
        return True
    if head == "年活动" and modifiers[-1] in _COUNTED_YEARS:
        return True
    if head == "计划" and modifiers.endswith(ORDINARY_PLANS):
        return True
    if modifiers in _VAGUE_ACTIONS or (modifiers.endswith("总体") and modifiers != "区域发展总体"):
        return True
    return _ONLY_SCOPE.fullmatch(modifiers) is not None


def _is_place(chars: str, position: int) -> bool:
    return matcher("divisions", "name", "short").at(chars, position) is not None or chars.startswith(_SCOPE, position)


def _is_anchored(name: str) -> bool:
    return _ANCHOR.search(name) is not None or _is_place(name, 0)
