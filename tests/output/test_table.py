"""Tables: what a reader sees, how wide it is, and how damage is marked."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len

from corpus_digest import CORPUS
from policyparse import Document, parse
from policyparse.facts.base import Context, Fact
from policyparse.facts.date import Date
from policyparse.facts.figure import Figure
from policyparse.facts.figure.model import Time
from policyparse.output.figure_rows import figure_value, time_words
from policyparse.output.labels import Language
from policyparse.output.screen import Screen, draw, styled
from policyparse.output.table import TablePrinter

DAMAGED = CORPUS / "articles" / "07-county-feature.txt"
ARTICLES = sorted((CORPUS / "articles").glob("*.txt"))


def drawn(document: Document, width: int = 140, language: Language = "zh", colour: bool = False) -> str:
    """The block of a document."""
    return TablePrinter(Screen(width, colour, language)).document(document)


def figure(**fields: object) -> Figure:
    """A figure with the fields that matter."""
    given = {"rule": "figure.x", "mentions": (), "quote": "", "indicator": "", "value": "1", "unit": "人"} | fields
    return Figure.model_validate(given)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140, 200])
@pytest.mark.parametrize("path", ARTICLES[::3], ids=lambda p: p.stem)
def test_no_line_is_wider_than_the_screen(path: Path, width: int) -> None:
    wide = [line for line in drawn(parse(path), width).split("\n") if cell_len(line) > width]
    assert wide == []


def test_columns_line_up_though_chinese_characters_are_two_cells_wide() -> None:
    lines = drawn(parse("到2025年，全县新建社区食堂120家，培训护理员3500人次。")).split("\n")
    head = next(i for i, line in enumerate(lines) if line.startswith("指标 "))
    unit = cell_len(lines[head].split("单位")[0])
    rows = [line for line in lines[head + 2 :] if "家" in line or "人次" in line][:2]
    assert [cell_len(row[: row.index(word)]) for row, word in zip(rows, ("家", "人次"), strict=True)] == [unit, unit]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_is_shown(language: Language) -> None:
    documents = [parse(path) for path in ARTICLES]
    shown = "\n".join(drawn(document, 200, language) for document in documents)
    screen = Screen(200, False, language)
    for kind in {fact.kind for document in documents for fact in document.facts}:
        assert screen.word(kind) in shown, kind
    flat = shown.replace(" ", "").replace("\n", "")
    for document in documents:
        names = [f.name for f in (*document.organisations, *document.places, *document.persons)]
        assert [name for name in names if name.replace(" ", "") not in flat] == []


def test_the_head_says_what_the_page_says() -> None:
    document = parse(ARTICLES[0])
    text = drawn(document)
    assert str(ARTICLES[0].name) in text
    for value in (document.meta.title, document.meta.source, document.meta.published, document.meta.region):
        assert value
        assert value in text


@pytest.mark.parametrize("width", [80, 140])
def test_damaged_numbers_are_marked(width: int) -> None:
    document = parse(DAMAGED)
    lost = [f for f in document.figures if f.damage and f.damage.pattern]
    assert lost
    shown = drawn(document, width)
    assert [f.damage.pattern for f in lost if f.damage and f.damage.pattern and f.damage.pattern not in shown] == []
    assert shown.replace(" ", "").replace("\n", "").count("[数字缺失]") >= len(lost) if width == 140 else "数字" in shown
    assert "数字可能缺失" in shown


@pytest.mark.parametrize("width", [80, 140])
def test_lost_characters_are_told(width: int) -> None:
    assert "有字符缺失" in drawn(parse("全市稳步推进\ufffd\ufffd\ufffd工作，建成口袋公园12个。"), width)


@pytest.mark.parametrize("width", [80, 140])
def test_candidates_that_the_article_leaves_are_shown(width: int) -> None:
    proved = "农家书屋由120个增加到\ufffd85个，增加65个。门店有\ufffd50家。"
    shown = drawn(parse(proved), width)
    assert "185" in shown
    assert "150" not in shown  # nothing is said of the shops: nine readings are no help


def test_a_document_without_facts_says_so() -> None:
    assert "没有找到事实" in drawn(parse("大家好。"))


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"value": "350000"}, "350,000"),
        ({"value": "1234567.80"}, "1,234,567.80"),
        ({"value": "-2.1"}, "-2.1"),
        ({"value": "5000", "value_high": "8000"}, "5,000–8,000"),  # a range
        ({"value": "36", "value_from": "32.8"}, "32.8 → 36"),  # 由…提高到
        ({"value": None}, "—"),  # 位居前列
    ],
)
def test_figure_value(fields: dict[str, object], shown: str) -> None:
    assert figure_value(figure(**fields)) == shown


@pytest.mark.parametrize(
    ("time", "shown"),
    [
        (None, ""),
        (Time(text="2025年末", role="deadline", value="2025", mod="END"), "至 2025 末"),
        (Time(text="去年以来", role="since", value="2022/2023"), "自 2022/2023"),
        (Time(text="今年", role="period", value=None), "今年"),  # unknown: as printed
        (Time(text="近年来", role="period", value="PAST_REF"), "近年来"),
    ],
)
def test_time_words(time: Time | None, shown: str) -> None:
    assert time_words(time, Screen(80, False, "zh")) == shown


@pytest.mark.parametrize(
    ("fields", "shown"),
    [
        ({"status": "target", "measure": "increment", "bound": "EQUAL_OR_MORE"}, ["不少于", "目标 增量"]),
        ({"measure": "change", "basis": "yoy"}, ["完成 同比 变化"]),
        ({"measure": "change", "basis": "2017"}, ["完成 较2017 变化"]),
        ({"status": "provision", "frequency": "P1Y"}, ["规定 每年"]),
        ({"cumulative": True}, ["完成 累计"]),
    ],
)
def test_status_words(fields: dict[str, object], shown: list[str]) -> None:
    document = parse("新建社区食堂120家。")
    mention = document.figures[0].mentions
    document.facts = [figure(mentions=mention, **fields)]
    assert [words for words in shown if words not in drawn(document)] == []


def test_a_kind_that_the_table_does_not_know_is_listed_by_its_quotes() -> None:
    class Meeting(Fact):
        kind: str = "meeting"

    document = parse("全县就业工作会议召开。")
    document.facts = [Meeting(rule="meeting.x", mentions=(Context(document.text, document.blocks, document.meta, []).mention(0, 8),))]
    assert "meeting（1）  全县就业工作会议" in drawn(document)


def test_an_unknown_date_is_a_dash() -> None:
    document = parse("今年新建社区食堂120家。")
    assert [d.value for d in document.dates if isinstance(d, Date)] == [None]
    assert "今年 = —" in drawn(document)


def test_brackets_are_no_markup() -> None:
    assert draw([styled("[red]食堂[/red]")], Screen(80, False, "zh")) == "[red]食堂[/red]\n"


def test_colours_only_where_they_are_wanted() -> None:
    assert "\x1b" not in drawn(parse(DAMAGED))
    assert "\x1b[" in drawn(parse(DAMAGED), colour=True)
