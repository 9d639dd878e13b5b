"""Sentences and clauses as spans, and tokens with parts of speech on demand.

Tokens are evidence, never boundaries: facts match characters, tokens break ties. jieba is loaded when the first sentence is cut.
"""

from __future__ import annotations

import contextlib
import re
import sys
import warnings
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..lexicon.gazetteer import table
from ..text import Span

_SENTENCE_END = re.compile(r"[。！？!?…]++[”’」』）)】]*+|\n++")
_CLAUSE_END = re.compile(r"[，；：,;]++[”’」』）)】]*+|——")


class Sentence(NamedTuple):
    """A sentence and its clauses, as spans of the whole text, with the role of the block that it stands in."""

    span: Span
    clauses: tuple[Span, ...]
    role: str


class Token(NamedTuple):
    """A word of the segmenter: half-open positions in the whole text and the dictionary's part of speech ('' where unknown)."""

    start: int
    end: int
    tag: str
    text: str = ""


def find_sentences(chars: str, span: Span | None = None, role: str = "paragraph") -> list[Sentence]:
    """Sentences of a stretch of text: they end at 。！？… with the closing quote behind it, and at line ends.

    >>> [s.span.of("到2025年，达到5家；力争8家。“好！”他说。") for s in find_sentences("到2025年，达到5家；力争8家。“好！”他说。")]
    ['到2025年，达到5家；力争8家。', '“好！”他说。']
    """
    whole = span or Span(0, len(chars))
    found: list[Sentence] = []
    start = whole.start
    for match in _SENTENCE_END.finditer(chars, whole.start, whole.end):
        end = match.end()
        # “好！”他说: a quotation that ends in a mark and goes on with a verb of saying is one sentence with it.
        if chars[end - 1] in "”’」』" and end < whole.end and chars[end] not in "\n“" and not _begins_sentence(chars, end, whole.end):
            continue
        _append(found, chars, start, end, role)
        start = end
    _append(found, chars, start, whole.end, role)
    return found


def _begins_sentence(chars: str, position: int, end: int) -> bool:
    """Whether what follows a closed quotation is a sentence of its own; 他说 and the like go on with the quotation."""
    ahead = chars[position : min(end, position + 12)]
    return not re.match(r"[^，。]{0,8}(?:说|表示|介绍|告诉|认为|指出|强调|的|是)", ahead)


def _append(found: list[Sentence], chars: str, start: int, end: int, role: str) -> None:
    while start < end and chars[start].isspace():
        start += 1
    while end > start and chars[end - 1].isspace():
        end -= 1
    if start < end:
        span = Span(start, end)
        found.append(Sentence(span, tuple(find_clauses(chars, span)), role))


def find_clauses(chars: str, span: Span) -> Iterator[Span]:
    """Clauses of a sentence: they end at ，；： and at a dash.

    >>> [c.of("目前，已建成5家；其中2家。") for c in find_clauses("目前，已建成5家；其中2家。", Span(0, 13))]
    ['目前，', '已建成5家；', '其中2家。']
    """
    start = span.start
    for match in _CLAUSE_END.finditer(chars, span.start, span.end):
        if (
            chars[match.start()] == ","
            and chars[match.start() - 1 : match.start()].isdigit()
            and chars[match.end() : match.end() + 1].isdigit()
        ):
            continue  # 12,083
        yield Span(start, match.end())
        start = match.end()
    if start < span.end:
        yield Span(start, span.end)


class Segmenter:
    """jieba behind an own tokenizer: built on first use, gazetteer words added with explicit frequencies.

    >>> [t.tag for t in Segmenter().tokens("烟台市总工会", 0)][:1]
    ['ns']
    """

    def __init__(self) -> None:
        self._tokenizer: Any = None
        self._tags: dict[str, str] = {}

    def _load(self) -> Any:
        if self._tokenizer is None:
            jieba = _import_jieba()
            self._tokenizer = jieba.Tokenizer()
            self._tokenizer.tmp_dir = str(_cache_folder())
            self._tokenizer.initialize()
            self._tags = _read_tags(jieba)
            for name in ("divisions", "zones"):
                for row in table(name):
                    # A frequency must be given: without one jieba computes it for each word, eight times slower.
                    self._tokenizer.add_word(row["name"], 100, "ns")
                    self._tags[row["name"]] = "ns"
            for row in table("terms"):
                self._tokenizer.add_word(row["word"], int(row["frequency"]), row["tag"])
                self._tags[row["word"]] = row["tag"]
        return self._tokenizer

    def tokens(self, chars: str, start: int = 0) -> list[Token]:
        """The words of ``chars``; ``start`` is its position in the whole text."""
        tokenizer = self._load()
        found: list[Token] = []
        for word in tokenizer.cut(chars):
            found.append(Token(start, start + len(word), self._tags.get(word, ""), word))
            start += len(word)
        return found

    def tag(self, word: str) -> str:
        """The dictionary's part of speech of a word, '' where it is not in the dictionary."""
        self._load()
        return self._tags.get(word, "")


def _import_jieba() -> Any:
    """Import jieba without its slow look into every installed package, its warnings and its log lines."""
    with warnings.catch_warnings(), _without_module("pkg_resources"):
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(40)
    return jieba


@contextlib.contextmanager
def _without_module(name: str) -> Iterator[None]:
    absent = name not in sys.modules
    if absent:
        sys.modules[name] = None  # type: ignore[assignment]
    try:
        yield
    finally:
        if absent:
            sys.modules.pop(name, None)


def _cache_folder() -> Any:
    """A cache folder of the user's own: jieba's default in /tmp is shared between users and trusted blindly."""
    import os
    import tempfile
    from pathlib import Path

    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or str(Path.home() / ".cache")
    folder = Path(base) / "policyparse"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return tempfile.mkdtemp(prefix="policyparse-")
    return folder


def _read_tags(jieba: Any) -> dict[str, str]:
    with jieba.get_dict_file() as lines:
        return {parts[0]: parts[2] for parts in (line.decode("utf-8").split() for line in lines) if len(parts) == 3}
