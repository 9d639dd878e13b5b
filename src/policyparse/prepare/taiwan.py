"""Pages from Taiwan: their years count from 1912, and their 全国 is their own."""

from __future__ import annotations

import re

from ..lexicon.calendar_era import counts_from_republic
from .places import Place

TAIWAN = Place("台湾", "710000", "province", "710000")
"""What such a page is about where it names no place in it."""

_WORDS = ("新台币", "行政院", "立法院", "中华民国")
_MINGUO = re.compile(r"民国\s?[\d一二三四五六七八九十百零○〇]{2,5}\s?年")
_COUNTIES = tuple("台北 新北 桃园 台中 台南 高雄 基隆 新竹 苗栗 彰化 南投 云林 嘉义 屏东 宜兰 花莲 台东 澎湖 金门 连江".split())
_BODY = re.compile(rf"(?:{'|'.join(_COUNTIES)})[市县]")
_DATED = re.compile(
    r"^(?:[^\n：:]{2,6}\s?[：:])?\s*(?:中华民国|民国)?\s?(?:9\d|1[0-2]\d)\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?!\d)", re.M
)
_HEAD_SIZE = 400


def names_taiwan(chars: str) -> bool:
    """Whether a page names a body, a county or the money of Taiwan: enough to read 112-05-10 as a day.

    >>> names_taiwan("苗栗县政府今（20）日宣布"), names_taiwan("河滨市统计局今天发布")
    (True, False)
    """
    return _has_word(chars) or _names_county(chars)


def is_of_taiwan(chars: str) -> bool:
    """Whether a bare 109年 of a page is a year: it prints 民国, names the government there, is dated so, or counts so.

    >>> is_of_taiwan("行政院会今（25）日通过"), is_of_taiwan("游客从台北市来，文庙已有108年历史。")
    (True, False)
    """
    return _has_word(chars) or (_names_county(chars) and (_is_dated(chars) or counts_from_republic(chars)))


def is_dated_so(chars: str) -> bool:
    """Whether the head of a page is dated in years of the Republic.

    >>> is_dated_so("发布日期：113-08-20\\n云林县购置农机"), is_dated_so("发布日期：2024-08-20\\n云林县购置农机")
    (True, False)
    """
    return _is_dated(chars) and names_taiwan(chars)


def _has_word(chars: str) -> bool:
    return any(word in chars for word in _WORDS) or ("民国" in chars and _MINGUO.search(chars) is not None)


def _names_county(chars: str) -> bool:
    # Plain searches turn away most pages, for less than the pattern costs.
    return any(county in chars for county in _COUNTIES) and _BODY.search(chars) is not None


def _is_dated(chars: str) -> bool:
    return _DATED.search(chars, 0, _HEAD_SIZE) is not None
