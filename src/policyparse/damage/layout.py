"""Damage to the layout: wraps, spaces, furniture, repeated marks, line ends."""

from __future__ import annotations

import re
from random import Random

from .channel import Channel

_BETWEEN = re.compile("(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
_BESIDE_FIGURE = re.compile(r"(?<=[\u4e00-\u9fff])(?=\d)|(?<=\d)(?=[\u4e00-\u9fff])")
_SPACES = "  \xa0\u3000"


def hard_wrap(chars: str, rng: Random) -> str:
    """A line end every so many characters, as copies of PDF files have it."""
    width = rng.randrange(24, 40)
    return "\n".join("\n".join(line[i : i + width] for i in range(0, len(line), width)) for line in chars.split("\n"))


def han_spaces(chars: str, rng: Random) -> str:
    """A space between any two Chinese characters.

    >>> han_spaces("全国，2项工作", Random(0))
    '全 国，2项 工 作'
    """
    return _BETWEEN.sub(" ", chars)


def stray_spaces(chars: str, rng: Random) -> str:
    """Spaces of all kinds behind opening quotes and beside figures, a few between characters."""
    chars = re.sub("(?<=[“《])", lambda m: rng.choice(_SPACES) if rng.random() < 0.4 else "", chars)
    chars = _BESIDE_FIGURE.sub(lambda m: rng.choice(_SPACES) if rng.random() < 0.4 else "", chars)
    return _BETWEEN.sub(lambda m: " " if rng.random() < 0.01 else "", chars)


def furniture(chars: str, rng: Random) -> str:
    """A path of links above, page numbers between the lines, recommendations and a notice of rights below."""
    lines = ["当前位置：首页 > 政务公开 > 工作动态"]
    for number, line in enumerate(chars.split("\n"), 1):
        lines.append(line)
        if rng.random() < 0.15:
            lines.append(rng.choice((f"— {number} —", f"- {number} -", f"第{number}页 共12页")))
    return "\n".join([*lines, "相关链接", "  • 推荐阅读", "版权所有，未经许可不得转载", "扫一扫在手机打开当前页"])


def repeat_punct(chars: str, rng: Random) -> str:
    """One mark in ten twice."""
    return re.sub("[，。、；]", lambda m: m[0] * (2 if rng.random() < 0.1 else 1), chars)


def soft_hyphen(chars: str, rng: Random) -> str:
    """A soft hyphen between one pair of characters in twenty."""
    return _BETWEEN.sub(lambda m: "\xad" if rng.random() < 0.05 else "", chars)


def line_ends(chars: str, rng: Random) -> str:
    """Line ends of many systems in one text."""
    return re.sub("\n", lambda m: rng.choice(("\r", "\r\n", "\u2028", "\v", "\x85", "\n\r")), chars)


CHANNELS = (
    Channel("hard_wrap", "layout", hard_wrap, True, "a line end every N characters"),
    Channel("han_spaces", "layout", han_spaces, True, "全 国 人 大"),
    Channel("stray_spaces", "layout", stray_spaces, True, "到“ 十四五”末 35 万人"),
    Channel("lost_spaces", "layout", lambda t, rng: re.sub("[ \u3000\xa0]+", "", t), False, "names and columns stand together"),
    Channel("furniture", "layout", furniture, None, "page numbers, navigation, recommendations"),
    Channel("repeat_punct", "layout", repeat_punct, True, "，， and 。。"),
    Channel("soft_hyphen", "layout", soft_hyphen, True, "U+00AD inside words"),
    Channel("line_ends", "layout", line_ends, True, "CR, CR LF, VT, NEL and U+2028"),
)
