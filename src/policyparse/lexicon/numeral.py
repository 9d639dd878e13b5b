"""Numerals: the value of a stretch of Arabic or Chinese digits. Pure string to value; units and bounds are not known here.

Sources: GB/T 15835-2011 (how numbers are written in Chinese text); the readings of 两 廿 卅 半 are those of the Xiandai Hanyu Cidian.
"""

from __future__ import annotations

import re
from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {
    "〇": 0,
    "○": 0,
    "两": 2,
    "俩": 2,
    "壹": 1,
    "贰": 2,
    "叁": 3,
    "肆": 4,
    "伍": 5,
}
DIGITS |= {"陆": 6, "柒": 7, "捌": 8, "玖": 9}
SMALL = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
LARGE = {"万": 10**4, "亿": 10**8, "兆": 10**12}
TENS = {"廿": "二十", "卅": "三十"}

ARABIC = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
"""Arabic digits with thousands separators and a decimal part."""

_SIGNS = frozenset("负-−+")
_MULTIPLIERS = frozenset((*SMALL, *LARGE))
_ARABIC_FULL = re.compile(ARABIC)
_MIXED = re.compile(rf"(?P<head>{ARABIC})(?P<scale>[十百千]?[万亿兆]{{0,2}})(?P<rest>.*)", re.S)


def arabic_value(chars: str) -> Decimal | None:
    """The value of Arabic digits, thousands separators allowed; None where they are malformed.

    >>> arabic_value("12,083.5"), arabic_value("1,2")
    (Decimal('12083.5'), None)
    """
    return Decimal(chars.replace(",", "")) if _ARABIC_FULL.fullmatch(chars) else None


def multiplier_value(chars: str) -> int:
    """The factor of a row of multipliers.

    >>> multiplier_value("万亿"), multiplier_value("百万"), multiplier_value("")
    (1000000000000, 1000000, 1)
    """
    factor = 1
    for char in chars:
        factor *= SMALL.get(char) or LARGE[char]
    return factor


def chinese_value(chars: str) -> Decimal | None:
    """The value of a Chinese numeral; None where it is none (``十百``) or says no single number (``二三十``).

    >>> [int(chinese_value(w)) for w in ("一百二十万零三", "两万三", "一亿二", "二〇二三", "百", "廿五")]
    [1200003, 23000, 120000000, 2023, 100, 25]
    >>> chinese_value("二三十") is None, str(chinese_value("一点二万"))
    (True, '12000')
    """
    if not chars:
        return None
    if "点" in chars:
        return _decimal_value(chars)
    for old, new in TENS.items():
        chars = chars.replace(old, new)
    if chars[-1] == "两" and chars[-2:-1] in _MULTIPLIERS:
        return None  # 三十两 are thirty liang: behind a multiplier two is 二
    if all(c in DIGITS for c in chars):
        if len(chars) > 1 and "两" in chars:
            return None  # 两三 is two or three
        return Decimal("".join(str(DIGITS[c]) for c in chars))
    return _large_value(chars)


def _decimal_value(chars: str) -> Decimal | None:
    """三点一四, 一点二万: digits behind 点, and a multiplier for the whole."""
    whole, _, rest = chars.partition("点")
    digits = rest.rstrip("十百千万亿兆")
    value, decimals = chinese_value(whole), digit_string(digits)
    if value is None or decimals is None:
        return None
    return _plain(Decimal(f"{value}.{decimals}") * multiplier_value(rest[len(digits) :]))


def _plain(value: Decimal) -> Decimal:
    """Without trailing zeros, and never with an exponent above 0."""
    return value.normalize() if value != value.to_integral_value() else Decimal(int(value))


def _large_value(chars: str) -> Decimal | None:
    """Split at the highest multiplier: what stands before it is multiplied, what follows is added."""
    for char in ("兆", "亿", "万"):
        if char in chars:
            place = chars.rfind(char)
            head, tail = chars[:place], chars[place + 1 :]
            before = Decimal(1) if not head else _large_value(head) if any(c in LARGE for c in head) else _small_value(head)
            after = _tail_value(tail, LARGE[char])
            return None if before is None or after is None else before * LARGE[char] + after
    return _small_value(chars)


def _tail_value(tail: str, unit: int) -> Decimal | None:
    """What follows a multiplier: 三 in 两万三 is 三千, 零三 is three."""
    if not tail:
        return Decimal(0)
    if len(tail) == 1 and DIGITS.get(tail, 0) > 0:
        return Decimal(DIGITS[tail]) * unit / 10
    if any(c in LARGE for c in tail):
        return _large_value(tail)
    value = _small_value(tail.lstrip("零〇"))
    return value if value is not None and value < unit else None


def _small_value(chars: str) -> Decimal | None:
    """Numerals below ten thousand: a strict run of digit and falling multipliers."""
    total, digit, last = 0, -1, 10**4
    for place, char in enumerate(chars):
        if char in SMALL:
            unit = SMALL[char]
            # Without a digit before it a multiplier counts one: 十五, 百, and 十 behind a counted hundred (一百十五). 千百 says no number.
            counted = digit > 0 or place == 0 or (digit == 0 and unit == 10) or (unit == 10 and chars[place - 2 : place - 1] in DIGITS)
            if unit >= last or not counted:
                return None
            total += max(digit, 1) * unit
            digit, last = -1, unit
        elif char in DIGITS and digit <= 0:
            digit = DIGITS[char]
        else:
            return None
    if digit == 0 and len(chars) > 1:
        return None  # 一百零 is cut off.
    if digit > 0:
        # 三百五 is 350, 三百零五 is 305.
        short = 10 < last < 10**4 and chars[-2] in SMALL
        total += digit * (last // 10 if short else 1)
    return Decimal(total)


def digit_string(chars: str) -> str | None:
    """A row of Chinese digits in Arabic ones, leading zeros kept; None where it holds anything else.

    >>> digit_string("二〇二三"), digit_string("零五"), digit_string("十五")
    ('2023', '05', None)
    """
    return "".join(str(DIGITS[c]) for c in chars) if chars and all(c in DIGITS for c in chars) else None


def numeral_value(chars: str) -> Decimal | None:
    """The value of an Arabic, Chinese or mixed numeral with its multipliers; a row of Chinese digits is read as one number.

    Returns:
        None where the characters are no numeral, or one whose value the writing leaves open (1万2, which speech uses for 12,000).

    >>> [str(numeral_value(w)) for w in ("1.26万", "2,083", "1万2,083", "3千", "百万", "1亿2000万", "350", "１２")]
    ['12600', '2083', '12083', '3000', '1000000', '120000000', '350', '12']
    >>> [str(numeral_value(w)) for w in ("-5", "负三点五")]
    ['-5', '-3.5']
    >>> numeral_value("1万2") is None, numeral_value("1.2万5千") is None
    (True, True)
    """
    if chars[:1] in _SIGNS:
        value = numeral_value(chars[1:]) if chars[1:2] not in _SIGNS else None
        return value if value is None or chars[0] == "+" else -value
    if not chars[:1].isdecimal():
        return chinese_value(chars)
    match = _MIXED.fullmatch(chars)
    head = arabic_value(match["head"]) if match else None
    if match is None or head is None:
        return None
    factor, rest = multiplier_value(match["scale"]), match["rest"]
    value = head * factor
    if not rest:
        return _plain(value)
    if factor == 1 or "." in match["head"] or len(rest) == 1:
        return None
    below = numeral_value(rest.lstrip("零〇"))
    return None if below is None or below >= factor else Decimal(int(value)) + below


def decimal_string(value: Decimal) -> str:
    """A number as the output contract writes it: plain digits, no exponent, no trailing zeros.

    >>> decimal_string(Decimal("1.50E+3")), decimal_string(Decimal("2.10"))
    ('1500', '2.1')
    """
    text = str(value)
    if "E" in text:
        text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
