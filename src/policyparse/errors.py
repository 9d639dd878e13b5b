"""The one exception that bad input raises, below every layer so that each can raise it."""

from __future__ import annotations


class InputError(Exception):
    """An input that cannot be read as Chinese text.

    Args:
        code: stable word for programs: ``empty``, ``binary``, ``too_large``, ``unreadable``, ``no_chinese``, ``no_texts``.
        message: one English sentence that says what is wrong.
        hint: one English sentence that says what to do next.
        layer: the layer that gave up, e.g. ``decode``.
        message_zh: the same sentence in Chinese.
        hint_zh: the same hint in Chinese.

    >>> InputError("empty", "the input has no characters", "give a file with text").code
    'empty'
    """

    def __init__(self, code: str, message: str, hint: str, *, layer: str = "decode", message_zh: str = "", hint_zh: str = "") -> None:
        super().__init__(message)
        self.code, self.message, self.hint, self.layer = code, message, hint, layer
        self.message_zh, self.hint_zh = message_zh or message, hint_zh or hint

    def record(self) -> dict[str, str]:
        """The error as the output contract writes it."""
        return {"code": self.code, "layer": self.layer, "message": self.message, "hint": self.hint}
