"""One document: bytes become the rows that the store keeps; whatever goes wrong becomes an error row."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import InputError
from .file_name import NamePattern, read_file_name
from .fingerprint import fact_key
from .formats import HTML_SUFFIXES, READERS, readable
from .main_text import outside_main_text, without
from .problem import Problem, problem_of
from .reprints import sketch_of
from .tables import FACT_FIELDS, HEAD_FIELDS, storable

if TYPE_CHECKING:
    from ..document import Document
    from ..parser import Parser


class Job(NamedTuple):
    """One document to parse, with what its source says about it.

    ``published`` and ``region`` are given by a column or an option and win over the page; ``stem`` is the name of its file, which is
    asked only where the page is silent, ``suffix`` its ending; ``extra`` are the other columns of a table, as JSON.
    """

    doc_id: str
    content: bytes
    published: str | None = None
    region: str | None = None
    stem: str = ""
    suffix: str = ""
    extra: str = ""
    problem: Problem | None = None

    @property
    def given(self) -> str:
        """What was given besides the bytes: the result depends on it."""
        return json.dumps([self.published, self.region], ensure_ascii=False) if self.published or self.region else ""


class Outcome(NamedTuple):
    """What parsing gave: the row of the document, its facts and repairs, what reprints are known by, or the ``error``."""

    head: tuple[Any, ...] = ()
    facts: tuple[tuple[Any, ...], ...] = ()
    repairs: tuple[tuple[Any, ...], ...] = ()
    error: Problem | None = None
    sketch: tuple[int, ...] = ()


class Settings(NamedTuple):
    """Options of a run that change results; ``main_text`` names the extractor that finds the main text of web pages, or is empty."""

    max_bytes: int = 16 * 1024 * 1024
    name_pattern: str = ""
    main_text: str = ""


def load_parsing(settings: Settings) -> Callable[[Job], Outcome]:
    """What a worker loads once: the parser with its dictionaries, warmed up so that the first document pays nothing."""
    from ..parser import Parser

    parser = Parser(max_bytes=settings.max_bytes)
    parser.parse("今年以来，全市新增就业3万人。")
    pattern = NamePattern(settings.name_pattern)
    return lambda job: parse_job(parser, job, pattern, main_text=bool(settings.main_text))


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
    try:
        year, place = read_file_name(job.stem, pattern)
        job = job._replace(content=readable(job.suffix, job.content))
        document = _parse(parser, job, job.region)
        if place and not job.region and not document.meta.region:
            document = _parse(parser, job, place)
        outside = outside_main_text(document) if main_text and job.suffix in HTML_SUFFIXES else []
        return _outcome(document, year, place, job.suffix, outside)
    except InputError as problem:
        return Outcome(error=problem_of(problem))
    except Exception as problem:
        return Outcome(error=_fault(problem))


def _parse(parser: Parser, job: Job, region: str | None) -> Document:
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
    parser.region = region
    return parser.parse(job.content, name=job.doc_id)


def _fault(problem: Exception) -> Problem:
    """The error of a fault of the program, with the layer of the deepest of its modules."""
    layer, trace = "parser", problem.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("policyparse.") and not module.startswith("policyparse.batch"):
            layer = module.split(".")[1]
        trace = trace.tb_next
    message = storable(f"{type(problem).__name__}: {problem}")[:500]
    return Problem(layer, "internal", message, "please report it with this document", f"程序出错：{message}", "请连同该文档报告此问题")


def _outcome(document: Document, year: str | None, place: str | None, suffix: str, outside: list[tuple[int, int]]) -> Outcome:
    record = document.to_dict()
    facts = fact_rows(without(record["facts"], outside), record["text"])
    source, meta = record["source"], record["meta"]
    values = {
        **{k: _joined(v) for k, v in meta.items()},
        "name_year": year,
        "name_region": place,
        "encoding": suffix[1:] if suffix in READERS else source["encoding"],  # offsets count in the text that was read out of the file
        "bytes": source["bytes"],
        "characters": source["characters"],
        "n_repairs": len(record["repairs"]),
        "n_lost": sum(r["certainty"] == "lost" for r in record["repairs"]),
        "n_facts": len(facts),
        "warnings": ",".join(sorted({w["code"] for w in record["warnings"]})) or None,
        "paper": meta["source"],
    }
    return Outcome(tuple(values.get(name) for name in HEAD_FIELDS), facts, repair_rows(record["repairs"]), sketch=sketch_of(record["text"]))


def fact_rows(facts: list[dict[str, Any]], text: str) -> tuple[tuple[Any, ...], ...]:
    """The facts of a document as rows of the columns ``FACT_FIELDS``, in the order of the text."""
    seen: Counter[str] = Counter()
    rows = []
    for fact in facts:
        mentions = fact["mentions"]
        first = mentions[0]
        values = {k: v for k, v in fact.items() if k not in ("mentions", "rule", "quote", "damage")}
        key = fact_key(values, first["quote"], 0)
        ordinal = seen[key]
        seen[key] += 1
        time = fact.get("time") or {}
        row = {
            **{k: _joined(v) for k, v in values.items() if k != "time"},
            "fact_id": fact_key(values, first["quote"], ordinal) if ordinal else key,
            "name": fact.get("name") or fact.get("text"),
            "quote": storable(first["quote"]),
            "sentence": storable(text[first["sentence"][0] : first["sentence"][1]].strip()),
            **{k: first[k] for k in ("start", "end", "source_start", "source_end")},
            "mentions": len(mentions),
            "spans": _spans(mentions),
            "damage": _written(fact["damage"]) if fact["damage"] else None,
            "rule": fact["rule"],
            **{f"time_{k}": time.get(k) for k in ("text", "role", "value", "mod")},
        }
        rows.append(tuple(row.get(name) for name in FACT_FIELDS))
    return tuple(rows)


def repair_rows(repairs: list[dict[str, Any]]) -> tuple[tuple[Any, ...], ...]:
    """Repairs that someone should look at, each; those that the damage itself determines, counted by step with their first place."""
    rows: list[list[Any]] = []
    certain: dict[str, list[Any]] = {}
    for repair in repairs:
        steps = ",".join(repair["steps"])
        row = [steps, repair["certainty"], 1, repair["start"], repair["end"], storable(repair["before"]), storable(repair["after"])]
        row += ["、".join(repair["candidates"]) or None, repair["reason"] or None]
        if repair["certainty"] == "certain" and steps in certain:
            certain[steps][2] += 1
            continue
        if repair["certainty"] == "certain":
            certain[steps] = row
        rows.append(row)
    return tuple(tuple(row) for row in rows)


def _spans(mentions: list[dict[str, Any]]) -> str | None:
    """Where the further mentions stand: text and source positions."""
    if len(mentions) == 1:
        return None
    return _written([[m["start"], m["end"], m["source_start"], m["source_end"]] for m in mentions])


def _joined(value: Any) -> Any:
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, list | tuple):
        return "、".join(map(storable, value)) or None
    return int(value) if isinstance(value, bool) else value


def _written(value: Any) -> str:
    return storable(json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=list))
