"""Where persons stand: names with evidence beside them, and names that belong to the makers of the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.pattern import Rare, Sighted
from .base import Context
from .names import read_names
from .person_addressed import addressed_names
from .person_appointed import decided_names, names_of_workplace, titled_lists
from .person_foreign import foreign_leaders, foreign_names, tibetan_names
from .person_judge import is_likely_name, is_unknown
from .person_lists import conferred_names, led_names, listed_names
from .person_open import opening_names, plain_lists, speakers
from .person_patterns import (
    HAN,
    NOT_GIVEN,
    NOT_LAST,
    SPOKE,
    Candidate,
    is_han,
    plain_surnames,
    read_name,
    read_name_before,
    surnames,
    titles,
)
from .person_rolls import joined_names, prize_names, rolls, rows, signatures
from .person_titled import titled_names
from .place_lexicon import place_lexicon
from .quotes import uniform_chars

_MAKER_NAMES = Sighted(
    ("记者", "通讯", "摄影", "编辑", "作者", "文图"),
    rf"(?:记者|通讯员|摄影|编辑|作者|文图)[\s:：/／|｜]*((?:[{HAN}]{{2,4}}[\s、，]*){{1,6}})",
)
_PHOTO_CREDIT = Sighted(("文/",), "(?:摄|文/图)(?![像影])", singles="摄")
_NAME_BEFORE = re.compile(rf"[{HAN}]{{2,4}}[\s/]*\Z")

_SPOKE = frozenset(SPOKE.split("|"))
_BEFORE_VERB = Sighted(
    [
        *(verb[:2] for verb in _SPOKE if len(verb) > 1),
        *"主持 宣读 致辞 同志 荣立 记一 记二 记三 记大 记集 记特 作报 作工 作专 作总 荣获 荣膺 获得 夺得 夺下 摘得 摘下 拿下 获评 被授 被评 当选 入选".split(),
        *"颁发 现任 时任 曾任 担任 出任 ，现 ，曾 ，时 ，系 ，男 ，女 ，（ ：男 ：女 ：（ （图 （左 （右 （中 （前 （后".split(),
    ],
    rf"{SPOKE}|主持|宣读|致辞|同志|荣立|记(?:[一二三]等|大|集体|特等)功|任(?=[\u4e00-\u9fff]{{2,16}}[长任员记师官])|作(?:工作|专题|总结)?报告|荣获(?!得)|荣膺|获得|夺得|夺下|摘得|摘下|拿下|获评|被授予|被评为|当选|入选(?=[^，。；]{{0,24}}(?:人才|工匠|人选|对象|大师|模范|标兵|好人|楷模|国家队|选手|名师))|获(?=[“全国省市首优金银铜一二三特])|颁发(?=[“证奖荣])|，现任|，曾任|，时任|，系(?=[\u4e00-\u9fff])|，（?[男女][，）]|：（?[男女][，）]|（(?:图?[左右中前后][一二三排]?)）|现任|时任|曾任|担任|出任",
    singles="说任获",
)
_BORN = Rare(["出生", "月生", "年生", *(f"{digit}生" for digit in "0123456789０１２３４５６７８９")], r"[12]\d{3}年[\d月]{0,4}出?生")

_HONOURS = frozenset(("荣获", "荣膺", "获评", "被授予", "被评为", "夺得", "摘得", "当选", "入选"))
_UNITS = frozenset("班组队厂站校院科部社")
_PERSONAL = tuple("荣立 记 荣获 获评 被评为 被授予 当选 同志 ，男 ，女 ：男 ：女 任 担任 现任 ，现任 ，曾任 ，时任 ，系 1 2".split())


def find_candidates(context: Context) -> Iterator[Candidate]:
    """Names with evidence, in no order; the same name may come more than once."""
    yield from titled_names(context)
    verbs = _verbs(context)
    yield from _speaking_names(context, verbs)
    yield from _rare_names(context, verbs)
    yield from _names_of_organisations(context)
    yield from listed_names(context)
    yield from conferred_names(context)
    yield from led_names(context)
    yield from opening_names(context)
    yield from plain_lists(context)
    yield from speakers(context)
    yield from addressed_names(context)
    yield from rolls(context)
    yield from joined_names(context)
    yield from decided_names(context)
    yield from titled_lists(context)
    yield from names_of_workplace(context)
    yield from rows(context)
    yield from prize_names(context)
    yield from signatures(context)
    yield from foreign_names(context)
    yield from foreign_leaders(context)
    yield from tibetan_names(context)


def _limit(context: Context, position: int) -> int | None:
    sentence = context.sentence_at(position)
    return None if sentence is None else sentence.span.end


def _verbs(context: Context) -> list[re.Match[str]]:
    """What stands behind a name and speaks for it: verbs, the sex or the year of birth of a person."""
    chars = uniform_chars(context)
    return sorted([*_BEFORE_VERB.finditer(context.scan, chars), *_BORN.finditer(context.scan, chars)], key=re.Match.start)


def _speaking_names(context: Context, verbs: list[re.Match[str]]) -> Iterator[Candidate]:
    chars = uniform_chars(context)
    for match in verbs:
        sentence = context.sentence_at(match.start())
        if sentence is None:
            continue
        start = read_name_before(chars, match.start(), sentence.span.start)
        if start is None and match[0] in _HONOURS and chars[match.start() - 4 : match.start() - 3] in _UNITS:
            start = match.start() - 3  # 机加二班夏某某荣获…
            if chars[start] in plain_surnames() and is_unknown(context, start, match.start()):
                yield Candidate(start, match.start(), "person.speaking")
            continue
        if start is not None and chars[start - 1 : start] != "·" and _is_acting(context, start, match.start(), match[0]):
            yield Candidate(start, match.start(), "person.speaking")


def _is_acting(context: Context, start: int, end: int, verb: str) -> bool:
    """Whether the characters before a verb are a name; a surname that is a word (方, 金) needs a verb that only persons have."""
    chars = uniform_chars(context)
    if chars[start] in plain_surnames():
        return is_likely_name(context, start, end, False)
    name, rank = chars[start:end], surnames().get(chars[start])
    if context.segmenter.tag(name) or name in place_lexicon() or not is_likely_name(context, start, end, True):
        return False
    if verb in _SPOKE and chars[start - 1] == "”":
        return len(name) == 3 or rank == "common"  # “…”易某说
    if not verb.startswith(_PERSONAL):
        return False
    if len(name) == 2:
        return rank == "common" and is_unknown(context, start, end)
    return len(name) == 3 and (rank == "common" or verb[0].isdigit() or verb[-1] in "男女")


def _rare_names(context: Context, verbs: list[re.Match[str]]) -> Iterator[Candidate]:
    """Two to six characters between a title and a verb of saying are a name whatever the surname, where none of them make a word."""
    chars = uniform_chars(context)
    for match in (verb for verb in verbs if verb[0] in _SPOKE):
        end, sentence = match.start(), context.sentence_at(match.start())
        if sentence is None:
            continue
        for start in range(end - 2, max(sentence.span.start, end - 7), -1):
            if not is_han(chars[start]) or chars[start] in NOT_GIVEN:
                break
            if titles().ending_at(chars, start, sentence.span.start) is not None:
                if chars[end - 1] not in NOT_LAST and is_unknown(context, start, end):
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
    for match in _MAKER_NAMES.finditer(context.scan, uniform_chars(context)):
        found.update(re.split(r"[\s、，]+", match[1]))
    for match in _PHOTO_CREDIT.finditer(context.scan, uniform_chars(context)):
        before = _NAME_BEFORE.search(uniform_chars(context), max(0, match.start() - 7), match.start())
        if before is not None:
            found.add(before[0].strip(" /\u3000\n"))
    return found
