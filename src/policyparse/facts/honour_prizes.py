"""Prizes as subjects: 冠军被甲摘得, 一等奖由乙获得, 二等奖获得者是丙, 最佳组织奖颁给丁."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from ..lexicon.pattern import Rare
from .anchors import Quote, between
from .base import Context
from .honour_holders import Holder, HoldersWithin
from .honour_names import Name, plain_name, quoted_name
from .honour_subjects import named_group
from .quotes import uniform_chars

_PRIZE = r"(?:冠军|亚军|季军|[特一二三四]等奖|[金银铜]奖|[金银铜]牌|头奖|首奖|桂冠|第[一二三四五六]名|[^，。；、“”的和]{2,10}奖)"
_NAME = re.compile(rf"[\u4e00-\u9fffA-Za-z0-9“”]{{0,16}}?{_PRIZE}”?\Z")
_ADVERB = re.compile(r"”?(?:分别|则|也|依次|最终)\Z")
_WINNER_IS = Rare(("得者", "得主", "奖者"), "(?:获得者|得主|获奖者)(?:分别)?[是为]")
_PART = re.compile(r"[^，。；]{2,60}")
_GAINED = re.compile(r"摘得|夺得|获得|斩获|拿下|摘取|捧得|收获|夺走|包揽|摘走|赢得|捧走|夺去|获|所得|囊括")
_LAST = "奖军牌名冠”则也别次终"
_ENDS = frozenset(_LAST)
_TAKEN = Rare(
    [*(last + verb for last in f"{_LAST}」』" for verb in "被由归"), "颁给", "颁予", "颁发"],
    rf"[被由归颁](?:(?<=[{_LAST}][被由归])(?=[^，。；]{{2}})|(?<=颁)(?:给|予|发给))",
)
_LISTED_THERE = Rare(
    ("榜上", "列其", "获此", "入选", "上榜", "在列"),
    "榜上有名|名列其中|位列其中|获此殊荣|获此荣誉|获此称号|榜上留名|(?:入选|上榜|在列)(?=[。；，])",
)
_LIST_OF = re.compile(
    "(?:公布|发布|公示|印发|公布了|发布了|揭晓|发文公布)([^，。；、《》“”]{4,30}?)(?:拟?(?:入选|认定|人选|获评|获奖|推荐))?(?:人选|人员)?名单"
)

_SHARED_OUT = Rare(
    ("奖”", "奖」", "奖』"),
    r"[“「『](?P<name>[^“”「」『』，。]{2,20}奖)[”」』]，?由(?P<winners>[^，。；]{2,90}?)(?:等?[\d一二两三四五六七八九十]{1,3}[家名位个所人][\u4e00-\u9fff]{0,4})?"
    r"(?:共同|分别)?(?:获奖|获得|获颁|夺得|摘得)",
)
_ITEM = re.compile("[^、及和与]+")
_CALLED = re.compile("[“「『]([^“”「」『』]+)[”」』]\\Z")


def shared_out(context: Context, holders: HoldersWithin) -> Iterator[tuple[Name, list[Holder]]]:
    """“…奖”，由甲、乙及丙获奖: the persons, else whatever the list names.

    Args:
        context: the article.
        holders: gives the possible holders in a stretch of it.
    """
    chars = context.chars
    for match in _SHARED_OUT.finditer(context.scan):
        if context.sentence_at(match.start()) is not None:
            people = [h for h in holders(*match.span("winners")) if h.is_person]
            yield Name(match.start(), match.end("name") + 1, match["name"], True), people or list(_items(chars, *match.span("winners")))


def _items(chars: str, start: int, end: int) -> Iterator[Holder]:
    for item in _ITEM.finditer(chars, start, end):
        called = _CALLED.search(chars, item.start(), item.end())
        first, last = called.span(1) if called is not None else item.span()
        yield Holder(first, last, chars[first:last], "name")


def prizes_taken(context: Context, holders: HoldersWithin) -> Iterator[tuple[Name, list[Holder]]]:
    """The prizes that stand in front of who won them.

    Args:
        context: the article.
        holders: gives the possible holders in a stretch of it.
    """
    chars = uniform_chars(context)
    for verb in chain(_TAKEN.finditer(context.scan, chars), _WINNER_IS.finditer(context.scan, chars)):
        name = _name(chars, verb.start())
        part = _PART.match(chars, verb.end()) if name is not None else None
        if name is None or part is None or context.sentence_at(name.start) is None:
            continue
        stop = part.end()
        if verb[0] in "被由":
            gained = _GAINED.search(chars, verb.end(), stop)
            if gained is None:
                continue
            stop = gained.start()
        found = _winners(holders(verb.end(), stop))
        if found:
            yield name, found


def announced(context: Context, holders: HoldersWithin, quotes: list[Quote]) -> Iterator[tuple[Name, list[Holder]]]:
    """“…”名单揭晓，甲、乙榜上有名: the title quoted in the sentence, and the persons and bodies behind it.

    Args:
        context: the article.
        holders: gives the possible holders in a stretch of it.
        quotes: the quotations in it, by position.
    """
    for verb in _LISTED_THERE.finditer(context.scan):
        sentence = context.sentence_at(verb.start())
        titles = [q for q in between(quotes, sentence.span.start, verb.start()) if q.end <= verb.start()] if sentence is not None else []
        name = _name_of_list(context.chars, sentence.span.start, verb.start()) if sentence is not None and not titles else None
        if titles and (verb[0][-2:] not in ("入选", "上榜", "在列") or context.chars.startswith("名单", titles[-1].end)):
            name = quoted_name(context.chars, titles[-1]) or Name(titles[-1].start, titles[-1].end, titles[-1].inner, True)
        group = named_group(context.chars, name.end, verb.start()) if name is not None else None
        found = [group] if group is not None else _winners(holders(name.end, verb.start())) if name is not None else []
        if name is not None and found:
            yield name, found


def _name_of_list(chars: str, start: int, end: int) -> Name | None:
    """公布第三批省级乡村工匠名师名单，…入选: the title that the sentence says a list is of."""
    match = _LIST_OF.search(chars, start, end)
    return plain_name(chars, *match.span(1)) if match is not None else None


def _winners(inside: list[Holder]) -> list[Holder]:
    people = [h for h in inside if h.is_person]
    return people or [h for h in inside if h.kind == "organisation"]


def _name(chars: str, end: int) -> Name | None:
    """The prize that ends at a position, without what only says where it was won."""
    if chars[end - 1 : end] not in _ENDS:
        return None
    adverb = _ADVERB.search(chars, max(0, end - 3), end)
    end = adverb.start() if adverb is not None else end
    match = _NAME.search(chars, max(0, end - 26), end)
    if match is None:
        return None
    begin = max(chars.rfind(mark, match.start(), end) for mark in "的，。；、“中上") + 1
    begin = max(begin, match.start())
    name = chars[begin:end].strip("“”")
    return Name(begin, end, name, True) if 2 <= len(name) <= 20 else None
