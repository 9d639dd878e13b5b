"""Places that no list knows, by their shape: a name of its own before 镇, 水库, 古镇, 产业园 and the like, between clear edges."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator

from .organisation_patterns import edges, generics
from .place_lexicon import Entry, PlaceHit

_HAN = "\u4e00-\u9fff"
# What ends the name of a place, with what may not follow it, by the level of the place.
_NOUNS: dict[str, dict[str, str]] = {
    "township": {
        "镇": "长痛定静江压守区域流海关",
        "乡": "村镇亲贤土愁音",
        "街道": "办长",
        "村": "民委支长级庄镇落容屯",
        "社区": "卫居矫教治养",
    },
    "scenic": dict.fromkeys(
        "风景名胜区 风景区 景区 古镇 古城 古村 湿地公园 森林公园 地质公园 国家公园 自然保护区 水库 灌区 口岸 半岛 群岛 平原".split(), ""
    ),
    "zone": {
        **dict.fromkeys("工业园区 产业园区 科技园区 物流园区 化工园区 工业区 开发区 高新区 经开区 保税区".split(), ""),
        **dict.fromkeys("工业园 产业园 科技园 物流园 创业园".split(), "区"),
        "新城": "市区",
    },
    "water": dict.fromkeys("河江湖溪", ""),
    "county": {
        "县": "城级域乡区委长直里内外政市公",
        "市": "场民区值面容级政委长直域属井镇县售占盈",
        "区": "域县划委政块长间位别分级内外直公",
        "旗": "帜舰袍县",
        "州": "长委府",
    },
}
_ENDING: dict[str, list[tuple[str, str, str]]] = {}
for _level, _nouns in _NOUNS.items():
    for _noun, _not_before in sorted(_nouns.items(), key=lambda item: -len(item[0])):
        _ENDING.setdefault(_noun[-2:], []).append((_noun, _level, _not_before))
"""The nouns by their last two characters, or by their only one."""

_ALONG = re.compile("流域|畔|沿岸|两岸|干流|支流|上游|中游|下游|源头|入海口")
"""What shows that a name before it is a river or a lake."""

_LONGEST = {"township": 4, "county": 3, "scenic": 5, "zone": 8, "water": 3}
_PEOPLES = re.compile(
    "[回蒙满藏苗壮侗瑶白土羌畲黎佤水彝]族?\\Z|(?:蒙古|朝鲜|土家|布依|哈萨克|傈僳|拉祜|纳西|柯尔克孜|达斡尔|撒拉|仡佬|锡伯|哈尼|景颇|傣)族?\\Z"
)
_COMMON = re.compile(
    "卫生|生态|旅游|经济|历史|园林|节水|宜居|特色|试点|模范|小康|森林|景观|度假|采煤|[千百]强|建制|中心|贫困|民族|示范|卫星|农村|新村|乡村|美丽|街镇|城乡|行政|自然村|城中"
    "|空心|移民|奥运|地球|明星|样板|重点|薄弱|脱贫|边境|国境|下称|对外|开放|智慧|完整|未来|老旧|商业|国际|安置|搬迁|大学|体育|健康|海洋|湿地|家级|省级|市级|乡土|文明|平安|红色|老年|[年个座处家条多各每该本我此某大小新老旧古名强山水渔]\\Z|^[各每该本我此某全两多几一二三四五六七八九十]"
    "|[的了是在和与及]"
)
"""Words before the noun that tell what kind of place it is, and name none."""

_NO_COUNTY = re.compile("试验|实验|功能|核心|保护|居住|住宅|服务|管理|产业|工业|商贸|开发|自贸|保税|合作|办公|教学")
"""Words before 区 that tell what kind of area it is."""

_CROSSED = frozenset(
    first + noun
    for firsts, noun in (
        ("城集市村乡", "镇"),
        ("城下家返同回故异山水思外老还他梦", "乡"),
        ("农乡山渔新旧老", "村"),
        ("城都超股上夜门菜", "市"),
        ("库灾老山园地社景牧林垦湾厂矿校航海港郊军战禁辖市小城商街片城边时赛考新各全本该我", "区"),
        ("各全两多本我该郡", "县"),
        ("江", "河"),
        ("运", "河"),
        ("江", "湖"),
    )
    for first in firsts
)
"""Words of the language that end in a noun of places."""


def _candidates() -> re.Pattern[str]:
    """The last characters of the nouns where one of them ends, without those that end a word of the language or begin one."""
    by_last: dict[str, list[str]] = {}
    for nouns in _NOUNS.values():
        for noun, not_before in nouns.items():
            behind = f"(?![{not_before}])" if not_before else f"(?={_ALONG.pattern})" if nouns is _NOUNS["water"] else ""
            crossed = "".join(sorted(pair[0] for pair in _CROSSED if pair[1] == noun))
            by_last.setdefault(noun[-1], []).append(
                (f"(?<={noun})" if len(noun) > 1 else f"(?<![{crossed}]{noun})" if crossed else "") + behind
            )
    return re.compile("|".join(f"{last}(?:{'|'.join(tests)})" for last, tests in sorted(by_last.items())))


_CANDIDATES = _candidates()
_JOINS = ("、", "和")
_OUTER = re.compile("[\u4e00-\u9fff]{2,3}[县市区旗](?=[\u4e00-\u9fff]{2,4}\\Z)")
"""The county that nobody knows before its township."""

_OF_TOWNSHIPS = re.compile(
    r"等(?:\d{1,3}|[一二三四五六七八九十]{1,3})?个?(?:乡镇|镇村|村镇|镇街|村寨|村庄|行政村|自然村|苏木|嘎查|街道|社区|乡(?!村|亲|土)|镇|村(?!级|民|委))"
)
_LISTED = re.compile("(?:[\u4e00-\u9fff]{2,8}、)(?:[\u4e00-\u9fff]{2,4}、){0,8}[\u4e00-\u9fff]{2,4}\\Z")
_DIVISION = re.compile("[\u4e00-\u9fff]{1,4}[省市县区旗州镇]")
_ITEM = re.compile("[^、]+")
_TOWN_NOUNS = ("镇", "乡", "村", "街道", "社区", "屯", "寨")
_RESIDENTS = re.compile(
    "的?(?:独居老人|老人|住户|业主|群众|支书|居民|村民|牧民|党委|党支部|党总支|村委|人民政府|政府|农户|脱贫户|种粮|致富|驻村)"
)
_PREFIXES = re.compile(
    "^(?:住|去年|今年|目前|近日|日前|如今|现在|位于|来自|家住|走进|走访|来到|途经|流经|穿越|跨越|横跨|沿着|地处|坐落|落户|前往|抵达|邻近|毗邻|紧邻|依托|治理|整治|保护|建设|连接|补助|支持|选择)"
)


def find_shapes(chars: str, starts: Collection[int], ends: Collection[int], is_proper: Callable[[str, str], bool]) -> list[PlaceHit]:
    """The places that end in the noun of a place and begin with a name of their own.

    Args:
        chars: the whole text.
        starts, ends: where names of the lexicon begin and end: behind one of them a name may begin.
        is_proper: whether words before a noun are a name, and no words of the language.

    >>> [h.entries[0].name for h in find_shapes("在青杠坪镇老鸦关村和示范村", (), (), lambda stem, noun: stem != "示范")]
    ['青杠坪镇', '老鸦关村']
    """
    kinds = generics().kinds
    found: list[PlaceHit] = []
    doubtful: list[PlaceHit] = []
    for match in _CANDIDATES.finditer(chars):
        end = match.end()
        noun, level = ("", "") if end in ends else _noun_at(chars, end)
        stop = end - len(noun)
        if not noun or chars[stop - 2 : stop] in kinds or not "\u4e00" <= chars[stop - 1 : stop] <= "\u9fff":
            continue  # 旅游景区, 移民村
        if level == "county" and stop - 1 in starts:
            continue  # 2024年|贵州省
        previous = found[-1].end if found else 0
        start, is_behind = _stem_start(chars, max(previous, stop - _LONGEST[level] - 6), stop, ends)
        if is_behind and level == "township" and chars[start] in "县市区旗" and stop - start > 2:
            start += 1  # 云溪 is a district that everybody knows, 云溪县 another place
        outer = _OUTER.match(chars, start, stop) if level == "township" else None
        if outer is not None and outer.end() > start and _fits(chars[start : outer.end() - 1], "county"):
            found.append(_hit(chars, start, outer.end(), "county"))
            previous = start = outer.end()
        stem = chars[start:stop]
        if (
            not _fits(stem, level)
            or (level == "county" and is_behind and (noun not in ("县", "市") or not is_proper(stem, "县")))
            or (noun == "口岸" and stop in ends)
        ):
            continue  # 某市口岸: the crossings of a place that is named anyway
        hit = _hit(chars, start, end, level)
        if level == "county" and not _is_closed(chars, end):
            doubtful.append(hit)
            continue
        is_listed = chars[start - 1 : start] in _JOINS and (start == previous + 1 or start - 1 in ends)
        is_listed = is_listed or (level == "county" and chars[hit.end : hit.end + 1] in _JOINS and hit.end + 1 in starts)
        if is_behind or is_listed or start == previous or _RESIDENTS.match(chars, hit.end) or is_proper(stem, noun):
            found.append(hit)
        else:
            doubtful.append(hit)
    names = {hit.entries[0].name for hit in found}
    again = Counter(hit.entries[0].name for hit in doubtful)
    names |= {name for name, count in again.items() if count > 1 and is_proper(name[:-1], "县")}
    found += [hit for hit in doubtful if hit.entries[0].name in names]
    return [*found, *_short_forms(chars, found)]


def listed_townships(chars: str, is_name: Callable[[str], bool]) -> Iterator[PlaceHit]:
    """甲、乙等乡镇: items that are names and that the noun behind the list calls villages or townships.

    Args:
        chars: the whole text.
        is_name: whether no dictionary has a word but as the name of a place.

    >>> [h.entries[0].name for h in listed_townships("在黑石梁、沙窝子等乡镇", lambda word: True)]
    ['黑石梁', '沙窝子']
    """
    for others in _OF_TOWNSHIPS.finditer(chars):
        match = _LISTED.search(chars, max(0, others.start() - 60), others.start())
        if match is None:
            continue
        found = [_hit(chars, m.start(), m.end(), "township") for m in _ITEM.finditer(chars, *match.span())]
        first = found[0]
        start, _ = _stem_start(chars, first.start, first.end, ())
        outer = _DIVISION.match(chars, start, first.end - 1)
        found[0] = _hit(chars, outer.end() if outer else start, first.end, "township")
        if all(2 <= h.end - h.start <= 4 and is_name(chars[h.start : h.end]) for h in found):
            yield from (h for h in found if not chars.endswith(_TOWN_NOUNS, h.start, h.end))


def _short_forms(chars: str, found: list[PlaceHit]) -> Iterator[PlaceHit]:
    """云岫 of 云岫县, where the text names the county more than once."""
    counts = Counter(hit.entries[0].name for hit in found if hit.entries[0].level == "county")
    for name in (name for name, count in counts.items() if count > 1 and len(name) == 3):
        short = name[:-1]
        position = chars.find(short)
        while position >= 0:
            if not chars.startswith(name, position):
                yield PlaceHit(position, position + 2, (Entry(name, None, "region", False),))
            position = chars.find(short, position + 2)


def _noun_at(chars: str, end: int) -> tuple[str, str]:
    """The noun of a place that ends at a position, and its level; two empty strings where there is none."""
    following = chars[end : end + 1]
    for noun, level, not_before in _ENDING.get(chars[end - 2 : end]) or _ENDING.get(chars[end - 1]) or ():
        if chars.endswith(noun, 0, end) and (not following or following not in not_before):
            return (noun, level) if level != "water" or _ALONG.match(chars, end) else ("", "")
    return "", ""


def _hit(chars: str, start: int, end: int, level: str) -> PlaceHit:
    return PlaceHit(start, end, (Entry(chars[start:end], None, level, True),))


def _fits(stem: str, level: str) -> bool:
    """Whether the words before a noun may be a name: neither too short nor too long, and not words for a kind of place."""
    longest = _LONGEST[level] + (3 if level == "township" and _PEOPLES.search(stem) else 0)
    shortest = 1 if level == "water" else 2
    if level == "county" and _NO_COUNTY.search(stem):
        return False
    return shortest <= len(stem) <= longest and _COMMON.search(stem) is None and not generics().covers(stem)


def _is_closed(chars: str, end: int) -> bool:
    """Whether a clause, an item or a word of its own begins behind a name."""
    return not "\u4e00" <= chars[end : end + 1] <= "\u9fff" or edges().at(chars, end) is not None


def _stem_start(chars: str, low: int, stop: int, known: Collection[int]) -> tuple[int, bool]:
    """Where the name before a noun begins: behind the last mark, word at which a name stops, or known place; and whether it is behind a place."""
    position = stop
    while position > low and "\u4e00" <= chars[position - 1] <= "\u9fff":
        position -= 1
    start, is_behind = position, position in known
    for place, size, kind in edges().steps(chars, position, stop):
        if place in known:
            start, is_behind = place, True
        if place + size <= stop and (kind == "stop" or (kind == "lead" and place == start)):
            start, is_behind = place + size, False
    prefix = _PREFIXES.match(chars[start:stop])
    return (start + prefix.end(), False) if prefix else (start, is_behind)
