"""Units and classifiers: the longest word of ``gazetteer/units.tsv`` behind a number."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..text import maker
from .gazetteer import Row, rows_by

# Words that name a moment, an order or a part: behind a number they say when or which, not how many.
_NOT_COUNTED = frozenset(
    "号 路 点 时 日 月 年 周 章 页 版 代 届 季 连 通 线 刻钟 年级 年度 学年 学期 名次 环 节 字 句 核 味 阵 行 标段 旬 时辰".split()
)

# Classifiers that a Chinese numeral below ten counts things with; the others (三项, 四个, 两级) mostly announce a list.
STRONG = frozenset(
    "名 家 所 户 亩 公顷 元 吨 公里 枚 座 艘 辆 台 套 倍 百分点 人次 场次 例 宗 起 席 架 对 棵 株 头 平方米 平方公里 % 人".split()
)

_COMPOUND = re.compile(
    r"(?:/|每)(?:人|年|月|日|天|亩|吨|户|公顷|平方米|立方米|平方公里|公里|小时|千瓦时|度|次|家|名|个|公斤|斤)|一(?:公斤|斤|吨|度|千瓦时|升|桶|箱|盒|瓶|袋|张|份|只|碗|杯|平方米|小时|天)(?![\u4e00-\u9fff])"
)
_MAY_COMPOUND = frozenset("/每一")
# Words whose first character is a unit elsewhere: 355亿支持改造, 2300万台湾同胞; 13亿人口 carries its unit itself.
_NO_UNITS = frozenset("人口 期间 支持 支援 支撑 支付 支出 台湾 户籍 家禽 位居 位列 位于 次于 名列 批发 处理 处于 对口 对接 台阶".split())
_PEOPLE = re.compile(
    r"(?:人|员|生|工|者|师|众|民|人口|人数|粉丝|户籍|青年|儿童|老人|妇女|干部|职工|劳模|工匠|大军|人才|队伍|家长|客|兵|友|手|匠)\Z"
)

_PEOPLE_FIRST = re.compile(r"[^的]{0,2}(?:人口|居民|群众|农民|职工|学生|工人|党员|干部|儿童|妇女|老人|教师|人员|青年|网民|市民|村民|牧民)")
_MONEY = re.compile(
    r"(?:投资|资金|贷款|收入|支出|产值|GDP|生产总值|增加值|税收?|额|市场|产业|利润|费|债券|余额|存款|城市|规模|营收|出口|消费|补贴|补助|资产|资本|成本|总值|货值|市值|造价|经费|预算|保费|租金|奖金|商机|订单)\Z"
)
_TIMES = re.compile("(?:播放|阅读|浏览|点击|访问|下载|转发)[次人]?[量数]\\Z")
_COUNTABLE = re.compile(
    r"(?:个?(?:中央|国家|省|市|县|有关|相关|直属|职能)*(?:部门|部委|单位|企业|机构|院校|学校|高校|医院|银行|公司|省份|城市|国家|地区|县区|县市区|区县|市县|乡镇|镇街|街道|社区|行政村|自然村|贫困村|贫困县|园区|赛项|项目|行业|战队|球队|省区市|省市|市州|试点|选手|学生|职工|教师|党员|干部)|校(?![长园友区内外舍车服级企际])|[省市县国](?![级直属道内外委政办级产营企际]))"
)


class Unit(NamedTuple):
    """A unit as it stands in a text: where it ends, what it is called in the output, its dimension and kind."""

    end: int
    unit: str
    dimension: str
    kind: str


_make_unit = maker(Unit)


class _Entry(NamedTuple):
    """What a word of the table says behind a number: how much of it is the unit, and the unit's name, dimension and kind."""

    size: int
    unit: str
    dimension: str
    kind: str


@cache
def _entries() -> tuple[dict[str, tuple[int, ...]], dict[str, _Entry | None]]:
    """The lengths of the table's words by their first two characters, longest first, and what each word says; None where it is no unit."""
    rows = rows_by("units")
    lengths: dict[str, set[int]] = {}
    for word in rows:
        lengths.setdefault(word[:2], set()).add(len(word))
    return {pair: tuple(sorted(sizes, reverse=True)) for pair, sizes in lengths.items()}, {word: _entry(word, rows) for word in rows}


def _entry(word: str, rows: dict[str, Row]) -> _Entry | None:
    row: Row | None = rows[word]
    counts_noun = row is not None and row["kind"] == "classifier" and _is_noun(row)
    if row is not None and counts_noun:
        # 张床位 is 张 with its noun, 个岗位 likewise; 部门 is no 部.
        classifier = word[0] if (row["unit"][0] == word[0] and len(row["unit"]) == 1) or word[0] == "个" else ""
        row = rows.get(classifier)
    # 12路公交 is a line, 12路视频 are counted: the noun says so.
    if row is None or (row["word"] in _NOT_COUNTED and not counts_noun) or row["dimension"] == "area_unit":
        return None
    return _Entry(len(row["word"]), row["unit"], row["dimension"], row["kind"])


@cache
def unit_openings() -> str:
    """The characters that units begin with, in order.

    >>> "人" in unit_openings(), "的" in unit_openings()
    (True, False)
    """
    return "".join(sorted({word[0] for word, entry in _entries()[1].items() if entry is not None}))


def unit_at(chars: str, position: int) -> Unit | None:
    """The unit that begins at ``position``; a counted noun (12部门, 5个岗位) is none, its classifier is.

    >>> unit_at("35万人次以上", 3), unit_at("3号", 1), unit_at("5个岗位", 1).unit, unit_at("12部门", 2)
    (Unit(end=5, unit='人次', dimension='occasion', kind='classifier'), None, '个', None)
    """
    pair = chars[position : position + 2]
    if pair in _NO_UNITS:
        return None
    lengths, entries = _entries()
    word = pair[:1]
    for size in lengths.get(pair, ()):
        if (longer := chars[position : position + size]) in entries:
            word = longer
            break
    entry = entries.get(word)
    if entry is None:
        return None
    size, unit, dimension, kind = entry
    if unit == "对" and chars[position - 1] == "亿":
        return None  # 投入50亿对学校进行改造
    if unit == "单位" and chars[position - 1] not in "万亿":
        return None  # 苗种50亿单位, but 12单位联合印发
    end = position + size
    head = chars[end : end + 1]
    if head in _MAY_COMPOUND and kind != "percent" and "/" not in unit and (head != "一" or kind == "currency"):
        compound = _COMPOUND.match(chars, end)
        if compound is not None:
            return Unit(compound.end(), f"{unit}/{compound.group()[1:]}", "compound", "unit")  # 5元/斤, 5元每斤, 5元一斤
    return _make_unit((end, unit, dimension, kind))


def _is_noun(row: dict[str, str]) -> bool:
    """Whether the table's word is a classifier with its noun (张床位) or a counted noun (床位), not a measure word (人次, 台套)."""
    word = row["word"]
    return (
        len(word) > 1
        and row["dimension"] in ("count", "area_unit", "people")
        and not word.endswith(("次", "套", "件", "份", "担", "人", ")", "）"))
    )


def natural_unit(noun: str) -> str:
    """The unit of a counted noun that is printed without one: 人 for people, 元 for money, 次 for what is looked at, else 个.

    >>> natural_unit("产业工人"), natural_unit("部门"), natural_unit("固定资产投资"), natural_unit("阅读量")
    ('人', '个', '元', '次')
    """
    if _TIMES.search(noun):
        return "次"
    return "人" if _PEOPLE.search(noun) or _PEOPLE_FIRST.match(noun) else "元" if _MONEY.search(noun) else "个"


def is_countable(chars: str, position: int) -> bool:
    """Whether a noun that is counted without a classifier begins here: 12部门, 7省; 6车道 is a property, no count.

    >>> is_countable("12部门联合", 2), is_countable("6车道高速公路", 1)
    (True, False)
    """
    return bool(_COUNTABLE.match(chars, position))
