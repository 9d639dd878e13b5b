"""What stands before the clause of a number: who rose or fell, where the number only says how far; whether the sentence looks back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...text import Span
from .links import pass_links
from .phrase import is_verb, noun_phrase_before
from .qualify import Cue
from .reading import Reading
from .surroundings import Surroundings
from .when import COMPARES_BACK
from .words import SHIFTS


def take_from_clause_before(around: Surroundings, floor: int, position: int, reading: Reading) -> None:
    """Give a reading the subject of a clause without a number that says what changed: 收入也大大增加，从每年6000元提高到2万元.

    Args:
        floor: where the last number ends.
        position: where the clause of the number begins.
    """
    chars, start = around.chars, around.clause_of(position - 1)[0]
    if start < floor or chars[position - 1] != "，" or chars[position - 3 : position - 1] not in SHIFTS:
        return
    said = Reading()
    rest = pass_links(chars, around.left_tokens(start, position - 1), said)
    subject = noun_phrase_before(rest) if said.change else None
    if subject is None or len(subject.text) < 2 or any(is_verb(t) or t.tag == "d" for t in rest if t.start >= subject.start):
        return
    reading.indicator, reading.start = subject.text + reading.action, min(reading.start, subject.start)
    reading.inherited = False


def looks_back(chars: str, span: Span, find_cues: Callable[[], Sequence[Cue]]) -> bool:
    """Whether an undated sentence compares with the year before, and aims at nothing: 到2024年末，…，比上年增加5家."""
    return COMPARES_BACK.search(chars, *span) is not None and not any(cue.sign > 0 for cue in find_cues())
