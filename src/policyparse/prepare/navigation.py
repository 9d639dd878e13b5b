"""Lines that lead around a site: menus, trails of pages, rows of buttons, sizes of type."""

from __future__ import annotations

import re

from ..lexicon.gazetteer import words
from .vocabulary import is_medium, line_phrases

_TRAIL = re.compile(r"(?:首页|[^>＞»›]{1,12})(?:\s*[>＞»›]+\s*[^>＞»›]{0,24}){2,8}")
_ARROW = re.compile("[>＞»›]")
_HOME = re.compile(r"(?:网站|返回|回)?首页(?:\s*(?:[>＞»›|｜丨/／→·-]|\Z)|(?:\s+\S{2,6}){2,20}\Z)")
_SEPARATOR = re.compile(r"[\s|｜丨/·【】\[\]]")
_SEPARATORS = re.compile(r"[\s|｜丨/·【】\[\]]+")
_SIZES = re.compile(
    r"[【\[（(]?\s*(?:字[体号]大?小?\s?[:：]?)?\s*[【\[（(]?\s*(?:大[\s|/]?中[\s|/]?小|小[\s|/]?中[\s|/]?大)(?:[\s】\])）]|\Z)"
)
_SHARING = re.compile(r"(?:分享|转发)[到至](?:\s?[:：]|\s)|扫一扫")
_SHARING_FIRST = frozenset("分转扫")
# All of it begins with one class, so that the search runs from one of these characters to the next.
_CUE = re.compile(r"[>＞»›\s|｜丨/·【】\[\]首大小](?:(?<![首大小])|(?<=首)页|(?<=[大小])中)")
_LONGEST_BUTTONS = 60
_SHORT = 6  # characters of a channel's name


def may_navigate(line: str) -> bool:
    """Whether a line holds any sign without which neither a trail nor a row nor a menu is written: most headings hold none.

    >>> may_navigate("首页 > 要闻"), may_navigate("大中小企业齐发力"), may_navigate("一、总体要求")
    (True, True, False)
    """
    return line[:1] in _SHARING_FIRST or _CUE.search(line) is not None


def is_navigation(line: str) -> bool:
    """Whether a line is a trail of pages or a row of buttons.

    >>> [is_navigation(line) for line in ("首页 > 要闻 > 正文", "打印 | 关闭", "【大中小】 分享到：微信 微博")]
    [True, True, True]
    >>> [is_navigation(line) for line in ("凝心聚力 改革创新 团结奋进 争创一流", "河滨日报 陈立 周小雨", "大中小企业齐发力")]
    [False, False, False]
    """
    if ("首页" in line and _HOME.match(line)) or (_ARROW.search(line) and _TRAIL.fullmatch(line)):
        return True
    if len(line) <= _LONGEST_BUTTONS and (("大" in line and _SIZES.match(line)) or (line[0] in _SHARING_FIRST and _SHARING.match(line))):
        return True
    parts = _split(line)
    return len(parts) > 1 and all(line_phrases().get(part) in ("boilerplate", "related") for part in parts)


def is_menu(line: str) -> bool:
    """Whether a line holds at least three channels, most of them known; the head of a table in the article may look the same.

    >>> is_menu("河滨新闻网 时评 视频 副刊"), is_menu("凝心聚力 改革创新 团结奋进 争创一流")
    (True, False)
    """
    parts = _split(line)
    if len(parts) < 3:
        return False
    channels = parts[1:] if is_medium(parts[0]) else parts
    known = sum(part in words("channels") or line_phrases().get(part) == "boilerplate" for part in channels)
    short = sum(len(part) <= _SHORT for part in channels)
    return len(channels) >= 3 and 2 * known >= len(channels) + 1 and short >= len(channels) - 1


def _split(line: str) -> list[str]:
    """The parts of a row, sizes of type left out; none of a sentence."""
    if line[-1] in "。！？；" or not _SEPARATOR.search(line):
        return []
    return [part for part in _SEPARATORS.split(_SIZES.sub(" ", line) if "中" in line and "小" in line else line) if part]
