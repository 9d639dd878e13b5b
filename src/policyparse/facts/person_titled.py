"""Names behind a title, an honour or a role: 局长王某, 荣获“…”称号的王某, 茶农王某."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from .base import Context
from .person_foreign import is_longer, is_tibetan
from .person_judge import is_likely_name
from .person_patterns import (
    AMBIGUOUS_NEXT,
    FUNCTION_SURNAMES,
    HAN,
    SPOKE,
    Candidate,
    NameReading,
    is_han,
    plain_surnames,
    read_name,
    surname_heads,
    surnames,
    title_tails,
    titles,
    without_bracket,
)
from .quotes import uniform_chars

_ROLE_TAILS = "工员师匠手徒户星傅娘嫂生"
_KIN = frozenset("女儿 儿子 妻子 丈夫 母亲 父亲 徒弟 师傅 师父 弟子 哥哥 弟弟 姐姐 妹妹 爱人 孙子 孙女".split()) | {
    f"其{kin}" for kin in "弟妹妻女子父母夫兄姐"
}
_MAKERS = frozenset(
    "记者 本报记者 实习记者 见习记者 特约记者 首席记者 摄影记者 通讯员 特约通讯员 编辑 责任编辑 撰稿人 摄影师 作者 主播".split()
)
_HONOURED = re.compile(
    r"(?:人物|工匠|模范|楷模|标兵|能手|先锋|奖章|奖|获得者|状元|英雄|先进|个人|好人|大师|人才|老师|书记|青年|传人|传承人|教师|医生|技师|工程师|专家|巧匠|带头人|之星|卫士|大王|农民工|职工|工人|红旗手|志愿者|工作者|教练员|裁判员|运动员|企业家|党员|干部|护士|技工|讲师|导师|骨干|新秀|尖兵|达人|匠人|榜样)”\Z"
)
_ACROSS = frozenset("人员 员工 师范 师生 工程 工作 手段 人才 人民 人均 人口 人类 生产 生活 长期".split())
"""Words that the last character of a title and the next make: no name begins there."""
_NAME_END_TAGS = frozenset(("a", "n", "nr", "ng", "g", "zg", "", "b", "ag"))
_HELD = re.compile(r"(?:时任|现任|现职|曾任|担任|身为|作为|出任)[^，。；]{2,20}[长任员记师事官]的\Z")
_DISTINGUISHED = re.compile(r"(?:获|获得|荣获|获评|当选|评为|授予|入选)“[^“”]{2,16}”(?:荣誉)?(?:称号)?的\Z")
_SERVED = re.compile("(?:从业|工作|入行|入职|从教|任教|行医|扎根|坚守|干了|学徒)[^，。；]{1,14}年的\\Z")
_INTRODUCED = ("岁的", "年的", "师傅", "徒弟", "师父")
_BEFORE_DE = "长任员记师事官”号誉岁年"
"""What may stand before 的 in front of a name: the last characters of posts (时任某县县长的), of an honour, of an age."""
_DOT_AHEAD = re.compile(f"[{HAN}]{{0,6}}·")
_SPOKE = re.compile(SPOKE)
_LED = re.compile("列席|出席|主持|表示|介绍|说|指出|强调|宣布|致辞|[，。、]")
_OFTEN = re.compile("多次|先后|分别|一直|现场")
_DEEDS = frozenset("学教做干练跟带去来讲看用吃住拿给")
"""Verbs of one character that the dictionary has as nouns too: behind a name they begin the next word."""
_CUT_TAGS = ("v", "d", "t", "p", "r", "a", "c", "n", "m", "i", "l")


@cache
def _title_ends() -> frozenset[str]:
    """The last two characters of titles, and the words for kin."""
    return frozenset(title[-2:] for title in titles().values) | _KIN


_ASKED = frozenset(f"{_ROLE_TAILS}： \u3000）”的")
"""Behind one of these more than a title may introduce a name."""


@cache
def _after_title() -> re.Pattern[str]:
    return re.compile(f"[{title_tails()}{_ROLE_TAILS}弟妹妻女子父母夫兄姐”）：的](?<![^{_BEFORE_DE}]的)[ \u3000]?(?=[{surname_heads()}])")


def titled_names(context: Context) -> Iterator[Candidate]:
    """Names that a title, an honour or a role introduces."""
    chars, ends = uniform_chars(context), _title_ends()
    for match in _after_title().finditer(chars):
        start = match.end()
        if chars[start - 2 : start] not in ends and chars[start - 1] not in _ASKED:
            continue
        rule, is_post = _rule_of_left_side(chars, start)
        sentence = context.sentence_at(start) if rule else None
        if rule is None or sentence is None or (rule == "person.role" and not _is_after_role(context, start)):
            continue
        limit = sentence.span.end
        reading, has_support = read_name(chars, start, limit), False
        if reading is not None and reading.end == start + 2 and chars[reading.end : reading.end + 1] in AMBIGUOUS_NEXT:
            reading = _read_by_next_word(context, start, limit, is_post) or reading  # 栾志刚|学习
        if reading is None or not _is_enough(context, rule, is_post, start, reading):
            reading = _read_by_words(context, start, limit, rule) or _read_by_mark(context, start, is_post)
            if (
                reading is None
                and (
                    reading := _read_by_next_word(
                        context, start, limit, is_post or (rule == "person.honoured" and surnames().get(chars[start]) == "common")
                    )
                )
                is not None
            ):
                has_support = True
        if reading is None or _DOT_AHEAD.match(chars, reading.end):
            continue
        has_support = has_support or (rule == "person.titled" and _has_support(chars, is_post, start, reading))
        is_cut = is_tibetan(context, start) or is_longer(context, start, reading.end)
        if not is_cut and is_likely_name(context, start, reading.end, has_support):
            yield Candidate(start, reading.end, rule)


def _has_support(chars: str, is_post: bool, start: int, reading: NameReading) -> bool:
    """Whether what follows a title and a name speaks for the name: a verb of saying, or behind a post a verb of acting or a mark."""
    is_long = reading.end - start > 2
    if _SPOKE.match(chars, reading.end) or (is_long and reading.is_strong):
        return True
    if is_post and is_long and _OFTEN.match(chars, reading.end):
        return True  # 总经理常青松多次到…
    return is_post and (reading.is_strong or (is_long and not is_han(chars[reading.end : reading.end + 1] or "，")))


def _is_after_role(context: Context, start: int) -> bool:
    """工程 and 师范 are words, no 工 and no 师 in front of a name; kin stand in front of any surname."""
    chars = uniform_chars(context)
    if chars[max(0, start - 2) : start] in _KIN:
        return True
    return surnames().get(chars[start]) == "common" and not context.segmenter.tag(chars[start - 1 : start + 1])


def _read_by_words(context: Context, start: int, limit: int, rule: str | None) -> NameReading | None:
    """A name behind a title and before any verb (马占川蹲在…), where the segmenter cuts it out as a word it does not know."""
    chars = uniform_chars(context)
    is_introduced = rule == "person.titled" or chars[start - 2 : start] in _INTRODUCED
    if not is_introduced or chars[start] in FUNCTION_SURNAMES:
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
    is_cut = size == 2 and more[0].end - more[0].start == 1 and more[0].tag in _NAME_END_TAGS and is_han(chars[first.end])
    is_cut = is_cut and chars[first.end] not in _DEEDS
    return NameReading(more[0].end if is_cut else first.end, False, True)


def _read_by_mark(context: Context, start: int, is_post: bool) -> NameReading | None:
    """局长应天成、: a surname that is nearly always another word, behind a post, where a mark follows the given name and that is one."""
    chars = uniform_chars(context)
    if is_post and chars[start] == "应" and _LED.match(chars, start + 2) and not context.segmenter.tag(chars[start : start + 2]):
        return NameReading(start + 2, True, False)  # 检察长应勇列席
    if not is_post and titles().ending_at(chars, start) is None:
        return None
    if chars[start] not in FUNCTION_SURNAMES or chars[start + 3 : start + 4] not in ("、", "，", "。", "；"):
        return None
    return NameReading(start + 3, False, False) if context.segmenter.tag(chars[start + 1 : start + 3]).startswith("nr") else None


def _read_by_next_word(context: Context, start: int, limit: int, is_post: bool) -> NameReading | None:
    """齐国安|实地考察: behind a post three characters with a plain surname are the name where only behind them a word of the dictionary begins."""
    chars = uniform_chars(context)
    if not is_post or chars[start] not in plain_surnames() or start + 5 > limit or not is_han(chars[start + 3]):
        return None
    long, short = (context.segmenter.tokens(chars[p : min(limit, p + 6)], p)[0] for p in (start + 3, start + 2))
    if context.segmenter.tag(chars[start - 1 : start + 1]):
        return None  # 电|工程
    if long.end - long.start < 2 or short.end - short.start > 1 or not long.tag.startswith(_CUT_TAGS):
        return None
    return NameReading(start + 3, False, True)


def _rule_of_left_side(chars: str, start: int) -> tuple[str | None, bool]:
    """The rule for a title, an honour or a role in front of a name, None where there is none; and whether it is a post."""
    last = chars[start - 1]
    if last == "的" and _HELD.search(chars, max(0, start - 24), start):
        return "person.titled", True  # 时任某县县长的王某
    if last == "的" and _DISTINGUISHED.search(chars, max(0, start - 28), start):
        return "person.honoured", False  # 荣获“…”称号的王某
    left = start - 1 if last in "： \u3000" else without_bracket(chars, start) if last == "）" else start
    title = titles().ending_at(chars, left)
    if title is not None and chars[start - 1 : start + 1] in _ACROSS:
        return None, False  # 务工|人员
    if title is not None:
        longer = titles().at(chars, title.start, start + 4)
        if left == start and last != "）" and ((longer is not None and longer.end > start) or chars[start - 1 : start + 1] in titles()):
            return None, False  # 总工|程师, 企业|主管
        return (None if title.value["title"] in _MAKERS else "person.titled"), title.value["role"] == "post"
    if chars[max(0, start - 2) : start] in _KIN:
        return "person.role", False
    if chars.startswith("岁的", start - 2) or (last == "的" and _SERVED.search(chars, max(0, start - 20), start)):
        return "person.role", False
    if last == "”":
        return ("person.honoured" if _HONOURED.search(chars, max(0, start - 20), start) else None), False
    return ("person.role" if last in _ROLE_TAILS and is_han(chars[start - 2]) else None), False


def _is_enough(context: Context, rule: str, is_post: bool, start: int, reading: NameReading) -> bool:
    """Whether the evidence on both sides makes a name: the shorter and the more ordinary it looks, the more is asked."""
    chars = uniform_chars(context)
    is_long = reading.end - start > 2
    is_closed = not is_han(chars[reading.end : reading.end + 1] or "，")
    if is_long and is_closed and chars[max(0, start - 2) : start] in _KIN:
        return not context.segmenter.tag(chars[start : reading.end])
    if rule == "person.titled":
        return (
            reading.is_strong
            or (reading.is_plain and is_closed)
            or (is_long and (is_post or reading.is_plain))
            or (is_post and (reading.is_plain or (is_closed and context.segmenter.tag(chars[start : reading.end]) in ("", "nr"))))
        )
    if rule == "person.honoured" and is_long and not reading.is_plain and surnames().get(chars[start]) == "common":
        tag = context.segmenter.tag  # “大国工匠”高凤岭
        return not tag(chars[start : reading.end]) and not tag(chars[start : start + 2])
    return reading.is_plain and (is_long or rule == "person.honoured")
