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
    ("拟安排补贴资金1230亿元，比去年增加200亿元。", ["target", "target"]),
)


@pytest.mark.parametrize(("text", "status"), STATUS)
def test_status(text: str, status: list[str]) -> None:
    assert [figure.status for figure in Parser().parse(text).figures if figure.unit != "人"] == status


def test_what_years_to_come_bring_is_a_target() -> None:
    parser = Parser(published="2025-03-01")
    assert parser.parse("2024—2027年，全市投入资金6亿元。").figures[0].status == "target"
    assert parser.parse("2021—2024年，全市投入资金6亿元。").figures[0].status == "achieved"
