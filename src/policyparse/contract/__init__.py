"""The output contract as models: what ``Document.to_dict`` gives, and what stands there for an input that failed.

The JSON Schema is made from these models, so it cannot say anything else than the program does.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, TypeAdapter

from ..document import SCHEMA
from ..facts.base import Model
from ..facts.date import Date
from ..facts.document import PolicyDocument
from ..facts.figure import Figure
from ..facts.honour import Honour
from ..facts.organisation import Organisation
from ..facts.person import Person
from ..facts.place import Place
from ..facts.position import Position
from ..facts.programme import Programme
from ..prepare.layout import Role
from ..text import Certainty
from .notes import note

Count = Annotated[int, Field(ge=0, strict=True)]
"""A whole number of characters or bytes, or a position."""

AnyFact = Annotated[
    Programme | PolicyDocument | Honour | Position | Figure | Date | Organisation | Place | Person, Field(discriminator="kind")
]
"""A fact of any kind; ``kind`` says which."""


class Record(Model):
    """Frozen, strict about names, with the sentence below a field as its description in the schema."""

    model_config = ConfigDict(use_attribute_docstrings=True, populate_by_name=True)


class SourceRecord(Record):
    """The input as it was read."""

    name: str
    """What the input is called: the path as given, ``-`` for standard input."""
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    """SHA-256 of the bytes."""
    encoding: str
    """Python codec name, or ``mixed`` with ``segments``."""
    bytes: Count
    """Number of bytes."""
    characters: Count
    """Code points of the decoded source; undecodable bytes count as one surrogate each."""
    segments: tuple[tuple[int, int, str], ...] | None = None
    """Only where ``encoding`` is ``mixed``: byte start, byte end and codec of each stretch."""


class MetaRecord(Record):
    """What the page says about itself; null or an empty list where it does not say it."""

    title: str | None
    """Headline."""
    subtitle: str | None
    """Line above or below the headline."""
    source: str | None
    """The medium or body that published the article."""
    published: str | None
    """YYYY-MM-DD, or with THH:MM or THH:MM:SS; never a date that the page does not give."""
    reporters: tuple[str, ...]
    """记者."""
    correspondents: tuple[str, ...]
    """通讯员."""
    photographers: tuple[str, ...]
    """Who took the pictures."""
    editors: tuple[str, ...]
    """编辑, 审核 and the like."""
    region: str | None
    """The place whose article it is: what 我市 and 全省 mean."""
    region_code: str | None
    """GB/T 2260."""
    region_evidence: str | None
    """What decided the region: ``caller``, ``title`` and the like."""
    issuer: str | None
    """The body that issued a document that is itself the article."""
    number: str | None
    """发文字号 of a document that is itself the article."""


class BlockRecord(Record):
    """A stretch of ``text`` with one role; blocks cover every non-empty line, in order."""

    role: Role
    """What the stretch is; only title, subtitle, heading, paragraph and caption hold facts."""
    start: Count
    """First code point in ``text``."""
    end: Count
    """Behind the last code point in ``text``."""


class RepairRecord(Record):
    """One repaired stretch: replacing ``before`` by ``after`` for all repairs turns the source into the repaired text."""

    steps: tuple[str, ...]
    """The steps that changed it, in order."""
    start: Count
    """Code point of the decoded source."""
    end: Count
    """Behind the last code point."""
    before: str
    """Exactly ``source[start:end]``."""
    after: str
    """What the repaired text has there."""
    certainty: Certainty
    """``certain``: the damage determines the original; ``likely``: chosen among readings; ``lost``: gone, U+FFFD stands for it."""
    candidates: tuple[str, ...]
    """Readings that the damage allows, best first."""
    reason: str
    """Why, in a few words."""


class WarningRecord(Record):
    """Something the reader should know about a stretch of ``text``."""

    code: str
    """A stable word: lost_characters, lost_digits, question_marks, undecodable_bytes, private_use, unreadable, cut_lines,
    misread_characters or spun_words."""
    message: str
    """One sentence."""
    start: Count
    """First code point in ``text``."""
    end: Count
    """Behind the last code point in ``text``."""
    source_start: Count
    """First code point in the decoded source."""
    source_end: Count
    """Behind the last code point in the decoded source."""


class DocumentRecord(Record):
    """One parsed input. Positions are half-open code points; those named ``source_…`` and those of repairs count in the decoded source."""

    schema_: Literal["policyparse/1"] = Field(alias="schema")
    """Name and version of this contract."""
    version: str
    """Version of the program."""
    source: SourceRecord
    meta: MetaRecord
    text: str
    """The whole repaired text in Simplified characters, page furniture included."""
    blocks: tuple[BlockRecord, ...]
    """What the stretches of the text are."""
    repairs: tuple[RepairRecord, ...]
    """What was repaired, in order; the conversion to Simplified is not listed."""
    facts: tuple[AnyFact, ...]
    """All kinds in one list, in text order of the first mention."""
    warnings: tuple[WarningRecord, ...]
    """What the reader should know, in text order."""


class FailedSource(Record):
    """The input that failed."""

    name: str
    """What the input is called."""


class Problem(Record):
    """Why an input failed."""

    code: str
    """A stable word: empty, binary, too_large, unreadable, no_chinese, no_texts, internal."""
    layer: str
    """The layer that gave up."""
    message: str
    """One sentence that says what is wrong."""
    hint: str
    """What to do next."""


class ErrorRecord(Record):
    """What stands in the output in place of an input that failed."""

    schema_: Literal["policyparse/1"] = Field(alias="schema")
    """Name and version of this contract."""
    source: FailedSource
    error: Problem


def output_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one record of the output: a document or an error.

    >>> schema = output_schema()
    >>> schema["title"], [option["$ref"] for option in schema["anyOf"]]
    ('policyparse/1', ['#/$defs/DocumentRecord', '#/$defs/ErrorRecord'])
    """
    body = TypeAdapter(DocumentRecord | ErrorRecord).json_schema(by_alias=True, mode="serialization")
    for name, model in body["$defs"].items():
        _complete(name, model)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        "description": "One record of `policyparse --format json` or `jsonl`; several inputs as json are an array of such records.",
        **body,
    }


def _complete(model_name: str, model: dict[str, Any]) -> None:
    """Require what is always printed, ``segments`` aside (pydantic calls fields with a default optional), and describe every field."""
    fields = model.get("properties", {})
    if fields:
        model["additionalProperties"] = False
        model["required"] = [name for name in fields if name != "segments"]
    for name, field in fields.items():
        field.pop("title", None)
        field.pop("default", None)
        sentence = note(model_name, name)
        if sentence:
            field.setdefault("description", sentence)
