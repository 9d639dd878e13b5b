"""Date expressions on a table of our own, made after what the documentation of the peers says that they read; with the rate."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import policyparse

PUBLISHED = date(2023, 10, 26)
LINES = (Path(__file__).parent / "dates.tsv").read_text(encoding="utf-8").splitlines()
DATES = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("#")][1:]

# What is known to fail, with the reason: the rows stay in the rate.
KNOWN: dict[str, str] = {}


def read(text: str) -> str:
    """What is found, as the table writes it."""
    found = [
        "|".join([d.text, *([] if d.type == "DATE" else [d.type]), str(d.value), *([d.mod] if d.mod else [])])
        for d in policyparse.find_dates(text, PUBLISHED)
    ]
    return "; ".join(found) or "-"


@pytest.mark.parametrize(
    ("text", "expected"),
    [pytest.param(*row, marks=pytest.mark.xfail(reason=KNOWN[row[0]], strict=True) if row[0] in KNOWN else ()) for row in DATES],
)
def test_dates(text: str, expected: str) -> None:
    assert read(text) == expected


def test_rate() -> None:
    assert len(DATES) >= 330
    assert sum(read(text) == expected for text, expected in DATES) / len(DATES) >= 0.97


def test_publication_may_be_written_and_may_be_missing() -> None:
    assert [d.value for d in policyparse.find_dates("今年，2022年底", "2023-10-26")] == ["2023", "2022"]
    assert [d.value for d in policyparse.find_dates("今年，2022年底")] == [None, "2022"]
    with pytest.raises(ValueError, match="2023"):
        policyparse.find_dates("今年", "2023-13-40")


def test_hours_are_reckoned_from_a_moment() -> None:
    read_at = "2023-10-26 09:30"
    assert [d.value for d in policyparse.find_dates("两小时前，一刻钟后，三天前", read_at)] == [
        "2023-10-26T07:30",
        "2023-10-26T09:45",
        "2023-10-23",
    ]
    assert [(d.type, d.value) for d in policyparse.find_dates("两小时前", "2023-10-26")] == [("DURATION", "PT2H")]


def test_values_of_spoken_dates_are_null_without_publication() -> None:
    text = "周五晚上7点，腊月二十三，冬至，这个季度，今夏，十月，下午三点，6·30，二十多年前"
    assert {d.value for d in policyparse.find_dates(text)} == {None}
