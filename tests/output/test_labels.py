"""Labels, and strings made fit to be shown."""

from __future__ import annotations

import typing

import pytest

from policyparse.evaluate import KINDS
from policyparse.facts.figure import Figure
from policyparse.facts.figure.model import Time
from policyparse.output.labels import label, revealed, visible
from policyparse.text import Certainty, replace_surrogates


def test_every_closed_word_of_figures_has_a_label_in_both_languages() -> None:
    words = {w for f in ("bound", "status", "measure") for w in typing.get_args(Figure.model_fields[f].annotation)}
    words |= set(typing.get_args(Time.model_fields["role"].annotation)) | set(typing.get_args(Certainty)) | set(KINDS)
    without = words - {"EQUAL", "level", "period"}  # said by saying nothing
    assert {word for word in without if not label(word, "zh") or label(word, "zh") == word} == set()
    assert {word for word in without if not label(word, "en")} == set()


@pytest.mark.parametrize(
    ("chars", "shown"),
    [
        ("高质量，发展　", "高质量，发展　"),  # Chinese text and its wide space stay
        ("一\x00二\x1b[1m", "一␀二␛[1m"),
        ("一\n二\t三\r", "一␊二␉三␍"),
        ("一\u2028二", "一␊二"),
        ("一\u202e二\u2066三", "一二三"),  # would turn the line around
        ("一\x85\x9b二", "一\ufffd\ufffd二"),
        ("一\udcff\ud800", "一\ufffd\ufffd"),
    ],
)
def test_visible(chars: str, shown: str) -> None:
    assert visible(chars) == shown


@pytest.mark.parametrize(
    ("chars", "shown"), [("a\u200bb", "a<200B>b"), ("\ufeff", "<FEFF>"), ("一\u3000\xa0", "一<3000><00A0>"), ("\x07", "␇")]
)
def test_revealed(chars: str, shown: str) -> None:
    assert revealed(chars) == shown


def test_replace_surrogates_leaves_other_text_alone() -> None:
    text = "目标𠮷\u200b"
    assert replace_surrogates(text) is text
    assert replace_surrogates("目\udc80标") == "目\ufffd标"
