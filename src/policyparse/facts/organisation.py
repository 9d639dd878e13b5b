"""Organisations: bodies, firms, schools and unions by name, with their short and full forms linked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from .base import Context, Fact
from .names import read_names
from .organisation_left import OrganisationSpan
from .organisation_links import link_names

_SHORT_NAME = re.compile(r"[（(](?:以下|下)?[简统]?称[：:为]?[“‘「]?([^（）()“”‘’「」，。]{2,12})[”’」]?[）)]")


class Organisation(Fact):
    """An organisation. ``name`` is the fullest form printed, ``aliases`` are the others."""

    kind: Literal["organisation"] = "organisation"
    name: str
    aliases: tuple[str, ...] = ()
    id: str | None = None


def find_organisations(context: Context) -> list[Organisation]:
    """The organisations of a document, one fact for each body, in text order."""
    chars = context.chars
    spans = list(read_names(context).organisations)
    keys = link_names(context, list(dict.fromkeys(chars[s.start : s.end] for s in spans)))
    groups: dict[str, list[OrganisationSpan]] = {}
    for span in spans:
        groups.setdefault(keys[chars[span.start : span.end]], []).append(span)
    taken = [(s.start, s.end) for s in spans]
    return sorted((_fact(context, found, taken) for found in groups.values()), key=lambda f: f.mentions[0].start)


def _fact(context: Context, found: list[OrganisationSpan], taken: list[tuple[int, int]]) -> Organisation:
    chars = context.chars
    stretches = {(s.start, s.end) for s in found}
    for alias in {alias for s in found for alias in _short_names(chars, s)}:
        stretches |= {s for s in _places_of(context, alias) if not any(a < s[1] and s[0] < b for a, b in taken)}
    ordered = sorted(stretches)
    forms = list(dict.fromkeys(chars[a:b] for a, b in ordered))
    name = max(forms, key=len)
    first = next(s for s in ordered if chars[s[0] : s[1]] == name)
    return Organisation(
        rule=found[0].rule,
        name=name,
        aliases=tuple(form for form in forms if form != name),
        mentions=tuple(context.mention(a, b) for a, b in ordered),
        damage=context.damage_at(*first),
    )


def _short_names(chars: str, span: OrganisationSpan) -> Iterator[str]:
    """The form that （以下简称“…”） announces, and 甲集团 of 甲集团股份有限公司."""
    match = _SHORT_NAME.match(chars, span.end)
    if match is not None:
        yield match[1]
    stem, group, _ = chars[span.start : span.end].partition("集团")
    if group and len(stem) > 1 and chars.endswith("公司", span.start, span.end):
        yield stem + group


def _places_of(context: Context, form: str) -> list[tuple[int, int]]:
    found, position = [], context.chars.find(form)
    while position >= 0:
        if context.sentence_at(position) is not None:
            found.append((position, position + len(form)))
        position = context.chars.find(form, position + len(form))
    return found
