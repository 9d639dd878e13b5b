"""What a noun beside a number is left without: the owner in front of 新增 or of an inner verb, the head that a list of payments states once."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...lexicon.quantity import Quantity
from ...prepare.segment import Token
from .phrase import GOVERNING, LONGEST_HEAD, PER_HEAD, SCOPE_WORDS, Phrase, is_verb, noun_phrase_before, without_quotes
from .reading import Reading
from .words import FALL, NEVER_NOUNS, REACH, RISE

_NEW_HEADS = frozenset(("装机", "装机容量", "发电装机", "产能", "贷款", "授信"))
_ACHIEVING = ("实现", "完成", "达成")
_EARNED = frozenset(
    "利润总额 利润 净利润 增加值 总产值 产值 营业收入 营收 销售收入 主营业务收入 税收 进出口 出口 投资 固定资产投资".split()
)
_EARNERS = ("业", "领域", "单位", "机构", "商户", "园区", "经济")
_PAYMENTS = ("补贴", "补助", "奖励", "资助", "津贴", "奖金", "奖补")
_NOW = re.compile("(?<=[\u4e00-\u9fff])(?:现有|现拥有)(?=[\u4e00-\u9fff]{2})")
_ONCE_DONE = re.compile("\\A(?:全部|全面|项目)?(?:达产|建成|投产|达效|满产|竣工|投运|投用|运营|完工)(?:投产|达产|运营|达效)?后")
_BY_RATE = re.compile(f"(?:、[^，。；]{{2,30}})?的标准(?:给予|发放|享受|予以|领取)?(?:一次性)?[^，。；]{{0,6}}?({'|'.join(_PAYMENTS)})")
_PAID = re.compile(f"(?:给予|予以|发放|享受|提供)((?:一次性)?[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(_PAYMENTS)}))，\\Z")
_CHANGES = RISE | FALL
_MADE_SIZE = re.compile(
    "(?:建设|新建|改建|扩建|设立|成立|组建|发行|打造|规划|实施|启动|引进|签约|开工)(?=(?:总规模|总面积|总建筑面积|建筑面积|总额|总金额|总长|总长度|总投资|总装机|总库容|总产能|年产能)\\Z)"
)
_HANDED = re.compile(
    rf"(?:给予|予以|发放|享受|提供|申领|获得)(?:[\d.]+%的|全额)?((?:一次性)?[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(_PAYMENTS)}|贴息|贷款|支持|助学金|奖学金|救助金|慰问金|扶持资金|专项资金))(?=[，；])"
)
_WHOM = re.compile("(?:每[家户人名个位台辆]|单[家户人个台辆项])[\u4e00-\u9fff]{0,6}\\Z")
_OF_PAYMENT = re.compile(f"的(?!标准)((?:一次性)?[\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(_PAYMENTS)}))(?=[，。；、）])")
_FOR_HOW_LONG = re.compile(
    f"[、，](?:最长|期限|为期|连续)[^，。；、]{{0,10}}的([\u4e00-\u9fff]{{0,8}}?(?:{'|'.join(_PAYMENTS)}|贷款|支持|贴息))"
)
_TO_EACH = re.compile(f"(?:\\A|的)每[\u4e00-\u9fff]{{1,4}}?(?:平均|一次性)?(?=(?:{'|'.join(_PAYMENTS)})\\Z)")
_EXAMPLES = re.compile("(?:“[^“”]{1,20}”[、和]?)+等(?=[\u4e00-\u9fff])")
_RATE_BASE = re.compile("每(?:[十百千万]+|\\d+)[名户人张个位亩]?[\u4e00-\u9fff]{0,6}?(?:平均)?(?:拥有|占有|保有|配有|配备|使用)")
_LONGEST_BASE = 16
_LONGEST_DETOUR = 60
_RATE_WORDS = ("率", "比例", "比重", "标准", "占比", "资金", "幅度")


def with_owner(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """可再生能源新增装机, 制造业实现利润总额: the phrase with what it is of, where a verb parts the two; 全市新增贷款 says where only.

    Args:
        tokens: the words that end with the phrase.
        phrase: the noun phrase.
    """
    verbs = ("新增",) if phrase.text in _NEW_HEADS else _ACHIEVING if phrase.text in _EARNED else ()
    index = next((i for i, t in enumerate(tokens) if t.start >= phrase.start), 0) if verbs else 0
    if index < 2 or tokens[index - 1].text not in verbs or tokens[index - 2].text in SCOPE_WORDS:
        return phrase
    owner = noun_phrase_before(tokens[: index - 1])
    if owner is None:
        return phrase
    if verbs is _ACHIEVING:
        return Phrase(owner.text + phrase.text, owner.start, phrase.end) if owner.text.endswith(_EARNERS) else phrase
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


def with_mean(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """人均使用快递200件: the phrase with 人均 and the verb that it stands before, since they say how much of it each one has.

    Args:
        tokens: the words that end with the phrase.
        phrase: the noun phrase.
    """
    index = bisect_left(tokens, (phrase.start,))
    if index < 2 or tokens[index - 2].text not in PER_HEAD or not (is_verb(tokens[index - 1]) or tokens[index - 1].tag == "vn"):
        return phrase
    return Phrase(tokens[index - 2].text + tokens[index - 1].text + phrase.text, tokens[index - 2].start, phrase.end)


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


def without_when(indicator: str) -> str:
    """The indicator without 现有 between owner and noun, and without 达产后 before it: the time says it.

    >>> without_when("创新工作室现有成员"), without_when("现有产能"), without_when("达产后年产值")
    ('创新工作室成员', '现有产能', '年产值')
    """
    indicator = _NOW.sub("", indicator) if "现" in indicator else indicator
    return _ONCE_DONE.sub("", indicator) if "后" in indicator else indicator


def without_examples(chars: str, phrase: Phrase) -> Phrase:
    """What is counted, without the names quoted as examples: “盐丰47”“盐粳456”等优良品种32个.

    >>> without_examples("“甲”“乙”等优良品种32个", Phrase("甲乙等优良品种", 1, 11)).text
    '优良品种'
    """
    match = _EXAMPLES.match(chars, phrase.start - 1, phrase.end) or _EXAMPLES.match(chars, phrase.start, phrase.end)
    return phrase if match is None or phrase.end - match.end() < 2 else Phrase(chars[match.end() : phrase.end], match.end(), phrase.end)


def with_rate_base(chars: str, floor: int, phrase: Phrase) -> Phrase:
    """每百户家庭拥有家用汽车72.3辆: for how many it is belongs to the name; without it the number says something else.

    Args:
        floor: where the clause begins.

    >>> with_rate_base("每百户家庭拥有家用汽车72.3辆", 0, Phrase("家用汽车", 7, 11)).text
    '每百户家庭拥有家用汽车'
    """
    first = chars.rfind("每", max(floor, phrase.start - _LONGEST_BASE), phrase.start)
    match = _RATE_BASE.fullmatch(chars, first, phrase.start) if first >= 0 else None
    return phrase if match is None else Phrase(without_quotes(chars[first : phrase.end]), first, phrase.end)


def without_maker(indicator: str) -> str:
    """The size of what is made, without the verb that makes it: 设立总规模10亿元的基金.

    Args:
        indicator: what a number with 的 and a noun behind it measures.

    >>> without_maker("设立总规模"), without_maker("发行量")
    ('总规模', '发行量')
    """
    return _MADE_SIZE.sub("", indicator, 1)


def share_paid(indicator: str) -> str:
    """The name of a share that is paid: 按投资额的10%给予补助 pays 投资额补助, and so does 补助投资额的10%.

    >>> share_paid("投资额给予补助"), share_paid("补助主机费用"), share_paid("合格率")
    ('投资额补助', '主机费用补助', '合格率')
    """
    indicator = indicator[:1] + indicator[1:].replace("给予", "")
    verb = indicator[:2]
    return (
        indicator[2:] + verb
        if verb in _PAYMENTS
        and len(indicator) > 3
        and indicator[2] not in "性类型金标政项资经额费款"
        and not indicator.endswith(_RATE_WORDS)
        else indicator
    )


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
    if len(indicator) > 1 and (whom is None or any(word in indicator for word in _PAYMENTS)):
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
    if called := _OF_PAYMENT.match(chars, quantity.end):
        reading.indicator, reading.end = called[1], called.end()  # 每引进1名博士3万元的引才奖励
    elif called := _FOR_HOW_LONG.match(chars, quantity.end):
        reading.indicator, reading.end = called[1], called.end()  # 每年6万元、最长不超过2年的生活补助
    reading.indicator = _TO_EACH.sub("", reading.indicator)
    if before is not None:
        reading.indicator = with_shared_payment(reading.indicator, before, chars[reading.start - 1])
