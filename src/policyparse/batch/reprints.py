"""Reprints: articles that share most of their sentences are one group, so that each figure can be counted once.

A document is represented by the sixteen smallest hashes of its sentences; two documents with the same sentences have the same ones, however
many sentences there are, and the share of common ones estimates the share of common sentences.
"""

from __future__ import annotations

import re
import sqlite3
from hashlib import blake2b

_SENTENCE = re.compile(r"[^。！？!?\n]+")
_SHORTEST, _KEPT, _FEW = 10, 16, 3

SCHEMA = """CREATE TABLE IF NOT EXISTS sketch (doc INTEGER NOT NULL, hash INTEGER NOT NULL, size INTEGER NOT NULL,
  PRIMARY KEY (doc, hash)) WITHOUT ROWID"""

# Each document is compared with the first one that has a sentence of it: linear, and every reprint meets the first of its group.
_ALIKE = f"""SELECT m.first, s.doc FROM sketch s
  JOIN (SELECT hash, MIN(doc) AS first, size AS size FROM sketch GROUP BY hash HAVING COUNT(*) > 1) m USING (hash)
  WHERE s.doc > m.first GROUP BY m.first, s.doc
  HAVING COUNT(*) * 2 >= MAX(s.size, m.size) AND (COUNT(*) >= {_FEW} OR COUNT(*) = MAX(s.size, m.size)) ORDER BY 2, 1"""


def sketch_of(text: str) -> tuple[int, ...]:
    """The smallest hashes of the sentences of a text; short lines, which many pages share, are left out.

    >>> one = sketch_of("到2025年，全县新建社区食堂120家。记者 甲")
    >>> one == sketch_of("转载\\n到2025年，全县新建社区食堂120家。"), len(one)
    (True, 1)
    """
    sentences = {s for found in _SENTENCE.findall(text) if len(s := found.strip()) >= _SHORTEST}
    hashes = (int.from_bytes(blake2b(s.encode("utf-8", "replace"), digest_size=7).digest(), "big") for s in sentences)
    return tuple(sorted(hashes)[:_KEPT])


def group_reprints(db: sqlite3.Connection) -> None:
    """Give every document of a group the number of its first one; documents alone have none."""
    db.execute("CREATE INDEX IF NOT EXISTS sketch_hash ON sketch (hash, doc, size)")
    first: dict[int, int] = {}
    for one, other in db.execute(_ALIKE):
        if other not in first:
            first[other] = first.get(one, one)
    db.execute("UPDATE doc SET reprint_group = NULL WHERE reprint_group IS NOT NULL")
    db.executemany("UPDATE doc SET reprint_group = ? WHERE doc = ?", [(group, doc) for doc, group in first.items()])
    db.executemany("UPDATE doc SET reprint_group = ? WHERE doc = ?", [(group, group) for group in set(first.values())])
