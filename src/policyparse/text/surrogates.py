"""Lone surrogates, as which undecodable bytes stand in a text, and which no encoding can write."""

from __future__ import annotations


def replace_surrogates(chars: str) -> str:
    r"""Characters that can be written in any Unicode encoding, and kept by SQLite: a lone surrogate becomes U+FFFD; the same string without one.

    >>> replace_surrogates("目\udcff标") == "目\ufffd标"
    True
    """
    try:
        chars.encode("utf-8")
    except UnicodeEncodeError:
        return "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in chars)
    return chars
