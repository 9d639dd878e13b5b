"""Bad input, through the command line and the library: a clear sentence in both languages, the right exit status, never a traceback."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import pytest

from command import run_here, run_process
from policyparse import InputError, Parser, parse
from work import count_calls

SENTENCE = "到2025年，全县新建社区食堂120家。"


def zip_bytes() -> bytes:
    """A ZIP file with a text in it, as .docx files are."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.txt", SENTENCE)
    return buffer.getvalue()


REFUSED = [
    # content, code, a word of the English sentence, a word of the Chinese one
    pytest.param(b"", "empty", "no characters", "为空", id="no bytes"),
    pytest.param(b" \t\r\n\r\n", "empty", "no characters", "为空", id="white space"),
    pytest.param("\ufeff \u3000\n\u00a0".encode(), "empty", "no characters", "为空", id="Chinese white space with a mark"),
    pytest.param(b"\0" * 5000, "empty", "no characters", "为空", id="only NUL"),
    pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + SENTENCE.encode("utf-16-le"), "binary", "Office", "Office", id="OLE"),
    pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n", "binary", "PDF", "PDF", id="PDF"),
    pytest.param(zip_bytes(), "binary", "ZIP", "ZIP", id="ZIP"),
    pytest.param(bytes([0, 1, 2, 3, 0, 0, 200, 7]) * 800, "binary", "binary", "二进制", id="dense with NUL"),
    pytest.param(b"Nothing here is written in that script.\n", "no_chinese", "no Chinese", "没有汉字", id="no Chinese"),
    pytest.param(b"2025 120 3.5%\n", "no_chinese", "no Chinese", "没有汉字", id="only numbers"),
]


@pytest.mark.parametrize(("content", "code", "english", "chinese"), REFUSED)
def test_refused_content(tmp_path: Path, content: bytes, code: str, english: str, chinese: str) -> None:
    path = tmp_path / "输入.txt"
    path.write_bytes(content)
    ran = run_here(path)
    assert ran.status == 1
    assert set(ran.record) == {"schema", "source", "error"}
    assert ran.record["error"]["code"] == code
    assert english in ran.record["error"]["message"]
    assert ran.record["error"]["hint"]
    assert ran.err.startswith(f"{path}: ")
    assert english in ran.err
    assert len(ran.err.splitlines()) == 1
    assert chinese in run_here(path, "--lang", "zh").err
    assert run_here("-", stdin=content).record["error"]["code"] == code
    with pytest.raises(InputError) as caught:
        parse(content)
    assert caught.value.code == code


@pytest.mark.parametrize("text", ["", "  \n", "\ufeff", "\0\0", "no script of that kind"])
def test_refused_characters(text: str) -> None:
    with pytest.raises(InputError) as caught:
        parse(text)
    assert caught.value.code in {"empty", "no_chinese"}


# files and folders that cannot be read


def test_missing_file(tmp_path: Path) -> None:
    ran = run_here(tmp_path / "nothing.txt", "--lang", "zh")
    assert ran.status == 1
    assert "无法读取：文件不存在" in ran.err
    with pytest.raises(InputError, match="No such file"):
        parse(tmp_path / "nothing.txt")


def test_a_path_through_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    assert run_here(tmp_path / "a.txt" / "b.txt").record["error"]["code"] == "unreadable"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_file_and_folder_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "a.txt").chmod(0)
    (tmp_path / "sub").mkdir(mode=0)
    try:
        ran = run_here(tmp_path, "--format", "jsonl")
    finally:
        (tmp_path / "sub").chmod(0o700)
    assert ran.status == 1
    assert [r["error"]["code"] for r in ran.records] == ["unreadable", "unreadable"]
    assert "Permission denied" in ran.err


def test_a_file_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    monkeypatch.setattr(Path, "open", refuse)
    ran = run_here(tmp_path / "a.txt", "--lang", "zh")
    assert (ran.status, ran.record["error"]["code"]) == (1, "unreadable")
    assert "没有权限" in ran.err


def test_a_folder_that_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "scandir", refuse)
    ran = run_here(tmp_path, "--format", "jsonl")
    assert (ran.status, ran.records[0]["error"]["code"]) == (1, "unreadable")


def test_parsing_a_folder_as_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        parse(tmp_path)
    assert caught.value.code == "unreadable"


@pytest.mark.parametrize("inside", [[], ["a.csv", ".hidden.txt", "sub/b.pdf"]])
def test_folder_without_texts(tmp_path: Path, inside: list[str]) -> None:
    for name in inside:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(SENTENCE, encoding="utf-8")
    ran = run_here(tmp_path)
    assert ran.status == 1
    assert [r["error"]["code"] for r in ran.record] == ["no_texts"]
    assert "holds no .txt" in ran.err
    assert "没有 .txt" in run_here(tmp_path, "--lang", "zh").err


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_folders_that_link_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "sub" / "up").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path, target_is_directory=True)
    ran = run_here(tmp_path, "--format", "jsonl")
    assert ran.status == 0
    assert len(ran.records) == 1


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_a_link_to_nothing_in_a_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to(tmp_path / "gone.txt")
    (tmp_path / "c.txt").symlink_to(tmp_path / "c.txt")  # to itself
    ran = run_here(tmp_path, "--format", "jsonl")
    assert ran.status == 1
    assert [r.get("error", {}).get("code") for r in ran.records] == [None, "unreadable", "unreadable"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes of POSIX")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    os.mkfifo(tmp_path / "b.txt")
    assert len(run_here(tmp_path, "--format", "jsonl").records) == 1


# size


def test_a_single_line_of_20_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE.encode() * (20 * 1024 * 1024 // len(SENTENCE.encode()) + 1))
    ran = run_here(path)
    assert (ran.status, ran.record["error"]["code"]) == (1, "too_large")
    assert "larger than the 16.0 MB" in ran.err
    assert "--max-size" in ran.err


def test_max_size_sets_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE.encode() * 50)
    assert run_here(path, "--max-size", "0.001").record["error"]["code"] == "too_large"
    assert run_here(path, "--max-size", "0.01").status == 0


def test_a_long_single_line_takes_work_in_proportion() -> None:
    """Four times the sentences take four times the work, not sixteen; ``benchmarks/growth.py`` times them."""
    parser = Parser()
    assert len(parser.parse(SENTENCE * 1000).figures) == 1000
    assert count_calls(parser.parse, SENTENCE * 1000) < 4.5 * count_calls(parser.parse, SENTENCE * 250)


# broken but legible: parsed, with a warning


@pytest.mark.parametrize("codec", ["utf-8", "gb18030"])
def test_broken_encoding_is_parsed_and_warned_of(tmp_path: Path, codec: str) -> None:
    content = (SENTENCE * 3 + "\n").encode(codec) + b"\xff\xff" + (SENTENCE + "\n").encode(codec)
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    ran = run_here(path)
    assert ran.status == 0
    assert len([f for f in ran.record["facts"] if f["kind"] == "figure"]) == 4
    assert ran.record["source"]["encoding"] == codec
    assert [w["code"] for w in ran.record["warnings"]] == ["undecodable_bytes"]
    assert "\\udcff" in ran.text


def test_cut_off_in_the_middle_of_a_character(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((SENTENCE + "到2026年，再建").encode()[:-1])
    ran = run_here(path)
    assert ran.status == 0
    assert ran.record["warnings"][-1]["code"] == "undecodable_bytes"


def test_lone_surrogates_in_every_format(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE.encode() + b"\xff" + SENTENCE.encode())
    assert "\udcff" in json.loads(run_here(path).text)["text"]
    assert r"\udcff" in run_here(path, "--format", "jsonl").text
    for format_ in ("text", "table"):
        ran = run_here(path, "--format", format_, "--explain")
        assert (ran.status, ran.err) == (0, "")
        assert "\ufffd" in ran.text


def test_nul_bytes_among_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SENTENCE.replace("食堂", "食\0堂").encode() + b"\0")
    ran = run_here(path)
    assert ran.status == 0
    assert "\0" not in ran.record["text"]
    (figure,) = (f for f in ran.record["facts"] if f["kind"] == "figure")
    assert "社区食堂" in figure["indicator"]


def test_control_sequences_do_not_reach_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[31m.txt"
    path.write_text(SENTENCE.replace("食堂", "\x1b]0;x\x07食堂") + "\x9b31m", encoding="utf-8")
    ran = run_here(path, tmp_path / "\x1b[2J.txt", "--explain", "--format", "table")
    assert "食堂120家" in ran.text
    assert "␛[2J.txt: cannot be read" in ran.err
    assert not {"\x1b", "\x07", "\x9b"} & set(ran.text + ran.err)


# as a process


def test_nothing_ends_in_a_traceback(tmp_path: Path) -> None:
    for number, row in enumerate(REFUSED):
        (tmp_path / f"{number}.txt").write_bytes(row.values[0])  # type: ignore[arg-type]
    (tmp_path / "good.txt").write_bytes(SENTENCE.encode())
    ran = run_process(tmp_path, "missing.txt", "--format", "jsonl")
    assert ran.status == 1
    assert [r["error"]["code"] for r in ran.records if "error" in r] == [row.values[1] for row in REFUSED] + ["unreadable"]
    assert sum("facts" in r for r in ran.records) == 1
    assert "Traceback" not in ran.err
    assert f"{len(REFUSED) + 1} of {len(REFUSED) + 2} inputs failed" in ran.err


def test_closed_standard_input() -> None:
    import subprocess
    import sys

    from command import SOURCE

    command = f'"{sys.executable}" -m policyparse - <&-'
    done = subprocess.run(["sh", "-c", command], capture_output=True, env=os.environ | {"PYTHONPATH": str(SOURCE)}, check=False, timeout=60)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert json.loads(done.stdout)["error"]["code"] == "unreadable"
