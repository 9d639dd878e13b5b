"""Sentences and clauses as spans, and tokens with parts of speech on demand.

Tokens are evidence, never boundaries: facts match characters, tokens break ties. The dictionary is loaded when the first sentence is cut.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import re
import sys
import warnings
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from ..lexicon.gazetteer import gazetteer_digest, table
from ..text import Span, make_span
from ..version import __version__
from .cutting import Cutter, Words, jieba_model, word_table

# One class of characters in front of both branches: so the search runs from one of them to the next.
_SENTENCE_END = re.compile(r"[。！？!?…\n](?:(?<=\n)\n*+|[。！？!?…]*+[”’」』）)】]*+)")
_CLAUSE_END = re.compile(r"[，；：,;—](?:(?<=—)—|(?<!—)[，；：,;]*+[”’」』）)】]*+)")


class Sentence:
    """A sentence as a span of the whole text, with the role of the block that it stands in; its clauses are cut when they are asked for."""

    __slots__ = ("_chars", "_clauses", "limits", "role", "span")

    def __init__(self, chars: str, limits: tuple[int, int], role: str) -> None:
        self._chars, self.limits, self.role = chars, limits, role
        self.span = make_span(limits)
        self._clauses: tuple[Span, ...] | None = None

    def __lt__(self, other: Sentence) -> bool:
        return self.span < other.span

    @property
    def clauses(self) -> tuple[Span, ...]:
        """The clauses: they end at ，；： and at a dash."""
        if self._clauses is None:
            found = find_clauses(self._chars, self.span)
            self._clauses = tuple(_parted_by_spaces(self._chars, found) if self.role in ("title", "heading") else found)
        return self._clauses


class Token(NamedTuple):
    """A word of the segmenter: half-open positions in the whole text and the dictionary's part of speech ('' where unknown)."""

    start: int
    end: int
    tag: str
    text: str = ""


_HEADLINE_SPACE = re.compile("(?<=[\u4e00-\u9fff％%”）]) +(?=[\u4e00-\u9fff“（])")
_new_tuple = tuple.__new__
_NEVER = sys.maxsize
_MOST_MET = 8192


def find_sentences(chars: str, span: Span | None = None, role: str = "paragraph") -> list[Sentence]:
    """Sentences of a stretch of text: they end at 。！？… with the closing quote behind it, and at line ends.

    >>> [s.span.of("到2025年，达到5家；力争8家。“好！”他说。") for s in find_sentences("到2025年，达到5家；力争8家。“好！”他说。")]
    ['到2025年，达到5家；力争8家。', '“好！”他说。']
    """
    return sentences_of(chars, [(span or Span(0, len(chars)), role)])


def sentences_of(chars: str, stretches: Iterable[tuple[Span, str]]) -> list[Sentence]:
    """The sentences of several stretches of a text with their roles, in order: one search for all, since most stretches are short.

    >>> [s.span for s in sentences_of("一、目标\\n建成5家。力争8家\\n附件", [(Span(0, 4), "heading"), (Span(5, 14), "paragraph")])]
    [Span(start=0, end=4), Span(start=5, end=10), Span(start=10, end=14)]
    """
    found: list[Sentence] = []
    ends = [match.end() for match in _SENTENCE_END.finditer(chars)]
    ends.append(_NEVER)
    index, end = 0, ends[0]
    for (start, stop), role in stretches:
        while end <= start:
            index += 1
            end = ends[index]
        while start < stop:
            edge = stop
            if end <= stop:
                edge = end
                index += 1
                end = ends[index]
                # “好！”他说: a quotation that ends in a mark and goes on with a verb of saying is one sentence with it.
                if chars[edge - 1] in "”’」』" and edge < stop and chars[edge] not in "\n“" and not _begins_sentence(chars, edge, stop):
                    continue
            limits = start, edge
            if chars[start].isspace() or chars[edge - 1].isspace():
                limits = _without_space(chars, start, edge)
            if limits[0] < limits[1]:
                found.append(Sentence(chars, limits, role))
            start = edge
    return found


def _begins_sentence(chars: str, position: int, end: int) -> bool:
    """Whether what follows a closed quotation is a sentence of its own; 他说 and the like go on with the quotation."""
    ahead = chars[position : min(end, position + 12)]
    return not re.match(r"[^，。]{0,8}(?:说|表示|介绍|告诉|认为|指出|强调|的|是)", ahead)


def _without_space(chars: str, start: int, end: int) -> tuple[int, int]:
    stretch = chars[start:end]
    start += len(stretch) - len(stretch.lstrip())
    return start, start + len(stretch.strip())


def find_clauses(chars: str, span: Span) -> list[Span]:
    """Clauses of a sentence: they end at ，；： and at a dash.

    >>> [c.of("目前，已建成5家；其中2家。") for c in find_clauses("目前，已建成5家；其中2家。", Span(0, 14))]
    ['目前，', '已建成5家；', '其中2家。']
    """
    start, end = span
    marks: Iterable[re.Match[str]] = _CLAUSE_END.finditer(chars, start, end)
    if chars.find(",", start, end) >= 0:
        marks = (mark for mark in marks if not _groups_digits(chars, mark))
    edges = [mark.end() for mark in marks]
    if (edges[-1] if edges else start) < end:
        edges.append(end)
    return [*map(make_span, pairwise((start, *edges)))]


def _parted_by_spaces(chars: str, clauses: list[Span]) -> list[Span]:
    """The clauses of a headline: a space between Chinese characters stands for a comma (开局良好 产值增长5.3%)."""
    if chars.find(" ", clauses[0].start, clauses[-1].end) < 0:
        return clauses
    found: list[Span] = []
    for start, end in clauses:
        edges = [m.end() for m in _HEADLINE_SPACE.finditer(chars, start, end)]
        found += map(make_span, pairwise((start, *edges, end)))
    return found


def _groups_digits(chars: str, match: re.Match[str]) -> bool:
    """Whether a mark is the comma in a number: 12,083."""
    mark, stop = match.span()
    return chars[mark] == "," and chars[mark - 1 : mark].isdigit() and chars[stop : stop + 1].isdigit()


class _Met(dict[str, str]):
    """The parts of speech of the words that were met last: a small table that stays at hand before the large one."""

    def __init__(self, tags: Mapping[str, str]) -> None:
        super().__init__()
        self._tags = tags

    def __missing__(self, word: str) -> str:
        if len(self) >= _MOST_MET:
            self.clear()
        tag = self[word] = self._tags.get(word, "")
        return tag


class Segmenter:
    """Words with parts of speech: jieba's dictionary and model, loaded on first use, and the gazetteer's words.

    >>> [t.tag for t in Segmenter().tokens("烟台市总工会", 0)][:1]
    ['ns']
    """

    def __init__(self) -> None:
        self._cutter: Cutter | None = None
        self._tags: dict[str, str] = {}
        self._met = _Met(self._tags)

    def _load(self) -> Cutter:
        if self._cutter is None:
            jieba = _import_jieba()
            words, self._tags = _load_words(jieba)
            self._met = _Met(self._tags)
            self._cutter = Cutter(words, jieba_model(jieba.finalseg))
        return self._cutter

    def tokens(self, chars: str, start: int = 0) -> list[Token]:
        """The words of ``chars``; ``start`` is its position in the whole text."""
        words = (self._cutter or self._load()).cut(chars)
        found, end, tags = [], start, self._met
        for word in words:
            begin = end
            end += len(word)
            found.append(_new_tuple(Token, (begin, end, tags[word], word)))  # the constructor would cost twice as much
        return found

    def tag(self, word: str) -> str:
        """The dictionary's part of speech of a word, '' where it is not in the dictionary."""
        self._load()
        return self._tags.get(word, "")

    def may_span(self, chars: str, place: int) -> bool:
        """Whether any word of the dictionary may lie across a place inside ``chars``, whatever their best cut is: cheaper than the cut.

        >>> Segmenter().may_span("社区食堂", 1), Segmenter().may_span("社区食堂", 2)
        (True, False)
        """
        return (self._cutter or self._load()).may_span(chars, place)


def own_words(known: Mapping[str, int]) -> Iterator[tuple[str, int, str]]:
    """The gazetteer's words for the segmenter, each with an explicit frequency and a part of speech.

    Args:
        known: the dictionary's frequencies. A word that it has is no rarer for being a place or a term: 中国, 郊区.
    """
    for name in ("divisions", "zones"):
        for row in table(name):
            yield row["name"], max(100, known.get(row["name"], 0)), "ns"
    for row in table("terms"):
        yield row["word"], max(int(row["frequency"]), known.get(row["word"], 0)), row["tag"]


def _load_words(jieba: Any) -> tuple[Words, dict[str, str]]:
    """Word table and tags, from the cache file where there is one for these very dictionaries."""
    with jieba.get_dict_file() as file:
        raw: bytes = file.read()
    digest = hashlib.sha256(raw + gazetteer_digest().encode() + __version__.encode()).hexdigest()[:16]
    path = _cache_folder() / f"table-{digest}-{sys.version_info[0]}{sys.version_info[1]}.marshal"
    with contextlib.suppress(OSError, ValueError, EOFError, TypeError):
        cached = marshal.loads(path.read_bytes())
        return Words(*cached[0]), cached[1]
    rows = [line.split(" ") for line in raw.decode("utf-8").splitlines()]
    words = [(row[0], int(row[1])) for row in rows]
    tags = {row[0]: sys.intern(row[2].strip()) for row in rows if len(row) > 2}
    for word, frequency, tag in own_words(dict(words)):
        words.append((word, frequency))
        tags[word] = tag
    loaded = word_table(words)
    frequencies = dict(words)
    tags = dict(sorted(tags.items(), key=lambda entry: -frequencies[entry[0]]))
    with contextlib.suppress(OSError):
        temporary = path.with_suffix(f".{os.getpid()}")
        temporary.write_bytes(marshal.dumps(((*loaded,), tags)))
        temporary.replace(path)
    return loaded, tags


def _import_jieba() -> Any:
    """Import jieba without its slow look into every installed package, its warnings and its log lines."""
    with warnings.catch_warnings(), _without_module("pkg_resources"):
        warnings.simplefilter("ignore")
        import jieba
        import jieba.finalseg
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


def _cache_folder() -> Path:
    """A cache folder of the user's own: one in /tmp would be shared between users and trusted blindly."""
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or str(Path.home() / ".cache")
    folder = Path(base) / "policyparse"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return folder
