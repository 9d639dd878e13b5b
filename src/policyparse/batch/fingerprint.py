"""What makes a result depend on more than the document."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

EXTRACTION_VERSION = "0"
"""Changes when, and only when, the facts of some document change. ``0``: under development, the digest of the code stands in its place."""

_PACKAGE = Path(__file__).resolve().parents[1]
_EXTRACTING = ("text", "lexicon", "prepare", "facts", "parser.py")
_DICTIONARIES = ("jieba", "opencc-python-reimplemented")
_canonical = json.JSONEncoder(ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode


def describe_pipeline(options: Mapping[str, Any]) -> dict[str, Any]:
    """Everything besides a document's own bytes that its facts depend on.

    Args:
        options: the options of the run that change results; not the number of workers, not paths.
    """
    from ..lexicon.gazetteer import gazetteer_digest

    described = {"extraction": EXTRACTION_VERSION, "gazetteer": gazetteer_digest(), "options": dict(options)}
    if EXTRACTION_VERSION == "0":
        described["code"] = code_digest()
    return described | {name: _version(name) for name in _DICTIONARIES}


def fingerprint_of(described: Mapping[str, Any]) -> str:
    """The hexadecimal SHA-256 of canonical JSON.

    >>> fingerprint_of({"a": 1, "b": 2}) == fingerprint_of({"b": 2, "a": 1})
    True
    """
    return hashlib.sha256(_canonical(described).encode()).hexdigest()


def code_digest() -> str:
    """SHA-256 over the modules that extract."""
    digest = hashlib.sha256()
    for name in _EXTRACTING:
        home = _PACKAGE / name
        for path in sorted(home.rglob("*.py")) if home.is_dir() else [home]:
            digest.update(path.relative_to(_PACKAGE).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
