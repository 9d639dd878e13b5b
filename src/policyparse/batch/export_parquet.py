"""Parquet, for DuckDB, Spark, pandas and R: written in groups of rows, so the memory it takes does not grow with them."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

from .export_table import Table, typed
from .extras import require

_GROUP = 20_000


def write_parquet(path: Path, table: Table) -> int:
    """Amounts are doubles, whole numbers 64 bits, all else strings. Gives the number of rows.

    Raises:
        InputError: pyarrow is missing.
    """
    arrow, parquet = require("pyarrow", "parquet"), require("pyarrow.parquet", "parquet")
    types: dict[str, Any] = {"text": arrow.string(), "integer": arrow.int64(), "amount": arrow.float64()}
    schema = arrow.schema([(column.heading, types[column.type]) for column in table.columns])
    rows, count = typed(table), 0
    with parquet.ParquetWriter(str(path), schema) as writer:
        while group := list(islice(rows, _GROUP)):
            columns = [arrow.array(cells, field.type) for cells, field in zip(zip(*group, strict=True), schema, strict=True)]
            writer.write_table(arrow.Table.from_arrays(columns, schema=schema))
            count += len(group)
    return count
