"""What a caller gives becomes a ``Source``: characters, bytes or the file of a path; what is no Chinese text is refused."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from io import UnsupportedOperation
from pathlib import Path

from ..errors import InputError
from ..text import Source
from .decode import MAX_BYTES, decode
from .losses import Warned, is_recognised

_HAN = re.compile("[\u3400-\u9fff]")
_WHY_ZH = (
    (FileNotFoundError, "文件不存在"),
    (PermissionError, "没有权限"),
    (IsADirectoryError, "这是一个文件夹"),
    (UnsupportedOperation, "不是文件，而是管道或设备"),
)


def read_source(text: str | bytes | os.PathLike[str], name: str | None = None, max_bytes: int = MAX_BYTES) -> Source:
    """The decoded source of one input.

    Args:
        text: characters, bytes, or the path of a file. A ``str`` is text, never a file name.
        name: what the input is called; by default the path as given.
        max_bytes: larger inputs are refused.

    Raises:
        InputError: empty, binary, too large or unreadable.

    >>> read_source("关于发展夜校的通知".encode("gbk")).encoding
    'gb18030'
    """
    if isinstance(text, str):
        if not text.strip("\ufeff \t\r\n\0"):
            return decode(b"", name or "", max_bytes=max_bytes)  # raises the same error as an empty file
        source = Source.from_chars(text, name or "")
        if len(source.data) > max_bytes:
            return decode(source.data, name or "", max_bytes=max_bytes)
        return source
    if isinstance(text, bytes | bytearray | memoryview):
        return decode(bytes(text), name or "", max_bytes=max_bytes)
    path = Path(text)
    return decode(read_file(path, max_bytes), name or str(path), max_bytes=max_bytes)


def read_file(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file, at most one more than the limit.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except (OSError, ValueError) as problem:
        raise unreadable(problem) from problem


def unreadable(problem: OSError | ValueError) -> InputError:
    """The error for a file or folder that the system does not let us read."""
    why = (problem.strerror if isinstance(problem, OSError) else None) or str(problem)
    why_zh = next((chinese for kind, chinese in _WHY_ZH if isinstance(problem, kind)), why)
    return InputError(
        "unreadable",
        f"cannot be read: {why}",
        "check the path and the permissions",
        layer="decode",
        message_zh=f"无法读取：{why_zh}",
        hint_zh="请检查路径与权限",
    )


def require_chinese(chars: str, source: Source, losses: Sequence[Warned]) -> None:
    """Refuse a text without Chinese characters, unless they were there and are lost: then the warnings say so.

    Args:
        chars: the repaired text. source: what it was made from, to see whether somebody passed the name of a file. losses: its warnings.

    Raises:
        InputError: ``no_chinese``.
    """
    if _HAN.search(chars) or is_recognised(losses, chars):
        return
    is_path = _names_a_file(source.chars)
    raise InputError(
        "no_chinese",
        "the text holds no Chinese characters",
        "this is the name of a file: pass pathlib.Path(...) to have it read"
        if is_path
        else "give a text in Chinese, or check its encoding",
        layer="prepare",
        message_zh="文本中没有汉字",
        hint_zh="这是一个文件名：请传入 pathlib.Path(...)" if is_path else "请提供中文文本，或检查文件编码",
    )


def _names_a_file(chars: str) -> bool:
    try:
        return len(chars) < 500 and "\n" not in chars and Path(chars.strip("\0")).is_file()
    except (OSError, ValueError):  # too long for a name, or characters that no name can hold
        return False
