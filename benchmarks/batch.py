"""The batch layer in numbers: jobs, memory, overhead, checking what is done, and writing facts. Run it on an idle machine.

python benchmarks/batch.py [--documents 2000]
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from policyparse.batch.core import Job, Settings, load_parsing
from policyparse.batch.runner import Request, Summary, run_batch

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "articles"


def jobs_of(count: int) -> Iterator[Job]:
    """Articles of the corpus, each made different by a line at its end."""
    contents = [path.read_bytes() for path in sorted(CORPUS.glob("*.txt"))]
    for number in range(count):
        yield Job(f"{number}.txt", contents[number % len(contents)] + f"\n\n{number}\n".encode("ascii"))


def megabytes() -> float:
    """The memory of this process."""
    if not Path("/proc/self/statm").exists():
        return 0.0
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


class Watch:
    """A progress that watches the memory of the parent."""

    def __init__(self) -> None:
        self.marks: dict[int, float] = {}

    def show(self, phase: str, counts: dict[str, int]) -> None:
        """Note the memory at each 500 documents."""
        done = counts.get("parsed", 0) // 500 * 500
        self.marks.setdefault(done, megabytes())

    def say(self, event: str) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


def parsing_alone(count: int) -> float:
    """Seconds for a document without pool and store, dictionaries loaded."""
    work = load_parsing(Settings())
    sample = list(jobs_of(count))
    begun = time.perf_counter()
    for job in sample:
        work(job)
    return (time.perf_counter() - begun) / len(sample)


def run(folder: Path, name: str, documents: int, jobs: int) -> tuple[Summary, Watch]:
    """One run, with its memory."""
    watch = Watch()
    return run_batch(jobs_of(documents), Request(folder / f"{name}.db", jobs), watch), watch


def written(folder: Path, database: Path) -> None:
    """Facts written to the store against the same rows as JSON lines."""
    import sqlite3

    from policyparse.batch.core import Outcome
    from policyparse.batch.store import Writer
    from policyparse.batch.tables import FACT_FIELDS, names_sql

    with sqlite3.connect(database) as db:
        rows = db.execute(f"SELECT {names_sql(FACT_FIELDS)} FROM fact LIMIT 50000").fetchall()
    rows = rows * (-(-200_000 // len(rows)))
    begun = time.perf_counter()
    with (folder / "facts.jsonl").open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(dict(zip(FACT_FIELDS, row, strict=True)), ensure_ascii=False) + "\n")
    lines = time.perf_counter() - begun
    writer = Writer(folder / "facts.db")
    writer.begin_run("x", {}, "")
    begun = time.perf_counter()
    for number in range(0, len(rows), 50):
        writer.put(Job(str(number), b""), str(number), Outcome(facts=tuple(rows[number : number + 50])))
        if number % 25_000 == 0:
            writer.commit()
    writer.commit()
    writer.index()
    stored = time.perf_counter() - begun
    print(f"{len(rows):,} facts: JSON lines {lines:.1f} s, store with indexes {stored:.1f} s = {stored / lines:.2f} x")


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, default=2000)
    documents = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with ProcessPoolExecutor(1, get_context("spawn")) as other:  # so that the parent loads no dictionaries
            alone = other.submit(parsing_alone, min(documents, 300)).result()
        print(f"parsing alone, one process: {alone * 1000:.1f} ms a document", flush=True)
        one, watch = run(folder, "one", documents, 1)
        print(
            f"one job:  {documents / one.seconds:.1f} documents/s; overhead {one.seconds / documents / alone - 1:+.1%} (loading included)"
        )
        print("memory of the parent, MB by documents:", {k: round(v) for k, v in watch.marks.items()}, flush=True)
        two, _ = run(folder, "two", documents, 2)
        print(f"two jobs: {documents / two.seconds:.1f} documents/s = {one.seconds / two.seconds:.2f} x", flush=True)
        again, _ = run(folder, "two", documents, 2)
        print(
            f"unchanged: {again.unchanged} checked, {again.unchanged / again.seconds:,.0f} documents/s; parsed {again.parsed}", flush=True
        )
        written(folder, folder / "one.db")


if __name__ == "__main__":
    sys.exit(main())
