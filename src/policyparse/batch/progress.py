"""How far a run is: a line that is drawn again on a terminal, a plain line every ten seconds elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Mapping
from typing import Protocol

_EVERY = 10.0
_REDRAW = 0.25


class Progress(Protocol):
    """What a run tells about itself."""

    def show(self, phase: str, counts: Mapping[str, int]) -> None:
        """The phase and how much is done."""

    def say(self, event: str) -> None:
        """Something that happened: ``stopping``."""

    def end(self) -> None:
        """The run is over: take a line away that is being drawn."""


class Silent:
    """Says nothing."""

    def show(self, phase: str, counts: Mapping[str, int]) -> None:
        """Nothing."""

    def say(self, event: str) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""


class Lines:
    """Plain lines on standard error, at most one in ten seconds, with rate and time left.

    Args:
        words: what the phases and events are called, by their names.
        total: how many documents there are, where that is known.
    """

    def __init__(self, words: Mapping[str, str], total: int | None = None) -> None:
        self._words, self._total = words, total
        self._begun = self._last = time.monotonic()

    def show(self, phase: str, counts: Mapping[str, int]) -> None:
        """A line, if the last one is long enough ago."""
        now = time.monotonic()
        if now - self._last >= _EVERY:
            self._last = now
            self._print(progress_line(self._words.get(phase, phase), counts, self._total, now - self._begun))

    def say(self, event: str) -> None:
        """A line at once."""
        self._print(self._words.get(event, event))

    def end(self) -> None:
        """Nothing is left to take away."""

    def _print(self, line: str) -> None:
        if sys.stderr is not None:
            print(line, file=sys.stderr, flush=True)


class Live:
    """One line on a terminal, drawn again with rich."""

    def __init__(self, words: Mapping[str, str], total: int | None = None) -> None:
        from rich.console import Console
        from rich.status import Status

        self._words, self._total = words, total
        self._console = Console(stderr=True, highlight=False, markup=False)
        self._status = Status("", console=self._console)
        self._begun, self._last = time.monotonic(), 0.0
        self._status.start()

    def show(self, phase: str, counts: Mapping[str, int]) -> None:
        """Draw the line again, a few times a second."""
        now = time.monotonic()
        if now - self._last >= _REDRAW:
            self._last = now
            self._status.update(progress_line(self._words.get(phase, phase), counts, self._total, now - self._begun))

    def say(self, event: str) -> None:
        """A line that stays."""
        self._console.print(self._words.get(event, event))

    def end(self) -> None:
        """Take the line away."""
        self._status.stop()


def progress_line(phase: str, counts: Mapping[str, int], total: int | None, seconds: float) -> str:
    """The line: phase, counts, documents a second and time left.

    >>> progress_line("parsing", {"parsed": 40, "unchanged": 10, "failed": 1}, 100, 10.0)
    'parsing  50/100 · parsed 40 · unchanged 10 · failed 1 · 5.0/s · 0:10'
    """
    done = counts.get("parsed", 0) + counts.get("unchanged", 0) if "parsed" in counts else counts.get("rows", 0)
    rate = done / seconds if seconds > 0 else 0.0
    parts = [f"{phase}  {done}" + (f"/{total}" if total else "")]
    parts += [f"{name} {counts[name]}" for name in ("parsed", "unchanged", "failed") if name in counts]
    parts.append(f"{rate:.1f}/s")
    if total and rate:
        left = int(max(0, total - done) / rate)
        parts.append(f"{left // 3600}:{left // 60 % 60:02}:{left % 60:02}" if left >= 3600 else f"{left // 60}:{left % 60:02}")
    return " · ".join(parts)
