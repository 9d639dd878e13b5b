"""Figures in whole sentences: every construction of policy language, one row each."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from pydantic import ValidationError

from policyparse import Parser
from policyparse.facts.figure.model import Figure, Time
from policyparse.facts.figure.provision import PROVISION
from policyparse.facts.figure.rank import RANK

PARSER = Parser(published="2023-10-26", region="烟台市")


def figures(text: str) -> list[Figure]:
    return PARSER.parse(text).figures


def brief(figure: Figure) -> tuple[str, str | None, str | None]:
    return figure.indicator, figure.value, figure.unit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市高技能人才达到3万人。", [("高技能人才", "30000", "人")]),  # noun first, link
        ("建成社区食堂120家。", [("社区食堂", "120", "家")]),  # noun first, no link
        ("门票优惠五元三角。", [("门票优惠", "5.3", "元")]),  # one sum
        ("猪肉价格涨到15元5角一斤。", [("猪肉价格", "15.5", "元")]),  # one sum, per what or not
        ("全市组建二十一个专班。", [("专班", "21", "个")]),  # in words down to the one, and no digit in the paragraph
        ("浇筑混凝土三千方。", [("混凝土", "3000", "方")]),
        ("将惠及西部1800多万人口。", [("西部人口", "18000000", "人")]),  # the natural unit of people
        ("甲险、乙险参保人数分别增加1753万和2028万。", [("甲险参保人数", "17530000", "人"), ("乙险参保人数", "20280000", "人")]),
        ("视频播放量1.2亿。", [("视频播放量", "120000000", "次")]),
        ("注册资本变更为3200万。", [("注册资本", "32000000", "元")]),
        ("新增污水日处理能力1149万吨。", [("污水日处理能力", "11490000", "吨")]),
        ("步兵营350名官兵昨天抵达。", [("步兵营官兵", "350", "名")]),  # the date is no part of the name
        ("市（区）扩大初中班（校）规模，有16个市（区）扩大初中班（校）规模。", [("扩大初中班（校）规模的市（区）", "16", "个")]),
        ("一边是市场煤在不到3个月时间内上涨近10%。", [("市场煤", "10", "%")]),  # within what time
        ("处5万元以下的罚款：油轮和1万总吨以上的。", [("罚款", "50000", "元")]),  # a fine is money
        ("建成120家社区食堂。", [("社区食堂", "120", "家")]),  # number first
        ("培育“山城工匠”50名。", [("山城工匠", "50", "名")]),  # a quoted name
        ("培育50名“山城工匠”。", [("山城工匠", "50", "名")]),
        ("25名学员通过平台报名。", [("通过平台报名的学员", "25", "名")]),  # a predicate behind a bare noun
        ("87人获得省级奖项。", [("获得省级奖项的人", "87", "人")]),  # a predicate behind the classifier
        ("首批“山城工匠”评选出30名。", [("首批山城工匠", "30", "名")]),  # a verb between noun and number
        ("联合12部门出台措施。", [("出台措施的部门", "12", "个")]),  # no classifier: the natural unit
        ("动员20万产业工人参赛。", [("参赛的产业工人", "200000", "人")]),
        ("参赛人次达到60万。", [("参赛人次", "600000", "人次")]),  # the unit stands in the indicator
        ("新增就业1.2万人，完成年度计划的105%。", [("就业", "12000", "人"), ("就业", "105", "%")]),  # a share of a plan
        ("技师工作站103个、实训基地25个。", [("技师工作站", "103", "个"), ("实训基地", "25", "个")]),  # a list
        ("国家级1家、省级2家。", [("国家级", "1", "家"), ("省级", "2", "家")]),
        ("16所学校、32家企业参加。", [("学校", "16", "所"), ("参加的企业", "32", "家")]),
        ("粮食、油料产量分别增长2.1%和3.5%。", [("粮食产量", "2.1", "%"), ("油料产量", "3.5", "%")]),  # 分别; the head stands once
        (
            "城镇、农村收入分别为5万元和2万元，分别增长4%和7%。",
            [("城镇收入", "50000", "元"), ("农村收入", "20000", "元"), ("城镇收入", "4", "%"), ("农村收入", "7", "%")],
        ),  # a second 分别
        ("用水量约为常规的六成。", [("用水量", "60", "%")]),  # what something is measured by
        ("工业增加值增长3.1%。其中，3月份增长5.6%。", [("工业增加值", "3.1", "%"), ("工业增加值", "5.6", "%")]),  # 其中 goes on
        ("技能人才达3万人，总量居全省第二。", [("技能人才", "30000", "人"), ("技能人才总量", "2", "位")]),  # ellipsis
        ("货运总额达62亿元，增速加快0.4个百分点。", [("货运总额", "6200000000", "元"), ("货运增速", "0.4", "百分点")]),  # 总额 is one head
        ("高新产业增加值占规模以上工业增加值的38.5%。", [("高新产业增加值占规模以上工业增加值", "38.5", "%")]),  # a share has an owner
        ("技工19万人，占职工总数的32%。", [("技工", "190000", "人"), ("技工占职工总数", "32", "%")]),  # whom the clause before named
        ("马铃薯95万亩，占全区的三分之一。", [("马铃薯", "950000", "亩"), ("马铃薯占全区", "33.33", "%")]),
        ("园区占地120亩，绿化率达35%。", [("园区占地", "120", "亩"), ("绿化率", "35", "%")]),  # 占地 is no share
        ("民生投资占43.7%，生态建设占15.3%。", [("民生投资", "43.7", "%"), ("生态建设", "15.3", "%")]),  # 占 is no part of the name
        ("生产设备数字化率达49.6%。", [("生产设备数字化率", "49.6", "%")]),  # the dictionary cuts 率达
        ("大班额占比降至0.8%。", [("大班额占比", "0.8", "%")]),  # and 比降
        ("电煤价格比市场价每吨低100元。", [("电煤价格", "-100", "元")]),  # and 价格比
        ("由主管部门处10万元以上30万元以下的罚款。", [("罚款", "100000", "元")]),  # not who imposes it
        ("主要湖泊（13个）已完成治理。", [("主要湖泊", "13", "个")]),  # in brackets behind its noun
        ("实现5个定性目标。", [("定性目标", "5", "个")]),  # 目标 is counted here, in 突破100亿元目标 it is a mark
        ("销毁不合格农产品377批。", [("不合格农产品", "377", "批")]),  # 不 belongs to the name
        ("发布18个生态修复典型案例。", [("生态修复典型案例", "18", "个")]),  # what is made may have a verb in its name
        ("认定460个扶贫产品。", [("扶贫产品", "460", "个")]),
        ("支持20家企业开展技术改造。", [("开展技术改造的企业", "20", "家")]),  # who does something
        ("共有194家航空公司参加。", [("参加的航空公司", "194", "家")]),  # 有 says that there are, not who has
        ("22个乡镇725个贫困村通过验收。", [("乡镇", "22", "个"), ("通过验收的贫困村", "725", "个")]),  # each number has its noun
        ("下达第四批690亿元超长期特别国债资金。", [("超长期特别国债资金", "69000000000", "元")]),  # which instalment
        ("推出促进经济增长的十项措施。", [("措施", "10", "项")]),  # 增长的 is an attribute of what follows
        ("汽车市场仍保持年增43.1%的高水平。", [("汽车市场", "43.1", "%")]),
        ("部门计划选拔371人。", [("部门选拔", "371", "人")]),  # who are not counted, but whom they take
        (
            "新房和二手房价格上涨的城市分别为62个和54个，比上月增加15个和20个。",
            [
                ("新房价格上涨的城市", "62", "个"),
                ("二手房价格上涨的城市", "54", "个"),
                ("新房价格上涨的城市", "15", "个"),
                ("二手房价格上涨的城市", "20", "个"),
            ],
        ),  # of the same two, without a second 分别
        ("拥有7.3万家规模以上工业企业。", [("规模以上工业企业", "73000", "家")]),  # one word
        ("42家单位实施的44个项目完工。", [("单位", "42", "家"), ("完工的项目", "44", "个")]),  # 实施的 belongs to what comes next
        ("夺得11金9银。", [("金牌", "11", "枚"), ("银牌", "9", "枚")]),  # medals
        ("80%的规上企业开展培训。", [("开展培训的规上企业", "80", "%")]),  # a share of what follows
        ("粮食、油料产量分别下降1.2%和2.3%。", [("粮食产量", "-1.2", "%"), ("油料产量", "-2.3", "%")]),  # a fall holds for the list
        (
            "生猪存栏18万头，母猪存栏2万头，同比分别下降5.5%和增长0.9%。",
            [("生猪存栏", "180000", "头"), ("母猪存栏", "20000", "头"), ("生猪存栏", "-5.5", "%"), ("母猪存栏", "0.9", "%")],
        ),  # 分别 of the figures before it, each with its verb
        ("第一、二产业增加值分别为6亿元和9亿元。", [("第一产业增加值", "600000000", "元"), ("第二产业增加值", "900000000", "元")]),
        ("产值12亿元，总量和增速分别居全省第2位和首位。", [("产值", "1200000000", "元"), ("总量", "2", "位"), ("增速", "1", "位")]),
        (
            "新增国家级企业9家、省级68家，数量分别居全省第四、第二。",
            [("国家级企业", "9", "家"), ("省级", "68", "家"), ("国家级企业数量", "4", "位"), ("省级数量", "2", "位")],
        ),  # a list of ranks
        ("对博士、硕士每月分别发放3000元、1500元租房补贴。", [("博士租房补贴", "3000", "元"), ("硕士租房补贴", "1500", "元")]),
        ("采矿业-4.6%，制造业11.7%。", [("采矿业", "-4.6", "%"), ("制造业", "11.7", "%")]),  # a sign
        ("碳排放强度降低65%至70%。", [("碳排放强度", "-65", "%")]),
        ("城乡居民收入比由2.10缩小到2.06。", [("城乡居民收入比", "2.06", None)]),  # a ratio has no unit
        ("进口与出口之比约为3∶1。", [("进口与出口之比", "3", None)]),
        ("容积率不低于2.0。", [("容积率", "2", None)]),
        ("城乡居民收入比为2.05。", [("城乡居民收入比", "2.05", None)]),
        ("工程涉及总拨款3.6亿元。", [("总拨款", "360000000", "元")]),
        ("县域经济占全市的比重不足45%。", [("县域经济占全市的比重", "45", "%")]),
        ("养老机构中具备医养结合能力的达到70%。", [("养老机构中具备医养结合能力", "70", "%")]),  # a clause with 的
        ("20吨以下者占9成2。", [("20吨以下者", "92", "%")]),  # a class by its threshold
        ("为3万名65岁以上老年人体检。", [("65岁以上老年人", "30000", "名")]),
        ("日均客流4万人次，比行动前翻了一番还多。", [("日均客流", "40000", "人次"), ("日均客流", "1", "倍")]),
        ("在西部港口中排名第一。", []),  # nothing says what
        ("吞吐量突破2亿吨，在西部港口中排名第一。", [("吞吐量", "200000000", "吨"), ("吞吐量", "1", "位")]),
        ("准点率低于95%的线路停运。", [("准点率", "95", "%")]),  # not the lines
        ("县里有近三成行政村没有服务网点。", [("没有服务网点的行政村", "30", "%")]),
        ("力争全年新增参保3万人。", [("参保", "30000", "人")]),  # a word of aim is no noun
        ("设备投资额500万元以上不足2000万元的项目。", [("设备投资额", "5000000", "元")]),  # a range
        # A verb that takes no object is an attribute before a noun, and a predicate behind one.
        ("公共充电桩保有量不少于1.2万个。", [("公共充电桩保有量", "12000", "个")]),
        ("参保人员达到3万人。", [("参保人员", "30000", "人")]),
        ("现场签约项目74个。", [("现场签约项目", "74", "个")]),
        ("14家企业签约。", [("签约的企业", "14", "家")]),
        ("河口县新开工项目12个。", [("河口县新开工项目", "12", "个")]),
        ("来了80多名参赛选手。", [("参赛选手", "80", "名")]),
        ("下达2.4亿元农机补助资金。", [("农机补助资金", "240000000", "元")]),
        ("每户补助6000元。", [("补助", "6000", "元")]),
        ("制造业采购经理指数为50.4%。", [("制造业采购经理指数", "50.4", "%")]),
        ("农机具购置补贴资金达3亿元。", [("农机具购置补贴资金", "300000000", "元")]),  # a verb with its object within a name
        ("筹集补贴资金3亿元。", [("补贴资金", "300000000", "元")]),  # at the front it governs
        ("订单指数位于50%以上。", [("订单指数", "50", "%")]),
        ("糖价始终保持在每吨6000元。", [("糖价", "6000", "元")]),
        ("设备国产化率已高达97%。", [("设备国产化率", "97", "%")]),  # words that the dictionary lacks
        ("低保标准调高至800元。", [("低保标准", "800", "元")]),
        ("卫生总费用初步核算为90亿元。", [("卫生总费用", "9000000000", "元")]),
        ("水库流量超过每秒800立方米。", [("水库流量", "800", "立方米")]),
        ("糕点价格普遍上涨5%。", [("糕点价格", "5", "%")]),  # an adverb
        ("扶贫标准提高到人均6000元。", [("扶贫标准", "6000", "元")]),
        ("受益农户2.8万户，户均增收4300元。", [("受益农户", "28000", "户"), ("户均增收", "4300", "元")]),
        ("64座水库中，已开工19座。", [("水库", "64", "座"), ("水库开工", "19", "座")]),
        # Thresholds say which things are counted.
        (
            "规上企业187家，其中产值超10亿元的9家、超亿元的64家。",
            [("规上企业", "187", "家"), ("产值超10亿元的规上企业", "9", "家"), ("产值超亿元的规上企业", "64", "家")],
        ),
        ("引进年产值超亿元的项目8个。", [("年产值超亿元的项目", "8", "个")]),
        ("签约12个总投资超5亿元的项目。", [("总投资超5亿元的项目", "12", "个")]),
        ("开工总投资超50亿元的3个项目。", [("总投资", "5000000000", "元"), ("项目", "3", "个")]),  # a sum of all is a figure
        ("修通两座长度2600多米的隧道。", [("长度2600多米的隧道", "2", "座")]),
        ("取消50人以上的大班额。", []),  # which classes
        ("200头以上规模养殖比例为31%。", [("200头以上规模养殖比例", "31", "%")]),
        ("喷出数十米高的水柱。", []),
        ("推出28800套餐。", []),
        ("分3批供应蔬菜20吨。", [("供应蔬菜", "20", "吨")]),  # how, not how much
        ("变化率为负6%。", [("变化率", "-6", "%")]),  # the sign in words
        ("个人自负30%的费用。", [("费用", "30", "%")]),
        # What the classifier counts, without what belongs to it.
        ("走访37个县（市）的监测站点。", [("县（市）", "37", "个")]),
        ("解决5600万山区居民的出行问题。", [("山区居民", "56000000", "人")]),
        ("21个城市房价上涨。", [("房价上涨的城市", "21", "个")]),
        ("92家制造业企业调查显示。", [("制造业企业", "92", "家")]),
        ("组建12家企业培训基地。", [("企业培训基地", "12", "家")]),
        ("打造100个虚实融合的典型场景。", [("虚实融合的典型场景", "100", "个")]),  # an attribute before 的
        ("表扬10位“桥城工匠年度人物”。", [("桥城工匠年度人物", "10", "位")]),
        ("约三分之二的企业计划增加用工。", [("计划增加用工的企业", "66.67", "%")]),
        ("发布12个行动计划。", [("行动计划", "12", "个")]),
        ("支持45个教育、医疗等民生项目。", [("教育、医疗等民生项目", "45", "个")]),  # a list of examples
        (
            "高粱、小米种植面积分别为6万亩、3万亩，综合机械化率分别为81%和76%。",
            [
                ("高粱种植面积", "60000", "亩"),
                ("小米种植面积", "30000", "亩"),
                ("高粱综合机械化率", "81", "%"),
                ("小米综合机械化率", "76", "%"),
            ],
        ),
        ("城乡居民收入比缩小至2.09。", [("城乡居民收入比", "2.09", None)]),
        ("东河站至西岭站的行程时间压缩至3个多小时。", []),  # a length of time
        ("第十二条　夜班人员不得少于三人。", [("夜班人员", "3", "人")]),  # the number of an article
        ("对320种药品的价格进行调整。", [("药品", "320", "种")]),
        ("云溪、石桥两个镇分别新建冷库6座、4座。", [("冷库", "6", "座"), ("冷库", "4", "座")]),  # who builds them is no name of them
        ("可申请30万元创业担保贷款。", [("创业担保贷款", "300000", "元")]),
        ("建成后年供水量可达2亿立方米。", [("年供水量", "200000000", "立方米")]),  # no 后年
        ("加快推动2万家企业进行改造。", [("进行改造的企业", "20000", "家")]),  # how it is done, no growth
        ("活动共收到52部作品。", [("作品", "52", "部")]),
        ("区域经济萎缩3.1%。", [("区域经济", "-3.1", "%")]),
        ("中选产品平均降价48%。", [("中选产品平均降价", "-48", "%")]),
        ("下调了各类机构贷款利率0.2个百分点。", [("机构贷款利率", "-0.2", "百分点")]),
        ("降低企业用电成本8%。", [("企业用电成本", "-8", "%")]),
        ("提高入园率85%以上。", [("入园率", "85", "%")]),  # the rate that is reached
        ("可带来25亿元的总市场规模。", [("总市场规模", "2500000000", "元")]),
        ("按每月600元定额扣除。", [("定额扣除", "600", "元")]),
        ("按2000元标准给予补助。", [("补助", "2000", "元")]),
        ("按照每平方米每月3元的标准减免热费。", [("减免热费", "3", "元")]),
        ("企业187家，其中12家通过验收。", [("企业", "187", "家"), ("通过验收的企业", "12", "家")]),  # what 其中 is part of
        ("表决通过3项决定。", [("决定", "3", "项")]),  # a verb of the dictionary, a noun here
        ("投入3万台联合收割机。", [("联合收割机", "30000", "台")]),
        ("男性和女性就业率分别达到80%和70%。", [("男性就业率", "80", "%"), ("女性就业率", "70", "%")]),  # what both end with
        ("养老保险、医疗保险参保人数分别增加3万和5万。", [("养老保险参保人数", "30000", "人"), ("医疗保险参保人数", "50000", "人")]),
        (
            "向日本和欧洲出口的商品金额分别为3亿元和2亿元。",
            [("向日本出口的商品金额", "300000000", "元"), ("欧洲出口的商品金额", "200000000", "元")],
        ),
        (
            "发生事故5起、伤亡8人，同比下降6%和9%。",
            [("事故", "5", "起"), ("事故伤亡", "8", "人"), ("事故", "-6", "%"), ("事故伤亡", "-9", "%")],
        ),  # as many values as things, without 分别
        ("留在县里就业的比例从2019届的41%上升为2023届的47%。", [("留在县里就业的比例", "47", "%")]),
        ("（二）某河流域（31个）。", [("某河流域", "31", "个")]),  # the number of a list
        ("就业率91%，在全省16个地级市中排名第二。", [("就业率", "91", "%"), ("就业率", "2", "位"), ("地级市", "16", "个")]),
    ],
)
def test_indicators(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [brief(f) for f in figures(text)] == expected


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("到2025年，高技能人才突破35万人。", {"status": "target", "bound": "MORE_THAN"}),  # deadline to come
        ("到2021年底，高技能人才突破35万人。", {"status": "achieved"}),  # a deadline that is past
        ("力争新建公园20个。", {"status": "target"}),  # modal word
        ("将新建公园20个。", {"status": "target"}),  # 将 before a verb
        ("将“山城工匠”纳入名录，已有20人。", {"status": "achieved"}),  # 将 before an object
        ("截至9月底，累计建成公园20个。", {"status": "achieved", "cumulative": True}),
        ("对获评企业给予50万元奖励。", {"status": "provision", "unit": "元"}),
        ("每人补贴2000元。", {"status": "provision"}),
        ("累计发放补贴2000万元。", {"status": "achieved"}),  # paid out already: no rule
        ("处1万元以上5万元以下罚款。", {"status": "provision", "value": "10000", "value_high": "50000"}),
        ("工业增加值同比增长5.2%。", {"measure": "change", "basis": "yoy", "value": "5.2"}),
        ("工业增加值同比下降2.1%。", {"measure": "change", "value": "-2.1"}),  # falls are negative
        ("销售额环比增长3%。", {"measure": "change", "basis": "pop"}),
        ("平均工资较2017年增长20.8%。", {"measure": "change", "basis": "2017"}),
        ("增速高于全省1.5个百分点。", {"measure": "change", "unit": "百分点"}),
        ("钢材出口量高于去年的760万吨。", {"measure": "level", "value": "7600000", "bound": "EQUAL"}),  # the level of last year
        ("利润率低于上年同期的6.2%。", {"measure": "share", "value": "6.2"}),
        ("城镇化率高于全国的66.2%。", {"measure": "share", "value": "66.2", "region": "中国"}),
        ("小麦产量比去年的760万吨增加。", {"measure": "level", "value": "7600000"}),
        ("猪肉价格大跌12%。", {"measure": "change", "value": "-12"}),  # the strength of a fall in one word
        ("铜价格微涨0.5%。", {"measure": "change", "value": "0.5"}),
        ("市场实现25.1%的增长。", {"measure": "change", "value": "25.1"}),
        ("新增高技能人才1.26万人。", {"measure": "increment", "value": "12600"}),
        ("职工占比达87%。", {"measure": "share"}),
        ("每人分摊的额度不能超过1000元。", {"bound": "EQUAL_OR_LESS"}),
        ("人数不应少于30人。", {"bound": "EQUAL_OR_MORE"}),  # 少于 alone is less than
        ("加工转化率提高到65%。", {"measure": "share", "value": "65"}),  # a level that is reached, no change
        ("转化率由58%提高到65%。", {"value": "65", "value_from": "58"}),
        ("产值翻一番。", {"measure": "change", "value": "1", "unit": "倍"}),
        ("产值是去年的2.2倍。", {"measure": "ratio", "value": "2.2"}),
        ("培训人数均居全省首位。", {"measure": "rank", "value": "1", "unit": "位"}),
        ("培训人数位居全省前列。", {"measure": "rank", "value": None, "unit": "位"}),
        ("综合成绩居全省前三。", {"measure": "rank", "value": "3", "bound": "EQUAL_OR_LESS"}),
        ("每年培育工匠20名。", {"frequency": "P1Y"}),
        ("每月发放津贴500元。", {"frequency": "P1M"}),
        ("全省高技能人才达350万人。", {"region": "山东省", "region_code": "370000"}),
        ("我市高技能人才达35万人。", {"region": "烟台市", "region_code": "370600"}),
        ("全国共有示范基地59家。", {"region": "中国"}),
        ("对设备投资额按8%给予补助。", {"status": "provision"}),
        ("同一企业每年累计不超过800万元。", {"status": "provision", "frequency": "P1Y", "cumulative": True}),
        ("逾期的，处2000元以下罚款。", {"status": "provision", "bound": "EQUAL_OR_LESS", "unit": "元"}),
        ("2024年5月6日至8日加开航班4班。", {"status": "target"}),  # a period to come
        ("全部建成后可容纳学生3000人。", {"status": "target"}),
        ("网点到年底将增加到200个。", {"measure": "level"}),  # 增加到 says the level
        ("盈余61亿元。", {"measure": "level", "bound": "EQUAL"}),
        ("开支占总额的一半以上。", {"cumulative": False}),  # 总 belongs to the whole
        ("单位按年上升12.5%。", {"basis": "yoy", "measure": "change"}),
        ("数量居全省第二。", {"region": "烟台市"}),  # a scope inside a rank says among whom, not where
    ],
)
def test_qualifiers(text: str, fields: dict[str, Any]) -> None:
    found = figures(text)
    assert len(found) == 1
    assert {name: getattr(found[0], name) for name in fields} == fields


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("到2025年，建成公园20个，绿道达到100公里。", [("2025", "deadline"), ("2025", "deadline")]),  # carried to the next clause
        ("截至9月底，建成公园20个。", [("2023-09", "as_of")]),
        ("2022年，建成公园20个。今年建成30个公园。", [("2022", "period"), ("2023", "period")]),
        ("平均工资较2017年增长20.8%。", [None]),  # what is compared with is no time
        ("每年建成公园20个。", [None]),
        ("近年来，建成公园20个。", [None]),
        ("目前已建成公园20个。", [("PRESENT_REF", "as_of")]),
        ("截至9月底，线路由前年的86条增加到121条。", [("2023-09", "as_of")]),  # the first value has a date of its own
        ("2022年产值12亿元，为十年来新高，其中出口3亿元。", [("2022", "period"), ("2022", "period")]),
        ("三年内建成公园20个。", [("P3Y", "period")]),
        ("2024年和2025年各建成公园20个。", [("2024", "period"), ("2025", "period")]),
        ("自2023年6月1日起，每人补贴2000元；2022年印发办法，按8%给予补助。", [("2023-06-01", "since"), None]),
        ("支出从2006年20.5亿元增加到2010年的98亿元。", [("2010", "period")]),  # each value has its year
        ("2024—2026年，每年新建食堂100个，每个补助3万元。", [("2024/2026", "period"), None]),  # a rule holds at any time
    ],
)
def test_times(text: str, time: list[tuple[str, str] | None]) -> None:
    assert [f.time and (f.time.value, f.time.role) for f in figures(text)] == time


@pytest.mark.parametrize(
    "text",
    [
        "会议于9月16日召开。",
        "《关于做好2023年工作的通知》要求抓好落实。",
        "坚持“1+N”模式，服务“三农”。",
        "拨打0535-6612345咨询。",
        "第三届职业技能大赛开幕。",
        "走在前列、争当先锋。",  # a phrase, no rank
        "60岁以上老年人免费乘车。",  # an age is a property
        "昨天最低气温零下六度。",
        "个人选择100%档缴费。",  # a class
        "推动长三角数据合作机制落地。",  # 三角 is no sum of money
        "喜迎八方来客，四方宾朋齐聚。",  # 方 is no measure of volume here
        "从3方面推进工作。",  # aspects
        "20万人口以上城市实现铁路覆盖。",  # which cities
        "国内首颗55纳米芯片问世。",  # a property
        "万吨碳纤维生产线投产。",  # how large it is
        "建设年产40万件羊绒衫加工项目。",
        "±800千伏线路进入安装阶段。",
        "4000吨级起重机投入使用。",
        "千亩高产示范方通过验收。",
        "32英寸液晶电视热销。",
        "江水奔涌，翻入十里峡谷。",  # a name
        "欠费得分二至十二期缴纳。",  # in how many parts
    ],
)
def test_no_figure(text: str) -> None:
    assert [f.quote for f in figures(text)] == []


def test_a_lost_digit_has_no_value() -> None:
    (figure,) = figures("培育“山城工匠”\ufffd0名。")
    assert figure.value is None
    assert figure.damage is not None
    assert (figure.damage.pattern, figure.damage.candidates[:2]) == ("?0", ("10", "20"))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("全市建设夜校。财政计划投入总额4万", None),  # 4万亿元: the copy ends in the middle
        ("全市建设夜校。财政计划投入总额4万元", "40000"),
        ("财政计划投入总额4万", "40000"),  # a line of its own
        ("全市建设夜校。党员占9成", None),  # 九成五
    ],
)
def test_a_number_that_a_copy_cut_off_has_no_value(text: str, value: str | None) -> None:
    assert [f.value for f in figures(text)] == [value]


@pytest.mark.parametrize(
    "text",
    [
        "处5万元以\ufffd20万元以下的罚款。",  # 以上: the bound is lost
        "财政投入2025亩戎醒牖?关公开遴选。",  # characters out of step, up to a question mark that stands for one
    ],
)
def test_a_loss_right_behind_a_figure_is_told(text: str) -> None:
    figure = PARSER.parse(text).figures[0]
    assert figure.damage is not None
    assert figure.damage.warnings


def test_quote_is_the_text_of_the_mention() -> None:
    document = PARSER.parse("会上获悉，到2025年，全市高技能人才将达到3万人。")
    (figure,) = document.figures
    mention = figure.mentions[0]
    assert document.text.chars[mention.start : mention.end] == figure.quote == mention.quote
    assert figure.quote.startswith("高技能人才")
    assert figure.quote.endswith("3万人")


@pytest.mark.parametrize("pattern", [PROVISION, RANK], ids=lambda p: p.name)
def test_pattern_examples(pattern: Any) -> None:
    assert pattern.failures() == []


@pytest.mark.parametrize(
    "text",
    [
        "全市高技能人才达到3万人，同比增长5%。",
        "到2025年，力争建成120家社区食堂，居全省首位。",
        "处1万元以上5万元以下罚款。",
        "粮食产量由20万吨提高到至少25万吨。",  # from, and a bound
        "投入资金\ufffd0亿元。",  # damage
    ],
)
def test_a_figure_is_the_one_that_validation_makes(text: str) -> None:
    for figure in figures(text) or pytest.fail("no figure"):
        values = {name: getattr(figure, name) for name in Figure.model_fields if name != "kind"}
        checked = Figure(**values)
        assert figure == checked
        assert figure.time is None or figure.time == Time(**figure.time.model_dump())
        assert list(figure.__dict__) == list(checked.__dict__) == list(Figure.model_fields)
        assert (figure.model_fields_set, repr(figure)) == (checked.model_fields_set, repr(checked))
        assert figure.model_dump_json() == checked.model_dump_json()
        assert figure.model_dump_json(exclude_unset=True) == checked.model_dump_json(exclude_unset=True)
        assert pickle.loads(pickle.dumps(figure)) == copy.deepcopy(figure) == figure.model_copy() == checked
        with pytest.raises(ValidationError):
            figure.value = "1"  # type: ignore[misc]
