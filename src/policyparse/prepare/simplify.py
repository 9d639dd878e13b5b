"""Traditional passages become Simplified; Simplified ones keep every character, a few stray Traditional ones aside.

Which lines are Traditional is counted: characters that only Traditional text has against those that only Simplified text has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from ..lexicon.gazetteer import table
from ..text import Edit, Text, make_span, maker, once
from .conversion import (
    any_of,
    convert,
    mainland_spelling,
    phrase_signs,
    simplified_characters,
    simplified_pattern,
    traditional_characters,
    traditional_pattern,
)

_new_edit = maker(Edit)

_BOTH = frozenset("著瞭")
"""Characters that Simplified text has too, in a few words; elsewhere they are converted."""

_SURE = re.compile(
    "(?<=[特象长長表应應出远遠])徵|徵(?=[求收集地兵文信用程稿管迁遷税稅缴繳订訂询詢召调調])"
    "|(?<=[关關由对對基至属屬位处處低高大小多少早晚优優善便利限居鉴鑑终終等源忠用适適致助趋趨介勇乐樂服归歸敢])於|於(?=是|此|[今昨]天|当天|當天|本[月周週]|[0-9]{1,4}[年月日])|(?<=[饼餅])乾|乾(?=[燥净淨旱])"
)
"""Words in which a character that names may keep is the Traditional form of a common one."""


def to_simplified(chars: str) -> str:
    """Convert Traditional text, protected words kept. The length never changes.

    >>> to_simplified("隨著經濟發展，成果顯著"), to_simplified("畢昇發明活字")
    ('随着经济发展，成果显著', '毕昇发明活字')
    """
    converted = mainland_spelling(convert(chars))
    if len(converted) != len(chars):
        raise AssertionError("the conversion changed the length")
    words, heads, _ = _protected()
    for head in words.keys() & heads.findall(chars):
        for word in words[head]:
            converted = _keep(word, chars, converted)
    return converted


def _keep(word: str, chars: str, converted: str) -> str:
    """Put the protected characters of a word back."""
    start = chars.find(word)
    if start < 0:
        return converted
    target = "".join(c if c in _kept(word) else n for c, n in zip(word, convert(word), strict=True))
    while start >= 0:
        converted = converted[:start] + target + converted[start + len(word) :]
        start = chars.find(word, start + 1)
    return converted


@cache
def _kept(word: str) -> frozenset[str]:
    return frozenset(row["kept"] for row in table("protect") if row["word"] == word)


@cache
def _protected() -> tuple[dict[str, list[str]], re.Pattern[str], frozenset[str]]:
    """Protected words by the character that they keep, a pattern for these, and the characters that Simplified lines always keep."""
    words: dict[str, list[str]] = {}
    for row in table("protect"):
        if len(row["word"]) > 1:
            words.setdefault(row["kept"], []).append(row["word"])
    return words, any_of(words), frozenset(row["word"] for row in table("protect") if len(row["word"]) == 1)


def simplify(chars: str) -> list[Edit]:
    """Edits that make a text Simplified, one for each changed run; each line is judged on its own.

    >>> [(e.span.start, e.new) for e in simplify("推動發展")]
    [(1, '动发')]
    >>> simplify("乾县的发展")
    []
    """
    edits: list[Edit] = []
    page = _Page(chars)
    stray = _stray().search(chars)
    while stray is not None:  # from one line that holds such a character to the next
        start, end = chars.rfind("\n", 0, stray.start()) + 1, chars.find("\n", stray.end())
        end = len(chars) if end < 0 else end
        edits += _line_edits(chars[start:end], start, page)
        stray = _stray().search(chars, end)
    return edits


@cache
def _stray() -> re.Pattern[str]:
    return any_of(traditional_characters() | _BOTH)


class _Page:
    """The whole text, counted once for all the lines that do not tell."""

    def __init__(self, chars: str) -> None:
        self._chars = chars

    @once
    def is_traditional(self) -> bool:
        """Whether Traditional characters outnumber Simplified ones; False where there are hardly any."""
        return bool(_outnumber(self._chars))


def _outnumber(chars: str) -> bool | None:
    """Whether there are more Traditional characters than Simplified ones; None where there are too few to tell."""
    old = sum(map(traditional_characters().__contains__, traditional_pattern().findall(chars)))
    found = (match[0] for match in simplified_pattern().finditer(chars))
    new = sum(1 for _ in islice(filter(simplified_characters().__contains__, found), old + 2))  # as many as it takes to tell
    return old > new if old + new > 1 else None


def _is_traditional(line: str, page: _Page) -> bool:
    """Whether a line is Traditional, by its own characters, or by those of the page where it does not tell."""
    of_line = _outnumber(line)
    return page.is_traditional if of_line is None else of_line


def _without_names(line: str, converted: str, places: list[int]) -> list[int]:
    """The places without those of characters that Mainland names use, which stay in a Simplified line, except in a word that leaves no doubt
    (徵求, 由於).

    A character whose Simplified form lies in an extension block is too rare to be a stray.
    """
    _, _, always = _protected()
    rare = {line[place] for place in places if line[place] in always or converted[place] > "\u9fff"}
    if not rare:
        return places
    sure = {match.start() for match in _SURE.finditer(line)}
    return [place for place in places if place in sure or line[place] not in rare]


def _line_edits(line: str, offset: int, page: _Page) -> list[Edit]:
    converted = to_simplified(line)
    places = _changed_places(line, converted)
    if places and not _is_traditional(line, page):
        places = _without_names(line, converted, places)
    return [
        _new_edit((make_span((offset + start, offset + end)), converted[start:end], "simplify", "certain", (), ""))
        for start, end in _runs(places)
    ]


@cache
def _may_change() -> re.Pattern[str]:
    return any_of(traditional_characters() | phrase_signs() | _BOTH)


def _changed_places(old: str, new: str) -> list[int]:
    """Where a string and its Simplified form differ.

    >>> _changed_places("推動發展", "推动发展")
    [1, 2]
    """
    return [place for match in _may_change().finditer(old) if old[place := match.start()] != new[place]]


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Stretches of neighbours.

    >>> [*_runs([1, 2, 5])]
    [(1, 3), (5, 6)]
    """
    starts = [place for before, place in zip([-2, *places], places, strict=False) if place != before + 1]
    ends = [place + 1 for place, after in zip(places, [*places[1:], -2], strict=False) if after != place + 1]
    return zip(starts, ends, strict=True)


def simplify_text(text: Text) -> Text:
    """The text with its Traditional passages converted; the text itself where there are none.

    >>> simplify_text(Text("高質量")).chars
    '高质量'
    """
    return text.edited(simplify(text.chars))
