"""The characters that names are read from: those of the text, with all quotation marks of one kind."""

from __future__ import annotations

from .base import Context

_ONE_KIND = str.maketrans("「」『』", "“”“”")


def uniform_chars(context: Context) -> str:
    """The text with 「」 and 『』 as “”: the same length, so that every position means the same; kept in the context.

    Returns:
        Characters to read patterns from; what a fact prints comes from ``context.chars``.
    """
    chars = context.uniform
    if chars is None:
        has_corners = "「" in context.chars or "『" in context.chars
        chars = context.uniform = context.chars.translate(_ONE_KIND) if has_corners else context.chars
    return chars
