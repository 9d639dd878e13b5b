"""The words of one sentence around its numbers: tokens, clauses, dates and scopes by position."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Any

from ...prepare.segment import Sentence, Token
from ...text import Span, maker
from ..base import Context
from ..quotes import uniform_chars
from .article import Article
from .known import with_known
from .phrase import VERB_TAGS, Phrase, is_verb, without_quotes
from .phrase_after import noun_phrase_after, relative_phrase_after
from .scope import find_scopes
from .words import REACH, STATE_LEADS

_LEADS = STATE_LEADS | frozenset("，、：；和及与（(含")
_TOPIC_LEADS, _TOPIC_LEAD_TAGS = STATE_LEADS | frozenset("，、："), frozenset("tdrpm")
_GOVERNING_TAGS, _GOVERNING = VERB_TAGS | {"vn"}, frozenset(("已", "累计", "每年", "共", "新", "年"))
_MARKS = frozenset("，。；：、（(“《\n")
_TOTALS = frozenset("累计 共计 总计 合计 一共 总共 共 共有 总".split())
_BASES = ("根据", "按照", "依据", "遵照", "按计划", "除了")
_TO_WHOM = ("对", "给", "向")
_LEVELS = ("水平", "体", "部")  # 价格总水平 adds nothing up
_TOTAL = re.compile("[计共总]")
_REPORTING = re.compile(
    r"(?:显示|表明|获悉|了解到?|介绍|指出|统计|预测|认为|表示|消息|报道|规定|要求|明确|提出|提到|称|告诉记者|说|透露|坦言|强调|发布|公布)[，：]\Z"
)


_ARTICLE = re.compile("第[一二三四五六七八九十百\\d]+[条款章节]")
_make_token = maker(Token)


class Surroundings:
    """What stands around the numbers of a sentence."""

    def __init__(self, context: Context, article: Article, sentence: Sentence) -> None:
        self.chars, self.sentence, self._context = uniform_chars(context), sentence, context
        self._cut: dict[int, list[Token]] = {}
        self._known = article.known
        self._clauses = sentence.clauses
        self._starts = [start for start, _ in self._clauses]
        start, end = sentence.span
        self._spaced = len(self.chars[start:end].split(None, 1)) > 1
        self.dates = article.dates_in(start, end)
        self.scopes = find_scopes(self.chars, start, end, context.region)

    def _tokens_of(self, clause: Span) -> list[Token]:
        """The words of one clause: most clauses of a long sentence are never asked for."""
        start, end = clause
        found = self._cut.get(start)
        if found is None:
            found = self._context.segmenter.tokens(self.chars[start:end], start)
            if known := self._known.within(start, end):
                found = with_known(found, known)
            self._cut[start] = found
        return found

    def topic(self, start: int) -> Phrase | None:
        """The noun phrase that a section begins with, dates and scopes aside."""
        left = right = start
        for clause in self._clauses:
            if clause.end <= start:
                continue
            right = clause.end
            if self.chars.endswith("方面，", left, right):
                left = right  # 就业培训方面，: what the sentence is about, no owner
                continue
            said = _REPORTING.search(self.chars, max(clause.start, clause.end - 8), clause.end) is not None
            if right - left > 6 and not said and not (self._is_basis(clause) and right < self.sentence.span.end):
                break  # 数据显示，根据部署，: who says so is no topic; a short lead (目前，) has none
            if said or right - left > 6:
                left = right
        tokens = self.between(left, right)
        if self.dates:
            tokens = [t for t in tokens if not self.in_date(t.start)]
        if self.chars.endswith("相比，", left, right):
            if tokens and tokens[0].text in ("与", "同", "和", "跟"):
                return None  # 与去年低位相比，: with what, not what
            tokens = tokens[: next((i for i, t in enumerate(tokens) if i and t.text in ("与", "同", "和", "跟")), len(tokens))]
        if tokens and tokens[0].text in _TO_WHOM:
            return _receiver(tokens[1:])
        index = 0
        for begin, _, tag, word in tokens:
            if not (word in _TOPIC_LEADS or word[0] == "每" or tag in _TOPIC_LEAD_TAGS or self.in_scope(begin)):
                break
            index += 1
        phrase, size = noun_phrase_after(tokens[index:])
        if phrase and (whole := _with_purpose(tokens, index, index + size)):
            return whole
        dated = phrase is not None and self.in_date(phrase.end) and not self.chars.startswith("连续", phrase.end)
        if phrase and (dated or phrase.text[0].isdigit() or self.chars.startswith(("中", "里", "内"), phrase.end)):
            return None  # 运营满一年的: a condition; 5000万元以上的: a threshold; 在港口中: among whom
        return phrase if phrase and len(phrase.text) > 1 else relative_phrase_after(tokens[index:])

    def _is_basis(self, clause: Span) -> bool:
        """Whether a clause only says by what something is done or reckoned."""
        start = clause.start
        return self.chars.startswith(_BASES, start) or (self.chars[start] == "以" and self.chars.endswith("计算，", start, clause.end))

    def before_verb(self, position: int) -> bool:
        """Whether a verb follows a position within three words: 将新建, but not 将资金纳入."""
        end = self.clause_of(position)[1]
        for token in self.between(position, end)[:3]:
            if is_verb(token) or token.tag == "vn" or (token.text in ("由", "从") and token.start == position):
                return True  # 将由7小时缩短为2小时
            if (token.tag not in ("d", "ad", "p", "a", "m", "t") and token.text[0] != "每") or token.text in "“，":
                return False
        return False

    def in_date(self, position: int) -> bool:
        """Whether the token that begins here is part of a date expression."""
        for hit in self.dates:
            start, end = hit[:2]
            if start <= position < end:
                return True
        return False

    def in_scope(self, position: int) -> bool:
        """Whether a position lies in a scope expression."""
        return bool(self.scopes) and any(start <= position < end for start, end, _, _ in self.scopes)

    def between(self, start: int, end: int) -> list[Token]:
        """Tokens in a stretch; one that the number cuts is split at its edge. None where the stretch is empty."""
        if start >= end:
            return []
        index = bisect_right(self._starts, start, 1) - 1
        begin, stop = self._clauses[index]
        found = self._cut.get(begin) or self._tokens_of(self._clauses[index])
        while end > stop and index + 1 < len(self._clauses):
            index += 1
            found = found + self._tokens_of(self._clauses[index])
            stop = self._clauses[index][1]
        if start <= begin and end >= stop:
            return found
        # The words cover their clause without gaps: the one that holds a place is the last that begins there or before.
        first = 0 if start <= begin else bisect_left(found, (start + 1,)) - 1 if start < stop else len(found)
        found = found[first : bisect_left(found, (end,), first) if end < stop else None]
        if found:
            if found[0][0] < start:
                found[0] = self._part(found[0], start, min(end, found[0].end))
            if found[-1][1] > end:
                found[-1] = self._part(found[-1], found[-1].start, end)
        return found

    def _part(self, token: Token, start: int, end: int) -> Token:
        return _make_token((start, end, "m" if token.tag == "m" else "n", self.chars[start:end]))

    def clause_of(self, position: int) -> tuple[int, int]:
        """Start and end of the clause that covers a position."""
        return self._clauses[bisect_right(self._starts, position, 1) - 1]  # never before the first

    def left_tokens(self, start: int, end: int) -> list[Token]:
        """Tokens before the number, from its clause or the number before it; dates, and scopes at the front, are left out."""
        tokens = self.between(start, end)
        if self._spaced:
            tokens = [t for t in tokens if not t.text.isspace()]
        for hit in self.dates:
            begin, stop = hit[:2]
            if begin < end and start < stop and not self._in_name(hit):
                tokens = self._without_date(tokens, begin, stop + self.chars.startswith("前", stop))
        first, scopes = 0, self.scopes
        for begin, _, _, word in tokens:
            if not (word in _LEADS or (scopes and self.in_scope(begin)) or (word[0] == "第" and _ARTICLE.fullmatch(word))):
                break
            first += 1
        return tokens[first:] if first else tokens

    def _in_name(self, hit: Any) -> bool:
        """Whether a length of time is part of a name: “15分钟养老服务圈”, 五年以上有期徒刑."""
        if hit.type == "DURATION" and self.chars.startswith(("以上", "以下"), hit.end) and self.chars[hit.end + 2].isalpha():
            return True
        return hit.type == "DURATION" and self.chars[hit.start - 1] in "“「" and self.chars[hit.end : hit.end + 1] not in ("”", "」")

    def _without_date(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens but those of a date; one that ends behind it keeps its end: 年产值 in 2022年产值."""
        first = bisect_left(tokens, (start,))
        last = bisect_left(tokens, (end,), first)
        if first == last:
            return tokens
        behind = tokens[last - 1]
        return [*tokens[:first], *([self._part(behind, end, behind.end)] if behind.end > end else ()), *tokens[last:]]

    def with_governor(self, start: int, floor: int) -> int:
        """The start of the quote with the verb and the adverb before the indicator: 累计培育…, 每年新孵化…."""
        if self.chars[start - 1] in _MARKS:
            return start  # most quotes begin a clause
        before = self.between(max(floor, self.clause_of(start)[0]), start)
        for begin, _, tag, word in before[:-4:-1]:
            if (tag not in _GOVERNING_TAGS and word not in _GOVERNING) or self.in_date(begin):
                break  # 2024年 + 培训…, but 年 + 培训…
            start = begin
        return start

    def lacks_verb(self, start: int, end: int) -> bool:
        """Whether a stretch between two numbers has no verb, adverb or link."""
        between = [t for t in self.between(start, end) if t.text not in "，、和及与"]
        if between and between[0].tag == "vn":
            return False
        return not any(is_verb(t) or t.tag == "d" or t.text in REACH or t.text in ("其中", "。") for t in between)

    def is_total(self, start: int, number: int) -> bool:
        """Whether 累计, 共 or 总 stands between a position and the number."""
        if start >= number or not _TOTAL.search(self.chars, start, number):
            return False
        if self.chars.find("占", start, number) >= 0:
            start = number if self.chars.find("占", start, number) < self.chars.rfind("总", start, number) else start  # 占总开支的一半
        totals = [t for t in self.between(start, number) if t.text in _TOTALS and not self.chars.startswith("产权", t.end)]
        return any(t.text != "总" or not self.chars.startswith(_LEVELS, t.end) for t in totals)


def _receiver(tokens: list[Token]) -> Phrase | None:
    """对通过审定的品种，每个奖励50万元: to whom it goes; 对通过审定的， says on what condition."""
    phrase, index = noun_phrase_after(tokens)
    if phrase is not None and index < len(tokens) and tokens[index].text in "，、":
        return phrase
    phrase = relative_phrase_after(tokens)
    behind = next((t.text for t in tokens if phrase is not None and t.start >= phrase.end), "")
    return phrase if behind in ("，", "、") else None


def says_among(chars: str, end: int) -> bool:
    """在全省16个市中排名第二: among whom, not who; 与去年的95元相比: with what."""
    if chars.startswith("相比", end):
        return True
    return chars.startswith(("中", "里"), end) and chars.startswith(("排", "居", "位", "列", "名列"), end + 1)


def _with_purpose(tokens: list[Token], first: int, verb: int) -> Phrase | None:
    """财政用于教育的投入: the whole topic, where 用于 or 对 parts it and a noun behind 的 ends it."""
    if verb >= len(tokens) or tokens[verb].text not in ("用于", "对"):
        return None
    of = next((i for i in range(verb + 1, min(len(tokens), verb + 8)) if tokens[i].text == "的"), 0)
    end = of + 1 + max(1, noun_phrase_after(tokens[of + 1 :])[1])  # behind 的 a verb is a noun: 投入
    if not of or end > len(tokens) or (end < len(tokens) and tokens[end].text not in "，、："):
        return None
    return Phrase(without_quotes("".join([t.text for t in tokens[first:end]])), tokens[first].start, tokens[end - 1].end)
