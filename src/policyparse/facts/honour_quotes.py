"""Quoted titles outside the object of a verb: with evidence beside them that they are conferred, and who holds them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .anchors import Edges, Quote
from .base import Context
from .honour_beside import WINNER
from .honour_evidence import is_conferred, is_list_of_courses, is_listed_as_honour
from .honour_holders import Holder, beside, holder_behind, within
from .honour_names import Name, mixed_name, quoted_name

EDGES = Edges(
    dict.fromkeys(
        "年度 遴选 涌现 培育 培养 选树 评选 评聘 新增 引进 认定 拥有 现有 共有 推荐 首批 首届 以上 以下 我市 我省 我国 我区 我县 企业自主评价 评价 表彰 开展 组织 成为 聘请 聘任 聘用 担任 授予 各类 各级"
        " 多名 一批 大批 造就 命名 全面 支持 鼓励 实施".split(),
        "soft",
    ),
    {**dict.fromkeys("的了将把是从由被着为和与及出在于级获到年", ("", "")), "到": ("", "户村位"), "有": ("所具国公享富持", "色限关机效")},
    "名位个家批所条座支项期",
)
"""Where a title without quotation marks begins."""


class Quoted(NamedTuple):
    """A quoted title: its name, its holder where one is named, and the rule; '' where nothing says that it is conferred."""

    name: Name
    holder: Holder | None
    rule: str


def quoted_honours(context: Context, holders: Callable[[], list[Holder]], quotes: list[Quote]) -> list[Quoted]:
    """The titles that quotations hold, in text order.

    Args:
        context: the article.
        holders: gives the possible holders in it, by position; asked when the first title needs them.
        quotes: the quotations to read, by position.
    """
    chars = context.chars
    found: list[Quoted] = []
    held: dict[int, Holder] = {}  # start of a quotation -> its holder
    for quote in reversed(quotes):  # “…”、“…”获得者甲: the last says who holds the first
        name = quoted_name(chars, quote)
        name = name and (_mixed_name(chars, quote) or name)
        listed = len(quote.inner) <= 8 and is_listed_as_honour(chars, quote.end)
        if name is None and listed:
            name = Name(quote.start, quote.end, quote.inner, True)
        if name is None or context.sentence_at(quote.start) is None:
            continue
        holder = _holder(context, holders(), quote, held)
        if holder is not None:
            held[quote.start] = holder
        is_proven = (listed or is_conferred(chars, quote.start, quote.end)) and not is_list_of_courses(chars, quote.end)
        found.append(Quoted(name, holder, "honour.beside" if holder is not None else "honour.quoted" if is_proven else ""))
    return found[::-1]


def _holder(context: Context, holders: list[Holder], quote: Quote, held: dict[int, Holder]) -> Holder | None:
    """Who stands beside a quoted title: right behind it, behind 获得者, or behind posts; 王小明（“…”获得者）."""
    chars = context.chars
    winner = WINNER.match(chars, quote.end)
    holder = beside(chars, holders, winner.end() if winner else quote.end)
    if holder is None and winner is not None:
        behind = holder_behind(chars, holders, winner.end()) if winner[0].endswith("、") else None
        return behind or winner_before(context, holders, quote.start, winner.end())
    if holder is None and chars[quote.end : quote.end + 1] in ("、", "“"):
        return held.get(quote.end + (chars[quote.end] == "、")) or holder_behind(chars, holders, quote.end + 1)
    return holder


def _mixed_name(chars: str, quote: Quote) -> Name | None:
    """国家级专精特新“小巨人”企业: the words around the marks belong to the title."""
    if not "\u4e00" <= chars[quote.start - 1] <= "\u9fff":
        return None
    begin, _ = EDGES.before(chars, max(0, quote.start - 14), quote.start)
    begin -= 3 if chars.endswith("国家级", 0, begin) else 0  # 汽车行业 + 国家级专精特新“小巨人”企业
    return mixed_name(chars, begin, quote.end + 8, quote) if begin < quote.start else None


def winner_before(context: Context, holders: list[Holder], start: int, end: int) -> Holder | None:
    """王小明（“…”获得者）, 王小明，男，“…”获得者，: the person in front of the bracket or in an earlier clause.

    Args:
        context: the article.
        holders: the possible holders in it, by position.
        start, end: where the title begins and where 获得者 ends.
    """
    if context.chars[end : end + 1] not in ("）", "，", "。", "；"):
        return None
    sentence = context.sentence_at(start)
    low = sentence.span.start if sentence is not None else start
    people = [h for h in within(holders, max(low, start - 60), start) if h.is_person]
    return people[-1] if people else None
