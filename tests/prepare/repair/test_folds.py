"""Look-alikes and full-width forms become ordinary characters, one by one."""

from __future__ import annotations

import unicodedata

import pytest

from policyparse.lexicon.gazetteer import table
from policyparse.prepare.repair.fold_compatibility_characters import fold_compatibility_characters
from policyparse.prepare.repair.fold_full_width import fold_full_width
from policyparse.text import Text


def folded(chars: str) -> str:
    return Text(chars).edited(fold_compatibility_characters(chars)).chars


def narrowed(chars: str) -> str:
    return Text(chars).edited(fold_full_width(chars)).chars


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("⼯⼈⽂化⾏动，⼆⼗家", "工人文化行动，二十家"),  # Kangxi radicals
        ("⻓期⻔类，⻢⻋⻛⻚⻉⻬", "长期门类，马车风页贝齐"),  # the supplement, which NFKC leaves
        ("⺠生⺟婴⻘年⻄部⻝品⻩河", "民生母婴青年西部食品黄河"),
        ("不良、更新、樂園、老年、\ufa10", "不良、更新、樂園、老年、塚"),  # compatibility ideographs
        ("⼯工⼈人⼤大⼩小", "工人大小"),  # a PDF that holds both
        ("⼈人⼯作⽂化⼤会", "人人工作文化大会"),  # but here 人人 was written
    ],
)
def test_look_alikes(damaged: str, expected: str) -> None:
    assert folded(damaged) == expected
    assert fold_compatibility_characters(expected) == []


@pytest.mark.parametrize("chars", ["℃①㎡㈠Ⅱ…％，：（）“”㊣", "普通文字、丶丿乛", "⿰亻尔", "﨎﨏"])
def test_what_nfkc_would_destroy_stays(chars: str) -> None:
    assert fold_compatibility_characters(chars) == []


def test_radicals_that_nfkc_knows_agree_with_it() -> None:
    for row in table("radicals"):
        nfkc = unicodedata.normalize("NFKC", row["radical"])
        assert nfkc in (row["radical"], row["character"])
        assert len(row["character"]) == 1
    assert len(table("radicals")) == len({row["radical"] for row in table("radicals")})


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("到２０２６年，增长１２．５％", "到2026年，增长12.5%"),
        ("ＧＤＰ、Ａ股、５Ｇ基站", "GDP、A股、5G基站"),
        ("投资１，２３４，５６７元", "投资1,234,567元"),  # separators of thousands
        ("上午１０：３０至１１：００", "上午10:30至11:00"),  # clock times
        ("２０２３－１０－２６ １０：１１：５４", "2023-10-26 10:11:54"),
        ("增长５％，达到３０家；（含１家）", "增长5%，达到30家；（含1家）"),  # Chinese punctuation stays
        ("“５＋５＋７”产业，Ｋ１／Ｋ２路", "“5+5+7”产业，K1/K2路"),
        ("ｈｔｔｐ：／／ｗｗｗ．ｇｏｖ．ｃｎ／ａ＿ｂ", "http://www.gov.cn/a_b"),
        ("邮箱ａ＠ｂ．ｃｎ", "邮箱a@b.cn"),
        ("１．总体要求", "1.总体要求"),
        ("占６０％", "占60%"),
        ("约５～１０家，占３％～５％", "约5~10家，占3%~5%"),
        ("占60％左右", "占60%左右"),
        ("Ｒ＆Ｄ经费", "R&D经费"),
    ],
)
def test_full_width(damaged: str, expected: str) -> None:
    assert narrowed(damaged) == expected
    assert fold_full_width(expected) == []


@pytest.mark.parametrize(
    "chars",
    [
        "比分2：1，时间10：30",  # ASCII digits: nobody widened this
        "甲：乙，丙；丁！戊？（己）",
        "约５０，１００".replace("５０", "50").replace("１００", "100"),
        "5～10家，北京～云溪",  # ～ is right in ranges
        "《意见＜试行＞》",  # brackets inside a title
        "列夫．托尔斯泰",  # between Chinese characters
        "东＆西",
    ],
)
def test_full_width_that_stays(chars: str) -> None:
    assert fold_full_width(chars) == []


def test_a_comma_between_figures_is_only_likely_a_separator() -> None:
    assert narrowed("１２，３４") == "12，34"  # no group of three
    assert narrowed("２０２３，１００") == "2023，100"  # a year, no group before it
    (edit,) = fold_full_width("计１，２３４家")
    assert (edit.new, edit.certainty, edit.candidates) == ("1,234", "likely", ("1,234", "1，234"))
