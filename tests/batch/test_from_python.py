"""The batch layer as a library: ``batch.run`` and what can be read out of its store."""

from __future__ import annotations

from pathlib import Path

import pytest

from policyparse import InputError, batch

TEXT = "到2025年，全市新建社区食堂{}家。"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a text, a table and an empty file."""
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "烟台市2015.txt").write_text(TEXT.format(120), encoding="utf-8")
    (texts / "rows.csv").write_text(f"编号,正文,地区,科室\n1,{TEXT.format(80)},芜湖市,甲\n", encoding="gbk")
    (texts / "empty.txt").touch()
    return texts


def test_a_run_and_its_frames(folder: Path, tmp_path: Path) -> None:
    pytest.importorskip("pandas", reason="the extra pandas is not installed")
    columns = batch.Columns("正文", "编号", region="地区")
    summary = batch.run([folder], tmp_path / "out.db", jobs=1, columns=columns)
    assert (summary.parsed, summary.unchanged, summary.failed, summary.status) == (3, 0, 1, 1)
    panel = batch.Store(tmp_path / "out.db").panel()
    found = panel.loc[panel["unit"] == "家", ["region", "region_code", "year", "value", "status"]]
    assert sorted(found.values.tolist()) == [["烟台市", "370600", 2025, 120.0, "target"], ["芜湖市", "340200", 2025, 80.0, "target"]]
    assert batch.Store(tmp_path / "out.db", "zh").errors()["文档"].str.endswith("empty.txt").tolist() == [True]
    again = batch.run([folder], tmp_path / "out.db", jobs=1, columns=columns)
    assert (again.parsed, again.unchanged) == (0, 3)


def test_given_date_and_region_hold_where_nothing_else_is_said(tmp_path: Path) -> None:
    pytest.importorskip("pandas", reason="the extra pandas is not installed")
    (tmp_path / "a.txt").write_text("今年，全市新建社区食堂120家。", encoding="utf-8")
    batch.run([tmp_path / "a.txt"], tmp_path / "out.db", jobs=1, given=batch.Given("2021-03-04", "烟台市"))
    figures = batch.Store(tmp_path / "out.db").figures()
    assert figures[["region", "value", "published"]].values.tolist() == [["烟台市", 120.0, "2021-03-04"]]
    assert figures["time_value"].str.startswith("2021").all()


@pytest.mark.parametrize("pattern", ["(", "(.+)"])
def test_a_wrong_pattern_is_refused_before_anything_is_read(folder: Path, tmp_path: Path, pattern: str) -> None:
    with pytest.raises(ValueError, match=r"regular expression|needs a group"):
        batch.run([folder], tmp_path / "out.db", name_pattern=pattern)
    assert not (tmp_path / "out.db").exists()


def test_a_store_that_there_is_not(tmp_path: Path) -> None:
    pytest.importorskip("pandas", reason="the extra pandas is not installed")
    with pytest.raises(Exception, match="there is no store"):
        batch.Store(tmp_path / "gone.db").figures()


def test_the_text_that_offsets_count_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("甲市\r\n食堂".encode("gb18030"))
    assert batch.text_of(tmp_path / "a.txt") == "甲市\r\n食堂"
    (tmp_path / "b.pdf").write_bytes(b"broken")
    with pytest.raises(InputError):
        batch.text_of(tmp_path / "b.pdf")
