"""Which of the phrases around a number is its indicator: the noun before it, the noun behind it with what is said of it, or none."""

from __future__ import annotations

import re

from ...lexicon.quantity import Quantity
from ...lexicon.unit import natural_unit
from .inherit import COUNTING_UNITS, DONE, PURPOSES, inherit
from .left_out import without_when
from .phrase import Phrase
from .reading import Carried, Reading
from .scope import names_place
from .words import PART_OF_NAME

_SUMMED_UP = ("合计", "共计", "总计")
_SETTING_ASIDE = ("拿出", "安排", "提取", "预留", "划出", "留出", "腾出")
_SIZES_OF = ("时速", "全长", "总长", "长度", "高度", "宽度", "跨度", "工期", "海拔", "里程")
"""What a thing has, which nothing else belongs to."""
_PACES = ("涨幅", "降幅", "跌幅", "升幅")
COUNTED = frozenset(("people", "organisation", "household", "count", "occasion"))
RATES = frozenset(("percent", "percent_point", "ratio", "rank"))
_GIVEN = re.compile(f"给予(?:一次性)?([\u4e00-\u9fff]{{0,10}}?(?:{'|'.join(PURPOSES)}))\\Z")
_ATTRIBUTES = ("专项", "定额", "综合", "限额")
_HANDING = frozenset(("给予", "予以", "发放", "提供", "拨付", "下达", "支付"))
_PAID = ("补助", "补贴", "奖励", "资助", "津贴", "奖补", "支持", "贴息")
_EXIST = ("有", "共有", "现有", "已有", "拥有", "设有", "建有")
_DOERS = ("家", "个", "户", "所")
_LEVELS = ("高位", "低位", "区间", "水平", "高点", "速度", "增速", "范围", "份额", "比重", "比例")
_SUMS = frozenset("投资 收入 支出 价格 销量 产值 规模 面积 金额 总额 额".split())
"""Heads that a topic owns only where it names them: 铁路投资规模增长，完成投资5亿元."""
_BARE = _SUMS | frozenset(
    "总量 数量 总数 增速 增幅 涨幅 降幅 跌幅 升幅 最高涨幅 最大涨幅 最大跌幅 平均涨幅 平均降幅 平均价格 产量 总产量 总产值 总销量 总面积 总长 全长 总投资"
    " 参保人数 主跨".split()
)
"""Heads that say nothing without the topic before them."""
_GROWN = re.compile("(?<=..)(?:种植|栽种|播种|栽植|养殖)\\Z")
_PREDICATE = re.compile("(?:（|快速(?!路|通道|公交|干道|干线)|不断|持续|稳步|顺利|明显|大幅|较快|平稳|逐步|进一步|全面|有望|建设情况).*\\Z")
_NO_OWNERS = ("问题", "原因", "情况", "理念", "任务", "会议", "大规模")
_SIZES = ("规模", "全长", "总长", "总量", "数量", "总额", "总数", "队伍", "制度", "产量")
_CARRIED_OUT = frozenset("安排 完成 实现 下达 发放 拨付 落实 达成".split())
_DONE_WITH = ("投入", "预算", "资金", "支出", "投资", "业务量", "产量", "产值", "收入", "总量", "规模")
"""Nouns that say what is measured without the verb behind them: 业务量完成2亿件, 投入拟安排3亿元."""
_RATES_OF = frozenset("复工率 复产率 开工率 达标率 入住率 投产率 竣工率 满意率 合格率".split())
_MEANT = frozenset(("指数", "数字", "比例", "比率", "指标", "数据", "价格", "数值"))
_THIS = frozenset(("该", "这个", "这一", "此"))
_PRICES = ("价格", "成本", "费用", "税率", "标准", "收费", "税费")
_DRIVING = ("拉动", "带动", "推动", "影响", "推高")
_LONGEST_WORD = 3
_OUTPUTS = frozenset("产值 总产值 产量 总产量 总销量 投资额 总投资 总投资额 均价 面积 总面积 全长 总长".split())
_HEADCOUNTS = ("转移", "安置", "就业", "参保", "培训", "疏散", "搬迁", "签约", "数", "量", "口", "规模", "队伍")
_PEOPLE_UNITS = ("人", "名", "位", "人次", "户", "家")


def settle(
    reading: Reading,
    quantity: Quantity,
    before: Phrase | None,
    after: Phrase | None,
    predicate: Phrase | None,
    adjacent: bool,
    carried: Carried,
) -> None:
    """Choose the indicator among what stands around a number.

    Args:
        before: the noun phrase before the number; ``adjacent``: nothing but links stands between them.
        after: the noun phrase behind the number.
        predicate: what is said of it behind the number.
        carried: what the clause before hands on.
    """
    measured = quantity.dimension in RATES or reading.change != 0
    if measured and after and reading.of_the and reading.reach and (before or carried.indicator) and after.text.endswith(_LEVELS):
        after = None  # 位于70%以上的高位: where it is, not what it is
    if quantity.unit == "倍" and after and not reading.reach and not reading.change:
        _number_first(reading, quantity, None, after, None)
    elif (
        measured
        and after
        and reading.of_the
        and not (reading.change and before)
        and not (before and quantity.number_start - quantity.start > 1 and reading.action not in _SETTING_ASIDE)
    ):
        _number_first(reading, quantity, None, after, predicate)
    elif measured and after and reading.passed[:1] == ["有"]:
        _number_first(reading, quantity, None, after, predicate)  # 县里有三成行政村没有网点
    elif reading.change and after and quantity.dimension not in RATES and _governs(reading, quantity, before):
        _number_first(reading, quantity, None, after, predicate)  # 调减1000万亩玉米面积
        if reading.whole or after.text.endswith(_PRICES):
            reading.change = 0  # 降低20种药品的价格: what becomes less are not the medicines
    elif measured:
        _measured(reading, before, after, predicate, carried)
    elif reading.reach and before and not (after and quantity.dimension in COUNTED and _leads_to_counted(reading)):
        _take(reading, before)
    elif after:
        _number_first(reading, quantity, before if adjacent else None, after, predicate)
    elif predicate and quantity.dimension in ("people", "organisation", "household", "occasion", "count") and not (before and not adjacent):
        _predicate(reading, quantity, before, predicate, carried)
    elif not before and predicate and quantity.dimension == "currency" and (given := _GIVEN.search(predicate.text)):
        reading.indicator, reading.end = given[1], max(reading.end, predicate.end)  # 按每人1000元给予企业引才补贴
    elif (
        before
        and predicate
        and quantity.dimension == "currency"
        and not _HANDING.isdisjoint((reading.action, *reading.passed))
        and predicate.text.endswith(_PAID)
    ):
        reading.indicator, reading.end = predicate.text, max(reading.end, predicate.end)  # 省财政给予20万元一次性建站补助
    elif before:
        _take(reading, before)
        is_done = reading.action in DONE or (reading.action == "建成" and not before.text.endswith(("项目", "工程")))
        is_done = is_done or (reading.action in _CARRIED_OUT and before.text.endswith(_DONE_WITH))
        if reading.action and not is_done and (quantity.unit not in _PEOPLE_UNITS or natural_unit(before.text) != "人"):
            reading.indicator += reading.action  # 部门选拔371人, but 投资完成5亿元
    if not reading.indicator:
        inherit(reading, carried, quantity.unit)
        if quantity.dimension == "currency" and reading.purpose and reading.purpose not in reading.indicator:
            reading.indicator += reading.purpose
    elif (
        reading.indicator in _BARE
        and (not carried.indicator or carried.indicator.endswith(_SIZES_OF))
        and (topic := carried.topic)
        and topic.end < reading.start
    ):
        _take_topic(reading, topic)
    elif reading.indicator in _MEANT and carried.indicator and reading.governor in _THIS:
        reading.indicator, reading.start = carried.indicator, min(reading.start, carried.start)  # 该指数连续9个月保持在50%以上
    elif reading.indicator in _RATES_OF and carried.indicator and carried.unit in COUNTING_UNITS:
        reading.indicator = carried.indicator + reading.indicator  # 龙头企业300家，复工率达到98%
        reading.start = min(reading.start, carried.start)
    elif reading.indicator == "余额" and carried.indicator.endswith("限额"):
        reading.indicator, reading.start = carried.indicator[:-2] + "余额", min(reading.start, carried.start)  # 债务限额3亿元，余额2亿元
    elif reading.indicator in PART_OF_NAME and carried.indicator and not _is_strange(reading.indicator, carried.unit):
        heads = (word for word in PART_OF_NAME if carried.indicator.endswith(word) and carried.indicator != word)
        head = max(heads, key=len, default="").replace(
            "额", "" if carried.indicator.endswith("余额") else "额"
        )  # 总额, not 额: 货运总额 and 增速 make 货运增速
        owner = (carried.base or carried.indicator).removesuffix(head if reading.indicator not in _PACES or head in _PACES else "")
        if reading.indicator.endswith("产量"):
            owner = _GROWN.sub("", owner)  # 芒果种植面积1420公顷，产量1.7万吨
        owner = owner.removesuffix("占地")  # 项目占地120亩，总投资6亿元
        reading.indicator = owner if reading.indicator == "占比" and "占" in owner else owner + reading.indicator
        reading.start = min(reading.start, carried.start)


def _is_strange(head: str, unit: str | None) -> bool:
    """Whether a head cannot belong to what was counted before: people have no output, and what was done so often has no rate."""
    return unit == "次" or (unit in ("人", "名", "位", "人次") and head in _OUTPUTS)


def _take_topic(reading: Reading, topic: Phrase) -> None:
    """Give a head that says nothing alone what the sentence begins with: 粮食增产，总产量1万亿斤; 教师规模扩大，总数达到3万人."""
    head, owner = reading.indicator, _PREDICATE.sub("", topic.text)
    start = owner.find(head)
    if start > 0:
        owner = owner[:start]  # 铁路投资规模增长，完成投资5亿元
    elif head in _SUMS or owner.endswith(_NO_OWNERS) or names_place(owner):
        return
    else:
        owner = next((owner.removesuffix(word) for word in _SIZES if owner.endswith(word) and len(owner) > len(word) + 1), owner)
    if owner:
        reading.indicator, reading.start = owner + head, min(reading.start, topic.start)


def _governs(reading: Reading, quantity: Quantity, before: Phrase | None) -> bool:
    """Whether the verb of rise or fall takes what stands behind the number: 调减1000万亩玉米面积, 省里降低20种药品的价格."""
    return reading.passed[-1:] != ["的"] and (not before or (quantity.dimension in COUNTED and len(reading.passed) == 1))


def _leads_to_counted(reading: Reading) -> bool:
    """Whether what is counted stands behind the number all the same: 现有30家企业, 资金安排到16个领域."""
    return reading.passed[0] in _EXIST or reading.passed == ["在"] or (bool(reading.action) and "到" in reading.passed[:2])


def _measured(reading: Reading, before: Phrase | None, after: Phrase | None, predicate: Phrase | None, carried: Carried) -> None:
    """Percentages and changes: the noun on the left; 45%是…, 60%用于… take what follows along."""
    if before:
        _take(reading, before)
        if reading.action:
            reading.indicator += reading.action
        if reading.change > 0 and reading.passed and (reading.governor in _DRIVING or before.text.startswith(_DRIVING)):
            driving = reading.governor if reading.governor in _DRIVING else ""
            reading.indicator = driving + reading.indicator + reading.passed[-1]  # 拉动经济增长2个百分点
        if predicate and not reading.reach and not reading.change and not reading.of_the:
            reading.indicator += predicate.text
            reading.end = max(reading.end, predicate.end)
    elif after and not reading.change:
        _number_first(reading, None, None, after, predicate)
    elif predicate and not reading.change:
        reading.indicator = carried.indicator.removesuffix(predicate.text) + predicate.text
        reading.end = predicate.end


def _number_first(reading: Reading, quantity: Quantity | None, before: Phrase | None, after: Phrase, predicate: Phrase | None) -> None:
    reading.indicator, reading.end = after.text, max(reading.end, after.end)
    if len(after.text) == 1:
        reading.indicator = reading.action + after.text  # 流转1280亩地
    if before and len(before.text) > 1:
        reading.indicator = before.text + after.text
        reading.start = min(reading.start, before.start)
    elif predicate and after.text in _ATTRIBUTES:
        reading.indicator, reading.end = after.text + predicate.text, max(reading.end, predicate.end)  # 400元定额扣除
    elif predicate and quantity and quantity.dimension == "currency":
        given = _GIVEN.search(predicate.text)
        if given or predicate.text in PURPOSES:
            reading.indicator = given[1] if given else after.text + predicate.text  # 按2000元标准给予补助, 10万元建设补助
            reading.end = max(reading.end, predicate.end)
    elif predicate and len(after.text) <= 4:
        # 选手, 学员 alone say nothing: what they do goes before them.
        reading.indicator = f"{predicate.text}的{after.text}"
        reading.end = max(reading.end, predicate.end)


def _predicate(reading: Reading, quantity: Quantity, before: Phrase | None, predicate: Phrase, carried: Carried) -> None:
    if quantity.dimension == "occasion" or quantity.unit == "次":
        reading.indicator = (before.text if before else "") + predicate.text
    elif before and (quantity.dimension != "people" or natural_unit(before.text) == "人"):
        reading.indicator = f"{predicate.text}的{before.text}"
    elif quantity.dimension == "people":
        noun = carried.indicator.rpartition("的")[2] if carried.unit == quantity.unit else ""
        reading.indicator = (
            f"{predicate.text}的{noun if len(noun) > 1 and not noun.endswith(_HEADCOUNTS) else '人'}"  # 培养徒弟200人，其中6人获奖
        )
    elif carried.indicator and carried.unit == quantity.unit:
        reading.indicator = f"{predicate.text}的{carried.indicator.rpartition('的')[2]}"  # 其中3家通过验收
    elif quantity.unit in _DOERS:
        reading.indicator = f"{predicate.text}的单位"
    elif len(predicate.text) <= _LONGEST_WORD:
        reading.indicator = predicate.text  # 3项决定: the dictionary has a verb only
    else:
        return
    reading.end = max(reading.end, predicate.end)
    if before:
        reading.start = min(reading.start, before.start)


def _take(reading: Reading, phrase: Phrase) -> None:
    reading.indicator = without_when(phrase.text)
    if reading.indicator.startswith(_SUMMED_UP) and len(reading.indicator) > _LONGEST_WORD and "占" not in reading.indicator:
        reading.indicator = reading.indicator[2:]  # 合计进出口3万亿元
    reading.start, reading.end = min(reading.start, phrase.start), max(reading.end, phrase.end)
