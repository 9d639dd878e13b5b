"""Years that are not written in four digits: of a reign (康熙三年), with two digits in words (零八年), decades, centuries and before Christ."""

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
    "明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018, "道光": 1820, "咸丰": 1850, "同治": 1861, "光绪": 1874, "宣统": 1908,
}  # fmt: skip
_LONGEST_REIGN = 61
# The months of a reign are those of the lunar calendar: the year is what the words say for certain.
_REIGN = re.compile(
    rf"[唐明清]?(?P<reign>{'|'.join(_REIGNS)})(?P<count>元|\d{{1,2}}|[一二三四五六七八九十]{{1,3}})年(?:闰?(?:[正腊冬]|十?[一二三四五六七八九十]|1[0-2]|[1-9])月)?"
)
_SHORT = re.compile(
    "(?<![第近前后每约零〇○一二三四五六七八九十百千两几多])(?P<year>零[一二三四五六七八九]|[一二三四五六七八九][零〇一二三四五六七八九])年(?![级代龄以来多内间期半制生])"
)
_DECADES = re.compile(
    r"(?P<century>上个?世纪|本世纪|(?:1[89]|2[01]|十[八九]|二十一?)世纪)?(?P<low>[二三四五六七八])(?P<high>[三四五六七八九])十年代|(?P<century2>上个?世纪|本世纪|(?:1[89]|2[01]|十[八九]|二十一?)世纪)(?P<first>\d0)[、至到和—-](?P<last>\d0)年代"
)
_CENTURY = re.compile(
    r"(?<![跨新])(?P<number>上个?|本|下个?|(?<!\d)(?:1\d|2[01]|[5-9])|(?<!十)十[一二三四五六七八九]?|二十一?)世纪(?P<edge>末期?|初期?|中期|中叶|后期|前期)?(?!以|[\d一二三四五六七八九]|经济|大道|广场|之)"
)
_BEFORE_CHRIST = re.compile(r"公元(?P<before>前)?(?P<year>\d{1,4}|[一二三四五六七八九十百]{1,5})(?P<unit>年|世纪)")
_REPUBLIC = re.compile("民国元年")
_EDGES = {"末": "END", "后": "END", "初": "START", "前": "START", "中": "MID"}
_PAIR = re.compile("一二|二三|三四|四五|五六|六七|七八|八九|三五")
_AHEAD = 5


_REPUBLICAN = re.compile(
    r"(?<![\d.,])1[0-2]\d ?(?:年度|学年度|年[底初]|年起至1[0-2]\d年|年 ?(?:1[0-2]|0?[1-9]) ?月)|[今去前明]（1[0-2]\d）年|[从自]1[0-2]\d年起"
)


def counts_from_republic(chars: str) -> bool:
    """Whether a text counts its years from the Republic, as Taiwan does: 112年度, 112年3月 can be nothing else.

    >>> counts_from_republic("112年3月起"), counts_from_republic("112年的历史")
    (True, False)
    """
    return _REPUBLICAN.search(chars) is not None


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


def find_ages(chars: str) -> Iterator[DateHit]:
    """五六十年代 as its years, 18世纪 as 17XX, 公元前3世纪 as -02XX.

    >>> [h.value for h in find_ages("五六十年代，18世纪末，公元前3世纪，民国元年")]
    ['1950/1969', '-02XX', '17XX', '1912']
    """
    for match in _DECADES.finditer(chars):
        century = _century(match["century"] or match["century2"] or "上世纪")
        low, high = (number_value(match[a] or match[b][0], 1, 9) for a, b in (("low", "first"), ("high", "last")))
        if century is not None and low is not None and high is not None and low < high:
            yield hit(chars, match.start(), match.end(), f"{century}{low}0/{century}{high}9")
    for match in _BEFORE_CHRIST.finditer(chars):
        number = number_value(match["year"], 1, 3000)
        if number is not None:
            value = _christian(number, bool(match["before"]), match["unit"] == "年")
            yield hit(chars, match.start(), match.end(), value)
    for match in _CENTURY.finditer(chars):
        century = _century(f"{match['number']}世纪")
        if century is not None and match["edge"] != "中叶":
            mod = _EDGES[match["edge"][0]] if match["edge"] else None
            yield hit(chars, match.start(), match.end(), f"{century:02d}XX", mod=mod)
    for match in _REPUBLIC.finditer(chars):
        yield hit(chars, match.start(), match.end(), "1912")


def _century(word: str) -> int | None:
    """The two first digits of the years of a century."""
    if word[0] in "上本下":
        return 19 + "上本下".index(word[0])
    number = number_value(word.removesuffix("世纪"), 1, 22)
    return None if number is None else number - 1


def _christian(number: int, before: bool, is_year: bool) -> str:
    if not is_year:
        return f"{'-' if before else ''}{number - 1:02d}XX"
    return f"-{number - 1:04d}" if before else f"{number:04d}"  # EDTF has a year 0
