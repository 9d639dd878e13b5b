"""Which word stood between the words of a clause and a tag, where the clause ends there: 来 behind a duration, 称 behind a report, 到 behind what was learnt."""

from __future__ import annotations

import re
from collections.abc import Mapping

_RARE: Mapping[str, float] = {
    **dict.fromkeys("在是把从与及", 0.02),
    **dict.fromkeys("以要该因将被向对和或", 0.1),
    **dict.fromkeys("地不也就才又", 0.3),
}
"""How much rarer a word is where a clause ends."""

_LIST = re.compile("、[\u3400-\u9fff]{2,8}等\\Z")
_AFTER_LIST: Mapping[str, float] = {"地": 30.0, "级": 0.1, "到": 0.1}
"""Behind 广东、福建等."""

_NUMBER = "[0-9\ufffd一二两三四五六七八九十几数多百]"
_DURATION = re.compile(f"(?:近|{_NUMBER}个?多?|个多)(?:年|月|天|周|小时)(?:多)?\\Z|长期以\\Z")
_AFTER_DURATION: Mapping[str, float] = {"来": 60.0, "中": 0.5, "到": 0.05, "大": 0.02, "个": 0.02}
"""Behind 三年, 近十年, 两个多月."""

_LEARNT = re.compile("(?:从|据|向|在)[^，。；\n]{2,24}(?:了解|采访)\\Z|(?:记者|笔者)[^，。；\n]{0,16}(?:了解|观察|注意|感受|体会)\\Z")
_AFTER_LEARNT: Mapping[str, float] = {"到": 60.0, "中": 0.5, "来": 0.1, "大": 0.02, "个": 0.02}
"""Behind 记者从市农业局了解."""

_REPORT = re.compile(
    "(?:消息|报道|调查|报告|通报|分析|测算|公告|声明|预测|研究|评论|文章|人士|专家|人员|分析师|负责人)(?:也|还|则|均|曾|预计|指出|表示)?\\Z"
)
_AFTER_REPORT: Mapping[str, float] = {"称": 40.0}
"""Behind 市场人士, 一份报告."""

_WHOLE_CLAUSE = re.compile(
    "(?:\\A|[，,。；;+\n\u3000 （(]|截至|截止|预计|(?<![达加高低少升降增])[至到]|(?<![少低高大多小长短])于|从|自|今|本|当|上)[0-3\ufffd]?[0-9\ufffd]\\Z"
)
_DAY: Mapping[str, float] = {"日": 40.0}
_OWN_CLAUSE = re.compile("(?:\\A|[，,。；;+\n])(?:截至|截止|预计)?[0-3\ufffd]?[0-9\ufffd]\\Z")
_CLEAR_DAY: Mapping[str, float] = {"日": 400.0}
"""Behind a clause that is nothing but one number of a day: 12日，."""

_NEWSPAPER = re.compile("(?:来源|來源|本报|据)[：: ]?[\u3400-\u9fff]{0,6}日\\Z")
_AFTER_NEWSPAPER: Mapping[str, float] = {"报": 40.0}
"""Behind 来源：晚霞日."""

_PARALLEL = re.compile("([\u3400-\u9fff])、[\u3400-\u9fff]{1,5}\\Z")
_AS_BEFORE = 20.0
"""How much likelier the last character of the item before it is in a list: 初级、中级."""

_BELOW_ZERO = re.compile("零下[一二三四五六七八九十]{1,3}\\Z")
_DEGREES: Mapping[str, float] = {"度": 300.0}

_THAT = 20.0
"""How much likelier 是 is behind 的 where a clause ends: 值得一提的是，."""

_REACH = 40
"""More than any of the patterns takes."""

_SOMEWHERE = re.compile(
    "(?:过程|工作|生活|活动|生产|采访|调研|学习|建设|比赛|实践|同时|发展|执法|检查|服务|群众|社会|世界|企业|城市|市场|国家|地区)\\Z"
)
_AFTER_SOMEWHERE: Mapping[str, float] = {"中": 3.0, "来": 0.3, "个": 0.1}


_PATTERNS = (
    ("等", _LIST, _AFTER_LIST),
    ("年月天周时多以", _DURATION, _AFTER_DURATION),
    ("解访察意到受会", _LEARNT, _AFTER_LEARNT),
    ("息道查告报析算明测究论章士家员师人也还则均曾计出示", _REPORT, _AFTER_REPORT),
    ("程作活动产访研习设赛践时展法查务众会界业市场家区", _SOMEWHERE, _AFTER_SOMEWHERE),
    ("日", _NEWSPAPER, _AFTER_NEWSPAPER),
    ("一二三四五六七八九十", _BELOW_ZERO, _DEGREES),
)
"""The characters with which each pattern can end."""

_BY_LAST: Mapping[str, tuple[tuple[re.Pattern[str], Mapping[str, float]], ...]] = {
    char: tuple((pattern, more) for last, pattern, more in _PATTERNS if char in last)
    for char in {*"".join(last for last, _, _ in _PATTERNS)}
}
"""The patterns that the text before may match, by its last character."""


def clause_end_weights(left: str) -> dict[str, float]:
    """How much likelier words are where a clause ends than by their frequency.

    Args:
        left: the text before the word; U+FFFD for a lost digit.

    >>> weights = clause_end_weights("近三年")
    >>> weights["来"], weights["在"]
    (60.0, 0.02)
    """
    weights = dict(_RARE)
    left = left[-_REACH:]
    for pattern, more in _BY_LAST.get(left[-1:], ()):
        if pattern.search(left):
            weights |= more
    if left[-1:] == "的":
        weights["是"] = _THAT
    listed = _PARALLEL.search(left)
    if listed:
        weights[listed[1]] = _AS_BEFORE * weights.get(listed[1], 1.0)
    return weights


def day_weights(left: str) -> Mapping[str, float]:
    """The same for the units behind a figure, where a number of a day is all that the clause has.

    >>> day_weights("丰收，12")["日"], day_weights("建成工作室12")
    (400.0, {})
    """
    if _OWN_CLAUSE.search(left):
        return _CLEAR_DAY
    return _DAY if _WHOLE_CLAUSE.search(left) else {}
