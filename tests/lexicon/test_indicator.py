"""Indicator ids: wordings of one indicator have one id; what is narrower, wider or of another unit has none."""

from __future__ import annotations

import pytest

from policyparse import parse
from policyparse.lexicon.indicator import indicator_id


@pytest.mark.parametrize(
    ("name", "unit", "measure", "expected"),
    [
        ("地区生产总值", "元", "level", "gdp"),  # canonical
        ("GDP", "元", "level", "gdp"),  # synonyms
        ("生产总值", "元", "level", "gdp"),
        ("ＧＤＰ总量", "元", "level", "gdp"),  # full width, a word of amount
        ("全省地区生产总值", "元", "level", "gdp"),  # scope words
        ("云溪市地区生产总值", "元", "level", "gdp"),  # an invented town has the form of one
        ("浙江省杭州市生产总值", "元", "level", "gdp"),  # known places, stacked
        ("其中杭州地区生产总值", "元", "level", "gdp"),
        ("2023年地区生产总值", "元", "level", "gdp"),  # a number in front
        ("地区生产总值", "%", "change", "gdp"),  # growth carries the id of what grows
        ("地区生产总值增速", "百分点", "change", "gdp"),
        ("地区生产总值", "位", "rank", "gdp"),  # ranks have the unit 位
        ("出口总额", "倍", "change", "exports"),  # 翻一番
        ("人均地区生产总值", "元", "level", "gdp_per_capita"),  # the longest name decides
        ("规上工业增加值", "%", "change", "gva_large_industry"),  # 规上 and 规模以上
        ("规模以上工业的增加值", "%", "change", "gva_large_industry"),  # 的
        ("城镇新增就业人数", "人", "increment", "urban_new_employment"),
        ("“技能人才”总量", "人", "level", "skilled_workers"),  # quotes
        ("高技能人才占技能人才总量的比例", "%", "share", "high_skilled_share"),
        ("高技能人才占技能人才总量的比重", "%", "share", "high_skilled_share"),  # 比例 and 比重
        ("农村居民人均可支配收入", "元", "level", "rural_resident_income"),
        ("全体居民人均可支配收入", "元", "level", "resident_income"),
        ("森林覆盖率", "%", "share", "forest_cover"),
        ("森林覆盖率", "百分点", "change", "forest_cover"),
        ("R&D经费投入强度", "%", "share", "rnd_intensity"),
        ("研究与试验发展经费投入强度", "%", "share", "rnd_intensity"),
        ("学前教育毛入园率", "%", "share", "preschool_enrolment"),
        ("60岁及以上老年人口", "人", "level", "elderly_population"),  # 岁 and 周岁
        ("单位GDP能耗", "%", "change", "energy_intensity"),
        ("养老服务床位", "张", "level", "elderly_care_beds"),
        ("游客接待量", "人次", "level", "tourists"),
        ("人均GDP", "元/人", "level", "gdp_per_capita"),  # a compound unit of a rate per head
    ],
)
def test_one_indicator_has_one_id(name: str, unit: str, measure: str, expected: str) -> None:
    assert indicator_id(name, unit, measure) == expected


@pytest.mark.parametrize(
    ("name", "unit", "measure"),
    [
        ("高技能人才", "元", "level"),  # the unit does not fit
        ("地区生产总值", "人", "level"),
        ("森林覆盖率", "亩", "level"),
        ("高技能人才", "%", "share"),  # a share of a quantity is another indicator
        ("地区生产总值", "倍", "ratio"),  # 为全国的2.2倍
        ("出口总额", "元/吨", "level"),  # a price, not a sum
        ("山区粮食产量", "吨", "level"),  # narrower: 山区 is no place name
        ("城市居民人均可支配收入", "元", "level"),  # 城市 has the form of a place name
        ("脱贫县农村居民人均可支配收入", "元", "level"),
        ("汽车出口总额", "元", "level"),  # a part of it
        ("非公有制企业固定资产投资", "元", "level"),
        ("工业园区固定资产投资", "元", "level"),
        ("高技能人才培训补贴", "元", "level"),  # begins with a name
        ("参展高新技术企业", "家", "level"),
        ("粮食产量和面积", "吨", "level"),
        ("居民收入", "元", "level"),
        ("人", "人", "level"),
        ("", "元", "level"),
        ("地区生产总值", None, "level"),  # no unit
    ],
)
def test_what_is_not_exactly_an_indicator_has_none(name: str, unit: str | None, measure: str) -> None:
    assert indicator_id(name, unit, measure) is None


def test_figures_carry_the_id() -> None:
    document = parse("2023年，云溪市实现地区生产总值1250.6亿元，同比增长6.2%。全市高技能人才达到3万人，建成劳模驿站12个。", region="烟台市")
    assert [(f.indicator_id, f.measure) for f in document.figures] == [
        ("gdp", "level"),
        ("gdp", "change"),
        ("high_skilled_workers", "level"),
        (None, "level"),
    ]
