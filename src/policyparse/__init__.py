"""Repair damaged Chinese policy texts and pull out facts, each traced to the exact characters of the original.

The names below are loaded when they are first used: importing the package loads none of jieba, pydantic, ftfy, regex and opencc.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .version import __version__

if TYPE_CHECKING:
    from . import damage
    from .document import Document
    from .errors import InputError
    from .layers import repair, segment, simplify
    from .parser import Parser, parse

_HOMES = {
    "Document": "document",
    "InputError": "errors",
    "Parser": "parser",
    "parse": "parser",
    "repair": "layers",
    "segment": "layers",
    "simplify": "layers",
}

__all__ = ["Document", "InputError", "Parser", "__version__", "damage", "parse", "repair", "segment", "simplify"]


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name == "damage":  # a module, not a name in one
        return import_module(".damage", __name__)
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
