"""The lines of a text, and what a line looks like by itself: a sentence, a heading, a caption, a signature."""

from __future__ import annotations

import re

from ..text import Span, make_span
from .moments import is_date_line, published_value

DATE_ENDS = frozenset("0123456789日）)]】秒分六一二三四五天")
"""What a line that is a date can end with."""

SENTENCE_ENDS = "。！？…；!?;"
_CLOSING = "”’」』）)】》"
_FINAL_MARKS = tuple(SENTENCE_ENDS)

_NUMBERED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十百零\d]{1,5}[章节编部篇]|\d{1,2}[.．、](?!\d)|\d{1,2}(?:\.\d{1,2}){1,2}\s"
    r"|[①-⑳]|[■●◆★◎▍]|(?:Part|PART|part)\s?\d|#{1,4}\s)"
)
_HAN = re.compile("[\u4e00-\u9fff]")
_ORDINAL = re.compile(r"([一二三四五六七八九十]{1,3})、")
_ORDINAL_FIRST = frozenset("一二三四五六七八九十")
_CAPTION_START = re.compile(
    r"[▶▷►▲△▼▽◀◁◄↑↓←→]|图[为一二三四五六七八九十]|图\s?\d{1,2}(?!\d)|[（(][上下左右]?图[）)]|资料图|(?:上|下|左|右|本版)图[:：为]"
)
_CAPTION_FIRST = frozenset("▶▷►▲△▼▽◀◁◄↑↓←→图（(资上下左右本")
_CAPTION_END = re.compile(
    r"(?:[\u4e00-\u9fff]{2,4}\s?摄影?|供图|资料图片?|现场|现场图|一角|合影|赛项|外景|全景|效果图|示意图|图片)[。）)]?\Z"
)
_LONGEST_CAPTION_END = 10
_NO_CAPTION = re.compile(r"[，；\d将要应须每各](?:(?<![每各])|(?<=每)年|(?<=各)级)")
_CAPTION_LAST = frozenset("摄影图料场角项景片")
_CAPTION_CUE = re.compile(r"正在|现场|合影|进行|开展|举行|举办|展示|操作|作业|演示|讲解|参观|培训|一角|航拍|俯瞰|亮相|检测|组装|巡查")
_ORGAN = re.compile(
    r"(?:政府|国务院|办公厅|办公室|委员会|[局厅部署院会处办委]|中心|银行|专班|指挥部|领导小组|总队|支队|调查队|集团|公司|大学|总社|工商联)\Z"
)
_NOT_ORGAN = re.compile(r"[，。；：！？、“”《》\d]|[的了是在为]")
_SPEAKER = re.compile(
    r"[\u4e00-\u9fff（）()、]{1,30}(?:长|理|任|记|席|员|表)[\s\u3000]+[\u4e00-\u9fff]{1,2}[\s\u3000]*[\u4e00-\u9fff]{1,3}"
)
_NUMBER = re.compile(r"[\u4e00-\u9fffA-Za-z（）()]{2,20}\s?[〔［\[（(【]\s?(?:19|20)\d{2}\s?[〕］\]）)】]\s?第?\s?\d{1,5}\s?号")
_ORDER = re.compile(r"(?P<body>[\u4e00-\u9fff]{2,20}(?:令|公告))\s?(?P<number>(?:\d{4}年)?\s?第?\s?\d{1,4}\s?号)")
BARE_NUMBER = re.compile(r"第\s?\d{1,4}\s?号")
"""The number of an order on a line of its own, below 河滨市人民政府令."""

_PRINTED = re.compile(r"\d{1,2}日印发")


def split_lines(chars: str) -> tuple[list[Span], list[str]]:
    """Where the non-empty lines stand without the white space around them, and their characters.

    >>> split_lines("  一、总体要求\\n\\n二")
    ([Span(start=2, end=8), Span(start=10, end=11)], ['一、总体要求', '二'])
    """
    spans, texts = [], []
    start = 0
    for line in chars.split("\n"):
        text = line.strip()
        if text:
            left = start if text is line else start + len(line) - len(line.lstrip())
            spans.append(make_span((left, left + len(text))))
            texts.append(text)
        start += len(line) + 1
    return spans, texts


def is_prose(line: str) -> bool:
    """Whether a line is running text: it holds a full stop, or is long, or is fairly long and ends like a sentence.

    >>> [is_prose(line) for line in ("今年以来，全市新增企业120家。", "全市新增企业120家", "责任编辑：陈立")]
    [True, False, False]
    """
    if "。" in line:
        return len(line) >= 12
    return len(line) > 100 or (len(line) >= 30 and line[-1] in "；;！？!?：:…”")


def is_whole(line: str, shortest: int = 50) -> bool:
    """Whether a line is a paragraph that ends where its sentence ends: teasers of other articles are cut off.

    >>> is_whole("九月。" * 20), is_whole("九月。" * 20 + "据介绍，截")
    (True, False)
    """
    if len(line) < shortest:
        return False
    return line[-1] == "。" or ("。" in line and line.rstrip(_CLOSING).endswith(_FINAL_MARKS))


def opens_body(line: str) -> bool:
    """Whether a line ends the head of a page: running text, an address (各县区人民政府：), a dateline or a numbered heading.

    >>> [opens_body(line) for line in ("各县区人民政府：", "一、总体要求", "让青年工匠“挑大梁”！")]
    [True, True, False]
    """
    return (
        line.endswith("。")
        or ("。" in line and len(line) >= 12)
        or len(line) > 100
        or line[-1] in "：:；;，,"
        or _NUMBERED.match(line) is not None
        or is_article(line)
    )


def is_article(line: str) -> bool:
    """第一条 and 第 1 条: the first words of an article of a law."""
    return line[0] == "第" and "条" in line[:9] and re.match(r"第\s?[一二三四五六七八九十百零\d]{1,6}\s?条", line) is not None


def is_numbered(line: str) -> bool:
    """Whether a line begins with the number of a heading or a list item."""
    return _NUMBERED.match(line) is not None


def ordinal(line: str) -> str:
    """The Chinese number before 、 that a heading begins with, '' where there is none.

    >>> ordinal("二、重点任务"), ordinal("重点任务")
    ('二', '')
    """
    match = _ORDINAL.match(line) if line[0] in _ORDINAL_FIRST else None
    return match[1] if match else ""


def is_heading(line: str) -> bool:
    """Whether a line can be a heading: short, and no sentence; a question is one.

    >>> [is_heading(line) for line in ("01", "一、总体要求", "（一）加强组织领导", "为什么要出台？", "目标明确。", "全市新增企业、", "20 + 30")]
    [True, True, True, True, False, False, False]
    """
    if len(line) > 40 or line[-1] in "。；;，,、：:！":
        return False
    if line.isdigit():
        return len(line) <= 2
    return len(line) >= 2 and _HAN.search(line) is not None


def is_caption(line: str) -> bool:
    """Whether a short line speaks about a picture.

    >>> [is_caption(line) for line in ("▲技师在检修设备。", "图为开幕式现场", "周屿 摄", "图书馆建设", "工人正在车间检测零件。")]
    [True, True, True, False, True]
    """
    if len(line) > 90:
        return False
    if (line[0] in _CAPTION_FIRST and _CAPTION_START.match(line)) or (
        line.rstrip("。）)")[-1:] in _CAPTION_LAST and _CAPTION_END.search(line, max(0, len(line) - _LONGEST_CAPTION_END))
    ):
        return line.count("。") <= 2
    if len(line) > 32 or line[-1] != "。" or line.count("。") > 1 or _NO_CAPTION.search(line):
        return False
    return _CAPTION_CUE.search(line) is not None


def is_organ(line: str) -> bool:
    """Whether a line is the name of a public body, or of several: the signature or the head of a document.

    >>> [is_organ(line) for line in ("河滨市人民政府办公室", "河滨市统计局 国家统计局河滨调查队", "加强市场监管部门的配合", "工业运行")]
    [True, True, False, False]
    """
    if not 3 <= len(line) <= 60 or _NOT_ORGAN.search(line):
        return False
    return all(_ORGAN.search(part) for part in line.split())


def is_speaker(line: str) -> bool:
    """Whether a line is an office and the name of its holder, set apart: 市长 陈立.

    >>> is_speaker("河滨市人民政府市长 陈 立"), is_speaker("市长陈立表示")
    (True, False)
    """
    return len(line) <= 40 and _SPEAKER.fullmatch(line) is not None


def is_number_line(line: str) -> bool:
    """Whether a line is a document number (河政办〔2023〕15号, 河滨市人民政府令第9号) and nothing else."""
    return len(line) <= 40 and (_NUMBER.fullmatch(line) or _ORDER.fullmatch(line) or BARE_NUMBER.fullmatch(line)) is not None


def document_number(line: str) -> str | None:
    """The first document number in a line, with the brackets that the standard prescribes and without spaces.

    >>> document_number("河政办[2023] 15号"), document_number("2023年第15号")
    ('河政办〔2023〕15号', None)
    """
    match = _NUMBER.search(line) or _ORDER.search(line)
    if match is None:
        return None
    found = "".join(match[0].split())
    return re.sub(r"[〔［\[（(【](\d{4})[〕］\]）)】]", r"〔\1〕", found)


def is_signature(line: str) -> bool:
    """Whether a line is a body and a date in one: 河滨市人民政府 2023年10月26日."""
    if len(line) > 60 or published_value(line) is None:
        return False
    body, _, day = line.replace("\u3000", " ").rpartition(" ")
    return bool(body) and is_date_line(day) and is_organ(body.strip())


def is_print_note(line: str) -> bool:
    """河滨市人民政府办公室 2023年10月26日印发."""
    return len(line) <= 60 and line.endswith("印发") and _PRINTED.search(line) is not None
