"""Which clauses of a sentence state a rule: of entitlement, of a threshold or a penalty."""

from __future__ import annotations

from collections.abc import Sequence

from ...prepare.segment import Sentence
from .provision import DONE, RESULT, find_rule, is_quota
from .when import Governor

Clause = tuple[int, int]


class Rules:
    """The rules that one sentence states, section by section: from ； to ；.

    Args:
        chars: the text.
        sentence: the sentence.
        sections: where its sections begin.
    """

    def __init__(self, chars: str, sentence: Sentence, sections: Sequence[int]) -> None:
        self._chars, self._span, self._sections = chars, sentence.span, sections
        self._begins: dict[int, int] = {}  # of the rule of each section; the end of the sentence where there is none

    def state(self, section: int, clause: Clause, unit: str | None, dimension: str) -> bool:
        """Whether a section states a rule, and a number in a clause of it is part of the rule.

        Args:
            section: where the section begins.
            clause: of the number.
            unit: of the number; ``dimension``: what it measures.
        """
        begin = self._begins.get(section)
        if begin is None:
            end = self._span.end if len(self._sections) == 1 else next((e for e in self._sections if e > section), self._span.end)
            found = find_rule(self._chars, section, end)
            begin = self._begins[section] = self._span.end if found is None else found
        if begin >= self._span.end or DONE.search(self._chars, begin, clause[1]) or self._reports(section, clause):
            return False
        words = self._chars[slice(*clause)]
        return (clause[1] > begin and not (clause[0] > begin and RESULT.search(words))) or not is_quota(words, unit, dimension)

    def _reports(self, section: int, clause: Clause) -> bool:
        """Whether a section before this one states results: …同比增长9.7%；发放补贴8.6亿元. A sum for each is a rule all the same."""
        begin = self._span.start
        return (
            section > begin
            and DONE.search(self._chars, begin, section) is not None
            and "每" not in self._chars[slice(*clause)]
            and self._chars[clause[0]] != "对"
        )

    def dates(self, section: int, clause: Clause, governors: Sequence[Governor]) -> bool:
        """Whether a date stands in the clause of a rule, or the clause only goes on with what the sentence aims at."""
        own = any(clause[0] <= g.start < clause[1] or (g.hit.role_hint == "since" and section <= g.start < clause[0]) for g in governors)
        return own or find_rule(self._chars, clause[0], clause[1]) is None
