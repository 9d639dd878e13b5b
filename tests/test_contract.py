"""The output is what the contract says: the models read it back unchanged, and the published JSON Schema fits it."""

from __future__ import annotations

import copy
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from command import run_here
from corpus_digest import CORPUS
from json_schema import failures
from policyparse import InputError, Parser
from policyparse.contract import DocumentRecord, ErrorRecord, MetaRecord, output_schema
from policyparse.document import error_record
from policyparse.evaluate import KINDS
from policyparse.prepare.layout import Meta

PUBLISHED = Path(__file__).parents[1] / "docs" / "schema.json"
SCHEMA = output_schema()
PARSER = Parser()
ARTICLES = sorted((CORPUS / "articles").glob("*.txt"))
RECORDS = {path.stem: PARSER.parse(path).to_dict() for path in ARTICLES}
ERROR = error_record("a.pdf", InputError("binary", "the input is a PDF file, not text", "save it as text"))


def problems(record: object) -> list[str]:
    """Where a record does not fit the schema."""
    return list(failures(record, SCHEMA, SCHEMA))


@pytest.mark.parametrize("name", RECORDS)
def test_the_models_read_a_document_back_unchanged(name: str) -> None:
    read = DocumentRecord.model_validate(RECORDS[name])
    assert read.model_dump(mode="json", by_alias=True, exclude_unset=True) == RECORDS[name]


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_fits_a_document(name: str) -> None:
    assert problems(RECORDS[name]) == []


def test_the_corpus_shows_every_kind_and_damage() -> None:
    every = [fact for record in RECORDS.values() for fact in record["facts"]]
    assert {fact["kind"] for fact in every} == set(KINDS)
    assert any((fact["damage"] or {}).get("pattern") for fact in every)
    assert any(record["repairs"] for record in RECORDS.values())
    assert any(record["warnings"] for record in RECORDS.values())


def test_what_narrowed_candidates_is_written_and_read_back() -> None:
    document = PARSER.parse("农家书屋由120个增加到\ufffd85个，增加65个。")
    record = document.to_dict()
    damage = record["facts"][0]["damage"]
    assert (record["facts"][0]["value"], damage["pattern"], damage["candidates"]) == (None, "?85", ["185"])
    assert damage["evidence"] == [{"rule": "figure.from_to", "start": 5, "end": 22}]
    assert problems(record) == []
    assert json.loads(document.to_json()) == json.loads(document.to_json(indent=1)) == record
    assert DocumentRecord.model_validate(record).model_dump(mode="json", by_alias=True, exclude_unset=True) == record


def test_a_file_of_mixed_encodings_has_segments() -> None:
    content = ["到2025年，全县新建社区食堂120家。\n".encode(codec) for codec in ("utf-8", "gb18030")]
    record = PARSER.parse(b"".join(content * 3)).to_dict()
    assert record["source"]["encoding"] == "mixed"
    assert [codec for *_, codec in record["source"]["segments"]] == ["utf-8", "gb18030"] * 3
    assert problems(record) == []
    DocumentRecord.model_validate(record)


def test_an_error_record_has_three_keys_and_fits() -> None:
    assert list(ERROR) == ["schema", "source", "error"]
    assert ErrorRecord.model_validate(ERROR).model_dump(mode="json", by_alias=True) == ERROR
    assert problems(ERROR) == []


def changed(path: list[Any], value: Any) -> dict[str, Any]:
    """A good record with one value changed, or with None at the end of the path as a key, taken out."""
    record: Any = copy.deepcopy(RECORDS["05-statistics-release"])
    place = record
    for step in path[:-1]:
        place = next(f for f in place if f["kind"] == "figure") if step == "figure" else place[step]
    if value is ...:
        del place[path[-1]]
    else:
        place[path[-1]] = value
    return record  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["schema"], "policyparse/2"),
        (["warnings"], ...),  # every key is there
        (["extra"], 1),  # and no other
        (["source", "sha256"], "abc"),
        (["source", "bytes"], "10"),
        (["meta", "reporters"], None),  # an empty list, not null
        (["blocks", 0, "role"], "footer"),
        (["blocks", 0, "start"], -1),
        (["facts", "figure", "bound"], "ABOUT"),
        (["facts", "figure", "value"], 3.5),  # decimal strings, never floats
        (["facts", "figure", "kind"], "number"),
        (["facts", "figure", "name"], "x"),  # a field of another kind
        (["facts", "figure", "mentions", 0, "sentence"], [1]),
    ],
)
def test_what_breaks_the_contract_is_seen(path: list[Any], value: Any) -> None:
    record = changed(path, value)
    assert problems(record)
    if value is not ... or path != ["warnings"]:
        with pytest.raises(ValidationError):
            DocumentRecord.model_validate(record)


def test_meta_has_the_fields_of_the_parser() -> None:
    assert list(MetaRecord.model_fields) == [field.name for field in fields(Meta)]


def test_every_field_is_described() -> None:
    bare = {
        f"{name}.{field}"
        for name, model in SCHEMA["$defs"].items()
        for field, body in model.get("properties", {}).items()
        if "description" not in body and "$ref" not in body
    }
    assert bare == set()


def test_the_published_schema_is_the_one_that_the_program_prints() -> None:
    assert json.loads(PUBLISHED.read_text(encoding="utf-8")) == SCHEMA, "make schema"
    assert run_here("schema").text == PUBLISHED.read_text(encoding="utf-8")
