"""A store of a million facts against the same rows as JSON lines; and a hundred thousand rows in every form of export, opened again.

python benchmarks/exports.py [--facts 1000000] [--rows 100000]
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from policyparse import Parser
from policyparse.batch.core import Job, Outcome, parse_job
from policyparse.batch.export import export
from policyparse.batch.file_name import NamePattern
from policyparse.batch.store import Writer, open_to_read
from policyparse.batch.tables import PLACES, cells_of, fact_row

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "articles"


def outcomes() -> list[Outcome]:
    """The articles of the corpus, parsed."""
    parser, pattern = Parser(), NamePattern()
    return [parse_job(parser, Job(path.name, path.read_bytes(), stem=path.stem), pattern) for path in sorted(CORPUS.glob("*.txt"))]


def documents(parsed: list[Outcome], facts: int, *, figures_only: bool = False) -> Iterator[Outcome]:
    """The articles again and again, until there are that many facts; no two facts of an article have the same id."""
    chosen = [o._replace(facts=tuple(row for row in o.facts if not figures_only or cells_of(row)["kind"] == "figure")) for o in parsed]
    count = number = 0
    while count < facts:
        outcome = chosen[number % len(chosen)]
        rows = tuple(
            fact_row(cells_of(row) | {"fact_id": f"{number}-{i}"}, (number + 1 << PLACES) + i)
            for i, row in enumerate(outcome.facts[: facts - count])
        )
        yield Outcome(outcome.head, rows)
        count += len(rows)
        number += 1


class Seconds(NamedTuple):
    """By the clock, and of work of the processor: what else the machine does is not in the second."""

    wall: float
    cpu: float

    @staticmethod
    def now() -> Seconds:
        """This moment."""
        return Seconds(time.perf_counter(), time.process_time())

    def since(self, begun: Seconds) -> Seconds:
        """From one moment to this one."""
        return Seconds(self.wall - begun.wall, self.cpu - begun.cpu)


def write_lines(path: Path, parsed: list[Outcome], facts: int) -> Seconds:
    """The rows as JSON lines, empty fields left out."""
    made = list(documents(parsed, facts))
    begun = Seconds.now()
    with path.open("w", encoding="utf-8") as file:
        for outcome in made:
            for row in outcome.facts:
                file.write(json.dumps(cells_of(row), ensure_ascii=False) + "\n")
    return Seconds.now().since(begun)


def write_store(path: Path, parsed: list[Outcome], facts: int, *, figures_only: bool = False) -> Seconds:
    """The rows in a store as a run writes them: commits of 500 documents, indexes at the end."""
    made = list(documents(parsed, facts, figures_only=figures_only))
    with closing(Writer(path)) as writer:
        writer.begin_run("benchmark", {}, "")
        begun = Seconds.now()
        for number, outcome in enumerate(made):
            writer.put(Job(f"{number}.txt", b""), str(number), outcome)
            if number % 500 == 499:
                writer.commit()
        writer.commit()
        writer.index()
        seconds = Seconds.now().since(begun)
        writer.end_run("complete")
    return seconds


def timed(what: str, work: Callable[[], Any]) -> None:
    """Run, and print seconds and what came back."""
    begun = time.perf_counter()
    found = work()
    print(f"{what:42} {time.perf_counter() - begun:6.1f} s   {found}", flush=True)


def exported(store: Path, target: Path, view: str) -> str:
    """Rows and size of one export."""
    with closing(open_to_read(store)) as db:
        written = export(db, target, view=view)
    return f"{sum(w.rows for w in written):,} rows, {target.stat().st_size / 1e6:.1f} MB"


def opened(target: Path) -> str:
    """Rows that openpyxl finds in each sheet, read-only."""
    import openpyxl

    with closing(openpyxl.load_workbook(target, read_only=True)) as book:
        return ", ".join(f"{sheet.title} {sum(1 for _ in sheet.iter_rows(values_only=True)) - 1}" for sheet in book)


def converted(target: Path) -> str:
    """Lines of the CSV files that LibreOffice makes of all sheets, and what it says."""
    command = [
        shutil.which("soffice") or "",
        "--headless",
        "--convert-to",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
    ]
    done = subprocess.run([*command, "--outdir", str(target.parent / "csv"), str(target)], capture_output=True, text=True, check=True)
    said = [line for line in done.stderr.splitlines() if line and "javaldx" not in line]
    sizes = {path.stem.partition("-")[2]: path.read_text(encoding="utf-8").count("\n") - 1 for path in (target.parent / "csv").iterdir()}
    return ", ".join(f"{name} {lines} lines" for name, lines in sorted(sizes.items())) + f"; complaints: {said or 'none'}"


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=1_000_000)
    parser.add_argument("--rows", type=int, default=100_000)
    options = parser.parse_args()
    parsed = outcomes()
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        lines = write_lines(folder / "facts.jsonl", parsed, options.facts)
        stored = write_store(folder / "facts.db", parsed, options.facts)
        for name, seconds, path in (("JSON lines", lines, "facts.jsonl"), ("store with indexes", stored, "facts.db")):
            size = (folder / path).stat().st_size / 1e6
            print(f"{options.facts:,} facts: {name} {seconds.wall:.1f} s ({seconds.cpu:.1f} s of CPU), {size:.0f} MB")
        print(f"ratio: {stored.wall / lines.wall:.2f} ({stored.cpu / lines.cpu:.2f} by CPU)", flush=True)
        store = folder / "figures.db"
        write_store(store, parsed, options.rows, figures_only=True)
        for suffix in ("csv", "jsonl", "parquet", "dta", "xlsx"):
            timed(f"figures to .{suffix}", lambda suffix=suffix: exported(store, folder / f"out.{suffix}", "figures"))
        timed("all sheets to .xlsx", lambda: exported(store, folder / "all.xlsx", ""))
        for book in ("out", "all"):
            timed(f"openpyxl reads {book}.xlsx", lambda book=book: opened(folder / f"{book}.xlsx"))
        if shutil.which("soffice"):
            timed("LibreOffice converts all.xlsx to CSV", lambda: converted(folder / "all.xlsx"))


if __name__ == "__main__":
    sys.exit(main())
