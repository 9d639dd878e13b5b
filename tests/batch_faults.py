"""Parsers for tests of the batch layer: they do what a document tells them, and know nothing of Chinese."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from policyparse.batch.core import Job, Outcome, Settings
from policyparse.batch.tables import HEAD_FIELDS, FactRow, fact_row
from policyparse.batch.worker import Later


def load_obedient(settings: Settings) -> Callable[[Job], Outcome]:
    """A parser that dies, hangs or raises where the text says so, and gives a fact for each line otherwise."""
    return obey


def load_later(settings: Settings) -> Callable[[Job], Outcome | Later]:
    """The same, where dying, hanging and raising are in the second half of the work."""
    return lambda job: Later(partial(obey, job))


def load_slow(settings: Settings) -> Callable[[Job], Outcome]:
    """The same, with ten milliseconds for each document."""

    def work(job: Job) -> Outcome:
        time.sleep(0.01)
        return obey(job)

    return work


def load_only_one(taken: Path, settings: Settings) -> Callable[[Job], Outcome]:
    """A parser of which there can be only one: the others end while they load, and it works until three of them have."""
    try:
        taken.mkdir()
    except FileExistsError:
        with taken.with_suffix(".ends").open("a") as file:
            file.write("x")
        os._exit(9)

    def work(job: Job) -> Outcome:
        ends = taken.with_suffix(".ends")
        while not ends.exists() or ends.stat().st_size < 3:
            time.sleep(0.01)
        return obey(job)

    return work


def load_never(settings: Settings) -> Callable[[Job], Outcome]:
    """A parser that cannot be loaded."""
    raise RuntimeError("the dictionary is missing")


def obey(job: Job) -> Outcome:
    """One document: DIE, HANG, RAISE, or lines of facts."""
    words = job.content.decode("utf-8")
    if words == "DIE":
        os.kill(os.getpid(), signal.SIGKILL)
    if words == "HANG":
        time.sleep(600)
    if words == "RAISE":
        raise ValueError("not this one")
    facts = tuple(_fact(line) for line in words.splitlines())
    return Outcome(tuple("题" if name == "title" else None for name in HEAD_FIELDS), facts)


def _fact(line: str) -> FactRow:
    indicator, _, value = line.partition("=")
    filled = {
        "fact_id": line,
        "kind": "figure",
        "quote": f"{indicator}…",
        "sentence": f"{indicator}。",
        "indicator": indicator,
        "value": value,
    }
    filled |= {"start": 0, "end": 1, "source_start": 0, "source_end": 1, "mentions": 1, "rule": "figure.test"}
    return fact_row(filled)
