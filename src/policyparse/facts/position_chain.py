"""The chain of titles in front of a name: 某局党组书记、局长甲, with the words and honours that stand between its links."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

from .base import Context
from .honour_beside import known_title_at
from .names import read_names
from .person_patterns import is_han, titles, without_bracket
from .position_titles import HEADS_OF_PLACES, STOP, Link, Post, element_before
from .quotes import uniform_chars

_HELD = re.compile(r"(?:时任|现任|现职|曾任|担任|身为|作为|出任)[^，。；]{2,20}的\Z")
_ASSOCIATIONS = ("协会", "学会", "商会", "研究会", "联合会", "中心")
_OF_THE_WHOLE = ("牵头人", "召集人", "协调人", "发言人", "总指挥")
"""Posts before which many words may stand: 、某某对话中方牵头人."""
_OF_PARTY = re.compile("书记|常委|委员|成员|部长|主任")
_PARTY_OF = re.compile("(?<=[校院学厂司团])党委\\Z")


def posts_before(context: Context, start: int, end: int, bodies: Mapping[int, str | None], names: Container[int] = ()) -> Iterator[Post]:
    """The posts of the chain of titles that ends where a name begins.

    Args:
        context: the document.
        start, end: half-open positions of the name.
        bodies: where the names before it end -> the organisations of their posts.
        names: where the names of the document end; a title right behind one (某某教授、) is that person's.
    """
    sentence = context.sentence_at(start)
    low = sentence.span.start if sentence is not None else _signature_start(context, start)
    if low is None:
        return
    chars = uniform_chars(context)
    position = low + len(context.chars[low:start].rstrip(" \u3000：:")) if sentence is None else start
    position -= context.chars[position - 1 : position] in (" ", "\u3000")
    position = without_bracket(context.chars, position)
    if context.chars[start - 1 : start] == "的" and _HELD.search(context.chars, max(low, start - 24), start):
        position -= 1  # 时任某县县长的王某
    chain: list[Link] = []
    while position > low:
        position = _without_honours(chars, low, position)
        element = element_before(context, low, position, is_last=not chain)
        if element is None or any(p in names for p in range(element.start + 1, position)) or (chain and element.start in names):
            break
        element = _with_words_before(chars, low, element)
        chain.append(element)
        position = element.start
        if position - 1 > low and context.chars[position - 1] == "原" and context.chars[position - 2] in "、兼暨":
            position -= 1  # 、原某局局长
        if position <= low or context.chars[position - 1] not in "、兼暨，":
            break
        if context.chars[position - 1] == "，" and not (element.org is not None and _ends_chain(context, low, position - 1)):
            break
        position -= 1
    # 科长甲、科员乙: the second is of the body of the first.
    org = bodies.get(position - 1) if context.chars[position - 1 : position] == "、" else None
    for link in reversed(chain):
        if link.org is None and link.title.startswith("管委会") and org is not None and org.endswith("党工委"):
            link = link._replace(org=org.removesuffix("党工委") + "管委会", title=link.title[3:])
        if link.org is None and link.title.startswith("人大常委会") and len(link.title) > 5:
            link = link._replace(org="人大常委会", title=link.title[5:])
        if link.org is None and org is not None and _OF_PARTY.search(link.title) is None:
            org = _PARTY_OF.sub("", org)  # 某大学党委常委、副校长
        org = link.org or (None if HEADS_OF_PLACES.search(link.title) else org)
        if link.is_post or link.org is not None:
            yield Post(org, link.title, link.start, end, "position.before_name")


def _with_words_before(chars: str, low: int, link: Link) -> Link:
    """、党政办公室主任, 、宣传群团部部长: the words between the post in front and a post of the chain belong to its body or title."""
    longest = 14 if link.title.endswith(_OF_THE_WHOLE) else 6
    start = chars.rfind("、", max(low, link.start - longest - 1), link.start) + 1
    words = chars[start : link.start]
    if not start or not 2 <= len(words) <= longest or not all(map(is_han, words)) or STOP.search(words):
        return link
    before = titles().ending_at(chars, start - 1, low)
    if before is None or before.value["role"] != "post" or not link.is_post:
        return link
    if link.org is not None:
        return link._replace(start=start, org=words + link.org) if chars.startswith(link.org, link.start) else link
    head = next((h for h in _ASSOCIATIONS if link.title.startswith(h)), "")
    if head:
        return link._replace(start=start, org=words + head, title=link.title.removeprefix(head))
    return link._replace(start=start, title=words + link.title)


def _ends_chain(context: Context, low: int, end: int) -> bool:
    """Whether the clause that ends here is nothing but posts, the first with its body: 某局党组成员、副局长，某协会会长甲."""
    chars = uniform_chars(context)
    start = max(low, max(chars.rfind(mark, low, end) for mark in "，。；：\n") + 1)
    first = next((o for o in read_names(context).organisations if o.start == start), None)
    parts = chars[first.end : end].split("、") if first is not None else []
    return bool(parts) and all(2 <= len(part) <= 12 and titles().ending_at(part, len(part)) is not None for part in parts)


def _signature_start(context: Context, start: int) -> int | None:
    """Where the line below the article begins that a post and the name of its holder sign."""
    return next((b.span.start for b in context.blocks if b.role == "byline" and b.span.start <= start < b.span.end), None)


def _without_honours(chars: str, low: int, position: int) -> int:
    """Where the chain goes on in front of a title of honour: 某公司车工、全国五一劳动奖章获得者甲."""
    if not chars.endswith(("获得者", "模范", "劳模", "能手", "技师", "工匠", "工作者"), low, position):
        return position
    honour = known_title_at(chars, position)
    if honour is None or honour.start - 1 <= low or chars[honour.start - 1] != "、":
        return position
    title = titles().ending_at(chars, position, low)
    if title is not None and title.value["role"] == "post" and honour.start >= title.start:
        return position  # 高级技师 is a post as well
    return honour.start - 1
