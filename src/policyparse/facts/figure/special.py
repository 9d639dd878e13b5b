"""Readings that only some numbers need: members of a set, classes by a threshold, numbers without a unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from ...lexicon.bound import bound_word
from ...lexicon.quantity import Quantity
from ...lexicon.unit import is_countable, natural_unit
from .model import Figure
from .phrase import without_quotes
from .rank import Rank
from .reading import BEYOND, Carried, Reading
from .when import Governor
from .words import UNITLESS

_QUOTED = re.compile(r"[“《「『][^“”《》「」『』，。]{1,24}[”》」』]")
_EACH = re.compile("(?:分别)?各[\u4e00-\u9fff]{0,4}\\Z")
_AND = re.compile("[、和与及]")
_DISTANCES = frozenset(("高出", "多出", "低于", "高于"))
_EXTREMES = frozenset(("最高", "至多", "最多", "至少", "最低"))
_COMPARING = re.compile("[比较](?!重|例|率)[^，。；]{1,12}\\Z")
_RATES_AHEAD = re.compile("(?:增速|增长率|涨幅|增幅|增长速度)分别[为是]：")
AGES = ("岁", "周岁")
_PAYING = re.compile("财政|投入|投资|资金|贷款|安排|拨付|下拨|融资")
_BEFORE_COUNT = re.compile("(?:已|共)?(?:有|达到?|为|共)?\\Z")
_LINKED = re.compile("(?:总?数)?(?:已?达到?|已有|有|共有|增至|增加到|突破|超过|发展到)?\\Z")
_CLASS = re.compile("者|的")
_MARKS_REACHED = ("台阶", "大关", "门槛", "关口", "级")
_ECONOMIES = ("产业", "集群", "经济", "GDP", "业", "园区", "县域", "产业链", "企业")
_THRESHOLD = re.compile("\\A[\\d.]*[千百十]?[万亿]?元(?:及|或)?以上")
_BARE_THRESHOLD = re.compile("(?<![\\d.])(?:[百千]?万|[十百千]?亿)元(?:及|或)?以上\\Z")
_FIRST = re.compile("(?<![目之此以先日年月提])前\\Z")
_BASE = re.compile("[较比][^，。；\\d]{1,12}的\\Z")
_RISEN = re.compile("(?:上升|提高|提升|增加|增长|下降|回落|降低|减少)")
_FOR_EACH = re.compile("每(?:(?!至少|不少|有|设|配)[^，。；、\\d]){1,8}\\Z")


def read_member(chars: str, floor: int, quantity: Quantity, reading: Reading) -> None:
    """全国30人之一: what the members have in common is what the clause before speaks of last."""
    quoted = list(_QUOTED.finditer(chars, floor, quantity.start))
    if quoted:
        reading.indicator, reading.start = without_quotes(quoted[-1].group()), quoted[-1].start()
        reading.end = quantity.unit_end + 2


def is_age(item: Quantity | Rank, position: int) -> bool:
    """Whether an item is an age that begins at a position: it belongs to what is counted before it."""
    return item.start == position and isinstance(item, Quantity) and item.unit in AGES


def next_item(items: Sequence[Quantity | Rank], index: int, position: int) -> Quantity | Rank | None:
    """The first number from an index on that begins at a position or behind it."""
    for item in islice(items, index, None):
        if item.start >= position:
            return item
    return None


def read_class(chars: str, items: Sequence[Quantity | Rank], index: int, quantity: Quantity, reading: Reading) -> None:
    """Say which class is counted, by a threshold (45岁以下者占三成, 2.9万名七十岁以上老人).

    Args:
        index: of the quantity among the items.
    """
    following = items[index + 1] if index + 1 < len(items) else None
    if following is not None and following.start == quantity.end and is_age(following, quantity.end) and reading.end > following.end:
        reading.indicator = chars[following.start : following.end] + reading.indicator.rpartition("的")[2]
        return
    before = items[index - 1] if index else None
    if reading.inherited and (bare := _BARE_THRESHOLD.search(chars, max(0, quantity.start - 8), quantity.start)):
        reading.indicator = bare[0] + _THRESHOLD.sub("", reading.indicator)  # 其中亿元以上39个
        return
    if not isinstance(before, Quantity) or before.end == before.unit_end:
        return
    if before.dimension == "currency" and before.bound == "EQUAL_OR_MORE" and before.end in (reading.start, quantity.start):
        noun = _THRESHOLD.sub("", reading.indicator)  # 10亿元以上项目7个、50亿元以上2个
        reading.indicator, reading.start = chars[before.start : before.end] + noun, before.start
        return
    mark = _CLASS.match(chars, before.end)
    named = mark is not None and quantity.start - before.end <= 3 and reading.indicator.strip("者的占")[:1] == ""
    if mark is not None and (named or (reading.inherited and quantity.start - before.end <= 3)):
        reading.indicator = chars[before.start : before.end] + ("者" if mark[0] == "者" else "")
        reading.start = before.start if reading.inherited else min(reading.start, before.start)


def read_threshold(chars: str, threshold: Quantity, number: int, start: int, class_of: str, carried: Carried, reading: Reading) -> str:
    """产值超10亿元的9家: what is counted is named by the clause before, which of them by the threshold.

    Args:
        number: where the count begins.
        start: where the words of the threshold begin, a verb that governs them aside.
        class_of: what the threshold before is one of, for 超亿元的64家.

    Returns:
        What the threshold is one of.
    """
    said = chars[start : threshold.start]
    class_of = said or class_of
    named = _BEFORE_COUNT.sub("", chars[threshold.end + 1 : number])
    if chars[threshold.end] == "的":
        noun = "的" + (named or carried.indicator.rpartition("的")[2] or "单位")
    else:
        noun = _LINKED.sub("", chars[threshold.end : number])  # 产值超10亿元企业达到12家
    reading.indicator = f"{class_of}{chars[threshold.start : threshold.end]}{noun}"
    reading.start, reading.inherited = min(start, reading.start), False
    return class_of


def is_base_of_change(chars: str, quantity: Quantity) -> bool:
    """Whether a percentage is what something rose or fell from: 较疫情前的79%上升四个百分点."""
    is_compared = _BASE.search(chars, max(0, quantity.start - 16), quantity.start) is not None
    return is_compared and _RISEN.match(chars, quantity.end) is not None


def unit_of(chars: str, quantity: Quantity, reading: Reading, last: Figure | None) -> str | None:
    """A unit for a number printed without one, from the counted noun: 12部门 are 个, 20万产业工人 are 人."""
    head = reading.indicator
    if quantity.scaled and chars[quantity.number_end - 1] == "亿" and _PAYING.search(chars, max(0, quantity.start - 9), quantity.start):
        return "元"  # 财政投入50亿支持改造
    if head.endswith("人次"):
        return "人次"
    if quantity.scaled and chars.startswith(_MARKS_REACHED, quantity.number_end):
        return "元" if head.endswith(_ECONOMIES) else natural_unit(head)  # 产业迈上千亿台阶
    if "\u4e00" <= chars[quantity.number_end : quantity.number_end + 1] <= "\u9fff" and not _AND.match(chars, quantity.number_end):
        counted = quantity.scaled or is_countable(chars, quantity.number_end)
        return natural_unit(head) if counted and reading.end > quantity.end else None
    if last and last.unit == "元" and quantity.scaled and head:
        return "元"  # 注册资本3200万元，甲方乙方各占1000万
    return natural_unit(head) if quantity.scaled and head else None


def is_unitless(chars: str, quantity: Quantity, reading: Reading, arrives: bool) -> bool:
    """Whether a number without a unit is a ratio or an index: 收入比由2.10缩小到2.06, 容积率不低于2.0."""
    linked = arrives or reading.reach or quantity.start < quantity.number_start
    closed = chars[quantity.end : quantity.end + 1] in "，。；、）以左"
    return linked and closed and not quantity.scaled and reading.indicator.endswith(UNITLESS)


def is_manner(chars: str, quantity: Quantity) -> bool:
    """Whether a number says how something is done (分3批供应), for each of what (每孵化成功1户奖励1万元), or up to which rank (前三名)."""
    if (
        quantity.value == 1
        and quantity.start == quantity.number_start
        and _FOR_EACH.search(chars, max(0, quantity.number_start - 10), quantity.number_start)
    ):
        return True
    if quantity.dimension == "currency" and quantity.bound == "EQUAL_OR_MORE" and chars[quantity.end : quantity.end + 1].isdigit():
        return True  # 50亿元以上3家: which of them
    if quantity.unit in {"名", "位", "强"} and _FIRST.search(chars, max(0, quantity.number_start - 2), quantity.number_start):
        return True
    return quantity.unit in {"批", "步", "次", "档", "阶段", "期"} and chars[quantity.number_start - 1] == "分"


def bound_of(chars: str, floor: int, quantity: Quantity, reading: Reading, before: str) -> str:
    """The bound of a number, also from words that stand further off: 最高补助60万元, 突破10亿元、30亿元.

    Args:
        floor: where the sentence begins.
        before: the bound that a list hands on.
    """
    if quantity.dimension == "percent" and chars.startswith(BEYOND, quantity.start, quantity.number_start):
        return "EQUAL"
    if chars[quantity.start : quantity.number_start] in _DISTANCES and (
        reading.compared or _COMPARING.search(chars, floor, quantity.start)
    ):
        return "EQUAL"  # 比预算高出9.8亿元
    if quantity.bound != "EQUAL" or quantity.value_high is not None:
        return quantity.bound
    if reading.limit:
        return bound_word(reading.limit)
    if not _EXTREMES.isdisjoint(reading.passed):
        return bound_word(next(word for word in reading.passed if word in _EXTREMES))
    return before


def lists_rates(chars: str, floor: int, quantity: Quantity) -> bool:
    """Whether a clause before says that rates of growth are listed: 增加值增速分别为：."""
    return _RATES_AHEAD.search(chars, floor, quantity.number_start) is not None


def dates_before(chars: str, floor: int, start: int, governors: Sequence[Governor]) -> list[Any]:
    """2025年和2026年各4000户: the dates before the one that governs a number have the same value."""
    gap = _EACH.search(chars, max(floor, start - 7), start) if chars.find("各", max(floor, start - 5), start) >= 0 else None
    if gap is None:
        return []
    last = next((i for i, g in enumerate(governors) if g.end == gap.start()), 0)
    first = last
    while first and _AND.fullmatch(chars, governors[first - 1].end, governors[first].start):
        first -= 1
    return [governor.hit for governor in governors[first:last]]
