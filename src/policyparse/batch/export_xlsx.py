"""Excel files that open without a complaint: the limits and traps of the format are in this file."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import InputError
from .export_table import Column, Table, Tell

MAX_ROWS = 1_048_576
_MAX_CELL = 32_767
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?")
_WIDTHS = {"sentence": 60, "evidence": 60, "quote": 36, "title": 40, "article_title": 30, "document": 30, "error_message": 40}

Adds = Callable[[Any, Any], None]
"""Adds a sheet of its own kind; called with the workbook and the format of headings."""


class Written(NamedTuple):
    """What became of a sheet: its name, the number of its rows, and on how many sheets they stand."""

    name: str
    rows: int
    sheets: int


def write_xlsx(
    path: Path,
    note: str,
    sheets: Iterable[Table | Adds],
    *,
    note_lines: Iterable[Sequence[Any]] = (),
    max_rows: int = MAX_ROWS,
    tell: Tell = lambda title, rows: None,
) -> list[Written]:
    """Write a workbook row by row; the memory it takes does not grow with the rows.

    Args:
        path: written as it is; the caller gives it its name when it is complete.
        note: name of a first sheet, which lists the others with their rows after ``note_lines``.
        max_rows: rows of a sheet, heading included; what is beyond goes to further sheets.
        tell: hears, without a title, when the rows are written and the file is put together, which takes a third of the time.

    Raises:
        InputError: XlsxWriter is missing.
    """
    try:
        import xlsxwriter
    except ImportError:
        raise InputError("extra_missing", "writing .xlsx needs XlsxWriter", "pip install XlsxWriter", layer="batch") from None
    # Text that begins with = is text, and one that looks like an address is no link: Excel allows 65,530 links a sheet.
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    written: list[Written] = []
    with xlsxwriter.Workbook(str(path), options) as book:
        bold = book.add_format({"bold": True})
        notes = book.add_worksheet(note)
        for sheet in sheets:
            if isinstance(sheet, Table):
                written.append(_write_sheet(book, sheet, bold, max_rows))
            else:
                sheet(book, bold)
        notes.set_column(0, 0, 24)
        notes.set_column(1, 2, 60)
        lines = [*note_lines, ("",), *((w.name, w.rows, w.sheets) for w in written)]
        for number, line in enumerate(lines):
            for column, value in enumerate(line):
                _write_cell(notes, number, column, value, is_number=False)
        tell("", 0)
    return written


def _write_sheet(book: Any, sheet: Table, bold: Any, max_rows: int) -> Written:
    count, number, page = 0, max_rows, None
    used = 0
    amounts = [column.type == "amount" for column in sheet.columns]
    for row in sheet.rows:
        if number >= max_rows:
            _finish(page, sheet, number)
            used += 1
            page, number = _new_page(book, sheet, bold, used), 1
        for column, (is_number, value) in enumerate(zip(amounts, row, strict=True)):
            _write_cell(page, number, column, value, is_number=is_number)
        number += 1
        count += 1
    if page is None:
        page, number, used = _new_page(book, sheet, bold, 1), 1, 1
    _finish(page, sheet, number)
    return Written(sheet.title, count, used)


def _new_page(book: Any, sheet: Table, bold: Any, number: int) -> Any:
    page = book.add_worksheet(sheet.title if number == 1 else f"{sheet.title[:26]} {number}")
    page.freeze_panes(1, 0)
    for number_, column in enumerate(sheet.columns):
        page.set_column(number_, number_, _width(column))
        page.write_string(0, number_, cell_text(column.heading), bold)
    return page


def _width(column: Column) -> int:
    """Wide enough for what the column mostly holds, and for its heading: a Chinese character takes two places."""
    return _WIDTHS.get(column.english, max(12, min(30, 2 * len(column.heading) + 2)))


def _finish(page: Any, sheet: Table, rows: int) -> None:
    """The filter, whose range is known at the end."""
    if page is not None:
        page.autofilter(0, 0, max(rows - 1, 0), len(sheet.columns) - 1)


def _write_cell(page: Any, row: int, column: int, value: Any, *, is_number: bool) -> None:
    """Text as text, so that codes keep their zeros; numbers where the column holds amounts that Excel can hold exactly."""
    if value is None or value == "":
        return
    if isinstance(value, int | float):
        page.write_number(row, column, value)
    elif is_number and _NUMBER.fullmatch(value) and len(value.replace(".", "").lstrip("-0")) <= 15:
        page.write_number(row, column, float(value))
    else:
        page.write_string(row, column, cell_text(value))


def cell_text(chars: str) -> str:
    r"""What a cell can hold: at most 32,767 UTF-16 units, no characters that XML forbids.

    >>> cell_text("a\x00b") == "a\ufffdb", len(cell_text("字" * 40000))
    (True, 32767)
    """
    chars = _ILLEGAL.sub("\ufffd", chars)
    if len(chars) * 2 > _MAX_CELL and (units := len(chars.encode("utf-16-le")) // 2) > _MAX_CELL:
        while units > _MAX_CELL - 1:
            chars = chars[: len(chars) - max(1, (units - _MAX_CELL + 2) // 2)]
            units = len(chars.encode("utf-16-le")) // 2
        return chars + "…"
    return chars
