"""Sentences, clauses and tokens; every cut is compared with jieba's own."""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policyparse.prepare.segment import Segmenter, find_clauses, find_sentences, own_words
from policyparse.text import Span

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "clean"
SHARED = Path(__file__).resolve().parents[3] / "shared" / "real"
SEGMENTER = Segmenter()


@pytest.fixture(scope="session")
def reference():  # type: ignore[no-untyped-def]
    """jieba's own tokenizer with the same words added."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
    jieba.setLogLevel(60)
    tokenizer = jieba.Tokenizer()
    tokenizer.initialize()
    for word, frequency, tag in own_words(dict(tokenizer.FREQ)):
        tokenizer.add_word(word, frequency, tag)
    return tokenizer


@settings(max_examples=800, deadline=None)
@given(text=st.text(alphabet="技能人才到2025年，达35.6%万企业的了在是ABc_-+#. \r\n　。县𠀀é和中国共产党工业园区增长于了", max_size=40))
def test_equal_to_jieba_on_soup(reference, text: str) -> None:  # type: ignore[no-untyped-def]
    assert [t.text for t in SEGMENTER.tokens(text)] == reference.lcut(text)


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.txt")), ids=lambda p: p.stem)
def test_equal_to_jieba_on_the_corpus(reference, path: Path) -> None:  # type: ignore[no-untyped-def]
    text = path.read_text(encoding="utf-8")
    assert [t.text for t in SEGMENTER.tokens(text)] == reference.lcut(text)


def test_equal_to_jieba_on_real_text(reference) -> None:  # type: ignore[no-untyped-def]
    if not SHARED.is_dir():
        pytest.skip("the shared real texts are not beside this clone")
    for path in sorted(SHARED.glob("*.txt"))[::6]:
        text = path.read_text(encoding="utf-8")
        assert [t.text for t in SEGMENTER.tokens(text)] == reference.lcut(text), path.name


@settings(max_examples=400, deadline=None)
@given(text=st.text(alphabet="技能人才高技到年达万企业的了在是中国共产党工业园区增长于了", min_size=2, max_size=12))
def test_no_word_of_the_cut_lies_where_none_may(text: str) -> None:
    inner = {place for token in SEGMENTER.tokens(text) if token.tag for place in range(token.start + 1, token.end)}
    assert inner <= {place for place in range(1, len(text)) if SEGMENTER.may_span(text, place)}


def test_tokens_are_spans_of_the_text() -> None:
    text = "到2025年，全市建成5家。"
    for token in SEGMENTER.tokens(text, 100):
        assert text[token.start - 100 : token.end - 100] == token.text
    assert SEGMENTER.tag("占比") == "n"
    assert SEGMENTER.tag("烟台市") == "ns"


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("建成5家。力争8家。", ["建成5家。", "力争8家。"]),  # two sentences
        ("建成5家；力争8家。", ["建成5家；力争8家。"]),  # ； joins
        ("他说：“要快。”大家鼓掌。", ["他说：“要快。”", "大家鼓掌。"]),  # the closing quote belongs to the sentence
        ("“好！”他说。", ["“好！”他说。"]),  # a quotation goes on with its verb of saying
        ("标题\n正文。", ["标题", "正文。"]),  # a line end ends a sentence
        ("增长5.2%，达12,083人", ["增长5.2%，达12,083人"]),  # points and commas inside numbers end nothing
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [s.span.of(text) for s in find_sentences(text)] == sentences


@given(st.text(alphabet="中国，。；！？“”\n 12,.", max_size=60))
def test_sentences_and_clauses_cover_all_but_white_space(text: str) -> None:
    covered = "".join(s.span.of(text) for s in find_sentences(text))
    assert "".join(covered.split()) == "".join(text.split())
    for sentence in find_sentences(text):
        assert "".join(c.of(text) for c in sentence.clauses) == sentence.span.of(text)
        assert list(find_clauses(text, sentence.span)) == list(sentence.clauses)
        assert Span(sentence.span.start, sentence.span.end).contains(sentence.clauses[0])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("中国经济增长", ["中国", "经济", "增长"]),  # a frequent word stays frequent though it is a division too
        ("在城区和郊区", ["在", "城区", "和", "郊区"]),
        ("市级和县级机构", ["市级", "和", "县级", "机构"]),  # 和县 is a county, and here the seam of two words
    ],
)
def test_places_are_no_rarer_than_the_dictionary_has_them(text: str, words: list[str]) -> None:
    assert [t.text for t in SEGMENTER.tokens(text)] == words
