"""The words of one sentence around its numbers: tokens, clauses, dates and scopes by position."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from ...prepare.segment import Sentence, Token
from ..base import Context
from .article import Article
from .phrase import Phrase, noun_phrase_after, relative_phrase_after
from .scope import Scope, find_scopes
from .words import STATE_LEADS

_LEADING = frozenset("，、：；和及与（(含")
_TOTALS = frozenset("累计 共计 总计 合计 一共 总共 共 共有 总".split())
_REPORTING = re.compile(r"(?:显示|表明|获悉|了解到?|介绍|指出|统计|预测|认为|表示|消息|报道|称)[，：]$")


class Surroundings:
    """What stands around the numbers of a sentence, up to the clause of the last one."""

    def __init__(self, context: Context, article: Article, sentence: Sentence, last: int) -> None:
        self.chars, self.sentence = context.chars, sentence
        end = self.clause_of(last)[1]
        self.tokens = context.segmenter.tokens(self.chars[sentence.span.start : end], sentence.span.start)
        self.token_starts = [t.start for t in self.tokens]
        self.dates = article.dates_in(*sentence.span)
        self.dated = {t.start for h in self.dates for t in self.between(h.start, h.end)}
        self.scopes = find_scopes(self.chars, *sentence.span, context.region)

    def topic(self, start: int) -> Phrase | None:
        """The noun phrase that a section begins with, dates and scopes aside."""
        for clause in self.sentence.clauses:
            if clause.start == start and _REPORTING.search(self.chars, max(clause.start, clause.end - 8), clause.end):
                start = clause.end  # 数据显示，: who says so is no topic
        index = bisect_left(self.token_starts, start)
        last = index + 12
        while index < min(len(self.tokens), last):
            token = self.tokens[index]
            word = token.text
            lead = word in STATE_LEADS or word in "，、：" or token.tag in ("t", "d", "r", "p", "m") or self.in_scope(token.start)
            if not lead and not self.in_date(token.start):
                break
            index += 1
        tokens = [t for t in self.tokens[index : index + 24] if not self.in_date(t.start)]
        phrase = noun_phrase_after(tokens)[0]
        return phrase if phrase and len(phrase.text) > 1 else relative_phrase_after(tokens)

    def in_date(self, position: int) -> bool:
        """Whether the token that begins here is part of a date expression."""
        return position in self.dated

    def in_scope(self, position: int) -> bool:
        """Whether a position lies in a scope expression."""
        return any(s.start <= position < s.end for s in self.scopes)

    def between(self, start: int, end: int) -> list[Token]:
        """Tokens in a stretch; one that the number cuts is split at its edge."""
        first = max(0, bisect_right(self.token_starts, start) - 1)
        found = self.tokens[first : bisect_left(self.token_starts, end)]
        if found and found[0].start < start:
            found[0] = self._part(found[0], start, min(end, found[0].end))
            if found[0].end <= start:
                del found[0]
        if found and found[-1].end > end:
            found[-1] = self._part(found[-1], found[-1].start, end)
        return found

    def _part(self, token: Token, start: int, end: int) -> Token:
        return Token(start, end, "m" if token.tag == "m" else "n", self.chars[start:end])

    def clause_of(self, position: int) -> tuple[int, int]:
        """Start and end of the clause that covers a position."""
        for clause in self.sentence.clauses:
            if clause.start <= position < clause.end:
                return clause.start, clause.end
        return self.sentence.span.start, self.sentence.span.end

    def left_tokens(self, start: int, end: int) -> list[Token]:
        """Tokens before the number, from its clause or the number before it; dates, and scopes at the front, are left out."""
        tokens = [t for t in self.between(start, end) if t.start not in self.dated and not t.text.isspace()]
        first = 0
        for token in tokens:
            if token.text not in _LEADING and token.text not in STATE_LEADS and not self.in_scope(token.start):
                break
            first += 1
        return tokens[first:]

    def with_governor(self, start: int, floor: int) -> int:
        """The start of the quote with the verb and the adverb before the indicator: 累计培育…, 每年新孵化…."""
        index = bisect_left(self.token_starts, start)
        for _ in range(3):
            if index == 0 or self.tokens[index - 1].start < floor:
                break
            token = self.tokens[index - 1]
            word = token.text
            if token.tag not in ("v", "vn") and word not in ("已", "累计", "每年", "共", "新", "年"):
                break
            index, start = index - 1, token.start
        return start

    def is_total(self, start: int, number: int) -> bool:
        """Whether 累计, 共 or 总 stands between a position and the number."""
        words = [t.text for t in self.between(start, number)]
        return any(w in _TOTALS for w in words)

    def region_scope(self, number: int) -> Scope | None:
        """The scope or place whose figure a number is: the last one before it that says where."""
        best = None
        for scope in self.scopes:
            if scope.end <= number and self._says_where(scope, number):
                best = scope
        return best

    def _says_where(self, scope: Scope, number: int) -> bool:
        """Whether a scope opens a clause (全市…, 在全省…) or stands at the number; inside a name or a rank it does not say where."""
        between = self.chars[scope.end : number]
        if len(between) < 3 and between in ("", "有", "共", "首批", "首届", "共有"):
            return True
        after = self.chars[scope.end : scope.end + 3]
        if after.startswith(("率先", "首", "唯一", "第", "前", "平均", "领先", "推广", "最", "各地", "统一", "性", "产", "劳", "先")):
            return False
        left = scope.start
        while left > self.sentence.span.start and self.chars[left - 1] in "在 为":
            left -= 1
        before = self.chars[left - 1] if left > self.sentence.span.start else "。"
        return before in "，。；：、“" or any(h.end == left for h in self.dates)
