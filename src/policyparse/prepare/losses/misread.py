"""Words of which OCR read a character wrong: 末来, 入民, 曰期, エ作.

Which of the two a text has cannot be told from the characters around it alone, and a page with such words has others that happen to be words
too. So they are named, not repaired, and only where the page has several, or one that no text has (Katakana inside a word).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...lexicon.gazetteer import table
from .loss import Warned, warned

_ENOUGH = 4.0


class _Misreadings(NamedTuple):
    """A pattern for the characters that may be misread, and the pairs that they make."""

    chars: re.Pattern[str]
    pairs: dict[str, tuple[str, str, float]]  # what stands there, the character that is wrong, the weight


@cache
def _misreadings() -> _Misreadings:
    rows = table("misreadings")
    pairs = {row["wrong"]: (row["right"], row["wrong_char"], float(row["weight"])) for row in rows}
    return _Misreadings(re.compile(f"[{''.join(sorted({row['wrong_char'] for row in rows}))}]"), pairs)


def find_misreadings(chars: str) -> list[Warned]:
    """The warnings of the words, if the page has enough of them.

    >>> [(w.span, w.message[26:]) for w in find_misreadings("到2030年，全县入民的末来更美好。")]
    [(Span(start=9, end=11), '入民 for 人民'), (Span(start=12, end=14), '末来 for 未来')]
    >>> find_misreadings("加大投入力度，期末来校复习。")
    []
    """
    pattern, pairs = _misreadings()
    found: dict[int, str] = {}
    for match in pattern.finditer(chars):
        place = match.start()
        for start in (place - 1, place):
            pair = chars[start : start + 2]
            if pair in pairs and pairs[pair][1] == chars[place] and not _makes_a_word(chars, start, place):
                found[start] = pair
                break
    if sum(pairs[pair][2] for pair in set(found.values())) < _ENOUGH:
        return []
    return [warned("misread_characters", start, start + 2, pair, pairs[pair][0]) for start, pair in sorted(found.items())]


def _makes_a_word(chars: str, start: int, odd: int) -> bool:
    """Whether the odd character belongs to a word with what stands on its other side: 投入|力度, 期末|来校."""
    from ..repair.php_gbk.words import general_lexicon

    lexicon = general_lexicon()
    if odd == start:
        around = (chars[odd - back : odd + 1] for back in (1, 2, 3) if odd >= back)
    else:
        around = (chars[odd : odd + 1 + ahead] for ahead in (1, 2, 3))
    return any(lexicon.share(word) for word in around if len(word) > 1)
