"""Where the figures of an article belong: the scope, the place or the national body that opens a clause, carried on until another one does.

全市, 全省 and 全国 hold to the end of their sentence, as does a named place (青山县新建学校3所). Where an article has no region of its own (a
round-up of news), and behind a place that opens a sentence, the next sentences of the paragraph go on about the same place.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from operator import attrgetter, itemgetter
from typing import Any, NamedTuple

from ...lexicon.gazetteer import rows_by
from ...prepare.places import trunk_of
from ...text import Span, maker, once
from ..base import Context
from ..names import read_names
from ..place import resolve_entry
from ..quotes import uniform_chars
from .scope import COUNTRY, Scope, find_scopes

_NOT_WHERE = ("率先", "首", "唯一", "第", "前", "平均", "领先", "推广", "最", "各地", "统一", "性", "产", "劳", "先")
_NOT_OPENING = tuple(
    "籍 时间 人大 人 方面 话 语 等 及 、 和 与 至 到 · — - （ ( ” 》 代表 举行 召开 开幕 启动 揭牌 出席 承办 举办 揭晓 启程 队 选手 旅客 游客 访客 客商 客源 同胞 是 为 因 式 馆".split()
)
"""What follows a place that opens no report on itself: 四川人, 北京时间, 上海举行的会议, 甲市、乙市."""

_LEVELS = frozenset("country province city county zone division taiwan hongkong foreign_city world_region".split())
_UNITS = frozenset("省市县区州旗盟")
_ITSELF = ""
"""The name in place of a place where a firm, a school or a list opens the clause: the figures are no place's, and the article's region stands."""

_PUBLIC = frozenset(("department", "government", "congress", "court"))
_FARTHEST = 400
"""Characters behind an opener within which the sentences of its paragraph may go on about it."""

_LISTED = frozenset("、和与及暨至到—-~～")
_NATIONAL_ENDS = ("部", "总局", "总署", "委员会", "办公厅")
_NATIONAL = tuple("全国 国家 中央 中共中央 中国人民银行 央行 国务院 国新办 最高人民 审计署 国资委 证监会".split())
_LOCAL = re.compile("[省县区州旗盟]|市(?!场)|(?:宣传|组织|统战|武装|俱乐|总|支)部|政法委")
_REPORTS = re.compile(
    r"[^。；，：]{0,30}?(?:发布|公布|印发|出台|通报|数据|统计|显示|消息|介绍|获悉|了解到|宣布|下达|下拨|下发|提出|明确|预计|决定|表示|透露|：)"
)

_start = attrgetter("start")

_SHORTEST = 3
"""Characters behind a scope that may stand between it and its number: with fewer it is the number's alone."""


class Opener(NamedTuple):
    """An expression that says where, and whether the sentences behind its own go on about it."""

    scope: Scope
    limit: int  # the end of its block
    is_strong: bool


_make_opener = maker(Opener)


def says_where(chars: str, floor: int, date_ends: Container[int], scope: Scope, number: int) -> bool:
    """Whether a scope opens a clause (全市…, 在全省…) or stands at the number; inside a name or a rank it does not say where.

    Args:
        chars: the text.
        floor: where the sentence begins.
        date_ends: where date expressions end: a scope may stand right behind one.
        scope: the expression.
        number: where the number begins.
    """
    between = chars[scope.end : number]
    if chars[scope.start - 1 : scope.start] == "“" and "”" in between:
        return False  # “全国工人先锋号”: part of a name
    if between == "的" and chars[scope.start - 1] in "比于较":
        return True  # 高于全国的66.2%
    if between == "的" and chars[scope.start - 1] in "、和":
        return False  # 占全省的七成、全国的十分之一
    if chars[max(0, scope.start - 1) : scope.start] in {"占", "了", "比", "于", "居", "列"}:
        return False  # 占全市不足1.5%: of what, not where
    if len(between) < 3 and between in {"", "有", "共", "首批", "首届", "共有"}:
        return True
    if between[0].isdigit():
        return False  # 全国30人之一: the scope is that number's alone
    if chars.startswith(_NOT_WHERE, scope.end):
        return False
    left = scope.start
    while left > floor and chars[left - 1] in "在 为":
        left -= 1
    before = chars[left - 1] if left > floor else "。"
    return before in "，。；：、“" or left in date_ends


class Where:
    """What says where in the blocks of one article."""

    def __init__(self, context: Context, dates: list[Any], spans: Sequence[Span]) -> None:
        self._context, self._dates, self._spans = context, dates, spans
        self._chars = uniform_chars(context)
        region = context.region
        self._home = (region["name"], region.get("code") or None) if region else (None, None)

    def region_of(self, sentence: Span, scopes: Iterable[Scope], number: int) -> tuple[str | None, str | None]:
        """Name and code of the place whose figure it is: the last one before the number that opens a clause; else the article's region.

        Args:
            sentence: where the sentence of the number stands.
            scopes: its scope expressions.
            number: where the number begins.
        """
        scope = self._at(sentence, scopes, number)
        return self._home if scope is None else (scope.name, scope.code)

    def _at(self, sentence: Span, scopes: Iterable[Scope], number: int) -> Scope | None:
        """The scope, place or body whose figure a number is; None where the text does not say."""
        best: Scope | None = None
        for scope in scopes:
            if scope.end <= number and says_where(self._chars, sentence.start, self._date_ends, scope, number):
                best = scope
        index = bisect_right(self._ends, number) - 1
        if index < 0:
            return best
        last, limit, is_strong = self._openers[index]
        if limit <= number or (best is not None and last.start <= best.start):
            return best
        goes_on = is_strong and best is None and number - last.end < _FARTHEST
        if last.start < sentence.start and not goes_on:
            return best
        return last if last.name != _ITSELF else None

    @once
    def _openers(self) -> list[Opener]:
        """The places and bodies that open clauses, by position; scopes too where the article has no region."""
        context, region = self._context, self._context.region
        offers = [(scope, "place") for scope in _named_places(context, self._date_ends)]
        if region is None or region.get("level") == "country":
            offers += [(scope, "body") for scope in _national_bodies(context)]
        if region is None:
            offers += [(scope, "scope") for span in self._spans for scope in find_scopes(self._chars, *span, None)]
        offers.sort(key=lambda offer: offer[0].start)
        return [*self._in_blocks(offers)]

    def _in_blocks(self, offers: list[tuple[Scope, str]]) -> Iterator[Opener]:
        """What opens a clause in a block with numbers, with the end of the block."""
        is_regional = self._context.region is not None
        blocks = iter(self._spans)
        start = end = 0
        for scope, kind in offers:
            while scope.start >= end and (block := next(blocks, None)) is not None:
                start, end = block
            if start <= scope.start < end and (kind != "scope" or self._says_where(scope, start)):
                is_weak = is_regional and kind == "place" and not self._opens_sentence(scope.start)
                yield _make_opener((scope, end, not is_weak))

    def _says_where(self, scope: Scope, floor: int) -> bool:
        return says_where(self._chars, floor, self._date_ends, scope, scope.end + _SHORTEST)

    @once
    def _ends(self) -> list[int]:
        return [opener.scope.end for opener in self._openers]

    @once
    def _date_ends(self) -> dict[int, int]:
        return {hit.end: hit.start for hit in self._dates}

    def _opens_sentence(self, position: int) -> bool:
        sentence = self._context.sentence_at(position)
        if sentence is None:
            return False
        start = sentence.span.start
        return start in (position, self._date_ends.get(position), self._date_ends.get(position - 1))


def _named_places(context: Context, date_ends: Container[int]) -> list[Scope]:
    """The named places that figures may belong to, by position: those that open a clause; of a list none."""
    # 长三角 stands for the place only where the article has none of its own: it is no division.
    levels = _LEVELS if context.region else _LEVELS | {"region"}
    found = [(m.start, m.end, fact.name, fact.code) for fact in context.of_kind("place") if fact.level in levels for m in fact.mentions]
    found += _seats(context)
    found.sort(key=itemgetter(0))
    return [_scope(context, *row) for row in _joined(uniform_chars(context), found) if _opens(uniform_chars(context), row, date_ends)]


_Row = tuple[int, int, str, str | None]
"""Where a place is named, its name, and its code where it has one."""


def _opens(chars: str, row: _Row, date_ends: Container[int]) -> bool:
    """Whether a named place begins a clause, behind a date or 在…，."""
    start, end, name, _ = row
    before = chars[start - 1] if start else "\n"
    if before == "在":
        return chars.startswith("，", end)
    if before not in "，。；：\n　 " and start not in date_ends:
        return False
    return name == _ITSELF or not chars.startswith(_NOT_OPENING, end)


def _joined(chars: str, places: list[_Row]) -> Iterator[_Row]:
    """Each row of places (甲省乙市) as the last of them, and none that a list goes on with."""
    row: _Row | None = None
    for place in places:
        if row is not None and place[0] == row[1]:
            # 宁波舟山港 is neither of the two
            row = (row[0], *place[1:]) if _lies_in(place[3], row[3]) else (row[0], place[1], _ITSELF, None)
            continue
        if row is not None:
            yield row
        is_listed = row is not None and place[0] - row[1] == 1 and chars[row[1]] in _LISTED
        row = place if not is_listed else (place[0], place[1], _ITSELF, None)
    if row is not None:
        yield row


def _lies_in(inner: str | None, outer: str | None) -> bool:
    """Whether a division lies in another, as far as their codes tell."""
    return not inner or not outer or inner.startswith(trunk_of(outer))


def _seats(context: Context) -> Iterator[_Row]:
    """The bodies that are named after their place (甲市统计局), as that place; firms and schools as none: their figures are their own."""
    names = read_names(context)
    by_start = {hit.start: hit for hit in names.places}
    for body in names.organisations:
        hit = by_start.get(body.start)
        if hit is None:
            continue
        while hit.end in by_start and by_start[hit.end].end < body.end:
            hit = by_start[hit.end]
        entry, code = resolve_entry(context, hit, names.places)
        if body.kind in _PUBLIC and entry.level in _LEVELS:
            yield body.start, body.end, uniform_chars(context)[hit.start : hit.end], code
        else:
            yield body.start, body.end, _ITSELF, None


def _scope(context: Context, start: int, end: int, name: str, code: str | None) -> Scope:
    """A named place: the article's own region where the name is short for it, else by its full name: 深圳 is 深圳市.

    A name with its unit is called what the article calls it.
    """
    region = context.region
    if name == _ITSELF:
        return Scope(start, end, _ITSELF, None)
    if region is not None and (code == region.get("code") if code else region["name"].startswith(name)):
        return Scope(start, end, region["name"], region.get("code") or None)
    row = _rows().get(code) if code and name[-1] not in _UNITS else None
    return Scope(start, end, row["name"] if row else name, code)


@cache
def _rows() -> dict[str, Any]:
    return rows_by("divisions", ("code",))


def _national_bodies(context: Context) -> list[Scope]:
    """The national bodies that report, announce or decide something: whose figures they give are the country's."""
    chars = uniform_chars(context)
    found = []
    for fact in context.of_kind("organisation"):
        name = fact.name
        if not name.endswith(_NATIONAL_ENDS) and not name.startswith(_NATIONAL):
            continue
        if _LOCAL.search(name):
            continue
        for mention in fact.mentions:
            before = chars[max(0, mention.start - 4) : mention.start]
            opens = not before or before[-1] in "，。；：\n　 " or before.endswith(("据", "从", "来自", "、", "日", "）", "会同", "对"))
            if opens and _REPORTS.match(chars, mention.end):
                found.append(Scope(mention.start, mention.end, *COUNTRY))
    return sorted(found, key=_start)
