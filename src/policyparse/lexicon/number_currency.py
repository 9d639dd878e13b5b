"""Currencies that stand before a number or as a code beside it: $500, RMB 500, 300 USD, 港币300万元."""

from __future__ import annotations

import re

_SYMBOLS = {
    "HK$": "港元", "NT$": "新台币", "US$": "美元", "MOP$": "澳门元", "S$": "新加坡元", "A$": "澳元", "C$": "加元", "$": "美元", "¥": "元",
    "￥": "元", "€": "欧元", "£": "英镑", "₩": "韩元", "₹": "印度卢比", "฿": "泰铢", "₽": "卢布",
}  # fmt: skip
_CODES = {
    "RMB": "元", "CNY": "元", "USD": "美元", "HKD": "港元", "TWD": "新台币", "NTD": "新台币", "EUR": "欧元", "GBP": "英镑", "JPY": "日元",
    "MOP": "澳门元", "SGD": "新加坡元", "AUD": "澳元", "CAD": "加元", "CHF": "瑞士法郎", "KRW": "韩元", "INR": "印度卢比", "THB": "泰铢",
    "RUB": "卢布", "MYR": "令吉", "NZD": "新西兰元", "VND": "越南盾",
}  # fmt: skip
_SYMBOL = re.compile(r"(?:(?:HK|NT|US|MOP|[SAC])?\$|[¥￥€£₩₹฿₽])\s?$")
_NAMED = re.compile("(?:港币|港元|新台币|台币|美元|美金|欧元|日元|英镑|澳元|加元|韩元|新加坡元|瑞士法郎|澳门元|人民币)$")
_NAMES = {"港币": "港元", "台币": "新台币", "美金": "美元", "人民币": "元"}
# 美元对人民币7.2: a rate of exchange, no amount
_RATE = re.compile("[兑对比换]$")
_CODE = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(_CODES)})(?= ?\d)|(?<=[\d万亿千百]) ?(?:{'|'.join(_CODES)})(?![A-Za-z])")


class Codes:
    """The codes of currencies in a text (RMB, USD), and the text with spaces in their place, so that the numbers beside them are read.

    >>> codes = Codes("约USD 300，500 CNY")
    >>> codes.blanked, codes.before(5), codes.after(12)
    ('约    300，500    ', (1, '美元'), (16, '元'))
    """

    def __init__(self, chars: str) -> None:
        self._starting: dict[int, tuple[int, str]] = {}
        self._ending: dict[int, tuple[int, str]] = {}
        self.blanked = chars
        for match in _CODE.finditer(chars):
            unit = _CODES[match.group().strip()]
            self._starting[match.start()] = match.end(), unit
            self._ending[match.end()] = match.start(), unit
        for start, (end, _) in self._starting.items():
            self.blanked = self.blanked[:start] + " " * (end - start) + self.blanked[end:]

    def before(self, position: int) -> tuple[int, str] | None:
        """The code right before a number: where it starts, and its currency."""
        return self._ending.get(position) or self._ending.get(position - 1)

    def after(self, position: int) -> tuple[int, str] | None:
        """The code right behind a number: where it ends, and its currency."""
        return self._starting.get(position)


def symbol_before(chars: str, position: int) -> tuple[int, str] | None:
    """The sign of a currency that ends at a position: where it starts, and the currency.

    >>> symbol_before("约HK$800", 4), symbol_before("约800", 1)
    ((1, '港元'), None)
    """
    match = _SYMBOL.search(chars, max(0, position - 5), position)
    return (match.start(), _SYMBOLS[match.group().strip()]) if match else None


def name_before(chars: str, position: int) -> tuple[int, str] | None:
    """The name of a currency that ends at a position: where it starts, and how it is called.

    >>> name_before("港币300万元", 2), name_before("美元兑人民币7.2", 6)
    ((0, '港元'), None)
    """
    place = position - (chars[position - 1 : position] == " ")
    match = _NAMED.search(chars, max(0, place - 5), place)
    if match is None or _RATE.search(chars[max(0, match.start() - 1) : match.start()]):
        return None
    return match.start(), _NAMES.get(match.group(), match.group())
