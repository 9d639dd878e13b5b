"""Evaluation: a folder of articles parsed and compared with its gold; per kind, attribute and rule, and against an earlier run."""

from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from ..errors import InputError
from ..evaluate import KINDS, Counts, Record, Scores, judge
from ..parser import Parser
from ..version import __version__

SCHEMA = "policyparse-evaluation/1"
_LABELS = {
    "figure": ("quote", "indicator", "value", "value_high", "unit"),
    "date": ("text", "value"),
    "honour": ("name", "holder"),
    "position": ("person", "org", "title"),
}


class Item(NamedTuple):
    """A fact that is right, missed or too much: where, what, and the rule that found it (empty for a missed one)."""

    article: str
    kind: str
    label: str
    rule: str = ""


@dataclass(slots=True)
class Evaluation:
    """What evaluating a corpus gave. ``rules`` counts right and wrong facts of each rule."""

    articles: int = 0
    scores: Scores = field(default_factory=Scores)
    rules: dict[str, Counts] = field(default_factory=dict)
    right: list[Item] = field(default_factory=list)
    missed: list[Item] = field(default_factory=list)
    extra: list[Item] = field(default_factory=list)

    def add(self, article: str, gold: Record, record: Record) -> None:
        """Compare one article with its gold."""
        self.articles += 1
        self.scores.add_document(gold, record)
        for kind in KINDS:
            judged = judge(kind, gold, record)
            self.right += [Item(article, kind, label(kind, gold_), fact.get("rule", "")) for gold_, fact in judged.pairs]
            self.missed += [Item(article, kind, label(kind, gold_)) for gold_ in judged.missed]
            self.extra += [Item(article, kind, label(kind, fact), fact.get("rule", "")) for fact in judged.extra]
            for facts, right in (([fact for _, fact in judged.pairs], 1), (judged.extra, 0)):
                for fact in facts:
                    self.rules.setdefault(fact.get("rule", ""), Counts()).add(right, 0, 1 - right)

    def errors_per_1000(self, kind: str | None = None) -> float:
        """Missed and superfluous facts for 1,000 facts of gold, of one kind or of all."""
        counts = [self.scores.kinds[k] for k in KINDS if kind in (None, k)]
        gold = sum(c.right + c.missed for c in counts)
        return 1000 * sum(c.missed + c.extra for c in counts) / gold if gold else 0.0

    def to_dict(self) -> dict[str, Any]:
        """Everything as JSON can hold it; ``compare`` reads it back."""
        return {
            "schema": SCHEMA,
            "version": __version__,
            "articles": self.articles,
            "kinds": {kind: _counts(counts) for kind, counts in self.scores.kinds.items()},
            "attributes": {
                name: {"right": right, "total": total, "accuracy": round(right / total, 4)}
                for name, (right, total) in sorted(self.scores.attributes.items())
            },
            "errors_per_1000_facts": {"all": round(self.errors_per_1000(), 1)} | {k: round(self.errors_per_1000(k), 1) for k in KINDS},
            "rules": {
                name: {"right": c.right, "wrong": c.extra, "precision": round(c.precision, 4)} for name, c in sorted(self.rules.items())
            },
            "silently_wrong": self.scores.silently_wrong,
            **{name: [list(item) for item in getattr(self, name)] for name in ("right", "missed", "extra")},
        }


class Change(NamedTuple):
    """Facts that went right or wrong since an earlier run; each is (article, kind, label)."""

    found: list[tuple[str, ...]]  # missed before, right now
    dropped: list[tuple[str, ...]]  # too much before, gone now
    lost: list[tuple[str, ...]]  # right before, missed now
    added: list[tuple[str, ...]]  # too much now, not there before


def compare(old: dict[str, Any], new: Evaluation) -> Change:
    """Gains and losses against what ``to_dict`` of an earlier run gave; articles that only one of the two holds are left out."""
    before = {name: Counter(tuple(item[:3]) for item in old[name]) for name in ("right", "missed", "extra")}
    now = {name: Counter(tuple(item[:3]) for item in getattr(new, name)) for name in ("right", "missed", "extra")}
    both = {item[0] for counter in before.values() for item in counter} & {item[0] for counter in now.values() for item in counter}

    def more(first: Counter[tuple[str, ...]], second: Counter[tuple[str, ...]]) -> list[tuple[str, ...]]:
        return sorted(item for item in (first - second).elements() if item[0] in both)

    return Change(
        more(now["right"], before["right"]),
        more(before["extra"], now["extra"]),
        more(before["right"], now["right"]),
        more(now["extra"], before["extra"]),
    )


def evaluate(folder: Path, split: str | None = None) -> Evaluation:
    """Parse the articles of a corpus and compare them with its gold.

    Args:
        folder: holds ``articles/NAME.txt`` and ``gold/NAME.json``; ``MANIFEST.tsv`` (name, split) only where splits are asked for.
        split: the split to take; None takes all articles.

    Raises:
        InputError: the folder holds no gold, no such split, or a gold file that cannot be read.
    """
    evaluation, parser = Evaluation(), Parser()
    for name, article, gold in _pairs(folder, split):
        try:
            record = parser.parse(article).to_dict()
        except InputError as problem:
            record = {"error": {"code": problem.code}}
        evaluation.add(name, gold, record)
    if not evaluation.articles:
        raise InputError(
            "no_gold",
            f"no articles with gold in {folder}" + (f", split {split}" if split else ""),
            "a corpus holds articles/NAME.txt, gold/NAME.json and MANIFEST.tsv with the columns name and split",
            layer="evaluate",
            message_zh=f"{folder} 中没有带标注的文章" + (f"（{split}）" if split else ""),
            hint_zh="语料含 articles/名称.txt、gold/名称.json，以及带 name、split 两列的 MANIFEST.tsv",
        )
    return evaluation


def label(kind: str, record: Record) -> str:
    """A fact in a few words; of several accepted readings the first.

    >>> label("date", {"text": "今年", "value": ["2023", None]})
    '今年 | 2023'
    """
    values = (record.get(name) for name in _LABELS.get(kind, ("name",)))
    first = (value[0] if isinstance(value, list) and value else value for value in values)
    return " | ".join("" if value is None else str(value) for value in first).rstrip(" |")


def _counts(counts: Counts) -> dict[str, Any]:
    rates = {"precision": round(counts.precision, 4), "recall": round(counts.recall, 4), "f1": round(counts.f1, 4)}
    return {"right": counts.right, "missed": counts.missed, "extra": counts.extra} | rates


def _pairs(folder: Path, split: str | None) -> Iterator[tuple[str, Path, Record]]:
    splits = _splits(folder) if split else {}
    for path in sorted((folder / "gold").glob("*.json")):
        if split is None or splits.get(path.stem) == split:
            try:
                gold = json.loads(path.read_text(encoding="utf-8"))
            except (OSError, ValueError) as problem:
                raise _unreadable(path, problem) from None
            yield path.stem, folder / "articles" / f"{path.stem}.txt", gold


def _splits(folder: Path) -> dict[str, str]:
    try:
        with (folder / "MANIFEST.tsv").open(encoding="utf-8", newline="") as rows:
            return {row["name"]: row["split"] for row in csv.DictReader(rows, delimiter="\t")}
    except (OSError, KeyError, ValueError) as problem:
        raise _unreadable(folder / "MANIFEST.tsv", problem) from None


def _unreadable(path: Path, problem: Exception) -> InputError:
    return InputError(
        "unreadable",
        f"cannot read {path}: {problem}",
        "see corpus/README.md for the form of a corpus",
        layer="evaluate",
        message_zh=f"无法读取 {path}：{problem}",
        hint_zh="语料的形式见 corpus/README.md",
    )
