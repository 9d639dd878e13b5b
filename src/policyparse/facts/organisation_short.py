"""Short forms that an article gives its organisations: announced ones (以下简称…) and the first part of a firm's name."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .organisation_left import OrganisationSpan
from .place_lexicon import place_lexicon

_ANNOUNCED = re.compile(r"[（(](?:以下|下)?[简统]?称[：:为]?[“‘]?([^（）()“”‘’，。]{2,12})[”’]?[）)]")
_BRACKETED = re.compile("[（(]([\u4e00-\u9fff]{3,10})[）)]")
_LEGAL_FORM = re.compile(r"(?:集团)?(?:股份|有限责任|有限|集团)+公司\Z")
_HOLDING = re.compile(r"(?:控股|股份)\Z")


def short_spans(chars: str, organisations: list[OrganisationSpan], is_article: Callable[[int], bool]) -> list[tuple[OrganisationSpan, str]]:
    """Where short forms stand outside the names themselves, with the full name that each stands for.

    Args:
        chars: the whole text.
        organisations: the names found so far.
        is_article: whether a position belongs to the article.
    """
    forms = [(full, form) for full in organisations for form in short_forms(chars, full)]
    taken = {position for o in organisations for position in range(o.start, o.end)} if forms else set()
    found: dict[int, tuple[OrganisationSpan, str]] = {}
    for full, form in forms:
        name = chars[full.start : full.end]
        position = chars.find(form)
        while position >= 0:
            end = position + len(form)
            if position not in taken and end - 1 not in taken and position not in found and is_article(position):
                found[position] = (OrganisationSpan(position, end, full.kind, "organisation.short"), name)
            position = chars.find(form, end)
    return [found[position] for position in sorted(found)]


def _shortens(form: str, name: str) -> bool:
    """Whether a form has characters of a name in their order, the last one included: 人社部, 人力资源和社会保障部."""
    rest = iter(name)
    return len(form) < len(name) and form[-1] == name[-1] and all(char in rest for char in form)


def short_forms(chars: str, full: OrganisationSpan) -> Iterator[str]:
    """The announced form, 甲集团 of 甲集团股份有限公司, and 砚山精密 of 某市砚山精密制造有限公司 where the article says it.

    >>> text = "合肥砚山精密制造有限公司投产。砚山精密董事长说"
    >>> list(short_forms(text, OrganisationSpan(0, 12, "company", "")))
    ['砚山精密']
    """
    match = _ANNOUNCED.match(chars, full.end) if chars.startswith(("（", "("), full.end) else None
    name = chars[full.start : full.end]
    if match is not None:
        yield match[1]
    elif (bracketed := _BRACKETED.match(chars, full.end)) is not None and _shortens(bracketed[1], name):
        yield bracketed[1]
    form = _LEGAL_FORM.search(name) if name.endswith("公司") else None
    if form is None:
        return
    stem, group, _ = name.partition("集团")
    if group and len(stem) > 1:
        yield stem + group
        yield from (stem[:size] + group for size in range(2, min(5, len(stem))))
    place = place_lexicon().at(name, 0, len(name))
    stem = name[place.end if place is not None else 0 : form.start()]
    stem = _HOLDING.sub("", stem)
    for size in range(len(stem), 3, -1):
        start = chars.replace(name, "\n" * len(name)).find(stem[:size])
        if start >= 0:
            yield stem[:size]
            return
