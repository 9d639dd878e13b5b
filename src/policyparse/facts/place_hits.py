"""The places of a sentence: names of the lexicon that stand as places, zones, townships, and the region of the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from ..lexicon.gazetteer import table
from ..lexicon.pattern import places_of_each, tried_at
from ..lexicon.word_index import WordIndex
from ..prepare.segment import Sentence
from .base import Context
from .place_checks import is_han, is_loose_county, is_other_word, needs_words, stands_whole, without_shared_suffix
from .place_lexicon import Entry, PlaceHit, place_lexicon, readings
from .quotes import uniform_chars

_TOWNS, _WATERS = frozenset("镇乡村"), frozenset("河湖水岛湾")
_OTHER_ENDS = _TOWNS | _WATERS | frozenset("场民区值面容")
"""Characters behind a name that may make a longer or a shorter one of it."""

_WATER = re.compile("河(?![北南市口段])|湖(?![北南口州])|水库|岛|湾")
_TOWNSHIP = re.compile("[\u4e00-\u9fff]{1,4}?(?:镇(?!长)|乡(?![村镇亲贤土])|街道(?!办)|村(?![委支长级庄镇])|社区(?![服卫]|居[委家]))")
_LISTED_TOWNSHIPS = re.compile(
    "[在到赴往于进](?<!(?<!走)进)((?:[\u4e00-\u9fff]{2,3}[镇乡][、和]){0,8}[\u4e00-\u9fff]{2,3}[镇乡])(?=[，。、的等和举设开召建及])"
)
_NEARBY = re.compile("(?:公里|邻近|毗邻|相邻|附近|里外)的([\u4e00-\u9fff]{2,3}?[镇乡])(?=[，。、开办建设有里的])")
_TOWNSHIP_AND_VILLAGE = re.compile(
    "(?:(?<![\u4e00-\u9fff])(?:在|来自|走进|位于)?|[是在到由])([\u4e00-\u9fff]{2,3}[乡镇])(?=[\u4e00-\u9fff]{2,4}村)"
)
_LIST = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=命名|授予|认定|评为|包括|选择|确定|其中|以及))(?!命名|授予|认定|评为|包括|其中|以及|推进|支持|选择|确定|来自|走进|位于|[在到是对从将把由与和及向为])([\u4e00-\u9fff]{2,4}?(?:镇|乡|街道|村|社区)(?:[、和][\u4e00-\u9fff]{2,4}?(?:镇|乡|街道|村|社区)){1,12})(?=[，。、；等分获入被为荣上均都成三两四五六先双的是“（]|[创名]|\\Z)"
)
_ALONE = re.compile(
    "(?:(?<=[，。；：\n])|(?<=命名|授予|认定|走进|来到|位于))([\u4e00-\u9fff]{2,3}(?:镇|乡|村|街道|社区))(?=[获入被荣上]|为[“全省市县]|“)"
)
_TOWN_SUFFIX = re.compile("镇(?!长)|乡(?![村镇亲贤土])|村(?![镇委民支级庄办])")
_ENDS, _TOWN_ENDS = "镇乡道村区", frozenset("镇乡")
"""The last characters of townships and villages: far rarer than the places where a match may begin."""

_BEHIND_LISTED = frozenset("，。、的等和举设开召建及")
_BEHIND_NEARBY = frozenset("，。、开办建设有里的")
_BEHIND_ITEM = frozenset("、和")
_BEHIND_ALONE = frozenset("获入被荣上为“")
"""What stands behind the first township of a match."""

_ITEM = re.compile("[^、和]+")
_COUNT_OF_VILLAGES = re.compile("等\\d+个(?:乡|镇|村|社|行)")
_COUNTED_VILLAGES = re.compile("(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,4}(?:镇|乡|村))(?=等\\d+个(?:乡镇|镇|乡|村|社区|行政村))")
_NO_TOWNSHIP = re.compile(
    "\\A[城集小古重名全各多个家返下水故异回老还他梦强大本该每乡村]镇|[小古重名城乡]镇|\\A[家返下城水故异回老还他梦各全多个本该每]乡"
    "|\\A山村|卫生|生态|旅游|经济|历史|园林|节水|宜居|特色|试点|模范|小康|森林|景观|度假|采煤|名镇|[千百]强|[业游化济]强[镇村]"
    "|\\A等|建制|中心|贫困|民族|示范|特色|卫星|农村|新村|[的了在和与及、有为某]|各|乡村|美丽|[多个数]村|街镇|城乡"
)
"""Common nouns that end like a township."""
_HONOURED_TOWNSHIP = re.compile("文明|先进|平安|工业|建设|红旗|美丽|示范")
"""What a province calls its best ones (某省文明村); behind a county they are names."""


def find_place_hits(context: Context, sentence: Sentence, names: Sequence[PlaceHit]) -> list[PlaceHit]:
    """The places in a sentence, names inside other names included.

    Args:
        context: the document.
        sentence: one of its sentences.
        names: what the lexicon, the shape of townships and the region of the page offer in it; of two that overlap the first stays.
    """
    chars, end = uniform_chars(context), sentence.span.end
    hits: list[PlaceHit] = []
    for offered in sorted(names, key=lambda hit: (hit.start, -hit.end)) if len(names) > 1 else names:
        previous = hits[-1] if hits else None
        follows = previous is not None and previous.end == offered.start
        hit = offered
        if chars[hit.end : hit.end + 1] in _OTHER_ENDS:
            hit = _as_township(chars, _with_water(chars, without_shared_suffix(chars, hit), end), end, follows)
        if previous is not None and hit.start < previous.end:
            continue
        if is_other_word(chars, hit, previous) or (not follows and not hit.is_full and _is_by_chance(context, hit)):
            continue
        if not is_han(chars[hit.end : hit.end + 1]):
            hits.append(hit)
            continue
        hits.append(_extended(chars, hit, end))
        behind = _townships_behind(chars, hits[-1], end)
        is_inner = follows and previous is not None and previous.entries[0].level == "township"
        if is_inner and behind and not hit.is_full and behind[0].end - behind[0].start == 2 and chars[behind[0].end - 1] in "村镇乡":
            # 渡口镇 + 白沙 + 洲村: no county lies in a township, so the two are one village
            hits[-1], behind = _township(chars, hit.start, behind[0].end), behind[1:]
        hits += behind
    return hits


def _is_by_chance(context: Context, hit: PlaceHit) -> bool:
    """Whether a short form that no place precedes is none here: a county that nothing closes, or the ends of two neighbouring words."""
    return is_loose_county(context, hit) or (needs_words(context.chars, hit) and not stands_whole(context, hit.start, hit.end))


def _townships_behind(chars: str, hit: PlaceHit, end: int) -> list[PlaceHit]:
    """浔中镇 of 德化县浔中镇, and a village behind it."""
    found: list[PlaceHit] = []
    if hit.entries[0].level not in ("county", "city", "province", "township", "region") and chars[hit.end - 1] != "区":
        return found
    position = hit.end
    while (match := _TOWNSHIP.match(chars, position, end)) and place_lexicon().at(chars, position, end) is None:
        if _NO_TOWNSHIP.search(match[0]) or (hit.entries[0].level == "province" and _HONOURED_TOWNSHIP.search(match[0])):
            break
        found.append(_township(chars, match.start(), match.end()))
        position = match.end()
    return found


def find_townships(chars: str) -> list[PlaceHit]:
    """Townships behind a preposition or a distance, and the items that a list adds: 在三义乡、公馆乡, 26公里的三义镇."""
    found: list[PlaceHit] = []
    if "镇" not in chars and "乡" not in chars and "村" not in chars:
        return found
    ends = [(end, chars[end + 1 : end + 2]) for end in places_of_each(chars, _ENDS)]
    towns = [(end, behind) for end, behind in ends if chars[end] in _TOWN_ENDS]
    for match in _matches_around(_LISTED_TOWNSHIPS, chars, [end for end, behind in towns if behind in _BEHIND_LISTED], (3, 4)):
        position = match.start(1)
        for name in re.split("[、和]", match[1]):
            if not _NO_TOWNSHIP.search(name):
                found.append(_township(chars, position, position + len(name)))
            position += len(name) + 1
    with_villages = _matches_around(
        _TOWNSHIP_AND_VILLAGE, chars, [end for end, _ in towns if chars.find("村", end + 3, end + 6) > 0], range(2, 6)
    )
    counted = _COUNTED_VILLAGES.finditer(chars) if _COUNT_OF_VILLAGES.search(chars) else ()
    alone = _matches_around(_ALONE, chars, [end for end, behind in ends if behind in _BEHIND_ALONE], range(2, 6))
    nearby = _matches_around(_NEARBY, chars, [end for end, behind in towns if behind in _BEHIND_NEARBY], (5, 6))
    for match in _matches_around(_LIST, chars, [end for end, behind in ends if behind in _BEHIND_ITEM], range(2, 6)):
        items = [m.span() for m in _ITEM.finditer(chars, *match.span(1))]
        if not any(_NO_TOWNSHIP.search(chars, *item) for item in items):
            found += [_township(chars, *item) for item in items]
    for match in (*alone, *with_villages, *counted, *nearby):
        if not _NO_TOWNSHIP.search(match[1]):
            found.append(_township(chars, *match.span(1)))
    return found


def _matches_around(pattern: re.Pattern[str], chars: str, ends: list[int], sizes: Iterable[int]) -> Iterator[re.Match[str]]:
    """Every match of a pattern, tried only so many characters before the end of the first township in it."""
    return tried_at(pattern, chars, sorted({end - size for end in ends for size in sizes if end >= size}) if ends else ())


def _township(chars: str, start: int, end: int) -> PlaceHit:
    return PlaceHit(start, end, (Entry(chars[start:end], None, "township", True),))


def find_page_region(context: Context) -> list[PlaceHit]:
    """The region of the metadata where the lexicon does not know it, with and without its suffix."""
    region, chars = context.meta.region, context.chars
    if not region or readings(region):
        return []
    short = region[:-1] if len(region) > 2 and region[-1] in "省市县区州盟旗" else region
    found: list[PlaceHit] = []
    position = chars.find(short)
    while position >= 0:
        stop = position + len(region if chars.startswith(region, position) else short)
        found.append(PlaceHit(position, stop, (Entry(region, context.meta.region_code, "region", chars[position:stop] == region),)))
        position = chars.find(short, stop)
    return found


@cache
def _zone_words() -> WordIndex[str]:
    return WordIndex({row["word"]: row["kind"] for row in table("zone_types") if row["kind"] != "administrative"})


@cache
def _zone_openings() -> frozenset[str]:
    return frozenset(word[0] for word in _zone_words().values)


def _as_township(chars: str, hit: PlaceHit, end: int, follows: bool) -> PlaceHit:
    """松江河镇 is a township, whatever its first characters name."""
    if chars[hit.end : hit.end + 1] not in _TOWNS:
        return hit
    suffix = _TOWN_SUFFIX.match(chars, hit.end, end)
    left = chars[hit.start - 1 : hit.start]
    if (
        suffix is None
        or (is_han(left) and left not in "在到从赴往由向于和及" and not follows)
        or any(e.is_full and e.level != "water" for e in hit.entries)
    ):
        return hit
    return _township(chars, hit.start, suffix.end())


def _with_water(chars: str, hit: PlaceHit, end: int) -> PlaceHit:
    """A river or an island named after a county or a sea is a place of its own (昆都仑河)."""
    if chars[hit.end : hit.end + 1] not in _WATERS:
        return hit
    water = _WATER.match(chars, hit.end, end)
    if water is None or (hit.entries[0].level != "sea" and hit.is_full):
        return hit
    return PlaceHit(hit.start, water.end(), (Entry(chars[hit.start : water.end()], None, "water", True),))


def _extended(chars: str, hit: PlaceHit, end: int) -> PlaceHit:
    """烟台 + 高新区 is one place, without a code of its own."""
    zone = _zone_words().at(chars, hit.end, end) if chars[hit.end] in _zone_openings() else None
    if zone is None:
        return hit
    entry = hit.entries[0]._replace(name=chars[hit.start : zone.end], code=None, level="zone", is_full=True)
    return PlaceHit(hit.start, zone.end, (entry,))
