"""How much work a function does, told by its calls: the same on every machine, busy or idle, where seconds are not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

HOSTILE_PIECES = (
    "中 1 ",
    "發(fā)",
    "中(",
    '中"',
    "《",
    "《中\n",
    "：\u3000",
    "中\u3000国",
    "记者 王 小明 ",
    "%u4e2d",
    "%41",
    "å",
    "é a",
    "锛",
    "１，",
    "\u200b中",
    "中，\n",
    "&#",
    "&amp;",
    "<",
    "<td>",
    "中,",
    "?",
    "\ufffd",
    "锟斤拷",
    "\\u4e2d",
    "=E4=B8=AD",
)
"""Signs of damage; repeated thousands of times they make the input that a step must read in time linear in its length."""


def count_calls(function: Callable[..., Any], *arguments: Any) -> int:
    """Calls of functions, Python's and C's, that a call leads to. Work inside one call is not seen: ``benchmarks/growth.py`` times that."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        function(*arguments)
    finally:
        sys.setprofile(before)
    return calls
