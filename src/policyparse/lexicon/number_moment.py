"""What looks like a number and says when, or names something: 9点, 1—8月, 3·15, 长三角, 五位一体."""

from __future__ import annotations

import re

from .quantity import Quantity

POINTS_MADE = (
    "建议|意见|要求|倡议|希望|看法|体会|启示|主张|措施|思考|共识|说明|感受|原因|理由|期望|期待|打算|安排|认识|承诺|想法|结论|提醒|优势|不足"
)
"""Nouns that are counted in points: 三点建议 is no time."""

_HOUR = re.compile(rf"(?:时|点(?:(?!\d)|(?=\d{{1,2}}分)))(?!的?(?:{POINTS_MADE}))")
_MINUTES = re.compile(r"\d[时点]\Z")
_MOVED = re.compile("[涨跌升降落下高低]了?\\Z")
_LAST_HOUR = 24
_CALENDAR = re.compile(r"[-—–~～至到、](?:\d{1,2}(?:月|日(?!元)|号)|\d{2,4}年)|·\d|[-－—]\d")
# （十七）, 十一、 at the head of a line, 图2, 双11
_HEAD = re.compile(r"^[ \t\u3000]*\Z")
_LABEL = re.compile("(?:[图表双]|附件)\\Z")
_PLAN = re.compile("(?:十[一二三四五六]?|[六七八九])五")
_PLANNED = re.compile(f"{_PLAN.pattern}(?:期间|时期|期末|规划|纲要|收官|开局)")
_CODED = re.compile(r"\d[-－—]\Z")  # 银河4-2井: no range, the first number is the greater one
_TRIANGLE = re.compile("(?<=[长珠铁金])三角|三角(?=[洲形债恋铁])")


def is_moment(chars: str, quantity: Quantity) -> bool:
    """Whether a quantity is a part of a date, a time or a name.

    >>> from .quantity import find_quantities
    >>> [is_moment(w, find_quantities(w)[0]) for w in ("9点开会", "3点建议", "1—8月", "5、6个")]
    [True, False, True, False]
    """
    start, end = quantity.number_start, quantity.number_end
    if _TRIANGLE.match(chars, start) or _PLANNED.match(chars, start) or chars.startswith("位一体", end):
        return True
    if start > 1 and chars[start - 1] == "·" and chars[start - 2].isdecimal():
        return True
    if quantity.unit == "分" and _MINUTES.search(chars, max(0, start - 2), start):
        return True
    if quantity.unit is not None or quantity.form != "plain":
        return False
    hour = quantity.value is not None and quantity.value <= _LAST_HOUR and quantity.value == quantity.value.to_integral_value()
    if hour and _HOUR.match(chars, end) and not _MOVED.search(chars, max(0, start - 2), start):
        return True
    return _CALENDAR.match(chars, end) is not None or _is_label(chars, start, end)


def _is_label(chars: str, start: int, end: int) -> bool:
    """Whether a bare number counts paragraphs or pictures, or names a plan (“十五”)."""
    before, behind = chars[start - 1 : start], chars[end : end + 1]
    if before in ("（", "(") and behind in ("）", ")") and not chars[start].isdecimal():
        return True
    if behind == "、" and not chars[start].isdecimal() and _HEAD.match(chars[chars.rfind("\n", 0, start) + 1 : start]):
        return True
    if before in ("“", '"') and behind in ("”", '"') and _PLAN.fullmatch(chars, start, end):
        return True
    if _CODED.search(chars, max(0, start - 2), start):
        return True
    return start > 0 and _LABEL.search(chars, max(0, start - 2), start) is not None
