"""Year and place from the name of a file: what people write there because the text does not say it (烟台市2015.txt)."""

from __future__ import annotations

import re
from functools import cache

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_HAN = re.compile("[\u3400-\u9fff]+")
_LONGEST = 15


class NamePattern:
    """How names of files are read.

    Args:
        pattern: a regular expression with the groups ``region`` and ``year``, either optional; without one, the year is looked for
            anywhere, and the place is the longest name of the gazetteer in the name.

    Raises:
        ValueError: it is no regular expression, or has neither group.

    >>> read_file_name("2015-yantai", NamePattern(r"(?P<year>\\d{4})-"))
    ('2015', None)
    """

    def __init__(self, pattern: str = "") -> None:
        try:
            self.given = re.compile(pattern) if pattern else None
        except re.error as problem:
            raise ValueError(f"not a regular expression: {pattern}: {problem}") from None
        if self.given and not {"region", "year"} & self.given.groupindex.keys():
            raise ValueError(f"the pattern needs a group (?P<region>…) or (?P<year>…): {pattern}")


def read_file_name(stem: str, pattern: NamePattern) -> tuple[str | None, str | None]:
    """The year and the place that a name of a file (without its ending) gives.

    >>> read_file_name("烟台市2015", NamePattern()), read_file_name("a20151101", NamePattern())
    (('2015', '烟台市'), (None, None))
    """
    if pattern.given:
        match = pattern.given.search(stem)
        found = match.groupdict() if match else {}
        return found.get("year"), found.get("region")
    year = _YEAR.search(stem)
    return year.group() if year else None, _place(stem)


def _place(stem: str) -> str | None:
    """The longest name of a province, city or county; a short name (烟台) only where it is all the Chinese there is."""
    full, short = _places()
    runs = _HAN.findall(stem)
    for length in range(_LONGEST, 1, -1):
        for run in runs:
            for start in range(len(run) - length + 1):
                if run[start : start + length] in full:
                    return str(run[start : start + length])
    return runs[0] if len(runs) == 1 and runs[0] in short else None


@cache
def _places() -> tuple[frozenset[str], frozenset[str]]:
    from ..lexicon.gazetteer import words

    return words("divisions", "name"), words("divisions", "short")
