"""No text breaks the parser: pieces of the corpus with random characters lost, doubled and put in, and the laws hold on each."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from policyparse import InputError, Parser

TEXTS = [path.read_text(encoding="utf-8") for path in sorted((Path(__file__).resolve().parents[1] / "corpus" / "clean").glob("*.txt"))]
JUNK = "\ufffd\ufffd??“”《》（）、，。；：0123456789十百千万亿%％年月日至—-~的和\n \u3000\udc80第个元人名家成倍"
PARSER = Parser()


def damaged(rng: random.Random) -> str:
    text = rng.choice(TEXTS)
    start = rng.randrange(len(text))
    chars = list(text[start : start + rng.randrange(20, 700)])
    for _ in range(rng.randrange(40)):
        place = rng.randrange(len(chars) + 1)
        kind = rng.random()
        if kind < 0.4:
            chars.insert(place, rng.choice(JUNK))
        elif place < len(chars):
            chars[place : place + 1] = [] if kind < 0.7 else [rng.choice(JUNK)]
    return "".join(chars)


@pytest.mark.parametrize("seed", range(12))
def test_random_damage(seed: int) -> None:
    rng = random.Random(seed)
    for _ in range(30):
        text = damaged(rng)
        try:
            document = PARSER.parse(text)
        except InputError:
            continue  # nothing Chinese is left
        record = document.to_dict()
        for fact in record["facts"]:
            for mention in fact["mentions"]:
                assert record["text"][mention["start"] : mention["end"]] == mention["quote"] != ""
                assert text[mention["source_start"] : mention["source_end"]] == mention["source_quote"]
        for repair in record["repairs"]:
            assert text[repair["start"] : repair["end"]] == repair["before"]
        for figure in document.figures:
            assert figure.value is None or figure.damage is None or figure.damage.pattern is None
