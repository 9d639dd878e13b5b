"""Contexts for the extractors of named things: blocks in, with the bodies and persons that earlier extractors would have found."""

from __future__ import annotations

import re

from policyparse.facts.base import Context
from policyparse.facts.organisation import Organisation
from policyparse.facts.person import Person
from policyparse.prepare.layout import Block, Meta, Role
from policyparse.text import Span, Text


def context(*lines: str | tuple[Role, str], bodies: str = "", persons: str = "", meta: Meta | None = None) -> Context:
    """A document of paragraphs, or of (role, text) pairs.

    Args:
        bodies, persons: names, separated by spaces, whose every occurrence counts as found.
    """
    blocks, start, parts = [], 0, []
    for line in lines:
        role, chars = line if isinstance(line, tuple) else ("paragraph", line)
        blocks.append(Block(role, Span(start, start + len(chars))))
        parts.append(chars)
        start += len(chars) + 1
    made = Context(Text("\n".join(parts)), blocks, meta or Meta(), [])
    for kind, model, names in (("organisation", Organisation, bodies), ("person", Person, persons)):
        made.found[kind] = [
            model(rule="test", name=name, mentions=tuple(made.mention(*m.span()) for m in re.finditer(re.escape(name), made.chars)))
            for name in names.split()
        ]
    return made
