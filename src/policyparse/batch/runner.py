"""One run: jobs are compared with the store, what is new is parsed by the pool, and the parent alone writes."""

from __future__ import annotations

import hashlib
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from .core import Job, Outcome, Settings, load_parsing
from .fingerprint import describe_pipeline, fingerprint_of
from .lock import locked
from .pool import Pool, PoolError, available_cores
from .problem import worker_problem
from .progress import Progress, Silent
from .store import Known, Writer
from .troubles import RunError, of_database, of_system
from .worker import Failure, Later

_COMMIT_SECONDS, _COMMIT_DOCUMENTS = 2.0, 500


class Request(NamedTuple):
    """What a run is asked to do besides its jobs. ``load`` makes the function that workers answer jobs with."""

    store: Path
    jobs: int = 0
    settings: Settings = Settings()
    time_limit: float | None = 60.0
    retry_failed: bool = False
    command: str = ""
    load: Callable[[Settings], Callable[[Job], Outcome | Later]] = load_parsing


class Summary(NamedTuple):
    """How a run went: counts of documents, and whether it was stopped before its end."""

    run: int
    parsed: int
    unchanged: int
    failed: int
    facts: int
    interrupted: bool
    seconds: float

    @property
    def status(self) -> int:
        """The exit status: 0, 1 where documents have failed, 130 where the run was stopped."""
        return 130 if self.interrupted else int(self.failed > 0)


def run_batch(jobs: Iterable[Job], request: Request, progress: Progress | None = None) -> Summary:
    """Process what is new or changed among the jobs.

    Raises:
        RunError: the store is locked, broken, or its disk is full; workers cannot start.
        KeyboardInterrupt: the second Ctrl-C; the store holds what was committed.
    """
    store = request.store
    try:
        with ExitStack() as stack:
            try:
                store.parent.mkdir(parents=True, exist_ok=True)
                stack.enter_context(locked(store))
            except OSError as problem:
                raise of_system(store, problem) from None
            writer = Writer(store)
            stack.callback(writer.close)
            return _Run(writer, request, progress or Silent()).go(jobs)
    except PoolError as problem:
        raise RunError("workers", problem) from None
    except sqlite3.Error as problem:
        raise of_database(store, problem) from None
    except OSError as problem:
        raise RunError("stopped", problem) from None


class _UnderWay(NamedTuple):
    """A document that is being parsed: its number, the hash of its bytes, and whether it has no older result."""

    doc: int
    content_hash: str
    is_new: bool


class _Run:
    def __init__(self, writer: Writer, request: Request, progress: Progress) -> None:
        self.writer, self.request, self.progress = writer, request, progress
        described = describe_pipeline(request.settings._asdict())
        self.fingerprint = fingerprint_of(described)
        self.number = writer.begin_run(self.fingerprint, described, request.command)
        self.parsed = self.unchanged = self.failed = self.facts = self.uncommitted = 0
        self.committed = self.begun = time.monotonic()
        self.stopped = False
        self.under_way: dict[str, _UnderWay] = {}
        self.pool = Pool(
            partial(request.load, request.settings), request.jobs or available_cores(), request.time_limit, lambda job: len(job.content)
        )

    def go(self, jobs: Iterable[Job]) -> Summary:
        with _interrupts_stop(self._stop):
            answers, told = self.pool.run(self._new(jobs)), False
            try:
                for answer in answers:
                    if self.stopped and not told:  # not in the handler of the signal: it may come in the middle of a line
                        told = True
                        self.pool.stop()
                        self.progress.say("stopping")
                    if answer is not None:
                        self._put(*answer)
                    self.progress.show("loading" if self.pool.is_loading else "parsing", self.counts())
                    if self.uncommitted >= _COMMIT_DOCUMENTS or time.monotonic() - self.committed > _COMMIT_SECONDS:
                        self._commit()
            finally:
                self.pool.close()
            self.progress.show("indexing", self.counts())
            self._commit()
            self.writer.index()
            if self.parsed:
                self.progress.show("grouping", self.counts())
                self.writer.group()
            self.writer.end_run("interrupted" if self.stopped else "complete", **self.counts())
        self.progress.end()
        seconds = time.monotonic() - self.begun
        return Summary(self.number, self.parsed, self.unchanged, self.failed, self.facts, self.stopped, seconds)

    def counts(self) -> dict[str, int]:
        """The counts of the run, by the names of the store."""
        return {"parsed": self.parsed, "unchanged": self.unchanged, "failed": self.failed, "facts": self.facts}

    def _stop(self) -> None:
        """What a signal does at once; the rest is done where the loop comes by."""
        self.stopped = True

    def _new(self, jobs: Iterable[Job]) -> Iterator[Job | None]:
        """The jobs that have no result yet; None after each that has one, now and then."""
        for number, job in enumerate(jobs, 1):
            if number % 200 == 0:
                yield None
            known = self.writer.find(job.doc_id)
            if known is not None and known.is_seen:  # the same file, given twice
                continue
            content_hash = "" if job.problem else hashlib.sha256(job.content).hexdigest()
            if known is not None and self._is_done(known, job, content_hash):
                continue
            entered = _UnderWay(self.writer.enter(job), content_hash, known is None or known.state is None)
            if job.problem:
                self._write(job, entered, Outcome(error=job.problem))
            else:
                self.under_way[job.doc_id] = entered
                yield job._replace(number=entered.doc)

    def _is_done(self, known: Known, job: Job, content_hash: str) -> bool:
        if known.state is None or known[2:5] != (content_hash, job.given, self.fingerprint):
            return False
        if known.state == "error" and self.request.retry_failed:
            return False
        self.writer.saw(known.doc)
        self.unchanged += 1
        self.failed += known.state == "error"
        self.uncommitted += 1
        return True

    def _put(self, job: Job, answer: Any) -> None:
        if isinstance(answer, Failure):
            answer = Outcome(error=worker_problem(answer.kind, answer.message))
        self._write(job, self.under_way.pop(job.doc_id), answer)

    def _write(self, job: Job, entered: _UnderWay, outcome: Outcome) -> None:
        self.writer.put(job, entered.content_hash, outcome, new_doc=entered.doc if entered.is_new else None)
        self.parsed += 1
        self.failed += outcome.error is not None
        self.facts += len(outcome.facts)
        self.uncommitted += 1

    def _commit(self) -> None:
        if self.uncommitted:
            self.writer.commit(**self.counts())
        self.uncommitted, self.committed = 0, time.monotonic()


@contextmanager
def _interrupts_stop(stop: Callable[[], None]) -> Iterator[None]:
    """Ctrl-C or SIGTERM once calls ``stop``, twice is KeyboardInterrupt. Only where signals can be handled: in the main thread."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def first(number: int, frame: Any) -> None:
        for each in before:
            signal.signal(each, signal.default_int_handler)
        stop()

    before = {number: signal.signal(number, first) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
