"""The year of a statistical bulletin: its title says which year all of it reports on."""

from __future__ import annotations

import re

from ..base import Context
from .article import Article
from .model import Figure, Time

_BULLETIN = re.compile(r"(?:19|20)\d\d年(?!前|上|下|第|[一二三四1-4]?季|\d)[^，。\n]{0,30}统计公报")


def year_of_bulletin(context: Context, article: Article) -> Time | None:
    """The year in the title of an annual bulletin (某县2023年国民经济和社会发展统计公报), as the time of what names none; None elsewhere."""
    for block in context.blocks_of("title"):
        match = _BULLETIN.search(context.chars, *block.span)
        hits = article.dates_in(match.start(), match.start() + 1) if match is not None else []
        if hits and len(hits[0].value or "") == len("2023"):
            return article.time_of(hits[0])
    return None


def with_year(figures: list[Figure], year: Time) -> list[Figure]:
    """The figures with the year of the bulletin where they report something and neither they nor their paragraph name a time."""
    return [
        figure.model_copy(update={"time": year}) if figure.time is None and figure.status == "achieved" and not figure.frequency else figure
        for figure in figures
    ]
