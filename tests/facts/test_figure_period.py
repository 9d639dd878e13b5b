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
        ("上半年，贷款余额300亿元。接待游客6万人次。", ["上半年"] * 2),  # what is counted in times is of a period
        ("上半年，贷款余额300亿元。消费对增长的贡献率达70%。", ["上半年"] * 2),
        ("上半年，就业人数3万人。企业数增加200家。", ["上半年"] * 2),
        ("截至6月末，贷款余额300亿元。其中，小微企业贷款200亿元。", ["6月末"] * 2),  # a part of what was counted then
        ("到2027年，高技能人才达到3万人。其中，高级技师力争达到2万人。", ["2027年"] * 2),  # a part of what is aimed at
        ("上半年，工业增加值增长8%。34个行业中，有25个实现增长。", ["上半年"] * 3),  # which of them grew in it
        # negative
        ("工业增加值增长8%，其中6月份增长9%。34个行业中，有25个实现增长。", [None, "6月份", None, None]),  # the month is an aside
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


def test_a_period_of_a_year_that_nobody_knows() -> None:
    figures = Parser().parse("上半年，进出口300亿元。其中，出口200亿元，增长5%。").figures
    assert [(figure.time.text, figure.time.value) if figure.time else None for figure in figures] == [("上半年", None)] * 3


PLAN = "甲市规划\n\n二、主要目标\n\n{lead}\n\n（一）产业规模。产值达到80亿元。\n\n（二）创新能力。建成实验室5家。\n\n{heading}\n\n建成医院93家。\n"


@pytest.mark.parametrize(
    ("lead", "heading", "found"),
    [
        ("到2027年，实现以下目标：", "三、重点任务", ["2027年", "2027年", None]),  # up to the next heading of its depth
        ("到2027年，实现以下目标。", "三、重点任务", ["2027年", "2027年", None]),
        ("到2027年，全市发展主要目标如下。", "（三）医疗条件", ["2027年"] * 3),  # a part of the section
        # negative
        ("到2027年，打造制造强市。", "三、重点任务", [None] * 3),  # a goal of its own
        ("到2027年，实现主要目标8项。", "三、重点任务", ["2027年", None, None, None]),
    ],
)
def test_leads_over_paragraphs(lead: str, heading: str, found: list[str | None]) -> None:
    assert periods(PLAN.format(lead=lead, heading=heading)) == found


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("一、到2027年的目标", [("2027年", "deadline"), ("2027年", "deadline"), None]),
        ("一、2027年发展目标", [("2027年", "period"), ("2027年", "period"), None]),
        ("一、甲市公布2027年发展目标", [None] * 3),  # news of a goal
        ("一、到2027年建成园区", [None] * 3),
    ],
)
def test_headings_that_name_the_year_of_goals(heading: str, found: list[tuple[str, str] | None]) -> None:
    text = f"甲市规划\n\n{heading}\n\n产值达到80亿元。\n\n1.建成实验室5家。\n\n二、重点任务\n\n建成医院93家。\n"
    figures = PARSER.parse(text).figures
    assert [(figure.time.text, figure.time.role) if figure.time else None for figure in figures] == found
