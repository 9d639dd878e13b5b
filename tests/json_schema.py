"""A validator for the part of JSON Schema 2020-12 that our schema uses; a keyword that it does not know is an error."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

_TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}
_SILENT = {"$schema", "$defs", "title", "description", "discriminator", "default"}


def failures(value: Any, schema: dict[str, Any], root: dict[str, Any], path: str = "$") -> Iterator[str]:
    """A line for each place where a value does not fit its schema."""
    for keyword, wanted in schema.items():
        if keyword in _SILENT:
            continue
        check = _CHECKS[keyword]
        yield from check(value, wanted, schema, root, path)


def _ref(value: Any, wanted: str, _: Any, root: Any, path: str) -> Iterator[str]:
    target = root
    for part in wanted.removeprefix("#/").split("/"):
        target = target[part]
    yield from failures(value, target, root, path)


def _type(value: Any, wanted: str, _: Any, __: Any, path: str) -> Iterator[str]:
    if not isinstance(value, _TYPES[wanted]) or (wanted == "integer" and isinstance(value, bool)):
        yield f"{path}: {value!r} is no {wanted}"


def _any_of(value: Any, wanted: list[Any], _: Any, root: Any, path: str) -> Iterator[str]:
    tried = [list(failures(value, option, root, path)) for option in wanted]
    if all(tried):
        yield f"{path}: fits none of {len(wanted)}: {min(tried, key=len)[:2]}"


def _one_of(value: Any, wanted: list[Any], _: Any, root: Any, path: str) -> Iterator[str]:
    tried = [list(failures(value, option, root, path)) for option in wanted]
    if sum(not found for found in tried) != 1:
        yield f"{path}: does not fit exactly one of {len(wanted)}: {min(tried, key=len)[:2]}"


def _properties(value: Any, wanted: dict[str, Any], _: Any, root: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in wanted.items():
            if name in value:
                yield from failures(value[name], inner, root, f"{path}.{name}")


def _required(value: Any, wanted: list[str], _: Any, __: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"{path}: {name} is missing" for name in wanted if name not in value)


def _additional(value: Any, wanted: bool, schema: dict[str, Any], __: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict) and wanted is False:
        yield from (f"{path}: {name} is unknown" for name in value if name not in schema["properties"])


def _items(value: Any, wanted: Any, schema: dict[str, Any], root: Any, path: str) -> Iterator[str]:
    if isinstance(value, list) and isinstance(wanted, dict):
        for index, item in enumerate(value):
            yield from failures(item, wanted, root, f"{path}[{index}]")


def _prefix_items(value: Any, wanted: list[Any], _: Any, root: Any, path: str) -> Iterator[str]:
    if isinstance(value, list):
        for index, (item, inner) in enumerate(zip(value, wanted, strict=False)):
            yield from failures(item, inner, root, f"{path}[{index}]")


def _holds(test: Any, said: str, kind: type = object) -> Any:
    """A check of values of one type; of others the keyword says nothing."""

    def check(value: Any, wanted: Any, _: Any, __: Any, path: str) -> Iterator[str]:
        if isinstance(value, kind) and not test(value, wanted):
            yield f"{path}: {value!r} {said} {wanted!r}"

    return check


_CHECKS: dict[str, Any] = {
    "$ref": _ref,
    "type": _type,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "properties": _properties,
    "required": _required,
    "additionalProperties": _additional,
    "items": _items,
    "prefixItems": _prefix_items,
    "const": _holds(lambda value, wanted: value == wanted, "is not"),
    "enum": _holds(lambda value, wanted: value in wanted, "is none of"),
    "minimum": _holds(lambda value, wanted: value >= wanted, "is less than", int),
    "minItems": _holds(lambda value, wanted: len(value) >= wanted, "is shorter than", list),
    "maxItems": _holds(lambda value, wanted: len(value) <= wanted, "is longer than", list),
    "pattern": _holds(lambda value, wanted: re.search(wanted, value) is not None, "does not match", str),
}
