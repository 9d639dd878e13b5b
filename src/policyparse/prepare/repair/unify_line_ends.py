"""unify_line_ends: every line ends with one LF.

Repairs CR LF, CR CR LF where all line ends are so (converted twice), LF CR, CR, NEL, vertical tab, form feed and the Unicode line and paragraph separators. Refuses a NEL beside a Latin-1 letter and
text full of other controls: there they are bytes of text read in a wrong encoding.
"""

from __future__ import annotations

import re

from ...text import Edit, make_span, maker

_new_edit = maker(Edit)

_LATIN = r"[\x80-\x84\x86-\x9f\xa1-\xb6\xb8-\xff]"
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x80-\x84\x86-\x9f]")
_MANY = 30
_TWICE = re.compile(r"\r\r\n")
# All of it begins with one class, so that the search runs from one of these characters to the next.
_LINE_END = re.compile(
    r"[\r\n\v\f\u2028\u2029\x85](?:(?<=\r)\n|(?<=\n)\r|(?<=[\r\v\f\u2028\u2029])"
    rf"|(?<=\x85)(?<!{_LATIN}\x85)(?<![\xc0-\xff].\x85)(?!{_LATIN}))"
)


def unify_line_ends(chars: str) -> list[Edit]:
    """Replace every other line end by LF.

    >>> [(e.span, e.new) for e in unify_line_ends("一\\r\\n二\\r三\\n四")]
    [(Span(start=1, end=3), '\\n'), (Span(start=4, end=5), '\\n')]
    """
    if len(_CONTROL.findall(chars)) * _MANY > len(chars):
        return []
    twice = chars.count("\r\r\n")
    pattern = _TWICE if twice > 2 and 2 * twice == chars.count("\r") and twice == chars.count("\n") else _LINE_END
    places = [make_span(match.span()) for match in pattern.finditer(chars)]
    return [_new_edit((place, "\n", "unify_line_ends", "certain", (), "line end")) for place in places]
