"""Bytes to characters: the encoding is found, nothing is repaired and no byte is lost.

Order: byte order mark, strict UTF-8, the encoding that an HTML or XML head declares, then the encoding whose reading looks most like
Chinese. UTF-8 with a few broken bytes stays UTF-8; bytes that no encoding explains survive as U+DC80 to U+DCFF. A file whose lines are in
different encodings is read line by line.
"""

from __future__ import annotations

import re

from ..text import Source, Span
from ..text.text import Segment
from .legibility import chinese_rate
from .refuse import refuse_binary, refuse_empty, refuse_large

MAX_BYTES = 16 * 1024 * 1024
"""Largest input that is read by default."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_-]{2,20})""", re.I)
# Pages declare gb2312 and use all of GB18030, so the larger code page reads them all.
_CODECS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "cp936", "gb_2312-80", "chinese", "csgb2312"), "gb18030"),
    **dict.fromkeys(("big5", "big-5", "x-x-big5", "cp950", "cn-big5"), "cp950"),
    **dict.fromkeys(("big5-hkscs", "big5hkscs"), "big5hkscs"),
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
}
_EIGHT_BIT = ("gb18030", "cp950", "big5hkscs")
_SAMPLE = 65536
_LEGIBLE = 0.45
_WIDE = 0.3
_MOST_BROKEN = 200
_HAN = re.compile("[\u4e00-\u9fff]")
_UNDECODABLE = re.compile("[\udc80-\udcff][\udc80-\udcff]*")


def decode(raw: bytes, name: str = "", *, max_bytes: int = MAX_BYTES) -> Source:
    """Read bytes as Chinese text.

    Args:
        raw: the bytes of a file.
        name: what the source is called in messages and output.
        max_bytes: larger inputs are refused.

    Returns:
        A ``Source`` with ``chars == raw.decode(encoding, "surrogateescape")``, or with the encoding ``mixed`` and ``segments``. A byte
        order mark is the first character, U+FEFF.

    Raises:
        InputError: ``empty``, ``binary`` or ``too_large``.

    >>> source = decode("关于发展夜校的通知".encode("gbk"))
    >>> source.encoding, source.chars
    ('gb18030', '关于发展夜校的通知')
    """
    refuse_large(len(raw), max_bytes)
    refuse_binary(raw)
    refuse_empty(raw)
    marked = _marked(raw)
    source = (_read(raw, marked, name) if marked else _strict_utf8(raw, name)) or _guessed(raw, name)
    refuse_empty(source.chars)
    return source


def undecodable_spans(chars: str) -> list[Span]:
    """Stretches of bytes that no encoding explains (U+DC80 to U+DCFF).

    >>> undecodable_spans(b"\\xe4\\xba\\xba\\xff\\xfe".decode("utf-8", "surrogateescape"))
    [Span(start=1, end=3)]
    """
    if chars.isascii():
        return []
    return [Span(*match.span()) for match in _UNDECODABLE.finditer(chars)]


def _marked(raw: bytes) -> str | None:
    return next((codec for mark, codec in _MARKS if raw.startswith(mark)), None)


def _strict_utf8(raw: bytes, name: str) -> Source | None:
    try:
        chars = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    if _HAN.search(chars) and "\0" not in chars:
        return Source(raw, "utf-8", chars, name)
    wide = _wide_codec(raw)  # UTF-16 may by chance be valid UTF-8, but not Chinese
    if not wide and 10 * chars.count("\0") > len(chars):
        refuse_binary(raw, sure=True)
    return _read(raw, wide or "utf-8", name)


def _guessed(raw: bytes, name: str) -> Source:
    """The encoding that the page declares, else the most legible one."""
    declared = _declared(raw)
    return _read(raw, declared, name) if declared else _best(raw, name)


def _declared(raw: bytes) -> str | None:
    """The encoding that the head of a page declares, if the bytes agree."""
    head = raw[:4096]
    if b"<" not in head:
        return None
    for match in _DECLARED.finditer(head):
        codec = _CODECS.get(match[1].decode("ascii").lower())
        if codec and _decodes(raw, codec):
            rate = chinese_rate(raw[:_SAMPLE].decode(codec, "replace"))
            return codec if rate > _eight_bit_codec(raw[:_SAMPLE])[1] - 0.2 else None
    return None


def _decodes(raw: bytes, codec: str) -> bool:
    try:
        raw.decode(codec)
    except UnicodeDecodeError:
        return False
    return True


def _read(raw: bytes, encoding: str, name: str) -> Source:
    try:
        return Source(raw, encoding, raw.decode(encoding, "surrogateescape"), name)
    except UnicodeDecodeError:
        return _in_segments(raw, _split_broken(raw, encoding), name)


def _best(raw: bytes, name: str) -> Source:
    """No mark, no declaration, not strict UTF-8: take the encoding whose reading is most like Chinese."""
    wide = _wide_codec(raw)
    if wide:
        return _read(raw, wide, name)
    lines = raw.splitlines(keepends=True)
    if len(lines) > 1 and any(_line_codec(line, valid_only=True) for line in lines):
        codecs = [_line_codec(line) for line in lines]
        if len(set(codecs) - {""}) > 1:
            return _in_segments(raw, _joined(lines, codecs), name)
    whole, rate = _eight_bit_codec(raw[:_SAMPLE])
    if rate < _LEGIBLE and _controls(raw) > len(raw) // 20:
        refuse_binary(raw, sure=True)
    return _read(raw, whole, name)


def _eight_bit_codec(raw: bytes) -> tuple[str, float]:
    """The best of UTF-8 and the code pages for bytes that may be broken, and how Chinese its reading looks."""
    chars = raw.decode("utf-8", "surrogateescape")
    # A broken character gives two or three escapes, so UTF-8 needs only two thirds of the rate of a code page.
    best, best_rate = "utf-8", min(1.0, chinese_rate(chars) * 1.5)
    needed = 0.3 if _HAN.search(chars) else 0.05
    for codec in _EIGHT_BIT:
        rate = chinese_rate(raw.decode(codec, "surrogateescape"))
        if rate > max(best_rate, needed):
            best, best_rate = codec, rate
    return best, best_rate


def _line_codec(line: bytes, *, valid_only: bool = False) -> str:
    """The encoding of one line; '' where the line is ASCII or says nothing (or, ``valid_only``, is no valid UTF-8)."""
    if line.isascii():
        return ""
    chars = line.decode("utf-8", "surrogateescape")
    if not _UNDECODABLE.search(chars):
        return "utf-8" if _HAN.search(chars) else ""
    if valid_only:
        return ""
    if chinese_rate(chars) >= _LEGIBLE:  # a line in a code page gives hardly any valid character
        return "utf-8"
    codec, rate = _eight_bit_codec(line)
    return codec if rate >= _LEGIBLE else ""


def _joined(lines: list[bytes], codecs: list[str]) -> list[Segment]:
    """Neighbouring lines of one encoding as one segment; a line that says nothing goes with the line before."""
    segments: list[Segment] = []
    position = 0
    current = next(codec for codec in codecs if codec)
    for line, codec in zip(lines, codecs, strict=True):
        current = codec or current
        if segments and segments[-1][2] == current:
            segments[-1] = (segments[-1][0], position + len(line), current)
        else:
            segments.append((position, position + len(line), current))
        position += len(line)
    return segments


def _in_segments(raw: bytes, segments: list[Segment], name: str) -> Source:
    chars = "".join(raw[start:end].decode(codec, "surrogateescape") for start, end, codec in segments)
    return Source(raw, "mixed", chars, name, tuple(segments))


def _split_broken(raw: bytes, codec: str) -> list[Segment]:
    """Segments for a two-byte encoding with broken units: the broken bytes are read one by one."""
    segments: list[Segment] = []
    position = 0
    while position < len(raw):
        if len(segments) > _MOST_BROKEN:
            refuse_binary(raw, sure=True)
        try:
            raw[position:].decode(codec)
        except UnicodeDecodeError as error:
            start, end = position + error.start, position + error.end
            if error.start:
                segments.append((position, start, codec))
            segments.append((start, end, "latin-1"))
            position = end
        else:
            segments.append((position, len(raw), codec))
            break
    return segments


def _wide_codec(raw: bytes) -> str | None:
    """UTF-16 without a mark: every second byte of ASCII is NUL, and read the right way round the text is Chinese."""
    if len(raw) < 4:
        return None
    sample = raw[: _SAMPLE & ~1]
    sample = sample[: len(sample) & ~1]
    rates = {codec: _wide_rate(sample, codec) for codec in ("utf-16-le", "utf-16-be")}
    best = max(rates, key=rates.__getitem__)
    return best if rates[best] >= _WIDE and rates[best] > 2 * min(rates.values()) else None


def _wide_rate(sample: bytes, codec: str) -> float:
    chars = sample.decode(codec, "replace")
    ascii_share = sum(c < "\x80" for c in chars) / len(chars)
    if "\0" in chars and chars.count("\0") > len(chars) // 10:
        return 0.0
    return chinese_rate(chars) * (1 - ascii_share) + ascii_share if ascii_share < 1 else 0.0


def _controls(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, bytes(range(8)) + bytes(range(14, 27)) + b"\x1c\x1d\x1e\x1f"))
