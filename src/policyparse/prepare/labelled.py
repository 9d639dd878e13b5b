"""The lines of a page that can hold metadata, with the labels in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..text import maker
from .labels import Label, label_alone, read_labels
from .page import Block


class Line(NamedTuple):
    """A block with its characters, whether it stands before the body, and the labels that it holds."""

    role: str
    chars: str
    in_head: bool
    labels: tuple[Label, ...]


_new_line = maker(Line)


def read_lines(chars: str, blocks: list[Block]) -> Iterator[Line]:
    """The blocks that can hold metadata, and the article's; a label alone on its line takes the line behind it as its value."""
    body = next((i for i, block in enumerate(blocks) if block.role in ("paragraph", "heading")), len(blocks))
    waiting = above = ""
    for index, (role, (start, end)) in enumerate(blocks):
        if role in {"boilerplate", "spam", "related"}:
            continue
        line = chars[start:end]
        labels: tuple[Label, ...] = ()
        if role in ("meta", "byline") and len(line) <= 300:
            labels = read_labels(line)
            if waiting and role == "meta" and not labels and label_alone(line) is None:
                labels = (Label(above, waiting, line),)
            waiting, above = label_alone(line) or "", "".join(line.split())
        yield _new_line((role, line, index < body, labels))


class Lines(NamedTuple):
    """The lines of a page, and what is asked of them again and again: the labels that have a value, and the paragraphs."""

    all: list[Line]
    pairs: list[Label]
    paragraphs: list[Line]

    @classmethod
    def of(cls, chars: str, blocks: list[Block]) -> Lines:
        """The lines of a text."""
        lines = list(read_lines(chars, blocks))
        pairs = [pair for _, _, _, labels in lines if labels for pair in labels if pair.value]
        return cls(lines, pairs, [line for line in lines if line[0] == "paragraph"])

    def of_role(self, role: str) -> list[str]:
        """The characters of the lines of a role, in order."""
        return [line[1] for line in self.all if line[0] == role]

    def find_pairs(self, field: str) -> Iterator[Label]:
        """The labels of one field that have a value, in order."""
        return (pair for pair in self.pairs if pair.field == field)
