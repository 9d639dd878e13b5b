"""No damage makes a number wrong without a word: the law over all simulated channels; ``benchmarks/silent_numbers.py`` measures it on more."""

from __future__ import annotations

from pathlib import Path

import pytest

from policyparse.damage import CHANNELS
from silent_judge import NumbersVerdict, judge_numbers

CORPUS = Path(__file__).parents[1] / "corpus"
ROWS = [line.split("\t") for line in (CORPUS / "MANIFEST.tsv").read_text("utf-8").splitlines()]
TEXTS = [(CORPUS / "clean" / f"{row[0]}.txt").read_text("utf-8")[:900] for row in ROWS if row[1] == "dev"][::5]

NO_TRACE = {
    "random_byte_loss": "a character that is dropped without a trace: 1.2万亿 becomes 1.2亿, which nothing tells from 1.2亿",
}


@pytest.mark.parametrize("name", [name for name in CHANNELS if name not in NO_TRACE])
def test_no_number_is_silently_wrong(name: str) -> None:
    total = NumbersVerdict()
    for number, chars in enumerate(TEXTS):
        total.add(judge_numbers(name, chars, number))
    assert total.silent == []
    if CHANNELS[name].lossless:
        assert total.figures > 150


def test_a_number_that_damage_made_up_would_be_found() -> None:
    """The judge itself: a channel that changes digits without a trace must not pass."""
    found = NumbersVerdict()
    for seed in range(6):
        for chars in TEXTS:
            found.add(judge_numbers("random_byte_loss", chars, seed))
    assert found.silent
