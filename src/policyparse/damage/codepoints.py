"""Damage to single characters: invisible ones inside words, look-alikes, other widths and scripts, characters that became ?."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from random import Random

from ..lexicon.gazetteer import table
from .channel import Channel
from .traditional import TRADITIONAL, to_naive_traditional

_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202a\u202c\u2068"
_HAN = re.compile("[\u3400-\u9fff]")
_FLAT = str.maketrans("，：；（）！？“”", ',:;()!?""')
_WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}
_CONFUSED = dict(
    zip(
        "未已己日人大士工十干戌侯末王玉进贯问候口今术本比入八治微二",
        "末己已曰入犬土エ+千戍候未玉王迸贵间侯囗令木木此人入冶徽ニ",
        strict=True,
    )
)


def zero_width(chars: str, rng: Random) -> str:
    """An invisible character behind one in twenty."""
    return "".join(char + (rng.choice(_INVISIBLE) if rng.random() < 0.05 else "") for char in chars)


@cache
def _look_alikes(first: int, last: int) -> dict[str, str]:
    """Characters to the first code point of a block that NFKC makes the same character of."""
    found: dict[str, str] = {}
    for code in range(first, last):
        folded = unicodedata.normalize("NFKC", chr(code))
        if folded != chr(code):
            found.setdefault(folded, chr(code))
    return found


def _kangxi() -> dict[str, str]:
    return _look_alikes(0x2F00, 0x2FD6)


def kangxi(chars: str, rng: Random) -> str:
    """Radicals in the place of characters, as copies of PDF files have them.

    >>> kangxi("人", Random(1)) == chr(0x2F08)
    True
    """
    return "".join(_kangxi().get(char, char) if rng.random() < 0.8 else char for char in chars)


@cache
def _supplement() -> dict[str, str]:
    """Characters to the radical of the supplement that has their shape; radicals that are parts of characters only are left out."""
    rows = [(row["character"], row["radical"]) for row in table("radicals")]
    return {char: radical for char, radical in reversed(rows) if "\u4e00" <= char <= "\u9fff" and char not in _kangxi()}


def radical_supplement(chars: str, rng: Random) -> str:
    """The same with the radicals of simplified characters, which NFKC leaves alone."""
    return "".join(_supplement().get(char, char) for char in chars)


def pdf_stutter(chars: str, rng: Random) -> str:
    """The radical and the character both, as some viewers copy them.

    >>> len(pdf_stutter("工人", Random(0)))
    4
    """
    return "".join(_kangxi().get(char, "") + char for char in chars)


def cjk_compat(chars: str, rng: Random) -> str:
    """Compatibility ideographs for half of the characters that have one."""
    return "".join(_look_alikes(0xF900, 0xFADA).get(char, char) if rng.random() < 0.5 else char for char in chars)


def pua(chars: str, rng: Random) -> str:
    """Private-use characters of a font for bullets and one Chinese character in a hundred."""
    parts = []
    for char in chars:
        taken = char in "●•→▶□■◆" or (_HAN.match(char) and rng.random() < 0.01)
        parts.append(chr(0xE000 + ord(char) * 7 % 6400) if taken else char)
    return "".join(parts)


def ocr(chars: str, rng: Random) -> str:
    """Some characters read as others of the same shape."""
    return "".join(_CONFUSED[char] if char in _CONFUSED and rng.random() < 0.08 else char for char in chars)


def mixed_script(chars: str, rng: Random) -> str:
    """A few Traditional characters left in Simplified text."""
    return "".join(TRADITIONAL.get(char, char) if rng.random() < 0.05 else char for char in chars)


def surrogates(chars: str, rng: Random) -> str:
    """Characters beyond the basic plane as two surrogates.

    >>> [hex(ord(char)) for char in surrogates("𬟽", Random(0))]
    ['0xd871', '0xdffd']
    """
    data = chars.encode("utf-16-be", "surrogatepass")
    return "".join(chr(int.from_bytes(data[place : place + 2])) for place in range(0, len(data), 2))


def _as(encoding: str, chars: str) -> str:
    return chars.encode(encoding, "replace").decode(encoding)


CHANNELS = (
    Channel("zero_width", "codepoint", zero_width, True, "zero-width characters, direction marks and soft hyphens inside words"),
    Channel("kangxi", "codepoint", kangxi, True, "⽬⼯⼈: Kangxi radicals from copies of PDF files"),
    Channel("radical_supplement", "codepoint", radical_supplement, True, "⻓⻔⺠: radicals of the supplement, which NFKC leaves"),
    Channel("pdf_stutter", "codepoint", pdf_stutter, True, "⼯工⼈人: radical and character both"),
    Channel("cjk_compat", "codepoint", cjk_compat, True, "compatibility ideographs, U+F900 on"),
    Channel("pua", "codepoint", pua, False, "private-use characters of embedded fonts for rare characters and bullets"),
    Channel("fullwidth_ascii", "codepoint", lambda t, rng: t.translate(_WIDE), True, "２０２２年ＧＤＰ"),
    Channel("halfwidth_punct", "codepoint", lambda t, rng: t.translate(_FLAT), None, "，。：（） flattened to ASCII"),
    Channel("nfkc", "codepoint", lambda t, rng: unicodedata.normalize("NFKC", t), None, "the whole text folded: ① to 1, ㎡ to m2, ， to ,"),
    Channel("ocr", "codepoint", ocr, False, "未 read as 末, 己 as 已, 日 as 曰"),
    Channel("naive_trad", "codepoint", lambda t, rng: to_naive_traditional(t), None, "one-to-one to Traditional: 皇後, 麵積"),
    Channel("mixed_script", "codepoint", mixed_script, True, "a few Traditional characters in Simplified text"),
    Channel("question_marks", "codepoint", lambda t, rng: _as("gb2312", t), False, "? for what GB 2312 lacks"),
    Channel("all_question", "codepoint", lambda t, rng: _as("latin-1", t), False, "????: nothing is left"),
    Channel("surrogates", "codepoint", surrogates, True, "two surrogates for a character beyond the basic plane"),
)
