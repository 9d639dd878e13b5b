"""Reading: what the words around one number say; Carried: what a clause takes over from the one before it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from ...lexicon.numeral import decimal_string
from ...lexicon.quantity import Quantity
from .phrase import Phrase
from .rank import Rank

BEYOND = ("高出", "多出", "超出")
"""Bound words that say of a percentage how far something goes beyond something else."""


@dataclass(slots=True)
class Reading:
    """What the words around a number say: the indicator and the words that were passed on the way to it."""

    indicator: str = ""
    start: int = 0  # hull of number and indicator
    end: int = 0
    passed: list[str] = field(default_factory=list)  # words between indicator and number, nearest first
    action: str = ""  # a governing verb without an object: 揭榜 45项
    change: int = 0  # 1 rise, -1 fall
    reach: bool = False
    arrives: bool = False  # 增加到200个: the level, not what was added
    compared: str = ""  # 比…, 较…: the words of a comparison
    inherited: bool = False
    governor: str = ""  # the word before the indicator: 新增高技能人才
    of_the: bool = False  # 88%的企业
    limit: str = ""  # a bound word before what a share is taken of: 不低于支出的16%
    whole: str = ""  # the phrase of which the classifier counts only the first part: 12家企业的订单
    purpose: str = ""  # what money is given for or as, behind the number: 按1000元的标准给予补助


@dataclass(slots=True)
class Carried:
    """What a clause takes over from the one before it when it leaves it out."""

    indicator: str = ""
    start: int = 0
    unit: str | None = None
    whole: str = ""  # the phrase behind the counted noun: what a later clause with another unit goes on with
    find_topic: Callable[[int], Phrase | None] = lambda section: None
    by_unit: dict[str | None, tuple[str, int]] = field(default_factory=dict)  # what was counted last in each unit, and where it stands
    base: str = ""  # of a share: what grows behind it (投资5亿元，占全市的3成，增长5%) is the base
    section: int = 0  # where the section of the sentence begins
    of: Carried | None = None  # what is taken over by what stands behind a part that 其中 opens
    _topics: list[Phrase | None] = field(default_factory=list)  # one, where somebody has asked

    def opened(self) -> Carried:
        """A copy for a part that 其中 opens; it remembers the whole."""
        return replace(self, of=self.of or self)

    @property
    def topic(self) -> Phrase | None:
        """The noun phrase that the section begins with; looked for only where a clause leaves out what it counts."""
        if not self._topics:
            self._topics.append(self.find_topic(self.section))
        return self._topics[0]


NOTHING = Carried()
"""What the first section of a sentence takes over; never written to, since every section begins with one of its own."""


def rule_of(item: Quantity | Rank, reading: Reading) -> str:
    """The name of the rule that read a figure."""
    if isinstance(item, Rank):
        return "figure.rank"
    if reading.change:
        return "figure.change"
    if reading.reach:
        return "figure.reach"
    if reading.inherited:
        return "figure.ellipsis"
    return "figure.number_first" if reading.end > item.end else "figure.noun_first"


def shown_value(value: Decimal | None, is_negative: bool) -> str | None:
    """A value as a figure states it: that of a fall is below zero."""
    return None if value is None else decimal_string(-1 * value if is_negative else +value)


def base_of(reading: Reading, carried: Carried) -> str:
    """What a share is of that the figure before names: 投资 of 投资完成任务, 投资占固定资产投资; '' where it stands alone."""
    before, indicator = carried.base or carried.indicator, reading.indicator
    return (
        before
        if before and indicator != before and indicator.startswith(before) and indicator.startswith(("完成", "占"), len(before))
        else ""
    )
