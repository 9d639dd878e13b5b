"""Work reports: the heading of a section gives its year to what names none, reviews reckon and do not aim, the day of the speech is the text's."""

from __future__ import annotations

from policyparse import Parser

REPORT = (
    "河滨区2023年政府工作报告\n——2023年1月5日在河滨区第十七届人民代表大会第三次会议上\n"
    "一、2022年工作回顾\n预计地区生产总值突破1200亿元。新增国家级“小巨人”企业12家，累计达55家；独角兽企业5家。"
    "细颗粒物年均浓度降至29微克/立方米。新建养老家庭照护床位186张。\n"
    "二、2023年重点任务\n今年研发投入强度保持在5%以上。开工建设保障性租赁住房800套，筹集共有产权房120套。\n"
)


def test_sections_of_a_report() -> None:
    figures = {f.indicator: f for f in Parser().parse(REPORT).figures}
    assert {name: (f.time.value if f.time else None, f.status) for name, f in figures.items()} == {
        "地区生产总值": ("2022", "achieved"),
        "国家级小巨人企业": ("2022", "achieved"),
        "独角兽企业": ("2022", "achieved"),
        "细颗粒物年均浓度": ("2022", "achieved"),
        "养老家庭照护床位": ("2022", "achieved"),
        "研发投入强度": ("2023", "target"),
        "保障性租赁住房": ("2023", "target"),
        "共有产权房": ("2023", "target"),
    }


def test_what_is_a_total_and_what_recurs() -> None:
    figures = {f.indicator: f for f in Parser().parse(REPORT).figures}
    # behind ； and in 共有产权房 nothing is added up; the mean of a year is a level
    assert [figures[name].cumulative for name in ("独角兽企业", "共有产权房")] == [False, False]
    assert figures["细颗粒物年均浓度"].frequency is None


def test_relative_dates_count_from_the_speech() -> None:
    assert {d.text: d.value for d in Parser().parse(REPORT).dates}["今年"] == "2023"


def test_kinds_of_insurance_share_their_noun() -> None:
    text = "基本养老、失业、工伤保险参保人数分别为10.7亿人、2.44亿人、3.01亿人。"
    assert [f.indicator for f in Parser().parse(text).figures] == ["基本养老保险参保人数", "失业保险参保人数", "工伤保险参保人数"]


def test_people_who_were_paid_are_no_rule() -> None:
    assert [f.status for f in Parser().parse("一季度，发放技能提升补贴61.9万人次。").figures] == ["achieved"]


def test_a_list_of_levels_ends_where_its_changes_begin() -> None:
    text = "城镇、农村居民人均可支配收入分别达到38260元和17940元，增长5.1%和7.6%。"
    urban, rural = "城镇居民人均可支配收入", "农村居民人均可支配收入"
    assert [(f.indicator, f.value) for f in Parser().parse(text).figures] == [
        (urban, "38260"),
        (rural, "17940"),
        (urban, "5.1"),
        (rural, "7.6"),
    ]


def test_who_gives_the_report_is_no_reporter() -> None:
    document = Parser().parse(REPORT.replace("一、2022年工作回顾", "区长 李俊杰\n一、2022年工作回顾"))
    assert document.meta.reporters == []
    assert [(p.person, p.title) for p in document.positions] == [("李俊杰", "区长")]


def test_changes_in_points_are_of_the_share_before_them() -> None:
    """The last of three changes is in 百分点, so it is of the share; two changes alone are of the two levels."""
    start = "技能人才达到92.4万人，其中高技能人才30.1万人，占比32.6%，分别"
    three = Parser().parse(start + "增长12.3%、18.5%和2.1个百分点。").figures[3:]
    two = Parser().parse(start + "增长12.3%、18.5%。").figures[3:]
    assert [(f.indicator, f.value) for f in three] == [("技能人才", "12.3"), ("高技能人才", "18.5"), ("高技能人才占比", "2.1")]
    assert [(f.indicator, f.value) for f in two] == [("技能人才", "12.3"), ("高技能人才", "18.5")]
