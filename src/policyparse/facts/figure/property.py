"""Numbers that are no figures of their own: those that name a class or a size, thresholds of what is counted; and signs in words."""

from __future__ import annotations

import re
from decimal import Decimal

from ...lexicon.quantity import Quantity

_SIGNED = ("%", "‰", "百分点", "元", "元/吨", "摄氏度")
_TIME = re.compile("[多半几](?:小时|钟头|月|星期|学期)")
_HIGH = re.compile("[高长宽深厚]的")
_OF_CLASS = re.compile(r"的?[^，。；、的\d]{0,8}?(?:企业|公司|单位|机构|班额|大班|班级|学校|城市|村|社区|规模|比例)")
TOTALLED = re.compile(r"(?:总投资|投资总额|总额|合计|累计|共|总[量值])[\u4e00-\u9fff]{0,3}\Z")
MEMBERS = re.compile(r"的(?:[\u4e00-\u9fff]{2,8})?")
ATTRIBUTE = re.compile(r"[\u4e00-\u9fff]{2,12}")
_GRADED = re.compile("(?!地震|大风|强风|阵风|台风|风|浪|以上|以下|左右|及)[\u4e00-\u9fff]")
_DUAL = re.compile("[一二三]元(?:结构|体制|限制|分割|经济|社会|管理|制度|格局|壁垒|化|论|对立)")
_NAMED_BY_LENGTH = re.compile("[一二三四五六七八九十百千万]{1,3}里(?!的|以[内外上下]|左右|多|地|路|长|远|外)[\u4e00-\u9fff]")
_SCREEN = re.compile("(?!以|左右|多|的)[\u4e00-\u9fffA-Z]")
_FIELD = re.compile("[百千万]{1,2}亩(?!以|左|多|余|的|地)[\u4e00-\u9fff]")
_MONEY = ("currency", "compound")
_COINS = {"毛": Decimal("0.1"), "角": Decimal("0.1"), "分": Decimal("0.01")}
_ONE_NUMERAL = frozenset("一二两三四五六七八九十")


def signed(chars: str, quantity: Quantity) -> Quantity:
    """负4%: the sign in words; coins as parts of a yuan."""
    start = quantity.number_start
    if (
        quantity.dimension in _MONEY
        and quantity.value is not None
        and chars.startswith("钱", quantity.number_end + 1)
        and chars[quantity.number_end] in _COINS
    ):
        part, per = _COINS[chars[quantity.number_end]], (quantity.unit or "").partition("/")[2]
        return quantity._replace(value=quantity.value * part, unit=f"元/{per}" if per else "元")  # 两毛钱, 2分钱一千瓦时
    if quantity.unit == "摄氏度" and quantity.value and chars.endswith("零下", 0, start):
        high = None if quantity.value_high is None else -quantity.value_high
        return quantity._replace(number_start=start - 2, start=min(quantity.start, start - 2), value=-quantity.value, value_high=high)
    if (
        chars[start - 1 : start] != "负"
        or chars[start - 2 : start - 1] in "自担肩抱胜欠"
        or quantity.value is None
        or quantity.unit not in _SIGNED
    ):
        return quantity
    high = None if quantity.value_high is None else -quantity.value_high
    return quantity._replace(start=min(quantity.start, start - 1), number_start=start - 1, value=-quantity.value, value_high=high)


def counts_things(quantity: Quantity) -> bool:
    """Whether a number counts people or things, and measures nothing."""
    return quantity.dimension in ("people", "organisation", "household", "count")


def is_property(chars: str, quantity: Quantity) -> bool:
    """Whether a number only names a class or the weather: 100%档, 零下六度."""
    end, unit = quantity.unit_end, quantity.unit
    if chars.startswith(("档", "装"), end):
        return True
    if unit == "里" and _NAMED_BY_LENGTH.match(chars, quantity.number_start):
        return True  # 十里河, 千里江堤: names
    if chars[quantity.number_start - 1] == "±" or (unit == "英寸" and _SCREEN.match(chars, end)):
        return True  # ±800千伏线路, 32英寸液晶电视
    if chars[quantity.number_start - 1] in "每新" and (chars[quantity.number_start - 1] == "每" or unit == "条"):
        return True  # 每50公斤: of how much; 新36条: the name of a paper
    if unit is None and chars.startswith(("强", "指数"), end):
        return True  # 30强企业, 沪深300指数
    if unit == "元" and _DUAL.match(chars, quantity.number_start):
        return True  # 二元结构
    if unit == "方" and chars.startswith("面", end):
        return True
    if unit == "个" and _TIME.match(chars, end):
        return True  # 2个多小时: a length of time
    if unit == "亩" and _FIELD.match(chars, quantity.number_start):
        return True  # 千亩高产示范方
    if unit and unit[-1] == "级" != unit and "\u4e00" <= chars[end : end + 1] <= "\u9fff":
        return True  # 4000吨级起重机
    if unit == "级" and _GRADED.match(chars, end):
        return True  # 3级小麦
    if unit == "套" and chars.startswith(("餐", "装", "房"), end):
        return True
    if unit in ("米", "厘米", "公里", "千米") and _HIGH.match(chars, end):
        return True  # 数十米高的水柱
    if end < quantity.end and unit in ("人", "名", "头", "张") and _OF_CLASS.match(chars, quantity.end):
        return True  # 50人以上的大班额, 200头以上规模养殖
    if chars.startswith(("人口以上", "人口以下"), quantity.number_end):
        return True  # 20万人口以上城市: which cities
    if unit in ("角", "方") and chars[quantity.number_start : end - 1] in _ONE_NUMERAL:
        return True  # 长三角, 八方来客, 三方协议
    return unit == "度" and (chars.startswith(("坡", "以上坡", "以下坡"), end) or chars.endswith("零下", 0, quantity.number_start))
