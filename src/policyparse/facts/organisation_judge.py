"""What is asked of the segmenter about the words of a name."""

from __future__ import annotations

from typing import Protocol


class Judge(Protocol):
    """What decides where characters alone do not: the words of the segmenter."""

    def is_proper(self, stem: str) -> bool:
        """Whether a stem (豪迈 of 豪迈集团) is more than ordinary words."""

    def is_whole(self, start: int, end: int) -> bool:
        """Whether no word of the segmenter crosses the two positions."""

    def is_unknown(self, stem: str) -> bool:
        """Whether no dictionary has the stem or a word inside it."""

    def is_place(self, stem: str) -> bool:
        """Whether the dictionary has the stem as the name of a place."""


class NoJudge:
    """Takes no stem for a name and every short form for whole; for texts without a segmenter."""

    def is_proper(self, stem: str) -> bool:
        """Never."""
        return False

    def is_whole(self, start: int, end: int) -> bool:
        """Always."""
        return True

    def is_unknown(self, stem: str) -> bool:
        """Never."""
        return False

    def is_place(self, stem: str) -> bool:
        """Never."""
        return False
