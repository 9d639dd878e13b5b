"""What a space in a Chinese line may be for: bylines, datelines, labels, item numbers, tables. Part of ``remove_stray_spaces``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

_SPACE = "[ \xa0\u2000-\u200a\u202f\u205f\u3000]"
_PROSE = re.compile("[，。；！？]|(?<=[\u4e00-\u9fff”》）])[,;!?]")
_TABLE = re.compile(rf"\d%?{_SPACE}++-?\d[\d.,]*+%?(?:{_SPACE}|$)")
_ITEM_LABEL = re.compile(
    rf"(?:第{_SPACE}?)?[\d一二三四五六七八九十百]{{1,4}}(?:[.．]\d{{1,2}})*(?:[条條章节節编編款]|[.．、)）])?(?:之[一二三四五六七八九十])?"
    rf"|(?:图|圖|表|附件|附表|附录|附錄|专栏|專欄){_SPACE}?\d{{1,3}}(?:[-—]\d{{1,3}})?|[(（][\d一二三四五六七八九十]{{1,3}}[)）]"
)
_UNIT = frozenset(
    "年月日时時分秒人名个個位家户戶项項件条條座所处處种種级級届屆期批次场場天周岁歲元万萬亿億千百吨噸米公里亩畝平方度倍成号號页頁多余餘余强強%％"
)
_ARTICLE = frozenset("条條章节節编編款项項届屆期批次")
_ROLE = (
    "(?:[记記]者|[评評][论論][员員]|通[讯訊][员員]|[摄攝]影|[编編][辑輯]|[责責][编編任]|主[编編]|校[对對]|[审審][核校定]|[一二三终終][审審校]|监制|監製|作者|撰文|供稿|供[图圖]"
    "|制[图圖]|製圖|[视視][频頻]|剪[辑輯]|美[编編]|值班|主播|播音|策[划劃]|统筹|統籌|出品|主持人?|翻[译譯]|[实實]习生|實習生|见习|見習|文案|排版|整理|[报報]道"
    "|[来來]源|[转轉]自|作词|作曲)"
)
_ROLE_BEFORE = re.compile(_ROLE + "$")
_ROLE_AFTER = re.compile(_ROLE + "|[摄攝文图圖](?![\u4e00-\u9fff])|[文图圖][/／]")
_DATELINE = re.compile("[讯訊电電]$|消息$|[报報]道$")
_NAMES = re.compile(rf"[\u4e00-\u9fff·]{{2,4}}(?:{_SPACE}{{1,3}}[\u4e00-\u9fff·]{{2,4}})++")
_TOKEN_LEFT = re.compile("[\u4e00-\u9fff·]{1,12}$")
_TOKEN_RIGHT = re.compile("[\u4e00-\u9fff·]{1,12}")
_MEASURED = re.compile(rf"[\d.,]*+(?:%|％|{_SPACE}{{0,3}}[\u4e00-\u9fff])")
_REACH = 14
_HALF = 5
_LONGEST_LABEL = 24
_LONGEST_TITLE = 80


@dataclass
class Line:
    """One line of a text, by its positions in the whole."""

    chars: str
    start: int
    end: int
    separators: set[int] | None = None

    @classmethod
    def around(cls, chars: str, position: int) -> Line:
        """The line that holds a position."""
        end = chars.find("\n", position)
        return cls(chars, chars.rfind("\n", 0, position) + 1, end if end >= 0 else len(chars))

    @cached_property
    def is_prose(self) -> bool:
        """Whether it is made of sentences: it has a mark that titles, labels and table rows lack."""
        return bool(_PROSE.search(self.chars, self.start, self.end))

    @cached_property
    def is_table(self) -> bool:
        """Whether figures stand beside each other in columns."""
        return not self.is_prose and bool(_TABLE.search(self.chars, self.start, self.end))

    def is_item_label(self, position: int, following: str) -> bool:
        """Whether what stands before ``position`` on the line is only the number of an item, a table or an article."""
        if position - self.start > _LONGEST_LABEL:
            return False
        head = self.chars[self.start : position].strip(" \t\xa0\u3000#")
        if (head.isdigit() and following in _UNIT) or (head.startswith("第") and following in _ARTICLE):
            return False
        return bool(_ITEM_LABEL.fullmatch(head))

    def divides_slogan(self, start: int, end: int) -> bool:
        """Whether the two sides of a space are the halves of a quoted slogan: long, and nothing else in the quotes."""
        opened = self.chars.rfind("“", max(self.start, start - _LONGEST_TITLE), start)
        closed = self.chars.find("”", end, min(self.end, end + _LONGEST_TITLE))
        return opened >= 0 and closed >= 0 and min(start - opened, closed - end) > _HALF and "”" not in self.chars[opened:closed]

    def is_dateline(self, position: int) -> bool:
        """Whether the head of a news item ends here: 本报讯, 新华社北京10月1日电."""
        return position - self.start <= 40 and bool(_DATELINE.search(self.chars, self.start, position))

    def in_title(self, position: int) -> bool:
        """Whether the position lies inside 《》, where a space may divide a title."""
        opened = self.chars.rfind("《", max(self.start, position - _LONGEST_TITLE), position)
        return opened >= 0 and self.chars.find("》", opened, position) < 0

    def has_unit(self, position: int) -> bool:
        """Whether at ``position`` stands a unit of measure or a figure that carries one, so that it is no column."""
        match = _MEASURED.match(self.chars, position, self.end)
        return match is not None and (match.group()[-1] in "%％" or match.group()[-1] in _UNIT)


def separates_names(line: Line, start: int, end: int) -> bool:
    """Whether a space stands in a byline: behind or before a role, between names, or in a bracket that holds nothing but names."""
    if line.separators is None:
        line.separators = set()
    chars = line.chars
    left = _TOKEN_LEFT.search(chars, max(line.start, start - _REACH), start)
    right = _TOKEN_RIGHT.match(chars, end, min(line.end, end + _REACH))
    chained = left is not None and len(left.group()) <= 4 and left.start() in line.separators
    named = (
        chained
        or bool(_ROLE_BEFORE.search(chars, max(line.start, start - _REACH), start))
        or (right is not None and bool(_ROLE_AFTER.match(chars, end, line.end)))
        or _in_name_list(line, start)
    )
    if named:
        line.separators.add(end)
    return named


def _in_name_list(line: Line, position: int) -> bool:
    low = max(line.start, position - 40)
    opened = max(line.chars.rfind("（", low, position), line.chars.rfind("(", low, position))
    if opened < 0:
        return False
    names = _NAMES.match(line.chars, opened + 1, line.end)
    return names is not None and names.end() > position and line.chars[names.end() : names.end() + 1] in "）)"
