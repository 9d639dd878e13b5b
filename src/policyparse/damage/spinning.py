"""Synonym spinning (伪原创): words replaced by others that a machine takes for the same, so that a copied article passes for a new one."""

from __future__ import annotations

import re
from functools import cache
from random import Random

from ..lexicon.gazetteer import table
from .channel import Channel

_SHARE = 0.7


@cache
def _replacements() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    found: dict[str, list[str]] = {}
    for row in table("spun_words"):
        if len(row["original"]) > 1:
            found.setdefault(row["original"], []).append(row["word"])
    originals = sorted(found, key=lambda original: (-len(original), original))
    return re.compile("|".join(originals)), found


def spin(chars: str, rng: Random) -> str:
    """Seven of ten words that such machines know replaced.

    >>> spin("科技创新", Random(2)) in ("科技立异", "科技创新")
    True
    """
    pattern, words = _replacements()
    return pattern.sub(lambda match: rng.choice(words[match[0]]) if rng.random() < _SHARE else match[0], chars)


CHANNELS = (Channel("synonyms", "spam", spin, False, "words replaced by odd synonyms: 科技立异, 大众办事"),)
