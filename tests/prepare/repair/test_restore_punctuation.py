"""ASCII punctuation in Chinese becomes full-width; figures, times, addresses and foreign phrases keep theirs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policyparse.prepare.repair.remove_repeated_punctuation import remove_repeated_punctuation
from policyparse.prepare.repair.restore_punctuation import restore_punctuation
from policyparse.text import Text


def restored(chars: str) -> str:
    return Text(chars).edited(restore_punctuation(chars)).chars


def reduced(chars: str) -> str:
    return Text(chars).edited(remove_repeated_punctuation(chars)).chars


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("今年以来,全市新增食堂30家;夜校12所:群众点赞!", "今年以来，全市新增食堂30家；夜校12所：群众点赞！"),
        ("达到35%,比上年多;GDP,同比增长", "达到35%，比上年多；GDP，同比增长"),  # beside Chinese on one side is enough
        ("会上获悉,2021年,“夜校”,《办法》,等", "会上获悉，2021年，“夜校”，《办法》，等"),
        ("来源:云溪日报 电话:010-84150000", "来源：云溪日报 电话：010-84150000"),
        ("占45.5%,2020年仅3%", "占45.5%，2020年仅3%"),  # no figure has a comma behind its percent sign
        ("夜校(含分校)开班,公司(002693.SZ)入股", "夜校（含分校）开班，公司（002693.SZ）入股"),  # holds or touches Chinese
        ("云溪（大)工匠、浠川(大）工匠", "云溪（大）工匠、浠川（大）工匠"),  # half of a pair was folded
        ("(周小满)", "（周小满）"),
        ("(一)总体要求((含附件))", "（一）总体要求（（含附件））"),
        ('建设"15分钟"服务圈,推进"双百"行动', "建设“15分钟”服务圈，推进“双百”行动"),
        ("他说:'好'。", "他说：‘好’。"),
        ("这样行吗?他问:为什么?", "这样行吗？他问：为什么？"),
        ("“怎么办?”群众问", "“怎么办？”群众问"),
        ("才聚云溪•技能兴市,买买提・阿不都", "才聚云溪·技能兴市，买买提·阿不都"),
        ("网址:http://www.a.cn,欢迎访问", "网址：http://www.a.cn,欢迎访问"),  # the comma may belong to the address
    ],
)
def test_restored(damaged: str, expected: str) -> None:
    once = restored(damaged)
    assert once == expected
    assert restored(once) == once
    assert len(once) == len(damaged)


@pytest.mark.parametrize(
    "chars",
    [
        "2023-10-26 10:11:54",  # clock
        "比分3:1、比例2:3",  # figures on both sides
        "投资1,234,567元",
        "Hello, world! How are you? (fine): yes; no",
        "https://www.example.cn:8080/a?b=1,2;c 链接",
        "ftp://a.cn:21",
        "邮箱:a@b.cn".replace(":", "："),
        "刘?峰获评?020年度先进",  # a question mark that stands for a lost character
        "增长?5%,".replace(",", "，"),
        "今天开班?".replace("?", "。"),
        "f(x)=1, g(y)=2",
        "1)总则 2)附则",  # a bracket without partner
        '27"显示器',  # inches
        "it's 5 o'clock",
        "「夜校」与『食堂』",
        "首页|新闻|正文 > 云溪",
        "• 夜校\n•食堂",  # bullets
        "……——",
    ],
)
def test_kept(chars: str) -> None:
    assert restored(chars) == chars


def test_odd_quotes_stay() -> None:
    assert restored('建设"夜校，推进"双百"行动') == '建设"夜校，推进"双百"行动'


def test_brackets_pair_on_one_line_only() -> None:
    assert restored("夜校(一\n二)食堂") == "夜校(一\n二)食堂"


@given(st.text("夜校a1 ,:;!?()\"'•（）”%\n", max_size=30))
def test_a_second_run_finds_nothing(chars: str) -> None:
    once = restored(chars)
    assert restored(once) == once
    assert [c for c in once if c.isalnum()] == [c for c in chars if c.isalnum()]


@pytest.mark.parametrize(
    ("damaged", "expected"),
    [
        ("全市，，新增、、食堂；；夜校：：附", "全市，新增、食堂；夜校：附"),
        ("完成。。", "完成。"),
        ("完成，。", "完成。"),  # the stronger mark stays
        ("食堂、，夜校", "食堂，夜校"),
        ("食堂。；夜校", "食堂。夜校"),
        ("食堂，,夜校", "食堂，夜校"),
    ],
)
def test_reduced(damaged: str, expected: str) -> None:
    assert reduced(damaged) == expected
    assert reduced(expected) == expected


def test_two_different_marks_are_only_likely() -> None:
    (edit,) = remove_repeated_punctuation("完成，。")
    assert (edit.certainty, edit.candidates) == ("likely", ("。", "，"))


@pytest.mark.parametrize("chars", ["等等……", "——云溪", "好！！真的？！", "省略。。。", "“好。”，他说", "12,,34", "《甲》、《乙》。"])
def test_not_reduced(chars: str) -> None:
    assert reduced(chars) == chars
