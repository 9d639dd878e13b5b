"""Patterns report the examples they get wrong."""

from __future__ import annotations

from policyparse.lexicon.pattern import Pattern


def test_failures_names_both_kinds_of_wrong_example() -> None:
    broken = Pattern("x.digits", r"\d", yes=("a1", "none"), no=("b", "b2"))
    assert broken.failures() == ["x.digits misses 'none'", "x.digits takes 'b2'"]


def test_search_sees_the_characters_before_start() -> None:
    # A look-behind must see what stands before the window, or a window would change what is found.
    assert Pattern("x.b", r"(?<!a)b").search("ab", 1) is None
    assert Pattern("x.b", r"b").search("abcb", 2).start() == 3  # type: ignore[union-attr]
    assert Pattern("x.b", r"b").match("abcb", 1, 2) is not None
