"""Whom a decision or a service is for: what was counted is named by the title, not by the receivers; 为 and 对 before a count."""

from __future__ import annotations

import pytest

from policyparse import Parser

CASES = (
    # what a decision makes of the counted
    ("经评审，确定张明等10人为2022年度“海州工匠”年度人物。", ["海州工匠年度人物"]),
    ("认定海州重工有限公司等12家企业为省级专精特新企业。", ["省级专精特新企业"]),
    ("同意命名海州市第一中学等15所学校为“省级文明校园”。", ["省级文明校园"]),
    ("省政府批准海州等5个县（市）为省级产城融合示范区。", ["省级产城融合示范区"]),
    # the title behind those who receive it
    ("授予桥吊班等15个班组“海州市工人先锋号”荣誉称号。", ["海州市工人先锋号荣誉称号"]),
    ("授予远洋公司等8家单位“海州市五一劳动奖状”。", ["海州市五一劳动奖状"]),
    # no decision: 为 says for whom, or stands behind a verb
    ("12家企业为全市创造税收3亿元。", ["企业", "税收"]),
    ("全市认定的12家企业为社会提供岗位3000个。", ["企业", "岗位"]),
    # what others do for the counted is not done by them
    ("现场为300名群众提供义诊服务。", ["群众"]),
    ("市领导为20名“海州工匠”颁发证书。", ["海州工匠"]),
    ("累计为4.5万名职工办理保险。", ["职工"]),
    ("对1200名学员进行考核。", ["学员"]),
    # 为 as a link
    ("惠及人数为300名群众。", ["惠及人数"]),
    # what the counted did themselves
    ("去年有126名学徒通过考核。", ["通过考核的学徒"]),
    ("有12个项目开工建设。", ["开工建设的项目"]),
    # from a grade on: part of the noun
    ("高级工以上9.2万人，本科以上学历2万人。", ["高级工以上", "本科以上学历"]),
    # how many each time: of what the clause before has named
    ("每两年评选一次“海州工匠”，每次10人。", ["海州工匠"]),
    ("“海州工匠”评选每两年开展一次，每次命名不超过100名。", ["海州工匠"]),
    # up to which rank is no count
    ("大赛前三名选手分别奖励5000元、3000元。", ["奖励", "奖励"]),
    # the next number cuts through what the counted do
    ("1380余名选手参加了数控铣工、茶艺师等18个工种的角逐。", ["选手", "工种"]),
    # what measures are for
    ("出台十条措施支持中小企业", ["支持中小企业的措施"]),
    # whom a number of those before won something
    ("培养徒弟200余人，其中6人获“全国技术能手”称号。", ["徒弟", "获全国技术能手称号的徒弟"]),
    # a rate that something was turned to does not belong to what was done so often
    ("反复试验100多次，使合格率提升到99.5%。", ["试验", "合格率"]),
    # 现有 says when, 产生 that it came
    ("带领的“海州工作室”现有成员32人。", ["海州工作室成员"]),
    ("技术成果转化产生经济效益超过4.6亿元。", ["经济效益"]),
    # a list of rates, of which the last says what is paid
    ("按照中级工每人每年5000元、高级工每人每年6000元的标准给予补贴。", ["中级工补贴", "高级工补贴"]),
    # the same for several at once
    (
        "取得高级工、技师证书的，分别按照2000元、3000元的标准给予培训补贴。",
        ["高级工培训补贴", "技师证书培训补贴"],
    ),
    # a standard of what the clause before gives
    ("给予一次性资助，标准为实际投入的30%，最高不超过500万元。", ["一次性资助", "一次性资助"]),
    # compounds that a verb would cut
    ("带动168家中小微企业，建成示范单位50家。", ["中小微企业", "示范单位"]),
    # a limit by a multiple of something long
    ("薪酬起点不低于本单位相应层级专业技术人员平均工资的1.2倍。", ["薪酬起点"]),
    # the words that close a date are none of the noun
    ("2019年至2022年期间办理讲座12场次。", ["办理讲座"]),
)


@pytest.mark.parametrize(("text", "indicators"), CASES)
def test_indicators(text: str, indicators: list[str]) -> None:
    assert [figure.indicator for figure in Parser().parse(text).figures] == indicators


STATUS = (
    # 计划 as a noun is no aim
    ("2019年至2022年间，有43人参与该计划，就业率达81.7%。", ["achieved"]),
    ("技能提升计划实施以来，培训职工1200人次。", ["achieved"]),
    # and as a verb it is
    ("今年计划培训职工1200人次。", ["target"]),
    ("按计划，年内建成公园5座。", ["target"]),
    # a sum for each stays a rule where the next clause says what was paid
    ("每培养一名高级工，政府补贴5000元，去年共领取补贴78.4万元。", ["provision", "achieved"]),
    # a total that is planned, beside a sum for each
    ("到年底计划发放补贴不少于400万元，每名乡村工匠奖励2000元。", ["target", "provision"]),
    ("给予补贴400万元。", ["provision"]),
    # results in the section before
    ("2022年新增人才10.38万人次，同比增长9.7%，完成年度目标任务的129.8%；发放补贴资金8.6亿元。", ["achieved"] * 4),
    ("拟安排补贴资金1230亿元，比去年增加200亿元。", ["target", "target"]),
)


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(text: str, status: list[str]) -> None:
    assert [figure.status for figure in Parser().parse(text).figures if figure.unit != "人"] == status


def test_what_years_to_come_bring_is_a_target() -> None:
    parser = Parser(published="2025-03-01")
    assert parser.parse("2024—2027年，全市投入资金6亿元。").figures[0].status == "target"
    assert parser.parse("2021—2024年，全市投入资金6亿元。").figures[0].status == "achieved"


def test_the_base_of_a_change_is_a_level() -> None:
    figures = Parser().parse("平均就业率达83%，较疫情前的79%上升四个百分点。").figures
    assert [(f.value, f.measure) for f in figures] == [("83", "share"), ("79", "share"), ("4", "change")]


def test_what_was_done_so_far_is_not_done_each_year() -> None:
    figures = Parser().parse("每年投入经费800万元，已培育“海州工匠”17名。").figures
    assert [f.frequency for f in figures] == ["P1Y", None]


def test_national_titles_are_no_scope() -> None:
    text = "海南省三亚市：对引进的全国技术能手给予30万元安家补贴。三亚市人才引进办法出台。"
    assert [figure.region for figure in Parser().parse(text).figures] == ["三亚市"]


def test_what_is_enjoyed_each_month_is_a_rule() -> None:
    figures = Parser().parse("高级工、技师每月分别享受不低于200元、500元的技能津贴。").figures
    assert [(f.status, f.frequency) for f in figures] == [("provision", "P1M")] * 2


def test_what_is_newly_moved_is_added() -> None:
    assert [f.measure for f in Parser().parse("新增转移农村劳动力2.86万人。").figures] == ["increment"]


def test_people_have_no_output() -> None:
    assert [f.indicator for f in Parser().parse("培育“鲁班工匠”100名，实现产值翻番。").figures] == ["鲁班工匠", "产值"]
    assert [f.indicator for f in Parser().parse("规上企业139户，实现产值264.8亿元。").figures] == ["规上企业", "规上企业产值"]
