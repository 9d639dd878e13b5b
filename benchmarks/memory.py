"""Memory of the parent and how fast unchanged files are checked, for a folder of 2,000 and one of 20,000 files.

python benchmarks/memory.py [--documents 2000 20000] [--jobs 2]

Each number of files is a process of its own. Workers parse the corpus' articles once and answer with what those gave, in turn, so that the
parent gets real facts at the highest rate it can get them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from policyparse.batch.core import Job, Outcome, Settings, parse_job
from policyparse.batch.file_name import NamePattern
from policyparse.batch.inputs import Columns, Given, find_jobs
from policyparse.batch.runner import Request, run_batch

CORPUS = Path(__file__).resolve().parents[1] / "corpus" / "articles"


def load_replay(settings: Settings) -> Callable[[Job], Outcome]:
    """A worker that has parsed the articles before."""
    from policyparse import Parser  # here, so that the parent loads no dictionaries

    parser, pattern = Parser(), NamePattern()
    parsed = [parse_job(parser, Job(path.name, path.read_bytes()[:900]), pattern) for path in sorted(CORPUS.glob("*.txt"))]
    outcomes = itertools.cycle(parsed)

    def replay(job: Job) -> Outcome:
        outcome = next(outcomes)
        own = int(Path(job.doc_id).stem) * 1000  # else all are reprints of one another
        return outcome._replace(sketch=tuple(number // 2**12 * 2**12 + own for number in outcome.sketch))

    return replay


def fill(texts: Path, documents: int) -> None:
    """Make the files."""
    texts.mkdir()
    for number in range(documents):
        (texts / f"{number}.txt").write_text(f"到2025年，新建社区食堂{number}家。", encoding="utf-8")


def measure(folder: Path, jobs: int) -> dict[str, float]:
    """Process a folder twice: peak memory after each run, and the speed of the second."""
    texts = folder / "texts"
    found: dict[str, float] = {}
    for name in ("first", "second"):
        begun = time.process_time()
        summary = run_batch(find_jobs([str(texts)], Columns(), Given()), Request(folder / "out.db", jobs, load=load_replay))
        used = time.process_time() - begun
        found[f"{name}_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        found[f"{name}_parsed"], found[f"{name}_facts"] = summary.parsed, summary.facts
    found["checked_a_second"], found["checked_a_cpu_second"] = summary.unchanged / summary.seconds, summary.unchanged / used
    return found


def main() -> None:
    """Print the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--documents", type=int, nargs="+", default=[2000, 20000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--one", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.jobs)))
        return
    peaks = []
    for documents in options.documents:
        with tempfile.TemporaryDirectory() as folder:
            fill(Path(folder) / "texts", documents)
            command = [sys.executable, __file__, "--one", folder, "--jobs", str(options.jobs)]
            found = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        peaks.append(found["first_mb"])
        print(
            f"{documents} files, {found['first_facts']:,.0f} facts: peak of the parent {found['first_mb']:.1f} MB;"
            f" again: {found['second_parsed']:.0f} parsed, {found['checked_a_second']:,.0f} checked a second,"
            f" {found['checked_a_cpu_second']:,.0f} a second of CPU time, peak {found['second_mb']:.1f} MB",
            flush=True,
        )
    print(f"memory: {peaks[-1] / peaks[0] - 1:+.1%}")


if __name__ == "__main__":
    sys.exit(main())
