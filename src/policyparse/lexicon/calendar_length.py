"""Stretches as people say them: 两个月零三天, 半个世纪, 接下来三天, 六分钟半, 5天至8天, 60日."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .calendar import DateHit
from .calendar_now import hit
from .calendar_point import number_value
from .numeral import decimal_string, numeral_value

_N = r"(?:\d{1,3}|[一二两三四五六七八九十百]{1,4})"
_JOIN = "[零又]?"
_PARTS = re.compile(
    rf"(?<![\d.第])(?=[\d一二两三四五六七八九十百])(?:(?P<Y>{_N})年)?{_JOIN}(?:(?P<M>{_N})个月)?{_JOIN}(?:(?P<W>{_N})(?:个?星期|周))?{_JOIN}(?:(?P<D>{_N})[天日])?"
    rf"{_JOIN}(?:(?P<h>{_N})个?(?:小时|钟头))?{_JOIN}(?:(?P<m>{_N})分钟?(?!之))?{_JOIN}(?:(?P<s>{_N})秒钟?)?"
)
_HALF = re.compile(
    "(?<![上下前后大一多过每])半(?P<unit>天(?!空)|日(?!游|制|闲|照|程)|个世纪)|(?P<count>[一二两三四五六七八九])个(?P<half>半)?世纪"
)
_MINUTE_AND_HALF = re.compile(rf"(?<![\d.点时第])(?P<count>{_N})分(?:钟半|半钟)")
_LEAD = re.compile(
    r"(?:接下来的?|往后|(?<![晚早马以之身手会])[上下后])(?P<count>[2-9]|\d\d|[二两三四五六七八九十]{1,3})(?P<unit>个月|个?星期|周|天|年|个?小时|分钟)(?!前|后|级|龄)"
)
_UNITS = {
    "个月": "P{}M",
    "星期": "P{}W",
    "个星期": "P{}W",
    "周": "P{}W",
    "天": "P{}D",
    "年": "P{}Y",
    "小时": "PT{}H",
    "个小时": "PT{}H",
    "分钟": "PT{}M",
}
_OVER = re.compile(r"(?P<count>半|[一二两三四五六七八九十]{1,2}|\d{1,2})个多(?P<unit>月|小时|钟头|星期|世纪)")
_DECIMAL = re.compile(r"(?<![\d.,])(?P<count>\d{1,4}\.\d{1,2})(?P<unit>个月|年(?![级度])|周|天|个?小时|分钟)")
# No month has so many days, and the second is 二日
_MANY_DAYS = re.compile(
    r"(?<![\d.年月/、-])(?:(?:(?P<low>\d{1,3})[至到\-—–~～]{1,2})?(?P<days>3[2-9]|[4-9]\d|[1-3]\d\d)日(?!龄|游|元|照|均)|(?<![今明近前数])两日(?!游|元|均|前|后|之|以|内))"
)
_WORDED_DECIMAL = re.compile(
    "(?P<count>[零一二两三四五六七八九十]{1,3}点[一二三四五六七八九]{1,2}|[廿卅][一二三四五六七八九]?)(?P<unit>个月|年(?![级度])|周|天|个?小时|分钟)"
)
_WHOLE = re.compile("(?<!每)一整(?P<unit>[天年周])")
_BETWEEN = re.compile(
    r"(?P<lead>未来|今后|近|过去)?(?<![\d.年月第])(?P<low>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<same>个月|天|年|小时|分钟)?(?:[至到]|[-—–~～]{1,2})(?P<high>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>个月|个?星期|周(?![一二三四五六日岁年])|天|年(?![级龄代度]|\d|[一二三四五六七八九十]?月)|个?小时|分钟)"
)
_HALF_OVER = re.compile("(?<![上下大过])半(?:(?P<year>年)|个月)多(?!次|人)")


def find_lengths(chars: str) -> Iterator[DateHit]:
    """The durations of a text that are said in these ways, unsorted; where two overlap, the first holds.

    >>> [(h.text, h.value) for h in find_lengths("两个月零三天，六分钟半，5天至8天，60日")]
    [('两个月零三天', 'P2M3D'), ('六分钟半', 'PT6.5M'), ('60日', 'P60D'), ('5天至8天', 'P5D')]
    """
    for match in _PARTS.finditer(chars):
        counts = {name: numeral_value(count) for name, count in match.groupdict().items() if count}
        if len(counts) < 2 or None in counts.values() or (match["Y"] and int(counts["Y"] or 0) > 200):
            continue
        of_days = "".join(f"{decimal_string(counts[name] or Decimal(0))}{name}" for name in "YMWD" if name in counts)
        of_hours = "".join(f"{decimal_string(counts[name] or Decimal(0))}{name.upper()}" for name in "hms" if name in counts)
        yield hit(chars, match.start(), match.end(), f"P{of_days}" + (f"T{of_hours}" if of_hours else ""), "DURATION")
    for match in _HALF.finditer(chars):
        if match["count"]:
            years = int(number_value(match["count"], 1, 9) or 1) * 100 + (50 if match["half"] else 0)
            yield hit(chars, match.start(), match.end(), f"P{years}Y", "DURATION")
        else:
            yield hit(chars, match.start(), match.end(), "P0.5D" if match["unit"] in "天日" else "P50Y", "DURATION")
    for match in _HALF_OVER.finditer(chars):
        yield hit(chars, match.start(), match.end(), "P6M" if match["year"] else "P0.5M", "DURATION", "APPROX")
    for match in _OVER.finditer(chars):
        amount = Decimal("0.5") if match["count"] == "半" else numeral_value(match["count"])
        if amount is not None:
            unit = {"月": "P{}M", "星期": "P{}W"}.get(match["unit"], "PT{}H")
            value = f"P{decimal_string(amount * 100)}Y" if match["unit"] == "世纪" else unit.format(decimal_string(amount))
            yield hit(chars, match.start(), match.end(), value, "DURATION", "APPROX")
    for match in _DECIMAL.finditer(chars):
        yield hit(chars, match.start(), match.end(), _UNITS[match["unit"]].format(match["count"]), "DURATION")
    for match in _MINUTE_AND_HALF.finditer(chars):
        minutes = numeral_value(match["count"])
        if minutes is not None:
            yield hit(chars, match.start(), match.end(), f"PT{decimal_string(minutes + Decimal('0.5'))}M", "DURATION")
    for match in _WORDED_DECIMAL.finditer(chars):
        count = numeral_value(match["count"])
        if count is not None:
            yield hit(chars, match.start(), match.end(), _UNITS[match["unit"]].format(decimal_string(count)), "DURATION")
    for match in _MANY_DAYS.finditer(chars):
        high = match["days"] or "2"
        value = f"P{match['low'] or high}D"
        yield hit(chars, match.start(), match.end(), value, "DURATION", "APPROX" if match["low"] else None)
    for match in _WHOLE.finditer(chars):
        yield hit(chars, match.start(), match.end(), {"天": "P1D", "年": "P1Y", "周": "P1W"}[match["unit"]], "DURATION")
    for match in _BETWEEN.finditer(chars):
        most = 99 if match["unit"] == "年" else 999  # 112年至115年 are years of the Republic
        low, high = number_value(match["low"], 1, most), number_value(match["high"], 1, most)
        if low is not None and high is not None and low < high and match["same"] in (None, match["unit"]):
            yield hit(chars, match.start(), match.end(), _UNITS[match["unit"]].format(low), "DURATION", "APPROX")
    for match in _LEAD.finditer(chars):
        lead = number_value(match["count"], 2, 99)
        if lead is not None:
            yield hit(chars, match.start(), match.end(), _UNITS[match["unit"]].format(lead), "DURATION")
