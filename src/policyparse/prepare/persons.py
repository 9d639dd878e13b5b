"""Reporters, correspondents, photographers and editors: from bylines, labelled lines, datelines, captions and the article's last words."""

from __future__ import annotations

import re

from .credits import Credits, read_credits
from .dateline import read_dateline
from .labelled import Lines
from .lines import is_organ
from .page import Meta
from .vocabulary import CREDITED

_TAIL = 80  # characters at the end of a paragraph in which credits are looked for
_BRACKETED = re.compile(r"[（(](?P<credit>[^（）()。]{2,60})[）)]\s*\Z")
_LABELLED = re.compile(r"(?:[。！？”）)\s])\s*(?P<credit>(?:责任编辑|责编|编辑|审核|校对|记者|作者)\s?[:：|丨/][^。，]{2,50})\Z")
_CREDIT_CUE = re.compile(r"记者|通讯员|作者|评论员|编辑|审核|校对|撰稿|供稿")
_PICTURE = re.compile(
    r"(?:^|[\s。）)□■◎（(])(?P<credit>(?:[\u4e00-\u9fffA-Za-z]{0,12}(?:记者|通讯员)\s*)?[\u4e00-\u9fff·]{2,8}[\s/]?(?:摄影|摄)|(?:摄影|图片|图)[:：/丨|]\s?[\u4e00-\u9fff·]{2,8})[）)]?\Z"
)


def read_persons(lines: Lines, meta: Meta) -> None:
    """Put the names that a page credits into its metadata."""
    for role, chars, _, labels in lines.all:
        if (role == "byline" and not is_organ(chars)) or (labels and any(pair.field in CREDITED and pair.label for pair in labels)):
            _add(meta, read_credits(chars))
        elif labels:
            for pair in labels:
                if pair.field in CREDITED:
                    _add(meta, read_credits(pair.value))
        elif role == "caption" and (match := _PICTURE.search(chars)):
            _add(meta, read_credits(match["credit"]))
    for line in lines.paragraphs[:2]:
        dateline = read_dateline(line.chars)
        if dateline and dateline.credit:
            _add(meta, read_credits(dateline.credit))
    for number, line in enumerate(reversed(lines.paragraphs[-3:])):
        _read_last_words(line.chars[-_TAIL:], meta, last=number == 0)


def _read_last_words(chars: str, meta: Meta, last: bool) -> None:
    """…工作。（记者 陈立） and …工作。编辑：陈立; bare names in brackets are the author's at the end of the article only."""
    match = _BRACKETED.search(chars) or _LABELLED.search(chars)
    if match is None:
        return
    credits = read_credits(match["credit"])
    if credits.complete and (_CREDIT_CUE.search(match["credit"]) if credits.roles else last):
        _add(meta, credits)


def _add(meta: Meta, credits: Credits) -> None:
    for field in ("reporters", "correspondents", "photographers", "editors"):
        held = getattr(meta, field)
        held.extend(name for name in getattr(credits, field) if name not in held)
    if credits.complete:
        known = {*meta.reporters, *meta.correspondents, *meta.photographers, *meta.editors}
        meta.reporters.extend(name for name in credits.unassigned if name not in known)
