"""What parsing found becomes rows of the store: facts, repairs, and characters that SQLite can keep."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from ..text import replace_surrogates
from .fingerprint import fact_key
from .tables import KIND_FIELDS
from .tone import tone_of

if TYPE_CHECKING:
    from ..facts.base import Fact, Mention
    from ..prepare.repair.report import Repair

_NO_VALUES = frozenset(("mentions", "rule", "quote", "damage"))
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def fact_rows(facts: Iterable[Fact], text: str) -> tuple[tuple[Any, ...], ...]:
    """The facts of a document as rows of the columns ``fact_fields(kind)``, in the order of the text.

    >>> from policyparse import parse
    >>> document = parse("记者从莱阳市获悉。")
    >>> fact_rows(document.places, document.text.chars)[0][1:6]
    ('place', '莱阳市', '记者从莱阳市获悉。', 3, 6)
    """
    seen: Counter[str] = Counter()
    sentences: dict[tuple[int, int], str] = {}  # many facts share one: cut, checked and sent once
    rows = []
    for fact in facts:
        first, kind, fields = fact.mentions[0], fact.kind, vars(fact)
        quote, stretch = replace_surrogates(first.quote), first.sentence
        sentence = sentences.get(stretch)
        if sentence is None:
            sentence = sentences[stretch] = replace_surrogates(text[stretch[0] : stretch[1]].strip())
        values = {name: value for name, value in fields.items() if value is not None and name not in _NO_VALUES}
        key = fact_key(values, quote, 0)
        ordinal = seen[key]
        if kind == "figure":
            is_target = fields["status"] == "target"
            fields = fields | {
                "tone": tone_of(text[slice(*stretch)], first.start - stretch[0], first.end - stretch[0]) if is_target else None
            }
        seen[key] += 1
        rows.append(
            (
                fact_key(values, quote, ordinal) if ordinal else key,
                kind,
                quote,
                sentence,
                *(first.start, first.end, first.source_start, first.source_end),
                len(fact.mentions),
                _spans(fact.mentions),
                replace_surrogates(_write(vars(fact.damage))) if fact.damage else None,
                fact.rule,
                *[_SPECIAL[name](fields) if name in _SPECIAL else joined(fields[name]) for name in KIND_FIELDS[kind]],
            )
        )
    return tuple(rows)


def repair_rows(repairs: Iterable[Repair]) -> tuple[tuple[Any, ...], ...]:
    """Repairs that someone should look at, each; those that the damage itself determines, counted by step with their first place."""
    rows: list[list[Any]] = []
    certain: dict[str, list[Any]] = {}
    for repair in repairs:
        steps = ",".join(repair.steps)
        is_certain = repair.certainty == "certain"
        if is_certain and steps in certain:
            certain[steps][2] += 1
            continue
        before, after = replace_surrogates(repair.before), replace_surrogates(repair.after)
        row = [steps, repair.certainty, 1, repair.span.start, repair.span.end, before, after]
        row += [joined(repair.candidates), joined(repair.reason) or None]
        if is_certain:
            certain[steps] = row
        rows.append(row)
    return tuple(tuple(row) for row in rows)


def joined(value: Any) -> Any:
    """A value as a cell holds it: several strings are one, truth is a number.

    >>> joined(["甲", "乙"]), joined([]), joined(True), joined(None)
    ('甲、乙', None, 1, None)
    """
    if value is None:
        return None
    if isinstance(value, str):
        return replace_surrogates(value)
    if isinstance(value, list | tuple):
        return "、".join(map(replace_surrogates, value)) or None
    return int(value) if isinstance(value, bool) else value


def _of_time(part: str) -> Callable[[dict[str, Any]], Any]:
    return lambda fields: joined(getattr(fields["time"], part)) if fields["time"] is not None else None


_SPECIAL: dict[str, Callable[[dict[str, Any]], Any]] = {
    "name": lambda fields: joined(fields["name"] if "name" in fields else fields["text"]),
    **{f"time_{part}": _of_time(part) for part in ("text", "role", "value", "mod")},
}
"""Columns that are not simply the field of that name."""


def _spans(mentions: Sequence[Mention]) -> str | None:
    """Where the further mentions stand: text and source positions."""
    if len(mentions) == 1:
        return None
    return _write([(m.start, m.end, m.source_start, m.source_end) for m in mentions])
