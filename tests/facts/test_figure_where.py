"""Whose figures they are: scopes, places and national bodies that open a clause, and how far they reach."""

from __future__ import annotations

import pytest

from policyparse import Parser

NATIONAL = Parser()
CITY = Parser(region="烟台市")
PROVINCE = Parser(region="山东省")


def regions(parser: Parser, text: str) -> list[str | None]:
    return [figure.region for figure in parser.parse(text).figures]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("今年前2个月，深圳进出口总值达8000亿元，同比增长7%。", ["深圳市", "深圳市"]),  # a place behind a date, by its full name
        ("在济南市，新增企业5万家。", ["济南市"]),  # 在…，
        ("四川省成都市新建学校30所。", ["成都市"]),  # the last of a row
        ("烟台市新建学校3所；青岛市新建学校8所。", ["烟台市", "青岛市"]),  # a new place takes over
        ("财政部最新数据显示，去年支出28万亿元，增长3%。", ["中国", "中国"]),  # what a national body reports
        ("国家市场监督管理总局发布，上半年新设企业400万户。", ["中国"]),  # 市场 is no city
        ("公司宣传部发布，上半年新增订单400份。", [None]),  # a department of no ministry
        ("深圳海关发布数据，上半年进出口8000亿元。", ["深圳市"]),  # what the body of a place reports
        ("泰国全年汽车产量达160万辆。", ["泰国"]),  # another country
        ("全国新建学校300所。其中，小学200所。", ["中国", "中国"]),  # without a region of its own the article goes on
        ("济南市新增企业5万家。完成投资300亿元。", ["济南市", "济南市"]),  # the paragraph goes on about the place
        ("济南市新增企业5万家。\n完成投资300亿元。", ["济南市", None]),  # the next paragraph does not
        ("济南市新增企业5万家。海鸥机械股份有限公司是一家民企，年产值3亿元。", ["济南市", "济南市"]),  # a firm without a place
        ("济南市新增企业5万家。青岛海鸥机械股份有限公司年产值3亿元。", ["济南市", None]),  # a firm named after a place is not the place
        ("济南、青岛新增企业8万家。", [None]),  # of a list none alone
        ("四川人占300名。", [None]),  # people, not the place
        ("上海举行的推介会签约项目30个。", [None]),  # where something is held
        ("记者走访济南多家企业，发现订单增长20%。", [None]),  # in the middle of a clause
    ],
)
def test_articles_without_a_region(text: str, found: list[str | None]) -> None:
    assert regions(NATIONAL, text) == found


@pytest.mark.parametrize(
    ("parser", "text", "found"),
    [
        (PROVINCE, "全省生产总值增长5%。烟台市生产总值增长6%。", ["山东省", "烟台市"]),
        (PROVINCE, "全省生产总值增长5%。投资增长3%。", ["山东省", "山东省"]),
        (PROVINCE, "全国生产总值增长5%。投资增长3%。", ["中国", "山东省"]),  # the country is a comparison: it does not go on
        (CITY, "烟台生产总值增长6%。", ["烟台市"]),  # the short name of the article's own region
        (CITY, "莱山区新建学校3所。建成道路5条。", ["莱山区", "莱山区"]),
        (CITY, "莱山区新建学校3所。我市建成道路5条。", ["莱山区", "烟台市"]),
        (CITY, "莱山区新建学校3所。烟台海鸥机械有限公司年产值3亿元。", ["莱山区", "烟台市"]),  # a firm: the article's region stands
        (CITY, "财政部最新数据显示，支出增长3%。", ["烟台市"]),  # in the news of a city the ministry gives the city's
    ],
)
def test_articles_of_a_place(parser: Parser, text: str, found: list[str | None]) -> None:
    assert regions(parser, text) == found
