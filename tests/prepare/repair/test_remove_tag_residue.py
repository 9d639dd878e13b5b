"""Markup goes, comparisons and book title marks stay, and what stood on two lines stays on two."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.prepare.repair.remove_tag_residue import find_orphan_tails, remove_tag_residue
from policyparse.text import Text
from work import count_calls

SHARED = Path(__file__).parents[4] / "shared"


def without_tags(chars: str) -> str:
    return Text(chars).edited(remove_tag_residue(chars)).chars


IN_THE_WILD = [
    ("<p>一是扩面。</p><p>二是提标。</p>", "一是扩面。\n二是提标。"),
    ("<p>一是扩面。</p>\n<p>二是提标。</p>", "一是扩面。\n二是提标。"),  # a line break stands there already
    ("<p>一是扩面。</p> \n　<p>二是提标。</p>", "一是扩面。 \n　二是提标。"),
    ('新增<span style="font-size:16px;color:rgb(0,0,0)">3.2万</span>人', "新增3.2万人"),
    ("新增<SPAN LANG=EN-US>300</SPAN>人<o:p></o:p>", "新增300人"),  # capitals, Word
    ("第一行<br>第二行<br/>第三行<br />第四行", "第一行\n第二行\n第三行\n第四行"),
    ("<td>粮食</td><td>120</td><td>300</td>", "粮食\t120\t300"),  # cells must not run together into one number
    ("<tr><td>粮食</td></tr><tr><td>油料</td></tr>", "粮食\n油料"),
    ('详见<a href="/a.htm" target="_blank">附件</a><img src="a.png" alt="图"/>', "详见附件"),
    ("前文<!-- 编辑：<b>某某</b> -->后文", "前文后文"),
    ("前文<!--[if gte mso 9]><xml></xml><![endif]-->后文<![endif]>", "前文后文"),
    ("<style type='text/css'>p{margin:0} a>b{color:red}</style>正文<script>if(a<b){x=1}</script>", "正文"),
    ("<!DOCTYPE html><?xml version='1.0'?>正文", "正文"),
]


@pytest.mark.parametrize(("damaged", "expected"), IN_THE_WILD)
def test_whole_tags_go(damaged: str, expected: str) -> None:
    assert without_tags(damaged) == expected
    assert remove_tag_residue(expected) == []
    assert {e.certainty for e in remove_tag_residue(damaged)} == {"certain"}


SYNTHETIC = [
    ("云溪/span>粮食/span>丰收/span>", "云溪粮食丰收"),
    ("云溪/h1>粮食/p>丰收/span>", "云溪\n粮食\n丰收"),
    ("云溪strong>粮食/strong>丰收/span>增长", "云溪粮食丰收增长"),
    ('云溪/p>\np class="a" align=left>粮食/span>丰收', "云溪\n粮食丰收"),
    ('云溪span style="font-family:宋?>粮食/span>丰收/p>', "云溪粮食丰收"),  # the closing quotation mark is lost as well
    ("云溪b>粮食/b>丰收/p>", "云溪粮食丰收"),
    ("<p>云溪/span>粮食/span>丰收/span></p>", "云溪粮食丰收"),  # with whole tags among them
]


@pytest.mark.parametrize(("damaged", "expected"), SYNTHETIC)
def test_three_tails_go(damaged: str, expected: str) -> None:
    assert without_tags(damaged) == expected
    assert remove_tag_residue(expected) == []


KEPT = [
    "增长>5%，3<5，a<b且c>d，利率<3%>2%",
    "《云溪县技能人才培育办法》〈试行〉＜征求意见稿＞",
    "首页 > 新闻 > 政务 > 正文",
    "首页 a > b > c > d",
    "统计检验(p>0.05)，另两组p>0.1和p>0.01",  # single letters before a number are formulas
    "云溪/span>粮食/p>丰收",  # two tails prove nothing
    "<云溪县> <粮食> <5%>",
    "收入<支出<预算",
    "邮箱<zhang@yunxi.example>，网址<http://yunxi.example/a>",
]


@pytest.mark.parametrize("chars", KEPT)
def test_text_stays(chars: str) -> None:
    assert remove_tag_residue(chars) == []


OPEN_SCRIPTS = [
    ("正文<script>var a=1;", "正文"),
    ("正文<script type='text/javascript'>var a=1;\nf(a);\n", "正文"),
    ("正文<style>p{color:red}\n2023-05-06\n云溪县", "正文\n2023-05-06\n云溪县"),  # no sign of code: it may be text
    ("正文<script>var a=1;\n云溪县；粮食", "正文\n云溪县；粮食"),
    ("正文<script>云溪县；粮食", "正文\n云溪县；粮食"),
]


@pytest.mark.parametrize(("damaged", "expected"), OPEN_SCRIPTS)
def test_scripts_that_are_never_closed(damaged: str, expected: str) -> None:
    assert without_tags(damaged) == expected


@given(st.text("<>/pbr增5 \n=\"'!-", max_size=40))
def test_second_run_of_tails_and_tags_never_fails(chars: str) -> None:
    assert set(without_tags(chars)) <= set(chars) | {"\n"}


def test_tails_say_where_they_are() -> None:
    tails = find_orphan_tails('云溪/h1>粮食span id="a">丰收/span>')
    assert [tail[0] for tail in tails] == ["/h1>", 'span id="a">', "/span>"]


def test_real_texts_lose_comments_only() -> None:
    if not (SHARED / "real").is_dir():
        pytest.skip("the real texts are not beside the repository")
    for path in [*(SHARED / "real").glob("*.txt"), *(SHARED / "seeds").glob("00[0134]*")]:
        chars = path.read_text("utf-8")
        assert all(e.span.of(chars).startswith("<!--") for e in remove_tag_residue(chars))


def test_clean_text_costs_next_to_nothing() -> None:
    chars = "云溪县粮食连年丰收，农民收入稳步增长。" * 130
    assert count_calls(remove_tag_residue, chars) < 5  # the gate alone
