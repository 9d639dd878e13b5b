"""Posts of persons named before: 她是某公司董事长, 这位某村党支部书记; and deputies whose body the sentence has named (某会主任甲，副主任乙)."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..lexicon.pattern import Sighted
from .base import Context
from .position_clauses import pieces, posts_behind
from .position_titles import Post
from .quotes import uniform_chars

Mentioned = tuple[int, int, str]
"""Start, end and name of a mention of a person."""

_PRONOUN = Sighted(
    (),
    r"[他她](?<![其吉].)(?=(?:还|也|同时|如今|现在|先后|曾|受聘|受邀|被聘为?|获聘)*(?:是|任|担任|现任|曾任|出任|兼任|当选))",
    singles="他她",
)
_SAID_OF = Sighted(("这位", "这名"), r"这[位名]([^，。；！？\n“”]{3,40})，")
_DEPUTY = re.compile(r"(?:常务)?副(主任|主席|书记|会长|理事长|院长|校长|局长|处长|厅长|部长|主任委员|总经理|董事长)\Z")
_SECRETARY = re.compile(r"副?秘书长\Z")
_HEADS = ("主任", "主席", "会长", "理事长")
_FAR, _NEAR = 160, 40


def posts_referred(context: Context, mentions: Sequence[Mentioned]) -> Iterator[tuple[str, Post]]:
    """The posts that a pronoun or 这位 gives to the person named last, with the person's name.

    Args:
        context: the document.
        mentions: the mentions of persons in text order.
    """
    chars, starts = uniform_chars(context), [start for start, _, _ in mentions]
    for match in _PRONOUN.finditer(context.scan, chars) if mentions else ():
        index = bisect_left(starts, match.start()) - 1
        if index >= 0 and match.start() - starts[index] < _FAR:
            yield from ((mentions[index][2], post) for post in posts_behind(context, match.start(), match.end()))
    for match in _SAID_OF.finditer(context.scan, chars) if mentions else ():
        index = bisect_left(starts, match.start()) - 1
        is_near = index >= 0 and match.start() - mentions[index][1] < _NEAR
        if is_near and context.sentence_at(match.start()) is not None:
            yield from ((mentions[index][2], post) for post in pieces(context, match.start(1), *match.span(1), "position.referred"))
            yield from ((mentions[index][2], post) for post in posts_behind(context, match.start(1), match.end() - 1))


def body_of_head(title: str, before: Sequence[Post]) -> str | None:
    """The body of a deputy or a secretary: that of the head whom the sentence names first.

    >>> body_of_head("副主任", [Post("县人大常委会", "主任", 0, 9, "")]), body_of_head("主任", [])
    ('县人大常委会', None)
    """
    deputy = _DEPUTY.fullmatch(title)
    heads = (deputy[1],) if deputy is not None else _HEADS if _SECRETARY.fullmatch(title) else ()
    found = [post.org for post in before if post.org is not None and post.title.endswith(heads)] if heads else []
    return found[-1] if found else None
