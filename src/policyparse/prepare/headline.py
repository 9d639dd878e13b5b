"""Headlines as strings: compared without their typography, and freed of the site and channel names around them."""

from __future__ import annotations

import re
from functools import lru_cache

from .vocabulary import is_medium

_SITE = re.compile(r"\s*(?:[-_|｜—–丨]+|\s·\s)\s*(?P<site>[^-_|｜—–丨]{1,24})\Z")
_SITE_END = ("网", "频道", "政府", "门户", "首页", "新闻", "要闻", "公开", "客户端", "理论", "官网", "平台", "资讯", "中心", "动态", "正文")
_FOLDED = str.maketrans("", "", " \t\u3000\xa0“”\"'‘’「」『』：:，,！!？?·|｜丨—-")


@lru_cache(maxsize=256)
def fold(chars: str) -> str:
    """Characters without spaces, quotes and separators: two printings of one title are equal."""
    return chars.translate(_FOLDED)


def strip_column(line: str) -> str:
    """让技能“发光” out of 河观 | 让技能“发光”."""
    return re.split(r"\s*[|｜丨]\s*", line, maxsplit=1)[-1]


def has_site(line: str) -> bool:
    """Whether a line ends with the name of a site or channel: the HTML title.

    >>> has_site("让技能“发光” - 理论 - 河滨新闻网"), has_site("让技能“发光”")
    (True, False)
    """
    match = _SITE.search(line)
    return match is not None and (is_medium(match["site"].strip()) or match["site"].strip().endswith(_SITE_END))


def strip_site(line: str) -> str:
    """A title without the site and channel names behind it.

    >>> strip_site("让技能“发光” - 理论 - 河滨新闻网"), strip_site("论坛征文|创新打造“匠心”品牌")
    ('让技能“发光”', '论坛征文|创新打造“匠心”品牌')
    """
    bare, match = line, _SITE.search(line)
    if not has_site(line):
        return line
    while match is not None and len(bare) - len(match[0]) >= 4 and (has_site(bare) or len(match["site"]) <= 6):
        bare = bare[: match.start()]
        match = _SITE.search(bare)
    return bare.strip()


def is_page_title(line: str, headline: str) -> bool:
    """Whether a line is the HTML title of a headline: the same words, or nearly all of them, and the site behind them.

    >>> is_page_title("让技能更好地发 - 理论 - 河滨新闻网", "让技能更好地发光"), is_page_title("让技能更好地发光", "让技能更好地发光")
    (True, False)
    """
    if not has_site(line):
        return False
    one, two = fold(strip_site(line)), fold(headline)
    return min(len(one), len(two)) >= 6 and (one.startswith(two) or (two.startswith(one) and len(two) - len(one) <= 4))
