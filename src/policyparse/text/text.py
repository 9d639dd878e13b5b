"""Source and Text: the decoded bytes, and the chain of texts that edits made from them."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from .alignment import Alignment, Edit, checked
from .once import once
from .span import Span, make_span

Segment = tuple[int, int, str]
"""``(byte_start, byte_end, codec)`` of a stretch of a file that mixes encodings."""


@dataclass(frozen=True)
class Source:
    """Bytes and what decoding them gave; undecodable bytes are surrogates (U+DC80 to U+DCFF), so nothing is lost.

    >>> Source("目标".encode(), "utf-8", "目标").byte_span(Span(1, 2))
    Span(start=3, end=6)
    """

    data: bytes
    encoding: str
    chars: str
    name: str = ""
    segments: tuple[Segment, ...] = ()

    @classmethod
    def from_chars(cls, chars: str, name: str = "") -> Source:
        """A source for text that is already decoded; its bytes are taken to be UTF-8."""
        return cls(encode_chars(chars), "utf-8", chars, name)

    @once
    def sha256(self) -> str:
        """Hexadecimal SHA-256 of the bytes."""
        return hashlib.sha256(self.data).hexdigest()

    def byte_span(self, span: Span) -> Span:
        """Where the characters of ``span`` stand in the bytes."""
        if self.segments:
            return Span(self._byte_offset(span.start), self._byte_offset(span.end))
        start = len(encode_chars(self.chars[: span.start], self.encoding))
        return Span(start, start + len(encode_chars(self.chars[span.start : span.end], self.encoding)))

    def _byte_offset(self, position: int) -> int:
        seen = 0
        for start, end, codec in self.segments:
            chars = self.data[start:end].decode(codec, "surrogateescape")
            if position < seen + len(chars):
                return start + len(encode_chars(chars[: position - seen], codec))
            seen += len(chars)
        return len(self.data)


def encode_chars(chars: str, encoding: str = "utf-8") -> bytes:
    """Encode so that escaped bytes come back as they were; other lone surrogates are written as UTF-8 would write them."""
    try:
        return chars.encode(encoding, "surrogateescape")
    except UnicodeEncodeError:
        return chars.encode(encoding, "surrogatepass") if encoding.startswith("utf") else chars.encode(encoding, "replace")


class _Kept(NamedTuple):
    """Stretches of a text that came from the root as they are, in order, and the distance of each to its place there."""

    starts: list[int]
    ends: list[int]
    shifts: list[int]


def _cut_at(last: _Kept, before: _Kept) -> _Kept:
    """The stretches that are kept in a last step and in those before it."""
    starts: list[int] = []
    ends: list[int] = []
    shifts: list[int] = []
    index, count = 0, len(before.ends)
    for start, end, shift in zip(*last, strict=True):
        while index < count and before.ends[index] <= start + shift:
            index += 1
        while index < count and before.starts[index] < end + shift:
            starts.append(max(start, before.starts[index] - shift))
            ends.append(min(end, before.ends[index] - shift))
            shifts.append(shift + before.shifts[index])
            if before.ends[index] > end + shift:
                break
            index += 1
    return _Kept(starts, ends, shifts)


@dataclass(eq=False)
class Text:
    """Characters that know which text they were edited from, down to the decoded source.

    >>> text = Text("發(fā)展").edited([Edit(Span(1, 5), "", "remove_pinyin_brackets")])
    >>> text.chars, text.to_source(Span(0, 2))
    ('發展', Span(start=0, end=6))
    """

    chars: str
    parent: Text | None = None
    alignment: Alignment | None = None
    source: Source | None = field(default=None, repr=False)

    @classmethod
    def from_source(cls, source: Source) -> Text:
        """The text that a source was decoded to."""
        return cls(source.chars, source=source)

    def edited(self, edits: Iterable[Edit]) -> Text:
        """A child text with the edits made; the text itself where no edit changes anything."""
        kept = checked(list(edits), self.chars)
        if not kept:
            return self
        alignment = Alignment(kept)
        return Text(alignment.apply(self.chars), self, alignment, self.source)

    def to_source(self, span: Span) -> Span:
        """Where the characters of ``span`` came from in the root of the chain."""
        return span if self.parent is None else make_span(self.source_range(*span))

    def source_range(self, start: int, end: int) -> tuple[int, int]:
        """Where the characters from ``start`` to ``end`` came from in the root of the chain: ``to_source`` in plain numbers.

        >>> Text("發(fā)展").edited([Edit(Span(1, 5), "", "remove_pinyin_brackets")]).source_range(1, 2)
        (5, 6)
        """
        starts, ends, shifts = self._kept
        index = bisect_right(starts, start) - 1
        if index >= 0 and start < end <= ends[index]:
            shift = shifts[index]
            return start + shift, end + shift  # most stretches: no step of the chain touched them
        text, span = self, make_span((start, end))
        while text.parent is not None and text.alignment is not None:
            span = text.alignment.to_before(span)
            text = text.parent
        return span[0], span[1]

    @once
    def _kept(self) -> _Kept:
        """The stretches that no step of the chain touched: those of the last step, cut at the edges of those of its parent."""
        if self.parent is None or self.alignment is None:
            return _Kept([0], [len(self.chars)], [0])
        last = self.alignment.kept(len(self.chars))
        return _Kept(*last) if self.parent.parent is None else _cut_at(_Kept(*last), self.parent._kept)

    def chain(self) -> list[Text]:
        """The texts from the root to this one."""
        texts: list[Text] = [self]
        while texts[-1].parent is not None:
            texts.append(texts[-1].parent)
        return texts[::-1]
