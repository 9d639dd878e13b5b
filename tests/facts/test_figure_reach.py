"""How far the words of a figure reach: nouns that begin further left or end earlier than they seem to, dates and headings that govern less."""

from __future__ import annotations

from typing import Any

import pytest

from policyparse import Parser
from policyparse.facts.figure.model import Figure

DATED = Parser(published="2023-10-26", region="烟台市")
UNDATED = Parser()


def brief(figure: Figure) -> tuple[str, str | None, str | None]:
    return figure.indicator, figure.value, figure.unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("经常参加球类活动人数比例达到45%以上。", [("经常参加球类活动人数比例", "45", "%")]),  # a verb that says which people
        ("推广早操，参加早操人数达3万人。", [("参加早操人数", "30000", "人")]),
        ("带动就业人数3万人。", [("就业人数", "30000", "人")]),  # but no verb that does something to their number
        ("旅游消费对经济增长的贡献率达到54%。", [("旅游消费对经济增长的贡献率", "54", "%")]),
        ("网购回暖，拉动零售额增长4个百分点。", [("拉动零售额增长", "4", "百分点")]),
        ("零售额增长4个百分点。", [("零售额", "4", "百分点")]),
        ("其中，以登山、滑雪为目的的游客占比近60%。", [("以登山、滑雪为目的的游客占比", "60", "%")]),
        ("全市甲类账户为目的地账户。目的地游客占比60%。", [("目的地游客占比", "60", "%")]),
        ("21个地级及以上城市完成改造。", [("地级及以上城市", "21", "个")]),
        ("向16个县（市、区）和管委会供应口罩。", [("县（市、区）", "16", "个")]),
        ("5处湿地公园顺利完成登记。", [("湿地公园", "5", "处")]),  # an adverb ends the noun
        ("60多台联合收割机日夜不停作业。", [("联合收割机", "60", "台")]),
        ("3支代表队的70余名攀岩高手参加。", [("代表队", "3", "支"), ("参加的攀岩高手", "70", "名")]),
        ("近20个立场相近国家共同发起倡议。", [("立场相近国家", "20", "个")]),
        ("征集活动共收到46部影片。", [("影片", "46", "部")]),  # what comes, not who gets it
        ("活动参与度提高到46%。", [("活动参与度", "46", "%")]),
        ("资金已安排到16个领域约7500个项目。", [("领域", "16", "个"), ("项目", "7500", "个")]),
        ("将调减100万亩玉米面积。", [("玉米面积", "-1000000", "亩")]),
        ("省里降低20种药品的价格。", [("药品", "20", "种")]),  # the medicines become no fewer
        ("根据统一部署，2023年调减100万亩玉米面积。", [("玉米面积", "-1000000", "亩")]),
        ("汇聚80家医院的需求，达3万套。", [("医院", "80", "家"), ("医院的需求", "30000", "套")]),  # the whole goes on
        ("汇聚80家医院的需求，其中30家是专科医院。", [("医院", "80", "家"), ("医院", "30", "家")]),  # in the same unit the part
        ("除了装备提升，护林员的收入也大大增加，从每年6000多元提高到2万元。", [("护林员的收入", "20000", "元")]),
        ("农民收入稳步增加，新建大棚300座。", [("大棚", "300", "座")]),
        ("用地规模与以往最大年份相比，超出17.3%。", [("用地规模", "17.3", "%")]),
        ("本届30强企业总收入超过2000亿元。", [("30强企业总收入", "200000000000", "元")]),
        ("财政投入50亿对学校进行改造。", [("财政投入学校", "5000000000", "元")]),  # no pairs
        ("全市5万对新人登记结婚。", [("登记结婚的新人", "50000", "对")]),
        ("家电商行：500多家电商企业入驻。", [("入驻的电商企业", "500", "家")]),
        ("投诉中，服装居商品投诉前三位。", [("服装", "3", "位")]),
        ("社区服务设施100%全覆盖、农村不低于50%。", [("社区服务设施覆盖", "100", "%"), ("农村", "50", "%")]),
        ("最低温降至零下5摄氏度。", [("最低温", "-5", "摄氏度")]),
        ("原油价格跌破80美元。", [("原油价格", "80", "美元")]),
        ("经常账户顺差300亿元。", [("经常账户顺差", "30000000000", "元")]),  # words whose beginning is another word
        ("医养结合机构有800多家，可再生能源占装机的82%。", [("医养结合机构", "800", "家"), ("可再生能源占装机", "82", "%")]),
        ("展会创造采购商机逾20亿。", [("采购商机", "2000000000", "元")]),  # money by nature
        ("共有500人次的志愿者协助会务工作。", [("志愿者", "500", "人次")]),
        ("现货价格报176元，较前一周下跌4元。", [("现货价格", "176", "元"), ("现货价格", "-4", "元")]),
        ("百强企业入围门槛为20亿元。", [("百强企业入围门槛", "2000000000", "元")]),  # a verb between two nouns, a link behind
        ("乡镇企业运营机构达30家。", [("乡镇企业运营机构", "30", "家")]),
        ("全市引进企业达30家。", [("企业", "30", "家")]),  # no noun before the verb
        ("将石油进口量减少三分之一。", [("石油进口量", "-33.33", "%")]),
        ("实现拥有100万辆电动汽车的目标。", [("电动汽车", "1000000", "辆")]),
        ("甲厂、乙厂、丙厂三家企业参展。", [("参展的企业", "3", "家")]),  # what is listed is counted
        ("收购2级白小麦3吨。", [("2级白小麦", "3", "吨")]),  # a grade is part of the name
        ("发生6.5级地震。", [("地震", "6.5", "级")]),
        ("5个分类指数全面提升。", [("分类指数", "5", "个")]),
        ("行业指数位于70%以上的高位。", [("行业指数", "70", "%")]),  # a level is not what is counted
        ("建成4万公里快速铁路网。", [("快速铁路网", "40000", "公里")]),
        ("企业利润快速增长5%。", [("企业利润", "5", "%")]),
        ("炼厂利润为-361元，结算价下降198元或3%。", [("炼厂利润", "-361", "元"), ("结算价", "-198", "元"), ("结算价", "-3", "%")]),
        ("以出厂价计算，6月初炼厂利润为361元。", [("炼厂利润", "361", "元")]),  # by what it is reckoned
        ("3·15期间没有明显增加。", []),  # no fifteen periods
        ("88个城市启动医疗保险试点。", [("启动医疗保险试点的城市", "88", "个")]),
        ("5个城市更新项目完成。", [("城市更新项目", "5", "个")]),
        ("在36个大城市率先实现污水处理。", [("率先实现污水处理的大城市", "36", "个")]),
        ("中央财政用于教育的投入，将由1076亿元增加到1562亿元。", [("中央财政用于教育的投入", "156200000000", "元")]),
        ("粮食产量屡创历史新高，达到1.09万亿斤。", [("粮食产量", "1090000000000", "斤")]),
        ("渔业在农业产值中的比重提高4个百分点。", [("渔业在农业产值中的比重", "4", "百分点")]),
        ("发展目标是在提高效益的基础上增长7%。", [("发展目标", "7", "%")]),
        ("甲省对地方的转移支付3亿元。", [("甲省对地方的转移支付", "300000000", "元")]),
        ("按照每个子女每月1000元的标准定额扣除。", [("定额扣除", "1000", "元")]),  # of each of whom
        ("每人报名费500元。", [("报名费", "500", "元")]),
        (
            "将有86个投资亿元以上项目开工，总投资936亿元。",
            [("投资亿元以上项目", "86", "个"), ("投资亿元以上项目总投资", "93600000000", "元")],
        ),
        ("高速公路预计总流量为5962万辆次。", [("高速公路总流量", "59620000", "辆次")]),  # a forecast between owner and head
        ("设计时速每小时250公里。", [("设计时速", "250", "公里")]),
        ("小麦收获进度过七成。", [("小麦收获进度", "70", "%")]),
        ("培育重大装备项目15个。", [("重大装备项目", "15", "个")]),  # the verb governs what is counted
        ("培育基地15个。", [("培育基地", "15", "个")]),
        ("查验旅客1181万人次，日均147万人次。", [("查验旅客", "11810000", "人次"), ("日均查验旅客", "1470000", "人次")]),
        ("8个断面氨氮浓度下降。", [("断面", "8", "个")]),
        ("一下子涨了20元。", []),  # nothing says what became dearer
        ("粮食连续五年增产，总产量10570亿斤。", [("粮食总产量", "1057000000000", "斤")]),  # of what the clause before speaks
        ("环比控制类产品用量增长22%。", [("控制类产品用量", "22", "%")]),
        ("白糖期货价格累计涨幅超过8.5%。", [("白糖期货价格涨幅", "8.5", "%")]),
        ("转场线路最远近百公里。", [("转场线路", "100", "公里")]),
        ("场馆总面积约1500平方米，共分6个展区。", [("场馆总面积", "1500", "平方米"), ("展区", "6", "个")]),
        ("从冰川成功钻取4根冰芯。", [("钻取冰芯", "4", "根")]),
        ("欧元贬值5%。", [("欧元", "-5", "%")]),
        ("税率从原来的17%下调至现行的13%。", [("税率", "13", "%")]),
        ("资产易手，包括1780万美元的现金和六个季度的供给。", [("现金", "17800000", "美元")]),
        ("课程数量与学习规模位居全国第一。", [("课程数量与学习规模", "1", "位")]),
        ("累计签订合同额247亿元。", [("合同额", "24700000000", "元")]),
        ("各级政府拟投入8500亿元。", [("政府投入", "850000000000", "元")]),  # the plan is its status
        ("面板厂8月产能利用率已降至70%。", [("面板厂产能利用率", "70", "%")]),
        ("沪深300指数攀升1.95%。", [("沪深300指数", "1.95", "%")]),
        ("保障工程投资或将达到4亿元。", [("工程投资", "400000000", "元")]),
        ("城市达到90%，农村达到80%。", [("城市", "90", "%"), ("农村", "80", "%")]),  # no names of places
        ("灾后恢复重建占14.8%。", [("灾后恢复重建", "14.8", "%")]),
    ],
)
def test_how_far_a_noun_reaches(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [brief(f) for f in DATED.parse(text).figures] == expected


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("亮度高出30%。", {"bound": "EQUAL", "measure": "change"}),  # how far, no bound
        ("占比高于30%。", {"bound": "MORE_THAN", "measure": "share"}),
        ("原油价格跌破80美元。", {"bound": "LESS_THAN", "measure": "level"}),
        ("我市人均预期寿命达到79岁。", {"status": "achieved"}),
        ("全年预期增长5%。", {"status": "target"}),
        ("44个项目未达到预期效果。", {"status": "achieved"}),
        ("打破城乡二元结构，建成食堂3家。", {"indicator": "食堂"}),  # no two yuan
        ("城镇收入和农村收入年均分别增长9%和8%。", {"frequency": "P1Y"}),
        ("物价总水平上涨4%。", {"cumulative": False}),
        ("空调价格上涨幅度在5%左右。", {"measure": "change"}),
        ("销售量还可保持约6%的增长速度。", {"measure": "change", "indicator": "销售量"}),
        ("运行时间将由现在的近7小时缩短为2小时。", {"status": "target"}),
        ("累计投资4亿元。", {"cumulative": True}),
        ("还为1200名寄宿生提供生活补助，共资助学生2130名。", {"status": "achieved"}),
        ("按照每月400元定额扣除。", {"status": "provision"}),
        ("全市发放消费券二元。", {"unit": "元", "value": "2"}),
    ],
)
def test_qualifiers(text: str, fields: dict[str, Any]) -> None:
    figure = DATED.parse(text).figures[-1]
    assert {name: getattr(figure, name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "time", "status"),
    [
        (
            "到2024年末，全市医院总数93家，比上年增加5家。",
            ("2024年末", "as_of"),
            "achieved",
        ),  # nobody knows when it was written: it looks back
        ("到2024年末，全市医院总数力争达93家，比上年增加5家。", ("2024年末", "deadline"), "target"),
        ("到2024年末，全市医院总数93家。", ("2024年末", "deadline"), "target"),
        ("今年以来甲口岸出入境人员突破60万人次。", ("今年以来", "since"), "achieved"),
        ("率先实现“到2030年荒地零增长”目标，全市湿地总面积8亩。", None, "achieved"),  # a date in a quotation governs what is quoted
        ("“十四五”末，全市湿地总面积达到8亩。", ("“十四五”末", "as_of"), "achieved"),
        ("今年发行债券3万元，占全年额度的93%，支持项目3个。", ("今年", "period"), "achieved"),  # of what, not when
    ],
)
def test_how_far_a_date_reaches(text: str, time: tuple[str, str] | None, status: str) -> None:
    figure = UNDATED.parse(text).figures[-1]
    assert ((figure.time.text, figure.time.role) if figure.time else None, figure.status) == (time, status)


NEWS = "{title}\n\n央视网消息：\n\n{heading}\n\n据统计，甲市医院达93家。\n\n乙山今日封山\n\n乙山全长41公里，今日封山。\n"


@pytest.mark.parametrize(
    ("title", "heading", "status"),
    [
        ("国内联播快讯", "今年甲市用地供应计划创新高", ["achieved", "achieved"]),  # pieces of news that have nothing to do with one another
        ("国内联播快讯", "2024年甲市工作要点公布", ["achieved", "achieved"]),
    ],
)
def test_a_heading_of_news_sets_no_aims(title: str, heading: str, status: list[str]) -> None:
    assert [f.status for f in UNDATED.parse(NEWS.format(title=title, heading=heading)).figures] == status


def test_a_heading_of_a_plan_sets_aims() -> None:
    text = "甲市工作报告\n\n一、2024年工作回顾\n\n建成医院93家。\n\n二、2025年工作安排\n\n建成医院95家。\n"
    assert [f.status for f in UNDATED.parse(text).figures] == ["achieved", "target"]


DOCUMENT = """索 引 号：000014349/2004-00209
成文日期：
2004年08月12日
发文字号：
甲办函〔2004〕57号
发布日期：
2018年12月24日

甲市人民政府办公室关于乙县曲轴项目的函
甲办函〔2004〕57号

乙县人民政府：
预计今年可生产曲轴40根，7月17日已经批复。
"""


@pytest.mark.parametrize(
    ("page", "values"),
    [
        (DOCUMENT, ["2004", "2004-07-17"]),  # the page repeats it years later
        (DOCUMENT.replace("成文日期：\n2004年08月12日\n", ""), ["2018", "2018-07-17"]),  # it does not say when it was written
    ],
)
def test_a_document_counts_from_the_day_it_was_written_on(page: str, values: list[str]) -> None:
    document = UNDATED.parse(page)
    assert document.meta.published == "2018-12-24"
    assert [fact.value for fact in document.dates] == values
