"""The body that a post belongs to where none stands right before it: the firm of the paragraph, the one that 该院 or 公司 means."""

from __future__ import annotations

import re

from ..lexicon.gazetteer import Row
from .base import Context
from .names import read_names
from .quotes import uniform_chars


def body_ending(context: Context, ending: str, first: int) -> str | None:
    """The body that 副馆长 belongs to: the only one that the paragraph has named so far and that ends in 馆."""
    paragraph = context.chars.rfind("\n", 0, first) + 1
    organisations = (context.chars[o.start : o.end] for o in read_names(context).organisations if paragraph <= o.start < first)
    names = {name for name in organisations if name.endswith(ending)}
    return names.pop() if len(names) == 1 else None


def named_before(context: Context, kind: str, position: int) -> str | None:
    """The body that 该院 stands for: the last one before whose name ends so."""
    names = [context.chars[o.start : o.end] for o in read_names(context).organisations if o.end <= position]
    return next((name for name in reversed(names) if name.endswith(kind)), None)


def its_firm(context: Context, position: int) -> str | None:
    """The firm that 公司 or 集团 means at a position: the only one that the paragraph has named, else the one that the article is about."""
    return body_of_paragraph(context, position) or _only_firm(context) or _firm_of_paragraph_before(context, position)


def its_school(context: Context, kind: str, position: int) -> str | None:
    """The body that 学校, 医院 or 协会 means at a position: the last one named before that is such."""
    ends = ("学校", "学院", "大学", "中学", "小学", "中专") if kind in ("学校", "学院") else (kind,)
    names = [context.chars[o.start : o.end] for o in read_names(context).organisations if o.end <= position]
    return next((name for name in reversed(names) if name.endswith(ends)), None)


def _firm_of_paragraph_before(context: Context, position: int) -> str | None:
    """The only firm of the paragraph before."""
    end = context.chars.rfind("\n", 0, position)
    return body_of_paragraph(context, end) if end > 0 else None


def _only_firm(context: Context) -> str | None:
    """The firm that the article is about: the only one that its title or its first names show."""
    firms = [context.chars[o.start : o.end] for o in read_names(context).organisations if o.kind == "company"]
    return firms[0] if firms and (firms.count(firms[0]) > 1 or len(set(firms)) == 1) else None


def kinds_of_bodies(title: Row) -> tuple[str, ...]:
    """The kinds of bodies that a title belongs to when the paragraph has named one."""
    if title["title"].endswith(("会长", "理事长", "秘书长")):
        return ()
    if title["kind"] in ("business", "union"):
        return ("company",)
    return ("school", "hospital", "research") if title["title"].endswith(("院长", "校长")) else ()


def workplace(context: Context, low: int, first: int) -> str | None:
    """在甲公司，“90后”电工…: the organisation of the clause in front."""
    match = re.search(r"(?:的?[^，。；、的]{0,5}[里内中上])?(?:，|，“[^“”]{1,6}”)\Z", uniform_chars(context)[low:first])
    end = low + match.start() if match is not None else -1
    span = next((o for o in read_names(context).organisations if o.end == end and context.chars[o.start - 1] in "在进到"), None)
    return None if span is None else context.chars[span.start : span.end]


def body_of_paragraph(context: Context, first: int, kinds: tuple[str, ...] = ("company",)) -> str | None:
    """The body that 董事长, 院长 or 公司工会主席 belongs to: the only one of its kind that the paragraph has named so far."""
    paragraph = context.chars.rfind("\n", 0, first) + 1
    bodies = {context.chars[o.start : o.end] for o in read_names(context).organisations if paragraph <= o.start < first and o.kind in kinds}
    return bodies.pop() if len(bodies) == 1 else None
