"""What makes a result another one: facts unchanged, version unchanged; facts changed, version changed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from corpus_digest import CORPUS
from policyparse import Parser
from policyparse.batch.core import Job, parse_job
from policyparse.batch.fact_rows import fact_key, fact_rows
from policyparse.batch.file_name import NamePattern
from policyparse.batch.fingerprint import EXTRACTION_VERSION, describe_pipeline, fingerprint_of
from policyparse.batch.tables import KIND_FIELDS, cells_of
from policyparse.facts.base import Fact
from policyparse.facts.figure.model import Time

PINNED = Path(__file__).with_name("extraction.json")


def facts_digest() -> str:
    """All facts of the corpus, by their ids."""
    parser, pattern, digest = Parser(), NamePattern(), hashlib.sha256()
    for path in sorted((CORPUS / "articles").glob("*.txt")):
        outcome = parse_job(parser, Job(path.name, path.read_bytes()), pattern)
        digest.update(json.dumps([path.name, [cells_of(row)["fact_id"] for row in outcome.facts]]).encode())
    return digest.hexdigest()


@pytest.mark.skipif(EXTRACTION_VERSION == "0", reason="under development: the digest of the code stands in place of the version")
def test_the_version_changes_with_the_facts_and_only_with_them() -> None:
    pinned = json.loads(PINNED.read_text(encoding="utf-8")) if PINNED.exists() else {}
    now = {"version": EXTRACTION_VERSION, "facts": facts_digest()}
    if pinned.get("version") == now["version"]:
        assert pinned["facts"] == now["facts"], f"facts have changed: raise EXTRACTION_VERSION and write {now} to {PINNED.name}"
    else:
        assert pinned.get("facts") != now["facts"], "no fact has changed: leave EXTRACTION_VERSION as it was"
        pytest.fail(f"write {json.dumps(now)} to {PINNED.name}")


@pytest.mark.parametrize("name", ["extraction", "gazetteer", "jieba", "opencc-python-reimplemented", "options"])
def test_each_part_counts(name: str) -> None:
    described = describe_pipeline({"max_bytes": 1})
    assert fingerprint_of(described) != fingerprint_of(described | {name: "other"})


def test_a_shifted_text_has_the_same_facts() -> None:
    parser, pattern = Parser(), NamePattern()
    text = "到2025年，临滏县新建社区食堂120家，其中县城30家。"

    def ids(chars: str) -> list[str]:
        return [cells_of(row)["fact_id"] for row in parse_job(parser, Job("a", chars.encode()), pattern).facts]

    assert ids(text) == ids("\n\n" + text)
    assert ids(text) != ids(text.replace("30", "31"))
    assert len(set(ids(text))) == len(ids(text))


def test_equal_facts_are_told_apart_by_their_ordinal() -> None:
    assert fact_key({"kind": "figure"}, "5家", 0) != fact_key({"kind": "figure"}, "5家", 1)


def test_lone_surrogates_are_kept_out_of_rows_and_keys() -> None:
    """Undecodable bytes stand in a text as surrogates: a given region may hold one too."""
    document = Parser(region="沅\udcff县").parse("上半年，全县新建社区食堂12家。")
    rows = fact_rows(document.facts, document.text.chars)
    assert "沅\ufffd县" in {cell for _, values in rows for cell in values}
    for _, values in rows:
        "".join(map(str, values)).encode("utf-8")


def test_every_field_of_a_fact_has_a_column() -> None:
    for model in Fact.__subclasses__():
        own = set(model.model_fields) - {"mentions", "rule", "damage", "quote"}
        kind = model.model_fields["kind"].default
        named = {"text": "name"} if kind == "date" else {}
        columns = {named.get(name, name) for name in own - {"kind", "time"}} | {
            f"time_{name}" for name in Time.model_fields if "time" in own
        }
        assert columns <= set(KIND_FIELDS[kind]), kind


def test_a_row_has_the_columns_that_have_a_value() -> None:
    """A row for each kind of value: strings, truth, lists, the parts of a time; what is empty is left out."""
    text = "到2025年，临滏县新建社区食堂120家。临滏县民政局、临滏县财政局联合印发《临滏县社区食堂建设方案》。"
    document = Parser().parse(text)
    rows = [cells_of(row) for row in fact_rows(document.facts, document.text.chars)]
    (figure,) = (cells for cells in rows if cells["kind"] == "figure")
    assert (figure["value"], figure["cumulative"], figure["time_value"], figure["status"]) == ("120", 0, "2025", "target")
    assert not {"value_high", "time_mod", "damage", "spans", "tone", "time"} & figure.keys()
    (policy,) = (cells for cells in rows if cells["kind"] == "document")
    assert (policy["issuers"], "aliases" in policy) == ("临滏县民政局、临滏县财政局", False)
    assert all(value not in (None, "") for cells in rows for value in cells.values())


def test_a_row_says_what_narrowed_the_candidates() -> None:
    document = Parser().parse("社区食堂由120家增加到\ufffd85家，增加65家。")
    cells = cells_of(fact_rows(document.facts, document.text.chars)[0])
    damage = json.loads(cells["damage"])
    assert "value" not in cells
    assert (damage["pattern"], damage["candidates"]) == ("?85", ["185"])
    assert damage["evidence"] == [{"rule": "figure.from_to", "start": 5, "end": 22}]
