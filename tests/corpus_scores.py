"""The program on the project's own corpus: scores per split. Run as a program it prints them as a table.

python tests/corpus_scores.py [--write]     --write puts the table into the two READMEs, and all tables into docs/accuracy.md
"""

import csv
import json
import sys
from datetime import date
from functools import cache
from pathlib import Path

from corpus_digest import CORPUS, corpus_digest
from policyparse import Parser, __version__
from policyparse.cli.evaluation import evaluate
from policyparse.cli.evaluation_text import markdown
from policyparse.evaluate import Scores

SPLITS = ("dev", "heldout")
MARKS = ("<!-- accuracy: written by make accuracy -->", "<!-- end -->")


@cache
def corpus_scores() -> dict[str, Scores]:
    """The stored articles parsed by the whole pipeline and scored against their gold, for each split."""
    parser = Parser()
    scores = {split: Scores() for split in SPLITS}
    with (CORPUS / "MANIFEST.tsv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows, delimiter="\t"):
            gold = json.loads((CORPUS / "gold" / f"{row['name']}.json").read_text(encoding="utf-8"))
            document = parser.parse(CORPUS / "articles" / f"{row['name']}.txt")
            scores[row["split"]].add_document(gold, document.to_dict())
    return scores


def measured() -> dict[str, dict[str, float]]:
    """F1 for each kind, and for each attribute of figures its right values per figure of gold, cut to four digits.

    Per figure of gold, not per figure found: to find one more figure must not lower anything.
    """
    found = {}
    for split, scores in corpus_scores().items():
        values = {kind: counts.f1 for kind, counts in scores.kinds.items()}
        figures = scores.kinds["figure"].right + scores.kinds["figure"].missed
        values |= {name: right / figures for name, (right, _) in scores.attributes.items() if name.startswith("figure.")}
        found[split] = {name: int(value * 10000) / 10000 for name, value in values.items()}
    return found


def table() -> str:
    """Precision, recall and F1 for each kind and split, in Markdown."""
    lines = ["| kind | " + " | ".join(f"{split}: P | R | F1" for split in SPLITS) + " |", "|---|" + "---|---|---|" * len(SPLITS)]
    for kind in corpus_scores()["dev"].kinds:
        cells = [f"{c.precision:.2f} | {c.recall:.2f} | {c.f1:.2f}" for c in (corpus_scores()[split].kinds[kind] for split in SPLITS)]
        lines.append(f"| {kind} | {' | '.join(cells)} |")
    return "\n".join(lines)


def details() -> str:
    """All tables for docs/accuracy.md, with the day, the version and the corpus that they were measured on."""
    head = f"Measured on {date.today().isoformat()} with policyparse {__version__}; corpus `{corpus_digest()[:12]}`."
    return f"{head}\n\n{markdown({split: evaluate(CORPUS, split) for split in SPLITS})}"


def write_between_marks(page: Path, content: str) -> None:
    """Put content between the marks of a page; the rest of the page is written by hand."""
    text = page.read_text(encoding="utf-8")
    start, end = text.index(MARKS[0]) + len(MARKS[0]), text.index(MARKS[1])
    page.write_text(f"{text[:start]}\n{content}\n{text[end:]}", encoding="utf-8")


if __name__ == "__main__":
    print(table())
    if sys.argv[1:] == ["--write"]:
        for name in ("README.md", "README.zh-CN.md"):
            write_between_marks(CORPUS.parent / name, table())
        write_between_marks(CORPUS.parent / "docs" / "accuracy.md", details())
