"""Patterns that are tried only where a pair of characters stands that their matches hold: they find what a plain search finds."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import policyparse.facts
from policyparse.facts.anchors import WordList
from policyparse.lexicon.pair_scan import Landmarks, PairScan
from policyparse.lexicon.pattern import AnyWord, Rare, Sighted

FILLERS = "甲乙，。、；“”（）长人名为的了\n 2年月3"
# Texts with a match of the patterns that chance hardly ever makes one of.
EXAMPLES = {
    "honour_prizes._SHARED_OUT": "“海棠奖”，由甲镇、乙村获奖。",
    "person_evidence._BORN": "甲，1980年出生；乙，1981年5月生；丙，1982年05生；丁，1983年生。",
}


def rules() -> dict[str, Rare | Sighted]:
    """All such patterns of the facts, by name."""
    modules = [
        importlib.import_module(info.name) for info in pkgutil.walk_packages(policyparse.facts.__path__, policyparse.facts.__name__ + ".")
    ]
    return {f"{m.__name__}.{name}": rule for m in modules for name, rule in vars(m).items() if isinstance(rule, Rare | Sighted)}


RULES = rules()


def texts(expression: str, count: int) -> list[str]:
    """Texts of the words and characters of an expression, some of them with other characters between them."""
    words = re.findall("[\u4e00-\u9fff]+", re.sub(r"[()?:=!<\[\]]", " ", expression))
    words += [char for word in words for char in word]
    chance = random.Random(expression)
    return ["".join(chance.choice(words if chance.random() < 0.6 else FILLERS) for _ in range(12)) for _ in range(count)]


@pytest.mark.parametrize("name", sorted(RULES))
def test_finds_what_a_plain_search_finds(name: str) -> None:
    rule = RULES[name]
    found = 0
    for text in [*texts(rule.pattern.pattern, 3000), EXAMPLES.get(name.removeprefix("policyparse.facts."), "")]:
        spans = [match.span() for match in rule.pattern.finditer(text)]
        assert [match.span() for match in rule.finditer(PairScan(text))] == spans, text
        found += len(spans)
    assert found


@given(st.text(alphabet="行动计划专项", max_size=12))
def test_words_of_a_list_are_those_of_an_alternation(text: str) -> None:
    words = ("行动", "计划", "行动计划", "专项行动", "动计", "项")
    longest = re.compile("|".join(sorted(words, key=len, reverse=True)))
    assert [(w.start, w.end, w.word) for w in WordList(words).find(PairScan(text))] == [(*m.span(), m[0]) for m in longest.finditer(text)]


@given(st.text(alphabet="示范企业工匠奖项", max_size=10))
def test_whether_a_text_holds_any_of_some_words(text: str) -> None:
    words = ("示范企业", "工匠", "范企业", "奖项工", "示")
    for some in (words, words[:-1], words[1:2]):
        assert AnyWord(some).stands_in(PairScan(text)) == any(word in text for word in some)


def test_landmarks_that_are_set_up_late() -> None:
    scan = PairScan("在甲乙，甲乙丙")
    assert scan.sights(Landmarks(["甲乙"])) == [1, 4]
    late = Landmarks(["乙，", "乙丁"])
    assert (scan.sights(late), scan.shows(late), scan.shows(Landmarks(["乙丁"]))) == ([2], True, False)


def test_a_text_is_read_in_another_spelling() -> None:
    rule = Sighted(["」负", "”负"], "”负责人")
    assert [m.span() for m in rule.finditer(PairScan("「甲」负责人"), "“甲”负责人")] == [(2, 6)]
    assert [*Rare(["负责"], "负责人").finditer(PairScan("甲负债"))] == []
