"""Resolve the holes of a page from left to right, so that each is read with those before it filled."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from html import unescape
from typing import NamedTuple

from ....text import LOST, Span
from ...conversion import convert
from ...names import has_surname
from ..script import by_simplified, is_traditional
from .both_sides import weights_between
from .clause_ends import clause_end_weights, day_weights
from .figure_units import units_after, units_after_multiplier
from .gap import Gap
from .holes import HEADING, NUMERALS, Trail, closes_first, is_open, read_trail
from .machine import lost_characters
from .page import HOLE, Page
from .readings import Readings
from .words import general_lexicon, is_han

TAG_FLOOR = 0.28
"""Probability a reading before a tag needs to be written into the text."""

_UNIT_FLOOR = 0.5
"""The same right behind digits: what stands there decides what the number is of."""

_ANY_FLOOR = 0.93
"""The same before a tag of PHP 8.1: never, as the page is no guide where commas and words alike became ``?``."""

_BLANK_FLOOR = 0.75
"""The same before white space, where any character can have stood."""

CANDIDATES = 5
_LIST_REACH = 16
_MULTIPLIERS = frozenset("万亿萬億")

_NEAR = 20_000
"""Characters of a very long page among which the context of a hole is looked for: so that the time grows with the page, not with its square."""

UNKNOWN = "\ue001"
"""Stands for an unknown character in the context of later holes, where U+FFFD is a lost digit."""

_FOLD = str.maketrans("0123456789" + LOST + ",:;()!", "00000000000" + "，：；（）！")
_FOLDED = {chr(sign): new if isinstance(new, str) else chr(new) for sign, new in _FOLD.items() if sign != new}
_ENTITY = re.compile(r"\?((?:nbsp|[em]n?sp|[lr][ds]quo|[mn]dash|hellip|middot|quot|amp|lt|gt|#\d{2,5}|#x[0-9a-fA-F]{2,4});)")
_SPACED = re.compile("(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_COMMAS = re.compile("(?<=[\u3400-\u9fff]),(?=[\u3400-\u9fff])")
_DAY = re.compile(rf"月[\d{LOST}]{{1,2}}\Z")
_DAY_IN_WORDS = re.compile(r"(?<=[一二三四五六七八九十]月)(?:[一二三四五六七八九]|[一二]?十[一二三四五六七八九]?|三十一?)\Z")
_NAME = re.compile(
    rf"(?:(?<!书)记者?|記者|通讯员?|通訊員|编辑|編輯|作者|摄影|供稿|校对)[ \u3000：:]*(?:[\u3400-\u9fff]{{2,3}}[ \u3000、])*([\u3400-\u9fff{LOST}]{{1,2}})\Z"
)
"""Names of persons in a byline, which nothing tells."""

_NO_CHOICE = 2.0
_SHARES = re.compile(r"分别[^，。；\n]{0,24}[%％元人个户亩吨]\Z")
"""The first of several amounts, each of something else."""

_SENTENCE = re.compile(r"[，,；;。][^\n]{1,80}\Z|(?:^|\n)\s*(?:各位|尊敬的|女士|同志|朋友)[^\n]{0,10}\Z")
"""Left of the end of a line: a sentence or an address, which cannot end without a mark."""

_PAIRS = [(opening, closing, re.compile(f"[{opening}{closing}]")) for opening, closing in ("“”", "《》", "〔〕")]
_MARKS = "，。、；：“”《》（）！—"
_HALF = dict(zip("，；：（）！", ",;:()!", strict=True))


class Reading(NamedTuple):
    """What is written for a hole."""

    span: Span
    new: str
    candidates: tuple[str, ...]
    reason: str


def resolve_holes(page: Page) -> Iterator[Reading]:
    """Read every hole that is no real question mark."""
    return _Resolver(page).run()


class _Resolver:
    def __init__(self, page: Page) -> None:
        self._page = page
        self._readable = page.readable
        self._resets: set[int] = set()
        self._readings: Readings | None = None
        self._block = 0

    @cached_property
    def _traditional(self) -> bool:
        return is_traditional(self._readable)

    def _simple(self, chars: str) -> str:
        return convert(chars) if self._traditional else chars

    def _readings_around(self, place: int) -> Readings:
        """What the page says near a hole: all of it, of a very long page no more than ``_NEAR`` and as much again on both sides."""
        block = place // _NEAR
        if self._readings is None or block != self._block:
            self._block = block
            near = self._readable[max(0, block - 1) * _NEAR : (block + 2) * _NEAR]
            self._readings = Readings(self._simple(_folded(near, self._page.letters)))
        return self._readings

    def _rank(self, place: int, gap: Gap) -> list[tuple[str, float]]:
        """Readings in the script of the page; the dictionary is a Simplified one."""
        ranked = self._readings_around(place).rank(gap)
        return [(gap.origins[char], share) for char, share in ranked] if gap.origins else ranked

    @cached_property
    def _mark_shares(self) -> dict[str, float]:
        """Shares of the punctuation that stands inside runs; what was restored stood at their ends."""
        chars = self._page.chars
        return {
            mark: (chars.count(mark) + (chars.count(_HALF[mark]) if mark in _HALF else 0) + 0.3) / (len(chars) + 500) for mark in _MARKS
        }

    def run(self) -> Iterator[Reading]:
        left, last = "", 0
        for match in re.finditer(rf"[?{HOLE}]", self._readable):
            place = match.start()
            left = (left + self._readable[last:place])[-120:]
            last = place + 1
            reading = (
                None
                if self._page.in_tag(place) or self._page.is_question(place)
                else self._read(place, left, self._readable[last : last + 60])
            )
            if reading is None:
                left += match[0]
                continue
            self._resets.add(place)
            last = place + reading.span.length
            left += UNKNOWN + reading.new[1:] if reading.new[0] == LOST else reading.new
            yield reading

    def _read(self, place: int, left: str, right: str) -> Reading | None:
        start = self._page.position_of(place)
        span = Span(start, start + 1)
        if self._readable[place] == HOLE:
            return self._read_before_tag(place, span, left, right)
        if self._page.is_blank(place):
            return self._read_before_blank(place, span, left, right)
        entity = _ENTITY.match(self._readable, place)
        if entity:
            return self._read_before_entity(place, Span(start, start + len(entity[0])), left, unescape("&" + entity[1]))
        trail = self._trail(left, right)
        if trail is None:
            return None
        gap = self._gap(place, left, right, self._mark_shares, {**trail.weights, **_pair_weights(left, right)})
        forced = trail.forced or self._closing_quote(left)
        if trail.forced or (forced and forced in gap.allowed):
            return _reading(span, trail, [(forced, 1.0)] if forced in gap.allowed else [])
        ranked = self._rank(place, gap)
        if trail.doubtful and _best_share(ranked) < trail.floor:
            return _reading(span, Trail(LOST, floor=2.0), ranked) if self._page.marks else None
        return _reading(span, trail, ranked)

    def _closing_quote(self, left: str) -> str:
        """The mark that closes a quotation or title which stands whole elsewhere on the page, or ""."""
        line = left.rpartition("\n")[2]
        for opening, closing, _ in _PAIRS:
            start = line.rfind(opening)
            if -1 < start < len(line) - 2 and closing not in line[start:] and line[start:] + closing in self._readable:
                return closing
        return ""

    def _trail(self, left: str, right: str) -> Trail | None:
        if not self._page.all_questions:
            return read_trail(left, right) or (Trail(LOST) if self._page.marks else None)
        trail = read_trail(left, right.replace(HOLE, UNKNOWN))  # what was lost before a tag may be anything here
        if trail and trail.text == "，" and self._has_spaces:
            return trail._replace(text=" ")
        return trail or (Trail(LOST, floor=2.0) if self._page.marks else None)

    @cached_property
    def _has_spaces(self) -> bool:
        """Whether spaces between Chinese characters are more frequent than ASCII commas; both are swallowed alike by PHP 8.1."""
        return len(_SPACED.findall(self._readable)) >= len(_COMMAS.findall(self._readable))

    def _read_before_entity(self, place: int, span: Span, left: str, named: str) -> Reading:
        """The ``&`` of a character reference was swallowed: ``?nbsp;``."""
        gap = self._gap(place, left, named, self._mark_shares)
        return _reading(span, Trail(named), self._rank(place, gap))

    def _read_before_tag(self, place: int, span: Span, left: str, right: str) -> Reading:
        origins = self._page.origins_at(place)
        if origins:
            return Reading(span, LOST, origins, "shows as a folded digit or letter that several characters become")
        if self._page.all_questions:
            return self._read_any_before_tag(place, span, left, right)
        if HEADING.search(left) and not re.search("[、，。；+]", right.partition("\n")[0]):
            return _reading(span, Trail(""), [("、", 0.98)])
        if _DAY.search(left) or (_DAY_IN_WORDS.search(left) and right[:1] not in NUMERALS and right[:1] != "日"):
            return _reading(span, Trail(""), [("日", 0.98)])
        weights = weights_between(left, right)
        if not is_han(right[:1]):
            weights = clause_end_weights(left) | weights
        if left[-1:].isdigit() or left[-1:] == LOST:
            weights |= units_after(left, right)
            if not is_han(right[:1]):
                weights |= {unit: max(factor, weights.get(unit, 0.0)) for unit, factor in day_weights(left).items()}
        elif left[-1:] in _MULTIPLIERS:
            weights |= units_after_multiplier(left)
        ends = not right.strip(" \u3000\t") or right.lstrip(" \u3000\t")[0] == "\n"
        listed = is_han(right[:1]) and ("、" in left[-_LIST_REACH:] or "、" in right[:_LIST_REACH])
        if right[:1].isdigit() and _SHARES.search(left):
            weights["、"] = 30.0
        marks = {"、": 0.02 if listed else 0.002, "！": 0.15 if ends and _SENTENCE.search(left) else 0.0005, "…": 0.0002}
        gap = self._gap(place, left, right, marks, weights, before_tag=True)
        floor = _NO_CHOICE if self._names_somebody(left[-24:]) else _UNIT_FLOOR if left[-1:].isdigit() else TAG_FLOOR
        return _reading(span, Trail("", floor=floor), self._rank(place, gap), _numerals_beside(left, right))

    def _names_somebody(self, left: str) -> bool:
        name = _NAME.search(left)
        return name is not None and (name[1][0] == LOST or has_surname(self._simple(name[1]) + UNKNOWN))

    def _read_any_before_tag(self, place: int, span: Span, left: str, right: str) -> Reading:
        """PHP 8.1: commas and words alike became ``?``; only a mark with a tag of its own is known for one."""
        ends = right[:1] in ("", "\n")
        if place in self._page.lone_questions:
            return _reading(span, Trail(""), [("。", 0.9), ("；", 0.05)] if ends else [("，", 0.9), ("、", 0.03), ("。", 0.03)])
        marks = self._mark_shares | {"，": 0.5, "。": 0.15}
        gap = self._gap(place, left, right, marks, before_tag=True)
        return _reading(span, Trail("", floor=_ANY_FLOOR), self._rank(place, gap))

    def _read_before_blank(self, place: int, span: Span, left: str, right: str) -> Reading:
        """A character that vanished before white space; the white space stayed."""
        marks = dict(self._mark_shares)
        if right[:1] in ("", "\n"):
            marks |= {"。": 0.1 if _SENTENCE.search(left) else 0.001}
        return _reading(span, Trail("", floor=_BLANK_FLOOR), self._rank(place, self._gap(place, left, right, marks)))

    def _gap(
        self, place: int, left: str, right: str, marks: Mapping[str, float], weights: Mapping[str, float] = {}, before_tag: bool = False
    ) -> Gap:
        phases = self._page.phases_before(place, self._resets)
        allowed = lost_characters(before_tag and not self._page.all_questions, phases)
        paired = before_tag and not self._page.all_questions
        forms = by_simplified(allowed, self._traditional)
        left, right = left[-16 if paired else -8 :].translate(_FOLD), right[:4].translate(_FOLD)
        if not self._traditional:
            return Gap(left, right, forms.simple, weights, marks, before_tag, paired)
        return Gap(convert(left), convert(right), forms.simple, weights, marks, before_tag, paired, forms.origins)


def _folded(chars: str, letters: frozenset[str]) -> str:
    """The same as with ``_FOLD``, for a long text and the characters that it may have: most of the signs are rare."""
    for sign in sorted(letters.intersection(_FOLDED)):
        chars = chars.replace(sign, _FOLDED[sign])
    return chars


def _pair_weights(left: str, right: str) -> dict[str, float]:
    """Quotation marks and brackets come in pairs."""
    weights: dict[str, float] = {}
    line, rest = left.rpartition("\n")[2], right.partition("\n")[0]
    weights["（"] = 0.01 if is_open(line) else 30.0 if closes_first(rest) else 0.3
    for opening, closing, either in _PAIRS:
        pending = line.rfind(opening) > line.rfind(closing)
        first = either.search(rest)
        weights[opening] = weights[closing] = 0.01
        if pending and (first is None or first[0] == opening):
            weights[closing] = 60.0
        elif not pending and first and first[0] == closing:
            weights[opening] = 30.0
    return weights


def _best_share(ranked: list[tuple[str, float]]) -> float:
    return ranked[0][1] if ranked else 0.0


def _numerals_beside(left: str, right: str) -> frozenset[str]:
    """What is never chosen; 数 is no numeral in 数据 and 人数, but is one in 数十."""
    share = general_lexicon().share
    in_word = (left and share(left[-1] + "数")) or (right and share("数" + right[0]))
    return NUMERALS - {"数"} if in_word and right[:1] not in NUMERALS and left[-1:] not in NUMERALS else NUMERALS


def _reading(span: Span, trail: Trail, ranked: list[tuple[str, float]], numerals: frozenset[str] = NUMERALS) -> Reading:
    """The best reading where it is good enough and no numeral, else U+FFFD; with what was swallowed behind it."""
    readable = [(char, share) for char, share in ranked[:CANDIDATES] if share > 0.005]
    known = bool(readable) and readable[0][1] >= trail.floor and readable[0][0] not in numerals
    char = readable[0][0] if known else LOST
    candidates = tuple(char + trail.text for char, _ in readable)
    share = f"{_best_share(ranked):.2f}"
    reason = f"became ? together with the character behind it; best reading {share}" if ranked else "became ?; no reading fits"
    return Reading(span, char + trail.text, candidates, reason)
