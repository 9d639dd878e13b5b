"""One document: bytes become the rows that the store keeps; whatever goes wrong becomes an error row."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from ..errors import InputError
from ..text import replace_surrogates
from .file_name import NamePattern, read_file_name
from .formats import HTML_SUFFIXES, READERS, readable
from .main_text import outside_main_text, without
from .problem import Problem, problem_of
from .records import joined, repair_rows
from .reprints import sketch_of
from .tables import HEAD_FIELDS, FactRow
from .worker import Later

if TYPE_CHECKING:
    from ..document import Document
    from ..parser import Parser


Result = TypeVar("Result")


class Job(NamedTuple):
    """One document to parse, with what its source says about it.

    ``published`` and ``region`` are given by a column or an option and win over the page; ``stem`` is the name of its file, which is
    asked only where the page is silent, ``suffix`` its ending; ``extra`` are the other columns of a table, as JSON; ``number`` is what the
    store calls it, once it is there.
    """

    doc_id: str
    content: bytes
    published: str | None = None
    region: str | None = None
    stem: str = ""
    suffix: str = ""
    extra: str = ""
    problem: Problem | None = None
    number: int = 0

    @property
    def given(self) -> str:
        """What was given besides the bytes: the result depends on it."""
        return json.dumps([self.published, self.region], ensure_ascii=False) if self.published or self.region else ""


class Outcome(NamedTuple):
    """What parsing gave: the row of the document, its facts and repairs, what reprints are known by, or the ``error``."""

    head: tuple[Any, ...] = ()
    facts: tuple[FactRow, ...] = ()
    repairs: tuple[tuple[Any, ...], ...] = ()
    error: Problem | None = None
    sketch: tuple[int, ...] = ()


class Settings(NamedTuple):
    """Options of a run that change results; ``main_text`` names the extractor that finds the main text of web pages, or is empty."""

    max_bytes: int = 16 * 1024 * 1024
    name_pattern: str = ""
    main_text: str = ""


def load_parsing(settings: Settings) -> Callable[[Job], Outcome | Later]:
    """What a worker loads once: the parser with its dictionaries, warmed up so that the first document pays nothing."""
    from ..parser import Parser

    parser = Parser(max_bytes=settings.max_bytes)
    parser.parse("今年以来，全市新增就业3万人。")
    pattern = NamePattern(settings.name_pattern)
    return lambda job: begin_job(parser, job, pattern, main_text=bool(settings.main_text))


def parse_job(parser: Parser, job: Job, pattern: NamePattern, *, main_text: bool = False) -> Outcome:
    """The rows of one document; an error is an outcome too, and never an exception.

    Args:
        main_text: whether facts of a web page that stand outside its main text are left out.

    >>> from policyparse import Parser
    >>> outcome = parse_job(Parser(), Job("a", "到2025年，新建社区食堂120家。".encode()), NamePattern())
    >>> outcome.error, len(outcome.facts)
    (None, 2)
    >>> parse_job(Parser(), Job("a", b""), NamePattern()).error[:2]
    ('decode', 'empty')
    """
    begun = begin_job(parser, job, pattern, main_text=main_text)
    return begun if isinstance(begun, Outcome) else begun.finish()


def begin_job(parser: Parser, job: Job, pattern: NamePattern, *, main_text: bool) -> Outcome | Later:
    """The document is parsed, its rows are left for later; an error is an outcome at once."""

    def attempt() -> Later:
        year, place = read_file_name(job.stem, pattern)
        document = _parse(parser, job._replace(content=readable(job.suffix, job.content)), place)
        outside = outside_main_text(document) if main_text and job.suffix in HTML_SUFFIXES else []
        return Later(partial(_or_error, partial(_outcome, document, job, year, place, outside)))

    return _or_error(attempt)


def _or_error(attempt: Callable[[], Result]) -> Result | Outcome:
    try:
        return attempt()
    except InputError as problem:
        return Outcome(error=problem_of(problem))
    except Exception as problem:
        return Outcome(error=_fault(problem))


def _parse(parser: Parser, job: Job, place: str | None) -> Document:
    from ..parser import date_argument

    try:
        parser.published = date_argument(job.published)
    except ValueError as problem:
        raise InputError(
            "bad_date",
            str(problem),
            "correct the date of this row, or leave it empty",
            layer="batch",
            message_zh=f"不是日期：{job.published}；请写作 2023-10-26",
            hint_zh="请改正该行的日期，或留空",
        ) from None
    parser.region, parser.fallback_region = job.region, place
    return parser.parse(job.content, name=job.doc_id)


def _fault(problem: Exception) -> Problem:
    """The error of a fault of the program, with the layer of the deepest of its modules."""
    layer, trace = "parser", problem.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("policyparse.") and not module.startswith("policyparse.batch"):
            layer = module.split(".")[1]
        trace = trace.tb_next
    message = replace_surrogates(f"{type(problem).__name__}: {problem}")[:500]
    return Problem(layer, "internal", message, "please report it with this document", f"程序出错：{message}", "请连同该文档报告此问题")


def _outcome(document: Document, job: Job, year: str | None, place: str | None, outside: list[tuple[int, int]]) -> Outcome:
    from .fact_rows import fact_rows  # here, so that the parent does not load pydantic

    source, meta = document.source, document.meta
    facts = fact_rows(without(document.facts, outside), document.text.chars, job.number)
    values = {
        **{name: joined(getattr(meta, name, None)) for name in HEAD_FIELDS},
        "name_year": year,
        "name_region": place,
        "encoding": job.suffix[1:] if job.suffix in READERS else source.encoding,  # offsets count in the text that was read out of the file
        "bytes": len(source.data),
        "characters": len(source.chars),
        "n_repairs": len(document.repairs),
        "n_lost": sum(repair.certainty == "lost" for repair in document.repairs),
        "n_facts": len(facts),
        "warnings": ",".join(sorted({warned.code for warned in document.warnings})) or None,
        "paper": joined(meta.source),
    }
    head = tuple(values.get(name) for name in HEAD_FIELDS)
    return Outcome(head, facts, repair_rows(document.repairs), sketch=sketch_of(document.text.chars))
