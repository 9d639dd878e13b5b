"""A random sample of facts to be checked by hand, with the formulas that turn the marks into a precision and its confidence interval."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

from .export_xlsx import cell_text
from .notes import translated

SAMPLE_SIZE = 200
_COLUMNS = (
    *(("document", "文档"), ("kind", "种类"), ("indicator or name", "指标或名称"), ("value", "数值"), ("unit", "单位"), ("bound", "界限")),
    *(
        ("status", "性质"),
        ("time_value", "时间"),
        ("region", "地区"),
        ("quote", "原文"),
        ("sentence", "所在句"),
        ("source_start", "源文起"),
    ),
    *(("source_end", "源文止"), ("fact_id", "事实编号")),
)
_WIDTHS = (24, 12, 24, 12, 8, 14, 10, 12, 12, 36, 60, 10, 10, 22)
_RESULTS_COLUMN = len(_COLUMNS) + 2
_MARKS = {"zh": ("对", "错"), "en": ("right", "wrong")}
_HEADINGS = {"zh": ("对/错", *(zh for _, zh in _COLUMNS)), "en": ("right/wrong", *(en for en, _ in _COLUMNS))}
_RESULTS = {
    "zh": ("已核", "对", "准确率", "95% 下限", "95% 上限"),
    "en": ("checked", "right", "precision", "95% lower", "95% upper"),
}


def sample_rows(db: sqlite3.Connection, size: int = SAMPLE_SIZE) -> list[tuple[Any, ...]]:
    """Facts in the order of their ids, which are hashes: a random sample, and the same one from the same store."""
    return db.execute(
        "SELECT doc_id, kind, COALESCE(indicator, name, person), value, unit, bound, status, time_value, fact.region, quote, sentence,"
        " source_start, source_end, fact_id FROM fact JOIN doc USING (doc) ORDER BY substr(fact_id, 3), doc LIMIT ?",
        (size,),
    ).fetchall()


def formulas(last_row: int, language: str, column: str) -> tuple[str, ...]:
    """Checked, right, precision, and the bounds of the Wilson interval, for marks in A2 to A``last_row``; they stand in rows 2 to 6 of
    ``column``.

    >>> formulas(201, "en", "R")[1]
    '=COUNTIF(A2:A201,"right")'
    """
    right, wrong = _MARKS[language]
    marks = f"A2:A{last_row}"
    n, p, zz = f"{column}2", f"{column}4", "3.8416"
    half = f"1.96*SQRT({p}*(1-{p})/{n}+{zz}/(4*{n}*{n}))"
    bounds = (f'=IF({n}=0,"",({p}+{zz}/(2*{n}){sign}{half})/(1+{zz}/{n}))' for sign in "-+")
    right_count = f'=COUNTIF({marks},"{right}")'
    return (f'{right_count}+COUNTIF({marks},"{wrong}")', right_count, f'=IF({n}=0,"",{column}3/{n})', *bounds)


def write_sample(book: Any, bold: Any, rows: Sequence[Sequence[Any]], language: str) -> None:
    """The sheet 抽样复核: an empty column for the mark, with the two marks to choose from, and the results beside it."""
    page = book.add_worksheet("抽样复核" if language == "zh" else "sample")
    page.freeze_panes(1, 1)
    percent = book.add_format({"num_format": "0.0%"})
    for column, (heading, width) in enumerate(zip(_HEADINGS[language], (12, *_WIDTHS), strict=True)):
        page.set_column(column, column, width)
        page.write_string(0, column, heading, bold)
    last_row = max(2, len(rows) + 1)
    page.data_validation(1, 0, last_row - 1, 0, {"validate": "list", "source": list(_MARKS[language])})
    results = list(zip(_RESULTS[language], formulas(last_row, language, chr(ord("A") + _RESULTS_COLUMN + 1)), strict=True))
    names = [name for name, _ in _COLUMNS]
    for number in range(1, max(len(rows), len(results)) + 1):
        cells = rows[number - 1] if number <= len(rows) else ()
        for column, value in enumerate(translated(names, cells) if cells and language == "zh" else cells, 1):
            if isinstance(value, int):
                page.write_number(number, column, value)
            elif value is not None:
                page.write_string(number, column, cell_text(value))
        if number <= len(results):
            told, formula = results[number - 1]
            page.write_string(number, _RESULTS_COLUMN, told)
            page.write_formula(number, _RESULTS_COLUMN + 1, formula, percent if number > 2 else None, "" if number > 2 else 0)
