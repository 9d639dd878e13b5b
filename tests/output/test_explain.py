"""Explanations: every repair with its place, and the rule behind every fact."""

from __future__ import annotations

import pytest

from policyparse import parse
from policyparse.output.explain import explain, line_starts, place_of
from policyparse.output.screen import Screen

TEXT = "导语\n推動高質(zhì)量發(fā)展，\u200b全縣技能人才達(dá)到3萬人。\n"
SCREEN = Screen(140, False, "zh")


def test_plain_lines_are_fields_separated_by_tabs() -> None:
    document = parse(TEXT)
    lines = [line.split("\t") for line in explain(document, SCREEN, plain=True).splitlines()]
    repairs = [line for line in lines if line[0] == "repair"]
    facts = [line for line in lines if line[0] == "fact"]
    assert len(repairs) == len(document.repairs)
    assert len(facts) == len(document.facts)
    assert repairs[0][1:5] == ["2:5", "(zhì) → ∅", "remove_pinyin_brackets", "certain"]
    assert ["2", "figure"] in [[line[1].split(":")[0], line[2]] for line in facts]


def test_what_cannot_be_seen_is_shown_by_its_code() -> None:
    assert "<200B> → ∅" in explain(parse(TEXT), SCREEN, plain=True)


@pytest.mark.parametrize(("language", "word"), [("zh", "确定"), ("en", "certain")])
def test_tables_speak_the_language(language: str, word: str) -> None:
    text = explain(parse(TEXT), Screen(140, False, language), plain=False)  # type: ignore[arg-type]
    assert word in text
    assert "remove_pinyin_brackets" in text


def test_clean_text_has_no_repairs() -> None:
    assert "没有修改" in explain(parse("全县技能人才达到3万人。"), SCREEN, plain=False)


@pytest.mark.parametrize(("position", "place"), [(0, "1:1"), (2, "1:3"), (3, "2:1"), (5, "2:3"), (6, "3:1")])
def test_place_counts_lines_and_columns_from_one(position: int, place: str) -> None:
    assert place_of(position, line_starts("一二\n三四\n五")) == place


@pytest.mark.parametrize("plain", [True, False])
def test_what_cannot_be_undone_is_listed(plain: bool) -> None:
    text = explain(parse("导语\n全县技能人才达到?3万人。"), SCREEN, plain=plain)
    assert "lost_digits" in text
    assert "此处有字符缺失，可能是数字" in text
    assert ("warning\t2:9\t11\tlost_digits\t?3\t" in text) is plain


PROVED = "农家书屋由120个增加到\ufffd85个，增加65个。"


@pytest.mark.parametrize(("language", "title"), [("zh", "据文内其他数字缩小的候选"), ("en", "Candidates narrowed by the article itself")])
def test_what_the_article_says_of_a_lost_digit_is_listed(language: str, title: str) -> None:
    screen = Screen(140, False, language)  # type: ignore[arg-type]
    assert "narrowed\t1:1\t?85\t185\tfigure.from_to\t120个增加到\ufffd85个，增加65个" in explain(parse(PROVED), screen, plain=True)
    assert title in explain(parse(PROVED), screen, plain=False)


def test_candidates_that_nothing_narrows_are_not_listed() -> None:
    assert "narrowed" not in explain(parse("农家书屋\ufffd85个。"), SCREEN, plain=True)
