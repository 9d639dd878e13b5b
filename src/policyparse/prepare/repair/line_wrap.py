"""Whether a page was wrapped: many lines of one length that stop inside sentences. Part of ``join_broken_lines``."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

SPACES = " \u3000\xa0\t"
_ENDS = "。！？!?；;…"
_CLOSERS = "”’」』）)】"
_SHORTEST, _LONGEST = 16, 120
_SLACK = 3
_FEWEST = 3
_FINAL_MARKS = tuple(_ENDS)


class Wrap(NamedTuple):
    """A wrapped page.

    Args:
        length: characters of a full line.
        slack: how much shorter a full line may be; 0 where a machine cut at an exact length.
        dense: there are so many full lines that one with a final mark mostly stops inside its paragraph: one in thirty ends it by chance.
        indented: paragraphs begin with an indentation, so that a line without one begins none.
        indent: what a line that begins a paragraph begins with, "" where that is not known.
        spaced: an empty line follows every paragraph.
        trails: paragraphs may end with spaces.
    """

    length: int
    slack: int
    dense: bool
    indented: bool
    indent: str = ""
    spaced: bool = False
    trails: bool = False

    def is_full(self, line: str) -> bool:
        """Whether a line reaches the margin."""
        return self.length - self.slack <= len(line) <= self.length


def is_finished(line: str) -> bool:
    """Whether a line ends with a final mark, quotes and brackets aside.

    >>> is_finished("已全部完成。”"), is_finished("已全部")
    (True, False)
    """
    return line.endswith(_FINAL_MARKS) or line.rstrip(SPACES).rstrip(_CLOSERS).endswith(_FINAL_MARKS)


def find_wrap(lines: list[str]) -> Wrap | None:
    """How the lines of a page were wrapped, None where they were not.

    >>> find_wrap(["全市上下坚持稳中求进，经济运行总体平", "稳，重点项目加快建设，民生持续改善，", "社会大局和谐稳定，城乡面貌焕然一新，为"])
    >>> find_wrap(["全市上下坚持稳中求进，经济运行总体平", "稳，重点项目加快建设，民生持续改善，"] * 3).length
    18
    """
    lengths = list(map(len, lines))
    if 20 * len([size for size in lengths if size > _LONGEST]) > len(lines):
        return None  # as for most pages: their paragraphs are longer than any line
    counts = Counter(lengths)
    counts.pop(0, None)
    if blank := [len(line) for line in lines if line.isspace()]:
        counts.subtract(blank)
    likely = [(count, size) for size, count in counts.items() if _SHORTEST <= size <= _LONGEST]
    if sum([count for count, _ in likely]) < _FEWEST:
        return None
    lines_with_text = sum(counts.values())
    exact, length = max(likely, key=itemgetter(0))
    longer = sum([count for size, count in counts.items() if size > length])
    if exact >= _FEWEST and 20 * longer <= lines_with_text and _breaks_sentences(lines, length, 0, sure=exact > 5):
        return _measured(lines, length, 0)
    longest = max(+counts)
    near = sum([count for size, count in counts.items() if longest - _SLACK <= size]) if longest <= _LONGEST else 0
    if near >= 5 and 2 * near >= lines_with_text:
        return _measured(lines, longest, _SLACK) if _breaks_sentences(lines, longest, _SLACK) else None
    return None


def _measured(lines: list[str], length: int, slack: int) -> Wrap:
    lengths = list(map(len, lines))
    full = sum([length - slack <= other <= length for other in lengths])
    short = sum([0 < other < length - slack for other in lengths])
    indented = sum([line.startswith(("\u3000\u3000", "    ")) for line in lines])
    wrap = Wrap(length, slack, 10 * full >= 7 * short, indented > 1 and 10 * indented >= len(lines))
    ends = [(line, after) for line, after in pairwise(lines) if line and not length - slack <= len(line) <= length]
    spaced = len(ends) >= _FEWEST and 10 * sum([not after for _, after in ends]) >= 9 * len(ends)
    trails = any(line[-1] in SPACES and not line.isspace() for line, _ in ends)
    wrap = wrap._replace(spaced=spaced, trails=trails)
    return wrap._replace(indented=True, indent=" ") if _has_single_spaces(lines, wrap) else wrap


def _has_single_spaces(lines: list[str], wrap: Wrap) -> bool:
    """Whether paragraphs begin with one space; inside a wrapped paragraph a line hardly ever does."""
    single = [before for before, line in pairwise(lines) if line.startswith(" ") and not line.startswith("  ")]
    behind_ends = [before for before in single if not wrap.is_full(before) or is_finished(before)]
    return len(single) >= _FEWEST and 15 * len(single) >= len(lines) and 10 * len(behind_ends) >= 7 * len(single)


def _breaks_sentences(lines: list[str], length: int, slack: int, *, sure: bool = False) -> bool:
    """Whether the full lines mostly stop in the middle of a sentence: verse and lists of slogans of one length do not."""
    full = [(line, after) for line, after in pairwise(lines) if length - slack <= len(line) <= length]
    broken = sum(bool(after.strip()) and not is_finished(line) for line, after in full)
    inner = sum("，" in line or "。" in line or "," in line for line, _ in full)
    return len(full) > 1 and 2 * broken >= len(full) and (sure or 3 * inner >= len(full))
