"""An evaluation for readers: plain lines for a terminal, Markdown for docs/accuracy.md."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..evaluate import KINDS
from ..output.labels import Language
from .evaluate_messages import say_evaluate
from .evaluation import Change, Evaluation, Item

_SHOWN = 40


def report(evaluation: Evaluation, language: Language) -> str:
    """The tables of an evaluation as text: kinds, attributes, rules."""
    heads = ("kind", "right", "missed", "extra", "precision", "recall", "f1", "errors")
    parts = [say_evaluate(language, "articles", evaluation.articles), _columns([_words(heads, language), *kind_rows(evaluation)])]
    parts.append(_columns([_words(("attribute", "right", "total", "accuracy"), language), *attribute_rows(evaluation)]))
    parts.append(_columns([_words(("rule", "right", "wrong", "precision"), language), *rule_rows(evaluation)]))
    parts.append(
        say_evaluate(language, "summary", f"{evaluation.errors_per_1000():.1f}", evaluation.scores.silently_wrong),
    )
    return "\n\n".join(parts) + "\n"


def kind_rows(evaluation: Evaluation) -> list[list[str]]:
    """Counts, rates and errors per 1,000 facts of each kind; the last is empty for text and metadata."""
    rows = []
    for kind, c in evaluation.scores.kinds.items():
        per_1000 = f"{evaluation.errors_per_1000(kind):.1f}" if kind in KINDS else ""
        rows.append([kind, str(c.right), str(c.missed), str(c.extra), f"{c.precision:.3f}", f"{c.recall:.3f}", f"{c.f1:.3f}", per_1000])
    return rows


def attribute_rows(evaluation: Evaluation) -> list[list[str]]:
    """Right and all values of each attribute of facts that were found."""
    counted = sorted(evaluation.scores.attributes.items())
    return [[name, str(right), str(total), f"{right / total:.3f}"] for name, (right, total) in counted]


def rule_rows(evaluation: Evaluation) -> list[list[str]]:
    """Right and wrong facts of each rule."""
    return [[name, str(c.right), str(c.extra), f"{c.precision:.3f}"] for name, c in sorted(evaluation.rules.items())]


def errors(evaluation: Evaluation, kind: str, language: Language) -> str:
    """The missed (-) and superfluous (+) facts of one kind, by article, each superfluous one with its rule."""
    marked = [("-", item) for item in evaluation.missed] + [("+", item) for item in evaluation.extra]
    lines = [_line(mark, item) for mark, item in sorted(marked, key=lambda pair: pair[1].article) if item.kind == kind]
    return "\n".join([say_evaluate(language, "errors", kind, len(lines)), *lines]) + "\n"


def changes(change: Change, language: Language) -> str:
    """Gains and losses against an earlier run."""
    lines = []
    for name in ("found", "dropped", "lost", "added"):
        facts = getattr(change, name)
        lines.append(say_evaluate(language, name, len(facts)))
        lines += [f"  {'  '.join(fact)}" for fact in facts[:_SHOWN]]
        if len(facts) > _SHOWN:
            lines.append(f"  … {len(facts) - _SHOWN}")
    return "\n".join(lines) + "\n"


def markdown(evaluations: dict[str, Evaluation]) -> str:
    """The tables of several splits in Markdown: kinds and attributes side by side, rules of all together."""
    blocks = []
    for split, evaluation in evaluations.items():
        blocks.append(f"### {split}: {evaluation.articles} articles, {evaluation.errors_per_1000():.0f} errors per 1,000 facts")
        heads = ["kind", "right", "missed", "extra", "P", "R", "F1", "errors per 1,000"]
        blocks.append(_table(heads, kind_rows(evaluation)))
        blocks.append(_table(["attribute", "right", "of", "accuracy"], attribute_rows(evaluation)))
    blocks.append("### Rules, precision in " + " and ".join(evaluations))
    names = sorted({name for e in evaluations.values() for name in e.rules})
    rows = [[f"`{name}`", *(_rule_cell(e, name) for e in evaluations.values())] for name in names]
    blocks.append(_table(["rule", *evaluations], rows))
    return "\n\n".join(blocks)


def _rule_cell(evaluation: Evaluation, name: str) -> str:
    counts = evaluation.rules.get(name)
    return f"{counts.precision:.2f} ({counts.right}/{counts.right + counts.extra})" if counts else ""


def _line(mark: str, item: Item) -> str:
    return f"{mark} {item.article}  {item.label}" + (f"  [{item.rule}]" if item.rule else "")


def _words(keys: Iterable[str], language: Language) -> list[str]:
    return [say_evaluate(language, key) for key in keys]


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join("| " + " | ".join(row) + " |" for row in lines)


def _columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows in aligned columns, the first to the left; Chinese characters take two cells."""
    widths = [max(_width(row[i]) for row in rows) for i in range(len(rows[0]))]
    return "\n".join(
        "  ".join(_filled(cell, width, left=i == 0) for i, (cell, width) in enumerate(zip(row, widths, strict=True))).rstrip()
        for row in rows
    )


def _filled(cell: str, width: int, *, left: bool) -> str:
    space = " " * (width - _width(cell))
    return cell + space if left else space + cell


def _width(cell: str) -> int:
    return sum(2 if c >= "\u2e80" else 1 for c in cell)
