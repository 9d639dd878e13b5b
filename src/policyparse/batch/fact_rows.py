"""Facts become rows of the store, each with a name that survives a shifted text. Only workers load this module, not their parent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from ..text import replace_surrogates
from .records import joined
from .tables import KIND_FIELDS
from .tone import tone_of

if TYPE_CHECKING:
    from ..facts.base import Fact, Mention

_NO_VALUES = frozenset(("mentions", "rule", "quote", "damage"))
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def fact_rows(facts: Iterable[Fact], text: str) -> tuple[tuple[Any, ...], ...]:
    """The facts of a document as rows of the columns ``fact_fields(kind)``, in the order of the text. What is absent is an empty string,
    which the store makes null: to bind None costs Python's driver of SQLite several times as much.

    >>> from policyparse import parse
    >>> document = parse("记者从莱阳市获悉。")
    >>> fact_rows(document.places, document.text.chars)[0][1:6]
    ('place', '莱阳市', '记者从莱阳市获悉。', 3, 6)
    """
    seen: dict[str, int] = {}
    sentences: dict[tuple[int, int], str] = {}  # many facts share one: cut, checked and sent once
    rows = []
    for fact in facts:
        first, kind = fact.mentions[0], fact.kind
        stretch = first.sentence
        sentence = sentences.get(stretch)
        if sentence is None:
            sentence = sentences[stretch] = replace_surrogates(text[stretch[0] : stretch[1]].strip())
        key, quote, cells = _named(vars(fact), first.quote, seen, _READ[kind](fact))
        if kind == "figure":
            cells.append(_tone(fact, text))
        rows.append(
            (
                key,
                kind,
                quote,
                sentence,
                *(first.start, first.end, first.source_start, first.source_end),
                len(fact.mentions),
                _spans(fact.mentions),
                replace_surrogates(_write(vars(fact.damage))) if fact.damage else "",
                fact.rule,
                *cells,
            )
        )
    return tuple(rows)


def fact_key(values: Mapping[str, Any], quote: str, ordinal: int) -> str:
    """The name of a fact within its document: its values and words, never where it stands, so a shifted text is no difference.

    Args:
        values: kind and the fields that have a value, without mentions; so a field that is new and empty renames nothing.
        quote: the words that state it.
        ordinal: how many equal ones stood before it.

    Raises:
        ValueError: a string holds a lone surrogate.

    >>> fact_key({"kind": "date"}, "今年", 0) == fact_key({"kind": "date"}, "今年", 1)
    False
    """
    return hashlib.sha256(to_json((values, quote, ordinal), exclude_none=True)).hexdigest()[:20]


def _named(fields: Mapping[str, Any], quote: str, seen: dict[str, int], values: Iterable[Any]) -> tuple[str, str, list[Any]]:
    """The key of a fact, the words that state it, and its cells. A key cannot be made of a lone surrogate: so the strings of a fact that
    has one need not be looked through."""
    valued = {name: value for name, value in fields.items() if value is not None and name not in _NO_VALUES}
    cells = ["" if value is None else value if value.__class__ is str else joined(value) for value in values]
    try:
        key = fact_key(valued, quote, 0)
    except ValueError:
        quote, cells = replace_surrogates(quote), [replace_surrogates(cell) if isinstance(cell, str) else cell for cell in cells]
        valued = {name: replace_surrogates(str(value)) for name, value in valued.items()}
        key = fact_key(valued, quote, 0)
    ordinal = seen.get(key, 0)
    seen[key] = ordinal + 1
    return fact_key(valued, quote, ordinal) if ordinal else key, quote, cells


def _read_figure(figure: Any) -> tuple[Any, ...]:
    """The columns of a figure but the last, its tone."""
    time = figure.time
    return (*_before_time(figure), *(_time_parts(time) if time is not None else _NO_TIME), *_after_time(figure))


def _tone(figure: Any, text: str) -> str:
    """How firmly a target is worded; empty for other figures."""
    if figure.status != "target":
        return ""
    first = figure.mentions[0]
    start, end = first.sentence
    return tone_of(text[start:end], first.start - start, first.end - start) or ""


def _spans(mentions: Sequence[Mention]) -> str:
    """Where the further mentions stand: text and source positions."""
    if len(mentions) == 1:
        return ""
    return _write([(m.start, m.end, m.source_start, m.source_end) for m in mentions])


def _reader(kind: str) -> Callable[[Any], tuple[Any, ...]]:
    """Reads the columns of a kind whose columns are its fields; dates are named by their text."""
    if kind == "person":
        return lambda fact: (fact.name,)
    return attrgetter(*("text" if (kind, name) == ("date", "name") else name for name in KIND_FIELDS[kind]))


_TIME = ("time_text", "time_role", "time_value", "time_mod")
_NO_TIME = (None,) * len(_TIME)
_time_at = KIND_FIELDS["figure"].index(_TIME[0])
_before_time = attrgetter(*KIND_FIELDS["figure"][:_time_at])
_time_parts = attrgetter(*(name.removeprefix("time_") for name in _TIME))
_after_time = attrgetter(*KIND_FIELDS["figure"][_time_at + len(_TIME) : -1])
_READ = {kind: _read_figure if kind == "figure" else _reader(kind) for kind in KIND_FIELDS}
"""What reads the columns of each kind of fact."""
