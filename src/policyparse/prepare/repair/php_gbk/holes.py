"""Question marks inside a run: what the ASCII character was that vanished together with a Chinese one.

The shape of the figure, the brackets and the marks around the hole tell. A digit is known only where the year forces it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from ....text import LOST
from .words import general_lexicon

NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两半几数廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億兩")
"""Never chosen by a model: they are digits too."""

_DIGIT = rf"[\d{LOST}]"
_UNITS = "个名位人家户项件条次届批期年月日天周亩吨元倍岁级类种部座台所处场万亿辆篇门间套股起艘只架对升"
HEADING = re.compile(r"(?:^|\n)[ \u3000\t]*[（(]?[一二三四五六七八九十]{1,3}\Z")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d\d\Z")
_BEFORE_NUMBER = re.compile(rf"{_DIGIT}\Z")
_MONTH_BEFORE = re.compile(rf"(?:年{_DIGIT}{{1,2}}|(?<!{_DIGIT})(?:{_DIGIT}|[1{LOST}][0-2{LOST}]))\Z")
_HOUR_BEFORE = re.compile(rf"(?<!{_DIGIT})(?:[01]?\d|2[0-4])\Z")
_YEAR_TAIL = re.compile(r"(?P<tail>0(?!00)[0-4]\d|9(?!00)\d\d)(?=年|(?P<dashes>-\d{1,2}-\d)|(?P<number>〕|\?\d{0,3}号))")
_WHOLE_YEAR = re.compile(r"(?:19|20)\d\d(?=年|[-—～~至]\d|\))")
_NUMBER_TAIL = re.compile(r"\d|\.\d|,\d{3}|[%％‰℃°]|\?\d?[日\ue000]|\.[\u3400-\u9fff]")
_UNIT_TAIL = re.compile(
    rf"[{_UNITS}](?![\u3400-\u9fff])|[万亿][元人吨户亩名个亿千]|个(?:百分|月)|多[{_UNITS}]|月份|年[内底前末初来]|[天日]内|周[年岁]"
)
_UNIT_AND_WORD = re.compile(rf"[{_UNITS}][\u3400-\u9fff]")
_ASKING = re.compile("[吗呢么谁哪怎何几]|是否|多少|是什\\Z")

FIGURE_LEADS: Mapping[str, float] = {
    **dict.fromkeys("到达约近超逾", 30.0),
    **dict.fromkeys("至第为于共过长", 20.0),
    **dict.fromkeys("从自升降高低破有加涨跌续", 10.0),
    **dict.fromkeys("月年日，：（等和了在比按前由均满入", 6.0),
    **dict.fromkeys("资值量率幅数额价重模积口", 4.0),
    **dict.fromkeys("与及或跟的是较占计出成少减、", 2.0),
    "。": 3.0,
    "、": 1.0,
}
"""How much likelier a character is where a figure follows."""

_GROWTH_LEADS = {**FIGURE_LEADS, "长": 60.0, "加": 5.0, "设": 0.02, "强": 0.02}
"""The same before a percentage: what grows by a share 增长, what grows by a number 增加."""

_YEAR_LEADS = {
    **dict.fromkeys("到至从自于在为比以", 30.0),
    **dict.fromkeys("，。：（较是和了按由", 5.0),
    **dict.fromkeys("年月日、个次名", 0.5),
}
"""The same before a year."""

_AFTER_AMOUNT = _YEAR_LEADS | {"，": 30.0, "、": 10.0, "；": 20.0, "。": 10.0, "以": 0.1, "为": 0.1, "在": 0.3, "到": 3.0, "至": 3.0}
"""The same behind an amount, where a mark stands between two of them."""

_BEHIND_AMOUNT = re.compile("[%％‰]\\Z")

_LINE_LEADS = _YEAR_LEADS | dict.fromkeys("到至从自", 1000.0) | {"为": 0.1}
"""The same at the beginning of a line, where no word can have gone before."""

_RANGE_LEADS = {"—": 8000.0, "至": 200.0, "到": 100.0, "和": 20.0, "、": 100.0, "年": 0.001, "万": 0.001, "亿": 0.001}
"""Between two years."""


class Trail(NamedTuple):
    """The ASCII character that a hole swallowed, and what that says about the Chinese one.

    Attributes:
        text: what is written for it; U+FFFD for a digit.
        weights: factors for readings of the Chinese character.
        forced: the Chinese character where the shape of a date leaves no other.
        floor: probability the best reading needs; beyond 1 the character is given up from the start.
        doubtful: below the floor nothing is known to be lost at all: it may be a question mark.
    """

    text: str
    weights: Mapping[str, float] = {}
    forced: str = ""
    floor: float = 0.5
    doubtful: bool = False


def read_trail(left: str, right: str) -> Trail | None:
    """What a ``?`` between ``left`` and ``right`` swallowed; None where it may be a real question mark.

    >>> read_trail("新建厂房", "0个").text == LOST, read_trail("截", "021年底").text, read_trail("为什么", "因为")
    (True, '2', None)
    """
    return _date_trail(left, right) or _figure_trail(left, right) or _bracket_trail(left, right) or _comma_trail(left, right)


def _date_trail(left: str, right: str) -> Trail | None:
    """Holes in dates (``2022??3日``), document numbers (``发?021?3号``) and times of day."""
    year = _YEAR_TAIL.match(right)
    if not _BEFORE_NUMBER.search(left):
        return _year_trail(left, year) if year else None
    if _YEAR_BEFORE.search(left):
        return Trail(_first_digit(year), _RANGE_LEADS) if year else _after_year(left, right)
    if re.match(r"\d?[日\ue000]", right) and _MONTH_BEFORE.search(left):
        return Trail(LOST, forced="月")
    if re.match(r"\d?分", right) and _HOUR_BEFORE.search(left):
        return Trail(LOST, {"时": 50.0, "点": 10.0})
    return None


def _year_trail(left: str, year: re.Match[str]) -> Trail:
    """The first digit of a year is known; before the year of a document number stands its bracket."""
    if year["number"]:
        return Trail(_first_digit(year), forced="〔")
    if HEADING.search(left):
        return Trail(_first_digit(year), forced="、")
    if not left.rpartition("\n")[2].strip():
        return Trail(_first_digit(year), _LINE_LEADS)
    if _BEHIND_AMOUNT.search(left):
        return Trail(_first_digit(year), _AFTER_AMOUNT)
    return Trail(_first_digit(year), {**_YEAR_LEADS, "：": 60.0} if year["dashes"] else _YEAR_LEADS)


def _first_digit(year: re.Match[str]) -> str:
    return "2" if year["tail"][0] == "0" else "1"


def _after_year(left: str, right: str) -> Trail | None:
    if re.match(r"\d?月|\d?\?\d?[日\ue000]|\d?\?月", right):
        return Trail(LOST, forced="年")
    if re.match(r"\d{0,3}号", right):
        return Trail(LOST, forced="〕" if "〔" in left[-6:] else "")
    return Trail("-", forced="年") if _WHOLE_YEAR.match(right) else None


def _figure_trail(left: str, right: str) -> Trail | None:
    if _WHOLE_YEAR.match(right):
        return _bracket_trail(left, right)
    if _NUMBER_TAIL.match(right):
        return Trail(LOST, _GROWTH_LEADS if re.match(r"[\d.]*[%％‰]", right) else FIGURE_LEADS)
    if not _BEFORE_NUMBER.search(left) and _begins_with_unit(right):
        return Trail(LOST, FIGURE_LEADS)
    return None


def _begins_with_unit(right: str) -> bool:
    """A measure word, and not the beginning of a longer word (``个人``, ``部门``)."""
    if _UNIT_TAIL.match(right):
        return True
    return bool(_UNIT_AND_WORD.match(right)) and not general_lexicon().share(right[:2])


def _bracket_trail(left: str, right: str) -> Trail | None:
    """A bracket that lacks its partner within the line."""
    line, rest = left.rpartition("\n")[2], right.partition("\n")[0]
    opened, closes = is_open(line), closes_first(rest)
    if opened and (not closes or rest[:1] in "、，,;；。"):
        return Trail("）", floor=2.0 if not line[:-1].strip() else 0.6)
    if closes and not opened:
        return Trail("（", floor=0.6 if line.strip() else 2.0)
    if re.match("以?下(?:简|统)?称|简称", rest) and not opened:
        return Trail("（", forced="》" if line.rfind("《") > line.rfind("》") else "")
    return None


def is_open(line: str) -> bool:
    """True where a round bracket is open at the end of ``line``."""
    return max(line.rfind("("), line.rfind("（")) > max(line.rfind(")"), line.rfind("）"))


def closes_first(line: str) -> bool:
    """True where the first round bracket of ``line`` is a closing one."""
    first = re.search("[()（）]", line)
    return first is not None and first[0] in ")）"


def _comma_trail(left: str, right: str) -> Trail | None:
    """A comma typed as ASCII: taken for one only where the word before it is beyond doubt and nothing asks a question."""
    if not "\u3400" <= right[:1] <= "\u9fff" or right[0] in _UNITS or not "\u3400" <= left[-1:] <= "\u9fff" or _ASKING.search(left[-20:]):
        return None
    return Trail("，", floor=0.95, doubtful=True)
