"""The accuracy gate: facts of the stored, damaged articles against gold, no kind below its floor; and the scorer itself."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from corpus_digest import CORPUS, corpus_digest
from corpus_scores import SPLITS, corpus_scores, measured
from policyparse import Parser
from policyparse.evaluate import KINDS, Counts, Scores, fold, likeness, match
from update_floors import below, cut, raised, read_floors

SHARED = Path(__file__).resolve().parents[2] / "shared"


def test_floors_were_measured_on_this_corpus() -> None:
    digest, floors = read_floors()
    assert digest == corpus_digest(), "the corpus changed: python tests/update_floors.py"
    assert set(floors) == set(SPLITS)
    assert all(set(KINDS) < set(values) for values in floors.values())


def test_no_kind_is_below_its_floor() -> None:
    lower = below(read_floors()[1], measured())
    assert not lower, "\n".join(lower)


def test_no_number_with_lost_digits_is_read_as_if_whole() -> None:
    assert {split: scores.silently_wrong for split, scores in corpus_scores().items()} == dict.fromkeys(SPLITS, 0)


def test_updating_never_lowers_a_floor() -> None:
    floors, now = {"dev": {"figure": 0.7, "date": 0.9}}, {"dev": {"figure": 0.8, "date": 0.85, "place": 0.5}}
    assert raised(floors, now) == {"dev": {"figure": 0.8, "date": 0.9, "place": 0.5}}
    assert below(floors, now) == ["dev date: 0.8500, floor 0.9000"]


def test_floors_are_cut_to_two_digits() -> None:
    assert cut({"dev": {"figure": 0.9599, "date": 0.57, "place": 1.0}}) == {"dev": {"figure": 0.95, "date": 0.57, "place": 1.0}}


def figure(**fields: Any) -> dict[str, Any]:
    """A figure with the fields that matter for matching."""
    return {
        "kind": "figure",
        "quote": "",
        "indicator": "技能人才",
        "value": "10",
        "value_high": None,
        "unit": "人",
        "damage": None,
    } | fields


SAME, OTHER = True, False


@pytest.mark.parametrize(
    ("kind", "gold", "found", "expected"),
    [
        ("place", {"name": "“云溪” 新区"}, {"name": "云溪新区"}, SAME),  # quotes and spaces are folded
        ("place", {"name": ["云溪新区", "云溪"]}, {"name": "云溪"}, SAME),  # any accepted reading
        ("place", {"name": "云溪新区"}, {"name": "云溪"}, OTHER),
        ("honour", {"name": "云溪工匠", "holder": None}, {"name": "云溪工匠", "holder": None}, SAME),
        ("honour", {"name": "云溪工匠", "holder": "林秀"}, {"name": "云溪工匠", "holder": None}, OTHER),  # the holder counts
        ("position", {"person": "林秀", "title": "党组书记、局长"}, {"person": "林秀", "title": "局长、党组书记"}, SAME),
        ("position", {"person": "林秀", "title": "党组书记、局长"}, {"person": "林秀", "title": "处长"}, OTHER),
        ("date", {"text": "今年", "value": "2023", "mod": None}, {"text": "今年", "value": "2023", "mod": "END"}, SAME),
        ("date", {"text": "今年", "value": "2023", "mod": None}, {"text": "今年", "value": None, "mod": None}, OTHER),
        ("figure", figure(value="10.0"), figure(value="10"), SAME),  # numbers are compared as numbers
        ("figure", figure(indicator="全市技能人才"), figure(indicator="人才"), SAME),  # a head noun that ends the other
        ("figure", figure(indicator="全市技能人才"), figure(indicator="人"), OTHER),  # one character says nothing
        ("figure", figure(), figure(unit="名"), OTHER),
        ("figure", figure(), figure(value_high="20"), OTHER),
        ("figure", figure(value=None, damage={"pattern": "?0"}), figure(value=None, damage={"pattern": "?0"}), SAME),
        ("figure", figure(value=None, damage={"pattern": "?0"}), figure(value="10"), OTHER),  # digits were lost, none may be made up
    ],
)
def test_likeness(kind: str, gold: dict[str, Any], found: dict[str, Any], expected: bool) -> None:
    assert (likeness(kind, gold, found) > 0) is expected


def test_required_gold_is_matched_before_optional_gold() -> None:
    gold = [{"name": "云溪", "optional": True}, {"name": "云溪"}]
    pairs, missed, extra = match("place", gold, [{"name": "云溪"}])
    assert (pairs, missed, extra) == ([(gold[1], {"name": "云溪"})], [gold[0]], [])


def test_a_failed_document_counts_as_one_without_facts() -> None:
    scores = Scores()
    scores.add_document({"places": [{"name": "云溪"}], "meta": {"title": "一"}}, {"error": {"code": "empty"}})
    assert scores.kinds["place"] == Counts(missed=1)
    assert scores.kinds["meta"] == Counts(missed=1)


def test_a_number_made_up_from_lost_digits_is_counted() -> None:
    scores = Scores()
    gold = {"figures": [figure(quote="技能人才\ufffd0人", value=None, damage={"pattern": "?0"})]}
    scores.add_document(gold, {"facts": [figure(quote="技能人才0人", value="0")]})
    assert scores.silently_wrong == 1


def reference_scorer() -> ModuleType:
    """The scorer that the project is measured with."""
    path = SHARED / "eval" / "score.py"
    if not path.exists():
        pytest.skip(f"{path} is not here: the reference scorer is no part of the repository")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    kept, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = kept
    return module


def documents_with_gold() -> dict[str, tuple[dict[str, Any], dict[str, Any]]]:
    """Gold and output by name: the corpus, and the seeds where they are present."""
    parser = Parser()
    inputs = [(CORPUS / "articles" / f"{path.stem}.txt", path) for path in sorted((CORPUS / "gold").glob("*.json"))]
    for path in sorted((SHARED / "gold").glob("*.json")):
        inputs += [(seed, path) for seed in (SHARED / "seeds").glob(f"{path.stem}_*.txt")]
    return {path.stem: (json.loads(path.read_text(encoding="utf-8")), parser.parse(article).to_dict()) for article, path in inputs}


def test_the_scorer_gives_the_numbers_of_the_reference() -> None:
    reference = reference_scorer()
    scores = Scores()
    pairs = documents_with_gold()
    for gold, record in pairs.values():
        scores.add_document(gold, record)
    counts, attributes, _, silent, _ = reference.score({n: g for n, (g, _) in pairs.items()}, {n: r for n, (_, r) in pairs.items()})
    ours = {kind: (c.right, c.missed, c.extra) for kind, c in scores.kinds.items()}
    assert ours == {kind: (counts[kind]["tp"], counts[kind]["fn"], counts[kind]["fp"]) for kind in ours}
    assert scores.attributes == {name: (tally.right, tally.total) for name, tally in attributes.items()}
    assert scores.silently_wrong == len(silent)


def test_fold_keeps_what_tells_names_apart() -> None:
    assert fold("第３届“云溪杯”大赛") == "第3届云溪杯大赛"
    assert fold(None) == ""
