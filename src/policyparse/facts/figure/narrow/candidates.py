"""narrow_candidates: the candidates of a lost digit against everything that the article says of the quantity."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...base import Context, Damage, Evidence
from ..model import Figure
from .change import limits_of_change
from .definition import by_definition
from .limit import Limit
from .parts import limits_of_parts
from .repetition import repeated
from .shares import limits_of_shares
from .stated import Row, Stated, row_at

_NINE = 9
_DIGIT_LOSING = ("undo_php_gbk", "undo_gbk_slips")


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
    limits = [*_limits(context, row, index), *by_definition(context, figures, figure), *repeated(context, figures, figure)]
    narrower = _apply(
        damage, [limit for limit in limits if limit.is_proof(row.numbers[index])], row.numbers[index], _is_digit(context, damage)
    )
    return figure if narrower is None else figure.model_copy(update={"damage": narrower})


def _is_digit(context: Context, damage: Damage) -> bool:
    """Whether the repair knows that a digit is lost: in the round trip through GBK the character and the digit behind it go together."""
    return any(step in _DIGIT_LOSING for number in damage.repairs for step in context.repairs[number].steps)


def _limits(context: Context, row: Row, index: int) -> Iterator[Limit]:
    for find in (limits_of_change, limits_of_parts, limits_of_shares):
        yield from find(context, row, index)


def _apply(damage: Damage, limits: Sequence[Limit], unknown: Stated, is_digit: bool) -> Damage | None:
    """The damage with the candidates that all limits leave; None where they rule out nothing, or everything."""
    kept, evidence = damage.candidates, []
    bare = Decimal(damage.candidates[-1]) - _NINE * unknown.gap  # the digits that are left, without one before them
    for limit in limits:
        if limit.holds(bare, unknown.slack) and not (is_digit and not limit.equal):
            if limit.equal:
                return None  # they are right as they stand: what is lost is no digit
            continue  # nor does a bound prove anything then: 其中小学?35所 may be 近35所
        left = tuple(one for one in kept if limit.holds(Decimal(one), unknown.slack))
        if len(left) < len(kept):
            evidence.append(Evidence(rule=limit.rule, start=limit.start, end=limit.end))
        kept = left
    return damage.model_copy(update={"candidates": kept, "evidence": tuple(evidence)}) if kept and evidence else None
