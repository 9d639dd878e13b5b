"""Persons, their posts and their honours in the list forms of decisions, rolls, news, Hong Kong and Taiwan releases."""

from __future__ import annotations

from pathlib import Path

import pytest

from policyparse import Parser

TABLE = Path(__file__).with_name("people.tsv")
PARSER = Parser()


def rows() -> list[list[str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines[1:]]


def told(*parts: str | None) -> str:
    return "|".join(part or "-" for part in parts)


def as_set(cell: str) -> set[str]:
    return set() if cell == "-" else set(cell.split(" "))


@pytest.mark.parametrize(("text", "persons", "positions", "honours"), [pytest.param(*row[:4], id=row[4]) for row in rows()])
def test_people(text: str, persons: str, positions: str, honours: str) -> None:
    document = PARSER.parse(text.replace("⏎", "\n"))
    assert {p.name for p in document.persons} == as_set(persons)
    assert {told(p.person, p.org, p.title) for p in document.positions} == as_set(positions)
    assert {told(h.name, h.holder) for h in document.honours} == as_set(honours)
