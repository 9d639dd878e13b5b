"""Word lists: TSV tables, and a matcher that finds their words in a text, longest first.

The tables lie in the folder ``gazetteer`` of the repository; a wheel carries them inside the package, an editable install finds them
beside ``src``. Words never go into a pattern: a named list of 5,000 words in ``regex`` is forty times slower than this dictionary.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from ..errors import InputError

Row = dict[str, str]

_PACKAGED = Path(__file__).resolve().parent.parent / "gazetteer"
_REPOSITORY = Path(__file__).resolve().parents[3] / "gazetteer"


@cache
def gazetteer_folder() -> Path:
    """The folder with the tables: packaged, else the repository's.

    Raises:
        InputError: neither is there (a broken installation).
    """
    for folder in (_PACKAGED, _REPOSITORY):
        if (folder / "units.tsv").is_file():
            return folder
    raise InputError(
        "no_gazetteer",
        f"the gazetteer is missing: neither {_PACKAGED} nor {_REPOSITORY} exists",
        "install the package again: pip install --force-reinstall policyparse",
        layer="lexicon",
        message_zh=f"缺少词表目录：{_PACKAGED} 与 {_REPOSITORY} 都不存在",
        hint_zh="请重新安装：pip install --force-reinstall policyparse",
    )


@cache
def table(name: str) -> tuple[Row, ...]:
    """The rows of ``gazetteer/NAME.tsv`` as dictionaries by column name.

    >>> table("units")[0].keys() >= {"word", "unit", "dimension", "factor"}
    True
    """
    lines = (gazetteer_folder() / f"{name}.tsv").read_text(encoding="utf-8").split("\n")
    body = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return tuple(dict(zip(body[0], row, strict=True)) for row in body[1:])


@cache
def words(name: str, column: str = "") -> frozenset[str]:
    """The distinct non-empty cells of one column, by default the first; ``a|b`` counts as two.

    >>> "亩" in words("units")
    True
    """
    rows = table(name)
    key = column or next(iter(rows[0]), "") if rows else ""
    return frozenset(word for row in rows for word in row[key].split("|") if word)


@cache
def gazetteer_digest() -> str:
    """SHA-256 over the names and bytes of all tables: changes when any word does."""
    digest = hashlib.sha256()
    for path in sorted(gazetteer_folder().glob("*.tsv")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


class Hit(NamedTuple):
    """A word of a table in a text: half-open positions and the row that it stands for."""

    start: int
    end: int
    row: Row


class Matcher:
    """Finds the words of a dictionary in a text by their first two characters.

    >>> m = Matcher({"烟台": {"code": "1"}, "烟台市": {"code": "2"}})
    >>> [(h.start, h.end, h.row["code"]) for h in m.find("在烟台市和烟台")]
    [(1, 4, '2'), (5, 7, '1')]
    """

    def __init__(self, rows: dict[str, Row]) -> None:
        self._rows = rows
        lengths: dict[str, set[int]] = {}
        for word in rows:
            lengths.setdefault(word[:2], set()).add(len(word))
        # A one-character word is its own key; it is tried after the two-character keys.
        self._lengths = {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}
        tails: dict[str, set[int]] = {}
        for word in rows:
            tails.setdefault(word[-1:], set()).add(len(word))
        self._tails = {tail: tuple(sorted(sizes, reverse=True)) for tail, sizes in tails.items()}

    def __contains__(self, word: str) -> bool:
        return word in self._rows

    def get(self, word: str) -> Row | None:
        """The row of a word, or None."""
        return self._rows.get(word)

    def find(self, chars: str) -> list[Hit]:
        """Longest words from left to right, without overlaps."""
        hits: list[Hit] = []
        end = 0
        for hit in self.find_all(chars):
            if hit.start >= end:
                hits.append(hit)
                end = hit.end
        return hits

    def find_all(self, chars: str) -> Iterator[Hit]:
        """The longest word at every position, overlaps included."""
        lengths, rows, end = self._lengths, self._rows, len(chars)
        for start, head in enumerate(map("".join, zip(chars, chars[1:] + "\n", strict=False))):
            sizes = lengths.get(head)
            if sizes is not None:
                for size in sizes:
                    row = rows.get(chars[start : start + size])
                    if row is not None and start + size <= end:
                        yield Hit(start, start + size, row)
                        break

    def at(self, chars: str, start: int) -> Hit | None:
        """The longest word that begins at ``start``."""
        for size in self._lengths.get(chars[start : start + 2], ()):
            row = self._rows.get(chars[start : start + size])
            if row is not None and start + size <= len(chars):
                return Hit(start, start + size, row)
        return None

    def ending_at(self, chars: str, end: int, longest: int = 12) -> Hit | None:
        """The longest word that ends at ``end``."""
        for size in self._tails.get(chars[end - 1 : end], ()):
            if size <= longest and size <= end and (row := self._rows.get(chars[end - size : end])) is not None:
                return Hit(end - size, end, row)
        return None


def rows_by(name: str, columns: Iterable[str] = ()) -> dict[str, Row]:
    """Rows keyed by every word in the given columns (default: the first); of two rows with one word the first stays."""
    rows = table(name)
    keys = tuple(columns) or tuple(rows[0])[:1]
    found: dict[str, Row] = {}
    for key in keys:
        for row in rows:
            for word in row[key].split("|"):
                if word:
                    found.setdefault(word, row)
    return found


@cache
def matcher(name: str, *columns: str) -> Matcher:
    """A matcher over the words of one table."""
    return Matcher(rows_by(name, columns))
