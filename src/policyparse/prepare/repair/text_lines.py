"""The lines of a text with their places. For the steps that read damage line by line."""

from __future__ import annotations

from collections.abc import Iterator


def lines_of(chars: str) -> Iterator[tuple[int, str]]:
    r"""Where each line begins, and the line without its end.

    >>> list(lines_of("一\n二三"))
    [(0, '一'), (2, '二三')]
    """
    start = 0
    for line in chars.split("\n"):
        yield start, line
        start += len(line) + 1
