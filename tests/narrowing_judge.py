"""Judges the candidates of lost digits against the undamaged text: the true value must stay among those that narrowing leaves."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from random import Random

from policyparse import InputError, Parser
from policyparse.damage import damage
from policyparse.document import Document
from policyparse.facts.figure import Figure
from policyparse.lexicon.quantity import Quantity, find_quantities
from policyparse.text import LOST

LEADING = "leading_digit"
"""A channel of this judge: the first digit of one number in three becomes U+FFFD, and nothing else happens. It has the most to narrow."""

_PARSER = Parser()
_LEADING = re.compile(r"(?<=[\u4e00-\u9fff“”（）：])\d(?=[\d.]\d*[\u4e00-\u9fff%])")
_CONTEXT = 8


@dataclass
class NarrowingVerdict:
    """Figures with candidates in damaged texts.

    Args:
        figures: how many there are. placed: those of which the true value is known. possible: those whose true value is among the
        candidates before narrowing. narrowed: those that lose candidates. single: those that keep one. rules: what narrowed them.
        wrong: those whose true value was among the candidates and is no longer.
        misled: those whose true value never was among the candidates, and of which some were ruled out all the same.
    """

    texts: int = 0
    figures: int = 0
    placed: int = 0
    possible: int = 0
    narrowed: int = 0
    single: int = 0
    misled: int = 0
    wrong: list[str] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)

    def add(self, other: NarrowingVerdict) -> None:
        """Count another verdict in."""
        for name in ("texts", "figures", "placed", "possible", "narrowed", "single", "misled"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.wrong += other.wrong
        self.rules += other.rules


def without_leading_digits(chars: str, seed: int, share: float = 1 / 3) -> str:
    """A text of which some numbers lost their first digit.

    >>> without_leading_digits("新增就业125人", 0, 1)
    '新增就业�25人'
    """
    rng = Random(seed)
    return _LEADING.sub(lambda match: LOST if rng.random() < share else match[0], chars)


def judge_narrowing(name: str, chars: str, seed: int = 0) -> NarrowingVerdict:
    """Damage a text with a channel, parse it, and look at the candidates of its figures.

    Args:
        name: a channel of ``policyparse.damage``, or ``LEADING``.
    """
    verdict = NarrowingVerdict(texts=1)
    damaged = without_leading_digits(chars, seed) if name == LEADING else damage(name, chars, seed)
    try:
        document = _PARSER.parse(damaged)
    except InputError:
        return verdict  # nothing is left of it
    figures = [figure for figure in document.figures if figure.damage is not None and figure.damage.candidates]
    if figures:
        clean = _PARSER.parse(chars).text.chars
        truths = {quantity.number_end: quantity for quantity in find_quantities(clean)}
        for figure in figures:
            _judge(figure, document, clean, truths, verdict)
    return verdict


def _judge(figure: Figure, document: Document, clean: str, truths: dict[int, Quantity], verdict: NarrowingVerdict) -> None:
    assert figure.damage is not None
    verdict.figures += 1
    quantity = _quantity_of(figure, document.text.chars)
    narrowed = figure.damage.evidence != ()
    verdict.narrowed += narrowed
    verdict.single += narrowed and len(figure.damage.candidates) == 1
    verdict.rules.update({evidence.rule for evidence in figure.damage.evidence})
    values = _true_values(quantity, document.text.chars, clean, truths) if quantity else set()
    if not quantity or not values:
        return
    verdict.placed += 1
    before, after = ({Decimal(one) for one in candidates} for candidates in (quantity.candidates, figure.damage.candidates))
    possible = not before.isdisjoint(values)
    verdict.possible += possible
    if narrowed and after.isdisjoint(values):
        verdict.misled += not possible
        if possible:
            verdict.wrong.append(f"{figure.damage.candidates} for {sorted(values)}: {figure.quote}")


def _quantity_of(figure: Figure, chars: str) -> Quantity | None:
    """The number of a figure, with all its candidates."""
    mention = figure.mentions[0]
    found = [q for q in find_quantities(chars, *mention.sentence) if mention.start <= q.number_start and q.unit_end <= mention.end]
    return next((q for q in reversed(found) if figure.damage and q.pattern == figure.damage.pattern), None)


def _true_values(quantity: Quantity, chars: str, clean: str, truths: dict[int, Quantity]) -> set[Decimal]:
    """The values that the undamaged text has before the same words, and behind the same ones where several are."""
    shown = chars[quantity.number_start : quantity.number_end].lstrip(LOST + "?")
    behind = re.split(f"[{LOST}?]", chars[quantity.number_end : quantity.number_end + _CONTEXT])[0]
    before = re.split(f"[{LOST}?]", chars[max(0, quantity.number_start - _CONTEXT) : quantity.number_start])[-1]
    places = [match.start() + len(shown) for match in re.finditer(re.escape(shown + behind), clean)]
    places = [place for place in places if place in truths and truths[place].value is not None]
    alike = [place for place in places if before and before in clean[max(0, place - len(shown) - _CONTEXT - 4) : place]]
    found = (truths[place].value for place in alike or places)
    return {abs(value) for value in found if value is not None}
