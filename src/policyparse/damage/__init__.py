"""Simulators of the ways in which Chinese policy texts are damaged, to test this and other pipelines with a known truth.

Each channel is a pure function from characters to damaged characters, the same for the same seed. Those of the families ``exact`` and
``mojibake`` do byte by byte what the software that does the damage does. ``from policyparse.damage import CHANNELS, damage``.
"""

from __future__ import annotations

from random import Random

from . import bytes, codepoints, escapes, gbk, layout, mojibake, php_gbk, spinning
from .channel import Channel

_FAMILIES = (php_gbk, gbk, mojibake, escapes, codepoints, layout, bytes, spinning)

CHANNELS: dict[str, Channel] = {channel.name: channel for family in _FAMILIES for channel in family.CHANNELS}
"""All channels by name, in the order of their families."""


def damage(name: str, chars: str, seed: int = 0) -> str:
    """Damage characters with a channel.

    Args:
        name: a key of ``CHANNELS``. chars: clean text. seed: the same seed gives the same damage.

    Raises:
        KeyError: there is no such channel.

    >>> damage("utf8_as_gbk", "全国"), damage("percent_u", "全国"), damage("han_spaces", "全国")
    ('鍏ㄥ浗', '%u5168%u56FD', '全 国')
    """
    return CHANNELS[name].function(chars, Random(seed))


__all__ = ["CHANNELS", "Channel", "damage"]
