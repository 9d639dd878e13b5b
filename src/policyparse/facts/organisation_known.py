"""Organisations that the gazetteer knows by name, by their full and short forms."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from ..lexicon.gazetteer import Matcher, Row, rows_by, table, words
from .organisation_left import OrganisationSpan
from .organisation_patterns import NATIONAL

_NUMBER_FOLLOWS = ("发〔", "发[", "发（", "函〔", "字〔", "电〔")


@cache
def known_names() -> Matcher:
    """The organisations of the gazetteer by all their names, without those that need a region (人社局)."""
    columns = [c for c in ("name", "short") if c in table("organisations")[0]]
    return Matcher({word: row for word, row in rows_by("organisations", columns).items() if not _needs_region(word, row)})


def _needs_region(word: str, row: Row) -> bool:
    if row.get("full"):
        return True
    is_head = word in words("body_nouns") or word.endswith(("局", "厅", "委")) and row["kind"] == "department" and len(word) <= 5
    return is_head and not (NATIONAL.search(word) and row["kind"] != "party")


def known_spans(chars: str, start: int, end: int, is_whole: Callable[[int, int], bool]) -> list[OrganisationSpan]:
    """The known organisations between two positions; a short form only where no other word crosses it (平台大)."""
    found = []
    for hit in known_names().find(chars[start:end]):
        first, last = start + hit.start, start + hit.end
        if chars[last - 1] == "部" and chars[last : last + 1] in ("门", "队", "分"):
            continue  # 人社部门
        if chars.startswith(_NUMBER_FOLLOWS, last) or (last - first <= 2 and not is_whole(first, last)):
            continue
        found.append(OrganisationSpan(first, last, hit.row["kind"], "organisation.known"))
    return found
