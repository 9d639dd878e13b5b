"""Labels and their values in a line: 来源：河滨日报 发布时间：2023-10-26, with or without colons and spaces."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from .lines import is_organ
from .moments import is_date_line
from .unlabelled import read_unlabelled
from .vocabulary import is_medium, label_fields, line_phrases, longest_label

LONGEST_LINE = 300
"""Characters; a longer line is no line of labels."""

_COLON = re.compile(r"(?<![0-9])[:：]|(?<=[0-9])：(?![0-9])|[:：](?![0-9/])|[|｜丨]")
_OPENING = "【[（(〔•·●■□◆★*-— \t\u3000\xa0"
_STRIP = " \t\u3000\xa0【】[]|｜丨，,；;、"
_AROUND_LABEL = _STRIP + ":："
_CALLED = re.compile(r"记者|通讯员|作者")
_DESK = re.compile(r"[\u4e00-\u9fff]{2,24}[科股室处部组]")
"""The section of a bureau that stands before the editor: 河滨市统计局综合科 编辑：陈立."""

_PARTS = re.compile(r"[\s|｜丨]+")
_BARE = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,6})[ \u3000\t]+(?P<value>\S.*)")

STRONG = frozenset(
    "published source editors reporters correspondents photographers author issuer number index title validity openness subject".split()
)
"""Fields that make a line of labels metadata."""

_PERSONAL = frozenset("published source editors reporters correspondents photographers author".split())
"""Fields that a bar may part from their value (编辑|陈立)."""

_NAMING = frozenset("editors reporters correspondents photographers author".split())

_TABLE = frozenset("published issuer number index subject validity openness".split())


class Label(NamedTuple):
    """A label, the field that it heads, and the value behind it."""

    label: str
    field: str
    value: str


@lru_cache(maxsize=512)
def read_labels(line: str) -> tuple[Label, ...]:
    """The labels of a line that begins with one, with their values; none for any other line.

    >>> [(p.field, p.value) for p in read_labels("来 源：河滨日报责任编辑：陈立 发布时间：2023-10-26 10:11")]
    [('source', '河滨日报'), ('editors', '陈立'), ('published', '2023-10-26 10:11')]
    >>> [(p.field, p.value) for p in read_labels("发文机构河滨市人民政府办公室发文字号河政办〔2023〕9号")]
    [('issuer', '河滨市人民政府办公室'), ('number', '河政办〔2023〕9号')]
    >>> read_labels("他说：来源：不明")
    ()
    """
    if len(line) > LONGEST_LINE:
        return ()
    if "：" in line or ":" in line or "|" in line or "丨" in line or "｜" in line:
        return tuple(_with_colons(line) or _without_colons(line) or _without_labels(line))
    return tuple(_without_colons(line) or _without_labels(line))


def label_alone(line: str) -> str | None:
    """The field of a line that is a label and nothing else, its colon optional.

    >>> label_alone("索 引 号："), label_alone("发文机关"), label_alone("来源：河滨日报")
    ('index', 'issuer', None)
    """
    if len(line) > 14:
        return None
    return label_fields().get("".join(line.strip(_AROUND_LABEL).split()))


def _with_colons(line: str) -> list[Label]:
    marks: list[tuple[int, int, int]] = []
    floor = 0
    for match in _COLON.finditer(line):
        start = _label_start(line, floor, match.start())
        if start is None:
            if not marks and match[0] in ":：":
                return []
            continue
        if match[0] in "|｜丨" and label_fields()["".join(line[start : match.start()].split())] not in _PERSONAL:
            continue
        marks.append((start, match.start(), match.end()))
        floor = match.end()
    if not marks:
        return []
    found = _before_first(line[: marks[0][0]].lstrip(_OPENING))
    if found is None:
        return []
    for index, (start, colon, value) in enumerate(marks):
        end = marks[index + 1][0] if index + 1 < len(marks) else len(line)
        word = "".join(line[start:colon].split())
        found += _parts_of(Label(word, label_fields()[word], _value(line[value:end])))
    return found


def _before_first(chars: str) -> list[Label] | None:
    """2023-10-26 10:11 来源：…: a date or a medium may stand before the first label without one; None for anything else."""
    if not chars:
        return []
    if not chars[-1].isspace() and not (chars[-1] in "【[（(" and chars[:-1][-1:].isspace()) and chars[-1] not in "|｜丨":
        return None  # 河滨日报全媒体记者：… is no source
    chars = chars.strip(_STRIP)
    if is_date_line(chars):
        return [Label("", "published", chars)]
    if is_medium(chars):
        return [Label("", "source", chars)]
    if found := _without_labels(chars):
        return found
    if _DESK.fullmatch(chars):
        return [Label("", "other", chars)]
    parts = [part for part in (part.strip("【】[]") for part in _PARTS.split(chars)) if part and part not in line_phrases()]
    names = [part for part in parts if is_medium(part) or is_organ(part)]
    day = " ".join(part for part in parts if part not in names)
    if day and not is_date_line(day):
        return None
    found = [Label("", "source", name) for name in names if day or is_medium(name)]
    return found + ([Label("", "published", day)] if day else []) or [Label("", "other", chars)]


def _label_start(line: str, floor: int, colon: int) -> int | None:
    """Where the longest label that ends before a colon begins; spaces inside it do not count.

    河滨发布 时间： ends in the label 时间: over a space behind a label that is one by itself, a longer one needs a boundary in front.
    """
    word, best, is_apart = "", None, False
    position = colon
    while position > floor and len(word) < longest_label():
        position -= 1
        char = line[position]
        if char.isspace():
            is_apart = best is not None
            continue
        word = char + word
        # One-letter labels (文, 图) need a boundary before them: 原文：… is a label of its own or none.
        bounded = (len(word) > 1 and not is_apart) or position == floor or not "\u4e00" <= line[position - 1] <= "\u9fff"
        if word in label_fields() and bounded:
            best = position
    return best


def _value(chars: str) -> str:
    """The value without its separators; an opening bracket that the next label left behind goes too."""
    chars = chars.strip(_STRIP).rstrip("（(").strip(_STRIP)
    return chars[:-1] if chars.endswith(("）", ")")) and "（" not in chars and "(" not in chars else chars


def _without_colons(line: str) -> list[Label]:
    """发文机关 国务院, or labels and values run together; only the labels of information tables."""
    if len(line) < 5 or line[0] not in _TABLE_FIRST or not line.startswith(_TABLE_HEADS):
        return []
    marks = _table_marks(line)
    if not marks or marks[0][0] != 0 or (len(marks) < 2 and not _BARE.fullmatch(line)):
        return []
    found = []
    for index, (_, end, word) in enumerate(marks):
        stop = marks[index + 1][0] if index + 1 < len(marks) else len(line)
        found.append(Label(word, label_fields()[word], _value(line[end:stop])))
    return found if all(len(pair.value) <= 60 for pair in found) else []


_TABLE_HEADS = tuple("索引 信息 发文 发布 成文 主题 文号 文件 公开 公布 制发 印发 来源 日期 发表 颁布 生成 责任 编辑".split())
_TABLE_FIRST = frozenset(head[0] for head in _TABLE_HEADS)


def _without_labels(line: str) -> list[Label]:
    """2023-10-26 10:11 | 河滨日报 | 记者 陈立: a date, a medium and names, and nothing else."""
    return [Label("", field, value) for field, value in read_unlabelled(line)]


def _parts_of(label: Label) -> list[Label]:
    """来源：河滨日报（记者 陈立）: what stands behind the source without a label of its own."""
    dated = any(char.isdigit() for char in label.value)
    if label.field == "source" and (dated or _CALLED.search(label.value)) and (found := read_unlabelled(label.value, named=True)):
        return [Label(label.label, "source", found[0][1]), *(Label("", *pair) for pair in found[1:])]
    if dated and label.field in _NAMING:
        return [Label("", *pair) for pair in read_unlabelled(f"{label.label} {label.value}")] or [label]
    return [label]


def _table_marks(line: str) -> list[tuple[int, int, str]]:
    marks = []
    position = 0
    while position < len(line):
        for size in range(min(longest_label(), len(line) - position), 2, -1):
            word = line[position : position + size]
            if label_fields().get(word) in _TABLE or (position == 0 and label_fields().get(word) in STRONG):
                marks.append((position, position + size, word))
                position += size - 1
                break
        if not marks:
            return []  # such a line begins with a label
        position += 1
    return marks
