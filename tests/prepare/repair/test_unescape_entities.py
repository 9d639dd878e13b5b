"""Character references are read once or twice, and no ampersand of a name or an address is touched."""

from __future__ import annotations

import html
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.prepare.repair.unescape_entities import unescape_entities
from policyparse.text import Text

unescape = sys.modules[unescape_entities.__module__]
SHARED = Path(__file__).parents[4] / "shared"


def unescaped(chars: str) -> str:
    return Text(chars).edited(unescape_entities(chars)).chars


IN_THE_WILD = [
    ("&ldquo;匠心&rdquo;计划&middot;2022&mdash;2025&hellip;", "“匠心”计划·2022—2025…"),
    ("云溪县&nbsp;&nbsp;张明&emsp;&ensp;李华", "云溪县\xa0\xa0张明\u2003\u2002李华"),  # spaces stay what they are
    ("&#20113;&#28330;&#21439;", "云溪县"),
    ("&#x4e91;&#X6EAA;&#x53BF;", "云溪县"),
    ("&#20113&#28330县", "云溪县"),  # no semicolon
    ("云溪&nbsp 张明&ldquo匠心&rdquo", "云溪\xa0 张明“匠心”"),
    ("&amp;ldquo;匠心&amp;rdquo;&amp;#20113;&amp;#x6EAA;&amp;nbsp张明", "“匠心”云溪\xa0张明"),  # escaped twice
    ("来源#xff1a;云溪日报#xFF0C;", "来源：云溪日报，"),  # the ampersand is lost
    ("AT&amp;T和R&amp;D", "AT&T和R&D"),
    ("增长&gt;5%，&lt;p&gt;", "增长>5%，<p>"),
    ("&NBSP;&LDQUO;", "\xa0“"),
    ("2020&#150;2022", "2020–2022"),  # 80 to 9F mean Windows-1252
    ("第一行&#13;&#10;第二行", "第一行\r\n第二行"),
    ("&#20113;2022年&#49;&#48;月", "云2022年10月"),
    ("http://yunxi.example/a?b=1&amp;c=2", "http://yunxi.example/a?b=1&c=2"),
    ("云溪&#20113；县", "云溪云；县"),  # a full-width semicolon is punctuation
]


@pytest.mark.parametrize(("damaged", "expected"), IN_THE_WILD)
def test_read(damaged: str, expected: str) -> None:
    assert unescaped(damaged) == expected
    assert unescape_entities(expected) == []
    assert {e.certainty for e in unescape_entities(damaged)} == {"certain"}


@given(st.text("&#x;0123459ablpmn云=_", max_size=40))
def test_a_look_at_the_signs_alone_misses_nothing(chars: str) -> None:
    for pattern in (unescape._REFERENCE, unescape._CUT_REFERENCE):
        found = [match.span() for match in unescape._find_references(chars, pattern)]
        assert found == [match.span() for match in pattern.finditer(chars)]


KEPT = [
    "AT&T、R&D、P&L;、A&B;C",
    "http://yunxi.example/?a=1&copy=2&lt=3&nbsp_x=4",  # parameters of an address
    "&云溪;&x;&bsp;&unknownname;",
    "&#0;&#1;&#x0;&#55296;&#xFFFFFF;&#65534;",  # control characters, surrogates, nothing
    "&amp;amp;nbsp;&amp;amp;lt;",  # escaped three times
    "编号#x12、颜色#xabc、&&",
    "问&答 & 问",
]


@pytest.mark.parametrize("chars", KEPT)
def test_kept(chars: str) -> None:
    assert unescape_entities(chars) == []


WITHOUT_SEMICOLON = [
    ("&#x4e91县", "云县"),
    ("&#x4e91&#x53bf5&#x4e2aa级", "云县5个a级"),  # four digits: with the fifth there is no such character
    ("&#x20148&#x6708", "—8月"),  # U+20148 without a semicolon is rarer than a dash before a figure
    ("云&#xb7县", "云·县"),
    ("&#208402022年", "全2022年"),  # five digits: with the sixth there is no such character
    ("&#20840县", "全县"),
]


@pytest.mark.parametrize(("damaged", "expected"), WITHOUT_SEMICOLON)
def test_references_without_semicolon(damaged: str, expected: str) -> None:
    assert unescaped(damaged) == expected


def test_references_without_ampersand_behind_a_figure() -> None:
    """Behind a digit ``#20010;`` may be anything; on a page that is full of them it is no chance."""
    page = "#20113;#28330;#21439;#26032;#22686;#31038;#21306;3#20010;"
    assert unescaped(page) == "云溪县新增社区3个"
    assert unescaped("编号3#20010;") == "编号3#20010;"


def test_controls_that_browsers_keep() -> None:
    """Five numbers mean nothing in Windows-1252; mojibake of UTF-8 needs their bytes."""
    assert unescaped("&#229;&#143;&#129;") == "å\x8f\x81"


TOKENS = ["&amp;", "&lt;", "&amp;lt;", "&amp;amp;", "&#20113;", "&nbsp", "#xff0c;", "&", ";", "amp;", "nbsp", "lt", "#", "云", "3", " "]


@given(st.lists(st.sampled_from(TOKENS), max_size=8).map("".join))
def test_twice_is_once(chars: str) -> None:
    once = unescaped(chars)
    assert unescaped(once) == once


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x9FA5, exclude_categories=["Cc", "Cs"]), max_size=30))
def test_what_was_escaped_comes_back(chars: str) -> None:
    escaped = "".join(f"&#{ord(c)};" for c in chars)
    assert unescaped(escaped) == chars
    assert unescaped(html.escape(escaped)) == chars


def test_real_texts_stay() -> None:
    if not (SHARED / "real").is_dir():
        pytest.skip("the real texts are not beside the repository")
    for path in [*(SHARED / "real").glob("*.txt"), *(SHARED / "seeds").glob("*.txt")]:
        assert unescape_entities(path.read_text("utf-8")) == []
