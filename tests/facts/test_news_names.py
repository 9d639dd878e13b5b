"""Names as news, plans and decisions print them: one table for all kinds."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from policyparse import Document, Parser

READ: dict[str, Callable[[Document], list[str]]] = {
    "programmes": lambda d: [f"{p.name}|{p.category}" for p in d.programmes],
    "part_of": lambda d: [f"{p.name}|{p.part_of}" for p in d.programmes if p.part_of],
    "documents": lambda d: [p.name for p in d.documents],
    "issuers": lambda d: [issuer for p in d.documents for issuer in p.issuers],
    "honours": lambda d: [f"{p.name}|{p.holder}" for p in d.honours],
    "positions": lambda d: [f"{p.person}|{p.org}|{p.title}" for p in d.positions],
    "organisations": lambda d: [p.name for p in d.organisations],
    "places": lambda d: [p.name for p in d.places],
    "persons": lambda d: [p.name for p in d.persons],
}

ROWS = [line.split("\t") for line in Path(__file__).with_name("news_names.tsv").read_text(encoding="utf-8").splitlines()[3:]]


@pytest.fixture(scope="module")
def parser() -> Parser:
    return Parser()


@pytest.mark.parametrize(("kind", "text", "expected", "why"), ROWS, ids=[row[1][:24] for row in ROWS])
def test_names(parser: Parser, kind: str, text: str, expected: str, why: str) -> None:
    found = sorted(READ[kind](parser.parse(text.replace("⏎", "\n"))))
    assert " ".join(found) == expected.replace("-", "") if expected == "-" else found == sorted(expected.split(" ")), why
