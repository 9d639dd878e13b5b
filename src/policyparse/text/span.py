"""Span: a half-open stretch of code points. It knows no text; whoever holds it knows which text it belongs to."""

from __future__ import annotations

from typing import NamedTuple

from .tuples import maker


class Span(NamedTuple):
    """Half-open stretch ``[start, end)`` counted in code points.

    >>> Span(2, 5).length, Span(2, 5).contains(Span(3, 5)), Span(2, 5).overlaps(Span(5, 6))
    (3, True, False)
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """Number of code points covered."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """True where ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True where the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> Span:
        """The same stretch, ``by`` code points to the right."""
        return Span(self.start + by, self.end + by)

    def of(self, chars: str) -> str:
        """The characters of ``chars`` that the span covers."""
        return chars[self.start : self.end]


make_span = maker(Span)
"""A span from its two positions, at half the cost of the constructor: for the loops that make hundreds of them.

>>> make_span((2, 5))
Span(start=2, end=5)
"""
