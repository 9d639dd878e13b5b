"""One way of writing for numbers of any text: full-width digits, dashes, signs and commas as the readers of numbers know them."""

from __future__ import annotations

import re

from .number_spoken import with_plain_commas

_NUMERALS = "零〇一二两俩三四五六七八九十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟"
_FULL_WIDTH = {ord("０") + i: str(i) for i in range(10)} | {ord("％"): "%", ord("．"): ".", ord("－"): "-", ord("﹣"): "-"}
_FULL_WIDTH |= {ord("―"): "—", ord("─"): "—", ord("〜"): "～", ord("ｋ"): "k", ord("Ｋ"): "K", ord("Ｍ"): "M", ord("ｗ"): "w"}
_FULL_COMMA = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_ROUND_YUAN = re.compile(f"(?<=[{_NUMERALS}\\d])圆(?![形桌柱满心周环孔球通盘弧木])")
# 90后: people born in a decade
_BORN = re.compile(r"(?<![\d.])[05-9][05]后(?![\d天年月个小])")
# 192.168.1.1, 13912345678: addresses and telephones count nothing
_CODE = re.compile(r"(?<![\d.])\d+(?:\.\d+){2,}(?![\d%])|(?<![\d.])1[3-9]\d{9}(?![\d.元万亿人个%])")
_CLOSED_RANGE = re.compile(r"(?<=[元%人个万亿千）)])-(?=\d)")
_SIGN = re.compile(r"(?:(?<=[\s，。：；、（(为是长达到幅温约增值率])|^)[-−](?=\d)", re.M)
_PLUS = re.compile(r"(?:(?<=[\s，。：；、（(为是长达到幅约增值率])|^)\+(?=\d)", re.M)
_RANGE = re.compile(r"(?<![\d.\-A-Za-z])(\d{1,6}(?:\.\d+)?)-(?=\d{1,6}(?:\.\d+)?(?:[万亿千百]|[\u4e00-\u9fff℃%‰])(?![年月日号]))")


def one_way_of_writing(chars: str) -> str:
    """Digits and marks of full width, dashes and signs as the readers know them; the length stays.

    >>> one_way_of_writing("３５％，20〜30人，500圆整")
    '35%，20～30人，500元整'
    """
    chars = with_plain_commas(_FULL_COMMA.sub(",", chars)).translate(_FULL_WIDTH)
    chars = _CODE.sub(lambda match: " " * len(match[0]), chars)
    if "后" in chars:
        chars = _BORN.sub(lambda match: " " * len(match[0]), chars)
    if "圆" in chars:
        chars = _ROUND_YUAN.sub("元", chars)
    return _RANGE.sub(r"\1—", _CLOSED_RANGE.sub("—", _PLUS.sub(" ", _SIGN.sub("负", chars))))
