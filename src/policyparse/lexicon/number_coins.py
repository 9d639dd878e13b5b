"""Small coins behind a sum of yuan: 五元三角二分, 3元5角."""

from __future__ import annotations

import re

from .number_stated import FORMAL, NUMERALS
from .numeral import numeral_value
from .quantity import Quantity

_CHANGE = re.compile(
    rf"零?(?P<tenths>[{NUMERALS}{FORMAL}]|\d)(?P<unit>[角毛])(?:(?P<hundredths>[{NUMERALS}{FORMAL}]|\d)分)?|零?(?P<alone>[{NUMERALS}{FORMAL}]|\d)分(?!之|钟|店|别|成|行|公)"
)


def with_change(chars: str, yuan: Quantity) -> Quantity:
    """五元三角二分: the small coins behind the yuan."""
    match = _CHANGE.match(chars, yuan.unit_end)
    if match is None or yuan.value is None or yuan.end != yuan.unit_end:
        return yuan
    tenths, hundredths = (numeral_value(digit or "0") for digit in (match["tenths"], match["hundredths"] or match["alone"]))
    if tenths is None or hundredths is None:
        return yuan
    return yuan.but(value=yuan.value + tenths / 10 + hundredths / 100, end=match.end(), unit_end=match.end())
