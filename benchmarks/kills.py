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

from policyparse.batch.core import Job, load_parsing
from policyparse.batch.runner import Request, run_batch

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "articles"


def work(store: Path, documents: int) -> int:
    """The run that is killed: pieces of the corpus' articles, small ones, so that there are many."""
    contents = [path.read_bytes()[:900] for path in sorted(CORPUS.glob("*.txt"))]
    jobs = (Job(f"{n}.txt", contents[n % len(contents)] + f"\n{n}".encode("ascii")) for n in range(documents))
    return run_batch(jobs, Request(store, 2, load=load_parsing)).status


def digest(store: Path) -> tuple[int, str]:
    """The number of facts and a digest of all of them by document."""
    db = sqlite3.connect(store)
    rows = db.execute("SELECT doc_id, fact.* FROM fact JOIN doc USING (doc) ORDER BY doc_id, seq").fetchall()
    assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert db.execute("SELECT COUNT(*) FROM doc").fetchone() == db.execute("SELECT COUNT(*) FROM result").fetchone()
    assert db.execute("SELECT COUNT(*) FROM result_old").fetchone() == (0,)  # nothing was parsed twice into the store
    db.close()
    return len(rows), hashlib.sha256(repr([(row[0], *row[2:]) for row in rows]).encode()).hexdigest()[:16]


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


def disturbed(store: Path, documents: int, wanted: int, chance: random.Random, seen: Counter[str]) -> None:
    """Runs over one store, killed at random until one comes to its end or there were enough kills; then one that is left alone."""
    while sum(seen.values()) < wanted:
        process = subprocess.Popen([sys.executable, __file__, "--work", str(store), "--documents", str(documents)])
        orphans: set[int] = set()
        end = time.monotonic() + chance.uniform(0.3, 9)
        while time.monotonic() < end and process.poll() is None:
            orphans.update(children(process.pid))
            time.sleep(0.02)
        if process.poll() is not None:
            break
        name, victim = "parent", process.pid
        if orphans and chance.random() < 0.4:
            name, victim = "worker", chance.choice(sorted(orphans))
        if is_alive(victim):
            os.kill(victim, signal.SIGKILL)
            seen[name] += 1
        if name == "worker":
            continue_until = time.monotonic() + chance.uniform(0.2, 4)
            while time.monotonic() < continue_until and process.poll() is None:
                orphans.update(children(process.pid))
                time.sleep(0.02)
            if process.poll() is None:
                process.kill()
                seen["parent"] += 1
        process.wait()
        end = time.monotonic() + 20  # one that is just being started notices a little later
        while (left := [pid for pid in orphans if is_alive(pid)]) and time.monotonic() < end:
            time.sleep(0.05)
        assert not left, f"orphans: {left}"
    assert subprocess.run([sys.executable, __file__, "--work", str(store), "--documents", str(documents)], check=False).returncode in (0, 1)


def main() -> int:
    """Compare stores that were disturbed with one that was not."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
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
            disturbed(store, options.documents, options.kills, chance, seen)
            found = digest(store)
            print(
                f"store {stores}: kills so far {dict(seen)}, facts {found[0]}",
                "as undisturbed" if found == expected else "DIFFERENT",
                flush=True,
            )
            if found != expected:
                return 1
    print(f"{sum(seen.values())} kills {dict(seen)}: {expected[0]} facts each time, none lost, none double, no orphan")
    return 0


if __name__ == "__main__":
    sys.exit(main())
