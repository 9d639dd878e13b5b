"""join_broken_lines: lines that were broken inside a sentence.

Repairs hard wraps (many lines of one length, as a PDF or a mail program breaks them) and single breaks that the text itself proves: a line
that begins with a closing mark, a bracket of a title that the next line closes, a long line that ends with ， or 、. Refuses titles,
headings, bylines, lists, tables and verse, and whatever is followed by an indented or an empty line.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from ...text import Edit, Span

_STEP = "join_broken_lines"
_ENDS = "。！？!?；;…"
_CLOSERS = "”’」』）)】"
_BEGINS_ITEM = re.compile(
    r"\s*(?:[•●■□◆◇▶▷★☆※·○◎→*\-–—]|[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、)）](?!\d)"
    r"|第[一二三四五六七八九十百\d]{1,4}[条章节編编部款]|附件|附表|[来來]源[:：]|[记記]者|(?:[责責]任)?[编編][辑輯])"
)
_INSIDE = frozenset("，。、；：！？）》”’」』】〕％%,;:!?)")
_OPEN_ENDS = frozenset("，、 \u3000\xa0")
_INDENT = re.compile("[ \u3000\xa0\t]{2,}|\u3000|\t")
_SPACES = " \u3000\xa0\t"
_SHORTEST_WRAP, _LONGEST_WRAP = 16, 120
_LONG_LINE = 24


class _Wrap(NamedTuple):
    """A page that was wrapped: the length of full lines, how much shorter one may be, and whether paragraphs span many lines."""

    length: int
    slack: int
    dense: bool


def join_broken_lines(chars: str) -> list[Edit]:
    """Delete line ends inside sentences.

    >>> text = "关于印发《社区食堂建设\\n三年行动方案》的通知"
    >>> [(e.span, e.new) for e in join_broken_lines(text)]
    [(Span(start=11, end=12), '')]
    """
    lines = chars.split("\n")
    wrap = _find_wrap(lines)
    edits: list[Edit] = []
    position, reach = 0, 0
    for line, following in pairwise(lines):
        position += len(line)
        reach += len(line)  # the length of the line with what was joined to it
        if line and following and _belongs(line, following, reach, wrap):
            edits.append(_joint(line, following, position, exact=bool(wrap and not wrap.slack)))
        else:
            reach = 0
        position += 1
    return edits


def _belongs(line: str, following: str, reach: int, wrap: _Wrap | None) -> bool:
    if wrap and _is_full(line, wrap):
        return not (line.isspace() or following.isspace()) and _continues_full(line, following, wrap)
    if following[0] in _INSIDE or line[-1] in _OPEN_ENDS or "《" in line:
        return not (line.isspace() or following.isspace()) and _continues(line, following, reach)
    return False


def _joint(line: str, following: str, position: int, *, exact: bool) -> Edit:
    """The break, with the spaces around it unless a machine cut at an exact length; between Latin words a space stays."""
    before = len(line) - len(line.rstrip(_SPACES))
    after = len(following) - len(following.lstrip(_SPACES))
    left, right = line.rstrip(_SPACES)[-1], following.lstrip(_SPACES)[0]
    if exact:
        return Edit(Span(position, position + 1), "", _STEP, reason="wrapped line")
    new = " " if left.isascii() and right.isascii() and left.isalpha() and right.isalpha() else ""
    return Edit(Span(position - before, position + 1 + after), new, _STEP, reason="line broken inside a sentence")


def _find_wrap(lines: list[str]) -> _Wrap | None:
    lengths = [len(line) for line in lines if line and not line.isspace()]
    counts = Counter(length for length in lengths if _SHORTEST_WRAP <= length <= _LONGEST_WRAP)
    if not counts:
        return None
    length, exact = counts.most_common(1)[0]
    longer = sum(other > length for other in lengths)
    if exact >= 3 and 20 * longer <= len(lengths) and _breaks_sentences(lines, length, 0):
        return _Wrap(length, 0, _is_dense(lines, length, 0))
    longest = max(lengths)
    near = sum(longest - 3 <= other for other in lengths)
    if _SHORTEST_WRAP <= longest <= _LONGEST_WRAP and near >= 5 and 2 * near >= len(lengths) and _breaks_sentences(lines, longest, 3):
        return _Wrap(longest, 3, _is_dense(lines, longest, 3))
    return None


def _breaks_sentences(lines: list[str], length: int, slack: int) -> bool:
    """Whether the full lines mostly stop in the middle: verse and lists of slogans of one length do not."""
    full = [(line, after) for line, after in pairwise(lines) if length - slack <= len(line) <= length]
    broken = sum(bool(after.strip()) and not _is_finished(line) for line, after in full)
    inner = sum("，" in line or "。" in line or "," in line for line, _ in full)
    return len(full) > 1 and 2 * broken >= len(full) and 3 * inner >= len(full)


def _is_dense(lines: list[str], length: int, slack: int) -> bool:
    """Whether there are several full lines for each short one, so that a full line with a final mark rarely ends its paragraph."""
    full = sum(length - slack <= len(line) <= length for line in lines)
    short = sum(0 < len(line) < length - slack for line in lines)
    return full >= 3 * short


def _is_full(line: str, wrap: _Wrap) -> bool:
    return wrap.length - wrap.slack <= len(line) <= wrap.length


def _is_finished(line: str) -> bool:
    """Whether a line ends with a final mark, quotes and brackets aside."""
    text = line.rstrip(_SPACES)
    return text.rstrip(_CLOSERS)[-1:] in _ENDS and bool(text.rstrip(_CLOSERS))


def _continues_full(line: str, following: str, wrap: _Wrap) -> bool:
    if not _is_finished(line):
        return not (_INDENT.match(following) and len(following.lstrip(_SPACES)) + 2 <= len(following))
    if _INDENT.match(following) or _BEGINS_ITEM.match(following):
        return False
    return wrap.dense and not wrap.slack


def _continues(line: str, following: str, reach: int) -> bool:
    """Whether the text itself proves that a sentence goes on, without the help of line lengths."""
    if _INDENT.match(following):
        return False
    if following[0] in _INSIDE and not _is_finished(line):
        return len(following) > 1 and len(line.strip()) > 1
    if _BEGINS_ITEM.match(following):
        return False
    text = line.rstrip(_SPACES)
    opened = text.rfind("《")
    if opened > text.rfind("》") and 0 < following.find("》") <= 40 and not 0 <= following.find("《") < following.find("》"):
        return len(text) - opened <= 40
    return text[-1] in "，、" and reach >= _LONG_LINE and len(following) >= 8
