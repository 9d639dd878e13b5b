"""Positions: who holds which post where, as the words around a person say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .base import Context, Fact
from .position_chain import posts_before
from .position_clauses import posts_behind
from .position_referred import body_of_head, posts_referred
from .position_titles import Post, posts_after

_SHARED = re.compile("副|常委|委员|成员|教授|代表|研究员|院士|助理|工程师|技师|[^部科处局厅]员|[^部]工\\Z")


def is_shared(title: str) -> bool:
    """Whether several people hold a title at once, so that it stands once before two names (副市长甲、乙).

    >>> is_shared("副市长"), is_shared("市长")
    (True, False)
    """
    return _SHARED.search(title) is not None


class Position(Fact):
    """A person in a post. ``org`` is None where none is stated."""

    kind: Literal["position"] = "position"
    person: str
    org: str | None = None
    title: str


def find_positions(context: Context) -> list[Position]:
    """The positions of a document, one fact for each person, organisation and title, in text order.

    A title of several posts (党组书记、厅长) gives one position for each; a post that is also named without its organisation is the same.
    """
    groups: dict[tuple[str, str], list[Post]] = {}
    bodies: dict[int, str | None] = {}  # end of a mention -> the organisation of its post
    shared: dict[int, list[Post]] = {}  # end of a mention -> its posts
    earlier: list[Post] = []
    mentions = sorted((m.start, m.end, person.name) for person in context.of_kind("person") for m in person.mentions)
    ends = {end for _, end, _ in mentions}
    for start, end, name in mentions:
        posts = [*posts_before(context, start, end, bodies, ends), *posts_after(context, start, end), *posts_behind(context, start, end)]
        if not posts and context.chars[start - 1 : start] in ("、", "和"):
            posts = [p._replace(start=start, end=end) for p in shared.get(start - 1, []) if is_shared(p.title)]  # 副市长甲、乙
        posts = [p if p.org else p._replace(org=body_of_head(p.title, _of_sentence(context, earlier, start))) for p in posts]
        earlier += posts
        shared[end] = posts
        if posts:
            bodies[end] = posts[-1].org
        for post in posts:
            groups.setdefault((name, post.title), []).append(post)
    for name, post in posts_referred(context, mentions):
        groups.setdefault((name, post.title), []).append(post)
    for name, title in list(groups):
        longer = next(
            (key for key in groups if key[0] == name and key[1] != title and key[1].endswith(title) and not groups[key][0].org), None
        )
        if longer is not None and all(p.org is None for p in groups[name, title]):
            groups[longer] += groups.pop((name, title))  # 主席 where 国家主席 is said elsewhere
    facts = [fact for (name, _), posts in groups.items() for fact in _facts(context, name, posts)]
    return sorted(facts, key=lambda f: f.mentions[0].start)


def _of_sentence(context: Context, posts: list[Post], position: int) -> list[Post]:
    """The posts that begin in the sentence of a position, before it."""
    sentence = context.sentence_at(position)
    low = sentence.span.start if sentence is not None else position
    return [p for p in posts[-12:] if low <= p.start < position]


def _facts(context: Context, name: str, posts: list[Post]) -> Iterator[Position]:
    organisations: list[str | None] = list(dict.fromkeys(p.org for p in posts if p.org)) or [None]
    for org in organisations:
        same = [p for p in posts if p.org == org or (p.org is None and org == organisations[0])]
        yield Position.made(
            rule=same[0].rule,
            person=name,
            org=org,
            title=same[0].title,
            mentions=tuple([context.mention(p.start, p.end) for p in same]),
            damage=context.damage_at(same[0].start, same[0].end),
        )
