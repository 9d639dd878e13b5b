"""Decoding: every encoding that Chinese pages come in, broken bytes, mixed files, and inputs that are no text."""

from __future__ import annotations

import gzip
import random
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.errors import InputError
from policyparse.prepare.decode import decode, undecodable_spans
from policyparse.text import Source, Span

SIMPLIFIED = "云溪市人民政府今天召开会议，研究社区食堂建设工作。到2026年，全市新建社区食堂120家，服务老年人3.5万人次。"
TRADITIONAL = "雲溪市政府今天召開會議，研究社區食堂建設工作。到2026年，全市新建社區食堂120家，服務老年人3.5萬人次。"


def assert_law(source: Source) -> None:
    """The characters are what the named encoding gives, broken bytes as surrogates."""
    if source.encoding == "mixed":
        assert source.segments[0][0] == 0
        assert source.segments[-1][1] == len(source.data)
        assert source.chars == "".join(source.data[a:b].decode(codec, "surrogateescape") for a, b, codec in source.segments)
    else:
        assert source.chars == source.data.decode(source.encoding, "surrogateescape")


def decode_or_code(raw: bytes) -> Source | str:
    try:
        return decode(raw)
    except InputError as error:
        return error.code


@pytest.mark.parametrize(
    ("raw", "encoding", "chars"),
    [
        (SIMPLIFIED.encode(), "utf-8", SIMPLIFIED),
        (b"\xef\xbb\xbf" + SIMPLIFIED.encode(), "utf-8", "\ufeff" + SIMPLIFIED),  # the mark stays the first character
        (SIMPLIFIED.encode("gb2312"), "gb18030", SIMPLIFIED),
        (TRADITIONAL.encode("gbk"), "gb18030", TRADITIONAL),
        ("镕、㐀、𠮷".encode("gb18030") + SIMPLIFIED.encode("gbk"), "gb18030", "镕、㐀、𠮷" + SIMPLIFIED),  # four-byte sequences
        (TRADITIONAL.encode("big5"), "cp950", TRADITIONAL),
        (("啫喱、" + TRADITIONAL).encode("big5hkscs"), "big5hkscs", "啫喱、" + TRADITIONAL),  # Hong Kong characters
        (SIMPLIFIED.encode("utf-16"), "utf-16-le", "\ufeff" + SIMPLIFIED),  # with a mark
        (b"\xfe\xff" + SIMPLIFIED.encode("utf-16-be"), "utf-16-be", "\ufeff" + SIMPLIFIED),
        (SIMPLIFIED.encode("utf-16-le"), "utf-16-le", SIMPLIFIED),  # without one
        (TRADITIONAL.encode("utf-16-be"), "utf-16-be", TRADITIONAL),
        (b"plain ASCII, no Chinese", "utf-8", "plain ASCII, no Chinese"),
        ("Müller, Élodie".encode(), "utf-8", "Müller, Élodie"),
        ("全市".encode("gbk"), "gb18030", "全市"),  # four bytes are enough
        (("甲\0" + SIMPLIFIED).encode(), "utf-8", "甲\0" + SIMPLIFIED),  # a NUL or two are damage, not UTF-16
    ],
)
def test_encodings(raw: bytes, encoding: str, chars: str) -> None:
    source = decode(raw, "a.txt")
    assert (source.encoding, source.chars, source.name) == (encoding, chars, "a.txt")
    assert_law(source)


@pytest.mark.parametrize(
    ("declared", "actual", "encoding"),
    [
        ("gb2312", "gb18030", "gb18030"),  # pages declare gb2312 and use all of GB18030
        ("gbk", "utf-8", "utf-8"),  # saved again as UTF-8, the declaration stayed
        ("big5", "gbk", "gb18030"),  # a declaration that gives rubbish is no declaration
        ("utf-8", "gbk", "gb18030"),
        ("BIG5", "big5", "cp950"),
        ("no-such-charset", "gbk", "gb18030"),
    ],
)
def test_declared_charset(declared: str, actual: str, encoding: str) -> None:
    text = TRADITIONAL if actual == "big5" else SIMPLIFIED
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"></head><body>{text}</body></html>'
    source = decode(page.encode(actual))
    assert (source.encoding, source.chars) == (encoding, page)


def test_declared_charset_decides_where_the_bytes_do_not() -> None:
    page = '<?xml version="1.0" encoding="gb2312"?><a>犇骉</a>'
    assert decode(page.encode("gbk")).chars == page


@given(st.integers(0, len(SIMPLIFIED.encode()) - 1), st.sampled_from([b"\xff", b"\x80", b"", b"\xe5"]))
def test_utf8_with_a_broken_byte_stays_utf8(position: int, byte: bytes) -> None:
    raw = SIMPLIFIED.encode()
    source = decode(raw[:position] + byte + raw[position + 1 :])
    assert source.encoding == "utf-8"
    assert source.chars.encode("utf-8", "surrogateescape") == source.data


def test_a_cut_off_last_character_survives_as_surrogates() -> None:
    source = decode(SIMPLIFIED.encode()[:-1])
    assert source.chars[-2:] == "\udce3\udc80"
    assert undecodable_spans(source.chars) == [Span(len(SIMPLIFIED) - 1, len(SIMPLIFIED) + 1)]


@given(st.binary(max_size=60))
def test_any_bytes_decode_by_the_law_or_are_refused(raw: bytes) -> None:
    source = decode_or_code(raw)
    if isinstance(source, Source):
        assert_law(source)
    else:
        assert source in {"empty", "binary"}


@given(st.text("云溪市夜校0,5。\n\u3000", min_size=12, max_size=40), st.sampled_from(["utf-16-le", "utf-16-be"]), st.integers(0, 3))
def test_broken_utf16_keeps_every_byte(text: str, codec: str, lost: int) -> None:
    raw = b"\xff\xfe" + text.encode("utf-16-le") if codec == "utf-16-le" else b"\xfe\xff" + text.encode("utf-16-be")
    raw = raw[: len(raw) - lost] + b"\xd8" * (lost == 2)
    source = decode_or_code(raw)
    if isinstance(source, Source):
        assert_law(source)
    else:
        assert source == "empty"


def test_lines_of_two_encodings() -> None:
    header, body, footer = "来源：云溪日报\n".encode("gbk"), (SIMPLIFIED + "\n").encode(), "责任编辑：周小满\n".encode("gbk")
    source = decode(header + b"--\n" + body + footer)
    assert source.encoding == "mixed"
    assert source.chars == f"来源：云溪日报\n--\n{SIMPLIFIED}\n责任编辑：周小满\n"
    assert [segment[2] for segment in source.segments] == ["gb18030", "utf-8", "gb18030"]
    assert source.byte_span(Span(source.chars.index("责"), len(source.chars))).end == len(source.data)
    assert_law(source)


def test_a_line_that_only_happens_to_be_utf8_makes_no_mixed_file() -> None:
    raw = ("炉\n" + SIMPLIFIED).encode("gbk")  # 炉 is the two bytes of ¯ in UTF-8
    assert decode(raw).encoding == "gb18030"


def zipped() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", SIMPLIFIED)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t", "empty"),
        (b"\xef\xbb\xbf", "empty"),  # nothing but a mark
        ("\u3000\n".encode(), "empty"),
        (b"\0" * 50, "empty"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "binary"),  # .doc
        (b"%PDF-1.7\n%\xe2\xe3", "binary"),
        (b"\n%PDF-1.4\n", "binary"),  # some servers put a line before it
        (zipped(), "binary"),  # .docx, .ofd
        (gzip.compress(SIMPLIFIED.encode()), "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "binary"),
        (b"\xff\xd8\xff\xe0" + bytes(20), "binary"),
        (b"{\\rtf1\\ansi\\ansicpg936 ...}", "binary"),  # escapes, no Chinese to read
        (b"ab\0\0\0\x01cd\0\0\0\x02" * 30, "binary"),  # dense with NUL, but no UTF-16
        (random.Random(1).randbytes(3000), "binary"),
    ],
)
def test_refused(raw: bytes, code: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(raw)
    error = caught.value
    assert (error.code, error.layer) == (code, "decode")
    assert error.hint
    assert error.message_zh != str(error)  # there is a Chinese sentence
    assert error.hint_zh != error.hint


def test_binary_hint_says_what_to_do() -> None:
    with pytest.raises(InputError) as caught:
        decode(b"%PDF-1.7")
    assert "save it as plain text" in caught.value.hint


def test_too_large() -> None:
    with pytest.raises(InputError) as caught:
        decode(SIMPLIFIED.encode(), max_bytes=100)
    assert caught.value.code == "too_large"
    assert decode(SIMPLIFIED.encode(), max_bytes=1000).chars == SIMPLIFIED


def test_undecodable_spans_of_whole_text() -> None:
    assert undecodable_spans(SIMPLIFIED) == []
    assert undecodable_spans("甲\udc80乙\udcff\udcfe") == [Span(1, 2), Span(3, 5)]
