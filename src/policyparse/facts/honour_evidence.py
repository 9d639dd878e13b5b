"""Evidence that a title is conferred: verbs of receiving and conferring, of choosing and training, numbers of holders."""

from __future__ import annotations

import re

from ..lexicon.pattern import Rare

RECEIVE = frozenset(
    (
        *(
            "荣获",
            "荣立",
            "记",
            "立",
            "获得",
            "获评",
            "获颁",
            "获授",
            "获聘",
            "获",
            "喜获",
            "荣膺",
            "夺得",
            "夺下",
            "摘得",
            "斩获",
            "拿下",
            "拿到",
            "荣登",
            "入选",
            "当选",
            "成为",
            "取得",
        ),
        *"接过 领回 领到 蝉联 成功创建 成功创成 获批 跻身 上榜 摘取 摘下 捧回 捧得 捧起 勇夺 创建为 创成 创建成为 获选 评定为 被列为 被列入 被确定为 收获 问鼎 赢得 入围 揽获 荣列 聘为 聘请为 选聘为 评聘为 推选为 当选为 成长为".split(),
        *("评为", "被命名为", "被认定为", "认定为", "命名为", "评选为", "晋升", "晋升为", "聘任为", "授予"),
    )
)
"""Verbs whose subject holds what they govern; 授予 too where it is passive."""

CONFER = frozenset(("委任", "授予", "颁授", "追授", "命名", "颁发"))
"""Verbs whose first object holds the second."""

CHOOSE = frozenset(("聘请", "选树", "评选", "评选出", "表彰", "聘任", "认定", "确定"))
"""Verbs whose object may hold holders and title in one: 选树甲、乙等12名…; without a named holder they prove nothing here."""

VERBS = RECEIVE | CONFER | CHOOSE
"""All verbs whose object is read."""

WEAK = frozenset(
    (
        "成长为",
        "接过",
        "领到",
        "晋升",
        "成功创建",
        "获批",
        "收获",
        "入围",
        "赢得",
        "被列为",
        "被列入",
        "获选",
        "摘下",
        "成为",
        "取得",
        "拿到",
        "当选",
        "获得",
        "获",
    )
)
"""Verbs with many other objects: what they govern must be quoted, known, or held by somebody who is named."""

MERIT = re.compile("(?:个人|集体)?(?:[一二三]等|特等|大)功")
"""What 记 and 立 govern when they confer."""

RELATIVE = re.compile(
    "”?(?:等?(?:荣誉)?称号|等[^，。；的“]{0,6}(?:荣誉|奖项|殊荣|称号))?的(?:[\u4e00-\u9fff]{0,3}(?:有|是|分别是|分别为|包括|人员为)[：:]?)?"
)
"""What makes the holder stand behind the title: 获得…的有甲、乙, 获得…的选手甲."""

ALLOWANCE = Rare(("殊津",), "(?:享受|获|领取)((?:国务院|省|省政府|市政府)(?:政府)?特殊津贴)(?!专家)")
"""The allowance of the State Council for experts."""

SCOPED_PRIZE = re.compile(
    "(?:第[一二三四五六七八九十\\d]+届|\\d{4}年|全国|全省|全市|省级?|市级?|[\u4e00-\u9fff]{2,3}[省市]).{4,}(?:[冠亚季]军|第[一二三]名|[金银铜][牌奖]|[特一二三]等奖)"
)
"""A prize with the contest in which it was won."""

RECIPIENTS = re.compile("(?:(?<![因认])为|给予?|向|对)([^，。；]{2,40})，?并?\\Z")
"""The words right before a verb of conferring that hold its recipients."""

PASSIVE = re.compile(r"被[^，。；]{0,16}\Z")

_BEFORE = tuple(
    "培育 培养 造就 选树 评选 评审 推选 授予 颁授 获 推出 命名 设置 增设 申报 入选 成为 成长为 涌现 争当 新增 认定 孵化 晋升 推荐 当选 评为 选拔 产生 表彰 拥有 设立 首届 首批".split()
)
_COUNTED_BEFORE = re.compile(r"[\d百千万几�]余?[名位个][^，。；]{0,10}\Z")
_AFTER = re.compile(
    r"(?:荣誉)?称号|证书|[（(]?[\d�一二三四五六七八九十百千万近超约]+余?多?[名人位]|获评|获奖|选拔|评选|颁奖|选树|推荐|培育(?!工程|计划|行动|项目)|人选|名单|入选|含金量|选树"
)
_COURSES = re.compile(
    "(?:[、和]?“[^“”]{1,16}”){0,5}等[\\d一二三四五六七八九十]{0,3}余?个?[\u4e00-\u9fff]{0,4}(?:专业|课程|岗位|工种|职业|赛项|项目|证书)"
)
_GOES_ON = frozenset("、和等“")
_LISTED = re.compile(r"(?:[、和]?[^，。；、“”]{0,10}“[^“”]{1,16}”){0,5}等[^，。；“”]{0,10}?(?:称号|工匠|人才|荣誉|奖项|劳模)")
_FOLLOWS = re.compile(r"[^\u4e00-\u9fff]|获|评|选|称|推|岗|等|和|名|入|共|达|近|超|累|\Z")
_NUMBERED = re.compile(r"[\d�一二三四五六七八九十百千万近超约]+余?多?[名人位]|获评|评选|选拔|称号|推荐人选")
_COUNTED_RIGHT_BEFORE = re.compile("\\d余?[名位](?:全国|全省|省级?|市级?|[\u4e00-\u9fff]{2,3}[省市])[\u4e00-\u9fff]{0,4}\\Z")
_CHOSEN = ("评选", "选树", "授予", "涌现出", "命名", "认定", "表彰", "培育", "培养", "聘用到", "聘任为", "聘为", "评聘")


def is_list_of_courses(chars: str, end: int) -> bool:
    """Whether a list of quotations is called trades or courses: “网络工程师”“机器人运维”等8个专业."""
    return chars[end : end + 1] in "、和等“" and _COURSES.match(chars, end, end + 80) is not None


def is_conferred(chars: str, start: int, end: int) -> bool:
    """Whether the words around a quoted title say that it is conferred on somebody.

    >>> is_conferred("全市选树“海棠工匠”20名", 4, 10), is_conferred("弘扬“海棠工匠”精神", 2, 8)
    (True, False)
    """
    if _AFTER.match(chars, end):
        return True
    before = chars[max(0, start - 13) : start]
    before = before[max(map(before.rfind, "，。；：！\n")) + 1 :]
    return any(verb in before for verb in _BEFORE) or _COUNTED_BEFORE.search(before) is not None


def is_listed_as_honour(chars: str, end: int) -> bool:
    """Whether a list of quotations is called titles: “甲”、“乙”等企业级工匠人才."""
    return chars[end : end + 1] in _GOES_ON and chars.find("等", end, end + 60) >= 0 and _LISTED.match(chars, end, end + 120) is not None


def is_chosen(chars: str, start: int, end: int) -> bool:
    """Whether a title without quotation marks has a number of holders behind it, or a verb of choosing before it."""
    if _NUMBERED.match(chars, end):
        return True
    if _COUNTED_RIGHT_BEFORE.search(chars, max(0, start - 16), start) and _FOLLOWS.match(chars, end):
        return True
    if not _FOLLOWS.match(chars, end):
        return False
    before = chars[max(0, start - 13) : start]
    before = before[max(map(before.rfind, "，。；、：\n")) + 1 :]
    return any(verb in before for verb in _CHOSEN)
