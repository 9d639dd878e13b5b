"""One run on a store at a time: a lock of the operating system, which goes when its owner goes, however it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from .troubles import StoreError


@contextmanager
def locked(store: Path) -> Iterator[None]:
    """Hold the lock file ``STORE.lock``, with the pid in it.

    Raises:
        StoreError: another process holds it.
        OSError: it cannot be written.
    """
    path = store.with_name(store.name + ".lock")
    with path.open("a+b") as file:
        try:
            _lock(file)
        except OSError:
            file.seek(0)
            pid = file.read(20).decode("ascii", "replace").strip() or "?"
            raise StoreError("in_use", store, pid) from None
        file.truncate(0)
        file.write(str(os.getpid()).encode())
        file.flush()
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> None:
        file.seek(1000)  # behind the pid, which others may read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: BinaryIO) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
