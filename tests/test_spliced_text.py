"""Pages that a crawler cut, doubled and joined: whatever stands side by side, the program reads it, and every fact lies where it says."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from policyparse import InputError, Parser

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
NOISE = (
    "\ufffd",
    "?",
    "\n",
    "\u3000",
    "“",
    "”",
    "，",
    "。",
    "（",
    "其中",
    "万",
    "分别",
    "\x00",
    "\udc80",
    "同比",
    "在",
    "北京",
    "、",
    "/span>",
    "第",
)
ROUNDS = 120


@cache
def pages() -> list[str]:
    """The pages of the corpus as they are stored and undamaged."""
    found = []
    for path in sorted([*(CORPUS / "articles").glob("*.txt"), *(CORPUS / "clean").glob("*.txt")]):
        data = path.read_bytes()
        try:
            found.append(data.decode("utf-8"))
        except UnicodeDecodeError:
            found.append(data.decode("gb18030", "replace"))
    return found


def spliced(chance: random.Random) -> str:
    """A stretch of a page after some accidents."""
    page = chance.choice(pages())
    start = chance.randrange(len(page))
    text = page[start : start + chance.choice((30, 200, 900))]
    for _ in range(chance.randrange(6)):
        place = chance.randrange(len(text) + 1)
        stop = min(len(text), place + chance.randrange(1, 30))
        other = chance.choice(pages())
        begin = chance.randrange(len(other))
        text = chance.choice(
            (
                text[:place] + text[stop:],
                text[:place] + text[place:stop] * 2 + text[stop:],
                text[:place] + chance.choice(NOISE) + text[place:],
                text[:place] + other[begin : begin + 40] + text[place:],
            )
        )
    return text + "中文"


@pytest.mark.parametrize("seed", range(8))
def test_spliced_pages_are_read(seed: int) -> None:
    parser, chance = Parser(published="2024-10-26"), random.Random(seed)
    for _ in range(ROUNDS):
        text = spliced(chance)
        try:
            document = parser.parse(text)
        except InputError:
            continue  # what is no text is told, as for any input
        for fact in document.facts:
            for mention in fact.mentions:
                assert document.text.chars[mention.start : mention.end] == mention.quote, text
                assert text[mention.source_start : mention.source_end] == mention.source_quote, text
        assert document.to_json()


def test_a_number_whose_bound_reaches_into_the_number_before_it() -> None:
    """What two sentences left of themselves: nothing is counted, and nothing breaks."""
    assert Parser().parse("4万超3").figures == []
