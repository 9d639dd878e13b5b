"""The tables of docs/numbers-and-dates.md say what the functions give."""

from __future__ import annotations

import doctest
from datetime import date
from pathlib import Path

import pytest

import policyparse

PAGE = (Path(__file__).parents[2] / "docs" / "numbers-and-dates.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[tuple[str, str]]:
    """Text and reading of the table behind a heading."""
    lines = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0].splitlines()
    cells = [line.replace("\\|", "\0").split("|") for line in lines if line.startswith("| ") and not line.startswith("| text")]
    return [(row[1].strip(), row[2].strip().replace("\0", "|")) for row in cells]


@pytest.mark.parametrize(("text", "reading"), rows("Numbers"))
def test_numbers(text: str, reading: str) -> None:
    found = []
    for n in policyparse.find_numbers(text):
        value = f"{n.value}~{n.value_high}" if n.value_high else n.value
        marks = (n.bound if n.bound != "EQUAL" else None, n.kind if n.kind != "number" else None)
        found.append(" ".join(part for part in (value, n.unit, *marks) if part))
    assert ("; ".join(found) or "-") == reading


@pytest.mark.parametrize(("text", "reading"), rows("Dates"))
def test_dates(text: str, reading: str) -> None:
    found = [
        "|".join([d.text, *([] if d.type == "DATE" else [d.type]), str(d.value), *([d.mod] if d.mod else [])])
        for d in policyparse.find_dates(text, date(2023, 10, 26))
    ]
    assert ("; ".join(found) or "-") == reading


def test_the_tables_are_read() -> None:
    assert len(rows("Numbers")) > 30
    assert len(rows("Dates")) > 30


def test_the_examples_run() -> None:
    result = doctest.testfile(str(Path(__file__).parents[2] / "docs" / "numbers-and-dates.md"), module_relative=False)
    assert (result.failed, result.attempted) == (0, 3)
