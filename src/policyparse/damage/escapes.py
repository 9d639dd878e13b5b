"""Escapes that were shown instead of being read: character references, percent signs, backslashes, quoted-printable."""

from __future__ import annotations

import quopri
import re
from random import Random

from .channel import Channel

_NAMED = {"“": "ldquo", "”": "rdquo", "·": "middot", "—": "mdash", "…": "hellip", "&": "amp"}
_UNESCAPED = re.compile("[^A-Za-z0-9@*_+./\n-]")


def _is_han(char: str) -> bool:
    return "\u3400" <= char <= "\u9fff" or "\U00020000" <= char <= "\U000323af"


def html_entity(chars: str, rng: Random) -> str:
    """Some characters as decimal or hexadecimal references, marks by their names.

    >>> html_entity("“3R&D”", Random(0))
    '&ldquo;3R&amp;D&rdquo;'
    """
    return "".join(_reference(char, rng) for char in chars)


def _reference(char: str, rng: Random) -> str:
    if char in _NAMED:
        return f"&{_NAMED[char]};"
    if char == "\u3000":
        return "&emsp;&emsp;"
    if not _is_han(char):
        return char
    chance = rng.random()
    return f"&#{ord(char)};" if chance < 0.3 else f"&#x{ord(char):X};" if chance < 0.37 else char


def _without_semicolon(chars: str, rng: Random) -> str:
    references = "".join(f"&#{ord(char)};" if _is_han(char) else char for char in chars)
    return re.sub(";(?=[^0-9A-Za-z])", "", references)


def percent_u(chars: str, rng: Random) -> str:
    """JavaScript's ``escape()``.

    >>> percent_u("全国5%", Random(0))
    '%u5168%u56FD5%25'
    """
    return _UNESCAPED.sub(lambda m: f"%u{ord(m[0]):04X}" if m[0] > "\xff" else f"%{ord(m[0]):02X}", chars)


def _percent_bytes(chars: str, encoding: str) -> str:
    return re.sub("%|[^\x00-\x7f]", lambda m: "".join(f"%{byte:02X}" for byte in m[0].encode(encoding, "ignore")), chars)


def backslash_u(chars: str, rng: Random) -> str:
    r"""JSON without a reader.

    >>> backslash_u("全国", Random(0))
    '\\u5168\\u56fd'
    """
    return re.sub("[^\x00-\x7f]", lambda m: f"\\u{ord(m[0]):04x}", chars)


CHANNELS = (
    Channel("html_entity", "escape", html_entity, True, "&ldquo; &middot; &#20840; &#x56FD;"),
    Channel("html_entity_double", "escape", lambda t, rng: html_entity(t, rng).replace("&", "&amp;"), True, "&amp;ldquo; &amp;#20840;"),
    Channel("html_entity_nosemi", "escape", _without_semicolon, True, "&#20840&#22269 without semicolons"),
    Channel("percent_u", "escape", percent_u, True, "%u5168%u56FD: JavaScript's escape()"),
    Channel("percent_utf8", "escape", lambda t, rng: _percent_bytes(t, "utf-8"), True, "%E5%85%A8: an address left as it was"),
    Channel("percent_gbk", "escape", lambda t, rng: _percent_bytes(t, "gbk"), True, "%C8%AB: the same of an old site"),
    Channel("backslash_u", "escape", backslash_u, True, r"\u5168\u56fd: JSON that nobody read"),
    Channel("backslash_u_stripped", "escape", lambda t, rng: backslash_u(t, rng).replace("\\", ""), None, "u5168u56fd: the backslash is gone"),
    Channel("quoted_printable", "escape", lambda t, rng: quopri.encodestring(t.encode()).decode("ascii"), True, "=E5=85=A8 of mail and MHT files"),
    Channel("bytes_literal", "escape", lambda t, rng: repr(t.encode()), True, r"b'\xe5\x85\xa8': Python's repr of bytes"),
)  # fmt: skip
