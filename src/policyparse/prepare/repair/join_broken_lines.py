"""join_broken_lines: lines that were broken inside a sentence.

Repairs hard wraps (many lines of one length, as a PDF or a mail program breaks them) and single breaks that the page itself proves: a line
that begins with a closing mark, a title in 《》 or a 关于…的通知 that the next line ends, a long line that ends with ， or 、, an unfinished
sentence before the only line that is not set off like the others. Refuses text without Chinese (escapes that were not read yet), titles, headings, bylines, lists, tables and verse, and whatever
is followed by an indented or an empty line.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import accumulate, count
from typing import NamedTuple

from ...text import Alignment, Edit, Span
from ..legibility import is_han
from .line_setting import Setting, find_setting
from .line_wrap import SPACES, Wrap, find_wrap, is_finished
from .split_words import splits_word

_STEP = "join_broken_lines"
_BEGINS_ITEM = re.compile(
    r"\s*(?:[•●■□◆◇▶▷★☆※·○◎→*#|\-–—]|[一二三四五六七八九十]{1,3}[、是]|[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,3}[.．、)）](?!\d)"
    r"|第[一二三四五六七八九十百\d]{1,4}[条條章节節编編部款]|附件|附表|[来來]源[:：]|[记記]者|(?:[责責]任)?[编編][辑輯])"
)
_INDENT = re.compile("[ \u3000\xa0\t]{2,}|\u3000|\t")
_INSIDE = frozenset("，。、；：！？）》”’」』】〕％%,;:!?)")
_CLOSING = frozenset("，。、；：！？）》”’」』】〕")
_OPEN_ENDS = frozenset("，、 \u3000\xa0")
_ABOUT = re.compile("[关關][于於][^的，。；：,;:]*$")
_TITLE_TAIL = re.compile(
    "[^，。；：]{0,40}的[^的，。；：]{0,8}(?:通知|意[见見]|[办辦]法|方案|[规規]定|[决決]定|批[复復覆]|函|公告|通告|[通报報][报報告]|[细細][则則]|[纲綱]要)"
    "(?:（[^（）]{1,12}）)?\\s*+"
)
_SENTENCE_MARK = re.compile("[，。；,;]")
_NEWS_OPENER = re.compile(
    "[^，。；、,;]{0,12}?(?:今天|昨天|今日|昨日|近日|日前|\\d{1,2}月\\d{1,2}日)[（(，,从在获]|(?:央视网|新华社|本报|中新)[^，。]{0,12}[消讯电]"
)
_COUNTED = re.compile("[万亿余多%％吨亩]|名(?![人家校])")
_BOX_END = re.compile("[\u2500-\u257f]$")
_LONG_LINE = 24
_LONGEST_TITLE = 90


def join_broken_lines(chars: str) -> list[Edit]:
    """Delete line ends inside sentences.

    >>> text = "关于印发《社区食堂建设\\n三年行动方案》的通知"
    >>> [(e.span, e.new) for e in join_broken_lines(text)]
    [(Span(start=11, end=12), '')]
    """
    if chars.isascii():  # no Chinese, or none that has been read yet
        return []
    breaks = _find_breaks(chars)
    edits = found = breaks.edits
    while found:  # a joined line may be what another one waited for
        alignment = Alignment(edits)
        breaks = _find_breaks(alignment.apply(chars), breaks.settled())
        found = [edit._replace(span=alignment.to_before(edit.span)) for edit in breaks.edits]
        edits = edits + found
    return sorted(edits, key=lambda edit: edit.span)


class _Breaks(NamedTuple):
    """What one look at a text found.

    Args:
        edits: the breaks inside sentences. lines: the lines of the text.
        ends: those that end a sentence whatever the page holds elsewhere, by their places; none where it was wrapped.
    """

    edits: list[Edit]
    lines: list[str]
    ends: list[int]

    def settled(self) -> set[tuple[str, str]]:
        """These ends, as pairs of lines: they need no second look."""
        return {(self.lines[index], self.lines[index + 1]) for index in self.ends}


def _find_breaks(chars: str, settled: Collection[tuple[str, str]] = ()) -> _Breaks:
    lines = chars.split("\n")
    wrap = find_wrap(lines)
    setting: Setting | None = None
    broken: list[int] = []
    ends: list[int] = []
    for index in _doubtful_ends(lines, wrap):
        line, following = lines[index], lines[index + 1]
        if settled and not wrap and (line, following) in settled:
            ends.append(index)
            continue
        joined = _belongs(line, following, wrap)
        if joined and wrap and _NEWS_OPENER.match(following) and _is_headline_by_chance(lines, index, wrap):
            joined = splits_word(f"{line} {following}", len(line), len(line) + 1) or _splits_quantity(line, following)
        if not joined:
            if _stops_short(line, following):
                setting = setting or find_setting(lines)
                joined = setting.goes_on(line, following)
            elif not wrap:
                ends.append(index)
        if joined:
            broken.append(index)
    if not broken:
        return _Breaks([], lines, ends)
    places = list(accumulate(map(len, lines)))
    exact = bool(wrap and not wrap.slack)
    edits = [_joint(lines[i], lines[i + 1], places[i] + i, exact=exact and wrap is not None and wrap.is_full(lines[i])) for i in broken]
    return _Breaks(edits, lines, ends)


def _doubtful_ends(lines: list[str], wrap: Wrap | None) -> list[int]:
    """The lines that may go on in the next one; of a page that was not wrapped most end with 。, behind which no sentence goes on."""
    pairs = zip(count(), lines, lines[1:])
    if wrap is not None:
        return [index for index, line, following in pairs if line and following]
    return [index for index, line, following in pairs if line and following and (line[-1] != "。" or "《" in line)]


def _belongs(line: str, following: str, wrap: Wrap | None) -> bool:
    """Whether the next line goes on with the sentence."""
    if wrap and wrap.is_full(line):
        if line[-1] in SPACES and not (wrap.slack or wrap.trails):
            return True  # a machine cut a run of spaces
        return not (line.isspace() or following.isspace()) and _continues_full(line, following, wrap)
    if following[0] in _INSIDE or line[-1] in _OPEN_ENDS or "《" in line or "于" in line or "於" in line:
        return not (line.isspace() or following.isspace()) and _continues(line, following)
    return False


def _stops_short(line: str, following: str) -> bool:
    """A sentence without its end, and right below it a line that ends one."""
    if len(line) < _LONG_LINE or len(following) < 2 or is_finished(line) or not is_finished(following):
        return False
    text = line.rstrip(SPACES)
    prose = "，" in text or "。" in text or "," in text
    return prose and bool(text) and (is_han(text[-1]) or text[-1].isdigit()) and not _BEGINS_ITEM.match(following)


def _joint(line: str, following: str, position: int, *, exact: bool) -> Edit:
    """The break, with the spaces around it unless a machine cut at an exact length; between Latin words a space stays."""
    if exact:
        return Edit(Span(position, position + 1), "", _STEP, reason="wrapped line")
    before = len(line) - len(line.rstrip(SPACES))
    after = len(following) - len(following.lstrip(SPACES))
    left, right = line.rstrip(SPACES)[-1], following.lstrip(SPACES)[0]
    new = " " if left.isascii() and right.isascii() and left.isalpha() and right.isalpha() else ""
    return Edit(Span(position - before, position + 1 + after), new, _STEP, reason="line broken inside a sentence")


def _continues_full(line: str, following: str, wrap: Wrap) -> bool:
    """After a full line of a wrapped page."""
    if wrap.indent and following.startswith(wrap.indent):
        return False
    if not is_finished(line):
        if _BOX_END.search(line) and _BEGINS_ITEM.match(following):
            return False
        return len(following) - len(following.lstrip(SPACES)) < 2
    if following[0] in _CLOSING and not wrap.slack:
        return True
    if _INDENT.match(following) or _BEGINS_ITEM.match(following) or _is_headline(following, wrap):
        return False
    return (wrap.dense or wrap.indented or wrap.spaced) and not wrap.slack


def _is_headline_by_chance(lines: list[str], index: int, wrap: Wrap) -> bool:
    """Whether a full line is a paragraph of its own without the marks of a sentence: a headline that is as long as a line."""
    first = index == 0 or not lines[index - 1] or not wrap.is_full(lines[index - 1])
    return first and not _SENTENCE_MARK.search(lines[index])


def _splits_quantity(line: str, following: str) -> bool:
    """Whether a number ends a line and what it counts begins the next one, as no sentence does."""
    return line[-1].isdigit() and _COUNTED.match(following) is not None


def _is_headline(line: str, wrap: Wrap) -> bool:
    """Whether a line behind a finished one is a paragraph of its own without an end: the last line of the one above would have an end."""
    text = line.rstrip(SPACES)
    if wrap.indented and text.startswith("（"):
        return False
    return not wrap.is_full(line) and not is_finished(text) and text[-1:] not in ("：", ":", "，", "、", ",")


def _continues(line: str, following: str) -> bool:
    """Whether the text itself proves that a sentence goes on, without the help of line lengths."""
    if _INDENT.match(following):
        return False
    text = line.rstrip(SPACES)
    if following[0] in _INSIDE and not is_finished(line):
        return len(following) > 1 and len(text.lstrip(SPACES)) > 1
    listed = text[-1] in "，、" and len(following) >= 8 and _length(text) >= _LONG_LINE
    return (listed or _closes_title(text, following) or _ends_title(text, following)) and not _BEGINS_ITEM.match(following)


def _length(line: str) -> int:
    """The characters of a line; letter-spaced ones are as long as they were."""
    spaces = line.count(" ")
    return len(line) - spaces if 3 * spaces > len(line) else len(line)


def _closes_title(text: str, following: str) -> bool:
    """The line leaves a 《 open that the next one closes."""
    opened = text.rfind("《")
    if opened < 0:
        return False
    closes = following.find("》")
    nested = 0 <= following.find("《") < closes
    return opened > text.rfind("》") and 0 < closes <= 40 and not nested and len(text) - opened <= 40


def _ends_title(text: str, following: str) -> bool:
    """关于… on one line, …的通知 on the next: the title of a document without marks."""
    if len(text) + len(following) > _LONGEST_TITLE or ("于" not in text and "於" not in text) or not _ABOUT.search(text):
        return False
    return is_han(text[-1]) and _TITLE_TAIL.fullmatch(following) is not None
