"""分别: a list of values is given, one by one, to a list of subjects."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate, islice, pairwise
from operator import attrgetter

from ...lexicon.quantity import Quantity
from ...text import Span
from ..base import Context
from ..quotes import uniform_chars
from .phrase import MEASURE_HEADS, without_quotes
from .rank import Rank
from .reading import Reading
from .words import FALL, PART_OF_NAME, RISE

LIST_MARK = re.compile(r"(?:[、，和及与或]|以及)(?:每[人户](?:每[年月日天])?|每[年月])?")
LONGEST_MARK = 6
_LONGEST_HEAD = 3
TO_DATES = re.compile("(?:年|月|季度|半年|月份|年底)(?:、|和|及|与)[^，。；、和及与]{1,9}(?:年|月|季度|半年|月份|年底)分别")
"""分别 behind a date gives the values to dates, not to what is counted."""
_TO_FARTHEST = 24
_FARTHEST = 12  # 分别 may stand so many characters before its first number
_COUNTED = ("people", "organisation", "household", "count", "occasion")
_PACES = ("涨幅", "增幅", "降幅", "增速")
_COMMAS = re.compile("、")
_CHANGES = "|".join(sorted((word for word in RISE | FALL if len(word) > 1), key=len, reverse=True))
_GAP = re.compile(rf"{LIST_MARK.pattern}(?:{_CHANGES})?了?")
"""What stands between the values of a list: 分别下降5.5%和增长0.9%."""
_NUMERAL = re.compile("[一二三四五六七八九十]")
_CONDITION = re.compile(
    r"(?:对|按照?|向|给予|获评|获得|取得|引进的?|达到)?([^，。；：、]{1,16}(?:、[^，。；：、]{1,14}){0,4}(?:、|和|及|或|以及)[^，。；：、]{1,18}?)(?:的?，[^，。；]{0,8}?|，?)(?:每[人户月年]{1,2})?\Z"
)
_LEAD = re.compile(r"^.*(?:对|按照|按|向|给予|获评|取得)|^(?:去年|今年|上半年|我国|全国|全省|全市)+")
_PURPOSE = re.compile(
    r"(?:的标准(?:给予|予以|发放|享受)?|的)?(?P<noun>[\u4e00-\u9fff]{0,6}?(?:补助|补贴|奖励|资助|津贴|奖金|经费|支持|罚款))"
)


class Distribution:
    """The subjects that 分别 has still to give to the numbers of a sentence."""

    def __init__(self, context: Context, items: Sequence[Quantity | Rank]) -> None:
        self._context, self._chars, self._items = context, uniform_chars(context), items
        self._waiting: list[str] = []
        self._subjects: list[str] = []  # all subjects of the last 分别
        self._bare: list[str] = []  # these without the head that they share: 高粱, 小米 of 高粱、小米种植面积
        self._recent: list[str] = []
        self._with_shares: list[str] = []
        self._end = 0  # of the last number

    def apply(self, item: Quantity | Rank, reading: Reading, listed: bool) -> None:
        """Give the number its subject: A、B分别增长1%和2%."""
        floor, self._end = self._end, item.end
        if self._waiting:
            if listed or (floor > 0 and _GAP.fullmatch(self._chars, floor, item.start)):
                reading.indicator = self._waiting.pop(0)
                return
            self._waiting = []
        if reading.inherited and len(self._subjects) > 1 and len(self._subjects) == self._values_from(item):
            reading.indicator, self._waiting = self._subjects[0], self._subjects[1:]  # 比上月增加15个和20个: of the same two
            return
        if TO_DATES.search(self._chars, max(floor, item.start - _TO_FARTHEST), item.start):
            return  # 2025年、2026年分别新增300家和200家
        values = self._values_from(item) if reading.inherited and reading.change and len(self._recent) > 1 else 0
        if values > 1 and len(self._recent) == values == len(set(self._recent)) and self._has_one_unit(item, values):
            reading.indicator, self._waiting = self._recent[0], self._recent[1:]  # 事故5起、伤亡8人，下降6%和9%
            return
        if "分别" not in reading.passed and self._chars.find("分别", max(floor, item.start - _FARTHEST), item.start) < 0:
            return
        parts = self._parts(reading, item, self._values_from(item))
        if parts:
            reading.indicator, self._waiting, self._subjects = parts[0], parts[1:], parts

    def note(self, indicator: str, is_share: bool) -> None:
        """Remember what a figure of the sentence counted: a later 分别 may refer to the last ones; to a share only where it ends in 百分点."""
        self._with_shares.append(indicator)
        if not is_share:
            self._recent.append(indicator)

    def _parts(self, reading: Reading, item: Quantity | Rank, count: int) -> list[str]:
        """The subjects of a list of values: those of the last 分别, the last figures, or the coordinated nouns before it."""
        # 城镇、农村收入分别为A和B，分别增长C和D: the second 分别 has the subjects of the first
        again = self._subjects if reading.inherited else []
        recent = (self._with_shares if self._has_points(item, count) else self._recent)[-count:] if reading.inherited else []
        for known in (again, recent):
            if len(known) == count > 1 and len(set(known)) == count:
                return known
        if isinstance(item, Quantity) and item.dimension == "currency" and count > 1 and (given := self._of_condition(item, count, True)):
            return given
        whole = reading.indicator.removesuffix(reading.action)  # 收入和件数分别完成A和B
        for parts in (_COMMAS.split(whole), LIST_MARK.split(whole)):
            if len(parts) == count > 1 and all(parts):
                parts = _with_ordinals(parts)
                subjects = self._with_shared_head(parts)
                shared = len(subjects[0]) - len(parts[0])
                self._bare = [*parts[:-1], parts[-1][: len(parts[-1]) - shared]] if shared > 0 else []
                return subjects
        if len(self._bare) == count > 1 and len(reading.indicator) > _LONGEST_HEAD and not reading.indicator.startswith(tuple(self._bare)):
            return self._of_condition(item, count) or [
                subject + reading.indicator for subject in self._bare
            ]  # 综合机械化率分别为: of the same
        head = max((word for word in PART_OF_NAME if reading.indicator.endswith(word)), key=len, default="")
        for last in (self._recent[-count:], self._subjects):
            if head and len(last) == count > 1 and len(set(last)) == count:
                return [subject + head for subject in last]  # 国家级9家、省级68家，数量分别居第四、第二
        if isinstance(item, Quantity) and item.dimension in _COUNTED and not reading.inherited:
            return []  # A、B两个镇分别新建冷库6座、4座: places, each with its count of the same thing
        return self._of_condition(item, count) if count > 1 else []

    def _of_condition(self, item: Quantity | Rank, count: int, paid: bool = False) -> list[str]:
        """对博士、硕士和本科生，分别给予A、B和C补贴: those who get it stand in the clause before."""
        chars = self._chars
        stop = chars.rfind("分别", 0, item.start)
        match = _CONDITION.search(chars, max(0, stop - 80, chars.rfind("。", 0, stop) + 1, chars.rfind("；", 0, stop) + 1), stop)
        parts = [_LEAD.sub("", without_quotes(part)) for part in LIST_MARK.split(match[1]) if part] if match else []
        if len(parts) != count or not all(parts) or any(char.isdigit() for part in parts for char in part):
            return []
        if parts[0].endswith("级") and "级" in parts[-1]:
            head = parts[-1].partition("级")[2]
            parts = [part if "级" not in part or head in part else part + head for part in parts]
        first = bisect_left(self._items, item.start, key=attrgetter("start"))
        purpose = _PURPOSE.match(chars, self._items[first + count - 1].end)
        if purpose is None:
            purpose = _PURPOSE.search(chars, stop, item.start)
        if paid and purpose is None:
            return []
        nouns = [part.rpartition("的")[2] or part for part in parts]
        return [noun + (purpose["noun"].removeprefix("分别") if purpose else "") for noun in nouns]

    def _values_from(self, item: Quantity | Rank) -> int:
        """How many values the list has that begins with a number."""
        count = 1
        first = bisect_left(self._items, item.start, key=attrgetter("start"))
        for left, right in pairwise(islice(self._items, first, None)):
            if not _GAP.fullmatch(self._chars, left.end, right.start):
                break
            is_alike = getattr(left, "dimension", None) == getattr(right, "dimension", None)
            if not is_alike and not LIST_MARK.fullmatch(self._chars, left.end, right.start):
                break  # 分别达到A元和B元，增长C%和D%: another list
            count += 1
        return count

    def _has_points(self, item: Quantity | Rank, count: int) -> bool:
        """Whether a value of a list is in percentage points: 技能人才A、高技能人才B，占比C，分别增长D%、E%和F个百分点."""
        first = bisect_left(self._items, item.start, key=attrgetter("start"))
        return any(getattr(value, "unit", None) == "百分点" for value in self._items[first : first + count])

    def _has_one_unit(self, item: Quantity | Rank, count: int) -> bool:
        """Whether the values of a list are in one unit."""
        first = bisect_left(self._items, item.start, key=attrgetter("start"))
        return len({getattr(value, "unit", None) for value in islice(self._items, first, first + count)}) == 1

    def _with_shared_head(self, parts: list[str]) -> list[str]:
        """城镇、农村居民收入: the head that stands once, behind the last subject, belongs to each of them."""
        last = parts[-1]
        insured = last.find("保险")
        if insured > 0 and not any("保险" in part for part in parts[:-1]):
            return [part + last[insured:] for part in parts[:-1]] + [last]  # 养老、失业、工伤|保险参保人数
        ends = list(accumulate(len(t.text) for t in self._context.segmenter.tokens(last)))
        size = len(parts[0])
        if cut := self._shared_until(parts[0], last, ends):
            head = last[cut:]
            return [part if part.endswith(head) else part + head for part in parts[:-1]] + [last]
        if len(last) < size + 2 or any(len(part) > 6 for part in parts[:-1]):
            return parts
        if last.endswith("支出"):
            return [part if part.endswith("支出") else part + "支出" for part in parts[:-1]] + [last]  # 教育、卫生健康支出
        shared = ends[-2] if len(ends) > 1 and last[ends[-2] :].endswith((*MEASURE_HEADS, *_PACES)) else len(last)
        cut = size if size in ends or last[0] == parts[0][0] == "第" else shared
        head = last[cut:]
        return [part if part.endswith(head) else part + head for part in parts[:-1]] + [last]

    def _shared_until(self, first: str, last: str, ends: list[int]) -> int:
        """Where the last subject of a list ends and its head begins, told by the word that both end with; 0 where nothing tells.

        新房和二手房|价格, 养老保险、医疗保险|参保人数; 日本和欧洲|出口额: two places.
        """
        best = max(ends[:-1], key=lambda end: (_common_end(first, last[:end]), -end), default=0)
        if best and _common_end(first, last[:best]) > 0:
            return best
        tokens = self._context.segmenter.tokens
        return ends[0] if len(ends) > 1 and tokens(last)[0].tag == tokens(first)[-1].tag == "ns" else 0


def _common_end(first: str, second: str) -> int:
    """How many characters two words end with in common."""
    count = 0
    for one, other in zip(reversed(first), reversed(second), strict=False):
        if one != other:
            break
        count += 1
    return count


def find_distribution(context: Context, span: Span, items: Sequence[Quantity | Rank]) -> Distribution | None:
    """The distribution of a sentence in which 分别 stands, or right before its first number, or that has numbers enough for two lists."""
    first = max(0, min(span.start, items[0].start - _FARTHEST))
    return Distribution(context, items) if len(items) > 3 or uniform_chars(context).find("分别", first, span.end) >= 0 else None


def _with_ordinals(parts: list[str]) -> list[str]:
    """第一、二、三产业: 第 stands once."""
    return [f"第{part}" if index and parts[0][0] == "第" and _NUMERAL.match(part) else part for index, part in enumerate(parts)]
