"""One way of writing for numbers of any text: full-width digits, dashes, signs and commas as the readers of numbers know them."""

from __future__ import annotations

import re

from .number_spoken import with_plain_commas

_NUMERALS = "零〇一二两俩三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
_FULL_WIDTH = {ord("０") + i: str(i) for i in range(10)} | {ord("％"): "%", ord("．"): ".", ord("－"): "-", ord("﹣"): "-", ord("／"): "/"}
_FULL_WIDTH |= {ord("―"): "—", ord("─"): "—", ord("〜"): "～", ord("ｋ"): "k", ord("Ｋ"): "K", ord("Ｍ"): "M", ord("ｗ"): "w"}
_FULL_COMMA = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_ROUND_YUAN = re.compile(f"(?<=[{_NUMERALS}\\d])圆(?![形桌柱满心周环孔球通盘弧木])")
# 90后: people born in a decade
_BORN = re.compile(r"(?<![\d.])[05-9][05]后(?![\d天年月个小])")
# 192.168.1.1, 13912345678: addresses and telephones count nothing
_CODE = re.compile(r"(?<![\d.])\d+(?:\.\d+){2,}(?![\d%])|(?<![\d.])1[3-9]\d{9}(?![\d.元万亿人个%])")
_ADDRESS = re.compile(r"(?:https?://|www\.)[!-~]+")
# Capitals of sums beside other numerals; 陆军, 队伍 and 收拾 are words
_FORMAL = re.compile(
    rf"[壹贰叁肆柒捌玖佰仟](?=[{_NUMERALS}点分打对双折成])|(?<=[{_NUMERALS}\d点之])[壹贰叁肆柒捌玖佰仟]"
    rf"|陆(?![军地续上路域港运海空战基])(?=[十百千万亿拾佰仟点])|(?<=[拾佰仟百千点])陆(?![军地续上路域港运海空战基])"
    rf"|(?<![队入])伍(?=[十百千万亿拾佰仟点])|(?<=[拾佰仟百千点])伍|(?<![收捡])拾(?=[万亿零壹贰叁肆伍陆柒捌玖])|(?<=[壹贰叁肆伍陆柒捌玖])拾"
)
_CAPITALS = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_PLAIN = str.maketrans("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千")
_CLOSED_RANGE = re.compile(r"(?<=[元%人个万亿千）)])-(?=\d)")
_SIGN = re.compile(r"(?:(?<=[\s，。：；、（(为是长达到幅温约增值率])|^)[-−](?=\d)", re.M)
_PLUS = re.compile(r"(?:(?<=[\s，。：；、（(为是长达到幅约增值率])|^)\+(?=\d)", re.M)
_RANGE = re.compile(r"(?<![\d.\-A-Za-z])(\d{1,6}(?:\.\d+)?)-(?=\d{1,6}(?:\.\d+)?(?:[万亿千百]|[\u4e00-\u9fff℃%‰])(?![年月日号]))")


def plain_capitals(chars: str) -> str:
    """壹万二千 and 9佰 with the numerals of every day; the length stays.

    >>> plain_capitals("壹万二千，9佰，陆军队伍")
    '一万二千，9百，陆军队伍'
    """
    if _CAPITALS.isdisjoint(chars):
        return chars
    return _FORMAL.sub(lambda match: match[0].translate(_PLAIN), chars)


def one_way_of_writing(chars: str) -> str:
    """Digits and marks of full width, dashes and signs as the readers know them; the length stays.

    >>> one_way_of_writing("３５％，20〜30人，500圆整")
    '35%，20～30人，500元整'
    """
    if "://" in chars or "www." in chars:
        chars = _ADDRESS.sub(lambda match: " " * len(match[0]), chars)
    chars = with_plain_commas(_FULL_COMMA.sub(",", chars)).translate(_FULL_WIDTH)
    chars = _CODE.sub(lambda match: " " * len(match[0]), chars)
    if "后" in chars:
        chars = _BORN.sub(lambda match: " " * len(match[0]), chars)
    if "圆" in chars:
        chars = _ROUND_YUAN.sub("元", chars)
    return _RANGE.sub(r"\1—", _CLOSED_RANGE.sub("—", _PLUS.sub(" ", _SIGN.sub("负", chars))))
