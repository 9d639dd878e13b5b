"""Names of persons in credit lines: short rows of characters that begin with a surname."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon.gazetteer import words

_HAN = re.compile(r"[\u3400-\u9fff]{2,4}")
_FOREIGN = re.compile(r"[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,10}){1,3}")
_ORGANISATION_END = re.compile(
    r"(?:[报网社局部台院厅委办校所站区市县镇乡村省]|中心|公司|集团|大学|学院|学会|政府|频道|电视|客户端|委员|公室|作室|融媒|工会|协会|新闻|媒体|晚报|员|者|辑|校对|审核|报道|摄影)\Z"
)

_TRANSCRIBING = frozenset(
    "阿艾安奥巴拜班包贝毕布才苍策查陈次达德丁多额恩尔尕嘎盖格根古果哈海汗呼吉加江杰金卡康柯克库拉兰朗勒里丽琳卢鲁洛马玛买曼毛米莫木穆娜乃妮尼努诺帕普其青曲让仁日若萨赛桑沙山斯松苏索塔泰坦提图吐托旺维翁乌吾西希夏亚雅牙扬耶伊依玉扎珠卓孜敖热"
)
"""Characters that names of Mongolian, Tibetan and Turkic origin are written with."""

_NEVER_LAST = frozenset("报网社局部厅委院者")
"""Characters that end names of bodies and never a given name."""

_NOBODY = frozenset("佚名 匿名 本站 本报 本网 未知 网络 综合 整理 其他 转载 原创 提供 供图 供稿 单位 管理员 办公室 编辑部 小编".split())


@cache
def _surnames() -> frozenset[str]:
    return words("surnames")


def has_surname(chars: str) -> bool:
    """Whether the characters begin with a surname and leave one or two characters for the given name.

    >>> [has_surname(name) for name in ("欧阳小雨", "王明", "可持续", "王")]
    [True, True, False, False]
    """
    rest = len(chars) - 1
    return (1 <= rest <= 2 and chars[0] in _surnames()) or (1 <= rest - 1 <= 2 and chars[:2] in _surnames())


def is_person_name(chars: str, labelled: bool = False) -> bool:
    """Whether the characters are the name of a person.

    Args:
        chars: a token without white space.
        labelled: it stands behind 记者, 编辑 and the like, so a rare surname is no reason to refuse it.

    >>> [is_person_name(name) for name in ("陈立", "阿卜杜拉·买买提", "烟台日报", "图片", "敖日格勒")]
    [True, True, False, False, False]
    >>> is_person_name("敖日格勒", labelled=True), is_person_name("河滨日报", labelled=True)
    (True, False)
    """
    if "·" in chars:
        return _FOREIGN.fullmatch(chars) is not None
    if not _HAN.fullmatch(chars) or chars in _NOBODY or chars in words("job_titles", "title"):
        return False  # 区长: 区 is a surname
    if has_surname(chars):
        return chars[-1] not in _NEVER_LAST and not (len(chars) > 3 and _ORGANISATION_END.search(chars))
    return labelled and len(chars) > 2 and all(char in _TRANSCRIBING for char in chars)


def could_be_name(chars: str) -> bool:
    """Whether the characters have the length of a name and nothing of a body's: a name with a surname that no list holds.

    >>> could_be_name("殳小雨"), could_be_name("佚名"), could_be_name("统计局")
    (True, False, False)
    """
    return 2 <= len(chars) <= 3 and _HAN.fullmatch(chars) is not None and chars not in _NOBODY and not _ORGANISATION_END.search(chars)


def split_names(chars: str) -> list[str]:
    """Names that stand without a space between them; [] where there is not exactly one way to part them.

    >>> split_names("陈立周小雨"), split_names("陈立"), split_names("可持续发展战略"), split_names("汪洋汽车网")
    (['陈立', '周小雨'], [], [], [])
    """
    if not 4 <= len(chars) <= 9 or _ORGANISATION_END.search(chars) or not all("\u3400" <= c <= "\u9fff" for c in chars):
        return []
    ways = _ways(chars)
    return ways[0] if len(ways) == 1 and len(ways[0]) > 1 else []


def _ways(chars: str) -> list[list[str]]:
    if not chars:
        return [[]]
    found = []
    for size in (2, 3):
        if len(chars) >= size and chars[0] in _surnames():
            found += [[chars[:size], *rest] for rest in _ways(chars[size:])]
    return found
