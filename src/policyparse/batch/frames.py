"""The store as data frames of pandas."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .export import find_table, read_transaction
from .export_table import Table, typed
from .extras import require
from .store import open_to_read

if TYPE_CHECKING:
    import pandas

_DTYPES = {"text": "object", "integer": "Int64", "amount": "float64"}


def frame_of(table: Table) -> pandas.DataFrame:
    """A table as a data frame: amounts ``float64``, whole numbers ``Int64`` (which can be missing), all else text or None.

    Raises:
        InputError: pandas is missing.
    """
    pd = require("pandas", "pandas")
    rows = list(typed(table))
    columns: list[Sequence[Any]] = list(zip(*rows, strict=True)) if rows else [()] * len(table.columns)
    return pd.DataFrame({c.heading: pd.array(cells, dtype=_DTYPES[c.type]) for c, cells in zip(table.columns, columns, strict=True)})


class Store:
    """A store to read from; a batch may write to it at the same time. Every call sees the state of its moment.

    Each of ``articles``, ``figures``, ``programmes``, … gives the view of that name as a data frame; ``figures_once`` has each figure once
    for a group of reprints.

    Args:
        path: the file that ``batch`` made.
        language: ``en`` or ``zh``: names of columns, and in Chinese words in place of codes.

    Raises:
        StoreError: there is no store, when something is read.
        InputError: the extra ``pandas`` is not installed.

    >>> import tempfile, pytest
    >>> _ = pytest.importorskip("pandas", reason="the extra pandas is not installed")
    >>> from policyparse.batch.core import Job, parse_job
    >>> from policyparse.batch.file_name import NamePattern
    >>> from policyparse.batch.store import Writer
    >>> from policyparse import Parser
    >>> folder = tempfile.TemporaryDirectory()
    >>> path = os.path.join(folder.name, "out.db")
    >>> writer, job = Writer(Path(path)), Job("a.txt", "到2025年，临滏县新建社区食堂120家。".encode())
    >>> run = writer.begin_run("1", {}, "")
    >>> writer.put(job, "", parse_job(Parser(), job, NamePattern()))
    >>> writer.end_run("complete"); writer.close()

    With a store at ``path``:

    >>> figures = Store(path).figures()
    >>> figures[["indicator", "value", "unit", "status"]].values.tolist()
    [['社区食堂', 120.0, '家', 'target']]
    >>> Store(path, "zh").panel()[["年份", "指标", "数值", "性质"]].values.tolist()
    [[2025, '社区食堂', 120.0, '目标']]
    >>> Store(path).sql("SELECT kind, COUNT(*) AS n FROM fact GROUP BY kind").columns.tolist()
    ['kind', 'n']
    >>> folder.cleanup()
    """

    def __init__(self, path: str | os.PathLike[str], language: str = "en") -> None:
        self.path, self.language = Path(path), language

    def view(self, name: str) -> pandas.DataFrame:
        """The view of that name, English or Chinese; also ``panel_wide``.

        Raises:
            ValueError: there is none.
        """
        require("pandas", "pandas")
        with closing(open_to_read(self.path)) as db, read_transaction(db):
            return frame_of(find_table(db, name, self.language))

    def sql(self, statement: str, parameters: Sequence[Any] = ()) -> pandas.DataFrame:
        """The rows of a SELECT.

        Raises:
            sqlite3.Error: the statement is wrong, or writes.
        """
        pd = require("pandas", "pandas")
        with closing(open_to_read(self.path)) as db:
            found = db.execute(statement, parameters)
            names = [column[0] for column in found.description]
            return pd.DataFrame(found.fetchall(), columns=names)

    def articles(self) -> pandas.DataFrame:
        """One row for each parsed document: metadata, counts, group of reprints, columns carried along."""
        return self.view("articles")

    def figures(self) -> pandas.DataFrame:
        """Targets and results, each with its evidence."""
        return self.view("figures")

    def figures_once(self) -> pandas.DataFrame:
        """The figures, each once for a group of reprints, with the number of articles that state it."""
        return self.view("figures_once")

    def programmes(self) -> pandas.DataFrame:
        """Programmes, projects and campaigns."""
        return self.view("programmes")

    def documents(self) -> pandas.DataFrame:
        """Policy documents that articles name."""
        return self.view("documents")

    def honours_positions(self) -> pandas.DataFrame:
        """Honours with their holders, positions with their persons."""
        return self.view("honours_positions")

    def dates(self) -> pandas.DataFrame:
        """Dates and times."""
        return self.view("dates")

    def panel(self) -> pandas.DataFrame:
        """Region, year, indicator in the long form."""
        return self.view("panel")

    def panel_wide(self) -> pandas.DataFrame:
        """A row for each region and year, a column for each indicator."""
        return self.view("panel_wide")

    def facts(self) -> pandas.DataFrame:
        """Every fact of every kind."""
        return self.view("facts")

    def errors(self) -> pandas.DataFrame:
        """Documents without a result, and why."""
        return self.view("errors")

    def repairs(self) -> pandas.DataFrame:
        """What was repaired."""
        return self.view("repairs")
