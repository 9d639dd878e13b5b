"""What a clause that names nothing takes over from the one before it: ellipsis."""

from __future__ import annotations

from .reading import Carried, Reading
from .words import STAGES

PURPOSES = ("补助", "补贴", "奖励", "资助", "奖金", "罚款", "贷款", "资金", "支持", "经费", "扶持", "奖补", "津贴", "基金")
COUNTING_UNITS = ("家", "间", "个", "户", "所", "套", "座", "处", "条", "台", "项")
DONE = frozenset("完成 实现 达成".split())
_OF_THINGS = frozenset("眼 口 条 套 台 辆 栋 棵 株 盏 艘 面 起".split())
"""Units that count things of other kinds than 个 and 座 do."""
_RATE_UNITS = ("%", "‰", "百分点", "倍")
_OWN_SUMS = ("赔付", "理赔", "报销", "返还", "罚款", "奖励", "贴息")
_CLASSIFIERS = frozenset("架 艘 辆 列 台 套 座 条 株 头 只 羽 枚 件 间 栋 幢 张 口 处 所 家 户 名 人 场 期 批 项 个".split())
_MEANS = frozenset(("日均", "人均", "户均", "平均每天"))
_PAYING = frozenset("补 奖 补助 补贴 奖励 给予 资助 支付 发放".split())


def _before_digits(text: str) -> str:
    """What stands before the first number of a phrase: 改造 of 改造4000户."""
    first = next((index for index, char in enumerate(text) if char.isdigit()), len(text))
    return text[:first].rstrip("（(") if first > 1 else text


def _repeats(action: str, indicator: str) -> bool:
    """Whether a verb says no more than what it goes on with: 给予补贴1万元，…再补3000元."""
    return indicator.endswith(action) or (action.removeprefix("再") in _PAYING and indicator.endswith(PURPOSES))


def inherit(reading: Reading, carried: Carried, unit: str | None) -> None:
    """Give a number that names nothing itself what the words before it have left for it.

    Args:
        carried: what the clause before hands on.
        unit: of the number.
    """
    reading.inherited = True
    if carried.base and unit != "百分点" and (unit != "%" or reading.change) and not reading.arrives:
        reading.indicator, reading.start = carried.base, min(reading.start, carried.start)  # 投资5亿元，占全市的3成，增长5%
    elif carried.indicator and unit != carried.unit and unit in carried.by_unit and unit in _CLASSIFIERS:
        named, start = carried.by_unit[unit]  # 接收6架飞机，开通航线5条，计划到2031年接收100架
        reading.indicator, reading.start = named + (reading.action if reading.action in STAGES else ""), min(reading.start, start)
    elif carried.indicator and unit in _OF_THINGS and carried.unit != unit and len(reading.action) > 1 and not reading.change:
        reading.indicator = reading.action  # 援建卫生室3个，打井14眼
    elif carried.unit in _RATE_UNITS and unit not in _RATE_UNITS and len(reading.action) > 1 and not reading.change:
        reading.indicator = reading.action  # 利率最低3.65%，已授信3820户
    elif carried.whole and unit != carried.unit:
        reading.indicator, reading.start = carried.whole, min(reading.start, carried.start)  # 80家医院的需求，达3万套
    elif carried.indicator and reading.action in _OWN_SUMS:
        reading.indicator = reading.action  # 保费20元，最高赔付3万元
    elif carried.indicator and unit == carried.unit and unit in COUNTING_UNITS and len(reading.action) > 1 and "的" in carried.indicator:
        reading.indicator = f"{reading.action}的{carried.indicator.rpartition('的')[2]}"  # 37家机构申请，获批21家
        reading.start = min(reading.start, carried.start)
    elif carried.indicator and reading.action in DONE:
        reading.indicator = carried.indicator.removeprefix("计划")  # 计划投资5亿元，已完成3亿元
        reading.start = min(reading.start, carried.start)
    elif carried.indicator:
        reading.indicator = carried.indicator + ("" if _repeats(reading.action, carried.indicator) else reading.action)
        reading.start = min(reading.start, carried.start)
    elif carried.topic:
        topic = _before_digits(carried.topic.text)
        reading.indicator = topic + ("" if topic.endswith(reading.action) else reading.action)
        reading.start = min(reading.start, carried.topic.start)
    elif len(reading.action) > 1:
        reading.indicator = reading.action  # 力争全年新增参保3万人
    mean = next((word for word in reading.passed if word in _MEANS), "")
    if mean and reading.indicator and not reading.indicator.startswith(mean):
        reading.indicator = mean + reading.indicator  # 查验1181万人次，日均147万人次
