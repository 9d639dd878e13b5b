"""An expression that begins a line is read like any other: what ends the line above says nothing about it."""

from __future__ import annotations

import pytest

from policyparse import find_dates


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三次会议上\n过去一年，全市攻坚克难", ["过去一年"]),  # 上一年 would be another
        ("会议如下\n过去三年来", ["过去三年来"]),
        ("上\n五年来", ["五年来"]),
        ("会议在市里举行\n近三年，全市", ["近三年"]),
    ],
)
def test_a_line_begins_anew(text: str, expected: list[str]) -> None:
    assert [d.text for d in find_dates(text, published="2024-01-09")] == expected
