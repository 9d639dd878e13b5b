"""Which unit stood between a figure and a tag: 日 behind the first half of a range of days, 吨 behind a yield, 亩 behind an area, else 个."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WHOLE: Mapping[str, float] = {
    "个": 60.0,
    **dict.fromkeys("台吨亩座", 8.0),
    **dict.fromkeys("天部度", 4.0),
    **dict.fromkeys("岁级条篇票段中来地平位期周只本", 2.0),
    "日": 1.5,
}
_DECIMAL: Mapping[str, float] = {
    **dict.fromkeys("吨亩", 30.0),
    **dict.fromkeys("度个", 4.0),
    **dict.fromkeys("日天座部级岁本周中来到", 0.1),
}
_DAYS: Mapping[str, float] = {"日": 3000.0}
_YIELD: Mapping[str, float] = dict.fromkeys("吨", 60.0)
_AREA: Mapping[str, float] = dict.fromkeys("亩", 60.0)
_AGE: Mapping[str, float] = dict.fromkeys("岁", 60.0)
_POULTRY: Mapping[str, float] = dict.fromkeys("只", 4000.0)
_SPAN: Mapping[str, float] = dict.fromkeys("天", 60.0)

_LAST_FIGURE = r"[^，。；\n]{0,6}?[\d\ufffd.]+\Z"
_MULTIPLIED = re.compile(r"(?:[\d\ufffd.]+[余多]?|[一二两三四五六七八九十几数百]*)[万亿萬億]\Z")
_IS_DECIMAL = re.compile(r"\d\.\d*\Z")
_IS_DAY = re.compile(r"日\s?(?:至|到|[-—~～])+\s?[\d\ufffd]{1,2}\Z")
_IS_YIELD = re.compile(f"(?:[产收储运销]量|亩产|产能|单产|多收|增产|年产|出口|进口|库存|吞吐){_LAST_FIGURE}")
_IS_AREA = re.compile(f"(?:面积|耕地|农田|种植|流转|占地|造林|绿化){_LAST_FIGURE}")
_IS_AGE = re.compile(rf"(?:年龄|周岁|年满|未满|不满){_LAST_FIGURE}|(?:今年?|现年|时年|年近|年过)[\d\ufffd]{{2}}\Z")
_IS_PERSON = re.compile(r"(?:[，、。“\n]|\u3000)[1-9\ufffd]\d\Z")
_IS_SPAN = re.compile(
    "(?:提前|推迟|缩短|压缩|节省|节约|延长|历时|耗时|用时|为期|工期|期限|持续|连续|停留|等待|仅需|只需|仅用|只用|每隔)"
    r"[^，。；、\n\d\ufffd]{0,6}[\d\ufffd.]+\Z"
)
"""How long something takes or how much earlier it is done."""
_IS_SPENT = re.compile("[\u3400-\u9fff]{0,2}时间")
_IS_BOUND = re.compile(r"(?:[少低高大多小长短]于|[超不]过|达到?|突破|增至|增加到?|减少到?|[近约共])[\d\ufffd]{1,2}\Z")
_IS_SET = re.compile(rf"(?:数量|个数|项目|网点|站点|基地|示范区|园区|案例|品种){_LAST_FIGURE}")
_IS_POULTRY = re.compile(f"(?:家?禽|肉?鸡|鸭|鹅|羊){_LAST_FIGURE}")


_KINDS = ((_IS_YIELD, _YIELD), (_IS_AREA, _AREA), (_IS_AGE, _AGE), (_IS_POULTRY, _POULTRY), (_IS_SPAN, _SPAN))


def units_after_multiplier(left: str) -> Mapping[str, float]:
    """The same behind 万 or 亿, by what the number is of: 种植面积3万亩.

    >>> units_after_multiplier("种植面积达到3万"), units_after_multiplier("总投资3万")
    ({'亩': 60.0}, {})
    """
    number = _MULTIPLIED.search(left)
    if number is None:
        return {}
    before = left[: number.start()] + "0"
    return next((more for pattern, more in (*_KINDS[:2], _KINDS[3]) if pattern.search(before)), {})


def units_after(left: str, right: str = "") -> Mapping[str, float]:
    """How much likelier a unit is than its frequency as a word.

    Args:
        left: the text up to the figure, U+FFFD for a lost digit. right: what follows the unit.

    >>> units_after("8月3日至8")["日"] > 100 * units_after("建成工作室8")["日"]
    True
    """
    if _IS_DAY.search(left):
        return _DAYS
    if right[:1] == "岁":
        return {"周": 1000.0}
    weights = dict(_DECIMAL if _IS_DECIMAL.search(left) else _WHOLE)
    for pattern, more in _KINDS:
        if pattern.search(left):
            weights |= {unit: factor * weights.get(unit, 1.0) for unit, factor in more.items()}
    if _IS_SET.search(left):
        weights["个"] = 4.0 * weights["个"]
    if _IS_BOUND.search(left):
        weights["日"] = 0.02
    if _IS_SPENT.match(right):
        weights["天"] = 100.0 * weights["天"]
    if right[:1] == "的" and _IS_PERSON.search(left):
        weights |= {"岁": 60.0 * _WHOLE["岁"], "歲": 60.0 * _WHOLE["岁"]}
    return weights
