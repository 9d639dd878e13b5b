"""One run over every kind of input, as people have them, through the command line; and what is shown of each."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from command import run_here
from office_files import docx_of, pdf_of
from policyparse.batch import text_of

HEADING = ["编号", "日期", "地区", "正文", "部门"]
ROWS = [
    ["007", "2023-05-06", "临滏县", "今年全县新建社区食堂120家。", "民政局"],
    ["008", "", "", "=全市今年新建书屋30家。", ""],
]
COLUMNS = ("--text-col", "正文", "--id-col", "编号", "--published-col", "日期", "--region-col", "地区")


def write_table(path: Path) -> Path:
    if path.suffix == ".xlsx":
        openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
        book = openpyxl.Workbook()
        for row in [HEADING, *ROWS]:
            book.active.append(row)
        book.active["D3"].data_type = "s"  # a text that begins with = and is none the less no formula
        book.save(path)
    elif path.suffix == ".jsonl":
        lines = [json.dumps(dict(zip(HEADING, row, strict=True)), ensure_ascii=False) for row in ROWS]
        path.write_text("\n".join(lines), encoding="utf-8")
    else:
        path.write_bytes("\r\n".join(",".join(row) for row in [HEADING, *ROWS]).encode(path.stem))
    return path


def figures(store: Path) -> list[dict[str, Any]]:
    sql = "SELECT f.document, f.region, value, time_value, quote, source_start, source_end, extra, name_year, encoding, f.published"
    return run_here("sql", store, f"{sql} FROM figures f JOIN articles USING (document) ORDER BY 1", "--format", "json").records


@pytest.mark.parametrize("name", ["utf-8.csv", "gbk.csv", "utf-8-sig.csv", "rows.jsonl", "book.xlsx"])
def test_tables(tmp_path: Path, name: str) -> None:
    table = write_table(tmp_path / name)
    ran = run_here("batch", table, "--store", tmp_path / "out.db", "--jobs", "1", *COLUMNS)
    assert ran.status == 0, ran.err
    first, second = figures(tmp_path / "out.db")
    assert first["document"] == f"{table.as_posix()}#007"
    assert (first["region"], first["value"], first["time_value"][:4], first["published"]) == ("临滏县", "120", "2023", "2023-05-06")
    assert (json.loads(first["extra"]), second["extra"]) == ({"部门": "民政局"}, None)
    for row, found in zip(ROWS, (first, second), strict=True):  # offsets count in the cell
        assert row[3][found["source_start"] : found["source_end"]] == found["quote"]


def test_columns_carried_along_are_columns_of_the_export(tmp_path: Path) -> None:
    records = [{"正文": "今年新建食堂9家。", "科室": "甲", "标题": "别名", "分": {"a": 1}}, {"正文": "今年新建书屋8家。", "页": 3}]
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    (tmp_path / "rows.jsonl").write_text(lines, encoding="utf-8")
    assert run_here("batch", tmp_path / "rows.jsonl", "--store", tmp_path / "out.db", "--jobs", "1").status == 0
    assert run_here("export", tmp_path / "out.db", "-o", tmp_path / "a.csv", "--view", "文章").status == 0
    rows = list(csv.DictReader((tmp_path / "a.csv").read_text(encoding="utf-8-sig").splitlines()))
    assert list(rows[0])[-4:] == ["科室", "标题*", "分", "页"]  # the page has a title of its own
    assert [(row["科室"], row["标题*"], row["分"], row["页"]) for row in rows] == [("甲", "别名", '{"a": 1}', ""), ("", "", "", "3")]


def test_files_of_every_kind_in_folders_and_patterns(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="the extra pdf is not installed")
    folder = tmp_path / "data" / "2015"
    folder.mkdir(parents=True)
    sentence = "到2017年，新建社区食堂120家。"
    (folder / "烟台市2015.txt").write_bytes(sentence.encode("gbk"))
    (folder / "a.html").write_text(f"<p>{sentence}</p>", encoding="utf-8")
    (folder / "b.docx").write_bytes(docx_of(sentence))
    (folder / "c.pdf").write_bytes(pdf_of("关于社区食堂", sentence))
    ran = run_here("batch", tmp_path / "data", tmp_path / "**" / "*.txt", "--store", tmp_path / "out.db", "--jobs", "1")
    assert (ran.status, "parsed 4, unchanged 0, failed 0" in ran.err) == (0, True), ran.err
    found = [row for row in figures(tmp_path / "out.db") if row["value"] == "120" and row["time_value"]]
    assert [(Path(row["document"]).name, row["encoding"]) for row in found] == [
        *(("a.html", "utf-8"), ("b.docx", "docx"), ("c.pdf", "pdf"), ("烟台市2015.txt", "gb18030")),
    ]
    assert (found[3]["region"], found[3]["name_year"]) in ((None, "2015"), ("烟台市", "2015"))
    for row in found:  # of a .docx or .pdf, offsets count in the text that was read out of it
        assert text_of(Path(row["document"]))[row["source_start"] : row["source_end"]] == row["quote"]


def test_files_that_are_not_read_are_counted(tmp_path: Path) -> None:
    for name in ("a.txt", "旧/b.doc", "旧/c.DOC", "list.csv", "photo.jpg", "~$d.doc"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("正文\n今年新建食堂9家。", encoding="utf-8")
    words = ("batch", tmp_path, "--store", tmp_path / "out.db", "--jobs", "1")
    ran = run_here(*words)
    assert (ran.status, "not read: .doc 2、.csv 1 (" in ran.err) == (0, True), ran.err
    assert "未读取的文件：.doc 2（" in run_here(*words, "--text-col", "正文", "--lang", "zh").err
    assert "not read" not in run_here("batch", tmp_path / "a.txt", "--store", tmp_path / "out.db", "--jobs", "1").err


def test_a_pattern_for_names_of_files(tmp_path: Path) -> None:
    (tmp_path / "370600_2019_全文.txt").write_text("全市新建社区食堂120家。", encoding="utf-8")
    words = ("batch", tmp_path / "370600_2019_全文.txt", "--store", tmp_path / "out.db", "--jobs", "1")
    assert run_here(*words, "--name-pattern", r"^\d{6}_(?P<year>\d{4})_").status == 0
    sql = "SELECT year, year_from, value FROM panel"
    assert run_here("sql", tmp_path / "out.db", sql, "--format", "json").record == {"year": 2019, "year_from": "file_name", "value": "120"}


@pytest.mark.parametrize(
    ("suffix", "module", "package"), [(".docx", "docx", "docx"), (".pdf", "pypdf", "pdf"), (".xlsx", "openpyxl", "xlsx")]
)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_missing_extra_is_a_row_that_says_how_to_install_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, module: str, package: str, language: str
) -> None:
    """In the language of the reader. The workers are other processes, so the package is hidden by a module of its name that cannot load."""
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    (hidden / f"{module}.py").write_text("raise ImportError('hidden')", encoding="utf-8")
    monkeypatch.syspath_prepend(str(hidden))
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / f"a{suffix}").write_bytes(b"x")
    assert run_here("batch", tmp_path / f"a{suffix}", "--store", tmp_path / "out.db", "--jobs", "1").status == 1
    view = "错误" if language == "zh" else "errors"
    (row,) = run_here("sql", tmp_path / "out.db", f'SELECT * FROM "{view}"', "--format", "json").records
    _, layer, kind, message, hint = row.values()
    assert (layer, kind) == ("batch", "extra_missing")
    assert module in message
    assert hint == ("请安装：" if language == "zh" else "") + f"pip install 'policyparse[{package}]'"
