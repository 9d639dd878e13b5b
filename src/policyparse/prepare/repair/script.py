"""Which script a damaged page is in, and its candidates in the Simplified characters of the dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..conversion import convert, simplified_characters, traditional_characters

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

    >>> by_simplified(frozenset("禮札"), True).origins["礼"]
    '禮'
    """
    other = simplified_characters() if traditional else traditional_characters()
    origins = {convert(char) if traditional else char: char for char in sorted(allowed - other)}
    return Forms(frozenset(origins), origins)
