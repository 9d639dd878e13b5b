"""Where the result goes: standard output, or a file that takes its name when it is complete."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

from ..output.labels import Language
from .messages import OutputError, say


class Outlet:
    """Takes characters and writes them as UTF-8; on a terminal in the terminal's encoding.

    Used as a context: at its end the file is given its name; where the run broke off nothing is left of it.

    Args:
        path: the file to write, or None for standard output.
        language: of the sentence that says why it cannot be written.

    Raises:
        OutputError: the output cannot be opened or written.
    """

    def __init__(self, path: Path | None, language: Language) -> None:
        self._language = language
        self._target = Path(os.path.realpath(path)) if path else None
        self._temporary: Path | None = None
        self._file: BinaryIO | None = None
        self.is_terminal = path is None and sys.stdout is not None and sys.stdout.isatty()

    def __enter__(self) -> Outlet:
        if self._target is None:
            return self
        try:
            if self._target.exists() and not self._target.is_file():  # a device or a pipe: nothing can take its place
                self._file = self._target.open("wb")
            else:
                self._temporary = self._target.with_name(f".{self._target.name}.{os.getpid()}.tmp")
                self._file = self._temporary.open("xb")
        except OSError as problem:
            raise self._failure(problem) from None
        return self

    def write(self, chars: str) -> None:
        """Write, and let the reader have it at once."""
        try:
            if self._file is not None:
                self._file.write(chars.encode("utf-8"))
            elif sys.stdout is not None:
                _write_standard(chars, self.is_terminal)
        except BrokenPipeError:
            raise
        except OSError as problem:
            raise self._failure(problem) from None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._file is None:
            return
        try:
            self._file.close()
            if kind is None and self._temporary is not None and self._target is not None:
                if self._target.exists():
                    os.chmod(self._temporary, self._target.stat().st_mode & 0o7777)
                os.replace(self._temporary, self._target)
                self._temporary = None
        except OSError as problem:
            raise self._failure(problem) from None
        finally:
            if self._temporary is not None:
                with contextlib.suppress(OSError):
                    self._temporary.unlink()

    def _failure(self, problem: OSError) -> OutputError:
        name = str(self._target) if self._target else say(self._language, "standard_output")
        return OutputError(say(self._language, "cannot_write", name, problem.strerror or problem))


def _write_standard(chars: str, is_terminal: bool) -> None:
    raw = getattr(sys.stdout, "buffer", None)
    if raw is None:
        sys.stdout.write(chars)
    else:
        raw.write(chars.encode(sys.stdout.encoding if is_terminal else "utf-8", "replace"))
        raw.flush()


def give_up_standard_output() -> None:
    """Nobody reads any more: keep Python from saying so when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
