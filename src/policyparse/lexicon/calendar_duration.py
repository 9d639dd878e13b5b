"""Durations: a count of years, months, weeks or days that says how long something lasts."""

from __future__ import annotations

import re

from .numeral import chinese_value
from .pattern import Pattern

# A name that begins with a length (三年行动, 五年规划) says what it is called, not how long something took.
_NAME = r"(?:[一-龥]{0,6}?(?:行动|计划|规划|方案|攻坚|战略|工程|纲要)|任务|实施|指导意见|滚动|大变样|大提升|倍增|过渡期|一贯制|制(?!约))"
_NOT_YEAR = rf"(?!级|龄|代|期(?!间)|制(?!约)|生(?!产)|份|轮|薪|限|检|货|报|[底末初](?!步)|历(?!史|程|时)|资|轻|之计|四季|一度|[一二两三五]?[届次]|味|糕|{_NAME})"
_COUNT = r"(?P<count>\d{1,4}|[一二两三四五六七八九十百]{1,5})"
_LEAD = r"(?P<lead>连续|持续|未来的?|今后的?|过去的?|最近的?|近|前|头|这)?\s?"
_TAIL = r"(?P<tail>以来|来(?!自|到|的?人|说|看|源|往|华|访)|间(?!隔|断|歇|接)|以内|之内|内(?!蒙|在|部|需|容|涵|地|设|外|陆|河|存|销|贸|控)|以上|以下|左右|上下)?"

DURATION = Pattern(
    "date.duration",
    rf"(?:{_LEAD}(?:{_COUNT}(?P<more>余|多)?\s?(?:(?P<years>年{_NOT_YEAR})|个(?P<months>月)(?!龄)|个?(?P<weeks>周(?!年|岁|边|围|期|末|刊|报|转)|星期)"
    r"|(?P<days>天(?!然|气|津|桥|河|水|山|门|府|猫|下|空|使|地|窗|线|鹅|主)|日(?=以?之?内))|个(?P<quarters>季度))(?P<more2>多)?(?P<half>半(?!数|导|径|岛|程))?"
    rf"|(?P<halfyear>半年(?!报|度)))){_TAIL}",
    yes=(
        "连续五年",
        "二十六年",
        "4年多",
        "近三年",
        "五年来",
        "未来三年",
        "3个月",
        "15日内",
        "十余年",
        "半年",
        "一年半",
        "三年内",
        "连续3个季度",
        "30天",
    ),
    no=("三年行动方案", "五年规划", "3年级", "三年发展计划", "18岁", "100周年", "3日游", "2天津", "九年一贯制", "一年一度", "两年制"),
)

_ORDINAL = re.compile(r"[第本头每逢上下大小]$|第\s$")
_IDIOM = frozenset("百千万")


def duration_value(match: re.Match[str]) -> tuple[str, str | None] | None:
    """ISO 8601 duration and mod of a match of DURATION; None where the count is no number or the words are an idiom.

    >>> [duration_value(DURATION.match(w)) for w in ("连续五年", "4年多", "一年半", "15日内", "半年")]
    [('P5Y', None), ('P4Y', 'APPROX'), ('P1Y6M', None), ('P15D', None), ('P6M', None)]
    """
    mod = "APPROX" if match["more"] or match["more2"] or match["tail"] in ("左右", "上下") else None
    if match["halfyear"]:
        return "P6M", mod
    digits = match["count"]
    value = int(digits) if digits.isdecimal() else chinese_value(digits)
    if value is None or digits in _IDIOM or (len(digits) > 1 and value < 10):
        return None
    count = int(value)
    if match["years"]:
        # 近30年 is nearly thirty years, 近五年 the last five.
        mod = "APPROX" if match["lead"] == "近" and count > 10 and match["tail"] not in ("来", "以来") else mod
        return f"P{count}Y" + ("6M" if match["half"] else ""), mod
    if match["months"] or match["quarters"]:
        return f"P{count * (3 if match['quarters'] else 1)}M", mod
    return f"P{count}{'W' if match['weeks'] else 'D'}", mod


def is_ordinal(chars: str, start: int) -> bool:
    """Whether what stands before a count makes it something else: 第三年, 上半年.

    >>> is_ordinal("第三年", 1), is_ordinal("的三年", 1)
    (True, False)
    """
    return _ORDINAL.search(chars[max(0, start - 2) : start]) is not None
