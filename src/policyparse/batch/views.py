"""Views for people who write SQL: the tables of the export with English names, and the same with Chinese names."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from .tables import FACT_FIELDS


class View(NamedTuple):
    """A view: names in English and Chinese, the rows, and its columns as (English, Chinese, expression)."""

    english: str
    chinese: str
    rows: str
    columns: tuple[tuple[str, str, str], ...]


_FACTS = "fact f JOIN doc d USING (doc) LEFT JOIN result r USING (doc) WHERE f.kind {0} ORDER BY f.doc, f.seq"
_DOCUMENT = (("document", "文档", "d.doc_id"),)
_ARTICLE = (
    ("article_title", "文章标题", "r.title"),
    ("published", "发布日期", "r.published"),
)
_EVIDENCE = (
    ("quote", "原文", "f.quote"),
    ("sentence", "所在句", "f.sentence"),
    ("start", "起", 'f."start"'),
    ("end", "止", 'f."end"'),
    ("source_start", "源文起", "f.source_start"),
    ("source_end", "源文止", "f.source_end"),
    ("mentions", "提及次数", "f.mentions"),
    ("damage", "损坏", "f.damage"),
    ("rule", "规则", "f.rule"),
    ("fact_id", "事实编号", "f.fact_id"),
)


def _of_fact(*pairs: tuple[str, str]) -> tuple[tuple[str, str, str], ...]:
    return tuple((name, chinese, f'f."{name}"') for name, chinese in pairs)


def _of_result(*pairs: tuple[str, str]) -> tuple[tuple[str, str, str], ...]:
    return tuple((name, chinese, f'r."{name}"') for name, chinese in pairs)


def _facts(english: str, chinese: str, kinds: str, *pairs: tuple[str, str]) -> View:
    return View(english, chinese, _FACTS.format(kinds), _DOCUMENT + _of_fact(*pairs) + _ARTICLE + _EVIDENCE)


_DETAILS = (
    *(("published", "发布日期"), ("region", "地区"), ("region_code", "区划代码"), ("region_evidence", "地区依据"), ("issuer", "发文机关")),
    *(("number", "文号"), ("reporters", "记者"), ("name_year", "文件名年份"), ("name_region", "文件名地区"), ("encoding", "编码")),
    *(
        ("bytes", "字节数"),
        ("characters", "字数"),
        ("n_facts", "事实数"),
        ("n_repairs", "修复数"),
        ("n_lost", "缺失数"),
        ("warnings", "提示"),
    ),
)

ARTICLES = View(
    "articles",
    "文章",
    "doc d JOIN result r USING (doc) WHERE r.state = 'ok' ORDER BY d.doc",
    _DOCUMENT
    + _of_result(("title", "标题"), ("subtitle", "副题"), ("paper", "来源"), *_DETAILS)
    + (("reprint_group", "转载组", "d.reprint_group"), ("extra", "附带列", "d.extra")),
)

FIGURES = _facts(
    "figures",
    "目标与数据",
    "= 'figure'",
    *(("region", "地区"), ("region_code", "区划代码"), ("indicator", "指标"), ("value", "数值"), ("value_high", "数值上限")),
    *(("value_from", "起始数值"), ("unit", "单位"), ("bound", "界限"), ("status", "性质"), ("measure", "度量"), ("basis", "比较基准")),
    *(("frequency", "频率"), ("cumulative", "累计"), ("time_value", "时间"), ("time_role", "时间作用"), ("time_mod", "时间修饰")),
    ("time_text", "时间原文"),
)

SHEETS = (
    ARTICLES,
    FIGURES,
    _facts("programmes", "项目", "= 'programme'", ("name", "名称"), ("category", "类别"), ("part_of", "所属")),
    _facts(
        "documents",
        "文件",
        "= 'document'",
        *(("name", "名称"), ("type", "类型"), ("number", "文号"), ("status", "状态"), ("issuers", "发布机关"), ("aliases", "简称")),
    ),
    _facts(
        "honours_positions",
        "荣誉与职务",
        "IN ('honour', 'position')",
        *(("kind", "种类"), ("name", "荣誉"), ("holder", "获得者"), ("person", "姓名"), ("org", "单位"), ("title", "职务")),
    ),
    _facts("dates", "日期", "= 'date'", ("name", "文字"), ("type", "类型"), ("value", "值"), ("mod", "修饰")),
    View(
        "errors",
        "错误",
        "doc d JOIN result r USING (doc) WHERE r.state = 'error' ORDER BY d.doc",
        _DOCUMENT + _of_result(("error_layer", "层"), ("error_kind", "种类"), ("error_message", "说明"), ("error_hint", "怎么办")),
    ),
    View(
        "repairs",
        "修复",
        "repair p JOIN doc d USING (doc) ORDER BY p.doc, p.seq",
        _DOCUMENT
        + tuple(
            (name, chinese, f'p."{name}"')
            for name, chinese in (
                *(("steps", "步骤"), ("certainty", "把握"), ("count", "次数"), ("start", "源文起"), ("end", "源文止")),
                *(("before", "原为"), ("after", "改为"), ("candidates", "候选"), ("reason", "依据")),
            )
        ),
    ),
)
"""The sheets of the export, in their order; each is also a view in both languages."""

ONCE = View(
    "figures_once",
    "去重数据",
    "fact f JOIN doc d USING (doc) LEFT JOIN result r USING (doc) WHERE f.kind = 'figure'"
    " GROUP BY COALESCE(d.reprint_group, d.doc), f.fact_id ORDER BY MIN(f.doc), f.seq",
    (("documents", "文章数", "COUNT(*)"), ("first_doc", "首篇", "MIN(f.doc)"), *FIGURES.columns),
)
"""The figures, each once for a group of reprints, with the number of articles that state it."""

_PLACE = "COALESCE(f.region, r.region, r.name_region)"
_YEAR = """CASE WHEN COALESCE(f.time_value, '') GLOB '[12][0-9][0-9][0-9]*' THEN substr(f.time_value, 1, 4) ELSE r.name_year END"""
_PANEL_TIME = f"""CASE WHEN f.time_value LIKE '%/%' AND f.time_role IN ('period', 'deadline')
  THEN substr(f.time_value, instr(f.time_value, '/') + 1, 4) ELSE {_YEAR} END"""
PANEL = View(
    "panel",
    "城市年份面板",
    "fact f JOIN doc d USING (doc) LEFT JOIN result r USING (doc) WHERE f.kind = 'figure' AND f.value IS NOT NULL"
    f" ORDER BY {_PLACE}, {_PANEL_TIME}, f.indicator, f.doc, f.seq",
    (
        ("region", "地区", _PLACE),
        ("region_code", "区划代码", "CASE WHEN f.region IS NOT NULL THEN f.region_code ELSE r.region_code END"),
        ("year", "年份", _PANEL_TIME),
        *_of_fact(
            ("indicator", "指标"), ("value", "数值"), ("value_high", "数值上限"), ("unit", "单位"), ("bound", "界限"), ("status", "性质")
        ),
        *_of_fact(("measure", "度量"), ("basis", "比较基准"), ("time_value", "时间"), ("time_role", "时间作用"), ("sentence", "所在句")),
        ("document", "文档", "d.doc_id"),
        *_of_fact(("source_start", "源文起"), ("source_end", "源文止"), ("fact_id", "事实编号")),
    ),
)
"""The long form of a panel: region, year, indicator. The year is the last one of the time that governs the figure, else the file's."""

FACTS = View(
    "facts",
    "事实",
    _FACTS.format("IS NOT NULL"),
    _DOCUMENT + tuple((name, name, f'f."{name}"') for name in FACT_FIELDS),
)
"""Every fact of every kind, with the columns of the table ``fact``."""

_NAMES = (("organisations", "机构", "organisation"), ("places", "地点", "place"), ("persons", "人物", "person"))
_NAMED = [
    _facts(english, chinese, f"= '{kind}'", ("name", "名称"), ("code", "代码"), ("level", "级别"), ("aliases", "别名"))
    for english, chinese, kind in _NAMES
]
VIEWS = (*SHEETS, ONCE, PANEL, FACTS, *_NAMED)


def select(view: View, language: str) -> str:
    """The rows of a view with the column names of a language, as SQL.

    >>> select(SHEETS[6], "zh")[:42]
    'SELECT d.doc_id AS "文档", r."error_layer" A'
    """
    named = ", ".join(f'{expression} AS "{chinese if language == "zh" else english}"' for english, chinese, expression in view.columns)
    return f"SELECT {named} FROM {view.rows}"


def create_views(db: sqlite3.Connection) -> None:
    """Make the views as this version defines them."""
    for view in VIEWS:
        for name, language in ((view.english, "en"), (view.chinese, "zh")):
            db.execute(f'DROP VIEW IF EXISTS "{name}"')
            db.execute(f'CREATE VIEW "{name}" AS {select(view, language)}')
