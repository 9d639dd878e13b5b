"""Source, moment and names in a line that labels none of them: 河滨新闻网 2021年5月6日 16:40 记者 陈立 通讯员 周小雨."""

from __future__ import annotations

import re

from ..lexicon.gazetteer import words
from .credits import read_credits
from .lines import is_organ
from .moments import find_moment, has_clock
from .vocabulary import is_medium, line_phrases

_PARTS = re.compile(r"[\s|｜丨【】\[\]（）()《》]+")
_YEAR = re.compile(r"19\d\d\s?[-/.年]|20\d\d\s?[-/.年]|二[〇○零]")
_CUE = re.compile(r"记者|通讯员|作者|编辑|评论员|文|图|摄")
_PAGE = re.compile(r"第?\s?[A-Z]?\d{1,3}\s?版(?:[:：]\S{2,6})?")
_BESIDE = re.compile(r"(?:星期|周)[一二三四五六日天]|版|原创|发表于\S{2,8}")
_COLON = re.compile("[:：]")
_ACCOUNTS = ("发布", "融媒", "观察")
_LONGEST = 90


def read_unlabelled(chars: str, named: bool = False) -> list[tuple[str, str]]:
    """Fields and values of a row of a medium, a moment and credits; none where anything else stands in it.

    Args:
        chars: a line, or the value of a label.
        named: the first word is the source, whatever it looks like, since 来源 stands before it.

    >>> read_unlabelled("河滨新闻网 2021年5月6日 16:40 记者 陈立")
    [('source', '河滨新闻网'), ('published', '2021年5月6日 16:40'), ('reporters', '记者 陈立')]
    >>> read_unlabelled("河滨市（记者 陈立）", named=True), read_unlabelled("河滨市 2021年5月6日")
    ([('source', '河滨市'), ('reporters', '记者 陈立')], [])
    """
    if len(chars) > _LONGEST or chars[-1:] in ("。", "！", "？", "；"):
        return []
    dated = ("19" in chars or "20" in chars or "二" in chars) and _YEAR.search(chars)
    moment = find_moment(chars) if dated else None
    if moment is None and not _CUE.search(chars):
        return []
    around = chars[: moment[0]] + " " + chars[moment[1] :] if moment else chars
    around = _PAGE.sub(" 版 ", around) if "版" in around else around
    clock = moment is not None and has_clock(chars)
    whole = [part for part in _PARTS.split(around) if part]
    if moment is None and len(whole) < 2:
        return []  # a source, and credits beside it
    parts = [part for part in whole if part not in line_phrases() and not _BESIDE.fullmatch(part) and part not in words("channels")]
    source = parts[0] if named and parts else next((part for part in parts if _is_source(part, moment is not None, clock)), "")
    if source:
        parts.remove(source)
    elif moment is None:
        return []
    day = [("published", chars[moment[0] : moment[1]])] if moment else []
    credit = _credit(parts, bool(source and moment))
    if credit is None or not (source or (day and (credit or len(parts) < len(whole)))) or not (credit or day):
        return []
    return ([("source", source)] if source else []) + day + ([("reporters", credit)] if credit else [])


def _is_source(part: str, dated: bool, clock: bool) -> bool:
    """A medium; beside a date also an account (河滨发布); beside a clock time a public body, since signatures have none."""
    return not _COLON.search(part) and (
        is_medium(part) or (dated and len(part) <= 8 and part.endswith(_ACCOUNTS)) or (clock and is_organ(part))
    )


def _credit(parts: list[str], sure: bool) -> str | None:
    """The credits that the parts are, '' where there are no parts, None where they are anything else."""
    rest = " ".join(parts)
    if not rest:
        return ""
    found = read_credits(rest)
    credits = (found.roles and found.count and _CUE.search(rest)) or (sure and found.unassigned and not found.roles)
    return rest if found.complete and credits else None
