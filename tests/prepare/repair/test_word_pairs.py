"""Counts of word pairs: what they say, and that they are read as the tool wrote them."""

from __future__ import annotations

import importlib.util
import zlib
from collections import Counter
from pathlib import Path

import pytest

from policyparse.prepare.repair.php_gbk.ways import best_cut, follow, general_share, words_at
from policyparse.prepare.repair.php_gbk.word_pairs import ANYTHING, NUMBER, TIME, WordPairs, word_pairs
from policyparse.prepare.repair.php_gbk.words import partners

TOOL = Path(__file__).parents[3] / "tools" / "build_word_pairs.py"


def packed(words: dict[str, int], pairs: dict[tuple[str, str], int]) -> bytes:
    """The file that the tool makes of counts."""
    spec = importlib.util.spec_from_file_location("build_word_pairs", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    return bytes(tool.packed(Counter(words), Counter(pairs)))


def test_what_the_tool_writes_is_read_again() -> None:
    data = packed({"发挥": 90, "作用": 70, "作品": 9, "，": 500}, {("发挥", "作用"): 6, ("发挥", "作品"): 3, ("作用", "，"): 40})
    read = WordPairs(data)
    assert [read.count(word) for word in ("发挥", "作用", "无")] == [90, 70, 0]
    known = read.after("发挥").known
    assert sorted(known) == ["作品", "作用"]
    assert known["作用"] > 2 * known["作品"] > 0
    assert read.after("无") is ANYTHING
    assert read.clause_end("作用", comma=True) > read.clause_end("发挥", comma=True)


def test_without_the_file_nothing_is_known() -> None:
    empty = WordPairs(b"")
    assert (empty.count("发挥"), empty.after("发挥")) == (0, ANYTHING)


def test_the_file_is_as_large_as_the_documents_say() -> None:
    """It is shipped: what is added to it is paid by everybody."""
    data = Path(TOOL.parents[1] / "src/policyparse/prepare/repair/php_gbk/word_pairs.bin").read_bytes()
    assert len(data) < 800_000
    assert len(zlib.decompress(data)) < 5_000_000


LIKELIER = [
    # word before, the likelier one, the other
    ("发挥", "作用", "作品"),
    ("技术", "工人", "动人"),
    ("提高", "水平", "水稻"),
]


@pytest.mark.parametrize(("before", "likelier", "other"), LIKELIER)
def test_pairs_tell_words_apart(before: str, likelier: str, other: str) -> None:
    behind = word_pairs().after(before)
    assert behind.share(likelier, general_share(likelier)) > behind.share(other, general_share(other))


FOLLOWING = [
    # what follows, the word that goes better before it, the other
    ("，", "以来", "以及"),
    ("，", "作用", "作为"),
    ("\n", "工作", "通过"),
    ("00个", "建成", "但是"),
]


@pytest.mark.parametrize(("right", "better", "other"), FOLLOWING)
def test_what_follows_tells_words_apart(right: str, better: str, other: str) -> None:
    assert follow(better, right) > follow(other, right)


WORDS = [
    ("000年底", [TIME, NUMBER]),  # a year or a number
    ("00%的", [NUMBER]),
    ("八百二个", ["八", NUMBER, "八百"]),  # 八百 is in the dictionary too
    ("，发展", ["，"]),  # a mark is a word by itself
]


@pytest.mark.parametrize(("text", "expected"), WORDS)
def test_words_at_the_beginning_of_a_text(text: str, expected: list[str]) -> None:
    assert [word for word, _ in words_at(text, 0)] == expected


def test_places_inside_words_are_less_likely_than_their_ends() -> None:
    cut = best_cut("发挥重要")
    assert cut[2].likelihood > cut[1].likelihood > 0
    assert cut[4].likelihood > cut[3].likelihood


def test_tails_name_all_that_stands_before_partners() -> None:
    words, tails, endings = partners()
    assert all(before + word[:-1] in endings for before in words for word in words[before] if len(word) > 1)
    assert all(before[-2:] in tails for before in words)
