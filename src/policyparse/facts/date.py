"""Date: a date, period, duration or recurrence that the article names."""

from __future__ import annotations

import re
from typing import Literal

from ..lexicon.calendar import DateHit, find_date_expressions
from ..lexicon.calendar_ahead import with_years_ahead
from ..lexicon.calendar_memory import Memory
from ..prepare.page import ARTICLE_ROLES, spans_of, stretches
from ..prepare.taiwan import is_of_taiwan
from ..text import LOST
from .base import Context, Damage, Fact

_HEADINGS = frozenset(("heading", "subtitle"))
_PAST_SECTION = re.compile(r"(?:((?:19|20)\d\d)年|过去一年|去年)[^，。]{0,8}(?:回顾|情况|成效|成绩|总结)")
_AHEAD_SECTION = re.compile(r"20\d\d年|[今明]年|下一?[步阶]|目标|任务|安排|打算|部署|重点")
_LAST_MONTH_OF_SPEECHES, _OPENING = 4, 12
_PARAGRAPHS = frozenset(("paragraph",))
_TURNS = re.compile(r"[\u3000 ]*(?:今年|20\d\d年|新的一年|(?:做好)?20\d\d年|各位代表[，！].{0,12}(?:今年|20\d\d年))")
_OWN_YEAR = re.compile("(?:中华)?民国|[12][0-9]{3}|[一二][〇○零九八七六五四三二一]{3}")
_NUMBER = re.compile("[0-9〇○零一二两三四五六七八九十百]")
_TITLE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s?年")


class Date(Fact):
    """A date expression with its TIMEX3 type and mod and its EDTF value; one for each distinct text and value."""

    kind: Literal["date"] = "date"
    text: str
    type: Literal["DATE", "TIME", "DURATION", "SET"]
    value: str | None
    mod: Literal["START", "MID", "END", "APPROX"] | None = None


def find_dates(context: Context) -> list[Date]:
    """The dates of an article, in text order; ``context.found["date_hits"]`` keeps every single expression for the figures.

    Args:
        context: the document; ``published`` anchors the relative expressions, which are null without it.
    """
    hits = _hits(context)
    if context.losses:
        hits = [_without_guess(context, hit) for hit in hits]
    context.found["date_hits"] = hits
    groups: dict[tuple[str, str | None], list[DateHit]] = {}
    for hit in hits:
        groups.setdefault((hit.text, hit.value), []).append(hit)
    return [_date(context, group) for group in groups.values()]


def _hits(context: Context) -> list[DateHit]:
    """The expressions of the article's blocks, read in order with one memory."""
    chars = context.chars
    local = context.region is not None and (context.region.get("code") or "").startswith("71")
    memory = Memory(chars, context.published, local or is_of_taiwan(chars), _document_year(context), sections=_sections(context))
    hits: list[DateHit] = []
    for start, end in stretches(chars, spans_of(context.blocks, ARTICLE_ROLES)):
        hits += find_date_expressions(chars, start, end, memory=memory)
    return with_years_ahead(chars, hits, context.published)


def _sections(context: Context) -> list[tuple[int, int | None]]:
    """Where a heading turns to the year that was (2023年工作回顾), and where a later one turns away from it."""
    chars = context.chars
    found: list[tuple[int, int | None]] = []
    for start, end in spans_of(context.blocks, _HEADINGS):
        line = chars[start:end]
        past = _PAST_SECTION.search(line) if "年" in line else None
        if past and not _AHEAD_SECTION.search(line[past.end() :]):
            year = int(past[1]) if past[1] else context.published.year - 1 if context.published else None
            found.append((start, year))
        elif found and _AHEAD_SECTION.search(line):
            found.append((start, None))
    if "过去一年，" in chars or "过去的一年，" in chars:
        found += _told_in_review(context)
        found.sort(key=_place)
    return found


def _told_in_review(context: Context) -> list[tuple[int, int | None]]:
    """Where a speech early in the year tells of the one before (过去一年，全市…), up to the paragraph that turns to its own."""
    chars, day = context.chars, context.published
    if day is None or day.month > _LAST_MONTH_OF_SPEECHES or "报告" not in (context.meta.title or ""):
        return []
    found: list[tuple[int, int | None]] = []
    for start, end in spans_of(context.blocks, _PARAGRAPHS):
        if chars.startswith(("过去一年，", "过去的一年，"), start):
            found.append((start, day.year - 1))
        elif found and found[-1][1] and _TURNS.match(chars, start, end) and f"{day.year - 1}年" not in chars[start : start + _OPENING]:
            found.append((start, None))
    return found


def _place(section: tuple[int, int | None]) -> int:
    return section[0]


def _document_year(context: Context) -> int | None:
    """The year that the title names, where it is not one to come: the year that a statistical bulletin is about."""
    match = _TITLE_YEAR.search(context.meta.title or "")
    if match is None:
        return None
    year = int(match[1])
    return year if context.published is None or year <= context.published.year else None


def _date(context: Context, hits: list[DateHit]) -> Date:
    first = hits[0]
    return Date.trusted(
        {
            "kind": "date",
            "rule": first.rule,
            "mentions": tuple([context.mention(hit.start, hit.end) for hit in hits]),
            "damage": _damage(context, first),
            "text": first.text,
            "type": first.type,
            "value": first.value,
            "mod": first.mod,
        }
    )


def _without_guess(context: Context, hit: DateHit) -> DateHit:
    """An expression without a value where characters right in front of it are lost that may have been its year: �七月十七日, 二〇?六年."""
    if hit.value is None or not _NUMBER.match(hit.text) or _OWN_YEAR.match(hit.text) or not context.loses_at(hit.start - 1):
        return hit
    return hit._replace(value=None)


def _damage(context: Context, hit: DateHit) -> Damage | None:
    """The repairs that touch an expression, the losses that touch it or stand beside it; the digits that are left where one is lost."""
    beside = 1 if context.losses else 0
    damage = context.damage_at(max(0, hit.start - beside), hit.end + beside)
    if hit.value is not None or LOST not in hit.text:
        return damage
    pattern = "".join("?" if c == LOST else c for c in hit.text if c == LOST or c.isdecimal())
    return (damage or Damage()).model_copy(update={"pattern": pattern})
