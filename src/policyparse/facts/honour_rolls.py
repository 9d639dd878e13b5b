"""Rolls of honour: a title as a label or a heading, and its holders behind the colon or in the lines below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.gazetteer import words
from ..lexicon.pair_scan import Landmarks, PairScan
from ..lexicon.pattern import AnyWord, Opening
from .base import Context
from .honour_holders import Holder, HoldersWithin, listed_bodies
from .honour_names import Name, ends_in_honour, is_common, is_known, last_characters

_LABEL = Opening(
    "\n。；",
    # Most sentences begin with a clause that ends in a mark which no part of a label has: they are turned away here.
    r"(?![ \u3000]*+[\u4e00-\u9fff]++[^\u4e00-\u9fff”（ \u3000：:\n“、）).\d])"
    r"[ \u3000]*+(?:[（(]?[一二三四五六七八九十]{1,3}[）)、.]|[（(]?\d{1,2}[）).．、])?+[ \u3000]*+"
    # What may end the label stands behind the next characters.
    r"(?:附件\d{0,2}[：:]?[ \u3000]*+)?+(?:第[一二三四五六七八九十\d]+[届批]|\d{4}年度?)?+"
    r"(?=[\u4e00-\u9fff]{2,}+[”（ \u3000：:\n]|[\u4e00-\u9fff]{0,3}“[\u4e00-\u9fff]{2,}+[”（ \u3000：:\n])"
    r"(?=[\u4e00-\u9fff“” \u3000]++[（：:\n])"
    r"(?:(?:授予|获得|荣获|评选|拟授予))?“?([\u4e00-\u9fff]{2,18}?)”?"
    r"(?P<sign>(?:荣誉)?(?:称号)?(?:获得者|获奖者|入选者|获奖)?(?:（[^（）\n]{0,6}\d+[名人个家位][^（）\n]{0,4}）)?(?:人员|单位)?(?:名单|人选)?(?:如下|公示)?(?:（(?:[^（）\n]{0,6}\d+[名人个家位][^（）\n]{0,4}|[^（）\n]{0,3}按[^（）\n]{2,12}|排名不分先后)）)?)"
    r"[ \u3000]*(?:[：:][ \u3000]*|(?=\n))",
)
_PRAISES = re.compile("星|匠|杰出|标兵|先锋|最美|优秀|先进|大师|模范|好人|能手|英才|楷模|之光")
_NO_TITLE = re.compile(
    "(?:人员|成员|专家|委员|选手|学员|考生|候选人|单位|组长|组员|代表|教师|评委|职工|干部|企业|项目|名额|嘉宾|领导|联系人|负责人|组)\\Z"
)
_CONFERS = re.compile("表彰|授予|命名|荣誉称号|评选|选树")
_CONFERRING = Landmarks(("表彰", "授予", "命名", "荣誉", "评选", "选树"))
PRIZE = re.compile(r"([金银铜]牌|[特一二三四]等奖|优胜奖|[冠亚季]军|第[一二三四五六]名|佳作奖?)[ \u3000]{1,3}\Z")
"""A prize that stands before the winner's name with a space between."""

_NUMBER = re.compile(r"(?:[（(]?\d{1,3}[）).．、]|[（(]?[一二三四五六七八九十]{1,3}[）)、])?[ \u3000]*")
_BETWEEN = re.compile(r"[ \u3000、，]*(?:（[^（）\n]{1,30}）)?[ \u3000、，和及]*")


def rolls_of_honour(context: Context, holders: HoldersWithin) -> Iterator[tuple[Name, list[Holder]]]:
    """The titles that stand as labels or headings, with those who are listed under them.

    Args:
        context: the article.
        holders: gives the possible holders in a stretch of it.
    """
    chars = context.chars
    for match in _LABEL.finditer(chars) if _may_confer(context.scan) else ():
        name = match[1]
        is_named = name[-1] in last_characters() and ((len(name) > 2 and ends_in_honour(name)) or is_known(name))
        is_coined = not is_named and _is_coined(chars, name)
        if not (is_named or is_coined) or context.sentence_at(match.start(1)) is None:
            continue
        is_block = chars.startswith("\n", match.end())
        found = (
            list(_lines(chars, holders, match.end() + 1))
            if is_block
            else _line(chars, holders, match.end(), _end_of_part(chars, match.end()))
        )
        if is_block and found and found[0].is_person:
            found = [h for h in found if h.is_person]  # the body that signs below
        if len(found) == 1 and match[0].lstrip().startswith("附件") and not found[0].is_person:
            continue  # the body that signs below the list of attachments
        is_heading = self_standing(match[0]) and len(found) > 1
        if is_coined and not all(h.is_person for h in found):
            continue
        if found and (match["sign"] or not is_block or is_heading):
            yield Name(match.start(1), match.end(1), name, True), found


@cache
def _honours() -> AnyWord:
    return AnyWord(words("honour_nouns") | words("honours"))


def _may_confer(scan: PairScan) -> bool:
    """Whether a text holds what the name of an honour ends in, or says that something is conferred: most hold neither."""
    return scan.shows(_CONFERRING) or _honours().stands_in(scan)


def _is_coined(chars: str, name: str) -> bool:
    """Whether a label that ends in no noun of an honour may be one: it praises, and the article confers something."""
    return (
        _PRAISES.search(name) is not None and _NO_TITLE.search(name) is None and not is_common(name) and _CONFERS.search(chars) is not None
    )


def self_standing(label: str) -> bool:
    """Whether a label has a number or quotation marks, as headings have."""
    return "“" in label or _NUMBER.match(label.strip())[0].strip() != ""  # type: ignore[index]


def _end_of_part(chars: str, start: int) -> int:
    stop = re.compile(r"[。；\n]").search(chars, start)
    return stop.start() if stop else len(chars)


def _lines(chars: str, holders: HoldersWithin, start: int) -> Iterator[Holder]:
    """The holders of the lines from a position on, up to the first line that names none."""
    while start < len(chars):
        end = chars.find("\n", start)
        end = len(chars) if end < 0 else end
        found = []
        for part in re.compile("[^；]+").finditer(chars, start, end):
            found += _line(chars, holders, *part.span())
        if chars[start:end].strip() and not found:
            return
        yield from found
        start = end + 1


def _line(chars: str, holders: HoldersWithin, start: int, end: int) -> list[Holder]:
    """The holders that a line lists: those it begins with, one behind the other; or the person it ends in (甲公司车工王某)."""
    number = _NUMBER.match(chars, start, end)
    position = number.end() if number is not None else start
    inside = [h for h in holders(position, end) if h.kind in ("person", "organisation")]
    found: list[Holder] = []
    for holder in inside:
        if holder.start != position or (holder.kind == "organisation" and any(h.is_person for h in inside)):
            continue
        found.append(holder)
        gap = _BETWEEN.match(chars, holder.end, end)
        position = gap.end() if gap is not None else holder.end
    if found and not found[0].is_person and position < end:
        found = []  # a sentence that a body opens
    if not found and not any(h.is_person for h in inside):
        return listed_bodies(chars, start if number is None else number.end(), end) if end - start < 80 else []
    if not found and inside and inside[-1].is_person and inside[-1].end == end and end - start < 40 and "，" not in chars[start:end]:
        return inside[-1:]
    return found
