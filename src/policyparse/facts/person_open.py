"""Names without a title in front: at the opening of a clause before a verb, in plain lists, before their organisation, as speakers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..lexicon.pattern import Opening, alternatives
from .base import Context
from .names import read_names
from .person_judge import is_likely_name, is_unknown
from .person_patterns import ACTED, HAN, SAID, SPACES, SPOKE, Candidate, plain_surnames, read_name, titles
from .quotes import uniform_chars

_LIST = re.compile(rf"(?<![{HAN}])([{HAN}]{{2,3}}(?:、[{HAN}]{{2,3}}){{2,}})(?![{HAN}])")
_SECOND_ITEM = re.compile(rf"、[{HAN}]{{2,3}}(?=、)")
_SPOKE = re.compile(SPOKE)
_SUBJECT = (
    "在",
    "是",
    "从",
    "把",
    "将",
    "也",
    "还",
    "就",
    "已",
    "被",
    "曾",
    "每天",
    "老师",
    "师傅",
    "不再",
    "又",
    "一直",
    "用",
    "带着",
    "今年",
    "去年",
    "二○",
    "二〇",
    "先后",
    "所在",
)
_HONOURED = re.compile("(?:被|先后|曾|多次|连续|也|又|还)[^，。；]{0,24}?(?:授予|评为|认定为|聘为|命名为|荣获|获得|获评|当选|入选)")
_AGED = re.compile(
    "等[\\d一二三四五六七八九十]{1,4}余?[名位人]|，?(?:今年|现年|年仅|年近)?(?:\\d{2}|[二三四五六七八九]十[一二三四五六七八九]?)岁"
)
_SPEAKER = Opening("\n", rf"([{HAN}]{{2,3}})(?:（[^（）\n]{{2,40}}）)?：")


_SPEAKS = (
    "".join(sorted({verb[0] for verb in (*_SUBJECT, *alternatives(f"{SAID}|{ACTED}|{SPOKE}"))})) + "则均都随（等，现年二三四五六七八九多连"
)
"""What stands behind a name that opens a clause begins with one of these characters, or with a digit."""


@cache
def _opening() -> re.Pattern[str]:
    surnames = "".join(sorted({s[0] for s in plain_surnames()}))
    return re.compile(f"[，。；：！？“”、{SPACES}（由据请让叫做](?=[{surnames}])(?:(?<=[叫做])|(?=.{{2,4}}?[\\d{_SPEAKS}]))")


def opening_names(context: Context) -> Iterator[Candidate]:
    """A name that opens a clause before a verb of saying or acting or before （organisation）, or that 名叫 announces."""
    chars = uniform_chars(context)
    bodies = {o.start for o in read_names(context).organisations}
    for start in (0, *(match.end() for match in _opening().finditer(chars))):
        opener = chars[start - 1 : start]
        sentence = context.sentence_at(start)
        reading = read_name(chars, start, sentence.span.end) if sentence is not None else None
        if reading is None or not reading.is_plain or not (reading.is_strong or opener in ("叫", "做") or _speaks(chars, reading.end)):
            continue
        if not is_likely_name(context, start, reading.end, False):
            continue
        end = reading.end
        if opener in ("叫", "做") and not chars.startswith(("名叫", "叫做", "位叫"), start - 2):
            continue
        is_called = opener in ("叫", "做")
        is_placed = chars[end : end + 1] == "（" and (end + 1 in bodies or _holds_title(chars, end + 1))
        is_agent = opener == "由" and reading.is_strong
        if is_called or is_placed or (reading.is_strong and end - start > 2):
            yield Candidate(start, end, "person.opening")
            continue
        is_said = (is_agent or _SPOKE.match(chars, end) is not None) and is_unknown(context, start, end)
        is_subject = (
            end - start == 3 and chars.startswith(_SUBJECT, end) and is_unknown(context, start, end) and not _is_in_name(context, start)
        )
        is_subject = is_subject or (end - start == 3 and _HONOURED.match(chars, end) is not None) or _AGED.match(chars, end) is not None
        if is_said or is_subject:
            yield Candidate(start, end, "person.opening")


def _speaks(chars: str, end: int) -> bool:
    """Whether anything behind a name may speak for it; asked before the segmenter, which costs more."""
    return (
        chars[end : end + 1] == "（"
        or chars.startswith(_SUBJECT, end)
        or _SPOKE.match(chars, end) is not None
        or _AGED.match(chars, end) is not None
        or _HONOURED.match(chars, end) is not None
    )


def _holds_title(chars: str, start: int) -> bool:
    """Whether a bracket ends in a title or in 获得者: 王小明（某厂清扫工）."""
    end = chars.find("）", start, start + 40)
    return end > 0 and (chars.endswith(("获得者", "得主"), start, end) or titles().ending_at(chars, end, start) is not None)


def _is_in_name(context: Context, position: int) -> bool:
    """Whether a place or a body covers a position."""
    names = read_names(context)
    return any(n.start <= position < n.end for n in names.places) or any(o.start <= position < o.end for o in names.organisations)


def _lists_in(chars: str) -> Iterator[re.Match[str]]:
    """Every match of the pattern of a list, tried only in front of the rare second items that may be names."""
    free = 0
    for second in _SECOND_ITEM.finditer(chars):
        for start in (second.start() - 3, second.start() - 2):
            match = _LIST.match(chars, start) if start >= free else None
            if match is not None:
                free = match.end()
                yield match
                break


def plain_lists(context: Context) -> Iterator[Candidate]:
    """Three or more items with the shape of names and nothing else."""
    chars = uniform_chars(context)
    for match in _lists_in(chars):
        if context.sentence_at(match.start(1)) is None:
            continue
        found, position = [], match.start(1)
        for item in match[1].split("、"):
            found.append(Candidate(position, position + len(item), "person.listed"))
            position += len(item) + 1
        if all(chars[c.start] in plain_surnames() and is_likely_name(context, c.start, c.end, False) for c in found):
            yield from found


def speakers(context: Context) -> Iterator[Candidate]:
    """张三： at the start of a line."""
    chars = uniform_chars(context)
    for match in _SPEAKER.finditer(chars):
        start, end = match.span(1)
        if chars[start] not in plain_surnames() or context.sentence_at(start) is None:
            continue
        if is_likely_name(context, start, end, False) and is_unknown(context, start, end):
            yield Candidate(start, end, "person.speaker")
