"""Foreign names: with a middle dot (马蒂亚斯·拉布), and short ones behind the post of a country (美国总统拜登)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .base import Context
from .names import read_names
from .person_patterns import HAN, SAID, Candidate, goes_on, is_han, titles
from .quotes import uniform_chars

_FOREIGN = re.compile(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,9}}){{1,3}}")
_FOREIGN_END = re.compile(f"(?:在|是|对|与|和|及|的|等|将|向|从|把|被|就|也|已|还|于|率|会|出|访|当|接|{SAID})")
_SAID = re.compile(SAID)


def foreign_names(context: Context) -> Iterator[Candidate]:
    """Names with a middle dot that stand behind a title or before a verb of saying."""
    chars = uniform_chars(context)
    if "·" not in chars:
        return
    for match in _FOREIGN.finditer(chars):
        if context.sentence_at(match.start()) is None:
            continue
        start, end = match.span()
        title = _last_title(chars, start, chars.index("·", start))
        start = title if title is not None else start
        last = chars.rindex("·", start, end) + 1
        stop = _FOREIGN_END.search(chars, last + 1, end)
        end = stop.start() if stop else end
        if (title is not None or _SAID.match(chars, end)) and end > last:
            yield Candidate(start, end, "person.foreign")


def foreign_leaders(context: Context) -> Iterator[Candidate]:
    """美国总统拜登: a short foreign name between a post of a country and what may follow a name."""
    chars = uniform_chars(context)
    for place in read_names(context).places:
        if place.entries[0].level != "country" or place.entries[0].code or (sentence := context.sentence_at(place.start)) is None:
            continue
        limit = sentence.span.end
        title = titles().at(chars, place.end, limit)
        if title is None or title.value["role"] != "post":
            continue
        end = title.end
        while end < limit and end - title.end < 6 and is_han(chars[end]) and not (end - title.end >= 2 and goes_on(chars, end, limit)):
            end += 1
        is_closed = end < limit and (not is_han(chars[end]) or goes_on(chars, end, limit))
        if (
            end - title.end >= 2
            and is_closed
            and chars[end] != "·"
            and context.segmenter.tag(chars[title.end : end])[:2] in ("", "nr", "nz")
        ):
            yield Candidate(title.end, end, "person.foreign")


def _last_title(chars: str, start: int, end: int) -> int | None:
    for position in range(end - 1, start - 1, -1):
        hit = titles().ending_at(chars, position)
        if hit is not None:
            return position
    return None
