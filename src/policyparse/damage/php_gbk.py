"""The round trip through GBK that PHP mbstring makes of a page in UTF-8, glyph by glyph with the known truth.

The machine reads the bytes of UTF-8 in pairs as GBK and writes them back. A byte above 80 that ends a run of Chinese takes the ASCII
character behind it for its second half: ``: ; < = >`` make the last byte of the character one smaller and vanish, digits, quotes and
brackets become ``?`` together with it, white space lets it vanish without a mark. Byte 80 takes no partner. Then invalid UTF-8 is dropped
(or shown as U+FFFD) and the tags that are still whole are stripped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from .channel import Channel

UNDERFLOWING = frozenset((*range(0x82, 0xA5), *range(0xB1, 0xC0)))
"""Last bytes of UTF-8 characters that PHP 5.3 to 8.0 makes one smaller before ``: ; < = >``."""


class Glyph(NamedTuple):
    """What the page shows and the text that stood there; a tag is text of length 0."""

    shown: str
    truth: str
    damage: str = ""


class Damaged(NamedTuple):
    """A damaged page, glyph by glyph."""

    glyphs: list[Glyph]

    @property
    def chars(self) -> str:
        """What the page shows."""
        return "".join(glyph.shown for glyph in self.glyphs)

    def truth_at(self, start: int, end: int) -> str:
        """The original text of the characters ``[start, end)`` of the damaged page."""
        position, parts = 0, []
        for glyph in self.glyphs:
            if start <= position < end:
                parts.append(glyph.truth)
            position += len(glyph.shown)
        return "".join(parts)

    def spots(self) -> Iterator[tuple[int, Glyph]]:
        """Offset and glyph of everything that was damaged and still shows something."""
        position = 0
        for glyph in self.glyphs:
            if glyph.damage and glyph.shown:
                yield position, glyph
            position += len(glyph.shown)


def dress(text: str, rng: Random, comma_alone: float = 0.7) -> str:
    """Plain text as an editor of a web site writes it: a paragraph a line, runs in spans, most commas in a span of their own."""
    return "\n".join(_dress_paragraph(line, rng, comma_alone) if line.strip() else line for line in text.split("\n"))


def _dress_paragraph(line: str, rng: Random, comma_alone: float) -> str:
    runs: list[str] = []
    for piece in filter(None, re.split("(，)", line)):
        if piece == "，" and runs and rng.random() > comma_alone:
            runs[-1] += piece
        elif len(piece) > 12 and rng.random() < 0.1:
            cut = rng.randrange(3, len(piece) - 3)
            runs.append(f"{piece[:cut]}<strong>{piece[cut : cut + 3]}</strong>{piece[cut + 3 :]}")
        else:
            runs.append(piece)
    return "<p>" + "".join(f'<span style="font-size:16px">{run}</span>' for run in runs) + "</p>"


def php_gbk(
    text: str, rng: Random, *, fold: bool = True, comma_alone: float = 0.7, flavour: str = "7.4", invalid: str = "ignore"
) -> Damaged:
    """A page with ``text``, sent through the round trip, its tags stripped and, with ``fold``, folded by NFKC.

    Args:
        text: plain text, a paragraph a line.
        rng: where the tags go.
        comma_alone: share of the commas that have a tag of their own.
        flavour: ``7.4`` for PHP 5.3 to 8.0, ``8.1`` for what followed.
        invalid: what becomes of invalid UTF-8: ``ignore``, or ``replace`` by U+FFFD.

    >>> php_gbk("云溪县总工会，开展竞赛。", Random(1), fold=False).chars
    '云溪县总工伙/span>＋/span>开展竞赛、/span>'
    """
    return damage_html(dress(text, rng, comma_alone), fold=fold, flavour=flavour, invalid=invalid)


def damage_html(html: str, *, fold: bool = True, flavour: str = "7.4", invalid: str = "ignore") -> Damaged:
    """The same for a page whose tags are written already.

    >>> damage_html("<p>人才的作用</p>", invalid="replace").chars
    '人才的作�?/p>'
    """
    glyphs = _strip_tags(_round_trip(html, flavour, "\ufffd" if invalid == "replace" else ""))
    if fold:
        glyphs = [glyph._replace(shown=unicodedata.normalize("NFKC", glyph.shown)) for glyph in glyphs]
    return Damaged(glyphs)


def _round_trip(html: str, flavour: str, broken: str) -> list[Glyph]:
    in_tag = _tag_mask(html)
    glyphs: list[Glyph] = []
    pending, skip = False, False
    for index, char in enumerate(html):
        if skip:
            skip = False
            continue
        for byte in char.encode() if char > "\x7f" else b"":
            pending = not pending and byte > 0x80
        truth = "" if in_tag[index] else char
        following = html[index + 1] if index + 1 < len(html) else ""
        if not pending or following > "\x7f" or "@" <= following <= "~":
            glyphs.append(Glyph(char, truth))
            pending = pending and following > "\x7f"
            continue
        pending = False
        shown = _shown(char, following, flavour)
        skip = shown == "?" or len(shown) > 1
        eaten = following if skip and not in_tag[index + 1] else ""
        damage = "" if not shown else "underflow" if len(shown) > 1 else "question"
        glyph = Glyph(shown[:1], truth + eaten, damage + ("" if eaten or not skip else " tag"))
        invalid = Glyph(broken, "")  # what is left of the character, or the shifted ASCII character
        glyphs += [glyph, invalid] if len(shown) > 1 else [invalid, glyph]
    return glyphs


def _shown(char: str, following: str, flavour: str) -> str:
    """What stands for a last byte that took ``following`` for its second half; two characters long where that vanished with a shift."""
    last = char.encode()[-1]
    if not following:
        return ""
    if flavour == "8.1":
        return "?"
    if following <= " " or following == "\x7f":
        return ""
    if ":" <= following <= ">" and last in UNDERFLOWING and not (last == 0xA3 and following in "=>"):
        return chr(ord(char) - 1) + " "
    return "?"


def _tag_mask(html: str) -> list[bool]:
    mask = [False] * len(html)
    for match in re.finditer(r"</?[a-z][^<>]*>", html):
        mask[match.start() : match.end()] = [True] * (match.end() - match.start())
    return mask


def _strip_tags(glyphs: list[Glyph]) -> list[Glyph]:
    shown = "".join(g.shown or "\x00" for g in glyphs)
    kept, position = [], 0
    for match in re.finditer(r"<[^<>]*>", shown):
        kept += glyphs[position : match.start()]
        position = match.end()
    return kept + glyphs[position:]


CHANNELS = (
    Channel(
        "php_gbk", "exact", lambda t, rng: php_gbk(t, rng, fold=False).chars, False, "UTF-8 through GBK and back by PHP 5.3 to 8.0, tags stripped"
    ),
    Channel("php_gbk_nfkc", "exact", lambda t, rng: php_gbk(t, rng).chars, False, "the same, folded by NFKC as crawlers do"),
    Channel(
        "php_gbk_replaced", "exact", lambda t, rng: php_gbk(t, rng, fold=False, invalid="replace").chars, False, "the same, invalid bytes as U+FFFD"
    ),
    Channel(
        "php81_gbk", "exact", lambda t, rng: php_gbk(t, rng, fold=False, flavour="8.1").chars, False, "the same by PHP 8.1: every odd end is ?"
    ),
)  # fmt: skip
