"""The panel, long and wide, made of real articles and of rows written by hand."""

from __future__ import annotations

import csv
import io
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from command import run_here
from policyparse.batch.core import Job, Outcome
from policyparse.batch.export_table import Table
from policyparse.batch.panel import wide_layout, wide_table
from policyparse.batch.store import Writer, open_to_read
from policyparse.batch.tables import HEAD_FIELDS, fact_row

TEXTS = {
    "烟台市2015.txt": "今年全市新建社区食堂120家，受益老人3.5万人以上。\n到2017年，全市社区食堂达到200家。",
    "芜湖市2016.txt": "全市新建社区食堂80家。",
}


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    assert run_here("batch", folder, "--store", folder / "out.db", "--jobs", "1").status == 0
    return folder / "out.db"


def rows_of(store: Path, target: Path, view: str, *words: str) -> list[dict[str, str]]:
    assert run_here("export", store, "-o", target, "--view", view, *words).status == 0
    return list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8-sig"))))


def test_the_long_form(store: Path, tmp_path: Path) -> None:
    rows = rows_of(store, tmp_path / "a.csv", "城市年份面板")
    shown = [(r["地区"], r["区划代码"], r["年份"], r["指标"], r["数值"], r["界限"], r["性质"]) for r in rows]
    assert ("烟台市", "370600", "2017", "社区食堂", "200", "等于", "目标") in shown
    assert ("芜湖市", "340200", "2016", "社区食堂", "80", "等于", "完成") in shown
    for row in rows:  # evidence on every row: sentence, file, offsets
        chars = Path(row["文档"]).read_text(encoding="utf-8")
        assert chars[int(row["源文起"]) : int(row["源文止"])] == row["原文"]
        assert row["原文"] in row["所在句"]
    assert {r["年份来自"] for r in rows if r["文档"].endswith("2016.txt")} == {"文件名"}


def test_the_wide_form(store: Path, tmp_path: Path) -> None:
    rows = rows_of(store, tmp_path / "a.csv", "panel_wide", "--lang", "en")
    assert [(r["region"], r["region_code"], r["year"]) for r in rows][-2:] == [("烟台市", "370600", "2017"), ("芜湖市", "340200", "2016")]
    (target,) = (name for name in rows[0] if name.startswith("社区食堂") and "target" in name)
    assert [r[target] for r in rows if r["year"] == "2017"] == ["200"]
    assert all(r["evidence"] and r["fact_ids"] for r in rows)


def test_codes_are_text_in_a_workbook(store: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
    assert run_here("export", store, "-o", tmp_path / "a.xlsx").status == 0
    headings, *rows = openpyxl.load_workbook(tmp_path / "a.xlsx")["城市年份面板"].iter_rows(values_only=True)
    cells = [dict(zip(headings, row, strict=True)) for row in rows]
    assert {type(row["区划代码"]) for row in cells} == {str}
    assert {type(row["数值"]) for row in cells} <= {int, float}
    assert all(isinstance(row["年份"], int) for row in cells if row["年份"])


def made(folder: Path, *articles: tuple[dict[str, Any], list[dict[str, Any]]], groups: dict[str, int] | None = None) -> Path:
    """A store with these articles (metadata, figures), named a, b, c …"""
    path = folder / "made.db"
    writer = Writer(path)
    writer.begin_run("1", {}, "")
    base = {"kind": "figure", "quote": "…", "sentence": "…。", "start": 0, "end": 1, "source_start": 0, "source_end": 1, "mentions": 1}
    base |= {"rule": "r", "status": "achieved", "bound": "EQUAL", "measure": "level", "unit": "家", "indicator": "食堂"}
    for number, (head, figures) in enumerate(articles):
        filled = [base | {"fact_id": f"{number}-{i}"} | figure for i, figure in enumerate(figures)]
        outcome = Outcome(tuple(head.get(name) for name in HEAD_FIELDS), tuple(map(fact_row, filled)))
        writer.put(Job("abcdefg"[number], b""), "", outcome)
    for name, group in (groups or {}).items():
        writer.db.execute("UPDATE doc SET reprint_group = ? WHERE doc_id = ?", (group, name))
    writer.end_run("complete")
    writer.close()
    return path


def table_of(path: Path, language: str = "en", most: int = 250) -> list[dict[str, Any]]:
    with closing(open_to_read(path)) as db:
        table: Table = wide_table(db, language, wide_layout(db, most))
        return [dict(zip([c.heading for c in table.columns], row, strict=True)) for row in table.rows]


IN_2020 = {"region": "甲市", "time_value": "2020"}


def test_of_several_values_that_of_most_articles_counts(tmp_path: Path) -> None:
    path = made(
        tmp_path,
        ({"published": "2021-01-01"}, [IN_2020 | {"value": "1"}]),
        ({"published": "2020-01-01"}, [IN_2020 | {"value": "2"}]),
        ({"published": "2020-06-01"}, [IN_2020 | {"value": "2"}]),
    )
    (row,) = table_of(path)
    assert (row["食堂 (家, achieved)"], row["several"], row["fact_ids"]) == ("2", 1, "2-0")


@pytest.mark.parametrize(("published", "expected"), [(("2020", "2021"), "2"), (("2021", "2020"), "1"), ((None, "2020"), "2")])
def test_of_equally_frequent_ones_the_last(tmp_path: Path, published: tuple[str | None, str], expected: str) -> None:
    path = made(
        tmp_path, ({"published": published[0]}, [IN_2020 | {"value": "1"}]), ({"published": published[1]}, [IN_2020 | {"value": "2"}])
    )
    assert [row["食堂 (家, achieved)"] for row in table_of(path)] == [expected]


def test_reprints_are_no_majority(tmp_path: Path) -> None:
    one, two = ({}, [IN_2020 | {"value": "1"}]), ({}, [IN_2020 | {"value": "2"}])
    path = made(tmp_path, one, one, one, two, two, groups={"a": 1, "b": 1, "c": 1})
    assert [row["食堂 (家, achieved)"] for row in table_of(path)] == ["2"]
    panel = run_here("sql", path, "SELECT value, documents FROM panel ORDER BY value", "--format", "json").records
    assert panel == [{"value": "1", "documents": 3}, {"value": "2", "documents": 1}, {"value": "2", "documents": 1}]


def test_two_equal_statements_of_an_article_stay_two_and_a_reprint_adds_none(tmp_path: Path) -> None:
    twice = [IN_2020 | {"value": "5"}, IN_2020 | {"value": "5"}]
    path = made(tmp_path, ({}, twice), ({}, twice), ({}, twice), groups={"a": 1, "b": 1})
    found = run_here("sql", path, "SELECT document, documents FROM figures_once", "--format", "json").records
    assert [(row["document"], row["documents"]) for row in found] == [("a", 2), ("a", 2), ("c", 1), ("c", 1)]


def test_of_copies_the_one_that_knows_the_region_counts(tmp_path: Path) -> None:
    path = made(tmp_path, ({}, [{"value": "5"}]), ({}, [IN_2020 | {"value": "5"}]), groups={"a": 1, "b": 1})
    found = run_here("sql", path, "SELECT document, region, documents FROM figures_once", "--format", "json").records
    assert found == [{"document": "b", "region": "甲市", "documents": 2}]


def test_districts_of_one_name_stay_apart(tmp_path: Path) -> None:
    figures = [
        {"region": "朝阳区", "region_code": code, "time_value": "2020", "value": str(n)} for n, code in enumerate(("110105", "220104"))
    ]
    assert [row["region_code"] for row in table_of(made(tmp_path, ({}, figures)))] == ["110105", "220104"]


def test_a_place_without_code_belongs_to_the_only_one(tmp_path: Path) -> None:
    path = made(tmp_path, ({}, [IN_2020 | {"value": "1"}]), ({}, [IN_2020 | {"region_code": "370600", "value": "9", "unit": "座"}]))
    (row,) = table_of(path)
    assert (row["region_code"], row["食堂 (家, achieved)"], row["食堂 (座, achieved)"]) == ("370600", "1", "9")


def test_bounds_and_measures_in_words(tmp_path: Path) -> None:
    figures = [
        IN_2020 | {"value": "3", "value_high": "5", "bound": "APPROX"},
        IN_2020 | {"value": "8", "unit": "%", "measure": "change", "basis": "yoy", "indicator_id": "gdp", "indicator": "生产总值"},
    ]
    (row,) = table_of(made(tmp_path, ({}, figures)), "zh")
    assert (row["食堂（家，完成）"], row["食堂（家，完成）界限"]) == ("3", "约–5")
    assert row["地区生产总值（%，完成，变化，同比）"] == "8"  # the name of the indicator, whatever the article calls it


def test_rarer_indicators_have_no_column_and_the_notes_say_so(tmp_path: Path) -> None:
    figures = [IN_2020 | {"value": "1"}, IN_2020 | {"value": "2", "time_value": "2021"}, IN_2020 | {"value": "3", "indicator": "书屋"}]
    path = made(tmp_path, ({}, figures))
    with closing(open_to_read(path)) as db:
        layout = wide_layout(db, 1)
    assert ([measured.id for measured, _ in layout.columns], layout.left_out) == (["食堂"], 1)


@pytest.mark.parametrize(
    ("time", "role", "name_year", "year", "source"),
    [
        ("2025", "deadline", None, 2025, "text"),
        ("2021/2025", "period", None, 2025, "text"),  # the end of a plan
        ("2024-01/2024-08", "period", None, 2024, "text"),
        ("2020/..", "since", None, 2020, "text"),  # open end: its begin
        ("PRESENT_REF", "as_of", "2015", 2015, "file_name"),
        (None, None, "2015", 2015, "file_name"),
        (None, None, None, None, None),  # a date that the text does not give stays open
    ],
)
def test_the_year(tmp_path: Path, time: str | None, role: str | None, name_year: str | None, year: int | None, source: str | None) -> None:
    path = made(tmp_path, ({"name_year": name_year}, [{"region": "甲市", "value": "1", "time_value": time, "time_role": role}]))
    assert run_here("sql", path, "SELECT year, year_from FROM panel", "--format", "json").record == {"year": year, "year_from": source}


def test_the_region_says_where_it_comes_from(tmp_path: Path) -> None:
    path = made(
        tmp_path, ({"region": "乙市", "region_code": "1"}, [{"region": "甲市", "value": "1"}, {"value": "2"}]), ({}, [{"value": "3"}])
    )
    sql = "SELECT region, region_code, region_from FROM panel ORDER BY value"
    assert [tuple(row.values()) for row in run_here("sql", path, sql, "--format", "json").records] == [
        ("甲市", None, "figure"),
        ("乙市", "1", "article"),
        (None, None, None),
    ]


def test_who_issues_documents_with_whom(tmp_path: Path) -> None:
    def document(name: str, issuers: str) -> dict[str, Any]:
        return {"kind": "document", "name": name, "issuers": issuers}

    path = made(
        tmp_path,
        (
            {"region": "甲市"},
            [document("一", "市财政局、市民政局、民政部"), document("二", "市财政局、市民政局"), document("三", "市财政局")],
        ),
        ({"region": "甲市"}, [document("一", "市财政局、市民政局")]),
        ({"region": "乙市"}, [document("一", "市财政局、市民政局")]),
    )
    rows = rows_of(path, tmp_path / "edges.csv", "联合发文")
    assert list(rows[0])[:4] == ["Source", "Target", "Type", "Weight"]  # what Gephi looks for
    assert [(r["Source"], r["Target"], r["Weight"]) for r in rows] == [
        ("甲市民政局", "甲市财政局", "2"),
        ("乙市民政局", "乙市财政局", "1"),
        ("民政部", "甲市民政局", "1"),
        ("民政部", "甲市财政局", "1"),
    ]
