"""Which script a damaged page is in, and its candidates in the Simplified characters of the dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..conversion import convert, simplified_characters, traditional_characters, traditional_forms

_FREQUENT_OLD, _FREQUENT_NEW = "業發產實經動會國與個開關", "业发产实经动会国与个开关"


def is_traditional(page: str) -> bool:
    """Whether a page has more of the frequent Traditional characters than of their Simplified forms.

    >>> is_traditional("全縣產業發展"), is_traditional("全县产业发展，歡迎")
    (True, False)
    """
    return sum(map(page.count, _FREQUENT_OLD)) > sum(map(page.count, _FREQUENT_NEW))


def of_other_script(page: str) -> frozenset[str]:
    """The characters that a page in its script does not have."""
    return simplified_characters() if is_traditional(page) else traditional_characters()


class Forms(NamedTuple):
    """Characters of a script by their Simplified forms.

    Attributes:
        simple: the Simplified forms. origins: what they stand for on the page.
    """

    simple: frozenset[str]
    origins: Mapping[str, str]


@cache
def by_simplified(allowed: frozenset[str], traditional: bool) -> Forms:
    """The characters that may stand on a page, by their Simplified forms; those of the other script are left out.

    Of several with one Simplified form the most usual is taken.

    >>> origins = by_simplified(frozenset("禮札修脩于於爲為"), True).origins
    >>> [origins[char] for char in "礼修于为"]
    ['禮', '修', '於', '為']
    """
    if not traditional:
        allowed -= traditional_characters()
        return Forms(allowed, {char: char for char in allowed})
    origins = {convert(char): char for char in sorted(allowed - simplified_characters(), key=_rareness, reverse=True)}
    return Forms(frozenset(origins), origins)


def _rareness(char: str) -> tuple[bool, int, str]:
    """A key by which the usual ones of Traditional characters with one Simplified form come first."""
    forms = traditional_forms().get(convert(char), ())
    lead = char.encode("big5", "ignore")[:1]
    return not b"\xa4" <= lead <= b"\xc6", forms.index(char) if char in forms else len(forms), char
