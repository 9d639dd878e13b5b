"""Whether characters are a personal name or ordinary words: the segmenter's dictionary decides."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon.gazetteer import table
from .base import Context
from .person_patterns import FUNCTION_SURNAMES, NOT_LAST, plain_surnames, surnames, titles
from .quotes import uniform_chars

_ADDRESS = re.compile(r"(?:先生|女士|小姐|老师|师傅|奶奶|爷爷|大[爷妈姐哥叔婶娘]|阿姨|叔叔|女|总|工|姐|哥|某)\Z")
_GLORY = re.compile("获(?!得)|[膺立登]")
_NO_NAME_TAGS = ("v", "d", "t", "p", "c", "r", "m", "q", "a", "b", "f", "s", "i", "j", "ns", "o", "z")
_NO_GIVEN_TAGS = ("d", "m", "t", "r", "c", "p", "f")
_CLOSED_TAGS = ("d", "t", "p", "c", "r", "m", "q", "f")
_PREPOSITIONS = frozenset("和由来但向从")
_COMPLEMENTS = frozenset("好完了过到去来上下出着起成")
_FUNCTION_TAGS = ("f", "d", "p", "c", "u", "m", "q", "r", "v")
UNKNOWN_TAGS = frozenset(("", "nr", "nrt", "nrfg", "nz", "x"))


@cache
def ordinary_words() -> frozenset[str]:
    """Words that begin like names and that the segmenter's dictionary takes for names."""
    return frozenset(row["word"] for row in table("name_edges") if row["kind"] == "no_name")


def is_likely_name(context: Context, start: int, end: int, has_support: bool) -> bool:
    """Whether the characters are no ordinary word.

    Args:
        context: the document.
        start, end: half-open positions of the characters in question.
        has_support: whether a title before and a verb behind speak for a name, so that a word of the dictionary may be one (高峰, 马力).
    """
    chars, tag = uniform_chars(context), context.segmenter.tag
    name = chars[start:end]
    if is_half_of_verb(chars, end):
        return False
    has_support = has_support or chars.startswith("同志", end)
    if name[:2] in ordinary_words() and (len(name) == 2 or not has_support):
        return False
    if _ADDRESS.search(name) or name[-1] in NOT_LAST or name[1:] in titles() or chars.startswith("先生", end - 1):
        return False
    whole = tag(name)
    if whole:
        return whole.startswith("nr") or (
            has_support
            and name[0] in plain_surnames()
            and (whole in ("n", "nz", "a") or (whole == "ns" and (len(name) == 2 or name[:2] in surnames())))
        )
    return len(name) < 3 or _is_likely_long(context, start, end, has_support)


def is_half_of_verb(chars: str, end: int) -> bool:
    """Whether what ends at a position is cut out of a verb: 王某荣|获.

    >>> is_half_of_verb("王荣荣获一等奖", 3), is_half_of_verb("王荣获得一等奖", 2)
    (True, False)
    """
    return chars[end - 1] == "荣" and _GLORY.match(chars, end) is not None


def _is_likely_long(context: Context, start: int, end: int, has_support: bool) -> bool:
    """The same for three characters and more, by the words inside them."""
    name, tag = uniform_chars(context)[start:end], context.segmenter.tag
    is_plain, head, given = name[0] in plain_surnames(), tag(name[:2]), tag(name[1:])
    if len(name) == 4 and name[:2] not in surnames() and (head or tag(name[2:])):
        return False  # 齐鲁|证券
    if name[:2] in surnames():
        return not tag(name) or has_support  # 欧阳|雪
    is_adverb = (name[0] == "曾" or not is_plain) and given.startswith(_NO_GIVEN_TAGS)
    if is_adverb or (given and not given.startswith("nr") and not is_plain and not has_support):
        return False  # 曾|多次, 主|管领导
    if name[0] == "和" and has_support and given.startswith(("n", "v")) and not given.startswith("nr"):
        return False
    if given and name[0] in FUNCTION_SURNAMES and not given.startswith(("nr",) if name[0] in _PREPOSITIONS else ("nr", "ns", "nz")):
        return False  # 向|记者
    if head.startswith(_NO_NAME_TAGS) and not (is_plain and head == "m"):
        if head == "d" and is_plain and has_support and given and not given.startswith(_NO_GIVEN_TAGS):
            return True  # 高|远航, whatever 高远 is
        return has_support and not head.startswith(_CLOSED_TAGS) and (name[-1] not in _COMPLEMENTS or given.startswith("nr"))
    if head.startswith("n") and not head.startswith("nr") and not has_support:
        return is_plain and not _goes_on_as_word(context, start + 2, end)  # 项目|第一
    return True


def _goes_on_as_word(context: Context, start: int, end: int) -> bool:
    """Whether a word of the dictionary begins at a position inside the name and ends behind it."""
    tokens = context.segmenter.tokens(uniform_chars(context)[start - 2 : end + 3], start - 2)
    word = next((t for t in tokens if t.start == start), None)
    return word is not None and (word.tag.startswith(_FUNCTION_TAGS) or (word.end > end and word.tag != ""))


def is_unknown(context: Context, start: int, end: int) -> bool:
    """Whether the segmenter finds nothing but names and words it does not know between two positions."""
    if _ADDRESS.search(uniform_chars(context)[start:end]):
        return False
    return all(t.tag in UNKNOWN_TAGS for t in context.segmenter.tokens(uniform_chars(context)[start:end], start))
