"""Views in which a figure counts once for a group of reprints, and what is built on them: the panel; and who issues documents with whom."""

from __future__ import annotations

from .tables import OF_ITS_DOCUMENT, PLACES
from .views_base import DOCUMENT, OFFSETS, View, ViewColumn, of_fact

_STATED = "indicator, value, value_high, value_from, unit, bound, status, measure, basis"
# The second 120家 of an article is another fact than the first one; the first ones of all reprints are one. Region and time are no part of
# the key, since a reprint may have lost the dateline that gives them: of the copies, the one that knows most counts.
_RANKED = f"""(SELECT fact, COUNT(*) OVER (PARTITION BY reprint_group, ordinal, {_STATED}) AS documents,
    ROW_NUMBER() OVER (PARTITION BY reprint_group, ordinal, {_STATED} ORDER BY region IS NULL, time_value IS NULL, doc) AS place
  FROM (SELECT f.*, reprint_group, ROW_NUMBER() OVER (PARTITION BY d.doc, {_STATED} ORDER BY fact) AS ordinal
    FROM doc d JOIN fact f ON {OF_ITS_DOCUMENT} WHERE reprint_group IS NOT NULL AND kind = 'figure'))"""
_COUNTED = f"""(SELECT fact, 1 AS documents FROM doc d JOIN fact f ON {OF_ITS_DOCUMENT} WHERE reprint_group IS NULL AND kind = 'figure'
  UNION ALL SELECT fact, documents FROM {_RANKED} WHERE place = 1)"""
_ONCE = f"{_COUNTED} c JOIN fact f ON f.fact = c.fact JOIN doc d ON d.doc = f.fact >> {PLACES} LEFT JOIN result r ON r.doc = d.doc"
_DOCUMENTS = ("documents", "文章数", "c.documents")


def once(columns: tuple[ViewColumn, ...]) -> View:
    """The figures with these columns, each once for a group of reprints, with the number of articles that state it."""
    return View("figures_once", "去重数据", f"{_ONCE} ORDER BY f.fact", (_DOCUMENTS, *columns), amounts=True)


# A place that the figure itself has comes first; of one without, the place of its article is a likely reading, and marked as such.
_PLACE = "COALESCE(f.region, r.region, r.name_region)"
_PLACE_FROM = (
    "CASE WHEN f.region IS NOT NULL THEN 'figure' WHEN r.region IS NOT NULL THEN 'article'"
    " WHEN r.name_region IS NOT NULL THEN 'file_name' END"
)
_DATED = "COALESCE(f.time_value, '') GLOB '[12][0-9][0-9][0-9]*'"
_LAST = "f.time_value LIKE '[12]%/[12]%' OR (f.time_value GLOB '*/[12][0-9][0-9][0-9]*' AND f.time_role IN ('period', 'deadline'))"
_YEAR = f"""CAST(CASE WHEN {_LAST} THEN substr(f.time_value, instr(f.time_value, '/') + 1, 4) WHEN {_DATED} THEN substr(f.time_value, 1, 4)
  ELSE r.name_year END AS INTEGER)"""
_YEAR_FROM = f"CASE WHEN {_LAST} OR {_DATED} THEN 'text' WHEN r.name_year IS NOT NULL THEN 'file_name' END"

PANEL = View(
    "panel",
    "城市年份面板",
    f"{_ONCE} WHERE f.value IS NOT NULL ORDER BY {_PLACE}, {_YEAR}, f.indicator, f.fact",
    (
        ("region", "地区", _PLACE),
        ("region_code", "区划代码", "CASE WHEN f.region IS NOT NULL THEN f.region_code ELSE r.region_code END"),
        ("year", "年份", _YEAR),
        *of_fact(("indicator", "指标"), ("indicator_id", "指标编号"), ("value", "数值"), ("value_high", "数值上限"), ("unit", "单位")),
        *of_fact(
            ("bound", "界限"),
            ("status", "性质"),
            ("tone", "语气"),
            ("measure", "度量"),
            ("basis", "比较基准"),
            ("time_value", "时间"),
            ("time_role", "时间作用"),
        ),
        ("region_from", "地区来自", _PLACE_FROM),
        ("year_from", "年份来自", _YEAR_FROM),
        ("published", "发布日期", "r.published"),
        _DOCUMENTS,
        *of_fact(("quote", "原文"), ("sentence", "所在句")),
        *DOCUMENT,
        *OFFSETS,
        *of_fact(("fact_id", "事实编号")),
    ),
    amounts=True,
)
"""The long form of a panel: region, year, indicator. The year is the last one of the time that governs the figure, else the file's."""

# Issuers are stored as 甲、乙、丙; each pair of a document is an edge, whose weight is the number of documents with both. 市财政局 of an
# article of 包头市 is 包头市财政局: otherwise the offices of all cities would be one.
_PAIRS = f"""(WITH RECURSIVE named (fact, document, rest, issuer) AS (
    SELECT fact, COALESCE(number, name), issuers || '、', NULL FROM fact WHERE kind = 'document' AND issuers LIKE '%、%'
    UNION ALL SELECT fact, document, substr(rest, instr(rest, '、') + 1), substr(rest, 1, instr(rest, '、') - 1) FROM named WHERE rest <> ''),
  full (fact, document, issuer) AS (SELECT n.fact, n.document,
    CASE WHEN substr(n.issuer, 1, 1) = substr(r.region, -1) THEN r.region || substr(n.issuer, 2) ELSE n.issuer END
    FROM named n JOIN result r ON r.doc = n.fact >> {PLACES} WHERE n.issuer <> '')
  SELECT a.issuer AS one, b.issuer AS other, COUNT(DISTINCT a.document) AS weight, MIN(a.fact) AS fact
  FROM full a JOIN full b ON a.fact = b.fact AND a.issuer < b.issuer GROUP BY 1, 2)"""

JOINT = View(
    "joint_issuers",
    "联合发文",
    f"{_PAIRS} e JOIN fact f ON f.fact = e.fact JOIN doc d ON d.doc = f.fact >> {PLACES} ORDER BY e.weight DESC, e.one, e.other",
    (
        *(
            ("Source", "Source", "e.one"),
            ("Target", "Target", "e.other"),
            ("Type", "Type", "'Undirected'"),
            ("Weight", "Weight", "e.weight"),
        ),
        *of_fact(("name", "文件"), ("number", "文号"), ("sentence", "所在句")),
        *DOCUMENT,
        *OFFSETS[2:],
    ),
)
"""Who issues documents with whom: an edge list whose first columns are called as Gephi wants them, with one document as evidence."""
