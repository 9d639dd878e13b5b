"""The true value of a lost digit stays among its candidates: the law over all texts; ``benchmarks/narrowing.py`` measures it with many seeds."""

from __future__ import annotations

import random
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from narrowing_judge import LEADING, NarrowingVerdict, judge_narrowing, without_leading_digits
from policyparse import Parser
from policyparse.facts.figure import Figure

ROOT = Path(__file__).resolve().parents[1]
REAL = ROOT.parent / "shared" / "real"
SAMPLE = 40
PARSER = Parser()


def texts() -> list[str]:
    """The undamaged articles of the corpus, and a fixed sample of the real texts where they are present."""
    real = sorted(REAL.glob("*.txt"))
    paths = sorted((ROOT / "corpus" / "clean").glob("*.txt")) + random.Random(7).sample(real, min(SAMPLE, len(real)))
    return [path.read_text("utf-8") for path in paths]


def judged(name: str) -> NarrowingVerdict:
    total = NarrowingVerdict()
    for number, chars in enumerate(texts()):
        total.add(judge_narrowing(name, chars, number))
    return total


@pytest.mark.parametrize("name", [LEADING, "php_gbk"])
def test_narrowing_never_rules_the_truth_out(name: str) -> None:
    total = judged(name)
    assert total.wrong == []
    assert total.misled == 0
    assert total.possible > 200


def test_the_judge_finds_candidates_that_lost_the_truth(monkeypatch: pytest.MonkeyPatch) -> None:
    """The judge itself: an article that is about two numbers of one name must not pass as one that repeats itself."""
    clean = "2023年新增就业12.35万人。会上获悉，2023年，新增就业32.35万人。"
    monkeypatch.setattr("narrowing_judge.without_leading_digits", lambda chars, seed: chars.replace("业32", "业\ufffd2"))
    verdict = judge_narrowing(LEADING, clean)
    assert (verdict.possible, verdict.single, len(verdict.wrong)) == (1, 1, 1)


def signature(figure: Figure) -> tuple[object, ...]:
    """All of a figure but its candidates."""
    damage = figure.damage and (figure.damage.pattern, figure.damage.repairs, figure.damage.warnings)
    return figure.indicator, figure.value, figure.unit, figure.mentions[0].start, damage


def test_narrowing_changes_nothing_but_candidates(monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = [without_leading_digits(chars, number) for number, chars in enumerate(texts()[:40])]
    narrowed = [PARSER.parse(chars).figures for chars in damaged]
    monkeypatch.setattr("policyparse.facts.figure.extract.narrow_candidates", lambda context, figures: figures)
    plain = [PARSER.parse(chars).figures for chars in damaged]
    rules: Counter[str] = Counter()
    for before, after in zip(plain, narrowed, strict=True):
        assert [*map(signature, before)] == [*map(signature, after)]
        for one, other in zip(before, after, strict=True):
            if one.damage and other.damage:
                rest = [c for c in one.damage.candidates if c in other.damage.candidates]
                assert tuple(rest) == other.damage.candidates  # fewer of the same, in their order
                assert (len(rest) < len(one.damage.candidates)) is bool(other.damage.evidence)
                assert all(Decimal(candidate) > 0 for candidate in rest)
                rules.update(evidence.rule for evidence in other.damage.evidence)
    assert rules


def test_undamaged_text_is_not_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> list[Figure]:
        raise AssertionError

    monkeypatch.setattr("policyparse.facts.figure.extract.narrow_candidates", fail)
    assert PARSER.parse("农家书屋由120个增加到185个，增加65个。").figures
