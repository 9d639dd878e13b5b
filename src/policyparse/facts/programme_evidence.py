"""Whether words before a head noun name an undertaking: what makes them vague, and what besides a verb of undertaking shows a name."""

from __future__ import annotations

import re

from ..lexicon.gazetteer import matcher
from .anchors import Word
from .programme_edges import EDGES
from .programme_rules import EVENTS, HOLDING, LAUNCHING, ORDINARY_EVENTS, ORDINARY_PLANS

_ONLY_SCOPE = re.compile(
    r"(?:全国|全省|全市|全区|全县|国家级?|国际|世界|省级|市级|国内|\d{4}年|[省市县区]|和|职业|各类|综合|部际|厅际|部门|工作|协调)+\Z"
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
_FOUNDED = ("共建的", "建设的", "打造的", "成立的", "设立的", "组建的", "搭建的", "发起的")
_BESIDE = re.compile("(?:”[\u4e00-\u9fff]{0,6}(?:行动|工程|计划|战略|项目)|(?:行动|工程|计划|战略|项目)”)\\Z")
# 一是某某工程， （二）某某工程。 3.某某行动： the item of a list, and nothing but the name in it.
_ENUMERATED = re.compile(
    r"(?:[一二三四五六七八九十]是|[（(][一二三四五六七八九十\d]{1,3}[)）]|(?<!\d)\d{1,2}[.．、]|[一二三四五六七八九十]、|第[一二三四五六七八九十]，)\s*\Z"
)
_ITEM_ENDS = frozenset("，。；：\n（( \u3000")
_COUNTED_YEARS = frozenset("周每今去明全多整当历往近期新两一二三四五六七八九十百0123456789同少青成老")
_OWN_NOUNS = (
    "行动",
    "工程",
    "计划",
    "战略",
    "项目",
    "活动",
    "试点",
    "机制",
    "制度",
    "工作",
    "体系",
    "政策",
    "任务",
    "能力",
    "水平",
    "改革",
    "规划",
    "方案",
    "学徒制",
    "品牌",
    "基地",
    "大赛",
    "标准",
    "办法",
)
"""Nouns with which the words before 和 name something by themselves."""
_STRONG = re.compile("(?:提升|攻坚|专项|赋能|提质|增效|强基|培育|护航|倍增|领航|振兴|扩面|攻关|清零|帮扶|[三五百]年|百日)\\Z")
_GOING_ON = re.compile("(?:正在|持续|深入|扎实|稳步|有序|加快|全面|统筹|顺利)(?:推进|开展|深入|落地|见效)")
_ITEMS_BEFORE = re.compile("(?:[\u4e00-\u9fff“”]{4,24}、){1,4}\\Z")
_SCOPE = ("全国", "全省", "全市", "全区", "全县", "国家", "中国")


def has_evidence(chars: str, begin: int, hit: Word) -> bool:
    """Whether something other than a verb of undertaking shows a name: a place at its head, what follows it, a list with the same noun."""
    if is_place(chars, begin) or _AS_MODIFIER.match(chars, hit.end):
        return True
    if chars.endswith(_FOUNDED, 0, begin):
        return True
    if hit.word == "行动" and hit.start - begin > 4 and (_STRONG.search(chars, begin, hit.start) or _GOING_ON.match(chars, hit.end)):
        return True  # 为全国大面积单产提升行动提供服务
    if hit.word == "工程" and _WATERS.match(chars, begin, hit.start) and _WORKS_BUILT.search(chars, begin, hit.start):
        return True
    if is_item(chars, begin, hit.end):
        return True
    if chars[begin - 1 : begin] not in ("、", "和", "与", "及"):
        return False
    if _is_listed(chars, begin):
        return True
    # “甲”行动和乙计划: what is joined to an undertaking in quotation marks is one too.
    return chars.endswith((hit.word, hit.word + "”"), 0, begin - 1) or _BESIDE.search(chars, max(0, begin - 30), begin - 1) is not None


def is_item(chars: str, begin: int, end: int) -> bool:
    """Whether a stretch is the item of a numbered list, and nothing but it: （四）影视百部计划。"""
    return (end == len(chars) or chars[end] in _ITEM_ENDS) and _ENUMERATED.search(chars, max(0, begin - 6), begin) is not None


def is_held(chars: str, begin: int, hit: Word, is_joined: bool) -> bool:
    """Whether a festival without place and year has a name all the same: somebody holds it, or it is an item of a list by itself."""
    if hit.word not in EVENTS or chars[begin : hit.start] in ORDINARY_EVENTS:
        return False
    if is_joined or chars.startswith(HOLDING, begin - 2):
        return True
    return is_item(chars, begin, hit.end)


def _is_listed(chars: str, begin: int) -> bool:
    """Whether the list before a name begins behind a verb of launching: 开展技术创新示范、某某协同转型行动."""
    listed = _ITEMS_BEFORE.search(chars, max(0, begin - 50), begin)
    if listed is None:
        return False
    edge, kind = EDGES.before(chars, listed.start(), chars.index("、", listed.start()), close=False)
    return kind == "verb" and chars.startswith((*LAUNCHING, "开展"), edge - 2)


def is_one_name(chars: str, begin: int, join: int) -> bool:
    """Whether what stands before 和 belongs to the same name: 实施公路设施和交通秩序提升行动, not 实施甲行动和乙行动."""
    return chars.startswith(LAUNCHING, begin - 2) and join - begin > 4 and not chars.endswith(_OWN_NOUNS, begin, join - 1)


def is_vague(modifiers: str, head: str) -> bool:
    """Whether the words before a head noun name nothing: 专项行动, 重大水利工程, 全国大赛."""
    if (modifiers.endswith("新") and not modifiers.endswith(("创新", "更新", "换新", "焕新", "革新"))) or (
        head == "工程" and modifiers.endswith(("重大", "民生"))
    ):
        return True
    if head == "工程" and (len(modifiers) <= 10 and modifiers.startswith(_VAGUE_WORKS)):
        return True
    if head.endswith("大会") and modifiers.startswith(("全省", "全市", "全区", "全县", "全国", "全镇")):
        return True  # a meeting
    if head == "年活动" and modifiers[-1] in _COUNTED_YEARS:
        return True
    if head == "计划" and modifiers.endswith(ORDINARY_PLANS):
        return True
    if modifiers in _VAGUE_ACTIONS or (modifiers.endswith("总体") and modifiers != "区域发展总体"):
        return True
    return _ONLY_SCOPE.fullmatch(modifiers) is not None


def is_place(chars: str, position: int) -> bool:
    return matcher("divisions", "name", "short").at(chars, position) is not None or chars.startswith(_SCOPE, position)
