"""The repair report: what stood in the source, what stands there now, and which steps did it.

Each step edits the text that the step before left. Here the edits of all layers are carried back to the source, and edits of different
steps that overlap or touch become one repair, so that replaying the repairs on the source gives the repaired text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...text import Certainty, Edit, Span, Text, make_span, maker

_BADNESS: dict[Certainty, int] = {"certain": 0, "likely": 1, "lost": 2}


class Repair(NamedTuple):
    """One repaired stretch of the source.

    Args:
        steps: names of the steps that changed it, in order.
        span: where it stands in the source (code points).
        before: the source's characters there.
        after: the repaired text's characters there.
        certainty: the worst of its edits.
        candidates: readings that the damage allows, best first, of the least certain edit.
        reason: why, of the least certain edit.
    """

    steps: tuple[str, ...]
    span: Span
    before: str
    after: str
    certainty: Certainty
    candidates: tuple[str, ...] = ()
    reason: str = ""


_new_repair = maker(Repair)


@dataclass(slots=True)
class _Patch:
    """A stretch of the source, what the layers so far made of it, and their edits."""

    start: int
    end: int
    new: str
    edits: list[Edit]


def collect_repairs(text: Text) -> list[Repair]:
    """The repairs that lead from the root of a chain of texts to ``text``, in source order, disjoint.

    Args:
        text: the repaired text, before the conversion to Simplified (that is a view, not a repair).

    >>> text = Text("發(fā) 展").edited([Edit(Span(1, 5), "", "remove_pinyin_brackets")])
    >>> text = text.edited([Edit(Span(1, 2), "", "remove_stray_spaces")])
    >>> [(r.steps, r.span, r.before, r.after) for r in collect_repairs(text)]
    [(('remove_pinyin_brackets', 'remove_stray_spaces'), Span(start=1, end=6), '(fā) ', '')]
    """
    texts = text.chain()
    source = texts[0].chars
    repairs = (_repair(run, source) for run in _runs(_patches(texts)))
    return [repair for repair in repairs if repair.before != repair.after]


def compose_edits(text: Text) -> list[Edit]:
    """All layers as one: edits of the root that give ``text``, as fine as the steps made them.

    >>> text = Text("發(fā) 展").edited([Edit(Span(1, 5), "", "remove_pinyin_brackets")])
    >>> text = text.edited([Edit(Span(1, 2), "", "remove_stray_spaces")])
    >>> [(e.span, e.new, e.step) for e in compose_edits(text)]
    [(Span(start=1, end=6), '', 'remove_pinyin_brackets+remove_stray_spaces')]
    """
    texts = text.chain()
    repairs = (_repair([patch], texts[0].chars) for patch in _patches(texts))
    return [Edit(r.span, r.after, "+".join(r.steps), r.certainty, r.candidates, r.reason) for r in repairs if r.before != r.after]


def _patches(texts: Sequence[Text]) -> list[_Patch]:
    """The edits of all layers, carried back to the first text."""
    patches: list[_Patch] = []
    for layer in texts[1:]:
        if layer.alignment is not None and layer.parent is not None:
            patches = _add_layer(patches, layer.alignment.edits, layer.parent.chars)
    return patches


def replay(repairs: Iterable[Repair], source: str) -> str:
    """The repaired text again, from the source and its repairs.

    >>> replay([Repair(("x",), Span(1, 2), ",", "，", "certain")], "一,二")
    '一，二'
    """
    parts: list[str] = []
    position = 0
    for repair in repairs:
        parts += (source[position : repair.span.start], repair.after)
        position = repair.span.end
    return "".join([*parts, source[position:]])


def _add_layer(patches: Sequence[_Patch], edits: Sequence[Edit], chars: str) -> list[_Patch]:
    """The patches with the edits of one more layer; ``chars`` is the text that the edits were made on.

    ``shift`` is what leads from a position of the source to the same place in ``chars`` behind the patches passed so far.
    """
    if not patches:
        return [_Patch(edit.span.start, edit.span.end, edit.new, [edit]) for edit in edits]
    merged: list[_Patch] = []
    i = j = shift = 0
    while i < len(patches) or j < len(edits):
        first_patch, first_edit, shift_before = i, j, shift
        patch_end = edit_end = -1
        if j == len(edits) or (i < len(patches) and patches[i].start + shift <= edits[j].span.start):
            patch_end, shift, i = *_pass(patches[i], shift), i + 1
        else:
            edit_end, j = edits[j].span.end, j + 1
        while True:
            if j < len(edits) and edits[j].span.start <= patch_end:
                edit_end, j = edits[j].span.end, j + 1
            elif i < len(patches) and patches[i].start + shift <= edit_end:
                patch_end, shift, i = *_pass(patches[i], shift), i + 1
            else:
                break
        group, added = patches[first_patch:i], edits[first_edit:j]
        merged.append(group[0] if not added else _merge(group, added, chars, max(patch_end, edit_end), shift_before, shift))
    return merged


def _pass(patch: _Patch, shift: int) -> tuple[int, int]:
    """Where a patch ends in the text, and the shift behind it."""
    end = patch.start + shift + len(patch.new)
    return end, end - patch.end


def _merge(patches: Sequence[_Patch], edits: Sequence[Edit], chars: str, end: int, shift_before: int, shift_after: int) -> _Patch:
    if not patches and len(edits) == 1:
        return _Patch(edits[0].span.start - shift_before, end - shift_after, edits[0].new, [edits[0]])
    start = min([edits[0].span.start, *(p.start + shift_before for p in patches[:1])])
    parts: list[str] = []
    position = start
    for edit in edits:
        parts += (chars[position : edit.span.start], edit.new)
        position = edit.span.end
    parts.append(chars[position:end])
    records = [edit for patch in patches for edit in patch.edits] + list(edits)
    return _Patch(start - shift_before, end - shift_after, "".join(parts), records)


def _runs(patches: Sequence[_Patch]) -> Iterator[list[_Patch]]:
    """Patches, and whole runs of them where certain ones of the same steps follow each other, as the characters of mojibake do."""
    run: list[_Patch] = []
    for patch in patches:
        if run and not (run[-1].end == patch.start and _goes_on(run[-1], patch)):
            yield run
            run = []
        run.append(patch)
    if run:
        yield run


def _goes_on(last: _Patch, patch: _Patch) -> bool:
    return _is_sure(last) and _is_sure(patch) and _steps(last) == _steps(patch)


def _is_sure(patch: _Patch) -> bool:
    edits = patch.edits
    return edits[0].certainty == "certain" and (len(edits) == 1 or all(edit.certainty == "certain" for edit in edits))


def _steps(patch: _Patch) -> tuple[str, ...]:
    if len(patch.edits) == 1 and "+" not in patch.edits[0].step:
        return (patch.edits[0].step,)
    return tuple(dict.fromkeys(step for edit in patch.edits for step in edit.step.split("+")))


def _badness(edit: Edit) -> tuple[int, bool]:
    return _BADNESS[edit.certainty], bool(edit.candidates)


def _repair(run: Sequence[_Patch], source: str) -> Repair:
    edits = run[0].edits if len(run) == 1 else [edit for patch in run for edit in patch.edits]
    worst = edits[0] if len(edits) == 1 else max(edits, key=_badness)
    start, end = run[0].start, run[-1].end
    after = run[0].new if len(run) == 1 else "".join([patch.new for patch in run])
    span = make_span((start, end))
    return _new_repair((_steps(run[0]), span, source[start:end], after, worst.certainty, worst.candidates, worst.reason))
