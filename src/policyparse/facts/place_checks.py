"""Whether a name of the lexicon is a place here: words cut across, roads, 中国特色, newspapers and the like are none."""

from __future__ import annotations

import re

from .base import Context
from .organisation_patterns import edges
from .person_patterns import titles
from .place_lexicon import CROSSED, PlaceHit, division_contains, readings

ORDINARY = frozenset("全州 城区 郊区 矿区 老城区 新城区 城中区 城东区 城西区 城南区 城北区 新市区 开发区".split())
"""Names of districts that are ordinary words without the city in front."""

KINDS_OF_PLACES = frozenset(
    "西部陆海新通道 自贸区 沿海地区 东部地区 中部地区 西部地区 中西部 中西部地区 东部沿海 北方地区 南方地区 两岸 内地 大陆".split()
)
"""Words for kinds of places, no names."""

_NO_NAMES = ORDINARY | KINDS_OF_PLACES
_DOUBTFUL = frozenset(("南美", "中东", "港澳"))
_NAMED_AFTER = re.compile(r"源(?!头)|产业|学者|英才|人才|领军|工匠|杯|奖|号|论坛|大工匠|首席|计划|卷烟")
_NOT_CHINA = re.compile(
    "特色|式|梦|人民解放军|共产党|字|结|红|风|节|制造|创造|智造|品牌|故事|方案|智慧|力量|声音|精神|好人|速度|奇迹|之治|芯|造|画|功夫|菜|象棋|队|区(?!域)"
)
_IDEALS = ("健康", "美丽", "平安", "数字", "法治", "书香", "诚信", "幸福", "航天", "质量", "品牌")
"""What China is to become (健康中国建设): an aim, and no place."""

_ROAD = re.compile("[东南西北中]{0,2}[一二三四五六七八九十]?(?:路(?!线|径|桥|网|演|况|段)|大道|大街|街(?!道|办)|胡同)")
_MEDIUM = re.compile(
    "[\u4e00-\u9fff]{0,2}(?:日报|晚报|晨报|早报|都市报|商报|导报|经济导报|青年报|时报|新闻网|卫视|广播电视台|电视台|电视总台|融媒|网讯|发布厅|(?:工人|劳动|青年|文明|人民|财经|产业)网)"
)
_FOREIGN_NAME = re.compile("[^人籍裔，。、的国省市]{1,4}·[一-鿿]")
_SPIRIT = re.compile("精神|时间|方言|话")
_CITY_WORD = re.compile(
    "场(?!馆|所)|民(?![营政警族生用间办航主兵法企建进革盟宗])|区(?![域县划委政])|值(?![班得勤])|面(?![向积临对粉])|容(?![纳量积])"
)


def is_other_word(chars: str, hit: PlaceHit, previous: PlaceHit | None) -> bool:
    """Whether the characters are part of another word or name.

    Args:
        chars: the whole text.
        hit: the name in question.
        previous: the place before it in the sentence.
    """
    word, entry = chars[hit.start : hit.end], hit.entries[0]
    is_behind = previous is not None and previous.end == hit.start
    if word == "海城市" and chars[hit.start - 1 : hit.start] in ("沿", "临", "滨", "环"):
        return True
    if word == "代县" and chars.startswith("长", hit.end):
        return True  # 代县长: who acts for the head of a county
    if entry.level == "historic" or (word in _NO_NAMES and not (is_behind and word in ORDINARY)):
        return True
    if entry.level == "county" and _is_wrong_county(chars, hit, previous if is_behind else None):
        return True
    if word == "中国":
        if chars.startswith(_IDEALS, hit.start - 2):
            return True
        return chars[hit.start - 1 : hit.start] == "其" or _NOT_CHINA.match(chars, hit.end) is not None
    if word in _DOUBTFUL and (
        (word == "南美" and chars.startswith("白", hit.end))
        or (word == "中东" and (chars.startswith(("部", "盟"), hit.end) or chars[hit.start - 1 : hit.start] == "其"))
        or (word == "港澳" and chars[hit.start - 1] == "京")
    ):
        return True
    if entry.code is None and _FOREIGN_NAME.match(chars, hit.end):
        return True  # 马里奥·…
    if entry.level in ("sea", "river", "mountain", "lake", "county") and titles().ending_at(chars, hit.start) is not None and not is_behind:
        return True  # 主任黄海波
    if _MEDIUM.match(chars, hit.end) or (entry.level in ("mountain", "river", "lake") and _NAMED_AFTER.match(chars, hit.end)):
        return True
    return not hit.is_full and bool(_ROAD.match(chars, hit.end) or _SPIRIT.match(chars, hit.end))


def _is_wrong_county(chars: str, hit: PlaceHit, parent: PlaceHit | None) -> bool:
    """A short form behind a place that it does not lie in (澳门青州), or a name of two characters inside a word (示范县)."""
    if parent is not None:
        outer = parent.entries[0].code
        return not hit.entries[0].is_full and outer is not None and not any(division_contains(outer, e.code) for e in hit.entries)
    left = chars[hit.start - 1 : hit.start]
    return hit.entries[0].is_full and hit.end - hit.start == 2 and is_han(left) and left not in "在到从赴往由向"


def is_loose_county(context: Context, hit: PlaceHit) -> bool:
    """A short name of a county that no parent and no function word closes (永兴纺织厂), unless the page is about that county."""
    if any(e.level != "county" for e in hit.entries):
        return False
    code = context.region["code"] if context.region else context.meta.region_code
    if code and any(e.code and division_contains(code, e.code) for e in hit.entries):
        return False
    return is_han(context.chars[hit.end : hit.end + 1]) and edges().at(context.chars, hit.end) is None


def without_shared_suffix(chars: str, hit: PlaceHit) -> PlaceHit:
    """青岛市场 is 青岛 + 市场, and so are 市民 市区 市值 市面 市容."""
    if chars[hit.end - 1] == "市" and _CITY_WORD.match(chars, hit.end):
        entries = readings(chars[hit.start : hit.end - 1])
        return PlaceHit(hit.start, hit.end - 1, entries) if entries else hit
    return hit


def needs_words(chars: str, hit: PlaceHit) -> bool:
    """Whether a short form may have come from two neighbouring words (创新乡村): short names of counties and of some cities."""
    word = chars[hit.start : hit.end]
    return len(word) <= 3 and (word in CROSSED or all(e.level == "county" for e in hit.entries))


def stands_whole(context: Context, start: int, end: int) -> bool:
    """Whether the segmenter's words begin and end where a name does; a few characters on both sides are cut, not the sentence."""
    chars = context.chars
    low, high = start, end
    while low > 0 and start - low < 8 and is_han(chars[low - 1]):
        low -= 1
    while high < len(chars) and high - end < 8 and is_han(chars[high]):
        high += 1
    if (low, high) == (start, end):
        return True
    tokens = context.segmenter.tokens(chars[low:high], low)
    left = next((t for t in tokens if t.end == start), None)
    if left is not None and left.end - left.start == 1 and edges().at(chars, left.start) is None:
        return False  # 木兰溪: one character that is no function word belongs to the name
    return any(t.start == start for t in tokens) and any(t.end == end for t in tokens)


def is_han(char: str) -> bool:
    """Whether a string is one common Chinese character."""
    return "\u4e00" <= char <= "\u9fff"
