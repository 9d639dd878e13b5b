"""Pages of messaging channels and of Taiwan: the words around the article, its title, its day and its place."""

from __future__ import annotations

import pytest

from policyparse import Parser
from policyparse.prepare.taiwan import is_dated_so, is_of_taiwan

CHANNEL = (
    "点击上方蓝字关注我们\n"
    "青禾发布 2024-06-18 18:30 发表于山东\n"
    "6月17日，青禾县推进会在大柳镇举行，全县培育示范基地20个。\n"
    "来源丨县融媒体中心\n编辑丨小禾\n"
    "解读：一图读懂《青禾县示范基地管理办法》\n"
)


def test_the_call_to_subscribe_is_no_title() -> None:
    document = Parser().parse(CHANNEL)
    assert document.meta.title is None
    assert [f.value for f in document.figures] == ["20"]
    assert not document.documents  # what the foot of the page points to is no part of the article


def test_the_title_of_the_reprinted_page_is_better_than_none() -> None:
    page = "原标题：老街换新颜\n2023-09-12 07:15 来源：河滨日报\n今年以来，全市改造老街12条。\n"
    assert Parser().parse(page).meta.title == "老街换新颜"


RELEASE = (
    "農業部農糧署\n發布單位：企劃組\n發布日期：113-08-20\n標題：雜糧面積5年成長3成\n"
    "農糧署今（20）日表示，自108年推動「雜糧計畫」以來，雲林縣種植面積由620公頃增至810公頃，全國參與農友達9,800人，預計114年自給率提升至4%。\n"
    "聯絡人：林志明 科長 電話：049-2332380\n"
)


def test_a_release_of_taiwan() -> None:
    document = Parser().parse(RELEASE)
    assert (document.meta.title, document.meta.published, document.meta.region) == ("杂粮面积5年成长3成", "2024-08-20", "台湾")
    assert {(d.text, d.value) for d in document.dates} >= {("108年", "2019"), ("114年", "2025")}
    area, farmers, rate = document.figures
    assert (area.value, area.value_from, area.status) == ("810", "620", "achieved")  # the plan in corner marks is a name
    assert (farmers.region, farmers.region_code) == ("台湾", "710000")  # their 全国
    assert rate.status == "target"
    assert not document.persons  # whom to call is no part of the article


@pytest.mark.parametrize(
    ("page", "dated", "counted"),
    [
        ("發布日期：113-08-20\n云林县购置农机", True, True),
        ("发布日期：2024-08-20\n云林县购置农机", False, False),  # a day of our own counting
        ("编号：113-08-20\n河滨市购置农机", False, False),  # no place of Taiwan
        ("行政院会今（25）日通过", False, True),
        ("游客从台北市来，文庙已有108年历史。", False, False),
    ],
)
def test_years_of_the_republic(page: str, dated: bool, counted: bool) -> None:
    assert (is_dated_so(page), is_of_taiwan(page)) == (dated, counted)


def test_the_party_committee_of_a_city_is_of_that_city() -> None:
    page = "中共常德市委 常德市人民政府关于表彰劳动模范的决定\n常发〔2023〕6号\n市委、市政府决定，授予杨明等80名同志“常德市劳动模范”荣誉称号。\n"
    assert Parser().parse(page).meta.region == "常德市"
