"""Which lines of a headline are the title: titles over several lines, lines above and below them."""

from __future__ import annotations

import re
from itertools import pairwise

from .headline import fold
from .lines import is_caption, is_organ, is_signature, is_speaker
from .moments import has_clock
from .page import Role

LONGEST_TITLE = 90
"""Characters; a longer line is no title."""

DASHES = ("——", "—", "--", "－－", "──")
"""What a subtitle begins with."""

KIND = re.compile(
    r"(?:通知|意见|方案|办法|规定|决定|公告|通告|批复|函|报告|条例|细则|规划|纲要|计划|答复|公报|措施|指南|建议|解读|请示|令)"
    r"(?:[（(〔][^）)]{1,20}[）)〕])?\Z"
)
"""The kind of document (文种) that a title ends with."""

_OCCASION = re.compile(r"[（(]?(?:——)?(?:19|20)\d{2}年\d{1,2}月\d{1,2}日在.{4,60}[上）)]")
_ENACTED = re.compile(
    r"[（(]?(?:\d\.)?(?:中华民国)?(?:(?:19|20)\d{2}|[一二三四五六七八九十〇○]{2,5})年\d{0,2}"
    r".{0,120}(?:通过|发布|公布|批准|修订|修正|施行|实施|颁布|废止)"
)
_VERSION = re.compile(
    r"[（(〔](?:(?:19|20)\d{2}\s?[-—–~至]+\s?(?:20)?\d{2,4}年?|.{0,8}(?:试行|暂行|修订|草案|稿|版|摘要|节选|全文))[）)〕]"
)
_OPENING = ("关于", "印发", "转发", "批转")
_LONGEST_TURN = 4  # lines of a document's title


def find_title_lines(lines: list[str], core: list[int], label_title: str = "") -> list[int]:
    """Which of neighbouring lines are the title: one, or the lines that it is broken over.

    Args:
        lines: all lines of the page.
        core: positions of the lines that may be the title.
        label_title: the title that a label gives, if any.

    >>> find_title_lines(["河滨市人民政府", "关于加快养老服务发展的", "实施意见", "——2023年修订"], [0, 1, 2, 3])
    [0, 1, 2]
    >>> find_title_lines(["河滨市打造“匠心”品牌，构建贯通培育、选拔、使用的体系", "让工匠挑大梁"], [0, 1])
    [1]
    """
    if exact := [i for i in core if label_title and fold(lines[i]) in fold(label_title)]:
        return exact
    if turned := _document_lines(lines, core):
        return turned
    plain = [i for i in core if not _is_subtitle(lines[i])] or core[:1]
    first = plain[0]
    titles = [first]
    if len(plain) > 1 and plain[1] == first + 1:
        one, two = lines[first], lines[first + 1]
        if len(two) >= 6 and fold(two) in fold(one):
            return [first, first + 1]
        # 引题: a long line with a comma above a short headline; the other way round the second line is the subtitle.
        titles = [first + 1] if len(two) >= 6 and len(one) > 1.5 * len(two) and "，" in one else [first]
    behind = titles[-1] + 1
    return [*titles, behind] if behind in core and _VERSION.fullmatch(lines[behind]) else titles


def _document_lines(lines: list[str], core: list[int]) -> list[int]:
    """The title of a document that is broken over lines: its bodies, then 关于… up to the line that ends with the kind of document."""
    start = 0
    while start < len(core) - 1 and is_organ(lines[core[start]]):
        start += 1
    opening = lines[core[start]] if core else ""
    if not (opening.startswith(_OPENING) if start else "关于" in opening or "印发" in opening):
        return []
    for end in range(start, min(len(core), start + _LONGEST_TURN)):
        if core[end] != core[0] + end:
            break
        if KIND.search(lines[core[end]]):
            more = end + 1 < len(core) and core[end + 1] == core[end] + 1 and _VERSION.fullmatch(lines[core[end + 1]])
            return core[: end + (2 if more else 1)]
    return core[: start + 1] if start else []


def _is_subtitle(line: str) -> bool:
    return line.startswith(DASHES) or is_organ(line) or line[0] in "（(〔[" or bool(is_speaker(line) or _OCCASION.match(line))


def role_below_title(line: str) -> Role:
    """The role of an unlabelled line between the title and the body.

    >>> [role_below_title(line) for line in ("——聚焦“匠心”品牌", "河滨市统计局", "市长 陈立", "2011年7月29日市人大常委会通过")]
    ['subtitle', 'byline', 'byline', 'paragraph']
    """
    if is_organ(line) or is_speaker(line) or is_signature(line):
        return "byline"
    if len(line) <= LONGEST_TITLE and has_clock(line):
        return "meta"
    if is_caption(line):
        return "caption"
    # What is too long for a subtitle may be a sentence without a full stop: it stays in the article.
    return "paragraph" if _ENACTED.match(line) or len(line) > LONGEST_TITLE else "subtitle"


def join_title(lines: list[str]) -> str:
    """The title out of its lines: bodies that issue together stay apart, everything else is joined.

    >>> join_title(["中共河滨市委办公室", "河滨市人民政府办公室", "关于做好防汛工作的通知"])
    '中共河滨市委办公室 河滨市人民政府办公室关于做好防汛工作的通知'
    """
    joined = lines[0]
    for before, line in pairwise(lines):
        joined += " " + line if is_organ(before) and is_organ(line) else line
    return joined
