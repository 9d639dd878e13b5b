"""The indicator of a figure: which noun phrase beside the number says what is counted.

Orders of words in Chinese: noun first (高技能人才35万人), number first (16所技工院校), number before a predicate (87人获得奖项), and
ellipsis, where the noun stands in the clause before (总量居全国前列).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...lexicon.quantity import Quantity
from ...prepare.segment import Token
from .counted import counted_noun, is_body, is_people
from .inherit import PURPOSES
from .left_out import with_inner_verb, with_mean, with_owner, with_rate_base, without_examples, without_maker
from .links import pass_links
from .not_measured import acts_on, ends_list, is_base, is_each, is_given, owner_of_base
from .payment import share_paid
from .phrase import PER_HEAD, Phrase, is_verb, noun_phrase_before, without_quotes
from .phrase_after import compound_after, noun_phrase_after, relative_phrase_after, verb_phrase_after
from .predicate import before_verb, is_theirs_not, last_verb, state_of, with_verb
from .reading import BEYOND, Carried, Reading
from .settle import COUNTED, RATES, settle
from .share import is_share, share_of_whole
from .words import FALL, INCREMENT, RISE

_ORDINALS = frozenset(("首批", "首届", "首次", "第一批", "全部", "各", "共", "共有"))
_PURPOSE_WORDS = frozenset(PURPOSES)
_FINES = frozenset(("处", "并处", "可处", "处以", "可处以"))
_MAKING = frozenset(
    "发布 公布 认定 评选 评定 评出 推出 印发 出台 制定 修订 编制 建成 新建 建设 打造 建立 设立 成立 签约 签订 签署 完成 调整 形成 推广 遴选 征集"
    " 发现 下达 实施 推进 启动 开工 谋划 储备 梳理 提出 明确 部署 落实 安排 取消 下放 改造 培育 开发"
    " 安装 加装 设置 增设 开设 布设 架设 配备 配置 接入 购置 采购 添置 投放 铺设 搭建 开通 组建 创建".split()
)
_LEVEL_LINKS = frozenset(("达到", "达", "超过", "超", "不足", "不到", "为", "占", "有"))
_GIVING = frozenset("提供 给予 发放 拨付 下拨 捐赠 拨出 安排 筹集".split())
_LONGEST_DEED = 8
_FORECASTERS = tuple("当局 公司 集团 专家 部门 机构 气象台 协会 银行 分析师 人士 局 厅 委 署 专班 指挥部 研究院 中心 方".split())
_ONE_OF = frozenset("一座 一个 一家 一处 一条 一所 一栋 一片 一块 一间 一口 一方".split())
_MEASURED = ("area", "length", "mass", "volume")
_CUTTING, _CUT = (
    frozenset("削减 压减 压缩 减少 调减 核减 裁减 缩减 精简".split()),
    ("mass", "area", "currency", "people", "count", "volume"),
)
_GROUNDS = ("基础", "前提", "情况", "条件", "背景")
_INSTALMENT = re.compile("第[一二三四五六七八九十\\d]{1,3}[批期轮次]")
_ADDRESS = re.compile("(?:[\u4e00-\u9fff]{1,5}?(?:[省市县区州旗镇乡村]|街道)){2,5}")
_PEOPLE_CLASSIFIERS = ("名", "位")
_DOERS_ONLY = ("家", "户", "所")
_BETWEEN = frozenset(("了", "着", "各类", "各", "各项", "其"))
_BUILDING = frozenset("建设 改造 培育 新建 打造 实施 布局 推进".split())
_COMPARING = frozenset(("低于", "高于", "少于", "多于"))
_DEARER, _CHEAPER = ("涨价", "提价", "加价", "增产", "增收", "升值", "增值"), ("降价", "减价", "跌价", "减产", "减收", "减员", "贬值")
_PRICED = (*_DEARER, *_CHEAPER)
_RATIOS = ("率", "比", "占比", "比重", "比例", "度", "份额")
_YIELDS = (
    *PURPOSES,
    *"规模 投资 收入 产值 损失 市场 价值 效益 增量 总额 缺口 订单 销售额 金额 现金 股份 股权 债券 借款 货款 意向 商机 税收 利润".split(),
)


def read_indicator(chars: str, quantity: Quantity, left: Sequence[Token], right: Sequence[Token], carried: Carried) -> Reading:
    """The indicator of a quantity from the tokens of its segment on the left and of its clause on the right."""
    reading = Reading("", quantity.start, quantity.end)
    dimension, is_percent = quantity.dimension, quantity.dimension == "percent"
    if quantity.form == "multiple" and chars.startswith("翻", quantity.number_start):
        reading.change = 1  # 比2019年翻一番
    if is_percent and chars.startswith(BEYOND, quantity.start, quantity.number_start):
        reading.change = 1  # 与往年相比超出三成: how far, not more than what
    if not quantity.unit and chars.startswith("对", quantity.end):
        right = []  # 50亿对学校
    elif right and (is_percent or dimension == "ratio"):
        right = _of_the(right, reading)
    served = is_given(chars, quantity, right)
    left = [] if served else left
    rest = pass_links(chars, list(left), reading)
    passed = reading.passed
    if passed and passed[0] in _ONE_OF and quantity.dimension in _MEASURED:
        rest, reading.action = [], ""  # 新建一座600平方米的服务站
    if is_percent and chars.startswith("之间", quantity.end):
        right, rest = [], _before_range(rest)
    if dimension == "rank" and rest and rest[-1].text.endswith(("中", "里")) and len(rest[-1].text) < 3:
        rest = []  # 在全省16个市中排名第二
    before = _nominal_clause(chars, quantity, left, reading) if passed and passed[-1] == "的" else None
    if before is None and rest:
        before = noun_phrase_before(rest)
        if before is not None and before.text in PER_HEAD and not reading.action:
            passed.append(before.text)  # 提高养老金，人均增长10%
            before = None
    if before is not None and carried.indicator and "预计" in passed and before.text.endswith(_FORECASTERS):
        before = None  # 当局预计全年可达3300万人次: who says so
    if before is not None:
        before = _stated_before(chars, quantity, rest, before, reading)
    if is_percent and not reading.change and not reading.reach and reading.action.endswith(_PRICED):
        reading.change = -1 if reading.action.endswith(_CHEAPER) else 1
        reading.action = reading.action if before else ""  # 粮食总产量8.24万吨，增产0.7%
    if (not reading.change and (is_percent or dimension == "ratio")) or is_share(chars, before):
        before = share_of_whole(chars, left, before, carried, reading)
    if before and _only_acts(rest, before, quantity) and (carried.indicator or carried.topic):
        reading.action = before.text + reading.action
        before = None
    if before and not quantity.unit and all(t.tag == "vn" for t in rest if t.start >= before.start):
        before = None  # 动员20万产业工人
    if before:
        _govern(reading, quantity, before, rest)
        if dimension in RATES and _is_linked(quantity, before, rest, reading):
            settle(reading, quantity, before, None, None, False, carried)
            return reading
    adjacent = before is not None and not reading.action and _ORDINALS.issuperset(passed)
    after, index = noun_phrase_after(right)
    whole = after
    if after and index > 1:
        after = counted_noun(quantity, after, right, index)
        reading.whole = whole.text if after is not whole and whole else ""
    if after and before and dimension in COUNTED and is_each(rest, before):
        before, adjacent = None, False  # 每个县至少建成1所照护中心
    if after and before and adjacent:
        if ends_list(quantity, before, rest) or acts_on(quantity, before, rest) or _is_counted(chars, quantity, before, left, carried):
            before, adjacent = None, False
        elif dimension in COUNTED and len(rest) > 1 and rest[-1].text in _BUILDING:
            before, adjacent = None, False  # 园区建设12个项目: what is done to them
    predicate = verb_phrase_after(right, index) if after is whole else last_verb(after, right[index - 1]) or state_of(after, right)
    if predicate and dimension == "count" and _makes(rest, before, reading) and (compound := compound_after(right)):
        after, predicate = compound, None  # 发布18个生态修复典型案例
        before, adjacent = (None, False) if before and before.text in _MAKING else (before, adjacent)
    if predicate and after and (served or is_theirs_not(chars, predicate, left, right)):
        predicate = None
    if after is None and predicate and quantity.unit not in _DOERS_ONLY and (dimension == "count" or quantity.unit in _PEOPLE_CLASSIFIERS):
        after, predicate = with_verb(right, predicate)  # 3万台联合收割机投入麦收
    if after and index > 1:
        last = right[index - 1]
        if index < len(right) and right[index].text in ("了", "着") and (is_verb(last) or last.tag == "vn"):
            after, predicate = before_verb(right, index - 1)  # 725个贫困村全面实施了政策
        elif predicate is None and last.tag == "vn":
            people = Phrase("".join(t.text for t in right[: index - 1]), after.start, last.start)
            if is_people(people.text) or (quantity.unit == "家" and is_body(people.text)):  # 产业工人参赛: they do what stands at the end
                after, predicate = people, Phrase(last.text, last.start, last.end)
    if right and right[0].text == "的":
        before, after = _behind_of(quantity, right[1:], rest, before, after, reading)
    if after is None and not before and (predicate is None or dimension not in ("people", "occasion", "percent")):
        after = relative_phrase_after(right)
    if before and (before.text.endswith("等") or (_is_place(rest, before) and "占" not in passed)):
        before, adjacent = None, False
    if dimension == "currency":
        reading.purpose = next((word for _, _, _, word in right if word in _PURPOSE_WORDS), "")
    settle(reading, quantity, before, after, predicate, adjacent, carried)
    unnamed = not reading.indicator or reading.inherited or (reading.indicator[0] == "每" and not is_percent)
    if unnamed and chars.startswith("的标准", quantity.end):
        _by_standard(reading, right)
    if (is_percent or dimension == "ratio") and reading.indicator:
        reading.indicator = share_paid(reading.indicator)
    if chars.startswith("的", quantity.end):
        reading.indicator = without_maker(reading.indicator)
    return reading


def _stated_before(chars: str, quantity: Quantity, rest: list[Token], before: Phrase, reading: Reading) -> Phrase | None:
    """The noun phrase before a number as far as it can be what is counted, with what belongs to it."""
    phrase: Phrase | None = before
    if chars[before.end] in "上下" and before.text.endswith(_GROUNDS):
        place = next((i for i in range(len(rest) - 1, 0, -1) if rest[i].text == "在" and rest[i].end <= before.start), 0)
        phrase = noun_phrase_before(pass_links(chars, rest[:place], Reading()))  # 目标是在提高效益的基础上增长7%
    if phrase and reading.reach and reading.passed[0] in _LEVEL_LINKS:
        phrase = with_inner_verb(rest, phrase)
    if phrase:
        phrase = with_mean(rest, with_owner(rest, phrase))
        phrase = with_rate_base(chars, rest[0].start, without_examples(chars, phrase))
        if chars[phrase.start - 1] in "涉准" and not phrase.text.startswith(("及", "备", "则")):
            phrase = Phrase(chars[phrase.start - 1] + phrase.text, phrase.start - 1, phrase.end)  # 涉未成年人案件
    if phrase and quantity.dimension == "currency" and ((rest and rest[-1].text in _FINES) or is_base(rest, phrase)):
        return None  # 由主管部门处10万元以下的罚款: who imposes it; 每个子女每月1000元
    if phrase and quantity.dimension in COUNTED and (owner := owner_of_base(rest, phrase)):
        return owner
    if phrase and phrase.text.startswith("第") and _INSTALMENT.fullmatch(phrase.text):
        return None  # 第四批690亿元国债资金
    return phrase


def _behind_of(
    quantity: Quantity, right: Sequence[Token], rest: Sequence[Token], before: Phrase | None, after: Phrase | None, reading: Reading
) -> tuple[Phrase | None, Phrase | None]:
    """The noun phrases before and behind a number that 的 follows: where nothing else is counted, what stands behind 的 is.

    Args:
        right: the words behind 的.
        rest: the words that end with the phrase before.
    """
    is_money = quantity.dimension == "currency"
    if before and is_money and reading.action in _GIVING:
        given = noun_phrase_after(right)[0]  # 向受灾企业提供2亿元的财政援助
        before, after = (None, given) if given else (before, after)
    if after is None and not before and is_money:
        after = noun_phrase_after(right)[0]  # 最高100万元的贷款, but not 50亿元的企业
        after = after if after and after.text.endswith(_YIELDS) else None
    if after is None and not before and reading.change:
        after, reading.of_the = noun_phrase_after(right)[0], True  # 增加900兆瓦的发电能力
    is_measured = quantity.dimension in _MEASURED or quantity.unit == "人次"
    if after is None and is_measured and (not before or _is_place(rest, before)):
        after = noun_phrase_after(right)[0]  # 2500亩的脐橙
    return before, after


def _is_linked(quantity: Quantity, before: Phrase, rest: Sequence[Token], reading: Reading) -> bool:
    """Whether a rate reaches or changes the noun before it (占比达到5%, 产值增长5%): what follows says nothing of it."""
    if not (reading.reach or reading.change) or reading.of_the or quantity.unit == "倍" or reading.passed[:1] == ["有"]:
        return False
    return not before.text.endswith("等") and not _is_place(rest, before)


def _by_standard(reading: Reading, right: Sequence[Token]) -> None:
    """按每平方米3元的标准减免热费: what is done by that standard, where nothing else says what is measured."""
    start = next((i + 1 for i, t in enumerate(right) if t.text == "标准"), 0)
    done = verb_phrase_after(right, start) if start else None
    if done is None and start and start + 1 < len(right):
        end = next((i for i in range(start, len(right)) if not right[i].text[0].isalnum()), len(right))
        text = "".join([t.text for t in right[start:end]])
        done = Phrase(text, right[start].start, right[end - 1].end) if 1 < len(text) <= _LONGEST_DEED else None  # 定额扣除
    if done:
        reading.indicator, reading.end = done.text.removeprefix("给予"), done.end


def _govern(reading: Reading, quantity: Quantity, before: Phrase, rest: Sequence[Token]) -> None:
    """The word that governs the noun; 下调准备金率0.5个百分点, 降低成本5% and 产品降价5% are changes."""
    index = bisect_left(rest, (before.start,)) - 1
    while index >= 0 and (rest[index].end > before.start or rest[index].text in _BETWEEN):
        index -= 1
    governor = rest[index].text if index >= 0 else ""
    if governor in _COMPARING and index > 0 and rest[index - 1].text == "不":
        reading.limit, governor = "不" + governor, ""  # 不低于装机容量10%: how much at least, no fall
    reading.governor = governor
    if governor in _CUTTING and not reading.reach and not reading.change and quantity.dimension in _CUT:
        reading.change = -1  # 削减排放420吨
    if reading.reach or reading.change or quantity.dimension not in ("percent", "percent_point"):
        return
    if before.text.endswith(_PRICED):
        reading.change = -1 if before.text.endswith(_CHEAPER) else 1
    elif quantity.dimension == "percent_point" or not before.text.endswith(_RATIOS):
        reading.change = -1 if governor in FALL else 1 if governor in RISE else 0


def _is_counted(chars: str, quantity: Quantity, before: Phrase, left: Sequence[Token], carried: Carried) -> bool:
    """Whether the number before counts the noun that this one follows: 22个乡镇725个村."""
    follows = chars[left[0].start - 1 : before.start].isalnum()
    return follows and quantity.dimension in COUNTED and carried.indicator.endswith(before.text)


def _makes(rest: Sequence[Token], before: Phrase | None, reading: Reading) -> bool:
    """Whether the verb before a number takes a thing that is made, not somebody who does something."""
    built = reading.passed[:1] in (["建有"], ["设有"], ["配有"])
    return (
        built or reading.action in _MAKING or (bool(rest) and rest[-1].text in _MAKING) or (before is not None and before.text in _MAKING)
    )


def _of_the(right: Sequence[Token], reading: Reading) -> Sequence[Token]:
    """Behind a percentage: 88%的企业 is a share of what follows, 25%的增长 and 25%增长 are changes."""
    if right[0].text == "的":
        right, reading.of_the = right[1:], True
    word = right[0].text if right else ""
    if word in RISE or word in FALL or word in {"增速", "增幅", "降幅", "涨幅", "跌幅", "增长速度", "增长率"}:
        reading.change, reading.end = (-1 if word in FALL or word in ("降幅", "跌幅") else 1), right[0].end
        return []
    return right


def _before_range(rest: list[Token]) -> list[Token]:
    """缴费基数在月平均工资的60%至300%之间: what is said to lie in the range stands before 在."""
    place = next((index for index, token in enumerate(rest) if token.text == "在" and index), len(rest))
    return rest[:place]


def _nominal_clause(chars: str, quantity: Quantity, tokens: Sequence[Token], reading: Reading) -> Phrase | None:
    """养老机构中具备医养结合能力的达到70%: a clause with 的 stands for those that it describes. 的 is what was passed last."""
    if not (reading.passed[-2] in _LEVEL_LINKS if len(reading.passed) > 1 else quantity.start < quantity.number_start):
        return None
    of = max(index for index, token in enumerate(tokens) if token.text == "的")
    first, last = tokens[0].start, tokens[of].start
    if not 4 <= last - first <= 24 or not any(is_verb(token) for token in tokens[:of]):
        return None
    return Phrase(without_quotes(chars[first:last]), first, last)


def _is_place(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase is a place name only: it says where, not what."""
    first = bisect_left(tokens, (phrase.start,))
    if first == len(tokens) or tokens[first].tag != "ns":
        return False
    return all(t.tag == "ns" for t in tokens[first:]) or _ADDRESS.fullmatch(phrase.text) is not None


def _only_acts(tokens: Sequence[Token], phrase: Phrase, quantity: Quantity) -> bool:
    """Whether the phrase before a counted thing is a verb after all: 已培育 16名. Measured things keep it: 投资 5亿元."""
    if not tokens or tokens[-1].tag != "vn" or quantity.dimension not in COUNTED or quantity.unit == "人次":
        return False
    inside = [t for t in tokens if t.start >= phrase.start]
    governed = len(tokens) > len(inside) and (is_verb(tokens[-len(inside) - 1]) or tokens[-len(inside) - 1].text in INCREMENT)
    return not governed and 0 < len(inside) < 3 and all(t.tag == "vn" for t in inside)
