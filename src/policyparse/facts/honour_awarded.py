"""向甲、乙等10名“…”颁发证书, 为丙、丁两家“…”授牌: whom a certificate is handed to, and the quoted title between them and the verb."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.pattern import Rare
from .anchors import Quote, between
from .base import Context
from .honour_holders import Holder, HoldersWithin, listed_bodies
from .honour_names import Name, quoted_name

_HANDED = Rare(
    ("颁发", "颁奖", "颁证", "授牌", "授旗"),
    "(?:(?<![因认])为|给|向)([^。；！？\\n向]{4,160}?)(?:颁发|授牌|颁奖|颁证|授旗)",
)
_COUNTED = re.compile("(?:\\d+|[一二两三四五六七八九十]+)余?[名位个家支](?:[\u4e00-\u9fff]{0,4})?\\Z")
"""10名“…”: a title is what so many are."""


def handed(context: Context, holders: HoldersWithin, quotes: list[Quote]) -> Iterator[tuple[Name, list[Holder]]]:
    """The quoted titles whose holders stand in front of them, between a preposition and a verb of handing over.

    Args:
        context: the article.
        holders: the possible holders in a stretch of it.
        quotes: the quotations in it, by position.
    """
    chars = context.chars
    for match in _HANDED.finditer(context.scan):
        start, stop = match.span(1)
        if context.sentence_at(start) is None:
            continue
        for quote in between(quotes, start, stop):
            name = quoted_name(chars, quote) or (Name(*quote, True) if _COUNTED.search(chars, start, quote.start) else None)
            if quote.end > stop or len(quote.inner) > 20 or "，" in quote.inner or name is None:
                continue
            inside = holders(start, quote.start)
            people = [h for h in inside if h.is_person]
            found = people or [h for h in inside if h.kind == "organisation"] or listed_bodies(chars, start, quote.start)
            start = quote.end
            if found:
                yield name, found
