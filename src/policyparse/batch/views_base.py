"""What a view is, and the columns that several views have in common."""

from __future__ import annotations

from typing import NamedTuple

from .tables import OF_ITS_DOCUMENT

ViewColumn = tuple[str, str, str | tuple[str, str]]


class View(NamedTuple):
    """A view: names in English and Chinese, the rows, its columns as (English, Chinese, expression; or one for each language), and whether ``value`` and its
    relatives are amounts there: elsewhere ``value`` may be a date."""

    english: str
    chinese: str
    rows: str
    columns: tuple[ViewColumn, ...]
    amounts: bool = False


JOINED = f"fact f JOIN doc d ON {OF_ITS_DOCUMENT} LEFT JOIN result r ON r.doc = d.doc"
"""Facts with their documents and what is known of these."""

DOCUMENT: tuple[ViewColumn, ...] = (("document", "文档", "d.doc_id"),)
ARTICLE: tuple[ViewColumn, ...] = (("article_title", "文章标题", "r.title"), ("published", "发布日期", "r.published"))
OFFSETS: tuple[ViewColumn, ...] = (
    ("start", "起", 'f."start"'),
    ("end", "止", 'f."end"'),
    ("source_start", "源文起", "f.source_start"),
    ("source_end", "源文止", "f.source_end"),
)
EVIDENCE: tuple[ViewColumn, ...] = (
    ("quote", "原文", "f.quote"),
    ("sentence", "所在句", "f.sentence"),
    *OFFSETS,
    ("mentions", "提及次数", "f.mentions"),
    ("damage", "损坏", "f.damage"),
    ("rule", "规则", "f.rule"),
    ("fact_id", "事实编号", "f.fact_id"),
)

DECIMALS = frozenset(("value", "value_high", "value_from"))
"""Columns of amounts. The store keeps them as decimal strings, exactly; files and frames with types hold the nearest double."""

INTEGERS = frozenset(
    (
        *("year", "start", "end", "source_start", "source_end", "mentions", "cumulative", "bytes", "characters", "n_facts", "n_repairs"),
        *("n_lost", "reprint_group", "documents", "count", "Weight"),
    )
)
"""Columns of whole numbers, by their English names, in every view."""


def of_fact(*pairs: tuple[str, str]) -> tuple[ViewColumn, ...]:
    """Columns of the table ``fact`` under their own names.

    >>> of_fact(("unit", "单位"))
    (('unit', '单位', 'f."unit"'),)
    """
    return tuple((name, chinese, f'f."{name}"') for name, chinese in pairs)


def of_result(*pairs: tuple[str, str]) -> tuple[ViewColumn, ...]:
    """Columns of the table ``result`` under their own names."""
    return tuple((name, chinese, f'r."{name}"') for name, chinese in pairs)


def select(view: View, language: str) -> str:
    """The rows of a view with the column names of a language, as SQL.

    >>> select(View("days", "日期", "fact f", of_fact(("value", "值"))), "zh")
    'SELECT f."value" AS "值" FROM fact f'
    """
    place = 1 if language == "zh" else 0
    named = ", ".join(f'{cell if isinstance(cell, str) else cell[place]} AS "{names[place]}"' for *names, cell in view.columns)
    return f"SELECT {named} FROM {view.rows}"
