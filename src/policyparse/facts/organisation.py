"""Organisations: bodies, firms, schools and unions by name, with their short and full forms linked."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact
from .names import read_names
from .organisation_left import OrganisationSpan
from .organisation_links import link_names


class Organisation(Fact):
    """An organisation. ``name`` is the fullest form printed, ``aliases`` are the others."""

    kind: Literal["organisation"] = "organisation"
    name: str
    aliases: tuple[str, ...] = ()
    id: str | None = None


def find_organisations(context: Context) -> list[Organisation]:
    """The organisations of a document, one fact for each body, in text order."""
    chars, names = context.chars, read_names(context)
    full_names = {position: names.short_forms.get(position, "") for position in (o.start for o in names.organisations)}
    said = [full_names[o.start] or chars[o.start : o.end] for o in names.organisations]
    keys = link_names(context, list(dict.fromkeys(said)))
    groups: dict[str, list[OrganisationSpan]] = {}
    for span, name in zip(names.organisations, said, strict=True):
        groups.setdefault(keys[name], []).append(span)
    return sorted((_fact(context, found) for found in groups.values()), key=lambda f: f.mentions[0].start)


def _fact(context: Context, found: list[OrganisationSpan]) -> Organisation:
    forms = list(dict.fromkeys(context.chars[s.start : s.end] for s in found))
    name = max(forms, key=len)
    first = next(s for s in found if context.chars[s.start : s.end] == name)
    return Organisation.trusted(
        {
            "kind": "organisation",
            "rule": found[0].rule,
            "mentions": tuple([context.mention(s.start, s.end) for s in found]),
            "damage": context.damage_at(first.start, first.end),
            "name": name,
            "aliases": tuple([form for form in forms if form != name]),
            "id": None,
        }
    )
