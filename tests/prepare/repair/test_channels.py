"""Every simulated channel through all steps: floors for what comes back, and laws that hold on each of them.

The texts are the corpus's own without damage, a passage of each; ``make repair-rates`` measures whole texts and more of them.
"""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

from policyparse.damage import CHANNELS, damage
from policyparse.prepare.repair import STEPS, repair_text
from policyparse.text import Text
from repair_judge import Verdict, fold, judge, recall, simple, truth_of

CORPUS = Path(__file__).parents[3] / "corpus"
ROWS = (line.split("\t") for line in (CORPUS / "MANIFEST.tsv").read_text("utf-8").splitlines())
CLEAN = [CORPUS / "clean" / f"{row[0]}.txt" for row in ROWS if row[1] == "dev"]
SIZE = 450
SEED = 5


@cache
def passages() -> tuple[str, ...]:
    """Passages of whole lines that repair leaves as they are."""
    found = []
    for path in CLEAN[::4]:
        lines = repair_text(Text(path.read_text("utf-8"))).chars.split("\n")
        start = len(lines) // 3
        chars = "\n".join(lines[start:])[:SIZE].rpartition("\n")[0]
        found.append(repair_text(Text(chars)).chars)
    return tuple(chars for chars in found if len(chars) > SIZE // 3)


@cache
def verdict(name: str) -> Verdict:
    """All passages damaged by a channel, repaired and judged."""
    total = Verdict()
    for number, chars in enumerate(passages()):
        total.add(judge(name, chars, 100 * SEED + number))
    return total


RECALL = {
    "php_gbk": 0.95, "php_gbk_nfkc": 0.95, "php_gbk_replaced": 0.95, "php81_gbk": 0.90, "gbk_pinyin": 0.995, "gbk_split": 0.985,
    "gbk_slip": 0.97, "utf8_as_gbk": 0.965, "utf8_as_gb18030": 0.98, "utf8_as_gbk_q": 0.955, "utf8_as_cp1252_stripped": 0.95,
    "gbk_as_cp1250": 0.995, "gbk_as_big5": 0.96, "big5_as_gbk": 0.85, "gbk_as_sjis": 0.985, "gbk_as_euckr": 0.98, "double_gbk": 0.88,
    "utf16_swapped": 0.98, "mixed_file": 0.98, "hard_wrap": 0.995, "stray_spaces": 0.995, "backslash_u_stripped": 0.999,
    "halfwidth_punct": 0.998, "nfkc": 0.998, "naive_trad": 0.999, "furniture": 0.98,
}  # fmt: skip
"""Floors for channels that lose something, or that another text has by right; the reference inverses reach less on all of them."""

NOTHING_LEFT = (
    "gbk_as_utf8",
    "kuntangkao",
    "all_question",
    "truncate",
    "truncate_gbk",
    "lost_spaces",
    "pua",
    "ocr",
    "question_marks",
    "random_byte_loss",
    "synonyms",
)
"""Channels after which nothing can be restored; the laws hold for them all the same."""

LOSSLESS = [name for name in CHANNELS if name not in RECALL and name not in NOTHING_LEFT]


def test_every_channel_has_a_floor() -> None:
    assert not set(RECALL) & set(NOTHING_LEFT)
    assert set(RECALL) | set(NOTHING_LEFT) <= set(CHANNELS)
    assert all(CHANNELS[name].lossless for name in LOSSLESS)


@pytest.mark.parametrize("name", LOSSLESS)
def test_lossless_damage_is_undone(name: str) -> None:
    assert verdict(name).exact == verdict(name).texts, verdict(name).examples


@pytest.mark.parametrize("name", RECALL)
def test_most_comes_back(name: str) -> None:
    assert verdict(name).after >= RECALL[name] * verdict(name).texts


@pytest.mark.parametrize("name", CHANNELS)
def test_what_is_certain_is_right(name: str) -> None:
    assert verdict(name).wrong_certain == 0, verdict(name).examples


def test_damage_done_twice_and_undone_once_is_not_certain() -> None:
    """These articles have lines of which one of the two layers lost bytes."""
    total = Verdict()
    for name in ("07-county-feature", "19-city-measures", "35-pension-questions", "54-bureau-list-notice"):
        total.add(judge("double_gbk", (CORPUS / "clean" / f"{name}.txt").read_text("utf-8")[:800]))
    assert total.edits["certain"] > 100
    assert total.wrong_certain == 0, total.examples


@pytest.mark.parametrize("name", CHANNELS)
def test_no_digit_is_made_up(name: str) -> None:
    """Numerals and multipliers are digits too: 六, 十, 百, 万, 亿."""
    assert verdict(name).wrong_digits == 0, verdict(name).examples


@pytest.mark.parametrize("name", CHANNELS)
def test_a_second_repair_finds_nothing(name: str) -> None:
    assert verdict(name).unstable == 0


def test_what_is_likely_is_right_six_times_of_seven() -> None:
    total = Verdict()
    for name in CHANNELS:
        total.add(verdict(name))
    assert total.edits["likely"] > 1000
    assert total.wrong_likely <= 0.1 * total.edits["likely"]


@pytest.mark.parametrize("name", CHANNELS)
def test_no_step_makes_it_worse(name: str) -> None:
    """Neither alone, on damage that is not its own and that the steps before it have not undone, nor all of them together."""
    chars = random.Random(name).choice(passages())
    truth, damaged = truth_of(name, chars), damage(name, chars, 31)
    before = recall(fold(damaged), fold(truth))
    for step in dict.fromkeys(STEPS):
        after = Text(damaged).edited(step(damaged)).chars
        assert after == damaged or recall(fold(after), fold(truth)) >= before - 1e-9, step.__name__
    repaired = repair_text(Text(damaged)).chars
    assert max(recall(fold(repaired), fold(truth)), recall(fold(simple(repaired)), fold(simple(truth)))) >= before - 1e-9
