"""The command line for tests: run in this process, where it is fast, or as a process of its own."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

from policyparse.cli import main

SOURCE = Path(__file__).resolve().parents[1] / "src"


class Ran(NamedTuple):
    """How a run ended and what it wrote."""

    status: int
    out: bytes
    err: str

    @property
    def text(self) -> str:
        """Standard output as UTF-8."""
        return self.out.decode("utf-8")

    @property
    def record(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.text)

    @property
    def records(self) -> list[Any]:
        """Standard output as JSON lines."""
        return [json.loads(line) for line in self.text.split("\n") if line]


class _Stream(io.TextIOWrapper):
    """A stream of characters over bytes, which may pretend to be a terminal."""

    def __init__(self, content: bytes = b"", *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="utf-8", errors="backslashreplace", write_through=True)
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal

    def written(self) -> bytes:
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue()


def run_here(
    *arguments: str | Path, stdin: bytes = b"", terminal: bool = False, progress: bool = False, environment: dict[str, str] | None = None
) -> Ran:
    """Run in this process, in English unless told otherwise. ``terminal``: standard output is one; ``progress``: standard error is one."""
    given, out, err = _Stream(stdin), _Stream(terminal=terminal), _Stream(terminal=progress)
    settings = {"LC_ALL": "C.UTF-8", "TERM": "xterm"} | (environment or {})
    with (
        mock.patch.dict(os.environ, settings),
        mock.patch.object(sys, "stdin", given),
        mock.patch.object(sys, "stdout", out),
        mock.patch.object(sys, "stderr", err),
    ):
        status = main([str(argument) for argument in arguments])
    return Ran(status, out.written(), err.written().decode("utf-8"))


def run_process(*arguments: str | Path, stdin: bytes = b"", folder: Path | None = None, **environment: str) -> Ran:
    """Run ``python -m policyparse`` as a process of its own."""
    settings = os.environ | {"PYTHONPATH": str(SOURCE), "LC_ALL": "C.UTF-8"} | environment
    command = [sys.executable, "-m", "policyparse", *map(str, arguments)]
    done = subprocess.run(command, input=stdin, capture_output=True, env=settings, cwd=folder, timeout=120, check=False)
    return Ran(done.returncode, done.stdout, done.stderr.decode("utf-8", "replace"))
