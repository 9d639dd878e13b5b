"""Which character stood between two texts that tell it together: 、 between two offices of one town, 自 between a rule and the day of its issue."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ....text import LOST

_LEVELS = frozenset("市省县区州镇縣區鎮")
_OFFICE = re.compile("([市省县区州镇縣區鎮])[\u3400-\u9fff]{1,10}[局委办部厅处院会辦處廳會]\\Z")
_FESTIVALS = ("元旦", "春节", "元宵", "清明", "五一", "端午", "中秋", "国庆", "重阳")
_RULES = ("办法", "方案", "规定", "意见", "通知", "细则", "条例", "决定", "公告", "决议", "本法")
_ISSUED = re.compile("(?:印发|公布|发布|施行|下发|颁布|颁发|签署|生效)?之日|(?:19|20|00)[0-9]{2}年")

_FORWARD: Mapping[str, float] = {"突": 3000.0, "持": 4.0, "、": 0.1}
"""Before a Chinese character and a digit that are lost too: 突破, 保持."""

_NEVER_BEHIND = frozenset(" \u3000\t\n，。、；：！？“《（,;:!?(")
"""Nothing is listed behind these."""


def weights_between(left: str, right: str) -> dict[str, float]:
    """How much likelier characters are by what stands on both sides.

    Args:
        left: the text before the character. right: what follows it.

    >>> weights_between("县农业局", "县水利局"), weights_between("本办法", "公布之日起施行"), weights_between("来源：", "云溪日报")
    ({'、': 100.0}, {'自': 1000.0}, {'、': 0.01})
    """
    if left[-1:] in _NEVER_BEHIND:
        return {"、": 0.01}
    weights: dict[str, float] = {}
    if right[:1] in _LEVELS:
        office = _OFFICE.search(left[-12:])
        if office and office[1] == right[0]:
            weights["、"] = 100.0
    elif right[:1] == "?" and (right[1:2].isdigit() or right[1:2] in (LOST, ".")):
        weights |= _FORWARD
    elif left.endswith(_FESTIVALS) and right.startswith(_FESTIVALS):
        weights["、"] = 300.0
    elif left.endswith(_RULES) and _ISSUED.match(right):
        weights["自"] = 1000.0
    return weights
