"""认定甲、乙等12家企业为省级专精特新企业: what a decision makes of the counted says what was counted."""

from __future__ import annotations

import re

from ...lexicon.quantity import Quantity
from .phrase import without_quotes
from .reading import Reading

CONFERRED = frozenset("人名位个家所户项件支部")
"""Units of what may be made something by a decision."""
_NEAREST = 10
"""Characters within which 为 follows the number: 10人为, 12家中小企业为."""
_MADE = re.compile(
    "(?:[\u4e00-\u9fff]{1,7}(?:（[\u4e00-\u9fff、]{1,6}）)?)?为"
    "(?P<what>(?=.{3})(?:[“「][^“”「」，。；]{1,20}[”」]|[^“”「」，。；：！？、\\s]){1,30}?)(?=[，。；！？、）\\s]|\\Z)"
)
_DECIDES = re.compile("认定|确定|确认|命名|评定|评选|遴选|批准|公布|表彰|同意|授予|选定|核定|推选")
_NOT_NAMED = re.compile("了|的|提供|贡献|创造|带来|解决")
_TITLED = re.compile(
    "(?P<whom>(?:先进)?(?:同志|单位|班组|集体|个人|企业|家庭|学校|社区|职工|教师|机关|团队|组织|医院|选手|学生|青年|公司))“[^“”，。；]{2,20}”(?:[\u4e00-\u9fff]{0,6}(?:称号|奖|荣誉|证书|牌匾)|(?=[，。；！、）\\s]|\\Z))"
)
_LEAD = re.compile("(?:\\d{4}年度?|本年度|全国|全省|全市)?第?[一二三四五六七八九十首\\d]*[批届]?")
_EACH_TIME = re.compile("每[次届批期年](?:评选|选树|命名|评审|表彰|选拔|认定)?(?:人数)?(?:不超过|不多于|最多|限额?|约|为)?\\Z")
_NAMING = frozenset("评选 选树 命名 评审 表彰 选拔 认定".split())
_QUOTED = re.compile("“([^“”，。；]{2,20})”")
_LONGEST = 80
"""Characters before the number within which the verb stands: names are listed between them."""


def read_conferred(chars: str, quantity: Quantity, reading: Reading) -> None:
    """Name the counted by what they were made, where a verb of decision stands before the number in its sentence.

    Args:
        reading: what the words around the number say; changed in place.
    """
    if (len(reading.indicator) < 2 or reading.indicator in _NAMING) and _reads_each_time(chars, quantity, reading):
        return
    if chars.find("“", quantity.end, quantity.end + _NEAREST) > 0 and (titled := _TITLED.match(chars, quantity.end)):
        reading.indicator = reading.indicator.removeprefix(titled["whom"])  # 授予8家单位“五一劳动奖状”
        return
    if chars.find("为", quantity.end, quantity.end + _NEAREST) < 0:
        return
    made = _MADE.match(chars, quantity.end)
    if made is None or _NOT_NAMED.search(made["what"]):
        return
    if _DECIDES.search(chars, _floor(chars, quantity.start), quantity.start) is None:
        return
    start = _LEAD.match(chars, made.start("what"), made.end())
    begin = start.end() if start else made.start("what")
    reading.indicator = without_quotes(chars[begin : made.end()])
    reading.start, reading.end, reading.inherited = quantity.start, made.end(), False


def _reads_each_time(chars: str, quantity: Quantity, reading: Reading) -> bool:
    """每两年评选一次“海州工匠”，每次10人: so many get at a time what the clause before has named."""
    if _EACH_TIME.search(chars, max(0, quantity.start - 10), quantity.start) is None:
        return False
    for named in _QUOTED.finditer(chars, _floor(chars, quantity.start), quantity.start):  # the last one counts
        reading.indicator, reading.start, reading.inherited = named[1], named.start(), True
    return True


def _floor(chars: str, position: int) -> int:
    """From where on the words before a number are looked at: its sentence, as far as names may be listed between."""
    return max(0, position - _LONGEST, chars.rfind("。", 0, position), chars.rfind("\n", 0, position))
