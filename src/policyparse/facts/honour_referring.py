"""Bodies and places that are named again by their kind: 公司, 该校, 这个古村."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon.pattern import Opening
from .base import Context
from .honour_holders import Holder

_REFERRING = Opening(
    "，。；！？：“\n \u3000",
    r"(公司|集团|企业|学校|学院|医院|合作社|协会|工厂|[该本](?:公司|集团|企业|校|院|学校|学院|医院|合作社|社|协会|厂|馆|所|店|中心|单位|团队|班组|工作室))(?=[与和在将已是先的，获被入荣共每还也自从以因凭累成曾连年一二\d])",
)
_THIS_PLACE = re.compile(r"这[个座片处][^，。；“”]{0,8}?([村寨镇县城乡]|古村|社区)(?=[，去今前先曾也还又被获入荣于在已\d])")
_PLACE_ENDS = {"寨": "村", "城": "市县"}


def referring(context: Context) -> Iterator[Holder]:
    """公司, 该校 and 这个古村 as subjects, with the body or place that they stand for: the nearest of that kind named before."""
    chars = context.chars
    bodies = sorted((m.start, m.end, fact) for fact in context.of_kind("organisation") for m in fact.mentions)
    for match in _REFERRING.finditer(chars) if bodies else ():
        word = match[1].lstrip("该本")
        before = [fact for start, _, fact in bodies if start < match.start(1) and _is_of_kind(fact.name, word)]
        if before and context.sentence_at(match.start(1)) is not None:
            yield Holder(match.start(1), match.end(1), before[-1].name, "organisation")
    places = sorted((m.start, fact.name) for fact in context.of_kind("place") for m in fact.mentions)
    for match in _THIS_PLACE.finditer(chars) if places else ():
        ends = tuple(_PLACE_ENDS.get(match[1][-1], match[1][-1]))
        before_it = [name for start, name in places if start < match.start() and name.endswith(ends)]
        if before_it:
            yield Holder(match.start(), match.end(), before_it[-1], "place")


def _is_of_kind(name: str, word: str) -> bool:
    """Whether a body may be meant by its kind: a firm by 公司, a school by 学校."""
    if word in ("公司", "集团", "企业"):
        return name.endswith(("公司", "集团", "厂"))
    if word in ("校", "学校", "学院"):
        return name.endswith(("校", "学院", "大学", "中学", "小学", "幼儿园", "高中", "初中", "职中"))
    return name.endswith(word)
