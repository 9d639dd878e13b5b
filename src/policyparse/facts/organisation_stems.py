"""Organisations that a stem of their own names, without a region in front: 豪迈集团, 青禾食品公司, 成立某某协会."""

from __future__ import annotations

import re

from .organisation_firms import trade_of
from .organisation_judge import Judge
from .organisation_left import Head, OrganisationSpan, SentenceReading
from .organisation_patterns import FOUNDED, FOUNDED_KINDS, GENERIC_HEADS, NO_STEMS, STEM_KINDS, STRONG_HEADS, TITLE_FOLLOWS, edges, generics

CHOSEN_KINDS = frozenset(("院校", "工厂", "企业", "高中", "车间", "技工院校"))
"""Kinds of places that many firms are named to be."""

_LED_KINDS = frozenset("research association company department committee fund venue".split())
_LEADER = re.compile("(?:常务)?副?(?:主任|执行长|所长|会长|理事长|秘书长|站长|总监)(?=[\u4e00-\u9fff]{2,3}|[，。；、])")
_BOUND = re.compile("[的了在是由对将向把被让给各]")
_HOLDS = ("是", "任", "为", "现任", "时任", "曾任", "担任", "兼任", "出任")
_LONGEST = 18

_NAMED_KINDS = STEM_KINDS | FOUNDED_KINDS | {"team"}


def span_of_stem(reading: SentenceReading, head: Head, low: int, judge: Judge) -> OrganisationSpan | None:
    """The name that a head noun ends and that begins with a stem of its own, if there is one.

    Args:
        reading: the sentence.
        head: the head noun.
        low: where the stem begins.
        judge: the segmenter's word on stems.
    """
    word, stem = reading.chars[head.start : head.end], reading.chars[low : head.start]
    is_strong = STRONG_HEADS.search(word) is not None
    if not 2 <= len(stem) <= 16 or not (is_strong or head.kind in _NAMED_KINDS) or (word in CHOSEN_KINDS and "示范" in stem):
        return None
    if stem in NO_STEMS or (stem[-1] in "内外上下中" and not judge.is_place(stem)):
        return None
    if head.kind == "team":
        is_named = low > reading.start and reading.chars[low - 1] == "”" and len(stem) <= 6
    else:
        is_named = is_strong or _is_founded(reading, head, low)
    if not is_named and (head.kind not in STEM_KINDS or _is_ordinary(reading, head, low, judge)):
        return None
    if generics().covers(stem) or not (is_named or judge.is_proper(stem)):
        return None
    return OrganisationSpan(low, head.end, head.kind, "organisation.stem")


def span_of_title(reading: SentenceReading, head: Head, previous: OrganisationSpan | None = None) -> OrganisationSpan | None:
    """金属工业发展中心执行长甲: words that fill the stretch between a mark and the post of a person, and that no place and no name opens."""
    if head.kind not in _LED_KINDS or not _LEADER.match(reading.chars, head.end):
        return None
    if previous is not None and previous.kind == "department" and previous.rule == "organisation.known":
        between = reading.chars[previous.end : head.start]
        if 4 <= len(between) <= 14 and all("\u4e00" <= c <= "\u9fff" for c in between) and _BOUND.search(between) is None:
            return OrganisationSpan(previous.start, head.end, head.kind, previous.rule)  # 教育部 + 学生服务与素质发展中心
    start = head.start
    while start > reading.start and head.end - start < _LONGEST and "\u4e00" <= reading.chars[start - 1] <= "\u9fff":
        start -= 1
    is_held = False
    for position, size, kind in edges().steps(reading.chars, start, head.start):
        if kind == "stop":
            start, is_held = position + size, reading.chars.startswith(_HOLDS, position)
            if not is_held:
                return None
    stem = reading.chars[start : head.start]
    if not (is_held or is_open(reading, start)) or len(stem) < 4 or generics().covers(stem):
        return None
    return OrganisationSpan(start, head.end, head.kind, "organisation.headed")


def is_open(reading: SentenceReading, position: int) -> bool:
    """Whether a sentence, a clause or an item of a list begins at a position."""
    left = reading.chars[position - 1]
    return position == reading.start or not ("\u4e00" <= left <= "\u9fff" or left == "）")


def _is_school(reading: SentenceReading, head: Head, low: int, judge: Judge) -> bool:
    """Whether the words before 小学 or 中学 name one: before a teacher or a head of it, or unknown words that open a clause or an item."""
    if TITLE_FOLLOWS.match(reading.chars, head.end):
        return True
    if reading.chars[head.start : head.end] == "学校":
        return False
    opens = low == reading.start or reading.chars[low - 1] in "，、；：（“ \u3000"
    return opens and 2 <= head.start - low <= 3 and judge.is_unknown(reading.chars[low : head.start])


def _is_firm(reading: SentenceReading, head: Head, low: int, judge: Judge) -> bool:
    """Whether the words before 公司 name one: a name before a trade (海州石化公司), or unknown words that open a clause (青禾伴手公司)."""
    if reading.chars[head.start : head.end] != "公司" or not 4 <= head.start - low <= 8:
        return False
    trade = trade_of(reading.chars[low : head.start])
    own = reading.chars[low : head.start - len(trade)] if trade else ""
    if 2 <= len(own) <= 3 and judge.is_proper(own):
        return True
    return is_open(reading, low) and judge.is_unknown(reading.chars[low : low + 2])


def _is_founded(reading: SentenceReading, head: Head, low: int) -> bool:
    """Whether somebody founds what four or more characters name: 成立青禾种业协会."""
    if head.kind not in FOUNDED_KINDS or head.start - low < 4:
        return False
    return FOUNDED.search(reading.chars, max(reading.start, low - 3), low) is not None


def _is_ordinary(reading: SentenceReading, head: Head, low: int, judge: Judge) -> bool:
    """Whether a head is an ordinary noun here, and the words before it name nothing."""
    if reading.chars[head.start : head.end] not in GENERIC_HEADS:
        return False
    return not ((head.kind == "school" and _is_school(reading, head, low, judge)) or _is_firm(reading, head, low, judge))
