"""What can be wrong with a store or an input: a clear sentence in both languages, status 2 or an error row, and nothing lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from batch_faults import load_obedient
from command import SOURCE, run_here
from policyparse.batch.core import Job
from policyparse.batch.inputs import Columns, Given, find_jobs
from policyparse.batch.runner import Request, Summary, run_batch
from policyparse.batch.store import Writer, open_to_read
from policyparse.batch.tables import FACT_FIELDS
from policyparse.batch.troubles import RunError, StoreError
from policyparse.batch.upgrade import FORMAT
from policyparse.batch.views import drop_views

TESTS = Path(__file__).resolve().parents[1]
READING = (("status",), ("runs",), ("diff", "1", "1"), ("sql", "SELECT * FROM figures"), ("export", "-o", "out.csv"))


@pytest.fixture(autouse=True)
def _one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that are edited while the tests run must not count as a new version between two runs."""
    monkeypatch.setattr("policyparse.batch.fingerprint.EXTRACTION_VERSION", "test")


def run(store: Path, *documents: str, time_limit: float | None = 60.0) -> Summary:
    """A run over texts that are their own names."""
    jobs = [Job(f"{text}.txt", text.encode()) for text in documents]
    return run_batch(jobs, Request(store, 1, load=load_obedient, time_limit=time_limit))


def ask(store: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store)) as db:
        return db.execute(sql).fetchall()


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A store with facts."""
    store = tmp_path / "good.db"
    run(store, *(f"指标{n}=1" for n in range(200)))
    return store


def folder(store: Path) -> None:
    store.unlink()
    store.mkdir()


def text(store: Path) -> None:
    store.write_text("到2025年，新建社区食堂120家。" * 100, encoding="utf-8")


def other(store: Path) -> None:
    store.unlink()
    with closing(sqlite3.connect(store)) as db:
        db.execute("CREATE TABLE accounts (id)")


def newer(store: Path) -> None:
    with closing(sqlite3.connect(store)) as db, db:
        db.execute("UPDATE store SET value = ?", (str(FORMAT + 1),))


def overwritten(store: Path) -> None:
    with store.open("r+b") as file:
        file.seek(1000)
        file.write(b"\xff" * (store.stat().st_size - 2000))


def cut_off(store: Path) -> None:
    os.truncate(store, store.stat().st_size // 3)


@pytest.mark.parametrize(
    ("spoil", "english", "chinese"),
    [
        (folder, "is a folder", "是文件夹"),
        (text, "no store of policyparse", "不是 policyparse 的结果库"),
        (other, "no store of policyparse", "不是 policyparse 的结果库"),
        (newer, "newer policyparse", "更新版本"),
        (overwritten, "is damaged", "已损坏"),
        (cut_off, "is damaged", "已损坏"),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_every_command_says_what_is_wrong_with_a_store(
    good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: Callable[[Path], None], english: str, chinese: str
) -> None:
    spoil(good)
    monkeypatch.chdir(tmp_path)
    article = tmp_path / "a.txt"
    article.write_text("到2025年，新建社区食堂120家。", encoding="utf-8")
    for command in (*READING, ("batch", str(article), "--store")):
        for language, sentence in (("en", english), ("zh", chinese)):
            words = (*command, good) if command[0] == "batch" else (command[0], good, *command[1:])
            ran = run_here(*words, "--lang", language)
            assert (ran.status, sentence in ran.err) == (2, True), (command, ran.err)
            assert str(good) in ran.err
    assert not (tmp_path / "out.csv").exists()


def test_a_store_of_an_older_format_is_brought_up_to_date(good: Path) -> None:
    with closing(sqlite3.connect(good)) as db, db:
        db.execute('DROP VIEW "errors"')
        db.execute('DROP VIEW "错误"')
        for table in ("result", "result_old"):
            db.execute(f"ALTER TABLE {table} DROP COLUMN error_message_zh")
        db.execute("UPDATE store SET value = '1'")
    with pytest.raises(StoreError, match="older"):
        open_to_read(good)
    assert run(good, "指标0=1", "指标new=2")[1:4] == (1, 1, 0)
    assert ask(good, "SELECT COUNT(*), COUNT(error_message_zh) FROM result") == [(201, 0)]
    assert ask(good, "SELECT COUNT(*) FROM fact") == [(201,)]
    open_to_read(good).close()


def test_facts_of_a_format_before_their_numbers_are_kept(good: Path) -> None:
    """Up to format 3 two columns called a fact, its document and its place; what the views show is the same behind it."""
    before = ask(good, "SELECT * FROM facts")
    fields = ", ".join(f'"{name}"' for name in FACT_FIELDS)
    with closing(sqlite3.connect(good)) as db, db:
        drop_views(db)
        db.execute(f"CREATE TABLE older (doc INTEGER NOT NULL, seq INTEGER NOT NULL, {fields}, PRIMARY KEY (doc, seq)) WITHOUT ROWID")
        db.execute(f"INSERT INTO older SELECT doc, seq, {fields} FROM fact")
        db.execute("DROP TABLE fact")
        db.execute("ALTER TABLE older RENAME TO fact")
        db.execute("CREATE INDEX fact_kind ON fact (kind, indicator)")
        db.execute("CREATE VIEW facts AS SELECT d.doc_id, f.* FROM fact f JOIN doc d USING (doc)")
        db.execute("UPDATE store SET value = '3'")
    with pytest.raises(StoreError, match="older"):
        open_to_read(good)
    assert run(good, "指标0=1", "指标new=2")[1:4] == (1, 1, 0)
    after = ask(good, "SELECT * FROM facts")
    assert after[: len(before)] == before
    assert len(after) == len(before) + 1
    assert ask(good, "SELECT doc, seq FROM fact ORDER BY fact LIMIT 2") == [(1, 0), (2, 0)]
    assert ask(good, "PRAGMA integrity_check") == [("ok",)]


def test_a_run_on_a_damaged_store_does_not_harm_it_more(good: Path) -> None:
    overwritten(good)
    before = good.read_bytes()
    with pytest.raises(RunError, match="damaged"):
        run(good, "指标=1")
    assert good.read_bytes() == before


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder in which nobody can write")
def test_folders_in_which_nobody_can_write() -> None:
    with pytest.raises(RunError, match="cannot be written") as caught:
        run(Path("/proc/out.db"), "指标=1")
    assert "无法写入" in caught.value.message_zh


def test_a_path_below_a_file(good: Path) -> None:
    with pytest.raises(RunError, match="a part of the path is a file"):
        run(good / "out.db", "指标=1")


def test_a_store_that_another_program_keeps_locked(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect
    monkeypatch.setattr("policyparse.batch.store.sqlite3.connect", lambda *given, **named: connect(*given, **named | {"timeout": 0.01}))
    with closing(connect(good, isolation_level=None)) as db:
        db.execute("BEGIN IMMEDIATE")
        with pytest.raises(RunError, match="another program keeps"):
            run(good, "指标=1")
    assert run(good, "指标=1").parsed == 1


SMALL = """
import resource, sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from batch_faults import load_obedient
from policyparse.batch import fingerprint, runner
from policyparse.batch.core import Job
fingerprint.EXTRACTION_VERSION = "test"
runner._COMMIT_DOCUMENTS = 10
if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
    jobs = [Job(f"{n}.txt", "\\n".join(f"指标{i}={n}" for i in range(20)).encode()) for n in range(200)]
    try:
        runner.run_batch(jobs, runner.Request(Path(sys.argv[1]), 1, load=load_obedient))
    except runner.RunError as problem:
        sys.exit(str(problem))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file sizes are of Unix")
def test_what_fits_is_kept_and_the_rest_is_done_later(tmp_path: Path) -> None:
    store, script = tmp_path / "out.db", tmp_path / "small.py"
    script.write_text(SMALL, encoding="utf-8")

    def go(limit: int) -> subprocess.CompletedProcess[str]:
        settings = os.environ | {"PYTHONPATH": str(SOURCE)}
        command = [sys.executable, str(script), str(store), str(TESTS), str(limit)]
        return subprocess.run(command, env=settings, capture_output=True, text=True, check=False)

    ended = go(700_000)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    assert "same command" in ended.stderr
    (kept,) = ask(store, "SELECT COUNT(*) FROM result")[0]
    assert 0 < int(str(kept)) < 200
    assert ask(store, "SELECT COUNT(*) FROM fact") == [(int(str(kept)) * 20,)]
    assert go(2**40).returncode == 0
    assert ask(store, "SELECT COUNT(*) FROM result") == [(200,)]
    assert ask(store, "SELECT COUNT(*) FROM fact") == [(200 * 20,)]
    assert ask(store, "PRAGMA integrity_check") == [("ok",)]


def test_a_result_and_its_facts_are_committed_together(good: Path) -> None:
    """New and replaced ones: until the commit nothing of them is seen, whichever statement a crash comes after."""
    from batch_faults import obey

    before = ask(good, "SELECT * FROM fact") + ask(good, "SELECT * FROM result") + ask(good, "SELECT * FROM fact_old")
    writer = Writer(good)
    writer.begin_run("other", {}, "")
    new, changed = Job("new", "指标甲=1\n指标乙=2".encode()), Job("指标1=1.txt", "指标丙=3".encode())
    number = writer.enter(new)
    writer.commit()
    for job, new_doc in ((new, number), (changed, None)):
        writer.put(job, "hash", obey(job), new_doc=new_doc)
        assert ask(good, "SELECT * FROM fact") + ask(good, "SELECT * FROM result") + ask(good, "SELECT * FROM fact_old") == before
    writer.commit()
    writer.close()
    assert ask(good, "SELECT COUNT(*) FROM fact") == [(202,)]
    assert ask(good, "SELECT indicator FROM fact_old") == [("指标1",)]


# inputs


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"指标{path.stem}=1", encoding="utf-8")


def test_unreadable_inputs_among_many(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    write(texts, *(f"{n}.txt" for n in range(20)), "b/1.txt")
    (texts / "gone.txt").symlink_to("nowhere.txt")
    if hasattr(os, "mkfifo"):
        os.mkfifo(texts / "pipe.txt")  # reading it would wait for ever
    summary = run_batch(
        find_jobs([str(texts), str(tmp_path / "never.txt")], Columns(), Given()), Request(tmp_path / "s.db", 1, load=load_obedient)
    )
    bad = 3 if hasattr(os, "mkfifo") else 2
    assert (summary.parsed, summary.failed, summary.status) == (21 + bad, bad, 1)
    errors = ask(
        tmp_path / "s.db",
        "SELECT error_kind, error_message <> '', error_hint <> '', error_message_zh <> '' FROM result WHERE state = 'error'",
    )
    assert errors == [("unreadable", 1, 1, 1)] * bad


def test_inputs_that_vanish_during_the_run(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    write(texts, "a/1.txt", "a/2.txt", "a/3.txt", "b/1.txt", "c/1.txt")

    def vanishing() -> Iterator[Job]:
        for job in find_jobs([str(texts)], Columns(), Given()):
            if job.doc_id.endswith("a/1.txt"):
                (texts / "a" / "2.txt").unlink()
                shutil.rmtree(texts / "b")
            yield job

    summary = run_batch(vanishing(), Request(tmp_path / "s.db", 1, load=load_obedient))
    assert (summary.parsed, summary.failed) == (5, 2)
    found = ask(tmp_path / "s.db", "SELECT doc_id, error_kind FROM doc JOIN result USING (doc) ORDER BY doc_id")
    assert [(str(name).rpartition("texts/")[2], kind) for name, kind in found] == [
        *(("a/1.txt", None), ("a/2.txt", "unreadable"), ("a/3.txt", None), ("b", "unreadable"), ("c/1.txt", None))
    ]


def test_a_document_given_twice_counts_once(tmp_path: Path) -> None:
    store = tmp_path / "s.db"
    assert run(store, "指标=1", "指标=1", "指标=2")[1:3] == (2, 0)
    assert run(store, "指标=1", "指标=1", "指标=2")[1:3] == (0, 2)


@pytest.mark.parametrize(("language", "sentence"), [("en", "no document found"), ("zh", "没有找到文档")])
def test_no_document_at_all_is_wrong_usage(tmp_path: Path, language: str, sentence: str) -> None:
    (tmp_path / "empty").mkdir()
    for wanted in ("empty", "*.html"):
        ran = run_here("batch", tmp_path / wanted, "--store", tmp_path / "s.db", "--lang", language)
        assert (ran.status, sentence in ran.err) == (2, True)
    assert not (tmp_path / "s.db").exists()
