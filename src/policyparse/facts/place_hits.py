"""Which names of the lexicon are really places here: words cut across, roads, 中国特色 and the like are none."""

from __future__ import annotations

import re
from functools import cache

from ..lexicon.gazetteer import table
from ..prepare.segment import Sentence
from .base import Context
from .organisation_patterns import edges
from .place_lexicon import CROSSED, Entry, PlaceHit, division_contains, find_names, readings

_NOT_CHINA = re.compile(r"特色|式|梦|人民解放军|共产党|字|结|红|风|节|制造|创造|智造|品牌|故事|方案|智慧|力量|声音|精神|好人|速度|奇迹|之治|芯|造|画|功夫|菜|象棋|队")
_ROAD = re.compile(r"(?:[东南西北中]{0,2}[一二三四五六七八九十]?(?:路(?!线|径|桥|网|演|况|段)|大道|大街|街(?!道|办)|胡同))")
_MEDIUM = re.compile(r"[\u4e00-\u9fff]{0,2}(?:日报|晚报|晨报|早报|都市报|商报|青年报|时报|新闻网|卫视|广播电视台|电视台|电视总台|融媒|网讯|发布厅)")
_WATER = re.compile(r"河(?![北南市口段])|湖(?![北南口州])|水库|岛|湾")
_CITY_WORD = re.compile(r"场(?!馆|所)|民(?![营政警族生用间办航主兵法企建进革盟宗])|区(?![域县划委政])|值(?![班得勤])|面(?![向积临对粉])|容(?![纳量积])")
_SPIRIT = re.compile(r"(?:精神|时间|方言|话)")


_TOWNSHIP = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:镇|乡|街道|村|社区)(?![镇村民委居党企办长])")
_LISTED_TOWNSHIPS = re.compile(r"(?:[在到赴往]|来到|走进|位于)((?:[\u4e00-\u9fff]{2,3}[镇乡][、和]){0,8}[\u4e00-\u9fff]{2,3}[镇乡])(?=[，。、的等和举设开召建及])")
_NO_TOWNSHIP = re.compile(r"[城集小古重名全各多个家返下水故异回老还他梦强大本该每乡村]镇|[家返下城水故异回老还他梦各全多个本该每]乡|建制|中心|贫困|民族|示范|特色|卫星|农村|新村|[的了在和与及、有为]|各|乡村|美丽|[多个数]村|街镇|城乡")
"""Common nouns that end like a township."""


def find_place_hits(context: Context, sentence: Sentence) -> list[PlaceHit]:
    """The places in a sentence, names inside other names included."""
    chars, start, end = context.chars, sentence.span.start, sentence.span.end
    hits: list[PlaceHit] = []
    for hit in find_names(chars, start, end):
        previous = hits[-1] if hits else None
        hit = _without_shared_suffix(chars, hit)
        if _is_other_word(chars, hit, previous):
            continue
        if needs_tokens(chars, hit, previous) and not stands_whole(context, hit.start, hit.end):
            continue
        hits.append(_with_zone(chars, hit, end))
        hits += _townships_behind(chars, hits[-1], end)
    hits += _townships_alone(chars, start, end, hits)
    hits += _region_of_page(context, start, end, hits)
    return sorted(hits)


def _townships_behind(chars: str, hit: PlaceHit, end: int) -> list[PlaceHit]:
    """浔中镇 of 德化县浔中镇, and a village behind it."""
    found: list[PlaceHit] = []
    if hit.entries[0].level not in ("county", "city", "province"):
        return found
    position = hit.end
    while not any(h.start == position for h in find_names(chars, position, min(end, position + 8))) and (match := _TOWNSHIP.match(chars, position, end)):
        if _NO_TOWNSHIP.search(match[0]):
            break
        found.append(_township(chars, match.start(), match.end()))
        position = match.end()
    return found


def _townships_alone(chars: str, start: int, end: int, hits: list[PlaceHit]) -> list[PlaceHit]:
    """Townships behind a preposition, and the items that a list adds: 在三义乡、公馆乡."""
    found: list[PlaceHit] = []
    for match in _LISTED_TOWNSHIPS.finditer(chars, start, end):
        position = match.start(1)
        for name in re.split("[、和]", match[1]):
            stop = position + len(name)
            if not _NO_TOWNSHIP.search(name) and not any(h.start < stop and position < h.end for h in hits):
                found.append(_township(chars, position, stop))
            position = stop + 1
    return found


def _township(chars: str, start: int, end: int) -> PlaceHit:
    return PlaceHit(start, end, (Entry(chars[start:end], None, "township", True),))


def _region_of_page(context: Context, start: int, end: int, hits: list[PlaceHit]) -> list[PlaceHit]:
    """The region of the metadata where the lexicon does not know it, with and without its suffix."""
    region = context.meta.region
    if not region or readings(region):
        return []
    found: list[PlaceHit] = []
    for name in (region, region[:-1]) if len(region) > 2 and region[-1] in "省市县区州盟旗" else (region,):
        position = context.chars.find(name, start, end)
        while position >= 0:
            stop = position + len(name)
            if not any(h.start < stop and position < h.end for h in (*hits, *found)):
                found.append(PlaceHit(position, stop, (Entry(region, context.meta.region_code, "region", name == region),)))
            position = context.chars.find(name, stop, end)
    return found


_ORDINARY = frozenset("城区 郊区 矿区 老城区 新城区 城中区 城东区 城西区 城南区 城北区 新市区 开发区".split())
"""Names of districts that are ordinary words without the city in front."""

_KINDS_OF_PLACES = frozenset("自贸区 沿海地区 东部地区 中部地区 西部地区 中西部 中西部地区 东部沿海 北方地区 南方地区 两岸 内地 大陆".split())
"""Words for kinds of places, no names."""

_NAMED_AFTER = re.compile(r"产业|学者|英才|人才|领军|工匠|杯|奖|号|论坛|大工匠|首席|计划|卷烟")
"""What follows the mountain or river that a talent programme or a prize is named after."""


def _is_other_word(chars: str, hit: PlaceHit, previous: PlaceHit | None) -> bool:
    word = chars[hit.start : hit.end]
    level = hit.entries[0].level
    if level == "historic" or word in _KINDS_OF_PLACES or (word in _ORDINARY and (previous is None or previous.end != hit.start)):
        return True
    if level == "county" and len(word) == 2 and hit.entries[0].is_full and not _is_alone(chars, hit, previous):
        return True  # 示范县 is no 范县
    if level == "county" and previous is not None and previous.end == hit.start and not hit.entries[0].is_full and not _lies_in(hit, previous):
        return True  # 澳门青州 lies not in Shandong
    if (word == "中东" and chars.startswith("部", hit.end)) or (word == "港澳" and chars[hit.start - 1] == "京"):
        return True
    if level in ("mountain", "river", "lake") and _NAMED_AFTER.match(chars, hit.end):
        return True
    if word == "中国":
        return _NOT_CHINA.match(chars, hit.end) is not None
    if _MEDIUM.match(chars, hit.end):
        return True
    if any(e.is_full for e in hit.entries):
        return False
    return _ROAD.match(chars, hit.end) is not None or _SPIRIT.match(chars, hit.end) is not None


def _is_alone(chars: str, hit: PlaceHit, previous: PlaceHit | None) -> bool:
    """Whether a name begins behind its parent, a mark or a preposition."""
    if previous is not None and previous.end == hit.start:
        return True
    left = chars[hit.start - 1 : hit.start]
    return not _is_han(left) or left in "在到从赴往由向"


def _lies_in(hit: PlaceHit, previous: PlaceHit) -> bool:
    outer = previous.entries[0].code
    return outer is None or any(division_contains(outer, e.code) for e in hit.entries)


def needs_tokens(chars: str, hit: PlaceHit, previous: PlaceHit | None) -> bool:
    """Whether a short form may have come from two neighbouring words (创新乡村): short names of counties and of some cities."""
    if any(e.is_full for e in hit.entries):
        return False
    if previous is not None and previous.end == hit.start:
        return False  # 山东高密: the parent stands in front
    word = chars[hit.start : hit.end]
    if len(word) > 3 or not (word in CROSSED or all(e.level == "county" for e in hit.entries)):
        return False
    return True


def _is_han(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _without_shared_suffix(chars: str, hit: PlaceHit) -> PlaceHit:
    """青岛市场 is 青岛 + 市场, and so are 市民 市区 市值 市面 市容."""
    if chars[hit.end - 1] == "市" and _CITY_WORD.match(chars, hit.end):
        entries = readings(chars[hit.start : hit.end - 1])
        return PlaceHit(hit.start, hit.end - 1, entries) if entries else hit
    return hit


def stands_whole(context: Context, start: int, end: int) -> bool:
    """Whether the segmenter's words begin and end where a name does; a few characters on both sides are cut, not the sentence."""
    chars = context.chars
    if not _is_han(chars[start - 1 : start]) and not _is_han(chars[end : end + 1]):
        return True
    low, high = start, end
    while low > 0 and start - low < 8 and _is_han(chars[low - 1]):
        low -= 1
    while high < len(chars) and high - end < 8 and _is_han(chars[high]):
        high += 1
    tokens = context.segmenter.tokens(chars[low:high], low)
    left = next((t for t in tokens if t.end == start), None)
    if left is not None and left.end - left.start == 1 and edges().at(chars, left.start) is None:
        return False  # 木兰溪: one character that is no function word belongs to the name
    return any(t.start == start for t in tokens) and any(t.end == end for t in tokens)


@cache
def _zone_words() -> tuple[str, ...]:
    return tuple(sorted((row["word"] for row in table("zone_types") if row["kind"] != "administrative"), key=len, reverse=True))


def _with_zone(chars: str, hit: PlaceHit, end: int) -> PlaceHit:
    """烟台 + 高新区 is one place, and a river named after a county (昆都仑河): they have no code of their own."""
    if not _is_han(chars[hit.end : hit.end + 1]):
        return hit
    water = _WATER.match(chars, hit.end, end)
    if water is not None and not any(e.is_full for e in hit.entries):
        name = chars[hit.start : water.end()]
        return PlaceHit(hit.start, water.end(), (Entry(name, None, "water", True),))
    for word in _zone_words():
        if chars.startswith(word, hit.end) and hit.end + len(word) <= end:
            entry = hit.entries[0]
            name = chars[hit.start : hit.end + len(word)]
            return PlaceHit(hit.start, hit.end + len(word), (entry._replace(name=name, code=None, level="zone", is_full=True),))
    return hit
