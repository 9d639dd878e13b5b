"""What dates take from the text around them: anchors, earlier dates, lost digits, roles; and the examples beside the patterns."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import policyparse.lexicon
from date_rows import PUBLISHED, rows
from policyparse.lexicon.calendar import find_date_expressions
from policyparse.lexicon.pattern import Pattern


def test_relative_expressions_are_null_without_a_date_of_publication() -> None:
    for chars in (
        "今年",
        "去年底",
        "昨日",
        "10月20日",
        "4月份",
        "前三季度",
        "26日，",
        "上月底",
        "本周",
        "五年前",
        "今明两年",
        "上半年",
        "年底",
    ):
        assert [row.split("|")[1] for row in rows(chars, None)] == ["None"], chars
    assert rows("今天上午", None) == ["今天上午|TIME|None"]
    # What needs no anchor keeps its value; an open period stays open.
    assert rows("2023年底，连续五年，近年来，2019年以来", None) == [
        "2023年底|2023|END",
        "连续五年|DURATION|P5Y",
        "近年来|PAST_REF",
        "2019年以来|2019-01-01/..",
    ]


@pytest.mark.parametrize(
    ("chars", "found"),
    [
        # a report of January about December speaks of the year before; one about March of this
        ("12月份", ["12月份|2022-12"]),
        ("四季度", ["四季度|2022-10/2022-12"]),
        ("前11个月", ["前11个月|2022-01/2022-11"]),
        ("3月份", ["3月份|2023-03"]),
        ("12月将建成", ["12月|2023-12"]),  # announced
    ],
)
def test_months_in_january(chars: str, found: list[str]) -> None:
    assert rows(chars, date(2023, 1, 18)) == found


@pytest.mark.parametrize(
    ("chars", "found"),
    [
        # 同年, 当年, 次年 need a year before them in the paragraph
        ("2018年获批，同年8月动工，次年投产", ["2018年|2018", "同年8月|2018-08", "次年|2019"]),
        ("2019年立项，当年开工", ["2019年|2019", "当年|2019"]),
        ("当年开工", []),
        # a full date of the same sentence gives its year to a later month
        ("项目2020年3月签约，6月开工。8月，", ["2020年3月|2020-03", "6月|2020-06", "8月|2023-08"]),
        # 上年 is the year before the one that the text is in; a year compared with is not that
        ("2021年，全市产量增加，比上年多5%", ["2021年|2021", "上年|2020"]),
        ("较2019年增长，比上年多5%", ["2019年|2019", "上年|2022"]),
        # 同期 repeats the period of the sentence
        ("1—9月，比去年同期增长", ["1—9月|2023-01/2023-09", "去年同期|2022-01/2022-09"]),
        ("今年以来，比上年同期增长", ["今年以来|2023-01-01/2023-10-26", "上年同期|2022-01-01/2022-10-26"]),
        ("1—9月，出口增长。进口比去年同期下降", ["1—9月|2023-01/2023-09", "去年同期|2022-01/2022-09"]),
        ("9月5日开工。产量比去年同期下降", ["9月5日|2023-09-05", "去年同期|2022"]),  # a day of another sentence is no period
        ("比去年同期增长", ["去年同期|2022"]),
        # 当天, 次日 and a bare day lean on the last day named
        ("10月12日报到，当天开课，13日，", ["10月12日|2023-10-12", "当天|2023-10-12", "13日|2023-10-13"]),
        ("10月31日闭幕，次日", ["10月31日|2023-10-31", "次日|2023-11-01"]),
        ("当天", []),
    ],
)
def test_antecedent(chars: str, found: list[str]) -> None:
    assert rows(chars) == found


@pytest.mark.parametrize(
    ("chars", "found"),
    [
        ("109年底", ["109年底|2020|END"]),
        ("一一五年度", ["一一五年度|2026"]),
        ("民国九十八年五月十八日", ["民国九十八年五月十八日|2009-05-18"]),
        ("三十年来", ["三十年来|DURATION|P30Y"]),  # a length stays one
        ("自109年起至112年止", ["109年起至112年止|2020/2023"]),
        ("去（111）年多，比前一年少", ["去（111）年|2022", "前一年|2021"]),
        ("中华民国一百零六年八月", ["中华民国一百零六年八月|2017-08"]),
        # a run of years, of which only the last one is called a year
        ("109至111年度", ["109至111年度|2020/2022"]),
        ("民国109-111年", ["民国109-111年|2020/2022"]),
        ("109年至111年间", ["109年至111年|2020/2022"]),
        ("自109年起至112年底止", ["109年起至112年底止|2020/2023"]),
        ("109年3月至111年", ["109年3月至111年|2020-03/2022"]),
        ("111年间", ["111年间|DURATION|P111Y"]),
    ],
)
def test_years_of_the_republic(chars: str, found: list[str]) -> None:
    assert rows(chars, taiwan=True) == found


def test_a_bare_three_digit_year_needs_a_taiwanese_text() -> None:
    assert rows("109年", taiwan=False) == ["109年|DURATION|P109Y"]
    assert rows("民国109年", taiwan=False) == ["民国109年|2020"]


@pytest.mark.parametrize(
    ("chars", "found"),
    [
        ("20\ufffd3年", ["20\ufffd3年|None"]),  # 2003, 2013, 2023
        ("\ufffd022年", ["\ufffd022年|2022"]),  # only one year of our time fits
        ("202\ufffd年底", ["202\ufffd年底|None|END"]),
        ("从业\ufffd9年", ["\ufffd9年|DURATION|None"]),  # the digits that are left are no length of nine years
        ("从\ufffd\ufffd9年", []),  # the first may have been any word
        ("1\ufffd月", ["1\ufffd月|None"]),
        ("10月2\ufffd日", ["10月2\ufffd日|None"]),
        ("202\ufffd—2025年", ["202\ufffd—2025年|None"]),
        ("“十\ufffd五”末", ["“十\ufffd五”末|None|END"]),
        ("“\ufffd四五”时期", ["“\ufffd四五”时期|2021/2025"]),
    ],
)
def test_lost_digits_are_never_guessed(chars: str, found: list[str]) -> None:
    assert rows(chars) == found


@pytest.mark.parametrize(
    ("chars", "role"),
    [
        ("到2025年，建成", "deadline"),
        ("力争到“十四五”末，建成", "deadline"),
        ("2025年底前建成", "deadline"),
        ("到2022年，已建成", "as_of"),  # past when the text was published
        ("截至9月底，建成", "as_of"),
        ("截止2022年底，建成", "as_of"),
        ("目前，建成", "as_of"),
        ("今年以来，建成", "period"),  # the year so far has two ends
        ("2019年以来，建成", "since"),
        ("2019年，《规划》印发以来，建成", "since"),
        ("自2021年起，建成", "since"),
        ("2023年，建成", "period"),
        ("增加到去年的98亿元", "period"),  # the preposition belongs to the verb
        ("连续五年", "period"),
        ("每年", None),
    ],
)
def test_role_hint(chars: str, role: str | None) -> None:
    (hit,) = find_date_expressions(chars, published=PUBLISHED)
    assert hit.role_hint == role


@given(
    st.text(alphabet="党的十八大改革开放20年月日今去上前后季度半一二十三五〇○�—至到初底末每连续第“”《》，。\n 内来以", max_size=40),
    st.booleans(),
)
def test_any_text_gives_disjoint_hits_in_order(chars: str, taiwan: bool) -> None:
    hits = find_date_expressions(chars, published=PUBLISHED, taiwan=taiwan)
    assert all(chars[h.start : h.end] == h.text and h.text and "\n" not in h.text for h in hits)
    assert all(a.end <= b.start for a, b in pairwise(hits))


def test_expressions_end_with_the_line() -> None:
    assert rows("2023年\n10月") == ["2023年|2023", "10月|2023-10"]


def test_only_the_stretch_is_read() -> None:
    chars = "2021年，2022年，2023年"
    assert [h.text for h in find_date_expressions(chars, 6, 11)] == ["2022年"]


def calendar_patterns() -> list[Pattern]:
    modules = [importlib.import_module(f"policyparse.lexicon.{m.name}") for m in pkgutil.iter_modules(policyparse.lexicon.__path__)]
    found = {v.name: v for m in modules if "calendar" in m.__name__ for v in vars(m).values() if isinstance(v, Pattern)}
    assert len(found) > 20
    return list(found.values())


@pytest.mark.parametrize("pattern", calendar_patterns(), ids=lambda p: p.name)
def test_pattern_examples(pattern: Pattern) -> None:
    assert pattern.yes
    assert pattern.failures() == []
