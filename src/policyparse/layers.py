"""Each layer alone, for users who want no facts: repair, simplify, segment, and the numbers and dates of any text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from .lexicon import calendar, number
from .lexicon.number import Number
from .prepare.repair import repair_text
from .prepare.segment import Segmenter, Token
from .prepare.simplify import simplify_text
from .text import Source, Text

__all__ = ["DateExpression", "Number", "find_dates", "find_numbers", "repair", "segment", "shared_segmenter", "simplify"]


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date expression in a text: half-open positions, its words, TIMEX3 ``type`` and ``mod``, and its EDTF ``value``.

    ``type`` is DATE, TIME, DURATION or SET; ``mod`` is START, MID, END, APPROX or None; ``value`` is None where the anchor is missing.
    """

    start: int
    end: int
    text: str
    type: str
    value: str | None
    mod: str | None = None


@cache
def shared_segmenter() -> Segmenter:
    """The segmenter of this process: it takes over half a second to load and is only read afterwards, so all parsers share one."""
    return Segmenter()


def repair(text: str) -> Text:
    """Undo the damage of a text. Clean text comes back as it is.

    Returns:
        The repaired ``Text``: ``.chars`` are its characters, ``.chain()`` the texts it was made from, each with its edits
        (``.alignment.edits``), ``.to_source(span)`` leads a stretch back to the characters that were given.

    >>> repair("到“ 十四五”末,建成 35 家").chars
    '到“十四五”末，建成35家'
    """
    return repair_text(Text.from_source(Source.from_chars(text)))


def simplify(text: str) -> str:
    """Convert the Traditional passages of a text to Simplified Chinese; the length never changes.

    >>> simplify("推動高質量發展")
    '推动高质量发展'
    """
    return simplify_text(Text.from_source(Source.from_chars(text))).chars


def segment(text: str) -> list[Token]:
    """The words of a text as spans with the dictionary's parts of speech.

    >>> [(t.start, t.end) for t in segment("烟台市总工会")][0]
    (0, 3)
    """
    return shared_segmenter().tokens(text)


def find_numbers(text: str) -> list[Number]:
    """The numbers of a text with value, unit and bound, in text order; Simplified or Traditional, Arabic or Chinese digits.

    Args:
        text: any text; it is not repaired. Dates, clock times, ordinals, codes and idioms are no numbers.

    Returns:
        One ``Number`` each: ``start`` and ``end`` take in the bound words, ``value`` and ``value_high`` are decimal strings in units of ``unit``.

    >>> [(n.value, n.unit, n.bound) for n in find_numbers("培訓1萬2,083人，占比近七成，增長三倍")]
    [('12083', '人', 'EQUAL'), ('70', '%', 'LESS_THAN'), ('3', '倍', 'EQUAL')]
    """
    return number.find_numbers(simplify(text))


def find_dates(text: str, published: str | date | None = None) -> list[DateExpression]:
    """The date expressions of a text with type, EDTF value and mod, in text order.

    Args:
        text: any text, Simplified or Traditional; it is not repaired. Titles in 《》 are passed over.
        published: the day from which 今年, 10月20日 and the like are reckoned; without it their value is None.

    Raises:
        ValueError: ``published`` is no date.

    >>> [(d.text, d.value, d.mod) for d in find_dates("今年以来，到“十四五”末", "2023-10-26")]
    [('今年以来', '2023-01-01/2023-10-26', None), ('“十四五”末', '2025', 'END')]
    """
    hits = calendar.find_date_expressions(simplify(text), published=_day(published))
    return [DateExpression(hit.start, hit.end, text[hit.start : hit.end], hit.type, hit.value, hit.mod) for hit in hits]


def _day(published: str | date | None) -> date | None:
    if isinstance(published, str):
        try:
            return datetime.fromisoformat(published.strip()).date()
        except ValueError:
            raise ValueError(f"not a date: {published!r}; write it as 2023-10-26") from None
    return published.date() if isinstance(published, datetime) else published
