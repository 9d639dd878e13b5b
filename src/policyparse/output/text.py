"""The repaired text itself."""

from __future__ import annotations

from typing import Any

from ..document import Document
from ..text import replace_surrogates


class TextPrinter:
    """The repaired, simplified text of each input, ending in a line end; of several inputs each under its name.

    >>> from policyparse import parse
    >>> print(TextPrinter(several=False).document(parse("到 2025 年,建成 35 家")), end="")
    到2025年，建成35家
    """

    def __init__(self, *, several: bool) -> None:
        self._several = several
        self._written = 0

    def begin(self) -> str:
        """Nothing stands before the first text."""
        return ""

    def document(self, document: Document) -> str:
        """The text of a document."""
        self._written += 1
        head = f"==> {document.source.name} <==\n" if self._several else ""
        body = document.text.chars
        return replace_surrogates(("\n" if head and self._written > 1 else "") + head + body + ("" if body.endswith("\n") else "\n"))

    def failure(self, record: dict[str, Any]) -> str:
        """Nothing: a failed input has no text."""
        return ""

    def end(self) -> str:
        """Nothing stands behind the last text."""
        return ""
