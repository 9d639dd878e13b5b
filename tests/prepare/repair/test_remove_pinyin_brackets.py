"""Readings in brackets behind characters: removed where the page shows the pattern, never where a reader is told how to say a name."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.lexicon.gazetteer import table
from policyparse.prepare.repair.remove_pinyin_brackets import remove_pinyin_brackets
from policyparse.text import Text

TABLE = Path(__file__).parents[3] / "gazetteer" / "pinyin.tsv"


def without_brackets(chars: str) -> str:
    return Text(chars).edited(remove_pinyin_brackets(chars)).chars


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("雲溪發(fā)展機(jī)制，創(chuàng)新產(chǎn)業(yè)", "雲溪發展機制，創新產業"),
        ("發（fā）展、機（jī）制、訓（xùn）練", "發展、機制、訓練"),  # full-width brackets
        ("績(jī)效、質(zhi)量、總(ZǑNG)數", "績效、質量、總數"),  # other tone, no tone, capitals
        ("從(cóng )、學(xué )校、優(yōu )化", "從、學校、優化"),  # a space inside
        ("高(gā(🙃o )、发(fā🐛)展业(yè)、(🐎)", "高、发展业、(🐎)"),  # emoji inside; a bracket behind no character stays
        ("产(🏧)业(yè )发(🐛)展(⛩)集群", "产业发展集群"),  # nothing but emoji
        ("綠(lǜ)色、旅(lv)遊、女(nu)性", "綠色、旅遊、女性"),  # three ways to write ü
        ("長(zhǎng)期、長(cháng)度、重(chóng)要、還(hái)", "長期、長度、重要、還"),  # characters with several readings
        ("發(fā)展產(chǎn)業(yè)，落實(sh", "發展產業，落實"),  # cut off at the end of the text
        ("發(fā)展產(chǎn)業(yè)，落實(\n", "發展產業，落實\n"),
        ("第(dì)3屆(jiè)大會(huì)（二期）(GDP)", "第3屆大會（二期）(GDP)"),  # other brackets stay
    ],
)
def test_removed(damaged: str, expected: str) -> None:
    assert without_brackets(damaged) == expected
    assert {e.certainty for e in remove_pinyin_brackets(damaged)} == {"certain"}
    assert remove_pinyin_brackets(expected) == []


@pytest.mark.parametrize(
    "chars",
    [
        "甪(lù)直古镇",  # one explanation
        "甪(lù)直、盱(xū)眙",  # two
        "甪(lù)直很美。甪直很老。甪直很近。盱(xū)眙很远。盱眙很大。盱眙的虾。浒(xǔ)墅关，浒墅关镇，浒墅关站",  # explained once, then bare
        "人工智能(AI)、物联网(IoT)、应用(APP)、平台(a)",  # abbreviations, no readings
        "方案(an)、标准(biao)、制度(zhi)",  # a reading, but of another character
        "苹果(apple)香蕉(banana)橘子(orange)",
        "(fā)(zhǎn)(jī)",  # behind no character
        "发展（试行）、机制（草案）、产业（二期）",
    ],
)
def test_kept(chars: str) -> None:
    assert remove_pinyin_brackets(chars) == []


@given(st.lists(st.sampled_from(table("pinyin")), min_size=3, max_size=12, unique_by=lambda row: row["char"]))
def test_every_reading_of_the_table_is_recognised(rows: list[dict[str, str]]) -> None:
    plain = "，".join(row["char"] for row in rows)
    damaged = "，".join(f"{row['char']}({row['readings'].split('|')[0]})" for row in rows)
    assert without_brackets(damaged) == plain


def test_seeds_lose_every_reading() -> None:
    seeds = sorted((TABLE.parents[1] / ".." / "shared" / "seeds").glob("00[13]_*.txt"))
    if not seeds:
        pytest.skip("the seeds are not here")
    assert sum(len(remove_pinyin_brackets(path.read_text(encoding="utf-8"))) for path in seeds) == 263


def test_real_text_has_none() -> None:
    files = sorted((TABLE.parents[1] / ".." / "shared" / "real").glob("*.txt"))
    if not files:
        pytest.skip("the real texts are not here")
    assert [p.name for p in files if remove_pinyin_brackets(p.read_text(encoding="utf-8"))] == []


def test_table_is_what_pypinyin_says() -> None:
    pinyin_dict = pytest.importorskip("pypinyin.pinyin_dict").pinyin_dict
    rows = table("pinyin")
    assert len(rows) > 8000
    assert TABLE.stat().st_size < 500_000
    assert [row["char"] for row in rows] == sorted(row["char"] for row in rows)
    differing = [row["char"] for row in rows if set(row["readings"].split("|")) - set(pinyin_dict[ord(row["char"])].split(","))]
    assert len(differing) < 20  # releases of pypinyin add and drop readings of rare characters


def test_every_character_of_gb2312_and_of_big5_level_1_is_there() -> None:
    known = {row["char"] for row in table("pinyin")}
    codes = [("gb2312", lead, trail) for lead in range(0xB0, 0xF8) for trail in range(0xA1, 0xFF)]
    codes += [("big5", lead, trail) for lead in range(0xA4, 0xC7) for trail in (*range(0x40, 0x7F), *range(0xA1, 0xFF))]
    chars = {bytes((lead, trail)).decode(codec, "ignore") for codec, lead, trail in codes}
    assert {c for c in chars if len(c) == 1 and "\u4e00" <= c <= "\u9fff"} <= known
