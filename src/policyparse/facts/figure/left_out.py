"""What a noun beside a number is left without, or is given back: its owner, an inner verb, for how many it is; what only says when or by whom."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from ...prepare.segment import Token
from .phrase import GOVERNING, LONGEST_HEAD, PER_HEAD, SCOPE_WORDS, Phrase, is_verb, noun_phrase_before, without_quotes
from .words import FALL, NEVER_NOUNS, REACH, RISE

_NEW_HEADS = frozenset(("装机", "装机容量", "发电装机", "产能", "贷款", "授信"))
_ACHIEVING = ("实现", "完成", "达成")
_EARNED = frozenset(
    "利润总额 利润 净利润 增加值 总产值 产值 营业收入 营收 销售收入 主营业务收入 税收 进出口 出口 投资 固定资产投资".split()
)
_EARNERS = ("业", "领域", "单位", "机构", "商户", "园区", "经济")
_NOW = re.compile("(?<=[\u4e00-\u9fff])(?:现有|现拥有)(?=[\u4e00-\u9fff]{2})")
_ONCE_DONE = re.compile("\\A(?:全部|全面|项目)?(?:达产|建成|投产|达效|满产|竣工|投运|投用|运营|完工)(?:投产|达产|运营|达效)?后")
_CHANGES = RISE | FALL
_MADE_SIZE = re.compile(
    "(?:建设|新建|改建|扩建|设立|成立|组建|发行|打造|规划|实施|启动|引进|签约|开工)(?=(?:总规模|总面积|总建筑面积|建筑面积|总额|总金额|总长|总长度|总投资|总装机|总库容|总产能|年产能)\\Z)"
)
_EXAMPLES = re.compile("(?:“[^“”]{1,20}”[、和]?)+等(?=[\u4e00-\u9fff])")
_RATE_BASE = re.compile("每(?:[十百千万]+|\\d+)[名户人张个位亩]?[\u4e00-\u9fff]{0,6}?(?:平均)?(?:拥有|占有|保有|配有|配备|使用)")
_LONGEST_BASE = 16


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
    if chars[phrase.start - 1] != "“" and chars[phrase.start] != "“":
        return phrase
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
