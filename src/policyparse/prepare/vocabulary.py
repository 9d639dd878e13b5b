"""The words that page furniture is made of, as the gazetteer lists them, in the shapes that the layout asks for."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import Row, rows_by, table, words
from .legibility import COMMON

CREDITED = {
    "reporters": "reporters",
    "author": "reporters",
    "correspondents": "correspondents",
    "photographers": "photographers",
    "editors": "editors",
}
"""Fields of labels.tsv that name persons, and the field of the metadata that they fill."""


class Phrase(NamedTuple):
    """A phrase of page furniture; ``strong``: it says so alone."""

    chars: str
    role: str
    strong: bool


@cache
def label_fields() -> dict[str, str]:
    """Labels without the spaces inside them, and the field that each heads.

    >>> label_fields()["索引号"], label_fields()["来源"]
    ('index', 'source')
    """
    return {"".join(row["label"].split()): row["field"] for row in table("labels")}


@cache
def longest_label() -> int:
    """Characters of the longest label."""
    return max(map(len, label_fields()))


@cache
def line_phrases() -> dict[str, str]:
    """Phrases that are a whole line, and their role."""
    return {row["phrase"]: row["role"] for row in table("boilerplate") if row["match"] == "line"}


@cache
def prefix_phrases() -> dict[str, tuple[Phrase, ...]]:
    """Phrases that begin a line, by their first character, longest first."""
    found: dict[str, list[Phrase]] = {}
    for row in sorted(table("boilerplate"), key=lambda row: -len(row["phrase"])):
        if row["match"] == "prefix":
            phrase = _phrase(row)
            found.setdefault(phrase.chars[0], []).append(phrase)
            if phrase.chars.endswith("："):
                found[phrase.chars[0]].append(phrase._replace(chars=phrase.chars[:-1] + ":"))
    return {first: tuple(phrases) for first, phrases in found.items()}


class InnerPhrases(NamedTuple):
    """Phrases that stand anywhere in a line, by one character of each, a rare one where it has any; ``signs`` finds these characters."""

    signs: re.Pattern[str]
    by_sign: dict[str, tuple[Phrase, ...]]


@cache
def inner_phrases() -> InnerPhrases:
    """The phrases that stand anywhere in a line.

    >>> signs, by_sign = inner_phrases()
    >>> any(phrase.chars == "不代表本站" for sign in signs.findall("文章不代表本站观点") for phrase in by_sign[sign])
    True
    """
    found: dict[str, list[Phrase]] = {}
    for row in table("boilerplate"):
        if row["match"] == "contains":
            phrase = _phrase(row)
            found.setdefault(min(phrase.chars, key=COMMON.__contains__), []).append(phrase)
    signs = re.compile(f"[{re.escape(''.join(sorted(found)))}]")
    return InnerPhrases(signs, {sign: tuple(phrases) for sign, phrases in found.items()})


def _phrase(row: Row) -> Phrase:
    return Phrase(row["phrase"], row["role"], row["weak"] != "yes")


@cache
def _media() -> dict[str, Row]:
    return rows_by("media")


@cache
def _media_ends() -> tuple[str, ...]:
    return tuple(words("media_nouns"))


@cache
def _media_last() -> frozenset[str]:
    """The last characters of media words."""
    return frozenset(word[-1] for word in _media_ends())


def medium_place(chars: str) -> str | None:
    """The code of the place that a known medium reports for; '' for a national one, None for an unknown name.

    >>> medium_place("三亚日报"), medium_place("中国军网"), medium_place("河滨日报")
    ('460200', '', None)
    """
    row = _media().get(chars)
    return row["place_code"] if row else None


def is_medium(chars: str) -> bool:
    """Whether the characters are the name of a newspaper, site or station, known or made of a place and a media word.

    >>> is_medium("三亚日报"), is_medium("河滨新闻网"), is_medium("全市推进农村电网"), is_medium("推进改革")
    (True, True, False, False)
    """
    if chars in _media():
        return True
    if not 3 <= len(chars) <= 14 or chars[-1] not in _media_last():
        return False
    return chars.endswith(_media_ends()) and not chars.endswith(("电网", "联网", "路网", "管网", "网格", "渔网"))
