"""A worker process: loads once, then answers one item after another, and never outlives the program that started it."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable
from multiprocessing import parent_process
from multiprocessing.connection import Connection, wait
from typing import Any, NamedTuple


class Failure(NamedTuple):
    """Why an item has no result: ``raised``, ``killed`` or ``timeout``, and a sentence."""

    kind: str
    message: str


def serve(connection: Connection, load: Callable[[], Callable[[Any], Any]]) -> None:
    """Answer batches of items, each item as soon as it is ready, until the other end is gone. The first message says: ready."""
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
            for item in connection.recv():
                connection.send(_attempt(work, item))


def _attempt(work: Callable[[Any], Any], item: Any) -> Any:
    try:
        return work(item)
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
