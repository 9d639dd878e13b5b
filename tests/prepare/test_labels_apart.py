"""A label with a space inside needs a boundary in front where its last word is a label by itself."""

from __future__ import annotations

import pytest

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
