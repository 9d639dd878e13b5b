"""The subcommand repair: text, report, both texts side by side, only what is certain, bad words and bad input, both languages."""

from __future__ import annotations

import json
import re
import string
from pathlib import Path

import pytest
from rich.cells import cell_len

from command import run_here, run_process
from corpus_digest import CORPUS
from policyparse import repair
from policyparse.cli.repair_messages import _MESSAGES, repair_help
from policyparse.prepare.repair.report import Repair, replay
from policyparse.text import Span

DAMAGED = "青浔縣社區食堂\n建(jiàn)成食堂,吸納就(jiù)業 35 人,。縣民政局說(shuō)\n財政補貼50萬元。\n"
REPAIRED = "青浔縣社區食堂\n建成食堂，吸納就業35人。縣民政局說\n財政補貼50萬元。\n"
CERTAIN = REPAIRED.replace("人。縣", "人,。縣")
"""Two marks met: which of them goes is a guess, and so is what becomes of the first."""

ARTICLES = sorted((CORPUS / "articles").glob("*.txt"))


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A damaged page: three readings in brackets, two spaces, flattened marks, and two marks that met."""
    path = tmp_path / "页.txt"
    path.write_text(DAMAGED, encoding="utf-8")
    return path


# text


def test_it_prints_the_repaired_text(page: Path) -> None:
    ran = run_here("repair", page)
    assert (ran.status, ran.text, ran.err) == (0, REPAIRED, "")


def test_standard_input_and_several_files(page: Path) -> None:
    assert run_here("repair", "-", stdin=DAMAGED.encode("gb18030")).text == REPAIRED
    assert run_here("repair", page, "-", stdin="建成5家".encode()).text == f"==> {page} <==\n{REPAIRED}\n==> - <==\n建成5家\n"


def test_a_folder_is_searched_as_in_the_main_command(page: Path) -> None:
    (page.parent / "b.html").write_text("<p>建成5家。</p>", encoding="utf-8")
    (page.parent / "c.csv").write_text("建成5家", encoding="utf-8")
    assert run_here("repair", page.parent).text.count("==>") == 2


def test_it_writes_a_file(page: Path, tmp_path: Path) -> None:
    ran = run_here("repair", page, "-o", tmp_path / "out.txt")
    assert (ran.status, ran.text) == (0, "")
    assert (tmp_path / "out.txt").read_text(encoding="utf-8") == REPAIRED


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_it_prints_what_the_library_gives(path: Path) -> None:
    expected = repair(path).text
    if not any("\ud800" <= char <= "\udfff" for char in expected):
        assert run_here("repair", path).text.removesuffix("\n") == expected.removesuffix("\n")


# only what is certain


def test_only_certain_leaves_the_rest(page: Path) -> None:
    assert run_here("repair", page, "--only", "certain").text == CERTAIN


# report


def test_report_lists_every_edit_and_the_steps(page: Path) -> None:
    rows = [line.split("\t") for line in run_here("repair", page, "--report").text.splitlines()]
    edits, steps = ([row for row in rows if row[0] == kind] for kind in ("edit", "step"))
    assert [row[1:7] for row in edits] == [
        ["2:2", "9", "(jiàn)", "∅", "remove_pinyin_brackets", "certain"],
        ["2:11", "18", ",", "，", "restore_punctuation", "certain"],
        ["2:15", "22", "(jiù)", "∅", "remove_pinyin_brackets", "certain"],
        ["2:21", "28", "␣", "∅", "remove_stray_spaces", "certain"],
        ["2:24", "31", "␣", "∅", "remove_stray_spaces", "certain"],
        ["2:26", "33", ",。", "。", "restore_punctuation remove_repeated_punctuation", "likely"],
        ["2:33", "40", "(shuō)", "∅", "remove_pinyin_brackets", "certain"],
    ]
    assert steps == [
        ["step", "remove_pinyin_brackets", "3", "3", "0", "0"],
        ["step", "remove_stray_spaces", "2", "2", "0", "0"],
        ["step", "restore_punctuation", "2", "1", "1", "0"],
        ["step", "remove_repeated_punctuation", "1", "0", "1", "0"],
    ]


def test_a_terminal_gets_tables_in_its_language(page: Path) -> None:
    for language, words in (("en", ("Certainty", "likely", "By step")), ("zh", ("把握", "可能", "各步骤"))):
        ran = run_here("repair", page, "--report", "--lang", language, terminal=True, environment={"COLUMNS": "160"})
        assert "\x1b[" in ran.text
        assert [word for word in words if word not in ran.text] == []


def test_json_replays(page: Path) -> None:
    record = run_here("repair", page, "--format", "json").record
    assert record["schema"] == "policyparse-repair/1"
    assert record["source"]["name"] == str(page)
    edits = [Repair(tuple(e["steps"]), Span(e["start"], e["end"]), e["before"], e["after"], e["certainty"]) for e in record["edits"]]
    assert replay(edits, DAMAGED) == record["text"] == REPAIRED
    assert (record["edits"][5]["line"], record["edits"][5]["column"]) == (2, 26)
    assert {row["step"]: row["edits"] for row in record["steps"]}["remove_pinyin_brackets"] == 3


def test_json_of_several_is_an_array_and_jsonl_has_lines(page: Path) -> None:
    array = run_here("repair", page, "missing.txt", "--format", "json")
    assert array.status == 1
    assert [("edits" in record, record.get("error", {}).get("code")) for record in array.record] == [(True, None), (False, "unreadable")]
    assert len(run_here("repair", page, page, "--format", "jsonl", "--report").records) == 2


LOSSY = "青浔縣建(jiàn)成食堂?20家，吸納就(jiù)業,縣民政局\ue642長說(shuō)\n"


@pytest.mark.parametrize(
    ("language", "said"), [("en", "characters are lost here that may be digits"), ("zh", "此处有字符缺失，可能是数字")]
)
def test_report_names_what_cannot_be_undone(tmp_path: Path, language: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(LOSSY, encoding="utf-8")
    rows = [line.split("\t") for line in run_here("repair", tmp_path / "a.txt", "--report", "--lang", language).text.splitlines()]
    warnings = [row[1:] for row in rows if row[0] == "warning"]
    assert [row[:4] for row in warnings] == [["1:14", "13", "lost_digits", "?20"], ["1:33", "32", "private_use", "<E642>"]]
    assert warnings[0][4] == said
    drawn = run_here("repair", tmp_path / "a.txt", "--report", "--lang", language, terminal=True, environment={"COLUMNS": "160"}).text
    assert said in drawn


def test_json_gives_warnings_with_their_place_in_both_texts(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LOSSY, encoding="utf-8")
    record = run_here("repair", tmp_path / "a.txt", "--format", "json").record
    first = record["warnings"][0]
    assert first["code"] == "lost_digits"
    assert record["text"][first["start"] : first["end"]] == LOSSY[first["source_start"] : first["source_end"]] == "?20"


def test_a_page_of_which_all_is_lost_is_printed_and_warned_of(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("????????????\n2023?4?26?\n", encoding="utf-8")
    ran = run_here("repair", tmp_path / "a.txt", "--report")
    assert (ran.status, ran.err) == (0, "")
    assert ran.text.count("question_marks") == 2
    assert run_here(tmp_path / "a.txt").record["warnings"][0]["code"] == "question_marks"


# side by side


def test_diff_shows_changed_lines_and_their_neighbours(page: Path) -> None:
    page.write_text(DAMAGED + "一是扩面。\n二是提质。\n", encoding="utf-8")
    text = run_here("repair", page, "--diff", environment={"COLUMNS": "140"}).text
    assert "建[-(jiàn)-]成食堂[-,-]吸納就[-(jiù)-]業[-␣-]35[-␣-]人[-,。-]縣" in text
    assert "建成食堂{+，+}吸納就業35人{?。?}縣" in text
    assert "財政補貼" in text  # beside a changed line
    assert "提质" not in text
    assert "提质" in run_here("repair", page, "--diff", "--all").text


def test_diff_is_coloured_on_a_terminal_and_has_no_marks_there(page: Path) -> None:
    text = run_here("repair", page, "--diff", terminal=True).text
    assert "\x1b[31m" in text
    assert "\x1b[33m" in text  # the likely one
    assert "[-" not in text.replace("\x1b[", "")


@pytest.mark.parametrize("columns", [40, 61, 100])
@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_diff_fits_the_width_and_shows_both_texts(path: Path, columns: int) -> None:
    ran = run_here("repair", path, "--diff", "--all", environment={"COLUMNS": str(columns)})
    lines = ran.text.splitlines()
    assert ran.status == 0
    assert max(map(cell_len, lines)) <= columns
    right = "".join(line.partition("│")[2].strip() for line in lines)
    shown = re.sub("<[0-9A-F]{4}>", "", right)  # spaces and invisible characters by their code
    for mark in ("{+", "+}", "{?", "?}", "{!", "!}"):
        shown = shown.replace(mark, "")
    squeezed = "".join(shown.replace("␣", " ").split())
    expected = "".join(repair(path).text.replace("\ufeff", "").split())
    assert squeezed[:400] == expected[:400]


@pytest.mark.parametrize(
    ("damaged", "rows"),
    [
        # CRLF and CR: each line beside its own, the line end that changed on the left
        ("一是扩面。\r\n二是提质。\r\n", ["1 一是扩面。[-␍-]", "2 二是提质。[-␍-]"]),
        ("一是扩面。\r二是提质。\r", ["1 一是扩面。[-␍-]", "2 二是提质。[-␍-]"]),
        # nothing to repair
        ("一是扩面。\n", ["nothing was repaired"]),
    ],
)
def test_line_ends_side_by_side(tmp_path: Path, damaged: str, rows: list[str]) -> None:
    (tmp_path / "a.txt").write_bytes(damaged.encode())
    lines = run_here("repair", tmp_path / "a.txt", "--diff").text.splitlines()
    assert [line.partition("│")[0].rstrip() for line in lines] == rows


def test_report_and_diff_together(page: Path) -> None:
    text = run_here("repair", page, "--diff", "--report").text
    assert "{?。?}" in text
    assert "\nedit\t2:2\t" in text


# words and input that do not fit

WRONG = [
    ([], "no input", "没有给出输入"),
    (["a.txt", "--only", "likely"], "--only takes certain", "--only 只能是 certain"),
    (["a.txt", "--format", "table"], "unknown format: table", "未知格式：table"),
    (["a.txt", "--diff", "--format", "json"], "--diff has no json form", "--diff 没有 json 形式"),
    (["a.txt", "--all"], "--all goes with --diff", "--all 须与 --diff 同用"),
    (["a.txt", "--explain"], "unknown option: --explain", "未知选项：--explain"),
    (["a.txt", "--only"], "--only needs a value", "--only 需要一个值"),
    (["a.txt", "--report=yes"], "--report takes no value", "--report 不带值"),
    (["a.txt", "--max-size", "0"], "not a size", "不是大小"),
]


@pytest.mark.parametrize(("words", "english", "chinese"), WRONG)
def test_wrong_words_are_refused(words: list[str], english: str, chinese: str) -> None:
    for language, said in (("en", english), ("zh", chinese)):
        ran = run_here("repair", *words, environment={"LC_ALL": f"{language}_XX.UTF-8"})
        assert (ran.status, ran.text) == (2, "")
        assert said in ran.err
        assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    ("content", "code", "english", "chinese"),
    [
        (b"", "empty", "no characters", "为空"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "binary", "PDF", "PDF"),
        (b"nothing in that script\n", "no_chinese", "no Chinese", "没有汉字"),
        ("目".encode() * 2000, "too_large", "--max-size", "--max-size"),
    ],
)
def test_bad_input_is_said_as_in_the_main_command(tmp_path: Path, content: bytes, code: str, english: str, chinese: str) -> None:
    path = tmp_path / "输入.txt"
    path.write_bytes(content)
    ran = run_here("repair", path, "--format", "json", "--max-size", "0.005")
    assert (ran.status, ran.record["error"]["code"]) == (1, code)
    assert ran.err.startswith(f"{path}: ")
    assert english in ran.err
    assert chinese in run_here("repair", path, "--lang", "zh", "--max-size", "0.005").err


def test_a_failed_input_does_not_stop_the_others(page: Path) -> None:
    ran = run_here("repair", "missing.txt", page, "--lang", "zh")
    assert ran.status == 1
    assert REPAIRED in ran.text
    assert "无法读取：文件不存在" in ran.err
    assert "2 个输入中有 1 个失败" in ran.err


def test_an_output_that_cannot_be_written(page: Path, tmp_path: Path) -> None:
    ran = run_here("repair", page, "-o", tmp_path / "missing" / "a.txt")
    assert ran.status == 2
    assert "cannot write" in ran.err


def test_broken_bytes_are_printed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("建成食堂".encode() + b"\xff" + "5 家\n".encode())
    for words in ((), ("--diff",), ("--report",)):
        ran = run_here("repair", tmp_path / "a.txt", *words)
        assert (ran.status, ran.err) == (0, "")
    assert json.loads(run_here("repair", tmp_path / "a.txt", "--format", "json").text)["text"] == "建成食堂\udcff5家\n"


def test_controls_do_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2J.txt"
    path.write_text("建\x1b]0;x\x07成 5 家\n", encoding="utf-8")
    text = "".join(run_here("repair", path, path, *words).text for words in (("--diff", "--all"), ("--report",)))
    assert not {"\x1b", "\x07"} & set(text)


# help


@pytest.mark.parametrize(("language", "word"), [("zh", "用法："), ("en", "usage:")])
def test_help_in_both_languages(language: str, word: str) -> None:
    ran = run_here("repair", "--help", "--lang", language, environment={"LC_ALL": f"{language}_XX"})
    assert ran.status == 0
    assert ran.text.startswith(word)
    for option in ("--report", "--diff", "--all", "--only certain", "--format", "-o", "--lang", "--max-size"):
        assert option in ran.text


def test_every_sentence_exists_in_both_languages_with_the_same_values() -> None:
    for key, (chinese, english) in _MESSAGES.items():
        assert {f[1] for f in string.Formatter().parse(chinese)} == {f[1] for f in string.Formatter().parse(english)}, key
    options = [{word.rstrip(":：") for word in repair_help(language).split() if word.startswith("--")} for language in ("zh", "en")]  # type: ignore[arg-type]
    assert options[0] == options[1]


def test_as_a_process(page: Path) -> None:
    ran = run_process("repair", page, "--only=certain", "--lang", "zh")
    assert (ran.status, ran.err) == (0, "")
    assert ran.text == CERTAIN
