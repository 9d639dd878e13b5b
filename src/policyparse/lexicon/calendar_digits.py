"""Dates in digits alone: 20231026, 10/31/2023, 6·30, 1999.08—2002.02, 2023Q3, 10月26、28日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .calendar import DateHit
from .calendar_grammar import CHINESE_DIGITS
from .calendar_now import Now, hit, interval
from .calendar_point import Day, edtf, months, nearest_year, number_value, quarter

_ENDS = r"(?=[\s，。、；：）)】\]”]|\Z)"
_M, _D = r"(?:1[0-2]|0?[1-9])", r"(?:3[01]|[12]\d|0?[1-9])"
_COMPACT = re.compile(
    r"(?<![\dA-Za-z第号〔\[（(.\-/_])(?P<year>19\d\d|20\d\d)(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])(?![\dA-Za-z号.\-_元万])"
)
_AMERICAN = re.compile(rf"(?<![\d/])(?P<month>{_M})/(?P<day>{_D})/(?P<year>19\d\d|20\d\d)(?![\d/])")
_DOTTED = re.compile(rf"(?<![\d·.])(?P<month>{_M})·(?P<day>{_D})(?![\d·])")
_OPENING = re.compile(rf"(?<![\d./-])(?P<year>19\d\d|20\d\d)(?P<mark>[/.])(?P<month>{_M})(?P=mark)(?P<day>{_D})(?=-(?:19|20)\d\d)")
_DOTTED_RANGE = re.compile(
    rf"(?<![\d./-])(?P<year>19\d\d|20\d\d)(?P<mark>[/.])(?P<month>{_M})(?P=mark)(?P<day>{_D}) ?[-—–~～至到]{{1,2}} ?(?P<month2>{_M})(?P=mark)(?P<day2>{_D})(?![\d./-])"
)
_IN_WORDS = re.compile(
    r"(?P<year>[一二][〇○零一二三四五六七八九]{3})年(?P<month>十[一二]?|[一二三四五六七八九])月(?P<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[，。、；至到\s]|\Z)"
)
_CLOSING = re.compile(
    rf"(?<=\d[-—–~])(?P<year>19\d\d|20\d\d)(?P<mark>[-/.])(?P<month>{_M})(?P=mark)(?P<day>{_D})(?![\d/-])(?: (?P<clock>(?:[01]\d|2[0-3]):[0-5]\d))?"
)
_SHORT = re.compile(rf"\s*(?P<month>{_M})[-/](?P<day>{_D})\s*")
_MONTHS = re.compile(
    rf"(?<![\d./\-])(?P<year>19\d\d|20\d\d)[./](?P<month>0[1-9]|1[0-2])(?:\s?[-—–~～至到]{{1,2}}\s?(?P<year2>19\d\d|20\d\d)(?:[./](?P<month2>0[1-9]|1[0-2]))?)?{_ENDS}"
)
_YEARS = re.compile(rf"(?<![\d./\-])(?P<first>19\d\d|20\d\d)\s?[-—–~～至到]{{1,2}}\s?(?P<last>19\d\d|20\d\d){_ENDS}")
_QUARTER = re.compile(r"(?<![\dA-Za-z.])(?:(?P<year>19\d\d|20\d\d)年?)?[Qq](?P<quarter>[1-4])(?![\dA-Za-z:：.、])")
_HALF = re.compile(r"(?<![\dA-Za-z.])(?P<year>19\d\d|20\d\d)年?[Hh](?P<half>[12])(?![\dA-Za-z:：.、])")
_DAYS = re.compile(rf"(?<!\d)(?:(?P<year>19\d\d|20\d\d)年)?(?P<month>{_M})月(?P<days>{_D}(?:[、和及]{_D})+)日")
_DAY = re.compile(_D)
_YEAR = r"(?:(?P<year>19\d\d|20\d\d)年|(?P<this>今年))?"
_PAIRS = re.compile(
    rf"(?<![\d、.]){_YEAR}(?:(?P<month>[1-9]|1[01])(?:月份?)?、(?P<month2>[2-9]|1[0-2])月份?(?!\d)|(?P<spoken>[一二三四五六七八])(?P<spoken2>[二三四五六七八九])月(?:份|间|(?=[，。、；]|\Z))"
    r"|第?(?P<quarter>[一二三1-3])(?P<dash>、|[-—–~～至到]{1,2}第?)(?P<quarter2>[二三四2-4])季度)"
)


def find_digits(chars: str, now: Now) -> Iterator[DateHit]:
    """The dates of a text that are written in digits, unsorted.

    >>> import datetime
    >>> [h.value for h in find_digits("20231026，6·30，1999.08-2002.02，2023Q3，5月1、8日", Now(datetime.date(2023, 10, 26)))]
    ['2023-10-26', '2023-06-30', '1999-08/2002-02', '2023-07/2023-09', '2023-05-01', '2023-05-08']
    """
    for pattern in (_COMPACT, _AMERICAN, _DOTTED, _OPENING):
        for match in pattern.finditer(chars):
            yield from _day(chars, match, now)
    for match in _DOTTED_RANGE.finditer(chars):
        opening = Day(int(match["year"]), int(match["month"]), int(match["day"]))
        closing = Day(opening.year, int(match["month2"]), int(match["day2"]))
        period = interval(opening, closing)
        if period and period[:10] < period[11:]:
            yield hit(chars, match.start(), match.end(), period)
    for match in _IN_WORDS.finditer(chars):
        words = (match["year"].translate(CHINESE_DIGITS), match["month"], match["day"])
        number, month, day = (number_value(word, 1, 2199) for word in words)
        value = edtf(Day(number, month, day))
        if value:
            yield hit(chars, match.start(), match.end(), value)  # 二〇二三年八月十五, its 日 left out
    for match in _CLOSING.finditer(chars):
        for found in _day(chars, match, now):
            clock = match["clock"]
            yield found._replace(type="TIME", value=f"{found.value}T{clock}") if clock and found.value else found
    whole = _SHORT.fullmatch(chars)
    if whole:
        yield from _day(chars, whole, now)
    for match in _MONTHS.finditer(chars):
        first = Day(int(match["year"]), int(match["month"]))
        last = Day(int(match["year2"]), int(match["month2"]) if match["month2"] else None) if match["year2"] else None
        yield hit(chars, match.start(), match.end(), interval(first, last) if last else edtf(first))
    for match in _YEARS.finditer(chars):
        if match["first"] < match["last"]:
            yield hit(chars, match.start(), match.end(), f"{match['first']}/{match['last']}")
    for match in _QUARTER.finditer(chars):
        year = int(match["year"]) if match["year"] else now.day.year if now.day else None
        yield hit(chars, match.start(), match.end(), quarter(year, int(match["quarter"])).value)
    for match in _HALF.finditer(chars):
        opening_month = int(match["half"]) * 6 - 5
        yield hit(chars, match.start(), match.end(), months(int(match["year"]), opening_month, opening_month + 5).value)
    for match in _DAYS.finditer(chars):
        yield from _list(chars, match, now)
    for match in _PAIRS.finditer(chars):
        yield from _pair(chars, match, now)


def _day(chars: str, match: re.Match[str], now: Now) -> Iterator[DateHit]:
    month = int(match["month"])
    year = match.groupdict().get("year")
    number = int(year) if year else nearest_year(month, now.day)
    value = edtf(Day(number, month, int(match["day"])))
    if value is not None or number is None:
        spaces = len(match[0]) - len(match[0].lstrip())
        yield hit(chars, match.start() + spaces, match.start() + len(match[0].rstrip()), value)


def _pair(chars: str, match: re.Match[str], now: Now) -> Iterator[DateHit]:
    """1、2月份, 三四月份, 第三、四季度: two that follow each other are a period."""
    low, high = (number_value(match["month" + n] or match["spoken" + n] or match["quarter" + n], 1, 12) for n in ("", "2"))
    if low is None or high is None or low >= high or (match["dash"] in (None, "、") and high > low + 1):
        return
    first = low * 3 - 2 if match["quarter"] else low
    year = int(match["year"]) if match["year"] else nearest_year(first, now.day)
    period = quarter(year, low, high) if match["quarter"] else months(year, low, high)
    yield hit(chars, match.start(), match.end(), period.value)


def _list(chars: str, match: re.Match[str], now: Now) -> Iterator[DateHit]:
    """5月1、8日: each day for itself; two that follow each other are a period, which the calendar reads."""
    days = [*_DAY.finditer(chars, match.start("days"), match.end("days"))]
    if len(days) == 2 and int(days[1][0]) == int(days[0][0]) + 1:
        return
    month = int(match["month"])
    year = int(match["year"]) if match["year"] else nearest_year(month, now.day)
    for place, day in enumerate(days):
        start = match.start() if place == 0 else day.start()
        end = match.end() if place == len(days) - 1 else day.end()
        yield hit(chars, start, end, edtf(Day(year, month, int(day[0]))))
