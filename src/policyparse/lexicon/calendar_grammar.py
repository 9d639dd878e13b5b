"""The parts that date expressions are made of, each a named pattern: years, and what can follow a year or stand without one.

A part is matched where a reader already stands (never searched), so none of them starts with a look for its place.
"""

from __future__ import annotations

import re

from .pattern import Pattern

NUMERAL = "0-9\ufffd零〇○一二两三四五六七八九十百"
"""The characters of numbers inside dates, as the body of a character class."""

DASH = r"(?:[-—–~～―－─﹣]{1,2}|起?至|到)"
CHINESE_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
"""Digits of a year that is written as a row of them, 二〇二三."""

_CN_MONTH = r"十[一二]|[一二三四五六七八九十]|元"
_MONTH = rf"(?:1[0-2]|0?[1-9](?!\d)|[\d\ufffd]?\ufffd|\ufffd\d|{_CN_MONTH})"
_CN_DAY = r"三十一?|二?十[一二三四五六七八九]|二十|廿[一二三四五六七八九]?|[一二三四五六七八九十]|初[一二三四五六七八九十]"
_DAY = rf"(?:3[01]|[12]\d|0?[1-9](?!\d)|[\d\ufffd]?\ufffd|\ufffd\d|{_CN_DAY})"
_CN_YEAR = "[一二\ufffd][〇○零一二三四五六七八九\ufffd]{3}"
_YEAR = rf"(?:[12\ufffd][\d\ufffd]{{3}}|{_CN_YEAR})"
# 2023年产能: the year stays one where the next word begins with such a character; 2023年级, 3000年历史, 2023年第15号 do not.
_NO_YEAR = r"(?!级|龄|历史|第?\d{1,3}号(?!洪水|台风))"

YEAR = Pattern(
    "date.year",
    rf"(?:公元)?(?P<year>{_YEAR}) ?年度?{_NO_YEAR}",
    yes=("2023年", "2017 年", "二〇二三年", "二○二五年", "2023年度", "20\ufffd3年", "\ufffd022年"),
    no=("2023级", "2023年级", "2023年第15号公告", "123年", "2023元", "2000年历史"),
)

SHORT_YEAR = Pattern(
    "date.short_year",
    r"[’'‘]?(?P<short>0\d年(?!级|龄|以上)|[1-9]\d年(?= ?(?:1[0-2]|0?[1-9]) ?月(?!龄)))",
    yes=("08年北京", "98年7月", "21年12月31日"),
    no=("15年来", "30年", "5年3月"),
)

MINGUO_YEAR = Pattern(
    "date.minguo_year",
    r"(?P<named>(?:中华)?民国)? ?(?P<minguo>\d{2,3}|[一二三四五六七八九十百零○〇]{1,5}) ?年度?(?!级|龄|以上|来|间|多|代|前|后|内)",
    yes=("民国109年", "中华民国一百零六年", "109年", "一一五年度", "民国 九十九年"),
    no=("109年来", "109岁", "民国时期"),
)

PLAN = Pattern(
    "date.plan",
    r"(?P<quote>[“\"‘「]) ?(?P<plan>十[一二三四五六\ufffd]?五|\ufffd[一二三四五六]五|[六七八九]五) ?[”\"’」]"
    r"|(?P<bare>十[一二三四五六\ufffd]五)(?=时期|期间|末|期末|初|规划期|以来|前[一两二三]年|后[一两二三]年|中后?期)",
    yes=("“十四五”末", "“ 十四五”时期", "“八五”期间", "十四五时期", "十三五以来"),
    no=("十五天", "十四五个", "“三农”", "十五时期"),
)

PLAN_TAIL = Pattern(
    "date.plan_tail",
    r" ?(?P<tail>规划?期?末|(?:规划)?期?初(?!步|级|中)|末期?|(?:规划)?(?:时期|期间|期内|期(?!货|待|限))|中后期|中期|前期|后期|前(?P<head>[一两二三四])年|后(?P<last>[一两二三四])年)",
    yes=("末", "时期", "期间", "规划期", "前三年", "期末", "初"),
    no=("规划", "战略", "期货", "初步"),
)

RELATIVE_YEAR = Pattern(
    "date.relative_year",
    r"(?P<word>今年|去年|[今去明] ?[（(](?P<number>\d{2,4})[）)] ?年|(?<![提目之以])前一年度?|(?<![以岁础\d])上年(?!纪|龄|轻|满|产)|(?<![提目之以\d])前年(?!产|度|均)|(?<![证说表声])明年|(?<![以今之此])后年"
    r"|当年|(?<![不共如相连合])同年(?!龄|级)|(?<![一二三四五六七八九十首每多\d])次年|翌年|来年|(?<![基资成日根])本年度?|上年度|上一年度?|下年度|下一年度|新一年)度?",
    yes=("今年", "去年", "去（113）年", "比前一年增长", "比上年增长", "同年8月", "本年度", "上年度"),
    no=("上年纪", "以上年龄", "不同年龄", "证明年限", "以后年度", "提前年份"),
)

MONTH = Pattern(
    "date.month",
    rf" ?(?<!\d)(?P<month>{_MONTH}) ?月(?:(?!龄|薪|饼|亮|球|嫂|租|息|供|票|刊)|(?=租|息|供))"
    rf"(?:份(?!额|子|量)| ?(?P<day>{_DAY}) ?[日号](?!线|楼|店|令|文)| ?(?P<edge>底|末|初(?!步|级|中)|中上旬|中下旬|中旬|上旬|下旬|中(?=[，。、至—-])))?"
    rf"(?:(?<=份)(?P<edge2>底|末|初(?!步|级|中)|上旬|中旬|下旬))?",
    yes=("4月份", "10月26日", "9月底", "十月一日", "1\ufffd月", "8月上旬", "12 月 5 日"),
    no=("13月", "3个月", "月份", "5月饼"),
)

DAY = Pattern(
    "date.day",
    r"(?<!\d)(?P<day>3[01]|[12]\d|[1-9](?!\d)) ?日(?!均|内|龄|游|报|产|以内|之内|以上|期|元|志愿|间|照|语|本|夜|前|以前|之前|后|以后|之后|活动|生活|粮|薪|子)",
    yes=("26日", "3日下午", "11日，"),
    no=("3日游", "15日内", "7日均价", "32日", "30日龄"),
)

DAY_OPENS = re.compile(r"(?:^|[\n。，、；：（(“]|[于从自至到]|记者|今年) ?$")
"""What stands before a day without a month where it is a date."""

DAY_FOLLOWS = re.compile(
    r" ?(?:[，）)、上中下晚凌傍夜讯电起至到从在召举发宣揭正公启抵赴印通决签组对向获报审闭结调投]|消息|开|表示|说|将|与|同|由|接受|完成|成功|进入)"
)
"""What stands behind one."""

DAY_RANGE = Pattern(
    "date.day_range",
    rf" ?(?P<month>{_MONTH}) ?月 ?(?P<first>{_DAY}) ?[日号]? ?{DASH} ?(?P<last>{_DAY}) ?[日号]",
    yes=("10月26—28日", "10月26日至28日", "3月1日-5日"),
    no=("10月26日至11月3日", "10月26日"),
)

MONTH_RANGE = Pattern(
    "date.month_range",
    rf" ?(?P<first>{_MONTH}) ?(?:月份?)? ?{DASH} ?(?P<last>{_MONTH}) ?月份?(?! ?{_DAY} ?日)",
    yes=("1—8月", "1-7月份", "1至10月", "3月至5月", "一至九月"),
    no=("1—8人", "3月5日至8日"),
)

YEAR_RANGE = Pattern(
    "date.year_range",
    rf"(?P<first>{_YEAR}) ?(?P<dash>{DASH}|/) ?(?P<last>{_YEAR}|\d{{2}}) ?(?P<unit>学年|年度?)(?! ?\d{{1,2}} ?月){_NO_YEAR}",
    yes=("2023—2025年", "2022-23年度", "2021至2025年", "2024/2025年度", "2023-2024学年"),
    no=("2023年", "2023—2025元", "2021—2022年3月"),
)

QUARTER = Pattern(
    "date.quarter",
    r" ?(?:前(?P<run>[二两三23])个?季度|第?(?P<number>[一二三四1-4])季度|(?P<one>首季(?:度|(?=[，。]))))(?P<edge>末|初)?",
    yes=("前三季度", "一季度", "第二季度", "4季度", "前3季度", "首季度"),
    no=("三个季度", "五季度"),
)

HALF = Pattern("date.half", r" ?(?P<half>上|下)半年(?!报)", yes=("上半年", "下半年"), no=("半年", "上半场"))

FIRST_MONTHS = Pattern(
    "date.first_months",
    r" ?[前头首](?P<count>\d{1,2}|十[一二]?|[一二两三四五六七八九])(?P<measure>个?)月份?",
    yes=("前8个月", "前三个月", "头两个月", "前11月"),
    no=("前8年", "8个月"),
)

EDGE = Pattern(
    "date.edge",
    r" ?年?(?P<edge>底(?!层|线|数|蕴|座|盘|气|片|色|部|薪|稿|价|子)|末(?!端|梢|班|尾|日)|初(?!步|级|次|中|赛|选|审|心|始|评|试|任|衷|创|期|高|一|二|三)|伊始)",
    yes=("底", "年底", "末", "年初", "初，"),
    no=("底层", "初步", "初中", "末端", "初级工"),
)

MIDDLE = Pattern("date.middle", r" ?年中(?!国|小|央|共|医|药|心|标|高|考|秋|型)", yes=("年中，",), no=("年中国", "年中央"))

SEASON = Pattern(
    "date.season",
    r" ?(?P<season>[春夏秋冬])(?:季|天)(?!学期|招生|赛|攻势)",
    yes=("春季", "夏天，"),
    no=("春节", "秋收", "冬季攻势"),
)

WHOLE = Pattern(
    "date.whole", r" ?(?:(?<!安)全年(?!龄)|年内|内(?=[，。完将力实建投启开新争]))", yes=("全年", "年内", "内完成"), no=("内蒙古", "全市")
)

DECADE = Pattern(
    "date.decade",
    r"(?:(?P<century>上个?世纪|本世纪|(?:1[89]|2[01])世纪)(?P<ad>))?(?P<decade>[1-9]0|[二三四五六七八九]十)年代(?P<edge>末期?|初期?|中后?期|后期)?",
    yes=("上世纪90年代", "20世纪八十年代末", "90年代初"),
    no=("95年代", "时代", "上世纪"),
)

CENTURY = Pattern(
    "date.century",
    r"(?P<century>上个?世纪|本世纪|(?:1[89]|2[01])世纪)(?P<edge>中叶|末|初|中期|后期)",
    yes=("本世纪中叶", "21世纪中叶", "上世纪末"),
    no=("世纪中叶", "本世纪最"),
)

ISO = Pattern(
    "date.iso",
    r"(?<![/=_\w-])(?P<year>(?:19|20)\d\d)(?:(?P<mark>[-/.])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/-]|\.\d)"
    r"|-(?P<only>0[1-9]|1[0-2])(?![\d年-]| ?[年元人%]))(?:[ T](?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?P<second>:[0-5]\d)?)?",
    yes=("2023-10-26", "2023/10/26", "2023.10.26", "2023-1-5", "2023-10-26 10:11", "2023-10"),
    no=("2023-13-01", "2022-23年度", "2023.10", "2023-10年", "/2023-10/26/"),
)

CLOCK = Pattern(
    "date.clock",
    r" ?(?P<part>上午|下午|中午|晚[上间]?|凌晨|早[上晨]|傍晚|夜间|深夜|清晨|午后|夜)?"
    r"(?: ?(?P<hour>[01]?\d|2[0-4]) ?(?:[时点](?!间|代|尚|钟|段|许)|[：:](?=[0-5]\d))(?:(?P<minute>[0-5]?\d)分?|(?P<half>半))?(?:许|整)?)?",
    yes=("上午9时", "10时30分", "14:30", "晚", "下午3点半"),
)
