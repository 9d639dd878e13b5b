"""Numbers and units on tables of our own, made after what the documentation of the peers says that they read; with the rates."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from policyparse.lexicon.gazetteer import matcher
from policyparse.lexicon.number import find_numbers
from policyparse.lexicon.numeral import decimal_string, numeral_value


def table(name: str) -> list[tuple[str, str, str]]:
    """The rows of a table, its comments and head left out."""
    lines = (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")][1:]  # type: ignore[misc]


NUMBERS, UNITS = table("numbers"), table("units")

# What is known to fail, with the reason: the rows stay in the rates.
KNOWN: dict[str, str] = {}


def marked(rows: list[tuple[str, str, str]]) -> list[Any]:
    """The rows as parameters, those that are known to fail marked."""
    return [pytest.param(*row, marks=pytest.mark.xfail(reason=KNOWN[row[0]], strict=True) if row[0] in KNOWN else ()) for row in rows]


def read(text: str, kind: str) -> str:
    """What is found, as the tables write it."""
    if kind == "numeral":
        value = numeral_value(text)
        return "-" if value is None else decimal_string(value)
    found = []
    for n in find_numbers(text):
        value = n.pattern if n.value is None else n.value + (f"~{n.value_high}" if n.value_high else "")
        marks = (n.bound if n.bound != "EQUAL" else "", n.kind if n.kind != "number" else "")
        found.append(" ".join(part for part in (value, n.unit, *marks) if part))
    return "; ".join(found) or "-"


@pytest.mark.parametrize(("text", "expected", "kind"), marked(NUMBERS))
def test_numbers(text: str, expected: str, kind: str) -> None:
    assert read(text, kind) == expected


@pytest.mark.parametrize(("text", "expected", "dimension"), marked(UNITS))
def test_units(text: str, expected: str, dimension: str) -> None:
    assert read(text, "text") == expected
    if dimension not in ("-", "compound"):
        row = matcher("units", "unit", "word").get(expected.partition(" ")[2])
        assert row is not None
        assert row["dimension"] == dimension


def test_rates() -> None:
    numbers = sum(read(text, kind) == expected for text, expected, kind in NUMBERS) / len(NUMBERS)
    units = sum(read(text, "text") == expected for text, expected, _ in UNITS) / len(UNITS)
    assert len(NUMBERS) >= 330
    assert len(UNITS) >= 140
    assert numbers >= 0.99
    assert units >= 0.98


def test_positions_take_in_the_bound_words() -> None:
    text = "全市不少于1.2万人，利润率为负3.5%左右。"
    assert [text[n.start : n.end] for n in find_numbers(text)] == ["不少于1.2万人", "负3.5%左右"]
