"""Noun phrases before a number: walking over tokens to the left."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...prepare.segment import Token
from .words import FALL, INCREMENT, NEVER_NOUNS, REACH, RISE, STATE_LEADS

OPEN, CLOSE = "“（《‘「『(", "”）》’」』)"
_AND, _NEGATIONS = ("及", "和", "与"), frozenset("不非未无")
PER_HEAD = frozenset(("人均", "户均", "生均", "亩均", "床均"))
_EMPTY, _LIST_NUMBERS = ("（）", "()", "、", ""), "一二三四五六七八九十0123456789"
_LIST_NUMBER = re.compile("[（(][一二三四五六七八九十\\d]{1,2}[）)]")
OPENING, CLOSING = frozenset("（("), frozenset("）)")
JOINERS = frozenset(("和", "与", "及", "以及", "暨", "·", "、", "-", "—", "/", "+"))
MEASURE_HEADS = tuple(
    "面积 人数 总量 金额 总额 数量 规模 率 额 总数 比例 标准 价格 收入 产值 产量 次数 人次 件数 里程 成本 意向 能力 进度".split()
)
_COMPOUND_HEADS = (*MEASURE_HEADS, "资金", "补贴", "经费", "指数", "费用")
GOVERNING = INCREMENT | frozenset(
    "完成 建成 达到 实现 发放 下达 拨付 下拨 划拨 追加 筹集 争取 安排 投入 减轻 支持 解决 覆盖 带动 扩大 压减 减少 降低 提高 增加 开展 实施".split()
)
_BEFORE_COMPOUND = GOVERNING | frozenset((*JOINERS, "按", "按照"))
_FIXED_HEADS = frozenset("范围 幅度 时间 水平 目标 预期目标 最大值 最小值 周期 期限 强度 均价 业务量".split())
"""Nouns that make a compound with a verb before them: 提价幅度, 实施范围, 运行时间."""
_SETTING = frozenset(
    "扩大 缩小 节省 节约 缩短 减少 延长 花费 耗费 提高 提升 达到 实现 完成 设定 确定 提出 调整 控制 降低 超过 高于 低于 明确 制定 延伸 增加 具有 保持".split()
)
VERB_TAGS = frozenset(("v", "vd", "vi", "vg", "vq"))
_NOT_NOMINAL = VERB_TAGS | {"p", "c", "r", "d", "y", "e", "o", "ul", "uz", "ug", "ud", "uv", "uyy"}
SCOPE_WORDS = frozenset(
    "全市 全省 全国 全县 全区 全州 全乡 全镇 全村 全旗 全盟 全域 全县域 我市 我省 我县 我区 我国 我州 我们 本市 本省 本县 本区 该市 该省 该县 该区 该校 该院 该公司 当地 全球 世界 全年 全部 全校 全行业 全系统 全社会".split()
)
ENGAGED = frozenset("参加 参与 接受 从事 享受 领取 取得 具备 持有 患有 享有 使用 参保".split())
"""Verbs that say which people are counted: 参加保险人数."""
_HEADCOUNTS = ("人数", "人口", "人员", "户数", "人数比例", "人数占比", "人口比例")
_INFLUENCES = ("贡献率", "拉动率", "依存度", "贡献度", "支撑率")
_PURPOSES = ("目的", "主", "目标", "导向", "核心", "重点", "代表", "主体", "主导")
_LONGEST_PURPOSE = 9
_PARTS = ("比重", "占比", "份额", "比例")
_FORECASTS = frozenset(("预计", "预期", "累计"))
_SUMMED = ("总", "涨幅", "跌幅", "增幅", "降幅", "收益", "销量", "产量")
_WIDENING = ENGAGED | _FORECASTS | {"对", "为", "在", "向", "给"}
_SUPPLYING = frozenset("供应 供给 支援 援助 捐赠 投放 输送 配送 调运 发放 拨付 提供".split())
_TRADE = ("进出口值", "进出口", "出口", "进口", "贸易额", "贸易", "进出口总额", "出口额", "进口额")
_WIDE = ("全球", "世界", "全部", "全社会")
_QUOTE_SIGNS = frozenset("“”‘’「」『』《》")
_QUOTES = {ord(c): None for c in _QUOTE_SIGNS}
_LEADS = (
    frozenset({*JOINERS, "的", "等", "之", "中", "内", "外", "上", "下", "后", "处以", "并处", "可以", "累计", "各类", "各项", "各种"})
    | SCOPE_WORDS
    | STATE_LEADS
)
_TAILS = frozenset(
    {
        *JOINERS,
        *"为例 全部 全 均 都 净 报 报收 的 之 较 比 大多 大多数 大都 占 上 中 内 里 普遍 整体 基本 全线 连 如 时 协同 联合 联手".split(),
    }
)


_WORKS = (*MEASURE_HEADS, "投资", "资金", "费用", "标准", "方案")
MAKERS = frozenset("建设 培育 查验 资助 选树 清理 查处 引育 开工 竣工".split())
LONGEST_HEAD, _LONGEST_BARE = 4, 2
_CHANGES = RISE | FALL
_ALL_KINDS = frozenset(("各类", "各项", "各种"))
_STATIVE = frozenset("相近 相同 相似 相邻 相连 相应".split())
# Words that are nouns whatever stands beside them: all but those of these tags and these words.
ODD_TAGS = _NOT_NOMINAL | {"vn", "t"}
_ODD_BEFORE = NEVER_NOUNS | SCOPE_WORDS | {*JOINERS, "的", "之"}


@dataclass(slots=True)
class Phrase:
    """A noun phrase: its text without quotes, and the half-open stretch that it covers."""

    text: str
    start: int
    end: int


def is_verb(token: Token) -> bool:
    """Whether the dictionary has the word as a verb only; 培训 and 发展 (vn) can be nouns."""
    return token.tag in VERB_TAGS


def is_attribute(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb that takes no object is the attribute of the noun behind it: 参保人员, 充电桩, 签约项目, 立场相近国家."""
    if (tokens[index].tag != "vi" and tokens[index].text not in _STATIVE) or index + 1 >= len(tokens):
        return False
    token, following = tokens[index], tokens[index + 1]
    if following.text in _AND and index + 2 < len(tokens):
        following = tokens[index + 2]  # 造纸及纸制品业
        return is_nominal(following.text, following) and tokens[index].tag == "vi"
    return following.start == token.end and is_nominal(following.text, following) and following.text not in REACH


def is_nominal(word: str, token: Token) -> bool:
    """Whether a word can stand in a noun phrase."""
    return token.tag not in _NOT_NOMINAL and word[0].isalnum() and word not in NEVER_NOUNS


def noun_phrase_before(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase that the tokens end with: nouns, attributes before 的, quoted names, coordinated nouns."""
    size = index = len(tokens)
    relative = False
    while index > 0:
        token = tokens[index - 1]
        _, _, tag, word = token
        if tag not in ODD_TAGS and word not in _ODD_BEFORE and word[0].isalnum():
            index -= 1
            continue
        if word in CLOSE:
            opening = _matching_open(tokens, index - 1)
            if opening is None:
                break
            index = opening
            continue
        if word in ("的", "之") and index < size:
            relative = True
        elif word == "或" and index < size and tokens[index].text in ("以上", "以下"):
            pass  # 65岁或以上人口
        elif word in JOINERS:
            if index == size or index == 1:
                break
        elif word in _ALL_KINDS and 1 < index < size and tokens[index - 2].tag in ("n", "nz"):
            pass  # 外资来华各类投资
        elif tag == "vn" and index < size and tokens[index].text in OPEN:
            break  # 培育“山城工匠”: before a quoted name it is the verb
        elif word == "不再" and index < size and tokens[-1].text.endswith("率"):
            pass  # 电商快件不再二次包装率
        elif word in _NEGATIONS and index < size:
            return trimmed(tokens[index - 1 :])  # 不合格农产品
        elif word in SCOPE_WORDS or not (
            is_nominal(word, token)
            or is_attribute(tokens, index - 1)
            or (relative and (tag in VERB_TAGS or tag in ("p", "d")) and word not in STATE_LEADS)
            or (
                tag in VERB_TAGS
                and word not in NEVER_NOUNS
                and (_in_compound(tokens, index) or (index == size > 1 and (tokens[index - 2].text == "的" or word == "补助")))
            )
        ):
            break
        index -= 1
    if index == size:
        return None
    first = tokens[index].text
    if index and index == size - 1 and len(first) == 1 and is_nominal(first, tokens[index]):
        return trimmed(tokens[index - 1 :]) if tokens[index - 1].text.isalpha() else None  # 面 in 增长面: half a word
    if index and first[0] == "类" and tokens[index - 1].text.isalpha():
        return trimmed(tokens[index - 1 :])  # 控制类产品
    if index < size - 2 and first in ("计划", "新") and tokens[index + 1].text in MAKERS:
        index += 1  # 计划开工重点水利项目45个, 新培育龙头企业12家
    while (
        index < size - 1
        and tokens[index].text in MAKERS
        and tokens[-1].end - tokens[index].end >= LONGEST_HEAD
        and not tokens[-1].text.endswith(_WORKS)
    ):
        index += 1  # 培育重大装备项目15个: the verb governs what is counted
    if index:
        before = tokens[index - 1].text
        if before in _WIDENING or before in SCOPE_WORDS:
            return _widened(tokens, index)
    return trimmed(tokens[index:])


def _widened(tokens: Sequence[Token], index: int) -> Phrase | None:
    """The phrase with the words before it that belong to it: A对B的贡献率, 参加保险人数, 以休闲为目的的游客."""
    before, head, lead = tokens[index - 1].text, "".join([t.text for t in tokens[-2:]]), ""
    first = index
    if before in ENGAGED:
        if head.endswith(_HEADCOUNTS):
            first = index - 1
            while first and tokens[first - 1].tag == "d" and len(tokens[first - 1].text) > 1 and tokens[first - 1].text not in NEVER_NOUNS:
                first -= 1
    elif before in ("向", "给"):
        # 向医院供应口罩: what they get is counted, not they
        index = next((i + 1 for i in range(len(tokens) - 2, index - 1, -1) if tokens[i].text in _SUPPLYING), index)
        first = index
    elif before in _WIDE and index == len(tokens) - 1 and len(tokens[index].text) <= _LONGEST_BARE:
        return Phrase(before + tokens[index].text, tokens[index - 1].start, tokens[index].end)  # 全球经济
    elif before == "对" and tokens[index].tag == "ns" and head.endswith(_TRADE):
        who = noun_phrase_before(tokens[: index - 1])  # 内地对澳门进出口值
        first = next((i for i, t in enumerate(tokens) if who is not None and t.end > who.start), index)
    elif before == "为":
        if (
            tokens[index].text in _PURPOSES
            and tokens[index + 1 : index + 2]
            and tokens[index + 1].text == "的"
            and index < _LONGEST_PURPOSE
        ):
            first = next((i for i in range(index - 2, -1, -1) if tokens[i].text == "以"), 0)
            lead = "" if tokens[first].text == "以" else "以"  # at the front of a clause it has been left out
    elif before in _FORECASTS:
        who = noun_phrase_before(tokens[: index - 1]) if index == len(tokens) - 1 and tokens[index].text.startswith(_SUMMED) else None
        whole = trimmed(tokens[index:])
        return whole and Phrase(who.text + whole.text, who.start, whole.end) if who else whole  # 高速公路预计总流量
    elif head.endswith(_INFLUENCES) or (before == "对" and _has_owner(tokens, index)) or (before == "在" and head.endswith(_PARTS)):
        at = next((i for i in range(index - 1, -1, -1) if tokens[i].text not in SCOPE_WORDS), 0)
        who = noun_phrase_before(tokens[:at]) if tokens[at].text in ("对", "在") else None
        if who is not None:
            first = next(i for i, t in enumerate(tokens) if t.end > who.start)
    whole = trimmed(tokens[index:])
    if first == index or whole is None:
        return whole
    text = lead + without_quotes("".join([t.text for t in tokens[first:]]))
    return Phrase(text[: text.rfind(whole.text[-1]) + 1], tokens[first].start - len(lead), whole.end)


def _has_owner(tokens: Sequence[Token], index: int) -> bool:
    """Whether 的 parts the phrase from ``index`` on: 地方的转移支付 of 中央财政对地方的转移支付."""
    return any(t.text == "的" for t in tokens[index + 1 : -1])


def _in_compound(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb before ``index`` is part of a measured compound: 主体补助面积, 增长面."""
    if index >= len(tokens):
        return False
    verb = tokens[index - 1].text
    if len(verb) == 2 and verb not in _SETTING and (tokens[index].text in _FIXED_HEADS or _goes_on(tokens, index)):
        return True
    if verb in GOVERNING:
        return False
    if len(verb) == 1 and index >= 2 and tokens[index - 2].text == "新":
        return True  # 新接订单量
    if index >= 2 and not is_nominal(tokens[index - 2].text, tokens[index - 2]) and tokens[index - 2].text not in _BEFORE_COMPOUND:
        return False
    head = "".join(t.text for t in tokens[index:])
    listed = len(tokens[index].text) == 1 and index + 1 < len(tokens) and tokens[index + 1].text in JOINERS  # 发案数、立案数
    # 农机具购置补贴资金, but 筹集补贴资金: at the front a verb governs what is paid
    return listed or len(head) == 1 or (head.endswith(MEASURE_HEADS if index < 2 else _COMPOUND_HEADS) and len(head) <= 6)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at ``index`` is part of such a compound itself: 研发投入强度, 增长预期目标."""
    inside = is_verb(tokens[index]) or tokens[index].text == "预期"
    return inside and index + 1 < len(tokens) and tokens[index + 1].text in _FIXED_HEADS


def _matching_open(tokens: Sequence[Token], close: int) -> int | None:
    """Index of the token that opens the bracket or quotation which token ``close`` closes."""
    depth = 0
    for index in range(close, -1, -1):
        word = tokens[index].text
        depth += (word in CLOSE) - (word in OPEN)
        if depth == 0:
            return index
    return None


def _behind_number(tokens: Sequence[Token]) -> int:
    """Where the words begin behind the number of a list: （二）某河流域. An opening bracket stands in front."""
    if len(tokens) > 2 and tokens[1].text == "、" and tokens[0].text in _LIST_NUMBERS:
        return 0 if tokens[2].text[0] in _LIST_NUMBERS else 2  # 二、欠费总额, but 一、二级医院
    if len(tokens) > 3 and tokens[2].text in CLOSING and tokens[1].text[0] in _LIST_NUMBERS:
        return 3
    return 0


def trimmed(tokens: Sequence[Token]) -> Phrase | None:
    """The phrase that tokens make without what leads to it and what trails behind."""
    if not tokens:
        return None
    first, last = _behind_number(tokens) if tokens[0].text in OPENING or tokens[0].text in _LIST_NUMBERS else 0, len(tokens)
    if last - first > 3 and tokens[first + 1].text == "的" and tokens[first + 2].text in OPEN and is_verb(tokens[first]):
        first += 2  # 带领的“某某工作室”
    while first < last and tokens[first].text in _LEADS:
        first += 1
    while first < last and ((word := tokens[last - 1].text) in _TAILS or (word in PER_HEAD and last - first > 1)):
        last -= 1
    if first >= last:
        return None
    if last - first > 2:
        if tokens[last - 3].text == "每" and last - first > 3:
            last -= 3  # 收购价每50公斤
        elif tokens[last - 2].text == "每":
            last -= 2  # 电价每千瓦时
    start, end = tokens[first].start, tokens[last - 1].end
    text = without_quotes("".join([word for _, _, _, word in tokens[first:last]]) if last - first > 1 else tokens[first].text)
    if text[-1:] == "之" and len(text) > 2:
        text, end = text[:-1], end - 1  # 教师数之三分之一
    if not text or (text[0] in "（(、" and (text in _EMPTY or _LIST_NUMBER.fullmatch(text))):
        return None
    return Phrase(text, start, end)


def without_quotes(text: str) -> str:
    """The text without quotation marks; brackets and dots stay.

    >>> without_quotes("“齐心工匠”")
    '齐心工匠'
    """
    if text.isalnum():
        return text  # most phrases
    return (text if _QUOTE_SIGNS.isdisjoint(text) else text.translate(_QUOTES)).strip("，、；：。 ")
