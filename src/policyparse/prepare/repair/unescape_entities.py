"""Character references of HTML that were shown instead of being read: ``&ldquo;``, ``&#20840;``, ``&amp;nbsp;``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...text import Edit, Span

STEP = "unescape_entities"

_BARE = "nbsp|[lr][ds]quo|[mn]dash|hellip|middot|em(?:sp)|ensp|copy"
"""Names that are read without their semicolon, where no letter, digit or equals sign (an address) follows."""

_BODY = (
    r"(?:(?P<name>[A-Za-z][A-Za-z0-9]{1,31});|(?P<bare>" + _BARE + r")(?![0-9A-Za-z_=;#])"
    r"|\#(?P<decimal>\d{2,7}+)(?:;|(?=[^\d;]|\Z))|\#(?P<five>(?:19[6-9]|20[6-9]|2[1-9]\d|3\d\d|40\d)\d\d)(?=\d)"
    r"|\#[xX](?:(?P<hex>[0-9A-Fa-f]{2,6}+(?=;)|[0-9A-Fa-f]{2,4}+(?![0-9A-Fa-f])|[0-9A-Fa-f]{4});?))"
)
_WHOLE = r"&(?P<again>amp;)?" + _BODY
_CUT = r"(?<![&#])(?<!amp;)\#(?:[xX](?P<cut>[0-9A-Fa-f]{4})|(?P<short>[1-6]\d{4}|8[12]\d\d));"
_REFERENCE = re.compile(_WHOLE + r"|(?<![0-9A-Za-z])" + _CUT)
_CUT_REFERENCE = re.compile(_WHOLE + "|" + _CUT)
_CUTS = re.compile(r"(?<![0-9A-Za-z&#])#\d{5};")
_FIVE_DIGITS = re.compile(r"#\d{5};")
"""The same at three times the speed, for texts that have none."""

_NUMBERED = re.compile(r"#[xX\d]")
_HABIT = 5
"""References without their ``&`` that a text must show before one is read behind a digit or letter (``3#19975;``)."""

_REST = re.compile(_BODY)
_SIGN = re.compile("[&#]")
_EM_SPACE = "\u2003"


def unescape_entities(chars: str) -> list[Edit]:
    """Read named, decimal and hexadecimal references, also those escaped twice and those whose ``&`` is lost (``#xff1a;``).

    Spaces come out as the characters they name (U+00A0, U+2003), but two EM SPACE as the one U+3000 that they stand for. ``AT&T``, unknown names, the parameters of an address, references to
    control characters and what was escaped more than twice stay as they are.

    >>> [(e.span.start, e.new) for e in unescape_entities("&ldquo;两山&#36;AT&T&amp;middot;R&D")]
    [(0, '“'), (9, '$'), (18, '·')]
    """
    if "&" not in chars and not ("#" in chars and _NUMBERED.search(chars)):  # the heads of Markdown are no references
        return []
    cut = chars.count("#") >= _HABIT and len(_FIVE_DIGITS.findall(chars)) >= _HABIT and len(_CUTS.findall(chars)) >= _HABIT
    references = _find_references(chars, _CUT_REFERENCE if cut else _REFERENCE)
    return _with_chinese_spaces([edit for match in references if (edit := _edit(match))], chars)


def _find_references(chars: str, reference: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What ``finditer`` finds; but a pattern that looks behind is tried at every character, and all these begin with ``&`` or ``#``."""
    free = 0
    for sign in _SIGN.finditer(chars):
        if sign.start() >= free and (match := reference.match(chars, sign.start())):
            free = match.end()
            yield match


def _with_chinese_spaces(edits: list[Edit], chars: str) -> list[Edit]:
    """Editors write ``&emsp;&emsp;`` for one U+3000, so two EM SPACE become one; at the beginning of a line two alone are its indentation."""
    done: list[Edit] = []
    run: list[Edit] = []
    for edit in [*edits, None]:
        if run and (edit is None or edit.new != _EM_SPACE or edit.span.start != run[-1].span.end):
            done += _narrowed(run, chars)
            run = []
        if edit is not None:
            (run if edit.new == _EM_SPACE else done).append(edit)
    return done


def _narrowed(run: list[Edit], chars: str) -> list[Edit]:
    if len(run) < 2:
        return run
    start = run[0].span.start
    indents = len(run) == 2 and (start == 0 or chars[start - 1] == "\n")
    return [edit._replace(new="" if index % 2 and not indents else "\u3000") for index, edit in enumerate(run)]


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
    return bool(match and (match["name"] is None or match["name"] in _named()))


def _character_of(match: re.Match[str]) -> str:
    """What a reference stands for, "" where it stands for nothing that belongs into a text."""
    if digits := match["decimal"] or match["five"]:
        return _character(int(digits))
    if digits := match["hex"] or match["cut"]:
        return _character(int(digits, 16))
    if match["short"]:  # a number and a semicolon alone may be anything else
        char = _character(int(match["short"]))
        return char if char > "\u2fff" or "\u2010" <= char <= "\u203f" else ""
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
        return bytes((code,)).decode("cp1252", "ignore") or chr(code)
    if code in (9, 10, 13) or 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800 or 0xE000 <= code < 0xFFFE or 0x10000 <= code < 0x110000:
        return chr(code)
    return ""
