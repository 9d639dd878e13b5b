"""What a document looks like outside: JSON, tables, text, explanations. One file for each form, and no fact is decided here.

A printer writes one run of the program: ``begin()``, then ``document(...)`` or ``failure(...)`` for each input, then ``end()``. It returns
characters and keeps nothing of the documents, so a run of any length is streamed.
"""

from __future__ import annotations

from typing import Any, Protocol

from ..document import Document


class Printer(Protocol):
    """What the forms of output share."""

    def begin(self) -> str:
        """What stands before the first input."""

    def document(self, document: Document) -> str:
        """A document in this form."""

    def failure(self, record: dict[str, Any]) -> str:
        """What stands for an input that could not be read: the error record, or nothing."""

    def end(self) -> str:
        """What stands behind the last input."""
