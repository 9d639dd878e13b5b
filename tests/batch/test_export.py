"""Exports, read back: every trap of the formats has a row here."""

from __future__ import annotations

import csv
import json
import zipfile
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from batch_faults import load_obedient, obey
from command import run_here
from policyparse.batch.core import Job
from policyparse.batch.export import export
from policyparse.batch.runner import Request, run_batch
from policyparse.batch.store import Writer, open_to_read
from policyparse.batch.views import VIEWS
from policyparse.batch.views_base import View

TRAPS = (
    "=SUM(A1:A9)=1",  # no formula
    "http://example.org/x=2",  # no link
    "控制\x01符=3",  # a character that XML forbids
    "@提示=007",  # a cell that a spreadsheet would run
    "长" * 40_000 + "=4",  # longer than a cell
    "大数=12345678901234567890",  # more digits than a spreadsheet keeps
    "小数=-3.5",
    '引号",逗号=6',
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with a document full of traps and one that failed."""
    path = tmp_path_factory.mktemp("store") / "out.db"
    jobs = [Job("traps.txt", "\n".join(TRAPS).encode()), Job("bad.txt", b"RAISE"), Job("b.txt", "食堂=1".encode())]
    run_batch(jobs, Request(path, 1, load=load_obedient))
    return path


def book_of(path: Path) -> Any:
    openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
    return openpyxl.load_workbook(path)


def records(sheet: Any) -> list[dict[str, Any]]:
    """The rows of a sheet by their headings."""
    headings, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(headings, row, strict=True)) for row in rows]


@pytest.fixture
def exported(store: Path, tmp_path: Path) -> Iterator[Path]:
    """The folder with the store exported in all forms."""
    with closing(open_to_read(store)) as db:
        for suffix in ("xlsx", "csv", "jsonl"):
            export(db, tmp_path / f"out.{suffix}")
    yield tmp_path
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".tmp")] == []


def test_the_workbook(exported: Path) -> None:
    book = book_of(exported / "out.xlsx")
    assert book.sheetnames == [
        *("说明", "文章", "目标与数据", "去重数据", "项目", "文件", "荣誉与职务", "日期"),
        *("城市年份面板", "城市年份面板宽表", "抽样复核", "错误", "修复"),
    ]
    sheet = book["目标与数据"]
    found = records(sheet)
    assert (sheet.freeze_panes, sheet.auto_filter.ref[:3]) == ("A2", "A1:")
    widths = {row[0].value: sheet.column_dimensions[row[0].column_letter].width for row in sheet.iter_cols(max_row=1)}
    assert (widths["所在句"] > 50, widths["单位"] > 10) == (True, True)
    indicators = [row["指标"] for row in found]
    assert indicators[:4] == [None, "http://example.org/x", "控制\ufffd符", "@提示"]
    assert found[0]["原文"] == "…"
    assert len(indicators[4]) == 32_767
    values = [row["数值"] for row in found]
    assert values[3:] == ["007", 4, "12345678901234567890", -3.5, 6, 1]
    assert [row["文档"] for row in records(book["错误"])] == ["bad.txt"]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "inlineStr"}  # no formula
    assert not [cell for cell in cells if cell.hyperlink]


def test_rows_beyond_a_sheet_go_to_the_next(store: Path, tmp_path: Path) -> None:
    with closing(open_to_read(store)) as db:
        written = export(db, tmp_path / "out.xlsx", max_rows=5)
    book = book_of(tmp_path / "out.xlsx")
    names = [name for name in book.sheetnames if name.startswith("目标与数据")]
    assert names == ["目标与数据", "目标与数据 2", "目标与数据 3"]
    assert [book[name].max_row for name in names] == [5, 5, 2]
    assert [(w.rows, w.sheets) for w in written if w.name == "目标与数据"] == [(9, 3)]


def test_csv_is_guarded_and_known_as_utf_8(exported: Path) -> None:
    content = (exported / "out.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(content.decode("utf-8-sig").splitlines(keepends=True)))
    assert [row["指标"][:6] for row in rows[1:4]] == ["http:/", "控制\ufffd符", "'@提示"]
    assert [row["数值"] for row in rows[5:7]] == ["12345678901234567890", "-3.5"]
    assert rows[7]["指标"] == '引号",逗号'


def test_json_lines_hold_every_field_as_it_is(exported: Path) -> None:
    lines = (exported / "out.jsonl").read_text(encoding="utf-8").split("\n")
    found = [json.loads(line) for line in lines if line]
    assert len(found) == 9
    assert (found[4]["indicator"], found[2]["indicator"], found[-1]["document"]) == ("长" * 40_000, "控制\x01符", "b.txt")


def test_a_failed_export_leaves_the_older_file(store: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.xlsx"
    target.write_text("old", encoding="utf-8")

    def break_off(rows: int) -> None:
        raise OSError("disk full")

    with closing(open_to_read(store)) as db, pytest.MonkeyPatch.context() as patch:
        patch.setattr("policyparse.batch.export_table.counted", lambda rows, title, tell: break_off(0))
        with pytest.raises(OSError, match="disk full"):
            export(db, target)
    assert [p.name for p in tmp_path.iterdir()] == ["out.xlsx"]
    assert target.read_text(encoding="utf-8") == "old"


def test_a_sample_to_be_checked_by_hand(exported: Path) -> None:
    sheet = book_of(exported / "out.xlsx")["抽样复核"]
    assert (sheet["A1"].value, sheet["A2"].value, sheet.max_row) == ("对/错", None, 10)
    assert sheet.data_validations.dataValidation[0].formula1 == '"对,错"'
    assert [sheet.cell(row, 17).value for row in range(2, 7)] == ["已核", "对", "准确率", "95% 下限", "95% 上限"]
    assert sheet["R3"].value == '=COUNTIF(A2:A10,"对")'
    # The formulas, with the names of cells as numbers: 45 right of 50 is 90 %, and Wilson's interval is 78.6 % to 95.7 %.
    cells = {"R2": 50, "R3": 45, "R4": 0.9}
    lower, upper = (
        eval(sheet[cell].value.removeprefix('=IF(R2=0,"",').removesuffix(")"), {"SQRT": lambda x: x**0.5}, cells) for cell in ("R5", "R6")
    )
    assert (round(lower, 3), round(upper, 3)) == (0.786, 0.957)


def test_headings_in_english(store: Path, tmp_path: Path) -> None:
    ran = run_here("export", store, "-o", tmp_path / "out.csv", "--lang", "en", "--view", "errors")
    assert ran.status == 0
    assert (tmp_path / "out.csv").read_text(encoding="utf-8-sig").splitlines()[
        0
    ] == "document,error_layer,error_kind,error_message,error_hint"


def test_the_command_says_that_a_sheet_was_split(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("policyparse.cli.store.export", partial(export, max_rows=5))
    ran = run_here("export", store, "-o", tmp_path / "a.xlsx", "--lang", "zh")
    assert "目标与数据 超过 Excel 行数上限，已分成 3 个工作表" in ran.err


def test_every_phase_of_an_export_is_told(store: Path, tmp_path: Path) -> None:
    told: list[str] = []
    with closing(open_to_read(store)) as db:
        export(db, tmp_path / "a.xlsx", tell=lambda title, rows: told.append(title))
    assert told[0] == "文章"
    assert ("城市年份面板宽表" in told, told[-1]) == (True, "")  # at last the file is put together


def test_an_export_shows_one_state_of_the_store_while_a_batch_writes(store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(store.read_bytes())
    with closing(Writer(copy)) as writer, closing(open_to_read(copy)) as db:
        writer.begin_run("2", {}, "")
        lines = iter(range(100))

        def write(title: str, rows: int) -> None:
            """A document more at each table, committed."""
            writer.put(Job(f"new{next(lines)}.txt", b""), "", obey(Job("x", "食堂=1".encode())))
            writer.commit()

        export(db, tmp_path / "a.xlsx", tell=write)
    book = book_of(tmp_path / "a.xlsx")
    assert [row["文档"] for row in records(book["文章"])] == ["traps.txt", "b.txt"]
    assert {row["文档"] for row in records(book["目标与数据"])} == {"traps.txt", "b.txt"}
    assert run_here("sql", copy, "SELECT COUNT(*) AS n FROM articles", "--format", "json").record["n"] > 10


def test_sql_reads_while_a_batch_holds_the_store(store: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(store.read_bytes())
    with closing(Writer(copy)) as writer:
        writer.begin_run("2", {}, "")
        writer.put(Job("new.txt", b""), "", obey(Job("x", "食堂=1".encode())))  # not committed
        count = "SELECT COUNT(*) AS n FROM articles"
        assert run_here("sql", copy, count, "--format", "json").record == {"n": 2}
        writer.commit()
        assert run_here("sql", copy, count, "--format", "json").record == {"n": 3}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.english)
def test_the_documentation_names_every_column(view: View) -> None:
    page = (Path(__file__).parents[2] / "docs" / "batch.md").read_text(encoding="utf-8").replace("\n  ", " ").replace("\n", " ")
    assert f"`{view.english}` {view.chinese}" in page
    missing = [column[:2] for column in view.columns if f"`{column[0]}`" + ("" if column[0] == column[1] else f" {column[1]}") not in page]
    assert missing == []


def test_the_workbook_is_well_formed(exported: Path) -> None:
    import xml.dom.minidom

    with zipfile.ZipFile(exported / "out.xlsx") as archive:
        for name in archive.namelist():
            if name.endswith(".xml"):
                xml.dom.minidom.parseString(archive.read(name))
