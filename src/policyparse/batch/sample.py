"""A random sample of facts to be checked by hand, with the formulas that turn the marks into a precision and its confidence interval."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

SAMPLE_SIZE = 200
_COLUMNS = ("doc_id", "kind", "label", "value", "unit", "bound", "status", "time_value", "region", "quote", "sentence", "fact_id")
_HEADINGS = {
    "zh": ("对/错", "文档", "种类", "指标或名称", "数值", "单位", "界限", "性质", "时间", "地区", "原文", "所在句", "事实编号"),
    "en": ("right/wrong", "document", "kind", "indicator or name", *_COLUMNS[3:]),
}
_MARKS = {"zh": ("对", "错"), "en": ("right", "wrong")}
_RESULTS = {
    "zh": ("已核", "对", "准确率", "95% 下限", "95% 上限"),
    "en": ("checked", "right", "precision", "95% lower", "95% upper"),
}
_WIDTHS = (10, 24, 12, 24, 12, 8, 14, 10, 12, 12, 36, 60, 22)


def sample_rows(db: sqlite3.Connection, size: int = SAMPLE_SIZE) -> list[tuple[Any, ...]]:
    """Facts in the order of their ids, which are hashes: a random sample, and the same one from the same store."""
    return db.execute(
        "SELECT doc_id, kind, COALESCE(indicator, name, person), value, unit, bound, status, time_value, fact.region, quote, sentence, fact_id"
        " FROM fact JOIN doc USING (doc) ORDER BY substr(fact_id, 3), doc LIMIT ?",
        (size,),
    ).fetchall()


def formulas(last_row: int, language: str) -> tuple[str, ...]:
    """Checked, right, precision, and the bounds of the Wilson interval, for marks in A2 to A``last_row``; results stand in column P.

    >>> formulas(201, "en")[1]
    '=COUNTIF(A2:A201,"right")'
    """
    right, wrong = _MARKS[language]
    marks = f"A2:A{last_row}"
    n, p, zz = "P2", "P4", "3.8416"
    half = f"1.96*SQRT(P4*(1-P4)/{n}+{zz}/(4*{n}*{n}))"
    bounds = (f'=IF({n}=0,"",({p}+{zz}/(2*{n}){sign}{half})/(1+{zz}/{n}))' for sign in "-+")
    return (f'=COUNTIF({marks},"{right}")+COUNTIF({marks},"{wrong}")', f'=COUNTIF({marks},"{right}")', f'=IF({n}=0,"",P3/{n})', *bounds)


def write_sample(book: Any, bold: Any, rows: Sequence[Sequence[Any]], language: str, cell_text: Any) -> None:
    """The sheet 抽样复核: an empty column for the mark, with the two marks to choose from, and the results beside it."""
    page = book.add_worksheet("抽样复核" if language == "zh" else "sample")
    page.freeze_panes(1, 1)
    percent = book.add_format({"num_format": "0.0%"})
    for column, heading in enumerate(_HEADINGS[language]):
        page.set_column(column, column, _WIDTHS[column])
        page.write_string(0, column, heading, bold)
    last_row = max(2, len(rows) + 1)
    page.data_validation(1, 0, last_row - 1, 0, {"validate": "list", "source": list(_MARKS[language])})
    results = list(zip(_RESULTS[language], formulas(last_row, language), strict=True))
    for number in range(1, max(len(rows), len(results)) + 1):
        for column, value in enumerate(rows[number - 1] if number <= len(rows) else (), 1):
            if value is not None:
                page.write_string(number, column, cell_text(str(value)))
        if number <= len(results):
            word, formula = results[number - 1]
            page.write_string(number, 14, word)
            page.write_formula(number, 15, formula, percent if number > 2 else None, "" if number > 2 else 0)
