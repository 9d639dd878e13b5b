"""Reprints are found among all documents, whatever the order, and counted once."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

from command import run_here
from policyparse.batch.reprints import SCHEMA, group_reprints, sketch_of

BODY = [f"全县第{n}个社区食堂今年向老年人开放就餐服务" for n in range(12)]


def groups(*texts: str) -> list[int | None]:
    """The groups of texts, numbered from 0."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE TABLE doc (doc INTEGER PRIMARY KEY, reprint_group INTEGER)")
        db.execute(SCHEMA)
        for doc, text in enumerate(texts):
            sketch = sketch_of(text)
            db.execute("INSERT INTO doc (doc) VALUES (?)", (doc,))
            db.executemany("INSERT INTO sketch VALUES (?, ?, ?)", [(doc, number, len(sketch)) for number in sketch])
        for _ in range(2):  # again changes nothing
            group_reprints(db)
        return [group for (group,) in db.execute("SELECT reprint_group FROM doc ORDER BY doc")]


def text(sentences: list[str]) -> str:
    return "。".join(sentences) + "。"


def test_a_reprint_with_another_head_and_a_sentence_less() -> None:
    assert groups(text(BODY), "转自某报\n" + text(BODY[:-1]), text(BODY)) == [0, 0, 0]


def test_a_shared_sentence_makes_no_reprint() -> None:
    others = [sentence.replace("食堂", "书屋") for sentence in BODY]
    assert groups(text(BODY), text([BODY[0], BODY[1], *others])) == [None, None]


def test_short_texts_only_when_equal() -> None:
    assert groups(text(BODY[:1]), text(BODY[:1]), text(BODY[:2])) == [0, 0, None]
    assert groups("", "") == [None, None]


def test_each_figure_counts_once(tmp_path: Path) -> None:
    article = text(["到2025年，临滏县新建社区食堂120家", *BODY])
    for name, content in (("a", article), ("b", "转自某报\n" + article), ("c", "到2025年，临滏县新建书屋30家。")):
        (tmp_path / f"{name}.txt").write_text(content, encoding="utf-8")
    store = tmp_path / "out.db"
    assert run_here("batch", tmp_path, "--store", store, "--jobs", "1").status == 0
    found = run_here("sql", store, "SELECT value, documents FROM figures_once WHERE unit = '家'", "--format", "json").records
    assert found == [{"value": "120", "documents": 2}, {"value": "30", "documents": 1}]
    assert json.loads(run_here("sql", store, "SELECT COUNT(*) AS n FROM figures WHERE value = '120'", "--format", "json").text) == {"n": 2}
