"""Byte offsets on demand, in every kind of encoding that a source can have."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.text import Source, Span


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be"])
@given(data=st.data())
def test_byte_span_cuts_the_same_characters(encoding: str, data: st.DataObject) -> None:
    chars = data.draw(st.text(alphabet="目標12，a\n", max_size=20))
    source = Source(chars.encode(encoding), encoding, chars)
    start = data.draw(st.integers(0, len(chars)))
    end = data.draw(st.integers(start, len(chars)))
    left, right = source.byte_span(Span(start, end))
    assert source.data[left:right].decode(encoding) == chars[start:end]


def test_undecodable_bytes_keep_their_place() -> None:
    data = "目".encode() + b"\xff\xfe" + "标".encode()
    source = Source(data, "utf-8", data.decode("utf-8", "surrogateescape"))
    assert source.byte_span(Span(1, 3)) == Span(3, 5)


def test_mixed_encodings_go_by_segment() -> None:
    head, body = "目标\n".encode("gb18030"), "成果\n".encode()
    segments = ((0, len(head), "gb18030"), (len(head), len(head) + len(body), "utf-8"))
    source = Source(head + body, "mixed", "目标\n成果\n", segments=segments)
    assert source.byte_span(Span(3, 4)) == Span(5, 8)
    assert source.byte_span(Span(0, 6)) == Span(0, len(head + body))


def test_lone_surrogates_have_bytes() -> None:
    assert Source.from_chars("目\ud800标").data == "目".encode() + b"\xed\xa0\x80" + "标".encode()
