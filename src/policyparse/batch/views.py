"""Views for people who write SQL: the tables of the export with English names, and the same with Chinese names."""

from __future__ import annotations

import sqlite3

from .tables import FACT_FIELDS
from .views_base import ARTICLE, DOCUMENT, EVIDENCE, JOINED, View, of_fact, of_result, select
from .views_once import JOINT, PANEL, once

_FACTS = JOINED + " WHERE f.kind {0} ORDER BY f.fact"


def _facts(english: str, chinese: str, kinds: str, *pairs: tuple[str, str]) -> View:
    return View(english, chinese, _FACTS.format(kinds), DOCUMENT + of_fact(*pairs) + ARTICLE + EVIDENCE, amounts=english == "figures")


_DETAILS = (
    *(("published", "发布日期"), ("region", "地区"), ("region_code", "区划代码"), ("region_evidence", "地区依据"), ("issuer", "发文机关")),
    *(("number", "文号"), ("reporters", "记者"), ("correspondents", "通讯员"), ("photographers", "摄影"), ("editors", "编辑")),
    *(("name_year", "文件名年份"), ("name_region", "文件名地区"), ("encoding", "编码")),
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
    DOCUMENT
    + of_result(("title", "标题"), ("subtitle", "副题"), ("paper", "来源"), *_DETAILS)
    + (("reprint_group", "转载组", "d.reprint_group"), ("extra", "附带列", "d.extra")),
)

FIGURES = _facts(
    "figures",
    "目标与数据",
    "= 'figure'",
    *(("region", "地区"), ("region_code", "区划代码"), ("indicator", "指标"), ("indicator_id", "指标编号"), ("value", "数值")),
    *(
        ("value_high", "数值上限"),
        ("value_from", "起始数值"),
        ("unit", "单位"),
        ("bound", "界限"),
        ("status", "性质"),
        ("tone", "语气"),
        ("measure", "度量"),
        ("basis", "比较基准"),
    ),
    *(("frequency", "频率"), ("cumulative", "累计"), ("time_value", "时间"), ("time_role", "时间作用"), ("time_mod", "时间修饰")),
    ("time_text", "时间原文"),
)
FIGURES = FIGURES._replace(columns=(*FIGURES.columns, ("reprint_group", "转载组", "d.reprint_group")))

SHEETS = (
    ARTICLES,
    FIGURES,
    once(FIGURES.columns),
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
    PANEL,
    View(
        "errors",
        "错误",
        "doc d JOIN result r USING (doc) WHERE r.state = 'error' ORDER BY d.doc",
        DOCUMENT
        + of_result(("error_layer", "层"), ("error_kind", "种类"))
        + (
            ("error_message", "说明", ("r.error_message", "r.error_message_zh")),
            ("error_hint", "怎么办", ("r.error_hint", "r.error_hint_zh")),
        ),
    ),
    View(
        "repairs",
        "修复",
        "repair p JOIN doc d USING (doc) ORDER BY p.doc, p.seq",
        DOCUMENT
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

_ZH = dict(pair[:2] for view in (FIGURES, *SHEETS[3:6]) for pair in view.columns) | {
    "kind": "种类",
    "name": "名称",
    "spans": "其余位置",
    "status": "性质",
    "value": "数值",
    "mod": "修饰",
    "org": "任职单位",
    "title": "职务",
    "aliases": "简称",
    "code": "代码",
    "level": "级别",
    "id": "编号",
    "type": "类型",
    "number": "文号",
}
FACTS = View(
    "facts",
    "事实",
    f"{JOINED} ORDER BY f.fact",
    DOCUMENT + of_fact(*((name, _ZH[name]) for name in FACT_FIELDS)),
)
"""Every fact of every kind, with the columns of the table ``fact``."""

_NAMES = (("organisations", "机构", "organisation"), ("places", "地点", "place"), ("persons", "人物", "person"))
_NAMED = [
    _facts(english, chinese, f"= '{kind}'", ("name", "名称"), ("code", "代码"), ("level", "级别"), ("aliases", "别名"))
    for english, chinese, kind in _NAMES
]
VIEWS = (*SHEETS, FACTS, JOINT, *_NAMED)


def create_views(db: sqlite3.Connection) -> None:
    """Make the views as this version defines them; there are none yet."""
    for view in VIEWS:
        for name, language in ((view.english, "en"), (view.chinese, "zh")):
            db.execute(f'CREATE VIEW "{name}" AS {select(view, language)}')


def drop_views(db: sqlite3.Connection) -> None:
    """Take away what ``create_views`` of this or an older version has made."""
    for view in VIEWS:
        for name in (view.english, view.chinese):
            db.execute(f'DROP VIEW IF EXISTS "{name}"')
