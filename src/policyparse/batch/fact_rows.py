"""Facts become rows of the store, each with a name that survives a shifted text. Only workers load this module, not their parent."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from ..text import replace_surrogates
from .records import joined
from .tables import PLACES, FactRow
from .tone import tone_of

if TYPE_CHECKING:
    from ..facts.base import Fact


_NO_VALUES = frozenset(("mentions", "rule", "quote", "damage"))
_FIRST = ("fact_id", "quote", "sentence", "start", "end", "source_start", "source_end", "mentions", "rule")
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=vars).encode
_columns: dict[tuple[str, ...], str] = {}
"""One string for the same columns: a message of many rows holds it once."""


def fact_rows(facts: Iterable[Fact], text: str, doc: int = 0) -> tuple[FactRow, ...]:
    """The facts of a document as rows, in the order of the text, with the columns that have a value.

    Args:
        facts: in their order.
        text: the characters that their offsets count in.
        doc: the number of the document.

    >>> from policyparse import parse
    >>> document = parse("记者从莱阳市获悉。")
    >>> columns, values = fact_rows(document.places, document.text.chars, doc=1)[0]
    >>> columns.split()[1:5], values[2:6]
    (['quote', 'sentence', 'start', 'end'], ('莱阳市', '记者从莱阳市获悉。', 3, 6))
    """
    seen: dict[str, int] = {}
    sentences: dict[tuple[int, int], str] = {}  # many facts share one: cut, checked and sent once
    rows = []
    for number, fact in enumerate(facts, doc << PLACES):
        mentions = fact.mentions
        first = mentions[0]
        quote, stretch = first.quote, first.sentence
        sentence = sentences.get(stretch)
        if sentence is None:
            sentence = sentences[stretch] = replace_surrogates(text[stretch[0] : stretch[1]].strip())
        cells = {name: value for name, value in vars(fact).items() if value is not None and name not in _NO_VALUES}
        valued = cells
        try:
            key = fact_key(valued, quote, 0)
        except ValueError:  # a lone surrogate: the strings of any other fact need not be looked through
            quote = replace_surrogates(quote)
            valued = {name: replace_surrogates(str(value)) for name, value in cells.items()}
            key = fact_key(valued, quote, 0)
        if key in seen:
            key = _next_key(key, valued, quote, seen)
        else:
            seen[key] = 1
        fit = _FIT.get(fact.kind)
        if fit is not None:
            fit(cells, fact, text)
        elif not all(cells.values()):
            _drop_empty(cells)
        if valued is not cells:
            cells = {name: joined(value) for name, value in cells.items()}
        if len(mentions) > 1:
            cells["spans"] = to_json([(m.start, m.end, m.source_start, m.source_end) for m in mentions]).decode()
        if fact.damage:
            cells["damage"] = replace_surrogates(_write(vars(fact.damage)))
        names = tuple(cells)
        columns = _columns.get(names) or _name_columns(names)
        start, end, source_start, source_end = first.start, first.end, first.source_start, first.source_end
        values = (number, key, quote, sentence, start, end, source_start, source_end, len(mentions), fact.rule, *cells.values())
        rows.append((columns, values))
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


def _next_key(first: str, values: Mapping[str, Any], quote: str, seen: dict[str, int]) -> str:
    """The key of a fact behind equal ones."""
    seen[first] += 1
    return fact_key(values, quote, seen[first] - 1)


def _name_columns(names: tuple[str, ...]) -> str:
    """Columns are called as the fields are, but for the words of a date, which name it."""
    columns = " ".join((*_FIRST, *("name" if name == "text" else name for name in names)))
    return _columns.setdefault(names, columns)


def _fit_figure(cells: dict[str, Any], figure: Any, text: str) -> None:
    """Truth is a number, the parts of a time have columns of their own, a target has a tone."""
    cumulative = int(cells.pop("cumulative"))
    time = cells.pop("time", None)
    if not all(cells.values()):
        _drop_empty(cells)
    cells["cumulative"] = cumulative
    if time is not None:
        for name, value in vars(time).items():
            if value:
                cells[_TIME[name]] = value
    if figure.status == "target":
        first = figure.mentions[0]
        start, end = first.sentence
        tone = tone_of(text[start:end], first.start - start, first.end - start)
        if tone:
            cells["tone"] = tone


def _fit_lists(cells: dict[str, Any], fact: Any, text: str) -> None:
    """Several strings are one."""
    _drop_empty(cells)
    for name, value in cells.items():
        if value.__class__ is not str:
            cells[name] = joined(value)


def _drop_empty(cells: dict[str, Any]) -> None:
    for name in [name for name, value in cells.items() if not value]:
        del cells[name]


_TIME = {name: f"time_{name}" for name in ("text", "role", "value", "mod")}
_FIT: dict[str, Callable[[dict[str, Any], Any, str], None]] = {
    "figure": _fit_figure,
    "document": _fit_lists,
    "organisation": _fit_lists,
}
"""What makes cells of the values of a kind that has others than strings."""
