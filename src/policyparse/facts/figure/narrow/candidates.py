"""narrow_candidates: the candidates of a lost digit against everything that the article says of the quantity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...base import Context, Damage, Evidence
from ..model import Figure
from .change import limits_of_change
from .limit import Limit
from .parts import limits_of_parts
from .repetition import repeated
from .shares import limits_of_shares
from .stated import Row, Stated, row_at

_NINE = 9


def narrow_candidates(context: Context, figures: list[Figure]) -> list[Figure]:
    """The figures, with fewer candidates where the article itself rules some out.

    The value stays None: a lost digit is never filled. Where nothing is left (the article contradicts itself) all candidates stay.

    Args:
        figures: all figures of the document, in text order.

    >>> from policyparse import parse
    >>> figure = parse("农家书屋由120个增加到\ufffd85个，增加65个。").figures[0]
    >>> figure.value, figure.damage.candidates, [e.rule for e in figure.damage.evidence]
    (None, ('185',), ['figure.from_to'])
    """
    return [_narrowed(context, figures, one) if one.damage is not None and one.damage.candidates else one for one in figures]


def _narrowed(context: Context, figures: Sequence[Figure], figure: Figure) -> Figure:
    damage = figure.damage
    if damage is None or not any(sign.isdigit() for sign in damage.pattern or ""):
        return figure  # nothing is left that could bear an equation out
    found = row_at(context, figures, figure)
    if found is None:
        return figure
    row, index = found
    if not row.numbers[index].gap:
        return figure
    limits = [*_limits(context, row, index), *repeated(context, figures, figure)]
    narrower = _apply(damage, [limit for limit in limits if limit.is_proof(row.numbers[index])], row.numbers[index])
    return figure if narrower is None else figure.model_copy(update={"damage": narrower})


def _limits(context: Context, row: Row, index: int) -> Iterator[Limit]:
    for find in (limits_of_change, limits_of_parts, limits_of_shares):
        yield from find(context, row, index)


def _apply(damage: Damage, limits: Sequence[Limit], unknown: Stated) -> Damage | None:
    """The damage with the candidates that all limits leave; None where they rule out nothing, or everything."""
    kept, evidence = damage.candidates, []
    for limit in limits:
        if limit.equal and limit.holds(Decimal(damage.candidates[-1]) - _NINE * unknown.gap, unknown.slack):
            return None  # the digits that are left are right without one before them: what is lost is no digit
        left = tuple(one for one in kept if limit.holds(Decimal(one), unknown.slack))
        if len(left) < len(kept):
            evidence.append(Evidence(rule=limit.rule, start=limit.start, end=limit.end))
        kept = left
    return damage.model_copy(update={"candidates": kept, "evidence": tuple(evidence)}) if kept and evidence else None
