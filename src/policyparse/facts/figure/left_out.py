"""What a noun beside a number is left without: the owner in front of 新增 or of an inner verb, the head that a list of payments states once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...prepare.segment import Token
from .phrase import GOVERNING, LONGEST_HEAD, SCOPE_WORDS, Phrase, is_verb, noun_phrase_before, without_quotes
from .words import FALL, NEVER_NOUNS, REACH, RISE

_NEW_HEADS = ("装机", "装机容量", "发电装机", "产能", "贷款", "授信")
_PAYMENTS = ("补贴", "补助", "奖励", "资助", "津贴", "奖金", "奖补")
_NOW = re.compile("(?<=[\u4e00-\u9fff])(?:现有|现拥有)(?=[\u4e00-\u9fff]{2})")
_BY_RATE = re.compile(f"(?:、[^，。；]{{2,30}})?的标准(?:给予|发放|享受|予以|领取)?(?:一次性)?[^，。；]{{0,6}}?({'|'.join(_PAYMENTS)})")
_PAID = re.compile(f"(?:给予|予以|发放|享受|提供)((?:一次性)?[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(_PAYMENTS)}))，\\Z")
_CHANGES = RISE | FALL


def with_owner(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """可再生能源新增装机: the phrase with what it is of, where 新增 parts the two; 全市新增贷款 says where only.

    Args:
        tokens: the words that end with the phrase.
        phrase: the noun phrase.
    """
    if phrase.text not in _NEW_HEADS:
        return phrase
    index = next((i for i, t in enumerate(tokens) if t.start >= phrase.start), 0)
    if index < 2 or tokens[index - 1].text != "新增" or tokens[index - 2].text in SCOPE_WORDS:
        return phrase
    owner = noun_phrase_before(tokens[: index - 1])
    if owner is None:
        return phrase
    words = [t.text for t in tokens if owner.start <= t.start < phrase.end]
    return Phrase(without_quotes("".join(words)), owner.start, phrase.end)


def with_inner_verb(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """The phrase with a verb between two nouns, where a link stands behind it: 乡镇运营机构有3家; what is linked is all that stands there."""
    index = next((i for i, t in enumerate(tokens) if t.start >= phrase.start), 0)
    if index < 2 or len(phrase.text) > LONGEST_HEAD or tokens[index].start != phrase.start:
        return phrase
    verb, noun = tokens[index - 1], tokens[index - 2]
    if not is_verb(verb) or len(verb.text) != 2 or verb.text in GOVERNING or verb.text in REACH or verb.text in _CHANGES:
        return phrase
    if noun.tag not in ("n", "nz", "b", "j", "vn", "ns") or noun.text in SCOPE_WORDS or noun.text in NEVER_NOUNS:
        return phrase
    first = noun_phrase_before(tokens[: index - 1])
    return (
        phrase
        if first is None
        else Phrase(without_quotes("".join([t.text for t in tokens if first.start <= t.start < phrase.end])), first.start, phrase.end)
    )


def with_shared_payment(indicator: str, before: str, mark: str) -> str:
    """本科生补贴3万元、硕士生5万元: the second payment of a list is called what the first is.

    Args:
        indicator: what the number counts.
        before: what the number before it counts, in the same unit.
        mark: the character in front of the indicator.

    >>> with_shared_payment("硕士生", "本科生补贴", "、"), with_shared_payment("项目资金", "本科生补贴", "，")
    ('硕士生补贴', '项目资金')
    """
    head = next((head for head in _PAYMENTS if before.endswith(head) and before != head), "")
    return indicator + head if head and mark == "、" and not indicator.endswith((*_PAYMENTS, "资金", "金", "费")) else indicator


def with_standard(indicator: str, chars: str, end: int) -> str:
    """按照中级工每人5000元、高级工每人6000元的标准给予补贴: what is paid by a list of rates stands behind the last.

    Args:
        indicator: whom a sum is for.
        end: where the sum ends.

    >>> with_standard("中级工", "中级工每人5000元、高级工每人6000元的标准给予补贴", 10), with_standard("学费", "学费5000元，补贴", 6)
    ('中级工补贴', '学费')
    """
    if indicator.endswith((*_PAYMENTS, "资金", "金", "费")):
        return indicator
    paid = _BY_RATE.match(chars, end)
    return indicator + paid[1] if paid is not None else indicator


def paid_before(chars: str, start: int) -> str:
    """给予一次性资助，标准为投入的30%: what is paid is named at the end of the clause before; '' where nothing is.

    Args:
        start: where the clause of the standard begins.

    >>> paid_before("给予一次性资助，标准为投入的30%", 8), paid_before("投入增加，标准为30%", 5)
    ('一次性资助', '')
    """
    match = _PAID.search(chars, max(0, start - 24), start)
    return match[1] if match is not None else ""


def without_now(indicator: str) -> str:
    """The indicator without 现有 between owner and noun: the time says it.

    >>> without_now("创新工作室现有成员"), without_now("现有产能")
    ('创新工作室成员', '现有产能')
    """
    return _NOW.sub("", indicator)
