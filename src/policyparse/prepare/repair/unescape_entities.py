"""Character references of HTML that were shown instead of being read: ``&ldquo;``, ``&#20840;``, ``&amp;nbsp;``."""

from __future__ import annotations

import re
from functools import cache

from ...text import Edit, Span

STEP = "unescape_entities"

_BARE = "nbsp|[lr][ds]quo|[mn]dash|hellip|middot|em(?:sp)|ensp|copy"
"""Names that are read without their semicolon, where no letter, digit or equals sign (an address) follows."""

_BODY = (
    r"(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,31});|(?P<bare>" + _BARE + r")(?![0-9A-Za-z_=;#])"
    r"|\#(?P<decimal>\d{2,7}+)(?:;|(?=[^\d;]|\Z))|\#[xX](?P<hex>[0-9A-Fa-f]{2,6}+);)"
)
_REFERENCE = re.compile(r"&(?P<again>amp;)?" + _BODY + r"|(?<![0-9A-Za-z&#])(?<!amp;)\#[xX](?P<cut>[0-9A-Fa-f]{4});")
_REST = re.compile(_BODY)


def unescape_entities(chars: str) -> list[Edit]:
    """Read named, decimal and hexadecimal references, also those escaped twice and those whose ``&`` is lost (``#xff1a;``).

    Spaces come out as the characters they name (U+00A0, U+2003). ``AT&T``, unknown names, the parameters of an address, references to
    control characters and what was escaped more than twice stay as they are.

    >>> [(e.span.start, e.new) for e in unescape_entities("&ldquo;两山&#36;AT&T&amp;middot;R&D")]
    [(0, '“'), (9, '$'), (18, '·')]
    """
    if "&" not in chars and "#x" not in chars and "#X" not in chars:
        return []
    return [edit for match in _REFERENCE.finditer(chars) if (edit := _edit(match))]


def _edit(match: re.Match[str]) -> Edit | None:
    start, end, new = match.start(), match.end(), _character_of(match)
    if match["again"] and not new:  # an escaped ampersand before something that only looks like a name
        new, end = "&", match.end("again")
    if new == "&" and _is_reference(match.string, end):
        return None
    return Edit(Span(start, end), new, STEP, reason="character reference") if new else None


def _is_reference(chars: str, position: int) -> bool:
    """True where an ampersand before ``position`` would make a new reference: then it is escaped deeper than anybody means it to be."""
    match = _REST.match(chars, position)
    return bool(match and (match["decimal"] or match["hex"] or match["bare"] or match["name"] in _named()))


def _character_of(match: re.Match[str]) -> str:
    """What a reference stands for, "" where it stands for nothing that belongs into a text."""
    if match["decimal"]:
        return _character(int(match["decimal"]))
    if match["hex"] or match["cut"]:
        return _character(int(match["hex"] or match["cut"], 16))
    return _named().get(match["name"] or match["bare"], "")


@cache
def _named() -> dict[str, str]:
    """Names without their semicolon; spellings in capitals (``&NBSP;``) are read as well."""
    from html.entities import html5

    named = {name.rstrip(";"): value for name, value in html5.items() if name.endswith(";")}
    return {name.upper(): value for name, value in named.items() if name.islower()} | named


def _character(code: int) -> str:
    """The character a number refers to; 80 to 9F mean Windows-1252 there, as in every browser."""
    if 0x80 <= code < 0xA0:
        return bytes((code,)).decode("cp1252", "ignore")
    if code in (9, 10, 13) or 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000:
        return chr(code)
    return ""
