"""Laws of edits and alignments, checked against a reference that carries a set of source characters with every character."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from policyparse.text import Alignment, Edit, Source, Span, Text

CHARS = st.text(alphabet="abc中国，", max_size=12)


@st.composite
def edits_of(draw: st.DrawFn, chars: str) -> list[Edit]:
    """Sorted, disjoint edits of a text: deletions, replacements and insertions, also touching ones."""
    cuts = sorted(draw(st.lists(st.integers(0, len(chars)), max_size=8)))
    found: list[Edit] = []
    for left, right in zip(cuts[::2], cuts[1::2], strict=False):
        span = Span(left, right)
        if found and (found[-1].span == span or found[-1].span.end > left):
            continue
        new = draw(st.text(alphabet="xyz�", max_size=3))
        if new or span.length:
            found.append(Edit(span, new, "step"))
    return found


@st.composite
def chains(draw: st.DrawFn) -> Text:
    """A text with up to three layers of edits over it."""
    chars = draw(CHARS)
    text = Text.from_source(Source.from_chars(chars))
    for _ in range(draw(st.integers(0, 3))):
        text = text.edited(draw(edits_of(text.chars)))
    return text


def origins(text: Text) -> list[tuple[int, int]]:
    """For each character the stretch of the root that it stands for, carried through the edits one character at a time."""
    if text.parent is None or text.alignment is None:
        return [(i, i + 1) for i in range(len(text.chars))]
    before, result, position = origins(text.parent), [], 0
    whole = len(text.chain()[0].chars)
    for edit in text.alignment.edits:
        left, right = edit.span
        result += before[position:left]
        if left < right:
            block = (min(o[0] for o in before[left:right]), max(o[1] for o in before[left:right]))
        else:  # inserted: an empty place between its neighbours
            block = (before[left][0] if left < len(before) else whole, before[left - 1][1] if left else 0)
        result += [block] * len(edit.new)
        position = right
    return result + before[position:]


def replaces(text: Text) -> bool:
    """Whether a layer puts characters in the place of others."""
    return any(edit.new and edit.span.length for layer in text.chain() if layer.alignment for edit in layer.alignment.edits)


def test_what_was_inserted_beside_a_deletion_within_a_replacement_stands_for_the_whole() -> None:
    text = Text.from_source(Source.from_chars("a"))
    for edits in ([Edit(Span(0, 1), "xx", "step")], [Edit(Span(1, 2), "", "step")], [Edit(Span(1, 1), "y", "step")]):
        text = text.edited(edits)
    assert (text.chars, text.to_source(Span(1, 2))) == ("xy", Span(0, 1))


@settings(max_examples=2000, deadline=None)
@given(chains(), st.data())
def test_to_source_equals_the_reference(text: Text, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text.chars)))
    end = data.draw(st.integers(start, len(text.chars)))
    covered = origins(text)[start:end]
    mapped = text.to_source(Span(start, end))
    if covered and min(o[0] for o in covered) < max(o[1] for o in covered):
        assert mapped == Span(min(o[0] for o in covered), max(o[1] for o in covered))
    else:
        # An empty place, asked for or of what was inserted, stands for the whole of a replaced stretch that it lies in.
        assert mapped.length == 0 or start == end or replaces(text)
        assert not covered or (mapped.start <= max(o[0] for o in covered) and mapped.end >= min(o[1] for o in covered))
        assert 0 <= mapped.start <= len(text.chain()[0].chars)


@settings(max_examples=2000, deadline=None)
@given(chains(), st.data())
def test_to_source_equals_the_walk_through_every_alignment(text: Text, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text.chars)))
    walked = span = Span(start, data.draw(st.integers(start, len(text.chars))))
    for layer in reversed(text.chain()):
        walked = layer.alignment.to_before(walked) if layer.alignment else walked
    assert text.to_source(span) == walked


@settings(max_examples=500, deadline=None)
@given(CHARS.flatmap(lambda chars: st.tuples(st.just(chars), edits_of(chars))))
def test_edits_replay(case: tuple[str, list[Edit]]) -> None:
    chars, edits = case
    expected, shift = chars, 0
    for edit in edits:
        expected = expected[: edit.span.start + shift] + edit.new + expected[edit.span.end + shift :]
        shift += len(edit.new) - edit.span.length
    assert Alignment(edits).apply(chars) == expected
    assert Text(chars).edited(edits).chars == expected


@settings(max_examples=500, deadline=None)
@given(CHARS.flatmap(lambda chars: st.tuples(st.just(chars), edits_of(chars))), st.data())
def test_to_after_is_to_before_of_the_inverse(case: tuple[str, list[Edit]], data: st.DataObject) -> None:
    chars, edits = case
    alignment = Alignment(edits)
    after = alignment.apply(chars)
    inverse, shift = [], 0
    for edit in alignment.edits:
        start = edit.span.start + shift
        inverse.append(Edit(Span(start, start + len(edit.new)), edit.span.of(chars), "back"))
        shift += len(edit.new) - edit.span.length
    assume(len({e.span for e in inverse}) == len(inverse))  # two touching deletions have no inverse of this form
    back = Alignment(inverse)
    assert back.apply(after) == chars
    start = data.draw(st.integers(0, len(chars)))
    span = Span(start, data.draw(st.integers(start, len(chars))))
    assert alignment.to_after(span) == back.to_before(span)


@pytest.mark.parametrize(
    ("chars", "edits", "span", "before"),
    [
        ("發(fā)展", [(1, 5, "")], (0, 1), (0, 1)),  # tight: the deleted neighbour is not pulled in on the right
        ("發(fā)展", [(1, 5, "")], (1, 2), (5, 6)),  # nor on the left
        ("發(fā)展", [(1, 5, "")], (0, 2), (0, 6)),  # inside a stretch it is
        ("同/span>", [(0, 1, "名"), (1, 7, "")], (0, 1), (0, 1)),  # a replacement that touches a deletion
        ("&ldquo;好", [(0, 7, "“")], (0, 1), (0, 7)),  # outward: one character stands for the whole entity
        ("abcd", [(1, 3, "xyz")], (2, 3), (1, 3)),  # outward: a part of a replaced stretch stands for all of it
        ("ab", [(1, 1, "xx")], (0, 2), (0, 1)),  # an insertion at the edge adds nothing
        ("ab", [(1, 1, "xx")], (1, 3), (1, 1)),  # only inserted: empty
        ("ab", [(0, 1, ""), (1, 1, "x")], (0, 1), (1, 1)),  # inserted behind a deletion: where it was put, not before what was deleted
        ("&ldquo;好", [(0, 7, "“”")], (1, 1), (0, 7)),  # an empty place inside a replaced stretch: the whole of it
    ],
)
def test_table(chars: str, edits: list[tuple[int, int, str]], span: tuple[int, int], before: tuple[int, int]) -> None:
    alignment = Alignment([Edit(Span(a, b), new, "step") for a, b, new in edits])
    assert alignment.to_before(Span(*span)) == Span(*before)


@pytest.mark.parametrize("edits", [[(0, 2), (1, 3)], [(1, 1), (1, 1)]])  # overlapping; two insertions at one place
def test_overlaps_are_refused(edits: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        Alignment([Edit(Span(a, b), "x", "step") for a, b in edits])


def test_an_edit_that_changes_nothing_makes_no_text() -> None:
    text = Text("目标")
    assert text.edited([Edit(Span(0, 1), "目", "step")]) is text
