"""Shares: A占B的比重, A占B. What has a share of a whole is part of the name of the indicator."""

from __future__ import annotations

from collections.abc import Sequence

from ...prepare.segment import Token
from .phrase import Phrase, noun_phrase_before, without_quotes
from .reading import Carried, Reading

_PARTS = ("比重", "比例", "份额", "比率")
_HAS_SHARE = frozenset(("占", "约占", "仅占", "只占", "各占", "共占", "可占", "已占"))


def is_share(chars: str, phrase: Phrase | None) -> bool:
    """Whether a phrase is the end of a share: GDP比重 in 服务业增加值占GDP比重提高0.1个百分点."""
    return phrase is not None and chars[phrase.start - 1] == "占" and phrase.text.endswith(_PARTS)


def share_of_whole(chars: str, left: Sequence[Token], before: Phrase | None, carried: Carried, reading: Reading) -> Phrase | None:
    """A占B的比重, A占B: a share belongs to what has it, which the clause before may have named; else the phrase before the number."""
    if not left or chars.find("占", left[0].start, left[-1].end) < 0:
        return before
    index = next((i for i in range(len(left) - 1, -1, -1) if left[i].text in _HAS_SHARE), None)
    if index is None:
        return before
    is_whole = before is not None and before.start <= left[index].start < before.end and before.text.endswith(_PARTS)
    if before and is_whole and before.start < left[index].start:
        return before  # 技能人才占就业人员的比重: the phrase names both
    of = next((i for i in range(len(left) - 1, index, -1) if left[i].text == "的"), len(left))
    end = (
        before.end if before and (is_whole or of == len(left) or before.start > left[of].start) else left[of].start if of < len(left) else 0
    )
    who = noun_phrase_before(left[:index])
    if end <= left[index].end or not (who or (carried.indicator and all(t.tag == "d" for t in left[:index]))):
        return before
    share, reading.action = without_quotes(chars[left[index].end - 1 : end]), ""
    if who is None:
        return Phrase((carried.base or carried.indicator) + share, carried.start, end)
    return Phrase(without_quotes(chars[who.start : left[index].start]) + share, who.start, end)
