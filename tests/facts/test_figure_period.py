"""The period of figures whose own sentence names none."""

from __future__ import annotations

import pytest

from policyparse import Parser

PARSER = Parser(published="2024-10-26")


def periods(text: str) -> list[str | None]:
    return [figure.time.text if figure.time else None for figure in PARSER.parse(text).figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1—4月，水泥产量3万吨。玻璃产量2万吨，增长5%。", ["1—4月"] * 3),  # what grew, grew in some period
        ("上半年，进出口300亿元。其中，出口200亿元。", ["上半年"] * 2),  # a part of what stands before
        (
            "前三季度，工业增加值增长8%，其中9月份增长9%。制造业增长7%。",
            ["前三季度", "9月份", "前三季度"],
        ),  # a month inside the period is an aside
        ("前三季度，投资增长8%。上年，投资增长9%。工业投资增长7%。", ["前三季度", "上年", "上年"]),  # another period takes over
        ("上半年，进出口增长8%。与2019年同期相比，出口增长9%。", ["上半年", "上半年"]),  # what it is compared with is no period
        # negative
        ("1—4月，水泥产量3万吨。现有企业20家。", ["1—4月", None]),  # a state, of no period
        ("1—4月，水泥产量增长3%。\n玻璃产量增长5%。", ["1—4月", None]),  # the next paragraph
        ("1—4月，水泥产量增长3%。到2025年，玻璃产量增长5%。", ["1—4月", "2025年"]),  # a date of its own
        ("1—4月，水泥产量增长3%。5月1日，新厂开工。玻璃产量增长5%。", ["1—4月", None]),  # another date in between
        ("水泥产量连续四年增长3%。玻璃产量增长5%。", ["连续四年", None]),  # how long, not when
        ("1—4月，水泥产量增长3%。玻璃产量年均增长5%。", ["1—4月", None]),  # a rate of many years
        ("1—4月，水泥产量增长3%。力争玻璃产量增长5%。", ["1—4月", None]),  # a target
    ],
)
def test_period_of_sentences_without_a_date(text: str, found: list[str | None]) -> None:
    assert periods(text) == found
