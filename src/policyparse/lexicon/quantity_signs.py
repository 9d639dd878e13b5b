"""What no quantity is without: one search over a text tells the stretches that state none, most of which hold years and days only."""

from __future__ import annotations

import re
from functools import cache

from ..text import LOST
from .quantity_words import COUNTING_FIRSTS, counting

# Of several alternatives for what stands behind the first character, ``re`` passes over those that begin with another one at no cost; a
# look-behind is tried. So those for one class of first characters share one.
_SPECIAL_FIRSTS = "分成/半番倍金银铜"
_HALF = "(?<=[过超大]半)(?![年天个径圆小])|(?<=一半)|(?<=半)数"
_SPECIAL = rf"之(?<=分之)|(?<=[成/半番倍金银铜])(?:(?<=[番倍])|(?<=[一二两三四五六七八九\d]成)|(?<=\d/)\d|{_HALF}|(?<=\d[金银铜]))"

# What parts, multiples and medals cannot be written without: one class of characters in front, so the search runs from one to the next.
SPECIAL = re.compile(f"[{_SPECIAL_FIRSTS}](?:{_SPECIAL})")

# Digits, but those of a year, a month, a day or an edition.
_DIGITS = r"(?<=[0-9０-９])(?:\d*+(?![\d年月日号届])|\d*+日[元圆])"


@cache
def quantity_signs(more_firsts: str = "", more: str = "") -> re.Pattern[str]:
    """The pattern that every stretch with a quantity has a match of; where it matches none, ``find_quantities`` finds nothing.

    Args:
        more_firsts: characters that signs of something else begin with.
        more: what these signs look like from behind their first character on.

    >>> signs = quantity_signs()
    >>> [signs.search(words) is not None for words in ("2024年5月1日", "第20届大会", "建成3所", "三十人", "占七成", "过半")]
    [False, False, True, True, True, True]
    """
    # One class of characters in front of all alternatives: so the search runs from one of them to the next.
    return re.compile(
        rf"[0-9０-９{LOST}{COUNTING_FIRSTS}{_SPECIAL_FIRSTS}{more_firsts}]"
        rf"(?:{_DIGITS}|(?<={LOST})|{_SPECIAL}|(?<=[{COUNTING_FIRSTS}])(?:{counting()}){'|' if more else ''}{more})"
    )
