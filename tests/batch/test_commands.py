"""The subcommands as people call them, from a folder and a spreadsheet to tables; and ``parse_many``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import policyparse
from command import run_here, run_process

TEXT = "临滏县推进社区食堂建设\n记者昨日从县民政局获悉，到2025年，全县新建社区食堂{}家。\n"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store made by two runs, the second after one text was changed; a bad file is among the texts."""
    folder = tmp_path_factory.mktemp("work")
    texts = folder / "texts"
    texts.mkdir()
    for number in (120, 130, 140):
        (texts / f"{number}.txt").write_text(TEXT.format(number), encoding="gb18030")
    (texts / "empty.txt").touch()
    first = run_process("batch", texts, "--store", folder / "out.db", "--jobs", "1")
    assert (first.status, first.out) == (1, b"")
    assert "parsed 4, unchanged 0, failed 1" in first.err
    (texts / "130.txt").write_text(TEXT.format(135), encoding="utf-8")
    second = run_process("batch", texts, "--store", folder / "out.db", "--jobs", "1")
    assert "parsed 1, unchanged 3, failed 1" in second.err
    return folder / "out.db"


def test_status(store: Path) -> None:
    found = run_here("status", store, "--format", "json").record
    assert (found["documents"], found["parsed"], found["failed"], found["runs"], found["error.empty"]) == (4, 3, 1, 2, 1)
    assert run_here("status", store, "--lang", "zh").text.split()[1:3] == ["文档", "4"]


def test_runs(store: Path) -> None:
    assert [(r["state"], r["parsed"], r["unchanged"]) for r in run_here("runs", store, "--format", "json").records] == [
        ("complete", 4, 0),
        ("complete", 1, 3),
    ]


def test_diff_shows_the_changed_figure(store: Path) -> None:
    changed = [r for r in run_here("diff", store, "1", "2", "--format", "json").records if r["after"]["kind"] == "figure"]
    assert [(r["change"], r["before"]["value"], r["after"]["value"]) for r in changed] == [("changed", "130", "135")]
    assert "130 → 135" in run_here("diff", store, "2", "1").text
    assert run_here("diff", store, "2", "2", "--format", "json").text == ""


def test_diff_as_a_workbook(store: Path, tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
    assert run_here("diff", store, "1", "2", "--format", "xlsx", "-o", tmp_path / "d.xlsx").status == 0
    rows = list(openpyxl.load_workbook(tmp_path / "d.xlsx")["diff"].iter_rows(values_only=True))
    assert len(rows) > 1
    assert any(row[0] == "changed" and "130 → 135" in row[4] for row in rows[1:])


def test_sql_in_both_languages(store: Path) -> None:
    chinese = run_here("sql", store, "SELECT 数值, 单位 FROM 目标与数据 ORDER BY 1", "--format", "json").records
    english = run_here("sql", store, "SELECT value, unit FROM figures ORDER BY 1", "--format", "json").records
    assert [(r["数值"], r["单位"]) for r in chinese] == [("120", "家"), ("135", "家"), ("140", "家")]
    assert [r["value"] for r in english] == ["120", "135", "140"]
    assert run_here("sql", store, "SELECT 1 AS state").text.split()[0] == "state"


@pytest.mark.parametrize(
    "statement", ["DELETE FROM fact", "WITH x AS (SELECT 1) DELETE FROM fact", "SELECT 1; DROP TABLE fact", "PRAGMA query_only = 0"]
)
def test_sql_only_reads(store: Path, statement: str) -> None:
    assert run_here("sql", store, statement).status == 2
    assert run_here("sql", store, "SELECT COUNT(*) > 0 AS n FROM fact", "--format", "json").record == {"n": 1}


def test_evidence_points_into_the_file(store: Path) -> None:
    sql = "SELECT document, quote, source_start, source_end FROM figures"
    for row in run_here("sql", store, sql, "--format", "json").records:
        content = Path(row["document"]).read_bytes()
        chars = content.decode("utf-8" if row["document"].endswith("130.txt") else "gb18030")
        assert chars[row["source_start"] : row["source_end"]] == row["quote"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("batch", "--store", "x.db"), "give an input"),
        (("batch", "a.txt"), "--store"),
        (("batch", "a.txt", "--store", "x.db", "--jobs", "many"), "many"),
        (("batch", "a.txt", "--store", "x.db", "--fast"), "--fast"),
        (("batch", "a.txt", "--store", "x.db", "--name-pattern", "("), "regular expression"),
        (("status", "gone.db"), "no store"),
        (("diff", "{store}", "1", "9"), "no run 9"),
        (("sql", "{store}", "SELECT missing FROM fact"), "no such column"),
        (("export", "{store}", "-o", "x.doc"), ".xlsx"),
        (("export", "{store}", "-o", "x.csv", "--view", "nothing"), "no view"),
    ],
)
def test_wrong_words_end_with_2_and_say_what_to_do(store: Path, tmp_path: Path, words: tuple[str, ...], says: str) -> None:
    ran = run_here(*(word.replace("{store}", str(store)) for word in words))
    assert (ran.status, says in ran.err) == (2, True), ran.err


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_names_every_option(language: str) -> None:
    from policyparse.cli.batch_arguments import _OPTIONS

    shown = run_here("batch", "--help", "--lang", language).text
    assert [name for names in _OPTIONS.values() for name in names if name not in shown] == []


def test_many_in_order_with_errors_in_their_places() -> None:
    texts = [f"到2025年，新建社区食堂{n}家。" for n in range(100, 140)]
    texts[5] = ""
    found = list(policyparse.parse_many(texts, jobs=2))
    assert isinstance(found[5], policyparse.InputError)
    assert found[5].code == "empty"
    documents = [d for d in found if isinstance(d, policyparse.Document)]
    assert [d.figures[0].value for d in documents] == [str(n) for n in range(100, 140) if n != 105]
    assert json.loads(documents[0].to_json()) == policyparse.parse(texts[0]).to_dict()
