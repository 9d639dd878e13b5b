"""Bounds: the words before and after a number that say more than, at least, about. Values are those of TIMEX3 (ISO 24617-1)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ..text import maker

MORE, AT_LEAST, LESS, AT_MOST, ABOUT = "MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN", "EQUAL_OR_LESS", "APPROX"

BEFORE = {
    MORE: "突破了 突破 破 超过了 超过 超出 多达 大于 高于 多于 高出 超 逾 过",
    AT_LEAST: "≥ >= 大于等于 大于或等于 大于或者等于 不少于 不低于 不小于 不得少于 不得低于 不得小于 不得短于 不应少于 不应低于 不应小于 不能少于 不能低于 不能小于 不可少于 不可低于 不短于 至少 最低 最少 起码 上",
    LESS: "跌破 将近 接近 不足 不到 低于 少于 小于 未满 不满 未达 近",
    AT_MOST: "≤ <= 小于等于 小于或等于 小于或者等于 未超过 没有超过 未突破 不超过 不高于 不多于 不大于 不得超过 不得高于 不得大于 不得多于 不应超过 不应高于 不应大于 不能超过 不能高于 不能大于 不可超过 最高可达 最高可 最高 最多 至多",
    ABOUT: "大约 大概 约为 约有 约 大致",
}
AFTER = {
    AT_LEAST: "（含）以上 (含)以上 及以上 含以上 或以上 或者以上 或更多 或者更多 以上 之上 起",
    AT_MOST: "（含）以下 (含)以下 及以下 或以下 或者以下 或更少 或者更少 及以内 以内 之内 以下 之下 封顶 为限 内",
    ABOUT: "左右 上下 前后 开外",
}

_BEFORE = {word: bound for bound, words in BEFORE.items() for word in words.split()}
_AFTER = {word: bound for bound, words in AFTER.items() for word in words.split()}
_LAST = frozenset(word[-1] for word in _BEFORE)
_BETWEEN = frozenset(" 的了")
"""What may stand between a bound word and its number."""

MAY_END_BOUND = _LAST | _BETWEEN
"""A number behind any other character has no bound word before it."""

MAY_BEGIN_BOUND = frozenset(word[0] for word in _AFTER)
"""A number before any other character has no bound word behind it."""


def _lengths_by(place: int, words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """The lengths of words by the character at a place in them, longest first."""
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[place], set()).add(len(word))
    return {char: tuple(sorted(sizes, reverse=True)) for char, sizes in lengths.items()}


_LENGTHS_BEFORE, _LENGTHS_AFTER = _lengths_by(-1, _BEFORE), _lengths_by(0, _AFTER)

# One-character words that are the end of another word more often than a bound: 附近, 节约, 通过, 提起.
_NOT_BOUND = re.compile(
    r"(?:[附最邻临亲靠邻就]近|[节条合契预违公签婚制特大]约|[通经不超越]过|[以之之历如]上|[马会晚早网线迈登跃踏站跨]上)\Z"
)
_AFTER_NOT = re.compile(
    r"起(?:来|草|点|步|重|到|家|案|火|降|诉|源)|内(?:部|外|容|蒙|陆|需|在|生|资|销|环|科|地|河)|以上(?:率|学)|以下(?:简|称|几|方)|前后(?!，|。)|上下(?:游|级|联|班|楼|车|铺|文|齐|同|水|册|半)"
)


class Bound(NamedTuple):
    """A bound word and where it stands."""

    start: int
    end: int
    bound: str


_make_bound = maker(Bound)


def bound_word(word: str) -> str:
    """The bound that a word before a number says.

    >>> bound_word("不低于")
    'EQUAL_OR_MORE'
    """
    return _BEFORE[word]


def bound_before(chars: str, position: int, floor: int = 0) -> Bound | None:
    """The bound word that ends at ``position``.

    >>> bound_before("培训不少于30人", 5).bound, bound_before("附近30人", 2)
    ('EQUAL_OR_MORE', None)
    """
    while position > floor and chars[position - 1] in _BETWEEN:
        position -= 1
    for length in _LENGTHS_BEFORE.get(chars[position - 1 : position], ()):
        word = chars[max(position - length, 0) : position]
        bound = _BEFORE.get(word) if position - length >= floor else None
        if bound and not (length == 1 and _NOT_BOUND.search(chars[max(floor, position - 2) : position])):
            if word == "上" and chars[position : position + 1] not in "万百千亿":
                return None
            if word == "破" and not chars[position : position + 1].isdigit() and chars[position : position + 1] not in "万百千亿两":
                return None
            if word == "过" and chars[position : position + 1] not in "万百千亿半" and chars[position + 1 : position + 2] != "成":
                return None
            return _make_bound((position - length, position, bound))
    return None


def bound_after(chars: str, position: int, ceiling: int | None = None) -> Bound | None:
    """The bound word that begins at ``position``.

    >>> bound_after("800个以上，", 4).bound, bound_after("5家内部", 2)
    ('EQUAL_OR_MORE', None)
    """
    ceiling = len(chars) if ceiling is None else ceiling
    lengths = _LENGTHS_AFTER.get(chars[position : position + 1])
    if lengths is None or _AFTER_NOT.match(chars, position):
        return None
    for length in lengths:
        bound = _AFTER.get(chars[position : position + length])
        if bound and position + length <= ceiling:
            return _make_bound((position, position + length, bound))
    return None
