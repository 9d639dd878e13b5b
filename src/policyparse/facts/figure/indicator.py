"""The indicator of a figure: which noun phrase beside the number says what is counted.

Orders of words in Chinese: noun first (高技能人才35万人), number first (16所技工院校), number before a predicate (87人获得奖项), and
ellipsis, where the noun stands in the clause before (总量居全国前列).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ...lexicon.quantity import Quantity
from ...prepare.segment import Token
from .phrase import Phrase, is_verb, noun_phrase_after, noun_phrase_before, verb_phrase_after, words_of
from .words import FALL, INCREMENT, PART_OF_NAME, REACH, RISE, SKIP

_PEOPLE_UNITS = ("人", "名", "位", "人次", "户", "家")


@dataclass
class Reading:
    """What the words around a number say: the indicator and the words that were passed on the way to it."""

    indicator: str = ""
    start: int = 0  # hull of number and indicator
    end: int = 0
    passed: list[str] = field(default_factory=list)  # words between indicator and number, nearest first
    action: str = ""  # a governing verb without an object: 揭榜 45项
    change: int = 0  # 1 rise, -1 fall
    reach: bool = False
    compared: str = ""  # 比…, 较…: the words of a comparison
    inherited: bool = False


@dataclass
class Carried:
    """What a clause takes over from the one before it when it leaves it out."""

    indicator: str = ""
    start: int = 0
    topic: Phrase | None = None


def read_indicator(chars: str, quantity: Quantity, left: Sequence[Token], right: Sequence[Token], carried: Carried) -> Reading:
    """The indicator of a quantity from the tokens of its segment on the left and of its clause on the right."""
    reading = Reading(start=quantity.start, end=quantity.end)
    rest = _pass_links(chars, list(left), reading)
    before = noun_phrase_before(chars, rest)
    adjacent = bool(before) and not reading.passed and not reading.action
    after, index = noun_phrase_after(chars, right)
    predicate = verb_phrase_after(chars, right, index)
    if before and before.text.endswith("等") or (adjacent and before and before.end < quantity.start - 1):
        before, adjacent = None, False
    _settle(reading, quantity, before, after, predicate, adjacent, carried)
    return reading


def _settle(
    reading: Reading, quantity: Quantity, before: Phrase | None, after: Phrase | None, predicate: Phrase | None, adjacent: bool, carried: Carried
) -> None:
    measured = quantity.dimension in ("percent", "percent_point", "ratio", "rank") or reading.change != 0
    if measured:
        _measured(reading, before, after, predicate, carried)
    elif reading.reach and before:
        _take(reading, before)
    elif after:
        _number_first(reading, quantity, before if adjacent else None, after, predicate)
    elif predicate and quantity.dimension in ("people", "organisation", "household", "occasion", "count") and not (before and not adjacent):
        _predicate(reading, quantity, before, predicate)
    elif before:
        _take(reading, before)
        if reading.action and quantity.unit not in _PEOPLE_UNITS:
            reading.indicator += reading.action
    if not reading.indicator:
        _inherit(reading, carried)
    elif reading.indicator in PART_OF_NAME and carried.indicator:
        reading.indicator = carried.indicator + reading.indicator
        reading.start = min(reading.start, carried.start)


def _measured(reading: Reading, before: Phrase | None, after: Phrase | None, predicate: Phrase | None, carried: Carried) -> None:
    """Percentages and changes: the noun on the left; 45%是…, 60%用于… take what follows along."""
    if before:
        _take(reading, before)
        if reading.action:
            reading.indicator += reading.action
        if predicate and not reading.reach and not reading.change:
            reading.indicator += predicate.text
            reading.end = max(reading.end, predicate.end)
    elif after and not reading.change:
        _number_first(reading, None, None, after, predicate)
    elif predicate and not reading.change:
        reading.indicator = carried.indicator + predicate.text
        reading.end = predicate.end


def _number_first(reading: Reading, quantity: Quantity | None, before: Phrase | None, after: Phrase, predicate: Phrase | None) -> None:
    reading.indicator, reading.end = after.text, max(reading.end, after.end)
    if before and len(before.text) > 1:
        reading.indicator = before.text + after.text
        reading.start = min(reading.start, before.start)
    elif predicate and len(after.text) <= 4:
        # 选手, 学员 alone say nothing: what they do goes before them.
        reading.indicator = f"{predicate.text}的{after.text}"
        reading.end = max(reading.end, predicate.end)


def _predicate(reading: Reading, quantity: Quantity, before: Phrase | None, predicate: Phrase) -> None:
    reading.end = max(reading.end, predicate.end)
    if quantity.dimension == "occasion" or quantity.unit == "次":
        reading.indicator = (before.text if before else "") + predicate.text
    else:
        reading.indicator = f"{predicate.text}的{before.text if before else '人' if quantity.dimension == 'people' else '单位'}"
    if before:
        reading.start = min(reading.start, before.start)


def _take(reading: Reading, phrase: Phrase) -> None:
    reading.indicator = phrase.text
    reading.start, reading.end = min(reading.start, phrase.start), max(reading.end, phrase.end)


def _inherit(reading: Reading, carried: Carried) -> None:
    reading.inherited = True
    if carried.indicator:
        reading.indicator = carried.indicator + reading.action
        reading.start = min(reading.start, carried.start)
    elif carried.topic:
        reading.indicator = carried.topic.text + reading.action
        reading.start = min(reading.start, carried.topic.start)


def _pass_links(chars: str, tokens: list[Token], reading: Reading) -> list[Token]:
    """Drop the words that link noun and number (达到, 突破, 累计, 同比增长 …) and remember what they were."""
    while tokens:
        token = tokens[-1]
        word = chars[token.start : token.end]
        if word in RISE or word in FALL:
            if word in INCREMENT and len(tokens) and not reading.passed and word == "增加" and False:
                break
            reading.change = reading.change or (1 if word in RISE else -1)
            reading.passed.append(word)
        elif word in REACH:
            reading.reach = True
            reading.passed.append(word)
        elif word in SKIP or token.tag in ("d", "m") and len(word) < 3:
            reading.passed.append(word)
        elif word.endswith(("达", "为", "到", "至", "超", "有")) and is_verb(token):
            reading.reach = True
            reading.passed.append(word)
        elif word in INCREMENT:
            reading.passed.append(word)
            break_after = tokens[:-1]
            tokens = break_after
            break
        elif is_verb(token) and not reading.action and not reading.change:
            reading.action = word
            reading.passed.append(word)
        else:
            break
        tokens = tokens[:-1]
    return _cut_comparison(chars, tokens, reading) if reading.change else tokens


def _cut_comparison(chars: str, tokens: list[Token], reading: Reading) -> list[Token]:
    """Cut 比上年, 较2017年, 高于全国平均水平 off the end: they name the basis, not the indicator."""
    words = words_of(chars, tokens)
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 8), -1):
        if words[index] in ("比", "较", "比较", "对比", "相比"):
            reading.compared = chars[tokens[index].start : tokens[-1].end]
            return tokens[:index]
    return tokens
