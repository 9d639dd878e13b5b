"""Each layer alone, for users who want no facts: repair, simplify, segment, and the numbers and dates of any text."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, cached_property
from typing import Literal

from .lexicon import calendar, number
from .lexicon.calendar_era import counts_from_republic
from .lexicon.calendar_spoken import find_spoken_dates, in_calendar_words
from .lexicon.number import Number
from .prepare.decode import MAX_BYTES
from .prepare.losses import Warned, find_losses
from .prepare.read import read_source
from .prepare.repair import repair_certain, repair_text
from .prepare.repair.report import Repair, collect_repairs, compose_edits
from .prepare.segment import Segmenter, Token
from .prepare.simplify import simplify_text
from .text import Alignment, Source, Text

__all__ = [
    "DateExpression",
    "Number",
    "Repair",
    "Repaired",
    "find_dates",
    "find_numbers",
    "repair",
    "segment",
    "shared_segmenter",
    "simplify",
]


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


@dataclass(frozen=True)
class Repaired:
    """What ``repair`` gives.

    Args:
        text: the repaired characters. Traditional stays Traditional: the conversion is a layer of its own.
        edits: what was changed, in order and disjoint: ``span`` in the original, ``before``, ``after``, ``steps``, ``certainty``,
            ``candidates``, ``reason``. Replacing each ``before`` by its ``after`` gives ``text``.
        alignment: the maps between the two: ``alignment.to_before(Span(2, 5))`` is where a stretch of ``text`` came from,
            ``alignment.to_after`` the way back.
        source: the original: ``source.chars``, ``source.encoding``, ``source.data``.

    What could not be undone is in ``warnings``.
    """

    text: str
    edits: tuple[Repair, ...]
    alignment: Alignment
    source: Source = field(repr=False)

    @property
    def chars(self) -> str:
        """The repaired characters, under the name that they have in ``Text``."""
        return self.text

    @cached_property
    def warnings(self) -> list[Warned]:
        """Where something is gone for good or cannot be relied on: ``code``, ``message``, ``message_zh``, and ``span`` in ``text``.

        >>> [(w.code, w.span) for w in repair("全市新增就业?00人").warnings]
        [('lost_digits', Span(start=6, end=9))]
        """
        return find_losses(simplify_text(Text(self.text)))

    def __str__(self) -> str:
        return self.text


def repair(
    text: str | bytes | os.PathLike[str], *, only: Literal["certain"] | None = None, name: str | None = None, max_bytes: int = MAX_BYTES
) -> Repaired:
    """Undo the damage of a text. Clean text comes back as it is.

    Args:
        text: characters, bytes, or the file of a ``pathlib.Path``. A ``str`` is text, never a file name.
        only: ``"certain"`` makes only the changes that the damage determines, and of these only those that are the same whether the
            others are made or not.
        name: what the input is called; by default the path as given.
        max_bytes: larger bytes and files are refused.

    Raises:
        InputError: bytes or a file that are empty, binary, too large or unreadable; characters never.
        ValueError: ``only`` is something else.

    >>> repaired = repair("到“ 十四五”末,建成 35 家")
    >>> repaired.text
    '到“十四五”末，建成35家'
    >>> [(edit.span.start, edit.before, edit.after, edit.certainty) for edit in repaired.edits[:2]]
    [(2, ' ', '', 'certain'), (8, ',', '，', 'certain')]
    >>> from policyparse.text import Span
    >>> repaired.alignment.to_before(Span(8, 10)).of(repaired.source.chars)
    '建成'
    >>> repair("推进规范,。建成35 家", only="certain").text
    '推进规范,。建成35家'
    """
    if only not in (None, "certain"):
        raise ValueError(f"only is None or 'certain', not {only!r}")
    source = Source.from_chars(text, name or "") if isinstance(text, str) else read_source(text, name, max_bytes)
    repaired = (repair_certain if only else repair_text)(Text.from_source(source))
    return Repaired(repaired.chars, tuple(collect_repairs(repaired)), Alignment(compose_edits(repaired)), source)


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
        text: any text; it is not repaired. Dates, clock times, codes and idioms are no numbers.

    Returns:
        One ``Number`` each: ``start`` and ``end`` take in the bound words, ``value`` and ``value_high`` are decimal strings in units of ``unit``.
        ``kind`` tells ordinals (第三) and ratios (3∶2, the quotient) from numbers.

    >>> [(n.value, n.unit, n.bound) for n in find_numbers("培訓1萬2,083人，占比近七成，增長三倍")]
    [('12083', '人', 'EQUAL'), ('70', '%', 'LESS_THAN'), ('3', '倍', 'EQUAL')]
    >>> [(n.value, n.unit, n.kind) for n in find_numbers("第三名，配比3∶2，两到三万港元，三块五") if n.value_high is None]
    [('3', None, 'ordinal'), ('1.5', None, 'ratio'), ('3.5', '元', 'number')]
    """
    return number.find_numbers(simplify(text))


def find_dates(text: str, published: str | date | None = None) -> list[DateExpression]:
    """The date expressions of a text with type, EDTF value and mod, in text order.

    Args:
        text: any text, Simplified or Traditional; it is not repaired. Titles in 《》 are passed over.
        published: the day from which 今年, 10月20日 and the like are reckoned; without it their value is None. With a time of day
            (``"2023-10-26 09:30"``) 两小时前 has a value too.

    Raises:
        ValueError: ``published`` is no date.

    >>> [(d.text, d.value, d.mod) for d in find_dates("今年以来，到“十四五”末", "2023-10-26")]
    [('今年以来', '2023-01-01/2023-10-26', None), ('“十四五”末', '2025', 'END')]
    """
    chars = in_calendar_words(simplify(text))
    day, moment = _published(published)
    written = calendar.find_date_expressions(chars, published=day, taiwan=counts_from_republic(chars))
    hits = find_spoken_dates(chars, day, written, moment)
    return [DateExpression(hit.start, hit.end, text[hit.start : hit.end], hit.type, hit.value, hit.mod) for hit in hits]


def _published(published: str | date | None) -> tuple[date | None, datetime | None]:
    """The day of publication, and the moment where its time is given too."""
    moment = published
    if isinstance(published, str):
        try:
            moment = datetime.fromisoformat(published.strip())
        except ValueError:
            raise ValueError(f"not a date: {published!r}; write it as 2023-10-26") from None
        if ":" not in published:
            return moment.date(), None
    return (moment.date(), moment) if isinstance(moment, datetime) else (published if isinstance(published, date) else None, None)
