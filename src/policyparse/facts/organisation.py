"""Organisations: bodies, firms, schools and unions by name, with their short and full forms linked."""

from __future__ import annotations

import re
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


_LONGEST_ADDRESS = 120
_OF_ANY = re.compile("[省市县区旗](?:人民政府|政府|管委会|管理委员会)")


def find_organisations(context: Context) -> list[Organisation]:
    """The organisations of a document, one fact for each body, in text order."""
    chars, names = context.chars, read_names(context)
    bodies = [body for body in names.organisations if not _is_addressed(context, body)]
    full_names = {position: names.short_forms.get(position, "") for position in (o.start for o in bodies)}
    said = [full_names[o.start] or chars[o.start : o.end] for o in bodies]
    keys = link_names(context, list(dict.fromkeys(said)))
    groups: dict[str, list[OrganisationSpan]] = {}
    for span, name in zip(bodies, said, strict=True):
        groups.setdefault(keys[name], []).append(span)
    return sorted((_fact(context, found) for found in groups.values()), key=lambda f: f.mentions[0].start)


def _is_addressed(context: Context, body: OrganisationSpan) -> bool:
    """Whether a name is the end of a list to which a notice is sent: 各县（市）、区人民政府, 市政府各委办局 name no body."""
    chars = context.chars
    begin = chars.rfind("\n", 0, body.start) + 1
    if chars[begin : begin + 1] != "各" or body.start - begin > _LONGEST_ADDRESS:
        return False
    return chars.find("各", body.start, body.end) > 0 or (
        chars[body.start - 1] in "、）" and _OF_ANY.fullmatch(chars, body.start, body.end) is not None
    )


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
