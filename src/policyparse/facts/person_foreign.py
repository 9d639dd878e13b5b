"""Foreign names: with a middle dot (马蒂亚斯·拉布), and short ones behind the post of a country (美国总统拜登)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .base import Context
from .names import read_names
from .person_judge import UNKNOWN_TAGS
from .person_patterns import ACTED, HAN, SAID, Candidate, acts, goes_on, is_han, titles
from .quotes import uniform_chars

_FOREIGN = re.compile(rf"[{HAN}]{{1,8}}(?:·[{HAN}]{{1,9}}){{1,3}}")
_FOREIGN_END = re.compile(f"(?:在|是|对|与|和|及|的|等|将|向|从|把|被|就|也|已|还|于|率|会|出|访|当|接|{SAID}|{ACTED})")
_SAID = re.compile(SAID)


def foreign_names(context: Context) -> Iterator[Candidate]:
    """Names with a middle dot that stand behind a title or 的, or before a verb of saying or acting."""
    chars = uniform_chars(context)
    if "·" not in chars:
        return
    for match in _FOREIGN.finditer(chars):
        sentence = context.sentence_at(match.start())
        if sentence is None:
            continue
        dot, last = chars.index("·", match.start()), chars.rindex("·", match.start(), match.end()) + 1
        left, is_titled = _left_end(chars, match.start(), dot)
        start = _start_of_unknown(context, match.start(), dot) if left is None else left
        end = _right_end(chars, last, match.end(), sentence.span.end)
        if end > last and dot > start and (is_titled or acts(chars, end, sentence.span.end)):
            yield Candidate(start, end, "person.foreign")


def _left_end(chars: str, start: int, dot: int) -> tuple[int | None, bool]:
    """Where the name begins behind a title or a word that no foreign name holds, None where nothing stands in front; and whether that is a title."""
    for position in range(dot - 1, start, -1):
        if titles().ending_at(chars, position, start) is not None:
            return position, True
        if chars[position - 1] in "的是由与和及对向":
            return position, False
    return None, False


def _start_of_unknown(context: Context, start: int, dot: int) -> int:
    """Where the last run of words begins before the dot that the dictionary does not know or calls names (企业家|马里奥)."""
    for token in reversed(context.segmenter.tokens(uniform_chars(context)[start:dot], start)):
        if token.tag not in UNKNOWN_TAGS:
            return token.end
    return start


def _right_end(chars: str, last: int, end: int, limit: int) -> int:
    """Where the name ends: before a word that goes on, 和 of 苏和 apart where a verb follows it."""
    stop = _FOREIGN_END.search(chars, last + 1, end)
    if stop is not None and stop[0] in ("和", "与") and goes_on(chars, stop.end(), limit):
        return stop.end()
    return end if stop is None else stop.start()


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
