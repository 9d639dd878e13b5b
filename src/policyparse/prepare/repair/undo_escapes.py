r"""undo_escapes: characters written as escapes, %u5168, %E5%85%A8, %C8%AB, \u5168, u5168 and =E5=85=A8, become characters again.

Repairs JavaScript's escape(), percent-encoding of UTF-8 and GBK (also twice), JSON and Python escapes (also with the backslash stripped),
octal bytes, R's <U+5168> and <e5>, quoted-printable and the words of mail headers, where a line, or a text without any Chinese, is dense
with them; line ends that were left as \n in a text without any. Refuses web addresses, paths, and single escapes in plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text import Edit, Span
from ..legibility import chinese_rate, is_han
from .encoded_words import encoded_words
from .escaped_bytes import escaped_bytes
from .text_lines import lines_of

_STEP = "undo_escapes"
_PERCENT_U = re.compile(r"%(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))")
_PERCENT_25_U = re.compile(r"%25(?:u([0-9A-Fa-f]{4})|([0-9A-Fa-f]{2}))")
_PERCENT = re.compile("%[0-9A-Fa-fu]")
_BACKSLASH_U = re.compile(r"\\u([0-9A-Fa-f]{4})|\\([nrt\"/'])")
_BACKSLASH_2_U = re.compile(r"\\\\u([0-9A-Fa-f]{4})|\\\\([nrt\"/'])")
_BARE_U = re.compile(r"u([0-9a-f]{4}|[0-9A-F]{4})")
_BARE_PAIR = re.compile("u[0-9A-Fa-f]{4}u")
_BARE_RUN = re.compile(r"(?:u(?:[0-9a-f]{4}|[0-9A-F]{4})){3,}+")
_NAMED_UNITS = {"<U+": re.compile(r"<U\+([0-9A-Fa-f]{4,6})>"), "\\u{": re.compile(r"\\u\{([0-9A-Fa-f]{1,6})\}")}
_ANY_BREAK = re.compile(r"(?<!\\)(?:\\r)?\\n(?![a-z])")
_LINE_BREAK = re.compile(r"(?<=[^\x00-\x7f])(?:\\r)?\\n(?![a-z])")
_CONTROL = {"n": "\n", "r": "\n", "t": "\t"}
_MINIMUM = 3
_PROOF = 5


def undo_escapes(chars: str) -> list[Edit]:
    r"""Replace escapes by the characters that they stand for, one edit for each.

    >>> "".join(e.new for e in undo_escapes("%u5168%u5E02%u4EBA%u5458"))
    '全市人员'
    >>> undo_escapes("增长5%,见 http://example.com/%E5%85%A8%E5%B8%82")
    []
    """
    if not _may_have_escapes(chars):
        return []
    # Each sign is looked for as one character before it is counted as two: that is ten times cheaper.
    percent = max(chars.count("%u"), chars.count("%25u")) if "%" in chars and "u" in chars else 0
    if percent >= _MINIMUM and 2 * percent > len(_BARE_U.findall(chars)):  # else 12%u3002: a percent sign before a bare escape
        return list(_percent_u(chars))
    slashed = "\\" in chars
    if not slashed and "=" not in chars and "<" not in chars and chars.count("%") < _MINIMUM:
        return sorted(_bare_u(chars), key=lambda edit: edit.span)
    if slashed and chars.count("\\u") - chars.count("\\u{") >= _MINIMUM:
        return sorted(_backslash_u(chars), key=lambda edit: edit.span)
    if named := _named_units(chars):
        return named
    if slashed and chars.count("\\n") > chars.count("\n") and len(_LINE_BREAK.findall(chars)) > 1:
        return [Edit(Span(*match.span()), "\n", _STEP, reason="escaped line end") for match in _ANY_BREAK.finditer(chars)]
    edits = encoded_words(chars) or escaped_bytes(chars)
    if edits:
        return sorted([*edits, *_plus_signs(chars)], key=lambda edit: edit.span)
    return sorted(_bare_u(chars), key=lambda edit: edit.span) if chars.count("u") >= _MINIMUM else []


def _may_have_escapes(chars: str) -> bool:
    r"""Whether a text has what every notation needs: most percent signs of an article begin no escape. One character is counted ten times
    faster than two are searched for."""
    return (
        (chars.count("%") >= _MINIMUM and _PERCENT.search(chars) is not None)
        or (chars.count("u") >= _MINIMUM and _BARE_PAIR.search(chars) is not None)
        or ("\\" in chars and chars.count("\\") > 1)
        or ("=" in chars and ("=?" in chars or chars.count("=") >= _MINIMUM))
        or ("<" in chars and chars.count("<") >= _MINIMUM)
    )


def _named_units(chars: str) -> list[Edit]:
    return [
        edit
        for sign, unit in _NAMED_UNITS.items()
        if sign[0] in chars and chars.count(sign) >= _MINIMUM
        for edit in _units((m, m[1]) for m in unit.finditer(chars))
    ]


def _plus_signs(chars: str) -> Iterator[Edit]:
    """In a form's data + stands for a space; such a text has no spaces and no line ends."""
    if chars.isascii() and "%0A" in chars and not re.search(r"\s", chars.strip()):
        yield from (Edit(Span(*match.span()), " ", _STEP, reason="space of a form") for match in re.finditer("[+]", chars))


def _percent_u(chars: str) -> Iterator[Edit]:
    """%uXXXX, and between them %XX for the characters below U+0100."""
    mark, unit = ("%u", _PERCENT_U) if "%u" in chars else ("%25u", _PERCENT_25_U)  # escaped twice
    for start, line in lines_of(chars):
        if mark in line or chars.isascii():
            yield from _units((m, m[1] or m[2]) for m in unit.finditer(chars, start, start + len(line)))


def _backslash_u(chars: str) -> Iterator[Edit]:
    pure = chars.isascii()
    if pure and len(quoted := chars.strip()) > 1 and quoted[0] == quoted[-1] == '"':
        yield from (Edit(Span(place, place + 1), "", _STEP, reason="quote of a string") for place in (chars.index('"'), chars.rindex('"')))
    twice = chars.count("\\\\u") == chars.count("\\u")
    matches = list((_BACKSLASH_2_U if twice else _BACKSLASH_U).finditer(chars))
    known = {m.start() for m in matches if m[1]} | {m.end() for m in matches if m[1]}
    yield from _units((m, m[1]) for m in matches if m[1])
    for match in matches:
        # \n and \" count only in the company of the others: a path may hold them.
        if match[2] and (pure or match.start() in known or match.end() in known):
            yield Edit(Span(*match.span()), _CONTROL.get(match[2], match[2]), _STEP, reason="escape")


def _bare_u(chars: str) -> Iterator[Edit]:
    """Escapes that lost their backslash: a line is read only where they are most of it and three stand in a row somewhere."""
    if not _BARE_PAIR.search(chars) or not _BARE_RUN.search(chars):  # the first begins with a plain character: a look at each u, no more
        return
    dense: list[Edit] = []
    others: list[Edit] = []
    for start, line in lines_of(chars):
        matches = list(_BARE_U.finditer(chars, start, start + len(line)))
        is_dense = 5 * len(matches) >= 0.6 * len(line)
        (dense if is_dense else others).extend(_units((m, m[1]) for m in matches))
    if chinese_rate("".join(edit.new for edit in dense)) >= 0.5:
        yield from dense
        # On a page of them the few of a short line are no chance either, where they give Chinese.
        proven = len(dense) >= _PROOF * len(others)
        yield from sorted((edit for edit in others if proven and _is_text(edit.new)), key=lambda edit: edit.span)


def _is_text(char: str) -> bool:
    return is_han(char) or bool(chinese_rate(char))


def _units(pairs: Iterator[tuple[re.Match[str], str]]) -> Iterator[Edit]:
    """Edits for hexadecimal code units; the two halves of a surrogate pair are one edit."""
    high: tuple[int, int, int] | None = None
    for match, digits in pairs:
        unit = int(digits, 16)
        if unit > 0x10FFFF:
            continue
        if high and high[1] == match.start() and 0xDC00 <= unit < 0xE000:
            char = chr(0x10000 + ((high[2] - 0xD800) << 10) + (unit - 0xDC00))
            yield Edit(Span(high[0], match.end()), char, _STEP, reason="escape")
        high = (*match.span(), unit) if 0xD800 <= unit < 0xDC00 else None
        if not 0xD800 <= unit < 0xE000:
            yield Edit(Span(*match.span()), chr(unit), _STEP, reason="escape")
