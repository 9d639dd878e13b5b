"""Speed of each layer in characters per second, and the cost of the whole against ``jieba.lcut`` of the same text in the same process.

    python benchmarks/speed.py [--rounds N] [--check] [FOLDER ...]

Texts: the corpus undamaged and as it is stored (damaged), and each FOLDER of further texts; ``../shared/real`` where it exists. For each
text the rounds of lcut and of the pipeline take turns, and the fastest of each counts. Seconds are processor time of this process: on an
idle machine the same as seconds of a clock, and on a busy one not longer for what runs longer and is interrupted more often. jieba segments what the pipeline made of the text: the repaired article.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest import mock

import policyparse.parser as pipeline
from policyparse import Document, Parser
from policyparse.prepare.segment import Segmenter

ROOT = Path(__file__).resolve().parents[1]
CLEAN = sorted((ROOT / "corpus" / "clean").glob("*.txt"))
DAMAGED = sorted((ROOT / "corpus" / "articles").glob("*.txt"))
REAL = ROOT.parent / "shared" / "real"
GOAL = 1.5

LAYERS = {
    "read_source": "decode",
    "repair_text": "repair",
    "collect_repairs": "repair report",
    "simplify_text": "simplify",
    "find_losses": "warnings",
    "find_blocks": "layout",
    "read_meta": "metadata",
}
"""Functions of the pipeline and the layers that they are shown as."""


class Clock:
    """Seconds of this process by layer."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()

    def timed(self, layer: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, its seconds counted for a layer."""

        def call(*arguments: Any, **options: Any) -> Any:
            started = time.process_time()
            try:
                return function(*arguments, **options)
            finally:
                self.seconds[layer] += time.process_time() - started

        return call

    def watch(self) -> ExitStack:
        """Put clocks around the layers until the context ends."""
        stack = ExitStack()
        for name, layer in LAYERS.items():
            stack.enter_context(mock.patch.object(pipeline, name, self.timed(layer, getattr(pipeline, name))))
        extractors = tuple((kind, self.timed(f"facts: {kind}", find)) for kind, find in pipeline.EXTRACTORS)
        stack.enter_context(mock.patch.object(pipeline, "EXTRACTORS", extractors))
        stack.enter_context(mock.patch.object(pipeline, "Context", self._with_sentences(pipeline.Context)))
        stack.enter_context(mock.patch.object(Segmenter, "tokens", self.timed("  of these: words (jieba)", Segmenter.tokens)))
        return stack

    def _with_sentences(self, make: Callable[..., Any]) -> Callable[..., Any]:
        """Contexts whose sentences are found at once, so that they are no cost of the first kind that asks."""

        def call(*arguments: Any, **options: Any) -> Any:
            context = make(*arguments, **options)
            self.timed("segment: sentences", lambda: context.sentences)()
            return context

        return call


def fastest_in_turn(rounds: int, *calls: Callable[[], object]) -> list[float]:
    """Seconds of each call, the fastest of its rounds; a round makes each call once."""
    best = [math.inf] * len(calls)
    for _ in range(rounds):
        for number, call in enumerate(calls):
            started = time.process_time()
            call()
            best[number] = min(best[number], time.process_time() - started)
    return best


def measure(files: Iterable[Path], rounds: int, cut: Callable[[str], object], parser: Parser) -> tuple[int, float, float, Counter[str]]:
    """Characters, seconds of lcut, seconds of the whole pipeline, and seconds by layer, the fastest round for each file."""
    characters, words, whole, layers = 0, 0.0, 0.0, Counter[str]()
    for path in files:
        content = path.read_bytes()

        def run(content: bytes = content) -> Document:
            document = parser.parse(content)
            document.to_json()
            return document

        text = run().text.chars
        characters += len(text)
        of_cut, of_run = fastest_in_turn(rounds, lambda text=text: cut(text), run)
        words += of_cut
        whole += of_run
        layers += fastest_layers(rounds, content, parser)
    return characters, words, whole, layers


def fastest_layers(rounds: int, content: bytes, parser: Parser) -> Counter[str]:
    """Seconds by layer for one text, for each layer the fastest round."""
    best: dict[str, float] = {}
    for _ in range(rounds):
        clock = Clock()
        with clock.watch():
            document = parser.parse(content)
        clock.timed("output: JSON", document.to_json)()
        for layer, seconds in clock.seconds.items():
            best[layer] = min(seconds, best.get(layer, seconds))
    return Counter(best)


def report(name: str, result: tuple[int, float, float, Counter[str]], files: int) -> float:
    """Print one set of texts; the ratio of the whole to lcut."""
    characters, words, whole, layers = result
    print(f"\n{name}: {files} texts, {characters:,} characters")
    print(f"  {'layer':28}{'characters/s':>14}{'x lcut':>9}")
    for layer, seconds in layers.items():
        print(f"  {layer:28}{characters / seconds if seconds else 0:14,.0f}{seconds / words:9.3f}")
    print(f"  {'jieba.lcut':28}{characters / words:14,.0f}{1:9.3f}")
    print(f"  {'whole pipeline':28}{characters / whole:14,.0f}{whole / words:9.3f}")
    return whole / words


def main() -> int:
    """Measure and print; with ``--check`` 1 where a set of texts costs more than the goal."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    arguments.add_argument("--rounds", type=int, default=5)
    arguments.add_argument("--check", action="store_true", help=f"exit status 1 where the whole costs {GOAL} x lcut or more")
    options = arguments.parse_args()
    from policyparse.prepare.segment import _import_jieba

    jieba = _import_jieba()
    jieba.initialize()
    parser = Parser()
    parser.parse(CLEAN[0])
    sets = {"corpus, undamaged": CLEAN, "corpus, as stored": DAMAGED}
    for folder in options.folders or ([REAL] if REAL.is_dir() else []):
        sets[str(folder.name)] = sorted(folder.glob("*.txt"))
    ratios = {name: report(name, measure(files, options.rounds, jieba.lcut, parser), len(files)) for name, files in sets.items() if files}
    print(
        f"\nwhole pipeline against jieba.lcut (goal: below {GOAL}): " + ", ".join(f"{name} {ratio:.2f}" for name, ratio in ratios.items())
    )
    return 1 if options.check and max(ratios.values()) >= GOAL else 0


if __name__ == "__main__":
    sys.exit(main())
