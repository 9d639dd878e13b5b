"""The repair report replays: random chains of edits, carried back to the source, give the repaired text again."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from policyparse.prepare.repair.report import collect_repairs, replay
from policyparse.text import Edit, Span, Text


@st.composite
def chains(draw: st.DrawFn) -> Text:
    """A text with one to five layers of random edits."""
    text = Text(draw(st.text("甲乙丙1, ", max_size=14)))
    for layer in range(draw(st.integers(1, 5))):
        text = text.edited(draw(layers(len(text.chars), f"step_{layer}")))
    return text


@st.composite
def layers(draw: st.DrawFn, length: int, step: str) -> list[Edit]:
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=8)))
    edits = []
    for start, end in pairwise(cuts):
        if draw(st.booleans()):
            stop = draw(st.integers(start, end))
            certainty = draw(st.sampled_from(["certain", "likely", "lost"]))
            edits.append(Edit(Span(start, stop), draw(st.text("子丑", max_size=3)), step, certainty))
    return edits


@given(chains())
def test_replaying_the_repairs_gives_the_repaired_text(text: Text) -> None:
    source = text.chain()[0].chars
    repairs = collect_repairs(text)
    assert replay(repairs, source) == text.chars
    assert all(r.before == r.span.of(source) and r.before != r.after for r in repairs)
    assert all(a.span.end <= b.span.start for a, b in pairwise(repairs))


@given(chains())
def test_every_edit_of_a_repair_names_its_step(text: Text) -> None:
    made = {edit.step for layer in text.chain()[1:] for edit in layer.alignment.edits}
    assert {step for r in collect_repairs(text) for step in r.steps} <= made


def test_certain_edits_of_one_step_that_touch_are_one_repair() -> None:
    text = Text("甲乙丙丁").edited([Edit(Span(0, 1), "子", "a"), Edit(Span(1, 2), "丑", "a"), Edit(Span(3, 4), "寅", "a")])
    assert [(r.span, r.after) for r in collect_repairs(text)] == [(Span(0, 2), "子丑"), (Span(3, 4), "寅")]


def test_edits_of_one_step_that_are_not_certain_stay_apart() -> None:
    text = Text("甲乙").edited([Edit(Span(0, 1), "子", "a", "likely", ("子", "卯")), Edit(Span(1, 2), "丑", "a")])
    assert [(r.after, r.candidates) for r in collect_repairs(text)] == [("子", ("子", "卯")), ("丑", ())]


def test_touching_edits_of_two_steps_become_one_with_the_worst_certainty() -> None:
    text = Text("甲?0名").edited([Edit(Span(1, 2), "展\ufffd", "undo_php_gbk", "lost", ("展1", "展2"), "a digit is gone")])
    text = text.edited([Edit(Span(0, 1), "开", "other")])
    (repair,) = collect_repairs(text)
    assert (repair.steps, repair.before, repair.after) == (("undo_php_gbk", "other"), "甲?", "开展\ufffd")
    assert (repair.certainty, repair.candidates, repair.reason) == ("lost", ("展1", "展2"), "a digit is gone")


def test_a_change_that_a_later_step_takes_back_is_no_repair() -> None:
    text = Text("甲乙").edited([Edit(Span(0, 1), "子", "a")]).edited([Edit(Span(0, 1), "甲", "b")])
    assert collect_repairs(text) == []


def test_many_layers_over_a_long_text() -> None:
    text = Text("甲," * 20000)
    for layer in range(6):
        text = text.edited([Edit(Span(i, i + 1), "，", f"s{layer}") for i in range(1 + 2 * layer, len(text.chars), 50)])
    repairs = collect_repairs(text)
    assert len(repairs) == 6 * 800  # none of them touch
    assert {r.before + r.after for r in repairs} == {",，"}
