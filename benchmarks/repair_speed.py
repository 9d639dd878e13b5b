"""What repair costs on damaged pages against ``jieba.lcut`` of the repaired text, and how it grows with the size of the page.

    python benchmarks/repair_speed.py [--pages N] [CHANNEL ...]

One page of the corpus is damaged by each channel; then N pages, one behind the other, as one text. ``x lcut`` is the cost of repair in
units of what jieba takes to cut the repaired page; ``growth`` is the time for the long text by that for the page, divided by how many
times longer it is: 1 where the cost grows with the size, N where it grows with its square.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable
from pathlib import Path

from policyparse.damage import CHANNELS, damage
from policyparse.prepare.repair import repair_text
from policyparse.prepare.segment import _import_jieba
from policyparse.text import Text

PAGE = Path(__file__).resolve().parents[1] / "corpus" / "clean" / "01-city-skills-plan.txt"


def seconds(call: Callable[[], object], rounds: int = 3) -> float:
    """The fastest of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        call()
        best = min(best, time.process_time() - started)
    return best


def main() -> None:
    """Print a line for each channel, and one for clean text."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("channels", nargs="*", metavar="CHANNEL", choices=[*CHANNELS, []])
    arguments.add_argument("--pages", type=int, default=16, metavar="N")
    options = arguments.parse_args()
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
