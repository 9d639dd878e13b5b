"""Damage with a known truth: the GBK round trip of PHP mbstring, character by character, for the tests of its repair."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

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
        return "".join(g.shown for g in self.glyphs)

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


def dress(text: str, rng: random.Random, comma_alone: float = 0.7) -> str:
    """Plain text as an editor of a web site writes it: a paragraph a line, runs in spans, most commas in a span of their own."""
    return "\n".join(_dress_paragraph(line, rng, comma_alone) if line.strip() else line for line in text.split("\n"))


def _dress_paragraph(line: str, rng: random.Random, comma_alone: float) -> str:
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


def php_gbk(text: str, rng: random.Random, *, fold: bool = True, comma_alone: float = 0.7, flavour: str = "7.4") -> Damaged:
    """A page with ``text``, sent through the round trip, its tags stripped and, with ``fold``, folded by NFKC.

    Args:
        flavour: ``7.4`` for PHP 5.3 to 8.0, ``8.1`` for what followed.
    """
    return damage_html(dress(text, rng, comma_alone), fold=fold, flavour=flavour)


def damage_html(html: str, *, fold: bool = True, flavour: str = "7.4") -> Damaged:
    """The same for a page whose tags are written already."""
    glyphs = _strip_tags(_round_trip(html, flavour))
    if fold:
        glyphs = [glyph._replace(shown=unicodedata.normalize("NFKC", glyph.shown)) for glyph in glyphs]
    return Damaged(glyphs)


def _round_trip(html: str, flavour: str) -> list[Glyph]:
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
        damage = "" if not shown else "question" if shown == "?" else "underflow"
        glyphs.append(Glyph(shown[:1], truth + eaten, damage + ("" if eaten or not skip else " tag")))
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
