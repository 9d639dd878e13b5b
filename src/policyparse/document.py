"""Document: what parsing one input gave, and its form in the output contract."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from functools import cache
from typing import TYPE_CHECKING, Any, get_origin

from .prepare.layout import Block, Meta
from .prepare.losses import Warned
from .text import Source, Span, Text
from .version import __version__

if TYPE_CHECKING:
    from .errors import InputError
    from .facts.base import Fact, Mention
    from .facts.date import Date
    from .facts.document import PolicyDocument
    from .facts.figure import Figure
    from .facts.honour import Honour
    from .facts.organisation import Organisation
    from .facts.person import Person
    from .facts.place import Place
    from .facts.position import Position
    from .facts.programme import Programme
    from .prepare.repair.report import Repair

SCHEMA = "policyparse/1"
"""Name and version of the output contract: a field keeps its name and meaning within it."""


_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass
class Document:
    """One parsed input: the repaired text, its blocks and metadata, the repairs and the facts.

    The facts of one kind are lists of their own: ``document.figures``, ``document.programmes`` and so on.

    >>> from policyparse import parse
    >>> document = parse("到2025年，全市高技能人才达到3万人。", region="烟台市")
    >>> [(f.indicator, f.value, f.unit, f.status) for f in document.figures]
    [('高技能人才', '30000', '人', 'target')]
    """

    source: Source
    text: Text
    meta: Meta
    blocks: list[Block]
    repairs: Sequence[Repair]
    facts: list[Fact]
    warnings: list[Warned] = field(default_factory=list)

    def _of_kind(self, kind: str) -> list[Any]:
        return [fact for fact in self.facts if fact.kind == kind]

    @property
    def figures(self) -> list[Figure]:
        """Numbers that state a quantity of something: targets, results, provisions."""
        return self._of_kind("figure")

    @property
    def dates(self) -> list[Date]:
        """Dates, periods, durations and recurrences."""
        return self._of_kind("date")

    @property
    def programmes(self) -> list[Programme]:
        """Named undertakings: actions, projects, competitions, platforms."""
        return self._of_kind("programme")

    @property
    def documents(self) -> list[PolicyDocument]:
        """Policy documents that the article names."""
        return self._of_kind("document")

    @property
    def honours(self) -> list[Honour]:
        """Titles, awards and skill grades with their holders."""
        return self._of_kind("honour")

    @property
    def positions(self) -> list[Position]:
        """Persons with their organisation and job title."""
        return self._of_kind("position")

    @property
    def organisations(self) -> list[Organisation]:
        """Bodies, firms, schools, unions."""
        return self._of_kind("organisation")

    @property
    def places(self) -> list[Place]:
        """Administrative and geographic names."""
        return self._of_kind("place")

    @property
    def persons(self) -> list[Person]:
        """Persons named in the article; reporters and editors are metadata only."""
        return self._of_kind("person")

    def to_dict(self) -> dict[str, Any]:
        """The document as the output contract describes it: plain dictionaries, lists and strings."""
        return self._record([_fact_record(fact) for fact in self.facts])

    def _record(self, facts: list[Any]) -> dict[str, Any]:
        return {
            "schema": SCHEMA,
            "version": __version__,
            "source": source_record(self.source),
            "meta": _meta_record(self.meta),
            "text": self.text.chars,
            "blocks": [{"role": role, "start": start, "end": end} for role, (start, end) in self.blocks],
            "repairs": [_repair_record(r) for r in self.repairs],
            "facts": facts,
            "warnings": [warning_record(w, self.text.to_source(w.span)) for w in self.warnings],
        }

    def to_json(self, indent: int | None = None) -> str:
        r"""The document as JSON; a lone surrogate is written as ``\udcXX``, so the text can be encoded and nothing is lost."""
        return write_json(self._record(self.facts), indent)  # facts are written as they are: a third cheaper


def write_json(record: object, indent: int | None = None) -> str:
    r"""JSON with Chinese characters as they are and lone surrogates escaped; facts may stand in the record as they are.

    >>> write_json({"a": "目"}), write_json({"a": "\udcff"})
    ('{"a":"目"}', '{"a":"\\udcff"}')
    """
    if indent is None:
        from pydantic_core import PydanticSerializationError, to_json

        with contextlib.suppress(PydanticSerializationError):  # a lone surrogate: only the standard library writes it
            return to_json(record).decode("utf-8")
    separators = (",", ":") if indent is None else None
    chars = json.dumps(record, ensure_ascii=False, indent=indent, separators=separators, check_circular=False, default=_fact_record)
    return _SURROGATE.sub(lambda m: f"\\u{ord(m.group()):04x}", chars)


def error_record(name: str, problem: InputError) -> dict[str, Any]:
    """What stands in the output in place of a document that could not be read.

    >>> from .errors import InputError
    >>> sorted(error_record("a.pdf", InputError("binary", "the input is a PDF file, not text", "save it as text")))
    ['error', 'schema', 'source']
    """
    return {"schema": SCHEMA, "source": {"name": name}, "error": problem.record()}


def source_record(source: Source) -> dict[str, Any]:
    """What the output says of a source: its name, digest, encoding and size.

    >>> source_record(Source.from_chars("目标", "a.txt"))["bytes"]
    6
    """
    record: dict[str, Any] = {
        "name": source.name,
        "sha256": source.sha256,
        "encoding": source.encoding,
        "bytes": len(source.data),
        "characters": len(source.chars),
    }
    if source.segments:
        record["segments"] = [list(segment) for segment in source.segments]
    return record


_META_FIELDS = tuple(each.name for each in fields(Meta))


def _meta_record(meta: Meta) -> dict[str, Any]:
    """What ``dataclasses.asdict`` gives, without its deep copy: the fields are strings and lists of strings."""
    values = [(name, getattr(meta, name)) for name in _META_FIELDS]
    return {name: [*value] if isinstance(value, list) else value for name, value in values}


@cache
def _sequences(model: type[Fact]) -> tuple[str, ...]:
    """The fields of a kind of fact that hold several strings."""
    return tuple(name for name, field in model.model_fields.items() if get_origin(field.annotation) is tuple and name != "mentions")


def _fact_record(fact: Fact) -> dict[str, Any]:
    """What ``model_dump(mode="json")`` gives, at a third of its cost: the fields are plain, but for mentions, damage, time and tuples."""
    record = {**vars(fact)}
    for name in _sequences(type(fact)):
        record[name] = [*record[name]]
    record["mentions"] = [_mention_record(mention) for mention in fact.mentions]
    for name in ("damage", "time"):
        if record.get(name) is not None:
            record[name] = {key: [*value] if isinstance(value, tuple) else value for key, value in vars(record[name]).items()}
    if fact.damage is not None and fact.damage.evidence:
        record["damage"]["evidence"] = [{**vars(each)} for each in fact.damage.evidence]
    return record


def _mention_record(mention: Mention) -> dict[str, Any]:
    return {
        "start": mention.start,
        "end": mention.end,
        "source_start": mention.source_start,
        "source_end": mention.source_end,
        "quote": mention.quote,
        "source_quote": mention.source_quote,
        "sentence": [*mention.sentence],
    }


def warning_record(warning: Warned, source: Span) -> dict[str, Any]:
    """A warning as the output contract writes it; ``source`` is where it stands in the source.

    >>> warning_record(Warned("private_use", "1 private-use character", Span(3, 4)), Span(5, 6))["source_start"]
    5
    """
    return {
        "code": warning.code,
        "message": warning.message,
        "start": warning.span.start,
        "end": warning.span.end,
        "source_start": source.start,
        "source_end": source.end,
    }


def _repair_record(repair: Repair) -> dict[str, Any]:
    return {
        "steps": list(repair.steps),
        "start": repair.span.start,
        "end": repair.span.end,
        "before": repair.before,
        "after": repair.after,
        "certainty": repair.certainty,
        "candidates": list(repair.candidates),
        "reason": repair.reason,
    }
