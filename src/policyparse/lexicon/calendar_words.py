"""Words that name a time by themselves: days counted from publication, and vague past, present and future."""

from __future__ import annotations

import re

from .pattern import Pattern

PAST = "近日 日前 近期 近来 近年 近年来 近几年 近几年来 近些年 近些年来 这些年 这些年来 多年来 多年以来 往年 历年 历年来 以往 此前 不久前 前不久 长期以来 一直以来 前些年"
PAST += " 前几年 几年来 数年来 几年前 几天前 前几天 前几日 连日来 早年 早些年 最近 最近几年 过去几年 这几年 数年前 多年前 日后"
PRESENT = "目前 当前 眼下 如今 现在 当下 现阶段 现今 时下 截至目前"
FUTURE = "今后 未来 将来 未来几年 今后几年 今后一个时期 今后一段时期 未来一段时间 未来一段时期 未来一个时期 不久的将来"

REFERENCES: dict[str, str] = {
    **dict.fromkeys(PAST.split(), "PAST_REF"),
    **dict.fromkeys(PRESENT.split(), "PRESENT_REF"),
    **dict.fromkeys(FUTURE.split(), "FUTURE_REF"),
}
"""Each word with its TIMEX3 value."""
del REFERENCES["日后"], REFERENCES["截至目前"]

REFERENCE_HEADS = frozenset(word[:2] for word in REFERENCES)
"""The first two characters of the words."""

LONGEST_REFERENCE = max(map(len, REFERENCES))

# A word before or after which the same characters say something else.
_NOT_AFTER = {
    "日前": re.compile(r"[\d一二三四五六七八九十今昨近当同节假每生]\s?$"),
    "目前": re.compile(r"[项题]$"),
    "当前": re.compile(r"[相适恰应]$"),
    "近期": re.compile(r"[远最]$"),
    "未来": re.compile(r"[的向赢创迎筑绘见到个往]$"),
    "近日": re.compile(r"[贴附]$"),
}
_NOT_BEFORE = {
    "未来": re.compile(r"(?![，,]|[\d一二两三四五六七八九十]+年)"),
    "将来": re.compile(r"(?![，,。、的；])"),
    "最近": re.compile(r"的|距|[处一两\d]"),
    "近期": re.compile(r"(?:规划|目标|任务|建设)"),
    "现在": re.compile(r"完成|进行"),
    "当前": re.compile(r"页|位置|价"),
    "历年": re.compile(r"[真试]"),
    "早年": re.compile(r"间"),
}


def reference_at(chars: str, start: int) -> tuple[int, str] | None:
    """The vague time word at a position: its end and TIMEX3 value; None where the characters say something else there.

    >>> reference_at("近年来，全市", 0), reference_at("创造美好未来", 4), reference_at("3日前", 1)
    ((3, 'PAST_REF'), None, None)
    """
    if chars[start : start + 2] not in REFERENCE_HEADS:
        return None
    for length in range(LONGEST_REFERENCE, 1, -1):
        word = chars[start : start + length]
        value = REFERENCES.get(word)
        if value is not None and len(word) == length:
            before, after = _NOT_AFTER.get(word), _NOT_BEFORE.get(word)
            if before is not None and before.search(chars[max(0, start - 3) : start]):
                return None
            if after is not None and after.match(chars[start + length : start + length + 6]):
                return None
            return start + length, value
    return None


DAY_WORDS = {"今": 0, "昨": -1, "前": -2, "明": 1, "后": 2}
"""Characters before 天 and 日 and their distance from the day of publication."""

DAY_WORD = Pattern(
    "date.day_word",
    r"(?P<word>[今昨](?P<paren>[（(](?P<number>\d{1,2})[日)）]{1,2}(?:日)?)?(?:(?(paren)(?:日|天)?|[天日](?!头条|中国|关注|美术|下|之星))|(?=晚|晨|夜|早))"
    r"|(?<![以目日之空\d])前天|(?<![的好向证说表声造创拥])明[天日](?!之|的)|(?<![以之今])后天(?!培养|努力|形成|下)|(?<!相)当[天日](?!气)|当晚|同[日天]|次日|翌日)",
    yes=("今天", "今(16)日", "昨日", "今晚", "当天", "昨天（15日）", "次日", "明天上午"),
    no=("今后", "美好的明天", "以前天天", "今日头条", "前天下"),
)

MONTH_WORD = Pattern(
    "date.month_word",
    r"(?P<word>(?<!以)上个?月|(?<![基成日])本月|下个?月|当月|同月|次月|这个月)(?:份)?(?:(?P<day>\d{1,2})[日号]|(?P<edge>底|末|初|[上中下]旬))?(?!亮|球|均)",
    yes=("上月底", "本月", "上个月", "本月26日", "下月初", "当月"),
    no=("月底", "以上月均", "两个月"),
)

WEEK_WORD = Pattern(
    "date.week_word",
    r"(?P<word>上上|上|本|这|下)(?:一)?(?:个)?(?:周|星期)(?P<day>[一二三四五六日天](?!个|位|年|次|期))?(?!岁|年|边|围|期|转|密|刊|报|会)",
    yes=("上周", "本周", "上周五", "下周一", "这一周"),
    no=("周末", "上周年", "本周期"),
)

RECURRENCE = Pattern(
    "date.recurrence",
    r"每(?:隔)?(?P<count>\d{1,2}|[一二两三四五六七八九十]|半)?\s?个?(?P<unit>年度?(?!轻)|季度?(?!节)|月(?!\d+号)|周(?!围|边|转)|星期|天|日(?!经济|新闻|电讯|甘肃|邮报))"
    r"(?P<rest>(?:1[0-2]|[1-9])月(?:份|(?:3[01]|[12]\d|[1-9])日|[底初末]|[上中下]旬)?|(?:3[01]|[12]\d|[1-9])[日号]|年?[底初末](?!步|级|层|端)|[一二三四五六日天](?!次|场|个|人|期|名)|的?[上下]半年)?",
    yes=("每年", "每月", "每季度", "每两年", "每天", "每年5月", "每半年", "每周五"),
    no=("每人", "每年轻", "每日经济新闻", "每次"),
)

YEARLY = Pattern("date.yearly", r"年均(?!龄)", yes=("年均增长",), no=("平均", "年均龄"))

AGO = Pattern(
    "date.ago",
    r"(?P<count>\d{1,3}|[一二两三四五六七八九十]{1,3})年(?:之|以)?前(?!三|后|期|[一二两四五1-9]|列|瞻|的?同)",
    yes=("五年前", "10年前", "两年之前"),
    no=("5年前期", "年前", "“十四五”前三年"),
)
