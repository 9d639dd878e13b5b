"""Spaces inside a phrase, where not even a title pauses: before 的, behind 在, between a numeral and its measure. Part of ``remove_stray_spaces``."""

from __future__ import annotations

import re

from ..conversion import convert
from .space_context import MEASURES, Line
from .split_words import tag_of

_NEVER_FIRST = frozenset("的了们者之和与及等")
_NEVER_LAST = frozenset("的和与及在将不至从被把对为于之以并而")
_WORDS_NEVER_FIRST = ("同比", "环比", "及其", "以及", "字第")
_OURS = frozenset("本报 本网 本台 本刊 本社".split())
_STAFF = ("记者", "通讯员", "评论员", "特约", "特派")
_OPEN_WORDS = frozenset("关于 对于 由于 为了 以及 并且 不得 不能".split())
_NUMERALS = frozenset("〇一二三四五六七八九十百千")
_TOKEN_LEFT = re.compile("[\u3400-\u9fff]{1,20}$")
_TOKEN_RIGHT = re.compile("[\u3400-\u9fff]{1,20}")
_COUNT = re.compile("\\d[万萬亿億]$")
_MONTH = re.compile("[一二三四五六七八九十]{1,3}[月日]")
_SPACES = re.compile("[ \xa0\u3000]")
_NEWS_ENDS = frozenset("讯訊电電")
_NEWS_HEAD = re.compile("(?:\\d日[\u4e00-\u9fff]{0,3}|社[\u4e00-\u9fff]{2,8}\\d{1,2}月\\d{1,2}日|本[报報网網台])[讯訊电電]$")
_ISSUER_ENDS = frozenset("央委会會厅廳室") | _NEWS_ENDS
_PARTY_CENTRE = re.compile("中共中央(?:[办辦]公[厅廳])?$")
_PARTY = re.compile("中共[^，。、\n]{2,10}?委(?:[员員][会會])?(?:[办辦]公[厅廳室])?$")
_GOVERNMENT = re.compile("[^，。、\n]{2,9}?人民政府")
_NEWS = re.compile("(?:消息|[讯訊电電]|[报報]道)[（(：:]")
_MEDIA = frozenset("网網社报報台臺")
_SHORTEST = 8
_HALF = 5
_ISSUERS = tuple("中央 国务院 办公厅 办公室 政府 委员会 委 部 局 厅".split())
_CLOSING = re.compile("[》〉]")
_DOCUMENT = re.compile(
    "(?:通知|意见|办法|方案|规划|纲要|决定|条例|报告|要点|规定|细则|标准|协议|法|公报|计划|请示|函|批复|公告|通告|措施|指引|规范)(?:（[^（）]{1,14}）)?$"
)
_REACH = 21


def stands_apart_nowhere(line: Line, start: int, end: int) -> bool:
    """Whether a space stands where none does even between the names and labels of a head: inside a number, 本报 记者, 央广网 消息（.

    >>> [stands_apart_nowhere(Line.around(chars, place), place, place + 1) for chars, place in (("共计二十 三件", 4), ("本报 记者", 2), ("统一 百姓", 2))]
    [True, True, False]
    """
    chars = line.chars
    left, right = _around(chars, start, end)
    if _parts_number(chars, start, end, left, right) or (left[-1] in _MEDIA and _NEWS.match(chars, end)):
        return True
    return left[-2:] in _OURS and right.startswith(_STAFF)


def divides_phrase(line: Line, start: int, end: int) -> bool:
    """Whether a space between two Chinese characters stands inside a phrase; only for pages that have stray spaces.

    >>> chars = "加快构建高效 的现代流通体系"
    >>> divides_phrase(Line.around(chars, 6), 6, 7), divides_phrase(Line.around("投资稳定增长 消费持续恢复", 6), 6, 7)
    (True, False)
    """
    left, right = _around(line.chars, start, end)
    if len(left) + len(right) >= _SHORTEST and (_may_not_begin(right) or _may_not_end(left)):
        return True
    return _divides_document_title(line, start, end, left, right)


def divides_title(chars: str, start: int, end: int) -> bool:
    """Whether both sides of a space are long enough for the halves of a title, and the second begins with a verb.

    >>> divides_title("推进粮食生产 加快农业现代化", 6, 7), divides_title("主要 职能", 2, 3), divides_title("下列船舶检验 机构不适用", 6, 7)
    (True, False, False)
    """
    left, right = _around(chars, start, end)
    return min(len(left), len(right)) >= _HALF and _begins_with_verb(right)


def is_set_apart(chars: str, start: int, end: int) -> bool:
    """Whether a space stands between two authorities that issue a document together: never joined, and with 、 in a sentence.

    So stays the one behind the head of a news item: 5月1日讯 今年.

    >>> chars = "中 共 中 央 国 务 院 关 于"
    >>> [place for place in range(1, len(chars), 2) if is_set_apart(chars, place, place + 1)]
    [7]
    """
    if chars[start - 1] not in _ISSUER_ENDS:
        return False
    left = _SPACES.sub("", chars[max(0, start - 2 * _REACH) : start])
    if left[-1] in _NEWS_ENDS:
        return _NEWS_HEAD.search(left) is not None
    right = _SPACES.sub("", chars[end : end + 2 * _REACH])
    return bool(
        (_PARTY_CENTRE.search(left) and right.startswith(("国务院", "國務院"))) or (_PARTY.search(left) and _GOVERNMENT.match(right))
    )


def _around(chars: str, start: int, end: int) -> tuple[str, str]:
    """The Chinese characters on both sides, Simplified."""
    left, right = _TOKEN_LEFT.search(chars, max(0, start - _REACH), start), _TOKEN_RIGHT.match(chars, end)
    return convert(left[0]) if left else " ", convert(right[0]) if right else " "


def _may_not_begin(right: str) -> bool:
    return right.startswith(_WORDS_NEVER_FIRST) or (right[0] in _NEVER_FIRST and not _is_word(right[:2]))


def _may_not_end(left: str) -> bool:
    return left[-2:] in _OPEN_WORDS or (left[-1] in _NEVER_LAST and not _is_word(left[-2:]))


def _parts_number(chars: str, start: int, end: int, left: str, right: str) -> bool:
    """Between the characters of a numeral, between it and what it counts, inside a date."""
    if right[0] in MEASURES and _COUNT.search(chars, max(0, start - 2), start):
        return True
    if left[-1] in "年月":
        return left[-2:-1] in _NUMERALS and _MONTH.match(right) is not None
    if left[-1] not in _NUMERALS or (left[-2:-1] not in _NUMERALS and _is_word(left[-2:])):
        return False
    return right[0] in MEASURES or (right[0] in _NUMERALS and right[1:2] in _NUMERALS | MEASURES)


def _divides_document_title(line: Line, start: int, end: int, left: str, right: str) -> bool:
    """Inside the title of a document (a 通知, 意见 …), where only joint issuers and two aims are set apart by a space."""
    if left.endswith(_ISSUERS) or _begins_with_verb(right):
        return False
    chars = line.chars
    if line.in_title(start):
        closing = _CLOSING.search(chars, end, line.end)
        return closing is not None and _DOCUMENT.search(convert(chars[end : closing.start()])) is not None
    text = convert(chars[line.start : line.end].strip())
    return "关于" in text and not line.is_prose and _DOCUMENT.search(text) is not None


def _begins_with_verb(chars: str) -> bool:
    return tag_of(chars[:2]) == "v"


def _is_word(chars: str) -> bool:
    return len(chars) > 1 and bool(tag_of(chars))
