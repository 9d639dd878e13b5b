"""Bytes lost or added: fields of a database that are too short, byte order marks, NUL, single bytes dropped."""

from __future__ import annotations

from random import Random

from .channel import Channel
from .gbk import read_gbk


def truncate(chars: str, rng: Random) -> str:
    """Each line cut at a number of bytes of UTF-8, half a character as U+FFFD."""
    return "\n".join(line.encode()[: rng.randrange(30, 90)].decode("utf-8", "replace") for line in chars.split("\n"))


def truncate_gbk(chars: str, rng: Random) -> str:
    """The same in GBK with ``...`` behind: a first half takes the first full stop for its partner.

    >>> truncate_gbk("全市新增就业" * 9, Random(1))[-6:]
    '就业全?..'
    """
    cut = (line.encode("gbk", "ignore")[: rng.randrange(31, 91)] + b"..." for line in chars.split("\n"))
    return "\n".join(read_gbk(line) for line in cut)


def bom_nul(chars: str, rng: Random) -> str:
    """A byte order mark before some lines, NUL behind some."""
    marked = (("\ufeff" if rng.random() < 0.3 else "") + line for line in chars.split("\n"))
    return "\n".join(line + "\0" * (rng.randrange(3) if rng.random() < 0.3 else 0) for line in marked)


def random_byte_loss(chars: str, rng: Random) -> str:
    """One byte of UTF-8 in a thousand dropped, and with it the rest of its character."""
    return bytes(byte for byte in chars.encode() if rng.random() > 0.001).decode("utf-8", "ignore")


CHANNELS = (
    Channel("truncate", "bytes", truncate, False, "lines cut at a number of bytes"),
    Channel("truncate_gbk", "bytes", truncate_gbk, False, "the same in GBK, with ... behind"),
    Channel("bom_nul", "bytes", bom_nul, True, "byte order marks and NUL inside the text"),
    Channel("random_byte_loss", "bytes", random_byte_loss, False, "single bytes dropped"),
)
