"""Runs on a store: nothing twice, no document harms another, and whatever ends a run, the same command goes on."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from batch_faults import load_later, load_never, load_obedient, load_only_one
from command import SOURCE
from policyparse.batch.core import Job
from policyparse.batch.diff import find_differences
from policyparse.batch.lock import locked
from policyparse.batch.pool import Pool, Task, _Worker
from policyparse.batch.runner import Request, Summary, run_batch
from policyparse.batch.troubles import RunError
from policyparse.batch.worker import ITEM, SINCE

TESTS = Path(__file__).resolve().parents[1]
GOOD = {f"{n}.txt": f"指标甲={n}\n指标乙={n + 1}" for n in range(40)}

Go = Callable[..., Summary]


@pytest.fixture(autouse=True)
def _one_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that are edited while the tests run must not count as a new version between two runs."""
    monkeypatch.setattr("policyparse.batch.fingerprint.EXTRACTION_VERSION", "test")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store that is not there yet."""
    return tmp_path / "out.db"


@pytest.fixture
def go(store: Path) -> Go:
    """Run over documents by name."""

    def run(texts: dict[str, str], **options: Any) -> Summary:
        jobs = [Job(name, text.encode()) for name, text in texts.items()]
        return run_batch(jobs, Request(store, **({"jobs": 2, "load": load_obedient} | options)))

    return run


def rows(store: Path, sql: str) -> list[tuple[Any, ...]]:
    """What a query gives."""
    with closing(sqlite3.connect(store)) as db:
        return db.execute(sql).fetchall()


def facts(store: Path) -> list[tuple[Any, ...]]:
    """All facts by document."""
    return rows(store, "SELECT doc_id, seq, indicator, value FROM fact JOIN doc USING (doc) ORDER BY doc_id, seq")


def test_a_second_run_parses_nothing(store: Path, go: Go) -> None:
    assert go(GOOD)[1:4] == (40, 0, 0)
    before = facts(store)
    assert go(GOOD, load=load_never)[1:4] == (0, 40, 0)  # not even a worker is started
    assert facts(store) == before
    assert len(before) == 80


def test_only_what_changed_is_parsed(store: Path, go: Go) -> None:
    go(GOOD)
    changed = GOOD | {"3.txt": "指标甲=99\n指标乙=4", "new.txt": "指标丙=1"}
    assert go(changed)[1:4] == (2, 39, 0)
    with closing(sqlite3.connect(store)) as db:
        found = [(d.change, d.doc_id, d.fields.get("value")) for d in find_differences(db, 1, 2)]
        assert list(find_differences(db, 2, 2)) == []
    assert found == [("changed", "3.txt", ("3", "99")), ("added", "new.txt", (None, "1"))]


def test_a_date_given_anew_parses_again(store: Path, go: Go) -> None:
    request = Request(store, 1, load=load_obedient)
    assert run_batch([Job("a", "指标=1".encode())], request).parsed == 1
    assert run_batch([Job("a", "指标=1".encode(), published="2023-01-01")], request).parsed == 1
    assert run_batch([Job("a", "指标=1".encode(), published="2023-01-01")], request).parsed == 0


def test_options_that_change_results_parse_again(go: Go) -> None:
    from policyparse.batch.core import Settings

    go(GOOD)
    assert go(GOOD, settings=Settings(max_bytes=1000)).parsed == 40
    assert go(GOOD, settings=Settings(max_bytes=1000), jobs=1, time_limit=5.0).parsed == 0  # these change no result


def test_the_store_is_the_same_for_any_number_of_jobs(tmp_path: Path) -> None:
    found = []
    for jobs in (1, 3):
        store = tmp_path / f"{jobs}.db"
        run_batch([Job(name, text.encode()) for name, text in GOOD.items()], Request(store, jobs, load=load_obedient))
        found.append(rows(store, "SELECT * FROM fact ORDER BY doc, seq") + rows(store, "SELECT doc, doc_id FROM doc ORDER BY doc"))
    assert found[0] == found[1]


@pytest.mark.parametrize("load", [load_obedient, load_later])
def test_bad_documents_are_error_rows_and_the_others_are_parsed(store: Path, go: Go, load: Any) -> None:
    """They stand among good ones, whose answers are lost with the worker when they have not been sent yet."""
    bad = {"13a.txt": "DIE", "13b.txt": "DIE", "20.hangs.txt": "HANG", "7a.txt": "RAISE"}
    mixed = dict(sorted((GOOD | bad).items()))
    summary = go(mixed, time_limit=1.0, jobs=1, load=load)
    assert (summary.parsed, summary.failed, summary.status) == (44, 4, 1)
    errors = rows(store, "SELECT doc_id, error_kind, error_hint FROM doc JOIN result USING (doc) WHERE state = 'error' ORDER BY 1")
    assert [(name, kind) for name, kind, _ in errors] == [
        ("13a.txt", "killed"),
        ("13b.txt", "killed"),
        ("20.hangs.txt", "timeout"),
        ("7a.txt", "raised"),
    ]
    assert all(hint for _, _, hint in errors)
    assert len(facts(store)) == 80


class _Gone:
    """A process that is killed, and its connection."""

    exitcode = -9

    def kill(self) -> None:
        """Nothing."""

    def join(self) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


@pytest.mark.parametrize(
    ("judged", "timeouts", "again"),
    [
        (5.0, ["c"], [["b", "d"]]),  # a is answered, b was done but not sent, c is what it was on
        (4.0, [], [["b", "c", "d"]]),  # what was too slow had come to its end just before the worker was killed: nobody is guilty
    ],
)
def test_the_time_limit_meets_the_item_that_is_under_way(judged: float, timeouts: list[str], again: list[list[str]]) -> None:
    pool = Pool(dict, 1, 3.0)
    worker = _Worker(_Gone(), _Gone(), {ITEM: 2, SINCE: 5.0}, True, deque(map(Task, "bcd")), 1)  # type: ignore[arg-type]
    pool._workers.append(worker)
    found = list(pool._bury(worker, "timeout", judged))
    assert [item for item, failure in found if failure.kind == "timeout"] == timeouts
    assert [[task.item for task in batch] for batch in pool._waiting] == again


def test_failures_are_tried_again_only_when_asked(go: Go) -> None:
    texts = GOOD | {"raise.txt": "RAISE"}
    go(texts)
    assert go(texts)[1:4] == (0, 41, 1)
    assert go(texts, retry_failed=True)[1:4] == (1, 40, 1)


def test_a_store_in_use_is_refused(store: Path, go: Go) -> None:
    with locked(store), pytest.raises(RunError, match=f"process {os.getpid()}"):
        go(GOOD)
    assert go(GOOD).parsed == 40  # and free again


def test_another_database_is_refused(store: Path, go: Go) -> None:
    with closing(sqlite3.connect(store)) as db:
        db.execute("CREATE TABLE accounts (id)")
    with pytest.raises(RunError, match="no store of policyparse"):
        go(GOOD)
    store.write_bytes(b"no database at all, but long enough to be looked at" * 20)
    with pytest.raises(RunError, match="no store of policyparse"):
        go(GOOD)


def test_a_full_disk_ends_the_run_and_it_goes_on_later(store: Path, go: Go, monkeypatch: pytest.MonkeyPatch) -> None:
    from policyparse.batch.store import Writer

    begin = Writer.begin_run

    def begin_on_a_small_disk(writer: Writer, *given: Any) -> int:
        (pages,) = writer.db.execute("PRAGMA page_count").fetchone()
        writer.db.execute(f"PRAGMA max_page_count = {pages + 8}")
        return begin(writer, *given)

    texts = {f"{n}.txt": "\n".join(f"指标{i}={n}" for i in range(50)) for n in range(60)}
    with monkeypatch.context() as patch:
        patch.setattr(Writer, "begin_run", begin_on_a_small_disk)
        with pytest.raises(RunError, match=r"disk is full.*same command"):
            go(texts)
    go(texts)
    assert len(facts(store)) == 60 * 50


def test_workers_that_cannot_load_end_the_run(go: Go) -> None:
    with pytest.raises(RunError, match="the dictionary is missing"):
        go(GOOD, load=load_never)


def test_a_run_goes_on_with_the_workers_that_could_load(tmp_path: Path, store: Path) -> None:
    load = partial(load_only_one, tmp_path / "taken")
    texts = {f"{n}.txt": f"指标={n}" for n in range(120)}
    jobs = [Job(name, text.encode()) for name, text in texts.items()]
    assert run_batch(jobs, Request(store, 2, load=load)).status == 0
    assert len(facts(store)) == 120


# ends from outside: the run is a process of its own

SCRIPT = """
import sys
from pathlib import Path
from batch_faults import load_slow
from policyparse.batch.core import Job
from policyparse.batch import fingerprint, runner
from policyparse.batch.runner import Request, run_batch
runner._COMMIT_SECONDS = 0.1
fingerprint.EXTRACTION_VERSION = "test"
if __name__ == "__main__":
    jobs = [Job(f"{n}.txt", f"指标甲={n}\\n指标乙={n + 1}".encode()) for n in range(300)]
    sys.exit(run_batch(jobs, Request(Path(sys.argv[1]), 2, load=load_slow)).status)
"""


@pytest.fixture
def start(tmp_path: Path, store: Path) -> Iterator[Callable[[], subprocess.Popen[bytes]]]:
    """Start a run over 300 slow documents in a process group of its own."""
    script = tmp_path / "run_slow.py"
    script.write_text(SCRIPT, encoding="utf-8")
    started: list[subprocess.Popen[bytes]] = []

    def begin() -> subprocess.Popen[bytes]:
        settings = os.environ | {"PYTHONPATH": os.pathsep.join((str(SOURCE), str(TESTS)))}
        started.append(subprocess.Popen([sys.executable, str(script), str(store)], env=settings, start_new_session=True))
        return started[-1]

    yield begin
    for process in started:
        if process.poll() is None:
            process.kill()
            process.wait()


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(word) for word in listed.read_text().split()] if listed.exists() else []


def workers(pid: int) -> list[int]:
    """Those of them that parse; the other one is Python's resource tracker."""
    return [child for child in children(pid) if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes()]


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and was not asked for its status does not."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def wait_until(condition: Callable[[], Any], seconds: float = 20.0) -> None:
    """Wait for something that must happen."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.01)


def committed(store: Path) -> int:
    """How many documents are safe in the store."""
    try:
        return int(rows(store, "SELECT COUNT(*) FROM result")[0][0])
    except sqlite3.Error:  # there is no store yet
        return 0


needs_proc = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="the processes are found in /proc, which this system has not")


@needs_proc
@pytest.mark.parametrize("victim", ["parent", "worker", "parent late"])
def test_the_same_command_goes_on_after_a_kill(store: Path, start: Callable[[], subprocess.Popen[bytes]], victim: str) -> None:
    process = start()
    wait_until(lambda: len(workers(process.pid)) == 2)
    if "late" in victim:
        wait_until(lambda: committed(store) > 20)
    orphans = children(process.pid)
    os.kill(process.pid if "parent" in victim else workers(process.pid)[0], signal.SIGKILL)
    process.wait(60)
    wait_until(lambda: not any(map(is_alive, orphans)))
    if victim == "worker":
        assert process.returncode == 0
    assert start().wait(60) == 0
    assert facts(store) == sorted((f"{n}.txt", i, f"指标{'甲乙'[i]}", str(n + i)) for n in range(300) for i in range(2))
    assert rows(store, "PRAGMA integrity_check") == [("ok",)]
    assert rows(store, "SELECT COUNT(*) FROM run WHERE state = 'running'") == [(0,)]


@needs_proc
def test_control_c_saves_what_is_done(store: Path, start: Callable[[], subprocess.Popen[bytes]]) -> None:
    process = start()
    wait_until(lambda: len(workers(process.pid)) == 2)
    wait_until(lambda: committed(store) > 20)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the whole group
    assert process.wait(30) == 130
    (state, parsed), *_ = rows(store, "SELECT state, parsed FROM run")
    assert state == "interrupted"
    assert 20 < parsed < 300
    assert rows(store, "SELECT COUNT(*) FROM result") == [(parsed,)]
    assert start().wait(60) == 0
    assert rows(store, "SELECT SUM(parsed) FROM run") == [(300,)]  # nothing twice


@needs_proc
def test_control_c_twice_leaves_at_once(store: Path, start: Callable[[], subprocess.Popen[bytes]]) -> None:
    process = start()
    wait_until(lambda: len(workers(process.pid)) == 2)
    orphans = children(process.pid)
    wait_until(lambda: committed(store) > 20)
    os.kill(process.pid, signal.SIGINT)
    time.sleep(0.02)
    os.kill(process.pid, signal.SIGINT)
    assert process.wait(10) != 0
    wait_until(lambda: not any(map(is_alive, orphans)))
    assert start().wait(60) == 0
    assert len(facts(store)) == 600
