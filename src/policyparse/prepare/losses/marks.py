"""Places where a mark stands for what is gone: U+FFFD, question marks, surrogates, private-use characters.

Clean policy text has none of these in its repaired form: a question mark that ends a question is full-width by then, and one between
Chinese characters, before a comma or beside a digit is none. An ASCII one at the end of a sentence is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...text import LOST, has_surrogates
from .loss import Warned, warned

_REPLACED = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd]")
_LOST_RUN = re.compile(f"{LOST}+")
_BYTES = re.compile("[\udc80-\udcff]+")
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010fffd]+")
_QUESTIONS = re.compile(r"\?+")
_NUMBER_BEFORE = re.compile(r"\d[\d.,]*\Z", re.ASCII)
_NUMBER_AFTER = re.compile(
    r"\.?\d[\d.,]*|[%％‰万亿千百枚户套台辆亩吨]|名(?![称单额字])|个(?![体人性])|家(?![庭长政具园])|项(?!目)|所(?![有以在得属])", re.ASCII
)
_NUMERALS = "〇零一二三四五六七八九十"
_ADDRESS = re.compile(r"[\x21-\x7e]*[A-Za-z/=&_][\x21-\x7e]*\Z", re.ASCII)
_NEVER_BEFORE = frozenset("，、；：。％%")
_NEVER_BEHIND = frozenset("，、；：“（《〈【〔\n")
_REACH = 12
_WHOLE = 0.3
"""Share of question marks in a page of which hardly anything else is left."""


def find_marks(chars: str, odd: str | None = None) -> list[Warned]:
    """The warnings of all such places.

    Args:
        chars: the text.
        odd: those of its characters that clean text hardly has, if somebody has looked for them.

    >>> [(w.code, *w.span) for w in find_marks("新增就业?00人，王\ufffd任主任。好不好?")]
    [('lost_characters', 10, 11), ('lost_digits', 4, 7)]
    """
    if "?" not in chars and not _REPLACED.search(chars if odd is None else odd) and not has_surrogates(chars):
        return []
    found = [_lost(chars, *m.span(), "lost_characters") for m in _LOST_RUN.finditer(chars)]
    found += [warned("undecodable_bytes", *m.span(), m.end() - m.start()) for m in _BYTES.finditer(chars)]
    found += [warned("private_use", *m.span(), m.end() - m.start()) for m in _PRIVATE.finditer(chars)]
    return found + list(_question_marks(chars))


def _question_marks(chars: str) -> Iterator[Warned]:
    places = [m.span() for m in _QUESTIONS.finditer(chars) if not _in_address(chars, *m.span())]
    replaced = [_is_replaced(chars, *place) for place in places]
    if sum(end - start for start, end in places) > _WHOLE * len(chars):  # those at the ends of lines are no questions either
        yield from _by_line(chars)
        return
    most = sum(replaced) > 0.7 * len(places) > 3
    for (start, end), sure in zip(places, replaced, strict=True):
        alone = end - start == 1 and chars[start - 1 : start] in ("", "\n") and chars[end : end + 1] in ("", "\n")  # what is left of a menu
        if most or (sure and not alone):
            yield _lost(chars, start, end, "question_marks")


def _by_line(chars: str) -> Iterator[Warned]:
    """One warning for each line of a page that is nearly all question marks."""
    start = 0
    for line in chars.split("\n"):
        if "?" in line:
            yield warned("question_marks", start + line.index("?"), start + line.rindex("?") + 1, line.count("?"))
        start += len(line) + 1


def _lost(chars: str, start: int, end: int, code: str) -> Warned:
    """The warning of a run; where it stands beside or within a number, of the number, which is not to be relied on."""
    before, after = _NUMBER_BEFORE.search(chars, max(0, start - _REACH), start), _NUMBER_AFTER.match(chars, end)
    between_numerals = start > 0 and end < len(chars) and chars[start - 1] in _NUMERALS and chars[end] in _NUMERALS
    if before or after or between_numerals:
        return warned("lost_digits", before.start() if before else start, after.end() if after else end)
    return warned(code, start, end, end - start)


def _is_replaced(chars: str, start: int, end: int) -> bool:
    """Whether question marks stand where no question can end."""
    before, after = chars[start - 1 : start] or "\n", chars[end : end + 1] or "\n"
    return (
        after in _NEVER_BEFORE
        or before in _NEVER_BEHIND
        or "\u3400" <= after <= "\u9fff"
        or (before > "\x7f" and _NUMBER_AFTER.match(chars, end) is not None)
        or (before.isdigit() and (after.isdigit() or after in ".%"))
        or (end - start > 3 and before != "!" and after != "!")
    )


def _in_address(chars: str, start: int, end: int) -> bool:
    """Whether a question mark belongs to a web address or the like."""
    after = chars[end : end + 1]
    return end - start == 1 and "!" < after < "\x7f" and _ADDRESS.search(chars, max(0, start - 80), start) is not None
