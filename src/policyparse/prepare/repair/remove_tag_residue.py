"""Markup that was left in a text: whole tags, comments, the bodies of scripts and styles, and tails of tags that lost their ``<``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from ...text import Edit, Span

STEP = "remove_tag_residue"

ORPHANS_NEEDED = 3
"""Tails without ``<`` that a text must show before any of them is taken for markup."""

BREAKING = frozenset(
    "address article aside blockquote body br center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hr html"
    " legend li main menu nav ol option p pre script section select style table tbody tfoot thead title tr ul".split()
)
"""Elements that begin and end a line."""

GAPPED = BREAKING | {"td", "th"}
"""Elements that leave something behind."""

_INLINE = (
    "a abbr acronym area audio b base bdo big button canvas cite code col colgroup del em embed font frame i iframe img input ins kbd label link"
    " map mark meta noscript object param picture q rp rt ruby s small source span strike strong sub sup svg td textarea th time tt u ucapcontent"
    " var video wbr"
)
_NAMES = "|".join(sorted([*BREAKING, *_INLINE.split(), r"(?:o|v|w|st1|epub):\w{1,30}"], reverse=True))
_INSIDE = r"(?:\s[^<>]{0,2000}+)?"

_TAG = re.compile(
    r"<!--.{0,20000}?-->"
    r"|<(?P<body>script|style)\b[^<>]{0,2000}+>.{0,100000}?</(?P=body)\s{0,9}>"
    # never closed: the lines of code behind it, up to the first one with Chinese or without a sign of code
    r"|<(?P<open>script|style)\b[^<>]{0,2000}+>(?![^\n]{0,2000}[\u3400-\u9fff])(?:[^\n\u3400-\u9fff;{}]{0,2000}+[;{}][^\n\u3400-\u9fff]{0,2000}+(?:\n|\Z))++"
    rf"|<(?:!doctype\b[^<>]{{0,300}}+|!\[[^<>]{{0,60}}+|\?xml[^<>]{{0,300}}+|/?\s?(?P<name>{_NAMES}){_INSIDE}/?)>",
    re.IGNORECASE | re.DOTALL,
)
_CLOSING = re.compile(rf"/(?<!</)(?P<closing>{_NAMES})\s?>", re.IGNORECASE)
_OPENING = re.compile(
    rf"(?<![<A-Za-z/&])(?P<opening>{_NAMES})(?:\s{{1,3}}[\w:-]{{1,30}}+=(?:\"[^\"<>\n]{{0,300}}+\"?|'[^'<>\n]{{0,300}}+'?|[^\s\"'<>]{{1,100}}+))*+\s?/?>",
    re.IGNORECASE,
)
_FORMULA_AFTER = re.compile(r"[0-9A-Za-z \t.=<>-]")


def remove_tag_residue(chars: str) -> list[Edit]:
    """Delete markup. Tags that begin or end a line leave a line break unless one stands there, cells of a table a tabulator.

    Only elements of HTML count as tags, so ``增长>5%``, ``3<5`` and ``《》`` stay. Tails without ``<`` go where a text has three or more.

    >>> [(e.span, e.new) for e in remove_tag_residue("<p>一是扩面。</p><p>二是<b>提标</b>,3<5。")]  # doctest: +NORMALIZE_WHITESPACE
    [(Span(start=0, end=3), ''), (Span(start=8, end=15), '\\n'), (Span(start=17, end=20), ''), (Span(start=22, end=26), '')]
    """
    if ">" not in chars:
        return []
    tags = find_tags(chars)
    tails = find_orphan_tails(chars)
    if len(tails) >= ORPHANS_NEEDED:
        tags = sorted([*tags, *_outside(tails, tags)], key=re.Match.start)
    return [_removal(chars, run) for run in _touching(tags)]


def find_tags(chars: str) -> list[re.Match[str]]:
    """Whole tags, comments and declarations; scripts and styles with their bodies."""
    return list(_TAG.finditer(chars)) if "<" in chars else []


def find_orphan_tails(chars: str) -> list[re.Match[str]]:
    """Ends of tags that lost their ``<``: ``/span>``, ``p align="left">``; the group ``closing`` or ``opening`` is the element."""
    if chars.count(">") < ORPHANS_NEEDED:
        return []
    closing = [match for match in _CLOSING.finditer(chars) if match.start()]
    opening = _find_opening_tails(chars, {match.end() for match in closing})
    return sorted([*closing, *opening], key=re.Match.start) if opening else closing


def _find_opening_tails(chars: str, known: set[int]) -> list[re.Match[str]]:
    """Opening tails, looked for backwards from each ``>`` that ends no closing one."""
    found = []
    position = chars.find(">")
    last = 0
    while position >= 0:
        if position + 1 not in known:
            start = max(last, position - 600, chars.rfind("\n", last, position) + 1, chars.rfind("<", last, position) + 1)
            match = _OPENING.search(chars, start, position + 1)
            if match and match.start() and not _is_formula(match):
                found.append(match)
        last = position + 1
        position = chars.find(">", last)
    return found


def _is_formula(tail: re.Match[str]) -> bool:
    """A bare ``p>`` or ``b>`` that could be a formula (``p>0.05``) or a menu (``首页 a > b``) and no tag."""
    if len(tail["opening"]) > 1 or "=" in tail[0]:
        return False
    before, after = tail.string[tail.start() - 1], tail.string[tail.end() : tail.end() + 1]
    return tail[0][1:] != ">" or before.isspace() or bool(_FORMULA_AFTER.match(after))


def _outside(tails: Iterable[re.Match[str]], tags: Iterable[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The tails that are not inside a whole tag or the body of a script."""
    covered = [tag.span() for tag in tags]
    starts = [start for start, _ in covered]
    for tail in tails:
        index = bisect_right(starts, tail.start()) - 1
        if index < 0 or tail.start() >= covered[index][1]:
            yield tail


def _touching(tags: list[re.Match[str]]) -> Iterator[list[re.Match[str]]]:
    """Tags that follow each other without anything between them, together."""
    run: list[re.Match[str]] = []
    for tag in tags:
        if run and run[-1].end() != tag.start():
            yield run
            run = []
        run.append(tag)
    if run:
        yield run


def _removal(chars: str, run: list[re.Match[str]]) -> Edit:
    span = Span(run[0].start(), run[-1].end())
    orphan = any("name" not in tag.groupdict() for tag in run)
    new = gap_for([element_of(tag) for tag in run], chars, span)
    return Edit(span, new, STEP, reason="tail of a tag without <" if orphan else "markup")


def element_of(tag: re.Match[str]) -> str:
    """Name of the element a tag or tail belongs to, "" for comments and declarations."""
    return (tag[tag.lastgroup] if tag.lastgroup else "").lower()


def gap_for(elements: Iterable[str], chars: str, span: Span) -> str:
    """What the removed tags of ``elements`` leave at ``span``: a line break, a tabulator between cells, or nothing."""
    found = GAPPED.intersection(elements)
    if not found:
        return ""
    before = chars[max(0, span.start - 20) : span.start].rstrip(" \t\u3000")
    after = chars[span.end : span.end + 20].lstrip(" \t\u3000")
    if not before or not after or before[-1] == "\n" or after[0] == "\n":
        return ""
    if found & BREAKING:
        return "\n"
    return "\t"
