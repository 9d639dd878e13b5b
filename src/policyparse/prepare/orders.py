"""Orders that put a document into force: 某市人民政府令, its number and a preamble stand above the title of the document itself."""

from __future__ import annotations

import re

from .lines import is_organ
from .page import Role
from .titles import KIND

_LOOKED_AT = 15  # lines between the head of the order and the title of the document
_LONGEST = 60
_ORDER = re.compile(r"(?P<body>[\u4e00-\u9fff]{2,20})令(?:第?\s?\d{1,4}\s?号)?")
_QUOTED = re.compile(r"《(?P<name>[^《》]{4,60})》")


def ordering_body(chars: str) -> str | None:
    """The body whose order a line or a document number names.

    >>> ordering_body("河滨市人民政府令第12号"), ordering_body("河滨市人民政府令"), ordering_body("一声号令")
    ('河滨市人民政府', '河滨市人民政府', None)
    """
    match = _ORDER.fullmatch(chars) if "令" in chars else None
    return match["body"] if match and is_organ(match["body"]) else None


def assign_order(lines: list[str], roles: list[Role]) -> None:
    """Make the head of an order metadata and the document below it the title, if the order quotes that document by name.

    >>> roles = ["title", "meta", "paragraph", "heading"]
    >>> assign_order(["河滨市人民政府令", "第2号", "《河滨市绿化办法》已经通过，现予公布。", "河滨市绿化办法"], roles)
    >>> roles
    ['meta', 'meta', 'paragraph', 'title']
    """
    head = next((i for i, role in enumerate(roles) if role == "title"), None)
    if head is None or ordering_body(lines[head]) is None:
        return
    quoted: set[str] = set()
    for index in range(head + 1, min(len(lines), head + _LOOKED_AT)):
        line = "".join(lines[index].split())
        if roles[index] in ("heading", "title", "subtitle", "paragraph") and len(line) <= _LONGEST and KIND.search(line) and line in quoted:
            roles[head], roles[index] = "meta", "title"
            return
        quoted.update("".join(match["name"].split()) for match in _QUOTED.finditer(lines[index]))
