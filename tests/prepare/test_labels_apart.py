"""Labels with a space inside, and the medium that credits name."""

from __future__ import annotations

import pytest

from policyparse import Parser
from policyparse.prepare.labels import read_labels

CASES = (
    ("来源：河滨发布 时间：2023年9月27日", [("source", "河滨发布"), ("published", "2023年9月27日")]),
    ("来源：河滨日报 发布 时间：2023年9月27日", [("source", "河滨日报"), ("published", "2023年9月27日")]),
    ("来 源：河滨日报 发 布 时 间：2023-09-27", [("source", "河滨日报"), ("published", "2023-09-27")]),
    ("来源：河滨日报发布时间：2023-09-27", [("source", "河滨日报"), ("published", "2023-09-27")]),
)


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_labels(line: str, expected: list[tuple[str, str]]) -> None:
    assert [(label.field, label.value) for label in read_labels(line)] == expected


MEDIA = (
    # whose reporters wrote it, in a line or in brackets, alone or with a second medium
    ("（河滨日报/河滨新闻网记者 陈立 通讯员 周小雨）", "河滨日报"),
    ("河滨日报记者 陈立 通讯员 周小雨", "河滨日报"),
    ("（本报记者 陈立）", None),  # which paper that is, nobody says
)


@pytest.mark.parametrize(("line", "source"), MEDIA)
def test_the_medium_of_the_reporters(line: str, source: str | None) -> None:
    meta = Parser().parse(f"技能培训进乡村\n今年以来，全县培训职工1200人，发放证书860本。\n{line}\n").meta
    assert (meta.source, meta.reporters) == (source, ["陈立"])
