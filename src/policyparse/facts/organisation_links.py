"""Which names mean one body: 山东省总工会 and 省总工会, full and short forms of the gazetteer, a firm and its short form."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import table
from .base import Context
from .organisation_known import known_names
from .place_lexicon import place_lexicon

_BARE = re.compile(r"(?:自治[区州县]|新区|开发区|高新区|经开区|[省市县区州盟旗镇乡])(?=..)")
_FIRM = re.compile(r"(?:集团股份有限公司|集团有限责任公司|集团有限公司|股份有限公司|有限责任公司|有限公司|集团公司|集团|公司)\Z")
_MUNICIPALITIES = frozenset(("110000", "120000", "310000", "500000"))
_LEVELS = {
    "省": "province",
    "自治区": "province",
    "市": "city",
    "县": "county",
    "自治县": "county",
    "区": "county",
    "旗": "county",
    "州": "city",
}


class Parts(NamedTuple):
    """A name in two: the code or the bare word of its region ('' where it has none), and the rest in its full form."""

    region: str
    level: str
    rest: str


@cache
def _full_forms() -> dict[str, str]:
    return {row["name"]: row["full"] for row in table("organisations") if row["full"]}


def parts_of(name: str) -> Parts:
    """The region and the rest of a name.

    >>> parts_of("烟台市总工会"), parts_of("市人社局")
    (Parts(region='370600', level='city', rest='总工会'), Parts(region='市', level='bare', rest='人力资源社会保障局'))
    """
    position, region, level = 0, "", ""
    while (hit := place_lexicon().at(name, position, len(name))) is not None:
        entry = hit.value[0]
        position, region, level = hit.end, entry.code or entry.name, entry.level
        if name[position - 1] == "市" and name.startswith("委", position):
            break
    if not region and (match := _BARE.match(name)):
        position, region, level = match.end(), match[0], "bare"
    rest = name[position:]
    return Parts(region, level, _full_forms().get(rest, rest).replace("和", "").replace("与", "").replace("人民政府", "政府"))


def link_names(context: Context, names: list[str]) -> dict[str, str]:
    """Name -> the key of its body; names of one body have one key."""
    parts = {name: parts_of(name) for name in names}
    keys: dict[str, str] = {}
    for name in names:
        row = known_names().get(name)
        if row is not None:
            keys[name] = row["name"]
        elif parts[name].level == "bare":
            keys[name] = _key_of_bare(context, parts[name], list(parts.values()))
        else:
            keys[name] = _key(parts[name]) if parts[name].region else _key_of_bare_name(name, parts)
    return _link_firms(keys)


def _key_of_bare_name(name: str, parts: dict[str, Parts]) -> str:
    """凤山职业教育中心 where only one body with a place is called so; 发展改革委 beside 国家发展改革委."""
    central = next((known_names().get(prefix + name) for prefix in ("国家", "国务院") if prefix + name in parts), None)
    if central is not None:
        return str(central["name"])
    same = [other for text, other in parts.items() if text != name and other.region and text.endswith(name) and len(name) >= 4]
    return _key(same[0]) if len({_key(p) for p in same}) == 1 else name


def _key(parts: Parts) -> str:
    return f"{parts.region}/{parts.rest}"


def _key_of_bare(context: Context, bare: Parts, others: list[Parts]) -> str:
    """The body of the same kind whose region is of the level that the bare word says: the only one, or the one of the article's region."""
    same = sorted({p for p in others if p.rest == bare.rest and p.level != "bare" and _fits(bare.region, p)})
    code = context.region["code"] if context.region else context.meta.region_code
    near = [p for p in same if code and p.region[:6] == code]
    chosen = near or same
    return _key(chosen[0]) if len(chosen) == 1 else _key(bare)


def _fits(word: str, parts: Parts) -> bool:
    if word in _LEVELS and parts.level in ("province", "city", "county"):
        return (
            parts.level == _LEVELS[word]
            or (word == "市" and parts.region in _MUNICIPALITIES)
            or (word in "市区" and parts.level == "county" and _is_city_or_district(parts.region) == word)
        )
    return parts.level not in ("province", "country")


def _is_city_or_district(code: str) -> str:
    """市 or 区 for the code of a city under a prefecture or of a district, '' for a county's."""
    if not code[4:6].isdigit():
        return ""
    return "市" if code[4:6] > "80" else "区" if code[4:6] <= "20" else ""


def _link_firms(keys: dict[str, str]) -> dict[str, str]:
    """豪迈集团 and 豪迈集团股份有限公司 are one where only one full form has the stem."""
    stems: dict[str, list[str]] = {}
    for name in keys:
        match = _FIRM.search(name)
        if match is not None and match.start() >= 2:
            stems.setdefault(name[: match.start()], []).append(name)
    for same in stems.values():
        longest = max(same, key=len)
        if sum("有限" in name for name in same) <= 1:
            keys.update(dict.fromkeys(same, keys[longest]))
    return keys
