"""Organisations: bodies, firms, schools and unions by name, with their short and full forms linked."""

from __future__ import annotations

from typing import Literal

from .base import Context, Fact
from .names import read_names
from .organisation_spans import OrganisationSpan


class Organisation(Fact):
    """An organisation. ``name`` is the fullest form printed, ``aliases`` are the others."""

    kind: Literal["organisation"] = "organisation"
    name: str
    aliases: tuple[str, ...] = ()
    id: str | None = None


def find_organisations(context: Context) -> list[Organisation]:
    """The organisations of a document, one fact for each body, in text order."""
    groups: dict[str, list[OrganisationSpan]] = {}
    for span in read_names(context).organisations:
        groups.setdefault(context.chars[span.start : span.end], []).append(span)
    return [_fact(context, name, spans) for name, spans in groups.items()]


def _fact(context: Context, name: str, spans: list[OrganisationSpan]) -> Organisation:
    return Organisation(
        rule=spans[0].rule,
        name=name,
        mentions=tuple(context.mention(s.start, s.end) for s in spans),
        damage=context.damage_at(spans[0].start, spans[0].end),
    )
