"""Random kill -9 of workers and parents during runs; each is followed by the same command, and nothing may be lost or double.

    PYTHONPATH=src:tests python benchmarks/kills.py --kills 200 [--documents 2000] [--seed 1]

Needs /proc (Linux). The short form is in tests/batch/test_runs.py.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from policyparse.batch.core import Job
from policyparse.batch.runner import Request, run_batch
from policyparse.batch.troubles import RunError

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "articles"


def work(store: Path, documents: int) -> int:
    """The run that is killed: pieces of the corpus' articles, small ones, so that there are many."""
    contents = [path.read_bytes()[:900] for path in sorted(CORPUS.glob("*.txt"))]
    jobs = (Job(f"{n}.txt", contents[n % len(contents)] + f"\n{n}".encode("ascii")) for n in range(documents))
    try:
        return run_batch(jobs, Request(store, 2)).status
    except RunError as problem:  # three workers killed in a row while they load: as the command line ends
        print(problem, flush=True)
        return 2


def digest(store: Path) -> tuple[int, str]:
    """The number of facts and a digest of all that was found, by document, without the numbers of runs."""
    db = sqlite3.connect(store)
    found = hashlib.sha256()
    for table, columns in (("fact", "fact.*"), ("repair", "repair.*"), ("sketch", "sketch.*"), ("result", "state, content_hash, n_facts")):
        for row in db.execute(f"SELECT doc_id, {columns} FROM {table} JOIN doc USING (doc) ORDER BY doc, 2, 3"):
            found.update(repr(row).encode())
    for row in db.execute("SELECT doc, doc_id, reprint_group FROM doc ORDER BY doc"):
        found.update(repr(row).encode())
    (facts,) = db.execute("SELECT COUNT(*) FROM fact").fetchone()
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("SELECT COUNT(*) FROM doc").fetchone() == db.execute("SELECT COUNT(*) FROM result").fetchone()
    assert db.execute("SELECT COUNT(*) FROM result_old").fetchone() == (0,)  # nothing was parsed twice into the store
    assert db.execute("SELECT SUM(n_facts) FROM result").fetchone() == (facts,)  # no result without its facts
    db.close()
    return int(facts), found.hexdigest()[:16]


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def is_alive(pid: int) -> bool:
    """Whether a process runs."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def workers(pid: int) -> list[int]:
    """Those of the children that parse; the other one is Python's resource tracker."""
    found = []
    for child in children(pid):
        try:
            if b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes():
                found.append(child)
        except OSError:
            continue
    return found


def command(store: Path, documents: int) -> list[str]:
    """The same command, each time."""
    return [sys.executable, __file__, "--work", str(store), "--documents", str(documents)]


def committed(store: Path) -> int:
    """How many documents of the store have a result."""
    try:
        db = sqlite3.connect(f"{store.as_uri()}?mode=ro", uri=True)
        (count,) = db.execute("SELECT COUNT(*) FROM result").fetchone()
        db.close()
    except sqlite3.Error:  # there is no store yet
        return 0
    return int(count)


def disturbed(
    store: Path, documents: int, wanted: int, longest: float, parsing_share: float, chance: random.Random, seen: Counter[str]
) -> list[int]:
    """Runs over one store: workers and parents are killed at random, the same command follows, until one run comes to its end.

    Returns:
        How many documents were in the store at each kill.
    """
    stages: list[int] = []
    while True:
        process = subprocess.Popen(command(store, documents))
        started: set[int] = set()
        while process.poll() is None:
            before = committed(store)
            if chance.random() < parsing_share:  # wait for the dictionaries, however long a busy machine takes for them
                while process.poll() is None and committed(store) == before:
                    started.update(children(process.pid))
                    time.sleep(0.05)
            end = time.monotonic() + chance.uniform(0.1, longest)
            while time.monotonic() < end and process.poll() is None:
                started.update(children(process.pid))
                time.sleep(0.02)
            if process.poll() is not None or sum(seen.values()) >= wanted:
                break
            parsing = workers(process.pid)
            name = "worker" if parsing and chance.random() < 0.6 else "parent"
            os.kill(chance.choice(parsing) if name == "worker" else process.pid, signal.SIGKILL)
            seen[name] += 1
            stages.append(committed(store))
            if name == "parent":
                break
        status = process.wait()
        end = time.monotonic() + 20  # one that is just being started notices a little later
        while (left := [pid for pid in started if is_alive(pid)]) and time.monotonic() < end:
            time.sleep(0.05)
        assert not left, f"orphans: {left}"
        if status in (0, 1):
            return stages


def main() -> int:
    """Compare stores that were disturbed with one that was not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--longest", type=float, default=10, help="seconds between two kills, at most")
    parser.add_argument("--parsing", type=float, default=0.5, help="share of the kills that wait until documents come in")
    parser.add_argument("--work", type=Path)
    options = parser.parse_args()
    if options.work:
        return work(options.work, options.documents)
    chance, seen, stores = random.Random(options.seed), Counter[str](), 0
    with tempfile.TemporaryDirectory() as folder:
        work(Path(folder) / "calm.db", options.documents)
        expected = digest(Path(folder) / "calm.db")
        while sum(seen.values()) < options.kills:
            stores += 1
            store = Path(folder) / f"{stores}.db"
            stages = disturbed(store, options.documents, options.kills, options.longest, options.parsing, chance, seen)
            found = digest(store)
            verdict = "as undisturbed" if found == expected else "DIFFERENT"
            print(f"store {stores}: killed with {stages} documents done; kills so far {dict(seen)}; {found[0]} facts", verdict, flush=True)
            if found != expected:
                return 1
    print(f"{sum(seen.values())} kills {dict(seen)} over {stores} stores: {expected[0]} facts each time, none lost, none double, no orphan")
    return 0


if __name__ == "__main__":
    sys.exit(main())
