"""Divisions and zones by name, for the place that an article is about; readings are told apart by what stands around them."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..lexicon.gazetteer import table
from ..lexicon.pair_scan import PairScan
from ..lexicon.word_index import find_pairs, pair_keys


class Place(NamedTuple):
    """A division or zone: full name, code ('' where it has none), level (country, province, city, county, zone), and the code it lies in."""

    name: str
    code: str
    level: str
    within: str

    def holds(self, other: Place) -> bool:
        """Whether the other place is this one or lies in it."""
        if self.name == other.name:
            return True
        if not self.code or self.level == "zone":
            return False
        return self.level == "country" or other.within.startswith(trunk_of(self.code))


COUNTRY = Place("中国", "100000", "country", "100000")

_LEFT = frozenset("在从于到赴与和及、来是向对为以由自使让把将，。；：“《（( \n【】|｜丨·—")
_UNITS = frozenset("省市县区州旗盟")
_SPOKEN = re.compile(r"[我全本](?P<unit>[省市县区州旗盟])(?!级|内外|域)")
_UNIT_LEVELS = {
    "省": ("province",),
    "市": ("city", "province", "county"),
    "县": ("county",),
    "区": ("county", "zone", "province"),
    "州": ("city",),
    "旗": ("county",),
    "盟": ("city",),
}


class Found(NamedTuple):
    """A name in a text: its position, the word, and its readings."""

    start: int
    word: str
    readings: tuple[Place, ...]


@cache
def _index() -> tuple[dict[str, tuple[Place, ...]], frozenset[str], dict[str, tuple[int, ...]], dict[int, None]]:
    """Readings by word, the words that are full names, the lengths of the words by their first two characters, these as keys of ``find_pairs``."""
    readings: dict[str, tuple[Place, ...]] = {}
    for row in table("divisions"):
        place = Place(row["name"], row["code"], row["level"], row["code"])
        names = [row["name"]] if row.get("common", "no") != "yes" else []
        names += [*row["short"].split("|"), *row["former"].split("|")] if row["level"] != "country" else []
        _enter(readings, names, place)
    for row in table("zones"):
        _enter(readings, [row["name"], *row["short"].split("|")], Place(row["name"], row["code"], "zone", row["parent_code"]))
    lengths: dict[str, set[int]] = {}
    for word in readings:
        lengths.setdefault(word[:2], set()).add(len(word))
    full = frozenset(word for word, places in readings.items() if any(place.name == word for place in places))
    return readings, full, {head: tuple(sorted(sizes, reverse=True)) for head, sizes in lengths.items()}, pair_keys(lengths)


def _enter(readings: dict[str, tuple[Place, ...]], names: list[str], place: Place) -> None:
    for word in names:
        held = readings.get(word, ())
        # 北京市 is a province and its only city: the first, higher one stands for both.
        if len(word) > 1 and not any(other.name == place.name and other.holds(place) for other in held):
            readings[word] = (*held, place)


def find_names(chars: str, start: int = 0, end: int | None = None, loose: bool = False, scan: PairScan | None = None) -> list[Found]:
    """Names of divisions and zones between two positions, the longest at each, without overlaps.

    Args:
        chars: the text.
        start: where it is read from; that counts as a boundary.
        end: where it is read to.
        loose: short forms count everywhere, not beside a boundary only.
        scan: the search through this text that others share.

    >>> [f.word for f in find_names("在烟台和潍坊市的平台中心")]
    ['烟台', '潍坊市']
    """
    readings, full, lengths, keys = _index()
    end = len(chars) if end is None else min(end, len(chars))
    found: list[Found] = []
    free = 0
    for position in find_pairs(chars, start, end, keys) if scan is None else scan.places(keys, start, end):
        if position < free:
            continue
        for size in lengths.get(chars[position : position + 2], ()):
            word = chars[position : position + size]
            if (
                word in readings
                and position + size <= end
                and (loose or (size > 2 and word in full) or _bounded(chars, position, start, found))
            ):
                # 云溪县 is not 云溪区: a short form before a unit of its own stands for something else.
                behind = chars[position + size : min(end, position + size + 1)]
                # 湘西南 is the south-west of Hunan and not the south of 湘西.
                is_half = behind in _UNITS or (word[-1] in "东西" and behind in ("南", "北"))
                if word in full or not is_half:
                    found.append(Found(position, word, readings[word]))
                    free = position + size
                break
    return found


def _bounded(chars: str, position: int, start: int, found: list[Found]) -> bool:
    """Whether a short form stands at the left edge of something, or right behind another name: 山东高密."""
    before = chars[position - 1] if position > start else "\n"
    return before in _LEFT or not "\u4e00" <= before <= "\u9fff" or bool(found and found[-1].start + len(found[-1].word) == position)


def place_of_code(code: str) -> Place | None:
    """The division with a code."""
    return _by_code().get(code)


@cache
def _by_code() -> dict[str, Place]:
    return {row["code"]: Place(row["name"], row["code"], row["level"], row["code"]) for row in table("divisions")}


def spoken_levels(chars: str) -> dict[str, int]:
    """How often the text says 我市, 全省 and the like, by level.

    >>> spoken_levels("我市今年新增企业，全市上下，全省第一")
    {'city': 2, 'province': 1}
    """
    counts: dict[str, int] = {}
    for match in _SPOKEN.finditer(chars):
        level = _UNIT_LEVELS[match["unit"]][0]
        counts[level] = counts.get(level, 0) + 1
    return counts


def fits_level(place: Place, level: str) -> bool:
    """Whether a place can be what 我市 (city), 我省 (province) or 我区 (county) means."""
    names = {"city": ("市", "州", "盟"), "province": ("省", "区", "市"), "county": ("县", "区", "旗", "市")}
    return place.name.endswith(names.get(level, ())) and (place.level != "province" or level == "province" or place.name.endswith("市"))


def trunk_of(code: str) -> str:
    """What the codes of all that lies in a division begin with.

    >>> trunk_of("370000"), trunk_of("370600"), trunk_of("370602")
    ('37', '3706', '370602')
    """
    while code.endswith("00"):
        code = code[:-2]
    return code


def root_of(place: Place) -> str:
    """What the full and the short form of a name share."""
    return place.name[:-1] if place.level != "zone" and len(place.name) > 2 else place.name


def unlisted_place(name: str) -> Place:
    """A place that the tables do not hold."""
    return Place(name, "", "city" if name.endswith("市") else "county", "")
