"""Whether an article is about the whole country: its title, the head of the page or its first sentence says so, and it is about no place in it."""

from __future__ import annotations

import re

_MINISTRIES = (
    "外交|国防|教育|科学技术|科技|工业和信息化|工信|公安|国家安全|民政|司法|财政|人力资源社会保障|人力资源和社会保障|人社|自然资源|生态环境"
    "|住房城乡建设|住房和城乡建设|住建|交通运输|水利|农业农村|商务|文化和旅游|文旅|应急管理|退役军人事务"
    "|卫生|农业|国土资源|环境保护|环保|铁道|文化|交通|建设|信息产业|监察|人事|劳动和社会保障"
)
"""Departments of the State Council (国务院组成部门) as set in 2018 and 2023, with short forms, and earlier ones behind them."""

_BODY = (
    rf"(?:(?:{_MINISTRIES})部|国家[\u4e00-\u9fff]{{2,8}}?(?:局|委|署|办公室|中心)|国家发展改革委|国务院(?:[\u4e00-\u9fff]{{1,8}}(?:办公室|办|委|部门))?|中共中央|党中央|国新办"
    r"|中央(?:财政|网信办|军委|政法委|组织部|宣传部)|中国人民银行|央行|海关总署|审计署|[税市体广][\u4e00-\u9fff]{1,4}总局|国资委|证监会|银保监会|金融监管总局|发改委|发展改革委|卫生健康委"
    r"|全国(?:人大|政协|总工会|妇联|工商联)|最高人民(?:法院|检察院)|[三四五六七八九十\d]+(?:个)?部[门委])"
)
_COUNTRY = r"(?:我国|全国(?!性|人大|政协|人民代表|劳动模范|劳模|先进|文明|优秀|首|统一|各地|技术能手|青年岗位能手|五一|三八|模范|示范|百强|双拥|十佳|最美|技能大[赛师]))"
_TITLE = re.compile(rf"{_COUNTRY}|\A[\W_]*(?:{_BODY}|中华人民共和国(?!香港|澳门)|中国(?:经济|外贸|铁路|制造|造船))")
_HEAD = re.compile(
    r"国务院令|国务院总理|国务院第\d+次常务会议|中华人民共和国主席令|全国人民代表大会(?:常务委员会)?第[一二三四五六七八九十]+次会议"
)
_LEAD = re.compile(
    rf"(?:\A|[，。：；！？）　\s据从和、])(?:{_COUNTRY}|{_BODY}[^。；]{{0,40}}?(?:发布|公布|印发|出台|通报|数据|统计|显示|消息|获悉|了解到|下达|下拨|决定|提出|明确|部署|介绍|表示|要求))"
)
_PROOF = re.compile("全国|我国|国家|国务院|中央|各省|各地区")
_HEAD_SIZE = 300
_LEAD_SIZE = 240


def speaks_nationally(title: str, head: str, lead: str, article: str) -> str | None:
    """Where a page says that it is about the whole country.

    Args:
        title: the title, '' where there is none.
        head: how the page begins, lines above the article included.
        lead: the first paragraph.
        article: the article.

    Returns:
        ``title`` or ``body``, the evidence; None where nothing says so.

    >>> speaks_nationally("我国外贸保持增长", "", "", "我国外贸保持增长。"), speaks_nationally("外贸保持增长", "", "海关总署今天发布数据，外贸保持增长。", "各地区外贸")
    ('title', 'body')
    >>> speaks_nationally("外贸保持增长", "", "海州海关今天发布数据，外贸保持增长。", "各地区外贸")
    """
    if not _PROOF.search(article):
        return None
    if _TITLE.search(title):
        return "title"
    return "body" if _HEAD.search(head[:_HEAD_SIZE]) or _LEAD.search(opening_of(lead)) else None


def opening_of(paragraph: str) -> str:
    """How an article begins, behind the name of the medium that opens it.

    >>> opening_of("海州网消息：今年以来，外贸增长。")
    '今年以来，外贸增长。'
    """
    opening, mark, rest = paragraph.partition("：")
    told = rest if mark and len(opening) <= 16 and ("消息" in opening or "讯" in opening or "电" in opening) else paragraph
    return told[:_LEAD_SIZE]
