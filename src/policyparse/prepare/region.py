"""Whose article it is: the place that 我市 and 全市 mean, from issuer, title, source, dateline and body, never without evidence."""

from __future__ import annotations

import re
from collections import Counter

from .dateline import read_dateline
from .lines import is_organ
from .page import ARTICLE_ROLES, Block, Meta
from .places import COUNTRY, Found, Place, find_names, fits_level, place_of_code, spoken_levels
from .vocabulary import is_medium, medium_place

Region = tuple[str | None, str | None, str | None]

_BODY_LIMIT = 6000
_NATIONAL = re.compile(
    r"(?:国务院|中共中央|中央|国家|全国|中华人民共和国|最高人民)|[\u4e00-\u9fff]{2,12}部(?:办公厅|$|\s)|[\u4e00-\u9fff]{2,8}(?:总局|总署)"
)
_UNLISTED = re.compile(r"(?P<name>[\u4e00-\u9fff]{2,4}?(?:自治县|自治州|[省市县区旗]))(?![场级区域])")
_GENERIC = re.compile(
    r"[我全本各外该两多每省市县城社园校小景灾山郊老新开发地特]$|城市|地区|社区|园区|都市|超市|股市|楼市|上市|夜市|年|月|关于|加强|推进"
)
_SEATS = frozenset(("北京市",))
_WANTED = 3


def resolve_region(chars: str, blocks: list[Block], meta: Meta) -> Region:
    """The place whose article it is: its name, its code where it has one, and which evidence says so.

    Args:
        chars: the repaired, simplified text.
        blocks: the blocks of the text.
        meta: metadata with title, subtitle, source and issuer.

    Returns:
        Name, code and evidence (``title``, ``source``, ``issuer``, ``dateline`` or ``body``); three times None where nothing says it.

    >>> resolve_region("", [], Meta(title="烟台：老街换新颜")), resolve_region("", [], Meta(title="老街换新颜"))
    (('烟台市', '370600', 'title'), (None, None, None))
    """
    article = "\n".join(block.span.of(chars) for block in blocks if block.role in ARTICLE_ROLES)[:_BODY_LIMIT]
    titled = _of_title(meta, article)
    sourced = _of_source(meta.source or "", article)
    if place := _of_issuer(meta.issuer or "", article):
        return _answer(place, "issuer")
    if titled and titled != COUNTRY and (not sourced or _related(titled, sourced) or _weight(titled, article) >= _weight(sourced, article)):
        return _answer(titled, "title")
    if sourced:
        return _answer(sourced, "source")
    if place := _of_dateline(chars, blocks, article):
        return _answer(place, "dateline")
    if titled:
        return _answer(titled, "title")
    body = _of_body(article)
    return _answer(body, "body") if body else (None, None, None)


def _answer(place: Place, evidence: str) -> Region:
    return place.name, place.code or None, evidence


def _related(one: Place, two: Place) -> bool:
    return one.holds(two) or two.holds(one)


def _root(place: Place) -> str:
    """What the full and the short form of a name share."""
    return place.name[:-1] if place.level != "zone" and len(place.name) > 2 else place.name


def _weight(place: Place, article: str) -> int:
    """How often the article names a place, with what it says of 我市 where that fits."""
    own = sum(count for level, count in spoken_levels(article).items() if fits_level(place, level))
    return article.count(_root(place)) + (own if place.name in article or _root(place) in article else 0)


def _of_issuer(issuer: str, article: str) -> Place | None:
    if not issuer:
        return None
    place = _leading(issuer, article) or _unlisted(issuer, article, 0)
    return place or (COUNTRY if _NATIONAL.match(issuer) else None)


def _leading(chars: str, article: str) -> Place | None:
    """The place that a name of a body begins with, the deepest of a row: 山东省烟台市…"""
    found = find_names(chars, 0, 24)
    if not found or found[0].start != 0:
        return None
    end, best = 0, None
    for name in found:
        if name.start != end:
            break
        best = _read(name, article, best) or best
        end = name.start + len(name.word)
    return best


def _read(name: Found, article: str, parent: Place | None = None) -> Place | None:
    """The reading of a name: the only one, or the one in a place named before it or in the article."""
    if len(name.readings) == 1:
        return name.readings[0]
    if parent:
        return next((place for place in name.readings if parent.holds(place)), None)
    around = Counter(found.readings[0] for found in find_names(article[:1500]) if len(found.readings) == 1)
    fitting = [place for place in name.readings if any(other.holds(place) and other != COUNTRY for other in around)]
    return fitting[0] if len(fitting) == 1 else None


def _of_title(meta: Meta, article: str) -> Place | None:
    """The place in the title, else in the subtitle; of several the deepest of the one that the article names most."""
    for title in filter(None, (meta.title, meta.subtitle)):
        places = [place for name in _title_names(title, article) if (place := _read(name, article))]
        if places:
            best = max(places, key=lambda place: (_weight(place, article), -places.index(place)))
            return next((place for place in reversed(places) if best.holds(place)), best)
        if place := _unlisted(title, article, 2):
            return place
        if "我国" in title or title.startswith(("全国", "中国")):
            return COUNTRY
    return None


def _title_names(title: str, article: str) -> list[Found]:
    """Names in a title; a short form in the middle (打造烟台工匠) needs its full form in the article."""
    found = [name for name in find_names(title) if name.readings[0] != COUNTRY]
    if found:
        return found
    return [name for name in find_names(title, loose=True) if name.readings[0] != COUNTRY and name.readings[0].name in article][:1]


def _of_source(source: str, article: str) -> Place | None:
    """The place of a local medium or body; a provincial paper's article on one city is that city's."""
    if not source:
        return None
    code = medium_place(source)
    place = place_of_code(code) if code else _leading(source, article)
    if place is None and (is_medium(source) or is_organ(source)) and code is None:
        place = _unlisted(source, article, 0 if is_organ(source) else 1) or _unlisted_of_medium(source, article)
    if place is not None and place.level == "province" and not spoken_levels(article).get("province"):
        body = _of_body(article)
        return body if body and place.holds(body) else place
    return place


def _unlisted(chars: str, article: str, least: int) -> Place | None:
    """A place that the tables do not hold, from a name that begins with it: 河滨市统计局; the article must name it often enough."""
    match = _UNLISTED.match(chars)
    if match is None or _GENERIC.search(match["name"][:-1]) or len(match["name"]) == len(chars):
        return None
    return (
        Place(match["name"], "", "city" if match["name"].endswith("市") else "county", "")
        if article.count(match["name"]) >= least
        else None
    )


def _unlisted_of_medium(source: str, article: str) -> Place | None:
    """河滨日报 is the paper of 河滨市 if the article names it."""
    for suffix in "市县区":
        name = source[:2] + suffix
        if article.count(name) >= 1 and name + "场" not in article:
            return Place(name, "", "city" if suffix == "市" else "county", "")
    return None


def _of_dateline(chars: str, blocks: list[Block], article: str) -> Place | None:
    """The place of the dateline, if the article goes on about it; 北京 is only where the agencies sit."""
    first = [block.span.of(chars) for block in blocks if block.role == "paragraph"][:2]
    for line in first:
        dateline = read_dateline(line)
        if dateline and dateline.place:
            place = _leading(dateline.place, article)
            if place and place.name not in _SEATS and article.count(_root(place)) > 1:
                return place
    return None


def _of_body(article: str) -> Place | None:
    """The place that the article names most: it must fit 我市 or 全省 where the article says so, and lead clearly."""
    counts: Counter[Place] = Counter()
    for name in find_names(article):
        place = _read(name, article) if len(name.readings) > 1 else name.readings[0]
        if place and place != COUNTRY:
            counts[place] += 1
    if not counts:
        return None
    spoken = spoken_levels(article)
    level = max(spoken, key=lambda key: spoken[key], default="")
    fitting = {place: n for place, n in counts.items() if not level or fits_level(place, level)}
    if not fitting:
        return None
    best = max(fitting, key=lambda place: fitting[place])
    others = sum(n for place, n in counts.items() if not best.holds(place) and not place.holds(best))
    enough = fitting[best] >= (2 if level else _WANTED) and fitting[best] > (0.8 if level else 1.5) * others
    return best if enough and article.find(_root(best)) < max(400, len(article) // 3) else None
