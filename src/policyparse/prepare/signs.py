"""What a line says of itself, before its place in the page is known: furniture, spam, labels, credits, dates, numbers."""

from __future__ import annotations

import re
from typing import NamedTuple

from .credits import LONGEST_CREDIT, read_credits
from .labels import STRONG, Label, label_alone, read_labels
from .lines import DATE_ENDS, is_number_line, is_print_note
from .moments import is_date_line, published_value
from .navigation import is_menu, is_navigation, may_navigate
from .page import Role
from .vocabulary import CREDITED, Phrase, inner_phrases, is_medium, line_phrases, prefix_phrases


class Sign(NamedTuple):
    """The role that a line claims, and why: the page decides by ``kind`` whether to believe it.

    Kinds: furniture, final (copyright), foot (addresses and the like), related (a label that opens a list of teasers), single (a teaser or
    a button alone), spam, labels, weak (labels that sentences use too), alone (a label without its value), editors, byline, names, date,
    number, note, ascii, medium, menu (may be the head of a table).
    """

    role: Role
    kind: str


_WORD = re.compile(r"[^\W_]")
_REGISTERED = re.compile(r"ICP备|公网安备|网站标识码|版权所有(?!”)")
_LAST_WORDS = frozenset(("完", "ENDS", "Ends"))
_PAGE_COUNTER = re.compile(
    r"第?\s?[A-Z]?\d{1,3}\s?版(?:\s?[:：]\s?\S{2,6})?|第?\s?\d{1,4}\s?[/页]\s?(?:[，,/]?\s?共?\s?\d{1,4}\s?页?)?|[-—–·]\s?\d{1,4}\s?[-—–·]"
)
_VIEWS = re.compile(r"(?:点阅|浏览|阅读|点击|访问|观看|播放)[\u4e00-\u9fff]{0,3}\s?[:：]?\s?\d")
_VIEWS_FIRST = frozenset("点浏阅访观播")
# Each alternative begins with a plain character, so that the search runs from one of these to the next.
_CREDIT_CUE = re.compile(r"记者|通讯员|作者|评论员|编辑|摄[/／]|文[/／]|图[/／]|/[摄文图]|／[摄文图]|摄影|摄\Z|撰文|撰稿|采写")
_SUPPLIED = re.compile(
    r"[（(][^（）()。]{2,30}(?:供稿|来稿|整理|供图|提供|综合)[）)]|[（(]?(?:本文)?作者(?:系|为|单位|简介|是)[^。]{2,60}[）)]?"
)
_SINGLE = re.compile(r"[上下前后]一?(?:篇|条|则|版|页)|更多[>》]*\Z|(?:点击)?查看更多|加载更多|展开|阅读(?:全文|更多|原文|下一篇)")
_FINAL = re.compile(r"版权所有|[Cc]opyright|COPYRIGHT|©|ICP备|公网安备|网站标识码|[Aa]ll [Rr]ights")
_FOOT = (
    "地址",
    "电话",
    "邮编",
    "邮政编码",
    "主办单位",
    "承办单位",
    "联系电话",
    "联系方式",
    "电子邮箱",
    "投稿邮箱",
    "服务时间",
    "新闻热线",
    "技术支持",
    "关注",
    "以上内容",
    "本文",
)
_WEAK = frozenset(
    "时间 日期 名称 单位 主题 标题 内容 题目 分类 类别 领域 状态 责任单位 责任部门 责任人 主办单位 主管单位 指导单位 协办单位 承办单位 有效期 设计 策划 统筹 文 图 "
    "制作 视频 关键词 业务单位 机构名称 单位名称 发言人 讲话人 标签 频道 案由 编者 笔者 提案单位 实施日期 实施时间 施行日期 生效日期 截止日期 失效日期 活动日期".split()
)
_LONGEST_VALUE = 60


def present_phrases(lines: list[str]) -> tuple[Phrase, ...]:
    """The phrases looked for inside lines that occur in these lines at all: one search through all of them instead of one for each line."""
    whole = "\n".join(lines)
    signs, by_sign = inner_phrases()
    return tuple([phrase for sign in dict.fromkeys(signs.findall(whole)) for phrase in by_sign[sign] if phrase.chars in whole])


def read_sign(line: str, present: tuple[Phrase, ...] = ()) -> Sign | None:
    """What a line claims to be, None where it looks like a part of the article.

    >>> [read_sign(line).kind for line in ("首页 > 要闻 > 正文", "责任编辑：陈立", "2023-10-26 10:11", "河政办〔2023〕15号", "相关阅读")]
    ['furniture', 'editors', 'date', 'number', 'related']
    >>> read_sign("强化要素保障"), read_sign("记者：今年有哪些打算？")
    (None, None)
    """
    if len(line) > 300:
        return _phrase_sign(line, present)
    return (
        _plain_sign(line)
        or _phrase_sign(line, present)
        or _label_sign(line)
        or _prefix_sign(line)
        or _credit_sign(line)
        or _navigation_sign(line)
    )


def _plain_sign(line: str) -> Sign | None:
    if not line[:1].isalnum() and not _WORD.search(line):
        return Sign("boilerplate", "furniture")
    role = line_phrases().get(line)
    if role is None and line[-1] in "：:> ":
        role = line_phrases().get(line.rstrip("：:> "))
    if role is not None:
        if role == "related":
            return Sign("related", "single" if _SINGLE.match(line) else "related")
        return Sign("meta", "note") if role == "meta" else Sign("boilerplate", "furniture")
    if line[0] in "-—–·第0123456789" and _PAGE_COUNTER.fullmatch(line):
        return Sign("boilerplate", "furniture")
    if ("备" in line or "版权" in line or "标识码" in line) and _REGISTERED.search(line):
        return Sign("boilerplate", "final")
    if line in _LAST_WORDS:
        return Sign("boilerplate", "furniture")
    if line[-1] in DATE_ENDS and is_date_line(line):
        return Sign("meta", "date")
    if line.isascii() and not line.replace(".", "").isdigit():
        return Sign("boilerplate", "ascii")
    if line[-1] == "号" and is_number_line(line):
        return Sign("meta", "number")
    return Sign("meta", "note") if (line[-1] == "发" and is_print_note(line)) or line.startswith("香港时间") else None


def _phrase_sign(line: str, present: tuple[Phrase, ...]) -> Sign | None:
    """Spam by the number of its words, furniture by one phrase."""
    strong = weak = 0
    furniture = False
    for phrase in present:
        if phrase.chars in line:
            if phrase.role == "spam":
                strong += phrase.strong
                weak += not phrase.strong
            else:
                furniture = True
    if strong > 1 or (strong and weak) or weak > 2:
        return Sign("spam", "spam")
    if furniture and len(line) <= 300:
        return Sign("boilerplate", "final" if _FINAL.search(line) else "furniture")
    return None


def _label_sign(line: str) -> Sign | None:
    if line[0] in _VIEWS_FIRST and _VIEWS.match(line):
        return Sign("boilerplate", "furniture")
    if label_alone(line) in STRONG:
        return Sign("meta", "alone")
    pairs = read_labels(line)
    if pairs and pairs[0].label.startswith(("新闻联", "联络")):
        return Sign("meta", "note")
    if pairs and not pairs[0].label:
        pairs = tuple(pair for pair in pairs if pair.field != "other")
    if not pairs or pairs[0].field not in STRONG or not all(map(_is_value, pairs)):
        return None
    if pairs[0].field in CREDITED and not {"source", "published"} & {pair.field for pair in pairs}:
        return Sign("meta", "editors") if pairs[0].field == "editors" else Sign("byline", "byline")
    if all(pair.label in _WEAK for pair in pairs if pair.field in STRONG):
        return _prefix_sign(line) or Sign("meta", "weak")
    return Sign("meta", "labels")


def _is_value(pair: Label) -> bool:
    """Whether a value fits its label: names behind 记者, something short behind the others."""
    if len(pair.value) > _LONGEST_VALUE or pair.value.endswith(("。", "？", "！", "?", "；")):
        return False
    if pair.field == "published" and pair.value:
        return published_value(pair.value, taiwan=True) is not None
    if pair.field in ("reporters", "author", "correspondents") and pair.value:
        return read_credits(f"{pair.label or '记者'} {pair.value}").complete or (pair.field == "author" and len(pair.value) <= 20)
    return True


def _prefix_sign(line: str) -> Sign | None:
    for phrase in prefix_phrases().get(line[0], ()):
        if line.startswith(phrase.chars):
            if phrase.role == "related":
                return Sign("boilerplate", "furniture") if _SINGLE.match(line) else Sign("related", "related")
            if phrase.role == "meta":
                return Sign("meta", "note") if (len(line) <= 120 and line[-1] not in "。？！?") or line.startswith("抄") else None
            if phrase.chars.startswith(_FOOT):
                return Sign("boilerplate", "foot")
            return Sign("boilerplate", "final" if _FINAL.search(line) else "furniture")
    return None


def _credit_sign(line: str) -> Sign | None:
    if len(line) > LONGEST_CREDIT:
        return None
    if line[0] in "（(" and line[-1] in "）)" and not _CREDIT_CUE.search(line):
        if _SUPPLIED.fullmatch(line):
            return Sign("byline", "byline")
        names = read_credits(line)
        return Sign("byline", "names") if names.complete and names.unassigned and not names.roles else None
    if not _CREDIT_CUE.search(line):
        return None
    found = read_credits(line)
    if found.complete and found.roles and found.count:
        return Sign("meta", "editors") if found.editors and found.count == len(found.editors) else Sign("byline", "byline")
    return Sign("byline", "byline") if _SUPPLIED.fullmatch(line) else None


def _navigation_sign(line: str) -> Sign | None:
    if may_navigate(line):
        if is_navigation(line):
            return Sign("boilerplate", "furniture")
        if is_menu(line):
            return Sign("boilerplate", "menu")
    return Sign("boilerplate", "medium") if is_medium(line) else None
