"""What all exports are written from: a table with named and typed columns whose rows are read one after another."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Literal, NamedTuple

from .notes import WORDED, translated
from .views_base import DECIMALS, INTEGERS, View, select

Tell = Callable[[str, int], None]
"""Told the title of the table and how many of its rows there were so far, now and then; no title: the file is being closed."""

_MOST_EXTRA = 200
Type = Literal["text", "integer", "amount"]


class Column(NamedTuple):
    """A column: its English name, what it is called in the language of the export, and what it holds. Amounts are decimal strings."""

    english: str
    heading: str
    type: Type


class Table(NamedTuple):
    """A table: its English name, what it is called in the language of the export, columns and rows."""

    english: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Sequence[Any]]


def view_table(db: sqlite3.Connection, view: View, language: str, tell: Tell = lambda title, rows: None, *, codes: bool = False) -> Table:
    """A view as a table, in Chinese with words in place of codes.

    Args:
        language: ``zh`` or ``en``, of names and words.
        tell: see ``Tell``.
        codes: whether codes such as ``target`` stay as they are in Chinese too.
    """
    in_words = language == "zh" and not codes
    columns = tuple(
        Column(english, chinese if language == "zh" else english, _type(english, amounts=view.amounts, in_words=in_words))
        for english, chinese, _ in view.columns
    )
    title = view.chinese if language == "zh" else view.english
    rows: Iterable[Sequence[Any]] = counted(db.execute(select(view, language)), title, tell)
    if in_words:
        names = [column.english for column in columns]
        rows = (translated(names, row) for row in rows)
    return spread_extra(db, Table(view.english, title, columns, rows))


def spread_extra(db: sqlite3.Connection, table: Table) -> Table:
    """The table with a column for each column that was carried along, in place of the one that holds them all as JSON. Beyond 200 of them,
    that one stays too."""
    place = next((number for number, column in enumerate(table.columns) if column.english == "extra"), None)
    if place is None:
        return table
    names: dict[str, None] = {}
    for (extra,) in db.execute("SELECT DISTINCT extra FROM doc WHERE extra IS NOT NULL"):
        names.update(dict.fromkeys(json.loads(extra)))
    taken = {column.heading for column in table.columns}
    spread = list(names)[:_MOST_EXTRA]
    kept = table.columns if len(names) > _MOST_EXTRA else (*table.columns[:place], *table.columns[place + 1 :])
    added = tuple(Column(f"extra_{n}", f"{name}*" if name in taken else name, "text") for n, name in enumerate(spread, 1))

    def rows() -> Iterator[Sequence[Any]]:
        for row in table.rows:
            known = json.loads(row[place]) if row[place] else {}
            own = row if len(names) > _MOST_EXTRA else [*row[:place], *row[place + 1 :]]
            yield [*own, *(_cell(known.get(name)) for name in spread)]

    return table._replace(columns=(*kept, *added), rows=rows())


def _cell(value: Any) -> str | None:
    return value if value is None or isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _type(english: str, *, amounts: bool, in_words: bool) -> Type:
    if in_words and english in WORDED:
        return "text"
    if english in INTEGERS:
        return "integer"
    return "amount" if amounts and english in DECIMALS else "text"


def counted(rows: Iterable[Sequence[Any]], title: str, tell: Tell) -> Iterator[Sequence[Any]]:
    """The rows, while ``tell`` hears how many there were so far."""
    tell(title, 0)
    for number, row in enumerate(rows, 1):
        if number % 500 == 0:
            tell(title, number)
        yield row


def typed(table: Table) -> Iterator[list[Any]]:
    """The rows with numbers as numbers: amounts as the nearest double, whole numbers as int.

    >>> columns = (Column("value", "数值", "amount"), Column("code", "代码", "text"), Column("count", "次数", "integer"))
    >>> list(typed(Table("t", "表", columns, [("37700000000", "007", 2), ("1.6", None, None)])))
    [[37700000000.0, '007', 2], [1.6, None, None]]
    """
    makers = [_MAKERS[column.type] for column in table.columns]
    for row in table.rows:
        yield [None if cell is None else make(cell) for make, cell in zip(makers, row, strict=True)]


_MAKERS: dict[Type, Callable[[Any], Any]] = {"text": str, "integer": int, "amount": float}
