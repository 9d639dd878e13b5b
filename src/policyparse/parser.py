"""parse: from bytes, characters or a path to a Document, through all layers in order."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cache
from typing import Any

from .document import Document
from .facts.base import Context
from .facts.date import find_dates
from .facts.document import find_documents
from .facts.figure import find_figures
from .facts.honour import find_honours
from .facts.organisation import find_organisations
from .facts.person import find_persons
from .facts.place import find_places
from .facts.position import find_positions
from .facts.programme import find_programmes
from .layers import shared_segmenter
from .lexicon.gazetteer import Row, rows_by
from .lexicon.pair_scan import PairScan
from .prepare.decode import MAX_BYTES
from .prepare.layout import Meta, find_blocks, read_meta, written_on
from .prepare.losses import find_losses
from .prepare.read import read_source, require_chinese
from .prepare.repair import repair_text
from .prepare.repair.report import collect_repairs
from .prepare.simplify import simplify_text
from .text import Source, Text

EXTRACTORS: tuple[tuple[str, Callable[[Context], list[Any]]], ...] = (
    ("date", find_dates),
    ("organisation", find_organisations),
    ("document", find_documents),
    ("programme", find_programmes),
    ("person", find_persons),
    ("place", find_places),
    ("honour", find_honours),
    ("position", find_positions),
    ("figure", find_figures),
)
"""The kinds of facts in the order in which they are read: each sees what the ones before it found."""


class Parser:
    """Parses documents one after another; what it loads (dictionaries, tables) is loaded once.

    Args:
        published: the publication date to assume, instead of the one that the page gives.
        region: the place whose article it is (``烟台市``), instead of the one that the page gives.
        max_bytes: larger inputs are refused.
        fallback_region: the place whose article it is where neither ``region`` nor the page says so.

    Raises:
        ValueError: ``published`` is no date.

    >>> document = Parser(published="2023-10-26").parse("今年以来，全市新增高技能人才1.26万人。")
    >>> document.dates[0].value
    '2023-01-01/2023-10-26'
    """

    def __init__(
        self,
        *,
        published: str | date | None = None,
        region: str | None = None,
        max_bytes: int = MAX_BYTES,
        fallback_region: str | None = None,
    ) -> None:
        self.published = date_argument(published)
        self.region = region
        self.fallback_region = fallback_region
        self.max_bytes = max_bytes
        self._segmenter = shared_segmenter()

    def parse(self, text: str | bytes | os.PathLike[str], *, name: str | None = None) -> Document:
        """Parse one input: characters (``str``), bytes, or the file of a ``pathlib.Path``.

        Args:
            text: what to parse. A ``str`` is text, never a file name.
            name: what the input is called in the output; by default the path as given.

        Raises:
            InputError: empty, binary, too large, unreadable, or without any Chinese.
        """
        source = read_source(text, name, self.max_bytes)
        with _collector_paused():
            return self._parse(source)

    def _parse(self, source: Source) -> Document:
        prepared = repair_text(Text.from_source(source))
        repairs = collect_repairs(prepared)
        final = simplify_text(prepared)
        scan = PairScan(final.chars)
        losses = find_losses(final, scan)
        require_chinese(final.chars, source, losses)
        blocks = find_blocks(final.chars)
        meta = read_meta(final.chars, blocks, scan)
        region = self._settle_region(meta)
        published = self._published(meta, final.chars)
        context = Context(final, blocks, meta, repairs, published, region, self._segmenter, losses, shared_scan=scan)
        for kind, find in EXTRACTORS:
            context.found[kind] = find(context)
        facts = sorted((f for kind, _ in EXTRACTORS for f in context.found[kind]), key=lambda f: f.mentions[0].start)
        return Document(source, final, meta, blocks, repairs, facts, losses)

    def _published(self, meta: Meta, chars: str) -> date | None:
        """The day from which an article counts: 今年 in a document that a page repeats years later is the year it was written in."""
        if self.published:
            meta.published = self.published.isoformat()
        day = (None if self.published else written_on(meta, chars)) or meta.published
        try:
            return date.fromisoformat(day[:10]) if day else None
        except ValueError:
            return None

    def _settle_region(self, meta: Meta) -> Row | None:
        given = self.region or (None if meta.region else self.fallback_region)
        if given:
            meta.region, meta.region_code, meta.region_evidence = given, None, "caller"
        if not meta.region:
            return None
        row = _region_rows().get(meta.region, {"name": meta.region, "code": meta.region_code or "", "level": ""})
        if given:
            meta.region, meta.region_code = row["name"], row.get("code") or None
        # A place is called what the article calls it: 襄阳高新区, 黔东南州, not the full official name that it never prints.
        return {**row, "name": meta.region}


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Python's collector of cycles waits until a document is parsed: it would look through the same thousands of small objects, none of
    them in a cycle, again and again, for a tenth of the time. Where it is off already it stays off."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def parse(text: str | bytes | os.PathLike[str], *, published: str | date | None = None, region: str | None = None) -> Document:
    """Parse one input: characters, bytes, or the file of a ``pathlib.Path``.

    Args:
        text: what to parse. A ``str`` is text, never a file name; bytes are decoded; a ``pathlib.Path`` is read.
        published: publication date (``2023-10-26`` or a ``date``) for 今年, 10月20日 and the like; by default the one on the page.
        region: the place that 我市 and 全市 mean; by default the one that title, source, dateline or body give.

    Raises:
        InputError: empty, binary, too large, unreadable, or without any Chinese.
        ValueError: ``published`` is no date.

    >>> parse("到2025年，新建社区食堂120家。").figures[0].value
    '120'
    """
    return Parser(published=published, region=region).parse(text)


def date_argument(value: str | date | None) -> date | None:
    """A date from what a caller gave.

    Raises:
        ValueError: it is no date, with a sentence that says how to write one.

    >>> date_argument("2023-10-26"), date_argument(None)
    (datetime.date(2023, 10, 26), None)
    """
    if value is None or isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    try:
        return datetime.fromisoformat(str(value).strip()).date()
    except ValueError:
        raise ValueError(f"not a date: {value!r}; write it as 2023-10-26") from None


@cache
def _region_rows() -> dict[str, Row]:
    return rows_by("divisions", ("name", "short")) | rows_by("zones", ("name", "short"))
