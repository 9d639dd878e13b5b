"""The corpus is whole: every article has its clean text, gold and manifest row, and the gold is about that text.

Only the files are tested here; the program that reads them is not imported.
"""

import csv
import itertools
import json
import re
import unicodedata
from decimal import Decimal
from typing import Any

import pytest

from corpus_digest import CORPUS, corpus_digest

Record = dict[str, Any]

MANIFEST = {row["name"]: row for row in csv.DictReader((CORPUS / "MANIFEST.tsv").open(encoding="utf-8"), delimiter="\t")}
NAMES = sorted(MANIFEST)
GOLD = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((CORPUS / "gold").glob("*.json"))}

META = {"title", "subtitle", "source", "published", "reporters", "correspondents", "photographers", "editors", "region", "issuer", "number"}
ROLES = {"title", "subtitle", "heading", "paragraph", "caption", "byline", "meta", "boilerplate", "spam", "related"}
ARTICLE_ROLES = {"title", "subtitle", "heading", "paragraph", "caption", "byline"}
FIELDS = {
    "programmes": {"name", "category", "part_of"},
    "documents": {"name", "type", "issuers", "number", "status"},
    "honours": {"name", "holder"},
    "positions": {"person", "org", "title"},
    "figures": {"quote", "indicator", "value", "value_high", "value_from", "unit", "bound", "status", "measure", "basis", "frequency"}
    | {"cumulative", "time", "region", "damage"},
    "dates": {"text", "type", "value", "mod"},
    "organisations": {"name"},
    "places": {"name"},
    "persons": {"name"},
}
WORDS = {
    "category": {"action", "project", "plan", "strategy", "brand", "competition", "campaign", "platform", "system"},
    "bound": {"EQUAL", "MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN", "EQUAL_OR_LESS", "APPROX"},
    "status": {"target", "achieved", "provision"},
    "measure": {"level", "increment", "change", "share", "rank", "ratio"},
    "frequency": {None, "P1D", "P1W", "P1M", "P1Y", "P2Y"},
    "cumulative": {True, False},
    "type": {"DATE", "TIME", "DURATION", "SET"},
    "mod": {None, "START", "MID", "END", "APPROX"},
    "role": {None, "deadline", "as_of", "period", "since"},
}
CLOSED = {
    "programmes": ["category"],
    "figures": ["bound", "status", "measure", "frequency", "cumulative"],
    "dates": ["type", "mod"],
}
DAY = r"(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2})?)?)?"
EDTF = re.compile(rf"{DAY}(?:/{DAY})?|P(?:T?[\d.]+[YMWDH])|(?:PAST|PRESENT|FUTURE)_REF")


def accepted(value: Any) -> list[Any]:
    """The readings a gold field accepts."""
    return value if isinstance(value, list) else [value]


def fold(text: str) -> str:
    """Width, quotes, brackets, spaces and separators folded away, for comparing names with running text."""
    wide = unicodedata.normalize("NFKC", text)
    return "".join(c for c in wide if c == "\ufffd" or unicodedata.category(c)[0] in "LN" or c in "%~")


def clean_text(name: str) -> str:
    """The undamaged text, in Simplified characters as the gold is."""
    text = (CORPUS / "clean" / f"{name}.txt").read_text(encoding="utf-8")
    if MANIFEST[name]["kind"] in ("taiwan release", "hong kong release"):
        text = pytest.importorskip("opencc").OpenCC("t2s").convert(text)
    return text


def occurs(wording: str, folded: str) -> bool:
    """Whether the wording stands in the folded text, a lost character matching any one."""
    return re.search(re.escape(fold(wording)).replace("\ufffd", "."), folded) is not None


def decoded_numbers(quote: str) -> set[Decimal]:
    """All readings of the digits of a quote: with and without 千 万 千万 亿 万亿, as the sum of neighbours (1亿2,000万), as percent (2/3); 两, 五."""
    plain = [Decimal(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", quote)]
    scaled = [[n * scale for scale in (1, 1000, 10**4, 10**7, 10**8, 10**12)] for n in plain]
    sums = [a + b for left, right in itertools.pairwise(scaled) for a in left for b in right]
    parts = [round(Decimal(100) * int(part) / int(whole), 2) for part, whole in re.findall(r"(\d)/(\d)", quote)]
    words = [Decimal("一二三四五六七八九".index(word.replace("两", "二")) + 1) for word in re.findall("[一二三四五六七八九两]", quote)]
    return {n for row in scaled for n in row} | set(sums) | set(parts) | set(words)


def test_each_article_has_its_four_parts() -> None:
    assert len(NAMES) >= 8
    assert set(GOLD) == set(NAMES)
    assert {path.stem for path in (CORPUS / "articles").iterdir()} == set(NAMES)
    assert {path.stem for path in (CORPUS / "clean").iterdir()} == set(NAMES)


def test_manifest_rows_are_complete() -> None:
    assert {row["split"] for row in MANIFEST.values()} == {"dev", "heldout"}
    for row in MANIFEST.values():
        assert all(row.values()), row
        assert re.fullmatch(r"20\d\d", row["year"])


def test_digest_is_the_recorded_one() -> None:
    assert corpus_digest() == (CORPUS / "DIGEST").read_text(encoding="utf-8").strip(), (
        "corpus changed: python tests/corpus_digest.py > corpus/DIGEST"
    )


def test_digest_sees_a_changed_byte(tmp_path: Any) -> None:
    (tmp_path / "a.txt").write_bytes(b"1")
    before = corpus_digest(tmp_path)
    (tmp_path / "a.txt").write_bytes(b"2")
    assert corpus_digest(tmp_path) != before


@pytest.mark.parametrize("name", NAMES)
def test_article_is_of_the_wanted_size(name: str) -> None:
    han = re.findall("[\u4e00-\u9fff]", (CORPUS / "clean" / f"{name}.txt").read_text(encoding="utf-8"))
    assert 600 <= len(han) <= 1500


@pytest.mark.parametrize("name", NAMES)
def test_article_decodes_and_is_damaged_as_the_manifest_says(name: str) -> None:
    stored = (CORPUS / "articles" / f"{name}.txt").read_bytes()
    clean = (CORPUS / "clean" / f"{name}.txt").read_bytes()
    row = MANIFEST[name]
    text = stored.decode(row["encoding"])
    assert (stored == clean) is (row["damage"] == "none")
    if row["damage"] == "encoding":
        assert text.replace("\r\n", "\n") == clean.decode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_gold_has_the_fields_of_the_format(name: str) -> None:
    gold = GOLD[name]
    assert set(gold) == {"doc", "meta", "blocks"} | set(FIELDS)
    assert gold["doc"] == name
    assert set(gold["meta"]) == META
    assert {block["role"] for block in gold["blocks"]} <= ROLES
    for kind, fields in FIELDS.items():
        for record in gold[kind]:
            assert set(record) - {"optional"} == fields, record
            assert record.get("optional", False) in (True, False)


@pytest.mark.parametrize("name", NAMES)
def test_gold_uses_the_closed_word_lists(name: str) -> None:
    gold = GOLD[name]
    for kind, fields in CLOSED.items():
        for record in gold[kind]:
            for field in fields:
                assert set(accepted(record[field])) <= WORDS[field], record
    for record in gold["figures"]:
        if record["time"] is not None:
            assert set(record["time"]) == {"text", "role", "value", "mod"}
            assert set(accepted(record["time"]["role"])) <= WORDS["role"], record
            assert set(accepted(record["time"]["mod"])) <= WORDS["mod"], record


@pytest.mark.parametrize("name", NAMES)
def test_gold_dates_are_edtf(name: str) -> None:
    gold = GOLD[name]
    times = [record["time"] for record in gold["figures"] if record["time"]]
    for record in gold["dates"] + times:
        assert all(value is None or EDTF.fullmatch(value) for value in accepted(record["value"])), record
    for record in gold["figures"]:
        assert all(value in (None, "yoy", "pop") or EDTF.fullmatch(value) for value in accepted(record["basis"])), record
    assert gold["meta"]["published"] is None or re.fullmatch(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?", gold["meta"]["published"])


@pytest.mark.parametrize("name", NAMES)
def test_gold_words_stand_in_the_clean_text(name: str) -> None:
    folded = fold(clean_text(name))
    gold = GOLD[name]
    for record in gold["figures"]:
        assert occurs(record["quote"], folded), record["quote"]
    for record in gold["dates"]:
        assert any(occurs(text, folded) for text in accepted(record["text"])), record
    for kind in ("programmes", "documents", "honours", "organisations", "places", "persons"):
        for record in gold[kind]:
            assert any(occurs(text, folded) for text in accepted(record["name"])), record
    for record in gold["positions"]:
        assert occurs(record["person"], folded)
        assert any(occurs(title, folded) for title in accepted(record["title"])), record


@pytest.mark.parametrize("name", NAMES)
def test_gold_blocks_are_the_clean_text_in_order(name: str) -> None:
    folded = fold(clean_text(name))
    position = 0
    for block in GOLD[name]["blocks"]:
        if block["role"] in ARTICLE_ROLES:
            pattern = re.compile(re.escape(fold(block["text"])).replace("\ufffd", "."))
            found = pattern.search(folded, position)
            assert found, block["text"]
            position = found.end()


@pytest.mark.parametrize("name", NAMES)
def test_gold_quotes_lie_within_one_block(name: str) -> None:
    blocks = [block["text"] for block in GOLD[name]["blocks"] if block["role"] in ARTICLE_ROLES]
    for record in GOLD[name]["figures"]:
        assert any(record["quote"] in text for text in blocks), record["quote"]


@pytest.mark.parametrize("name", NAMES)
def test_gold_values_can_be_read_off_their_quotes(name: str) -> None:
    for record in GOLD[name]["figures"]:
        quote = record["quote"]
        readable = re.search(r"\d", quote) and not re.search("[成番半]|分之|位数|[一两]倍", quote) and record["measure"] != "rank"
        if record["value"] is not None and readable:
            numbers = decoded_numbers(quote)
            assert any(abs(Decimal(value)) in numbers for value in accepted(record["value"])), record
            assert record["value_high"] is None or abs(Decimal(record["value_high"])) in numbers, record
            assert all(value is None or abs(Decimal(value)) in numbers for value in accepted(record["value_from"])), record


@pytest.mark.parametrize("name", NAMES)
def test_lost_digits_are_marked_and_nothing_else_lacks_a_value(name: str) -> None:
    for record in GOLD[name]["figures"]:
        if record["damage"]:
            assert record["value"] is None, record
            assert record["damage"]["pattern"].replace("?", "\ufffd") in record["quote"], record
        else:
            assert "\ufffd" not in record["quote"], record
            assert record["value"] is not None or record["measure"] == "rank", record
