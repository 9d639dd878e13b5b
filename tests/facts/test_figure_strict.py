"""Figures as a careful reader would table them: the whole noun and no more, whose share, what a rule grants, what is only a condition."""

from __future__ import annotations

import pytest

from policyparse import Parser

DATED = Parser(published="2024-05-06", region="烟台市")

NOUNS = (
    # verbs without an object are attributes of the noun behind them
    ("新开自助通道20条，发放见习补贴3150万元。", [("自助通道", "20"), ("见习补贴", "31500000")]),
    ("新获授权专利132件。", [("授权专利", "132")]),
    ("黑色金属冶炼及压延加工业下降3.1%。", [("黑色金属冶炼及压延加工业", "-3.1")]),
    ("自然岸线（含岛屿）保有率38.6%。", [("自然岸线（含岛屿）保有率", "38.6")]),
    ("65岁或以上人口约166万。", [("65岁或以上人口", "1660000")]),
    ("生活补助不低于最低工资标准的60%。", [("生活补助", "60")]),
    # but a verb with an object governs it
    ("扩建学校3所，维修机组5台。", [("学校", "3"), ("机组", "5")]),
    # a threshold says which ones are counted
    ("全省产值超10亿元企业达到12家，超50亿元企业3家。", [("产值超10亿元企业", "12"), ("产值超50亿元企业", "3")]),
    ("投资超5亿元，企业达到12家。", [("投资", "500000000"), ("企业", "12")]),
    # how much of a plan is done, and what a share is of
    ("城镇新增就业5.6万人，完成年度目标的112%。", [("城镇新增就业", "56000"), ("城镇新增就业", "112")]),
    ("完成工程的80%。", [("工程", "80")]),
    ("物流成本由占产值的9.1%降到8.3%。", [("物流成本占产值", "8.3")]),
    # what grows behind a share is its base; points are of the share
    ("技改投资46亿元，占总量的31%，增长12%。", [("技改投资", "4600000000"), ("技改投资占总量", "31"), ("技改投资", "12")]),
    ("技改投资46亿元，占总量的31%，提高2个百分点。", [("技改投资", "4600000000"), ("技改投资占总量", "31"), ("技改投资占总量", "2")]),
    # a pace belongs to what the clause before counts
    ("净利润为5.43亿元，降幅18.6%。", [("净利润", "543000000"), ("净利润降幅", "18.6")]),
    ("与去年低位的每桶95元相比，涨幅达20%。", [("低位", "95"), ("涨幅", "20")]),
    # each of whom: not what is counted
    ("零工市场每个乡镇不少于1个。", [("零工市场", "1")]),
    # what a clause without a number has named
    ("继续提高退休人员养老金，人均增长10%。", [("人均退休人员养老金", "10")]),
    ("农户种植茶叶，户均增收4300元。", [("户均增收", "4300")]),
    ("钢材大幅调价，以甲地螺纹钢为例，从4840元涨到4900元。", [("甲地螺纹钢", "4900")]),
    ("共有37家机构申请，获批21家。", [("申请的机构", "37"), ("获批的机构", "21")]),
    ("95%的学生都能入学。", [("能入学的学生", "95")]),
    ("出厂价平均提了5%，成本降了2%。", [("出厂价", "5"), ("成本", "-2")]),
    # what was cut is less
    ("削减二氧化硫排放420吨，处理污水300吨。", [("二氧化硫排放", "-420"), ("污水", "300")]),
    # what is paid, also behind a condition
    ("招用毕业生的，按每人1000元给予企业引才补贴。", [("企业引才补贴", "1000")]),
    (
        "创办企业的，给予创业补贴1万元；带动3人以上就业的，每增加1人再补3000元，最高不超过3万元。",
        [("创业补贴", "10000"), ("创业补贴", "3000"), ("创业补贴", "30000"), ("就业", "3")],
    ),
    # what a sentence is about is no owner
    ("台湾方面，新竹县编列850万元。", [("新竹县编列", "8500000")]),
    # the whole of an industry, of a rate and of a number
    ("造纸及纸制品业投资815亿元。", [("造纸及纸制品业投资", "81500000000")]),
    ("每千人口执业医师数达到3.6人，上网人数达3万。", [("每千人口执业医师数", "3.6"), ("上网人数", "30000")]),
    ("全区在岗员工860人，患者在管率保持90%。", [("在岗员工", "860"), ("患者在管率", "90")]),
    ("贷款余额305亿元，增幅7.4%。", [("贷款余额", "30500000000"), ("贷款余额增幅", "7.4")]),
    ("货运总额300亿元，增速7.4%。", [("货运总额", "30000000000"), ("货运增速", "7.4")]),
    ("工程全长12公里，设计时速80公里，总投资18亿元。", [("工程全长", "12"), ("设计时速", "80"), ("工程总投资", "1800000000")]),
    ("滨河快速路总投资18亿元。", [("滨河快速路总投资", "1800000000")]),
    # for how many each: part of what is counted
    ("人均使用快递200件，使用邮箱3个。", [("人均使用快递", "200"), ("邮箱", "3")]),
    ("农户户均增收1.1万元。", [("农户户均增收", "11000")]),
    # a size behind 一座 is of what follows
    ("村里新建一座600平方米的电商服务站。", [("电商服务站", "600")]),
    ("完成投资5亿元，为年度目标的58%，增速居全市第二位。", [("投资", "500000000"), ("投资", "58"), ("投资增速", "2")]),
    ("班列开行52列，同比多开17列。", [("班列开行", "52"), ("班列开行", "17")]),
    ("每年拿出不少于10%的招聘计划。", [("招聘计划", "10")]),
    ("贷款利率最低3.65%，已授信3820户。", [("贷款利率", "3.65"), ("授信", "3820")]),  # a rate owns no households
    ("支持2.2万所农村中小学改造危房。", [("农村中小学", "22000")]),
    # each of whom has so many of what follows
    ("每个县（市、区）至少建成1所失能照护中心。", [("失能照护中心", "1")]),
    # a part that 其中 opens hands nothing to the next part of the sentence
    ("社区食堂400家，其中农村150家；明年新增300家。", [("社区食堂", "400"), ("农村", "150"), ("社区食堂", "300")]),
    # who forecasts is not what is forecast
    ("入境旅客1168万人次，当局预计全年可达3300万人次。", [("入境旅客", "11680000"), ("入境旅客", "33000000")]),
    ("客房价格1390元，升幅达4%。", [("客房价格", "1390"), ("客房价格升幅", "4")]),
    (
        "收案18642件，结案率96.2%，同比分别上升9.1%和1.3个百分点。",
        [("收案", "18642"), ("结案率", "96.2"), ("收案", "9.1"), ("结案率", "1.3")],
    ),
    ("判处五年以上有期徒刑97人。", [("五年以上有期徒刑", "97")]),
    ("紧急转移安置3261人，2人失联。", [("紧急转移安置", "3261"), ("失联的人", "2")]),
    ("省财政紧急下达救灾资金1500万元。", [("救灾资金", "15000000")]),
    ("12个乡镇不同程度受灾。", [("不同程度受灾的乡镇", "12")]),
    ("年产能16万台，用工反而减少两成。", [("年产能", "160000"), ("用工", "-20")]),
    ("生均教学仪器值2360元。", [("生均教学仪器值", "2360")]),
    ("民营企业4万家，合计进出口3亿元，合计占全市的三成。", [("民营企业", "40000"), ("进出口", "300000000"), ("合计占全市", "30")]),
    ("二、欠费总额达3万元。", [("欠费总额", "30000")]),
    ("一、二级医院诊疗人次达3万。", [("一、二级医院诊疗人次", "30000")]),
    # more attributes, and words that the dictionary has as places
    ("新增清洁取暖用户4.2万户，满意度为96%。", [("清洁取暖用户", "42000"), ("满意度", "96")]),
    ("污水集中收集率由61%提高到72%。", [("污水集中收集率", "72")]),
    # what was done goes on with the noun before only where it can be of its kind
    ("援建卫生室3个，打井14眼。", [("援建卫生室", "3"), ("打井", "14")]),
    ("罚款1860万元，移送11起。", [("罚款", "18600000"), ("移送", "11")]),
    ("材料精简65%。", [("材料", "-65")]),
    # a place that has a share is what the share is of
    ("订单2300吨，其中日本占六成。", [("订单", "2300"), ("日本", "60")]),
    # what grew is what was planted; what it suffered from is not measured
    (
        "芒果栽种面积1420公顷，产量1.7万吨，受春雨影响较去年减少一成。",
        [("芒果栽种面积", "1420"), ("芒果产量", "17000"), ("芒果产量", "-10")],
    ),
    ("损耗率可望自12%降至7%。", [("损耗率", "7")]),
    # what a thing costs, or how large it is, names it
    ("发行11枚面值2元的邮票，售价5元。", [("面值2元的邮票", "11"), ("售价", "5")]),
    ("新增300个标准足球场的体育场地面积。", [("标准足球场", "300")]),
    # a size that a plant is named by is no output
    ("年产30万吨纸浆装置满负荷运行。", []),
)


@pytest.mark.parametrize(("text", "expected"), NOUNS)
def test_nouns(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted((f.indicator, f.value) for f in DATED.parse(text).figures) == sorted(expected)


STATES = (
    ("全市为企业减免税费3.4亿元。", ["achieved"]),  # a total
    ("对困难企业减免租金50%。", ["provision"]),
    ("最高减免5000元。", ["provision"]),
    ("电动机按百分之八十计。", ["provision"]),
    ("按2020年不变价格计算，产值5亿元。", ["achieved"]),
    ("每间机构每年最多可获拨款180万元。", ["provision"]),
    ("不少于七成资金须用于聘请导师。", ["provision"]),
    ("补助70岁以上老人5万名。", ["achieved"]),
    ("12亿元资金已按计划下达。", ["achieved"]),
    ("按计划，年底建成学校3所。", ["target"]),
    ("去年试验计划共举办12场活动。", ["achieved"]),
    ("计划共投资5亿元。", ["target"]),
    ("集采拟中选产品平均降价55%。", ["achieved"]),
    ("拟建设学校3所。", ["target"]),
    ("较计划提前竣工，创建示范路3条。", ["achieved"]),
    ("补助比率提高至六成。", ["provision"]),
    ("每人贷款上限500万元。", ["provision"]),
    ("单户最高授信50万元，已授信3820户。", ["provision", "achieved"]),
    ("安置率较去年上升6个百分点，每人发放补贴1260元。", ["achieved", "provision"]),
    ("床位由目前的2.1万张增加到2026年的5万张。", ["target"]),
    ("今年拨出1.5亿元，目标吸引300万名旅客，资助旅行社每团5万元。", ["achieved", "target", "provision"]),
    ("办理案件217起，罚款1860万元，办结率99%。", ["achieved", "achieved", "achieved"]),
    ("违反规定的，罚款5000元。", ["provision"]),
    ("已兑付6300万元；对首次升规的企业一次性奖励20万元。", ["achieved", "provision"]),
    ("项目总投资7.6亿元，其中申请中央补助9200万元。", ["achieved", "achieved"]),
    ("公司预计利润1亿元，同比增长15%。", ["target", "target"]),
    ("公司预计利润1亿元；一季度已实现营收3亿元，同比增长15%。", ["target", "achieved", "achieved"]),
)


@pytest.mark.parametrize(("text", "expected"), STATES)
def test_states(text: str, expected: list[str]) -> None:
    assert [f.status for f in DATED.parse(text).figures] == expected


def test_a_plan_is_no_time() -> None:
    first, second = DATED.parse("1—4月，完成投资5亿元，完成全年任务的41%。").figures
    assert first.time is not None
    assert second.time == first.time  # 全年 says of which plan


def test_dates_that_are_only_compared_with() -> None:
    first, second = DATED.parse("一季度，接待游客28万人次，恢复至2019年同期的104%。").figures
    assert first.time is not None
    assert second.time == first.time


def test_a_year_of_each_is_no_comparison() -> None:
    assert [f.basis for f in DATED.parse("抚恤金每人每年增加1920元。产量年增5%。").figures] == [None, "yoy"]


def test_a_question_after_progress_sets_no_aims() -> None:
    text = "答记者问\n\n问：今年的工作进展怎么样？\n\n答：发放担保贷款1.6亿元，扶持企业214家。"
    assert [f.status for f in DATED.parse(text).figures] == ["achieved", "achieved"]


def test_values_of_several_dates() -> None:
    first, second = DATED.parse("2025年、2026年分别新增食堂300家和200家。").figures
    assert [f.time and f.time.value for f in (first, second)] == ["2025", "2026"]
    assert [f.indicator for f in (first, second)] == ["食堂", "食堂"]
    first, second = DATED.parse("2024年3月，甲厂、乙厂分别新增食堂3家和2家。").figures
    assert first.time == second.time


def test_a_review_may_end_with_aims() -> None:
    text = "2023年工作回顾\n\n2023年，完成投资3亿元。\n\n2024年，全院将力争结案率达到90%以上。"
    assert [f.status for f in DATED.parse(text).figures] == ["achieved", "target"]


def test_articles_of_laws_may_have_digits() -> None:
    text = "检举奖励办法\n\n" + "\n".join(f"第 {n} 条 检举人得奖金{n}0%。" for n in range(1, 9))
    assert {f.status for f in DATED.parse(text).figures} == {"provision"}
    assert {f.status for f in DATED.parse("检举奖励\n\n检举人得奖金20%。").figures} == {"achieved"}


def test_whose_visitors() -> None:
    figures = Parser(published="2024-05-06", region="澳门").parse("香港旅客58.9万人次。\n\n香港居民收入2万元。").figures
    assert [f.region for f in figures] == ["澳门特别行政区", "香港特别行政区"]


def test_to_appear_is_no_present() -> None:
    assert DATED.parse("最大雨量出现在青山镇，达312毫米。").figures[0].time is None


def test_tasks_handed_down_are_aims() -> None:
    text = "{}2024年安居工程任务的通知\n\n分户验收率100%，检测比例不低于5%。"
    assert {f.status for f in DATED.parse(text.format("某县人民政府关于下达")).figures} == {"target"}
