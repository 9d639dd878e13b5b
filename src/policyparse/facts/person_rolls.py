"""Rolls of names: lines and lists of names and nothing else, names joined by 、 in a sentence, and rows of name, body and post."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.pattern import Opening, Sighted
from .base import Context
from .names import read_names
from .person_judge import is_likely_name, is_unknown, ordinary_words
from .person_patterns import (
    HAN,
    NOT_GIVEN,
    NOT_LAST,
    Candidate,
    acts,
    is_han,
    opens_name,
    plain_surnames,
    read_name,
    surname_heads,
    surnames,
    titles,
)
from .quotes import uniform_chars

_ITEM = rf"(?:[{HAN}]{{2,4}}|[{HAN}][ \u3000]{{1,2}}[{HAN}](?![{HAN}]))"
_GAP = r"(?:、|[ \u3000]{1,4})"
_ROLL = Opening(
    "\n：:；。）",
    rf"[ \u3000]{{0,4}}(?=[{HAN}]{{1,4}}+(?![{HAN}]))({_ITEM}(?:{_GAP}{_ITEM}){{0,200}})(?=[ \u3000]*(?:[\n。；（(]|\Z))",
)
_SEXES = frozenset("男女")
_BORN = re.compile(r"\d{4}年[\d月]{0,3}出?生")
_PRIZED = Sighted(
    "金牌 银牌 铜牌 等奖 优胜 冠军 亚军 季军 第一 第二 第三 第四 第五 第六 佳作".split(),
    rf"(?:金牌|银牌|铜牌|等奖|优胜奖?|冠军|亚军|季军|第[一二三四五六]名|佳作奖?)[ \u3000：:]{{1,3}}({_ITEM})(?=[、，；。\n（(]|\Z)",
)
_LABEL = re.compile(r"(?:[奖者人员单号章匠师家范手]|[名人位][）)])[：:][ \u3000]*\Z")
_SIGNED = re.compile(rf"[：: \u3000]{{1,6}}({_ITEM})[ \u3000]*\Z")
_IN_ROLL = re.compile(_ITEM)
_ITEMS_BEFORE_LAST = re.compile(rf"(?:[{HAN}]{{2,4}}、){{0,20}}(?=[{HAN}]{{2}})")
_CLOSED = re.compile(
    r"被|双双|均|都|先后|共同|走上|搭档|携手|联手|组队|组合|一起|夫妇|夫妻|师徒|兄弟|姐妹|父子|同志|等|分别|[“（\d]|[两二三四五六七八九十]人|[\d两二三四五六七八九十]{1,2}[名位]|记|为“"
)
_ROW = Opening(
    "\n；",
    # Most lines begin with more characters than a name has: nothing of the rest is tried there.
    rf"(?![ \u3000]*+[{HAN}]{{9}})(?:\d{{1,3}}[.、．]|[（(]?[一二三四五六七八九十]{{1,3}}[）)、]|(?:常务)?副?(?:主[ \u3000]*任|组[ \u3000]*长|总指挥|秘书长|召集人)[：:]|成[ \u3000]*员[：:])?[ \u3000]*({_ITEM}|[{HAN}]{{1,8}}(?:·[{HAN}]{{1,8}}){{1,2}})(?:[ \u3000]{{1,4}}|[，：:]?（?[男女][，）]|，(?=\d{{4}}年[\d月]{{0,3}}出?生)|，)(?=[^\n]{{2,60}})",
)


def rolls(context: Context) -> Iterator[Candidate]:
    """Two or more names with 、 or spaces between them that fill a line, or stand behind a colon up to the end of the sentence."""
    chars = uniform_chars(context)
    for match in _ROLL.finditer(chars):
        if context.sentence_at(match.start(1)) is not None:
            items = [m.span() for m in _IN_ROLL.finditer(chars, *match.span(1))]
            if _are_names(context, items, has_evidence=_LABEL.search(chars, max(0, match.start(1) - 12), match.start(1)) is not None):
                yield from (Candidate(start, end, "person.roll") for start, end in items)


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(f"、(?=[{surname_heads()}][{HAN}])")


def prize_names(context: Context) -> Iterator[Candidate]:
    """金牌 王小明、银牌 李小红: a prize, a space or a colon, and who won it."""
    chars = uniform_chars(context)
    for match in _PRIZED.finditer(context.scan, chars):
        if context.sentence_at(match.start()) is not None and _are_names(context, [match.span(1)], has_evidence=True):
            yield Candidate(*match.span(1), "person.prize")


def joined_names(context: Context) -> Iterator[Candidate]:
    """甲、乙、丙分别获…: names joined by 、 between something that opens a list and something that may follow a name."""
    chars = uniform_chars(context)
    done = 0
    for match in _joint().finditer(chars):
        stop = match.end()
        sentence = context.sentence_at(stop) if stop > done else None
        if sentence is None:
            continue
        more = _ITEMS_BEFORE_LAST.match(chars, stop, sentence.span.end)
        done = stop = more.end() if more is not None else stop
        items, is_opened = _first_items(chars, max(sentence.span.start, match.start() - 4), stop, sentence.span.start)
        last = read_name(chars, stop, sentence.span.end) if items else None
        closed = False
        if last is not None and last.end - stop > 1 and chars[stop : last.end] not in ordinary_words():
            items.append((stop, last.end))
            closed = last.is_strong or _CLOSED.match(chars, last.end) is not None or acts(chars, last.end, sentence.span.end)
            if (
                chars[last.end : last.end + 1] in ("和", "与", "及")
                and (other := read_name(chars, last.end + 1, sentence.span.end)) is not None
            ):
                items.append((last.end + 1, other.end))
        if len(items) > 1 and _are_names(context, items, has_evidence=is_opened or closed):
            yield from (Candidate(start, end, "person.listed") for start, end in items)


def rows(context: Context) -> Iterator[Candidate]:
    """A name that opens a line before a body or a post: 1.王小明 甲公司车工; 王小明，男，…."""
    chars = uniform_chars(context)
    for match in _ROW.finditer(chars):
        start, end = match.span(1)
        if _is_row(context, match, end) and context.sentence_at(start) is not None and _opens_row(context, start, end):
            yield Candidate(start, end, "person.row")


def _is_row(context: Context, match: re.Match[str], end: int) -> bool:
    """Whether a line goes on as a row of persons does: with the sex or the birth of one, or with a body or a post behind what sets the name apart."""
    chars, behind = uniform_chars(context), match.end()
    if not _SEXES.isdisjoint(chars[end:behind]) or _BORN.match(chars, behind) is not None:
        return True
    mark = chars[behind - 1]
    has_body = mark in " \u3000，" and any(o.start == behind for o in read_names(context).organisations)
    if mark == "，":
        return (has_body or match[0].lstrip()[0].isdigit()) and _ends_in_title(chars, end)
    return mark in " \u3000" and (has_body or _ends_in_title(chars, end))


def _ends_in_title(chars: str, start: int) -> bool:
    """Whether the rest of a line, or its first part, ends in a title."""
    line_end = chars.find("\n", start)
    stop = line_end if line_end >= 0 else len(chars)
    stop -= chars[stop - 1] in "。；"
    part = chars.find("；", start, stop)
    return titles().ending_at(chars, part if part >= 0 else stop, start) is not None


def _opens_row(context: Context, start: int, end: int) -> bool:
    """Whether the first words of a row look like a name: with a space inside, or with a surname that is no word, or unknown to the dictionary."""
    chars = uniform_chars(context)
    if " " in chars[start:end] or "\u3000" in chars[start:end]:
        return chars[start] in surnames()
    if "·" in chars[start:end]:
        return True
    if chars[start] in plain_surnames():
        return is_likely_name(context, start, end, False)
    return _is_shape(chars[start:end]) and end - start > 2 and is_likely_name(context, start, end, True)


def signatures(context: Context) -> Iterator[Candidate]:
    """某县人民政府县长　王小明: a line below the article that holds a post and the name of its holder."""
    chars = uniform_chars(context)
    for block in context.blocks_of("byline"):
        match = _SIGNED.search(chars, *block.span) if len(block.span.of(chars)) < 40 else None
        if match is None or not _is_shape(match[1]):
            continue
        title = titles().ending_at(chars, match.start(), block.span.start)
        if title is not None and title.value["role"] == "post" and title.value["kind"] in ("government", "party", "congress", "court"):
            yield Candidate(*match.span(1), "person.signature")


def _first_items(chars: str, start: int, stop: int, low: int) -> tuple[list[tuple[int, int]], bool]:
    """The items before the last 、 of a list, the first without what opens the list; and whether a word opens it rather than a mark."""
    first, *others = chars[start : stop - 1].split("、")
    if not all(_is_shape(item) for item in others):
        return [], False
    end = start + len(first)
    sizes = (size for size in (3, 2, 4) if len(first) >= size and _is_shape(first[-size:]))
    begin = next((end - size for size in sizes if opens_name(chars, end - size, low)), None)
    if begin is None:
        return [], False
    items = [(begin, end)]
    for item in others:
        items.append((end + 1, end + 1 + len(item)))
        end += 1 + len(item)
    return items, begin > low and (is_han(chars[begin - 1]) or chars[begin - 1] == "”")


def _is_shape(name: str) -> bool:
    """Whether characters are a surname and one or two more that names hold; with a space between two."""
    if " " in name or "\u3000" in name:
        name = name.replace(" ", "").replace("\u3000", "")
    known = surnames()
    size = 2 if name[:2] in known else 1 if name[:1] in known else 0
    return bool(size) and len(name) - size in (1, 2) and name[-1] not in NOT_LAST and NOT_GIVEN.isdisjoint(name[size:])


def _are_names(context: Context, items: list[tuple[int, int]], has_evidence: bool) -> bool:
    """Whether the items of a list are all names: two of them need names that no dictionary has, more may hold some that are words too."""
    chars = uniform_chars(context)
    if not all(_is_shape(chars[start:end]) for start, end in items):
        return False
    likely = [(s, e) for s, e in items if " " in chars[s:e] or "\u3000" in chars[s:e] or is_likely_name(context, s, e, False)]
    plain = [(s, e) for s, e in likely if chars[s] in plain_surnames()]
    if len(items) == 1:
        return has_evidence and len(plain) == 1
    if len(items) == 2:
        if has_evidence and plain:
            return all((s, e) in likely or surnames().get(chars[s]) == "common" for s, e in items)
        return len(plain) == 2 and all(is_unknown(context, s, e) for s, e in items)
    return 3 * len(plain) >= 2 * len(items) and all(is_likely_name(context, s, e, True) or " " in chars[s:e] for s, e in items)
