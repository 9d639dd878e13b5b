"""Which noun, status and time a number has: payments and conditions, plans and what is done of them, what a clause leaves out."""

from __future__ import annotations

import pytest

from policyparse import Parser

_PARSER = Parser()
_SIZES = {"万": 10**4, "亿": 10**8}


def _value(written: str) -> str:
    """The value of 2.8亿 in digits."""
    size = _SIZES.get(written[-1], 1)
    return f"{float(written.rstrip('万亿')) * size:.0f}" if size > 1 else written


CASES = (
    # the payment stands in the clause before, the sum says only to whom
    ("按新增研发费用的10%给予补助，每家企业每年最高不超过300万元。", [("研发费用补助", "10"), ("研发费用补助", "3000000")]),
    ("给予全额补贴，每人每年不超过5000元。", [("补贴", "5000")]),
    ("给予贷款贴息，最高不超过20万元。", [("贷款贴息", "200000")]),
    ("给予一次性奖励，最高100万元。", [("一次性奖励", "1000000")]),
    ("对新购农机给予补贴，单台最高5万元。", [("补贴", "50000")]),
    # the sum names itself
    ("给予企业补贴，全年营业收入达到5亿元。", [("营业收入", "500000000")]),
    ("给予补助，单个园区补助总额不超过400万元。", [("单个园区补助总额", "4000000")]),
    # each of those that it goes to
    ("对通过国家审定的品种，每个奖励50万元；通过省级审定的，每个奖励20万元。", [("奖励", "500000"), ("奖励", "200000")]),
    ("每项奖励20万元。", [("奖励", "200000")]),
    ("每项专利资助2000元。", [("专利资助", "2000")]),
    ("每所学校补助3万元。", [("学校补助", "30000")]),
    ("对入选名录的企业，每家补助5万元。", [("企业补助", "50000")]),
    # a share that is paid
    ("每艘补助主机费用的二分之一。", [("主机费用补助", "50")]),
    # the size of what is made
    ("设立总规模10亿元的种业基金。", [("总规模", "1000000000")]),
    ("建设总面积3万平方米的厂房。", [("总面积", "30000")]),
    # who says it is not whose it is
    ("陈立说，全市将依条例，每年提拨2400万元。", [("提拨", "24000000")]),
)


@pytest.mark.parametrize(("sentence", "expected"), CASES)
def test_payments(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.indicator, f.value) for f in _PARSER.parse(sentence).figures] == expected


COUNTED = (
    # what is set up is the thing, with the verb inside its name
    ("设置80个垃圾分类投放点。", [("垃圾分类投放点", "80", "个")]),
    ("开设42个就业见习基地。", [("就业见习基地", "42", "个")]),
    ("已接入230个城市运行感知终端。", [("城市运行感知终端", "230", "个")]),
    # 路 numbers a bus and counts cameras
    ("全区有1.2万路视频监控，12路公交车恢复。", [("视频监控", "12000", "路")]),
    # measures of fishery
    ("投放人工鱼礁30万空方，放流苗种50亿单位以上。", [("人工鱼礁", "300000", "空方"), ("苗种", "5000000000", "单位")]),
    ("12单位参加演练。", [("参加演练的单位", "12", "个")]),
    ("全国已有2300校参与。", [("参与的校", "2300", "个")]),
    # the dictionary has 海洋 as a place
    ("水产品产量112万吨，其中海洋捕捞51万吨。", [("水产品产量", "1120000", "吨"), ("海洋捕捞", "510000", "吨")]),
)


@pytest.mark.parametrize(("sentence", "expected"), COUNTED)
def test_counted(sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(f.indicator, f.value, f.unit) for f in _PARSER.parse(sentence).figures] == expected


MORE = (
    # how much of a plan is done belongs to what was done, and the growth behind it too
    ("收入86.9亿元，完成年初预算的80%，比上年增长2%。", [("收入", "86.9亿"), ("收入", "80"), ("收入", "2")]),
    ("收入86.9亿元，为调整预算数的80%。", [("收入", "86.9亿"), ("收入", "80")]),
    ("一般公共预算收入完成年初预算的80%。", [("一般公共预算收入", "80")]),
    ("补贴性职业技能培训3万人次，同比增长12.7%。", [("补贴性职业技能培训", "3万"), ("补贴性职业技能培训", "12.7")]),
    # the limit and what is used of it
    ("债务限额386亿元，余额351亿元。", [("债务限额", "386亿"), ("债务余额", "351亿")]),
    # classes by a sum
    ("新引进10亿元以上项目7个、50亿元以上2个。", [("10亿元以上项目", "7"), ("50亿元以上项目", "2")]),
    ("实施5000万元以上项目86个，其中亿元以上39个。", [("5000万元以上项目", "86"), ("亿元以上项目", "39")]),
    # the clause before names what the number is of
    ("营收2.8亿元，净利润首次扭亏为盈，达到1900万元。", [("营收", "2.8亿"), ("净利润", "1900万")]),
    ("全市环境持续改善，优良率创新高，达到95%。", [("优良率", "95")]),
    ("实有企业快速增长，达到300家。", [("企业", "300")]),
    # marks
    ("装备制造产业产值迈上千亿元台阶。", [("装备制造产业产值", "1000亿")]),
    ("产业规模登上500亿台阶。", [("产业规模", "500亿")]),
    ("登上百家讲坛。", []),
    # whose profit it is
    ("制造业实现利润总额334亿元。", [("制造业利润总额", "334亿")]),
    ("全市实现增加值334亿元。", [("增加值", "334亿")]),
    # hours in which machines ran
    ("发电设备平均利用2423小时，比上年同期减少84小时。", [("发电设备平均利用", "2423"), ("发电设备平均利用", "-84")]),
    ("涉未成年人刑事案件47件。", [("涉未成年人刑事案件", "47")]),
    ("项目占地120亩，总投资6亿元，达产后年产值可达10亿元。", [("项目占地", "120"), ("项目总投资", "6亿"), ("年产值", "10亿")]),
)

STRUCTURES = (
    # how a size is reached
    ("认养面积已发展到10万亩。", [("认养面积", "10万")]),
    ("服务区充电桩累计建成2.72万个。", [("服务区充电桩", "2.72万")]),
    ("项目建成12个。", [("项目建成", "12")]),
    # for how many: without it the number says something else
    ("每千名老年人拥有养老床位32张。", [("每千名老年人拥有养老床位", "32")]),
    ("每百户家庭拥有家用汽车72.3辆。", [("每百户家庭拥有家用汽车", "72.3")]),
    ("老年人拥有养老床位320张。", [("养老床位", "320")]),
    # names quoted as examples
    ("先后选育推广“盐丰47”“盐粳456”等优良品种32个。", [("优良品种", "32")]),
    # a unit printed once behind two changes
    (
        "利润率为5.2%，负债率59.8%，分别比上年提高0.6个和下降1.1个百分点。",
        [("利润率", "5.2"), ("负债率", "59.8"), ("利润率", "0.6"), ("负债率", "-1.1")],
    ),
    # what each gets, and what is paid out of what is paid in
    ("对提前报废老旧货车的，每辆车平均补贴8万元。", [("补贴", "8万")]),
    ("每人每年保费20元，最高赔付3万元。", [("保费", "20"), ("赔付", "3万")]),
    ("每个区至少建有1处县级特困人员供养服务机构。", [("县级特困人员供养服务机构", "1")]),
    ("老旧货船更新数量力争达到5000艘以上。", [("老旧货船更新数量", "5000")]),
)


@pytest.mark.parametrize(("sentence", "expected"), STRUCTURES)
def test_what_is_counted(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.indicator, f.value) for f in _PARSER.parse(sentence).figures] == [(name, _value(value)) for name, value in expected]


def test_what_will_be_paid_every_year_is_a_target() -> None:
    (money,) = _PARSER.parse("今后三年，全市将每年投入财政资金不少于5000万元。").figures
    assert (money.status, money.frequency) == ("target", "P1Y")


def test_what_a_field_yields_is_no_entitlement() -> None:
    assert [f.status for f in _PARSER.parse("面积扩大到1600万亩，每亩可增收80至120元。").figures] == ["achieved", "achieved"]


@pytest.mark.parametrize(("sentence", "expected"), MORE)
def test_whose_number_it_is(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.indicator, f.value) for f in _PARSER.parse(sentence).figures] == [(name, _value(value)) for name, value in expected]


def test_the_year_of_foundation_dates_nothing_else() -> None:
    (staff,) = _PARSER.parse("公司成立于2017年，现有员工460人。").figures
    assert staff.time is None


def test_what_pay_reaches_is_no_provision() -> None:
    assert [f.status for f in _PARSER.parse("月薪普遍在5000元至8000元之间，最高可达2万元。").figures] == ["achieved", "achieved"]


SERIOUS = (
    # counts whose name is a verb with 数, in a list: none may lose its sign
    ("全省电诈发案数、财损数同比分别下降18.6%、21.3%。", [("电诈发案数", "-18.6"), ("财损数", "-21.3")]),
    ("力争实现案件发案数、财产损失数再下降10%以上。", [("案件发案数、财产损失数", "-10")]),
    ("新制定国家标准和行业标准50项以上。", [("国家标准和行业标准", "50")]),
    # who pays is not what is paid
    ("省财政给予20万元一次性建站补助。", [("一次性建站补助", "20万")]),
    ("每招收1名博士后，给予每年6万元、最长不超过2年的生活补助。", [("生活补助", "6万")]),
    # 获奖数量 is a noun, 获全国第一 a rank
    ("8项成果入选，获奖数量位居全省第二位。", [("入选的成果", "8"), ("获奖数量", "2")]),
    ("项目获全国第一名。", [("项目", "1")]),
    ("打掉犯罪团伙412个。", [("犯罪团伙", "412")]),
    ("共设置122处失智社区服务据点。", [("失智社区服务据点", "122")]),
)


@pytest.mark.parametrize(("sentence", "expected"), SERIOUS)
def test_no_number_is_given_to_another_noun(sentence: str, expected: list[tuple[str, str]]) -> None:
    assert [(f.indicator, f.value) for f in _PARSER.parse(sentence).figures] == [(name, _value(value)) for name, value in expected]


NOTICE = (
    "关于开展2024年度实践基地申报工作的通知\n"
    "一、申报条件\n"
    "（一）研发人员不少于5人，上年度研发投入不低于500万元；\n"
    "二、推荐名额\n"
    "每市推荐不超过15家。\n"
    "三、工作成效\n"
    "2023年，全省新建基地42家。\n"
)


def test_conditions_and_quotas_are_provisions_up_to_the_next_part() -> None:
    assert [(f.value, f.status) for f in _PARSER.parse(NOTICE).figures] == [
        ("5", "provision"),
        ("5000000", "provision"),
        ("15", "provision"),
        ("42", "achieved"),
    ]


STATUSES = (
    # what is aimed at is not done yet, whatever verb follows
    ("力争完成投资5亿元。", "target"),
    ("2024年，全市将完成投资5亿元。", "target"),
    ("预计累计培训10万人。", "target"),
    ("确保取得专利5件。", "target"),
    # done as planned, and a purpose in front
    ("按计划完成投资5亿元。", "achieved"),
    ("为确保农民增收，累计发放补贴5亿元。", "achieved"),
    ("累计完成投资5亿元。", "achieved"),
)


@pytest.mark.parametrize(("sentence", "status"), STATUSES)
def test_what_is_aimed_at(sentence: str, status: str) -> None:
    assert [f.status for f in _PARSER.parse(sentence).figures] == [status]


def test_planned_and_done() -> None:
    planned, done = _PARSER.parse("计划投资5亿元，已完成3亿元。").figures
    assert (planned.indicator, planned.status, done.indicator, done.status) == ("计划投资", "target", "投资", "achieved")


def test_how_long_a_rank_is_held_dates_nothing_else() -> None:
    figures = _PARSER.parse("2023年，全港完成货物吞吐量13亿吨，连续15年位居全球第一；完成集装箱吞吐量3530万标准箱。").figures
    assert [(f.value, f.time and f.time.value) for f in figures] == [("1300000000", "2023"), ("1", "P15Y"), ("35300000", "2023")]


def test_a_list_of_sums_shares_the_unit_of_the_last() -> None:
    figures = _PARSER.parse("对甲国、乙国和丙国分别出口1.09万亿、8412亿和8247.6亿元。").figures
    assert [f.unit for f in figures] == ["元", "元", "元"]


LEFT_OUT = (
    # what was counted last in the same unit
    ("东航已接收6架C919飞机，开通航线5条，计划到2031年接收100架。", [("C919飞机", "6"), ("航线", "5"), ("C919飞机", "100")]),
    ("产业项目28个，总投资146亿元，已开工21个。", [("产业项目", "28"), ("产业项目总投资", "146亿"), ("产业项目开工", "21")]),
    # what a share is of is not what has it
    ("需求响应能力应达到最大用电负荷的3%。", [("需求响应能力", "3")]),
    ("给予企业每引进1名博士3万元的引才奖励。", [("引才奖励", "3万")]),
    ("抽水蓄能、新型储能装机分别超过6200万千瓦、4000万千瓦。", [("抽水蓄能装机", "6200万"), ("新型储能装机", "4000万")]),
    ("先后在北京、上海布局“人才飞地”7个。", [("人才飞地", "7")]),
)


@pytest.mark.parametrize(("sentence", "expected"), LEFT_OUT)
def test_what_a_clause_leaves_out(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = sorted(_PARSER.parse(sentence).figures, key=lambda f: f.mentions[0].end)
    assert [(f.indicator, f.value) for f in found] == [(name, _value(value)) for name, value in expected]


def test_growth_over_five_years_is_not_yearly() -> None:
    assert [f.basis for f in _PARSER.parse("进出口额增长15.6%，5年增长超过10倍。").figures] == [None, None]


def test_attachments_count_nothing() -> None:
    assert not _PARSER.parse("附件：1．劳动模范名单（80名）").figures


@pytest.mark.parametrize(
    ("sentence", "value", "status"),
    [
        ("3月16日，2024年春季专场招聘会举行，共有87家用人单位进场。", "2024-03-16", "achieved"),  # the season is part of the name
        ("2024年春季，全市新增学位1.2万个。", "2024-21", "achieved"),  # it began in March
        ("2024年秋季，全市新增学位1.2万个。", "2024-23", "target"),
    ],
)
def test_seasons(sentence: str, value: str, status: str) -> None:
    (figure,) = Parser(published="2024-05-06").parse(sentence).figures
    assert (figure.time and figure.time.value, figure.status) == (value, status)


def test_what_a_plan_says_in_the_news_is_a_target() -> None:
    figures = _PARSER.parse("行动方案明确，建设省级公共实训基地30个、技能大师工作室200个。").figures
    assert [f.status for f in figures] == ["target", "target"]


def test_a_comparison_does_not_end_the_period_of_a_paragraph() -> None:
    page = "2023年前三季度，全市零售额7604亿元，增长8%。网络零售额增长25.1%，比上年同期提升5.1个百分点。进出口总额28069亿元，增长6.9%。"
    assert {f.time and f.time.value for f in Parser(published="2023-10-27").parse(page).figures} == {"2023-01/2023-09"}


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("从2023年起，全省每年开展培训不少于50万人次。", "target"),  # it has only begun
        ("自2021年起，每年培训50万人次。", "achieved"),
        ("从2023年起，已累计培训5万人。", "achieved"),
    ],
)
def test_what_goes_on_from_this_year(sentence: str, status: str) -> None:
    assert [f.status for f in Parser(published="2023-06-08").parse(sentence).figures] == [status]
