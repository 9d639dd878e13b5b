"""The time of a figure, how often it recurs, and what a change is compared with."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from ...text import maker
from .model import Role, Time
from .outlook import ends_ahead

_YOY = re.compile(
    r"同比|比上年|较上年|比去年|较去年|上年同期|去年同期|(?<![均每\d一二三四五六七八九十两几])年增|(?<![均每\d一二三四五六七八九十两几])年减|按年"
)
_POP = re.compile(r"环比|比上月(?!末)|较上月(?!末)|比上季度|较上季度|比上期|月增|月减|按[月季]")
COMPARES_BACK = re.compile("[比较](?:上年|去年)(?:末|底|同期)?[^，。；\\d]{0,4}[增减提上下升降多少]")
_YEAR_BEFORE = re.compile(r"(?:上|去)年(?:同期)?\Z")
_REACH_ENDS = re.compile(r"；|累计(?!不|最)|其中|的，|，(?:已|目前|截至|新建|建成|建设|设立|建立|打造|给予|每[人个户家名]|对|按)")
_FREQUENT = re.compile(
    r"每(?:(?P<each>年度?|一年)|个?月)|年(?P<mean>均(?!浓度|值|气温|温度|降水|降雨)|(?<=[，、。；：\s]年)(?=带动|培养|培训|产值|产量|处理|加工|接待|招生|发电|出栏|吞吐|节约|减排|营业|销售|产能))|逐(?P<every>年)|月均"
)


_ANY_DIGIT = re.compile(r"\d")


_COMPARING = frozenset("比较起由从自与同和是为到占成至于")  # what the words that compare end with
_THAN = ("高于", "低于", "多于", "少于", "快于", "慢于", "好于", "优于")
_OF_PLAN = re.compile("的?(?:目标|任务|预算|计划|额度|指标|预期)[^，。；]{0,4}的")
_RECORDS = frozenset(("新高", "最高", "新低", "最低", "最好", "最大"))
_REACHED = re.compile("(?:增加|增长|提高|上升|扩大|下降|减少|降低|增|升|降)[到至]\\Z")


_CLAUSE_END, _CLAUSE_MARK = re.compile("[，。；\n]"), re.compile("[，。；：\n]")
# 审计署今天发布公告，其中…; 记者昨日在…了解到，…: the day on which something was made known, not that of what it says.
_REPORTED = re.compile("发布|公布|通报|宣布|了解到|获悉|透露|表示|介绍|印发|公告|称|召开")
_LONGEST_REPORT, _LONGEST_TOLD = 44, 26  # up to the word of reporting, and from there to the end of its clause
_GROWING = re.compile("[^，。；：]{0,6}(?:位居|位列|名列|稳居|蝉联|保持|[居列排获]|[增减升降涨跌]|提高|扩大|丰收|大幅|改善)")
_DAY_ENDS = "日号天）午晚间"
_YEAR_SO_FAR = ("今年", "全年", "年内", "今年以来", "本年")
_ADDED_UP = re.compile(
    "[^，。；：\\d的内后前]{0,8}(?:累计|共|新增|总共|合计)|(?<=[，。\n]..)(?:整理|完成|建成|投入|增加|减少|解决|改造|安排|培训|培育)"
)
_FOUNDED_ON = ("成立于", "创建于", "创办于", "创立于", "组建于", "始建于", "建于", "设立于", "诞生于", "生于", "毕业于")
_FOUNDED = re.compile("(?:正式)?(?:成立|创办|创立|创建|始建|出生|参加工作|入党|参军)(?!以来|之|后)")
_HELD = re.compile(
    "[\u4e00-\u9fff]{0,16}?(?:招聘会|大赛|竞赛|论坛|博览会|交易会|展销会|推进会|启动仪式|发布会|比赛|培训班|宣传月|宣传周|文化节)"
)
_SET_EARLY = ("预算", "计划", "目标", "确定的", "下达的", "安排的")
_LONGEST_QUOTED = 30
_NEVER = sys.maxsize


class Governor(NamedTuple):
    """A date expression that can govern the numbers of its sentence."""

    start: int
    end: int
    ahead: bool  # a deadline governs its clause also from behind
    hit: Any
    closed: int  # where its reach ends: with a quotation, or with the clause of a report; behind everything for most


_make_governor = maker(Governor)


def find_governors(chars: str, dates: Sequence[Any]) -> list[Governor]:
    """The dates of a sentence that can govern numbers: no recurrences, vague references, lengths or dates compared with."""
    if not dates:
        return []
    quoted = chars.find("“", max(0, dates[0].start - _LONGEST_QUOTED), dates[-1].start) >= 0
    found: list[Governor] = []
    for hit in dates:
        start, end, text, kind, value, _, rule, role = hit
        if kind == "SET" or value in ("PAST_REF", "FUTURE_REF") or _is_compared(chars, start, end):
            continue
        if text.endswith("年初") and chars.startswith(_SET_EARLY, end):
            continue  # 完成年初预算的80%
        if found and found[-1].hit.text[-1] in _DAY_ENDS and text[-1] in "年季" and _HELD.match(chars, end):
            continue  # 3月16日，2024年春季招聘会举行: the year is part of the name
        closed = _NEVER
        if kind == "DURATION":
            if rule == "date.hours" or not (_says_when(text) or (all(g.closed < start for g in found) and _ADDED_UP.match(chars, end))):
                continue
            if text.startswith("连续") and _GROWING.match(chars, end):
                closed = _clause_end(chars, end)  # 连续五年增产，总产量…: how long the clause says, no more
        elif text[-1] in _DAY_ENDS:
            closed = _report_end(chars, end)
        elif chars.endswith(_FOUNDED_ON, 0, start) or _FOUNDED.match(chars, end):
            closed = _clause_end(chars, end)  # 公司成立于2017年，现有员工460人
        elif found and text in _YEAR_SO_FAR and start - found[-1].end <= 1 and found[-1].hit.role_hint == "as_of":
            continue  # 截至10月20日，今年累计…: the day says how far
        found.append(_make_governor((start, end, role == "deadline", hit, min(closed, _closing(chars, hit)) if quoted else closed)))
    return found


def _report_end(chars: str, position: int) -> int:
    """Where the clause of a report ends that goes on behind a day; behind everything where nothing is reported."""
    mark = _CLAUSE_MARK.search(chars, position, position + _LONGEST_REPORT + _LONGEST_TOLD)
    if mark is None or mark[0] not in "，：":
        return _NEVER
    word = _REPORTED.search(chars, position, mark.start())
    return mark.end() if word and word.start() - position <= _LONGEST_REPORT and mark.start() - word.end() <= _LONGEST_TOLD else _NEVER


def _clause_end(chars: str, position: int) -> int:
    """The end of the clause that a position lies in."""
    match = _CLAUSE_END.search(chars, position)
    return match.start() if match is not None else _NEVER


def _closing(chars: str, hit: Any) -> int:
    """Where the quotation ends in which a date stands."""
    opening = chars.rfind("“", max(0, hit.start - _LONGEST_QUOTED), hit.start)
    if opening < 0 or chars.find("”", opening, hit.start) >= 0:
        return _NEVER
    end = chars.find("”", hit.end, opening + _LONGEST_QUOTED)
    return end if end >= 0 else _NEVER


def _says_when(length: str) -> bool:
    """Whether a length of time says when: 连续五年, 近三年, 两年来, 三年内, 未来五年; 五年 alone only says how long."""
    return length.startswith(("连续", "近", "过去", "未来", "今后")) or length.endswith("来") or (length.endswith("内") and "年" in length)


def governing_date(governors: Sequence[Governor], number: int, clause_end: int) -> Any | None:
    """The date expression that governs a number: the last one before it in the sentence, or a deadline behind it in its clause."""
    found = None
    for start, end, is_ahead, hit, closed in governors:
        if end <= number:
            found = hit if number <= closed else found  # “到2030年零增长”目标: a date in a quotation governs what is quoted
        elif is_ahead and found is None and start < clause_end:
            found = hit
    return found


def time_of(hit: Any, published: date | None) -> Time:
    """What a figure stores of the date expression that governs it."""
    role: Role = "as_of" if hit.value == "PRESENT_REF" else hit.role_hint or "period"
    if role == "period" and hit.mod == "END" and not hit.text.endswith("旬"):
        # 9月末余额 is a state at that time; 年底前 of a year to come is a deadline.
        role = "deadline" if published is not None and ends_ahead(hit.value, published) else "as_of"
    return Time.trusted({"text": hit.text, "role": role, "value": hit.value, "mod": hit.mod})


def with_role(time: Time, role: Role) -> Time:
    """The time with another role: one at which something was counted, or by which it is to be reached."""
    return Time.trusted({"text": time.text, "role": role, "value": time.value, "mod": time.mod})


def _is_compared(chars: str, start: int, end: int) -> bool:
    """Whether a date only names what is compared with: 较2017年, 比上年末."""
    after = chars[end : end + 2]
    if after in _RECORDS:
        return True  # 创十年来新高: how long, not when
    if chars[start - 1 : start] not in _COMPARING:
        return False  # most dates
    if after[:1] == "的" and chars.endswith(("恢复至", "恢复到", "回升至", "相当于"), 0, start):
        return True  # 恢复至2019年同期的104%
    if chars[start - 1] == "于":
        return chars.endswith(_THAN, 0, start) and not (after[:1] == "的" and chars[end + 1 : end + 2].isdigit())  # 高于本年度的出口量
    if chars[start - 1] == "成":
        return chars.startswith(("完成了", "完成"), start - 2) and _OF_PLAN.match(chars, end) is not None  # 完成全年任务的41%
    before = chars[max(0, start - 2) : start]
    if before.endswith(("比", "较", "比起", "占")):
        return True  # 占全年额度的93%: of what, not when
    if before.endswith(("由", "从", "自")) and ((after[:1] == "的" and after != "的目") or after in ("下降", "增长", "减少")):
        return True  # 由去年的86条增加到121条, 由上年下降3%转为增长1%
    if _REACHED.search(chars, max(0, start - 4), start):
        return False  # 由20亿元增加到去年的98亿元
    return (before.endswith(("与", "同", "和")) and after == "相比") or (
        before.endswith(("是", "为", "到")) and after[:1] == "的" and after != "的目"
    )


def basis_of(chars: str, dates: Sequence[Any], start: int, end: int) -> str | None:
    """yoy, pop, or the EDTF value of the date that a change is compared with, from the words of a clause before the number."""
    for hit in dates:
        first, last = hit[:2]
        if start <= first < end and _is_compared(chars, first, last) and hit.value:
            is_multiple = chars[last : last + 1] == "的"  # 是2020年的2.4倍
            if is_multiple or not _YEAR_BEFORE.search(hit.text):
                return str(hit.value)
    words = chars[max(0, start) : end]
    if _POP.search(words):
        return "pop"
    return "yoy" if _YOY.search(words) else None


def find_frequencies(chars: str, start: int, end: int) -> list[re.Match[str]]:
    """The words of a sentence that say how often: 每年, 年均, 每月."""
    return list(_FREQUENT.finditer(chars, max(0, start - 1), end))


def frequency_of(chars: str, dates: Sequence[Any], words: Sequence[re.Match[str]], number: int) -> str | None:
    """P1Y behind 每年 and 年均, P1M behind 每月; a concrete date, ； or a result behind it ends the reach."""
    index = bisect_right(words, number, key=re.Match.end) if words else 0
    if not index:
        return None
    position = words[index - 1].start()
    if any(h.type == "DATE" and position < h.start < number and ((h.value or "X")[0].isdigit() or h.value == "PRESENT_REF") for h in dates):
        return None
    between = chars[position:number]
    if _REACH_ENDS.search(between) or (between[0] == "年" and _ANY_DIGIT.search(between)):
        return None
    return "P1Y" if words[index - 1].lastgroup is not None else "P1M"
