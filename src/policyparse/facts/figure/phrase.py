"""Noun phrases beside a number: walking over tokens to the left and to the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...prepare.segment import Token
from .words import INCREMENT, MILESTONES, NEVER_NOUNS, REACH, STATE_LEADS

_OPEN, _CLOSE = "“（《‘「『(", "”）》’」』)"
_NEGATIONS = ("不", "非", "未", "无")
_NOT_COMPOUND = frozenset(("p", "c", "r", "d", "y", "t", "ul", "uz", "ug", "ud", "uv", "uj"))
PER_HEAD = ("人均", "户均")
_LONGEST_LIST = 16
_EMPTY = ("（）", "()", "、", "")
_LIST_NUMBERS = "一二三四五六七八九十0123456789"
_OPENING, _CLOSING = ("（", "("), ("）", ")")
_JOINERS = ("和", "与", "及", "以及", "暨", "·", "、", "-", "—", "/", "+")
_ADJECTIVAL = ("性", "型", "级", "化", "类", "式", "线", "等")
MEASURE_HEADS = (
    "面积",
    "人数",
    "总量",
    "金额",
    "总额",
    "数量",
    "规模",
    "率",
    "额",
    "总数",
    "比例",
    "标准",
    "价格",
    "收入",
    "产值",
    "产量",
    "次数",
    "人次",
    "件数",
    "里程",
    "成本",
    "意向",
    "能力",
)
_COMPOUND_HEADS = (*MEASURE_HEADS, "资金", "补贴", "经费", "指数", "费用")
_GOVERNING = INCREMENT | frozenset(
    "完成 建成 达到 实现 发放 安排 投入 减轻 支持 解决 覆盖 带动 扩大 压减 减少 降低 提高 增加 开展 实施".split()
)
VERB_TAGS = frozenset(("v", "vd", "vi", "vg", "vq"))
_NOT_NOMINAL = VERB_TAGS | {"p", "c", "r", "d", "y", "e", "o", "ul", "uz", "ug", "ud", "uv", "uyy"}
SCOPE_WORDS = frozenset(
    "全市 全省 全国 全县 全区 全州 全乡 全镇 全村 全旗 全盟 全域 全县域 我市 我省 我县 我区 我国 我州 我们 本市 本省 本县 本区 该市 该省 该县 该区 该校 该院 该公司 当地 全球 世界 全年 全部 全校 全行业 全系统 全社会".split()
)
_QUOTE_SIGNS = frozenset("“”‘’「」『』《》")
_QUOTES = {ord(c): None for c in _QUOTE_SIGNS}
_LEADS = frozenset({*_JOINERS, "的", "等", "之", "中", "内", "外", "上", "下", "后"}) | SCOPE_WORDS | STATE_LEADS
_TAILS = frozenset({*_JOINERS, *"全部 全 均 都 占 上 中 内 里 普遍 整体 基本 全线 如 协同 联合 联手".split()})


# Words that are nouns whatever stands beside them: all but those of these tags and these words.
_ODD_TAGS = _NOT_NOMINAL | {"vn", "t"}
_ODD_BEFORE = NEVER_NOUNS | SCOPE_WORDS | {*_JOINERS, "的", "之"}
_ENDING = frozenset(("左右", "以上", "以下", "不等", "分别", "其中"))
_PLANNING = frozenset("计划 预计 要求 希望 打算 准备".split())
_ODD_AFTER = _PLANNING | NEVER_NOUNS | REACH | MILESTONES | _ENDING | {*_JOINERS, "的"}


class Phrase(NamedTuple):
    """A noun phrase: its text without quotes, and the half-open stretch that it covers."""

    text: str
    start: int
    end: int


def is_verb(token: Token) -> bool:
    """Whether the dictionary has the word as a verb only; 培训 and 发展 (vn) can be nouns."""
    return token.tag in VERB_TAGS


def is_attribute(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb that takes no object is the attribute of the noun behind it: 参保人员, 充电桩, 签约项目."""
    if tokens[index].tag != "vi" or index + 1 >= len(tokens):
        return False
    token, following = tokens[index], tokens[index + 1]
    return following.start == token.end and is_nominal(following.text, following) and following.text not in REACH


def is_nominal(word: str, token: Token) -> bool:
    """Whether a word can stand in a noun phrase."""
    return token.tag not in _NOT_NOMINAL and word[0].isalnum() and word not in NEVER_NOUNS


def noun_phrase_before(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase that the tokens end with: nouns, attributes before 的, quoted names, coordinated nouns."""
    index, relative = len(tokens), False
    while index > 0:
        token = tokens[index - 1]
        word = token.text
        if token.tag not in _ODD_TAGS and word not in _ODD_BEFORE and word[0].isalnum():
            index -= 1
            continue
        if word in _CLOSE:
            opening = _matching_open(tokens, index - 1)
            if opening is None:
                break
            index = opening
            continue
        if word in ("的", "之") and index < len(tokens):
            relative = True
        elif word in _JOINERS:
            if index == len(tokens) or index == 1:
                break
        elif token.tag == "vn" and index < len(tokens) and tokens[index].text in _OPEN:
            break  # 培育“山城工匠”: before a quoted name it is the verb
        elif word in _NEGATIONS and index < len(tokens):
            return _trimmed(tokens[index - 1 :])  # 不合格农产品
        elif word in SCOPE_WORDS or not (
            is_nominal(word, token)
            or is_attribute(tokens, index - 1)
            or (relative and (is_verb(token) or token.tag in ("p", "d")) and word not in STATE_LEADS)
            or (is_verb(token) and (_in_compound(tokens, index) or (index == len(tokens) > 1 and tokens[index - 2].text == "的")))
        ):
            break
        index -= 1
    if index and len(tokens) - index == 1 and len(tokens[index].text) == 1 and is_nominal(tokens[index].text, tokens[index]):
        return _trimmed(tokens[index - 1 :]) if tokens[index - 1].text.isalpha() else None  # 面 in 增长面: half a word
    return _trimmed(tokens[index:])


def _in_compound(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb before ``index`` is part of a measured compound: 主体补助面积, 增长面."""
    if index >= len(tokens) or tokens[index - 1].text in _GOVERNING:
        return False
    if index >= 2 and not is_nominal(tokens[index - 2].text, tokens[index - 2]) and tokens[index - 2].text not in _GOVERNING:
        return False
    head = "".join(t.text for t in tokens[index:])
    # 农机具购置补贴资金, but 筹集补贴资金: at the front a verb governs what is paid
    return len(head) == 1 or (head.endswith(MEASURE_HEADS if index < 2 else _COMPOUND_HEADS) and len(head) <= 6)


def _matching_open(tokens: Sequence[Token], close: int) -> int | None:
    """Index of the token that opens the bracket or quotation which token ``close`` closes."""
    depth = 0
    for index in range(close, -1, -1):
        word = tokens[index].text
        depth += (word in _CLOSE) - (word in _OPEN)
        if depth == 0:
            return index
    return None


def _behind_number(tokens: Sequence[Token]) -> int:
    """Where the words begin behind the number of a list: （二）某河流域."""
    if len(tokens) > 3 and tokens[0].text in _OPENING and tokens[2].text in _CLOSING and tokens[1].text[0] in _LIST_NUMBERS:
        return 3
    return 0


def _trimmed(tokens: Sequence[Token]) -> Phrase | None:
    first, last = _behind_number(tokens), len(tokens)
    while first < last and tokens[first].text in _LEADS:
        first += 1
    while first < last and (tokens[last - 1].text in _TAILS or (last - first > 1 and tokens[last - 1].text in PER_HEAD)):
        last -= 1
    if first >= last:
        return None
    start, end = tokens[first].start, tokens[last - 1].end
    text = without_quotes("".join([t.text for t in tokens[first:last]]) if last - first > 1 else tokens[first].text)
    return Phrase(text, start, end) if text and (len(text) > 2 or text not in _EMPTY) else None


def noun_phrase_after(tokens: Sequence[Token]) -> tuple[Phrase | None, int]:
    """The noun phrase that the tokens begin with, and the index of the first token behind it."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        word = token.text
        if token.tag not in _ODD_TAGS and word not in _ODD_AFTER and word[0].isalpha():
            index += 1
            continue
        if word in _OPEN:
            closing = _matching_close(tokens, index)
            if closing is None:
                break
            index = closing + 1
            continue
        if word == "的":
            if index == 0 or index + 1 >= len(tokens) or not is_nominal(tokens[index + 1].text, tokens[index + 1]):
                break
        elif word in _JOINERS:
            before = tokens[index - 1].text if index else ""
            if word == "、" and (end := _list_end(tokens, index)):
                index = end  # 教育、医疗等民生项目
                continue
            if not index or index + 1 >= len(tokens) or (word == "、" and not before.endswith(_ADJECTIVAL)):
                break
            after = tokens[index + 1]
            if after.tag == "m" or after.text[0].isdigit():
                break  # 1780万美元的现金和六个季度的供给
            # 示范性、引领性竞赛: behind an attribute the list goes on with whatever word comes.
            if word != "、" and not is_nominal(after.text, after) and after.text not in _OPEN:
                break
            index += word == "、"
        elif word in _PLANNING and _plans(tokens, index):
            break  # 企业计划增加用工
        elif word in MILESTONES and not (index and tokens[index - 1].text.endswith(_ADJECTIVAL)):
            break  # 突破600万标箱大关, but 5个定性目标
        elif index and (token.tag == "t" or word[0].isdigit()):
            break  # 350名官兵昨天抵达, 25名学员8月5日报名
        elif not (is_nominal(word, token) or is_attribute(tokens, index)) or word in REACH or word in _ENDING:
            break
        index += 1
    return (_trimmed(tokens[:index]) if index else None), index


def _list_end(tokens: Sequence[Token], comma: int) -> int:
    """The index behind 等 of a list of nouns that goes on with what they are examples of, 0 where there is none."""
    for index in range(comma + 1, min(len(tokens) - 1, comma + _LONGEST_LIST)):
        token = tokens[index]
        if token.text == "等":
            following = tokens[index + 1]
            return index + 1 if is_nominal(following.text, following) else 0
        if not (token.text in _JOINERS or is_nominal(token.text, token) or is_attribute(tokens, index)) or token.text[0].isdigit():
            return 0
    return 0


def _plans(tokens: Sequence[Token], index: int) -> bool:
    """Whether 计划 and the like are said of the noun before them: a verb or an adverb follows."""
    if not index or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return is_verb(following) or following.tag in ("d", "r")


def compound_after(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase up to the end of a clause, with the verbs within it: 生态修复典型案例. None where there is no verb in it."""
    end = next((i for i, t in enumerate(tokens) if t.tag in _NOT_COMPOUND or not t.text[0].isalnum() or t.text in _JOINERS), len(tokens))
    while end and (tokens[end - 1].tag == "vn" or not is_nominal(tokens[end - 1].text, tokens[end - 1])):
        end -= 1
    if end > 6 or not any(is_verb(t) and len(t.text) > 1 for t in tokens[:end]):
        return None
    return _trimmed(tokens[:end])


def relative_phrase_after(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase behind 的 where the tokens begin with its attribute: 务实管用的政策文件."""
    for index, token in enumerate(tokens[:14]):
        word = token.text
        if word in "，。；：！？、":
            return None
        if word == "的" and index:
            return noun_phrase_after(tokens[index + 1 :])[0]
    return None


def _matching_close(tokens: Sequence[Token], opening: int) -> int | None:
    depth = 0
    for index in range(opening, len(tokens)):
        word = tokens[index].text
        depth += (word in _OPEN) - (word in _CLOSE)
        if depth == 0:
            return index
    return None


def verb_phrase_after(tokens: Sequence[Token], index: int) -> Phrase | None:
    """What is said of the counted noun: the tokens from ``index`` if they begin with a verb, to the end of the clause."""
    while index < len(tokens) and tokens[index].tag == "t":
        index += 1
    first = index
    while first < len(tokens) and tokens[first].tag == "d":
        first += 1
    if first >= len(tokens):
        return None
    token = tokens[first]
    word = token.text
    if not (is_verb(token) or token.tag in ("p", "vn") or (word in _PLANNING and _plans(tokens, first))) or word in (
        "是",
        "为",
        "以上",
        "左右",
        "不等",
    ):
        return None
    end = _clause_end(tokens, first)
    if tokens[end - 1].text == "的" and end == len(tokens):
        return None  # 42家单位实施的44个项目: an attribute of what comes next
    text = without_quotes("".join(t.text for t in tokens[index:end]))
    return Phrase(text, tokens[index].start, tokens[end - 1].end) if len(text) > 1 else None


def _clause_end(tokens: Sequence[Token], first: int) -> int:
    """Where the clause of a verb ends: at a mark, at a bracket that closes around it, before one that does not close within it."""
    opened: list[int] = []
    for index in range(first, len(tokens)):
        word = tokens[index].text
        if word in "，。；：！？":
            return opened[0] if opened else index
        if word in _OPENING:
            opened.append(index)
        elif word in _CLOSING:
            if not opened:
                return index
            opened.pop()
    return opened[0] if opened else len(tokens)


def without_quotes(text: str) -> str:
    """The text without quotation marks; brackets and dots stay.

    >>> without_quotes("“齐心工匠”")
    '齐心工匠'
    """
    return (text if _QUOTE_SIGNS.isdisjoint(text) else text.translate(_QUOTES)).strip("，、；：。 ")
