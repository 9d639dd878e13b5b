"""Numbers that are no figures of their own: those that name a class or a size, thresholds of what is counted; and signs in words."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from ...lexicon.quantity import Quantity

_SIGNED = ("%", "‰", "百分点", "元", "元/吨", "摄氏度")
_TIME = re.compile("[多半几](?:小时|钟头|月|星期|学期)")
_HIGH = re.compile("[高长宽深厚]的")
_OF_CLASS = re.compile(r"的?[^，。；、的\d]{0,8}?(?:企业|公司|单位|机构|班额|大班|班级|学校|城市|村|社区|规模|比例)")
TOTALLED = re.compile(r"(?:总投资|投资总额|总额|合计|累计|共|总[量值])[\u4e00-\u9fff]{0,3}\Z")
MEMBERS = re.compile(r"的(?:[\u4e00-\u9fff]{2,8})?")
OF_THAT_SIZE = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:企业|公司|项目|园区|集群|镇|村|户|产业链|品牌|单位|市场主体|景区|合作社|产业|平台)(?:总?数)?(?:已?达到?|已有|有|共有|增至|增加到|突破|超过|发展到)?"
)
FACE_VALUES = ("面值", "票面", "单价", "定价")
ATTRIBUTE = re.compile(r"[\u4e00-\u9fff]{2,12}")
_GRADED = re.compile("(?!地震|大风|强风|阵风|台风|风|浪|以上|以下|左右|及)[\u4e00-\u9fff]")
_DUAL = re.compile("[一二三]元(?:结构|体制|限制|分割|经济|社会|管理|制度|格局|壁垒|化|论|对立)")
_NAMED_BY_LENGTH = re.compile("[一二三四五六七八九十百千万]{1,3}里(?!的|以[内外上下]|左右|多|地|路|长|远|外)[\u4e00-\u9fff]")
_SCREEN = re.compile("(?!以|左右|多|的)[\u4e00-\u9fffA-Z]")
_FIELD = re.compile("[百千万]{1,2}亩(?!以|左|多|余|的|地)[\u4e00-\u9fff]")
_MONEY = ("currency", "compound")
_COINS = {"毛": Decimal("0.1"), "角": Decimal("0.1"), "分": Decimal("0.01")}
_ONE_NUMERAL = frozenset("一二两三四五六七八九十")
_NAMING_BEFORE, _NAMING_BEHIND = frozenset("±每新"), frozenset("档装")


def may_sign(chars: str, start: int, end: int) -> bool:
    """Whether a block holds what a sign in words, or a coin, is not written without."""
    return chars.find("负", start, end) >= 0 or chars.find("零下", start, end) >= 0 or chars.find("钱", start, end) >= 0


def signed(chars: str, quantity: Quantity) -> Quantity:
    """负4%: the sign in words; coins as parts of a yuan."""
    start = quantity.number_start
    if quantity.value is None:
        return quantity
    if quantity.dimension in _MONEY and chars.startswith("钱", quantity.number_end + 1) and chars[quantity.number_end] in _COINS:
        part, per = _COINS[chars[quantity.number_end]], (quantity.unit or "").partition("/")[2]
        return quantity.but(value=quantity.value * part, unit=f"元/{per}" if per else "元")  # 两毛钱, 2分钱一千瓦时
    if quantity.unit == "摄氏度" and quantity.value and chars.endswith("零下", 0, start):
        high = None if quantity.value_high is None else -quantity.value_high
        return quantity.but(number_start=start - 2, start=min(quantity.start, start - 2), value=-quantity.value, value_high=high)
    if chars[start - 1 : start] != "负" or chars[start - 2 : start - 1] in "自担肩抱胜欠" or quantity.unit not in _SIGNED:
        return quantity
    high = None if quantity.value_high is None else -quantity.value_high
    return quantity.but(start=min(quantity.start, start - 1), number_start=start - 1, value=-quantity.value, value_high=high)


def counts_things(quantity: Quantity) -> bool:
    """Whether a number counts people or things, and measures nothing."""
    return quantity.dimension in ("people", "organisation", "household", "count")


_BY_UNIT: dict[str | None, Callable[[str, Quantity], object]] = {
    None: lambda chars, q: chars.startswith(("强", "指数"), q.unit_end),  # 30强企业, 沪深300指数
    "里": lambda chars, q: _NAMED_BY_LENGTH.match(chars, q.number_start),  # 十里河, 千里江堤: names
    "英寸": lambda chars, q: _SCREEN.match(chars, q.unit_end),  # 32英寸液晶电视
    "元": lambda chars, q: chars[q.number_start] in "一二三" and _DUAL.match(chars, q.number_start),  # 二元结构
    "个": lambda chars, q: _TIME.match(chars, q.unit_end),  # 2个多小时: a length of time
    "亩": lambda chars, q: _FIELD.match(chars, q.number_start),  # 千亩高产示范方
    "级": lambda chars, q: _GRADED.match(chars, q.unit_end),  # 3级小麦
    "套": lambda chars, q: chars.startswith(("餐", "装", "房"), q.unit_end),
    "方": lambda chars, q: chars.startswith("面", q.unit_end) or _is_of_directions(chars, q),
    "角": lambda chars, q: _is_of_directions(chars, q),
    "度": lambda chars, q: chars.startswith(("坡", "以上坡", "以下坡"), q.unit_end) or chars.endswith("零下", 0, q.number_start),
    **dict.fromkeys(("米", "厘米", "公里", "千米", "层"), lambda chars, q: _HIGH.match(chars, q.unit_end)),  # 数十米高的水柱
    # 50人以上的大班额, 200头以上规模养殖
    **dict.fromkeys(("人", "名", "头", "张"), lambda chars, q: q.unit_end < q.end and _OF_CLASS.match(chars, q.end)),
}
"""What else makes a number with a unit, or without one, a property."""


def _is_of_directions(chars: str, quantity: Quantity) -> bool:
    """长三角, 八方来客, 三方协议."""
    return chars[quantity.number_start : quantity.unit_end - 1] in _ONE_NUMERAL


def is_property(chars: str, quantity: Quantity) -> bool:
    """Whether a number only names a class or the weather: 100%档, 零下六度."""
    unit = quantity.unit
    before, after = chars[quantity.number_start - 1], chars[quantity.unit_end : quantity.unit_end + 1]
    if before in _NAMING_BEFORE and (before != "新" or unit == "条"):
        return True  # 每50公斤: of how much; 新36条: the name of a paper; ±800千伏线路
    if after in _NAMING_BEHIND or chars.startswith(("人口以上", "人口以下"), quantity.number_end):
        return True  # 20万人口以上城市: which cities
    names = _BY_UNIT.get(unit)
    if names is not None and names(chars, quantity):
        return True
    return unit is not None and unit[-1] == "级" != unit and "\u4e00" <= after <= "\u9fff"  # 4000吨级起重机
