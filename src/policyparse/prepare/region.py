"""Whose article it is: the place that 我市 and 全市 mean, from issuer, title, source, dateline and body, never without evidence."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import islice

from ..lexicon.gazetteer import table
from ..lexicon.pair_scan import PairScan
from ..text import once
from .dateline import read_dateline
from .lines import is_organ, is_prose
from .national import opening_of, speaks_nationally
from .page import ARTICLE_ROLES, Block, Meta, joined, spans_of, stretches
from .places import COUNTRY, Found, Place, find_names, fits_level, place_of_code, root_of, spoken_levels, unlisted_place
from .taiwan import TAIWAN, is_dated_so
from .vocabulary import is_medium, medium_place

Region = tuple[str | None, str | None, str | None]

_ARTICLE_LIMIT = 6000
_NAMED_LIMIT = 1600
_EARLY = 700
_WANTED = 3
_FEW = 2
"""Places that a national article may name where it begins."""
_NATIONAL = re.compile(
    r"(?:国务院|中共中央|中央|国家|全国|中华人民共和国|最高人民)|[\u4e00-\u9fff]{2,12}部(?:办公厅|\Z|\s)|[\u4e00-\u9fff]{2,8}(?:总局|总署)"
)
_UNLISTED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,4}?(?:自治县|自治州|[省市县区旗]))(?![场级区域])")
_GENERIC = re.compile(r"[我全本各外该两多每省市县]\Z|城市|地区|社区|园区|都市|超市|股市|楼市|上市|夜市|年|月|关于|加强|推进|.[强穷困]\Z")
_NO_NAME = {
    "区": re.compile("[城社园校小景灾山郊老新开发地特贸范税验片港库牧林矿]\\Z"),
    "市": re.compile("[城都超股楼上夜门早集闹]\\Z"),
}
"""Words of one unit only: 山区 is no district, 萧山县 is a county."""
_ZONE = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,4}?(?:新区|高新技术产业开发区|高新区|经济技术开发区|经开区|经济开发区|开发区|旅游度假区|度假区|保税区))(?![域级建发规内])"
)
_NO_ZONE = re.compile(r"^(?:国家|全国|全省|全市|全区|省级|市级|各|我|本|该|关于|首个|推进|建设|打造|支持)|[级个类]\Z")
_CONGRESS = re.compile(r"在(?P<name>[\u4e00-\u9fff]{2,4}[市县区])第[^，。]{1,6}届")
_COLUMN = re.compile("^【[^】]{1,12}】")
_SEAT = "北京市"
_HONG_KONG = "810000"


def resolve_region(chars: str, blocks: list[Block], meta: Meta, scan: PairScan | None = None) -> Region:
    """The place whose article it is: its name, its code where it has one, and which evidence says so.

    Args:
        chars: the repaired, simplified text.
        blocks: the blocks of the text.
        meta: metadata with title, subtitle, source and issuer.
        scan: the search through the text that others share.

    Returns:
        Name, code and evidence (``title``, ``source``, ``issuer``, ``dateline`` or ``body``); three times None where nothing says it.

    >>> resolve_region("", [], Meta(title="烟台：老街换新颜")), resolve_region("", [], Meta(title="老街换新颜"))
    (('烟台市', '370600', 'title'), (None, None, None))
    """
    return Evidence(chars, blocks, meta, scan or PairScan(chars)).decide()


class Evidence:
    """What the parts of one page say about its place."""

    def __init__(self, chars: str, blocks: list[Block], meta: Meta, scan: PairScan) -> None:
        self.meta = meta
        self._chars, self._blocks, self._scan = chars, blocks, scan
        self.paragraphs = [chars[start:end] for start, end in islice(spans_of(blocks, {"paragraph"}), 2)]
        self.head = chars[:_EARLY]
        self.notes = [chars[start:end] for start, end in spans_of(blocks, {"meta"})]
        self.article = joined(chars, spans_of(blocks, ARTICLE_ROLES), _ARTICLE_LIMIT)

    def decide(self) -> Region:
        """The first evidence that holds: issuer, title, source, dateline, body; a title against the local source must weigh more."""
        if place := self.of_issuer(self.meta.issuer or ""):
            return self.answer(place, "issuer")
        titled, sourced = self.of_title(), self.of_source(self.meta.source or "")
        if titled and (not sourced or self._agree(titled, sourced)):
            return self.answer(titled, "title")
        if sourced and not self._is_wider(sourced):
            return self.answer(sourced, "source")
        if place := self.of_dateline():
            return self.answer(place, "dateline")
        if self.of_body:
            return self.answer(self.of_body, "body")
        if is_dated_so(self._chars):
            return self.answer(TAIWAN, "dateline")
        national = self._national()
        return self.answer(COUNTRY, national) if national else (None, None, None)

    def answer(self, place: Place, evidence: str) -> Region:
        """A place with its evidence, called as the page calls it: 黔东南州, not the long name that nothing on the page prints."""
        name = place.name
        if name.endswith(("自治州", "自治县", "自治旗", "特别行政区")):
            page = "\n".join(filter(None, (self.meta.issuer, self.meta.source, self.meta.title, self.meta.subtitle, self.article)))
            shorter = [short for short in _short_names(place.code) if short[-1] in "州县旗" or name.endswith("特别行政区")]
            name = next((short for short in shorter if name not in page and (short in page or short[-1] not in "州县旗")), name)
        return name, place.code or None, evidence

    def _national(self) -> str | None:
        """The evidence that the article is about the whole country: of no place in it does it say that it is its own, or tell much."""
        if sum(self._spoken.values()):
            return None
        lead = self.paragraphs[0] if self.paragraphs else ""
        evidence = speaks_nationally(self.meta.title or "", self.head, lead, self.article)
        if evidence == "title" or not evidence:
            return evidence
        around = f"{self.meta.title or ''}\n{opening_of(lead)}"
        if any(name.readings[0].name not in (COUNTRY.name, _SEAT) for name in find_names(around, loose=True)):
            return None
        places = {name.word for name in self._named if name.readings[0].name not in (COUNTRY.name, _SEAT)}
        return evidence if len(places) <= _FEW else None

    def _agree(self, titled: Place, sourced: Place) -> bool:
        return titled.holds(sourced) or sourced.holds(titled) or self.weight(titled) >= self.weight(sourced)

    def _is_wider(self, sourced: Place) -> bool:
        """Whether the article is about the city around the place of its medium, which it never names itself."""
        body = self.of_body if sourced.level == "county" and not self.weight(sourced) else None
        return body is not None and body != sourced and body.holds(sourced)

    def weight(self, place: Place) -> int:
        """How often the article names a place, with what it says of 我市 where that fits."""
        named = self.article.count(root_of(place))
        own = sum(count for level, count in self._spoken.items() if fits_level(place, level))
        return named + own if named else 0

    @once
    def _spoken(self) -> dict[str, int]:
        return spoken_levels(self.article)

    def of_issuer(self, issuer: str) -> Place | None:
        """The place of the body that issues a document; a national body's is the country."""
        if not issuer:
            return None
        issuer = issuer.removeprefix("中共")  # 中共河滨市委
        return self._leading(issuer) or self._unlisted(issuer, 0) or (COUNTRY if _NATIONAL.match(issuer) else None)

    def of_title(self) -> Place | None:
        """The place in the title, else in the subtitle; of several the deepest of the one that the article names most.

        我国 is no place here: national news belongs to none, and a document of a national body has its issuer.
        """
        for title in filter(None, (self.meta.title, self.meta.subtitle)):
            places = [place for name in self._title_names(title) if (place := self._read(name))]
            if places:
                best = max(places, key=lambda place: (self.weight(place), -places.index(place)))
                return next((place for place in reversed(places) if best.holds(place)), best)
            if place := self._unlisted(_COLUMN.sub("", title).lstrip("《“"), 1 if self._spoken else 2):
                return place
            if (match := _CONGRESS.search(title)) and "全国" not in match["name"]:
                return unlisted_place(match["name"])
        return None

    def _title_names(self, title: str) -> list[Found]:
        """Names in a title; a short form in the middle (打造烟台工匠) needs its full form in the article."""
        found = [name for name in find_names(title) if name.readings[0] != COUNTRY]
        if found:
            return found
        inner = [name for name in find_names(title, loose=True) if name.readings[0] != COUNTRY]
        return [name for name in inner if name.readings[0].name in self.article][:1]

    def of_source(self, source: str) -> Place | None:
        """The place of a local medium or body; a provincial paper's article on one city is that city's."""
        if not source:
            return None
        code = medium_place(source)
        if source.startswith("中国"):
            return None  # a national medium says nothing of the place
        place = place_of_code(code) if code else self._leading(source)
        if place is None and code is None and (is_medium(source) or is_organ(source) or source.endswith("发布")):
            place = self._unlisted(source, 0) or self._unlisted_of_medium(source)
        if place is not None and place.level == "province" and "province" not in self._spoken:
            for inner in (self.of_body, self._of_row()):
                if inner and place.holds(inner):
                    return inner
        return place

    def _of_row(self) -> Place | None:
        """The place that the first lines name in full, 湖南省怀化市通道侗族自治县, where the article goes on about it."""
        for line in self.paragraphs:
            row: list[Place] = []
            end = -1
            for name in [*find_names(line), Found(len(line) + 1, "", ())]:
                place = self._read(name, row[-1] if row and name.start == end else None) if name.readings else None
                if place and row and name.start == end and row[-1].holds(place):
                    row.append(place)
                else:
                    if len(row) > 1 and row[-1].level in ("city", "county") and self.weight(row[-1]) > 1:
                        return row[-1]
                    row = [place] if place else []
                end = name.start + len(name.word)
        return None

    def of_dateline(self) -> Place | None:
        """The place of the dateline, if the article goes on about it; 北京 is only where the agencies sit."""
        if any(line.startswith("香港时间") for line in self.notes):
            return place_of_code(_HONG_KONG)
        for line in self.paragraphs:
            dateline = read_dateline(line)
            place = self._leading(dateline.place) if dateline and dateline.place else None
            if place and place.name != _SEAT and self.article.count(root_of(place)) > 1:
                return place
            if place is None and dateline and dateline.place and (unlisted := self._printed_with_unit(dateline.place)):
                return unlisted
        return None

    @once
    def of_body(self) -> Place | None:
        """The place that the article names most: it must fit 我市 or 全省 where the article says so, and lead clearly."""
        counts = Counter(place for name in self._named if (place := self._read(name)) and place != COUNTRY)
        level = max(self._spoken, key=lambda key: self._spoken[key], default="")
        fitting = {place: count for place, count in counts.items() if not level or fits_level(place, level)}
        if not fitting:
            return self._unlisted(self.paragraphs[0], 2) if level and self.paragraphs else None
        best = max(fitting, key=lambda place: fitting[place])
        others = sum(count for place, count in counts.items() if not best.holds(place) and not place.holds(best))
        enough = fitting[best] >= (2 if level else _WANTED) and fitting[best] > (0.8 if level else 1.5) * others
        return best if enough and 0 <= self.article.find(root_of(best)) < _EARLY and self._is_spread(best) else None

    def _is_spread(self, place: Place) -> bool:
        """Whether the place runs through the article: in a round-up of news each item has a place of its own."""
        lines = [line for line in self.article.split("\n") if is_prose(line)]
        named = sum(root_of(place) in line for line in lines)
        return named >= min(2, len(lines)) and 4 * named >= len(lines)

    @once
    def _named(self) -> list[Found]:
        found: list[Found] = []
        left = _NAMED_LIMIT if self._spoken else _NAMED_LIMIT // 2
        for start, end in stretches(self._chars, spans_of(self._blocks, ARTICLE_ROLES), left):
            found += find_names(self._chars, start, end, scan=self._scan)
        return found

    @once
    def _sure(self) -> set[Place]:
        return {name.readings[0] for name in self._named if len(name.readings) == 1} - {COUNTRY}

    def _read(self, name: Found, parent: Place | None = None) -> Place | None:
        """The reading of a name: the only one, or the one in a place named before it or elsewhere in the article."""
        if len(name.readings) == 1:
            return name.readings[0]
        around = [parent] if parent else self._sure
        fitting = [place for place in name.readings if any(other.holds(place) for other in around)]
        return fitting[0] if len(fitting) == 1 else None

    def _leading(self, chars: str) -> Place | None:
        """The place that a name of a body begins with, the deepest of a row: 山东省烟台市…"""
        end, best = 0, None
        for name in find_names(chars, 0, 24):
            if name.start != end:
                break
            best = self._read(name, best) or best
            end = name.start + len(name.word)
        return best

    def _unlisted(self, chars: str, least: int) -> Place | None:
        """A place that the tables do not hold, from a name that begins with it (河滨市统计局); the article must name it often enough."""
        match = _ZONE.match(chars)
        if match is not None and not _NO_ZONE.search(match["name"]) and self.article.count(match["name"]) >= least:
            return Place(match["name"], "", "zone", "")
        match = _UNLISTED.match(chars)
        if match is None or _GENERIC.search(match["name"][:-1]) or len(match["name"]) == len(chars):
            return None
        common = _NO_NAME.get(match["name"][-1])
        if common and common.search(match["name"][:-1]):
            return None
        return unlisted_place(match["name"]) if self.article.count(match["name"]) >= least else None

    def _unlisted_of_medium(self, source: str) -> Place | None:
        """河滨日报 is the paper of 河滨市 if the article names it."""
        return self._printed_with_unit(source[:2])

    def _printed_with_unit(self, name: str) -> Place | None:
        """The place of a short name that the article prints with its unit: 河滨 and 河滨市."""
        return next((unlisted_place(name + unit) for unit in "市县区" if name + unit in self.article), None)


@cache
def _short_names(code: str) -> tuple[str, ...]:
    row = next((row for row in table("divisions") if row["code"] == code), None)
    return tuple(filter(None, row["short"].split("|"))) if row else ()
