"""Durations: a count of years, months, weeks or days that says how long something lasts."""

from __future__ import annotations

import re
from decimal import Decimal

from .calendar_point import LOST
from .numeral import chinese_value, decimal_string, numeral_value
from .pattern import Pattern

# A name that begins with a length (三年行动, 五年发展规划) says what it is called, not how long something took.
_BETWEEN = "发展|专项|提升|攻坚|建设|滚动|改革|振兴|培育|培训|提质|改造|投资|整治|治理|工作|总体|培养|升级|增效|财政"
_NAME = (
    rf"(?:{_BETWEEN}){{0,3}}(?:行动|计划|规划|方案|攻坚|战略|工程|纲要)"
    r"|任务|实施方案|指导意见|滚动|大变样|大提升|倍增|过渡期|义务教育|一贯制"
)
_NOT_YEAR = (
    r"(?!级|龄|代|期(?!间)|制(?!约)|生(?!产)|份|轮|薪|限|检|货|报|[底末初](?!步)|历(?!史|程|时)|资|轻|味|糕"
    rf"|之计|四季|一度|[一二两三五]?[届次]|{_NAME})"
)
_COUNT = r"(?<![\d.\ufffd廿卅])(?P<count>[\d\ufffd]{1,3}|[一二两三四五六七八九十百\ufffd]{1,5})"
_LEAD = r"(?P<lead>连续|持续|未来的?|今后的?|过去的?|最近的?|近|(?<![提以之目日当年月前])前|头|这)? ?"
_WEEKS = r"个?(?P<weeks>(?:周(?!年|岁|边|围|期|末|刊|报|转)|星期)(?![一二三四五六日天](?![次个遍轮换])))"
_DAYS = r"(?P<days>天(?!然|气|津|桥|河|水|山|门|府|猫|下|空|使|地|窗|线|鹅|主)|日(?=以?之?内|以上|以下))"
_TAIL = (
    r"(?P<tail>以来|来(?!自|到|的?人|说|看|源|往|华|访)|间(?!隔|断|歇|接)|以内|之内|左右|上下"
    r"|内(?!蒙|在|部|需|容|涵|地|设|外|陆|河|存|销|贸|控))?"
)

DURATION = Pattern(
    "date.duration",
    rf"(?:{_LEAD}(?:{_COUNT}(?P<more>余|多|几)? ?(?:(?P<years>年{_NOT_YEAR})|个(?P<months>月)(?!龄)|个半(?P<monthhalf>月)|{_WEEKS}|{_DAYS}|个(?P<quarters>季度))"
    rf"(?P<more2>多)?(?P<half>半(?!数|导|径|岛|程))?|(?P<halfyear>半年(?!报|度))|(?P<halfmonth>半个月))){_TAIL}",
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
        "半个月",
        "两个半月",
        "一年半",
        "三年内",
        "30天",
        "三年内建成",
    ),
    no=(
        "三年行动方案",
        "五年规划",
        "3年级",
        "三年发展计划",
        "18岁",
        "100周年",
        "3日游",
        "2天津",
        "九年一贯制",
        "一年一度",
        "两年制",
        "2023年",
    ),
)

HOURS = Pattern(
    "date.hours",
    rf"(?:{_LEAD}{_COUNT}(?P<decimals>\.\d+)?(?P<more>余|多|几|来)? ?个?(?P<half>半)?(?P<unit>小时|钟头|分钟|刻钟|秒钟?)|半(?P<some>个?多?)(?P<halved>小时|钟头))(?!制|战|工|学|城|图)"
    r"(?P<tail>以内|之内|内|以上|左右|上下)?",
    yes=("24小时", "2小时内", "半小时", "半个小时", "一个半小时", "15分钟", "2.5小时", "连续72小时"),
    no=("小时", "24时", "3个", "24小时制", "半个月"),
)


def hours_value(match: re.Match[str]) -> tuple[str, str | None] | None:
    """ISO 8601 duration and mod of a match of HOURS.

    >>> [hours_value(HOURS.match(w)) for w in ("24小时", "一个半小时", "半小时", "15分钟左右")]
    [('PT24H', None), ('PT1.5H', None), ('PT0.5H', None), ('PT15M', 'APPROX')]
    """
    if match["halved"]:
        return "PT0.5H", "APPROX" if "多" in match["some"] else None
    value = numeral_value(match["count"] + (match["decimals"] or ""))
    if value is None or not value:
        return None
    unit = match["unit"]
    value = value * 15 if unit == "刻钟" else value + Decimal("0.5") if match["half"] else value
    mod = "APPROX" if match["more"] or match["tail"] in ("左右", "上下") else None
    return f"PT{decimal_string(value)}{'S' if unit[0] == '秒' else 'M' if unit in ('分钟', '刻钟') else 'H'}", mod


DAYS_COUNTED = re.compile(
    r"(?:超过|少于|多于|低于|高于|不足|不到|未满|已满|至少|最长|最短|达到?|长达|为期|历时|提前|延长|期限?为|共|约|每隔|逾期|之日起|届满) ?\Z"
)
"""Words before N日 that make it a length: 不超过30日."""

COUNTED_DAYS = Pattern("date.counted_days", r"(?P<count>\d{1,3}) ?日", yes=("30日",), no=("30天",))

_ORDINAL = re.compile(r"[第本头每逢大小几数]\Z|(?<!以)[上下]\Z|第 \Z")
_ORDINAL_TAILS = frozenset("第本头每逢上下大小几数 \n")
# 不平凡的一年, 又一年: the year that is meant, not a length.
# 康熙三年: a year of a reign
_REIGN = re.compile(
    "(?:洪武|永乐|宣德|正统|成化|弘治|正德|嘉靖|隆庆|万历|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统|昭和|平成|令和|贞观|开元|天宝)\\Z"
)
_ONE_YEAR = re.compile(r"(?:[的又有新]|关键|最后)\Z")
_RANGE = re.compile(r"[\d一二两三四五六七八九十][-—–~～至到]\Z")
_LASTING = re.compile(r"的|历|发展|时|如一日|奋斗|光辉|风雨|党")
_PAIR = re.compile("一二|一两|[两二]三|三四|四五|五六|六七|七八|八九")
_IDIOM = frozenset("百千万")


def duration_value(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    """ISO 8601 duration and mod of a match of DURATION; None where the count is no number or the words are an idiom.

    The duration is None where a digit of the count is lost.

    >>> [duration_value(DURATION.match(w)) for w in ("连续五年", "4年多", "一年半", "15日内", "半年", "两个半月")]
    [('P5Y', None), ('P4Y', 'APPROX'), ('P1Y6M', None), ('P15D', None), ('P6M', None), ('P2.5M', None)]
    """
    mod = "APPROX" if match["more"] or match["more2"] or match["tail"] in ("左右", "上下") else None
    if match["halfyear"] or match["halfmonth"]:
        return "P6M" if match["halfyear"] else "P0.5M", mod
    digits = match["count"]
    if LOST in digits:
        # Of two lost characters the first may have been any word.
        return (None, mod) if digits.count(LOST) == 1 else None
    if _PAIR.fullmatch(digits):
        digits, mod = digits[0], "APPROX"  # 三四年: three or four
    value = int(digits) if digits.isdecimal() else chinese_value(digits)
    # A row of digits (一一五) is a year of the Republic or a name.
    if value is None or not value or digits in _IDIOM or (len(digits) > 1 and not digits.isdecimal() and not set("十百") & set(digits)):
        return None
    count = int(value)
    if match["years"]:
        # 近30年 is nearly thirty years, 近五年 the last five.
        mod = "APPROX" if match["lead"] == "近" and count > 10 and match["tail"] not in ("来", "以来") else mod
        return f"P{count}Y" + ("6M" if match["half"] else ""), mod
    if match["monthhalf"]:
        return f"P{count}.5M", mod
    if match["months"] or match["quarters"]:
        return f"P{count * (3 if match['quarters'] else 1)}{'.5' if match['half'] and match['months'] else ''}M", mod
    return f"P{count}{'.5' if match['half'] else ''}{'W' if match['weeks'] else 'D'}", mod


def is_ordinal(chars: str, start: int) -> bool:
    """Whether what stands before a count makes it something else: 第三年, 上半年.

    >>> is_ordinal("第三年", 1), is_ordinal("的三年", 1)
    (True, False)
    """
    return chars[start - 1 : start] in _ORDINAL_TAILS and _ORDINAL.search(chars[max(0, start - 2) : start]) is not None


def is_length(chars: str, start: int, match: re.Match[str]) -> bool:
    """Whether a match of DURATION is a length: 不平凡的一年 is the year spoken of, and 98年 most often 1998.

    >>> [is_length(w, s, DURATION.match(w, s)) for w, s in (("不平凡的一年", 4), ("为期一年", 2), ("98年抗洪", 0), ("80年来", 0))]
    [False, True, False, True]
    """
    if _RANGE.search(chars[max(0, start - 2) : start]) or (match["years"] and _REIGN.search(chars[max(0, start - 2) : start])):
        return False
    if match[0] in ("一天", "一周", "一月"):
        return chars[max(0, start - 1) : start] not in ("同", "那", "某", "这")
    if match[0] == "一年":
        return _ONE_YEAR.search(chars[max(0, start - 2) : start]) is None
    if match["years"] and match[0] == f"{match['count']}年" and match["count"].isdecimal() and 60 <= int(match["count"]) < 100:
        return _LASTING.match(chars, match.end()) is not None
    return True
