"""The word of aim that stands before a target: of each sentence, what is said of its last figure."""

from __future__ import annotations

import pytest

from policyparse import Parser
from policyparse.batch.core import Job, parse_job
from policyparse.batch.file_name import NamePattern
from policyparse.batch.tables import cells_of
from policyparse.batch.tone import tone_of


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("力争新建食堂120家", "力争"),
        ("力争新建食堂120家，覆盖老人3万人", "力争"),  # it holds for what follows
        ("确保新建食堂120家，力争覆盖老人3万人", "力争"),  # the nearest
        ("食堂总数力争达到120家", "力争"),
        ("确保完成验收；新建食堂120家", None),  # not beyond a semicolon
        ("计划投资18亿元", "计划"),
        ("年内计划再建8家", "计划"),
        ("预期目标为5%", None),  # a noun
        ("预期增长5%", "预期"),
        ("承担研发计划项目2项", None),
        ("该计划由市民政局等9个部门印发", None),
        ("三年行动计划提出，新建食堂120家", None),
        ("拟新建食堂8家", "拟"),
        ("模拟考核2次", None),
        ("新建食堂120家，力争年底投用", None),  # behind the figure
    ],
)
def test_tone(sentence: str, expected: str | None) -> None:
    digits = [position for position, char in enumerate(sentence) if char.isdigit()]
    assert tone_of(sentence, digits[0], digits[-1] + 1) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("到2025年，力争新建社区食堂120家。", "力争"),
        ("到2025年，新建社区食堂120家。", ""),
        ("去年计划新建社区食堂，已建成社区食堂120家。", ""),  # a result has no tone of aim
    ],
)
def test_only_targets_have_a_tone(text: str, expected: str) -> None:
    outcome = parse_job(Parser(), Job("a", text.encode()), NamePattern())
    (figure,) = (cells for cells in map(cells_of, outcome.facts) if cells["kind"] == "figure")
    assert figure.get("tone", "") == expected
