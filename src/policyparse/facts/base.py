"""What every kind of fact shares: mentions, damage, and the context that extractors read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterator, Sequence
from dataclasses import InitVar, dataclass, field
from datetime import date
from functools import cache
from itertools import islice, takewhile
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict

from ..lexicon.gazetteer import Row
from ..lexicon.pair_scan import PairScan
from ..prepare.layout import ARTICLE_ROLES, Block, Meta
from ..prepare.losses import Warned
from ..prepare.segment import Segmenter, Sentence, Token, sentences_of
from ..text import Span, Text, once

if TYPE_CHECKING:
    from ..prepare.repair.report import Repair


_place = attrgetter("span.start")

GONE = frozenset(("lost_characters", "lost_digits", "question_marks", "undecodable_bytes", "private_use", "unreadable"))
"""Codes of warnings that say that characters are missing, not that those there may be wrong."""

_new_object = object.__new__
# The slots of a model by themselves: past the frozen model's own ``__setattr__``.
_set_values, _set_stated, _set_extra, _set_private = (
    BaseModel.__dict__[slot].__set__ for slot in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


class Model(BaseModel):
    """Frozen, and strict about names: a field that does not exist is a mistake."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def trusted(cls, values: dict[str, Any]) -> Self:
        """The model of values that were made here and need no check: equal to the validated one, at a third of its cost.

        Args:
            values: all fields, in the order of the class; the ``kind`` of a fact counts as one that nobody stated.

        >>> Damage.trusted({"pattern": "?0", "candidates": (), "repairs": (), "warnings": ()}).pattern
        '?0'
        """
        made = _new_object(cls)
        _set_values(made, values)
        _set_stated(made, _stated(cls))
        _set_extra(made, None)
        _set_private(made, None)
        return made

    @classmethod
    def made(cls, **values: Any) -> Self:
        """``trusted`` for some of the fields: the others have their defaults.

        >>> Damage.made(repairs=(3,))
        Damage(pattern=None, candidates=(), repairs=(3,), warnings=(), evidence=())
        """
        return cls.trusted({**_defaults(cls), **values})


@cache
def _stated(model: type[Model]) -> set[str]:
    """The fields that a fact of a kind states: all but the kind itself. One set for all: the models are frozen, and a copy of one has its own."""
    return set(model.model_fields) - {"kind"}


@cache
def _defaults(model: type[Model]) -> dict[str, Any]:
    """The fields of a model in their order, each with its default; what must be given has none that anybody sees."""
    return {name: field.default for name, field in model.model_fields.items()}


@dataclass(slots=True)
class Mention:
    """One place where a fact is stated. Positions are half-open code points: of the text, and of the decoded source.

    A plain dataclass: a document has hundreds of them, and a validated model would cost five times as much.
    """

    start: int
    end: int
    source_start: int
    source_end: int
    quote: str
    source_quote: str
    sentence: tuple[int, int]

    @property
    def span(self) -> Span:
        """The stretch of the text."""
        return Span(self.start, self.end)


class Evidence(Model):
    """A stretch of the text that rules candidates out, and the dotted name of the rule that says why."""

    rule: str
    start: int
    end: int


class Damage(Model):
    """Damage that touches a fact: digits that are left (``?0``), readings, the repairs and warnings by index, and what narrowed the readings."""

    pattern: str | None = None
    candidates: tuple[str, ...] = ()
    repairs: tuple[int, ...] = ()
    warnings: tuple[int, ...] = ()
    evidence: tuple[Evidence, ...] = ()


class Fact(Model):
    """What all kinds share. ``rule`` is the dotted name of the pattern that found it."""

    kind: str
    rule: str
    mentions: tuple[Mention, ...]
    damage: Damage | None = None


@dataclass
class Context:
    """One document while its facts are read: each extractor sees what the ones before it found."""

    text: Text
    blocks: list[Block]
    meta: Meta
    repairs: Sequence[Repair]
    published: date | None = None
    region: Row | None = None
    segmenter: Segmenter = field(default_factory=Segmenter)
    losses: Sequence[Warned] = ()
    found: dict[str, list[Any]] = field(default_factory=dict)
    chars: str = field(init=False)  # the repaired, simplified text
    scan: PairScan = field(init=False)
    uniform: str | None = field(default=None, init=False)  # what ``uniform_chars`` made of it
    names: Any = field(default=None, init=False)  # what ``read_names`` found, for all who ask
    quotes: Any = field(default=None, init=False)  # what ``article_quotes`` found
    decrees: Any = field(default=None, init=False)  # what ``decrees`` found
    _tokens: dict[int, list[Token]] = field(default_factory=dict)
    _by_position: list[Sentence | None] | None = field(default=None, init=False)

    shared_scan: InitVar[PairScan | None] = None

    def __post_init__(self, shared_scan: PairScan | None) -> None:
        self.chars = self.text.chars
        self.scan = shared_scan or PairScan(self.chars)

    @once
    def _by_role(self) -> dict[str, list[Block]]:
        found: dict[str, list[Block]] = {}
        for block in self.blocks:
            found.setdefault(block[0], []).append(block)
        return found

    @once
    def article_blocks(self) -> list[Block]:
        """The blocks that facts are read from."""
        return [block for block in self.blocks if block[0] in ARTICLE_ROLES]

    def blocks_of(self, *roles: str) -> list[Block]:
        """The blocks of some roles, in order."""
        by_role = self._by_role
        found = [block for role in roles for block in by_role.get(role, ())]
        return sorted(found, key=_place) if len(roles) > 1 else found

    @once
    def sentences(self) -> list[Sentence]:
        """The sentences of the article: nothing outside it yields facts."""
        return sentences_of(self.chars, [(span, role) for role, span in self.article_blocks])

    def _sentences_by_position(self) -> list[Sentence | None]:
        """For each position of the text the sentence of the article there: thousands of questions, each answered at once."""
        found: list[Sentence | None] = [None] * len(self.chars)
        for sentence in self.sentences:
            start, end = sentence.limits
            found[start:end] = [sentence] * (end - start)
        self._by_position = found
        return found

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence of the article that covers a position, which is not below 0."""
        try:
            return (self._by_position or self._sentences_by_position())[position]
        except IndexError:  # behind the text
            return None

    def of_kind(self, kind: str) -> list[Any]:
        """The facts of a kind that were found so far."""
        return self.found.get(kind, [])

    def tokens(self, sentence: Sentence) -> list[Token]:
        """The words of a sentence. Costs a segmentation, once for all who ask: ask only to break a tie."""
        found = self._tokens.get(sentence.span.start)
        if found is None:
            found = self._tokens[sentence.span.start] = self.segmenter.tokens(sentence.span.of(self.chars), sentence.span.start)
        return found

    def mention(self, start: int, end: int) -> Mention:
        """The mention at a stretch of the text, traced to the source."""
        text, sentence = self.text, self.sentence_at(start)
        quote = self.chars[start:end]
        limits = sentence.limits if sentence is not None else (start, end)
        if text.parent is None:
            return Mention(start, end, start, end, quote, quote, limits)
        first, last = text.source_range(start, end)
        return Mention(start, end, first, last, quote, self._root_chars[first:last], limits)

    @once
    def _root_chars(self) -> str:
        return self.text.chain()[0].chars

    @once
    def _uncertain(self) -> list[tuple[Span, int]]:
        return [(r.span, i) for i, r in enumerate(self.repairs) if r.certainty != "certain"]

    def damage_at(self, start: int, end: int) -> Damage | None:
        """The damage that touches a stretch: likely and lost repairs, and places that nothing could undo; None where there is none."""
        repairs = self._repairs_at(start, end) if self._uncertain else ()
        warnings = tuple(sorted(self._losses_at(start, end))) if self.losses else ()
        return Damage(repairs=repairs, warnings=warnings) if repairs or warnings else None

    def _repairs_at(self, start: int, end: int) -> tuple[int, ...]:
        source = self.text.to_source(Span(start, end))
        # Repairs are disjoint and in order: those that end behind the start of the stretch, up to the first that begins behind its end.
        index = bisect_right(self._uncertain, source.start, key=lambda entry: entry[0].end)
        return tuple(number for _, number in takewhile(lambda entry: entry[0].start < source.end, islice(self._uncertain, index, None)))

    def loses_at(self, position: int) -> bool:
        """Whether a character is gone, or cannot be read, at a position."""
        return next(self._losses_at(position, position + 1, GONE), None) is not None

    @once
    def _losses_by_code(self) -> dict[str, list[tuple[Span, int]]]:
        """Those of one code are disjoint and in order."""
        found: dict[str, list[tuple[Span, int]]] = {}
        for index, loss in enumerate(self.losses):
            found.setdefault(loss.code, []).append((loss.span, index))
        return found

    def _losses_at(self, start: int, end: int, codes: Container[str] | None = None) -> Iterator[int]:
        """The losses that touch a stretch, of some codes or of all."""
        for code, losses in self._losses_by_code.items():
            if codes is None or code in codes:
                first = bisect_right(losses, start, key=lambda entry: entry[0].end)
                yield from (number for _, number in takewhile(lambda entry: entry[0].start < end, islice(losses, first, None)))
