"""The word index: longest words, limits, and several dictionaries in one pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.lexicon.word_index import IndexGroup, WordIndex

PLACES = WordIndex({"烟台": 1, "烟台市": 2, "市中": 3})
HEADS = WordIndex({"工会": 4, "总工会": 5, "市中级法院": 6})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在烟台市和烟台", [(1, 4, 2), (5, 7, 1)]),  # the longest at each position
        ("烟台市中", [(0, 3, 2)]),  # no overlaps: 市中 shares a character
        ("烟", []),  # one character
        ("", []),
        ("烟台", [(0, 2, 1)]),  # up to the end of the text
    ],
)
def test_find(text: str, expected: list[tuple[int, int, int]]) -> None:
    assert [tuple(word) for word in PLACES.find(text, 0, len(text))] == expected


def test_words_do_not_pass_the_limits() -> None:
    assert PLACES.find("烟台市", 0, 2) == [(0, 2, 1)]
    assert PLACES.at("烟台市", 0, 2) == (0, 2, 1)
    assert PLACES.at("烟台", 0, 9) == (0, 2, 1)
    assert HEADS.ending_at("省总工会", 4, low=2) == (2, 4, 4)
    assert HEADS.ending_at("省总工会", 4) == (1, 4, 5)
    assert HEADS.ending_at("会", 1) is None


def test_words_of_one_character_are_left_out() -> None:
    index = WordIndex({"市": 1, "市委": 2})
    assert "市" not in index
    assert "市委" in index
    assert index.get("市") is None


@given(st.text(alphabet="烟台市中总工会级法院𠮷a\n", max_size=30))
def test_one_pass_finds_what_each_dictionary_finds(text: str) -> None:
    both = IndexGroup(PLACES, HEADS).find(text, 0, len(text))
    assert both == [PLACES.find(text, 0, len(text)), HEADS.find(text, 0, len(text))]


def test_a_part_of_the_text_is_read_like_the_whole() -> None:
    text = "总工会，烟台市，总工会"
    assert IndexGroup(PLACES, HEADS).find(text, 4, 8) == [[(4, 7, 2)], []]
