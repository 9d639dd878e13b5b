"""The command line: paths, formats, languages, exit statuses, output files, and ends that come from outside."""

from __future__ import annotations

import json
import os
import re
import string
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import policyparse.parser
from command import SOURCE, run_here, run_process
from corpus_digest import CORPUS
from policyparse import parse
from policyparse.cli.messages import _MESSAGES
from policyparse.version import __version__

ARTICLE = "临滏县推进社区食堂建设\n记者昨日从县民政局获悉，到2025年，全县新建社区食堂120家，带动就业3万人。\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """A small article in a folder of its own."""
    path = tmp_path / "甲.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with texts at two levels, and files that are no texts or hidden."""
    for name in ("b.txt", "a.html", "sub/c.HTM", "sub/.hidden.txt", ".git/d.txt", "e.csv"):
        path = tmp_path / "articles" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ARTICLE, encoding="utf-8")
    return tmp_path / "articles"


# formats


def test_one_file_is_one_json_object(article: Path) -> None:
    ran = run_here(article)
    assert (ran.status, ran.err) == (0, "")
    assert ran.record == parse(article).to_dict()


def test_several_files_are_an_array_in_the_order_given(article: Path, folder: Path) -> None:
    ran = run_here(folder / "b.txt", article)
    assert [r["source"]["name"] for r in ran.record] == [str(folder / "b.txt"), str(article)]


def test_a_folder_is_several_even_with_one_text(article: Path) -> None:
    assert [r["source"]["name"] for r in run_here(article.parent).record] == [str(article)]


def test_a_folder_is_searched_below_sorted_and_without_hidden_files(folder: Path) -> None:
    found = [Path(r["source"]["name"]).relative_to(folder).as_posix() for r in run_here(folder, "--format", "jsonl").records]
    assert found == ["a.html", "b.txt", "sub/c.HTM"]


def test_a_file_named_itself_is_read_whatever_it_is_called(folder: Path) -> None:
    assert run_here(folder / "e.csv", folder / "sub" / ".hidden.txt", "--format", "jsonl").status == 0


def test_jsonl_is_one_line_for_each(folder: Path) -> None:
    ran = run_here(folder, "--format=jsonl")
    assert len(ran.text.splitlines()) == 3
    assert all(record["schema"] == "policyparse/1" for record in ran.records)


def test_text_is_the_repaired_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("推動高質(zhì)量發(fā)展，全縣技能人才達(dá)到3萬人。", encoding="utf-8")
    assert run_here(tmp_path / "a.txt", "--format", "text").text == "推动高质量发展，全县技能人才达到3万人。\n"


def test_several_texts_stand_under_their_names(article: Path) -> None:
    text = run_here(article, article, "--format", "text").text
    assert text == f"==> {article} <==\n{ARTICLE}\n==> {article} <==\n{ARTICLE}"


def test_standard_input(article: Path) -> None:
    record = run_here("-", stdin=article.read_bytes()).record
    assert record["source"]["name"] == "-"
    assert record["facts"] == parse(article).to_dict()["facts"]


def test_a_terminal_gets_the_table(article: Path) -> None:
    ran = run_here(article, terminal=True)
    assert "Indicator" in ran.text
    assert "\x1b[" in ran.text


def test_a_pipe_gets_a_table_without_colours(article: Path) -> None:
    ran = run_here(article, "--format", "table", "--lang", "zh")
    assert "\x1b" not in ran.text
    assert "指标" in ran.text
    assert "社区食堂" in ran.text


@pytest.mark.parametrize("plain", [True, False])
def test_explain_shows_repairs_and_rules(tmp_path: Path, plain: bool) -> None:
    (tmp_path / "a.txt").write_text("推動高質(zhì)量發(fā)展，全縣技能人才達(dá)到3萬人。", encoding="utf-8")
    text = run_here(tmp_path / "a.txt", "--explain", terminal=not plain).text
    for word in ("1:5", "(zhì)", "remove_pinyin_brackets", "certain", "figure."):
        assert word in text
    assert ("repair\t1:5" in text) is plain
    assert ("\x1b[" in text) is not plain


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_explain_changes_nothing_in_json(article: Path, format_: str) -> None:
    plain = run_here(article, "--format", format_)
    assert run_here(article, "--format", format_, "--explain") == plain


# arguments


def test_published_and_region_reach_the_parser(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("今年以来，全市新增就业3万人。", encoding="utf-8")
    record = run_here(tmp_path / "a.txt", "--published", "2023-10-26", "--region", "烟台市").record
    assert record["meta"]["published"] == "2023-10-26"
    assert (record["meta"]["region"], record["meta"]["region_evidence"]) == ("烟台市", "caller")
    assert {f["value"] for f in record["facts"] if f["kind"] == "date"} == {"2023-01-01/2023-10-26"}


def test_options_and_paths_in_any_order(article: Path) -> None:
    assert len(run_here(article, "--format", "jsonl", article, "--", article).records) == 3


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "no input"),
        (["--format", "xml", "a.txt"], "unknown format: xml"),
        (["--published", "soon", "a.txt"], "not a date: soon"),
        (["--published", "2023-13-01", "a.txt"], "not a date: 2023-13-01"),
        (["--lang", "fr", "a.txt"], "unknown language: fr"),
        (["--max-size", "0", "a.txt"], "not a size: 0"),
        (["--max-size", "big", "a.txt"], "not a size: big"),
        (["--max-size", "nan", "a.txt"], "not a size: nan"),
        (["--form", "json", "a.txt"], "unknown option: --form"),  # options are not shortened
        (["a.txt", "-o"], "needs a value"),
        (["--explain=yes", "a.txt"], "takes no value"),
        (["schema", "a.txt"], "schema takes no input"),
    ],
)
def test_wrong_usage(arguments: list[str], said: str) -> None:
    ran = run_here(*arguments)
    assert (ran.status, ran.out) == (2, b"")
    assert said in ran.err
    assert "--help" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("settings", "arguments", "chinese"),
    [
        ({"LC_ALL": "zh_CN.UTF-8"}, [], True),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_TW", "LANG": "en_US"}, [], True),  # LC_MESSAGES goes before LANG
        ({"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN"}, [], False),  # LC_ALL goes before both
        ({"LC_ALL": "C"}, ["--lang", "zh"], True),
        ({"LC_ALL": "zh_CN.UTF-8"}, ["--lang=en"], False),
    ],
)
def test_language_of_messages(settings: dict[str, str], arguments: list[str], chinese: bool) -> None:
    help_ = run_here(*arguments, "--help", environment=settings)
    failed = run_here("missing.txt", *arguments, environment=settings)
    wrong = run_here(*arguments, environment=settings)
    assert help_.status == 0
    assert ("用法" in help_.text) is chinese
    assert ("文件不存在" in failed.err) is chinese
    assert ("没有给出输入" in wrong.err) is chinese


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_names_every_option(language: str) -> None:
    text = run_here("--help", "--lang", language).text
    for option in ("--format", "--published", "--region", "--explain", "-o", "--lang", "--max-size", "--version", "schema"):
        assert option in text


def test_version() -> None:
    assert run_here("--version").text == f"policyparse {__version__}\n"


def test_help_loads_nothing_heavy() -> None:
    code = "import sys; from policyparse.cli import main; main(['--help']); "
    code += "print([m for m in ('jieba', 'pydantic', 'ftfy', 'regex', 'opencc', 'rich', 'policyparse.parser') if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": str(SOURCE)}
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_a_subcommand_wins_over_a_file_of_its_name(tmp_path: Path) -> None:
    (tmp_path / "schema").write_text(ARTICLE, encoding="utf-8")
    assert run_process("schema", folder=tmp_path).record["title"] == "policyparse/1"
    assert run_process("./schema", folder=tmp_path).record["source"]["name"] == "./schema"


# failures


def test_one_failed_input_does_not_stop_the_others(article: Path) -> None:
    ran = run_here(article, "missing.txt", article, "--format", "jsonl")
    assert ran.status == 1
    assert [("facts" in r) for r in ran.records] == [True, False, True]
    assert ran.records[1] == {
        "schema": "policyparse/1",
        "source": {"name": "missing.txt"},
        "error": {
            "code": "unreadable",
            "layer": "decode",
            "message": "cannot be read: No such file or directory",
            "hint": "check the path and the permissions",
        },
    }
    assert "missing.txt: cannot be read" in ran.err
    assert "1 of 3 inputs failed" in ran.err


@pytest.mark.parametrize("format_", ["table", "text"])
def test_what_failed_is_said_on_standard_error_only(format_: str) -> None:
    ran = run_here("missing.txt", "--format", format_)
    assert (ran.status, ran.out) == (1, b"")
    assert ran.err.startswith("missing.txt: cannot be read")


def test_a_fault_of_the_program_is_an_error_record(article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    original = policyparse.parser.Parser.parse

    def broken(self: Any, text: Any, **options: Any) -> Any:
        if Path(text).name == "bad.txt":
            raise ZeroDivisionError("no such thing")
        return original(self, text, **options)

    monkeypatch.setattr(policyparse.parser.Parser, "parse", broken)
    ran = run_here("bad.txt", article, "--format", "jsonl")
    assert ran.status == 1
    assert ran.records[0]["error"]["code"] == "internal"
    assert ran.records[0]["error"]["message"].endswith("ZeroDivisionError: no such thing")
    assert "facts" in ran.records[1]
    assert "Traceback" not in ran.err
    with pytest.raises(ZeroDivisionError):
        run_here("bad.txt", environment={"POLICYPARSE_DEBUG": "1"})


def test_ctrl_c_is_quiet(article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "out.json"
    target.write_text("old", encoding="utf-8")

    def interrupted(*_: Any, **__: Any) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(policyparse.parser.Parser, "parse", interrupted)
    ran = run_here(article, "-o", target)
    assert (ran.status, ran.err) == (130, "")
    assert target.read_text(encoding="utf-8") == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.json", "甲.txt"]


@pytest.mark.skipif(os.name == "nt", reason="a shell pipe of POSIX")
def test_a_reader_that_goes_away_is_no_error() -> None:
    command = f'"{sys.executable}" -m policyparse "{CORPUS / "articles"}" --format jsonl 2>err | head -c 10; cat err; rm err'
    done = subprocess.run(
        ["sh", "-c", command], capture_output=True, env=os.environ | {"PYTHONPATH": str(SOURCE)}, check=False, timeout=120
    )
    assert done.stdout == b'{"schema":'[:10]
    assert done.stderr == b""


# output files


def test_output_file(article: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    ran = run_here(article, "-o", target, terminal=True)  # JSON: what goes to a file is not for a terminal
    assert (ran.status, ran.out) == (0, b"")
    assert json.loads(target.read_text(encoding="utf-8"))["meta"] == parse(article).to_dict()["meta"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.json", "甲.txt"]


def test_output_file_that_ends_in_jsonl(article: Path, tmp_path: Path) -> None:
    run_here(article, article, "-o", tmp_path / "out.jsonl")
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 2


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_output_file_keeps_its_permissions_and_links(article: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "real.json", tmp_path / "link.json"
    target.touch(mode=0o640)
    link.symlink_to(target)
    assert run_here(article, "-o", link).status == 0
    assert link.is_symlink()
    assert target.stat().st_mode & 0o777 == 0o640
    assert target.stat().st_size > 0


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="needs /dev/null")
def test_output_to_a_device_does_not_replace_it(article: Path) -> None:
    assert run_here(article, "-o", "/dev/null").status == 0
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize("target", ["missing/out.json", "."])
def test_output_that_cannot_be_written(article: Path, tmp_path: Path, target: str) -> None:
    ran = run_here(article, "-o", tmp_path / target)
    assert (ran.status, ran.out) == (2, b"")
    assert "cannot write" in ran.err
    assert len(ran.err.splitlines()) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk(article: Path) -> None:
    ran = run_here(article, "-o", "/dev/full")
    assert ran.status == 2
    assert "cannot write /dev/full: No space left on device" in ran.err


# terminals


def test_progress_is_shown_on_a_terminal_for_more_than_a_few(folder: Path) -> None:
    (folder / "f.txt").write_text(ARTICLE, encoding="utf-8")
    ran = run_here(folder, progress=True)
    assert "[4/4] c.HTM" in ran.err
    assert ran.err.endswith("\r\x1b[K")  # and taken away
    assert run_here(folder, progress=True, terminal=True).err == ""  # not between the tables
    assert run_here(folder).err == ""


@pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX")
def test_on_a_real_terminal(article: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    settings = os.environ | {"PYTHONPATH": str(SOURCE), "LC_ALL": "zh_CN.UTF-8", "TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-m", "policyparse", str(article)]
    process = subprocess.Popen(command, stdout=theirs, stderr=subprocess.PIPE, env=settings)
    os.close(theirs)
    seen = b""
    try:
        while chunk := os.read(ours, 65536):
            seen += chunk
    except OSError:  # the other side was closed
        pass
    os.close(ours)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (0, b"")
    assert "指标".encode() in seen
    assert b"\x1b[" in seen


def test_every_message_says_the_same_in_both_languages() -> None:
    for key, (chinese, english) in _MESSAGES.items():
        fields = [{field for _, field, _, _ in string.Formatter().parse(text) if field is not None} for text in (chinese, english)]
        assert fields[0] == fields[1], key
        assert re.search("[\u4e00-\u9fff]", chinese), key
        assert not re.search("[\u4e00-\u9fff]", english), key
