"""JSON: one object for one input, an array for several, or one line for each; every record is written as soon as it is there."""

from __future__ import annotations

from typing import Any

from ..document import Document, write_json


class JsonPrinter:
    """One object, indented, for one input; for several an array with one record on each line.

    >>> printer = JsonPrinter(several=True)
    >>> print(printer.begin() + printer.failure({"a": 1}) + printer.failure({"a": 2}) + printer.end(), end="")
    [
    {"a":1},
    {"a":2}
    ]
    """

    def __init__(self, *, several: bool) -> None:
        self._several = several
        self._written = 0

    def begin(self) -> str:
        """What stands before the first record."""
        return "[" if self._several else ""

    def document(self, document: Document) -> str:
        """The record of a document."""
        return self.failure(document.to_dict())

    def failure(self, record: dict[str, Any]) -> str:
        """A record as it is: an error in place of a document."""
        if not self._several:
            return write_json(record, indent=1) + "\n"
        self._written += 1
        return (",\n" if self._written > 1 else "\n") + write_json(record)

    def end(self) -> str:
        """What stands behind the last record."""
        return "\n]\n" if self._several else ""


class JsonLinesPrinter:
    """One record on each line.

    >>> JsonLinesPrinter().failure({"a": 1})
    '{"a":1}\\n'
    """

    def begin(self) -> str:
        """Nothing stands before the first record."""
        return ""

    def document(self, document: Document) -> str:
        """The line of a document."""
        return document.to_json() + "\n"

    def failure(self, record: dict[str, Any]) -> str:
        """The line of an error in place of a document."""
        return write_json(record) + "\n"

    def end(self) -> str:
        """Nothing stands behind the last record."""
        return ""
