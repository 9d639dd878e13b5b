"""remove_controls: characters that nobody sees.

Repairs byte order marks, NUL and other C0 and C1 controls, zero-width characters, direction marks and soft hyphens, wherever they stand;
fillers of Hangul, Khmer and Braille, tags, and selectors of variants behind what has none.
Refuses tabs and line ends, the joiner inside an emoji, and C1 controls and soft hyphens beside Latin-1 letters: there, and beside
character references, they are bytes of text read in a wrong encoding, which ``undo_mojibake`` needs.
"""

from __future__ import annotations

import re

from ...text import Edit, Span

_LETTER = "\xc0-\u024f\u02c6-\u02dd\u0400-\u04ff"
_BESIDE = f"\x80-\x9f\xa1-\xac\xae-\xb6\xb8-\xbf{_LETTER}"  # bytes of mojibake; · and NBSP stand in Chinese text too
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2800\u3164\ufe00-\ufe0d\uffa0\U000e0000-\U000e0fff\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]++"
    "|(?<![\u00a9\u00ae\u203c-\u3299\U0001f000-\U0001faff0-9#*])[\ufe0e\ufe0f]++|(?<=[0-9#*])[\ufe0e\ufe0f](?!\u20e3)"  # how an emoji is shown
    "|(?<![\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d++|\u200d++(?![\u2600-\u27bf\U0001f000-\U0001faff])"
    f"|(?<![;{_BESIDE}])(?<![\xa1-\xac\xae-\xbf{_LETTER}].)[\x80-\x84\x86-\x9f\xad]++(?![&\x85{_BESIDE}])"
)


def remove_controls(chars: str) -> list[Edit]:
    """Delete invisible characters.

    >>> [e.span for e in remove_controls("\\ufeff全\\u200b市\\t“十\\xad四五”\\n")]
    [Span(start=0, end=1), Span(start=2, end=3), Span(start=7, end=8)]
    >>> remove_controls("å\\x85¨å\\x9b½")
    []
    """
    return [Edit(Span(*match.span()), "", "remove_controls", reason="invisible character") for match in _INVISIBLE.finditer(chars)]
