"""Stata files of format 118 (Stata 14 and later): Unicode, long strings as strL, ASCII names with labels."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from ..version import __version__
from .export_table import Table, Type, typed
from .extras import require

_LONGEST_NAME, _LONGEST_LABEL, _LONGEST_STR = 32, 80, 2045
_RESERVED = frozenset(
    "aggregate array boolean break byte case catch class colvector complex const continue default delegate delete do double else eltypedef"
    " end enum explicit export external float for friend function global goto if in inline int local long mata matrix namespace new null"
    " numeric operator orgtypedef pointer pragma private protected public quad real return rowvector scalar short signed static strl string"
    " struct super switch template this throw transmorphic try typedef typename union unsigned using vector version virtual void volatile"
    " while with _all _b _coef _cons _n _pi _pred _rc _se _skip".split()
)


def write_stata(path: Path, table: Table) -> int:
    """Amounts and whole numbers are numbers, all else strings; a number that is not known is Stata's missing value. Gives the number of
    rows, which are all in memory at once.

    Raises:
        InputError: pandas is missing.
    """
    pd = require("pandas", "pandas")
    rows = list(typed(table))
    names = variable_names([column.english for column in table.columns])
    frame = pd.DataFrame(
        {
            name: _column(pd, [row[place] for row in rows], column.type)
            for place, (name, column) in enumerate(zip(names, table.columns, strict=True))
        }
    )
    texts = [name for name, column in zip(names, table.columns, strict=True) if column.type == "text"]
    long = [name for name in texts if frame[name].map(lambda cell: len(cell.encode("utf-8"))).max() > _LONGEST_STR]
    labels = {name: column.heading[:_LONGEST_LABEL] for name, column in zip(names, table.columns, strict=True)}
    frame.to_stata(
        path,
        version=118,
        write_index=False,
        convert_strl=long,
        variable_labels=labels,
        data_label=f"policyparse {__version__}: {table.title}",
    )
    return len(rows)


def _column(pd: Any, cells: list[Any], type_: Type) -> Any:
    """Strings are never missing in Stata, and end at a NUL."""
    if type_ == "text":
        return pd.Series([(cell or "").replace("\0", "\ufffd") for cell in cells], dtype=object)
    if type_ == "integer" and None not in cells:
        return pd.Series(cells, dtype="int32")
    return pd.Series(cells, dtype="float64")


def variable_names(names: list[str]) -> list[str]:
    """Names that Stata takes: ASCII, at most 32 characters, no word of its language, none twice.

    >>> variable_names(["end", "region", "Region_code", "数值", "a" * 40, "a" * 40])
    ['end_', 'region', 'Region_code', 'v4', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa_6']
    """
    made: list[str] = []
    for number, name in enumerate(names, 1):
        fitting = re.sub(r"[^A-Za-z0-9_]", "", name)[:_LONGEST_NAME]
        if not fitting or fitting[0].isdigit():
            fitting = f"v{number}"
        if fitting.lower() in _RESERVED or re.fullmatch(r"str\d+", fitting):
            fitting = fitting[: _LONGEST_NAME - 1] + "_"
        if fitting in made:
            fitting = f"{fitting[: _LONGEST_NAME - 1 - len(str(number))]}_{number}"
        made.append(fitting)
    return made
