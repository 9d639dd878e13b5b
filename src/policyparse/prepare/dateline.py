"""Datelines: 新华社北京9月17日电（记者 张三）, 本报讯, 河滨日报社河滨融媒讯. They stay in the paragraph; the metadata reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

LONGEST = 90
"""Characters from the beginning of a paragraph within which a dateline ends."""

_OWN = frozenset(("本报", "本网", "本台", "本刊", "本站"))
_DATELINE = re.compile(
    r"(?P<medium>本[报网台刊站]|[\u4e00-\u9fffA-Za-z]{1,12}?(?:社|网|报|台|融媒|客户端|在线))?(?:[（(][^（）()]{1,12}[）)])?"
    r"(?P<place>[\u4e00-\u9fff]{2,8}?)?\s?(?:\d{4}年)?(?:\d{1,2}月\d{1,2}日)?\s?(?P<word>讯|电|消息)"
    r"(?:\s?[（(](?P<credit>[^（）()]{2,60})[）)]|\s?(?P<plain>(?:[\u4e00-\u9fff]{0,6}记者)[^，。：:]{1,24}?)报道|(?=[\s：:（(]|\Z))"
)
_REPORTED = re.compile(r"\s?[（(](?P<credit>[^（）()]{0,12}(?:记者|通讯员)[^（）()]{1,50})[）)]")


class Dateline(NamedTuple):
    """What the first words of a paragraph say: the medium, the place, and who reports; None where they do not."""

    medium: str | None
    place: str | None
    credit: str | None


def read_dateline(chars: str) -> Dateline | None:
    """The dateline that a paragraph begins with.

    >>> read_dateline("新华社长春9月17日电（记者陈立、周小雨）金秋九月，")
    Dateline(medium='新华社', place='长春', credit='记者陈立、周小雨')
    >>> read_dateline("本报河滨讯 近年来，"), read_dateline("央视网消息（新闻联播）：今年以来，").medium
    (Dateline(medium=None, place='河滨', credit=None), '央视网')
    >>> read_dateline("电力消息灵通的企业")
    """
    head = chars[:LONGEST]
    match = _DATELINE.match(head) if "讯" in head or "电" in head or "消息" in head else None  # most paragraphs hold none of them
    if match is None or not (match["medium"] or match["place"] or match["word"] != "消息"):
        found = _REPORTED.match(head)
        return Dateline(None, None, found["credit"]) if found else None
    if match["medium"] is None and not re.search(r"\d日|^[讯电]", match[0]):
        return None
    medium = None if match["medium"] in _OWN else match["medium"]
    credit = match["credit"] or match["plain"]
    return Dateline(medium, match["place"], credit if credit and re.search("记者|通讯员", credit) else None)
