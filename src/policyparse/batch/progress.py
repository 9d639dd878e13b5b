"""How far a run is: a line that is drawn again on a terminal, a plain line every ten seconds elsewhere."""

from __future__ import annotations

import sys
import time
from collections import deque
from collections.abc import Mapping
from typing import Protocol

_EVERY = 10.0
_REDRAW = 0.25
_WINDOW, _STEP = 30.0, 1.0


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


class Pace:
    """How fast it goes now: over the last half minute, since what an earlier run has done takes no time and says nothing about the rest.

    >>> pace = Pace(0.0)
    >>> pace.rate(0, 2.0), pace.rate(40, 10.0), pace.rate(1040, 40.0)
    (0.0, 4.0, 33.3)
    """

    def __init__(self, now: float) -> None:
        self._marks = deque([(now, 0)])

    def rate(self, done: int, now: float) -> float:
        """Documents a second."""
        if now - self._marks[-1][0] >= _STEP:
            self._marks.append((now, done))
        while len(self._marks) > 2 and now - self._marks[1][0] >= _WINDOW:
            self._marks.popleft()
        since, before = self._marks[0]
        return round(max(0, done - before) / (now - since), 1) if now > since else 0.0


class _Counting:
    """What both kinds of progress share: words, total and pace.

    Args:
        words: what phases, counts and events are called, by their names.
        total: how many documents there are, where that is known.
    """

    def __init__(self, words: Mapping[str, str], total: int | None = None) -> None:
        self._words, self._total = words, total
        self._last, self._pace = time.monotonic(), Pace(time.monotonic())

    def _line(self, phase: str, counts: Mapping[str, int], now: float) -> str:
        return progress_line(phase, counts, self._total, self._pace.rate(done_of(counts), now), self._words)


class Lines(_Counting):
    """Plain lines on standard error, at most one in ten seconds, with rate and time left."""

    def show(self, phase: str, counts: Mapping[str, int]) -> None:
        """A line, if the last one is long enough ago."""
        now = time.monotonic()
        if now - self._last >= _EVERY:
            self._last = now
            self._print(self._line(phase, counts, now))

    def say(self, event: str) -> None:
        """A line at once."""
        self._print(self._words.get(event, event))

    def end(self) -> None:
        """Nothing is left to take away."""

    def _print(self, line: str) -> None:
        if sys.stderr is not None:
            print(line, file=sys.stderr, flush=True)


class Live(_Counting):
    """One line on a terminal, drawn again with rich."""

    def __init__(self, words: Mapping[str, str], total: int | None = None) -> None:
        from rich.console import Console
        from rich.status import Status

        super().__init__(words, total)
        self._console = Console(stderr=True, highlight=False, markup=False)
        self._status = Status("", console=self._console)
        self._phase = ""
        self._status.start()

    def show(self, phase: str, counts: Mapping[str, int]) -> None:
        """Draw the line again, a few times a second and with each new phase."""
        now = time.monotonic()
        if now - self._last >= _REDRAW or phase != self._phase:
            self._last, self._phase = now, phase
            self._status.update(self._line(phase, counts, now))

    def say(self, event: str) -> None:
        """A line that stays."""
        self._console.print(self._words.get(event, event))

    def end(self) -> None:
        """Take the line away."""
        self._status.stop()


def done_of(counts: Mapping[str, int]) -> int:
    """How many documents, or rows of an export, are done.

    >>> done_of({"parsed": 2, "unchanged": 3, "failed": 1}), done_of({"rows": 7})
    (5, 7)
    """
    return counts["parsed"] + counts.get("unchanged", 0) if "parsed" in counts else counts.get("rows", 0)


def progress_line(phase: str, counts: Mapping[str, int], total: int | None, rate: float, words: Mapping[str, str]) -> str:
    """The line: phase, counts, documents a second and time left.

    >>> progress_line("parsing", {"parsed": 40, "unchanged": 10, "failed": 1}, 100, 5.0, {"left": "left"})
    'parsing  50/100 · parsed 40 · unchanged 10 · failed 1 · 5.0/s · left 0:10'
    >>> progress_line("parsing", {"parsed": 40}, None, 0.0, {"parsing": "解析", "parsed": "已解析"})
    '解析  40 · 已解析 40 · 0.0/s'
    """
    done = done_of(counts)
    parts = [f"{words.get(phase, phase)}  {done}" + (f"/{total}" if total else "")]
    parts += [f"{words.get(name, name)} {counts[name]}" for name in ("parsed", "unchanged", "failed") if name in counts]
    parts.append(f"{rate:.1f}/s")
    if total and rate:
        parts.append(f"{words.get('left', 'left')} {_clock(int(max(0, total - done) / rate))}")
    return " · ".join(parts)


def _clock(seconds: int) -> str:
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"
