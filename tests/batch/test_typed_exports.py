"""Parquet, Stata and data frames, read back by the packages that people read them with."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from batch_faults import load_obedient
from command import run_here
from policyparse import InputError, batch
from policyparse.batch.core import Job
from policyparse.batch.export import export
from policyparse.batch.export_stata import write_stata
from policyparse.batch.export_table import Column, Table
from policyparse.batch.runner import Request, run_batch
from policyparse.batch.store import open_to_read

LONG = "长" * 3000  # longer than a plain string of Stata
LINES = ("食堂=120", "亏损=-3.5", "大数=12345678901234567890", f"{LONG}=4", "代码=007")


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("store") / "out.db"
    run_batch([Job("甲.txt", "\n".join(LINES).encode()), Job("bad.txt", b"RAISE")], Request(path, 1, load=load_obedient))
    return path


def exported(store: Path, target: Path, **options: Any) -> Path:
    with closing(open_to_read(store)) as db:
        export(db, target, **options)
    return target


def test_parquet_has_types_and_names(store: Path, tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
    table = parquet.read_table(exported(store, tmp_path / "a.parquet", view="figures"))
    assert [str(table.schema.field(name).type) for name in ("value", "start", "indicator", "region_code")] == [
        *("double", "int64", "string", "string"),
    ]
    assert table.column("indicator").to_pylist() == ["食堂", "亏损", "大数", LONG, "代码"]
    assert table.column("value").to_pylist() == [120.0, -3.5, 12345678901234567890.0, 4.0, 7.0]
    assert table.column("region").to_pylist() == [None] * 5
    everything = parquet.read_table(exported(store, tmp_path / "b.parquet"))
    assert everything.column("value").to_pylist()[2] == "12345678901234567890"  # facts of every kind: exact strings


def test_parquet_in_groups_of_rows(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra parquet is not installed")
    monkeypatch.setattr("policyparse.batch.export_parquet._GROUP", 2)
    file = parquet.ParquetFile(exported(store, tmp_path / "a.parquet"))
    assert (file.metadata.num_rows, file.metadata.num_row_groups) == (5, 3)


def test_stata_has_ascii_names_chinese_labels_and_long_strings(store: Path, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas", reason="the extra pandas is not installed")
    target = exported(store, tmp_path / "a.dta")
    assert target.read_bytes().startswith(b"<stata_dta><header><release>118</release>")
    with pandas.io.stata.StataReader(target) as reader:
        labels = reader.variable_labels()
        frame = reader.read()
    assert (labels["indicator"], labels["value"], labels["end_"]) == ("指标", "数值", "止")
    assert all(name.isascii() and len(name) <= 32 for name in labels)
    assert frame["indicator"].tolist() == ["食堂", "亏损", "大数", LONG, "代码"]
    assert frame["value"].tolist() == [120.0, -3.5, 12345678901234567890.0, 4.0, 7.0]
    assert (frame["start"].tolist()[0], frame["region"].tolist()[0]) == (0, "")


@pytest.mark.parametrize(
    ("type_", "cells", "expected"),
    [
        ("amount", ["1.5", None], [1.5, None]),  # a lost number is missing, never 0
        ("integer", [3, None], [3, None]),
        ("integer", [3, 4], [3, 4]),
        ("text", ["a\0b", None], ["a\ufffdb", ""]),  # a NUL would end the string
    ],
)
def test_cells_of_stata(tmp_path: Path, type_: Any, cells: list[Any], expected: list[Any]) -> None:
    pandas = pytest.importorskip("pandas", reason="the extra pandas is not installed")
    write_stata(tmp_path / "a.dta", Table("t", "表", (Column("x", "列" * 50, type_),), [(cell,) for cell in cells]))
    found = pandas.read_stata(tmp_path / "a.dta")["x"]
    assert [None if pandas.isna(cell) else cell for cell in found] == expected


def test_frames(store: Path) -> None:
    pytest.importorskip("pandas", reason="the extra pandas is not installed")
    figures = batch.Store(store).figures()
    assert [str(figures[name].dtype) for name in ("value", "start")] == ["float64", "Int64"]
    assert figures["value"].tolist()[:2] == [120.0, -3.5]
    chinese = batch.Store(store, "zh")
    assert chinese.figures()["性质"].isna().all()
    assert chinese.errors()["文档"].tolist() == ["bad.txt"]
    for name in (
        "articles",
        "figures_once",
        "programmes",
        "documents",
        "honours_positions",
        "dates",
        "panel",
        "panel_wide",
        "facts",
        "repairs",
    ):
        frame = getattr(batch.Store(store), name)()
        assert len(frame.columns) > 5, name
    assert batch.Store(store).sql("SELECT COUNT(*) AS n FROM fact WHERE kind = ?", ("figure",))["n"].tolist() == [5]
    with pytest.raises(ValueError, match="no view"):
        chinese.view("nothing")


@pytest.mark.parametrize(("suffix", "module", "extra"), [("parquet", "pyarrow", "parquet"), ("dta", "pandas", "pandas")])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_missing_extra_says_how_to_install_it(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, module: str, extra: str, language: str
) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    ran = run_here("export", store, "-o", tmp_path / f"a.{suffix}", "--lang", language)
    assert ran.status == 2
    assert f"pip install 'policyparse[{extra}]'" in ran.err
    assert ("请安装" in ran.err) == (language == "zh")
    assert list(tmp_path.iterdir()) == []


def test_frames_without_pandas_say_how_to_install_it(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(InputError, match="pandas") as caught:
        batch.Store(store).figures()
    assert caught.value.hint == "pip install 'policyparse[pandas]'"
