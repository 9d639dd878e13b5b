"""Organisations that the gazetteer knows by name, by their full and short forms."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from ..lexicon.gazetteer import Row, rows_by, table, words
from ..lexicon.word_index import Found, WordIndex
from .organisation_left import OrganisationSpan
from .organisation_patterns import NATIONAL

_DATELINE = ("消息", "讯", "记者", "电", "客户端", "（新闻联播", "(新闻联播", "报道")
_WIRE = re.compile("[\u4e00-\u9fff]{2,6}\\d{1,2}月\\d{1,2}日电")
_ALLOWANCES = ("特殊津贴", "政府特殊津贴")
_FOUNDERS = ("国立", "私立", "市立", "省立", "县立")
_INNER = ("职工", "公司", "集团", "企业", "学校", "医院", "员工", "干部", "工会", "学生")
_NUMBER_FOLLOWS = ("发〔", "发[", "发（", "函〔", "字〔", "电〔")


@cache
def known_names() -> WordIndex[Row]:
    """The organisations of the gazetteer by all their names, without those that need a region (人社局)."""
    columns = [c for c in ("name", "short") if c in table("organisations")[0]]
    return WordIndex({word: row for word, row in rows_by("organisations", columns).items() if not _needs_region(word, row)})


@cache
def known_in_hong_kong() -> WordIndex[Row]:
    """The same with the departments of Hong Kong, which its articles call by their bare names: 劳工处, 教育局."""
    bare = {word: row for word, row in rows_by("organisations").items() if row["kind"] == "department" and not row["full"]}
    nouns = {word: {"name": word, "short": "", "kind": "department", "full": ""} for word in words("body_nouns") if len(word) > 2}
    local = {word: row for word, row in {**nouns, **bare}.items() if word.endswith(("局", "处", "署", "立法会"))}
    return WordIndex({**local, **known_names().values})


def _needs_region(word: str, row: Row) -> bool:
    if row["full"]:
        return True
    if word != row["name"] and NATIONAL.search(row["name"]):
        return False  # 人民银行 is 中国人民银行
    is_head = word in words("body_nouns") or (word.endswith(("局", "厅", "委")) and row["kind"] == "department" and len(word) <= 5)
    return is_head and not (NATIONAL.search(word) and row["kind"] != "party")


def known_spans(chars: str, hits: Iterable[Found[Row]], is_whole: Callable[[int, int], bool]) -> list[OrganisationSpan]:
    """The known organisations among the names of the gazetteer in a text; a short form only where no other word crosses it (平台大)."""
    found = []
    for first, last, row in hits:
        if chars[last - 1] == "部" and chars[last : last + 1] in ("门", "队", "分"):
            continue  # 人社部门
        if chars[last - 1] == "国" and chars[last : last + 1] == "家":
            continue  # 教育部联合|国家…
        if (
            chars.startswith(("人大", "政协"), last - 2)
            and chars.startswith(("代表", "委员"), last)
            and not chars.startswith("委员会", last)
        ):
            continue
        if chars[last - 1] == "部" and chars.startswith(_INNER, first - 2):
            continue  # 职工教育部
        if chars.startswith(_ALLOWANCES, last):
            continue  # 享受国务院特殊津贴
        if row["kind"] == "media" and (chars.startswith(_DATELINE, last) or _WIRE.match(chars, last)):
            continue
        if chars.startswith(_NUMBER_FOLLOWS, last) or (last - first <= 2 and not is_whole(first, last)):
            continue
        first -= 2 if chars.startswith(_FOUNDERS, first - 2) and row["kind"] == "school" else 0
        found.append(OrganisationSpan(first, last, row["kind"], "organisation.known"))
    return found
