"""One missing character of a page, and what is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

OPENERS = {
    word[:-1]: word[-1]
    for word in "基本 主要 特别 完全 不断 逐步 稳步 进一步 是否 下一个 这个 那个 每个 以及 因为 通过 为了 对于 关于 一个".split()
}
"""Words that stand before others and hardly ever end a clause, though they are frequent: their last character by what is before it."""


class Gap(NamedTuple):
    """One missing character.

    Attributes:
        left: the text before it, repaired and in Simplified characters; digits, lost ones too, as ``0``.
        right: the text behind it, without the ASCII character that was lost together with it.
        allowed: the characters that the damage allows, in Simplified ones.
        weights: factors for characters that what follows makes more or less likely; others count 1.
        marks: shares of the punctuation that may stand here.
        joins: words may run on behind the gap.
        paired: what stands beside each other in other texts tells more than the words alone.
        origins: what the allowed characters stand for on a page in Traditional characters; empty on others.
    """

    left: str
    right: str
    allowed: frozenset[str]
    weights: Mapping[str, float]
    marks: Mapping[str, float]
    joins: bool
    paired: bool = False
    origins: Mapping[str, str] = {}
