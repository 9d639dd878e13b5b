"""Prizes as subjects: 冠军被甲摘得, 一等奖由乙获得, 二等奖获得者是丙, 最佳组织奖颁给丁."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .base import Context
from .honour_holders import Holder, within
from .honour_names import Name

_PRIZE = r"(?:冠军|亚军|季军|[特一二三四]等奖|[金银铜]奖|[金银铜]牌|头奖|首奖|桂冠|第[一二三四五六]名|[^，。；、“”的和]{2,10}奖)"
_TAKEN = re.compile(
    rf"([\u4e00-\u9fffA-Za-z0-9“”]{{0,16}}?{_PRIZE})”?(?:分别|则|也|依次|最终)?(?:被|由|归|花落|颁给|颁予|授予|颁发给)([^，。；]{{2,60}})"
)
_BY = re.compile(r"被|由")
_GAINED = re.compile(r"(?:摘得|夺得|获得|斩获|拿下|摘取|捧得|收获|夺走|包揽|摘走|赢得|捧走|夺去|获|所得|囊括)")
_WINNER_IS = re.compile(rf"([\u4e00-\u9fffA-Za-z0-9“”]{{0,16}}?{_PRIZE})”?(?:获得者|得主|获奖者)(?:分别)?(?:是|为)([^，。；]{{2,60}})")
# What both patterns have in their middle, from the last character of the prize on: nearly all texts are turned away here.
_BEFORE_WINNER = re.compile(
    "[军奖牌冠名]”?(?:(?:分别|则|也|依次|最终)?(?:被|由|归|花落|颁给|颁予|授予|颁发给)|(?:获得者|得主|获奖者)(?:分别)?(?:是|为))"
)
_LEAD = re.compile(r"[^，。；：！？、\n]*(?:其中|最终|中|上|里|，)")


def prizes_taken(context: Context, holders: list[Holder]) -> Iterator[tuple[Name, list[Holder]]]:
    """The prizes that stand in front of who won them.

    Args:
        context: the article.
        holders: the possible holders in it, by position.
    """
    chars = context.chars
    if not _BEFORE_WINNER.search(chars):
        return
    for pattern in (_TAKEN, _WINNER_IS):
        for match in pattern.finditer(chars):
            name = _name(chars, *match.span(1))
            if name is None or context.sentence_at(match.start()) is None:
                continue
            begin, end = match.span(2)
            if pattern is _TAKEN and _BY.match(chars, match.end(1)) and (gained := _GAINED.search(chars, begin, end)) is None:
                continue
            stop = gained.start() if pattern is _TAKEN and _BY.match(chars, match.end(1)) and gained is not None else end
            found = _winners(within(holders, begin, stop))
            if found:
                yield name, found


def _winners(inside: list[Holder]) -> list[Holder]:
    people = [h for h in inside if h.is_person]
    return people or [h for h in inside if h.kind == "organisation"]


def _name(chars: str, start: int, end: int) -> Name | None:
    """The prize behind what only says where it was won."""
    begin = max(chars.rfind(mark, start, end) for mark in "的，。；、“中上") + 1
    begin = max(begin, start)
    name = chars[begin:end].strip("“”")
    return Name(begin, end, name, True) if 2 <= len(name) <= 20 else None
