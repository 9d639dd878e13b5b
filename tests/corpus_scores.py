"""The program on the project's own corpus: scores per split. Run as a program it prints them as a table.

python tests/corpus_scores.py [--write]     --write puts the table into the two READMEs
"""

import csv
import json
import sys
from functools import cache
from pathlib import Path

from corpus_digest import CORPUS
from policyparse import Parser
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


def write_table(page: Path) -> None:
    """Put the table between the marks of a page."""
    text = page.read_text(encoding="utf-8")
    start, end = text.index(MARKS[0]) + len(MARKS[0]), text.index(MARKS[1])
    page.write_text(f"{text[:start]}\n{table()}\n{text[end:]}", encoding="utf-8")


if __name__ == "__main__":
    print(table())
    if sys.argv[1:] == ["--write"]:
        for page in ("README.md", "README.zh-CN.md"):
            write_table(CORPUS.parent / page)
