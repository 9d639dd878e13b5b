"""Facts against gold: what was found, what was missed, what is too much, per kind. Reads records of the output and gold, nothing else.

Within a document and kind records are matched one to one, the best pair first, required gold before optional gold:

- programme, document, organisation, place, person: the names are equal once width, case, quotes, brackets and spaces are folded away;
- honour: name and holder are equal; position: the person is equal and the job titles share 60 % of their characters;
- figure: value, upper value and unit are equal, and the indicators share 40 % of their characters or one ends the other; a figure with
  lost digits matches one with the same pattern and no value;
- date: text and value are equal, each distinct pair counted once;
- meta: each field, a value where gold has none being an error; article text: characters of title, headings, paragraphs and captions.

A gold record marked ``optional`` neither rewards nor punishes; a list in a field of gold accepts any of its readings.
"""

from __future__ import annotations

import difflib
import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Any, NamedTuple

Record = dict[str, Any]

KINDS = ("programme", "document", "honour", "position", "figure", "date", "organisation", "place", "person")
META = ("title", "subtitle", "source", "published", "reporters", "correspondents", "photographers", "editors", "region", "issuer", "number")
_ARTICLE = ("title", "subtitle", "heading", "paragraph", "caption")
_ATTRIBUTES: dict[str, tuple[str, ...]] = {
    "figure": ("bound", "status", "measure", "basis", "frequency", "cumulative", "region", "value_from"),
    "date": ("type", "mod"),
    "programme": ("category", "part_of"),
    "document": ("type", "number", "status", "issuers"),
    "position": ("org",),
}
_SEPARATORS = dict.fromkeys(map(ord, " \t\u3000\u00a0\"'“”‘’「」『』《》〈〉()（）·•・,，。.：:；;-—–"))


@dataclass(slots=True)
class Counts:
    """Right, missed and superfluous records.

    >>> Counts(right=3, missed=1, extra=0).f1
    0.8571428571428571
    """

    right: int = 0
    missed: int = 0
    extra: int = 0

    def add(self, right: int, missed: int, extra: int) -> None:
        """Count more."""
        self.right += right
        self.missed += missed
        self.extra += extra

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 0 where nothing was found."""
        return self.right / (self.right + self.extra) if self.right + self.extra else 0.0

    @property
    def recall(self) -> float:
        """Share of gold that was found; 0 where gold has none."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.missed + self.extra
        return 2 * self.right / total if total else 0.0


@dataclass(slots=True)
class Scores:
    """What scoring gave: counts per kind, right and all values per attribute, and lost digits that were read as if whole."""

    kinds: dict[str, Counts] = field(default_factory=lambda: {kind: Counts() for kind in ("article text", "meta", *KINDS)})
    attributes: dict[str, tuple[int, int]] = field(default_factory=dict)
    silently_wrong: int = 0

    def add_document(self, gold: Record, record: Record) -> None:
        """Score one document of the output against its gold.

        Args:
            gold: a gold record, as docs/annotation.md describes it.
            record: what ``Document.to_dict`` gives; an error record counts as a document without facts.
        """
        if gold.get("blocks"):
            self.kinds["article text"].add(*_text_counts(gold, record))
        self._add_meta(gold.get("meta") or {}, record.get("meta") or {})
        for kind in KINDS:
            judged = judge(kind, gold, record)
            self.kinds[kind].add(len(judged.pairs), len(judged.missed), len(judged.extra))
            for pair in judged.pairs:
                self._add_attributes(kind, *pair)
            if kind == "figure":
                self.silently_wrong += _count_silently_wrong(gold.get("figures", []), judged.extra)

    def _add_meta(self, gold: Record, found: Record) -> None:
        for name in META:
            value, got = gold.get(name), found.get(name)
            if isinstance(value, list):
                right = {fold(v) for v in value} == {fold(v) for v in got or ()}
            else:
                right = _same_moment(value, got) if name == "published" else fold(value) == fold(got)
            has, gives = value not in (None, [], ""), got not in (None, [], "")
            self.kinds["meta"].add(right and has, has and not right, gives and not right)

    def _add_attributes(self, kind: str, gold: Record, found: Record) -> None:
        values = [(name, gold[name], found.get(name)) for name in _ATTRIBUTES.get(kind, ()) if name in gold]
        if kind == "figure":
            wanted_time, found_time = gold.get("time") or {}, found.get("time") or {}
            values += [(f"time.{name}", wanted_time.get(name), found_time.get(name)) for name in ("value", "mod", "role")]
        for name, wanted, got in values:
            if name == "issuers":
                wanted, got = ("、".join(sorted(map(fold, v or ()))) or None for v in (wanted, got))
            equal = _same_moment(wanted, got) if isinstance(got, str) and "T" in got else _same(wanted, got)
            right, total = self.attributes.get(f"{kind}.{name}", (0, 0))
            self.attributes[f"{kind}.{name}"] = (right + equal, total + 1)


class Judged(NamedTuple):
    """The records of one kind of a document: right ones with their gold, gold that was missed, and what is too much. Optional gold is left out."""

    pairs: list[tuple[Record, Record]]
    missed: list[Record]
    extra: list[Record]


def judge(kind: str, gold: Record, record: Record) -> Judged:
    """Compare the facts of one kind of a document with its gold.

    Args:
        kind: one of ``KINDS``.
        gold: a gold record.
        record: what ``Document.to_dict`` gives.

    >>> judge("place", {"places": [{"name": "烟台市"}]}, {"facts": [{"kind": "place", "name": "烟台"}]}).missed
    [{'name': '烟台市'}]
    """
    found = [fact for fact in record.get("facts", ()) if fact["kind"] == kind]
    wanted = gold.get(f"{kind}s", [])
    if kind == "date":
        wanted, found = _distinct_dates(wanted), _distinct_dates(found)
    pairs, missed, extra = match(kind, wanted, found)
    return Judged([pair for pair in pairs if not pair[0].get("optional")], [g for g in missed if not g.get("optional")], extra)


def fold(value: object) -> str:
    """Width, case, quotes, brackets, spaces and separators folded away.

    >>> fold("“技能兴县” 行动（２０２３）")
    '技能兴县行动2023'
    """
    return unicodedata.normalize("NFKC", "" if value is None else str(value)).translate(_SEPARATORS).lower()


def match(kind: str, gold: Sequence[Record], found: Sequence[Record]) -> tuple[list[tuple[Record, Record]], list[Record], list[Record]]:
    """One-to-one pairs of gold and found records, gold that is left, and found records that are left."""
    ranked = sorted(
        ((not g.get("optional"), likeness(kind, g, f), -i, -j) for i, g in enumerate(gold) for j, f in enumerate(found)), reverse=True
    )
    pairs: list[tuple[Record, Record]] = []
    left_gold, left_found = dict(enumerate(gold)), dict(enumerate(found))
    for _, rank, i, j in ranked:
        if rank > 0 and -i in left_gold and -j in left_found:
            pairs.append((left_gold.pop(-i), left_found.pop(-j)))
    return pairs, list(left_gold.values()), list(left_found.values())


def likeness(kind: str, gold: Record, found: Record) -> float:
    """How well two records of a kind agree; 0 where they are not the same fact."""
    if kind == "honour":
        return float(_same(gold["name"], found.get("name")) and _same(gold.get("holder"), found.get("holder")))
    if kind == "position":
        shared = (
            max(_shared(t, found.get("title")) for t in _accepted(gold["title"])) if _same(gold["person"], found.get("person")) else 0.0
        )
        return shared if shared >= 0.6 else 0.0
    if kind == "date":
        equal = _same(gold["text"], found.get("text")) and found.get("value") in _accepted(gold.get("value"))
        return 1.0 + (found.get("mod") in _accepted(gold.get("mod"))) if equal else 0.0
    if kind == "figure":
        return _figure_likeness(gold, found)
    return float(_same(gold["name"], found.get("name")))


def _figure_likeness(gold: Record, found: Record) -> float:
    pattern = (gold.get("damage") or {}).get("pattern")
    if pattern:
        equal = found.get("value") is None and pattern == (found.get("damage") or {}).get("pattern")
    else:
        equal = all(_number(found.get(key)) in map(_number, _accepted(gold.get(key))) for key in ("value", "value_high"))
    if not equal or not _same(gold.get("unit"), found.get("unit")):
        return 0.0
    shared = max((_indicators_shared(wording, found.get("indicator")) for wording in _accepted(gold.get("indicator"))), default=0.0)
    return shared + _shared(gold.get("quote"), found.get("quote")) if shared >= 0.4 else 0.0


def _indicators_shared(gold: object, found: object) -> float:
    """Shared characters; a head noun that ends the other counts at least as half, one character alone says nothing."""
    a, b = fold(gold), fold(found)
    if len(b) < 2:
        return 0.0
    ends = bool(a) and (a.endswith(b) or b.endswith(a))
    return max(_shared(gold, found), 0.5 if ends else 0.0)


def _shared(gold: object, found: object) -> float:
    """F1 of the characters of two strings, their order aside."""
    a, b = Counter(fold(gold)), Counter(fold(found))
    common = (a & b).total()
    return 2 * common / (a.total() + b.total()) if common else 0.0


def _accepted(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _same(gold: Any, found: object) -> bool:
    """Equal after folding to one of the readings; 全国 and 中国 are one region."""
    return fold(found).replace("全国", "中国") in {fold(v).replace("全国", "中国") for v in _accepted(gold)}


def _same_moment(gold: Any, found: object) -> bool:
    """Equal dates; a missing :00 of the seconds is no difference."""
    short = [v[:-3] if isinstance(v, str) and len(v) == 19 and v.endswith(":00") else v for v in (found, *_accepted(gold))]
    return short[0] in short[1:]


def _number(value: object) -> Decimal | str | None:
    if value in (None, ""):
        return None
    try:
        return Decimal(str(value).replace(",", "")).normalize()
    except InvalidOperation:
        return str(value)


def _distinct_dates(records: Iterable[Record]) -> list[Record]:
    distinct: dict[tuple[str, str], Record] = {}
    for record in records:
        distinct.setdefault((fold(record.get("text")), json.dumps(record.get("value"))), record)
    return list(distinct.values())


def _text_counts(gold: Record, record: Record) -> tuple[int, int, int]:
    text = record.get("text", "")
    wanted = _article(block["text"] for block in gold["blocks"] if block["role"] in _ARTICLE)
    found = _article(text[block["start"] : block["end"]] for block in record.get("blocks", ()) if block["role"] in _ARTICLE)
    right = sum(m.size for m in difflib.SequenceMatcher(None, wanted, found, autojunk=False).get_matching_blocks())
    return right, len(wanted) - right, len(found) - right


def _article(parts: Iterable[str]) -> str:
    return unicodedata.normalize("NFKC", "".join("".join(part.split()) for part in parts))


def _count_silently_wrong(gold: Sequence[Record], extra: Sequence[Record]) -> int:
    """Found figures that read a number where gold says that digits are lost."""
    damaged = [g for g in gold if (g.get("damage") or {}).get("pattern")]
    unflagged = [f for f in extra if f.get("value") is not None and not (f.get("damage") or {}).get("pattern")]
    return sum(any(_same(g.get("unit"), f.get("unit")) and _overlap(_bones(g), _bones(f)) for g in damaged) for f in unflagged)


def _bones(record: Record) -> str:
    return "".join(c for c in fold(record.get("quote")) if not c.isdigit() and c not in "?\ufffd")


def _overlap(gold: str, found: str) -> bool:
    return bool(found) and (found in gold or gold in found or _shared(gold, found) > 0.8)
