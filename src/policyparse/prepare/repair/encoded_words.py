"""Words of mail headers: =?utf-8?B?5YWo5biC?= for 全市. Part of ``undo_escapes``."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from quopri import decodestring

from ...text import Edit, Span
from ..legibility import is_han

_WORD = re.compile(r"=\?(utf-8|gb2312|gbk|gb18030|big5)\?([BbQq])\?([^?\s]{1,2000}+)\?=(?:[ \t]*\n?[ \t]++(?==\?))?", re.IGNORECASE)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "big5": "cp950"}


def encoded_words(chars: str) -> list[Edit]:
    """One edit for each word, where any of them holds Chinese.

    >>> [e.new for e in encoded_words("=?utf-8?B?5YWo5biC?= =?gb2312?Q?=C8=AB?=")]
    ['全市', '全']
    """
    if "=" not in chars or "=?" not in chars:
        return []
    found = [(match, _read(match)) for match in _WORD.finditer(chars)]
    if not any(is_han(char) for _, text in found for char in text):
        return []
    return [Edit(Span(*match.span()), text, "undo_escapes", reason="encoded word") for match, text in found if text]


def _read(match: re.Match[str]) -> str:
    codec = match[1].lower()
    try:
        data = b64decode(match[3], validate=True) if match[2] in "Bb" else decodestring(match[3].encode("ascii"), header=True)
        return data.decode(_WIDER.get(codec, codec))
    except (Error, UnicodeError):
        return ""
