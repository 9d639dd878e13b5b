"""Noun phrases and predicates behind a number: walking over tokens to the right."""

from __future__ import annotations

from collections.abc import Sequence

from ...prepare.segment import Token
from .phrase import CLOSE, CLOSING, JOINERS, ODD_TAGS, OPEN, OPENING, Phrase, is_attribute, is_nominal, is_verb, trimmed, without_quotes
from .words import MILESTONES, NEVER_NOUNS, REACH

_CASES = "由从将被把正"
"""A word that the dictionary lacks and that begins with one of these says what befalls the noun before: 3条河由劣Ⅴ类升为Ⅴ类."""
_NOT_COMPOUND = frozenset(("p", "c", "r", "d", "y", "t", "ul", "uz", "ug", "ud", "uv", "uj"))
_LONGEST_LIST = 16
_ALL_OF_THEM = ("都", "均", "皆", "也", "还")
_LAST = ("和", "及", "与", "以及")
_ADJECTIVAL = ("性", "型", "级", "化", "类", "式", "线", "等")
_ENDING = frozenset(("左右", "以上", "以下", "不等", "分别", "其中"))
_PLANNING = frozenset("计划 预计 要求 希望 打算 准备".split())
_ADVERBIAL = frozenset(
    "连续 先行 率先 全面 大幅 双双 大多 大都 屡创 再创 连创 创 日夜 日夜不停 昼夜 全面实施 全面推开 全面完成 顺利完成 圆满完成 满负荷 超负荷 不同程度 相继 陆续 纷纷 同台 齐聚 齐上阵".split()
)
"""Words behind the counted noun that say how it does what follows; the dictionary has them as nouns and phrases."""
_ACTING = frozenset("启动 开展 实施 完成 实现 推进 建立 开通 举办 出台 发布 推行 推出 召开 举行 设立 组建 办理 开工 竣工 投产 落户".split())
"""Verbs that the dictionary has as nouns too; between two nouns they say what the counted does: 88个城市启动试点."""
_MEASURES = ("措施", "政策", "举措", "办法", "意见", "方案", "条款", "硬招", "实招", "条例")
_AIDING = frozenset("支持 促进 推动 助力 助推 保障 服务 规范 加强 稳定 力挺 激励".split())
"""Behind measures these say what they are for."""
_ODD_AFTER = _ACTING | _AIDING | _ADVERBIAL | _PLANNING | NEVER_NOUNS | REACH | MILESTONES | _ENDING | {*JOINERS, "的"}


def noun_phrase_after(tokens: Sequence[Token]) -> tuple[Phrase | None, int]:
    """The noun phrase that the tokens begin with, and the index of the first token behind it."""
    index = 0
    while index < len(tokens):
        token = tokens[index]
        word = token.text
        if token.tag not in ODD_TAGS and word not in _ODD_AFTER and word[0].isalpha() and (token.tag or word[0] not in _CASES):
            index += 1
            continue
        if word in OPEN:
            closing = _matching_close(tokens, index)
            if closing is None:
                break
            index = closing + 1
            continue
        if word == "的":
            if index == 0 or index + 1 >= len(tokens) or not is_nominal(tokens[index + 1].text, tokens[index + 1]):
                break
        elif word in {"以上", "以下"} and index and index + 1 < len(tokens) and tokens[index - 1].tag == "m":
            pass  # 投资亿元以上项目
        elif index and (word in _ADVERBIAL or (word in _ACTING and index + 1 < len(tokens) and tokens[index + 1].text[0].isalpha())):
            break
        elif word in _AIDING and index and tokens[index - 1].text in _MEASURES:
            break  # 十条措施支持中小企业
        elif word in JOINERS:
            before = tokens[index - 1].text if index else ""
            if word in ("及", "或") and tokens[index + 1 : index + 2] and tokens[index + 1].text in ("以上", "以下"):
                index += 2  # 地级及以上城市
                continue
            if word == "、" and (end := _list_end(tokens, index)):
                index = end  # 教育、医疗等民生项目
                continue
            if not index or index + 1 >= len(tokens) or (word == "、" and not before.endswith(_ADJECTIVAL)):
                break
            after = tokens[index + 1]
            if after.tag == "m" or after.text[0].isdigit():
                break  # 1780万美元的现金和六个季度的供给
            # 示范性、引领性竞赛: behind an attribute the list goes on with whatever word comes.
            if word != "、" and not is_nominal(after.text, after) and after.text not in OPEN:
                break
            index += word == "、"
        elif word in _PLANNING and _plans(tokens, index):
            break  # 企业计划增加用工
        elif word in MILESTONES and not (index and tokens[index - 1].text.endswith(_ADJECTIVAL)):
            break  # 突破600万标箱大关, but 5个定性目标
        elif index and (token.tag == "t" or word[0].isdigit()):
            break  # 350名官兵昨天抵达, 25名学员8月5日报名
        elif not (is_nominal(word, token) or is_attribute(tokens, index)) or word in REACH or word in _ENDING or word[0] in _CASES:
            break
        index += 1
    return (trimmed(tokens[:index]) if index else None), index


def _list_end(tokens: Sequence[Token], comma: int) -> int:
    """The index behind 等 of a list of nouns that goes on with what they are examples of, 0 where there is none."""
    for index in range(comma + 1, min(len(tokens) - 1, comma + _LONGEST_LIST)):
        token = tokens[index]
        if token.text == "等":
            following = tokens[index + 1]
            return index + 1 if is_nominal(following.text, following) else 0
        if token.text in _LAST and tokens[index - 1].text not in JOINERS and not _listed_apart(tokens, index):
            return index  # 行政法规、规章和规范性文件: the list ends with what 和 adds
        if not (token.text in JOINERS or is_nominal(token.text, token) or is_attribute(tokens, index)) or token.text[0].isdigit():
            return 0
    return 0


def _listed_apart(tokens: Sequence[Token], index: int) -> bool:
    """Whether what 和 adds is no noun, or a number with a noun of its own."""
    following = tokens[index + 1]
    return following.tag == "m" or following.text[0].isdigit() or not is_nominal(following.text, following)


def _plans(tokens: Sequence[Token], index: int) -> bool:
    """Whether 计划 and the like are said of the noun before them: a verb or an adverb follows."""
    if not index or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return is_verb(following) or following.tag in ("d", "r")


def compound_after(tokens: Sequence[Token]) -> Phrase | None:
    """The noun phrase up to the end of a clause, with the verbs within it: 生态修复典型案例. None where there is no verb in it."""
    end = next((i for i, t in enumerate(tokens) if t.tag in _NOT_COMPOUND or not t.text[0].isalnum() or t.text in JOINERS), len(tokens))
    while end and (tokens[end - 1].tag == "vn" or not is_nominal(tokens[end - 1].text, tokens[end - 1])):
        end -= 1
    if end > 1 and tokens[0].text in _MEASURES and tokens[1].text in _AIDING:
        return None
    if end > 6 or not any(is_verb(t) and len(t.text) > 1 for t in tokens[:end]):
        return None
    return trimmed(tokens[:end])


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
        depth += (word in OPEN) - (word in CLOSE)
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
    said = (
        is_verb(token)
        or word == "获"
        or token.tag in ("p", "vn")
        or (not token.tag and word[0] in _CASES)
        or (word in _PLANNING and _plans(tokens, first))
    )
    if not said or word in (
        "是",
        "为",
        "以上",
        "左右",
        "不等",
        "不到",
        "不足",
    ):
        return None
    while tokens[index].text in _ALL_OF_THEM and index < first:
        index += 1  # 95%的学生都能入学: 能入学的学生
    end = _clause_end(tokens, first)
    if tokens[end - 1].text == "的" and end == len(tokens):
        return None  # 42家单位实施的44个项目: an attribute of what comes next
    text = without_quotes("".join(t.text for t in tokens[index:end]))
    return Phrase(text, tokens[index].start, tokens[end - 1].end) if len(text) > 1 else None


def _ends_with_verb(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a verb without an object stands before a list mark, and a noun behind it that is none: the list goes on with other things."""
    verb, following = tokens[end - 1], tokens[end + 1]
    return end - first == 1 and (is_verb(verb) or verb.tag == "vn") and is_nominal(following.text, following) and following.tag != "vn"


def _clause_end(tokens: Sequence[Token], first: int) -> int:
    """Where the clause of a verb ends: at a mark, at a bracket that closes around it, before one that does not close within it."""
    opened: list[int] = []
    for index in range(first, len(tokens)):
        word = tokens[index].text
        if word in "，。；：！？":
            return opened[0] if opened else index
        if word == "、" and index > first and index + 1 < len(tokens) and _ends_with_verb(tokens, first, index):
            return opened[0] if opened else index  # 100%全覆盖、农村不低于50%
        if word in OPENING:
            opened.append(index)
        elif word in CLOSING:
            if not opened:
                return index
            opened.pop()
    return opened[0] if opened else len(tokens)
