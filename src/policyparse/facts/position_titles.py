"""The titles beside a name: chains before it (党组书记、厅长), and titles or clauses behind it (，现任…)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from .base import Context
from .honour_beside import known_title_at
from .names import SegmenterJudge, read_names
from .organisation_left import OrganisationSpan
from .organisation_patterns import edges, generics
from .person_patterns import HAN, is_han, titles
from .position_bodies import body_ending, body_of_paragraph, its_firm, its_school, kinds_of_bodies, named_before, workplace
from .quotes import uniform_chars

HEADS_OF_PLACES = re.compile(
    "(?:[省市县区州旗镇乡村]长|自治区副?主席|特首|行政长官)\\Z|\\A(?:第[一二三四五六七八九十]{1,3}届)?(?:国家|全国|人大代表|政协委员|候补|中央)"
)
"""Posts of a place or of the state, not of the body named before them (市委副书记、市长)."""

_OF_THE_STATE = frozenset(
    "国家主席 国家副主席 全国人大代表 省人大代表 市人大代表 全国政协委员 省政协委员 市政协委员 人大代表 政协委员 国务委员".split()
)
"""Titles that hold their body and belong to no other."""

_OFFICES = ("办公室", "办事处", "研究室", "秘书处")
"""Offices that titles hold (办公室主任) and that belong to the body right before them."""

_AREAS = re.compile("(?:华[北东南中]|[西东][南北]|大中华|亚太|中国|全国)区\\Z")
"""Areas of business: 华北区总经理."""

_RANKS = re.compile("(?:常务|执行|名誉|荣誉|首席|首任|助理|署理|前任|候任|第一|前|原|代)\\Z")
"""What stands before a title and belongs to it."""

_SET_AFTER_NAMES = frozenset(
    "议员 总书记 主席 副主席 总理 副总理 委员长 副委员长 国务委员 部长 副部长 省长 副省长 市长 副市长 书记 副书记 局长 县长 区长 主任 校长 院长 总统 首相 外长 教授 院士 厅长".split()
)
"""Titles that are set behind a name too (某某总书记)."""

_OF_COUNTRIES = re.compile("总统|总理|首相|大臣|主席|议长|议员|国王|部长|外长|大使|领事|女王|总督|秘书")
_HEAD_OF = re.compile("副?([馆厂社所站园队局署])长\\Z")
_FIELD = re.compile(
    "[\u4e00-\u9fff]{1,3}(?<![全学专本文理])科|心理|信息|科学|品德|舞蹈|书法|语文|数学|英语|物理|化学|体育|音乐|美术|历史|地理|生物|思政|专业课"
)
"""What a doctor or a teacher is one of: 儿科主任医师, 语文教师."""

_OWNER = re.compile("(?:公司|集团|企业|[该本](?:厂|公司|院|校|局|所|中心|协会|集团|社|企业|学校|学院|医院))\\Z")
"""A firm named before: 公司创始人甲."""

_ASSOCIATION = re.compile("协会|学会|商会|研究会|联合会|中心")
_ITS_SCHOOL = re.compile("(?<![\u4e00-\u9fff])(学校|学院|医院|协会|合作社)\\Z")
_GOES_ON = ("们", "台", "团", "令", "制", "职", "特使", "夫人", "助理")

_PLAIN = re.compile(rf"[{HAN}A-Za-z0-9“”（）]{{0,14}}\Z")
STOP = re.compile("[的了在是由向与和从对被给将把让兼暨]")
_VILLAGE = re.compile("[村镇乡县市区](?=党|两委|委会|支部|支书|主任)")
IS_BODY = re.compile(
    "(?:院|局|处|科|室|部|所|办|会|厅|署|系|中心|公司|集团|厂|校|大学|[一二三四五六七八九十]中|中学|小学|村|社区|镇|乡|街道|县|市|区|州|省|旗|委|组|队|站|政府|社|农场|银行|馆|店|园|车间|班|基地|工作室|驿站|食堂|[饼药书酒茶]铺|作坊)\\Z"
)
_ROLE_TAILS = "工员师手徒娘"
_EXPERTS = ("分析师", "经济学家", "策略师", "律师", "交易员")
"""Whom firms send to speak."""

_NO_FIRM = re.compile("公司|集团|企业|(?:部|营销|销售|区)\\Z")
"""What a firm without a word for firms does not hold, and parts of firms."""

_LONGEST_FIRM = 14


class Post(NamedTuple):
    """A post: the organisation, the title, the stretch from the first of their characters to the person, and the rule."""

    org: str | None
    title: str
    start: int
    end: int
    rule: str


class Link(NamedTuple):
    """One title of a chain: where it begins, its organisation, its words, and whether they are a post."""

    start: int
    org: str | None
    title: str
    is_post: bool


def element_before(context: Context, low: int, end: int, is_last: bool) -> Link | None:
    """One link of the chain that ends at ``end``; an occupation (电缆挤塑工) only right before the name."""
    chars = uniform_chars(context)
    hit = titles().ending_at(chars, end, low)
    is_role = hit is None or hit.value["kind"] in ("worker", "technical")
    if hit is None and not (is_last and chars[end - 1] in _ROLE_TAILS):
        return None
    first = hit.start if hit is not None else end - 1
    if (field := _FIELD.search(chars, max(low, first - 4), first)) and hit is not None and hit.value["kind"] == "academic":
        first = field.start()
    if rank := _RANKS.search(chars, max(low, first - 2), first):
        first = rank.start()
    is_post = hit is not None and hit.value["role"] == "post"
    if hit is not None and hit.value["title"].endswith("技师") and (honour := known_title_at(chars, end)) is not None:
        is_post = is_post and honour.start >= hit.start  # 齐鲁首席技师, 省首席技师 are titles of honour
    if hit is not None and hit.value["title"] in _OF_THE_STATE:
        return Link(hit.start, None, hit.value["title"], is_post)
    org = _organisation_before(context, low, first, end)
    if org is not None:
        stop = org.end + next((len(w) for w in _OFFICES if org.end == first and chars.startswith(w, first)), 0)
        org = org._replace(end=stop if stop < end else org.end)
        title = chars[org.end : end].removeprefix("的")
        return Link(org.start, chars[org.start : org.end], title, is_post) if title else None
    place = next((p for p in read_names(context).places if p.end == first), None)
    inside = next((p for p in read_names(context).places if p.start < first < p.end < end), None)
    if inside is not None and is_post and chars.endswith(("社区", "街道"), 0, inside.end) and chars[inside.end : end] in titles():
        outer = _outermost(context, inside.start)
        return Link(outer, chars[outer : inside.end], chars[inside.end : end], True)  # 某社区 + 党委书记
    shared = next((p for p in read_names(context).places if p.end == first + 1 and p.start < first), None)
    if shared is not None and is_post:
        outer = _outermost(context, shared.start)
        own = shared.end if chars[shared.end : end] in titles() else first
        return Link(
            outer, chars[outer : shared.end], chars[own:end], is_post
        )  # 某县 + 县长 share a character, 某村 + 村党支部书记 does not need it
    if place is not None and is_post and place.entries[0].level == "country" and not _OF_COUNTRIES.search(chars, first, end):
        return Link(place.start, None, chars[first:end], True)  # 美国 + 工程师
    if is_post and hit is not None and hit.value["kind"] == "business" and (area := _AREAS.search(chars, max(low, first - 4), first)):
        return Link(area.start(), None, chars[area.start() : end], True)  # 华北区总经理
    if place is not None and is_post:
        outer = _outermost(context, place.start)
        return Link(outer, chars[outer : place.end], chars[first:end], is_post)
    if is_post and (shaped := _shaped_body(chars, low, first, end)) is not None:
        stop = shaped[1] + next((len(w) for w in _OFFICES if chars.startswith(w, shaped[1])), 0)
        return Link(shaped[0], chars[shaped[0] : stop], chars[stop:end], True)
    if hit is not None and is_post and (hit.value["kind"] == "business" or chars.endswith(_EXPERTS, first, end)):
        firm = _firm_before(context, low, first)
        if firm is not None:
            return Link(firm, chars[firm:first].removesuffix("的"), chars[first:end], True)
    if is_role and is_last:
        phrase = phrase_start(chars, low, end)
        first = phrase if hit is None or 0 <= first - phrase <= 4 else first
        if chars.startswith(("公司", "企业", "该厂"), first) and end - first > 3:
            return Link(first, body_of_paragraph(context, first), chars[first + 2 : end], True)
        return Link(first, workplace(context, low, first), chars[first:end], is_post or (hit is None and end - first >= 3))
    if is_post and (owner := _OWNER.search(chars, max(low, first - 3), first)) is not None:
        if owner[0][0] in "该本":
            return Link(owner.start(), named_before(context, owner[0][1:], owner.start()), chars[first:end], True)
        return Link(owner.start(), its_firm(context, owner.start()), chars[first:end], True)
    if is_post and chars[first - 1 : first] in ("该", "本") and (kind := _ASSOCIATION.match(chars, first, end)) is not None:
        return Link(first - 1, named_before(context, kind[0], first - 1), chars[kind.end() : end], True)  # 该协会会长
    if is_post and (school := _ITS_SCHOOL.search(chars, max(low, first - 4), first)) is not None:
        return Link(school.start(1), its_school(context, school[1], school.start(1)), chars[first:end], True)
    inner = phrase_start(chars, low, first) if is_post else first
    if (
        inner < first
        and chars.startswith(("公司", "集团", "企业"), inner)
        and first - inner <= 10
        and not is_han(chars[inner - 1 : inner] or "，")
    ):
        return Link(inner, its_firm(context, inner), chars[inner + 2 : end], True)  # 公司模具车间主任
    kinds = kinds_of_bodies(hit.value) if hit is not None else ()
    if is_post and not kinds and (ending := _HEAD_OF.search(chars, first, end)) is not None:
        return Link(first, body_ending(context, ending[1], first), chars[first:end], True)
    return Link(first, body_of_paragraph(context, first, kinds) if kinds else None, chars[first:end], is_post)


def _outermost(context: Context, start: int) -> int:
    """The start of the run of places that ends at a place's start: 某乡 + 某村."""
    starts = {p.end: p.start for p in read_names(context).places}
    while start in starts:
        start = starts[start]
    return start


def _shaped_body(chars: str, low: int, first: int, end: int) -> tuple[int, int] | None:
    """The stretch right before a title that has the shape of a body or a place that no table knows: 柳湾村 + 党支部书记."""
    village = _VILLAGE.match(chars, first, end) if chars[first - 1] not in "村镇乡县市区" else None
    stop = village.end() if village is not None else first
    start = phrase_start(chars, low, stop, 14)
    if (
        not 3 <= stop - start < 14
        or chars.endswith("加工中心", start, stop)
        or not IS_BODY.search(chars, start, stop)
        or STOP.search(chars, start, stop)
    ):
        return None
    return start, stop


def _firm_before(context: Context, low: int, first: int) -> int | None:
    """Where a firm begins that only its place tells: a proper name that opens a clause and stands right before a post of firms (飞虹装饰总经理)."""
    chars = uniform_chars(context)
    stop = first - (chars[first - 1] == "的")
    start = phrase_start(chars, low, stop, _LONGEST_FIRM)
    start += chars[start] in "但而且即"
    stem = chars[start:stop]
    if not 2 <= len(stem) < _LONGEST_FIRM or STOP.search(stem) or generics().covers(stem) or _NO_FIRM.search(stem):
        return None
    return start if SegmenterJudge(context).is_proper(stem) else None


def phrase_start(chars: str, low: int, end: int, longest: int = 10) -> int:
    """Where the noun phrase of an occupation begins: behind a mark, a quotation or a stop word."""
    start = end
    while start > low and end - start < longest and is_han(chars[start - 1]):
        start -= 1
    position = start
    while position < end - 1:
        edge = edges().at(chars, position)
        if edge is not None and edge.kind != "inside" and edge.end < end - 1:
            start = edge.end
        position = edge.end if edge is not None else position + 1
    return start


def _organisation_before(context: Context, low: int, first: int, end: int) -> OrganisationSpan | None:
    """The organisation that the title belongs to: inside its words (市委 of 市委副书记) or in front with no break between."""
    for span in reversed(read_names(context).organisations):
        if span.start < low or span.start >= end:
            continue
        if first < span.end < end:
            return span
        gap = context.chars[span.end : first].removeprefix("的")
        if span.end <= first and _PLAIN.fullmatch(gap) and not STOP.search(gap) and "津贴" not in gap:
            return span
        if span.start < first:
            return None
    return None


def posts_after(context: Context, start: int, end: int) -> Iterator[Post]:
    """A title right behind a name (总书记)."""
    sentence = context.sentence_at(start)
    if sentence is None:
        return
    chars, limit = uniform_chars(context), sentence.span.end
    hit = titles().at(chars, end, limit)
    if hit is not None and hit.value["title"] in _SET_AFTER_NAMES and not chars.startswith(_GOES_ON, hit.end, limit):
        yield Post(None, hit.value["title"], start, hit.end, "position.after_name")
