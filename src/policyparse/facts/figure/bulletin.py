"""The period of a statistical bulletin or release: its title says which year, quarter or half-year all of it reports on."""

from __future__ import annotations

import re

from ..base import Context
from ..quotes import uniform_chars
from .article import Article
from .model import Figure, Time

_BULLETIN = re.compile(
    r"(?:19|20)\d\d年[^，。\n]{0,30}?(?:统计公报|经济运行(?:情况|简况|概况|状况|分析)|国民经济(?:运行|主要)|主要经济指标)"
)


def period_of_bulletin(context: Context, article: Article) -> Time | None:
    """The period in the title of a bulletin (某县2023年国民经济和社会发展统计公报, 某市2024年上半年经济运行情况), the time of what names none."""
    for block in context.blocks_of("title"):
        match = _BULLETIN.search(uniform_chars(context), *block.span)
        hits = article.dates_in(match.start(), match.start() + 1) if match is not None else []
        if hits and hits[0].value and hits[0].type == "DATE":
            return article.time_of(hits[0])
    return None


def with_period(figures: list[Figure], period: Time) -> list[Figure]:
    """The figures with the period of the bulletin where they report something and neither they nor their paragraph name a time."""
    return [
        figure.model_copy(update={"time": period})
        if figure.time is None and figure.status == "achieved" and not figure.frequency
        else figure
        for figure in figures
    ]
