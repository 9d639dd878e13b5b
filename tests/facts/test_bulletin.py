"""Bulletins and releases of statistics: what names no time is of the period in the title."""

from __future__ import annotations

import pytest

from policyparse import Parser

CASES = (
    # title, sentence, value of the time
    ("云汀县2023年国民经济和社会发展统计公报", "规模以上工业增加值增长7.2%。", "2023"),
    ("云汀县2023年国民经济和社会发展统计公报", "公路货运量1260万吨。", "2023"),
    # a time of its own stays
    ("云汀县2023年国民经济和社会发展统计公报", "2022年末全县常住人口31.6万人。", "2022"),
    # half-years, quarters and months likewise
    ("云汀县2023年上半年经济运行情况", "公路货运量1260万吨。", "2023-01/2023-06"),
    ("云汀县2023年1月统计公报", "公路货运量1260万吨。", "2023-01"),
    ("云汀县2023年一季度主要经济指标", "公路货运量1260万吨。", "2023-01/2023-03"),
    # any other article that names a year in its title
    ("云汀县2023年交通工作会议召开", "公路货运量1260万吨。", None),
)


@pytest.mark.parametrize(("title", "sentence", "value"), CASES)
def test_the_period_of_the_title(title: str, sentence: str, value: str | None) -> None:
    figures = Parser().parse(f"{title}\n云汀县统计局\n一、综合\n{sentence}\n").figures
    assert [figure.time.value if figure.time else None for figure in figures] == [value]


def test_what_is_done_every_year_is_of_no_year() -> None:
    page = "云汀县2023年国民经济和社会发展统计公报\n云汀县统计局\n一、综合\n每年新增就业3000人。\n"
    assert [figure.time for figure in Parser().parse(page).figures] == [None]
