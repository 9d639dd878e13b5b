"""Blocks: every non-empty line with its role. The head has its own rules; then teasers, credits and footers around the body."""

from __future__ import annotations

from .head import Head
from .labels import LONGEST_LINE
from .lines import (
    DATE_ENDS,
    is_caption,
    is_heading,
    is_numbered,
    is_organ,
    is_prose,
    is_signature,
    is_speaker,
    is_whole,
    ordinal,
    split_lines,
)
from .moments import is_date_line
from .orders import assign_order
from .page import Block, Role, make_block
from .signs import Sign, present_phrases, read_sign

_DISCLAIMER = ("免责声明", "版权声明", "凡本网", "凡注明", "凡本站", "特别声明", "声明：", "转载声明")
_REST = 0.25  # share of the text behind the editors up to which it is no part of the article
_BUTTON = 10
_FOOTERS = (*_DISCLAIMER, "抄送", "抄报", "主送")
_FOOTERS_FIRST = frozenset(phrase[0] for phrase in _FOOTERS)
_STRONG_TEASERS = ("阅读", "推荐", "热门", "猜你", "排行", "最新文章", "最新新闻", "相关新闻", "相关文章", "相关稿件", "还在看", "都在看")


def find_blocks(chars: str) -> list[Block]:
    """The blocks of a repaired, simplified text: one for each non-empty line, in order.

    Args:
        chars: the whole text; only ``\\n`` ends a line.

    Returns:
        Blocks whose spans are the lines without the white space around them.

    >>> page = "首页 > 要闻\\n河滨市新建口袋公园\\n来源：河滨日报\\n今年以来，全市新建口袋公园12个。\\n责任编辑：陈立"
    >>> [block.role for block in find_blocks(page)]
    ['boilerplate', 'title', 'meta', 'paragraph', 'meta']
    """
    spans, lines = split_lines(chars)
    roles = Layout(lines).assign()
    return list(map(make_block, zip(roles, spans, strict=True)))


class Layout:
    """One page while its lines get their roles."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.prose = [is_prose(line) for line in lines]
        self.disclaims = [line[0] in _FOOTERS_FIRST and line.startswith(_DISCLAIMER) for line in lines]
        present = present_phrases([line for line, prose in zip(lines, self.prose, strict=True) if not prose])
        self.signs: list[Sign | None] = [
            None if prose and not (line[0] in _FOOTERS_FIRST and line.startswith(_FOOTERS)) else read_sign(line, present)
            for line, prose in zip(lines, self.prose, strict=True)
        ]
        for index, line in enumerate(lines):
            if self.prose[index] and self.signs[index] is None and _may_hold_labels(line):
                sign = read_sign(line, present)
                if sign is not None and sign.kind == "labels":
                    self.signs[index], self.prose[index] = sign, False
        self.roles: list[Role] = ["paragraph"] * len(lines)
        self.end = 0
        self.first = next((i for i, prose in enumerate(self.prose) if prose), len(lines))

    def assign(self) -> list[Role]:
        """The role of every line."""
        head = Head(self.lines, self.signs)
        for index, role in head.assign().items():
            self.roles[index] = role
        self.end = head.end
        related = self._related_lines()
        stop = self._stop(related)
        body = (i for i, prose in enumerate(self.prose[:stop]) if prose and i not in related and not self.disclaims[i])
        last = max(body, default=-1)
        ended = credited = False
        for index in range(self.end, len(self.lines)):
            sign = self.signs[index]
            if index in related:
                self.roles[index] = "spam" if sign is not None and sign.kind == "spam" else "related"
            elif self.prose[index] and sign is None:
                self.roles[index] = "boilerplate" if self.disclaims[index] else "related" if index > stop else self._prose_role(index)
            else:
                short = credited and len(self.lines[index]) <= _BUTTON
                self.roles[index] = self._role_of(index, sign, index > last, ended or short)
            if index > last and sign is not None:
                ended = ended or sign.kind in ("editors", "furniture", "final", "related")
                credited = credited or sign.kind in ("byline", "names")
        self._assign_signatures(last)
        assign_order(self.lines, self.roles)
        return self.roles

    def _stop(self, related: set[int]) -> int:
        """Where the article ends for good: at the editors or the copyright behind it, if hardly any text follows."""
        if not self._claims("editors", "final"):
            return len(self.lines)
        whole = [len(self.lines[i]) if prose and self._counts(i, related) else 0 for i, prose in enumerate(self.prose)]
        total, seen = sum(whole), 0
        for index, sign in enumerate(self.signs):
            seen += whole[index]
            if sign is not None and sign.kind in ("editors", "final") and seen and (total - seen) < _REST * total:
                return index
        return len(self.lines)

    def _claims(self, *kinds: str) -> bool:
        """Whether any line claims to be one of some kinds."""
        return any(sign is not None and sign.kind in kinds for sign in self.signs)

    def _counts(self, index: int, related: set[int]) -> bool:
        plain = self.signs[index] is None and not self.disclaims[index]
        return plain and index not in related and is_whole(self.lines[index], 30)

    def _prose_role(self, index: int) -> Role:
        return (
            "caption"
            if len(self.lines[index]) <= 90 and is_caption(self.lines[index]) and not is_numbered(self.lines[index])
            else "paragraph"
        )

    def _role_of(self, index: int, sign: Sign | None, tail: bool, ended: bool) -> Role:
        """The role of a line of the body that is no running text."""
        if sign is None:
            return "boilerplate" if ended and tail else self._plain_role(index)
        kind = sign.kind
        if kind in ("spam", "furniture", "final", "single", "editors", "byline", "labels", "note", "related"):
            return sign.role
        if kind == "names":
            return "byline" if tail else "paragraph"
        if kind == "menu":
            return "boilerplate" if ended or tail else "paragraph"
        if kind in ("foot", "medium"):
            return "boilerplate" if ended else "paragraph"
        if kind == "number":
            return "meta" if index < self.first else "paragraph"
        if kind == "ascii":
            return "boilerplate" if self.lines[index].startswith(("http", "www")) else self._plain_role(index)
        return "meta" if ended else self._plain_role(index)

    def _plain_role(self, index: int) -> Role:
        line = self.lines[index]
        if is_caption(line) and not is_numbered(line):
            return "caption"
        if line.isdigit():  # 01 above a heading; a row of them is a table
            following = self.lines[index + 1] if index + 1 < len(self.lines) else ""
            return "heading" if len(line) <= 2 and len(following) >= 4 and not following[0].isdigit() else "paragraph"
        return "heading" if is_heading(line) and not self._is_annex(index) else "paragraph"

    def _is_annex(self, index: int) -> bool:
        """附件：1.任务分工表, and the numbered lines under it."""
        first = index
        while first > self.end and index - first < 20 and self.lines[first][0].isdigit() and not self.prose[first]:
            first -= 1
        return self.lines[first].startswith("附件") and (len(self.lines[first]) > 4 or first != index)

    def _related_lines(self) -> set[int]:
        """Lines of teasers: from a label to the end, or to where the article clearly goes on."""
        found: set[int] = set()
        if not self._claims("related"):
            return found
        last_ordinal, inside = "", False
        for index in range(self.end, len(self.lines)):
            sign = self.signs[index]
            if inside and (self._goes_on(index, last_ordinal) or (sign is not None and sign.kind in ("editors", "final"))):
                inside = False
            elif not inside and sign is not None and sign.kind == "related":
                inside = self._opens_teasers(index)
                if not inside:
                    self.signs[index] = None
            if inside:
                if sign is None or sign.kind not in ("furniture", "foot"):
                    found.add(index)
            elif number := ordinal(self.lines[index]):
                last_ordinal = number
        return found

    def _opens_teasers(self, index: int) -> bool:
        """Whether a label like 相关链接 opens a list of other articles; before a whole paragraph it is a heading of this one."""
        line = self.lines[index]
        if index < self.first:
            return True
        if any(word in line for word in _STRONG_TEASERS):
            return True
        return index + 1 >= len(self.lines) or not is_whole(self.lines[index + 1], 40)

    def _goes_on(self, index: int, last_ordinal: str) -> bool:
        """Whether the article goes on behind teasers: its next numbered heading, two whole paragraphs, or one above the credits."""
        number = ordinal(self.lines[index])
        if number and last_ordinal and _follows(last_ordinal, number):
            return True
        if not is_whole(self.lines[index], 40) or index + 1 >= len(self.lines):
            return False
        following = self.signs[index + 1]
        return is_whole(self.lines[index + 1], 40) or (following is not None and following.kind in ("byline", "editors"))

    def _assign_signatures(self, last: int) -> None:
        """The closing lines of a document: who issues it, and the day."""
        for index in range(self.end, len(self.lines)):
            line = self.lines[index]
            if self.prose[index] or self.roles[index] not in ("heading", "paragraph", "meta", "caption", "boilerplate"):
                continue
            if line[-1] not in DATE_ENDS:
                continue
            if is_date_line(line) and (index > last or self._signed(index - 1)):
                self.roles[index] = "byline"
                while index and self._signed(index - 1):
                    index -= 1
                    self.roles[index] = "byline"
            elif is_signature(line):
                self.roles[index] = "byline"

    def _signed(self, index: int) -> bool:
        return index >= self.end and not self.prose[index] and (is_organ(self.lines[index]) or is_speaker(self.lines[index]))


def _may_hold_labels(line: str) -> bool:
    """Whether a line that is long enough for running text may be a row of labels: 来源：… 浏览次数：12 分享：."""
    return len(line) <= LONGEST_LINE and "。" not in line and ("：" in line[:10] or ":" in line[:10])


_ORDINALS = "一二三四五六七八九十"


def _follows(one: str, two: str) -> bool:
    """Whether two Chinese numbers follow each other.

    >>> _follows("一", "二"), _follows("十", "十一"), _follows("二", "五")
    (True, True, False)
    """
    values = [(_ORDINALS.find(n[-1]) + 1) % 10 + (10 if n[0] == "十" else 0) for n in (one, two)]
    return values[1] - values[0] == 1
