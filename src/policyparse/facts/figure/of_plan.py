"""How much of what was planned is done: 完成年度目标的104%, 为预算的101.3%. The share is that of what was done, not of the plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...lexicon.quantity import Quantity
from ...prepare.segment import Token
from .phrase import MEASURE_HEADS, noun_phrase_before
from .reading import Carried, Reading

_OF_PLAN = re.compile(
    "(?:已?完成了?|实现|约?占|为|达到?|相当于)(?:年初|全年|年度|当年|调整后?的?|变动|既定|预期|预定|[省市县区本]级)*"
    "(?:预算|目标任务|任务目标|目标|任务|计划)(?:任务|数)?的(?:约|近)?\\Z"
)
_OF_WHOLE = re.compile("(?:一般)?(?:应当?|须|需|要)?(?:达到|相当于|保持在|稳定在)(?:不低于)?([\u4e00-\u9fff]{2,12})的\\Z")
_MEASURES = (*MEASURE_HEADS, "投入", "经费", "量", "数", "强度", "水平", "费", "储备", "储量")
_LONGEST = 20


def read_share_of_plan(chars: str, clause: int, quantity: Quantity, left: Sequence[Token], carried: Carried, reading: Reading) -> None:
    """Give a share of a plan the indicator that the plan is for: that of its clause, else that of the figure before.

    Args:
        clause: where the clause of the number begins.
        left: the words of the clause before the number.
    """
    floor = max(clause, quantity.start - _LONGEST)
    plan = _OF_PLAN.search(chars, floor, quantity.start)
    match = plan or _OF_WHOLE.search(chars, floor, quantity.start)
    if match is None or (plan is None and match[1] != reading.indicator):
        return
    subject = noun_phrase_before([t for t in left if t.end <= match.start()])
    if plan is None:
        if subject is not None and subject.text.endswith(_MEASURES):
            reading.indicator, reading.start = subject.text, subject.start  # 响应能力应达到最大负荷的3%
    elif subject is not None and len(subject.text) > 1:
        reading.indicator, reading.start, reading.inherited = subject.text, subject.start, False
    elif carried.indicator:
        reading.indicator, reading.start, reading.inherited = carried.indicator, min(reading.start, carried.start), True
