"""Which names of the lexicon are really places here: words cut across, roads, 中国特色 and the like are none."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon.gazetteer import table
from ..prepare.segment import Sentence, Token
from .base import Context
from .place_lexicon import CROSSED, PlaceHit, place_lexicon

_NOT_CHINA = re.compile(r"特色|式|梦|人民解放军|共产党|字|结|红|风|节|制造|创造|智造|品牌|故事|方案|智慧|力量|声音|精神|好人|速度|奇迹|之治|芯|造|画|功夫|菜|象棋|队")
_ROAD = re.compile(r"(?:[东南西北中]{0,2}[一二三四五六七八九十]?(?:路(?!线|径|桥|网|演|况|段)|大道|大街|街(?!道|办)|胡同))")
_SPIRIT = re.compile(r"(?:精神|时间|方言|话)")


def find_place_hits(context: Context, sentence: Sentence) -> list[PlaceHit]:
    """The places in a sentence, names inside other names included."""
    chars, start, end = context.chars, sentence.span.start, sentence.span.end
    hits: list[PlaceHit] = []
    tokens: list[Token] | None = None
    for hit in place_lexicon().find(chars, start, end):
        previous = hits[-1] if hits else None
        if _is_other_word(chars, hit, previous):
            continue
        if needs_tokens(chars, hit, previous):
            tokens = context.tokens(sentence) if tokens is None else tokens
            if not _is_whole(tokens, hit):
                continue
        hits.append(_with_zone(chars, hit, end))
    return hits


_ORDINARY = frozenset(("城区", "郊区", "矿区"))
"""Names of districts that are ordinary words without the city in front."""

_NAMED_AFTER = re.compile(r"产业|学者|英才|人才|领军|工匠|杯|奖|号|论坛|大工匠|首席|计划|卷烟")
"""What follows the mountain or river that a talent programme or a prize is named after."""


def _is_other_word(chars: str, hit: PlaceHit, previous: PlaceHit | None) -> bool:
    word = chars[hit.start : hit.end]
    level = hit.entries[0].level
    if level == "historic" or (word in _ORDINARY and (previous is None or previous.end != hit.start)):
        return True
    if level in ("mountain", "river", "lake") and _NAMED_AFTER.match(chars, hit.end):
        return True
    if word == "中国":
        return _NOT_CHINA.match(chars, hit.end) is not None
    if any(e.is_full for e in hit.entries):
        return False
    return _ROAD.match(chars, hit.end) is not None or _SPIRIT.match(chars, hit.end) is not None


def needs_tokens(chars: str, hit: PlaceHit, previous: PlaceHit | None) -> bool:
    """Whether a short form may have come from two neighbouring words (创新乡村): short names of counties and of some cities."""
    if any(e.is_full for e in hit.entries):
        return False
    if previous is not None and previous.end == hit.start:
        return False  # 山东高密: the parent stands in front
    word = chars[hit.start : hit.end]
    if len(word) > 2 or not (word in CROSSED or all(e.level == "county" for e in hit.entries)):
        return False
    return _is_han(chars[hit.start - 1 : hit.start]) or _is_han(chars[hit.end : hit.end + 1])


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _is_whole(tokens: list[Token], hit: PlaceHit) -> bool:
    """Whether the segmenter's words begin and end where the name does."""
    return any(t.start == hit.start for t in tokens) and any(t.end == hit.end for t in tokens)


@cache
def _zone_words() -> tuple[str, ...]:
    return tuple(sorted((row["word"] for row in table("zone_types")), key=len, reverse=True))


def _with_zone(chars: str, hit: PlaceHit, end: int) -> PlaceHit:
    """烟台 + 高新区 is one place: the zone has no code of its own."""
    if not _is_han(chars[hit.end : hit.end + 1]):
        return hit
    for word in _zone_words():
        if chars.startswith(word, hit.end) and hit.end + len(word) <= end:
            entry = hit.entries[0]
            name = chars[hit.start : hit.end + len(word)]
            return PlaceHit(hit.start, hit.end + len(word), (entry._replace(name=name, code=None, level="zone", is_full=True),))
    return hit
