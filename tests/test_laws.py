"""Laws that hold for every document: on the corpus, and on the seeds and real texts beside the project where they are present."""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from command import SOURCE
from corpus_digest import CORPUS
from policyparse import Document, Parser, repair
from policyparse.facts.date import Date
from policyparse.facts.figure import Figure
from policyparse.prepare.layout import ARTICLE_ROLES
from policyparse.prepare.repair.report import replay
from policyparse.text import Text

SHARED = Path(__file__).resolve().parents[2] / "shared"
SAMPLE = 80
PARSER = Parser()

DAY = r"(?:\d{4}|\d{3}X|\d{2}XX|XXXX)(?:-(?:\d{2}|XX)(?:-(?:\d{2}|XX))?)?(?:T\d{2}(?::\d{2}){0,2})?"
EDTF = re.compile(rf"(?:{DAY}|\.\.)(?:/(?:{DAY}|\.\.))?[~?%]?|P(?:\d+(?:\.\d+)?[YMWD])+|PT\d+(?:\.\d+)?[HMS]|(?:PAST|PRESENT|FUTURE)_REF")
DECIMAL = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")


def inputs() -> Iterator[object]:
    """Files to parse: the corpus, the seeds, and a fixed sample of the real texts."""
    yield from (pytest.param(path, id=path.stem) for path in sorted((CORPUS / "articles").glob("*.txt")))
    seeds, real = sorted((SHARED / "seeds").glob("*.txt")), sorted((SHARED / "real").glob("*.txt"))
    for path in seeds + sorted(random.Random(7).sample(real, min(SAMPLE, len(real)))):
        yield pytest.param(path, id=path.stem)
    if not seeds or not real:
        yield pytest.param(None, id="beside", marks=pytest.mark.skip(reason=f"no further texts in {SHARED}: only the corpus is tested"))


INPUTS = list(inputs())


@cache
def document_of(path: Path) -> Document:
    """The document of a file, parsed once for all laws."""
    return PARSER.parse(path)


def repaired_text(document: Document) -> Text:
    """The text before the conversion to Simplified, which is a view and no repair."""
    text = document.text
    while text.alignment is not None and text.parent is not None and all(e.step == "simplify" for e in text.alignment.edits):
        text = text.parent
    return text


@pytest.mark.parametrize("path", INPUTS)
def test_mentions_lead_to_the_characters_of_text_and_source(path: Path) -> None:
    document = document_of(path)
    text, source = document.text.chars, document.source.chars
    sentences = 0
    for fact in document.facts:
        assert fact.mentions
        assert [m.start for m in fact.mentions] == sorted(m.start for m in fact.mentions)
        for mention in fact.mentions:
            assert mention.quote
            assert text[mention.start : mention.end] == mention.quote
            assert source[mention.source_start : mention.source_end] == mention.source_quote
            assert mention.sentence[0] <= mention.start < mention.sentence[1] <= len(text)
            sentences += 1
    assert sentences >= len(document.facts)


@pytest.mark.parametrize("path", INPUTS)
def test_repairs_say_what_stood_there_and_replay_to_the_text(path: Path) -> None:
    document = document_of(path)
    source, position = document.source.chars, 0
    for repair_ in document.repairs:
        assert source[repair_.span.start : repair_.span.end] == repair_.before
        assert repair_.before != repair_.after
        assert repair_.steps
        assert repair_.span.start >= position
        position = repair_.span.end
    assert replay(document.repairs, source) == repaired_text(document).chars
    assert len(repaired_text(document).chars) == len(document.text.chars)


@pytest.mark.parametrize("path", INPUTS)
def test_blocks_cover_every_line_once_and_in_order(path: Path) -> None:
    document = document_of(path)
    text, position = document.text.chars, 0
    for block in document.blocks:
        assert position <= block.span.start < block.span.end <= len(text)
        assert not text[position : block.span.start].strip(), "characters between blocks"
        position = block.span.end
    assert not text[position:].strip(), "characters behind the last block"


@pytest.mark.parametrize("path", INPUTS)
def test_facts_stand_in_the_article_only(path: Path) -> None:
    document = document_of(path)
    # A byline belongs to the article: signatures below it name persons and their posts.
    article = [block.span for block in document.blocks if block.role in ARTICLE_ROLES | {"byline"}]
    outside = [m.quote for f in document.facts for m in f.mentions if not any(s.start <= m.start < s.end for s in article)]
    assert outside == []


@pytest.mark.parametrize("path", INPUTS)
def test_repairing_twice_changes_nothing_more(path: Path) -> None:
    once = repaired_text(document_of(path)).chars
    assert repair(once).chars == once


@pytest.mark.parametrize("path", INPUTS)
def test_parsing_is_deterministic(path: Path) -> None:
    assert PARSER.parse(path).to_json() == document_of(path).to_json()


@pytest.mark.parametrize("path", INPUTS)
def test_values_are_decimal_strings_and_edtf(path: Path) -> None:
    for fact in document_of(path).facts:
        if isinstance(fact, Figure):
            for value in (fact.value, fact.value_high, fact.value_from):
                assert value is None or DECIMAL.fullmatch(value), fact
            for moment in (
                fact.time.value if fact.time else None,
                fact.basis if fact.basis not in ("yoy", "pop") else None,
                fact.frequency,
            ):
                assert moment is None or EDTF.fullmatch(moment), fact
        elif isinstance(fact, Date):
            assert fact.value is None or EDTF.fullmatch(fact.value), fact


@pytest.mark.parametrize("path", INPUTS)
def test_lost_digits_are_never_a_number(path: Path) -> None:
    document = document_of(path)
    for fact in document.facts:
        if fact.damage is not None:
            assert set(fact.damage.repairs) <= set(range(len(document.repairs)))
            if fact.damage.pattern and isinstance(fact, Figure | Date):
                assert fact.value is None, fact
                assert "?" in fact.damage.pattern


REAL = [param for param in INPUTS if SHARED / "real" in getattr(param.values[0], "parents", ()) and "tw_laws" not in str(param.values[0])]  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", REAL or [pytest.param(None, marks=pytest.mark.skip(reason=f"no real texts in {SHARED}"))])
def test_clean_text_keeps_its_characters_and_digits(path: Path) -> None:
    def bag(chars: str) -> Counter[str]:
        return Counter(c for c in unicodedata.normalize("NFKC", chars) if "\u3400" <= c <= "\u9fff" or c.isdigit())

    document = document_of(path)
    if any(step.startswith("undo_") for repair_ in document.repairs for step in repair_.steps):
        pytest.skip("this page was read in a wrong encoding before it came here: it is not clean")
    assert bag(document.text.chars) == bag(document.source.chars)


def test_the_order_of_sets_decides_nothing() -> None:
    command = [sys.executable, "-m", "policyparse", str(CORPUS / "articles"), "--format", "jsonl"]
    outputs = {
        subprocess.run(
            command, capture_output=True, check=True, timeout=120, env=os.environ | {"PYTHONPATH": str(SOURCE), "PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    "text", ["2023", "2021/2025", "2023-10-26", "2023-10-26T08:30", "202X", "P5Y", "P1.5Y", "PT2H", "PAST_REF", "2012/.."]
)
def test_edtf_is_known(text: str) -> None:
    assert EDTF.fullmatch(text)


@pytest.mark.parametrize("text", ["", "2023年", "23", "2023-1", "P5", "20231026", "今年", "P"])
def test_what_is_no_edtf_is_known(text: str) -> None:
    assert not EDTF.fullmatch(text)
