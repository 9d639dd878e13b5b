"""Processes that answer items, where no item can hurt another: one that kills its worker or hangs costs that worker only.

``ProcessPoolExecutor`` declares every future broken when one worker dies and says not which item it was on. Here each worker has a pipe
of its own and notes in shared memory which item it is on: that one is the suspect, and the other workers go on.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import pickle
import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from typing import Any

from .worker import ITEM, SINCE, Failure, serve

_BATCH_ITEMS, _BATCH_WEIGHT = 16, 400_000
_TRIES_TO_LOAD = 3
_TICK = 0.2


def available_cores() -> int:
    """The processor cores that this process may use: a container or a scheduler may give it fewer than there are.

    >>> available_cores() >= 1
    True
    """
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class PoolError(Exception):
    """No worker can be started."""


@dataclass
class Task:
    """An item and how often a worker died on it."""

    item: Any
    deaths: int = 0


@dataclass(eq=False)
class _Worker:
    process: Any
    connection: Connection
    under_way: Any
    ready: bool = False
    tasks: deque[Task] = field(default_factory=deque)
    answered: int = 0

    def give(self, tasks: deque[Task]) -> None:
        """A batch to answer. It is idle: the shared memory is the parent's until the batch has been sent."""
        self.tasks, self.answered = tasks, 0
        self.under_way[SINCE], self.under_way[ITEM] = time.monotonic(), 0
        with contextlib.suppress(OSError):  # it has died: its connection says so at once
            self.connection.send([task.item for task in tasks])

    def take_suspect(self) -> Task:
        """The task that it is on, or was when it died; answers before it that have not come yet are lost with it."""
        position = int(self.under_way[ITEM]) - self.answered
        suspect = self.tasks[position]
        del self.tasks[position]
        return suspect


class Pool:
    """A pool of spawned workers.

    Args:
        load: called once in each worker; gives the function that answers an item. Both must be importable in a new process.
        jobs: number of workers, started when there is work for them.
        time_limit: seconds for one item; its worker is killed then. None: no limit.
        weigh: size of an item; items travel in batches of bounded weight.
    """

    def __init__(
        self,
        load: Callable[[], Callable[[Any], Any]],
        jobs: int,
        time_limit: float | None = None,
        weigh: Callable[[Any], int] = lambda item: 1,
    ) -> None:
        self._load, self.jobs, self._limit, self._weigh = load, jobs, time_limit, weigh
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[_Worker] = []
        self._waiting: deque[deque[Task]] = deque()
        self._source: Iterator[Any] = iter(())
        self._open, self._failed_loads = True, 0

    @property
    def is_loading(self) -> bool:
        """Whether all workers that there are still load."""
        return bool(self._workers) and not any(worker.ready for worker in self._workers)

    def run(self, items: Iterable[Any]) -> Iterator[tuple[Any, Any] | None]:
        """Pairs of item and result or ``Failure``, as they come; None now and then, so that the caller can do other things.

        Args:
            items: may yield None to say that it has nothing yet; no more of them are taken than the workers need.

        Raises:
            PoolError: workers end before they are ready.
        """
        self._source = iter(items)
        try:
            while True:
                self._take()
                self._start()
                self._assign()
                if not (self._open or self._waiting or self._busy()):
                    return
                yield from self._answers()
                yield from self._late()
                yield None
        finally:
            self.close()

    def stop(self) -> None:
        """Take no more items; those that workers have are finished, those that wait are given up."""
        self._open = False
        self._waiting.clear()
        for worker in self._workers:
            if not worker.ready:
                worker.tasks.clear()

    def close(self) -> None:
        """End all workers at once."""
        for worker in self._workers:
            worker.process.kill()
            worker.connection.close()
        for worker in self._workers:
            worker.process.join()
        self._workers.clear()

    def _busy(self) -> bool:
        return any(worker.tasks for worker in self._workers)

    def _take(self) -> None:
        """Fill up the batches that wait, one for each worker at most."""
        while self._open and len(self._waiting) < self.jobs:
            batch: deque[Task] = deque()
            weight, paused = 0, False
            while len(batch) < _BATCH_ITEMS and weight < _BATCH_WEIGHT:
                item = next(self._source, self)
                if item is self:
                    self._open = False
                    break
                if item is None:
                    paused = True
                    break
                batch.append(Task(item))
                weight += self._weigh(item)
            if batch:
                self._waiting.append(batch)
            if paused:
                return

    def _start(self) -> None:
        while len(self._workers) < min(self.jobs, len(self._waiting) + sum(bool(w.tasks) for w in self._workers)):
            ours, theirs = self._context.Pipe()
            _start_tracker()
            try:
                under_way = self._context.RawArray("d", max(ITEM, SINCE) + 1)
                process = self._context.Process(target=serve, args=(theirs, self._load, under_way), daemon=True)
                with _interrupts_blocked():
                    process.start()
            except OSError as problem:  # too many processes, too little memory
                ours.close()
                theirs.close()
                raise PoolError(problem.strerror or str(problem)) from None
            theirs.close()
            self._workers.append(_Worker(process, ours, under_way))

    def _assign(self) -> None:
        for worker in self._workers:
            if worker.ready and not worker.tasks and self._waiting:
                worker.give(self._waiting.popleft())

    def _answers(self) -> Iterator[tuple[Any, Any]]:
        by_connection: dict[Any, _Worker] = {worker.connection: worker for worker in self._workers}
        hungry = self._open and len(self._waiting) < self.jobs
        for connection in wait(list(by_connection), _TICK if not hungry else 0.01 if self._busy() else 0):
            yield from self._read(by_connection[connection])

    def _read(self, worker: _Worker) -> Iterator[tuple[Any, Any]]:
        """One message of a worker that has said something, or its end. Asking whether there is more costs more than the next round."""
        try:
            said = worker.connection.recv()
        except (EOFError, OSError):
            yield from self._bury(worker, "killed")
            return
        if worker.ready:
            worker.answered += len(said)
            for answer in said:
                yield worker.tasks.popleft().item, pickle.loads(answer)
        elif said is None:
            worker.ready, self._failed_loads = True, 0
        else:
            raise PoolError(said.message)

    def _late(self) -> Iterator[tuple[Any, Any]]:
        if self._limit is None:
            return
        now = time.monotonic()
        for worker, since in [(w, w.under_way[SINCE]) for w in self._workers if w.ready and w.tasks]:
            if now - since > self._limit and not worker.connection.poll():
                yield from self._bury(worker, "timeout", since)

    def _go_on_with_those_there_are(self, exit_code: int) -> None:
        """More workers than that cannot be had, most likely for lack of memory; without any there is no way on."""
        ready = sum(worker.ready for worker in self._workers)
        if not ready:
            guard = "; a script that calls this needs: if __name__ == '__main__':" if exit_code == 1 else ""
            raise PoolError(f"workers end while they load (exit code {exit_code}){guard}")
        self.jobs, self._failed_loads = ready, 0

    def _bury(self, worker: _Worker, why: str, since: float | None = None) -> Iterator[tuple[Any, Any]]:
        """A worker is gone: the item that it was on, ``since`` then, is the suspect; the others wait for another worker."""
        worker.process.kill()
        worker.process.join()
        worker.connection.close()
        self._workers.remove(worker)
        if not worker.ready:
            self._failed_loads += 1
            if self._failed_loads >= _TRIES_TO_LOAD:
                self._go_on_with_those_there_are(worker.process.exitcode)
        if not worker.tasks:
            return
        if since not in (None, worker.under_way[SINCE]):  # it had come to its end after all, just before the worker
            self._waiting.appendleft(worker.tasks)
            return
        suspect = worker.take_suspect()
        if worker.tasks:
            self._waiting.appendleft(worker.tasks)
        suspect.deaths += 1
        if why == "timeout":
            yield suspect.item, Failure("timeout", f"not finished after {self._limit:g} seconds")
        elif suspect.deaths > 2:  # once in company, twice alone
            yield suspect.item, Failure("killed", f"its worker ended {suspect.deaths} times (exit code {worker.process.exitcode})")
        else:
            self._waiting.appendleft(deque([suspect]))


def _start_tracker() -> None:
    """Python's own helper of spawned processes: its start unblocks interrupts, so it must not happen within the block."""
    if hasattr(signal, "pthread_sigmask"):
        from multiprocessing import resource_tracker

        resource_tracker.ensure_running()


@contextlib.contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """A process that is just being started inherits the block: Ctrl-C cannot end it half way; for us it only comes a little later."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
