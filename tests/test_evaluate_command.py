"""The subcommand evaluate: scores, rules, errors, gains and losses on a small corpus; wrong usage in both languages."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from command import run_here
from policyparse.cli.evaluation import evaluate
from policyparse.cli.evaluation_text import markdown
from policyparse.evaluate import Counts

ARTICLES = {
    "01-a": "云溪市推进就业工作\n2023年，全市高技能人才达到3万人，建成技师工作站12个。\n",
    "02-b": "云溪市推进养老服务\n2023年，全市养老床位达到500张。\n",
}


def figure(indicator: str, value: str, unit: str, **fields: Any) -> dict[str, Any]:
    """A gold figure."""
    found = {"quote": f"{indicator}{value}{unit}", "indicator": indicator, "value": value, "value_high": None, "unit": unit}
    return found | {"status": "achieved", "bound": "EQUAL"} | fields


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Two articles: one with a figure of gold that is missed and one that is too much, one all right."""
    gold = {
        "01-a": {
            "figures": [figure("高技能人才", "30000", "人"), figure("劳模驿站", "7", "个")],
            "dates": [{"text": "2023年", "value": "2023"}],
        },
        "02-b": {"figures": [figure("养老床位", "500", "张", status="target")], "dates": [{"text": "2023年", "value": "2023"}]},
    }
    folder = tmp_path / "corpus"
    for name, text in ARTICLES.items():
        for path, content in ((f"articles/{name}.txt", text), (f"gold/{name}.json", json.dumps(gold[name], ensure_ascii=False))):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(content, encoding="utf-8")
    (folder / "MANIFEST.tsv").write_text("name\tsplit\n01-a\tdev\n02-b\theldout\n", encoding="utf-8")
    return folder


def test_counts_rules_and_attributes(corpus: Path) -> None:
    record = run_here("evaluate", corpus, "--json").record
    assert record["articles"] == 2
    rate = pytest.approx(2 / 3, abs=1e-4)
    assert record["kinds"]["figure"] == {"right": 2, "missed": 1, "extra": 1, "precision": rate, "recall": rate, "f1": rate}
    assert record["attributes"]["figure.status"] == {"right": 1, "total": 2, "accuracy": 0.5}
    figures = {name: rule for name, rule in record["rules"].items() if name.startswith("figure.")}
    assert sum(rule["right"] for rule in figures.values()) == 2
    assert sum(rule["wrong"] for rule in figures.values()) == 1
    # 3 figures and 2 dates of gold, 2 errors
    assert record["errors_per_1000_facts"]["figure"] == pytest.approx(2000 / 3, abs=0.1)


def test_a_split(corpus: Path) -> None:
    assert run_here("evaluate", corpus, "--split", "heldout", "--json").record["kinds"]["figure"]["right"] == 1
    ran = run_here("evaluate", corpus, "--split", "test")
    assert (ran.status, ran.out) == (1, b"")
    assert "no articles with gold" in ran.err


def test_the_report_in_both_languages(corpus: Path) -> None:
    english, chinese = run_here("evaluate", corpus).text, run_here("evaluate", corpus, "--lang", "zh").text
    assert "precision" in english
    assert "errors per 1,000 facts: " in english
    assert "精确率" in chinese
    line = next(line for line in english.split("\n") if line.startswith("figure "))
    assert line.split() == ["figure", "2", "1", "1", "0.667", "0.667", "0.667", "666.7"]


def test_errors_of_a_kind(corpus: Path) -> None:
    lines = run_here("evaluate", corpus, "--errors", "figure").text.strip().split("\n")
    assert lines[0] == "errors of figure (- missed, + too much): 2"
    assert lines[1] == "- 01-a  劳模驿站7个 | 劳模驿站 | 7 |  | 个"
    assert lines[2].startswith("+ 01-a  建成技师工作站12个 | 技师工作站 | 12 |  | 个  [figure.")


def test_gains_and_losses(corpus: Path, tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    assert run_here("evaluate", corpus, "--json", "-o", old).status == 0
    assert run_here("evaluate", corpus, "--compare", old, "--json").record["change"] == {
        "found": [],
        "dropped": [],
        "lost": [],
        "added": [],
    }
    # the number that was missed is found now, and one that was right is gone
    article = corpus / "articles" / "01-a.txt"
    article.write_text(ARTICLES["01-a"].replace("高技能人才达到3万人", "劳模驿站达到7个"), encoding="utf-8")
    text = run_here("evaluate", corpus, "--compare", old).text
    assert "gains, found now: 1\n  01-a  figure  劳模驿站7个" in text
    assert "losses, missed now: 1\n  01-a  figure  高技能人才30000人" in text


def test_an_article_that_cannot_be_read_counts_as_one_without_facts(corpus: Path) -> None:
    (corpus / "articles" / "02-b.txt").unlink()
    assert evaluate(corpus, "heldout").scores.kinds["figure"] == Counts(missed=1)


def test_markdown_has_every_split_and_rule(corpus: Path) -> None:
    page = markdown({split: evaluate(corpus, split) for split in ("dev", "heldout")})
    assert "### dev: 1 articles" in page
    assert "| figure | 1 | 0 | 0 | 1.000 | 1.000 | 1.000 | 0.0 |" in page
    assert "| `date.year` | 1.00 (1/1) | 1.00 (1/1) |" in page


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "give one folder with a corpus"),
        (("a", "b"), "give one folder with a corpus"),
        (("a", "--errors", "verb"), "unknown kind: verb"),
        (("a", "--wrong"), "unknown option: --wrong"),
        (("a", "--split"), "option --split needs a value"),
        (("a", "--lang", "fr"), "unknown language: fr"),
        (("a", "--compare", "nothing.json"), "nothing.json is no output of evaluate --json"),
    ],
)
def test_wrong_usage(words: tuple[str, ...], sentence: str) -> None:
    ran = run_here("evaluate", *words)
    assert (ran.status, ran.out) == (2, b"")
    assert sentence in ran.err


def test_a_folder_without_gold(tmp_path: Path) -> None:
    ran = run_here("evaluate", tmp_path, "--lang", "zh")
    assert (ran.status, ran.out) == (1, b"")
    assert "没有带标注的文章" in ran.err


def test_help() -> None:
    assert "--compare OLD.json" in run_here("evaluate", "--help").text
    assert "--compare 旧.json" in run_here("evaluate", "--help", "--lang", "zh").text
    assert "evaluate" in run_here("--help").text
