"""Indicators under one id: which row of ``gazetteer/indicators.tsv`` a printed indicator names, if the unit of its figure fits.

An id joins figures of many documents into one column, so a wrong one costs more than none: what is narrower or wider than a row
(山区农村居民人均可支配收入), and what only ends like one, has no id.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from .gazetteer import Row, matcher, rows_by, table

_LONGEST_PLACE = 16
_IGNORED = re.compile(r"[\s的“”\"'‘’「」《》]")
_WRITINGS = (
    (re.compile("GDP|国内生产总值|地区生产总值|本地生产总值|地方生产总值"), "生产总值"),
    (re.compile("研究与试验发展|R&D"), "研发"),
    (re.compile("规上"), "规模以上"),
    (re.compile("周岁"), "岁"),
    (re.compile("(?:比重|比率)\\Z"), "比例"),
)
"""Wordings of one and the same thing; canonical names and printed indicators are both rewritten."""

_SCOPE = re.compile(
    r"(?:全[市省县区州旗盟国]|[我本][市省县区州旗盟国]|本(?=生产)|中国|我国|各地|辖区内?|其中|全年|当年|年末|年底|年均|累计|共|总共|新|已|现有|各类"
    r"|(?:预计)?(?:实现|完成)|\d{4}年?|[和与及、，：])"
)
_UNKNOWN_PLACE = re.compile(r"[\u4e00-\u9fff]{2,3}[市县州旗盟区]")
_NO_PLACE = re.compile(
    r"(?:城|都|县|超|上|菜|门|股|房|楼|债|入|新|各|省|三)市|[城园社山库灾牧林景小辖地郊片矿湖疫灌农保新老各县校厂考]区|[各两多大强小]县"
    r"|新建|农村|乡村|城镇|规模|脱贫|贫困|民族|边境|革命|产粮|农业|牧业|工业|重点|试点|示范|帮扶|资源|沿海|内陆|中心|出口|县域"
)

_GROWTH = re.compile("(?:(?:同比|年均|名义|实际)?(?:增速|增长率|增幅|增长速度|降幅|增长))\\Z")
_AMOUNTS = {
    "people": re.compile("(?:总?人数|总数|总?数量|总量|总规模|规模|队伍总量)\\Z"),
    "currency": re.compile("(?:总额|总量|总值|金额|额|总规模|规模)\\Z"),
    "occasion": re.compile("(?:总?人数|总?人次|总?数量|总量)\\Z"),
    "": re.compile("(?:总数|总?数量|总量|[户家个件]数|总户数|保有量|数)\\Z"),
}
_FITS = {
    "currency": {"currency"},
    "people": {"people"},
    "occasion": {"occasion", "people"},
    "organisation": {"organisation", "household", "count"},
    "household": {"household", "organisation", "count", "people"},
    "count": {"count", "household", "occasion"},
    "energy": {"energy", "mass"},
    "percent": {"percent", "percent_point"},
    "ratio": {"ratio", ""},
}
_PERCENT = {"percent", "percent_point"}
_PER = re.compile("人均|每|单产|亩产|平均|标准|人口|居民")


@lru_cache(maxsize=4096)
def indicator_id(name: str, unit: str | None, measure: str | None = None) -> str | None:
    """The id of a printed indicator, or None where no row of the table says exactly that.

    Args:
        name: the indicator as printed; scope words (全市), place names in front and words of amount behind (总量) are allowed.
        unit: the measure word of the figure, without multipliers.
        measure: how the figure is meant, as in ``Figure.measure``; by default % and 百分点 of a quantity are taken as its growth.

    >>> indicator_id("全市生产总值", "元"), indicator_id("GDP", "%", "change"), indicator_id("烟台市高技能人才总量", "人")
    ('gdp', 'gdp', 'high_skilled_workers')
    >>> indicator_id("高技能人才", "元"), indicator_id("高技能人才", "%", "share"), indicator_id("山区粮食产量", "吨")
    (None, None, None)
    """
    if measure == "ratio":
        return None
    text = _fold(name)
    dimension = _dimension(unit)
    for candidate in _candidates(text, dimension):
        row = _row_of(candidate)
        if row is not None:
            return row["id"] if _fits(row, unit, dimension, measure) else None
    return None


def fold_indicator(name: str) -> str:
    """The writing under which names of indicators are compared: width, quotes, 的 and equal wordings (GDP, 规上) folded away.

    >>> fold_indicator("规上工业 增加值 占ＧＤＰ的比重")
    '规模以上工业增加值占生产总值比例'
    """
    return _fold(name)


def _fold(name: str) -> str:
    text = _IGNORED.sub("", unicodedata.normalize("NFKC", name)).upper()
    for pattern, writing in _WRITINGS:
        text = pattern.sub(writing, text)
    return text


@cache
def _rows() -> dict[str, Row]:
    """The rows by every folded name; the canonical names come first."""
    found: dict[str, Row] = {}
    for column in ("name", "synonyms"):
        for row in table("indicators"):
            for word in row[column].split("|"):
                if word:
                    found.setdefault(_fold(word), row)
    return found


def _candidates(text: str, dimension: str) -> list[str]:
    """The indicator as it stands, then without words of growth or amount at its end."""
    found = [text]
    if dimension in _PERCENT:
        found.append(_GROWTH.sub("", text))
    for part in found[:]:
        for amount in (_AMOUNTS.get(dimension, _AMOUNTS[""]), *(_AMOUNTS.values() if dimension in _PERCENT else ())):
            shorter = amount.sub("", part)
            if shorter not in found and len(shorter) > 1:
                found.append(shorter)
    return found


def _row_of(text: str) -> Row | None:
    """The row that a text names: whole, or behind places and scope words; the longest name that ends the text decides."""
    rows = _rows()
    for start in range(len(text) - 1):
        row = rows.get(text[start:])
        if row is not None:
            return row if _says_where(text[:start]) else None
    return None


def _says_where(words: str) -> bool:
    """Whether words only say where or that something was reached: 全市, 烟台市, 其中, 完成."""
    while words:
        scope = _SCOPE.match(words)
        end = scope.end() if scope else _place_end(words)
        if not end:
            return False
        words = words[end:]
    return True


@cache
def _places() -> frozenset[str]:
    return frozenset([*rows_by("divisions", ("name", "short", "former")), *rows_by("zones", ("name", "short"))])


def _place_end(words: str) -> int:
    """Where a place name at the front ends: all of the words in the form of one (云溪市), or a known one; 0 where there is none."""
    match = _UNKNOWN_PLACE.fullmatch(words)
    if match and not _NO_PLACE.search(words):
        return match.end()
    return next((size for size in range(min(len(words), _LONGEST_PLACE), 1, -1) if words[:size] in _places()), 0)


def _fits(row: Row, unit: str | None, dimension: str, measure: str | None) -> bool:
    """Whether a figure with that unit can be one of that indicator."""
    wanted = row["dimension"]
    if measure == "rank":
        return True
    if dimension in _PERCENT or unit == "倍":
        return (wanted == "percent" and unit != "倍") or measure in (None, "change", "increment")
    if dimension == "compound" and wanted != "compound" and unit:
        dimension = _dimension(unit.partition("/")[0]) if _PER.search(row["name"]) else dimension
    return dimension in _FITS.get(wanted, {wanted})


@cache
def _dimension(unit: str | None) -> str:
    """The dimension of a measure word of the output; empty where it has none."""
    if not unit:
        return ""
    hit = matcher("units", "unit", "word").get(unit)
    return hit["dimension"] if hit else "compound" if "/" in unit else ""
