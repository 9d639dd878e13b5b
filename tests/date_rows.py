"""Date expressions as short strings, for tables."""

from __future__ import annotations

from datetime import date

from policyparse.lexicon.calendar import find_date_expressions

PUBLISHED = date(2023, 10, 26)


def rows(chars: str, published: date | None = PUBLISHED, taiwan: bool = False) -> list[str]:
    """What is found, one string a hit; a plain DATE without mod is ``words|value``."""
    found = []
    for hit in find_date_expressions(chars, published=published, taiwan=taiwan):
        assert chars[hit.start : hit.end] == hit.text
        kind = "" if hit.type == "DATE" else f"|{hit.type}"
        found.append(f"{hit.text}{kind}|{hit.value}" + (f"|{hit.mod}" if hit.mod else ""))
    return found
