"""Years that are not written in four digits: of a reign (康熙三年), and with two digits in words (零八年, 五八年)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .calendar import DateHit
from .calendar_grammar import CHINESE_DIGITS
from .calendar_now import Now, hit
from .calendar_point import number_value

# The year before the first one of each reign, so that the count is added to it.
_REIGNS = {
    "贞观": 626, "开元": 712, "天宝": 741, "洪武": 1367, "永乐": 1402, "宣德": 1425, "正统": 1435, "成化": 1464, "弘治": 1487, "正德": 1505,
    "嘉靖": 1521, "隆庆": 1566, "万历": 1572, "天启": 1620, "崇祯": 1627, "顺治": 1643, "康熙": 1661, "雍正": 1722, "乾隆": 1735, "嘉庆": 1795,
    "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874, "宣统": 1908,
}  # fmt: skip
_LONGEST_REIGN = 61
# The months of a reign are those of the lunar calendar: the year is what the words say for certain.
_REIGN = re.compile(
    rf"[唐明清]?(?P<reign>{'|'.join(_REIGNS)})(?P<count>元|\d{{1,2}}|[一二三四五六七八九十]{{1,3}})年(?:闰?(?:[正腊冬]|十?[一二三四五六七八九十]|1[0-2]|[1-9])月)?"
)
_SHORT = re.compile(
    "(?<![第近前后每约零〇○一二三四五六七八九十百千两几多])(?P<year>零[一二三四五六七八九]|[一二三四五六七八九][零〇一二三四五六七八九])年(?![级代龄以来多内间期半制生])"
)
_PAIR = re.compile("一二|二三|三四|四五|五六|六七|七八|八九|三五")
_AHEAD = 5


def find_eras(chars: str, now: Now) -> Iterator[DateHit]:
    """The years of a text that are written so, unsorted; without a day of publication 五八年 may be of any century.

    >>> import datetime
    >>> [(h.text, h.value) for h in find_eras("清康熙三年五月，零八年，五八年，三五年", Now(datetime.date(2023, 10, 26)))]
    [('清康熙三年五月', '1664'), ('零八年', '2008'), ('五八年', '1958')]
    """
    for match in _REIGN.finditer(chars):
        count = 1 if match["count"] == "元" else number_value(match["count"], 1, _LONGEST_REIGN)
        if count is not None:
            yield hit(chars, match.start(), match.end(), f"{_REIGNS[match['reign']] + count:04d}")
    for match in _SHORT.finditer(chars):
        if _PAIR.fullmatch(match["year"]):
            continue  # 二三年 are two or three years
        number = int(match["year"].translate(CHINESE_DIGITS))
        if now.day is None:
            yield hit(chars, match.start(), match.end(), f"{2000 + number}" if match["year"][0] == "零" else None)
            continue
        year = now.day.year // 100 * 100 + number
        yield hit(chars, match.start(), match.end(), f"{year if year <= now.day.year + _AHEAD else year - 100}")
