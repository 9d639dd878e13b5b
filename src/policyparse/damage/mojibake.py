"""Mojibake: text read in a wrong encoding, once, twice, or in some of its lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from .channel import Channel
from .traditional import to_naive_traditional

Reading = Callable[[str, Random], str]

# Browsers read Latin-1 as Windows-1252; the five bytes without a character there stay controls.
_WINDOWS = {byte: char for byte in range(0x80, 0xA0) if (char := bytes((byte,)).decode("cp1252", "ignore"))}


def read_windows(data: bytes) -> str:
    """Bytes as a browser shows Latin-1.

    >>> read_windows("全".encode())
    'å…¨'
    """
    return data.decode("latin-1").translate(_WINDOWS)


def misread(written: str, read: str, *, lost: str = "\ufffd") -> Reading:
    """A channel that encodes in one encoding and decodes in another.

    Args:
        written: the encoding of the bytes; characters that it lacks are left out.
        read: the encoding that the reader took it for.
        lost: what stands for bytes that mean nothing to the reader.

    >>> misread("utf-8", "gbk")("全国", Random(0))
    '鍏ㄥ浗'
    """

    def damage(chars: str, rng: Random) -> str:
        return chars.encode(written, "ignore").decode(read, "replace").replace("\ufffd", lost)

    return damage


def _gbk_as_utf8(chars: str, rng: Random) -> str:
    return chars.encode("gbk", "replace").decode("utf-8", "replace")


def _utf8_as_windows(chars: str, rng: Random) -> str:
    return read_windows(chars.encode())


def _gbk_as_windows(chars: str, rng: Random) -> str:
    return read_windows(chars.encode("gbk", "ignore"))


def _stripped(chars: str, rng: Random) -> str:
    return re.sub("[\x80-\x9f\xad]", "", _utf8_as_windows(chars, rng)).replace("\xa0", " ")


def _swapped(chars: str, rng: Random) -> str:
    return chars.encode("utf-16-le", "surrogatepass").decode("utf-16-be", "replace")


def _mixed(chars: str, rng: Random) -> str:
    wrong = (misread("utf-8", "gbk"), misread("gbk", "latin-1"), _utf8_as_windows)
    return "\n".join(rng.choice(wrong)(line, rng) if rng.random() < 0.3 else line for line in chars.split("\n"))


def _twice(first: Reading, second: Reading) -> Reading:
    return lambda chars, rng: second(first(chars, rng), rng)


_UTF8_AS_GBK = misread("utf-8", "gbk")

CHANNELS = (
    Channel("utf8_as_gbk", "mojibake", _UTF8_AS_GBK, None, "鍏ㄥ浗: UTF-8 read as GBK, invalid pairs as U+FFFD"),
    Channel("utf8_as_gb18030", "mojibake", misread("utf-8", "gb18030"), None, "the same with a decoder of GB18030"),
    Channel("utf8_as_gbk_q", "mojibake", misread("utf-8", "gbk", lost="?"), False, "the same with ? for invalid pairs: 鈥?"),
    Channel("gbk_as_utf8", "mojibake", _gbk_as_utf8, False, "�й�: GBK read as UTF-8, nearly nothing survives"),
    Channel("kuntangkao", "mojibake", _twice(_gbk_as_utf8, _UTF8_AS_GBK), False, "锟斤拷: U+FFFD written as UTF-8 and read as GBK"),
    Channel("utf8_as_latin1", "mojibake", misread("utf-8", "latin-1"), True, "å\x85¨å\x9b½: UTF-8 read as Latin-1, controls kept"),
    Channel("utf8_as_cp1252", "mojibake", _utf8_as_windows, True, "å…¨å›½: UTF-8 read as Windows-1252"),
    Channel("utf8_as_cp1252_stripped", "mojibake", _stripped, False, "the same without its controls and with spaces for U+00A0"),
    Channel("gbk_as_latin1", "mojibake", misread("gbk", "latin-1"), True, "ÖÐ¹ú: GBK read as Latin-1"),
    Channel("gbk_as_cp1252", "mojibake", _gbk_as_windows, True, "ÖÐ¹ú: GBK read as Windows-1252"),
    Channel("gbk_as_cp1250", "mojibake", misread("gbk", "cp1250"), None, "ÖĐąú: GBK read as Windows-1250, which lacks five bytes"),
    Channel("gbk_as_big5", "mojibake", misread("gbk", "big5"), None, "GBK read as Big5"),
    Channel(
        "big5_as_gbk", "mojibake", lambda t, rng: misread("big5", "gbk")(to_naive_traditional(t), rng), None, "いゅ: Traditional in Big5 read as GBK"
    ),
    Channel("gbk_as_sjis", "mojibake", misread("gbk", "cp932"), None, "GBK read as Shift-JIS: half-width Katakana"),
    Channel("gbk_as_euckr", "mojibake", misread("gbk", "cp949"), None, "GBK read as EUC-KR: Hangul"),
    Channel("double_latin1", "mojibake", _twice(_utf8_as_windows, _utf8_as_windows), True, "Ã¥â€¦Â¨: UTF-8 read as Windows-1252 twice"),
    Channel("double_gbk", "mojibake", _twice(_UTF8_AS_GBK, _UTF8_AS_GBK), None, "閸忋劌娴: UTF-8 read as GBK twice"),
    Channel("utf16_as_latin1", "mojibake", misread("utf-16-le", "latin-1"), True, "UTF-16 read as Latin-1, NUL beside every ASCII letter"),
    Channel("utf16_swapped", "mojibake", _swapped, None, "UTF-16 in the wrong byte order; what then is half a surrogate pair is lost"),
    Channel("mixed_file", "mojibake", _mixed, None, "some lines of a file are mojibake of various kinds, the others right"),
)  # fmt: skip
