"""repair as a library: text, edits and alignment agree, and with ``only`` nothing stands on a guess."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus_digest import CORPUS
from policyparse import InputError, repair
from policyparse.damage import CHANNELS, damage
from policyparse.layers import Repaired
from policyparse.prepare.repair import repair_certain
from policyparse.prepare.repair.report import replay
from policyparse.text import Span, Text

CLEAN = {path.stem: path.read_text(encoding="utf-8") for path in sorted((CORPUS / "clean").glob("*.txt"))}
SHORT = CLEAN["10-quarterly-statistics"][:500]
ARTICLES = sorted((CORPUS / "articles").glob("*.txt"))


def check(repaired: Repaired, original: str) -> None:
    """Text, edits and alignment say the same."""
    assert repaired.source.chars == original
    assert replay(repaired.edits, original) == repaired.text == str(repaired)
    assert repaired.alignment.apply(original) == repaired.text
    assert all(edit.before == edit.span.of(original) != edit.after for edit in repaired.edits)
    assert all(left.span.end <= right.span.start for left, right in pairwise(repaired.edits))
    changed = [edit.span for edit in repaired.edits]
    for edit in repaired.alignment.edits:  # finer than the list of repairs, and within it
        assert any(span.start <= edit.span.start and edit.span.end <= span.end for span in changed)
    position = 0
    for edit in repaired.alignment.edits:  # what no edit covers leads to itself and back
        for place in range(position, edit.span.start):
            after = repaired.alignment.to_after(Span(place, place + 1))
            assert repaired.text[after.start : after.end] == original[place]
            assert repaired.alignment.to_before(after) == Span(place, place + 1)
        position = edit.span.end


@pytest.mark.parametrize("name", CHANNELS)
@pytest.mark.parametrize("only", [None, "certain"])
def test_text_edits_and_alignment_agree(name: str, only: str | None) -> None:
    damaged = damage(name, SHORT, 3)
    check(repair(damaged, only=only), damaged)  # type: ignore[arg-type]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_files_bytes_and_characters(path: Path) -> None:
    from_path = repair(path)
    check(from_path, from_path.source.chars)
    assert repair(path.read_bytes()).text == repair(from_path.source.chars).text == from_path.text
    assert from_path.source.name == str(path)


@pytest.mark.parametrize("text", ["", " ", "no Chinese", "\ufeff"])
def test_characters_are_never_refused(text: str) -> None:
    check(repair(text), text)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj\n", Path("missing.txt")])
def test_bytes_and_files_may_be_refused(content: bytes | Path) -> None:
    with pytest.raises(InputError):
        repair(content)


@pytest.mark.parametrize("only", ["likely", "", True, ("certain",)])
def test_only_is_certain_or_nothing(only: object) -> None:
    with pytest.raises(ValueError, match="'certain'"):
        repair("全市", only=only)  # type: ignore[arg-type]


# only what is certain


@pytest.mark.parametrize("name", CHANNELS)
def test_only_certain_makes_certain_edits_only(name: str) -> None:
    for seed, chars in enumerate((SHORT, CLEAN["24-taiwan-cocoa-plan"][:400])):
        damaged = damage(name, chars, seed)
        full, careful = repair(damaged), repair(damaged, only="certain")
        assert {edit.certainty for edit in careful.edits} <= {"certain"}
        # Each of them is an edit of the full repair too, and certain there: what is wrong here is wrong there.
        sure = {(edit.span, edit.new) for edit in full.alignment.edits if edit.certainty == "certain"}
        made = {(edit.span, edit.new) for edit in careful.alignment.edits}
        assert made <= sure
        if len(sure) == len(full.alignment.edits):
            assert (careful.text, careful.edits) == (full.text, full.edits)


@pytest.mark.parametrize(("name", "least"), [("php_gbk", 0.9), ("php_gbk_nfkc", 0.9), ("gbk_pinyin", 0.9), ("utf8_as_gbk", 0.6)])
def test_most_certain_edits_hang_on_no_guess(name: str, least: float) -> None:
    sure = made = 0
    for seed, chars in enumerate(list(CLEAN.values())[::12]):
        damaged = damage(name, chars[:1000], seed)
        sure += sum(edit.certainty == "certain" for edit in repair(damaged).alignment.edits)
        made += len(repair(damaged, only="certain").alignment.edits)
    assert sure > 50
    assert made >= least * sure


def test_what_is_withheld_stays_as_it_was_whatever_comes_later() -> None:
    # The slip of a reading is a guess. Its bracket would be flattened punctuation, its reading one to remove, were it not withheld.
    page = "推動高質(zhì)量發(fā)展,建(jiàn)成35 家。因?yàn)樾Ｆ箅p方組織,這是因?yàn)樾Ｆ箅p方合作。"
    careful, full = repair(page, only="certain").text, repair(page).text
    assert "因為校企雙方組織" in full
    assert careful == "推動高質量發展，建成35家。因?yàn)樾Ｆ箅p方組織，這是因?yàn)樾Ｆ箅p方合作。"


def test_a_lost_character_keeps_its_question_mark() -> None:
    page = "技能人扌/span>+/span>粮食连年丰收、/span>全县新建工作?67个、/span>" + SHORT
    assert "工作\ufffd" in repair(page).text
    careful = repair(page, only="certain").text
    assert "技能人才，粮食连年丰收。全县新建工作?67个。" in careful


ALPHABET = "云溪市食堂發(fā)１３5万家，。：？“”（）,:;?!()\"'%&;#u5168 \u3000\n\r\ufeff⼈å\x85¨锛�>/p"


@settings(max_examples=300, deadline=None)
@given(st.text(ALPHABET, max_size=60))
def test_any_text(chars: str) -> None:
    careful = repair(chars, only="certain")
    check(careful, chars)
    assert {edit.certainty for edit in careful.edits} <= {"certain"}
    full = repair(chars)
    check(full, chars)
    if all(edit.certainty == "certain" for edit in full.edits):
        assert careful.text == full.text


def test_a_clean_text_stays_itself() -> None:
    text = Text("到2025年，新建社区食堂120家。")
    assert repair_certain(text) is text
