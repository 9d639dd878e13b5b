"""The batch layer in numbers: jobs, memory, overhead, checking what is done, and writing facts.

python benchmarks/batch.py [--documents 2000] [--bytes 900]

Overhead is taken from CPU times, which mean something on a busy machine too; seconds and the gain of a second job want an idle one.
"""

from __future__ import annotations

import argparse
import json
import os
import struct
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from policyparse.batch.core import Job, Outcome, Settings, load_parsing
from policyparse.batch.runner import Request, Summary, run_batch
from policyparse.batch.worker import Later

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "articles"


def jobs_of(count: int, size: int | None = None) -> Iterator[Job]:
    """Articles of the corpus or their first bytes, each made different by a line at its end."""
    contents = [path.read_bytes()[:size] for path in sorted(CORPUS.glob("*.txt"))]
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
        if done not in self.marks:
            self.marks[done] = megabytes()

    def say(self, event: str) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


class Spent(NamedTuple):
    """CPU seconds of a run: in ``Parser.parse``, in the workers besides (rows, pipes), and in the parent. Loading is not counted."""

    parsing: float
    workers: float
    parent: float

    def describe(self, documents: int) -> str:
        """What a document costs, the overhead, and what two workers on two idle cores could gain at best."""
        one = self.parsing + self.workers
        ms = (f"{part / documents * 1000:.2f}" for part in self)
        bound = one / max(self.parent, (one + self.parent) / 2)
        return (
            "CPU ms a document: parsing {}, rest of the worker {}, parent {};".format(*ms)
            + f" overhead {(self.workers + self.parent) / self.parsing:+.1%}; two jobs on two idle cores: at best {bound:.2f} x"
        )


def load_measured(folder: Path, settings: Settings) -> Callable[[Job], Outcome | Later]:
    """The parser of a worker, which notes in a file how much of its CPU time is loading and how much is parsing."""
    from policyparse.parser import Parser  # here, so that the parent loads no dictionaries

    parse, spent = Parser.parse, [0.0, 0.0]
    note = os.open(folder / f"{os.getpid()}.cpu", os.O_RDWR | os.O_CREAT)

    def measured(self: Parser, *given: Any, **named: Any) -> Any:
        begun = time.process_time()
        try:
            return parse(self, *given, **named)
        finally:
            spent[1] += time.process_time() - begun
            os.pwrite(note, struct.pack("dd", *spent), 0)

    work = load_parsing(settings)
    Parser.parse = measured  # type: ignore[method-assign]
    spent[0] = time.process_time()
    return work


def cpu_seconds() -> tuple[float, float]:
    """CPU seconds of this process, and of its children that have ended."""
    used = os.times()
    return used.user + used.system, used.children_user + used.children_system


def run(store: Path, documents: Iterable[Job], jobs: int) -> tuple[Summary, Watch, Spent]:
    """One run, with its memory and its CPU time."""
    watch, before = Watch(), cpu_seconds()
    summary = run_batch(documents, Request(store, jobs, load=partial(load_measured, store.parent)), watch)
    parent, children = (after - start for after, start in zip(cpu_seconds(), before, strict=True))
    loading = parsing = 0.0
    for note in store.parent.glob("*.cpu"):
        if content := note.read_bytes():
            one, other = struct.unpack("dd", content)
            loading, parsing = loading + one, parsing + other
        note.unlink()
    return summary, watch, Spent(parsing, children - loading - parsing, parent)


def written(folder: Path, database: Path) -> None:
    """Facts written to the store against the same rows as JSON lines."""
    import sqlite3

    from policyparse.batch.core import Outcome
    from policyparse.batch.store import Writer
    from policyparse.batch.tables import FACT_FIELDS, PLACES, cells_of, fact_row, names_sql

    with sqlite3.connect(database) as db:
        found = db.execute(f"SELECT {names_sql(FACT_FIELDS)} FROM fact LIMIT 20000").fetchall()
    cells = [dict(zip(FACT_FIELDS, row, strict=True)) for row in found] * (-(-200_000 // len(found)))
    rows = [fact_row(fact, (number // 50 + 1 << PLACES) + number % 50) for number, fact in enumerate(cells)]
    begun = time.perf_counter()
    with (folder / "facts.jsonl").open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(cells_of(row), ensure_ascii=False) + "\n")
    lines = time.perf_counter() - begun
    writer = Writer(folder / "facts.db")
    writer.begin_run("x", {}, "")
    begun = time.perf_counter()
    for number in range(0, len(rows), 50):
        job = Job(str(number), b"")
        writer.put(job, str(number), Outcome(facts=tuple(rows[number : number + 50])), new_doc=writer.enter(job))
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
    parser.add_argument("--bytes", type=int, help="only the first bytes of each article")
    options = parser.parse_args()
    documents = options.documents
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, watch, spent = run(folder / "one.db", jobs_of(documents, options.bytes), 1)
        print(f"one job:  {documents / one.seconds:.1f} documents/s; {spent.describe(documents)}")
        print("memory of the parent, MB by documents:", {k: round(v) for k, v in watch.marks.items()}, flush=True)
        two, _, spent = run(folder / "two.db", jobs_of(documents, options.bytes), 2)
        print(f"two jobs: {documents / two.seconds:.1f} documents/s = {one.seconds / two.seconds:.2f} x (idle cores wanted)", flush=True)
        print(f"          {spent.describe(documents)}", flush=True)
        begun = time.process_time()
        again, _, _ = run(folder / "two.db", jobs_of(documents, options.bytes), 2)
        rates = (again.unchanged / again.seconds, again.unchanged / (time.process_time() - begun))
        print("unchanged: {} checked, {:,.0f} documents/s, {:,.0f} by CPU time; parsed {}".format(again.unchanged, *rates, again.parsed))
        written(folder, folder / "one.db")


if __name__ == "__main__":
    sys.exit(main())
