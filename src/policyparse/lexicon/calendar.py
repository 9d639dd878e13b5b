"""Date expressions of a text: where they stand, and what they say in EDTF.

Sources: EDTF is ISO 8601-2:2019; types and mods are those of TIMEX3 (ISO-TimeML); GB/T 15835-2011 and GB/T 7408 say how dates are written.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from ..text import maker
from .calendar_memory import Memory, Read
from .calendar_plan import read_century, read_plan, read_since_event
from .calendar_relative import (
    read_day_word,
    read_length,
    read_month_word,
    read_pair_word,
    read_quarter_word,
    read_recurrence,
    read_reference,
    read_week_word,
)
from .calendar_role import Role, role_hint
from .calendar_scan import Found, read_calendar


class DateHit(NamedTuple):
    """A date expression: half-open positions, words, TIMEX3 type and mod, EDTF value, rule, and the role that the words around give."""

    start: int
    end: int
    text: str
    type: str
    value: str | None
    mod: str | None
    rule: str
    role_hint: Role | None = None


_new_read, _new_hit = maker(Read), maker(DateHit)

Reader = Callable[[str, int, Memory], "Found | None"]

_DIGITS = "0-9\ufffd"
_CHINESE = "零〇○一二两三四五六七八九十百"
_NUMBERS = _DIGITS + _CHINESE
_WORDS = "今昨明前后去上下本当同次翌来新近日目眼如现时未将多长最此以不早历往这过每第首全年半连持数几头公中民端清春元国"
_QUOTES = '“"‘「'
_SECOND = "年月日天周星小钟分刻秒上下点季半世个余多晚晨早夜前下今后来期些去往久的直段如续近在阶元华国节旦午秋庆底末初内均明隔度不几"
_UNIT_BEHIND = (
    rf"(?=[{_NUMBERS}]{{0,5}} ?(?:[年月日天周星余多几来季半世小]|分钟|刻钟|秒|个[月周星季半小钟]|\.\d+小时"
    rf"|[-—–~～―－─﹣/至到]{{1,2}}(?:[\d{_CHINESE}]| (?:19|20)\d))|\d{{3}}\.\d)"
)
"""A unit of time or a range follows the number; a point only behind four digits, 1.5万元 is far too frequent."""

_TOGETHER = 4
"""Groups of first characters that are told apart together."""

_FIRST_DIGIT = rf"(?<![\d%]\d)(?<!\d[.,]\d){_UNIT_BEHIND}"
_BEGINNINGS = {
    _CHINESE: rf"(?<![{_CHINESE}][{_CHINESE}]){_UNIT_BEHIND}",
    "上下本这": r"(?<=[上下本这])(?=[一二两三四五六七八九十\d个年月半周星季度世几些段])(?<!上上)(?<!下下)|(?<=上)上(?=个?[周月星])|(?<=下)下(?=个?[周月星])",
    "今昨明后去当同次翌来": r"(?=[ 年日天晚晨早夜月前（(下明今后])",
    "前头近": r"(?=[\d一二两三四五六七八九十年天不些几期日来])",
    "日目年每全第首半": r"(?<=[日目])前|(?<=年)[底末初内均]|(?<=每)|(?<=全)年|(?<=第)(?=[一二三四1-4]季)|(?<=首)(?=[一二三四1-4季])|(?<=半)(?:年|个月|个?多?小时|个?多?钟头)",
    "眼如现时未将以往最此": r"(?<=眼)下|(?<=如)今|(?<=现)[在阶今如]|(?<=时)下|(?<=[未将])来|(?<=[以往])[往年]|(?<=最)近|(?<=此)前",
    "长多数几历早不一过连新": r"(?<=长)期(?=以来)|(?<=[多数几历早])[年些天]|(?<=不)[久的]|(?<=一)[直段]|(?<=过)去|(?<=连)日(?=来)|(?<=新)一年",
    "连持": rf"续(?=[ \d{_CHINESE}\ufffd半])",
    f"{_QUOTES}’'十": rf"(?<=[{_QUOTES}])(?= ?[十六七八九五\ufffd])|(?<=[’'])\d\d年|(?<=十)[一二三四五六\ufffd]五[时期末初规以前后中]",
    "公中民春元清端国五": r"(?<=公)(?=元)|(?<=中)(?=华民国)|(?<=民)(?=国)|(?<=[春元清端中国五])(?=[节旦明午秋庆一])",
}
"""What stands behind the first character of an expression, for some first characters at a time: so most places are settled by a few looks."""


def _heads() -> re.Pattern[str]:
    """Where an expression can begin. The sets in front let the engine skip most characters; the look-behinds sort the rest.

    Digits come first: they are more than half of what is left, and nothing else begins with one.
    """
    groups = [*_BEGINNINGS.items()]
    others = "|".join(_sorted_out(groups[index : index + _TOGETHER]) for index in range(0, len(groups), _TOGETHER))
    behind = f"(?<=[{_DIGITS}]){_FIRST_DIGIT}|(?<=[^{_DIGITS}])(?:{others})"
    return re.compile(rf"[{_NUMBERS}{_WORDS}{_QUOTES}’'](?=[{_NUMBERS}{_SECOND} （(\-—–~～―－─﹣/.至到])(?:{behind})")


def _sorted_out(groups: list[tuple[str, str]]) -> str:
    """What may follow the first characters of some groups, behind one look for all of these: what fits none of them is turned away by it."""
    firsts = "".join([first for first, _ in groups])
    return f"(?<=[{firsts}])(?:{'|'.join(f'(?<=[{first}])(?:{rest})' for first, rest in groups)})"


_HEADS = _heads()

_TITLE = re.compile(r"《[^《》\n]{1,80}(?:《[^《》\n]{1,60}》[^《》\n]{0,60})?》")
_SINCE = re.compile("以来")

_NUMBER_READERS: tuple[Reader, ...] = (read_calendar, read_century, read_length)
_READERS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("0123456789\ufffd" + _CHINESE, _NUMBER_READERS),
    **dict.fromkeys(_QUOTES, (read_plan, read_calendar)),
    "十": (read_calendar, read_century, read_plan, read_length),
    "今": (read_length, read_reference, read_pair_word, read_day_word, read_calendar),
    **dict.fromkeys("昨明", (read_pair_word, read_day_word, read_calendar)),
    "后": (read_day_word, read_calendar),
    **dict.fromkeys("新全公中民’'第春元国端清来", (read_calendar,)),
    "去": (read_pair_word, read_calendar),
    **dict.fromkeys("当同次翌", (read_reference, read_day_word, read_month_word, read_calendar)),
    **dict.fromkeys("上下本", (read_month_word, read_week_word, read_quarter_word, read_calendar, read_century)),
    "这": (read_reference, read_month_word, read_week_word, read_length),
    **dict.fromkeys("前头首", (read_day_word, read_reference, read_calendar, read_length)),
    **dict.fromkeys("近未过连持最", (read_length, read_reference)),
    **dict.fromkeys("日目眼如现时将多长此以不早历往数几", (read_reference,)),
    "一": (read_reference, *_NUMBER_READERS),
    "每": (read_recurrence,),
    "年": (read_recurrence, read_calendar),
    "半": (read_length,),
}
_PAIR_READERS: dict[str, tuple[Reader, ...]] = {
    **dict.fromkeys("今年 去年 明年 后年 当年 同年 次年 翌年 上年 本年 上半 下半 年底 年末 年初 年内".split(), (read_calendar,)),
    **dict.fromkeys("今天 今日 昨天 昨日 明天 明日 后天".split(), (read_day_word, read_calendar)),
    **dict.fromkeys("近日 近年 近期 近来".split(), (read_reference,)),
}
"""The readers for two first characters that are frequent and settle more than the first alone."""


def find_date_expressions(
    chars: str,
    start: int = 0,
    end: int | None = None,
    published: date | None = None,
    *,
    taiwan: bool = False,
    document_year: int | None = None,
    memory: Memory | None = None,
) -> list[DateHit]:
    """The date expressions between two positions, in text order. Titles in 《》 are passed over: a year in them is part of a name.

    Args:
        chars: the whole text, repaired and simplified; the characters around the stretch are seen.
        start: where to begin (half-open).
        end: where to stop; None is the end of the text.
        published: the day of publication; relative expressions have the value None without it.
        taiwan: whether a bare 109年 is a year of the Republic (民國).
        document_year: the year that the document is about.
        memory: what was read of the same text before ``start``; extended, and used in place of the three arguments before.

    >>> [(h.text, h.value) for h in find_date_expressions("截至2023年9月底，今年前三季度", published=date(2023, 10, 26))]
    [('2023年9月底', '2023-09'), ('今年前三季度', '2023-01/2023-09')]
    >>> [(h.text, h.type, h.value, h.mod) for h in find_date_expressions("到“十四五”末，连续五年、每年4月份")]
    [('“十四五”末', 'DATE', '2025', 'END'), ('连续五年', 'DURATION', 'P5Y', None), ('每年4月份', 'SET', 'P1Y', None)]
    """
    stop = len(chars) if end is None else end
    memory = memory or Memory(chars, published, taiwan, document_year)
    events = _events(chars, start, stop, memory)
    titles = _titles(chars, start, stop)
    hits: list[DateHit] = []
    position = start
    for head in _HEADS.finditer(chars, start, stop):
        place = head.start()
        while events and events[0][0] <= place:
            position = _take_event(hits, chars, memory, events.pop(0), position)
        if place < position or place in titles:
            continue
        found = _read_at(chars, place, stop, memory)
        if found is not None:
            position = _take(hits, chars, memory, place, found)
    for event in events:
        position = _take_event(hits, chars, memory, event, position)
    return hits


def _read_at(chars: str, place: int, stop: int, memory: Memory) -> Found | None:
    """The first reading of what begins at a place; one that runs over the end of the stretch is none."""
    for reader in _PAIR_READERS.get(chars[place : place + 2]) or _READERS.get(chars[place], ()):
        found = reader(chars, place, memory)
        if found is not None and found.end <= stop:
            return found
    return None


def _events(chars: str, start: int, stop: int, memory: Memory) -> list[tuple[int, Found]]:
    """Named periods before 以来: 党的十八大以来, 改革开放以来."""
    found = (read_since_event(chars, m.start(), memory) for m in _SINCE.finditer(chars, start, stop))
    return [item for item in found if item is not None and item[0] >= start]


def _take_event(hits: list[DateHit], chars: str, memory: Memory, event: tuple[int, Found], position: int) -> int:
    """Keep a named period, unless an expression before it reaches into it."""
    return _take(hits, chars, memory, *event) if event[0] >= position else position


def _titles(chars: str, start: int, stop: int) -> set[int]:
    """The positions inside titles in 《》."""
    if chars.find("《", start, stop) < 0:
        return set()
    return {position for m in _TITLE.finditer(chars, start, stop) for position in range(m.start(), m.end())}


def _take(hits: list[DateHit], chars: str, memory: Memory, start: int, found: Found) -> int:
    """Keep what was read as a hit and as an anchor of what follows; gives where it ends."""
    point = found.point
    memory.read.append(_new_read((start, found.end, point, found.explicit)))
    role = role_hint(chars, start, found, memory)
    hits.append(_new_hit((start, found.end, chars[start : found.end], point.type, point.value, point.mod, found.rule, role)))
    return found.end
