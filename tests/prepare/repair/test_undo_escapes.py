"""Escapes of every origin become characters; addresses and single escapes stay."""

from __future__ import annotations

import json
import quopri
from base64 import b64encode
from urllib.parse import quote, quote_from_bytes, quote_plus

import pytest

from policyparse.prepare.repair.undo_escapes import undo_escapes
from policyparse.text import Text

ARTICLE = "云溪市夜校\n到2026年，新增“两山”课堂120家，增长5%。\n联系人 周小满 A-1@b.cn\n"


def undone(chars: str) -> str:
    return Text(chars).edited(undo_escapes(chars)).chars


def javascript_escape(chars: str) -> str:
    kept = "@*_+-./\n"
    return "".join(
        c if c.isascii() and (c.isalnum() or c in kept) else f"%u{ord(c):04X}" if ord(c) > 255 else f"%{ord(c):02X}" for c in chars
    )


DAMAGED = {
    "escape": javascript_escape(ARTICLE),
    "json": json.dumps(ARTICLE)[1:-1],
    "json_twice": json.dumps(json.dumps(ARTICLE.replace("\n", ""))[1:-1])[1:-1],
    "percent_utf8": quote(ARTICLE, safe="\n @"),
    "percent_gbk": quote_from_bytes(ARTICLE.encode("gbk"), safe="\n @"),
    "percent_lower": quote(ARTICLE, safe="\n @").replace("%E", "%e"),
    "quoted_printable": quopri.encodestring(ARTICLE.encode()).decode("ascii"),
    "bytes_literal": repr(ARTICLE.replace("\n", "").encode())[2:-1],
    "percent_twice": quote(quote(ARTICLE, safe="\n @"), safe="\n @"),
    "form_data": quote_plus(ARTICLE),
    "string": json.dumps(ARTICLE),
    "octal": "".join(c if c.isascii() else "".join(f"\\{byte:03o}" for byte in c.encode()) for c in ARTICLE),
    "bytes_of_r": "".join(c if c.isascii() else "".join(f"<{byte:02x}>" for byte in c.encode()) for c in ARTICLE),
    "code_points_of_r": "".join(c if c.isascii() else f"<U+{ord(c):04X}>" for c in ARTICLE),
    "braces": "".join(c if c.isascii() else f"\\u{{{ord(c):x}}}" for c in ARTICLE),
    "printed_gbk": quopri.encodestring(ARTICLE.encode("gbk")).decode("ascii"),  # second bytes of GBK may be letters
    "mail": "\n".join(line and f"=?utf-8?B?{b64encode(line.encode()).decode()}?=" for line in ARTICLE.split("\n")),
    "stripped_upper": "".join(c if c.isascii() else f"u{ord(c):04X}" for c in ARTICLE),
    "line_ends": ARTICLE.replace("\n", "\\n"),
    "stripped": "".join(c if c.isascii() else f"u{ord(c):04x}" for c in ARTICLE),
}


@pytest.mark.parametrize("kind", DAMAGED)
def test_whole_articles(kind: str) -> None:
    expected = ARTICLE.replace("\n", "") if kind in {"json_twice", "bytes_literal"} else ARTICLE
    once = undone(DAMAGED[kind])
    if kind in {"json_twice", "percent_twice"}:
        once = undone(once)  # what was escaped twice is read twice
    assert once == expected
    assert undo_escapes(expected) == []


def test_one_edit_for_each_character() -> None:
    edits = undo_escapes("%u5168%u5E02%u4EBA")
    assert [(e.span, e.new) for e in edits] == [((0, 6), "全"), ((6, 12), "市"), ((12, 18), "人")]
    assert {e.certainty for e in edits} == {"certain"}


def test_surrogate_pairs_are_one_character() -> None:
    assert undone("\\u5168\\u5e02\\ud83d\\ude00") == "全市😀"
    assert undone("\\u5168\\u5e02\\u6821\\ud83d!") == "全市校\\ud83d!"  # half a pair stays


def test_only_the_escaped_line_is_read() -> None:
    page = "来源：云溪日报\n" + quote("全市新增社区食堂一百二十家") + "\n折扣50%，另见%E5"
    assert undone(page) == "来源：云溪日报\n全市新增社区食堂一百二十家\n折扣50%，另见%E5"


def test_half_a_character_at_the_end_stays_escaped() -> None:
    assert undone(quote("全市人员")[:-3]) == "全市人%E5%91"


@pytest.mark.parametrize(
    "chars",
    [
        "同比增长5%，其中%以内的占比12%",  # percent signs
        "详见 https://example.com/%E4%BA%91%E6%BA%AA%E5%B8%82%E5%A4%9C%E6%A0%A1 一文",  # an address
        "http://example.com/search?q=%C8%AB%CA%D0%C8%CB%D4%B1&p=%D2%B9",
        "正则 \\u4e00 与 \\u9fff 之间",  # two are no damage
        "目录 C:\\new\\table 与 D:\\reports\\use",
        "u2018版与u2019版软件、u5168型",  # bare escapes only in a dense line
        "a=1\nb=2\nc=3\nd=4\ne=5\nf=6",
        "100%uv 防护",
    ],
)
def test_kept(chars: str) -> None:
    assert undo_escapes(chars) == []
