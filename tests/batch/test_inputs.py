"""What inputs become: files, folders, patterns, and tables in several forms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from policyparse import Parser
from policyparse.batch.core import Job, parse_job
from policyparse.batch.file_name import NamePattern, read_file_name
from policyparse.batch.inputs import Columns, Given, find_jobs

COLUMNS = Columns("正文", "编号", "日期", "地区")
HEADING = ["编号", "日期", "地区", "正文", "部门"]
ROWS = [["001", "2023-05-06", "临滏县", "到2025年，新建社区食堂120家。", "民政"], ["002", "", "", "多行\n正文，“引号”", ""]]


def jobs_of(*inputs: Path | str, columns: Columns = COLUMNS, given: Given | None = None) -> list[Job]:
    return list(find_jobs(map(str, inputs), columns, given or Given()))


def write_csv(path: Path, encoding: str, separator: str = ",") -> Path:
    quoted = [separator.join('"' + cell.replace('"', '""') + '"' for cell in row) for row in [HEADING, *ROWS]]
    path.write_bytes("\r\n".join(quoted).encode(encoding))
    return path


def write_jsonl(path: Path) -> Path:
    path.write_text("\n".join(json.dumps(dict(zip(HEADING, row, strict=True)), ensure_ascii=False) for row in ROWS), encoding="utf-8")
    return path


def write_xlsx(path: Path) -> Path:
    openpyxl = pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
    book = openpyxl.Workbook()
    for row in [HEADING, *ROWS]:
        book.active.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize(
    "name",
    ["utf-8.csv", "utf-8-sig.csv", "gb18030.csv", "utf-16.csv", "gbk.tsv", "semicolon.csv", "rows.jsonl", "book.xlsx"],
)
def test_a_table_gives_a_job_for_each_row(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.endswith(".jsonl"):
        write_jsonl(path)
    elif name.endswith(".xlsx"):
        write_xlsx(path)
    else:
        write_csv(path, "utf-8" if name.startswith("semi") else path.stem, {"gbk.tsv": "\t", "semicolon.csv": ";"}.get(name, ","))
    first, second = jobs_of(path)
    assert first.doc_id == f"{path.as_posix()}#001"  # the zeros are kept
    assert (first.published, first.region, first.content.decode()) == ("2023-05-06", "临滏县", ROWS[0][3])
    assert json.loads(first.extra) == {"部门": "民政"}
    assert (second.published, second.region, second.content.decode(), second.extra) == (None, None, ROWS[1][3], "")


def test_ids_of_rows_without_a_column_survive_a_row_in_between(tmp_path: Path) -> None:
    def ids(*texts: str) -> list[str]:
        path = tmp_path / "a.csv"
        path.write_text("\n".join(["正文", *texts]), encoding="utf-8")
        return [job.doc_id for job in jobs_of(path, columns=Columns())]

    first = ids("甲甲", "乙乙")
    assert ids("甲甲", "新的", "乙乙")[::2] == first
    assert ids("甲甲", "甲甲")[1] == f"{first[0]}~2"  # equal rows stay two documents


def test_a_column_that_there_is_not_is_named_with_those_there_are(tmp_path: Path) -> None:
    (job,) = jobs_of(write_csv(tmp_path / "a.csv", "utf-8"), columns=Columns("全文", "编号"))
    assert job.problem is not None
    assert "全文" in job.problem[2]
    assert "正文" in job.problem[2]


def test_a_broken_line_costs_that_line_only(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "a.jsonl")
    path.write_text("{broken\n[1]\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert [job.problem is None for job in jobs_of(path)] == [False, False, True, True]


def test_a_broken_workbook_is_an_error(tmp_path: Path) -> None:
    pytest.importorskip("openpyxl", reason="the extra xlsx is not installed")
    (tmp_path / "a.xlsx").write_bytes(b"no workbook")
    (job,) = jobs_of(tmp_path / "a.xlsx")
    assert job.problem is not None
    assert job.problem[1] == "broken_table"


def test_folders_and_patterns(tmp_path: Path) -> None:
    for name in ("b/烟台市2015.txt", "a.html", "c.bin", ".hidden.txt", "list.csv"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("正文\n食堂", encoding="utf-8")

    def names(*inputs: Path, columns: Columns = Columns()) -> list[str]:  # noqa: B008
        return [Path(job.doc_id.partition("#")[0]).name for job in jobs_of(*inputs, columns=columns)]

    assert names(tmp_path) == ["a.html", "烟台市2015.txt"]  # a table in a folder of texts is mostly a list of them
    assert names(tmp_path, columns=Columns("正文")) == ["a.html", "烟台市2015.txt", "list.csv"]
    assert names(tmp_path / "**" / "*.txt") == ["烟台市2015.txt"]
    assert names(tmp_path / "c.bin") == ["c.bin"]  # what is named itself is read
    (gone,) = jobs_of(tmp_path / "gone.txt")
    assert gone.problem is not None
    assert gone.problem[1] == "unreadable"


@pytest.mark.parametrize(
    ("stem", "pattern", "expected"),
    [
        ("烟台市2015", "", ("2015", "烟台市")),
        ("2015年烟台市政府工作报告", "", ("2015", "烟台市")),  # the longest name in it
        ("烟台-2015", "", ("2015", "烟台")),  # a short name that is all the Chinese there is
        ("和平年代2015", "", ("2015", None)),  # 和平 is a district too, but not here
        ("report_20150301", "", (None, None)),  # a date without separators gives no year
        ("1015-2", "", (None, None)),
        ("临滏县_15", r"(?P<region>.+)_(?P<year>\d+)", ("15", "临滏县")),
    ],
)
def test_names_of_files(stem: str, pattern: str, expected: tuple[str | None, str | None]) -> None:
    assert read_file_name(stem, NamePattern(pattern)) == expected


def test_a_pattern_without_its_groups_is_refused() -> None:
    with pytest.raises(ValueError, match="needs a group"):
        NamePattern("(.+)")


def test_the_name_of_the_file_is_asked_only_where_the_page_is_silent() -> None:
    from policyparse.batch.tables import HEAD_FIELDS

    def head(text: str, stem: str) -> dict[str, object]:
        outcome = parse_job(Parser(), Job("a", text.encode(), stem=stem), NamePattern())
        return dict(zip(HEAD_FIELDS, outcome.head, strict=True))

    silent = head("全市新建社区食堂120家。", "烟台市2015")
    assert (silent["region"], silent["region_code"], silent["name_year"], silent["published"]) == ("烟台市", "370600", "2015", None)
    spoken = head("芜湖市民政局：全市新建社区食堂120家\n芜湖市今年新建社区食堂120家。", "烟台市2015")
    assert (spoken["region"], spoken["name_region"]) == ("芜湖市", "烟台市")


def test_what_goes_wrong_is_an_outcome() -> None:
    parser = Parser()
    assert parse_job(parser, Job("a", b"", published=None), NamePattern()).error is not None
    bad_date = parse_job(parser, Job("a", "新建社区食堂120家。".encode(), published="去年"), NamePattern())
    assert bad_date.error is not None
    assert bad_date.error[:2] == ("batch", "bad_date")
    good = parse_job(parser, Job("a", "新建社区食堂120家。".encode()), NamePattern())
    assert good.error is None  # nothing of the bad one is left in the parser
