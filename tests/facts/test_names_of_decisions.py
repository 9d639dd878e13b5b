"""Names in lists of the honoured, in news of works and of undertakings that everybody knows: what is one, and what is none."""

from __future__ import annotations

import pytest

from policyparse import Parser

HONOURS = (
    # what a decision makes of people, also with the year or the lot before the title
    ("确定李明、王芳等30名同志为第四批“海州首席技师”。", {("海州首席技师", "李明"), ("海州首席技师", "王芳")}),
    (
        "经评审，确定张明等10人为2022年度“海州工匠”年度人物，李晓东等20人为“海州工匠”年度人物提名奖获得者。",
        {("海州工匠年度人物", "张明"), ("海州工匠年度人物提名奖", "李晓东")},
    ),
    # 其中 is no part of a name; a course is no honour
    ("考取“零存整付”证书课程，其中全国技术能手3人。", {("全国技术能手", None)}),
    # the subject of the second clause
    ("王强获评“齐鲁首席技师”，李丽入选“海州工匠”培育对象。", {("齐鲁首席技师", "王强"), ("海州工匠", "李丽")}),
    # a verb that begins with a character of names
    ("海州技师学院王强荣获海州市“最美职工”称号。", {("最美职工", "王强")}),
)


@pytest.mark.parametrize(("text", "expected"), HONOURS)
def test_honours(text: str, expected: set[tuple[str, str]]) -> None:
    assert {(honour.name, honour.holder) for honour in Parser().parse(text).honours} == expected


PERSONS = (
    ("开展首席技师项目制培训。", []),  # no name ends in 制
    ("温岭入选全省人才工作示范县。", []),  # a place, though its first character is a surname
    ("李丽入选省级人才。", ["李丽"]),
    ("李荣获得一等奖。", ["李荣"]),  # 荣 of a name, not of 荣获
)


@pytest.mark.parametrize(("text", "expected"), PERSONS)
def test_persons(text: str, expected: list[str]) -> None:
    assert [person.name for person in Parser().parse(text).persons] == expected


ORGANISATIONS = (
    # a name before a trade is a firm wherever it stands
    ("记者来到齐鲁石化公司采访。", ["齐鲁石化公司"]),
    ("华星纺织公司挡车工李丽说。", ["华星纺织公司"]),
    # ordinary words before a trade are none
    ("当地建筑公司、大型石化公司、上市化工公司和全球汽车公司。", []),
    ("委托专业环保公司检测。", []),
)


@pytest.mark.parametrize(("text", "expected"), ORGANISATIONS)
def test_firms(text: str, expected: list[str]) -> None:
    assert [body.name for body in Parser().parse(text).organisations] == expected


PROGRAMMES = (
    # works named after waters and routes
    ("黄河古原水利枢纽工程开工建设。", [("黄河古原水利枢纽工程", "project")]),
    ("引江入海工程二期顺利推进，淮河入海水道二期工程投资30亿元。", [("淮河入海水道二期工程", "project")]),
    ("重点工程项目加快建设，一批水利枢纽工程完工。", []),
    # known by name
    ("开展春风行动，举办春风送岗活动。", [("春风行动", "action"), ("春风送岗", "campaign")]),
    ("全面推行河长制。", [("河长制", "system")]),
    ("三峡工程发电量创新高，三峡工程机械厂投产。", [("三峡工程", "project")]),
    ("设立河长制办公室。", []),  # a body
    # a project for training, behind a verb of undertaking
    ("实施金蓝领培训项目。", [("金蓝领培训项目", "project")]),
    ("今年签约培训项目12个。", []),
    # each quotation is a campaign by itself
    ("开展“安全生产月”“质量月”活动。", [("安全生产月", "campaign"), ("质量月", "campaign")]),
)


@pytest.mark.parametrize(("text", "expected"), PROGRAMMES)
def test_programmes(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(programme.name, programme.category) for programme in Parser().parse(text).programmes] == expected


FEATURES = (
    # behind an age, or years of service
    ("47岁的马超已经走进了车间。", ["马超"]),
    ("从业20年的李丽，是一名焊工。", ["李丽"]),
    ("65岁的江西籍工人走进车间。", []),
    # who leads, who stands for others
    ("在陈静的带领下，班组完成革新12项。", ["陈静"]),
    ("以王建国、赵明为代表的工匠。", ["王建国", "赵明"]),
    ("在温和的带领下。", []),
    # surnames that are words: behind what was said, before what only persons get
    ("“要把技术传下去。”易冉说。", ["易冉"]),
    ("授予易冉“海州工匠”称号。", ["易冉"]),
    ("“产量增长。”国企说。", []),
    ("授予万州“全国文明城市”称号。", []),
)


@pytest.mark.parametrize(("text", "expected"), FEATURES)
def test_persons_of_features(text: str, expected: list[str]) -> None:
    assert [person.name for person in Parser().parse(text).persons] == expected


def test_short_forms_in_brackets() -> None:
    bodies = Parser().parse("雇员再培训局（再培训局）公布，再培训局行政总监吴国强表示，海州大学（东校区）参加。").organisations
    assert {body.name: body.aliases for body in bodies} == {"雇员再培训局": ("再培训局",), "海州大学": ()}


def test_what_a_notice_or_the_sentence_before_sets_up() -> None:
    """印发…的通知 without marks frames the page; 为此 goes on with the plan that the sentence before names."""
    notice = "关于印发海州市促进青年就业若干措施的通知\n现将《海州市促进青年就业若干措施》印发给你们。\n（一）实施“千企万岗”见习行动。年内组织300家企业。\n"
    assert [p.part_of for p in Parser().parse(notice).programmes] == ["海州市促进青年就业若干措施"]
    talk = "根据《海州市人才倍增计划（2023—2025年）》，到2025年人才突破80万人。为此，我市将实施“匠苗”培育工程。\n"
    assert [p.part_of for p in Parser().parse(talk).programmes] == ["海州市人才倍增计划（2023—2025年）"]


def test_a_known_undertaking_does_not_belong_to_what_is_written_on_it() -> None:
    text = "国家林草局印发《关于推进三北工程绿化的意见》，三北工程造林300万亩。"
    assert [(p.name, p.part_of) for p in Parser().parse(text).programmes] == [("三北工程", None)]


def test_whom_a_notice_is_sent_to_names_no_body_by_halves() -> None:
    page = "河滨市人民政府关于加强防汛工作的通知\n各县（市）、区人民政府，海宁高新区管委会，市政府各委办局：\n请认真做好防汛工作，市水务局负责督查。\n"
    names = {o.name for o in Parser().parse(page).organisations}
    assert not names & {"区人民政府", "市政府各委办局"}
    assert "市水务局" in names
