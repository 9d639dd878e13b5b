"""Where persons stand: names with evidence beside them, and names that belong to the makers of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .base import Context
from .names import read_names
from .person_foreign import foreign_leaders, foreign_names
from .person_judge import is_likely_name, is_unknown
from .person_lists import conferred_names, listed_names
from .person_open import opening_names, plain_lists, speakers
from .person_patterns import (
    FUNCTION_SURNAMES,
    HAN,
    NOT_GIVEN,
    SPOKE,
    Candidate,
    NameReading,
    is_han,
    plain_surnames,
    read_name,
    read_name_before,
    surname_heads,
    surnames,
    title_tails,
    titles,
)
from .person_rolls import joined_names, prize_names, rolls, rows, signatures
from .quotes import uniform_chars

_ROLE_TAILS = "工员师匠手徒户星傅娘嫂生"
_MAKERS = frozenset(
    "记者 本报记者 实习记者 见习记者 特约记者 首席记者 摄影记者 通讯员 特约通讯员 编辑 责任编辑 撰稿人 摄影师 作者 主播".split()
)
_HONOURED = re.compile(
    r"(?:人物|工匠|模范|楷模|标兵|能手|先锋|奖章|奖|获得者|状元|英雄|先进|个人|好人|大师|人才|老师|书记|青年|传人|传承人|教师|医生|技师|工程师|专家|巧匠|带头人|之星|卫士|大王)”\Z"
)
_MAKER_NAMES = re.compile(rf"(?:记者|通讯员|摄影|编辑|作者|文图)[\s:：/／|｜]*((?:[{HAN}]{{2,4}}[\s、，]*){{1,6}})")
_PHOTO_CREDIT = re.compile(r"(?:摄|文/图)(?![像影])")
_NAME_BEFORE = re.compile(rf"[{HAN}]{{2,4}}[\s/]*\Z")


@cache
def _after_title() -> re.Pattern[str]:
    return re.compile(f"[{title_tails()}{_ROLE_TAILS}”：的][ \u3000]?(?=[{surname_heads()}])")


_NAME_END_TAGS = frozenset(("a", "n", "nr", "ng", "g", "zg", "", "b", "ag"))
_HELD = re.compile(r"(?:时任|现任|曾任|担任|身为|作为|出任)[^，。；]{2,20}[长任员记师事官]的\Z")
_DISTINGUISHED = re.compile(r"(?:获|获得|荣获|获评|当选|评为|授予|入选)“[^“”]{2,16}”(?:荣誉)?(?:称号)?的\Z")
_DOT_AHEAD = re.compile(f"[{HAN}]{{0,6}}·")
_SPOKE = re.compile(SPOKE)
# Every alternative begins with a plain character: so the search runs from one of them to the next.
_BEFORE_VERB = re.compile(
    rf"(?:{SPOKE}|主持|宣读|致辞|同志|荣立|记(?:[一二三]等|大|集体|特等)功|任(?=[\u4e00-\u9fff]{{2,16}}[长任员记师官])|作(?:工作|专题|总结)?报告|荣获|获得|夺得|夺下|摘得|摘下|拿下|获评|被授予|被评为|当选|获(?=[“全国省市首优金银铜一二三特])|颁发(?=[“证奖荣])|，（?[男女][，）]|：（?[男女][，）]|（(?:图?[左右中前后][一二三排]?)）|现任|时任|曾任|担任|出任)"
)


_PERSONAL = ("荣立", "记", "荣获", "获评", "被评为", "被授予", "当选", "同志", "，男", "，女", "：男", "：女", "任", "担任", "现任")


def find_candidates(context: Context) -> Iterator[Candidate]:
    """Names with evidence, in no order; the same name may come more than once."""
    yield from _titled_names(context)
    yield from _speaking_names(context)
    yield from _rare_names(context)
    yield from _names_of_organisations(context)
    yield from listed_names(context)
    yield from conferred_names(context)
    yield from opening_names(context)
    yield from plain_lists(context)
    yield from speakers(context)
    yield from rolls(context)
    yield from joined_names(context)
    yield from rows(context)
    yield from prize_names(context)
    yield from signatures(context)
    yield from foreign_names(context)
    yield from foreign_leaders(context)


def _limit(context: Context, position: int) -> int | None:
    sentence = context.sentence_at(position)
    return None if sentence is None else sentence.span.end


def _titled_names(context: Context) -> Iterator[Candidate]:
    chars = uniform_chars(context)
    for match in _after_title().finditer(chars):
        start = match.end()
        rule, is_post = _rule_of_left_side(chars, start)
        limit = _limit(context, start) if rule else None
        if rule is None or limit is None:
            continue
        reading = read_name(chars, start, limit)
        if reading is None or not _is_enough(chars, rule, is_post, start, reading):
            reading = _read_by_words(context, start, limit, rule)
        if reading is None or _DOT_AHEAD.match(chars, reading.end):
            continue
        if rule == "person.role" and (surnames().get(chars[start]) != "common" or context.segmenter.tag(chars[start - 1 : start + 1])):
            continue  # 工程 and 师范 are words, no 工 and no 师 in front of a name
        is_said = rule == "person.titled" and _SPOKE.match(chars, reading.end) is not None
        if is_likely_name(context, start, reading.end, is_said):
            yield Candidate(start, reading.end, rule)


def _read_by_words(context: Context, start: int, limit: int, rule: str | None) -> NameReading | None:
    """A name behind a title and before any verb (马占川蹲在…), where the segmenter cuts it out as a word it does not know."""
    chars = uniform_chars(context)
    if rule != "person.titled" or chars[start] in FUNCTION_SURNAMES:
        return None
    first, *more = context.segmenter.tokens(chars[start : min(limit, start + 8)], start)
    if not more:
        return None
    is_plain, size = chars[start] in plain_surnames(), first.end - start
    if size > 1 and chars[start : first.end] in surnames():
        return None
    if size == 1 and more[0].end - start == 3:
        # 洪|秀英, 闻|雪松: a surname that is an ordinary word asks for a word behind the name.
        is_given = more[0].tag in ("", "nr", "nrfg") or (more[0].tag == "n" and len(more) > 1 and more[1].end - more[1].start > 1)
        return NameReading(more[0].end, False, True) if is_given else None
    if size not in ((2, 3) if is_plain else (3,)) or first.tag not in ("", "nr"):
        return None
    # 李途|纯|试图: a single character that is no verb and no function word is the end of the name.
    is_cut = size == 2 and more[0].end - more[0].start == 1 and more[0].tag in _NAME_END_TAGS
    return NameReading(more[0].end if is_cut else first.end, False, True)


def _rule_of_left_side(chars: str, start: int) -> tuple[str | None, bool]:
    """The rule for a title, an honour or a role in front of a name, None where there is none; and whether it is a post."""
    left = start - 1 if chars[start - 1] in "： \u3000" else start
    if chars[start - 1] == "的" and _HELD.search(chars, max(0, start - 24), start):
        return "person.titled", True  # 时任某县县长的王某
    if chars[start - 1] == "的" and _DISTINGUISHED.search(chars, max(0, start - 28), start):
        return "person.honoured", False  # 荣获“…”称号的王某
    title = titles().ending_at(chars, left)
    if title is not None:
        longer = titles().at(chars, title.start, start + 4)
        if left == start and longer is not None and longer.end > start:
            return None, False  # 总工|程师
        return (None if title.value["title"] in _MAKERS else "person.titled"), title.value["role"] == "post"
    if chars.startswith("岁的", start - 2):
        return "person.role", False
    if chars[start - 1] == "”":
        return ("person.honoured" if _HONOURED.search(chars, max(0, start - 20), start) else None), False
    return ("person.role" if chars[start - 1] in _ROLE_TAILS and is_han(chars[start - 2]) else None), False


def _is_enough(chars: str, rule: str, is_post: bool, start: int, reading: NameReading) -> bool:
    """Whether the evidence on both sides makes a name: the shorter and the more ordinary it looks, the more is asked."""
    is_long = reading.end - start > 2
    is_closed = not is_han(chars[reading.end : reading.end + 1] or "，")
    if rule == "person.titled":
        return (
            reading.is_strong
            or (reading.is_plain and is_closed)
            or (is_long and (is_post or reading.is_plain))
            or (is_post and reading.is_plain)
        )
    return reading.is_plain and (is_long or rule == "person.honoured")


def _speaking_names(context: Context) -> Iterator[Candidate]:
    chars = uniform_chars(context)
    for match in _BEFORE_VERB.finditer(chars):
        sentence = context.sentence_at(match.start())
        if sentence is None:
            continue
        start = read_name_before(chars, match.start(), sentence.span.start)
        if start is not None and _is_acting(context, start, match.start(), match[0]):
            yield Candidate(start, match.start(), "person.speaking")


def _is_acting(context: Context, start: int, end: int, verb: str) -> bool:
    """Whether the characters before a verb are a name; a surname that is a word (方, 金) needs a verb that only persons have."""
    chars = uniform_chars(context)
    if chars[start] in plain_surnames():
        return is_likely_name(context, start, end, False)
    is_common = surnames().get(chars[start]) == "common" and end - start == 3
    return (
        is_common
        and verb.startswith(_PERSONAL)
        and not context.segmenter.tag(chars[start:end])
        and is_likely_name(context, start, end, True)
    )


def _rare_names(context: Context) -> Iterator[Candidate]:
    """Two to six characters between a title and a verb of saying are a name whatever the surname, where none of them make a word."""
    chars = uniform_chars(context)
    for match in _SPOKE.finditer(chars):
        end, sentence = match.start(), context.sentence_at(match.start())
        if sentence is None:
            continue
        for start in range(end - 2, max(sentence.span.start, end - 7), -1):
            if not is_han(chars[start]) or chars[start] in NOT_GIVEN:
                break
            if titles().ending_at(chars, start, sentence.span.start) is not None:
                if is_unknown(context, start, end):
                    yield Candidate(start, end, "person.rare")
                break


def _names_of_organisations(context: Context) -> Iterator[Candidate]:
    chars = uniform_chars(context)
    for span in read_names(context).organisations:
        if chars[span.start - 1 : span.start] == "是" and (sentence := context.sentence_at(span.start)) is not None:
            start = read_name_before(chars, span.start - 1, sentence.span.start)
            if start is not None and chars[start] in plain_surnames() and is_likely_name(context, start, span.start - 1, False):
                yield Candidate(start, span.start - 1, "person.of_organisation")
        if chars[span.end : span.end + 1] not in ("的", " ", "\u3000"):
            continue
        limit = _limit(context, span.end)
        reading = read_name(chars, span.end + 1, limit) if limit is not None else None
        if reading is None or chars[reading.end : reading.end + 1] == "·":
            continue
        if is_likely_name(context, span.end + 1, reading.end, False):
            yield Candidate(span.end + 1, reading.end, "person.of_organisation")


def makers(context: Context) -> set[str]:
    """The reporters, photographers and editors: of the metadata, and named as such in the article."""
    meta = context.meta
    found = {*meta.reporters, *meta.correspondents, *meta.photographers, *meta.editors}
    for match in _MAKER_NAMES.finditer(uniform_chars(context)):
        found.update(re.split(r"[\s、，]+", match[1]))
    for match in _PHOTO_CREDIT.finditer(uniform_chars(context)):
        before = _NAME_BEFORE.search(uniform_chars(context), max(0, match.start() - 7), match.start())
        if before is not None:
            found.add(before[0].strip(" /\u3000\n"))
    return found
