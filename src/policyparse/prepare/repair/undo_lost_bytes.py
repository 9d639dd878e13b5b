"""undo_lost_bytes: GBK that lost one byte, so that what follows is read out of step until a ``?`` or U+FFFD: 技能人捕游榻ㄉ杌?

The reader comes into step again at the first pair that means nothing to it, and shows a mark for its first byte. Repairs stretches before
such a mark that read clearly better in step; the byte that was lost leaves a few readings for one character at each end, of which the
likeliest is taken. Refuses questions, and stretches of which both readings are odd.
"""

from __future__ import annotations

import re
from itertools import islice
from math import log10
from typing import NamedTuple

from ...text import Edit, Span
from ..conversion import convert
from .fill_groups import Group, fill_groups
from .lattice import text_share
from .misread import HOLE, unreadable_before
from .php_gbk.machine import is_common
from .php_gbk.words import general_lexicon, is_han
from .slip import LEADS, is_prose, pair_of
from .slip_gaps import usual_marks
from .units import Unit, read_units

_STEP = "undo_lost_bytes"
_REASON = "a byte of GBK was lost, the rest read out of step"
_MARK = re.compile("[?\ufffd]")
_RUN = re.compile("[?\ufffd]?([\u00a1-\u9fff\uff01-\uffe5]{3,80}+)[?\ufffd]")
_REACH = 82
"""The longest match."""
_BYTES = frozenset(range(0x40, 0xFF)) - {0x7F}
_GAIN = 3.0
"""How much better the stretch must read, in powers of ten; the two characters of which a byte is lost count for nothing."""

_SHORT, _LONG = 3, 4
_MARKS = str.maketrans(dict.fromkeys("，。、：；“”‘’《》〈〉（）〔〕【】「」『』！？—…·／％＋－～\u3000", "的"))


class _Shift(NamedTuple):
    """Where a run falls out of step, and its units from there on."""

    place: int
    units: tuple[Unit, ...]


def undo_lost_bytes(chars: str) -> list[Edit]:
    """Read the stretches in step; the characters at their ends, of which a byte is lost, are edits of their own.

    >>> [(e.span.start, e.new) for e in undo_lost_bytes("推进技能人捕游榻ㄉ杌?出时间表")]
    [(5, '才'), (6, '队伍建设'), (10, '划')]
    >>> undo_lost_bytes("农民增收了吗?怎么办?")
    []
    """
    groups: list[Group] = []
    position = 0
    while match := _next_run(chars, position):
        position = match.end() - 1
        shift = _find_shift(match[1], match.start(1) > match.start(), chars[match.end() : match.end() + 1])
        if shift:
            start = match.start(1) + shift.place if shift.place else match.start()
            groups += _parts(Span(start, match.end()), shift.units)
            position = match.end()
    return fill_groups(chars, groups, _STEP)


def _parts(span: Span, units: tuple[Unit, ...]) -> list[Group]:
    """The two characters of which a byte is lost apart from those between them, which are surer."""
    inner = Span(span.end - len(units) + 1, span.end - 1)
    ends = (Span(span.start, inner.start), units[:1]), (inner, units[1:-1]), (Span(inner.end, span.end), units[-1:])
    return [Group(part, read, _REASON, sure=False) for part, read in ends if part.length]


def _next_run(chars: str, position: int) -> re.Match[str] | None:
    """What ``_RUN`` finds next. It is tried shortly before each mark only: elsewhere it would read up to its longest run at every character."""
    mark = _MARK.search(chars, position)
    while mark is not None:
        end = mark.end()
        if match := _RUN.search(chars, max(position, end - _REACH), end):
            return match
        mark = _MARK.search(chars, end)
    return None


def _find_shift(run: str, marked: bool, following: str) -> _Shift | None:
    """How a run is to be read, None where it stays as it is.

    Args:
        run: the run as it shows. marked: a mark stands before it too. following: the character behind the mark that ends it.
    """
    data = _pairs_of(run)
    if not data or sum(map(is_common, _read(data[max(1, len(data) - 2 * _LONG - 1) : -1]))) < min(_SHORT, len(run) - 1):
        return None  # cheap, and true of most runs that are in step
    read = _read(data[1:-1])
    if not _ends_plain(read) and _is_plain(run):
        return None  # no part of it can be plainer, see below
    places = _plainer_places(read, run)
    if not places or _most_gain(run, read, places) < _GAIN:
        return None
    place, gain = _best_place(run, read)
    if any("\ue000" <= char < "\uf900" for char in read[place:]):
        return None  # user-defined characters: no text has them
    if gain < (_GAIN if len(run) - place > _SHORT else 2 * _GAIN) or place not in places or not is_prose(read[place:]):
        return None
    after = pair_of(following)[:1] or following.encode("ascii", "ignore")
    end = unreadable_before("gbk", after[0] if after else -1)
    return _Shift(place, _best_start(run, data[2 * place :], place, end, marked and not place))


def _plainer_places(read: str, shown: str) -> set[int]:
    """Where what follows is Chinese of common characters in one reading, with a larger share of them than in what is shown."""
    places = set()
    ours = theirs = our_common = their_common = 0
    for char in shown[len(read) :]:
        if is_han(char):
            theirs += 1
            their_common += is_common(char)
    for place in range(len(read) - 1, -1, -1):
        if is_han(read[place]):
            ours += 1
            our_common += is_common(read[place])
        if is_han(shown[place]):
            theirs += 1
            their_common += is_common(shown[place])
        if ours < 2 or 2 * ours < len(read) - place or 4 * our_common < 3 * ours:
            continue
        gain = our_common * max(1, theirs) - their_common * ours
        if gain > 0 or (gain == 0 and ours > _LONG):
            places.add(place)
    return places


def _is_plain(run: str) -> bool:
    """Whether all Chinese characters of a run are common ones, and one of the last two is Chinese: so that no end of it is without any."""
    return any(map(is_han, run[-2:])) and (all(map(is_common, run)) or all(map(is_common, filter(is_han, run))))


def _ends_plain(read: str) -> bool:
    """Whether so many of the last Chinese characters of a reading are common as it takes to be plainer than a plain run."""
    last = list(islice(filter(is_han, reversed(read)), _LONG + 1))
    return len(last) > _LONG and all(map(is_common, last))


def _pairs_of(run: str) -> bytes:
    """The bytes of a run in GBK, b"" where it has a character that GBK lacks."""
    try:
        data = run.encode("gbk")
    except UnicodeEncodeError:
        return b""
    return data if len(data) == 2 * len(run) else b""


def _read(data: bytes) -> str:
    """One character for each two bytes."""
    try:
        read = data.decode("gb18030")
    except UnicodeDecodeError:
        read = ""
    if 2 * len(read) == len(data):
        return read
    return "".join([data[i : i + 2].decode("gb18030", "ignore") or "\ufffd" for i in range(0, len(data), 2)])


def _most_gain(run: str, read: str, places: set[int]) -> float:
    """A bound for what ``_best_place`` gains at some places: the run as a whole is as likely as its parts, or more.

    It takes only what follows them, which is short where a long run is in step. One is added for what rounding may take away.
    """
    first = min(places)
    shown, ours = _trailing_cuts(run[first:]), _trailing_cuts(read[first:])
    return 1.0 + max(log10(ours[place - first] or 1e-300) - log10(shown[place - first] or 1e-300) for place in places)


def _trailing_cuts(chars: str) -> list[float]:
    """For each place the probability of the best way to cut what follows into words."""
    return general_lexicon().best_cuts(convert(chars).translate(_MARKS)[::-1], backwards=True)[::-1]


def _best_place(run: str, read: str) -> tuple[int, float]:
    """Where the run reads best in step before and out of step behind, and how much better than wholly in step (powers of ten).

    Args:
        run: as it shows, in step. read: the same out of step, one character less.
    """
    lexicon = general_lexicon()
    before = lexicon.best_cuts(convert(run).translate(_MARKS))
    after = _trailing_cuts(read)
    values = [log10(left * right or 1e-300) for left, right in zip(before, after, strict=False)]
    place = max(range(len(values) - 1), key=values.__getitem__)
    return place, values[place] - log10(before[-1] or 1e-300)


def _best_start(run: str, data: bytes, place: int, end: frozenset[int], marked: bool) -> tuple[Unit, ...]:
    """The units, with the lost byte as first or second half of its character, whichever reads better."""
    ways = [bytes((HOLE,)) + data + bytes((HOLE,))]
    holes = [{0: LEADS, len(data) + 1: end}]
    if not marked:
        ways.append(data[:1] + bytes((HOLE,)) + data[1:] + bytes((HOLE,)))
        holes.append({1: _BYTES, len(data) + 1: end})
    left = run[max(0, place - 3) : place]
    readings = [tuple(read_units(way, "gb18030", hole)) for way, hole in zip(ways, holes, strict=True)]
    return max(readings, key=lambda units: _share(left, units))


def _share(left: str, units: tuple[Unit, ...]) -> float:
    slots = [unit.allowed or frozenset(unit.char) for unit in units[:4]]
    return text_share([*map(frozenset, left), *slots], usual_marks())
