"""Words of which OCR read a character wrong: 末来, 入民, 曰期, エ作.

Which of the two a text has cannot be told from the characters around it alone, and a page with such words has others that happen to be words
too. So they are named, not repaired, and only where the page has several, or one that no text has (Katakana inside a word).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ...lexicon.gazetteer import table
from ...lexicon.pair_scan import Landmarks, PairScan
from ...lexicon.pattern import places_of_each
from .loss import Warned, warned

_ENOUGH = 4.0
"""Power of ten that the misreadings of a page must reach together."""

_HAN = "[\u4e00-\u9fff]"
_ALONE: dict[str, tuple[tuple[re.Pattern[str], str, float], ...]] = {
    # a character, with the ones beside it: what was misread, and how much it says
    "エ": ((re.compile(f"{_HAN}エ[^ぁ-ヿ]|[^ぁ-ヿ]エ{_HAN}", re.S), "工", 4.0),),
    "ニ": ((re.compile(f"{_HAN}ニ[^ぁ-ヿ]|[^ぁ-ヿ]ニ{_HAN}", re.S), "二", 4.0),),
    "囗": ((re.compile(f"{_HAN}囗.|.囗{_HAN}", re.S), "口", 4.0),),
    "曰": ((re.compile(r"\d曰.", re.S), "日", 4.0),),
    "此": ((re.compile("[同环]此[增下上回提持]|占此[达为超约]"), "比", 3.0),),
    "入": ((re.compile(r"[\d万]入[，。；、）]"), "人", 3.0),),
    "+": ((re.compile("[“第三四五六七八九]\\+[一二三四五六七八九]"), "十", 3.0),),
}


class _Hit(NamedTuple):
    """Where a misreading stands, its characters, what they should be, and how much it says."""

    start: int
    wrong: str
    right: str
    weight: float


@cache
def _pairs() -> tuple[dict[str, tuple[str, str, float]], Landmarks]:
    """Pairs of characters that misreading makes: what should stand there, the character that is wrong, the weight; and the search for them."""
    pairs = {row["wrong"]: (row["right"], row["wrong_char"], float(row["weight"])) for row in table("misreadings")}
    return pairs, Landmarks(pairs)


def find_misreadings(chars: str, scan: PairScan | None = None) -> list[Warned]:
    """The warnings of the words, if the page has enough of them.

    Args:
        chars: the text.
        scan: the search through this text that others share.

    >>> [(w.span, w.message[26:]) for w in find_misreadings("到2030年，全县入民的末来更美好。")]
    [(Span(start=9, end=11), '入民 for 人民'), (Span(start=12, end=14), '末来 for 未来')]
    >>> find_misreadings("加大投入力度，期末来校复习。")
    []
    """
    hits = list(_find_hits(scan or PairScan(chars)))
    if sum({hit.wrong: hit.weight for hit in hits}.values()) < _ENOUGH:
        return []
    return [warned("misread_characters", hit.start, hit.start + len(hit.wrong), hit.wrong, hit.right) for hit in hits]


def _places(scan: PairScan) -> list[int]:
    """Where a character stands that is the wrong one of a pair, or is looked at alone, in order."""
    pairs, landmarks = _pairs()
    found = set(places_of_each(scan.chars, "".join(_ALONE)))
    for start in scan.sights(landmarks):
        pair = scan.chars[start : start + 2]
        found.add(start + pair.index(pairs[pair][1]))
    return sorted(found)


def _find_hits(scan: PairScan) -> Iterator[_Hit]:
    chars, pairs = scan.chars, _pairs()[0]
    end = -1
    for place in _places(scan):
        for start in (place - 1, place):
            pair = chars[start : start + 2]
            if start >= end and pair in pairs and pairs[pair][1] == chars[place] and not _makes_a_word(chars, start, place):
                yield _Hit(start, pair, pairs[pair][0], pairs[pair][2])
                end = start + 2
                break
        else:
            for context, right, weight in _ALONE.get(chars[place], ()):
                if context.fullmatch(chars[place - 1 : place + 2] if place else "\n" + chars[:2]):
                    yield _Hit(place, chars[place], right, weight)


def _makes_a_word(chars: str, start: int, odd: int) -> bool:
    """Whether the odd character belongs to a word with what stands on its other side: 投入|力度, 期末|来校."""
    from ..repair.php_gbk.words import general_lexicon

    lexicon = general_lexicon()
    if odd == start:
        around = (chars[odd - back : odd + 1] for back in (1, 2, 3) if odd >= back)
    else:
        around = (chars[odd : odd + 1 + ahead] for ahead in (1, 2, 3))
    return any(lexicon.share(word) for word in around if len(word) > 1)
