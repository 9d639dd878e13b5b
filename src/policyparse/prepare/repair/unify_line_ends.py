"""unify_line_ends: every line ends with one LF.

Repairs CR LF, CR CR LF where all line ends are so (converted twice), LF CR, CR, NEL, vertical tab, form feed and the Unicode line and paragraph separators. Refuses a NEL beside a Latin-1 letter and
text full of other controls: there they are bytes of text read in a wrong encoding.
"""

from __future__ import annotations

import re

from ...text import Edit, Span

_LATIN = r"[\x80-\x84\x86-\x9f\xa1-\xb6\xb8-\xff]"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x80-\x84\x86-\x9f]")
_MANY = 30
_TWICE = re.compile(r"\r\r\n")
_LINE_END = re.compile(rf"\r\n|\n\r|[\r\v\f\u2028\u2029]|(?<!{_LATIN})(?<![\xc0-\xff].)\x85(?!{_LATIN})")


def unify_line_ends(chars: str) -> list[Edit]:
    """Replace every other line end by LF.

    >>> [(e.span, e.new) for e in unify_line_ends("一\\r\\n二\\r三\\n四")]
    [(Span(start=1, end=3), '\\n'), (Span(start=4, end=5), '\\n')]
    """
    if len(_CONTROL.findall(chars)) * _MANY > len(chars):
        return []
    twice = chars.count("\r\r\n")
    pattern = _TWICE if twice > 2 and 2 * twice == chars.count("\r") and twice == chars.count("\n") else _LINE_END
    return [Edit(Span(*match.span()), "\n", "unify_line_ends", reason="line end") for match in pattern.finditer(chars)]
