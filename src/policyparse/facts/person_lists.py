"""Lists of names: 甲、乙等12名, and the names on which something is conferred: 授予甲、乙…称号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.pattern import Rare, Sighted
from .base import Context
from .person_judge import is_likely_name, is_unknown
from .person_patterns import HAN, NOT_GIVEN, Candidate, is_han, plain_surnames, surnames
from .quotes import uniform_chars

_AND_OTHERS = Sighted(
    ("分别", "三人"),
    "等[\\d一二三四五六七八九十两\ufffd?]{1,4}[余多]?(?:名|位|人)|等(?:人|同志|领导|专家|出席|参加|陪同|先后)|分别(?!为)|三人",
    singles="等",
)
_LIST = re.compile(rf"(?:[{HAN}]{{2,12}}、){{1,12}}[{HAN}]{{2,4}}\Z")
_CONFERRING = "授予|颁予|颁给|给予|追授|认定|确定|选树|评选|评定|撤销|取消|命名|任命|聘请|推选|增补|表彰|选举"
_CONFERRED = Sighted(
    _CONFERRING.split("|"),
    rf"(?:{_CONFERRING})((?:[{HAN}]{{2,4}}、){{0,20}}[{HAN}]{{2,4}}?)(?=为[“\u4e00-\u9fff]|等[\d一二三四五六七八九十\ufffd?同人]|“|�|同志|全国|荣誉|[省市县区]?(?:级|五一|劳动|工匠|先进|优秀|技术能手|记?[一二三]等功|记大功))",
)


_ONE = re.compile("[^、和与及]+")
_GIVEN_TO = Rare(
    ("颁予", "颁给", "得主", "奖者", "别是", "别为"),
    rf"(?:颁予|颁给|得主是|得主为|获奖者为|获奖者是|分别是|分别为|获奖者包括)((?:[{HAN}]{{2,3}}、){{0,10}}[{HAN}]{{2,3}}(?:[和与及][{HAN}]{{2,3}})?)(?=[，。；])",
)
_NAMES = rf"((?:[{HAN}]{{2,3}}、){{0,6}}[{HAN}]{{2,3}}(?:[和与及][{HAN}]{{2,3}})?)"
_LEADING = Rare(
    ("领下", "动下", "导下", "助下", "响下", "为代"),
    rf"(?:在{_NAMES}(?:等人?)?的(?:悉心|亲自)?(?:带领|带动|指导|帮助|影响)下|以{_NAMES}(?:等人?)?为代表)",
)


def _all_names(context: Context, start: int, end: int) -> Iterator[Candidate]:
    """The items of a short list, where every one of them is a name."""
    chars = uniform_chars(context)
    spans = [match.span() for match in _ONE.finditer(chars, start, end)]
    if all(e - s > 1 and chars[s] in plain_surnames() and is_likely_name(context, s, e, False) for s, e in spans):
        yield from (Candidate(s, e, "person.listed") for s, e in spans)


def led_names(context: Context) -> Iterator[Candidate]:
    """在甲的带领下, 以甲、乙为代表: whom a preposition and what stands behind frame."""
    chars = uniform_chars(context)
    for match in _LEADING.finditer(context.scan, chars):
        if context.sentence_at(match.start()) is not None:
            yield from _all_names(context, *match.span(1 if match[1] else 2))


def listed_names(context: Context) -> Iterator[Candidate]:
    """甲、乙等12名: every item has the shape of a name; the first may stand behind a verb."""
    chars = uniform_chars(context)
    for others in _AND_OTHERS.finditer(context.scan, chars):
        if not is_han(chars[others.start() - 1 : others.start()] or " ") or (sentence := context.sentence_at(others.start())) is None:
            continue
        end = others.start() - (chars[others.start() - 1] in "已也均都还又曾")  # 甲、乙已分别…
        match = _LIST.search(chars, max(sentence.span.start, others.start() - 60), end)
        if match is None and others[0][1:2].isdigit() and chars[others.start() - 4 : others.start() - 3] in ("和", "向", "及", "与"):
            start = others.start() - 3  # 和秦某某等5名
            if (
                chars[start] in plain_surnames()
                and is_likely_name(context, start, others.start(), False)
                and _size_of_name(chars[start : others.start()], is_cut=False)
            ):
                yield Candidate(start, others.start(), "person.listed")
        if match is not None:
            yield from _items(context, match.start(), match.end(), is_first_whole=False)


def conferred_names(context: Context) -> Iterator[Candidate]:
    """授予甲、乙“…”称号, 任命甲为…: the verb opens the list."""
    chars = uniform_chars(context)
    for match in _CONFERRED.finditer(context.scan, chars):
        if context.sentence_at(match.start()) is not None:
            yield from _items(context, *match.span(1), is_first_whole=True)
    for match in _GIVEN_TO.finditer(context.scan, chars):
        if context.sentence_at(match.start()) is not None:
            yield from _all_names(context, *match.span(1))


def _items(context: Context, start: int, end: int, is_first_whole: bool) -> Iterator[Candidate]:
    """The items of a list, where each has the shape of a name and most have a common surname."""
    chars = uniform_chars(context)
    items = chars[start:end].split("、")
    found: list[Candidate] = []
    position = end
    for number in range(len(items) - 1, -1, -1):
        size = _size_of_name(items[number], is_cut=number == 0 and not is_first_whole)
        if not size:
            return
        found.append(Candidate(position - size, position, "person.listed"))
        position -= len(items[number]) + 1
    common = [c for c in found if surnames().get(chars[c.start]) == "common" or (is_first_whole and chars[c.start] in plain_surnames())]
    alone = len(found) < 2 and not (is_first_whole and (common or chars[found[0].start] in plain_surnames()))
    if alone or 2 * len(common) < len(found):
        return
    if all(
        is_likely_name(context, c.start, c.end, False)
        if (c in common and len(found) > 1) or chars[c.start] in plain_surnames()
        else is_unknown(context, c.start, c.end) and not context.segmenter.tag(chars[c.start : c.end])
        for c in found
    ):
        yield from found


def _size_of_name(item: str, is_cut: bool) -> int:
    """How many of the last characters of an item are a name: all of them, or in the first item those from a common surname on; 0 if none."""
    if any(c in NOT_GIVEN for c in item[-3:]):
        return 0
    if not is_cut:
        return len(item) if len(item) <= 4 else 0
    for size in (4, 3):
        if len(item) >= size and item[-size : 2 - size] in surnames():
            return size
    return next((size for size in (3, 2) if len(item) >= size and surnames().get(item[-size]) == "common"), 0)
