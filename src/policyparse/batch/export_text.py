"""CSV that Excel and R read without damage, and JSON lines."""

from __future__ import annotations

import csv
import json
import re
from pathlib import Path
from typing import Any

from .export_table import Table
from .export_xlsx import cell_text

_NUMBER = re.compile(r"[+-]?\d[\d.,]*")


def write_csv(path: Path, table: Table) -> int:
    """With a byte order mark, by which Excel knows UTF-8. Gives the number of rows."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([column.heading for column in table.columns])
        for row in table.rows:
            writer.writerow([guarded(cell) for cell in row])
            count += 1
    return count


def guarded(cell: Any) -> Any:
    """A cell that no spreadsheet runs as a formula: an apostrophe before = + - @, unless it is a number.

    >>> guarded("=1+1"), guarded("-3.5"), guarded("-甲"), guarded("甲")
    ("'=1+1", '-3.5', "'-甲", '甲')
    """
    if isinstance(cell, str) and cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not _NUMBER.fullmatch(cell):
        return "'" + cell_text(cell)
    return cell_text(cell) if isinstance(cell, str) else cell


def write_jsonl(path: Path, table: Table) -> int:
    """One object a line, empty fields left out. Gives the number of rows."""
    headings, count = [column.heading for column in table.columns], 0
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in table.rows:
            record = {name: cell for name, cell in zip(headings, row, strict=True) if cell is not None}
            file.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += 1
    return count
