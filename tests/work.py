"""How much work a function does, told by its calls: the same on every machine, busy or idle, where seconds are not."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


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
