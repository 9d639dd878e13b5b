"""What a classifier counts: 家 counts firms and bodies, 名 people, 户 households, 个 places before 的; what comes behind them is theirs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from ...lexicon.gazetteer import words
from ...lexicon.quantity import Quantity
from ...lexicon.unit import natural_unit
from ...prepare.segment import Token
from .phrase import MEASURE_HEADS, Phrase, is_nominal, without_quotes

_AREAS = re.compile(
    r"(?:[省市县区州旗镇乡村]|（[市区县、自治直辖]{1,8}）|国家|街道|部门|单位|家庭|领域|行业|省份|学校|卫生室|机构|企业|单元|断面|站点|流域|口岸|港口)\Z"
)
_HOUSEHOLDS = re.compile("(?:户|家庭|居民|村民|牧民|人家|企业)\\Z")
_THINGS = ("种", "款", "类", "批", "台", "件", "套", "间", "辆", "座", "条", "艘", "架")
_MEASURED = (*MEASURE_HEADS, "价格", "房价", "需求", "浓度", "利润", "问题", "任务", "增加值", "增速", "增幅", "降幅", "占比")


_BODIES = "企业 机构 单位 基地 中心 联盟 站 店 厂 社 馆 场 商 所 院 园 媒体 景区 民宿 酒店 市场 户 平台 品牌 者 部门 学校 药房 超市".split()


@cache
def _bodies() -> tuple[str, ...]:
    return (*(word for word in words("body_nouns") if len(word) > 1), *_BODIES)


def is_people(noun: str) -> bool:
    """Whether a noun names people."""
    return natural_unit(noun) == "人"


def is_body(noun: str) -> bool:
    """Whether a noun names firms or other bodies, which 家 counts.

    >>> is_body("龙头企业"), is_body("企业产值")
    (True, False)
    """
    return noun.endswith(_bodies())


_COUNTS: dict[str, Callable[[str], bool]] = {
    "人": is_people,
    "名": is_people,
    "位": is_people,
    "家": is_body,
    "所": is_body,
    "户": lambda noun: _HOUSEHOLDS.search(noun) is not None,
    "列": lambda noun: noun.endswith(("车", "班列")),
    "个": lambda noun: _AREAS.search(noun) is not None,
}


def _owner(after: Phrase, right: Sequence[Token], index: int) -> Phrase:
    """20种药品 of 20种药品的价格."""
    of = next((i for i in range(index - 1, 0, -1) if right[i].text == "的"), 0)
    if not of or not is_nominal(right[of - 1].text, right[of - 1]) or right[of - 1].tag == "vn":
        return after
    return Phrase(without_quotes("".join(t.text for t in right[:of])), after.start, right[of - 1].end)


def counted_noun(quantity: Quantity, after: Phrase, right: Sequence[Token], index: int) -> Phrase:
    """The part of the phrase behind a number that its classifier counts: 37个县 of 37个县的普查, 12家企业 of 12家企业的订单.

    Args:
        after: the phrase, made of the tokens ``right`` up to ``index``.
    """
    if after.text.endswith(_MEASURED) and (quantity.unit in _THINGS or (quantity.unit == "个" and "的" in after.text)):
        return _owner(after, right, index)
    unit = quantity.unit or ("人" if quantity.scaled else "")
    counts = _COUNTS.get(unit)
    of, kinds = "的" in after.text, after.text[1:2] == "（"  # 5个县（区）受灾群众
    if counts is None or not (of or kinds or (unit and (unit != "个" or after.text.endswith(_MEASURED)))):
        return after
    if (counts(after.text) and not of) or any(t.text == "“" for t in right[:index]):
        return after
    for last in range(min(index, len(right)) - 1, 0, -1):
        token = right[last - 1]
        if of and not kinds and right[last].text != "的" and not (quantity.unit and unit != "个"):
            continue
        text = without_quotes("".join(t.text for t in right[:last]))
        if (is_nominal(token.text, token) or token.text == "）") and len(text) > 1 and counts(text):
            return after if of and counts(after.text) and right[last].text != "的" else Phrase(text, after.start, token.end)
    return after
