"""What a sum of money is paid for: payments named in an earlier clause, behind 的, or once for a list of rates."""

from __future__ import annotations

import re

from ...lexicon.quantity import Quantity
from .phrase import Phrase
from .reading import Reading
from .words import PAYMENTS

_BY_RATE = re.compile(f"(?:、[^，。；]{{2,30}})?的标准(?:给予|发放|享受|予以|领取)?(?:一次性)?[^，。；]{{0,6}}?({'|'.join(PAYMENTS)})")
_PAID = re.compile(f"(?:给予|予以|发放|享受|提供)((?:一次性)?[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(PAYMENTS)}))，\\Z")
_HANDED = re.compile(
    rf"(?:给予|予以|发放|享受|提供|申领|获得)(?:[\d.]+%的|全额)?((?:一次性)?[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(PAYMENTS)}|贴息|贷款|支持|助学金|奖学金|救助金|慰问金|扶持资金|专项资金))(?=[，；])"
)
_WHOM = re.compile("(?:每[家户人名个位台辆]|单[家户人个台辆项])[\u4e00-\u9fff]{0,6}\\Z")
_OF_PAYMENT = re.compile(f"的(?!标准)((?:一次性)?[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(PAYMENTS)}))(?=[，。；、）])")
_FOR_HOW_LONG = re.compile(
    f"[、，](?:最长|期限|为期|连续)[^，。；、]{{0,10}}的([\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(PAYMENTS)}|贷款|支持|贴息))"
)
_TO_EACH = re.compile(f"(?:\\A|的)每[\u4e00-\u9fff]{{1,4}}?(?:平均|一次性)?(?=(?:{'|'.join(PAYMENTS)})\\Z)")
_LONGEST_DETOUR = 60
_NOUN_GOES_ON = "性类型金标政项资经额费款"
"""Behind 补贴 and the like these make another noun: 补贴资金."""
_RATE_WORDS = ("率", "比例", "比重", "标准", "占比", "资金", "幅度")


def with_shared_payment(indicator: str, before: str, mark: str) -> str:
    """本科生补贴3万元、硕士生5万元: the second payment of a list is called what the first is.

    Args:
        indicator: what the number counts.
        before: what the number before it counts, in the same unit.
        mark: the character in front of the indicator.

    >>> with_shared_payment("硕士生", "本科生补贴", "、"), with_shared_payment("项目资金", "本科生补贴", "，")
    ('硕士生补贴', '项目资金')
    """
    head = next((head for head in PAYMENTS if before.endswith(head) and before != head), "")
    return indicator + head if head and mark == "、" and not indicator.endswith((*PAYMENTS, "资金", "金", "费")) else indicator


def with_standard(indicator: str, chars: str, end: int) -> str:
    """按照中级工每人5000元、高级工每人6000元的标准给予补贴: what is paid by a list of rates stands behind the last.

    Args:
        indicator: whom a sum is for.
        end: where the sum ends.

    >>> with_standard("中级工", "中级工每人5000元、高级工每人6000元的标准给予补贴", 10), with_standard("学费", "学费5000元，补贴", 6)
    ('中级工补贴', '学费')
    """
    if indicator.endswith((*PAYMENTS, "资金", "金", "费")):
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


def share_paid(indicator: str) -> str:
    """The name of a share that is paid: 按投资额的10%给予补助 pays 投资额补助, and so does 补助投资额的10%.

    >>> share_paid("投资额给予补助"), share_paid("补助主机费用"), share_paid("合格率")
    ('投资额补助', '主机费用补助', '合格率')
    """
    indicator = indicator[:1] + indicator[1:].replace("给予", "")
    verb = indicator[:2]
    is_paid = verb in PAYMENTS and len(indicator) > 3 and indicator[2] not in _NOUN_GOES_ON
    return indicator[2:] + verb if is_paid and not indicator.endswith(_RATE_WORDS) else indicator


def handed_out(chars: str, section: int, clause: int, indicator: str, start: int) -> Phrase | None:
    """What is paid, where the sum itself says only to whom or nothing: 给予贷款贴息，每家企业最高不超过20万元.

    Args:
        section: where the sentence, or its part, begins.
        clause: where the clause of the sum begins.
        indicator: what the words around the sum say; '' for nothing.
        start: where they begin.

    Returns:
        The payment that an earlier clause names; None where the sum says what it is, or no clause does.

    >>> rule = "给予贷款贴息，每家企业最高不超过20万元，利润1万元"
    >>> handed_out(rule, 0, 7, "企业", 9).text, handed_out(rule, 0, 20, "利润", 20)
    ('贷款贴息', None)
    """
    whom = _WHOM.search(chars[max(clause, start - 2) : start + len(indicator)])
    if len(indicator) > 1 and (whom is None or any(word in indicator for word in PAYMENTS)):
        return None
    earlier = list(_HANDED.finditer(chars, max(section, clause - _LONGEST_DETOUR), clause))
    return Phrase(earlier[-1][1], *earlier[-1].span(1)) if earlier else None


def read_payment(chars: str, quantity: Quantity, clauses: tuple[int, int, int], before: str | None, reading: Reading) -> None:
    """Name what a sum of money is paid for, where other words of the sentence than those around it say so.

    Args:
        clauses: where the sentence or its part begins, and the clause of the sum from beginning to end.
        before: what the sum before counts; None where there is none.
    """
    section, start, end = clauses
    if start > section and (paid := handed_out(chars, section, start, reading.indicator, reading.start)):
        reading.indicator, reading.start, reading.inherited = paid.text, paid.start, False
    if reading.indicator and chars.find("标准", quantity.end, end) > 0:
        reading.indicator = with_standard(reading.indicator, chars, quantity.end)
    # 每引进1名博士3万元的引才奖励; 每年6万元、最长不超过2年的生活补助
    if called := _OF_PAYMENT.match(chars, quantity.end) or _FOR_HOW_LONG.match(chars, quantity.end):
        reading.indicator, reading.end = called[1], called.end()
    reading.indicator = _TO_EACH.sub("", reading.indicator)
    if before is not None:
        reading.indicator = with_shared_payment(reading.indicator, before, chars[reading.start - 1])
