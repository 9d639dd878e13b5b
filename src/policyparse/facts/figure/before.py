"""What stands before the clause of a number: who rose or fell, where the number only says how far; whether the sentence looks back."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ...text import Span
from .links import pass_links
from .phrase import MEASURE_HEADS, Phrase, is_verb, noun_phrase_before
from .phrase_after import noun_phrase_after
from .qualify import Cue
from .reading import Reading
from .surroundings import Surroundings
from .when import COMPARES_BACK
from .words import SHIFTS

_AMOUNTS_TO = ("达", "达到", "为", "约为", "超过", "超", "突破", "仅为", "高达", "接近", "近")
_MEASURES = (*MEASURE_HEADS, *"利润 毛利 占比 比重 增加值 增速 销量 存量 余额 资产 营收 估值 税收 出口".split())
_SAYING_TAGS = frozenset(("d", "a", "ad", "vn", "i", "l", "z"))


def take_from_clause_before(around: Surroundings, floor: int, position: int, reading: Reading) -> None:
    """Give a reading the subject of a clause without a number: of what changed (收入也大大增加，从每年6000元提高到2万元), an example (以甲地钢材为例，从…).

    Where nothing else says what is counted, it is what the clause before ends with: 提高退休人员养老金，人均增长10%.

    Args:
        floor: where the last number ends.
        position: where the clause of the number begins.
    """
    chars, start = around.chars, around.clause_of(position - 1)[0]
    if start < floor or chars[position - 1] != "，":
        return
    if chars.endswith("为例，", start, position) and chars[start] == "以":
        reading.indicator, reading.start = chars[start + 1 : position - 3], start + 1
        return
    if chars[position - 3 : position - 1] not in SHIFTS or not reading.passed:
        if reading.passed:
            _take_measured(around, start, position, reading)
        if not reading.indicator:
            _take_object(around, start, position, reading)
        return
    said = Reading()
    rest = pass_links(chars, around.left_tokens(start, position - 1), said)
    subject = noun_phrase_before(rest) if said.change else None
    if subject is None or len(subject.text) < 2 or any(is_verb(t) or t.tag == "d" for t in rest if t.start >= subject.start):
        return
    reading.indicator, reading.start = subject.text + reading.action, min(reading.start, subject.start)
    reading.inherited = False


def _take_measured(around: Surroundings, start: int, position: int, reading: Reading) -> None:
    """净利润扭亏为盈，达到1900万元; 抚养纠纷占比最高，达54.8%: a clause that says of a measure how it is, and the number says how much."""
    tokens = around.between(start, position - 1)
    first = next((i for i, t in enumerate(tokens) if t.text not in ("其中", "，") and not around.in_date(t.start)), len(tokens))
    subject, size = noun_phrase_after(tokens[first:])
    measure = _measure_of(subject) if subject is not None and reading.passed[0] in _AMOUNTS_TO else None
    said = tokens[first + size : first + size + 1]
    if measure is not None and (measure != subject or any(t.tag in _SAYING_TAGS or is_verb(t) for t in said)):
        reading.indicator, reading.start, reading.inherited = measure.text, min(reading.start, measure.start), False


def _measure_of(subject: Phrase) -> Phrase | None:
    """The phrase up to the measure in it: 净利润 of 净利润首次扭亏为盈."""
    ends = [subject.text.rfind(head) + len(head) for head in _MEASURES if head in subject.text]
    if not ends or subject.text[0].isdigit():
        return None
    return Phrase(subject.text[: max(ends)], subject.start, subject.start + max(ends))


def _take_object(around: Surroundings, start: int, position: int, reading: Reading) -> None:
    """What a clause that begins with a verb ends with: 基础养老金 of 继续提高基础养老金，人均增长10%."""
    tokens = around.left_tokens(start, position - 1)
    found = noun_phrase_before(tokens)
    verbs = [t for t in tokens if found is not None and t.end <= found.start]
    if found is None or not reading.change or not verbs or not any(is_verb(t) for t in verbs) or len(found.text) < 2:
        return
    mean = "人均" if "人均" in reading.passed else ""
    reading.indicator, reading.start = mean + found.text, found.start


def looks_back(chars: str, span: Span, find_cues: Callable[[], Sequence[Cue]]) -> bool:
    """Whether an undated sentence compares with the year before, and aims at nothing: 到2024年末，…，比上年增加5家."""
    return COMPARES_BACK.search(chars, *span) is not None and not any(cue.sign > 0 for cue in find_cues())
