"""Invisible characters and line ends."""

from __future__ import annotations

import pytest

from policyparse.prepare.repair.remove_controls import remove_controls
from policyparse.prepare.repair.unify_line_ends import unify_line_ends
from policyparse.text import Text


def without_controls(chars: str) -> str:
    return Text(chars).edited(remove_controls(chars)).chars


def unified(chars: str) -> str:
    return Text(chars).edited(unify_line_ends(chars)).chars


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("\ufeff云溪市\ufeff\n", "云溪市\n"),  # marks, also of parts that were put together
        ("夜\u200b校\u200c开\u200d课\u2060了", "夜校开课了"),  # zero width
        ("新\xad增\xad\xad120\xad家\xad庭", "新增120家庭"),  # soft hyphens, close together
        ("\u202a左到右\u202c\u2068隔离\u2069\u200e", "左到右隔离"),  # directions
        ("甲\0\0乙\x01丙\x1a\x7f", "甲乙丙"),  # C0
        ("甲\x80乙\x9d丙", "甲乙丙"),  # C1 among Chinese
        ("“\xad十四五”", "“十四五”"),  # a quote is no Latin letter
        ("3\u200b5万", "35万"),  # inside a figure
    ],
)
def test_removed(damaged: str, expected: str) -> None:
    assert without_controls(damaged) == expected
    assert remove_controls(expected) == []


@pytest.mark.parametrize(
    "chars",
    [
        "列一\t列二\n第二行",  # tabs and line ends
        "家庭👨\u200d👩\u200d👧活动",  # the joiner of an emoji
        "å\x85¨å¸\x82å\xadå·\x9då\xa0\x86é‡\x8f",  # bytes of mojibake, also behind · and NBSP
        "\xd6\xd0\x81\x40\xb9\xfa\xb0\xb7\xad\xb7\xac",  # GBK as Latin-1, a soft hyphen behind ·
        "ľÓĂ·\xadş",  # as cp1250
        "全角\u3000空格与\xa0不换行空格",  # spaces are another step's business
    ],
)
def test_kept(chars: str) -> None:
    assert remove_controls(chars) == []


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("一\r\n二\r三\n四", "一\n二\n三\n四"),
        ("一\n\r二\x85三\u2028四\u2029五", "一\n二\n三\n四\n五"),
        ("一\v二\f三", "一\n二\n三"),
        ("一\r\r\n二", "一\n\n二"),  # two line ends, not one and not three
        ("一\x85\x85二", "一\n\n二"),
        ("å\x85¨å\x85\x85å·\x85", "å\x85¨å\x85\x85å·\x85"),  # NEL is a byte of mojibake there
    ],
)
def test_line_ends(damaged: str, expected: str) -> None:
    assert unified(damaged) == expected
    assert unify_line_ends(expected) == []
