"""Repair damaged Chinese policy texts and pull out facts, each traced to the exact characters of the original.

The names below are loaded when they are first used: importing the package loads none of jieba, pydantic, ftfy, regex and opencc.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from . import batch, damage
    from .batch.api import parse_many
    from .document import Document
    from .errors import InputError
    from .layers import DateExpression, Number, Repaired, find_dates, find_numbers, repair, segment, simplify
    from .parser import Parser, parse

_HOMES = {
    "DateExpression": "layers",
    "Document": "document",
    "InputError": "errors",
    "Number": "layers",
    "Parser": "parser",
    "Repaired": "layers",
    "find_dates": "layers",
    "find_numbers": "layers",
    "parse": "parser",
    "parse_many": "batch.api",
    "repair": "layers",
    "segment": "layers",
    "simplify": "layers",
}

__all__ = [
    "DateExpression",
    "Document",
    "InputError",
    "Number",
    "Parser",
    "Repaired",
    "__version__",
    "batch",
    "damage",
    "find_dates",
    "find_numbers",
    "parse",
    "parse_many",
    "repair",
    "segment",
    "simplify",
]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name in ("batch", "damage"):  # modules, not names in one
        return import_module(f".{name}", __name__)
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
