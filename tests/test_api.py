"""The library's front door: parse, Parser, Document and each layer alone."""

from __future__ import annotations

import doctest
import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

import policyparse
from corpus_digest import CORPUS
from policyparse import Document, InputError, Parser, parse, repair, segment, simplify
from policyparse.evaluate import KINDS

TEXT = "今年以来，全市新增高技能人才1.26万人；到2025年，高技能人才突破5万人。"
ARTICLES = sorted((CORPUS / "articles").glob("*.txt"))


def facts(document: Document) -> list[dict[str, Any]]:
    """The facts as the contract writes them."""
    found: list[dict[str, Any]] = document.to_dict()["facts"]
    return found


def test_characters_bytes_and_paths_give_the_same_facts(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode("gb18030"))
    expected = facts(parse(TEXT))
    assert len(expected) > 2
    assert facts(parse(TEXT.encode())) == expected
    assert facts(parse(TEXT.encode("gb18030"))) == expected
    assert facts(parse(memoryview(TEXT.encode()))) == expected
    assert facts(parse(path)) == expected
    assert parse(path).source.name == str(path)
    assert parse(path).source.encoding == "gb18030"


def test_a_string_is_text_and_never_a_file_name(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    with pytest.raises(InputError, match="no Chinese") as caught:
        parse(str(path))
    assert "pathlib.Path" in caught.value.hint


@pytest.mark.parametrize("long", ["a" * 300, "a/" * 200, "\udc80x", "a\0b"])
def test_a_string_that_can_be_no_file_name_is_refused_alike(long: str) -> None:
    with pytest.raises(InputError, match="no Chinese"):
        parse(long)


@pytest.mark.parametrize("published", ["2023-10-26", "2023-10-26T08:30", " 2023-10-26 ", date(2023, 10, 26), datetime(2023, 10, 26, 8, 30)])
def test_published_anchors_relative_dates(published: Any) -> None:
    document = parse(TEXT, published=published)
    assert document.meta.published == "2023-10-26"
    assert document.dates[0].value == "2023-01-01/2023-10-26"


def test_without_a_date_relative_dates_stay_unknown() -> None:
    assert parse(TEXT).dates[0].value is None


@pytest.mark.parametrize("published", ["soon", "", "2023-13-01", "2023-10-26xyz", "26.10.2023"])
def test_published_that_is_no_date_is_an_error(published: str) -> None:
    with pytest.raises(ValueError, match="write it as 2023-10-26"):
        parse(TEXT, published=published)


def test_region_says_what_the_whole_city_means() -> None:
    document = parse(TEXT, region="烟台市")
    assert (document.meta.region, document.meta.region_code, document.meta.region_evidence) == ("烟台市", "370600", "caller")
    assert {f.region for f in document.figures} == {"烟台市"}


def test_a_region_that_is_in_no_table_is_taken_as_it_is() -> None:
    document = parse(TEXT, region="云溪新城")
    assert (document.meta.region, document.meta.region_code) == ("云溪新城", None)


def test_a_parser_carries_nothing_from_one_document_to_the_next() -> None:
    fresh = [Parser().parse(path).to_json() for path in ARTICLES]
    parser = Parser()
    assert [parser.parse(path).to_json() for path in ARTICLES] == fresh
    assert [parser.parse(path).to_json() for path in reversed(ARTICLES)] == fresh[::-1]


def test_a_parser_names_what_it_is_given() -> None:
    assert Parser().parse(TEXT.encode(), name="第一篇").to_dict()["source"]["name"] == "第一篇"


def test_max_bytes() -> None:
    with pytest.raises(InputError) as caught:
        Parser(max_bytes=10).parse(TEXT)
    assert caught.value.code == "too_large"
    assert Parser(max_bytes=len(TEXT.encode())).parse(TEXT).facts


@pytest.mark.parametrize("path", ARTICLES, ids=lambda p: p.stem)
def test_typed_lists_hold_all_facts_in_order(path: Path) -> None:
    document = parse(path)
    lists = {kind: getattr(document, f"{kind}s") for kind in KINDS}
    assert all(fact.kind == kind for kind, found in lists.items() for fact in found)
    assert sum(map(len, lists.values())) == len(document.facts)
    starts = [fact.mentions[0].start for fact in document.facts]
    assert starts == sorted(starts)


@pytest.mark.parametrize("indent", [None, 2])
def test_json_is_the_dictionary(indent: int | None) -> None:
    document = parse(ARTICLES[0])
    assert json.loads(document.to_json(indent)) == document.to_dict()


def test_lone_surrogates_survive_in_json() -> None:
    document = parse("目标\ud800：到2025年，建成5家\udcff。")
    written = document.to_json()
    written.encode("utf-8")
    assert json.loads(written)["text"] == document.text.chars
    assert r"\udcff" in written


def test_layers_alone() -> None:
    text = repair("推動高質(zhì)量發(fā)展，達(dá)到5家")
    assert text.chars == "推動高質量發展，達到5家"
    assert [edit.steps for edit in text.edits] == [("remove_pinyin_brackets",)] * 3
    assert simplify(text.chars) == "推动高质量发展，达到5家"
    assert [text.chars[t.start : t.end] for t in segment(text.chars)][-1] == "家"


def test_the_public_names_are_there() -> None:
    assert [name for name in policyparse.__all__ if not hasattr(policyparse, name)] == []
    assert dir(policyparse) == sorted(policyparse.__all__)
    with pytest.raises(AttributeError, match="no attribute 'prase'"):
        policyparse.prase  # noqa: B018


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_python_examples_in_the_documentation_run(name: str) -> None:
    result = doctest.testfile(str(Path(__file__).parents[1] / name), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert result.failed == 0
    assert result.attempted > 5
