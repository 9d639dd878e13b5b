"""A worker process: loads once, then answers one item after another, and never outlives the program that started it."""

from __future__ import annotations

import contextlib
import itertools
import os
import pickle
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple

_TELL_SECONDS = 0.25

ITEM, SINCE = 0, 1
"""What a worker notes where its parent sees it: which item of its batch it is on, and since when (a clock of the whole system)."""


class Failure(NamedTuple):
    """Why an item has no result: ``raised``, ``killed`` or ``timeout``, and a sentence."""

    kind: str
    message: str


class Later(NamedTuple):
    """The first half of an answer: ``finish`` gives the answer. It is asked for several items in a row, since the code that writes rows and
    that which parses drive each other out of the caches of the processor."""

    finish: Callable[[], Any]


def serve(connection: Connection, load: Callable[[], Callable[[Any], Any]], under_way: Any) -> None:
    """Answer batches of items until the other end is gone. The first message says: ready.

    Answers travel several at a time: a message for each would wake the parent up for each, which costs more than it has to do then.

    Args:
        connection: the pipe to the parent.
        load: gives the function that answers an item.
        under_way: two numbers of shared memory, so that the parent knows the item that is under way without a message.
    """
    _ignore_interrupts()
    _leave_with_parent()
    with contextlib.suppress(EOFError, OSError):
        try:
            work = load()
        except Exception as problem:
            connection.send(Failure("load", f"{type(problem).__name__}: {problem}"))
            return
        connection.send(None)
        while True:
            _answer(connection, work, connection.recv(), under_way)


def _answer(connection: Connection, work: Callable[[Any], Any], items: list[Any], under_way: Any) -> None:
    begun: list[Any] = []
    told, sent = time.monotonic(), 0
    for number, item in enumerate(items):
        under_way[SINCE], under_way[ITEM] = time.monotonic(), number
        begun.append(_attempt(work, item))
        if number + 1 == len(items) or time.monotonic() - told > _TELL_SECONDS:
            connection.send(list(_finished(begun, sent, under_way)))
            told, sent = time.monotonic(), number + 1


def _finished(begun: list[Any], first: int, under_way: Any) -> Iterator[bytes]:
    """The answers, packed one by one: their parent unpacks each when it needs it."""
    begun.reverse()
    for number in itertools.count(first):
        if not begun:
            return
        answer = begun.pop()
        if isinstance(answer, Later):
            under_way[SINCE], under_way[ITEM] = time.monotonic(), number
            answer = _attempt(answer.finish)
        yield pickle.dumps(answer)


def _attempt(work: Callable[..., Any], *given: Any) -> Any:
    try:
        return work(*given)
    except Exception as problem:
        return Failure("raised", f"{type(problem).__name__}: {problem}"[:500])


def _ignore_interrupts() -> None:
    """Ctrl-C reaches the whole process group; what it means is decided by the parent alone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _leave_with_parent() -> None:
    """Two guards: a thread that waits for the end of the parent, and on Linux the kernel, which acts even within one long C call."""
    parent = parent_process()
    if parent is None:
        return
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            import ctypes

            ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
    threading.Thread(target=_watch, args=(parent.sentinel,), daemon=True).start()


def _watch(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
