"""What repair costs on damaged pages against ``jieba.lcut`` of the repaired text, and how it grows with the size of the page.

    python benchmarks/repair_speed.py [--pages N] [CHANNEL ...]
    python benchmarks/repair_speed.py --megabytes 1.25 2.5 5 10 -- php_gbk

One page of the corpus is damaged by each channel; then N pages, one behind the other, as one text. ``x lcut`` is the cost of repair in
units of what jieba takes to cut the repaired page; ``growth`` is the time for the long text by that for the page, divided by how many
times longer it is: 1 where the cost grows with the size, N where it grows with its square.

With ``--megabytes`` the articles of the corpus, one behind the other and again from the first, are damaged as one text of about that size,
and repaired once, each size in a process of its own: seconds, microseconds for a character, and the most memory that the process had.
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

from policyparse.damage import CHANNELS, damage
from policyparse.prepare.repair import repair_text
from policyparse.prepare.segment import _import_jieba
from policyparse.text import Text

CLEAN = Path(__file__).resolve().parents[1] / "corpus" / "clean"
PAGE = CLEAN / "01-city-skills-plan.txt"


def seconds(call: Callable[[], object], rounds: int = 3) -> float:
    """The fastest of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        call()
        best = min(best, time.process_time() - started)
    return best


def long_page(channel: str, megabytes: float) -> str:
    """The articles of the corpus over and over, damaged as one text of about that many megabytes of UTF-8."""
    page = damage(channel, PAGE.read_text("utf-8"), 1)
    wanted = megabytes * 1_000_000 * len(PAGE.read_bytes()) / len(page.encode("utf-8", "replace"))
    parts: list[str] = []
    for article in cycle([path.read_text("utf-8") for path in sorted(CLEAN.glob("*.txt"))]):
        if wanted <= 0:
            break
        parts.append(article)
        wanted -= len(article.encode())
    return damage(channel, "\n".join(parts), 1)


def measure_long(page: str) -> tuple[float, float, float]:
    """Seconds of the repair of a long page, and the most megabytes of memory that the process had before and after it."""
    repair_text(Text(page[:3000]))  # loads the tables
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    spent = seconds(lambda: repair_text(Text(page)), 1)
    return spent, before, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_new_process(function: Callable[..., Any], *arguments: object) -> Any:
    """What a function gives in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def print_long(channels: list[str], sizes: list[float]) -> None:
    """A line for each channel and size."""
    print(f"{'channel':26}{'MB':>8}{'characters':>12}{'seconds':>9}{'us/char':>9}{'MB before':>11}{'MB at most':>11}")
    for channel in channels:
        for size in sizes:
            page = in_new_process(long_page, channel, size)  # a process counts the memory of the one that started it as its own
            megabytes, length = len(page.encode("utf-8", "replace")) / 1e6, len(page)
            spent, before, most = in_new_process(measure_long, page)
            print(f"{channel:26}{megabytes:8.2f}{length:12,}{spent:9.2f}{1e6 * spent / length:9.2f}{before:11.0f}{most:11.0f}", flush=True)


def main() -> None:
    """Print a line for each channel, and one for clean text."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("channels", nargs="*", metavar="CHANNEL", choices=[*CHANNELS, []])
    arguments.add_argument("--pages", type=int, default=16, metavar="N")
    arguments.add_argument("--megabytes", nargs="+", type=float, metavar="MB", help="one long page of each size instead")
    options = arguments.parse_args()
    if options.megabytes:
        print_long(options.channels or ["php_gbk"], options.megabytes)
        return
    cut = _import_jieba().lcut
    clean = PAGE.read_text("utf-8")
    cut(clean)
    print(f"{'channel':26}{'characters':>11}{'seconds':>9}{'x lcut':>8}{'growth':>8}")
    for name in ("", *(options.channels or CHANNELS)):
        page = damage(name, clean, 1) if name else clean
        long = damage(name, "\n".join([clean] * options.pages), 1) if name else "\n".join([clean] * options.pages)
        text = repair_text(Text(page)).chars
        short = seconds(lambda page=page: repair_text(Text(page)))
        words = seconds(lambda text=text: cut(text))
        grown = seconds(lambda long=long: repair_text(Text(long)), 1) / short * len(page) / len(long)
        print(f"{name or '(undamaged)':26}{len(page):11,}{short:9.4f}{short / words:8.2f}{grown:8.2f}", flush=True)


if __name__ == "__main__":
    main()
