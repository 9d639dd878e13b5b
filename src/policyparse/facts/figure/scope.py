"""Whose figure it is: 全市, 全省, 全国 and named places, resolved from the article's own region."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ...lexicon.gazetteer import Row, table, words
from ...prepare.taiwan import TAIWAN
from ...text import maker

_SCOPE = re.compile(
    r"[全我本该](?:(?P<level>市|省|县|区|州|国|自治区|旗|盟|镇|乡)(?!政府|人大|政协|委|长|总工会|妇联|工商联|劳动模范|劳模|道德模范|文明|五一|技术能手|青年岗位能手|三八|先进|优秀|模范|示范|百强|双拥|十佳|最美)|(?<=全)(?P<world>球|世界))"
)


class Scope(NamedTuple):
    """A scope expression in a text and the place that it means; name and code None where it is none (全球)."""

    start: int
    end: int
    name: str | None
    code: str | None


_make_scope = maker(Scope)

COUNTRY = ("中国", "100000")
"""Name and code of the whole country."""


@cache
def _by_code() -> dict[str, Row]:
    return {row["code"]: row for row in table("divisions") if row["code"]}


def ancestor(code: str, level: str) -> Row | None:
    """The division of a level that a six-digit code lies in.

    >>> ancestor("370602", "city")["name"], ancestor("370602", "province")["name"]
    ('烟台市', '山东省')
    """
    key = {"province": code[:2] + "0000", "city": code[:4] + "00", "county": code}[level]
    row = _by_code().get(key)
    return row if row and row["level"] == level else None


def find_scopes(chars: str, start: int, end: int, region: Row | None) -> list[Scope]:
    """The scope expressions of a stretch of text, resolved."""
    found = []
    for match in _SCOPE.finditer(chars, start, end):
        level = match["level"]
        if level == "国":
            found.append(_make_scope((*match.span(), *_own_country(region))))
        elif level is None:
            found.append(_make_scope((*match.span(), None, None)))  # 全球
        elif row := _resolve(level, region):
            found.append(_make_scope((*match.span(), row["name"], row.get("code") or None)))
    return found


def _own_country(region: Row | None) -> tuple[str, str]:
    """What 全国 is: on pages from Taiwan they mean Taiwan by it."""
    return (TAIWAN.name, TAIWAN.code) if region and (region.get("code") or "").startswith(TAIWAN.code[:2]) else COUNTRY


def _resolve(level: str, region: Row | None) -> Row | None:
    if region is None:
        return None
    code, own = region.get("code") or region.get("parent_code") or "", region.get("level", "")
    if level in ("省", "自治区"):
        return ancestor(code, "province") or region if code else region if own == "province" else None
    if level in ("市", "州", "盟"):
        if own == "province" or not code:
            return region
        return region if own == "city" or region["name"].endswith("市") else ancestor(code, "city") or region
    if level in ("区", "县", "旗", "镇", "乡"):
        return region
    return None


@cache
def _places() -> frozenset[str]:
    """Names of divisions, with and without what they are: 吉林省, 吉林."""
    names = words("divisions", "name")
    return names | {name[:-1] for name in names if len(name) > 2}


def names_place(text: str) -> bool:
    """Whether a text is the name of a place, or of one in another: 陕西西安."""
    return text in _places() or (text[:2] in _places() and text[2:] in _places())
