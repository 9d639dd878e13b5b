"""Phrases before a number that are not what it counts: of each of whom a sum is, the last of a list, a verb that governs what is counted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ...lexicon.quantity import Quantity
from ...prepare.segment import Token
from .phrase import Phrase, is_verb, noun_phrase_before
from .phrase_after import noun_phrase_after
from .settle import COUNTED
from .words import PAYMENTS

_EACH = frozenset("每个 每名 每位 每所 每只 每辆 每台 每项 每座 每款 每头 每艘 每村 每校 每栋 每套 每家 每间".split())
_PAID = (*PAYMENTS, "罚款", "收费")
_DATIVES = frozenset("为给对向替")
_RECEIVERS = frozenset("名位人户家所个")


def is_base(rest: Sequence[Token], before: Phrase) -> bool:
    """Whether a phrase only says of each of whom a sum is: 每个子女, 每名学生; 每个奖励 says what it is."""
    index = bisect_left(rest, (before.start,))
    return index > 0 and index == len(rest) - 1 and rest[index - 1].text in _EACH and not before.text.endswith(_PAID)


def is_each(rest: Sequence[Token], before: Phrase) -> bool:
    """Whether a phrase names those of whom each has so many: 每个县（市、区）."""
    index = bisect_left(rest, (before.start,))
    return index > 0 and rest[index - 1].text in _EACH


def owner_of_base(rest: Sequence[Token], before: Phrase) -> Phrase | None:
    """零工市场每个县（市、区）不少于1个: what is counted stands before those that each have so many; None where there is no such phrase."""
    index = bisect_left(rest, (before.start,))
    each = next((i for i in (index, index - 1) if 0 < i < len(rest) and rest[i].text in _EACH), 0)
    return noun_phrase_before(rest[:each]) if each else None


def ends_list(quantity: Quantity, before: Phrase, rest: Sequence[Token]) -> bool:
    """Whether the phrase before a number is the last of those that it counts: 甲厂、乙厂两家企业."""
    if quantity.dimension not in COUNTED:
        return False
    index = bisect_left(rest, (before.start,))
    return "、" in before.text or (index > 0 and rest[index - 1].text == "、")


def acts_on(quantity: Quantity, before: Phrase, rest: Sequence[Token]) -> bool:
    """Whether all that stands before a count is a verb that takes what is counted: 帮助建设11个农场."""
    lone = len(rest) > 1 and rest[-1].start == before.start and rest[-1].tag == "vn" and is_verb(rest[-2])
    return lone and quantity.dimension in COUNTED


def is_given(chars: str, quantity: Quantity, right: Sequence[Token]) -> bool:
    """Whether the counted is whom others do something for: 现场为300名群众提供义诊, but not 惠及人数为300名群众."""
    if chars[quantity.start - 1] not in _DATIVES or quantity.unit not in _RECEIVERS:
        return False
    index = noun_phrase_after(right)[1]
    return 0 < index < len(right) and (is_verb(right[index]) or right[index].tag == "vn")
