"""The word index: longest words, limits, and several dictionaries in one pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.lexicon.pair_scan import PairScan
from policyparse.lexicon.word_index import IndexGroup, WordIndex, find_pairs, pair_keys

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


SCANS = (
    # text, words of one dictionary, words of another one
    ("在烟台和潍坊市的平台中心", ["烟台市", "潍坊"], ["中心"]),
    # an emoji takes two units of UTF-16
    ("😀在烟台😀和中心", ["烟台"], ["中心"]),
    ("无", ["烟台"], ["中心"]),
    ("", ["烟台"], ["中心"]),
)


@pytest.mark.parametrize(("text", "ours", "theirs"), SCANS)
def test_a_shared_search_finds_for_each_dictionary_what_its_own_would(text: str, ours: list[str], theirs: list[str]) -> None:
    scan, keys = PairScan(text), [pair_keys(ours), pair_keys(theirs)]
    for own in [*keys, keys[0]]:  # the second asks when the first has its answer, and the first asks again
        for start, end in ((0, len(text)), (1, len(text)), (0, len(text) - 1)):
            places = scan.places(own, start, end)
            assert places == sorted(set(places))
            assert set(find_pairs(text, start, end, own)) <= set(places) <= set(range(start, end))
