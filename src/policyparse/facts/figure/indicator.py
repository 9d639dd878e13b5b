"""The indicator of a figure: which noun phrase beside the number says what is counted.

Orders of words in Chinese: noun first (高技能人才35万人), number first (16所技工院校), number before a predicate (87人获得奖项), and
ellipsis, where the noun stands in the clause before (总量居全国前列).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from ...lexicon.quantity import Quantity
from ...lexicon.unit import natural_unit
from ...prepare.segment import Token
from .links import pass_links
from .phrase import (
    Phrase,
    compound_after,
    is_verb,
    noun_phrase_after,
    noun_phrase_before,
    relative_phrase_after,
    verb_phrase_after,
    without_quotes,
)
from .reading import Carried, Reading
from .share import share_of_whole
from .words import FALL, INCREMENT, PART_OF_NAME, RISE

_ORDINALS = frozenset(("首批", "首届", "首次", "第一批", "全部", "各", "共", "共有"))
_PURPOSES = ("补助", "补贴", "奖励", "资助", "奖金", "罚款", "贷款", "资金", "支持", "经费", "扶持", "奖补", "津贴", "基金")
_FINES = ("处", "并处", "可处", "处以", "可处以")
_MAKING = frozenset(
    "发布 公布 认定 评选 评定 评出 推出 印发 出台 制定 修订 编制 建成 新建 建设 打造 建立 设立 成立 签约 签订 签署 完成 调整 形成 推广 遴选 征集"
    " 发现 下达 实施 推进 启动 开工 谋划 储备 梳理 提出 明确 部署 落实 安排 取消 下放 改造 培育 开发".split()
)
_EXIST = ("有", "共有", "现有", "拥有", "设有", "建有")
_LEVEL_LINKS = ("达到", "达", "超过", "超", "不足", "不到", "为", "占", "有")
_INSTALMENT = re.compile("第[一二三四五六七八九十\\d]{1,3}[批期轮次]")
_ADDRESS = re.compile("(?:[\u4e00-\u9fff]{1,5}?(?:[省市县区州旗镇乡村]|街道)){2,5}")
_COUNTED = ("people", "organisation", "household", "count", "occasion")
_PEOPLE_UNITS = ("人", "名", "位", "人次", "户", "家")
_token_start = attrgetter("start")


def read_indicator(chars: str, quantity: Quantity, left: Sequence[Token], right: Sequence[Token], carried: Carried) -> Reading:
    """The indicator of a quantity from the tokens of its segment on the left and of its clause on the right."""
    reading = Reading(start=quantity.start, end=quantity.end)
    if quantity.form == "multiple" and chars.startswith("翻", quantity.number_start):
        reading.change = 1  # 比2019年翻一番
    right = _of_the(quantity, right, reading)
    rest = pass_links(chars, list(left), reading)
    if quantity.dimension == "percent":
        right, rest = _of_range(chars, quantity, right, rest)
    before = _nominal_clause(chars, quantity, left, reading) or noun_phrase_before(rest)
    if quantity.dimension == "currency" and rest and rest[-1].text in _FINES:
        before = None  # 由主管部门处10万元以下的罚款: who imposes it
    if before and _INSTALMENT.fullmatch(before.text):
        before = None  # 第四批690亿元国债资金
    if quantity.dimension in ("percent", "ratio") and not reading.change:
        before = share_of_whole(chars, left, before, carried, reading)
    if before and _only_acts(rest, before, quantity) and (carried.indicator or carried.topic):
        reading.action = before.text + reading.action
        before = None
    if before and not quantity.unit and all(t.tag == "vn" for t in rest if t.start >= before.start):
        before = None  # 动员20万产业工人
    if before:
        outside = [t for t in rest if t.end <= before.start]
        reading.governor = outside[-1].text if outside else ""
        if reading.governor in FALL and quantity.dimension == "percent_point" and not reading.reach:
            reading.change = -1  # 下调准备金率0.5个百分点
    adjacent = bool(before) and not reading.action and _ORDINALS.issuperset(reading.passed)
    after, index = noun_phrase_after(right)
    if after and before and adjacent and _is_counted(chars, quantity, before, left, carried):
        before, adjacent = None, False
    predicate = verb_phrase_after(right, index)
    if predicate and quantity.dimension == "count" and _makes(rest, before, reading) and (compound := compound_after(right)):
        after, predicate = compound, None  # 发布18个生态修复典型案例
        before, adjacent = (None, False) if before and before.text in _MAKING else (before, adjacent)
    if after and index > 1 and index < len(right) and right[index].text in ("了", "着") and right[index - 1].tag in ("v", "vn"):
        after, predicate = _before_verb(right, index - 1)  # 725个贫困村全面实施了政策
    elif after and predicate is None and index > 1 and right[index - 1].tag == "vn":
        people = Phrase("".join(t.text for t in right[: index - 1]), after.start, right[index - 1].start)
        if natural_unit(people.text) == "人":  # 产业工人参赛: people do what stands at the end
            after, predicate = people, Phrase(right[index - 1].text, right[index - 1].start, right[index - 1].end)
    if after is None and not before and quantity.dimension == "currency" and right and right[0].text == "的":
        after = noun_phrase_after(right[1:])[0]  # 最高100万元的贷款, but not 50亿元的企业
        after = after if after and after.text.endswith(_PURPOSES) else None
    of_measure = after is None and quantity.dimension in ("area", "length", "mass", "volume") and right and right[0].text == "的"
    if of_measure and (not before or _is_place(rest, before)):
        after = noun_phrase_after(right[1:])[0]  # 2500亩的脐橙
    if after is None and not before and (predicate is None or quantity.dimension not in ("people", "occasion", "percent")):
        after = relative_phrase_after(right)
    if before and (before.text.endswith("等") or _is_place(rest, before)):
        before, adjacent = None, False
    if quantity.dimension == "currency":
        reading.purpose = _purpose(right)
    _settle(reading, quantity, before, after, predicate, adjacent, carried)
    return reading


def _is_counted(chars: str, quantity: Quantity, before: Phrase, left: Sequence[Token], carried: Carried) -> bool:
    """Whether the number before counts the noun that this one follows: 22个乡镇725个村."""
    follows = chars[left[0].start - 1 : before.start].isalnum()
    return follows and quantity.dimension in _COUNTED and before.text == carried.indicator


def _makes(rest: Sequence[Token], before: Phrase | None, reading: Reading) -> bool:
    """Whether the verb before a number takes a thing that is made, not somebody who does something."""
    return reading.action in _MAKING or (bool(rest) and rest[-1].text in _MAKING) or (before is not None and before.text in _MAKING)


def _before_verb(right: Sequence[Token], verb: int) -> tuple[Phrase | None, Phrase | None]:
    """The noun and the predicate of tokens whose verb was taken for a part of the noun."""
    end = verb
    while end > 1 and right[end - 1].tag in ("d", "ad", "a"):
        end -= 1
    return noun_phrase_after(right[:end])[0], verb_phrase_after(right, verb)


def _of_the(quantity: Quantity, right: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """Behind a percentage: 88%的企业 is a share of what follows, 25%的增长 and 25%增长 are changes."""
    if quantity.dimension not in ("percent", "ratio") or not right:
        return right
    if right[0].text == "的":
        right, reading.of_the = right[1:], True
    word = right[0].text if right else ""
    if word in RISE or word in FALL or word in ("增速", "增幅", "降幅"):
        reading.change, reading.end = (-1 if word in FALL or word == "降幅" else 1), right[0].end
        return []
    return right


def _of_range(chars: str, quantity: Quantity, right: Sequence[Token], rest: list[Token]) -> tuple[Sequence[Token], list[Token]]:
    """缴费基数在月平均工资的60%至300%之间: what is said to lie in the range stands before 在."""
    if not chars.startswith("之间", quantity.end):
        return right, rest
    place = next((index for index, token in enumerate(rest) if token.text == "在" and index), len(rest))
    return [], rest[:place]


def _nominal_clause(chars: str, quantity: Quantity, tokens: Sequence[Token], reading: Reading) -> Phrase | None:
    """养老机构中具备医养结合能力的达到70%: a clause with 的 stands for those that it describes."""
    if reading.passed[-1:] != ["的"]:
        return None
    if not (reading.passed[-2] in _LEVEL_LINKS if len(reading.passed) > 1 else quantity.start < quantity.number_start):
        return None
    of = max(index for index, token in enumerate(tokens) if token.text == "的")
    first, last = tokens[0].start, tokens[of].start
    if not 4 <= last - first <= 24 or not any(is_verb(token) for token in tokens[:of]):
        return None
    return Phrase(without_quotes(chars[first:last]), first, last)


def _purpose(right: Sequence[Token]) -> str:
    for token in right:
        word = token.text
        if word in _PURPOSES:
            return word
    return ""


def _is_place(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase is a place name only: it says where, not what."""
    first = bisect_left(tokens, phrase.start, key=_token_start)
    if first == len(tokens) or tokens[first].tag != "ns":
        return False
    return all(t.tag == "ns" for t in tokens[first:]) or _ADDRESS.fullmatch(phrase.text) is not None


def _only_acts(tokens: Sequence[Token], phrase: Phrase, quantity: Quantity) -> bool:
    """Whether the phrase before a counted thing is a verb after all: 已培育 16名. Measured things keep it: 投资 5亿元."""
    if not tokens or tokens[-1].tag != "vn" or quantity.dimension not in _COUNTED or quantity.unit == "人次":
        return False
    inside = [t for t in tokens if t.start >= phrase.start]
    governed = len(tokens) > len(inside) and (is_verb(tokens[-len(inside) - 1]) or tokens[-len(inside) - 1].text in INCREMENT)
    return not governed and 0 < len(inside) < 3 and all(t.tag == "vn" for t in inside)


def _settle(
    reading: Reading,
    quantity: Quantity,
    before: Phrase | None,
    after: Phrase | None,
    predicate: Phrase | None,
    adjacent: bool,
    carried: Carried,
) -> None:
    measured = quantity.dimension in ("percent", "percent_point", "ratio", "rank") or reading.change != 0
    if quantity.unit == "倍" and after and not reading.reach and not reading.change:
        _number_first(reading, quantity, None, after, None)
    elif (
        measured
        and after
        and reading.of_the
        and not (reading.change and before)
        and not (before and quantity.number_start - quantity.start > 1)
    ):
        _number_first(reading, quantity, None, after, predicate)
    elif measured and after and reading.passed[:1] == ["有"]:
        _number_first(reading, quantity, None, after, predicate)  # 县里有三成行政村没有网点
    elif measured:
        _measured(reading, before, after, predicate, carried)
    elif reading.reach and before and not (after and reading.passed[0] in _EXIST and quantity.dimension in _COUNTED):
        _take(reading, before)
    elif after:
        _number_first(reading, quantity, before if adjacent else None, after, predicate)
    elif predicate and quantity.dimension in ("people", "organisation", "household", "occasion", "count") and not (before and not adjacent):
        _predicate(reading, quantity, before, predicate)
    elif before:
        _take(reading, before)
        if reading.action and (quantity.unit not in _PEOPLE_UNITS or natural_unit(before.text) != "人"):
            reading.indicator += reading.action  # 部门选拔371人
    if not reading.indicator:
        _inherit(reading, carried)
        if quantity.dimension == "currency" and reading.purpose and reading.purpose not in reading.indicator:
            reading.indicator += reading.purpose
    elif reading.indicator in PART_OF_NAME and carried.indicator:
        heads = (word for word in PART_OF_NAME if carried.indicator.endswith(word) and carried.indicator != word)
        head = max(heads, key=len, default="")  # 总额, not 额: 货运总额 and 增速 make 货运增速
        reading.indicator = carried.indicator.removesuffix(head) + reading.indicator
        reading.start = min(reading.start, carried.start)


def _measured(reading: Reading, before: Phrase | None, after: Phrase | None, predicate: Phrase | None, carried: Carried) -> None:
    """Percentages and changes: the noun on the left; 45%是…, 60%用于… take what follows along."""
    if before:
        _take(reading, before)
        if reading.action:
            reading.indicator += reading.action
        if predicate and not reading.reach and not reading.change and not reading.of_the:
            reading.indicator += predicate.text
            reading.end = max(reading.end, predicate.end)
    elif after and not reading.change:
        _number_first(reading, None, None, after, predicate)
    elif predicate and not reading.change:
        reading.indicator = carried.indicator + predicate.text
        reading.end = predicate.end


def _number_first(reading: Reading, quantity: Quantity | None, before: Phrase | None, after: Phrase, predicate: Phrase | None) -> None:
    reading.indicator, reading.end = after.text, max(reading.end, after.end)
    if len(after.text) == 1:
        reading.indicator = reading.action + after.text  # 流转1280亩地
    if before and len(before.text) > 1:
        reading.indicator = before.text + after.text
        reading.start = min(reading.start, before.start)
    elif predicate and len(after.text) <= 4:
        # 选手, 学员 alone say nothing: what they do goes before them.
        reading.indicator = f"{predicate.text}的{after.text}"
        reading.end = max(reading.end, predicate.end)


def _predicate(reading: Reading, quantity: Quantity, before: Phrase | None, predicate: Phrase) -> None:
    reading.end = max(reading.end, predicate.end)
    if quantity.dimension == "occasion" or quantity.unit == "次":
        reading.indicator = (before.text if before else "") + predicate.text
    else:
        counted = "人" if quantity.dimension == "people" else "单位"
        known = before and (quantity.dimension != "people" or natural_unit(before.text) == "人")
        reading.indicator = f"{predicate.text}的{before.text if before and known else counted}"
    if before:
        reading.start = min(reading.start, before.start)


def _take(reading: Reading, phrase: Phrase) -> None:
    reading.indicator = phrase.text
    reading.start, reading.end = min(reading.start, phrase.start), max(reading.end, phrase.end)


def _before_digits(text: str) -> str:
    """What stands before the first number of a phrase: 改造 of 改造4000户."""
    first = next((index for index, char in enumerate(text) if char.isdigit()), len(text))
    return text[:first].rstrip("（(") if first > 1 else text


def _inherit(reading: Reading, carried: Carried) -> None:
    reading.inherited = True
    if carried.indicator:
        reading.indicator = carried.indicator + reading.action
        reading.start = min(reading.start, carried.start)
    elif carried.topic:
        topic = _before_digits(carried.topic.text)
        reading.indicator = topic + (reading.action if topic != reading.action else "")
        reading.start = min(reading.start, carried.topic.start)
    elif len(reading.action) > 1:
        reading.indicator = reading.action  # 力争全年新增参保3万人
