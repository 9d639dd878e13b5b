"""Numerals as policy texts write them: Arabic, Chinese, mixed, and what is none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from policyparse.lexicon.numeral import arabic_value, chinese_value, decimal_string, digit_string, multiplier_value, numeral_value

CASES = [
    ("350", "350"),  # plain
    ("12,083", "12083"),  # thousands separators
    ("1.26万", "12600"),  # decimal part and multiplier
    ("1.2万亿", "1200000000000"),  # two multipliers
    ("3千5百", "3500"),  # mixed, falling multipliers
    ("1万2,083", "12083"),  # 萬 and a comma, as Taiwan and Hong Kong print it
    ("1亿2000万", "120000000"),  # mixed
    ("1亿零5万", "100050000"),  # 零 between the parts
    ("１２.５万", "125000"),  # full-width digits
    ("零", "0"),
    ("十", "10"),  # a multiplier alone counts one
    ("百", "100"),
    ("万", "10000"),
    ("十五", "15"),
    ("廿五", "25"),  # 廿 is 二十
    ("卅", "30"),  # 卅 is 三十
    ("两千五百万", "25000000"),
    ("三百五", "350"),  # a last digit without multiplier takes the next lower one
    ("三百零五", "305"),  # 零 prevents that
    ("两万三", "23000"),
    ("一亿二", "120000000"),
    ("一万三百", "10300"),
    ("一百二十万零三", "1200003"),
    ("一百十五", "115"),  # older writing without 一 before 十
    ("五十万亿", "50000000000000"),
    ("九千九百九十九万九千九百九十九", "99999999"),
    ("壹佰贰拾", "120"),  # financial numerals
    ("二〇二三", "2023"),  # U+3007
    ("二○二五", "2025"),  # U+25CB, as many sites type it
    ("二零零三", "2003"),
]


@pytest.mark.parametrize(("chars", "value"), CASES)
def test_numeral_value(chars: str, value: str) -> None:
    assert numeral_value(chars) == Decimal(value)


NONE = [
    "",
    "1,2",  # a comma that separates no thousands
    "12,08",
    "1万2",  # speech means 12,000, writing might mean 10,002
    "1.2万5千",  # two ways of saying a part of ten thousand
    "2千3",
    "3万5万",  # multipliers must fall
    "十百",
    "千百",  # 千百年来: an idiom
    "百十",
    "二三十",  # twenty or thirty: two numbers
    "一百零",  # cut off
    "三十两",  # behind a multiplier two is 二: thirty liang
    "六\ufffd",  # a lost digit is never guessed
    "1\ufffd",
    "上万",
    "年",
]


@pytest.mark.parametrize("chars", NONE)
def test_no_numeral(chars: str) -> None:
    assert numeral_value(chars) is None


@pytest.mark.parametrize(("chars", "value"), [("1,234.50", "1234.50"), ("05", "5"), ("1.", None), (".5", None), ("1 000", None)])
def test_arabic_value(chars: str, value: str | None) -> None:
    assert arabic_value(chars) == (None if value is None else Decimal(value))


def test_chinese_value_reads_no_arabic_digits() -> None:
    assert chinese_value("12") is None
    assert chinese_value("1万") is None


def test_digit_string_keeps_leading_zeros() -> None:
    assert digit_string("零五") == "05"  # 三点零五 is 3.05
    assert digit_string("五十") is None
    assert digit_string("") is None


@pytest.mark.parametrize(("chars", "factor"), [("", 1), ("百万", 10**6), ("千亿", 10**11), ("万亿", 10**12)])
def test_multiplier_value(chars: str, factor: int) -> None:
    assert multiplier_value(chars) == factor


@pytest.mark.parametrize(("value", "text"), [("1.50", "1.5"), ("1E+3", "1000"), ("100", "100"), ("0.00", "0"), ("-2.10", "-2.1")])
def test_decimal_string(value: str, text: str) -> None:
    assert decimal_string(Decimal(value)) == text
