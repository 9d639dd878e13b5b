"""Byte machines on GBK text: the script of spam sites that inserts readings and cuts sentences without minding characters, and lost bytes.

A replacement or a cut at two bytes may hit the second half of one character and the first half of the next. The first half that is left
over takes the next ASCII character for its partner (``?``), and what follows is read one byte out of step: 因為校企 becomes 因?yàn)樾F.
"""

from __future__ import annotations

from functools import cache
from random import Random

from ..lexicon.gazetteer import table
from .channel import Channel
from .traditional import to_naive_traditional

ANNOTATED = "".join(
    dict.fromkeys(
        "發質術領產業現戰優養數創內區穩關規經礎統機進強轉訓設擴團聯構學習權預應務導農網絡達態責來國對報會動時個過問題為驗場獎競項勢見開級鎮備實與"
        "義標點總員節認識計劃單當長際險維護處資貿評樣體後還將並這們說請讓選舉辦環節約繼續結績組織紅綠給職輕較載運選邊遠遞適郵鄉醫釋釣鋼錢鐵門間隊陽階隨難電"
    )
)
"""Characters that such scripts annotate; every site has its own subset."""

_UNDERFLOWING = frozenset((*range(0x82, 0xA5), *range(0xB1, 0xD8), *range(0xD9, 0xF9)))
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ"
# Letters with tones travel as control characters: one byte each, which no half character takes for its partner.
_CONTROLS = bytes((*range(1, 9), 11, 12, *range(14, 32)))[: len(_TONES)]
_TO_CONTROLS = str.maketrans(_TONES, _CONTROLS.decode("ascii"))
_FROM_CONTROLS = str.maketrans(_CONTROLS.decode("ascii"), _TONES)
_CUTS = tuple(mark.encode("gbk") for mark in "。！？；")


def read_gbk(data: bytes, dangling: str = "?") -> str:
    """GBK as PHP mbstring reads it: strictly in pairs, user-defined pairs shown as nothing.

    Args:
        data: the bytes.
        dangling: what stands for a first half at the end.

    >>> read_gbk("因為".encode("gbk")[:-1] + b"(yan)")
    '因?yan)'
    """
    parts: list[str] = []
    position = 0
    while position < len(data):
        lead = data[position]
        if lead < 0x80:
            parts.append(chr(lead))
        if lead <= 0x80 or lead == 0xFF:
            position += 1
        elif position + 1 == len(data):
            parts.append(dangling)
            break
        else:
            parts.append(_read_pair(lead, data[position + 1]))
            position += 2
    return "".join(parts)


def _read_pair(lead: int, trail: int) -> str:
    if trail >= 0x40 and trail not in (0x7F, 0xFF):
        return bytes((lead, trail)).decode("gbk", "ignore")
    if trail < 0x21 or trail == 0x7F:
        return chr(trail)
    if 0x3A <= trail <= 0x3E and lead in _UNDERFLOWING and not (lead == 0xA3 and trail > 0x3C):
        return bytes((lead - 1, trail + 0xC0)).decode("gbk", "ignore")
    return "?"


def insert_readings(chars: str, annotated: str) -> str:
    """Put ``(reading)`` behind the bytes of each character, wherever these two bytes stand next to each other.

    >>> insert_readings("校企雙方獎勵競賽", "獎競")
    '校企雙方獎(jiǎng)勵競(jìng)賽'
    """
    data = chars.translate(str.maketrans("", "", _CONTROLS.decode("ascii"))).encode("gbk", "ignore")
    for char in annotated:
        key = char.encode("gbk")
        data = data.replace(key, key + f"({_readings()[char]})".translate(_TO_CONTROLS).encode("ascii"))
    return read_gbk(data, "").translate(_FROM_CONTROLS)


@cache
def _readings() -> dict[str, str]:
    return {row["char"]: row["readings"].split("|")[0] for row in table("pinyin") if row["char"] in ANNOTATED}


def cut_sentences(chars: str) -> str:
    """Cut at the bytes of 。！？； and read each piece alone.

    >>> cut_sentences("完成培訓。“工匠”隊伍")
    '完成培訓?！肮そ场标犖?'
    """
    pieces = [chars.encode("gbk", "ignore")]
    for mark in _CUTS:
        cut = []
        for piece in pieces:
            head, *rest = piece.split(mark)
            cut += [head, *(mark + part for part in rest)]
        pieces = cut
    return "".join(map(read_gbk, pieces))


def _some(annotated: str, rng: Random) -> list[str]:
    chosen = [char for char in annotated if rng.random() < 0.4]
    rng.shuffle(chosen)
    return chosen


def trad_pinyin(chars: str, rng: Random) -> str:
    """Traditional, and the reading behind every character of the site's subset."""
    site = {ord(char): f"{char}({_readings()[char]})" for char in _some(ANNOTATED, rng)}
    return to_naive_traditional(chars).translate(site)


def gbk_pinyin(chars: str, rng: Random) -> str:
    """The same, done on the bytes."""
    return insert_readings(to_naive_traditional(chars), "".join(_some(ANNOTATED, rng)))


def gbk_slip(chars: str, rng: Random) -> str:
    """One byte of some lines lost, or replaced by a question mark."""
    lines = []
    for line in chars.split("\n"):
        data = line.encode("gbk", "ignore")
        place = rng.randrange(4, len(data) - 4) if len(data) > 20 and rng.random() < 0.5 else 0
        if data[place : place + 1] > b"\x7f" and place:
            data = data[:place] + (b"?" if rng.random() < 0.5 else b"") + data[place + 1 :]
        lines.append(data.decode("gbk", "replace").replace("\ufffd", "?"))
    return "\n".join(lines)


def emoji_pinyin(chars: str, rng: Random) -> str:
    """Emoji in brackets, and readings with a space, behind characters of Simplified text."""
    readings = {char: _readings()[old] for old in ANNOTATED[:24] if (char := _simplified().get(old, old))}
    parts = []
    for char in chars:
        parts.append(char)
        if char in readings and rng.random() < 0.3:
            parts.append(f"({readings[char]} )")
        elif "\u4e00" <= char <= "\u9fff" and rng.random() < 0.03:
            parts.append(f"({rng.choice('🐎🏦⛱😑🐙🎥🐛⛩🚜🌾🙃🏽')})")
    return "".join(parts)


@cache
def _simplified() -> dict[str, str]:
    from .traditional import TRADITIONAL

    return {old: new for new, old in TRADITIONAL.items()}


def spam_topline(chars: str, rng: Random) -> str:
    """A line of key words above the article, and what is left of a font menu."""
    words = ["网址大全", "免费在线观看", "高清完整版下载", "在线播放", "久久热门", "成人专区"]
    rng.shuffle(words)
    return f"{','.join(words)}\n\n?\nA+ A-\n\n{chars}"


CHANNELS = (
    Channel(
        "trad_pinyin", "spam", trad_pinyin, True, "Traditional with the reading in brackets behind a subset of the characters: 發(fā)展"
    ),
    Channel("gbk_pinyin", "exact", gbk_pinyin, None, "the same by replacement of bytes, out of step at times: 因?yàn)樾F"),
    Channel("gbk_split", "exact", lambda t, rng: cut_sentences(to_naive_traditional(t)), None, "sentences of GBK cut at bytes: ?！肮そ尘"),
    Channel("emoji_pinyin", "spam", emoji_pinyin, True, "emoji or a reading with a space in brackets: 发(fā )展(🐎)"),
    Channel("spam_topline", "spam", spam_topline, True, "a line of spam above the article"),
    Channel("gbk_slip", "exact", gbk_slip, None, "one byte of a line of GBK lost: the rest is read out of step"),
)
