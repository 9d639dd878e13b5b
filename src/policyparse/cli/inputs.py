"""Paths become inputs: files as they are, folders with the texts below them, - for standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..errors import InputError
from ..output.labels import Language
from .messages import made_error, say

SUFFIXES = (".txt", ".html", ".htm")
"""Files that a folder is searched for, in any case; other files are read where they are named themselves."""


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to parse: a file, standard input (no path), or a folder that gave a problem."""

    name: str
    path: Path | None = None
    problem: InputError | None = None


def is_several(paths: Iterable[str]) -> bool:
    """Whether the output holds several documents: more than one path, or a folder."""
    given = list(paths)
    return len(given) > 1 or any(path != "-" and os.path.isdir(path) for path in given)


def find_inputs(paths: Iterable[str]) -> Iterator[Input]:
    """The inputs that paths stand for, in the order given; within a folder sorted, hidden files and folders left out."""
    for given in paths:
        if given == "-":
            yield Input("-")
        elif os.path.isdir(given):
            found = False
            for item in _in_folder(given, set()):
                found = True
                yield item
            if not found:
                yield Input(given, problem=made_error("no_texts", "no_texts"))
        else:
            yield Input(given, Path(given))


def _in_folder(folder: str, visited: set[tuple[int, int]]) -> Iterator[Input]:
    """Texts below a folder; a folder that a link leads back to is visited once."""
    try:
        state = os.stat(folder)
        if (state.st_dev, state.st_ino) in visited:
            return
        visited.add((state.st_dev, state.st_ino))
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in entries if not entry.name.startswith("."))
    except OSError as problem:
        from ..prepare.read import unreadable

        yield Input(folder, problem=unreadable(problem))
        return
    for name in names:
        path = os.path.join(folder, name)
        if os.path.isdir(path):
            yield from _in_folder(path, visited)
        elif name.lower().endswith(SUFFIXES) and (os.path.isfile(path) or not os.path.exists(path)):
            yield Input(path, Path(path))  # a dangling link too: it is reported, not passed over


def read_standard_input(limit: int, language: Language) -> bytes:
    """The bytes of standard input, at most one more than the limit.

    Raises:
        InputError: it is closed.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise made_error("unreadable", "closed")
    if sys.stdin.isatty():
        print(say(language, "reading_terminal"), file=sys.stderr)
    return sys.stdin.buffer.read(limit + 1)
