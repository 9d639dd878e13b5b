"""What a space in a Chinese line may be for: bylines, datelines, labels, item numbers, tables. Part of ``remove_stray_spaces``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ...lexicon.gazetteer import table
from ...text import once
from ..conversion import convert
from .split_words import tag_of

_SPACE = "[ \xa0\u2000-\u200a\u202f\u205f\u3000]"
_PROSE = re.compile("[，。；！？]|(?<=[\u4e00-\u9fff”》）])[,;!?]")
_TABLE = re.compile(rf"\d%?{_SPACE}++-?\d[\d.,]*+%?(?:{_SPACE}|$)")
_ITEM_LABEL = re.compile(
    rf"(?:第{_SPACE}?)?[\d一二三四五六七八九十百]{{1,4}}(?:[.．]\d{{1,2}})*(?:[条條章节節编編款]|[.．、)）])?(?:之[一二三四五六七八九十])?"
    rf"|(?:图|圖|表|附件|附表|附录|附錄|专栏|專欄){_SPACE}?\d{{1,3}}(?:[-—]\d{{1,3}})?|[(（][\d一二三四五六七八九十]{{1,3}}[)）]"
)
_COLUMN = re.compile("\u3000{2,}+(?!.*\u3000\u3000)| {3,}+(?!.* {3})")
_UNIT = frozenset(
    "年月日时時分秒人名个個位家户戶项項件条條座所处處种種级級届屆期批次场場天周岁歲元万萬亿億千百吨噸米公里亩畝平方度倍成号號页頁多余餘余强強%％"
)
MEASURES = _UNIT | frozenset("部列台辆輛艘所套份册冊株头頭只隻篇堂门門宗笔筆")
"""What a figure may count; those of the second set begin items of lists too: 3 部门联动."""
_ARTICLE = frozenset("条條章节節编編款项項届屆期批次号號")
_SCALE = frozenset("万萬亿億%％")
_NUMERALS = frozenset("〇一二三四五六七八九十百")
_MAKER = (
    "[记記]者|[评評][论論][员員]|通[讯訊][员員]|[摄攝]影|[编編][辑輯]|[责責][编編]|主[编編]|校[对對]|[终終一二三][审審]|作者|撰文|供稿|供[图圖]|[视視][频頻]|美[编編]|值班"
    "|主播|播音|主持人|文案|作词|作曲"
)
_WORK = "[责責]任|[审審][核校定]|监制|監製|制[图圖]|製圖|剪[辑輯]|策[划劃]|统筹|統籌|出品|主持|翻[译譯]|[实實]习生|實習生|见习|見習|排版|整理|[报報]道|[来來]源|[转轉]自"
_ROLE_BEFORE = re.compile(f"(?:(?P<maker>{_MAKER})|{_WORK})$")
_ROLE_ENDS = frozenset(
    "记者者論论员員讯訊影编編辑輯责責对對审審作文稿图圖频頻编班播音人案词曲任核校定监監制製剪划劃筹籌品持译譯生习習版理道来來源自"
)
"""The last characters of them: a search that is bound to the end is tried at every place before it."""

_ROLE_AFTER = re.compile(f"(?P<maker>{_MAKER})|(?:{_WORK})|(?P<sign>[摄攝文图圖](?![\u4e00-\u9fff])|[文图圖][/／])")
_DATELINE = re.compile(
    "(?:[日专專]|社[\u4e00-\u9fff]{0,4}|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,3})[电電]$|(?<![资資通視视短简簡])[讯訊]$|消息$|[报報]道$"
)
_NAMES = re.compile(rf"[\u4e00-\u9fff·]{{2,4}}(?:{_SPACE}{{1,3}}[\u4e00-\u9fff·]{{2,4}})++")
_TOKEN_LEFT = re.compile("[\u4e00-\u9fff·]{1,12}$")
_TOKEN_RIGHT = re.compile("[\u4e00-\u9fff·]{1,12}")
_MEASURED = re.compile(rf"[\d.,]*+(?:%|％|{_SPACE}{{0,3}}[\u4e00-\u9fff])")
_RANGE = re.compile(rf"[至到]{_SPACE}?\d")
_IN_SPEECH = re.compile("[”，。；：！？]")
_REACH = 14
_HALF = 5
_LONGEST_NAME = 4
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

    @once
    def is_prose(self) -> bool:
        """Whether it is made of sentences: it has a mark that titles, labels and table rows lack."""
        return bool(_PROSE.search(self.chars, self.start, self.end))

    @once
    def is_table(self) -> bool:
        """Whether figures stand beside each other in columns."""
        return not self.is_prose and bool(_TABLE.search(self.chars, self.start, self.end))

    def is_item_label(self, position: int, following: str) -> bool:
        """Whether what stands before ``position`` on the line is only the number of an item, a table or an article."""
        return is_item_label(self.chars, self.start, position, following)

    def divides_slogan(self, start: int, end: int) -> bool:
        """Whether the two sides of a space are the halves of a quoted slogan: long, and nothing else in the quotes, which speech has marks in."""
        opened = self.chars.rfind("“", max(self.start, start - _LONGEST_TITLE), start)
        closed = self.chars.find("”", end, min(self.end, end + _LONGEST_TITLE))
        if opened < 0 or closed < 0 or min(start - opened, closed - end) <= _HALF:
            return False
        return _IN_SPEECH.search(self.chars, opened, closed) is None

    def is_dateline(self, position: int) -> bool:
        """Whether the head of a news item ends here: 本报讯, 新华社北京10月1日电."""
        return position - self.start <= 40 and bool(_DATELINE.search(self.chars, self.start, position))

    def in_title(self, position: int) -> bool:
        """Whether the position lies inside 《》, where a space may divide a title."""
        opened = self.chars.rfind("《", max(self.start, position - _LONGEST_TITLE), position)
        return opened >= 0 and self.chars.find("》", opened, position) < 0

    def has_unit(self, position: int) -> bool:
        """Whether at ``position`` stands a unit of measure, a figure that carries one or the end of a range, so that it is no column."""
        if _RANGE.match(self.chars, position, self.end):
            return True
        match = _MEASURED.match(self.chars, position, self.end)
        return match is not None and (match.group()[-1] in "%％" or match.group()[-1] in MEASURES)


def _has_neighbour(chars: str, number: str) -> bool:
    """Whether lines begin with the number before or behind one, as the items of a list do."""
    near = "|".join(str(int(number) + step) for step in (-1, 1))
    return re.search(rf"^{_SPACE}*+(?:{near})(?!\d)", chars, re.MULTILINE) is not None


def is_item_label(chars: str, start: int, position: int, following: str) -> bool:
    """Whether what stands from ``start``, where a line begins, to ``position`` is only the number of an item, a table or an article.

    >>> is_item_label("第十二条 本办法", 0, 4, "本"), is_item_label("共计二十 三件", 0, 4, "三")
    (True, False)
    """
    if position - start > _LONGEST_LABEL:  # at most the label of a column: several spaces stand before it
        column = _COLUMN.search(chars, position - _LONGEST_LABEL, position)
        if column is None:
            return False
        start = column.end()
    head = "".join(chars[start:position].strip(" \t\xa0\u3000#").split())
    if head.isdigit() and (following in _UNIT or following == "至" or (following in MEASURES and not _has_neighbour(chars, head))):
        return False  # 5 年, 1 至7月, 16 部门 on a page without a 15 or 17
    if following in _NUMERALS and head[-1:] in _NUMERALS:
        return False  # 第二 十二条
    if (head.startswith("第") and following in _ARTICLE and head[-1] not in _ARTICLE) or (head[:1].isdigit() and following in _SCALE):
        return False  # 第 十二 条, 10.99 万家
    return bool(_ITEM_LABEL.fullmatch(head))


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
        or _follows_role(line, start, right)
        or (right is not None and _precedes_role(line, end, left))
        or _in_name_list(line, start)
    )
    if named:
        line.separators.add(end)
    return named


def _follows_role(line: Line, position: int, right: re.Match[str] | None) -> bool:
    """Whether a role ends at a position; in a sentence 统筹 and 责任 are words for work, unless a name follows (责任 人员, 统筹 周小满)."""
    if line.chars[position - 1] not in _ROLE_ENDS:
        return False
    role = _ROLE_BEFORE.search(line.chars, max(line.start, position - _REACH), position)
    if role is None or not line.is_prose:
        return role is not None
    if role["maker"] is None or right is None:
        return role["maker"] is not None or _is_name(right)
    # 给记者 算了一笔账: a verb or the rest of the sentence follows; foreign names begin with any character, but end soon.
    return _begins_name(right) or (len(right[0]) <= _LONGEST_NAME and not tag_of(right[0][:2]).startswith("v"))


def _precedes_role(line: Line, position: int, left: re.Match[str] | None) -> bool:
    """Whether a role begins at a position; in a sentence 告诉 记者， is none, nor 作为 统筹使用."""
    role = _ROLE_AFTER.match(line.chars, position, line.end)
    if role is None or not line.is_prose or role["sign"] is not None:
        return role is not None
    behind = line.chars[role.end() : role.end() + 1]
    return behind not in "，。；！？," if role["maker"] is not None else behind in ":： \u3000\xa0" or _is_name(left)


def _is_name(token: re.Match[str] | None) -> bool:
    """Whether the characters on one side of a space can be a name: as few, and the first a surname."""
    return token is not None and len(token[0]) <= _LONGEST_NAME and _begins_name(token)


def _begins_name(token: re.Match[str]) -> bool:
    return convert(token[0][0]) in _surnames()


def _in_name_list(line: Line, position: int) -> bool:
    low = max(line.start, position - 40)
    opened = max(line.chars.rfind("（", low, position), line.chars.rfind("(", low, position))
    if opened < 0:
        return False
    names = _NAMES.match(line.chars, opened + 1, line.end)
    if names is None or names.end() <= position or line.chars[names.end() : names.end() + 1] not in "）)":
        return False
    return all(convert(name[0]) in _surnames() for name in names[0].split())


@cache
def _surnames() -> frozenset[str]:
    """The first characters of surnames."""
    return frozenset(row["surname"][0] for row in table("surnames"))
