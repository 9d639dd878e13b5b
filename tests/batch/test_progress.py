"""What a run says while it lasts: phases, counts, pace and time left; a line every ten seconds where there is no terminal."""

from __future__ import annotations

from pathlib import Path

import pytest

from batch_faults import load_obedient
from command import run_here
from policyparse.batch.core import Job
from policyparse.batch.progress import Lines, Pace
from policyparse.batch.runner import Request, run_batch
from policyparse.cli.batch_messages import PHASES


class Clock:
    """A clock that is set by hand."""

    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("policyparse.batch.progress.time", clock)
    return clock


def test_a_line_every_ten_seconds(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines(PHASES["en"], 1000)
    for second in range(26):
        clock.now = 100.0 + second
        lines.show("loading" if second < 5 else "parsing", {"parsed": second * 10, "unchanged": 0, "failed": 1})
    lines.say("stopping")
    shown = capsys.readouterr().err.splitlines()
    assert [line.split(" · ")[0] for line in shown[:2]] == ["parsing  100/1000", "parsing  200/1000"]
    assert shown[0].split(" · ")[1:] == ["parsed 100", "unchanged 0", "failed 1", "10.0/s", "left 1:30"]
    assert shown[2].startswith("stopping: ")
    assert len(shown) == 3


def test_the_same_in_chinese(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    lines = Lines(PHASES["zh"], 100)
    clock.now = 110.0
    lines.show("loading", {"parsed": 0, "unchanged": 50, "failed": 0})
    assert capsys.readouterr().err == "载入词典  50/100 · 已解析 0 · 未变 50 · 失败 0 · 5.0/s · 剩余 0:10\n"


def test_every_phase_and_event_has_words_in_both_languages() -> None:
    assert PHASES["zh"].keys() >= {
        "loading",
        "parsing",
        "indexing",
        "grouping",
        "exporting",
        "stopping",
        "parsed",
        "unchanged",
        "failed",
        "left",
    }
    assert PHASES["en"].keys() >= {"loading", "parsing", "indexing", "grouping", "exporting", "stopping"}


@pytest.mark.parametrize(
    ("marks", "rate"),
    [
        ([(10, 100)], 10.0),
        ([(1, 50_000), (31, 50_030), (61, 50_060)], 1.0),  # what an earlier run has done is checked at once, and says nothing
        ([(10, 100), (40, 100), (80, 100)], 0.0),  # it stands still
    ],
)
def test_the_pace_is_that_of_the_last_half_minute(marks: list[tuple[float, int]], rate: float) -> None:
    pace = Pace(0.0)
    assert [pace.rate(done, now) for now, done in marks][-1] == rate


class Notes:
    """A progress that keeps the phases."""

    def __init__(self) -> None:
        self.phases: list[str] = []
        self.last: dict[str, int] = {}

    def show(self, phase: str, counts: dict[str, int]) -> None:
        if phase not in self.phases:
            self.phases.append(phase)
        self.last = dict(counts)

    def say(self, event: str) -> None:
        self.phases.append(event)

    def end(self) -> None:
        self.phases.append("end")


def test_the_phases_of_a_run(tmp_path: Path) -> None:
    notes = Notes()
    run_batch([Job(str(n), f"指标={n}".encode()) for n in range(50)], Request(tmp_path / "s.db", 1, load=load_obedient), notes)
    assert [phase for phase in notes.phases if phase != "loading"] == ["parsing", "indexing", "grouping", "end"]
    assert notes.last == {"parsed": 50, "unchanged": 0, "failed": 0, "facts": 50}


def test_a_terminal_is_drawn_on_and_left_clean(tmp_path: Path) -> None:
    ran = run_here("batch", tmp_path / "missing.txt", "--store", tmp_path / "s.db", "--jobs", "1", progress=True)
    assert ran.status == 1
    assert "1/1 · parsed 1 · unchanged 0 · failed 1" in ran.err  # the last that is drawn
    assert ran.err.count("\x1b[?25l") == ran.err.count("\x1b[?25h")  # the cursor is there again
