"""Channel: one way in which text is damaged, as a function that does the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Channel:
    """A kind of damage that can be simulated.

    Args:
        name: its name in ``CHANNELS``.
        family: ``exact`` (byte machines), ``spam``, ``mojibake``, ``escape``, ``codepoint``, ``layout`` or ``bytes``.
        function: from characters and a source of chance to damaged characters.
        lossless: whether the damaged characters determine the original: True, False, or None where it depends on the text.
        note: what it looks like and where it is seen.
    """

    name: str
    family: str
    function: Callable[[str, Random], str]
    lossless: bool | None
    note: str
