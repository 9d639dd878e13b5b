"""Names in decisions: 任命甲为某局局长、乙为某厅厅长, 免去甲某局局长职务, and lists behind a title (副主任甲、乙、丙)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.pattern import Sighted
from .base import Context
from .names import read_names
from .person_decrees import decrees
from .person_foreign import is_tibetan
from .person_judge import is_half_of_verb, is_likely_name, is_unknown
from .person_patterns import HAN, NOT_GIVEN, NOT_LAST, Candidate, acts, is_han, plain_surnames, read_name, surnames, title_tails, titles
from .quotes import uniform_chars

_DECIDING = "任命|聘任|聘请|补选|增选|改选|选举|推选|提名|委任|增补|免去|免除|任免|罢免"
_DECIDES = Sighted(_DECIDING.split("|"), _DECIDING)
_NAMED_AS = re.compile(
    rf"(?:任命|聘任|聘请|补选|增选|选举|推选|提名|委任|增补|[、，；：])([{HAN}]{{2,4}}?|[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}}){{1,2}})(?:同志|先生|女士)?(?:为|任|担任)(?=[^，。；、]{{2,36}})"
)
_TAKEN_FROM = re.compile(rf"(?:免去|免除|罢免|撤销)([{HAN}]{{2,4}}?)(?=同志|的|兼任|[{HAN}（）]{{2,30}}职务?)")
_REGION_AHEAD = re.compile(rf"[{HAN}]{{2,3}}[省市县区](?=[{HAN}]{{2,16}}职务?)")
_OFFICE_END = re.compile("[，。；、\n]")
_MORE = re.compile(rf"、([{HAN}]{{2,4}})(?=[、，。；）]|[和及与]|等)")


@cache
def _second_of_list() -> re.Pattern[str]:
    """What ``_MORE`` finds behind the first name of a list: two to four characters in front of the 、 a title ends."""
    tail = f"[{title_tails()}]"
    return re.compile(f"、(?:(?<={tail}..、)|(?<={tail}...、)|(?<={tail}....、)){_MORE.pattern[1:]}")


_LIST_OF_PEOPLE = re.compile("、[^。；]{4,140}?(?:[\\d一二三四五六七八九十]{1,3}余?[名位]?(?:人|同志)|分别|[获荣]|被[授评]|入选)")
_WITHOUT_TITLE = re.compile("等[\\d一二三四五六七八九十]{1,3}余?[名位人]|分别|[获荣]|被[授评]|[“（]")


def decided_names(context: Context) -> Iterator[Candidate]:
    """The names in sentences that appoint and dismiss, and in the lines below such a heading."""
    chars = uniform_chars(context)
    yield from (Candidate(*span, "person.decreed") for line in decrees(context) for span in line.names)
    done = -1
    for verb in _DECIDES.finditer(context.scan, chars):
        sentence = context.sentence_at(verb.start())
        if sentence is None or sentence.span.start == done:
            continue
        done, limit = sentence.span.start, sentence.span.end
        for match in _NAMED_AS.finditer(chars, max(0, done - 1), limit):
            stop = _OFFICE_END.search(chars, match.end(), limit)
            title = titles().ending_at(chars, stop.start() if stop else limit, match.end())
            is_direct = match[0].startswith(("任命", "聘任", "聘请", "委任"))
            if (title is not None or is_direct) and _is_name(context, *match.span(1)):
                yield Candidate(*match.span(1), "person.appointed")
        for match in _TAKEN_FROM.finditer(chars, done, limit):
            yield from _dismissed(context, match.start(1), limit)


def _dismissed(context: Context, start: int, limit: int) -> Iterator[Candidate]:
    """The name behind 免去: it ends before 同志, 的 or the body of the office."""
    chars, names = uniform_chars(context), read_names(context)
    begins = {p.start for p in names.places} | {o.start for o in names.organisations}
    ends = [end for end in (start + 3, start + 2, start + 4) if end <= limit and _is_name(context, start, end)]
    marked = [end for end in ends if chars.startswith(("同志", "的", "兼"), end)]
    others = [end for end in ends if end in begins or _REGION_AHEAD.match(chars, end)]
    for end in [*marked, *others][:1]:
        yield Candidate(start, end, "person.appointed")


def _is_name(context: Context, start: int, end: int) -> bool:
    name = uniform_chars(context)[start:end]
    if "·" in name:
        return True
    size = 2 if name[:2] in surnames() and len(name) > 2 else 1 if name[0] in surnames() else 0
    if not size or len(name) - size not in (1, 2) or any(c in NOT_GIVEN for c in name[size:]):
        return False
    return is_likely_name(context, start, end, True)


def titled_lists(context: Context) -> Iterator[Candidate]:
    """副主任甲、乙、丙: a title in front of the first of the names, the others behind 、."""
    chars = uniform_chars(context)
    done = 0
    for match in _second_of_list().finditer(chars):
        sentence = context.sentence_at(match.start()) if match.start() >= done else None
        if sentence is None:
            continue
        first = _first_of_list(context, match.start(), sentence.span.start)
        if first is None:
            continue
        items, position = [first], match.start()
        while (more := _MORE.match(chars, position, sentence.span.end + 1)) is not None:
            items.append(more.span(1))
            position = more.end()
        last = read_name(chars, position + 1, sentence.span.end) if chars[position : position + 1] in "、和及与" else None
        if last is not None:
            items.append((position + 1, last.end))
        done = position
        names = [item for item in items if _is_item(context, *item)]
        if len(names) == len(items) and 2 * sum(_is_sure(context, *item) for item in items) > len(items):
            yield from (Candidate(start, end, "person.listed") for start, end in items)


def _first_of_list(context: Context, end: int, low: int) -> tuple[int, int] | None:
    """The name right before a 、 that stands behind a post."""
    chars, index = uniform_chars(context), titles()
    for size in (3, 2, 4):
        title = index.ending_at(chars, end - size, low)
        if title is not None and title.value["role"] == "post" and _is_item(context, end - size, end):
            return end - size, end
    return None


def _is_item(context: Context, start: int, end: int) -> bool:
    """Whether an item of a list may be a name: nothing in it that names do not hold, no title and no body."""
    name = uniform_chars(context)[start:end]
    is_cut = any(c in NOT_GIVEN for c in name) or name[-1] in NOT_LAST or titles().ending_at(name, len(name)) is not None
    return not is_cut and (context.segmenter.tag(name) in ("", "nr", "n", "nz", "a", "nrt", "nrfg")) and not _in_body(context, start)


def _is_sure(context: Context, start: int, end: int) -> bool:
    chars = uniform_chars(context)
    if is_tibetan(context, start):
        return True
    return (chars[start] in surnames() or chars[start : start + 2] in surnames()) and is_likely_name(context, start, end, True)


def _in_body(context: Context, position: int) -> bool:
    return any(o.start <= position < o.end for o in read_names(context).organisations)


def _is_listed(context: Context, start: int, end: int, limit: int) -> bool:
    """Whether a name behind its body is one of a list that ends in a number of people or what they get: 甲公司王某、乙厂李某等9人获…."""
    chars = uniform_chars(context)
    if chars[start] not in plain_surnames() or _LIST_OF_PEOPLE.match(chars, end, limit) is None:
        return False
    if end - start == 2 and not is_unknown(context, start, end):
        return False
    return not context.segmenter.tag(chars[start:end]) and is_likely_name(context, start, end, True)


def names_of_workplace(context: Context) -> Iterator[Candidate]:
    """某某公司王某等8人, 某某公司王某获…: a name right behind its body, before a number of people or what is conferred."""
    chars = uniform_chars(context)
    for span in read_names(context).organisations:
        sentence = context.sentence_at(span.start) if chars[span.end : span.end + 1] in surnames() else None
        if sentence is None:
            continue
        for size in (3, 2, 4):
            end = span.end + size
            name = chars[span.end : end]
            if end > sentence.span.end or not all(map(is_han, name)) or is_half_of_verb(chars, end):
                continue
            if _WITHOUT_TITLE.match(chars, end) is None:
                if chars[end : end + 1] == "、" and _is_listed(context, span.end, end, sentence.span.end):
                    yield Candidate(span.end, end, "person.of_organisation")
                    break
                continue
            is_long = size > 2 and name[0] in surnames() and not context.segmenter.tag(name)
            if (is_long or name[0] in plain_surnames()) and (
                acts(chars, end, sentence.span.end) or not is_han(chars[end]) or chars[end] in "等分"
            ):
                is_free = is_unknown(context, span.end, end) or (is_long and name[0] in plain_surnames())
                if is_free and is_likely_name(context, span.end, end, size > 2):
                    yield Candidate(span.end, end, "person.of_organisation")
                break
