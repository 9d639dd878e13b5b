"""Traditional passages become Simplified; Simplified ones keep every character, a few stray Traditional ones aside.

Which lines are Traditional is counted: characters that only Traditional text has against those that only Simplified text has.
"""

from __future__ import annotations

import re
from functools import cache, cached_property
from itertools import compress
from operator import ne

from ..lexicon.gazetteer import table
from ..text import Edit, Text, make_span
from .conversion import convert, mainland_spelling, simplified_characters, traditional_characters

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
    words, _ = _protected()
    for head in set(chars) & words.keys():
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
def _protected() -> tuple[dict[str, list[str]], frozenset[str]]:
    """Protected words by the character that they keep, and the characters that Simplified lines always keep."""
    words: dict[str, list[str]] = {}
    for row in table("protect"):
        if len(row["word"]) > 1:
            words.setdefault(row["kept"], []).append(row["word"])
    return words, frozenset(row["word"] for row in table("protect") if len(row["word"]) == 1)


def simplify(chars: str) -> list[Edit]:
    """Edits that make a text Simplified, one for each changed run; each line is judged on its own.

    >>> [(e.span.start, e.new) for e in simplify("推動發展")]
    [(1, '动发')]
    >>> simplify("乾县的发展")
    []
    """
    stray = _stray()
    if not stray.search(chars):
        return []
    edits: list[Edit] = []
    page = _Page(chars)
    start = 0
    for line in chars.split("\n"):
        if stray.search(line):
            edits += _line_edits(line, start, page)
        start += len(line) + 1
    return edits


@cache
def _stray() -> re.Pattern[str]:
    """A class of 4,000 characters is a bitmap to ``re``, ten times faster than comparing sets; the supplementary planes are one range."""
    basic = sorted(char for char in traditional_characters() | _BOTH if char < "\U00010000")
    return re.compile(f"[{''.join(basic)}\U00020000-\U0003ffff]")


class _Page:
    """The whole text, counted once for all the lines that do not tell."""

    def __init__(self, chars: str) -> None:
        self._chars = chars

    @cached_property
    def is_traditional(self) -> bool:
        """Whether Traditional characters outnumber Simplified ones; False where there are hardly any."""
        return bool(_outnumber(self._chars))


def _outnumber(chars: str) -> bool | None:
    """Whether there are more Traditional characters than Simplified ones; None where there are too few to tell."""
    old = sum(map(traditional_characters().__contains__, chars))
    new = sum(map(simplified_characters().__contains__, chars))
    return old > new if old + new > 1 else None


def _is_traditional(line: str, page: _Page) -> bool:
    """Whether a line is Traditional, by its own characters, or by those of the page where it does not tell."""
    of_line = _outnumber(line)
    return page.is_traditional if of_line is None else of_line


def _spare_names(line: str, converted: str) -> str:
    """In a Simplified line a character that Mainland names use stays, except in a word that leaves no doubt (徵求, 由於).

    A character whose Simplified form lies in an extension block is too rare to be a stray.
    """
    _, always = _protected()
    rare = {c for c, new in zip(line, converted, strict=True) if c in always or new > "\u9fff"}
    if not rare:
        return converted
    sure = {match.start() for match in _SURE.finditer(line)}
    return "".join(c if c in rare and i not in sure else n for i, (c, n) in enumerate(zip(line, converted, strict=True)))


def _line_edits(line: str, offset: int, page: _Page) -> list[Edit]:
    converted = to_simplified(line)
    if converted == line:
        return []
    if not _is_traditional(line, page):
        converted = _spare_names(line, converted)
        if converted == line:
            return []
    return [
        Edit(make_span((offset + start, offset + end)), converted[start:end], "simplify") for start, end in _changed_runs(line, converted)
    ]


def _changed_runs(old: str, new: str) -> list[tuple[int, int]]:
    """Where two strings of one length differ.

    >>> _changed_runs("推動發展", "推动发展")
    [(1, 3)]
    """
    changed = [*compress(range(len(old)), map(ne, old, new))]  # map and compress keep the loop over the characters in C
    starts = [place for before, place in zip([-2, *changed], changed, strict=False) if place != before + 1]
    ends = [place + 1 for place, after in zip(changed, [*changed[1:], -1], strict=True) if after != place + 1]
    return list(zip(starts, ends, strict=True))


def simplify_text(text: Text) -> Text:
    """The text with its Traditional passages converted; the text itself where there are none.

    >>> simplify_text(Text("高質量")).chars
    '高质量'
    """
    return text.edited(simplify(text.chars))
