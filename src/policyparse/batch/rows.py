"""Rows of spreadsheets: JSONL, CSV (UTF-8 or GBK) and XLSX, one after another, so that a table of any length is streamed."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ..errors import InputError
from .extras import require

_PROBE = 1 << 20


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a table by the names of its columns.

    Raises:
        InputError: an extra is missing, or the table is broken.
        OSError: it cannot be read.
    """
    suffix = path.suffix.lower()
    if suffix == ".jsonl":
        return _json_rows(path)
    if suffix == ".xlsx":
        return _sheet_rows(path)
    return _csv_rows(path, "\t" if suffix == ".tsv" else None)


def encoding_of(path: Path) -> str:
    """UTF-8 where a first megabyte is strictly that, else GB18030, which holds GBK and GB2312."""
    with path.open("rb") as file:
        probe = file.read(_PROBE)
    if probe.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        # A character cut at the end of the probe is no error.
        probe[: probe.rfind(b"\n") + 1 or len(probe)].decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8-sig"


def _csv_rows(path: Path, delimiter: str | None) -> Iterator[dict[str, Any]]:
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    with path.open(encoding=encoding_of(path), errors="replace", newline="") as file:
        lines = (line.replace("\0", "") for line in file)
        reader = csv.DictReader(lines, delimiter=delimiter or _delimiter(path))
        try:
            for row in reader:
                row.pop(None, None)  # cells beyond the last heading
                yield {str(key): value for key, value in row.items()}
        except csv.Error as problem:
            where = reader.line_num
            raise _broken(
                f"row {where}: {problem}", "save the table again as CSV UTF-8", f"第 {where} 行：{problem}", "请另存为 CSV UTF-8"
            ) from None


def _delimiter(path: Path) -> str:
    """What the heading is written with: a comma, unless a semicolon or tab is more frequent there."""
    with path.open(encoding=encoding_of(path), errors="replace") as file:
        heading = file.readline(10_000)
    return max(",;\t", key=heading.count)


def _json_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as problem:
                row = {
                    "": _broken(
                        f"line {number} is no JSON: {problem}", "correct the line", f"第 {number} 行不是 JSON：{problem}", "请改正该行"
                    )
                }
            if not isinstance(row, dict):
                row = {"": _broken(f"line {number} is no object", "write {…} on each line", f"第 {number} 行不是对象", "请每行写一个 {…}")}
            yield row


def _sheet_rows(path: Path) -> Iterator[dict[str, Any]]:
    openpyxl = require("openpyxl", "xlsx")
    try:
        book = openpyxl.load_workbook(io.BytesIO(path.read_bytes()), read_only=True, data_only=True)
    except OSError:
        raise
    except Exception as problem:
        why = f"{type(problem).__name__}: {problem}"
        raise _broken(
            f"the workbook cannot be read: {why}", "open it and save it again as .xlsx", f"无法读取工作簿：{why}", "请打开后另存为 .xlsx"
        ) from None
    sheet = book.worksheets[0]
    sheet.reset_dimensions()
    rows = sheet.iter_rows(values_only=True)
    names = [str(cell).strip() if cell is not None else "" for cell in next(rows, ())]
    for row in rows:
        if any(cell is not None for cell in row):
            yield {name: _cell(value) for name, value in zip(names, row, strict=False) if name}


def _broken(message: str, hint: str, message_zh: str, hint_zh: str) -> InputError:
    return InputError("broken_table", message, hint, layer="batch", message_zh=message_zh, hint_zh=hint_zh)


def _cell(value: Any) -> Any:
    """Dates as people write them; whole numbers without the .0 that a spreadsheet gives them."""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return int(value) if isinstance(value, float) and value.is_integer() else value
