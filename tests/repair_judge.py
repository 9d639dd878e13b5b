"""Judges the repair of simulated damage against the known truth: text by text, edit by edit, digit by digit."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from policyparse.damage import damage
from policyparse.damage.traditional import to_naive_traditional
from policyparse.prepare.layout import ARTICLE_ROLES, find_blocks
from policyparse.prepare.losses import find_losses
from policyparse.prepare.repair import repair_text
from policyparse.prepare.repair.report import Repair, collect_repairs
from policyparse.prepare.simplify import simplify_text
from policyparse.text import LOST, Text

CODE_PAGES = {
    **dict.fromkeys(("gbk_as_latin1", "gbk_as_cp1252", "gbk_as_cp1250", "gbk_as_big5", "gbk_as_sjis", "gbk_as_euckr"), "gbk"),
    **dict.fromkeys(("percent_gbk", "gbk_pinyin", "gbk_split", "gbk_slip"), "gbk"),
    "big5_as_gbk": "big5",
}
"""Channels whose texts lose the characters that a code page lacks before anything is damaged."""

TRADITIONAL = frozenset(("trad_pinyin", "gbk_pinyin", "gbk_split", "naive_trad", "big5_as_gbk"))
"""Channels that convert to Traditional first."""

FRAMED = frozenset(("furniture", "spam_topline"))
"""Channels that add lines around the article; the layout says which lines are the article's."""

GONE = {
    "han_spaces": re.compile("(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])"),  # 记者 周小满: one of many spaces now
    "html_entity_nosemi": re.compile("(?<=[\u3400-\u9fff]);(?=[^0-9A-Za-z])"),  # a text's own semicolons behind a reference
}
"""What a channel makes the same as its damage; a repair that keeps what the text itself had there is right too."""

DIGITS = frozenset("0123456789〇一二三四五六七八九十百千万亿")


def fold(chars: str) -> str:
    """Characters without their widths (NFKC).

    >>> fold("２０２２，")
    '2022,'
    """
    return unicodedata.normalize("NFKC", chars)


def truth_of(name: str, chars: str) -> str:
    """What a perfect repair of the channel could give back at most."""
    if name in TRADITIONAL:
        chars = to_naive_traditional(chars)
    if name in GONE:
        chars = GONE[name].sub("", chars)
    codec = CODE_PAGES.get(name)
    return chars.encode(codec, "ignore").decode(codec) if codec else chars


@dataclass
class Verdict:
    """What became of one or many damaged texts.

    Args:
        texts: how many. exact: restored to the last character, width aside. before, after: sums of the recalls.
        edits: repairs by certainty. wrong_certain: those called certain that are wrong. wrong_likely: likely ones.
        wrong_digits: digits, Chinese ones too, that a repair wrote and that are not in the truth there. unstable: texts on which a
        second repair finds more to do. warned: texts of which repair names a place that it could not undo.
    """

    texts: int = 0
    exact: int = 0
    before: float = 0.0
    after: float = 0.0
    edits: Counter[str] = field(default_factory=Counter)
    wrong_certain: int = 0
    wrong_likely: int = 0
    wrong_digits: int = 0
    unstable: int = 0
    warned: int = 0
    examples: list[str] = field(default_factory=list)

    def add(self, other: Verdict) -> None:
        """Count another verdict in."""
        for name in ("texts", "exact", "before", "after", "wrong_certain", "wrong_likely", "wrong_digits", "unstable", "warned"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.edits += other.edits
        self.examples += other.examples


def judge(name: str, chars: str, seed: int = 0) -> Verdict:
    """Damage a clean text with a channel, repair it, and compare."""
    truth, damaged = truth_of(name, chars), damage(name, chars, seed)
    text = repair_text(Text(damaged))
    clean = repair_text(Text(truth)).chars
    verdict = Verdict(texts=1, exact=_is_restored(name, text.chars, truth, clean) or _keeps_own(name, text.chars, chars))
    verdict.before = recall(fold(damaged), fold(truth))
    verdict.after = 1.0 if verdict.exact else recall(fold(simple(text.chars)), fold(simple(truth)))
    verdict.unstable = repair_text(Text(text.chars)).chars != text.chars
    verdict.warned = bool(find_losses(simplify_text(text)))
    repairs = collect_repairs(text)
    verdict.edits = Counter(repair.certainty for repair in repairs)
    if not verdict.exact:
        _judge_edits(verdict, repairs, text.chars, clean if recall(clean, text.chars) > recall(truth, text.chars) else truth)
    return verdict


def _is_restored(name: str, repaired: str, truth: str, clean: str) -> bool:
    """Equal to the truth, or to what repair makes of the truth itself."""
    if name in FRAMED:
        return _article(repaired) in (_article(truth), _article(clean))
    wanted = {fold(truth), fold(clean)}
    return fold(repaired) in wanted or fold(simple(repaired)) in {fold(simple(truth)), fold(simple(clean))}


def _keeps_own(name: str, repaired: str, chars: str) -> bool:
    """Whether the repaired text differs from the text (or from what repair makes of it) only in the signs that the channel hides, none of them new."""
    if name not in GONE:
        return False
    ours, places = _without_hidden(name, repaired)
    wanted = (_without_hidden(name, own) for own in (chars, repair_text(Text(chars)).chars))
    return any(ours == without and places <= own for without, own in wanted)


def _without_hidden(name: str, chars: str) -> tuple[str, set[int]]:
    """A text without the signs that a channel hides, and where they stood in it."""
    folded = _narrow(simple(chars))
    hidden = [match.start() for match in GONE[name].finditer(folded)]
    return GONE[name].sub("", folded), {place - before for before, place in enumerate(hidden)}


def _article(chars: str) -> list[str]:
    return [fold(block.span.of(chars)).strip() for block in find_blocks(chars) if block.role in ARTICLE_ROLES]


def simple(chars: str) -> str:
    """In Simplified characters."""
    return simplify_text(Text(chars)).chars


def recall(ours: str, truth: str) -> float:
    """Twice the matching characters by the length of both."""
    return SequenceMatcher(None, ours, truth, autojunk=False).ratio() if ours and truth else 0.0


def _narrow(chars: str) -> str:
    """Folded character by character, so that positions stay."""
    return "".join(folded if len(folded := fold(char)) == 1 else char for char in chars)


def _differences(ours: str, truth: str) -> Iterator[tuple[str, int, int, str]]:
    """Operations with their places in our text and what the truth has there; line by line where both have as many lines."""
    pairs = [(ours, truth)]
    if ours.count("\n") == truth.count("\n"):
        pairs = list(zip(ours.split("\n"), truth.split("\n"), strict=True))
    position = 0
    for left, right in pairs:
        if len(left) == len(right):  # no shifts: character by character
            for place, (char, wanted) in enumerate(zip(left, right, strict=True), position):
                yield "equal" if char == wanted else "replace", place, place + 1, wanted
        else:
            for tag, start, end, first, last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
                yield tag, start + position, end + position, right[first:last]
        position += len(left) + 1


def _judge_edits(verdict: Verdict, repairs: Iterable[Repair], repaired: str, truth: str) -> None:
    matched = bytearray(len(repaired) + 1)
    missing = set()  # where the repaired text lacks characters of the truth
    for tag, start, end, lacking in _differences(_narrow(repaired), _narrow(truth)):
        if tag == "equal":
            matched[start:end] = b"\1" * (end - start)
        elif tag == "insert" and lacking.strip():
            missing.add(start)
    shift = 0
    for repair in repairs:
        start = repair.span.start + shift
        end = start + len(repair.after)
        shift += len(repair.after) - repair.span.length
        unmatched = [c for c, ok in zip(repair.after, matched[start:end], strict=True) if not ok and not c.isspace() and c != LOST]
        wrong = (bool(unmatched) and fold(repair.before) != fold(repair.after)) or (not repair.after.strip() and start in missing)
        verdict.wrong_certain += wrong and repair.certainty == "certain"
        verdict.wrong_likely += wrong and repair.certainty == "likely"
        if wrong and repair.certainty != "lost":
            verdict.examples.append(f"{repair.before!r} -> {repair.after!r} ({repair.certainty}, {'+'.join(repair.steps)})")
        digits = [char for char in _narrow("".join(unmatched)) if char in DIGITS and char not in _narrow(repair.before)]
        verdict.wrong_digits += len(digits)
